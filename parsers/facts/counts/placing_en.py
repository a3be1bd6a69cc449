# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which region an English total is: "44 firms in Shanghai", "the city's tally", "Hainan now has seven"."""

import re
from collections.abc import Iterator

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import REGION_NAMES, find_regions, is_zone

#: The step of a total of one place told beside the country's, or of a place told vaguely.
OF_WHOLE = "of-whole"

PROVINCES = frozenset(
    ("Hainan", "Guangdong", "Zhejiang", "Jiangsu", "Fujian", "Shandong", "Sichuan", "Hubei", "Hunan", "Hebei", "Henan", "Anhui",
     "Jiangxi", "Liaoning", "Jilin", "Heilongjiang", "Shanxi", "Shaanxi", "Yunnan", "Guizhou", "Gansu", "Qinghai")
)  # fmt: skip
_LOCAL = r"(?:city|municipality|province|island|zone|area|special area|new area|capital|district|metropolis)"
_KNOWN = "|".join(re.escape(name) for names in REGION_NAMES.values() for name in names if name.isascii())
_PLACE = rf"(?P<place>(?:{_KNOWN})(?: (?-i:[A-Z])[\w-]+| province| city| municipality){{0,5}}|the {_LOCAL})"
_STILL = r"(?:(?:now|still|already|currently|also|alone|itself|as a whole) ){0,2}"
#: What may stand between the verb that a place has and its number.
_FILL = r"(?P<fill>(?:(?:now|already|still|so far|to date|a|total|of|about|some|over|more|than|nearly|only|just|as|many|reached|been|approved|licen[cs]ed|granted|cleared|admitted|issued|given|helped|attracted|drawn|let|in|pilot|approvals|permits|to|\d+ (?:[\w-]+ ){1,4}and) )*)"
#: "Hainan now has ", "Lingang is now home to ", "the province had 17 pilot companies and ".
_HAS = Deferred(
    rf"\b{_PLACE}(?:, [^,;.\d]{{2,60}},)? {_STILL}(?:ha[sd]|hosts?|hosted|counts?|counted|boasts?|numbers?|numbered|(?:is|was) {_STILL}home to) {_FILL}$",
    re.I,
)
#: "takes the city's total to ", "Hainan's total now stands at ".
_ITS_TOTAL = Deferred(
    rf"\b{_PLACE}'s? (?:(?!appl)[\w-]+ ){{0,6}}?(?:total|tally|number|count|figure|sum|(?:companies|firms|enterprises|operators) (?:number|total|reach)(?:l?ed|s)?) (?:(?!appl)[\w'-]+ ){{0,8}}$",
    re.I,
)
#: "foreign-invested telecom enterprises in the province numbered ".
_FIRMS_IN = Deferred(
    rf"\b(?:companies|firms|enterprises|operators|licensees|participants|holders|businesses) (?:(?:registered|based|located) )?in {_PLACE} (?:(?!appl)[a-z'-]+ ){{1,6}}$",
    re.I,
)
#: "Foreign-invested telecom enterprises in Shanghai, end of 2025: ": a label.
_LABEL_IN = Deferred(
    rf"\b(?:companies|firms|enterprises|operators|licensees|participants|holders|businesses) (?:(?:registered|based|located) )?in {_PLACE}(?:,? ?[^:;.|]{{0,40}})?: $",
    re.I,
)
#: "In Guangdong there were ", "In Shanghai alone, the number of such firms reached ": the place opens the clause, and nobody speaks there.
_OPENS = Deferred(
    rf"(?:^|[.!?\n\"] ?)(?:(?i:and|while|but) )?(?:In|Across|Throughout|Within) {_PLACE}(?: alone| itself| as a whole)?(?P<rest>,? (?:(?!\b(?:said|told|announced|reported|spoke|spokes\w+|briefing|conference|forum|ministry|minister|MIIT|CAICT|officials?|China|country|nation\w*|mainland)\b)[^;.]){{0,140}})$"
)
#: "14 of Shanghai's 51 pilot companies": the larger one is the place's own.
_PLACES_OWN = Deferred(rf"\b(?:of|among) {_PLACE}'s? $", re.I)
_WIDE = Deferred(r"\b(?P<place>(?:city|province|island|district))-?wide,? (?:[a-z'-]+ ){0,6}$", re.I)
#: "Hainan's five companies in the pilot", "Hainan: five companies are in the pilot so far": right before the figure.
_OWNS = Deferred(rf"(?:^|[.;,\n] ?|\b(?:and|while|but|that|all|of) )\"?{_PLACE}(?:'s|:)(?: so far,?)? $", re.I)
#: "five Hainan-based companies": within what is counted.
_BASED = Deferred(rf"[\w,-]+ {_PLACE}-(?:based|registered)\b", re.I)
#: "Hainan wants more of them. It now has five", "Beijing overtook Shanghai: it now has 18": who opens what stands before.
_IT_HAS = Deferred(
    r"(?:^|[:;.] ?)\"?[Ii]t (?:now |already |currently |today |so far )?(?:has|counts|hosts|boasts) (?:now |already |about |some )?$"
)
_OPENED_BY = Deferred(rf"\W*{_PLACE}\b(?!'s|-)", re.I)
#: "44 foreign-invested enterprises in Shanghai".
_BEHIND = Deferred(
    rf"^,? ?(?:(?:that are|which are|now|currently|were|are) )?(?:(?:registered|based|located|operating|settled) )?in {_PLACE}\b",
    re.I,
)
#: "the fourth foreign-invested company on the island to be let in": the place stands within what an ordinal counts.
_WITHIN = Deferred(rf"\b(?:in|on|from|of)(?: the)? {_PLACE}\b", re.I)
#: "out of 166 nationwide", "a third of the country's 2,760": whether it is a part or a total of its own a person says. A year's end, a rise
#: of so many per cent and the size of a batch are no whole.
_OF_WHOLE = Deferred(
    r"(?<!end )(?<!start )(?<!close )(?<!beginning )(?<!middle )(?<!batch )(?<!group )(?<!round )(?<!list )(?<!rise )(?<!increase )(?<!growth )(?<!jump )(?<!gain )(?<!rate )\bof (?:the |all |a )?(?:(?:country|nation)'s |national )?(?:total )?(?:of )?(?!(?:19|20)\d\d\b(?!,))\d[\d,]*\b(?! ?per|%|\.\d)"
)
#: Words for a zone: "the area now has 29".
_VAGUE = Deferred(r"the (?:zone|area|special area|new area|district)$", re.I)
#: The place is one of several, or the number one of all.
_LISTED = Deferred(r"^(?:'s [\w ]{2,20})?(?:,| and| or)(?: and| or)? (?:the )?(?=(?P<next>[A-Z][\w-]+))")
_LISTED_BEFORE = Deferred(r"(?:,| and| or|,? &) (?:the )?$")
_OF_ALL = Deferred(
    r"\b(?:national|nationwide|countrywide|nation's|country's|across (?:the country|China)|in (?:China|the country)|out of|against|of the)\b"
)
_LET_IN = Deferred(r"\b(?:approved|licen[cs]ed|granted|cleared|admitted|issued|given|let in)\b")
_SUMMED = Deferred(r"\b(?:now|already|so far|to date|a total of)\b")
_GENERAL = ("en.granted-to", "en.were-granted", "en.a-total-of-approved")
_MORE = Deferred(r"\b(?:more|another|further|additional|new)\b", re.I)
_SINCE = Deferred(r"\bsince (?!(?:the |its )?(?:[\w-]+ ){0,3}(?:pilot|trial|scheme|programme?)\b)", re.I)


