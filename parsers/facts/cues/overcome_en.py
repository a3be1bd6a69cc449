# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence the refusal or the waiting that its grant overcame, or that is another's.

"Its application, refused in May, was approved", "whose application was turned down, has been let in on appeal", "ahead of NAME, which has yet to apply".
"""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_REFUSED = r"(?:refused|rejected|turned (?:down|away)|denied)"
_IN = r"(?:approved|cleared|admitted|licen[cs]ed|let in|granted)"
_WHEN = r"[^,.;:]{0,60}"
_OVERCOME = (
    Deferred(rf",? (?:first |once |initially |which was |which had been )*{_REFUSED}{_WHEN},(?= [^.;]{{0,80}}\b(?:was|were|has been|have been|and|then) (?:[\w-]+ ){{0,4}}?{_IN}\b)"),
    Deferred(rf",? whose (?:[\w-]+ ){{0,3}}(?:application|bid|request)s? (?:was|were|had been|has been) (?:first |once |initially )?{_REFUSED}{_WHEN},(?= (?:was|were|has been|have been) (?:[\w-]+ ){{0,3}}?{_IN}\b)"),
    Deferred(rf"\b(?:withdrew|reversed|overturned|dropped|lifted) (?:its|the|an earlier|its earlier) (?:refusal|rejection|decision to (?:refuse|reject))\b[^.;:]{{0,40}}? and (?=(?:[\w-]+ ){{0,2}}?{_IN}\b)"),
    Deferred(r"(?<=\b)(?:ahead of|before|earlier than|sooner than|unlike) [^.;]{2,60}?, (?:which|who) (?:has yet to|have yet to|has not|has still not|is yet to|(?:was|were|has been|had been) (?:refused|rejected|turned down|denied))[^,.;]{0,60}"),
    Deferred(r"(?:, |\b)(?:beating|overtaking|pipping|leaving behind) [^,.;]{2,60}, (?:whose (?:[\w-]+ ){0,2}(?:application|bid|request)s? (?:is|are|was|were|has been) (?:still )?(?:pending|waiting|under review|undecided)|(?:which|who) (?:is|are) (?:still )?waiting)[^,.;]{0,60}"),
)  # fmt: skip
_MAY = Pattern(rf"\b{_IN}\b", re.I)


def leave_overcome(text: str) -> str:
    """The sentence without them; the same where it tells no grant, or none of them."""
    if not _MAY.search(text):
        return text
    for pattern in _OVERCOME:
        text = pattern.sub(" ", text)
    return text
