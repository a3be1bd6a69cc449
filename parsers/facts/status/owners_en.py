# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows the owners of English licensees by what the text says of the two, wherever it says it.

"Nordhavn is the local arm of Nordhavn Group", in a sentence without a grant; "NAME (the "Company") announces that its subsidiary".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from domain.altering import alter
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged, is_unsaid, read_after
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_UNIT = r"(?:unit|subsidiary|affiliate|arm|division|offshoot|venture|joint venture|company|entity|part|member)"
_HOW = r"(?:(?:wholly|fully|majority|jointly|partly|indirectly|directly|ultimately)[- ])?"
_ORIGIN = r"(?:the |its )?(?:[A-Z][\w.-]*'s )?(?:[A-Z][\w-]+(?:-(?:based|listed|owned))? ){0,2}?(?:[a-z-]+ ){0,4}?"
#: What stands between a firm and the owner named right behind it.
_OWNED_BY = Deferred(
    rf" ?(?:\([^()]{{1,60}}\))?(?:(?:,| is| was|, which is| \() ?(?:also |now |itself )?(?:(?:an?|the|its|our) (?:[\w-]+ ){{0,4}}{_UNIT} (?:of|between|set up by|founded by)|{_HOW}(?:owned|controlled|held|backed|run) by|held through|part of)|, whose (?:parent|owner)(?: company| group)? is|(?:,| \() ?(?:parent(?: company)?|owner|shareholder|investor)s?:) {_ORIGIN}"
)
#: Behind the owner nothing may hang that makes it another's.
_OWNER_ENDS = Deferred(r"$|[.,;:)]| (?:and|of|in|from|has|had|which|that|with|plc|Group|\()")
_NOT_OWNED = Deferred(r"\b(?:not|never|no longer|formerly|until|once|used to|sold|neither|rival|than)\b", re.I)
#: "This announcement is made by NAME (the "Company")".
_IS_COMPANY = Deferred(
    r" ?(?:\([^()\"“”]{0,60}\) ?)?\((?:(?:the|hereinafter|together)[^()]{0,40}? )?[\"“'](?:the )?(?:Company|Group|Trust|Issuer)[\"”'][^()]{0,60}\)",
    re.I,
)
_OF_COMPANY = Deferred(
    r"\b(?:subsidiary|affiliate|unit|associate|joint venture)(?: \([^()]{1,60}\))? of the (?:Company|Group|Trust|Issuer)\b|\b(?:the (?:Company|Group|Trust|Issuer)'s|its|our) (?:[\w-]+ ){0,4}(?:subsidiary|affiliate|unit|associate|joint venture)\b"
)


def settle_owners(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who is told to own a firm that was let in is its parent, if nothing else is said of it."""
    if not any(one.status == "approved" for one in judged):
        return judged
    owners = dict((*_find_beside(judged, sentences), *_find_company(judged, sentences)))
    return [
        alter(one, status="parent", rule="owner", confidence=min(one.confidence, owners[at].confidence))
        if at in owners
        else one
        for at, one in enumerate(judged)
    ]


def _may_be_company(one: Judged) -> bool:
    return is_unsaid(one) or (one.status == "approved" and one.confidence <= DOUBTED_AT)


def _find_beside(judged: list[Judged], sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, Judged]]:
    """The owners that are named right behind a firm that was let in, with that firm."""
    for at, (first, one) in enumerate(pairwise(judged), 1):
        if not is_unsaid(one) or first.sentence != one.sentence or first.name.end > one.name.start:
            continue
        sentence = sentences[one.sentence]
        licensee = _find_licensee(first.name, judged)
        between = sentence.text[first.name.end - sentence.start : one.name.start - sentence.start]
        after = read_after(one.name, sentence)
        if licensee and _OWNED_BY.fullmatch(between) and _OWNER_ENDS.match(after) and not _NOT_OWNED.search(between):
            yield at, licensee


def _find_licensee(name: Name, judged: list[Judged]) -> Judged | None:
    """The firm let in that a name names, in full or by its first words."""
    for one in judged:
        if one.status == "approved" and (one.name.text == name.text or one.name.text.startswith(f"{name.text} ")):
            return one
    return None


def _find_company(judged: list[Judged], sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, Judged]]:
    """The company that announces what its own subsidiary was granted, wherever it is named in full, with the subsidiary."""
    licensee = next(
        (one for one in judged if one.status == "approved" and _OF_COMPANY.search(sentences[one.sentence].text)), None
    )
    if licensee is None:
        return
    for one in judged:
        sentence = sentences[one.sentence]
        if _IS_COMPANY.match(read_after(one.name, sentence)):
            yield from (
                (at, licensee)
                for at, other in enumerate(judged)
                if _may_be_company(other) and other.name.text == one.name.text
            )
