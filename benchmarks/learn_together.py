# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells a number's role once each of its text has been weighed by itself.

    python benchmarks/learn_together.py [--corpus FOLDER] [--judge] [--language en]

Writes parsers/facts/learned/learned_together.csv; the same texts give the same file. What each number is by itself is told by weights learnt of
other hands' texts than its own, and only texts teach by which few rules were mended: both would be believed too much otherwise. `--judge` writes nothing and
tells for each set how often weights learnt from the others name the roles of its figures. Each takes some minutes of one core. English alone: Chinese
rules know as much.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import HOLD as ALONE
from learn_roles import find_role, write_table
from learning import Learned, Table, find_hand, guess_odds, learn_odds, part_hands, read_scene, run_learning

from domain.altering import alter
from domain.firms import load_gazetteer
from parsers.facts.drawing_counts import claim_by_rules, draft_counts, list_numbers
from parsers.facts.reader import Reader
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.learnt import ROLES, list_own, list_shared
from parsers.facts.weights.learnt_together import join_rules
from parsers.facts.weights.preferring import list_places, list_untold
from parsers.facts.weights.taking_roles import Setting
from parsers.facts.weights.together_marks import Weighed, mark_together

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.1, "c2": 5.0}
#: How the ids of the sets begin that teach what a number is beside others: by no others were so few rules of figures mended.
TEACHING = ("rr", "ss", "tt", "vv", "ww", "xx", "zz", "ab", "ac", "ad", "ae", "af")
#: What a number is by itself before it is weighed.
NONE = dict.fromkeys(ROLES, 0.0)


class Asked(Struct, frozen=True):
    """A number of a labelled text: the marks of what stands around it, which of ROLES the labels give it, None where they do not fix it, and what rules make of it."""

    marks: tuple[str, ...]
    role: str | None
    number: Weighed


class Example(Struct, frozen=True):
    """A labelled text on the subject with its numbers. `hand`: who wrote it, as its id says: `af-en-w-051` is of `af-en-w`."""

    hand: str
    sentences: tuple[Sentence, ...]
    length: int
    numbers: tuple[Asked, ...]


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """One labelled text, where it is English and on the subject."""
    scene = read_scene(reader, row)
    if scene is None or scene.chinese:
        return
    text, sentences, numbers = scene.folded.text, scene.sentences, list_numbers(scene)
    places = list_places(numbers)
    shared = list_shared(sentences, {place.sentence for place in places}, chinese=False)
    marks, roles = {}, {}
    for place, own in list_own(text, sentences, places, [True] * len(places), chinese=False):
        start, _ = scene.folded.locate(place.number.start, place.number.end)
        marks[place.number.start] = tuple(
            kind + mark for kind, found in (*own, *shared[place.sentence]) for mark in sorted(found)
        )
        roles[place.number.start] = find_role(
            int(place.number.value), start, scene.folded.source, row["gold"]["counts"]
        )
    claims = claim_by_rules(scene, draft_counts(scene, numbers))
    setting = Setting(text, sentences, scene.dates)
    untold = list_untold(places, {claim.value for claim in claims}, setting, chinese=False)
    joined = join_rules(places, dict.fromkeys(marks, NONE), claims, untold)
    asked = (Asked(marks[one.place.number.start], roles[one.place.number.start], one) for one in joined)
    yield Example(find_hand(row["id"]), sentences, len(text), tuple(asked))


def learn_alone(examples: Iterable[Example]) -> Learned:
    """What each mark adds for a number having a role, by itself."""
    asked = (one for example in examples for one in example.numbers)
    return learn_odds(((dict.fromkeys(one.marks, 1.0), one.role) for one in asked if one.role), ALONE)


def weigh_alone(example: Example, learned: Learned) -> list[Weighed]:
    return [
        alter(one.number, odds=guess_odds(learned, dict.fromkeys(one.marks, 1.0), ROLES)) for one in example.numbers
    ]


def list_together(examples: Sequence[Example]) -> Iterator[tuple[Example, set[str], str]]:
    """The numbers of the TEACHING texts that are asked for, with their marks and roles; each is weighed by what other hands' texts teach."""
    for mine in part_hands({example.hand for example in examples}):
        learned = learn_alone(example for example in examples if example.hand not in mine)
        for example in examples:
            if example.hand in mine and example.hand[:2] in TEACHING and example.length >= BRIEF_BELOW[False]:
                roles = {one.number.place.number.start: one.role for one in example.numbers}
                weighed = mark_together(weigh_alone(example, learned), example.sentences, example.length)
                yield from (
                    (example, marks, role)
                    for one, marks in weighed
                    if (role := roles[one.place.number.start]) is not None
                )


def learn(asked: Iterable[tuple[Example, set[str], str]]) -> Learned:
    return learn_odds(((name_marks(marks), role) for _, marks, role in asked), HOLD)


def name_marks(marks: Iterable[str]) -> dict[str, float]:
    """The marks as they are learnt, in an order that is the same in every process."""
    return dict.fromkeys((f"={mark}" for mark in sorted(marks)), 1.0)


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(list_together(examples)))


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each set: how often weights learnt from the others name the roles of its numbers."""
    asked = list(list_together([example for examples in files.values() for example in examples]))
    for name in TEACHING if asked else ():
        learned = learn(one for one in asked if one[0].hand[:2] != name)
        mine = [(marks, role) for example, marks, role in asked if example.hand[:2] == name]
        odds = (guess_odds(learned, name_marks(marks), ROLES) for marks, _ in mine)
        right = sum(max(told, key=told.__getitem__) == role for told, (_, role) in zip(odds, mine, strict=True))
        yield f"{name:<8}{right:>5} of {len(mine)}"


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_together.csv", ROLES)


if __name__ == "__main__":
    main()
