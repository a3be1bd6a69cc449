# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence that tells who asks to be let in those who were let in before: "has applied for approval, following the 13 approved in February"."""

import re

from parsers.facts.text.patterns import Pattern

_LET_IN = r"(?:approved|admitted|cleared|licen[cs]ed|let in)"
_ASKS = Pattern(
    r"\b(?:has|have|had) (?:now |also |formally )?(?:applied|filed|submitted|asked (?:for|to (?:join|enter|be))\b(?! reports))\b|\b(?:is|are) (?:now |also )?(?:seeking|applying for|bidding for|asking for)\b|\b(?:seeks|applies for|asks for|bids for)\b",
    re.I,
)
_BEFORE = Pattern(
    rf",? (?:following|after|joining|in the footsteps of|behind) the (?:first )?(?:\d+|[a-z]+) (?:[\w-]+ ){{0,3}}?(?:companies|firms|enterprises|ones) (?:(?:that|which) were )?{_LET_IN}\b[^.;]{{0,60}}(?=[.;]|$)"
    rf"|, (?:which|that) (?:has |have )?(?:so far |already |to date |since )*{_LET_IN} (?:\d+|[a-z-]+) (?:[\w-]+ ){{0,3}}?(?:companies|firms|enterprises)\b[^.;]{{0,40}}(?=[.;]|$)",
    re.I,
)


def leave_before(text: str) -> str:
    """The sentence without them; the same where it tells of nobody who asks, or of none."""
    return _BEFORE.sub(" ", text) if _ASKS.search(text) else text


_RIVAL = r"(?:rivals?|competitors?|peers?|counterparts?|compatriots?|(?:other|another|fellow) (?:foreign |overseas )?(?:compan(?:y|ies)|firms?|carriers?|operators?|providers?))"
#: "..., after a rival was approved in May": what went before is another's.
_OF_RIVAL = Pattern(
    rf",? (?:(?:[\w-]+ ){{1,4}})?(?:after|following|since|as|once) (?:an?|its|one|some|two|several|the)? ?(?:[\w'-]+ ){{0,3}}?{_RIVAL} (?:was|were|had been|has been|have been|got|won|received|obtained|secured|gained|picked up|had)\b[^.;,]{{0,80}}(?=[.;]?$)",
    re.I,
)
_WAITS = Pattern(
    r"\b(?:appl(?:y|ied|ies|ying|ications?)|filed|submitted|lodged|seek(?:s|ing)|waiting|waits|awaits|awaiting|asked|asking|request\w*|bids?)\b",
    re.I,
)


def leave_rivals(text: str) -> str:
    """A sentence that tells of a request without what it says behind of rivals that were let in; the same where it says nothing of them."""
    return _OF_RIVAL.sub("", text) if _WAITS.search(text) else text
