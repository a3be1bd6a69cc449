# ruff: noqa: E501  (a sentence stands on one line)
"""As of which day an English count is told, by rules and learnt weights together. All texts but the labelled ones are invented."""

import json
import re
from pathlib import Path

import pytest

from domain.claims import Count
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.composing import compose_by_rules
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.weights import learnt_as_of
from parsers.facts.weights.as_of_marks import mark_as_of
from parsers.facts.weights.learnt_as_of import SURE_FROM, TOLD_FROM, UNLIKELY, WAITING_FROM, choose_day

READER = Reader(load_gazetteer())
CORPUS = Path(__file__).parent / "corpus"
#: The weights were learnt of whole articles, and are asked of nothing shorter.
REST = (
    " The pilot for value-added telecom services is open in Beijing, Shanghai, Hainan and Shenzhen, where foreign investors may own the whole of a data centre."
    " Officials gave no breakdown by nationality and said that further applications were under way. Lawyers said that clients had asked for guidance on data"
    " exports, and chambers of commerce welcomed the figure as a sign that the market was opening."
)
ANNUAL = "The number of foreign-invested companies licensed for telecom services in China grew 31 percent in 2030 to 4,343, the Ministry of Industry and Information Technology said at a press conference on Tuesday."
PART = "The Ministry of Industry and Information Technology announced on February 28 that 13 foreign-invested companies had been approved. Two of them are in Hainan."


def make_count(as_of: str | None, *, review: bool = False) -> Count:
    return Count(13, "exact", "batch", "13", 0, 2, "en.x", 0.5 if review else 0.9, review, None, as_of)


@pytest.mark.parametrize(
    ("ruled", "odds", "day"),
    [
        (None, {"2031-02": TOLD_FROM}, "2031-02"),
        (None, {"2031-02": TOLD_FROM - 0.01}, None),
        ("2031-01", {"2031-01": UNLIKELY, "2031-02": 0.99}, "2031-01"),
        ("2031-01", {"2031-01": UNLIKELY - 0.01, "2031-02": 0.99}, "2031-02"),
        ("2031-01", {"2031-01": UNLIKELY - 0.01, "2031-02": 0.2}, None),
        ("2030", {"2030": 0.0, "2030-12": UNLIKELY}, "2030-12"),
        ("2030-12", {"2030-12": 0.0, "2030-12-31": UNLIKELY}, None),
        ("2030", {"2030": 0.0, "2030-12": UNLIKELY - 0.01}, None),
        ("2030", {"2030": 0.2, "2030-12": TOLD_FROM - 0.01}, "2030"),
        (None, {}, None),
    ],
)
def test_the_rules_day_stays_unless_it_is_unlikely(ruled: str | None, odds: dict[str, float], day: str | None) -> None:
    assert choose_day(make_count(ruled), odds) == day


def test_of_a_count_that_waits_a_less_likely_day_is_told() -> None:
    odds = {"2031-02": WAITING_FROM}

    assert choose_day(make_count(None, review=True), odds) == "2031-02"
    assert choose_day(make_count(None), odds) is None


@pytest.mark.parametrize(
    ("text", "value", "by_rules", "day"), [(ANNUAL, 4343, "2030", "2030-12"), (PART, 2, None, "2031-02-28")]
)
def test_what_rules_date_coarsely_or_not_the_weights_do(text: str, value: int, by_rules: str | None, day: str) -> None:
    document = Document("Foreign telecom firms in China", text + REST, Published("2031-03-01"))
    scene = READER.set_scene(document)
    assert scene is not None
    ruled = compose_by_rules(scene, draw(scene))

    assert [one.as_of for one in ruled.counts if one.value == value] == [by_rules]
    read = [one for one in READER.read(document).counts if one.value == value]
    assert [(one.as_of, one.rule.endswith("+dated")) for one in read] == [(day, True)]


@pytest.mark.parametrize(
    ("odds", "as_of", "day"),
    [
        ({"2030": 0.2, "2030-12": 0.5}, "2030-12", "2030-12"),
        ({"2029-06": SURE_FROM - 0.01}, "2029-06", "2030"),
        ({"2029-06": SURE_FROM}, "2029-06", "2029-06"),
    ],
)
def test_a_totals_day_that_is_sure_or_told_closer_is_the_news(
    monkeypatch: pytest.MonkeyPatch, odds: dict[str, float], as_of: str, day: str
) -> None:
    monkeypatch.setattr(learnt_as_of, "weigh_as_of", lambda _: odds)
    reading = READER.read(Document("Foreign telecom firms in China", ANNUAL + REST, Published("2031-01-22")))

    assert (reading.kind, reading.event_date, reading.statements[0].decided) == ("total", day, day)
    assert {one.as_of for one in (*reading.statements[0].counts, *reading.counts) if one.value == 4343} == {as_of}


def test_a_short_text_and_a_chinese_one_are_as_the_rules_read_them() -> None:
    for text in (PART, "工业和信息化部2月28日宣布，13家外商投资企业获批，其中海南2家。" * 12):
        document = Document("", text, Published("2031-03-01"))
        scene = READER.set_scene(document)
        assert scene is not None
        assert READER.read(document) == compose_by_rules(scene, draw(scene))


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", ["blind_ag_en", "blind_yy_en"])
def test_every_day_that_is_told_comes_into_question(name: str) -> None:
    changed = 0
    for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        document = Document(row["title"] or "", row["text"], Published(row["published"]) if row["published"] else None)
        scene = READER.set_scene(document)
        if scene is None or scene.chinese or not row["gold"]["relevant"]:
            continue
        drawn = draw(scene)
        ruled, reading = compose_by_rules(scene, drawn), READER.read(document)
        days = {(claim.value, claim.start): days for claim, days in mark_as_of(scene, drawn.claims, ruled)}
        for before, now in zip(ruled.counts, reading.counts, strict=True):
            assert now.as_of in (before.as_of, None, *days.get((now.value, now.start), ()))
            told = now.as_of[:4] if now.as_of and now.as_of != before.as_of else None
            assert told is None or {told, str(int(told) + 1)} & {*re.findall(r"20\d\d|19\d\d", f"{row}")}
            steps = [f"{before.rule}+dated", f"{before.rule}+undated"]
            assert (now.rule in steps) == (now.as_of != before.as_of)
            changed += now.as_of != before.as_of
    assert changed
