# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the brief labelled texts, the weights by which the reader tells which kind of event is the news of one.

    python benchmarks/learn_brief_kinds.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_brief_kinds.csv; the same texts give the same file. `--judge` is as that of `learn_kinds.py`.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import learn_kinds
from learn_kinds import Example, judge, learn_table
from learning import run_learning

from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.weights.learnt_kinds import KINDS

#: How near nought the weights are held: that fewer marks are kept takes little from what they tell.
HOLD = {"c1": 0.4, "c2": 0.1}
#: How the ids of brief texts begin.
LEARNT = "brief-"


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The text, where it is one of the brief ones and its labels tell a kind."""
    if row["id"].startswith(LEARNT):
        yield from learn_kinds.list_examples(reader, row)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__,
        partial(list_examples, reader),
        judge,
        partial(learn_table, hold=HOLD),
        "learned_brief_kinds.csv",
        KINDS,
        brief=True,
    )


if __name__ == "__main__":
    main()
