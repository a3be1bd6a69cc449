# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of an English figure that a verb of granting makes a batch whether its sentence only narrows the batch told before it.

"Nineteen were approved in January. In Shanghai, seven received approval": the second sentence names a place, a service or an origin, no day,
and no word for more. It parts what was told; read alone it would be an act of its own.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.confirming import is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions, list_around

#: The cues that ask for no more than an act of granting beside a number.
_GENERAL = (
    "en.were-granted",
    "en.granted-to",
    "en.approvals",
    "en.joined",
    "en.succeeded",
    "en.granted-far",
    "en.let-in-of-those-asking",
)
#: So many sentences and lines behind the batch its parts are told.
_FAR, _FAR_LINES = 3, 3
#: The sentence tells an act of its own, or of another batch.
_OWN_ACT = Pattern(
    r"\b(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?(?! \w+ (?:said|told))|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:this|last|next|that|same) (?:day|week|month|year|spring|summer|autumn|fall|winter)|(?:19|20)\d\d|more|another|further|additional|others?|extra|earlier|previous(?:ly)?|before|already|since|so far|to date|until|later|then|again|also|separately|meanwhile|(?:first|second|third|fourth|fifth|next|latest|last) (?:batch|round|group|list|wave|time|place)|(?:weeks?|months?|years?|days?) (?:ago|later|after)|ha[ds] been|ha[sd] now|have now|now (?:has|have)|in all|in total|altogether|overall)\b",
    re.I,
)
#: What a total of the place comes to behind its share of the act is no act of its own.
_OF_TOTAL = re.compile(
    r", (?:taking|bringing|lifting|raising|pushing) (?:its|the (?:city|province|zone|island)'s) (?:own )?(?:total|tally|number|count)\b[^.;]*"
)
_SERVICE = r"(?:(?:the )?(?:internet |online |running |content |cloud |operating |domestic )*(?:data[- ]cent(?:er|re)s?|data(?: and transaction)? processing|internet access|content (?:delivery|distribution)|IDCs?|CDNs?|ISPs?|EDI|information services|call cent(?:er|re)s?|cloud (?:services|computing)|VPNs?)\b)"
_NATION = r"(?:Japanese|German|French|British|American|Singaporean|Swiss|Swedish|Danish|Dutch|(?:South )?Korean|Taiwanese|Italian|European|Hong Kong|Finnish|Norwegian|Australian|Canadian|Malaysian|Thai|Indian|Asian|U\.S\.|US|UK|EU)"
_FIRMS = r"(?:companies|firms|enterprises|businesses|ones|groups|investors|operators|multinationals)"
_GOT = r"(?:saw|had|has|was (?:given|granted|awarded|handed)|were (?:given|granted|awarded|handed)|got|received|won|gained|picked up|secured|landed|took|claimed|collected|obtained|came away with|with)"
_ONLY = r"(?:(?:only|just|a mere|all|some|there were|another) )?"
#: A service or an origin right before the figure.
_NARROWS_BEFORE = Deferred(
    rf"^\W*(?:Approvals?|Permits?|Licen[cs]es|Nods) (?:for|to (?:run|operate|provide|offer)) {_SERVICE}[^.;,#]{{0,30}} (?:went|were (?:given|granted|issued|awarded)) to {_ONLY}$"
    rf"|^\W*{_SERVICE}, where (?:the (?:ministry|regulator) (?:approved|cleared) )?{_ONLY}$"
    rf"|^\W*(?:For|In) {_SERVICE}[^.;,#]{{0,24}}, (?:(?:the (?:ministry|regulator)|MIIT|it) (?:approved|cleared|licen[cs]ed|admitted|let in) )?{_ONLY}$"
    rf"|(?:^\W*|, |; |\b(?:and|while) )(?:Among )?{_NATION}(?:-(?:invested|funded|owned|backed))? {_FIRMS}(?: (?:did|fared|were|proved) [^.;,]{{3,24}})?,?(?: {_GOT})? {_ONLY}$",
    re.I,
)
#: A service right behind it, or those whom the figure counts are of a place.
_NARROWS_BEHIND = Deferred(
    rf"(?: {_FIRMS})? (?:(?:were|was|got|received|won|obtained|secured) )?(?:(?:given|granted|awarded|handed|issued) )?(?:(?:an?|the|their|its) )?(?:(?:approved|cleared|licen[cs]ed|admitted|approvals?|permission|permits?|licen[cs]es?|go-aheads?|green lights?) )(?:for|to (?:run|operate|provide|offer|open|build)|cover(?:s|ed)?|concern(?:s|ed)?|(?:are|were) for|relates? to) (?:an? )?{_SERVICE}"
    rf"|(?: {_FIRMS})? in (?:our|this|that) (?:city|province|zone|district|municipality|island)\b[^.;]{{0,60}}"
    rf"| (?:wholly (?:foreign|overseas)[- ]owned|Sino-foreign|{_SERVICE}|{_NATION}|[\w-]+-backed) (?:{_FIRMS}|joint ventures|providers)\b"
    r"| joint ventures\b"
    r"| local (?:companies|firms|enterprises|ones) (?:that|which) (?:were|had been|got|received|won)\b",
    re.I,
)
_LOCAL = re.compile(r" local (?:companies|firms|enterprises|ones)\b")
#: "In Shanghai, ", "In Beijing, where ", "Lingang, with ", "Shanghai saw ", "At a ceremony in Pudong, ": a place opens the sentence.
_IN_PLACE = Deferred(
    rf"\W*(?:(?:[Ii]n|[Ff]or|[Aa]t (?:a|the) ceremony in) (?P<in>(?:the )?[A-Z][^.;,#]{{2,40}}?)(?: (?:alone|itself))?(?:,(?: where)?)? {_ONLY}|(?P<at>[A-Z][^.;,#]{{2,30}}?)(?: (?:alone|itself))?,? {_GOT} {_ONLY})"
)
#: "Six approvals went to Beijing-based companies".
_TO_PLACE = Deferred(
    rf" (?:approvals?|permits?|go-aheads?|nods) (?:went|go|were (?:given|granted|issued|awarded)) to (?P<to>(?:{_FIRMS} (?:in|from) )?(?:the )?[A-Z][^.;,]{{2,40}})"
)


