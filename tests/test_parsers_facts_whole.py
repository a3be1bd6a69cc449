"""Whether a whole text is on the subject, by learnt weights beside the rules: what they find or doubt waits."""

from pathlib import Path
from typing import Any

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import read_row
from parsers.facts.reader import Reader
from parsers.facts.subject import whole
from parsers.facts.subject.doubtful import doubt_whole
from parsers.facts.subject.relevance import CERTAIN, RULED_OUT, THRESHOLD, Relevance, Step
from parsers.facts.subject.whole import DOUBTED, DOUBTED_TO, LEAST, SURE_FROM, heed_whole
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
CORPUS = Path(__file__).parent / "corpus"
OFF = Relevance(False, 0.0, (Step(0.0, "nothing on foreign firms in telecom"),))


def load_row(name: str) -> dict[str, Any]:
    return next(
        dict(row) for path in sorted(CORPUS.glob("blind_*.jsonl")) for row in load_rows(path) if row["id"] == name
    )


def find_told(reading: Reading) -> list[object]:
    counts = [one for one in reading.counts if one.role != "other" and one.confidence >= REVIEW_BELOW]
    return [*counts, *(one for one in reading.firms if one.status != "mentioned" and one.confidence >= REVIEW_BELOW)]


#: Articles that tell of foreigners, telecom and approvals over a page, and no sentence of which tells of all.
SPREAD = ("to_en_010", "to_en_035", "to_en_039", "to_en_045", "tn_zh_009", "tn_zh_044", "to_zh_031")


@pytest.mark.parametrize("name", SPREAD)
def test_what_is_told_over_a_page_is_on_the_subject(name: str) -> None:
    reading = read_row(READER, load_row(name))

    assert reading.relevant
    assert any(reason.startswith("the whole text") for reason in reading.reasons)
    assert reading.counts or reading.firms


PASSED_OVER = Relevance(False, 0.4, (Step(0.4, "foreign and telecom in one sentence"),))
TAKEN = Relevance(True, 0.6, (Step(0.6, "foreign and telecom in one sentence"),))
#: On the subject by its letters, so that the weights are asked.
LETTERS = "The ministry approved foreign firms under its telecom pilot. " * 10


@pytest.mark.parametrize("known", [PASSED_OVER, TAKEN])
@pytest.mark.parametrize("likely", [SURE_FROM, 0.99])
def test_what_the_weights_are_sure_of_is_surely_on_the_subject(
    monkeypatch: pytest.MonkeyPatch, known: Relevance, likely: float
) -> None:
    monkeypatch.setattr(whole, "weigh_marks", lambda *_: likely)
    now = heed_whole(known, LETTERS, chinese=False, foreign=True)

    assert (now.relevant, now.score) == (True, CERTAIN)
    assert doubt_whole(now) is None
    assert sum(step.points for step in now.steps) == pytest.approx(CERTAIN)
    assert now.reasons[:-1] == known.reasons


@pytest.mark.parametrize(
    ("known", "likely", "score", "doubt"),
    [
        (PASSED_OVER, SURE_FROM - 0.01, THRESHOLD, "whole-text"),
        (TAKEN, SURE_FROM - 0.01, 0.6, None),
        (TAKEN, DOUBTED_TO, 0.6, "whole-text"),
    ],
)
def test_what_the_weights_are_less_sure_of_waits_or_is_left(
    monkeypatch: pytest.MonkeyPatch, known: Relevance, likely: float, score: float, doubt: str | None
) -> None:
    monkeypatch.setattr(whole, "weigh_marks", lambda *_: likely)
    now = heed_whole(known, LETTERS, chinese=False, foreign=True)

    assert (now.relevant, now.score, doubt_whole(now)) == (True, score, doubt)


def test_what_is_ruled_out_no_weight_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "weigh_marks", lambda *_: 0.99)
    known = Relevance(False, 0.2, (Step(0.2, "foreign and telecom in one sentence"), Step(0.0, RULED_OUT)))

    assert heed_whole(known, LETTERS, chinese=False, foreign=True) is known


@pytest.mark.parametrize("name", SPREAD[:1])
def test_a_headline_is_read_by_rules_alone(name: str) -> None:
    row = load_row(name)
    assert not READER.read(Document(row["title"], row["text"], basis="headline")).relevant


def test_claims_of_a_text_that_rules_take_and_weights_doubt_wait() -> None:
    row = load_row("zhl46")
    reading = read_row(READER, row)

    assert not row["gold"]["relevant"]
    assert any(reason.startswith(DOUBTED) for reason in reading.reasons)
    assert find_told(reading) == []


def test_a_short_text_is_left_to_the_rules() -> None:
    text = "telecom pilot approval of foreign firms by the ministry; " * 20
    assert heed_whole(OFF, text[: LEAST[False] - 1], chinese=False, foreign=True) is OFF


def test_a_text_without_the_letters_of_the_subject_is_never_asked() -> None:
    assert heed_whole(OFF, "the match was won in the last minute. " * 40, chinese=False, foreign=True) is OFF
