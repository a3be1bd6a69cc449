# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader finds firms that no rule knows.

    python benchmarks/learn_names.py [--corpus FOLDER] [--judge]

Writes parsers/facts/learned/learned_names.csv; the same texts give the same file. `--judge` writes nothing and tells how many names the weights alone
find rightly, wrongly and not at all in each file of texts when they are learnt from all the others. The first takes a minute or two
of one core, the second half an hour.
"""

import sys
import tempfile
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import pycrfsuite
from learning import Table, leave_out, run_learning

from domain.firms import load_gazetteer
from parsers.facts.front import write_text
from parsers.facts.names.brands import NameFinder
from parsers.facts.names.names import find_legal_names
from parsers.facts.names.span_weights import AT, FOLLOWS, HUNDREDTHS, STATES
from parsers.facts.text.document import Document
from parsers.facts.text.grams import REACH, Tokens, cut_tokens, list_grams
from parsers.facts.text.sentences import split_sentences
from parsers.facts.text.spans import Spans
from parsers.facts.text.text import Folder

#: How near nought the weights are held, by their size and by their square, and in how many rounds they are learnt: chosen on texts that were
#: held out (docs/decisions.md). Grams of fewer tokens teach nothing; weights that move no odds by more than this are left out.
HOLD = {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 2, "feature.possible_transitions": True}
LEAST = 0.02
#: How much likelier a name is to begin than was learnt: more are found so that are than that are none, and all of them wait for a person.
LEAN = 0.5
#: How the ids of texts begin whose firms are not labelled (off_subject).
UNLABELLED = ("tp_",)


class Example(Struct, frozen=True):
    """One sentence of a labelled text: the grams that reach each of its tokens, and the state of each."""

    grams: Sequence[Sequence[str]]
    states: Sequence[str]


def list_examples(finder: NameFinder, folder: Folder, row: Mapping[str, Any]) -> Iterator[Example]:
    """The sentences of one labelled text, but for the files of texts off the subject whose firms are not labelled."""
    if row["id"].startswith(UNLABELLED):
        return
    title, text = write_text(Document(row["title"] or "", row["text"]))
    text = folder.fold(text).text
    brands = finder.find_brands(text)
    known = Spans((one.start, one.end) for one in (*brands, *find_legal_names(text, brands)) if one.known is not None)
    spans = find_labelled(text, [folder.fold(one["name"]).text for one in row["gold"]["firms"]])
    for sentence in split_sentences(text, text.find("\n") if title else 0):
        tokens = cut_tokens(text, sentence.start, sentence.end)
        if tokens.words:
            yield Example(gather_grams(tokens, known), tell_states(tokens, spans))


def find_labelled(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Every place where a labelled name stands, by its start; where names lie in each other the longest."""
    found: list[tuple[int, int]] = []
    for name in sorted(filter(None, names), key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not Spans(found).touches(at, end) and not _is_cut(text, at, end):
                found.append((at, end))
            at = text.find(name, at + 1)
    return sorted(found)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a word in Latin letters goes on beyond the span."""
    return any(
        0 < at < len(text) and all(one.isascii() and one.isalnum() for one in text[at - 1 : at + 1])
        for at in (start, end)
    )


def gather_grams(tokens: Tokens, known: Spans) -> list[list[str]]:
    """For each token the grams that reach it, each with how far it is from the gram's first token."""
    gathered: list[list[str]] = [["bias"] for _ in tokens.words]
    for kind, grams, first in list_grams(tokens, known):
        for index, gram in enumerate(grams, first):
            for offset in REACH[kind]:
                if 0 <= index + offset < len(gathered):
                    gathered[index + offset].append(f"{kind}{gram}{AT}{offset}")
    return gathered


def tell_states(tokens: Tokens, spans: Sequence[tuple[int, int]]) -> list[str]:
    """For each token its state in a sentence whose names stand at the spans."""
    states = [STATES[0]] * len(tokens.words)
    for start, end in spans:
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        states[first:last] = [STATES[1], *([STATES[2]] * (last - first - 1))][: last - first]
    return states


def learn(examples: Sequence[Example], model: Path) -> None:
    """A linear chain by L-BFGS, kept in a file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(HOLD)
    for one in examples:
        trainer.append(one.grams, one.states)
    trainer.train(str(model))


def learn_table(examples: Sequence[Example]) -> Table:
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "names.crf"
        learn(examples, model)
        return write_table(model)


def write_table(model: Path) -> Table:
    """The weights as whole hundredths against those of `outside`, by gram in order, without those that are next to nothing."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    told = tagger.info()
    rows: dict[str, dict[str, float]] = {}
    for (gram, state), weight in told.state_features.items():
        rows.setdefault(gram, {})[state] = weight
    against = {
        gram: [row.get(state, 0.0) - row.get(STATES[0], 0.0) for state in STATES[1:]] for gram, row in rows.items()
    }
    steps = {last: [told.transitions.get((last, state), 0.0) for state in STATES] for last in STATES}
    bias = [
        one + steps[state][0] - steps[STATES[0]][0]
        for one, state in zip(against.pop("bias", [0.0, 0.0]), STATES[1:], strict=True)
    ]
    follows = {FOLLOWS + last: round_row(one - row[0] for one in row[1:]) for last, row in steps.items()}
    follows[FOLLOWS + STATES[0]][1] = 0  # asked by nobody: a name that did not begin is not gone on with
    marks = {gram: round_row(row) for gram, row in sorted(against.items()) if max(map(abs, row)) >= LEAST}
    bias[0] += LEAN
    return Table(round_row(bias), {**follows, **marks})


def round_row(row: "Iterator[float] | Sequence[float]") -> list[int]:
    return [round(one * HUNDREDTHS) for one in row]


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each file: how many spans weights learnt from the others find."""
    for name, examples, others in leave_out(files):
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "names.crf"
            learn(others, model)
            tagger = pycrfsuite.Tagger()
            tagger.open(str(model))
            told = [(set(list_spans(tagger.tag(one.grams))), set(list_spans(one.states))) for one in examples]
        found = sum(len(said & is_) for said, is_ in told)
        extra, missed = (
            sum(len(one) for one in way) for way in zip(*((said - is_, is_ - said) for said, is_ in told), strict=True)
        )
        yield f"{name:<16}{found:>5} right, {extra} wrong, {missed} missed"


def list_spans(states: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and last token of each name."""
    for index, state in enumerate(states):
        if state == STATES[1]:
            end = index + 1
            while end < len(states) and states[end] == STATES[2]:
                end += 1
            yield index, end


def main() -> None:
    folder = Folder()
    finder = NameFinder(load_gazetteer(), folder)
    run_learning(__doc__, partial(list_examples, finder, folder), judge, learn_table, "learned_names.csv", STATES[1:])


if __name__ == "__main__":
    main()
