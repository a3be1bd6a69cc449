# ruff: noqa: E501  (a passage of a test stands on one line)
"""English sums brought to a figure, ordinals let into a pilot, captions of tables, and plans that would lift a number. All are invented."""

import pytest
from told import check, check_figures

PILOT = "value-added telecom pilot for foreign investors"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"With the 11 newcomers it let in on 30 September 2025, MIIT has brought to 51 the foreign companies in its {PILOT}, a sliver of the 2,750 foreign-invested telecom enterprises counted across China.", {"11 batch as of 2025-09-30", "51 pilot_total", "2750 stock_total"}),
        ("When September closed, the country had 2,655 foreign-invested telecom enterprises. At that same date, 37 companies were holding an approval under the pilot that gives foreign capital a freer hand in value-added services.", {"2655 stock_total as of 2025-09", "37 pilot_total as of 2025-09"}),
        ("Nine foreign-funded operators in Hainan have been given the nod to try out value-added telecom business, MIIT disclosed on Wednesday.", {"9 batch in Hainan"}),
        (f"Nineteen foreign-backed companies collected approvals under the {PILOT} on 17 July 2025. Shanghai is home to six of the nineteen.", {"19 batch as of 2025-07-17", "6 subset"}),
        ("Concentra Contact (Shanghai) Co., Ltd. was cleared on 18 August, which makes it the 12th foreign-invested company let into the telecom pilot of Shanghai. The file took 41 of the 60 days that the rules allow.", {"12 pilot_total in Shanghai"}),
        (f"Nineteen foreign-invested companies had applied for the {PILOT}. On Friday MIIT approved 12 of them, turned down four and asked three for further documents.", {"12 batch as of 2025-10-03"}),
    ],
)  # fmt: skip
def test_figures_of_those_let_in_by_other_words(text: str, told: set[str]) -> None:
    check_figures("2025-10-04", text, told)


@pytest.mark.parametrize(
    "text",
    [
        "A three-year plan would lift the number of foreign-invested telecom enterprises on the island to 120 by the end of 2028.",
        f"Two people think that the ministry will clear about 15 companies in the next round of the {PILOT}, perhaps in July.",
        f"The ministry let in five more cities to the {PILOT}, which makes nine.",
    ],
)
def test_what_is_planned_or_guessed_is_no_figure(text: str) -> None:
    check_figures("2025-10-04", text, set())


def test_a_caption_says_what_a_table_by_years_counts() -> None:
    rows = "Year | Enterprises\n2021 | 1,028\n2022 | 1,391\n2023 | 1,760"
    caption = "Table 7-3. Foreign-invested telecom enterprises licensed in China, at the end of the year"

    check_figures(
        "2025-07-10", f"{caption}\n\n{rows}", {"1028 stock_total as of 2021-12", "1391 stock_total", "1760 stock_total"}
    )
    check_figures("2025-07-10", f"Table 7-4. Domestic telecom enterprises, at the end of the year\n\n{rows}", set())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tianjin and Chongqing have the State Council's leave to admit foreign money into companies that sell domestic virtual private networks (IP-VPN).", "policy"),
        ("Tianjin, Nanjing and Chongqing were given the green light on Wednesday to open value-added telecom services to wholly foreign-owned companies.", "policy"),
        ("To Dassow Software (Beijing) Co., Ltd.: Your application is received. You are hereby permitted to provide internet access services under the value-added telecom pilot.", "approval"),
        ("Amazon's cloud arm asks for a China licence of its own||Amazon Web Services is trying to get into China's value-added telecom pilot.", "application"),
        ("MIIT handed out 2,914 value-added telecom licences, domestic applicants included. Foreign-invested telecom companies thereby numbered 2,648.", "total"),
    ],
)  # fmt: skip
def test_the_news_is_of_its_kind(text: str, kind: str) -> None:
    check("2025-10-04", text, (f"kind {kind}",), ())


def test_more_that_have_approvals_are_a_batch() -> None:
    text = "Four more foreign-invested firms have pilot approvals for value-added telecom services from MIIT."

    check_figures("2025-05-30", text, {"4 batch"})
    check_figures("2025-05-30", text.replace("Four more", "Forty"), {"40 pilot_total"})


def test_a_dateline_without_a_place_dates_no_sum() -> None:
    text = "Dec 12 - China on Thursday admitted another nine foreign-invested companies to its value-added telecom pilot, bringing to 49 the number approved since it began."

    check_figures("2025-12-12", text, {"9 batch as of 2025-12-11", "49 pilot_total as of 2025-12-11"})
