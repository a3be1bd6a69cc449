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
from parsers.facts.text.nations_en import NATIONS_EN
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
_STEP = "+narrowed"
#: So many sentences and lines behind the batch its parts are told.
_FAR, _FAR_LINES = 3, 3
#: The sentence has a day, which may be another than the batch's.
_DAY = Pattern(
    r"\b(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?(?! \w+ (?:said|told))|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:this|last|next|that|same) (?:day|week|month|year|spring|summer|autumn|fall|winter)|(?:19|20)\d\d)\b",
    re.I,
)
#: The sentence tells an act of its own, or of another batch.
_OWN_ACT = Pattern(
    r"\b(?:more|another|further|additional|others?|extra|earlier|previous(?:ly)?|before|already|since|so far|to date|until|later|then|again|also|separately|meanwhile|(?:first|second|third|fourth|fifth|next|latest|last) (?:batch|round|group|list|wave|time|place)|(?:weeks?|months?|years?|days?) (?:ago|later|after)|ha[ds] been|ha[sd] now|have now|now (?:has|have)|in all|in total|altogether|overall)\b",
    re.I,
)
#: What a total of the place comes to behind its share of the act is no act of its own.
_OF_TOTAL = re.compile(
    r", (?:taking|bringing|lifting|raising|pushing) (?:its|the (?:city|province|zone|island)'s) (?:own )?(?:total|tally|number|count)\b[^.;]*"
)
_SERVICE = r"(?:(?:the )?(?:internet |online |running |content |cloud |operating |domestic )*(?:data[- ]cent(?:er|re)s?|data(?: and transaction)? processing|internet access|content (?:delivery|distribution)|IDCs?|CDNs?|ISPs?|EDI|information services|call cent(?:er|re)s?|cloud (?:services|computing)|VPNs?)\b)"
_LAND = r"(?:Europe|America|North America|Asia|Africa|the (?:US|UK|EU|United States)|Japan|Germany|France|Britain|Singapore|(?:South )?Korea|Switzerland|Sweden|India|Thailand|Malaysia|Australia|Canada|Hong Kong|Taiwan|Italy|Spain)"
_FIRMS = r"(?:companies|firms|enterprises|businesses|ones|groups|investors|operators|multinationals)"
_GOT = r"(?:saw|had|has|was (?:given|granted|awarded|handed)|were (?:given|granted|awarded|handed)|got|received|won|gained|picked up|secured|landed|took|claimed|collected|obtained|came away with|with)"
_ONLY = r"(?:(?:only|just|a mere|all|some|there were|another) )?"
#: A service or an origin right before the figure.
_NARROWS_BEFORE = Deferred(
    rf"^\W*(?:Approvals?|Permits?|Licen[cs]es|Nods) (?:for|to (?:run|operate|provide|offer)) {_SERVICE}[^.;,#]{{0,30}} (?:went|were (?:given|granted|issued|awarded)) to {_ONLY}$"
    rf"|^\W*(?:For|In) {_SERVICE}[^.;,#]{{0,24}}, (?:(?:the (?:ministry|regulator)|MIIT|it) (?:approved|cleared|licen[cs]ed|admitted|let in) )?{_ONLY}$"
    rf"|^\W*{_SERVICE}, (?:where|for which) {_ONLY}$"
    rf"|(?:^\W*|, |; |\b(?:and|while) )(?:Among )?{NATIONS_EN}(?:-(?:invested|funded|owned|backed))? {_FIRMS}(?: (?:did|fared|were|proved) [^.;,]{{3,24}})?,?(?: {_GOT})? {_ONLY}$"
    rf"|(?:^\W*|, |; |\b(?:and|while) )(?-i:{_LAND})(?: {_GOT})? {_ONLY}$",
    re.I,
)
#: A service right behind it, or those whom the figure counts are of a place.
_NARROWS_BEHIND = Deferred(
    rf"(?: {_FIRMS})? (?:(?:were|was|got|received|won|obtained|secured) )?(?:(?:given|granted|awarded|handed|issued) )?(?:(?:an?|the|their|its) )?(?:(?:approved|cleared|licen[cs]ed|admitted|approvals?|permission|permits?|licen[cs]es?|go-aheads?|green lights?) )(?:for|to (?:run|operate|provide|offer|open|build)|cover(?:s|ed)?|concern(?:s|ed)?|(?:are|were) for|relates? to) (?:an? )?{_SERVICE}"
    rf"|(?: {_FIRMS})? in (?:our|this|that) (?:city|province|zone|district|municipality|island)\b[^.;]{{0,60}}"
    rf"| (?:data[- ]cent(?:er|re)|cloud(?:-service)?|internet-access|content-delivery|information-service|online-service) (?:operators|firms|providers|companies) (?:were|was|got|won|received|obtained|secured)\b"
    r"| (?:wholly|fully|solely) (?:foreign-)?owned (?:firms|companies|enterprises|ones) (?:were|got|won|received|obtained|secured) [^.;]{3,60}, (?:(?:and )?the (?:rest|others|remainder|remaining)|as did)\b"
    rf"| (?:wholly (?:foreign|overseas)[- ]owned|Sino-foreign|{_SERVICE}|{NATIONS_EN}|[\w-]+-backed) (?:{_FIRMS}|joint ventures|providers)\b"
    r"| joint ventures\b"
    r"| local (?:companies|firms|enterprises|ones) (?:that|which) (?:were|had been|got|received|won)\b",
    re.I,
)
_LOCAL = re.compile(r" local (?:companies|firms|enterprises|ones)\b")
#: "In Shanghai, ", "In Beijing, where ", "Lingang, with ", "Shanghai saw ", "At a ceremony in Pudong, ": a place opens the sentence.
_IN_PLACE = Deferred(
    rf"\W*(?:(?:[Ii]n|[Ff]or|[Aa]t (?:a|the) ceremony in) (?P<in>(?:the )?[A-Z][^.;,#]{{2,40}}?)(?: (?:alone|itself))?(?:,(?: where)?)? {_ONLY}|(?P<at>[A-Z][^.;,#]{{2,30}}?)(?: (?:alone|itself))?,? (?:{_GOT}|(?<=alone )(?:has )?(?:approved|admitted|cleared|let in)) {_ONLY})"
)
#: "Six approvals went to Beijing-based companies".
_TO_PLACE = Deferred(
    rf" (?:approvals?|permits?|go-aheads?|nods) (?:went|go|were (?:given|granted|issued|awarded)) to (?P<to>(?:{_FIRMS} (?:in|from) )?(?:the )?[A-Z][^.;,]{{2,40}})"
)


