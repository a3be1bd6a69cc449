# ruff: noqa: E501  (a text is shown as it is printed)
"""An act of the page's own week is its news, however it is told; what is only recalled, or asked for, is not."""

import pytest

from tests.told import check

DAY = "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "MIIT published on 27 February the list of the 12 foreign companies approved for the value-added telecom pilot.",
        "The 12 foreign companies approved for the value-added telecom pilot are named in a notice of 27 February.",
        "MIIT published a list on 27 February, under which 12 foreign companies are approved for the value-added telecom pilot.",
        "Having approved 12 foreign companies for the value-added telecom pilot on 27 February, MIIT published their names.",
        "As MIIT approved 12 foreign companies for the value-added telecom pilot on 27 February, shares rose.",
        "Comment: MIIT's second batch||MIIT admitted 12 more foreign companies to the value-added telecom pilot on 27 February.",
        "MIIT newsletter: February||MIIT on 27 February 2026 approved 12 foreign companies for the value-added telecom pilot.",
        "MIIT on Friday approved 12 foreign companies for the value-added telecom pilot, and AmCham demanded that more be let in.",
        "MIIT on Friday approved 12 foreign companies for the value-added telecom pilot. The chamber recommended that China should widen it. It urged China to go on. Analysts expect another batch in June.",
    ],
)
def test_an_act_of_these_days_is_the_news(text: str) -> None:
    check(DAY, text, ("kind approval", "12 batch as of 2026-02-27", "decided 2026-02-27"), ())


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "MIIT, which approved 12 foreign companies for the value-added telecom pilot, published the list.",
            ("kind approval",),
            (),
        ),
        (
            "China on Friday extended the value-added telecom pilot to six more cities, under which 13 foreign firms have been approved.",
            ("kind policy",),
            (),
        ),
        (
            "As of the end of February 40 foreign companies had been approved for the value-added telecom pilot, MIIT said.",
            ("kind total", "40 pilot_total as of 2026-02"),
            (),
        ),
        (
            "As of May 2025 the number of foreign companies cleared for the value-added telecom pilot had reached 23, MIIT said.",
            ("kind total", "23 pilot_total as of 2025-05"),
            (),
        ),
        (
            "MIIT projects manager Li said on Friday that the foreign value-added telecom pilot has grown to reach 40 companies.",
            ("40 pilot_total",),
            (),
        ),
        (
            "MIIT turned down 12 foreign companies in the value-added telecom pilot without any refusal letter.",
            ("kind denial",),
            ("12 pilot_total", "12 batch"),
        ),
        (
            "MIIT let in 30 foreign applicants to its briefing on the value-added telecom pilot on Friday.",
            (),
            ("30 batch",),
        ),
        (
            "The list of services published on Friday by MIIT for the foreign value-added telecom pilot contains 21 entries.",
            (),
            ("21 batch",),
        ),
        (
            "Since 13 foreign firms joined the value-added telecom pilot, 40 others have followed the scheme closely.",
            (),
            ("40 batch",),
        ),
        (
            "The entry of 30 foreign firms in May raised rents in Lingang, where the value-added telecom pilot runs.",
            (),
            ("30 batch",),
        ),
        (
            "The ministry said on Friday that on April 1 licensed foreign firms in the value-added telecom pilot will begin to report. It approved 12 of them for the pilot last week.",
            (),
            ("decided 2025-04-01",),
        ),
    ],
)
def test_the_news_and_its_figures(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)
