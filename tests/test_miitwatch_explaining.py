# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What decided a reading: nothing is made up, nothing is left out, and it fits a terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from alerts.layout.wrapping import width
from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.reading.explaining import describe_trace, mark_text, print_explanation
from parsers.facts.reader import Reader
from parsers.facts.step_words import DOUBTS, STEPS
from parsers.facts.text.document import Document
from parsers.facts.tracing import Trace

CORPUS = Path(__file__).parent / "corpus"
MIXED = (
    "近日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复，其中北京4家。\n"
    "截至2024年底，全国外商投资电信企业已达2400余家，同比增长29%，实际使用外资同比增长3%。\n"
    "中国信息通信研究院专家说，游戏企业5家同日获版号。德国电信也有单位获批。"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.fixture(scope="module")
def explained(reader: Reader) -> list[tuple[Reading, Reading, Trace]]:
    """The plain reading, the explained one and the trace of every thirty-second labelled text: each is read twice."""
    found = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[::32]:
            row: dict[str, Any] = json.loads(line)
            published = Published(row["published"]) if row.get("published") else None
            document = Document(row.get("title") or "", row["text"], published)
            found.append((reader.read(document), *reader.explain(document)))
    return found


@pytest.mark.slow
@pytest.mark.unmeasured
def test_to_explain_changes_no_reading(explained: list[tuple[Reading, Reading, Trace]]) -> None:
    assert len(explained) > 100
    assert all(plain == reading for plain, reading, _ in explained)


@pytest.mark.slow
@pytest.mark.unmeasured
def test_every_claim_has_one_cause_and_every_span_its_words(explained: list[tuple[Reading, Reading, Trace]]) -> None:
    for _, reading, trace in explained:
        claims = [*reading.counts, *reading.growth, *reading.firms]
        assert sorted((c.start, c.end, c.rule) for c in claims) == sorted(
            (c.claim.start, c.claim.end, c.rule) for c in trace.causes
        )
        spans = [cause.claim for cause in trace.causes] + [cause.cue for cause in trace.causes if cause.cue]
        spans += [one.span for one in trace.dates] + [one.span for one in trace.passed]
        spans += [one.sentence for one in trace.relevance if one.sentence]
        assert all(reading.text[one.start : one.end] == one.words != "" for one in spans)


@pytest.mark.slow
@pytest.mark.unmeasured
def test_every_step_of_a_labelled_text_has_words(explained: list[tuple[Reading, Reading, Trace]]) -> None:
    claims = [claim for _, reading, _ in explained for claim in (*reading.counts, *reading.growth)]
    steps = {step for claim in claims for step in claim.rule.split("+")[1:]}
    assert len(steps) > 40
    assert steps - {*STEPS, *(f"doubt-{doubt}" for doubt in DOUBTS)} == set()


@pytest.mark.slow
@pytest.mark.unmeasured
def test_the_weights_add_up_to_the_score(explained: list[tuple[Reading, Reading, Trace]]) -> None:
    for _, reading, trace in explained:
        total = sum(step.points for step in trace.relevance)
        assert reading.score == pytest.approx(min(max(total, 0.0), 1.0), abs=0.006)


@pytest.mark.slow
@pytest.mark.unmeasured
def test_what_is_printed_fits_eighty_columns(explained: list[tuple[Reading, Reading, Trace]]) -> None:
    for _, reading, trace in explained:
        assert max(width(line) for line in print_explanation(reading, trace).splitlines()) <= 80


def test_cues_of_counts_are_words_that_decided(reader: Reader) -> None:
    reading, trace = reader.explain(Document("", MIXED, Published("2025-02-28")))
    told = {(c.kind, c.claim.words): (c.rule, c.cue.words if c.cue else "") for c in trace.causes}

    assert told[("count", "13家外商投资企业")] == ("zh.batch-beside", "首批")
    assert told[("count", "4家")] == ("zh.of-them", "其中北京")
    assert told[("count", "5家")] == ("zh.virtual-operators", "游戏")
    assert told[("firm", "德国电信")] == ("brand.clause.unit", "获批")
    assert reading.counts[0].confidence == 0.93


def test_what_is_passed_over_is_told_with_its_reason(reader: Reader) -> None:
    _, trace = reader.explain(Document("首批13家外资企业获批", MIXED, Published("2025-02-28")))
    passed = {(one.kind, one.span.words): one.why for one in trace.passed}

    assert "something else" in passed[("growth", "同比增长3%")]
    assert "no firm" in passed[("firm", "中国信息通信研究院")]
    assert "told again" in passed[("count", "13家外资企业")]


def test_what_makes_a_figure_wait_is_told_in_words(reader: Reader) -> None:
    text = "MIIT has granted value-added telecom pilot approvals to 91 foreign-invested enterprises, an official wrote in an article on Monday."
    _, trace = reader.explain(Document("", text, Published("2026-06-02")))
    why = next(cause.why for cause in trace.causes if cause.kind == "count")

    assert "a person tells it without a day" in why
    assert "doubted, since" in why
    assert "told-by-a-person" not in why


def test_a_headline_says_what_it_would_have_been(reader: Reader) -> None:
    reading, trace = reader.explain(Document("西门子获批增值电信试点", "", Published("2025-02-28"), basis="headline"))

    assert [firm.status for firm in reading.firms] == ["mentioned"]
    assert "only a headline is known" in next(cause.why for cause in trace.causes if cause.kind == "firm")


def test_a_text_that_is_not_read_has_an_empty_trace(reader: Reader) -> None:
    text = "El Ministerio de Industria y Tecnología de la Información de China dio a Siemens y a los demás el permiso."
    reading, trace = reader.explain(Document("", text))

    assert trace == Trace()
    assert "not read: " in print_explanation(reading, trace)
    assert describe_trace(trace)["causes"] == []


def test_marks_nest_and_the_later_of_two_that_cross_gives_way() -> None:
    marks = [(2, 4, "[C1 ", "]"), (0, 6, "[F1 ", "]"), (3, 7, "{", "}"), (4, 6, "{", "}")]

    assert mark_text("abcdefgh", marks) == "[F1 ab[C1 cd]{ef}]gh"
