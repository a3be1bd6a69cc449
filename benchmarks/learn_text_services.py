# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells which of the services that rules find in a text its news is of.

    python benchmarks/learn_text_services.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_text_services.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of
texts, how many of the services that rules find are told rightly, wrongly and not at all, when the weights are learnt from all the others. The first
takes two minutes of one core, the second some more.
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
from parsers.facts.reader import Reader
from parsers.facts.spoken_of import find_services_by_rules
from parsers.facts.weights.learnt_text_services import TEXT_SERVICES, TOLD_FROM
from parsers.facts.weights.text_service_marks import mark_text_services

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 1.0, "c2": 1.0}


class Service(Struct, frozen=True):
    """One service that rules find in a text: its marks, and whether the labels tell it."""

    marks: tuple[str, ...]
    own: bool


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Service]:
    """The services that rules find in one labelled text."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    for code, kinds in mark_text_services(scene, find_services_by_rules(scene)):
        marks = tuple(kind + mark for kind, marked in kinds for mark in sorted(marked))
        yield Service(marks, code in row["gold"]["services"])


def learn(examples: Sequence[Service]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), TEXT_SERVICES[one.own]) for one in examples), HOLD)


def judge(_: str, files: Mapping[str, Sequence[Service]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its services."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        told = Counter((tell(one, learned), one.own) for one in examples)
        yield f"{name:<16}{told[True, True]:>5} right, {told[True, False]:>3} wrong, {told[False, True]:>3} missed"


def tell(service: Service, learned: Learned) -> bool:
    """Whether the news is told to be of a service."""
    return guess_odds(learned, dict.fromkeys(service.marks, 1.0), TEXT_SERVICES)["own"] >= TOLD_FROM


def learn_table(examples: Sequence[Service]) -> Table:
    return write_table(learn(examples), TEXT_SERVICES)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__, partial(list_examples, reader), judge, learn_table, "learned_text_services.csv", TEXT_SERVICES
    )


if __name__ == "__main__":
    main()
