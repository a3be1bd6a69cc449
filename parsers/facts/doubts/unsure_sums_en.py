# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the English sum of all let in that may be one of others: of those who only ask, of a zone that is called a pilot, of one place."""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.subject.sectors import names_telecom
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import REGION_NAMES

#: "the tally of applicants", "companies interested in the pilot".
_OF_ASKING = Pattern(
    r"\b(?:tally|number|count|total|roster|list|roll|figure) of (?:[\w-]+ ){0,3}?(?:applicants?|applications?|complaints|visitors|inquiries|enquiries|requests|bids|candidates|hopefuls|queries)\b[^.;,]*$"
    r"|\b(?:interested in|curious about|keen on|keen to|watching|eyeing|asking about|asking for|waiting for|barred from|excluded from|banned from|locked out of|left out of|outside) (?:the |its )?(?:[\w-]+ ){0,2}(?:pilot|trial|scheme|programme?)\b[^.;,]*$",
    re.I,
)
#: "the number of staff of foreign-invested telecom companies".
_OF_THINGS = Pattern(
    r"\b(?:number|total|count|figure) of (?:the )?(?:\w+ )?(?:staff|employees|users|customers|subscribers|jobs|workers|complaints|services|people|visits|inspections|cases|licen[cs]es|permits)\b[^.;]*$",
    re.I,
)
_PILOTS = Pattern(r"\b(?:pilot|trial|scheme|programme|program)s?\b", re.I)
#: What makes of a pilot another one: a zone, a court, a control group, a field that is no telecom.
_ELSE = re.compile(
    r"(?:'s)? ?(?:(?:free[- ]trade|development|demonstration|industrial|new) )?(?:zones?|areas?|cit(?:y|ies)|regions?|places?|courts?|control group|plants?|runs?)\b"
    r"| (?:for|in|on|of) (?:the |a |an )?(?:biotech\w*|medic\w+|health\w*|hospitals?|tax\w*|drugs?|gene\w*|finance|financial|banking|insurance|carbon|currency|education|forum|conference|summit|visa\w*|data exports?|cars?|autonomous|driverless)\b",
    re.I,
)
_LET_IN = Pattern(
    r"\b(?:approv\w+|permits?|licen[cs]\w+|clear(?:ed|ance)|admitted|let in|telecoms?|value-added)\b", re.I
)
_TRADE = r"(?:electricity|power|energy|biotech\w*|medical|health\w*|hospitals?|drugs?|pharma\w*|insur\w+|banking|securities|funds?|cars?|automotive|driverless|education|schools?|aviation|airlines?|shipping|railways?|gas|water|mining|farm\w*|carbon|drones?|robots?|robotaxis?|semiconductors?|chips?)"
#: "the electricity pilot has admitted 97", "pilot companies in car insurance", "the scheme for biotech firms": told so, whoever was let in.
_OF_TRADE = Pattern(
    rf"\b{_TRADE} (?:pilots?|trials?|schemes?|programmes?|programs?)\b|\b(?:pilots?|trials?|schemes?|programmes?|programs?)(?: (?:companies|firms|enterprises))? (?:for|in|on|of) (?:the |a |an |foreign )?{_TRADE}\b",
    re.I,
)
_OF_TELECOM = Pattern(
    r"\b(?:tele(?:com\w*|phon\w*)|value-added|VATS|internet|data[- ]cent(?:er|re)s?|cloud|MIIT)\b", re.I
)
#: "had been approved by the city": whose the place is, another sentence says.
_BY_PLACE = re.compile(r"[^.;,]{0,60} by the (?:city|province|district|municipality|island|county|zone)(?:'s)?\b")


