# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells which of the places that a text names its news is of.

    python benchmarks/learn_text_regions.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_text_regions.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts,
how many places are told rightly, wrongly and not at all, when the weights are learnt from all the others. The first takes four minutes of one
core, the second some more.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import write_table
from learning import Learned, Table, guess_odds, learn_odds, leave_out, read_scene, run_learning

from domain.firms import load_gazetteer
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.spoken_of import find_regions_by_rules
from parsers.facts.weights.learnt_text_regions import TEXT_REGIONS, TOLD_FROM
from parsers.facts.weights.text_region_marks import mark_text_regions

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 1.0, "c2": 1.0}


class Place(Struct, frozen=True):
    """One place that a text names: its marks, whether the labels tell it, and whether they may leave it out."""

    marks: tuple[str, ...]
    own: bool
    optional: bool


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Place]:
    """The places that one labelled text names."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    by_rules, labelled = find_regions_by_rules(scene), row["gold"]["regions"]
    for region, kinds in mark_text_regions(scene, draw(scene), by_rules):
        marks = tuple(kind + mark for kind, marked in kinds for mark in sorted(marked))
        optional = region in ("Lingang", "Pudong") and region not in labelled
        yield Place(marks, region in labelled, optional)


def learn(examples: Sequence[Place]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), TEXT_REGIONS[one.own]) for one in examples), HOLD)


def judge(_: str, files: Mapping[str, Sequence[Place]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its places."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        told = Counter((tell(one, learned), one.own) for one in examples if not one.optional)
        yield f"{name:<16}{told[True, True]:>5} right, {told[True, False]:>3} wrong, {told[False, True]:>3} missed"


def tell(place: Place, learned: Learned) -> bool:
    """Whether the news is told to be of a place."""
    return guess_odds(learned, dict.fromkeys(place.marks, 1.0), TEXT_REGIONS)["own"] >= TOLD_FROM


def learn_table(examples: Sequence[Place]) -> Table:
    return write_table(learn(examples), TEXT_REGIONS)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_text_regions.csv", TEXT_REGIONS)


if __name__ == "__main__":
    main()
