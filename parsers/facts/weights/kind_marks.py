# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What a whole text holds, and what the rules make of it, as marks that weights are learnt for: which kind of event is its news.

A mark is a short text. Its first letter says of what: `t` what the title holds, `h` the first sentences of the body, `=` how long the text is,
and `r` what the rules make of it. Marks of `r` are learnt of texts alone that never mended the rules of kinds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.claims import StatementKind
from parsers.facts.events.finishing import Drawn
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import Kind, mark_whole
from parsers.facts.weights.kept_by_clause_en import RULE as BY_CLAUSE

#: So many sentences of the body are its head.
HEAD = 10
_LENGTHS = (100, 200, 400, 800, 1_600, 3_200)
#: All figures count alike: a year or a sum says nothing of the kind.
_FIGURE = re.compile(r"\d[\d,.]*")
#: Of three firms and more that are said to be the same there are many.
_MANY = 3


def mark_news(
    sentences: Sequence[Sentence], drawn: Drawn, scores: Mapping[StatementKind, float], ruled: str, *, chinese: bool
) -> tuple[Kind, ...]:
    """The marks of one text; `scores` and `ruled` are how much the rules find for each kind, and which they choose."""
    told = [one for one in sentences if one.title or (one.lead < HEAD and not one.furniture)]
    parts = (
        ("t", [one.text for one in told if one.title]),
        ("h", [one.text for one in told if not one.title]),
    )
    words = tuple((letter, _mark_words(" ".join(texts), chinese=chinese)) for letter, texts in parts)
    length = sum(len(one.text) for one in sentences)
    size = {f"length{sum(length > least for least in _LENGTHS)}", *(() if parts[0][1] else ("untitled",))}
    return (*words, ("=", size), ("r", {*_mark_rules(sentences, drawn, scores, ruled)}))


def _mark_words(text: str, *, chinese: bool) -> set[str]:
    lowered = text.lower()
    return mark_whole(_FIGURE.sub("0", lowered) if chinese else lowered, chinese=chinese)


def _mark_rules(
    sentences: Sequence[Sentence], drawn: Drawn, scores: Mapping[StatementKind, float], ruled: str
) -> Iterator[str]:
    """Which kinds the rules find and how strongly, where, the roles of the counts and what is said of the firms."""
    yield f"ruled-{ruled}" if scores else "none"
    whole = sum(scores.values()) or 1.0
    for kind, score in scores.items():
        yield f"share-{kind}-{min(4, int(score / whole * 5))}"
    for one in drawn.told:
        for kind in one.kinds:
            yield f"{_place(sentences[one.index], 3)}-{kind}"
    for draft in drawn.claims:
        yield from (f"role-{draft.role}", f"{_place(sentences[draft.sentence], 2)}-role-{draft.role}")
        if draft.role == "other" and draft.detail:
            yield f"of-{draft.detail}"
    said = [_name_learnt(one) for one in drawn.judged]
    for status in dict.fromkeys(said):
        yield f"firm-{status}-{min(_MANY, said.count(status))}"
    yield "firms" if said else "no-firm"
    if drawn.growth:
        yield "growth"


def _name_learnt(one: Judged) -> str:
    """What is said of a firm as these weights were learnt: of one that a clause keeps let in they knew it as mentioned."""
    return "mentioned" if one.rule.endswith(f"+{BY_CLAUSE}") else one.status


def _place(sentence: Sentence, lead: int) -> str:
    """Where a sentence stands: the title, one of the first `lead` of the body, or behind them."""
    return "title" if sentence.title else f"lead{sentence.lead}" if sentence.lead < lead else "body"
