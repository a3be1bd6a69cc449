# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day in an English text whether its sentence gives the act another time, however loosely: the day is of something else.

"On October 28 the minister said that 11 firms were approved the week before"; "issued on October 24 and published on October 28";
"On November 18 the bureau visited X, which was approved in June".
"""

import re
from datetime import date

from parsers.facts.cues.others_acts_en import is_day_of_others
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.recall import recall
from parsers.facts.values.earlier_days_en import is_of_earlier_deed_en
from parsers.facts.values.mentions import Mention

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))(?! \d{1,2}(?!\d))(?:,? (?:of )?(?P<year>20\d\d))?"
_LOOSE = rf"(?:(?:late |early |only |just )?(?:last (?:week|month|year|spring|summer|autumn|winter)|the (?:week|month|year) before|the (?:previous|preceding|prior) (?:week|month|year))|(?:earlier|late|later|in the course of|over the course of|early) (?:this|in the) (?:week|month|year)|this (?:week|month)|(?:[\w-]+ ){{1,2}}(?:weeks?|fortnight|months?|years?) (?:ago|earlier|before)|in (?:the )?(?:recent|past few|last few) (?:days|weeks|months)|(?:back )?in (?:early |late |mid-|the middle of )?{_MONTH}|in (?P<only>20\d\d))\b(?!'s| (?:to|through|and|until)\b)"
_GIVEN = r"(?:approv(?:ed|als?)|clear(?:ed|ance)|admitted|admission|authori[sz]ed|licen[cs]ed|granted|awarded|issued|given|gave|let in|obtained|received|won|secured|joined|entered|revoked|revocation|withdr[ae]wn?|cancel+ed|rescinded|annulled|refused|rejected|turned down|denied)"
#: What stands between an act and its time is of the act: no comparison, no other clause, and nothing that began or is to begin.
_ON = r"(?:(?!\b(?:to|will|would|since|until|after|before|than|from|against|compared|following|versus|launched|begun|began|started|opened|introduced|set|planned|that|which|who|whose|where|said|on \w+ \d|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)(?:[^.;,\n]|\bCo\., Ltd\.?|\bLtd\.(?= [a-z])|\.(?=\w))){0,110}?"
_ACT_THEN = Deferred(rf"\b(?P<act>{_GIVEN})\b(?: by)?{_ON} (?:\(?){_LOOSE}", re.I)
#: "said it had in October revoked", "which MIIT last week approved".
_THEN_ACT = Deferred(
    rf"\b(?:(?:that|which|whom|it|they|he|she|had|has|have|was|were|MIIT|ministry|administration|regulator|bureau) )+(?P<act>{_LOOSE},? (?:(?:it|they|he|she|MIIT|the (?:\w+ )?(?:ministry|administration|regulator|bureau|government)) )?(?:\w+ )?{_GIVEN})\b",
    re.I,
)
#: Another act told as done between a day and the act with a time of its own: the day may be that one's.
_OTHER_ACT = Deferred(rf"\b{_GIVEN}\b", re.I)
#: "whose approval was revoked on October 24, was let in in June": the day is that of the act right before it.
_ACT_ON = Deferred(
    r"\b(?:approved|cleared|admitted|authori[sz]ed|licen[cs]ed|granted|let in|revoked|withdrawn|withdrew|cancel+ed|rescinded|refused|rejected|turned down)\b[^.;,\n]{0,40}? (?:late |early )?on (?:the )?$",
    re.I,
)
#: What is told beside the act: that it was told, seen, held, opened; or that another clause begins.
_BESIDE = Deferred(
    r"\b(?:said|says|saying|told|telling|announc\w+|report(?:s|ed|ing)|wrote|confirmed|disclosed|revealed|noted|explained|recalled|mentioned|stated|posted|published|released|made public|according to|learn(?:t|ed)|heard|spoke|speaking|showed|briefing|conference|interview|visit\w*|met|meets|hosted|host|inspect\w*|toured|took part|taking part|attend\w*|gathered|ceremon\w+|forum|fair|opened|opening|unveil\w*|launch\w*|signed|held|hold|celebrat\w*|marked|began|started|presented|introduced|named|listed|that|which|who|whose|whom)\b",
    re.I,
)
#: "firms approved last week (took part)": the time stands right behind the act, and the act only says which firms.
_OF_NOUN = Deferred(
    r"\b(?:firms|companies|enterprises|businesses|operators|investors|groups|ventures|providers|newcomers|entrants)(?: that were| which were| who were)? $",
    re.I,
)
#: A day right beside the loose time is that same time, told closely: "last week, on Friday", "this month (June 9)".
_CLOSELY_BEHIND = Deferred(r",? ?[(—–-]? ?(?:namely |precisely |that is,? )?(?:on )?(?:the )?$", re.I)
#: "On October 24 MIIT, which approved 16 in June, approved another 11": the day is of the act of the main clause.
_ASIDE = Deferred(r"^,?[^,]{0,60}, (?:which|who|whose|that)\b[^,]*$", re.I)
_MAIN_ACT = Deferred(
    rf"[^.;,\n]{{0,60}}, (?:(?:has|had|have|also|now|then|then also|it|was|were|been|being) )*{_GIVEN}\b", re.I
)
_TOLD_ON = Deferred(
    r"\b(?:published|released|posted|made public|put (?:up|online)|announced|reported|publici[sz]ed|disclosed|put out|told)\b[^.;,\d]{0,50}? (?:late |early )?on (?:the )?$",
    re.I,
)
#: "issued on October 24 and published on": the act's own day stands beside.
_DAY = r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b"
_OWN_DAY = Deferred(
    rf"\b(?:issued|approved|granted|signed|dated|given|awarded|licen[cs]ed|admitted|cleared|adopted|decided|taken|sealed|revoked|withdrawn|cancel+ed)(?: (?:by|at|in|to) [^.;,\d]{{3,50}})?,? (?:back )?(?:on )?{_DAY}",
    re.I,
)
#: "citing a notice dated June 9": the day of the paper is close to the act's.
_IS_DATED = Deferred(
    r"\b(?:dated|dat(?:es?|ing) from|(?:bearing|bears|bore) the date(?: of)?|dated on)(?: the)? $", re.I
)
_END = re.compile(r"(?<!\bCo)(?<!\bNo)(?<!\bInc)(?<!\bLtd)[.!?][\"')]* (?=[A-Z\d\"'(])|\n")
#: So far reach the words that are asked.
_FAR = 260


@recall
def is_of_else_en(text: str, mention: Mention) -> bool:
    """Whether a day is beside an act to which its sentence gives another time, or is that of publishing what has a day of its own."""
    before, behind = _split_around(text, mention)
    if is_day_of_others(text, mention.start):
        return True
    if _IS_DATED.search(before):
        return False
    if _TOLD_ON.search(before) and (_OWN_DAY.search(before) or _OWN_DAY.search(behind)):
        return True
    return is_of_earlier_deed_en(before, behind) or is_beside_loose_en(text, mention)


def is_beside_loose_en(text: str, mention: Mention) -> bool:
    """Whether a day stands beside an act that has a loose time of its own, and is of what is told beside it."""
    before, behind = _split_around(text, mention)
    if _IS_DATED.search(before):
        return False
    return _is_before_loose(mention, before, behind) or _is_behind_loose(mention, before)


#: "into the pilot it launched in October 2024": the day of the pilot's beginning.
_LAUNCHED = re.compile(
    r"\b(?:pilot|trial|scheme|programme?)\b,?(?: [\w-]+){0,4} (?:launched|begun|began|started|opened|introduced|unveiled|set up|kicked off)(?: [\w-]+){0,2} (?:in|on) (?:late |early |mid-)?$"
)


def is_of_launch(text: str, mention: Mention) -> bool:
    """Whether a day or month is told of the beginning of the pilot, and not of whom it let in."""
    return _LAUNCHED.search(text[max(0, mention.start - 110) : mention.start]) is not None


def _split_around(text: str, mention: Mention) -> tuple[str, str]:
    """What stands before and behind a day in its sentence."""
    before = _END.split(text[max(0, mention.start - _FAR) : mention.start])[-1]
    return before, _END.split(text[mention.end : mention.end + _FAR])[0]


#: "MIIT, which approved 16 in June, approved another 11": what stands in a clause that is closed is of that clause.
_CLAUSE_OPENS = Deferred(r", (?:which|who|whose|whom)\b[^,;.\n]{0,140}$", re.I)
_CLAUSE_CLOSES = re.compile(r"[^,;.\n]{0,60},")
#: "half a year after it approved the first 13 on February 28, MIIT approved eight more": two acts, each with its day.
_AFTER = r"(?:[\w'-]+ ){0,5}(?:after|before|since|following) (?:it|they|MIIT|the|China|that)\b[^,;.\n]*\b(?:approv|admit|clear|licens|began|start|launch|open|announc)\w*[^,;.\n]*$"
_ACT_BESIDE = Deferred(rf"(?:^|[.!?] |, ){_AFTER}", re.I)
_ACT_BESIDE_OPENS = Deferred(rf"^,? {_AFTER}", re.I)
#: "A notice released on September 25 shows that": when it was put out.
_PUT_OUT = Deferred(
    r"\b(?:notice|list|statement|document|circular|announcement|notification|letter) (?:released|published|issued|posted|put out|made public|dated) (?:on )?$",
    re.I,
)
_SHOWS = re.compile(r",? (?:shows?|showed|says?|said|reveal(?:s|ed)|state[sd]|indicate[sd])\b")


def is_of_other_clause_en(text: str, mention: Mention, figure: int) -> bool:
    """Whether a day before a figure stands in a clause that is closed before it, or before one that gives the figure its own time."""
    if mention.start > figure:
        return False
    if _PUT_OUT.search(text[max(0, mention.start - 40) : mention.start]) and _SHOWS.match(text, mention.end):
        return True
    if _ACT_BESIDE_OPENS.search(text[mention.end : figure]):
        return True
    if _ASIDE.search(text[mention.end : figure]):
        behind = _END.split(text[mention.end : mention.end + _FAR])[0]
        found = _ACT_THEN.search(behind)
        return found is not None and mention.end + found.end() > figure and _is_another_time(mention, found)
    if not _CLAUSE_CLOSES.match(text, mention.end, figure):
        return False
    before = text[max(0, mention.start - 160) : mention.start]
    return _CLAUSE_OPENS.search(before) is not None or _ACT_BESIDE.search(before) is not None


def _is_before_loose(mention: Mention, before: str, behind: str) -> bool:
    """Whether the day stands before the act: "On October 28 the minister said that 11 firms were approved the week before"."""
    if _ACT_ON.search(before):
        return False
    for pattern in (_ACT_THEN, _THEN_ACT):
        found = pattern.search(behind)
        if found is None or not _is_another_time(mention, found):
            continue
        between = behind[: found.start("act")]
        if _OTHER_ACT.search(between) or (_ASIDE.search(between) and _MAIN_ACT.match(behind, found.end())):
            continue
        if _BESIDE.search(between) or _BESIDE.search(before.rpartition(",")[2]) or _OF_NOUN.search(between):
            return True
    return False


def _is_behind_loose(mention: Mention, before: str) -> bool:
    """Whether the day stands behind the act: "approved last week took part in a ceremony on March 6"."""
    for pattern in (_ACT_THEN, _THEN_ACT):
        found = pattern.search(before)
        if found is None or not _is_another_time(mention, found):
            continue
        between = before[found.end() :]
        if _CLOSELY_BEHIND.fullmatch(between) or _OTHER_ACT.search(between):
            continue
        if _BESIDE.search(between):
            return True
    return False


def _is_another_time(mention: Mention, found: re.Match[str]) -> bool:
    """Whether the time of the act does not hold the day; a month or year that does is only told again."""
    day = date.fromisoformat(mention.value) if mention.day and mention.value else None
    if day is None:
        return False
    if only := found["only"]:
        return int(only) < day.year
    if found["month"] is None:
        return True
    return gives_month_before(found["month"], found["year"], day)


def gives_month_before(month: str, year: str | None, day: date) -> bool:
    """Whether a month lies before that of a day: the last of its name, where no year is told."""
    number = _MONTHS.index(month.lower()) + 1
    if year:
        return (int(year), number) < (day.year, day.month)
    return 1 <= (day.month - number) % 12 <= 9


#: "last week", "in June 2025": the time of an act, with no day.
_LOOSE_ACT = (_ACT_THEN, _THEN_ACT)


def has_other_time_en(sentence: str, day: str) -> bool:
    """Whether an English sentence gives its act a time of its own, which a day told in another sentence is not."""
    mention = Mention(0, 0, day, day=True)
    return any((found := one.search(sentence)) is not None and _is_another_time(mention, found) for one in _LOOSE_ACT)
