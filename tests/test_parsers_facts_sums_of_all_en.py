# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English texts tell of sums and parts that must not be taken for one another. All passages are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader, Reading

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
GRANT = "MIIT on Monday let nine foreign-invested enterprises into the value-added telecom pilot"
NAMED = "MIIT on Monday granted value-added telecom pilot approvals to nine foreign-invested enterprises, among them Kestrel Data (Shanghai) Co., Ltd."
NINE = {"9 batch"}
#: The text and the figures told without review, with region and day where they matter; the page's day is 2 June 2026.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # A sum opens a sentence of its own behind a legal form.
    (f"{NAMED} Up to now, a total of 57 foreign-invested enterprises have been approved.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Altogether, 57 foreign firms have been let in.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Overall, 57 foreign-invested companies have been approved.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Fifty-seven foreign-invested companies have been approved so far.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} 57 foreign-invested companies have been approved so far.", {"9 batch", "57 pilot_total"}),
    # "The total" behind a batch is the pilot's.
    (f"{GRANT}. The total now stands at 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The tally has thus reached 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The figure has now risen to 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The overall number is 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The number of visitors to its website is 64.", NINE),
    (f"{GRANT}. The total number of foreign-invested telecom enterprises is 640.", NINE),
    (f"{GRANT}. The total number of foreign-invested telecom enterprises is 2,640.", {"9 batch", "2640 stock_total"}),
)  # fmt: skip


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published("2026-06-02")))


def list_told(text: str, title: str = "") -> set[str]:
    """The figures told without review, as "value role", and with region and day behind them."""
    return {f"{c.value} {c.role}" for c in read(text, title).counts if c.role in ROLES and c.confidence >= REVIEW_BELOW}


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_with_the_role_they_have(text: str, told: set[str]) -> None:
    assert list_told(text) == {" ".join(one.split()[:2]) for one in told}
    for one in told:
        value, role, *more = one.split()
        count = next(c for c in read(text).counts if (str(c.value), c.role) == (value, role))
        assert more in ([], [count.as_of], [count.region])


def test_a_total_in_the_title_is_that_of_the_body() -> None:
    assert list_told(f"{GRANT}. The total now stands at 64.", "The total now stands at 64") == {"9 batch", "64 pilot_total"}  # fmt: skip


def test_of_two_sums_in_one_sentence_the_object_of_the_grant_is_no_sum() -> None:
    text = "MIIT on Monday issued value-added telecom pilot approvals to eight foreign-invested enterprises - and so far 48 have been approved."
    assert list_told(text) == {"48 pilot_total"}


def test_a_branch_is_a_part_of_the_name() -> None:
    firms = read("MIIT approved Kestrel Data (China) Co., Ltd. Shanghai Branch for the value-added telecom pilot for foreign firms on Monday.").firms  # fmt: skip
    assert [one.name for one in firms] == ["Kestrel Data (China) Co., Ltd. Shanghai Branch"]
