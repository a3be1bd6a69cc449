# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English texts must tell as fact, and what they must not: sums and acts, days and names. All passages are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader, Reading

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
#: The page's day, the text, and the figures told without review, each with the day as of which it stands where that matters.
FIGURES: tuple[tuple[str, str, set[str]], ...] = (
    # The sum since the beginning, however the beginning is told.
    ("2026-03-31", 'State Council Information Office briefing: "Since the launch of the value-added telecom opening pilot, we have approved 64 foreign-funded enterprises," said Zhang Yunming, vice minister of industry and information technology.', {"64 pilot_total"}),
    ("2026-03-31", "Since China started the value-added telecom pilot in April 2024, 64 foreign-funded enterprises have been approved, the Ministry of Industry and Information Technology said Tuesday.", {"64 pilot_total 2026-03-31"}),
    ("2026-03-31", "China lets foreign firms run value-added telecom services in a pilot. Since the pilot's launch two years ago, 58 have made it through.", {"58 pilot_total"}),
    ("2026-03-31", "In the two years of the pilot, MIIT has approved 58 foreign-invested enterprises to run value-added telecom services.", {"58 pilot_total"}),
    ("2026-03-31", "MIIT approved 12 foreign-invested enterprises for the value-added telecom pilot on Monday. The ministry has promised more since the pilot began.", {"12 batch 2026-03-30"}),
    ("2026-10-20", "Since our city joined the pilot for opening value-added telecom services last August, 14 foreign-invested enterprises have been approved.", set()),
    # Words for a complete list, beside the day or the number of one act.
    ("2025-02-28", "A total of 13 foreign-invested enterprises were approved on Friday to carry out pilot value-added telecom services, the Ministry of Industry and Information Technology said.", {"13 batch 2025-02-28"}),
    ("2026-03-18", "MIIT on Wednesday issued pilot approvals to a fourth group of foreign-invested enterprises, 15 in all, allowing them to run value-added telecom services.", {"15 batch 2026-03-18"}),
    ("2026-03-18", "MIIT has let more foreign firms into the value-added telecom pilot. A total of 9 foreign-funded enterprises were approved in the third batch, Shanghai taking five.", {"9 batch", "5 subset Shanghai"}),
    ("2026-03-18", "In all, eight foreign companies got the nod last week to run value-added telecom services in the pilot, MIIT said.", {"8 batch"}),
    ("2026-03-18", "A total of 64 foreign-invested enterprises have been approved under the value-added telecom pilot, MIIT said on Wednesday.", {"64 pilot_total"}),
    ("2026-03-18", "So far, a total of 64 foreign-invested enterprises were approved under the value-added telecom pilot, the ministry said on Wednesday.", {"64 pilot_total"}),
    # A number that is a day's or a thing's.
    ("2026-04-20", "The Ministry of Industry and Information Technology widened the value-added telecom pilot: from January 1 foreign-invested firms with pilot approval may also serve customers in other provinces.", set()),
    ("2026-11-20", "On October 23 foreign-invested enterprises were approved by MIIT to run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "As of September 30 foreign-invested telecom enterprises in China numbered 2,944, MIIT said.", {"2944 stock_total 2026-09-30"}),
    ("2026-11-20", "In phases one and two foreign-invested firms were approved by MIIT to run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "Under Article 6 foreign-invested firms approved by MIIT may run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "In May 12 foreign-invested firms were approved by MIIT to run value-added telecom services in the pilot.", {"12 batch"}),
    # What a while brought is neither one act's nor the sum of all.
    ("2026-07-20", "MIIT approved 23 foreign-invested enterprises for the value-added telecom pilot in the first half of this year, bringing the total to 76.", {"76 pilot_total"}),
    ("2026-07-20", "Since the beginning of this year 59 foreign-invested firms have been approved by MIIT to join the value-added telecom pilot. The cumulative total now stands at 79.", {"79 pilot_total"}),
    ("2026-07-20", "So far this year, MIIT has approved 41 foreign-invested enterprises for the value-added telecom pilot.", set()),
    ("2026-07-20", "Last year MIIT approved 41 foreign-invested enterprises for the value-added telecom pilot.", set()),
    # What a figure is compared with has its own day.
    ("2026-06-20", "Foreign-invested telecom enterprises in China numbered 2,850 at the end of May, compared with 2,590 in October last year.", {"2850 stock_total 2026-05", "2590 stock_total 2025-10"}),
    ("2026-05-20", "The number of foreign-invested telecom enterprises was 2,790 at the end of the first quarter, up 13.4 percent from the same date in 2025.", {"2790 stock_total 2026-03"}),
)  # fmt: skip


def read(day: str, text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published(day)))


@pytest.mark.parametrize(("day", "text", "told"), FIGURES)
def test_figures_are_told_with_the_role_they_have(day: str, text: str, told: set[str]) -> None:
    counts = [c for c in read(day, text).counts if c.role in ROLES and c.confidence >= REVIEW_BELOW]
    assert {f"{c.value} {c.role}" for c in counts} == {" ".join(one.split()[:2]) for one in told}
    for one in told:
        value, role, *more = one.split()
        count = next(c for c in counts if (str(c.value), c.role) == (value, role))
        assert more in ([], [count.as_of], [count.region])
