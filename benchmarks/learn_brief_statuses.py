# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the brief labelled texts, the weights by which the reader tells what one says of a firm.

    python benchmarks/learn_brief_statuses.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_brief_statuses.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of brief texts, how
many of its firms the rules, and weights learnt of all other files, tell rightly. The first takes three minutes of one core.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import round_row
from learning import Learned, Table, guess_odds, learn_odds, leave_out, read_scene, run_learning

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import is_neutral
from miitwatch.measuring.scoring import fold_name
from parsers.facts.drawing import draw_named
from parsers.facts.reader import Reader
from parsers.facts.text.brief import is_brief
from parsers.facts.weights.brief_name_marks import mark_brief
from parsers.facts.weights.learnt_brief_statuses import STATUSES
from parsers.facts.weights.weighing_names import weigh_names

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.2, "c2": 0.05}
#: Weights that move no odds by so much are left out.
LEAST = 0.1


class Example(Struct, frozen=True):
    """One firm of a brief text: its marks, its status by the labels, and what the rules say of it."""

    marks: tuple[str, ...]
    status: str
    ruled: str


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The firms of one text that are read and whose status the labels fix; one without a label is only mentioned."""
    scene = read_scene(reader, row)
    if scene is None or not scene.names or not is_brief(scene.folded.text, chinese=scene.chinese):
        return
    named, text = draw_named(scene), scene.folded.text
    weighed = weigh_names(named.judged, named.heads, text, scene.sentences, chinese=scene.chinese)
    marked = mark_brief(weighed, named.told, named.news, text, scene.sentences, chinese=scene.chinese)
    labels = {fold_name(one["name"]): one for one in row["gold"]["firms"]}
    for firm, kinds in zip(weighed.values(), marked, strict=True):
        status = find_status(fold_name(firm.judged.name.text), labels)
        if status in STATUSES and not firm.judged.name.domestic:
            marks = tuple(kind + mark for kind, found in kinds for mark in sorted(found))
            yield Example(marks, status, firm.judged.status)


def find_status(name: str, labels: Mapping[str, Mapping[str, Any]]) -> str:
    """The status that the labels give a folded name; empty where they leave it open, or the name is cut."""
    if name in labels:
        return "" if is_neutral(labels[name]) else str(labels[name]["status"])
    return "" if any(one in name or name in one for one in labels) else STATUSES[0]


def learn(examples: Sequence[Example]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), one.status) for one in examples), HOLD)


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: how many firms the rules, and weights learnt of all others, tell rightly."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        odds = [guess_odds(learned, dict.fromkeys(one.marks, 1.0), STATUSES) for one in examples]
        told = sum(max(one, key=one.__getitem__) == example.status for one, example in zip(odds, examples, strict=True))
        ruled = sum(one.ruled == one.status for one in examples)
        yield f"{name:<16}of {len(examples):>4}: rules {ruled:>4}, weights {told:>4} right"


def learn_table(examples: Sequence[Example]) -> Table:
    learned = learn(examples)
    marks = {
        mark: round_row(row, STATUSES)
        for mark, row in sorted(learned.rows.items())
        if max(map(abs, row.values())) >= LEAST
    }
    return Table(round_row(learned.bias, STATUSES), marks)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(
        __doc__, partial(list_examples, reader), judge, learn_table, "learned_brief_statuses.csv", STATUSES, brief=True
    )


if __name__ == "__main__":
    main()
