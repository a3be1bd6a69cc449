# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells what role a number has.

    python benchmarks/learn_roles.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_roles.csv; the same texts give the same file. `--judge` writes nothing and tells how often the
weights alone name the role of a number in each file of texts when they are learnt from all the others. The first takes
half a minute of one core, the second some minutes.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import Learned, Table, guess_odds, learn_odds, leave_out, run_learning

from domain.firms import load_gazetteer
from parsers.facts.drawing_counts import list_numbers
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.weights.learnt import FIFTIETHS, ROLES, list_own, list_shared
from parsers.facts.weights.preferring import list_places

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md). Most marks are left out by it.
HOLD = {"c1": 0.2, "c2": 1.0}
#: Weights that move no odds by more than this are left out.
LEAST = 0.05


class Example(Struct, frozen=True):
    """One number of a labelled text: its marks, and which of ROLES the labels give it."""

    marks: tuple[str, ...]
    role: str


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The numbers of one labelled text whose role the labels fix. Texts off the subject have none."""
    if not row["gold"]["relevant"]:
        return
    scene = reader.set_scene(Document(row["title"] or "", row["text"]))
    if scene is None:
        return
    text, sentences = scene.folded.text, scene.sentences
    places = list_places(list_numbers(scene))
    shared = list_shared(sentences, {place.sentence for place in places}, chinese=scene.chinese)
    for place, own in list_own(text, sentences, places, [True] * len(places), chinese=scene.chinese):
        start, _ = scene.folded.locate(place.number.start, place.number.end)
        role = find_role(int(place.number.value), start, scene.folded.source, row["gold"]["counts"])
        if role is not None:
            kinds = (*own, *shared[place.sentence])
            marks = tuple(kind + mark for kind, found in kinds for mark in sorted(found))
            yield Example(marks, role)


def find_role(value: int, start: int, text: str, counts: Sequence[Mapping[str, Any]]) -> str | None:
    """The label of a number: that of its value, and where that has several, of the quote in which it stands. None: not fixed."""
    roles = {one["role"]: one for one in counts if one["value"] == value}
    if len(roles) <= 1:
        return next(iter(roles), "other")
    for role, one in roles.items():
        at = text.find(one["quote"])
        if 0 <= at <= start < at + len(one["quote"]):
            return str(role)
    return None


def learn(examples: Sequence[Example], hold: Mapping[str, float] = HOLD) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), one.role) for one in examples), hold)


def write_table(learned: Learned, classes: Sequence[str] = ROLES, least: float = LEAST) -> Table:
    """The weights as whole fiftieths, by mark in order, without those that move no odds by `least`."""
    marks = {
        mark: round_row(row, classes)
        for mark, row in sorted(learned.rows.items())
        if max(map(abs, row.values())) >= least
    }
    return Table(round_row(learned.bias, classes), marks)


def round_row(row: Mapping[str, float], classes: Sequence[str]) -> list[int]:
    return [round(row.get(one, 0.0) * FIFTIETHS) for one in classes]


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: how often weights learnt from the others name its numbers' roles."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        right = sum(tell(learned, one, ROLES) == one.role for one in examples)
        yield f"{name:<16}{right:>5} of {len(examples)}"


def tell(learned: Learned, example: Example, classes: Sequence[str]) -> str:
    """The likeliest class of an example."""
    odds = guess_odds(learned, dict.fromkeys(example.marks, 1.0), classes)
    return max(odds, key=odds.__getitem__)


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(examples))


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_roles.csv", ROLES)


if __name__ == "__main__":
    main()
