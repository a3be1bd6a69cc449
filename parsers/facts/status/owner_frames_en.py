# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows the owners of those let in by English words that name no licensee: "A and B being the largest of the owners", "A, whose Chinese venture was granted a permit"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from domain.altering import alter
from parsers.facts.cues.status_cues import REJECTED, REVOKED
from parsers.facts.status.granting import Judged, is_unsaid, may_be_parent
from parsers.facts.status.let_in_before_en import OF_TELECOM, LetIn, find_let_in
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ROW, Masked, list_row, mask_text
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_OWNERS = r"(?:owners|parents|parent (?:companies|groups|firms)|shareholders|investors|backers)"
_BIG = r"(?:largest|biggest|best[- ]known|most prominent|main|most familiar|principal|leading|foremost)"
_THEM = rf"(?:them|these|those|(?:the|these|those) (?:{NUMBER_EN}|newcomers|new entrants|licensees|companies|firms))"
_CLOSES = rf"(?=[.;:]|$|,? (?:and|among|plus|as well as) (?:{NUMBER_EN}|several|some|others?|an?|many)\b|, (?:among|said|says|the)\b)"
#: Who owns them, with the row of names.
_FRAMES = tuple(
    Deferred(frame)
    for frame in (
        rf", (?P<row>{ROW}) being (?:(?:the|two|three|both|some|among) ){{0,2}}(?:of the )?(?:{_BIG} )?(?:(?:of|among) (?:the|their) )?{_OWNERS}\b",
        rf"\b[Tt]he {_BIG}(?: {NUMBER_EN})?(?: of the| among the)? {_OWNERS}(?: behind {_THEM}| of {_THEM})? (?:are|is|were|include):? (?P<row>{ROW}){_CLOSES}",
        rf"^(?P<row>{ROW}) (?:are|is|were) (?:also )?(?:among |two of |some of )?(?:the |their )?(?:{_BIG} )?(?:of the )?{_OWNERS}(?: (?:behind|of) {_THEM})?(?=[.;,]|$)",
        rf"\b(?:[Bb]ehind|[Tt]he {_OWNERS} (?:of|behind)) {_THEM} (?:stand|stands|are|is|we find|one finds)(?: the likes of)? (?P<row>{ROW}){_CLOSES}",
        rf"\b(?:they|which|all(?: of them)?|both|the (?:{NUMBER_EN}|newcomers|licensees)) (?:were|are|was|have been) (?:all |each |both |wholly |fully )?(?:set up|founded|established|owned|backed|controlled|formed|held|created)(?: (?!by\b)[\w ]{{2,24}})? by (?P<row>{ROW}){_CLOSES}",
    )
)
_SHARE = r"(?:(?:an? |the (?:other |remaining )?)?[\d.]+[ -]?(?:%|per ?cent)(?: stake| share| interest)?|half|a (?:third|quarter|fifth)|two thirds|three quarters|all|the (?:rest|remainder|other half)|(?:an? |the )?(?:majority|minority|controlling|sole)? ?(?:stake|share|interest|holding)(?: of [\d.]+ ?(?:%|per ?cent))?)"
#: "A holds 60 percent of NAME", "A and B each own half of the venture".
_HOLDS_SHARE = Deferred(
    rf"(?:^|[;:] |, (?:and |while |where |of which )?)(?P<row>{ROW}) (?:(?:each|both|together|jointly|indirectly|also|now) )?(?:owns?|holds?|has|have|controls?) {_SHARE} (?:of|in) (?:(?:the|this) (?:joint )?(?:venture|company|licensee|newcomer|firm|unit|subsidiary)(?P<it>)|(?P<whom>{NAME}))(?=[.;,]|$| (?:and|while|with)\b)"
)
_JOINS = Deferred(r", |,? and |; |,? as well as ")
_ROW_ENDS = Deferred(
    rf"$|[.;:)]|,? (?:and|plus|as well as) (?:{NUMBER_EN}|several|some|others?|an?|many)\b|,? (?:among|in|from|on|last|this|respectively|of)\b"
)
_UNIT = r"(?:venture|unit|subsidiary|arm|affiliate|business|company|entity|offshoot|operation)"
#: ", whose Chinese venture was granted a permit".
_WHOSE_UNIT = Deferred(
    rf"(?: \([^()]{{1,40}}\))?, whose (?:(?!former|rival|planned|proposed|Indian|Vietnamese|Indonesian|Malaysian|Thai|Japanese|Korean|Singapore|Taiwan|Hong\b|American|US|European|Russian|Brazilian|Mexican|Australian|British|German|French)[\w'-]+ ){{0,3}}?{_UNIT} (?:(?:has|had) (?:already |since |also )?(?:been )?|was |is )?(?:also |already |first )?(?:awarded|granted|given|issued|handed|received|got|won|obtained|secured|gained|holds?|held|picked up)(?! (?:no|not|neither|out|back)\b) (?P<what>[^.;]{{0,70}}?\b(?:permits?|licen[cs]es?|approvals?)\b)(?! (?:applic|request|form|fee))(?P<more>[^.;]*)"
)
_OTHER_TRADE = Pattern(
    r"\b(?:bank\w*|insur\w*|securities|funds?|payments?|hospitals?|broker\w*|clearing|assets?|wealth|futures|drugs?|games?|publishing|education|schools?|air|shipping|mining|brewing|equipment|network access|until|lapsed|expired|lost|revoked|withdrawn|returned|surrendered|mistake|error|wrongly|wrong|allegedly|reportedly|suspended|frozen)\b",
    re.I,
)
#: So many sentences before one telecom is named where it is its subject.
_NEAR = 6