def narrow_acts(drafts: list[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The same drafts, in order; a smaller figure of a sentence that narrows the batch told before it is a part of that.

    One that may be a part for all its sentence tells waits.
    """
    settled: list[Draft] = []
    whole: Draft | None = None
    for place, draft in enumerate(drafts):
        if whole and _may_part(draft, whole, sentences):
            beside = [one for one in drafts if one.sentence == draft.sentence]
            told_before = settled[-1] if place and settled[-1].sentence == draft.sentence else None
            settled.append(_part(draft, whole, sentences, beside, told_before))
            continue
        if draft.role == "batch" and draft.rule.startswith("en.") and is_told(draft):
            whole = draft
        settled.append(draft)
    return settled


def _may_part(draft: Draft, whole: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether a figure may be a part of the batch told before it: its sentence tells no act of its own, nor of another day."""
    sentence, told = sentences[draft.sentence], sentences[whole.sentence]
    if draft.role != "batch" or draft.rule not in _GENERAL or draft.value >= whole.value:
        return False
    if not 0 < draft.sentence - whole.sentence <= _FAR or sentence.line - told.line > _FAR_LINES or sentence.title:
        return False
    text = _OF_TOTAL.sub("", sentence.text)
    if draft.as_of is not None:
        text = _SAME_DAY.sub("", text) if draft.as_of == whole.as_of else "later"
    return _OWN_ACT.search(text) is None


#: The day that the batch has as well.
_SAME_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
)


def _part(
    draft: Draft, whole: Draft, sentences: Sequence[Sentence], beside: Sequence[Draft], before: Draft | None
) -> Draft:
    """A figure as a part of the batch where its sentence narrows it, or its figures come to it; else it waits."""
    place = _narrow(draft, whole, sentences)
    if place is None and before is not None and before.rule.endswith(_NARROWED):
        place = _find_last_place(sentences[draft.sentence].text[: draft.at - sentences[draft.sentence].start])
    parts = [one.value for one in beside if one.role in ("batch", "subset")]
    if place is None and len(parts) > 1 and sum(parts) == whole.value:
        place = ""
    if place is None:
        return alter(draft, rule=f"{draft.rule}+doubt-maybe-part", confidence=min(draft.confidence, DOUBTED_AT))
    rule = f"{draft.rule}{_NARROWED}"
    return alter(draft, role="subset", rule=rule, confidence=min(draft.confidence, 0.75), region=place or None)


#: The step of a part that its sentence narrows.
_NARROWED = "+narrowed"


def _find_last_place(before: str) -> str:
    """The place right before the next figure of a row: "Shanghai received 11 approvals, Beijing eight"."""
    places = find_regions(before[-24:])
    return places[-1][0] if places else ""


def _narrow(draft: Draft, whole: Draft, sentences: Sequence[Sentence]) -> str | None:
    """The place to which the sentence of a figure narrows the batch, empty for a service or an origin; None where it does not."""
    sentence, told = sentences[draft.sentence], sentences[whole.sentence]
    at = draft.at - sentence.start
    before, behind = sentence.text[:at], _leave_number(sentence.text[at:])
    if place := _find_place(before, behind):
        return place if _may_lie_in(place, told.text) else None
    return "" if _NARROWS_BEFORE.search(before) or _NARROWS_BEHIND.match(behind) else None


def _may_lie_in(place: str, told: str) -> bool:
    """Whether a batch may have a part in a place: its own sentence names none, or that one, or what lies around it."""
    named = {name for name, _, _ in find_regions(told)}
    return not named or bool(named & {place, *list_around(place)})


#: The number itself, before those whom it counts.
_NUMBER = re.compile(r"[\d,]*\d|[A-Za-z]+(?:-[a-z]+)?")


def _leave_number(counted: str) -> str:
    number = _NUMBER.match(counted)
    return counted[number.end() :] if number else counted


def _find_place(before: str, behind: str) -> str:
    """The place of the country that opens the sentence, or gets the papers; empty where there is none."""
    opened = _IN_PLACE.fullmatch(before)
    if opened and (places := find_regions(opened["in"] or opened["at"])):
        return places[0][0]
    to = _TO_PLACE.match(behind)
    if to and (places := find_regions(to["to"])):
        return places[0][0]
    places = find_regions(before) if _LOCAL.match(behind) else ()
    return places[0][0] if places else ""
