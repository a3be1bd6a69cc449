# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells what is said of a firm.

    python benchmarks/learn_statuses.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_statuses.csv; the same texts give the same file. `--judge` writes nothing and tells how often the
weights alone name the status of a firm in each file of texts when they are learnt from all the others, and how many firms they
call approved rightly, wrongly and not at all. The first takes some seconds of one core, the second two minutes.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import Example, learn, tell, write_table
from learning import Table, leave_out, run_learning

from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import is_neutral
from miitwatch.measuring.scoring import fold_name
from parsers.facts.reader import Reader
from parsers.facts.status.list_heads import find_heads
from parsers.facts.text.document import Document
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.name_marks import mark_firms
from parsers.facts.weights.weighing_names import group_namings

#: How near nought the weights are held, as those of roles.
HOLD = {"c1": 0.2, "c2": 1.0}
#: Weights that move no odds by so much are left out: with more of them nothing was read better, and the reader held more.
LEAST = 0.07
APPROVED = "approved"


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The firms of one labelled text that are read and whose status the labels fix. Texts off the subject have none."""
    published = Published(row["published"]) if row["published"] else None
    scene = reader.set_scene(Document(row["title"] or "", row["text"], published)) if row["gold"]["relevant"] else None
    if scene is None or not scene.names:
        return
    sentences, labels = scene.sentences, {fold_name(one["name"]): one for one in row["gold"]["firms"]}
    places = [
        (name, max(0, bisect_right(sentences, name.start, key=lambda one: one.start) - 1)) for name in scene.names
    ]
    firms = [*group_namings(places, find_heads(sentences)).values()]
    marked = mark_firms(scene.folded.text, sentences, firms, chinese=scene.chinese)
    for firm, kinds in zip(firms, marked, strict=True):
        standing = find_standing(labels.get(fold_name(firm[0].name.text)))
        if standing is not None:
            yield Example(tuple(kind + mark for kind, found in kinds for mark in sorted(found)), standing)


def find_standing(label: Mapping[str, Any] | None) -> str | None:
    """Which of STANDINGS a label tells; None where it is left open, and a firm without a label is only mentioned."""
    if label is None:
        return STANDINGS[0]
    if is_neutral(label):
        return None
    status = str(label["status"])
    return status if status in STANDINGS else "ended"


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others say of its firms."""
    for name, examples, others in leave_out(files):
        learned = learn(others, HOLD)
        told = [(tell(learned, one, STANDINGS), one.role) for one in examples]
        right = sum(said == is_ for said, is_ in told)
        found = sum(said == is_ == APPROVED for said, is_ in told)
        extra = sum(said == APPROVED != is_ for said, is_ in told)
        missed = sum(is_ == APPROVED != said for said, is_ in told)
        yield f"{name:<16}{right:>5} of {len(told)}; approved: {found} right, {extra} wrong, {missed} missed"


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(examples, HOLD), STANDINGS, LEAST)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_statuses.csv", STANDINGS)


if __name__ == "__main__":
    main()
