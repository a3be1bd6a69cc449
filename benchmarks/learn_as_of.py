# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader finds as of which day an English count is told.

    python benchmarks/learn_as_of.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_as_of.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, of how
many counts the likeliest day is the labelled one when the weights are learnt from all the others. Of Chinese texts nothing is learnt. The first takes a
minute of one core, the second some minutes.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import round_row
from learning import Learned, Table, guess_odds, learn_odds, leave_out, read_scene, run_learning

from domain.firms import load_gazetteer
from parsers.facts.composing import compose_by_rules
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.weights.as_of_marks import mark_as_of
from parsers.facts.weights.learnt_as_of import AS_OF, TOLD_FROM

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 1.0, "c2": 1.0}
#: Weights that move no odds by more than this are left out.
LEAST = 0.05


class Example(Struct, frozen=True):
    """One day that comes into question for a count: the text's id, where the count stands, the day, its marks, and the labelled day."""

    text: str
    at: int
    value: str
    marks: tuple[str, ...]
    own: str | None


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The days of the counts whose value and role the labels of one English text hold."""
    scene = read_scene(reader, row)
    if scene is None or scene.chinese:
        return
    drawn = draw(scene)
    labels: dict[tuple[int, str], set[str | None]] = {}
    for label in row["gold"]["counts"]:
        labels.setdefault((label["value"], label["role"]), set()).add(label["as_of"])
    for claim, days in mark_as_of(scene, drawn.claims, compose_by_rules(scene, drawn)):
        told = labels.get((claim.value, claim.role), set())
        if len(told) == 1:
            own = next(iter(told))
            for value, marks in days.items():
                yield Example(row["id"], claim.start, value, tuple(f"={mark}" for mark in sorted(marks)), own)


def learn(examples: Sequence[Example]) -> Learned:
    """What each mark adds for a day being the one as of which a count is told."""
    return learn_odds(((dict.fromkeys(one.marks, 1.0), AS_OF[one.value == one.own]) for one in examples), HOLD)


def learn_table(examples: Sequence[Example]) -> Table:
    """The weights as whole fiftieths, by mark in order, without those that are next to nothing."""
    learned = learn(examples)
    marks = {
        mark: round_row(row, AS_OF)
        for mark, row in sorted(learned.rows.items())
        if max(map(abs, row.values())) >= LEAST
    }
    return Table(round_row(learned.bias, AS_OF), marks)


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its counts' days."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        found = [_choose(learned, [*days]) for _, days in groupby(examples, key=lambda one: (one.text, one.at))]
        right = sum(told == own for told, own in found if own)
        wrong = sum(told is not None and told != own for told, own in found)
        yield f"{name:<16}{right:>4} of {sum(own is not None for _, own in found)} right, {wrong} wrong"


def _choose(learned: Learned, days: Sequence[Example]) -> tuple[str | None, str | None]:
    """The day that the weights tell of a count, none where they think little of all, and the labelled one."""
    odds = {one.value: guess_odds(learned, dict.fromkeys(one.marks, 1.0), AS_OF)["own"] for one in days}
    likeliest = max(odds, key=odds.__getitem__)
    return (likeliest if odds[likeliest] >= TOLD_FROM else None), days[0].own


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_as_of.csv", AS_OF)


if __name__ == "__main__":
    main()
