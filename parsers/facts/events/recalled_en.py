# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds what an English sentence tells of a grant only beside its news: "extended the pilot, under which 13 firms have been approved".

What stands in a relative clause, in a clause of time or concession or behind "the 13" is known to the reader. It yields to what the sentence tells
itself, a policy act, an application or a refusal, and is the news all the same where the sentence tells nothing else, or has its own fresh day.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.cues.verbs import GET, GIVE, LET_IN, PAPER
from parsers.facts.events.grants_told import SUBJECT
from parsers.facts.text.patterns import Pattern

_NUMBER = (
    r"(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
)
_FIRMS = r"(?:companies|firms|enterprises|ones|operators|investors|businesses|participants|members|others|holders|applicants|groups)"
_END = r"(?=, (?!(?:including|among|both|all|each)\b)|[.;:]|$)"
_RELATIVE = Pattern(
    rf",? ?\b(?:(?:under|in|to|for|through|by|with|from|among) (?:which|whom|whose)|where)\b[^.;]*?{_END}"
    rf"|,? \b(?:which|that) (?:(?:has|have|had|so far|already|to date|since|now|only) )*(?:{LET_IN}|{GIVE}|produced|yielded)\b[^.;]*?{_END}",
    re.I,
)
_LETTING = r"(?:approving|admitting|clearing|licensing|granting|allowing|letting|authori[sz]ing)"
_TIME = Pattern(
    rf"\b(?:{_NUMBER}|an?|half a|several|some|a few) (?:weeks?|months?|years?) (?:and [a-z -]{{3,16}} )?(?:after|since)\b[^.;]*?{_END}"
    rf"|\b(?:having|by|from|before|besides|apart from) (?:{_LETTING}|{LET_IN})\b[^.;]*?{_END}|^\W*(?:As(?! of\b| at\b)|Having) [^.;,]*?{_END}|^\W*{_LETTING} (?:the )?{_NUMBER}\b[^.;]*?(?= (?:is|was|are|were|has|shows?|proves?|means?)\b)"
    rf"|\b(?:since|(?<!day )(?<!days )(?<!hours )after|when|now that|(?<!the )following|although|though|even though|while|despite|given that|because|building on) [^.;]*?{_END}"
    rf"|\bwith (?:the |some |already )?{_NUMBER} (?:[\w-]+ ){{0,5}}?(?:already |so far )?{LET_IN}\b[^.;,]{{0,40}}(?=[,.;]|$)"
    rf"|\b(?:noting|recalling|pointing out|adding|mentioning) (?:that )?[^.;]*?{_END}"
    r"|; [^.;]*?\b(?:so far|to date|in the first|before|earlier|already|(?:last|this) year|last month)\b[^.;]*"
    rf"|\b(?:against|compared (?:with|to)|versus|on top of|besides|in addition to|alongside) (?:the )?{_NUMBER} (?:[\w-]+ ){{0,5}}?(?:that|which|it|whom) [^.;]*?{_END}",
    re.I,
)
#: "the 13 companies approved in February", "one of the 21 that MIIT has let in so far", "the 40 approved companies", "the 21 with an approval".
_THE = rf"(?:(?:[Ss]ome|[Oo]ne|[Nn]one|[Mm]any|[Mm]ost|[Ss]everal|[Aa]ll|[Hh]alf|[Ee]ach|{_NUMBER}) of )?(?:[Tt]he|[Tt]hose|[Tt]hese|[Ii]ts) (?:(?:first|initial|other|some|more than|over) )*{_NUMBER}"
_WHO_GOT_IN = rf"(?:(?:(?:that|which|who) (?:(?:have|had) been |were |was |are )?|(?:(?:that|which|whom) )?(?:MIIT|it|the ministry|China|Beijing) (?:has |have |had )?)?(?:already |so far |previously )?{LET_IN}|(?:with|holding|that hold) (?:an? |their |its )?(?:[\w-]+ ){{0,3}}(?:approvals?|permits?))"
_WHEN_AND_WHERE = r"(?: (?:so far|to date|(?:this|last|that) (?:year|month|\w+)|earlier|in (?:\d{4}|[A-Z][a-z]+(?: \d{4})?)|by (?:MIIT|the ministry|it)|(?:under|for|to|into|in) (?:the|its|China's) (?:[\w-]+ ){0,4}?(?:pilot|scheme|trial|programme|program)(?! (?:approval|licen|permit))))*"
_KNOWN = Pattern(
    rf"\b{_THE} (?:(?:already |so far )?{LET_IN} {_FIRMS}\b|(?:(?!to\b)[\w-]+ ){{0,5}}?{_WHO_GOT_IN}\b{_WHEN_AND_WHERE})"
    rf"|\b(?:from|with|through|despite|among|on|of) the (?:[\w-]+ )?approvals (?:granted|given|issued) (?:so far )?to {_NUMBER} (?:[\w-]+ ){{0,4}}?{_FIRMS}\b"
)
_GRANTED = Pattern(
    rf"\b(?:{LET_IN}|{_LETTING}|(?:{GET}|{GIVE}) (?:[\w'-]+ ){{0,6}}{PAPER}|approvals?|successful|licen[cs]es)\b", re.I
)
_COUNTED = Pattern(rf"\b(?:{_NUMBER}|first|second|third|latest)\b", re.I)
#: A grant with a day of its own that is that of the page tells what is new, wherever it stands.
_FRESH = Pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|overnight|this (?:week|morning|afternoon|evening)|newly|that (?:same )?day|the same day|earlier in the day)\b",
    re.I,
)
_FRESH_BEHIND = re.compile(
    r"(?: by (?:the )?[\w ]{2,24}?)? (?:(?:on|last|this) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|overnight|this (?:week|morning)|week\b|the (?:previous|same) day|(?:an?|two|three|four|five|\d) days? (?:before|earlier|ago))"
)

