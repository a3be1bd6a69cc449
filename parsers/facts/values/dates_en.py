# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the days, months, weekdays, halves, quarters and years that English text tells, and the years that stand by themselves."""

import re
from datetime import date, timedelta

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.ahead_en import is_ahead_en
from parsers.facts.values.coming_days import find_year_to_come, is_to_come
from parsers.facts.values.mentions import (
    MONTHS_EN,
    WEEKDAYS_EN,
    Anchor,
    Mention,
    find_year,
    iso_of,
    parse_month,
    resolve_year,
)
from parsers.facts.values.relative_days import find_weekday, find_weekday_before, read_relative

_M = rf"(?P<{{0}}>{MONTHS_EN})\b\.?"
#: A year alone, which is all that a text without an English word for a date can hold of these.
YEAR = Pattern(r"(?:(?<![\d,.$-])|(?<=[Ee][Nn][Dd]-)|(?<=[Mm]id-))(?P<y4>(?:19|20)\d{2})(?![\d%,]\d|[\d%])")
#: The last month of an English part of a year.
_ENDS_EN = {"H1": 6, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "first": 3, "second": 6, "third": 9, "fourth": 12}
WORDS_EN = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|day|last |year|half|quarter|H1|Q[1-4]")
#: The looks at its head only spare `re` places at which none of its branches can match: within a word.
DATE_EN = Pattern(
    rf"(?=[JFMASONDTWQHLYyltefsmh\d])(?:(?<!\w)|(?=\d))(?:(?P<on>(?<=\b[Oo]n )|(?<=\b[Ff]rom )|(?<=\b[Aa]s of )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil ))?\b{_M.format('m1')} (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d{{3}}\b)(?(on)|(?! (?:[a-z-]+ ){{0,2}}(?:firms|companies|enterprises|approvals|licen[cs]es|foreign)))(?:,? (?P<y1>(?:19|20)\d{{2}})\b)?"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_M.format('m2')}(?:,? (?P<y2>(?:19|20)\d{{2}})\b)?"
    rf"|\b(?P<this>(?:last|this|that) )?{_M.format('m3')}(?:,? (?:of )?(?P<y3>(?:19|20)\d{{2}})\b| (?P<rel3>this year|last year))?"
    rf"|\b(?P<wd>(?:[Ll]ast |this )?{WEEKDAYS_EN})\b"
    r"|\b(?P<rel>[Yy]esterday|(?<!ago )today|(?<![A-Za-z] )Today|(?:two|three) days ago|last month|the end of last year|year-end(?! (?:review|report|press|news|brief|party|bonus|message|letter|statement|meeting|conference|target|goal|summary|survey))|(?<!that )(?<!which )year's end|(?:end|close|turn) of the year(?! (?:before|19|20))|(?<=when )the year (?:closed|ended)|last year|first (?:half|six months|nine months|three quarters) of this year|(?:(?<=end of the )|(?<=close of the ))(?:first|second|third|fourth|last) quarter(?! (?:of|in|last year|(?:19|20)\d\d))|(?:first|second|third|fourth) quarter(?= (?:closed|ended|was over)(?! (?:in|on|[A-Z]|\d)))|mid-?year|middle of (?:the|this|last) year|halfway (?:mark|point)|(?<=end of the )first half(?! of)|(?<=end of )(?:H1|Q[123])(?! (?:of )?(?:19|20)))\b"
    rf"|\b(?P<half>first half|first quarter|second quarter|third quarter|fourth quarter|H1|Q[1-4]) (?:of )?(?P<y5>(?:19|20)\d{{2}})|{YEAR.text})",
)
_BEFORE_MONTH = re.compile(
    r"(?:in|of|by|since|last|early|late|end|until|through|during|before|after|mid|to|this|from|end-|at) ?-?$",
    re.IGNORECASE,
)