def place_total_en(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> tuple[Draft, str | None]:
    """An English total, and the region that its clause names; one of a place that is not told waits."""
    sentence = sentences[draft.sentence]
    if draft.rule.startswith("en.ordinal"):
        within = _WITHIN.search(text[draft.start : draft.end])
        return draft, _name_place(within["place"], text, sentences, draft) if within else None
    line = text[max(sentence.start, draft.start - 160) : draft.start]
    labelled = _LABEL_IN.search(line)
    before = labelled.group() if labelled else re.split(r"[;:]|, (?:and|while|but|which|with) ", line)[-1]
    behind = re.split("[,;.]", text[draft.end : min(sentence.end, draft.end + 90)])[0]
    found = _find_place(before, text[draft.end : min(sentence.end, draft.end + 120)]) or _find_beside(
        draft, text, sentences
    )
    if found is None or _OF_ALL.search(before[-30:]) or _OF_ALL.search(behind):
        return draft, None
    word, fill = found
    if draft.role == "batch" and not _sums_up(draft, word, fill, text):
        return draft, None
    region = _name_place(word, text, sentences, draft)
    if draft.role == "batch":
        sure = region is not None and _SUMMED.search(fill) and not _SINCE.search(sentence.text)
        weight = 0.76 if sure else DOUBTED_AT
        draft = alter(draft, role="pilot_total", rule=f"{draft.rule}+sum", confidence=min(draft.confidence, weight))
    whole = _OF_WHOLE.search(text, draft.end, min(sentence.end, draft.end + 120))
    if region and (whole or _VAGUE.match(word)):
        draft = alter(draft, rule=f"{draft.rule}+{OF_WHOLE}", confidence=min(draft.confidence, DOUBTED_AT))
    if region is None:
        draft = alter(draft, rule=f"{draft.rule}+no-place", confidence=min(draft.confidence, DOUBTED_AT))
    return draft, region


def _find_beside(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> tuple[str, str] | None:
    """The words for the place that owns a total right before its figure, is named within what it counts, or is meant by "it"."""
    sentence = sentences[draft.sentence]
    before = text[sentence.start : draft.start]
    if draft.role != "pilot_total":
        return None
    found = _OWNS.search(before) or _BASED.match(text, draft.at)
    if found is None and (has := _IT_HAS.search(before)):
        told = before[: has.start()] or (sentences[draft.sentence - 1].text if draft.sentence else "")
        found = _OPENED_BY.match(told)
    return (found["place"], "") if found else None


def _sums_up(draft: Draft, word: str, fill: str, text: str) -> bool:
    """Whether a place is said to have let in so many by now: "Shanghai has now approved 26". Beijing stands for the state."""
    if draft.rule.partition("+")[0] not in _GENERAL or word == "Beijing" or not _LET_IN.search(fill):
        return False
    return not _MORE.search(text[draft.start - 12 : draft.end + 12])


def _find_place(before: str, behind: str) -> tuple[str, str] | None:
    """The words for the place that has what is counted, and those between its verb and the number."""
    for pattern in (_LABEL_IN, _HAS, _ITS_TOTAL, _FIRMS_IN, _PLACES_OWN, _WIDE, _OPENS):
        match = pattern.search(before)
        if match and not (
            _LISTED_BEFORE.search(before[: match.start()]) and find_regions(before[: match.start()][-20:])
        ):
            fill = match.groupdict().get("fill") or ""
            state = match["place"] == "Beijing" and _LET_IN.search(fill)
            return None if state else (match["place"], before[match.end("place") :])
    match = _BEHIND.match(behind)
    if match is None:
        return None
    rest = behind[match.end() :]
    listed = _LISTED.match(rest)
    if rest.startswith(" of ") or (listed and find_regions(listed["next"])):
        return None
    return match["place"], ""


def _name_place(word: str, text: str, sentences: tuple[Sentence, ...], draft: Draft) -> str | None:
    """The region that the words for a place mean: its own name, or the one such place that was named last."""
    if named := find_regions(word):
        return named[-1][0] if is_zone(named[-1][0]) else named[0][0]
    kind = word.lower().split()[-1]
    if kind in ("capital", "island"):
        return "Beijing" if kind == "capital" else "Hainan"
    for told in _list_before(text, sentences, draft):
        places = {place for place in told if _is_kind(place, kind)}
        if places:
            return places.pop() if len(places) == 1 else None
    return None


def _is_kind(place: str, kind: str) -> bool:
    if kind == "province":
        return place in PROVINCES
    if kind in ("city", "municipality", "metropolis"):
        return place not in PROVINCES and not is_zone(place)
    return is_zone(place)


#: A dateline's place: "GUANGZHOU, Sept 10".
_DATELINE = Deferred(r"(?:^|\n)(?P<place>[A-Z]{4,12})(?=,| -| \()")
#: So many sentences before a total are looked at for what "the city" is.
_FAR = 6


def _list_before(text: str, sentences: tuple[Sentence, ...], draft: Draft) -> Iterator[set[str]]:
    """The places named in the words before a figure, sentence by sentence backwards, in the dateline and behind it."""
    own = sentences[draft.sentence]
    line = _DATELINE.search(text[:400])
    before, behind = text[own.start : draft.start], _list_named(text[draft.end : own.end])
    if line and own.start <= line.start() < draft.start:
        # "BEIJING ... the city's total to 31, the Shanghai bureau said"
        before = text[line.end() : draft.start]
        yield _list_named(before) or (behind if len(behind) == 1 else set())
    else:
        yield _list_named(before)
    for index in range(draft.sentence - 1, max(-1, draft.sentence - 1 - _FAR), -1):
        yield _list_named(sentences[index].text)
    yield {line["place"].capitalize()} & set(REGION_NAMES) if line else set()
    yield behind  # "in the province numbered 104, the Hainan bureau said"


def _list_named(text: str) -> set[str]:
    """The places that a text names, but for those within a firm's name: "Calder Data (Shanghai)"."""
    return {name for name, start, _ in find_regions(text) if text[max(0, start - 1) : start] != "("}


_ANY_PLACE = r"(?:(?:the )?(?-i:[A-Z])[\w'-]+(?: (?:New Area|Zone|District|Municipality|Province|City))?|the (?:city|municipality|province|island|zone|area|capital|district))"
#: "58 firms registered in Beijing", "Lingang now has 29", "the area now has 29".
_AT_PLACE = Deferred(
    rf"\b(?:registered|based|settled|located|domiciled|pilot|trial|approvals?|permits?|licen[cs]es?|approved|licen[cs]ed|pilot (?:companies|firms|enterprises|participants)|operators?|companies|firms) (?:in|on) (?P<in>{_ANY_PLACE})",
    re.I,
)
_PLACE_HAS = Deferred(
    rf"(?P<has>{_ANY_PLACE})(?:'s (?:\w+ ){{0,8}}(?:at|to|of|is|was|reached)| (?:now |already |alone |itself |currently )?(?:ha[sd]|counts?|counted|hosts?|hosted|numbers?|is home to))(?: (?:now|reached|a total of|about|some))? $",
    re.I,
)
#: "Since our city joined the pilot, 14 have been approved".
_OURS = Pattern(r"\bour (?:city|province|zone|district|island|municipality)\b", re.I)
_LOCALLY = Deferred(r"the (?:city|municipality|province|island|zone|area|capital|district)$", re.I)


_ACTS = r"(?:approved|approves|cleared|clears|let|lets|handed|added|adds|welcomed|gave|gives|granted|licen[cs]ed|admitted|issued|awarded|accepted|took in|waved through|got|won|secured|received|gained|approval|admission)"
#: Whose act brings a sum about, or where its firms are: "Hainan approved six more, bringing its total to 21", "In Shanghai, 58".
_ACT_OF_PLACE = Pattern(
    rf"(?:^|[\s\"])(?!Beijing (?:{_ACTS}|has|on|last)\b)(?:{_KNOWN})(?: (?:province|city|municipality|New Area|Free Trade Port))?(?:'s [\w ]{{0,40}}?)?(?:, [^,;.]{{3,60}},)? (?:on [A-Z][a-z]+day |last \w+ |this \w+ |also |yesterday |today |\w+ly |has |have |had |now |so far ){{0,3}}{_ACTS}\b"
    rf"|\b(?:{_KNOWN})(?: Municipal| Provincial)? Communications Administration (?:also )?(?:said|says|announced|told|reported|wrote|put|counts?|counted)\b"
    rf"|\b(?:{_KNOWN})(?:'s)?(?: (?:provincial|municipal|city|local))? (?:administration|bureau|government|authorities|commission|officials?) (?:also )?(?:said|says|announced|told|reported|wrote|put|counts?|counted)\b"
    rf"|\b(?:companies|firms|enterprises|businesses|operators|entrants|ones|players|approvals|permits) (?:based |registered |located )?in (?:the )?(?:{_KNOWN})\b[^.;]*,"
)
#: "In Hainan 21 firms have been approved so far".
_IN_PLACE_FIRST = Deferred(
    rf"(?:^|[;:\n-] ?|, )In (?:{_KNOWN})(?: (?:alone|itself|province))?(?:, which [^,;.]{{3,40}},)?,? (?:[a-z]+ ){{0,6}}$"
)
#: The total's own words: another's than that of the country.
_LOCAL_SUM = Pattern(
    rf"\b(?:its|their) (?:own |local |running |overall )?(?:total|tally|number|count|figure)\b|\b(?:number|total|tally|count|figure) (?:in|for|of) (?:the {_LOCAL}|(?:{_KNOWN}))\b",
    re.I,
)
_NATIONAL = Deferred(
    r"\b(?:national\w*|nationwide|countrywide|nation's|country's|China's|pilot's|ministry's|MIIT(?:'s)?|across (?:the country|China)|in (?:China|the country|all of China))\b"
)


#: Cues for a sum that look at no place.
_SUMS = ("en.lifting-to", "en.cumulative", "en.in-sum-approved", "en.to-date", "en.past", "en.total-of-pilot", "en.anaphor",
         "en.pilot-numbers", "en.firms-in-pilot")  # fmt: skip


def _is_act_of_place(before: str) -> bool:
    """Whether the words before a sum make it what one place's own act comes to, or that of the place that they open with."""
    if _NATIONAL.search(before):
        return False
    return (
        _IN_PLACE_FIRST.search(before) is not None
        or _ACT_OF_PLACE.search(before) is not None
        or (_LOCAL_SUM.search(before) is not None and bool(find_regions(before)))
    )


#: Several places' sum, or that of all but one: "Hainan and Shenzhen together count 11", "Outside Shanghai, 23", "The new areas have ten".
_OF_SOME_PLACES = Deferred(
    rf"\b(?:{_KNOWN}),? (?:and|plus) (?:{_KNOWN}) (?:together|combined|jointly|between them)\b|\b(?:[Oo]utside(?: of)?|[Ee]xcept(?: for| in)?|[Aa]part from|[Ee]xcluding|[Ww]ithout|[Bb]esides|[Bb]ar) (?:{_KNOWN})\b"
    r"|\b(?:the )?(?:new|other|remaining|additional|later|three|two)(?: (?:pilot|trial))? (?:areas?|places?|regions|cities|provinces|zones) (?:now |already )?(?:have|has|count|host)\b|^\W*[Ii]n the (?:free[- ]trade|new|special|pilot) (?:zone|port|area)\b"
)
#: "five companies there have joined".
_THERE = re.compile(r"[^.;,]{0,60}? there (?:have|had|are|were|now|hold)\b")


#: "six companies have been approved in Suzhou, four in Tianjin".
_LET_IN_THERE = re.compile(
    rf"[^.;,]{{0,90}}\b(?:approved|cleared|admitted|let in|licen[cs]ed) in (?:{_KNOWN})(?:, (?:and )?(?:\d+|[a-z]+) (?:more )?in [A-Z]|\.?$)"
)


def is_of_one_place(draft: Draft, sentence: Sentence) -> bool:
    """Whether an English total counts the firms of one region only."""
    text = sentence.text
    if draft.role == "pilot_total" and _is_of_some_places(draft, sentence):
        return True
    before = text[max(0, draft.start - sentence.start - 80) : max(0, draft.start - sentence.start)]
    after = re.split("[,;]", text[max(0, draft.start - sentence.start) : max(0, draft.end - sentence.start) + 90])[0]
    before = re.split("[,;]", before)[-1]
    if _OURS.search(text):
        return True
    summed = draft.rule.startswith(_SUMS) and not _OF_ALL.search(after)
    if summed and _is_act_of_place(text[: max(0, draft.start - sentence.start)]):
        return True
    if re.search(r"\b(?:of|the country's|the nation's)(?: the| all)? $", before):
        return False
    at = _AT_PLACE.search(before) or _AT_PLACE.search(after)
    places = [at["in"]] if at else []
    if has := _PLACE_HAS.search(before):
        places.append(has["has"])
    return any(_LOCALLY.search(place) or find_regions(place) for place in places) and len(find_regions(text)) < 3


def _is_of_some_places(draft: Draft, sentence: Sentence) -> bool:
    """Whether the sentence of a sum names several places for it, all but one, or points at one."""
    before = sentence.text[: max(0, draft.start - sentence.start)]
    if _OF_SOME_PLACES.search(before) and not _NATIONAL.search(before):
        return True
    behind = sentence.text[max(0, draft.at - sentence.start) :]
    return _THERE.match(behind) is not None or _LET_IN_THERE.match(behind) is not None
