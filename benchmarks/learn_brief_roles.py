# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the brief labelled texts, the weights by which the reader tells what role a number of one has.

    python benchmarks/learn_brief_roles.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_brief_roles.csv; the same texts give the same file. `--judge` is as that of `learn_roles.py`.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import learn_roles
from learn_roles import Example, judge, learn_table
from learning import run_learning

from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.weights.learnt import ROLES

#: How the ids of the texts begin whose figures are not labelled, and of those that are told in sets which differ by a word: learnt with these, the
#: weights read fewer figures of other hands (docs/decisions.md).
UNLEARNT = ("brief-firms-", "brief-subject-", "brief-figures-c-")


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The numbers of one text whose role the labels fix, where it is brief."""
    if not row["id"].startswith(UNLEARNT) and len(row["text"]) < BRIEF_BELOW[row["lang"].startswith("zh")]:
        yield from learn_roles.list_examples(reader, row)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__, partial(list_examples, reader), judge, learn_table, "learned_brief_roles.csv", ROLES, brief=True
    )


if __name__ == "__main__":
    main()
