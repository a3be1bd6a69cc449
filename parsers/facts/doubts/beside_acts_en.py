# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts an English figure that is told beside the pilot: another country's, another pilot's, a list's, one foreseen, of who asked, of a later day."""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.granted_else_en import counts_granted_else, is_claimed_only
from parsers.facts.subject.elsewhere_en import (
    counts_those_elsewhere,
    is_of_other_list,
    is_other_pilot_en,
    is_told_of_elsewhere,
)
from parsers.facts.text.asides_en import leave_asides
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: "the ceiling for the second batch is 30", "the batch is to have 25".
_FORESEEN = Pattern(
    r"\b(?:quotas?|ceilings?|caps?|limits?|targets?|goals?|maximum|minimum|upper bound|allotments?|allocations?|plans?|proposals?|forecasts?|estimates?)\b[^.;,]{0,50}\b(?:is|are|was|were|of|for|at|stands?|comes?)\b[^.;,]{0,24}$"
    r"|\b(?:is|are|was|were) (?:due |set |expected |likely |supposed |meant |said |planned |scheduled )?to (?:have|include|number|comprise|be|cover|take in|let in|count|contain|consist of)\b[^.;,]{0,24}$",
    re.I,
)
_PROMISED = re.compile(
    r"[\w,-]+(?: (?!was\b|were\b|is\b|are\b|has\b|have\b)[\w'-]+){0,6} (?:was|were|is|are|has been|have been) (?:\w+ )?(?:promised|planned|proposed|foreseen|mooted|floated|pledged|scheduled|sought|requested|demanded|suggested|drafted|prepared|readied|announced for|pencilled in|under (?:way|discussion|study|consideration|review|preparation)|in (?:preparation|the works|the pipeline))\b"
)
#: "13 of 20 applicants": of whom the number before it tells.
_OF_THOSE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|many|some|few|none|third|quarter|all))(?: |-)?(?:out )?of (?:the |all |some |about |roughly |over )*$",
    re.I,
)
_WHO_ASKED = re.compile(
    r"[\w,-]+ (?:(?!and\b|were\b|was\b)[\w-]+ ){0,3}?(?:applicants?|candidates?|bidders?|contenders?|hopefuls|applications?|bids|respondents|(?:that|which|who) (?:had |have )?(?:applied|bid|asked|sought|filed)|surveyed|polled|interviewed|asked)\b",
    re.I,
)
#: Things and other trades, of which the figure is the number: "the number of foreign banks".
_NUMBER_OF_ELSE = Pattern(
    r"\b(?:number|count|total|tally|figure) of (?:the )?(?:(?:foreign|overseas|approved|licen[cs]ed|new|registered)(?:-\w+)? )*(?:banks?|insurers?|hospitals?|clinics?|schools?|universit\w+|funds?|fund managers?|brokers?|brokerages|headquarters|law firms|carmakers?|factories|plants|projects?|products?|drugs?|devices?|centres?|centers?|R&D|research|shops?|stores?|hotels?|offices?|branches|cities|provinces|jobs|patents?|services|users|customers|staff|visits|applicants|applications|members|(?:approvals|permits|licen[cs]es|papers) (?:held|of|per|in the hands))\b[^.;,]*$",
    re.I,
)
#: "of which 4 have left since": those who are in no longer are no part of it.
_HAS_LEFT = re.compile(
    r"(?: (?:of (?:them|these|those)|firms|companies|enterprises))? (?:has |have |had )?(?:\w+ )?(?:since |later |already )?(?:left(?! on\b)|lost|quit|withdrawn|withdrew|given up|gave up|handed back|surrendered|returned|dropped out|pulled out|closed|dissolved|been (?:struck|revoked|removed|suspended|expelled|wound up|stripped))\b(?! (?:its|their) (?:mark|lawyers?|advis\w+))"
)
#: "Two of them confirmed the news to us": those who spoke are no part that anybody let in.
_SPOKE = re.compile(
    r"[\w-]+ of (?:them|these|those|the (?:companies|firms|newcomers))(?: have| had)? (?:confirmed|told|said|declined|answered|replied|responded|agreed to (?:talk|speak)|did not (?:reply|respond|answer))\b"
)
#: "The item rightly said that five of the six": a correction speaks of what an earlier report told.
_ITEM_SAID = re.compile(
    r"\b(?:item|article|report|story|note|piece) (?:rightly|correctly|wrongly|incorrectly|mistakenly) (?:said|stated|gave|reported)\b"
)
#: "Eleven companies that were granted approval have moved into a new tower": of those let in before.
_HAVE_SINCE = re.compile(
    r"[^.;,]{0,48}\b(?:that|which|who) (?:were|had been|have been|was) (?:granted|approved|given|let in|cleared|admitted)\b[^.;]{0,90}?\b(?:have|has|had) (?:\w+ly )?(?:moved|opened|hired|joined|signed|started|begun|set up|met|complained|asked)\b"
)
#: "2,220 foreign investors held stakes in listed telecom companies".
_INVESTORS = re.compile(r"[\w,]+ (?:foreign |overseas )?(?:investors|shareholders|funds)\b")
#: "94 Macao-invested firms of all service sectors".
_ALL_SECTORS = re.compile(
    r"[^.;,]{0,48}\b(?:of|in|from|across) (?:all|every|various|different) (?:service )?(?:sectors?|industries|trades)\b"
)
#: "had their approvals extended": they were in already.
_CHANGED = re.compile(
    r" ?(?:[\w-]+ ){0,4}(?:had|saw|got|have had) (?:their|its|the) (?:[\w-]+ ){0,2}(?:approvals?|licen[cs]es?|permits?|papers?) (?:extended|renewed|amended|widened|changed|transferred|corrected|updated|re-?issued|prolonged|restored|narrowed|suspended|revoked|frozen)\b"
)
#: "Analysts put the number at 61": nobody who decides says so.
_PUT_BY = Pattern(
    r"\b(?:analysts?|observers?|consultants?|economists?|bloggers?|experts?|papers?|consultanc\w+|brokers?|traders?|lawyers?|insiders?)(?: (?:at|with|from|of) (?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,3})? (?:[\w-]+ )?(?:puts?|placed?|set|guess\w*|reckon\w*|estimat\w+) [^.;,]{0,100}$",
    re.I,
)
#: "the largest batch since May, when 61 were approved": an act's, told like a sum.
_WHEN = re.compile(r"\b(?:batch|group|round|wave|number|intake|lot)\b[^.;]{0,40}, when (?:some |about |a total of )?$")
#: A sum of now behind another day of the same sentence: "By December 2025 16 had been approved, and the total is now 29".
_NOW = Pattern(
    r"\b(?:now|today|currently|at present|presently|meanwhile|since (?:then|grown|risen|climbed)|these days|by this week)\b",
    re.I,
)
_EARLIER_DAY = Pattern(
    r"\b(?:[Ll]ast (?:January|February|March|April|May|June|July|August|September|October|November|December|year|month|summer|autumn|fall|winter|spring)|(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:20\d\d|last year)|(?:in|by|of|since|until|before) 20\d\d|(?:a|one|two|three|six) (?:years?|months?|weeks?) (?:ago|earlier)|(?:by|in|at the (?:end|start|close|beginning) of) (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)


#: "10 have approvals to provide data centre services, 38 to provide data processing": some of all for each service.
_BY_SERVICE = re.compile(
    r"[^.;]{0,60}\b(?:to (?:provide|offer|operate|run|sell)|for) [^.;,]{3,60}(?:,|,? and) (?:(?:another|a further) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?) (?:(?:companies|firms|enterprises|others) )?(?:to (?:provide|offer|operate|run|sell)|for) (?!the\b)"
)


def _doubt_granted(behind: str) -> Iterator[str]:
    """Whether the words behind a batch let it in to something else, or others beside it."""
    if counts_granted_else(behind) or _CHANGED.match(behind):
        yield "something-else"
    if _BY_SERVICE.match(behind):
        yield "by-service"


def doubt_beside_acts(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Why an English figure that stands beside the pilot's may be of something else; the doubts' names."""
    at, end = max(0, draft.at - sentence.start), max(0, draft.end - sentence.start)
    before, counted = sentence.text[:at], sentence.text[at:]
    behind = sentence.text[end:]
    if is_told_of_elsewhere(before) or counts_those_elsewhere(counted):
        yield "another-country"
    if is_claimed_only(behind):
        yield "hearsay"
    if draft.role == "batch":
        yield from _doubt_granted(leave_asides(sentence.text, end))
    own = f"{before.rpartition(';')[2]}{counted.partition(';')[0]}"
    if is_other_pilot_en(sentence.text) or is_other_pilot_en(own):
        yield "another-pilot"
    if draft.role in ("batch", "pilot_total") and is_of_other_list(sentence.text):
        yield "another-list"
    if draft.role == "batch":
        yield from _doubt_batch(before, counted)
    if _HAS_LEFT.match(sentence.text, end) or (draft.role == "subset" and _is_of_others(counted)):
        yield "of-others"
    yield from _doubt_else(before, counted)
    if draft.role in ("pilot_total", "stock_total"):
        yield from _doubt_sum(draft, before)


def _doubt_batch(before: str, counted: str) -> Iterator[str]:
    """Whether those of a batch are only foreseen, or ask."""
    if _FORESEEN.search(before[-120:]) or _PROMISED.match(counted):
        yield "foreseen"
    if _OF_THOSE.search(before[-40:]) and _WHO_ASKED.match(counted):
        yield "of-asking"


def _doubt_else(before: str, counted: str) -> Iterator[str]:
    """Whether a figure is what an earlier report told, or one of firms of all trades."""
    if _ITEM_SAID.search(before):
        yield "told-before"
    if _ALL_SECTORS.match(counted):
        yield "another-sector"
    if _HAVE_SINCE.match(counted):
        yield "told-before"
    if _INVESTORS.match(counted):
        yield "of-things"


#: "13 of the 58 companies surveyed": a part of who was asked.
_PART_OF_ASKED = re.compile(
    r"[\w,-]+ (?:out )?of (?:the )?[\w,-]+ (?:[\w-]+ ){0,3}?(?:surveyed|polled|interviewed|applicants|candidates|respondents|that applied|visitors)\b"
)


def _is_of_others(counted: str) -> bool:
    """Whether a part is one of those who were asked something, or spoke."""
    return _PART_OF_ASKED.match(counted) is not None or _SPOKE.match(counted) is not None


def _doubt_sum(draft: Draft, before: str) -> Iterator[str]:
    """Whether a sum is one of other things, or stands under a day that is another figure's."""
    if _NUMBER_OF_ELSE.search(before):
        yield "of-things"
    if _PUT_BY.search(before):
        yield "estimate"
    if _WHEN.search(before):
        yield "two-roles"
    if _is_of_another_month(draft, before):
        yield "another-day"
    clauses = re.split(r"[;:] ?|, ", before)
    earlier = ", ".join(clauses[:-1])
    if draft.as_of and _NOW.search(clauses[-1]) and _EARLIER_DAY.search(earlier):
        yield "another-day"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_IN_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Ll]ast|[Uu]ntil|(?:end|start|close|beginning) of) (?P<month>{'|'.join(_MONTHS)})\b"
)
_THEN = re.compile(r"\b(?:was|were|stood|had|numbered|counted|came to|amounted to|reached|totall?ed)\b[^.;,]{0,30}$")


def _is_of_another_month(draft: Draft, before: str) -> bool:
    """Whether a sum is told as it was in a month that is not the one of its day: "In March, the total was 29"."""
    told = list(_IN_MONTH.finditer(before))
    if not (told and _THEN.search(before)):
        return False
    return f"-{_MONTHS.index(told[-1]['month']) + 1:02d}" not in (draft.as_of or "")
