# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What is known of a firm in a brief text, as marks that weights are learnt for: the words around it, and what the rules make of it.

The marks of `parsers.facts.weights.name_marks`, and those of `r`, which tell what the rules, and the weights of whole articles, say of the firm
and of its sentences. They can be learnt here, since no rule was ever mended by the brief texts that they are learnt of.
"""

from collections.abc import Iterator, Mapping, Sequence

from domain.claims import REVIEW_BELOW, StatementKind
from parsers.facts.events.told import Told
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import Kind
from parsers.facts.weights.name_marks import mark_firms
from parsers.facts.weights.weighing_names import WeighedName

#: From so many firms on a text names many.
_MANY = 4


def mark_brief(
    weighed: Mapping[str, WeighedName],
    told: Sequence[Told],
    news: StatementKind,
    text: str,
    sentences: Sequence[Sentence],
    *,
    chinese: bool,
) -> Iterator[tuple[Kind, ...]]:
    """The marks of each firm of a brief text, in the order of `weighed`, which `weigh_names` makes of what the rules say."""
    kinds = {one.index: one.kinds for one in told}
    firms = [one.places for one in weighed.values()]
    for firm, marks in zip(weighed.values(), mark_firms(text, sentences, firms, chinese=chinese), strict=True):
        ruled = {*_mark_ruled(firm, kinds), f"news-{news}", f"firms{min(len(firms), _MANY)}"}
        yield (*marks, ("r", ruled))


def _mark_ruled(firm: WeighedName, kinds: Mapping[int, Mapping[StatementKind, float]]) -> Iterator[str]:
    """What the rules say of a firm and of its sentences, and what the weights of whole articles hold it for."""
    one = firm.judged
    yield f"ruled-{one.status}"
    yield f"ruled-{one.status}-{'told' if one.confidence >= REVIEW_BELOW else 'waits'}"
    yield f"rule-{one.rule}"
    yield f"long-{max(firm.odds, key=firm.odds.__getitem__)}"
    for place in firm.places:
        yield from (f"told-{kind}" for kind in kinds.get(place.sentence, ()))
