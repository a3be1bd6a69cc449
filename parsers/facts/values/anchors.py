# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the day against which a text's relative dates are meant: its dateline, its page's date."""

import re
from collections.abc import Iterable
from datetime import date

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.dates import find_dates
from parsers.facts.values.dates_zh import NUMERAL
from parsers.facts.values.mentions import MONTHS_EN, Anchor, Mention
from parsers.facts.values.numbers import HAN_DIGITS

#: Without one no month is named: 2025年末, "the first half of 2024", "two months later" have one that is worked out.
_NAMED = re.compile(rf"\b(?:{MONTHS_EN})\b|月|\d[-/.]\d")


def list_years(text: str, mentions: Iterable[Mention]) -> tuple[tuple[int, int], ...]:
    """(year, month) of each month that a text names with its year; the mentions are resolved against no day."""
    named = (m.value for m in mentions if m.value and len(m.value) >= 7 and _NAMED.search(text[m.start : m.end]))
    return tuple(dict.fromkeys((int(value[:4]), int(value[5:7])) for value in named))


#: Without one a line gives no day that needs no other to be told.
_YEAR = re.compile(rf"\d{{4}}|[一二][{HAN_DIGITS}]{{3}}年")
#: The day of a rule that is cited, which is not the page's: 根据2016年3月1日施行的规定.
LEANS_ON = re.compile(r"(?:根据|依据|按照|依照|自|从)$")
IN_FORCE = re.compile(r"^(?:起|施行|实施|生效|印发|颁布)")
#: "Feb 28, 2025: approvals for 13 companies": a line of a chronicle, whose day is what it tells.
_CHRONICLE = re.compile(r"^ ?: ?(?=[A-Za-z一-鿿])")


def find_header_day(text: str) -> date | None:
    """The day in a line at the head of the page that says little else: `date 2025-03-01`, `Published: Mar 20, 2025`."""
    seen = 0
    for line in text[:1500].split("\n"):
        if len(line) > 90 or "。" in line:
            continue
        seen += bool(line.strip())
        if seen > 10:
            break
        if not _YEAR.search(line):
            continue
        for mention in find_dates(line, Anchor(None)):
            if not mention.value or len(mention.value) != 10:
                continue
            if LEANS_ON.search(line[: mention.start]) or IN_FORCE.match(line[mention.end :]):
                continue
            if _CHRONICLE.match(line[mention.end :]):
                continue
            rest = re.sub(r"\d|[^\w]", "", line[: mention.start] + line[mention.end :])
            if len(rest) <= 45 and not re.search(r"[.!?] ?[A-Z]|,.*(?:said|are|has)|photo", line):
                return date.fromisoformat(mention.value)
    return None


#: "Haikou, 19 August 2026. A pair of companies got the ministry's yes yesterday": a line that opens with the place and the day.
_OPENING = re.compile(
    rf"^[A-Z][\w'-]*(?:(?:, ?| ?/ ?| and | )[A-Z][\w'-]*){{0,4}}, ?(?P<day>(?:{MONTHS_EN})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{MONTHS_EN})\.?,? \d{{4}})\. (?=[A-Z\"])",
    re.MULTILINE,
)


def find_opening_day(text: str) -> date | None:
    """The day in the opening words of a page's text, behind its title, whose place stands before it; None where other lines open so too."""
    openings = [*_OPENING.finditer(text)]
    if len(openings) != 1 or text[: openings[0].start()].count("\n") > 1:
        return None
    told = find_dates(openings[0]["day"], Anchor(None))
    return date.fromisoformat(told[0].value) if told and told[0].day and told[0].value else None


_DATELINE_EN = Pattern(
    r"[A-Z]{3,}[A-Z ]*,? [A-Z][a-z]{2,8}\.? \d{1,2}\b[^\n]{0,12}\(|[A-Z]{3,}[A-Z ]*,? [A-Z][a-z]{2,8}\.? \d{1,2} ?(?:--?|[–—]) |\([A-Z][\w ]{2,20}\) [A-Z][a-z]{2,8}\.? \d{1,2} ?(?:--?|[–—]) |(?<![^\n])[A-Z][a-z]{2,8}\.? \d{1,2} ?\([A-Z][\w ]{2,20}\) ?(?:--?|[–—])|(?<![^\n])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2} ?(?:--?|[–—]) (?=[A-Z])"
    r"|(?<![^\n])[A-Z][A-Za-z]+(?:(?:, ?| ?/ ?| and | )[A-Z][A-Za-z]+){0,3},? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})? ?(?:(?:--?|[–—]) |/[A-Z])"
)
_DATELINE_ZH = Pattern(
    rf"^(?=[^\n]{{0,49}}日 ?(?:[电讯]|消息))[^\n]{{0,30}}?(?P<place>(?:^|[一-鿿]{{2,12}}?) ?{NUMERAL} ?月 ?{NUMERAL} ?日 ?(?:电|讯|消息)|\([一-鿿]{{2,12}}?{NUMERAL}日电\)|[一-鿿]{{2,12}}?{NUMERAL}日电(?![一-鿿]))",
    re.MULTILINE,
)
#: 奥斯陆/上海,2026年1月29日——: a company's own.
_DATELINE_FIRM_ZH = Pattern(
    r"^(?P<place>[一-鿿]{2,8}(?:[/、][一-鿿]{2,8})?,? ?(?:\d{4}年)?\d{1,2}月\d{1,2}日 ?(?:——|--|—|/))", re.MULTILINE
)
#: A dateline stands so near to the beginning of its line.
_NEAR = 30


def find_dateline(text: str, anchor: Anchor) -> tuple[int, int, date | None] | None:
    """Span and day of an agency's dateline (`BEIJING, Feb. 28 (Xinhua)`, 中新社北京3月29日电); it is not the event."""
    found = _find_line(text[:2000])
    if found is None:
        return None
    start, _, end = found
    dates = [m for m in find_dates(text[start:end], anchor) if m.value and len(m.value) == 10]
    day = date.fromisoformat(dates[-1].value) if dates and dates[-1].value else None
    return start, end, day


def _find_line(head: str) -> tuple[int, int, int] | None:
    """Where the first dateline's line begins, where its place begins, and where it ends."""
    found = []
    if chinese := _DATELINE_ZH.search(head):
        found.append((chinese.start(), chinese.start("place"), chinese.end()))
    if told := _DATELINE_FIRM_ZH.search(head):
        found.append((told.start(), told.start("place"), told.end()))
    for match in _DATELINE_EN.finditer(head):
        start = head.rfind("\n", 0, match.start()) + 1
        if match.start() - start <= _NEAR:
            found.append((start, match.start(), match.end()))
            break
    return min(found, default=None)
