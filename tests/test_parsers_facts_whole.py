"""Whether a whole text is on the subject, by learnt weights beside the rules: what they find or doubt waits."""

from pathlib import Path
from typing import Any

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import read_row
from parsers.facts.reader import Reader
from parsers.facts.subject.relevance import Relevance, Step
from parsers.facts.subject.whole import DOUBTED, FOUND, LEAST, heed_whole
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
def test_what_is_told_over_a_page_is_on_the_subject_and_all_of_it_waits(name: str) -> None:
    reading = read_row(READER, load_row(name))

    assert reading.relevant
    assert any(reason.startswith(FOUND) for reason in reading.reasons)
    assert find_told(reading) == []
    assert reading.counts or reading.firms


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
    assert heed_whole(OFF, text[: LEAST[False] - 1], chinese=False) is OFF


def test_a_text_without_the_letters_of_the_subject_is_never_asked() -> None:
    assert heed_whole(OFF, "the match was won in the last minute. " * 40, chinese=False) is OFF


def test_what_was_found_says_so_beside_what_the_rules_gave() -> None:
    known = Relevance(False, 0.4, (Step(0.4, "foreign and telecom in one sentence"),))
    row = load_row("to_zh_008")
    now = heed_whole(known, f"{row['title']}\n{row['text']}", chinese=True)

    assert now.relevant
    assert now.reasons[0] == known.reasons[0]
    assert now.reasons[1].startswith(FOUND)