#: Who speaks of one place, and who of the country.
_LOCAL = Pattern(
    r"\b[Cc]ommunications [Aa]dministration\b|\b[Nn]ew (?:pilot )?[Aa]reas?\b|\b(?:E-Town|Yizhuang)\b(?! [A-Z])|\b[Ff]ree[- ]trade (?:zone|port)\b|\b(?:municipal\w*|[Tt]he (?:city|province|municipality|district|island|new area|free-trade zone)(?:'s)?|[Pp]rovincial)\b|\b[A-Z][\w-]+'s? (?:regulator|bureau|commission|commerce|authorit\w+)\b"
)
#: "Hainan wants more", "Outside Shanghai, 23": a place that the sentence opens with. Beijing stands for the state.
_OF_PLACE = re.compile(
    rf"^\W*(?:(?:[Ii]n|[Oo]utside(?: of)?|[Ee]xcept for|[Ee]xcluding|[Bb]esides|[Aa]cross|[Tt]he|[Bb]ut|[Aa]nd) ){{0,2}}(?!Beijing)(?:{'|'.join(sorted({name for names in REGION_NAMES.values() for name in names if name.isascii()}))})\b(?!,? (?:[A-Z]|and [A-Z]\w+,)|[^.;]{{0,20}}\()"
)
#: "Shenzhen accounts for 21 of the 107": the whole is no place's.
_OF_THE = re.compile(r"\b(?:of|among) the (?:more than |over |some |nearly |about )?$")
_OF_COUNTRY = Pattern(
    r"\b(?:MIIT|MOFCOM|[Mm]inistr(?:y|ies)|[Ss]tate Council|CAICT|[Nn]ationwide|[Nn]ational\w*|[Cc]ountrywide|[Cc]ountry|[Nn]ation|China|mainland|four (?:places|cities|areas|regions|pilot))\b"
)
#: "10 such companies": those of whom the sentences before tell.
_SUCH = re.compile(r"\bsuch (?:foreign )?(?:companies|firms|enterprises|businesses|licensees|operators)\b")
#: So many sentences back it is asked who speaks.
_BACK = 4


def _is_told_by_place(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the last that was named, in the sentence of a sum or right before it, is a place or its bureau and not the country's."""
    own = sentences[draft.sentence]
    whole = _OF_THE.search(own.text[: max(0, draft.start - own.start)]) is not None
    for one in reversed(sentences[max(0, draft.sentence - _BACK) : draft.sentence + 1]):
        if one.title or _OF_COUNTRY.search(one.text):
            return False
        near = one.line == sentences[draft.sentence].line
        if _LOCAL.search(one.text) or (near and not whole and _OF_PLACE.search(one.text)):
            return True
    return False


def _is_ordinal_of_else(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether nothing in the sentence of "the third foreign firm to get one", nor in the two before it, names telecom or its regulator."""
    near = sentences[max(0, draft.sentence - 2) : draft.sentence + 1]
    return not any(names_telecom(one.text) for one in near if not one.title)


def _is_of_another_pilot(text: str, near: str) -> bool:
    """Whether every pilot that a sentence names is of something else, and nobody is let in there; `near`: what stands around the figure."""
    told = [match.end() for match in _PILOTS.finditer(text)]
    if not told or _SUCH.search(near) or _LET_IN.search(text):
        return False
    return all(_ELSE.match(text, one) for one in told)


def _is_of_trade(text: str) -> bool:
    return _OF_TRADE.search(text) is not None and not _OF_TELECOM.search(text)


def doubt_sum_of_others(draft: Draft, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Why an English sum told of the pilot may be of others; the doubts' names."""
    sentence = sentences[draft.sentence]
    if draft.role == "stock_total" and _OF_THINGS.search(sentence.text[: max(0, draft.start - sentence.start)]):
        yield "of-things"
    if draft.detail == "ordinal" and _is_ordinal_of_else(draft, sentences):
        yield "for-else"
    if draft.role != "pilot_total" or draft.detail == "ordinal":
        return
    at, end = max(0, draft.start - sentence.start), max(0, draft.end - sentence.start)
    before, behind = sentence.text[:at], sentence.text[end:]
    if _OF_ASKING.search(before):
        yield "of-asking"
    near = sentence.text[max(0, at - 2) : end + 16]
    if _is_of_another_pilot(sentence.text, near) or _is_of_trade(sentence.text):
        yield "of-another-pilot"
    if not draft.region and (_BY_PLACE.match(behind) or _is_told_by_place(draft, sentences)):
        yield "of-one-place"
