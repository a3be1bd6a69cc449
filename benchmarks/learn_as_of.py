# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader finds as of which day an English count is told.

    python benchmarks/learn_as_of.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_as_of.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, of how
many counts the likeliest day is the labelled one when the weights are learnt from all the others. Of Chinese texts nothing is learnt. The first takes a
minute of one core, the second some minutes.
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
from parsers.facts.composing import compose_by_rules
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.weights.as_of_marks import mark_as_of
from parsers.facts.weights.learnt_as_of import TOLD_FROM

#: How near nought the weights are held was chosen on texts that were held out (docs/decisions.md); those that move no odds by more than `least` are left out.
LEARNER = Learner(hold={"c1": 1.0, "c2": 1.0}, least=0.05, told_from=TOLD_FROM)


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Day]:
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
                yield Day(row["id"], claim.start, value, tuple(f"={mark}" for mark in sorted(marks)), own)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__, partial(list_examples, reader), LEARNER.judge, LEARNER.learn_table, "learned_as_of.csv", CLASSES
    )


if __name__ == "__main__":
    main()
