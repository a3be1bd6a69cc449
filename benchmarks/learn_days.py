# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells the day of the event that is the news.

    python benchmarks/learn_days.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_days.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, how
often the likeliest date is the labelled one when the weights are learnt from all the others, and how often one is told where the labels have none
or another. The first takes half a minute of one core, the second some minutes.
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
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.weights.day_marks import mark_days
from parsers.facts.weights.learnt_days import DAYS
from parsers.facts.weights.preferring_days import TOLD_FROM
from parsers.facts.weights.preferring_kinds import find_news

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.3, "c2": 1.0}
#: Weights that move no odds by more than this are left out.
LEAST = 0.03


class Example(Struct, frozen=True):
    """One date of a labelled text: the text's id, the date, its marks, and the labelled day of the event."""

    text: str
    value: str
    marks: tuple[str, ...]
    own: str | None


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The dates of one labelled text that the reader takes for the subject."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    drawn = draw(scene)
    for day, kinds in mark_days(scene, drawn, find_news(scene, drawn)):
        marks = tuple(kind + mark for kind, found in kinds for mark in sorted(found))
        yield Example(row["id"], str(day.value), marks, row["gold"]["event_date"])


def learn(examples: Sequence[Example]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), DAYS[one.value == one.own]) for one in examples), HOLD)


def learn_table(examples: Sequence[Example]) -> Table:
    """The weights as whole fiftieths, by mark in order, without those that are next to nothing."""
    learned = learn(examples)
    marks = {
        mark: round_row(row, DAYS) for mark, row in sorted(learned.rows.items()) if max(map(abs, row.values())) >= LEAST
    }
    return Table(round_row(learned.bias, DAYS), marks)


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its texts' dates."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        found = [_choose(learned, [*dates]) for _, dates in groupby(examples, key=lambda one: one.text)]
        right = sum(told == own for told, own in found if own)
        wrong = sum(told is not None and told != own for told, own in found)
        yield f"{name:<16}{right:>4} of {sum(own is not None for _, own in found)} right, {wrong} wrong"


def _choose(learned: Learned, dates: Sequence[Example]) -> tuple[str | None, str | None]:
    """The date that the weights tell of a text, none where they think little of all, and the labelled one."""
    odds = {one.value: guess_odds(learned, dict.fromkeys(one.marks, 1.0), DAYS)["own"] for one in dates}
    likeliest = max(odds, key=odds.__getitem__)
    return (likeliest if odds[likeliest] >= TOLD_FROM else None), dates[0].own


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_days.csv", DAYS)


if __name__ == "__main__":
    main()
