# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English firm what stands right beside its name, whatever the sentence tells of others."""

import re

from domain.claims import FirmStatus
from parsers.facts.subject.doubtful import DOUBTED_AT

#: "Zara owner Inditex": the brand of the one that is named.
_OF_OWNER = re.compile(r" (?:owner|parent|maker|operator|publisher|creator)(?: company| group)? (?-i:[A-Z])")
#: "A company like NAME has built another model": an instance of whoever might.
_LIKE = re.compile(
    r"\b(?:[Aa]n?|[Aa]ny|[Nn]o|[Ee]very|[Ss]ome) (?:[\w-]+ )?(?:company|firm|group|giant|investor|player|operator) (?:like|such as) (?:[A-Z][\w&.'-]+(?:,| and| or) )*$"
)
#: "Out: NAME, whose servers stood abroad": refused, or out again; what is said behind it says which.
_OUT = re.compile(r"(?:^|[.;\n] ?)\W*(?:[Oo]ut|[Nn]ot in): (?:[^:.]*(?:; |, |,? and ))?$")
_SAYS_WHICH = re.compile(
    r"[^;]{0,60}\b(?:refus\w+|reject\w+|turned (?:down|away)|denied|revoked|cancel\w+|withdr\w+|surrender\w+|gave|handed|lost|expired|lapsed)\b"
)
#: "Others hold the licences, NAME supplies the technology".
_SUPPLIES = re.compile(
    r" (?:only |merely |just )?(?:suppl(?:y|ies)|provides?|contributes?|lends?)(?: only| just| them with)? (?:the|its) (?:technology|software|know-how|brand|hardware|servers)\b"
)
#: "NAME and Japan's OTHER stand behind two of the filings".
_BEHIND_FILINGS = re.compile(
    r"(?:(?:,| and|, and) (?:[A-Z]\w+'s )?[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,3}){0,4} (?:stands?|is|are|was|were|stood) behind (?:\d+|one|two|three|four|five|six|some|most|all|both|several) of (?:the|these|those) (?:[\w-]+ )?(?:filings|applications|bids|requests|papers|dossiers|files)\b"
)


#: "sold space through two licensed domestic resellers, A and B": whose help was had.
_HELPED_BY = re.compile(
    r"\b(?:through|via) (?:the |its |our |their )?(?:(?:\d+|an?|two|three|four|five|several) )?(?:(?:licen[cs]ed|domestic|local|Chinese|mainland|independent|third-party|outside|existing|former|other)[ -])*(?:resellers?|distributors?|agents?|suppliers?|contractors?|vendors?|landlords?|lessors?|customers?|clients?|middlemen|intermediaries), (?:namely )?(?:[A-Z][^;:]{2,80}?(?:,| and|, and) )?$"
)


def tell_beside_en(before: str, after: str) -> tuple[FirmStatus, str, float] | None:
    """The status, rule and confidence of a name by the words before and behind it; None where they say nothing."""
    if _OUT.search(before) and not _SAYS_WHICH.match(after):
        return "mentioned", "labelled", DOUBTED_AT
    if _BEHIND_FILINGS.match(after):
        return "applicant", "applied", 0.8
    if _OF_OWNER.match(after) or _LIKE.search(before):
        return "mentioned", "no-cue", 0.8
    if _SUPPLIES.match(after) or _HELPED_BY.search(before):
        return "mentioned", "partner", 0.85
    return None
