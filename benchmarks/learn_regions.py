# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells whose firms a figure counts: those of which place, or of the whole country.

    python benchmarks/learn_regions.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_regions.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, of how
many figures the weights alone tell the place rightly, another, one where the labels have none, and none where they have one, when they are learnt
from all the others. The first takes three minutes of one core, the second some more.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import write_table
from learning import Learned, Table, guess_odds, learn_odds, leave_out, read_scene, run_learning

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import list_labelled_regions
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.text.spans import Spans
from parsers.facts.values.places_told import UNNAMED
from parsers.facts.weights.learnt_regions import REGIONS
from parsers.facts.weights.preferring_regions import TAKEN_FROM
from parsers.facts.weights.region_marks import mark_regions

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 1.0, "c2": 1.0}


class Place(Struct, frozen=True):
    """One place that a figure may be of: the text and where in it the figure stands, the region or UNNAMED, its marks, what the labels say."""

    figure: tuple[str, int]
    region: str
    marks: tuple[str, ...]
    labelled: frozenset[str | None]
    own: bool


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Place]:
    """The places of one labelled text that its figures may be of, where the labels have the figure in its role."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    labels = list_labelled_regions(row["gold"])
    names = Spans((name.start, name.end) for name in scene.names)
    found = mark_regions(draw(scene).claims, scene.folded.text, scene.sentences, names, chinese=scene.chinese)
    for (at, key), places in groupby(found, key=lambda one: (one[0].at, (one[0].value, str(one[0].role)))):
        if key in labels:
            told = [(region, kinds) for _, region, kinds in places]
            unnamed = None not in labels[key] and not {*labels[key]} & {region for region, _ in told}
            for region, kinds in told:
                marks = tuple(kind + mark for kind, marked in kinds for mark in sorted(marked))
                own = unnamed if region == UNNAMED else region in labels[key]
                yield Place((row["id"], at), region, marks, frozenset(labels[key]), own)


def learn(examples: Sequence[Place]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), REGIONS[one.own]) for one in examples), HOLD)


def judge(_: str, files: Mapping[str, Sequence[Place]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its figures."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        told: Counter[str] = Counter()
        for _, places in groupby(examples, key=lambda one: one.figure):
            told[judge_figure([*places], learned)] += 1
        yield f"{name:<16}" + ", ".join(
            f"{told[what]:>4} {what}" for what in ("right", "another", "invented", "missed")
        )


def judge_figure(places: Sequence[Place], learned: Learned) -> str:
    """What becomes of one figure's place."""
    odds = {
        one.region: guess_odds(learned, dict.fromkeys(one.marks, 1.0), REGIONS)["own"]
        for one in places
        if one.region != UNNAMED
    }
    best = max(odds, key=lambda region: odds[region], default=None)
    told = best if best is not None and odds[best] >= TAKEN_FROM else None
    if told in places[0].labelled:
        return "right"
    if told is None:
        return "missed"
    return "invented" if places[0].labelled == {None} else "another"


def learn_table(examples: Sequence[Place]) -> Table:
    return write_table(learn(examples), REGIONS)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_regions.csv", REGIONS)


if __name__ == "__main__":
    main()
