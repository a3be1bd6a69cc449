# ruff: noqa: E501  (a text stands on one line)
"""The growth of totals in more words, and of totals that learnt weights alone found; what grows otherwise is left alone. All texts are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def list_growth(text: str) -> list[tuple[float, bool]]:
    return [(one.value, one.review) for one in READER.read(Document("", text, Published("2027-01-20"))).growth]


STOCK = "Foreign-invested telecom companies in China numbered 3,206 at the end of December, MIIT said, "


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("14.6 percent ahead of the year before.", 14.6),
        ("three-tenths more than a year before.", 30.0),
        ("one eighth more than a year ago.", 12.5),
        ("so that the increase works out at 11.2 percent.", 11.2),
        ("and growth was given as 16 per cent.", 16.0),
    ],
)
def test_more_words_tell_by_how_much_the_total_grew(said: str, value: float) -> None:
    assert list_growth(STOCK + said) == [(value, False)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("工信部称,全国外商投资电信企业4060家,一年成长百分之十七点二。", 17.2),
        ("工信部称,全国外商投资电信企业2790家,按年增幅约两成(20.4%)。", 20.4),
        ("工信部称,全国外商投资电信企业2400余家(同比+30%)。", 30.0),
    ],
)
def test_a_point_a_bracket_and_a_sign_tell_it_exactly(text: str, value: float) -> None:
    assert [one for one, _ in list_growth(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "MIIT runs a pilot for foreign-invested telecom companies. New firms with foreign capital, January to August: 36,968, a rise of 11.5%.",
        "MIIT runs a pilot for foreign-invested telecom companies. In all trades 70,392 enterprises with foreign investment were newly established in 2026, up 19.1 percent.",
    ],
)
def test_firms_founded_in_all_trades_are_no_growth_of_the_total(text: str) -> None:
    assert list_growth(text) == []


def test_a_share_of_the_firms_told_behind_a_rise_is_no_growth() -> None:
    assert list_growth(STOCK + "adding that despite the rise, 30 percent of them had no revenue yet.") == []


def test_growth_told_right_behind_a_total_that_weights_found_waits_for_a_person() -> None:
    text = (
        "Statistics day at the ministry\nThe Ministry of Industry and Information Technology on Wednesday published its sheet on telecom permits. "
        "In the pilot for value-added services 131 foreign-invested enterprises hold approvals, of which 46 are in Shanghai and 38 in Beijing. "
        "As of December 31, every company with a party from outside the mainland among its owners and a telecom permit of any vintage counted, the ministry arrives at 3,642 for the whole country. "
        "The increase of 17.3 per cent on the year is the slowest since the register was put into its present form. Officials declined to say more about the coming year."
    )
    reading = READER.read(Document("", text, Published("2027-01-20")))
    assert [one.rule for one in reading.counts if one.value == 3642] == ["en.learnt+likely"]
    assert [(one.value, one.basis, one.rule, one.review) for one in reading.growth] == [
        (17.3, "yoy", "en.growth+learnt", True)
    ]
