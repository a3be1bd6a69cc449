# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells which kind of event is a text's news.

    python benchmarks/learn_kinds.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_kinds.csv; the same texts give the same file. `--judge` writes nothing and tells, for each file of texts that never
mended the rules of kinds, how often the rules, weights learnt of all other files, and both together name the kind of a text.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import log
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import Learned, Table, learn_odds, leave_out, read_scene, run_learning

from domain.claims import StatementKind
from domain.firms import load_gazetteer
from parsers.facts.drawing import draw
from parsers.facts.events.news import choose_kind, weigh_kinds
from parsers.facts.learned.weight_files import BIAS
from parsers.facts.reader import Reader
from parsers.facts.values.marks import Kind
from parsers.facts.weights.kind_marks import mark_news
from parsers.facts.weights.learnt_kinds import HUNDREDTHS, KINDS, Weights, pack_weights, scale_marks, weigh_news
from parsers.facts.weights.preferring_kinds import prefer_kind

#: How near nought the weights are held, and how many times as much a mark counts while they are learnt as when they are asked: chosen on
#: texts that were held out (docs/decisions.md).
HOLD, LOUDER = {"c1": 0.05, "c2": 0.1}, 4.0
#: A weight that moves nothing is left out; how many marks of a letter a text has: what one of them moves is judged by that.
LEAST_WEIGHT = 0.015
TYPICAL = {"t": 16, "h": 300, "=": 1, "r": 1}
#: How the ids of the texts begin that never mended the rules of kinds (blind_m, blind_n, blind_o, blind_held, blind_rr, blind_ss, blind_tt, blind_vv, blind_ww, and of the English ones blind_u to blind_y): what the rules make of all others is better than
#: what they make of new ones, so marks of it are learnt of these alone.
UNMENDED = (
    "m_", "tn_", "to_", "held_", "tu_en_", "tv_en_", "tw-en-", "tx-en-", "ty-en-", "rr-", "ss-", "tt-", "vv", "ww", "brief-",
)  # fmt: skip


class Example(Struct, frozen=True):
    """One labelled text: its marks, the kind that is its news, the rules' word, and whether its file never mended these."""

    marks: tuple[Kind, ...]
    kind: StatementKind
    ruled: StatementKind
    told: Mapping[StatementKind, float]
    length: int
    unmended: bool


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """The text, where its labels tell a kind and the reader takes it for the subject."""
    gold, scene = row["gold"], read_scene(reader, row)
    if scene is None or not gold["kind"]:
        return
    drawn = draw(scene)
    scores = weigh_kinds(drawn.told, scene.sentences)
    ruled = choose_kind(drawn.told, scene.sentences, scores)
    marks = mark_news(scene.sentences, drawn, scores, ruled, chinese=scene.chinese)
    yield Example(marks, gold["kind"], ruled, scores, len(scene.folded.text), row["id"].startswith(UNMENDED))


def learn(examples: Sequence[Example], hold: Mapping[str, float] = HOLD) -> Learned:
    return learn_odds(((_list_marks(one), one.kind) for one in examples), hold)


def _list_marks(example: Example) -> dict[str, float]:
    """Each mark with how much it counts; those of the rules where the text never mended them."""
    return {
        letter + mark: LOUDER * scale_marks(letter, len(marks))
        for letter, marks in example.marks
        if letter != "r" or example.unmended
        for mark in sorted(marks)
    }


def write_table(learned: Learned, examples: Sequence[Example]) -> Table:
    """The weights as whole hundredths, by mark in order, without those that are next to nothing.

    The bias is that of kinds which are all as frequent: how often a set of texts tells each says nothing of the next one.
    """
    told = Counter(one.kind for one in examples)
    bias = [learned.bias.get(kind, 0.0) - log((told[kind] + 1) / (len(examples) + len(KINDS))) for kind in KINDS]
    marks = {
        mark: [round(LOUDER * row.get(kind, 0.0) * HUNDREDTHS) for kind in KINDS]
        for mark, row in sorted(learned.rows.items())
        if LOUDER * max(map(abs, row.values())) * scale_marks(mark[0], TYPICAL[mark[0]]) >= LEAST_WEIGHT
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
        chinese = language == "zh"
        both = sum(
            prefer_kind(one.ruled, odds, one.told, one.length, chinese=chinese) == one.kind for one, odds in told
        )
        yield f"{name:<16}of {len(told):>3}: rules {ruled:>3}, weights {alone:>3}, both {both:>3} right"


def make_weights(table: Table) -> Weights:
    """The weights of a table as the reader holds them."""
    return pack_weights([(BIAS, table.bias), *table.marks.items()])


def learn_table(examples: Sequence[Example], hold: Mapping[str, float] = HOLD) -> Table:
    return write_table(learn(examples, hold), examples)


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_kinds.csv", KINDS)


if __name__ == "__main__":
    main()
