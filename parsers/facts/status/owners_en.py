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
    rf" ?(?:\([^()]{{1,60}}\))?(?:(?:,| is| was|, which is| \() ?(?:also |now |itself )?(?:(?:an?|the|its|our) (?:[\w-]+ ){{0,4}}{_UNIT} (?:of|between|set up by|founded by)|(?:[\d.]+[ -]?(?:%|per ?cent)[ -])?{_HOW}(?:owned|controlled|held|backed|run)(?: as to [\d.]+ ?(?:%|per ?cent))? by|held through|part of)|, whose (?:parent|owner)(?: company| group)? is|,? (?:was|is|which was|which is)? ?(?:set up|founded|established|formed)(?: [\w ]{{3,24}})? by|, (?:the|a) (?:[\w-]+ )?(?:tie-up|venture|joint venture|undertaking) (?:of|between)|(?:,| \() ?(?:parent(?: company)?|owner|shareholder|investor)s?:) {_ORIGIN}"
)
#: Behind the owner nothing may hang that makes it another's.
_OWNER_ENDS = Deferred(r"$|[.,;:)]| (?:and|of|in|from|has|had|which|that|with|plc|Group|\()")
#: "in which A and B are the partners": who is named before these words owns the firm before them.
_IN_WHICH = Deferred(
    r"(?:,? (?:an?|the) (?:[\w-]+ ){0,3}?(?:venture|company|tie-up|undertaking|entity|enterprise|business))?,? in which (?:the )?(?:[A-Z][\w.]+(?:'s|-based|-listed) )?(?:(?!rival|former)[a-z-]+ ){0,3}"
)
_ARE_PARTNERS = Deferred(
    r" (?:are|is|were) (?:the |its |an? )?(?:[\w-]+ )?(?:partners?|shareholders?|owners?|investors?)\b|,? (?:both |each |together )?(?:holds?|owns?|has|have) (?:(?:an?|the) )?(?:[\d.]+ ?(?:%|per ?cent)|half|majority|minority|controlling|stakes?|the rest)"
)
#: What joins a further owner to the one before it.
_AND_OWNER = Deferred(
    r"(?:'s)?(?: of (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?: ?\([^()]{1,40}\))?(?:,? and|,)(?: as to [\d.]+ ?(?:%|per ?cent) by)? (?:the )?(?:[A-Z][\w.]+(?:['’]s|-based|-listed|-owned) )?(?:(?!(?:rival|competitor|supplier|supplied|by|to|with|for|from)\b)[a-z]+ )?"
)
_NOT_OWNED = Deferred(r"\b(?:not|never|no longer|formerly|until|once|used to|sold|neither|rival|than)\b", re.I)
#: "This announcement is made by NAME (the "Company")".
_IS_COMPANY = Deferred(
    r" ?(?:\([^()\"“”]{0,60}\) ?)?\((?:(?:the|hereinafter|together)[^()]{0,40}? )?[\"“'](?:the )?(?:Company|Group|Trust|Issuer)[\"”'][^()]{0,60}\)",
    re.I,
)
_OF_COMPANY = Deferred(
    r"\b(?:subsidiary|affiliate|unit|associate|joint venture)(?: \([^()]{1,60}\))? of the (?:Company|Group|Trust|Issuer)\b|\b(?:the (?:Company|Group|Trust|Issuer)'s|its|our) (?:[\w-]+ ){0,4}(?:subsidiary|affiliate|unit|associate|joint venture)\b|\bin which the (?:Company|Group|Trust|Issuer) (?:\w+ly )?(?:holds|owns|controls)\b|\b(?:owned|held|controlled) (?:\w+ly )?by the (?:Company|Group|Trust|Issuer)\b"
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
    """The owners that are named right behind a firm that was let in, one or a row of them, with that firm."""
    for at, (first, one) in enumerate(pairwise(judged), 1):
        if not is_unsaid(one) or first.sentence != one.sentence or first.name.end > one.name.start:
            continue
        between = _read_between(first, one, sentences)
        partners = _IN_WHICH.fullmatch(between) is not None
        if not (partners or _OWNED_BY.fullmatch(between)) or _NOT_OWNED.search(between):
            continue
        licensee = _find_licensee(first.name, judged)
        row = _list_owners(at, judged, sentences)
        behind = read_after(judged[row[-1]].name, sentences[one.sentence])
        if licensee is None or not (_ARE_PARTNERS if partners else _OWNER_ENDS).match(behind):
            continue
        yield from ((owner, licensee) for owner in row)


def _read_between(first: Judged, second: Judged, sentences: tuple[Sentence, ...]) -> str:
    """What stands between two names of a sentence."""
    sentence = sentences[first.sentence]
    return sentence.text[first.name.end - sentence.start : second.name.start - sentence.start]


def _list_owners(first: int, judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[int]:
    """The owners of a row from the first on, of whom nothing else is said."""
    row = [first]
    for at in range(first + 1, len(judged)):
        before, one = judged[row[-1]], judged[at]
        same = one.sentence == before.sentence and one.name.start > before.name.end
        if not same or not (is_unsaid(one) or one.rule in ("partner", "domestic")):
            break
        if not _AND_OWNER.fullmatch(_read_between(before, one, sentences)):
            break
        row.append(at)
    return row


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