#: "An earlier version of this story said that": what follows corrects it, and parts nothing.
_SAID_BEFORE = Pattern(
    r"\b(?:earlier|previous|original|first|prior) (?:version|report|story|article|edition)\b|\b(?:wrongly|mistakenly|in error|incorrectly)\b",
    re.I,
)


def narrow_acts(drafts: list[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The same drafts, in order; a smaller figure of a sentence that narrows the batch told before it is a part of that.

    One that may be a part for all its sentence tells waits.
    """
    settled: list[Draft] = []
    whole: Draft | None = None
    for draft in drafts:
        last = settled[-1] if settled and settled[-1].rule.endswith(_STEP) else None
        place = _narrow(draft, whole, last, sentences) if whole else None
        if place is None and whole and _may_part(draft, whole, sentences):
            if not _come_to(whole, draft, drafts):
                weight = min(draft.confidence, DOUBTED_AT)
                settled.append(alter(draft, rule=f"{draft.rule}+doubt-maybe-part", confidence=weight))
                continue
            place = ""
        if place is not None:
            weight, rule = min(draft.confidence, 0.75), f"{draft.rule}{_STEP}"
            settled.append(alter(draft, role="subset", rule=rule, confidence=weight, region=place or None))
            continue
        holds = draft.role in ("batch", "pilot_total") and draft.rule.startswith("en.") and is_told(draft)
        if holds and not _SAID_BEFORE.search(sentences[draft.sentence].text):
            whole = draft
        settled.append(draft)
    return settled


#: Who decides, and that he does: "The ministry approved 17 joint ventures".
_DECIDES = Deferred(
    r"\b(?:[Mm]inistry|MIIT|[Rr]egulators?|[Aa]uthorit\w+|China|[Ii]t)\b[^.;]{0,24}\b(?:approved|cleared|admitted|licen[cs]ed|granted|let in)\b"
)


def _narrow(draft: Draft, whole: Draft, last: Draft | None, sentences: Sequence[Sentence]) -> str | None:
    """The place to which the sentence of a figure narrows the batch, empty for a service or an origin; None where it does not.

    `last`: the part told right before it.
    """
    sentence, told = sentences[draft.sentence], sentences[whole.sentence]
    at = draft.at - sentence.start
    before, behind = sentence.text[:at], _leave_number(sentence.text[at:])
    goes_on = last is not None and last.sentence == draft.sentence and _next_place(before)
    if not (draft.rule in _GENERAL or goes_on) or not _is_beside(draft, whole, sentences):
        return None
    if place := goes_on or _find_place(before, behind):
        return place if _may_lie_in(place, told.text) else None
    if whole.role != "batch" and _DECIDES.search(before):
        return None  # of a running total an act is no part by what it is for
    return "" if _NARROWS_BEFORE.search(before) or _NARROWS_BEHIND.match(behind) else None


def _is_beside(draft: Draft, whole: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether a smaller figure of an act stands right behind a batch, in a sentence that tells no other act."""
    sentence, told = sentences[draft.sentence], sentences[whole.sentence]
    if draft.role != "batch" or draft.value >= whole.value or sentence.title:
        return False
    if not 0 < draft.sentence - whole.sentence <= _FAR or sentence.line - told.line > _FAR_LINES:
        return False
    return not _tells_own_act(draft, whole, sentence)


def _may_part(draft: Draft, whole: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether nothing says that a figure of an act, told right behind a batch, is another one."""
    if whole.role != "batch" or draft.rule not in _GENERAL or not _is_beside(draft, whole, sentences):
        return False
    sentence = sentences[draft.sentence]
    at = draft.at - sentence.start
    place = _find_place(sentence.text[:at], _leave_number(sentence.text[at:]))
    return not place or _may_lie_in(place, sentences[whole.sentence].text)


def _come_to(whole: Draft, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the figures of a sentence, several, come to the batch told before it."""
    parts = [one.value for one in drafts if one.sentence == draft.sentence and one.role in ("batch", "subset")]
    return len(parts) > 1 and sum(parts) == whole.value


def _tells_own_act(draft: Draft, whole: Draft, sentence: Sentence) -> bool:
    """Whether the sentence of a figure tells another act than the one told before it: by a day of its own, or a word for more."""
    same_day = draft.as_of is not None and draft.as_of == whole.as_of
    if draft.as_of is not None and not same_day:
        return True
    text = _ANOTHER_THERE.sub(" ", _OF_TOTAL.sub("", sentence.text))
    return _OWN_ACT.search(text) is not None or (not same_day and _DAY.search(text) is not None)


#: "Shanghai received 11 approvals, Beijing another eight": the next place of a row.
_ANOTHER_THERE = Deferred(r"(?<=, )(?:and )?(?-i:[A-Z])[a-z]+ another (?=\w)")
_NEXT_PLACE = Deferred(
    r"(?:, (?:and )?|; | and )(?:in )?(?P<at>(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?)(?: another| only)? $"
)


def _next_place(before: str) -> str:
    """The place that a row of parts names right before its next figure; empty where it names none."""
    found = _NEXT_PLACE.search(before)
    places = find_regions(found["at"]) if found else ()
    return places[0][0] if places else ""


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
