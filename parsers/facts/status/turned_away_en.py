# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells what whole English sentences say of rows of firms that were turned away, and of the owners of firms whose approvals ended.

"The seven who were refused include A, which wanted servers abroad, and B" is said of B too; "OWNER informs its shareholders that its subsidiary A has
given up the approval" is said of A alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import REVOKED
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_before_en import FIRMS, LetIn, same_number
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ORIGIN, ROW, Masked, list_row, mask_text
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_SURE = 0.75
_TURNED = r"(?:refused|rejected|turned (?:down|away|back)|sent (?:away|home)|denied|unsuccessful|knocked back)"
_FAILED = r"(?:who|that|which) (?:failed|fell through)"
_TAIL = r"(?:, (?:the|an?|it|its|he|she) [^,;]{2,60} (?:said|says|added))?[.!\"”']*"
#: Those who were turned away, as the subject or the predicate of a whole sentence.
_REFUSED = (
    Deferred(
        rf"(?:Among )?(?:[Tt]he|[Tt]hose|[Tt]hese)(?: (?:other )?{NUMBER_EN})?(?: (?:{FIRMS}|applicants|bidders|candidates))?(?: (?:(?:who|that|which) (?:was|were|have been|had been) )?(?:{_TURNED})| {_FAILED})(?: by (?:the )?[\w' ]{{3,40}}?)?(?: (?:this time|this round|on the day))? (?:are|is|were|was|include[sd]?|comprise[sd]?):? (?P<row>{ROW}){_TAIL}"
    ),
    Deferred(
        rf"On the (?:unhappy|unlucky|losing|dark|darker|wrong|sad) side(?: of the (?:line|ledger|divide|verdict|decision|table|fence))? (?:are|is|were|was|stand|stands|one finds|we find) (?P<row>{ROW}){_TAIL}"
    ),
    Deferred(
        rf"(?P<row>{ROW}) (?:is|are|was|were) (?:both |all )?(?:among|of) (?:the(?: {NUMBER_EN})?|those)(?: (?:{FIRMS}|applicants))?(?: (?:(?:who|that|which) (?:was|were|have been|had been) )?(?:{_TURNED})| {_FAILED}){_TAIL}"
    ),
)
_TOLD_REFUSED = Pattern(rf"\b{_TURNED}\b", re.I)
#: "Four applicants were sent home. A is among the four."
_SO_MANY_TURNED = Deferred(
    rf"(?:But |Another |A further |The other )?(?P<n>(?i:{NUMBER_EN}))(?: (?:more|other|others|further))?(?: (?:{FIRMS}|applicants|bidders|candidates|applications))? (?:was|were|have been|had been) {_TURNED}\b[^;:]{{0,60}}"
)
_AMONG_THEM = Deferred(
    rf"(?P<row>{ROW}) (?:is|are|was|were) (?:both |all |also )?(?:among|one of|{NUMBER_EN} of) (?:the (?P<n>{NUMBER_EN})|them|these|those){_TAIL}"
)
#: Words by the way that tell another fate: let in later, or refused something else.
_LATER = Pattern(
    r"\b(?:approved|admitted|let in|cleared|licen[cs]ed|granted|obtained|received|won|since|later|appeal\w*|overturn\w*|reversed|denie[sd]|rumou?r\w*)\b",
    re.I,
)
_UNIT = r"(?:unit|subsidiary|affiliate|arm|(?:joint )?venture|branch|company|entity|offshoot)"
_OF_OWNER = Deferred(
    rf"(?P<owner>{NAME})(?: \([^()]{{1,60}}\))?(?:['’]s? (?:[\w-]+ ){{0,4}}?{_UNIT},? |(?P<between>[^;\ue000-\uf8ff]{{0,120}}?) (?:its|the (?:group|company|firm)'s|our) (?:[\w'-]+ ){{0,4}}?{_UNIT}(?:,| called| named)? )(?P<unit>{NAME})"
    rf"|(?P<unit2>{NAME}),? (?:\([^()]{{1,60}}\),? )?(?:an?|the|its) (?:[\w-]+ ){{0,4}}?{_UNIT} (?:of|owned by|controlled by) (?P<owner2>{ORIGIN}{NAME})"
)


#: Without one of these words nobody is turned away.
_MAY_REFUSE = Pattern(rf"\b(?:{_TURNED}|failed|fell through|side)\b", re.I)


def settle_turned_away(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; who stands in a row of those turned away is rejected, and who only owns one whose approval ended a parent."""
    lost = sum(one.status == "revoked" for one in judged) > 1
    if not judged or not (lost or any(_MAY_REFUSE.search(one.text) for one in sentences)):
        return judged
    masked = mask_text(judged, sentences)
    let_in = LetIn(masked)
    settled = list(judged)
    for index, one in masked.items():
        for at in (*_find_refused(index, one, let_in), *_find_among_turned(index, masked, let_in)):
            if _may_be_refused(settled[at]):
                settled[at] = alter(settled[at], status="rejected", rule="rejected", confidence=_SURE, stage=None)
        for owner in _find_owners(one, settled):
            settled[owner] = alter(settled[owner], status="parent", rule="owner", confidence=_SURE, stage=None)
    return settled


def _may_be_refused(one: Judged) -> bool:
    if one.status == "mentioned":
        return one.rule in ("no-cue", "partner", "denied")
    return one.status == "approved" and one.rule in ("member", "sentence", "clause")


def _find_refused(index: int, one: Masked, let_in: LetIn) -> Iterator[int]:
    """The names of a row of those whom a sentence tells to be turned away by the pilot."""
    if _LATER.search(" ".join(one.asides)):
        return
    for frame in _REFUSED:
        if (found := frame.fullmatch(one.text)) and let_in.tells_round_before(
            index, refused=not _TOLD_REFUSED.search(one.text)
        ):
            yield from list_row(found["row"])


def _find_among_turned(index: int, masked: Mapping[int, Masked], let_in: LetIn) -> Iterator[int]:
    """The names of a row that a sentence tells to be of so many as the one right before it tells to be turned away."""
    before = masked.get(index - 1)
    found = _AMONG_THEM.fullmatch(masked[index].text)
    told = _SO_MANY_TURNED.match(before.whole) if before and found else None
    if told is None or found is None or _LATER.search(" ".join(masked[index].asides)):
        return
    if (found["n"] is None or same_number(found["n"], {told["n"].lower()})) and let_in.tells_round_before(
        index, refused=False, turned=True
    ):
        yield from list_row(found["row"])


def _find_owners(one: Masked, judged: Sequence[Judged]) -> Iterator[int]:
    """Who is told to own the very firm whose approval his sentence tells to be at an end, and is told to have lost it too."""
    for found in _OF_OWNER.finditer(one.whole):
        (owner,), (unit,) = list_row(found["owner"] or found["owner2"]), list_row(found["unit"] or found["unit2"])
        lost = judged[owner].status == judged[unit].status == "revoked"
        if lost and judged[owner].name.text != judged[unit].name.text and not REVOKED.search(found["between"] or ""):
            yield owner
