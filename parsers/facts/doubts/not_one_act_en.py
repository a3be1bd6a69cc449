# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Why an English figure that reads like one act's, or like the sum of all, is not: told as rough, of one place, of a while, wished or to come.

"More than 40 have received approvals", "31 have been approved in Hainan, the province said on Friday", "asked MIIT to raise the number to 200".
"""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: Which act it was, or when: whoever tells that tells one act.
_ONE_ACT = Deferred(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|new|latest|single|another|further) (?:\w+ )?(?:batch|group|round|wave|lot|tranche|set|list)\b|\b(?:another|more(?! than)|additional|further|newly)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:approved|granted|cleared|issued|gave)\b|\b(?:approved|granted|cleared|issued|gave|received|got|obtained|won)\b(?:(?!\b(?:said|told|clarified|announced|stated|reported|according)\b)[^.;]){0,80}\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this week|last week)\b",
    re.I,
)
_HAVE_GOT = Deferred(
    r"[^.;]{0,120}?\b(?:have|has)(?: (?:now|already|so far|all|successfully|been|since))* (?:approved|cleared|licen[cs]ed|admitted|let in|authori[sz]ed|granted|given|issued|received|obtained|got|gotten|secured|won|gained)\b",
    re.I,
)
_IN_PLACE = Deferred(
    r"(?:(?!\b(?:are|is|were|was) (?:all |now |based |located )?(?:in|across)\b)[^.;,:\d]){0,90}? (?:in|across) (?:the )?(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?=,|\.|;|$| (?:to|in|since|over|so|by)\b)(?!,? (?:and )?[A-Z])"
)
_SAID_ON = Deferred(
    r"\b(?:said|clarified|announced|told|disclosed|reported|stated)\b[^.;]{0,40}\b(?:on|last|this)\b", re.I
)
#: "the most of any district in the capital", "occupying more than one third of the whole country".
_PART = Deferred(
    r"[^.;]{0,80}?,? (?:the most (?:of|in|among) (?:any|all) (?:[\w-]+ )?(?:district|cit(?:y|ies)|province|place|zone|area|region|municipalit)|more than (?:in )?any other|(?:occupying|accounting for|representing|making up|amounting to|or) [^.;,]{0,40} of (?:the |all )?(?:whole |entire )?(?:country|nation|national|nationwide|China))",
    re.I,
)
_WHOLE_PLACE = Deferred(
    r"\b(?:whole|entire) (?:city|province|zone|district|municipality|region|area)(?: of \w+)? (?:now )?(?:has|had|have|counts?|boasts?)\b",
    re.I,
)
#: The heading or the start of its own sentence: a zone, which is no pilot of its own.
_ZONE = Deferred(
    r"^\W*(?:The |China's |[A-Z]\w+'s )?(?:[A-Z][\w-]+ ){0,4}(?:New Area|E-Town|(?:[Dd]evelopment|[Ff]ree[- ][Tt]rade|[Hh]igh-tech|[Bb]onded) (?:[Aa]rea|[Zz]one)|[Ii]ndustrial [Pp]ark|(?:area|zone|district) of [A-Z])\b"
)
_NATIONWIDE = Deferred(
    r"\b(?:nationwide|countrywide|across (?:the country|China)|in the whole country|China's [\w -]{0,30}pilot)\b"
)
_WISHED = Deferred(
    r"\b(?:ask(?:s|ed)|call(?:s|ed) on|urg(?:es|ed)|petition(?:s|ed)|want(?:s|ed)?|hop(?:es|ed)|propos(?:es|ed)|suggest(?:s|ed)|recommend(?:s|ed)|lobb(?:ies|ied)|advis(?:es|ed)) [^.;]{0,60}?\b(?:rais|lift|increas|bring|tak|push)\w*\b[^.;,]{0,60}? (?:to|from) (?:[\d,]+ to )?$",
    re.I,
)
_TO_COME = Deferred(
    r"\b(?:poised|set|about|due|expected|likely|tipped|slated|on (?:course|track)|hop\w+|aim\w*|want\w*|would|will|could|may|might) (?:to )?(?:soon )?be(?:come)? (?:only )?(?:the )?$",
    re.I,
)
#: So many of a row that was named and no more are "the first two".
_LISTED = 6
#: "the first two were approved, the third": of those named right before.
_THEY_WERE = Deferred(r" ?(?:were|was|got|received)\b")
#: "The above nine": as many as were named.
_ABOVE = Deferred(r"(?:the )?above\b", re.I)
_SINCE_LEFT = Deferred(
    r"[^.;]{0,80}?,? (?:of (?:which|whom)|\w+ of (?:which|whom)|\w+ of them) [^.;]{0,24}?\b(?:have|has) (?:since|meanwhile|later|already) (?:withdrawn|left|quit|exited|pulled out|dropped out|given up|handed back|surrendered|lapsed|lost|been (?:revoked|cancelled|withdrawn|stripped))\b",
    re.I,
)


def doubt_not_one_act(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Why an English batch or sum of the pilot may be neither; the doubts' names."""
    if draft.role not in ("batch", "pilot_total") or not draft.rule.startswith("en."):
        return
    before, behind = (
        sentence.text[: max(0, draft.start - sentence.start)],
        sentence.text[max(0, draft.end - sentence.start) :],
    )
    if _WISHED.search(before):
        yield "aimed-at"
    if _TO_COME.search(before):
        yield "ahead"
    if draft.role == "batch":
        yield from _doubt_state(draft, sentence, behind)
        if draft.value < _LISTED and before.endswith("the first ") and _THEY_WERE.match(behind):
            yield "told-as-known"
    elif not draft.region and draft.detail != "ordinal" and _tells_of_place(sentence.text, before, behind):
        yield "of-one-place"


def _doubt_state(draft: Draft, sentence: Sentence, behind: str) -> Iterator[str]:
    """Whether it is how many have got in by now, and no one act."""
    if _SINCE_LEFT.match(behind):
        yield "so-far"
    got = _HAVE_GOT.match(behind)
    if got is None or _ONE_ACT.search(sentence.text):
        return
    if draft.qualifier != "exact" and not _ABOVE.match(sentence.text, max(0, draft.start - sentence.start)):
        yield "so-far"
    place = _IN_PLACE.match(behind, got.end())
    if place and find_regions(place["place"]) and _SAID_ON.search(behind):
        yield "of-one-place"


def _tells_of_place(text: str, before: str, behind: str) -> bool:
    place = _IN_PLACE.match(behind)
    if place is not None and find_regions(place["place"]):
        return True
    return (
        _PART.match(behind) is not None
        or _WHOLE_PLACE.search(text) is not None
        or (_ZONE.match(before) is not None and not _NATIONWIDE.search(text))
    )
