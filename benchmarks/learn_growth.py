# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader finds how much the total of foreign-invested firms has grown.

    python benchmarks/learn_growth.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_growth.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts, how many
rates the weights alone find rightly, wrongly and not at all when they are learnt from all the others. The first takes half a minute of
one core, the second some minutes.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import Example, learn, write_table
from learning import Table, guess_odds, leave_out, read_scene, run_learning

from domain.firms import load_gazetteer
from parsers.facts.drawing import draw
from parsers.facts.reader import Reader
from parsers.facts.values.rates import Rate
from parsers.facts.weights.learnt_growth import GROWTH, TOLD_FROM
from parsers.facts.weights.rate_marks import mark_rates

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.2, "c2": 0.5}
#: A third is labelled 33 or 33.3.
_ALIKE = 0.6


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The rates of one labelled text that the reader takes for the subject, where the labels fix what they are."""
    scene = read_scene(reader, row)
    if scene is None:
        return
    claims = draw(scene).claims
    for rate, _, kinds in mark_rates(scene.folded.text, scene.sentences, claims, chinese=scene.chinese):
        start, end = scene.folded.locate(rate.start, rate.end)
        own = is_own(rate, start, end, scene.folded.source, row["gold"]["growth"])
        if own is not None:
            yield Example(tuple(kind + mark for kind, found in kinds for mark in sorted(found)), GROWTH[own])


def is_own(rate: Rate, start: int, end: int, text: str, growth: Sequence[Mapping[str, Any]]) -> bool | None:
    """Whether the labels hold a rate for growth; None for one of the same value that stands elsewhere than the quote."""
    alike = [one for one in growth if abs(one["value"] - rate.value) < _ALIKE]
    for one in alike:
        at = text.find(one["quote"])
        while at >= 0:
            if at < end and start < at + len(one["quote"]):
                return True
            at = text.find(one["quote"], at + 1)
    return None if alike else False


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others make of its rates."""
    for name, examples, others in leave_out(files):
        learned = learn(others, HOLD)
        told = [
            (guess_odds(learned, dict.fromkeys(one.marks, 1.0), GROWTH)["own"] >= TOLD_FROM, one.role == "own")
            for one in examples
        ]
        right, extra, missed = (
            sum(pair == want for pair in told) for want in ((True, True), (True, False), (False, True))
        )
        yield f"{name:<16}{right:>4} right, {extra} wrong, {missed} missed"


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(examples, HOLD), GROWTH)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_growth.csv", GROWTH)


if __name__ == "__main__":
    main()
