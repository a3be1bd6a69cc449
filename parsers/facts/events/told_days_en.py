# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows a day of an English text for that on which was let in who is told to have left: "which was approved in March, has handed back its approval"."""

from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

_LET_IN = Deferred(
    r"\b(?:approved|cleared|admitted|licen[cs]ed|let in|(?:joined|entered) (?:the|its|China) [^.;,]{0,30}?(?:pilot|programme|program|scheme|trial)|(?:received|won|got|obtained|granted|given|issued) (?:[\w-]+ ){0,5}?(?:approvals?|permits?|licen[cs]es?))\b[^.;,]{0,60}? (?:in|on|since|last) $"
)
_REACH = 140


def is_day_of_grant_en(text: str, dates: Sequence[Mention], day: str) -> bool:
    """Whether a text names a day or month only as that of the grant that has ended since."""
    places = [one for one in dates if one.value == day]
    return bool(places) and all(_LET_IN.search(text, max(0, one.start - _REACH), one.start) for one in places)
