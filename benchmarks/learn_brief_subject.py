# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells whether a brief text is on the subject.

    python benchmarks/learn_brief_subject.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_brief_subject.csv; the same texts give the same file. Learnt of the brief texts, and of the titles and first sentences
of all articles. `--judge` writes nothing and tells, for each file of texts, how many of those on the subject and of those off it the rules take for the
subject, and how many rules and weights learnt of all the others do.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import takewhile
from math import log
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learning import Learned, Table, guess_odds, learn_odds, leave_out, run_learning

from parsers.facts.front import write_text
from parsers.facts.subject.brief_subject import FOUND_FROM, may_be_brief_subject
from parsers.facts.subject.learnt_subject import HUNDREDTHS
from parsers.facts.subject.relevance import weigh_relevance
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences
from parsers.facts.text.text import Folder
from parsers.facts.values.marks import mark_whole

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.1, "c2": 0.1}
#: A weight that moves nothing is left out.
LEAST_WEIGHT = 0.05
#: An article's brief text is its title with one, two or three sentences.
SENTENCES = 3
ON, OFF = "on", "off"
#: How the ids of texts begin of which it is open what they are on where they tell of no event.
UNSURE = "brief-firms-"


class Example(Struct, frozen=True):
    """One brief text: its words, whether it is on the subject, and whether the rules say so."""

    marks: frozenset[str]
    relevant: bool
    ruled: bool


def list_examples(folder: Folder, row: Mapping[str, Any]) -> Iterator[Example]:
    """The text where it is brief, else its title with its first sentences; none of what no label calls on or off the subject."""
    chinese = row["lang"].startswith("zh")
    title, whole = write_text(Document(row["title"] or "", row["text"]))
    text = _cut(folder.fold(whole).text, bool(title), row["id"], chinese=chinese)
    told = row["gold"]["relevant"]
    unsure = row["id"].startswith(UNSURE) and row["gold"]["kind"] is None
    if told is None or unsure or not may_be_brief_subject(text):
        return
    ruled = weigh_relevance(split_sentences(text, len(title)), frozenset(), "").relevant
    yield Example(frozenset(mark_whole(text.lower(), chinese=chinese)), told, ruled)


def _cut(text: str, titled: bool, text_id: str, *, chinese: bool) -> str:
    """A folded text, cut behind so many of its first sentences that it is brief; of each text as many whenever it is asked."""
    most = BRIEF_BELOW[chinese]
    if len(text) < most:
        return text
    sentences = split_sentences(text, text.find("\n") if titled else 0)
    wanted = titled + 1 + sum(map(ord, text_id)) % SENTENCES
    ends = [*takewhile(lambda end: end < most, (one.end for one in sentences[:wanted]))]
    return text[: ends[-1]] if len(ends) > titled else ""


def learn(examples: Sequence[Example]) -> Learned:
    return learn_odds(((dict.fromkeys(one.marks, 1.0), ON if one.relevant else OFF) for one in examples), HOLD)


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: how many of those on the subject, and of those off it, rules and weights take for it."""
    for name, examples, others in leave_out(files):
        learned = learn(others)
        found = [
            (one, one.ruled or guess_odds(learned, dict.fromkeys(one.marks, 1.0), (ON, OFF))[ON] >= FOUND_FROM)
            for one in examples
        ]
        yield f"{name:<16} on the subject: {_count(found, relevant=True)}; off it: {_count(found, relevant=False)}"


def _count(found: Sequence[tuple[Example, bool]], *, relevant: bool) -> str:
    ours = [(one.ruled, told) for one, told in found if one.relevant == relevant]
    return f"rules {sum(one for one, _ in ours)}, with weights {sum(told for _, told in ours)} of {len(ours)}"


def learn_table(examples: Sequence[Example]) -> Table:
    """The weights as whole hundredths, by mark in order. The bias is that of as many texts on the subject as off it."""
    learned = learn(examples)
    on = sum(one.relevant for one in examples)
    share = log((on + 1) / (len(examples) - on + 1))
    rows = {mark: row.get(ON, 0.0) - row.get(OFF, 0.0) for mark, row in sorted(learned.rows.items())}
    bias = learned.bias.get(ON, 0.0) - learned.bias.get(OFF, 0.0) - share
    marks = {mark: [round(weight * HUNDREDTHS)] for mark, weight in rows.items() if abs(weight) >= LEAST_WEIGHT}
    return Table([round(bias * HUNDREDTHS)], marks)


def main() -> None:
    run_learning(
        __doc__,
        partial(list_examples, Folder()),
        judge,
        learn_table,
        "learned_brief_subject.csv",
        ["relevant"],
        brief=True,
    )


if __name__ == "__main__":
    main()
