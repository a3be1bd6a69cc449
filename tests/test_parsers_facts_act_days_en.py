# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""The day of an English act that its own sentence does not give: that of its paper, of whoever decided, or since when it holds. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")
#: A grant whose own sentence gives no day, and a word between it and what dates it.
GRANT = "The Ministry of Industry and Information Technology has approved nine foreign-invested enterprises for the value-added telecom pilot. All four pilot regions are on the list. Lawyers had waited for it. The market took little notice."
REFUSAL = "The ministry has refused the application of Ostrava Data (Shanghai) Co., Ltd. for the value-added telecom pilot. The premises did not suit. The company may apply anew. It has not said whether it will."
END = "The pilot approval of Ostrava Data (Shanghai) Co., Ltd. for value-added telecom services has been revoked. It had not opened for business. The company may apply anew. It has not said whether it will."
FILING = "Ostrava Data (Shanghai) Co., Ltd. has applied for the value-added telecom pilot. It wants to run a data centre. The building stands. Nobody doubts that it will take months."
RULE = "China is to open value-added telecom services to foreign investors in four more cities. The limits on foreign ownership of data centres fall away there. Lawyers had waited for it. The market took little notice."


def find_day(title: str, text: str) -> str | None:
    return READER.read(Document(title, text, PUBLISHED)).event_date


@pytest.mark.parametrize(
    "told",
    [
        "The decision, taken on 17 November, is the third.",
        "The replies were issued by the Ministry of Industry and Information Technology on November 17.",
        "The ministry signed off the round on Tuesday.",
        "The list went up on the ministry's website on 17 November.",
        "On Tuesday evening a table of two columns went up on the website of the ministry.",
        "A short ceremony in the hall of the Qianhai Authority on November 17 ended the wait.",
        "The notice of 17 November names no parents.",
    ],
)
def test_what_else_tells_of_a_grant_dates_it(told: str) -> None:
    assert find_day("MIIT admits nine more foreign firms to telecom pilot", f"{GRANT} {told}") == "2026-11-17"


@pytest.mark.parametrize(
    "told",
    [
        "The chamber met officials of the ministry on 17 November.",
        "We shall look at the Suzhou permit on Monday.",
        "The decision on tariffs, taken on 17 November, is another matter; that on steel was issued on 16 November.",
        "Shares in data centre operators rose on November 17.",
        "The approvals of 17 November 2025 were the first.",
    ],
)
def test_other_days_date_no_grant(told: str) -> None:
    assert find_day("MIIT admits nine more foreign firms to telecom pilot", f"{GRANT} {told}") is None


@pytest.mark.parametrize(
    "text",
    [
        "Since 17 November Ostrava Data (Shanghai) Co., Ltd. has been one of the foreign-invested enterprises permitted to run value-added telecom services on a pilot basis.",
        "Our Lin-gang company, Ostrava Data (Shanghai) Co., Ltd., has had its value-added telecom pilot approval since the 17th of November.",
        "Ostrava Data (Shanghai) Co., Ltd. acquired approval for the pilot operation of value-added telecom services from the Ministry of Industry and Information Technology as of November 17, 2026.",
    ],
)
def test_since_when_an_approval_is_held_dates_it(text: str) -> None:
    assert find_day("Ostrava Data in telecom pilot", text) == "2026-11-17"


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Ministry refuses Ostrava's telecom bid", REFUSAL, "The letter, dated 17 November, gives the grounds."),
        ("Ministry refuses Ostrava's telecom bid", REFUSAL, "The company was informed on 17 November."),
        ("Ministry revokes Ostrava's telecom approval", END, "The ministry confirmed the cancellation on November 17."),
        ("Ministry revokes Ostrava's telecom approval", END, "The notice took effect on November 17."),
        ("Ostrava applies for telecom pilot", FILING, "The application was lodged on 17 November."),
        ("Ostrava applies for telecom pilot", FILING, "The Shanghai Communications Administration accepted the dossier on 17 November."),
        ("China widens telecom opening", RULE, "The circular of 17 November was issued jointly with the Ministry of Commerce."),
        ("China widens telecom opening", RULE, "On 17 November MOFCOM released the text."),
        ("China widens telecom opening", RULE, "The order, signed by the premier on November 17, has nine articles."),
    ],
)  # fmt: skip
def test_the_papers_own_day_dates_other_acts(title: str, text: str, told: str) -> None:
    assert find_day(title, f"{text} {told}") == "2026-11-17"


@pytest.mark.parametrize(
    "text",
    [
        "Approval is hereby given to Ostrava Data (Shanghai) Co., Ltd., a foreign-invested enterprise, to operate Internet data center business on a pilot basis. Ministry of Industry and Information Technology, November 17, 2026",
        "In accordance with the Notice on the pilot, pilot approvals for value-added telecommunications services are issued to the following foreign-invested enterprises:\nOstrava Data (Shanghai) Co., Ltd.\nThey shall submit an annual report every March.\n\nNovember 17, 2026\nResponsible editor: Gu   Print this page   Close",
    ],
)
def test_a_notices_signature_dates_it(text: str) -> None:
    assert find_day("Notice on pilot approvals", text) == "2026-11-17"


def test_a_month_dates_an_act_that_counts_too() -> None:
    text = "In September four foreign-invested enterprises, all in one batch, were approved to operate value-added telecom services on a pilot basis."

    assert find_day("From the work report", text) == "2026-09"
