"""How well this installation reads: the shipped texts scored against their floors."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from msgspec import Struct

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import LabelledSet, find_corpus, load_sets
from miitwatch.measuring.scoring import Tally, find_fallen, format_table, score_rows
from parsers.facts.reader import Reader
from parsers.facts.rules import RULES


class Score(Struct, frozen=True):
    """One set of texts with its tallies by field, and the seconds that a text took (median)."""

    texts: LabelledSet
    tallies: Mapping[str, Tally]
    seconds: float

    @property
    def fallen(self) -> list[str]:
        """What is under its floor; a field with a floor that was not scored at all has fallen too."""
        fallen = [
            f"{name}: {one}"
            for name, tally in self.tallies.items()
            for one in find_fallen(name, tally, self.texts.floors)
        ]
        wanted = dict.fromkeys(name for fields in self.texts.floors.values() for name in fields)
        return [*fallen, *(f"{name}: was not scored" for name in wanted if name not in self.tallies)]


def score_shipped() -> tuple[Score, ...]:
    """Scores of every shipped set. Raises MiitwatchError where the texts are missing."""
    reader = Reader(load_gazetteer())
    scores = []
    for texts in load_sets(find_corpus()):
        tallies, seconds = score_rows(reader, texts.rows)
        scores.append(Score(texts, tallies, median(seconds)))
    return tuple(scores)


def print_scores(scores: Sequence[Score]) -> str:
    lines = [f"Rules {RULES}, gazetteer {load_gazetteer().version}."]
    for one in scores:
        kept = "" if one.texts.floors else ", no floors yet"
        lines += ["", f"{one.texts.name}: {len(one.texts.rows)} texts, median {one.seconds * 1000:.1f} ms{kept}", ""]
        lines.append(format_table(one.tallies, one.texts.floors))
    fallen = [f"{one.texts.name}: {what}" for one in scores for what in one.fallen]
    verdict = ["Under the floor:", *(f"  {what}" for what in fallen)] if fallen else ["Every floor holds."]
    return "\n".join((*lines, "", *verdict))


def describe_scores(scores: Sequence[Score]) -> dict[str, Any]:
    """The same as JSON values."""
    return {"rules": RULES, "sets": {one.texts.name: _describe_score(one) for one in scores}}


def _describe_score(score: Score) -> dict[str, Any]:
    floors = score.texts.floors
    fields = {
        name: {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "floors": {measure: held[name] for measure, held in floors.items() if name in held},
        }
        for name, tally in score.tallies.items()
    }
    return {"texts": len(score.texts.rows), "fields": fields, "fallen": score.fallen}