def read_en(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    """One English date that `DATE_EN` found; its value is None where its year is not known or it is open."""
    name = match["m1"] or match["m2"] or match["m3"]
    if name:
        return _read_month(match, name, anchor)
    if match["wd"]:
        if match.string.endswith("the ", 0, match.start()) and _BESIDE_FEAST.match(match.string, match.end()):
            return Mention(match.start(), match.end(), None, True)
        name = match["wd"].split()[-1].lower()
        of_last_week = match.string.startswith((" last week", " of last week"), match.end())
        value = find_weekday_before(name, anchor) if of_last_week else find_weekday(name, anchor)
        if anchor.day and value == anchor.day.isoformat() and match["wd"].lower().startswith("last "):
            value = (anchor.day - timedelta(days=7)).isoformat()
        ahead = anchor.day and value and not of_last_week and is_ahead_en(match.string, match.start(), match.end())
        if ahead and anchor.day and value and value < anchor.day.isoformat():
            value = (date.fromisoformat(value) + timedelta(days=7)).isoformat()
        return Mention(match.start(), match.end(), value, True)
    if match["half"]:
        month = _ENDS_EN[match["half"].split()[0]] if match["half"] != "first half" else 6
        return Mention(match.start(), match.end(), iso_of(int(match["y5"]), month), False, month)
    if match["rel"]:
        told = read_relative(match, match["rel"], anchor)
        if told and told.value and anchor.day and told.value > anchor.day.isoformat():
            return Mention(told.start, told.end, None, False)  # "by the middle of this year", told in its spring
        return _leave_open(told, match, anchor) if told and _YEAR_ENDS.search(match["rel"]) else told
    return read_year(match, anchor, dated)


#: "on the Wednesday before the New Year holiday": no weekday counted from the page.
_BESIDE_FEAST = re.compile(r" (?:before|after|following|preceding) (?!last\b)[a-z]")
#: "wants 150 companies by year-end": that of this year.
_YEAR_ENDS = re.compile("year-end|year's end|of the year|year closed|year ended")
_IS_AHEAD = re.compile(
    r"\b(?:aim|target|plan|want|expect|hope|will|would|should|could|may|might|goal|forecast|project|due|intend|promis|schedul)\w*\b[^.;\n]{0,90}$",
    re.I,
)


def _leave_open(told: Mention, match: re.Match[str], anchor: Anchor) -> Mention:
    """The end of a year as told, and without a value where it is one to come, or either one on a page of December."""
    ahead = _IS_AHEAD.search(match.string[max(0, match.start() - 120) : match.start()])
    open_ = ahead is not None or (anchor.day is not None and anchor.day.month == 12)
    return Mention(told.start, told.end, None, False) if open_ else told


def read_year(match: re.Match[str], _anchor: Anchor, _dated: list[Mention]) -> Mention | None:
    """A year that stands by itself, as `YEAR` found it."""
    return Mention(match.start(), match.end(), match["y4"], False)


def _read_month(match: re.Match[str], name: str, anchor: Anchor) -> Mention | None:
    bare = name in ("May", "March", "Mar") and match["m3"] and not match["y3"]
    if bare and not _BEFORE_MONTH.search(match.string[max(0, match.start() - 9) : match.start()]):
        return None
    month = parse_month(name)
    day_text = match["d1"] or match["d2"]
    day = int(day_text) if day_text else None
    year_text = match["y1"] or match["y2"] or match["y3"]
    year = (
        int(year_text)
        if year_text
        else find_heading_year(match.string, match.start()) or resolve_year(month, day, anchor)
    )
    now = find_year(anchor)
    if match["rel3"] and now and not year_text:
        year = now - (match["rel3"] == "last year")
        if anchor.day and month > anchor.day.month and match["rel3"] == "this year":
            year = next((y for y, m in anchor.years if m == month), year - 1)
    elif not anchor.day and not year_text and _is_of_another_year(match):
        year = None
    elif anchor.day and not year_text and _is_coming(match, day):
        year = (find_year_to_come(month, day, anchor.day) if day else _find_year_ahead(month, anchor.day)) or year
    value = iso_of(year, month, day) if year else None
    return Mention(match.start(), match.end(), value, day is not None, month)


#: "the following February", "the February after", "Sept. 16 of last year": no month of the year that a page without a date tells of.
_YEAR_BEFORE = re.compile(r"\b(?:last|following|next|previous|preceding|that|coming|later) (?:\w+ )?$", re.I)
_YEAR_BEHIND = re.compile(
    r",? (?:of (?:the )?(?:last|following|next|previous|same|preceding) year|of that year|last year)"
)


def _is_of_another_year(match: re.Match[str]) -> bool:
    """Whether the words beside a month without a year say that it is one of a year told otherwise."""
    if match["this"]:
        return True
    before = match.string[max(0, match.start() - 24) : match.start()]
    if _YEAR_BEFORE.search(before) or _YEAR_BEHIND.match(match.string, match.end()):
        return True
    return bool(match["m3"]) and match.string.startswith((" after", " before"), match.end())


def _is_coming(match: re.Match[str], day: int | None) -> bool:
    """Whether a day or a month is told of what is to come."""
    at = match.string, match.start(), match.end()
    return (day is not None and is_to_come(*at)) or is_ahead_en(*at)


def _find_year_ahead(month: int, anchor: date) -> int:
    return anchor.year if month >= anchor.month else anchor.year + 1


#: "2019. In September CAICT counted ...", "2022: ...": a chronicle, each line of which tells of the year that opens it.
_CHRONICLE = re.compile(r"[\W_]{0,4}(?P<year>(?:19|20)\d\d)(?:\.(?!\d)|:| ?[|–—]| -+) ?(?!\d)")


def find_heading_year(text: str, at: int) -> int | None:
    """The year that opens the line of a place in a text, where the line is a chronicle's."""
    heading = _CHRONICLE.match(text, text.rfind("\n", 0, at) + 1, at)
    return int(heading["year"]) if heading else None
