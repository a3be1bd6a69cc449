# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""The firms of a text with what rules say of each, the places that name it, and how likely learnt weights of the sentences around them make each standing."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from parsers.facts.events.finishing import choose_strongest, fold_key
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.learnt_names import weigh_firms
from parsers.facts.weights.name_marks import Naming

#: Of so many places that name a firm, the first, it is told what it is.
_MOST = 8


class WeighedName(Struct, frozen=True):
    """A firm of a text: the strongest that rules say of it, the first places that name it, and how likely each of STANDINGS is by itself."""

    judged: Judged
    places: Sequence[Naming]
    odds: Mapping[str, float]


def group_namings(namings: Iterable[tuple[Name, int]], heads: Sequence[int | None]) -> dict[str, list[Naming]]:
    """By folded name the first places that name each firm; `heads` are those of the text's lists, by sentence."""
    grouped: dict[str, list[Naming]] = {}
    for name, index in namings:
        told = grouped.setdefault(fold_key(name.text), [])
        if len(told) < _MOST:
            told.append(Naming(name, index, heads[index]))
    return grouped


def weigh_names(
    judged: Sequence[Judged], heads: Sequence[int | None], text: str, sentences: Sequence[Sentence], *, chinese: bool
) -> dict[str, WeighedName]:
    """By folded name every firm of a text, in its order."""
    firms = group_namings(((one.name, one.sentence) for one in judged), heads)
    chosen = choose_strongest(list(judged))
    odds = weigh_firms(text, sentences, firms.values(), chinese=chinese)
    return {
        key: WeighedName(chosen[key], places, told) for (key, places), told in zip(firms.items(), odds, strict=True)
    }
