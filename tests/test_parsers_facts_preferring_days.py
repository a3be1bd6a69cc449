# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Weights learnt of labelled texts beside the rules, of the day of the event that is the news; and the parts told without a day."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.composing import compose_reading
from parsers.facts.drawing import draw
from parsers.facts.events.news import choose_kind
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.weights.day_marks import mark_days
from parsers.facts.weights.learnt_days import DAYS, load_day_weights, weigh_days
from parsers.facts.weights.preferring_days import HARDLY, SURE_FROM, TOLD_FROM, UNLIKELY, prefer_day


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("ruled", "odds", "day"),
    [
        (None, {"2026-05-12": TOLD_FROM, "2026-05": 0.3}, "2026-05-12"),
        (None, {"2026-05-12": TOLD_FROM - 0.01}, None),
        (None, {}, None),
        (None, {"2026-05-12": 0.9, "2026-05-10": 0.8}, "2026-05-12"),
        ("2026-05-11", {}, "2026-05-11"),
        ("2026-05-11", {"2026-05-11": UNLIKELY - 0.01, "2026-05-12": TOLD_FROM}, "2026-05-12"),
        ("2026-05-11", {"2026-05-11": UNLIKELY, "2026-05-12": SURE_FROM - 0.01}, "2026-05-11"),
        ("2026-05-11", {"2026-05-11": UNLIKELY, "2026-05-12": SURE_FROM}, "2026-05-12"),
        ("2026-05-11", {"2026-05-11": 0.5, "2026-05-12": 0.99}, "2026-05-11"),
        ("2026-05-11", {"2026-05-11": HARDLY, "2026-05-12": TOLD_FROM - 0.01}, "2026-05-11"),
        ("2026-05-11", {"2026-05-12": TOLD_FROM}, "2026-05-12"),
    ],
)  # fmt: skip
def test_the_likeliest_date_fills_a_gap_and_takes_the_place_of_an_unlikely_one(
    ruled: str | None, odds: dict[str, float], day: str | None
) -> None:
    assert prefer_day(ruled, odds, leave=True) == prefer_day(ruled, odds, leave=False) == day


def test_a_day_that_is_hardly_likely_is_left_where_no_other_is_likely() -> None:
    odds = {"2026-05-11": HARDLY - 0.01, "2026-05-12": TOLD_FROM - 0.01}
    assert prefer_day("2026-05-11", odds, leave=True) is None
    assert prefer_day("2026-05-11", odds, leave=False) == "2026-05-11"


TRIO = (
    "Three Korean companies will soon run their own servers in China. So will fourteen others.\n\n"
    "On Tuesday evening the Ministry of Industry and Information Technology put up a list of seventeen foreign-invested companies that may try out value-added telecom services without a local owner. "
    "Nine of them are in Shanghai and eight in Beijing.\n\nApplications had opened on 10 April 2024."
)


def test_the_day_of_a_list_that_no_rule_dates_is_found(reader: Reader) -> None:
    document = Document("Seventeen more foreign firms get China telecom approvals", TRIO, Published("2026-03-19"))
    scene = reader.set_scene(document)
    assert scene is not None
    drawn = draw(scene)
    likely = weigh_days(scene, drawn, "approval")

    assert max(likely, key=likely.__getitem__) == "2026-03-17"
    assert likely["2024-04-10"] < UNLIKELY
    assert compose_reading(scene, drawn).event_date == "2026-03-17"


def test_a_dateline_is_no_day_of_an_event(reader: Reader) -> None:
    text = "BEIJING, Feb. 28 (Xinhua) -- Foreign-funded firms won 13 approvals under the value-added telecom pilot, officials said."
    scene = reader.set_scene(Document("", text, Published("2025-03-01")))
    assert scene is not None
    drawn = draw(scene)
    kind = choose_kind(drawn.told, scene.sentences)

    assert scene.dateline is not None
    assert [day.value for day, _ in mark_days(scene, drawn, kind)] == []
    assert compose_reading(scene, drawn).event_date is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_weights_know_both_languages(language: str) -> None:
    weights = load_day_weights(language)
    assert set(weights.kinds) == set("=sLRJF")
    assert all(weights.kinds[kind] for kind in "=sLRJF")
    assert DAYS == ("other", "own")


def test_a_part_without_a_day_is_as_of_the_day_of_its_whole(reader: Reader) -> None:
    text = (
        "On 17 March 2026 the Ministry of Industry and Information Technology approved 17 foreign-invested companies for the value-added telecom pilot. "
        "Of the 17, nine are registered in Shanghai and eight in Beijing. In October 2025, 24 companies had been approved, 11 of them in Shanghai."
    )
    reading = reader.read(Document("", text, Published("2026-03-19")))
    days = {one.value: one.as_of for one in reading.counts if one.role == "subset"}

    assert reading.event_date == "2026-03-17"
    assert (days[9], days[8]) == ("2026-03-17", "2026-03-17")
    assert days.get(11) != "2026-03-17"
    main = reading.statements[0]
    assert all(days[one.value] == one.as_of for one in main.counts if one.role == "subset")


def test_a_part_is_of_no_day_where_the_news_has_none(reader: Reader) -> None:
    text = "The Ministry of Industry and Information Technology has approved 17 foreign-invested companies for the value-added telecom pilot. Of the 17, nine are registered in Shanghai."
    reading = reader.read(Document("", text))
    assert reading.event_date is None
    assert {one.value: one.as_of for one in reading.counts if one.role == "subset"} == {9: None}
