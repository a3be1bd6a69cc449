"""How well this installation reads: the shipped texts scored against their floors."""

import multiprocessing
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from difflib import get_close_matches
from functools import cache
from statistics import median
from typing import Any

from msgspec import Struct

from domain.errors import CommandError
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import LabelledSet, find_corpus, load_sets
from miitwatch.measuring.scoring import Tally, find_fallen, format_table, score_rows
from parsers.facts.reader import Reader
from parsers.facts.rules import RULES

#: Fewer texts are read before a second process has begun.
_FEW = 200


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


def score_shipped(names: Sequence[str] = ()) -> tuple[Score, ...]:
    """Scores of the shipped sets of these names, or of all, read by as many processes as there are cores.

    Raises MiitwatchError where the texts are missing, CommandError where no set has such a name.
    """
    sets = _select_sets(names)
    if sum(len(texts.rows) for texts in sets) < _FEW:
        return tuple(map(_score_set, sets))
    # those that take longest first, so that no process is left with one of them at the end
    longest = sorted(sets, key=lambda texts: -len(texts.rows))
    with ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("spawn")) as pool:
        scores = {score.texts.name: score for score in pool.map(_score_set, longest)}
    return tuple(scores[texts.name] for texts in sets)


def _select_sets(names: Sequence[str]) -> tuple[LabelledSet, ...]:
    sets = load_sets(find_corpus())
    known = [texts.name for texts in sets]
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=3) or known[:3]
            raise CommandError(
                f'No set of labelled texts is named "{name}". There are {len(known)}, such as {", ".join(near)}.'
            )
    return tuple(texts for texts in sets if not names or texts.name in names)


def _score_set(texts: LabelledSet) -> Score:
    tallies, seconds = score_rows(_make_reader(), texts.rows)
    return Score(texts, tallies, median(seconds))


@cache
def _make_reader() -> Reader:
    return Reader(load_gazetteer())


def print_scores(scores: Sequence[Score], names: Sequence[str] = ()) -> str:
    """A table for each set and what holds in the end; `names` are those asked for, where not all sets were."""
    lines = [f"Rules {RULES}, gazetteer {load_gazetteer().version}."]
    for one in scores:
        kept = "" if one.texts.floors else ", no floors yet"
        lines += ["", f"{one.texts.name}: {len(one.texts.rows)} texts, median {one.seconds * 1000:.1f} ms{kept}", ""]
        lines.append(format_table(one.tallies, one.texts.floors))
    fallen = [f"{one.texts.name}: {what}" for one in scores for what in one.fallen]
    verdict = ["Under the floor:", *(f"  {what}" for what in fallen)] if fallen else [_judge(scores if names else ())]
    return "\n".join((*lines, "", *verdict))


def _judge(chosen: Sequence[Score]) -> str:
    """What holds where no floor is missed: of the sets that were chosen, or of all where none was."""
    if not chosen:
        return "Every floor holds."
    floored = [one.texts.name for one in chosen if one.texts.floors]
    return f"Every floor of {', '.join(floored)} holds." if floored else "None of these sets has a floor yet."


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