#: "approved for the pilot on Wednesday are all from Asia": the day is theirs; "met those approved for the pilot on Friday" has its own.
_IN_PILOT = Pattern(r"\b(?:pilot|scheme|trial|programme?)$", re.I)
_OF_ITS_OWN = re.compile(
    rf"{_FRESH_BEHIND.pattern}(?=,| (?:are|is|were|have|has|had|include|may|can|will|come|came)\b)"
)

#: "...approved for the pilot on 27 February": a day so near behind what is recalled is of it.
_BEHIND = 5
_ON_DAY = re.compile(r" on (?:[A-Z][a-z]{2,8} \d|\d{1,2} [A-Z])")


#: Who publishes the list of those let in lets them in, so far as the reader is told.
_NAMED = Pattern(
    r"\b(?:publish|releas|unveil|issu|announc|disclos|nam)(?:e[sd]?|ed|es|ing)\b[^.;]{0,40}\b(?:(?:a|the|its|their|first|second|new|latest|full) )+(?:list|names|roster|roll)\b(?! of (?:the )?(?:services|cities|areas|documents|questions|requirements|measures|applic))"
    r"|\bare (?:named|listed) in (?:a|the|its) (?:[\w-]+ )?(?:notice|list|statement|announcement|circular)\b|\bnamed (?:them|all of them|all \w+)\b",
    re.I,
)


def find_recalled(text: str, fresh: Sequence[int] = ()) -> tuple[tuple[int, int], ...]:
    """Where a sentence only recalls how many were let in; nothing where it says so of none.

    `fresh` are where days of the page's own week begin in it: what is told of them, or with the names of those let in, is the news.
    """
    spans = {match.span() for match in _match_all(text)}
    if not spans or _NAMED.search(text):
        return ()
    return tuple(sorted((a, b) for a, b in spans if not any(a <= day <= b + _BEHIND for day in fresh)))


def _match_all(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_RELATIVE, _TIME, _KNOWN):
        for match in pattern.finditer(text):
            told = match.group()
            behind = _OF_ITS_OWN if _IN_PILOT.search(told) and pattern is _KNOWN else _FRESH_BEHIND
            fresh = _FRESH.search(told) or behind.match(text[match.end() :])
            if fresh is None and pattern is _KNOWN:
                fresh = _ON_DAY.match(text[match.end() :])
            if _GRANTED.search(told) and _COUNTED.search(told) and not fresh:
                yield match


def leave_recalled(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The sentence without them; of what trade they speak is kept, as the rest may be of it."""
    left, at = "", 0
    for start, end in spans:
        subject = SUBJECT.search(text[start:end])
        left, at = left + text[at : max(at, start)] + (f" {subject.group()} " if subject else " "), max(at, end)
    return left + text[at:]
