# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells whether a whole text is on the subject.

    python benchmarks/learn_subject.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_subject.csv; the same texts give the same file. `--judge` writes nothing and tells, for each
file of texts, what weights learnt from all the others make of those that the rules pass over or take for the subject.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import exp, sqrt
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import Table, leave_out, run_learning

from parsers.facts.front import write_text
from parsers.facts.subject.learnt_subject import HUNDREDTHS, Weights
from parsers.facts.subject.letters import may_be_relevant
from parsers.facts.subject.relevance import weigh_relevance
from parsers.facts.subject.whole import ARTICLE_FROM, DOUBTED_TO, LEAST, weigh_marks
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences
from parsers.facts.text.text import Folder
from parsers.facts.values.marks import mark_whole

#: Marks that fewer texts have teach nothing; a weight that moves nothing is left out.
RAREST, LEAST_WEIGHT = 3, 0.09
ROUNDS, STEP, HOLD = 12, 0.3, 0.05


class Example(Struct, frozen=True):
    """One labelled text: its marks, whether it is on the subject, and whether the rules alone say so.

    `asked`: whether the reader asks the weights of it.
    """

    marks: frozenset[str]
    relevant: bool
    ruled: bool
    asked: bool


def list_examples(folder: Folder, row: Mapping[str, Any]) -> Iterator[Example]:
    title, whole = write_text(Document(row["title"] or "", row["text"]))
    text, chinese = folder.fold(whole).text, row["lang"].startswith("zh")
    ruled = weigh_relevance(split_sentences(text, text.find("\n") if title else 0), frozenset(), "").relevant
    asked = len(text) >= LEAST[chinese] and (ruled or may_be_relevant(text))
    yield Example(frozenset(mark_whole(text.lower(), chinese=chinese)), bool(row["gold"]["relevant"]), ruled, asked)


def learn(examples: Sequence[Example]) -> Weights:
    """Logistic regression by one example after another, each weight with a step of its own (Adagrad), held near nought."""
    counted = Counter(mark for one in examples for mark in one.marks)
    weights = {mark: 0.0 for mark, times in counted.items() if times >= RAREST}
    moved = dict.fromkeys(weights, 1e-2)
    bias = 0.0
    kept = [(one, sorted(mark for mark in one.marks if mark in weights), sqrt(len(one.marks) or 1)) for one in examples]
    order = list(range(len(kept)))
    for turn in range(ROUNDS):
        random.Random(turn).shuffle(order)
        for at in order:
            one, marks, width = kept[at]
            odds = bias + sum(weights[mark] for mark in marks) / width
            wrong = 1 / (1 + exp(-max(-40.0, min(40.0, odds)))) - one.relevant
            bias -= 0.02 * wrong
            for mark in marks:
                slope = wrong / width + HOLD * weights[mark] / counted[mark]
                moved[mark] += slope * slope
                weights[mark] -= STEP * slope / sqrt(moved[mark])
    marks_kept = {m: round(w * HUNDREDTHS) for m, w in sorted(weights.items()) if abs(w) >= LEAST_WEIGHT}
    return Weights(round(bias * HUNDREDTHS), marks_kept)


def judge(language: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: what weights learnt from the others find, and what they doubt."""
    for name, examples, others in leave_out(files):
        weights = learn(others)
        likely = [(one, weigh_marks(set(one.marks), weights)) for one in examples if one.asked]
        passed = [(one, odds >= ARTICLE_FROM[language == "zh"]) for one, odds in likely if not one.ruled]
        taken = [(one, odds <= DOUBTED_TO) for one, odds in likely if one.ruled]
        yield (
            f"{name:<16} passed over by the rules: found {_count(passed, relevant=True)} on the subject, "
            f"{_count(passed, relevant=False)} off it; taken by them: doubted {_count(taken, relevant=True)} on it, "
            f"{_count(taken, relevant=False)} off it"
        )


def _count(told: Sequence[tuple[Example, bool]], *, relevant: bool) -> str:
    ours = [found for one, found in told if one.relevant == relevant]
    return f"{sum(ours)} of {len(ours)}"


def learn_table(examples: Sequence[Example]) -> Table:
    weights = learn(examples)
    return Table([weights.bias], {mark: [weight] for mark, weight in weights.marks.items()})


def main() -> None:
    run_learning(__doc__, partial(list_examples, Folder()), judge, learn_table, "learned_subject.csv", ["relevant"])


if __name__ == "__main__":
    main()
