# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English paper that was lost, refused or asked for is another's than the firm named, another country's, or for something else."""

import re

from parsers.facts.cues.things_en import ELSE
from parsers.facts.doubts.granted_else_en import PAPER, TELECOM
from parsers.facts.subject.elsewhere_en import is_paper_of_elsewhere, is_told_of_elsewhere
from parsers.facts.text.deferred import Deferred

#: Who deals with a firm: what they lose is none of its papers.
_OTHERS = r"(?:rivals?|competitors?|clients?|customers?|suppliers?|vendors?|partners?|landlords?|tenants?|lenders?|neighbou?rs?|peers?|advis[eo]rs?|contractors?|(?:joint )?ventures?|shareholders?|spin-?offs?|founders?|managers?)"
_LOSS_OF_OTHERS = Deferred(rf"\b{_OTHERS} of (?:the )?$", re.I)
#: "The lawyers of the seven who were refused are NAME".
_OTHERS_OF_LOST = Deferred(
    rf"\b(?:{_OTHERS}|lawyers?|law firms?|counsel) of (?:the|those)\b[^;:]{{0,60}}\b(?:who|that|which|refused|rejected|turned)\b[^;:]*$",
    re.I,
)
_OTHERS_OF_IT = Deferred(rf"^['’]s? (?:[\w-]+ ){{0,2}}?{_OTHERS}\b")
_LOST_ELSE = Deferred(
    rf"^['’]?s? (?:[\w'-]+ ){{0,6}}?(?:{PAPER}|applications?|bids?|requests?) (?:as|for|to) (?:[\w'&-]+ ){{0,4}}?{ELSE}\b|^[^.;,]{{0,30}}\b(?:refused|rejected|turned down|denied)(?: [\w-]+)? (?:as (?:an? )?[\w-]+ )?by (?:an?|one|its|some|two|three|the (?:bank|landlord|court|board|owner|seller|buyer|chamber))\b(?! (?:telecom|ministry|regulator))|^[^.;,]{{0,30}}\b(?:refused|rejected|turned down) as (?:an? )?(?:supplier|vendor|contractor|partner|buyer|bidder|tenant|sponsor|member|host)\b",
    re.I,
)


def is_lost_by_others(before: str, after: str) -> bool:
    """Whether who lost a paper, or was refused one, is somebody beside the firm named, or the paper is another one."""
    if _LOSS_OF_OTHERS.search(before) or _OTHERS_OF_LOST.search(before) or _OTHERS_OF_IT.match(after):
        return True
    if is_told_of_elsewhere(before) or is_paper_of_elsewhere(after):
        return True
    return TELECOM.search(after) is None and _LOST_ELSE.search(after) is not None


_ASKS_ELSE = Deferred(
    rf"^,? (?:has |have |had |also |now |since ){{0,3}}(?:appl(?:ies|ied)|asked|filed|bid) (?:for|to) (?:[\w'&-]+ ){{0,4}}?(?:{ELSE}|(?:buy|acquire|sell|merge|take over|sublet|rent|lease|sponsor|supply|visit|attend)\b)",
    re.I,
)


def asks_elsewhere(after: str) -> bool:
    """Whether what the firm before these words asks for is another country's paper, or one for something else."""
    if is_paper_of_elsewhere(after):
        return True
    return TELECOM.search(after) is None and _ASKS_ELSE.match(after) is not None
