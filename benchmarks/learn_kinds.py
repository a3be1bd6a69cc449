# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells which kind of event is a text's news.

    python benchmarks/learn_kinds.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned_kinds.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts that never
mended the rules of kinds, how often the rules, weights learnt of all other files, and both together name the kind of a text.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import exp, log
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import Learned, Table, leave_out, move_weights, run_learning

from domain.claims import StatementKind
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.kind_marks import mark_news
from parsers.facts.learnt_kinds import HUNDREDTHS, KINDS, Weights, pack_weights, scale_marks, weigh_news
from parsers.facts.marks import Kind
from parsers.facts.news import choose_kind, weigh_kinds
from parsers.facts.preferring_kinds import prefer_kind
from parsers.facts.reader import Reader, draw
from parsers.facts.weight_files import BIAS

#: Marks that fewer texts have teach nothing; a weight that moves nothing is left out.
RAREST, LEAST_WEIGHT = 3, 0.015
#: How many marks of a letter a text has: what one of them moves is judged by that.
TYPICAL = {"t": 16, "h": 300, "=": 1, "r": 1}
ROUNDS, STEP, HOLD = 10, 0.2, 0.1
#: How the ids of the texts begin that never mended the rules of kinds (blind_m, blind_n, blind_o): what the rules make of all others is better than
#: what they make of new ones, so marks of it are learnt of these alone.
UNMENDED = ("m_", "tn_", "to_")


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled text: its marks, the kind that is its news, the rules' word, and whether its file never mended these."""

    marks: tuple[Kind, ...]
    kind: StatementKind
    ruled: StatementKind
    length: int
    unmended: bool


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The text, where its labels tell a kind and the reader takes it for the subject."""
    published = Published(row["published"]) if row["published"] else None
    gold = row["gold"]
    scene = reader.set_scene(Document(row["title"] or "", row["text"], published)) if gold["relevant"] else None
    if scene is None or not scene.relevance.relevant or not gold["kind"]:
        return
    drawn = draw(scene)
    scores = weigh_kinds(drawn.told, scene.sentences)
    ruled = choose_kind(drawn.told, scene.sentences, scores)
    marks = mark_news(scene.sentences, drawn, scores, ruled, chinese=scene.chinese)
    yield Example(marks, gold["kind"], ruled, len(scene.folded.text), row["id"].startswith(UNMENDED))


def learn(examples: Sequence[Example]) -> Learned:
    """Logistic regression over KINDS by one example after another, each weight with a step of its own (Adagrad), held near nought."""
    kept = [(_list_marks(one), KINDS.index(one.kind)) for one in examples]
    counted = Counter(mark for marks, _ in kept for mark, _ in marks)
    rows = {mark: [0.0] * len(KINDS) for mark, times in counted.items() if times >= RAREST}
    moved = {mark: [1e-3] * len(KINDS) for mark in rows}
    bias = [0.0] * len(KINDS)
    found = [([(rows[m], moved[m], scale, HOLD / counted[m]) for m, scale in ms if m in rows], k) for ms, k in kept]
    order = list(range(len(found)))
    for turn in range(ROUNDS):
        random.Random(turn).shuffle(order)
        for at in order:
            marks, kind = found[at]
            wrong = [odds - (index == kind) for index, odds in enumerate(_guess(bias, marks))]
            bias = [weight - 0.02 * error for weight, error in zip(bias, wrong, strict=True)]
            for row, before, scale, hold in marks:
                move_weights(row, before, [scale * error for error in wrong], hold, STEP)
    return Learned(bias, rows)


def _list_marks(example: Example) -> list[tuple[str, float]]:
    """Each mark with how much it counts; those of the rules where the text never mended them."""
    return [
        (letter + mark, scale_marks(letter, len(marks)))
        for letter, marks in example.marks
        if letter != "r" or example.unmended
        for mark in sorted(marks)
    ]


def _guess(bias: Sequence[float], marks: Sequence[tuple[list[float], list[float], float, float]]) -> list[float]:
    odds = list(bias)
    for row, _, scale, _ in marks:
        odds = [one + scale * weight for one, weight in zip(odds, row, strict=True)]
    highest = max(odds)
    told = [exp(one - highest) for one in odds]
    whole = sum(told)
    return [one / whole for one in told]


def write_table(learned: Learned, examples: Sequence[Example]) -> Table:
    """The weights as whole hundredths, by mark in order, without those that are next to nothing.

    The bias is that of kinds which are all as frequent: how often a set of texts tells each says nothing of the next one.
    """
    told = Counter(one.kind for one in examples)
    bias = [
        weight - log((told[kind] + 1) / (len(examples) + len(KINDS)))
        for kind, weight in zip(KINDS, learned.bias, strict=True)
    ]
    marks = {
        mark: [round(one * HUNDREDTHS) for one in row]
        for mark, row in sorted(learned.rows.items())
        if max(map(abs, row)) * scale_marks(mark[0], TYPICAL[mark[0]]) >= LEAST_WEIGHT
    }
    return Table([round(one * HUNDREDTHS) for one in bias], marks)


def judge(language: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file that never mended the rules: how often they, weights learnt of all others, and both are right."""
    for name, examples, others in leave_out(files):
        if not all(one.unmended for one in examples):
            continue
        weights = make_weights(learn_table(others))
        told = [(one, weigh_news(one.marks, weights)) for one in examples]
        ruled = sum(one.ruled == one.kind for one, _ in told)
        alone = sum(max(odds, key=odds.__getitem__) == one.kind for one, odds in told)
        both = sum(prefer_kind(one.ruled, odds, one.length, chinese=language == "zh") == one.kind for one, odds in told)
        yield f"{name:<16}of {len(told):>3}: rules {ruled:>3}, weights {alone:>3}, both {both:>3} right"


def make_weights(table: Table) -> Weights:
    """The weights of a table as the reader holds them."""
    return pack_weights([(BIAS, table.bias), *table.marks.items()])


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(examples), examples)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_kinds.csv", KINDS)


if __name__ == "__main__":
    main()