def owns_licensee(after: str, sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the words right behind a name say of its unit that it holds a paper of telecom."""
    found = _WHOSE_UNIT.match(after)
    if (
        found is None
        or is_of_abroad(sentences[index].text)
        or _OTHER_TRADE.search(found.group())
        or is_of_other_sector(sentences[index].text)
    ):
        return False
    if REJECTED.search(found.group()) or REVOKED.search(found.group()):
        return False
    return any(OF_TELECOM.search(one.text) for one in sentences[max(0, index - _NEAR) : index + 1] if not one.title)


def settle_owner_frames(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; who is told to own those let in, alone or in a row, is a parent."""
    if not any(is_unsaid(one) and may_be_parent(one.name) for one in judged):
        return judged
    masked = mask_text(judged, sentences)
    let_in = LetIn(masked)
    owners = {at for index, one in masked.items() for at in _find_owners(index, one, masked, let_in)}
    owners |= {at for index, one in masked.items() for at in _find_shares(index, one, judged)}
    settled = [
        alter(one, status="parent", rule="owner", confidence=0.75)
        if at in owners and is_unsaid(one) and may_be_parent(one.name)
        else one
        for at, one in enumerate(judged)
    ]
    return _share_owners(settled, sentences)


def _find_owners(index: int, one: Masked, masked: Mapping[int, Masked], let_in: LetIn) -> Iterator[int]:
    """The numbers of the names that a sentence tells to own those let in, by itself or right before it."""
    for frame in _FRAMES:
        found = frame.search(one.text)
        if found is None or REJECTED.search(one.whole) or REVOKED.search(one.whole):
            continue
        if find_let_in(masked[index].whole) or let_in.tells_before(index):
            yield from list_row(found["row"])


def _find_shares(index: int, one: Masked, judged: Sequence[Judged]) -> Iterator[int]:
    """The numbers of the names that a sentence gives a share of a firm that was let in."""
    found = _HOLDS_SHARE.search(one.text)
    if found is None or REJECTED.search(one.whole) or REVOKED.search(one.whole):
        return
    if found["whom"]:
        named = {judged[at].name.text for at in list_row(found["whom"])}
        licensees = [one for one in judged if one.name.text in named and one.status != "mentioned"]
    else:
        licensees = [one for one in judged if index - 1 <= one.sentence <= index and one.name.shape == "legal"]
    if len({one.name.text for one in licensees}) == 1 and all(one.status == "approved" for one in licensees):
        yield from list_row(found["row"])


def _share_owners(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; whom a row joins to an owner is one too: "they were set up by A, B and C"."""
    settled = list(judged)
    order = sorted(range(len(judged)), key=lambda at: judged[at].name.start)
    for before, at in pairwise(order):
        first, one = settled[before], settled[at]
        if first.status != "parent" or first.rule != "owner" or first.sentence != one.sentence:
            continue
        if not (is_unsaid(one) and may_be_parent(one.name) and _closes_row(order, at, judged, sentences)):
            continue
        if _JOINS.fullmatch(_read_between(first, one, sentences)):
            settled[at] = alter(one, status="parent", rule="owner", confidence=first.confidence)
    return settled


def _read_between(first: Judged, second: Judged, sentences: Sequence[Sentence]) -> str:
    sentence = sentences[first.sentence]
    return sentence.text[first.name.end - sentence.start : second.name.start - sentence.start]


def _closes_row(order: Sequence[int], at: int, judged: Sequence[Judged], sentences: Sequence[Sentence]) -> bool:
    """Whether the row in which a name stands ends its clause: neither "and B welcomed it" nor "and B's partner"."""
    place = order.index(at)
    while place + 1 < len(order) and judged[order[place + 1]].sentence == judged[at].sentence:
        if not _JOINS.fullmatch(_read_between(judged[order[place]], judged[order[place + 1]], sentences)):
            break
        place += 1
    last = judged[order[place]]
    sentence = sentences[last.sentence]
    return _ROW_ENDS.match(sentence.text[last.name.end - sentence.start :]) is not None
