# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells the day of the event that is the news.

    python benchmarks/learn_days.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_days.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, how
often the likeliest date is the labelled one when the weights are learnt from all the others, and how often one is told where the labels have none
or another. The first takes half a minute of one core, the second some minutes.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import read_scene, run_learning
from weighing_days import CLASSES, Day, Learner

from domain.firms import load_gazetteer
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.weights.day_marks import mark_days
from parsers.facts.weights.preferring_days import TOLD_FROM
from parsers.facts.weights.preferring_kinds import find_news

#: How near nought the weights are held was chosen on texts that were held out (docs/decisions.md); those that move no odds by more than `least` are left out.
LEARNER = Learner(hold={"c1": 0.3, "c2": 1.0}, least=0.03, told_from=TOLD_FROM)


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Day]:
    """The dates of one labelled text that the reader takes for the subject."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    drawn = draw(scene)
    for day, kinds in mark_days(scene, drawn, find_news(scene, drawn)):
        marks = tuple(kind + mark for kind, found in kinds for mark in sorted(found))
        yield Day(row["id"], 0, str(day.value), marks, row["gold"]["event_date"])


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__, partial(list_examples, reader), LEARNER.judge, LEARNER.learn_table, "learned_days.csv", CLASSES
    )


if __name__ == "__main__":
    main()
