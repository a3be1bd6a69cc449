# ruff: noqa: E402, E501  (the repository's root comes first on the path)
"""Learns anew, from the labelled texts, the weights by which the reader tells what a firm is once each of its text has been weighed by itself.

    python benchmarks/learn_names_together.py [--corpus FOLDER] [--judge] [--language zh]

Writes parsers/facts/learned/learned_names_together.csv; the same texts give the same file. What each firm is by itself is told by weights learnt of
other hands' texts than its own: it would be believed too much otherwise. `--judge` writes nothing and tells for each file how often weights learnt from the
others name what its firms are. The first takes some minutes of one core, the second many.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from learn_roles import write_table
from learn_statuses import HOLD as ALONE
from learn_statuses import find_standing
from learning import Learned, Table, find_hand, guess_odds, learn_odds, part_hands, read_scene, run_learning

from domain.altering import alter
from domain.claims import StatementKind
from domain.firms import load_gazetteer
from miitwatch.measuring.scoring import fold_name
from parsers.facts.drawing import draw_named
from parsers.facts.events.finishing import choose_strongest
from parsers.facts.reader import Reader
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.name_marks import mark_firms
from parsers.facts.weights.names_together_marks import mark_names_together
from parsers.facts.weights.preferring_names_together import LONG
from parsers.facts.weights.weighing_names import WeighedName, group_namings

#: How near nought the weights are held: chosen on texts that were held out (docs/decisions.md).
HOLD = {"c1": 0.1, "c2": 10.0}
#: What a firm is by itself before it is weighed.
NONE = dict.fromkeys(STANDINGS, 0.0)


class Asked(Struct, frozen=True):
    """A firm of a labelled text: the marks of the sentences that name it, which of STANDINGS the labels give it, None where they leave it open, and what rules say of it."""

    marks: tuple[str, ...]
    standing: str | None
    firm: WeighedName


class Example(Struct, frozen=True):
    """A labelled text on the subject with its firms. `hand`: who wrote it, as its id says: `af-en-w-051` is of `af-en-w`."""

    hand: str
    news: StatementKind
    long: bool
    firms: tuple[Asked, ...]


def list_examples(reader: Reader, row: Mapping[str, Any]) -> Iterator[Example]:
    """One labelled text, where it is on the subject and names firms."""
    scene = read_scene(reader, row)
    named = draw_named(scene) if scene and scene.names else None
    if scene is None or named is None:
        return
    text, chosen = scene.folded.text, choose_strongest(named.judged)
    firms = group_namings(((one.name, one.sentence) for one in named.judged), named.heads)
    marked = mark_firms(text, scene.sentences, firms.values(), chinese=scene.chinese)
    labels = {fold_name(one["name"]): one for one in row["gold"]["firms"]}
    asked = tuple(
        Asked(
            tuple(kind + mark for kind, found in kinds for mark in sorted(found)),
            find_standing(labels.get(fold_name(places[0].name.text))),
            WeighedName(chosen[key], places, NONE),
        )
        for (key, places), kinds in zip(firms.items(), marked, strict=True)
    )
    yield Example(find_hand(row["id"]), named.news, len(text) >= LONG[scene.chinese], asked)


def learn_alone(examples: Iterable[Example]) -> Learned:
    """What each mark adds for a firm having a standing, by itself."""
    asked = (one for example in examples for one in example.firms)
    return learn_odds(((dict.fromkeys(one.marks, 1.0), one.standing) for one in asked if one.standing), ALONE)


def list_together(examples: Sequence[Example]) -> Iterator[tuple[Example, set[str], str]]:
    """The firms of the texts with their marks and standings; each is weighed by what other hands' texts teach."""
    for mine in part_hands({example.hand for example in examples}):
        learned = learn_alone(example for example in examples if example.hand not in mine)
        for example in examples:
            if example.hand in mine and example.long:
                marked = mark_names_together(weigh_alone(example, learned), example.news)
                yield from (
                    (example, marks, one.standing)
                    for one, marks in zip(example.firms, marked, strict=True)
                    if one.standing is not None
                )


def weigh_alone(example: Example, learned: Learned) -> list[WeighedName]:
    return [
        alter(one.firm, odds=guess_odds(learned, dict.fromkeys(one.marks, 1.0), STANDINGS)) for one in example.firms
    ]


def learn(asked: Iterable[tuple[Example, set[str], str]]) -> Learned:
    return learn_odds(((name_marks(marks), standing) for _, marks, standing in asked), HOLD)


def name_marks(marks: Iterable[str]) -> dict[str, float]:
    """The marks as they are learnt, in an order that is the same in every process."""
    return dict.fromkeys((f"={mark}" for mark in sorted(marks)), 1.0)


def learn_table(examples: Sequence[Example]) -> Table:
    return write_table(learn(list_together(examples)), STANDINGS)


def judge(_: str, files: Mapping[str, Sequence[Example]]) -> Iterator[str]:
    """A line for each fifth of the hands: how often weights learnt from the others name what its firms are."""
    asked = [*list_together([example for examples in files.values() for example in examples])]
    for mine in part_hands({example.hand for example, _, _ in asked}):
        learned = learn(one for one in asked if one[0].hand not in mine)
        told = [
            (guess_odds(learned, name_marks(marks), STANDINGS), is_) for one, marks, is_ in asked if one.hand in mine
        ]
        right = sum(max(odds, key=odds.__getitem__) == is_ for odds, is_ in told)
        yield f"{len(mine):>3} hands{right:>6} of {len(told)}"


def main() -> None:
    reader = Reader(load_gazetteer())
    run_learning(__doc__, partial(list_examples, reader), judge, learn_table, "learned_names_together.csv", STANDINGS)


if __name__ == "__main__":
    main()
