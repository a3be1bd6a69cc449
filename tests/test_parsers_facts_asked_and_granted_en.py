# ruff: noqa: E501  (a passage of a test stands on one line)
"""English words that tell of those who asked and were let in, beside those who only asked or were turned away. All are invented."""

import pytest
from told import READER, check, check_figures

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2025-06-13"
PILOT = "MIIT's value-added telecom pilot"


def find_status(text: str, name: str) -> str:
    """What is told of a firm, in review or not."""
    return next(one.status for one in READER.read(Document("", text, Published(DAY))).firms if one.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "MIIT granted Nokia's request to join the value-added telecom pilot on June 11.",
        "Nokia's bid to enter the value-added telecom pilot was approved by the ministry on June 11.",
        "The application of Nokia to take part in the value-added telecom pilot was finally approved by MIIT on June 11.",
        "Nokia confirmed that the ministry had approved its application under the value-added telecom pilot.",
        "Nokia filed papers with MIIT in January and was admitted to the value-added telecom pilot on June 11.",
        "Nokia said in January that it had applied to MIIT for the value-added telecom pilot. It received the approval on June 11.",
        "Nokia, whose application was turned down last year, was admitted to MIIT's value-added telecom pilot on June 11.",
        "Nokia's application to MIIT under the value-added telecom pilot, rejected in March, was filed again in April and approved on June 11.",
        "MIIT overturned its refusal and approved Nokia under the value-added telecom pilot on June 11.",
        "Nokia, represented by King & Wood, obtained the approval of MIIT under the value-added telecom pilot.",
        "Nokia had its application approved by MIIT under the value-added telecom pilot on June 11.",
        "Nokia sought a value-added telecom licence for a year and obtained it from MIIT on June 11.",
        "Nokia was approved by MIIT under the value-added telecom pilot before Vodafone, which has yet to file.",
    ],
)
def test_who_asked_and_was_let_in_is_approved(text: str) -> None:
    assert find_status(text, "Nokia") == "approved"
    check(DAY, text, (), ("Nokia applicant", "Nokia rejected", "Nokia mentioned", "kind denial", "Vodafone approved"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nokia's application under MIIT's value-added telecom pilot is still being reviewed.", "applicant"),
        ("Nokia's application to MIIT under the value-added telecom pilot has not been approved.", "applicant"),
        ("Nokia's application to MIIT under the value-added telecom pilot was approved by its board on June 12.", "applicant"),
        ("Nokia applied to MIIT for the value-added telecom pilot in March and expects an answer in June.", "applicant"),
        ("Nokia's application to MIIT under the value-added telecom pilot was refused in May.", "rejected"),
        ("Nokia, whose application was turned down last year, was not admitted to MIIT's value-added telecom pilot.", "rejected"),
    ],
)  # fmt: skip
def test_who_asked_and_was_not_let_in_is_not(text: str, status: str) -> None:
    check(DAY, text, (f"Nokia {status}",), ("Nokia approved",))


@pytest.mark.parametrize(
    ("text", "told", "rest"),
    [
        (f"Nine foreign-invested firms that filed in April were approved under {PILOT} on June 11.", {"9 batch as of 2025-06-11"}, ()),
        (f"Nine foreign-invested firms applied in April and were approved under {PILOT} on June 11.", {"9 batch as of 2025-06-11"}, ()),
        (f"MIIT approved six of the nine foreign-invested companies that had applied for {PILOT}.", {"6 batch"}, ("9 other",)),
        ("MIIT has approved 14 of 22 foreign-invested applicants under the value-added telecom pilot.", {"14 batch"}, ("22 other",)),
        (f"Of the 30 foreign-invested companies that applied for {PILOT}, 18 were approved, four were refused and eight are still under review.", {"18 batch"}, ("30 other", "4 other", "8 other")),
        ("MIIT has received applications from 50 foreign-invested firms for the value-added telecom pilot, of which 23 have been approved so far.", {"23 pilot_total"}, ("50 other",)),
        (f"{PILOT}, foreign-invested firms at the end of May 2025: filed 80, accepted 71, granted 44, refused 9, under review 18.", {"44 pilot_total as of 2025-05"}, ("80 other", "71 other", "9 other", "18 other")),
        ("Applications from 24 foreign-invested firms reached MIIT under the value-added telecom pilot; 16 were approved and 8 rejected.", {"16 batch"}, ("24 other", "8 other")),
        ("Sixteen foreign-invested firms had their applications approved by MIIT under the value-added telecom pilot on June 11.", {"16 batch as of 2025-06-11"}, ()),
        ("MIIT has not published the names of the nine foreign-invested firms it approved under the value-added telecom pilot on June 11.", {"9 batch as of 2025-06-11"}, ()),
        ("By the end of May 60 foreign-invested firms had applied to MIIT for the value-added telecom pilot and 40 had been approved.", {"40 pilot_total as of 2025-05"}, ("60 other",)),
        (f"Forty of 60 foreign-invested applicants were approved under {PILOT}.", {"40 batch"}, ("60 other",)),
        ("Seven foreign-invested firms that had applied in March won approval from MIIT under the value-added telecom pilot on June 11.", {"7 batch as of 2025-06-11"}, ()),
        (f"Five foreign-invested firms that applied in March were approved under {PILOT}, and three that applied in April were refused.", {"5 batch"}, ("3 other",)),
    ],
)  # fmt: skip
def test_figures_of_those_let_in_stand_beside_those_of_who_asked(
    text: str, told: set[str], rest: tuple[str, ...]
) -> None:
    check_figures(DAY, text, told)
    check(DAY, text, rest, ("kind denial", "kind application"))


@pytest.mark.parametrize(
    "text",
    [
        f"Nine foreign-invested firms applied to MIIT in April to join {PILOT}.",
        f"Twelve foreign-invested companies that filed last autumn have not been let in to {PILOT}.",
        f"Of the 24 foreign-invested firms that applied for {PILOT}, 16 were turned down and eight are still under review.",
        "MIIT did not publish the names of the 16 foreign-invested firms that applied under the value-added telecom pilot.",
        "MIIT received 60 applications from foreign-invested firms under the value-added telecom pilot and rejected 5.",
    ],
)
def test_figures_of_those_who_only_asked_tell_nobody_let_in(text: str) -> None:
    check_figures(DAY, text, set())
