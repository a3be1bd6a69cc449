"""Reads dates in folded text and resolves them, past-preferring, against the day on which the page was published."""

import re
from bisect import insort
from collections.abc import Callable, Iterator
from operator import attrgetter

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.dates_en import DATE_EN, WORDS_EN, YEAR, read_en, read_year
from parsers.facts.values.dates_zh import DATE_ZH, HINT_LOOSE, HINT_ZH, LOOSE_ZH, read_loose_zh, read_zh
from parsers.facts.values.days_from_days import FROM_EN, FROM_ZH, HINT_FROM, read_from_en, read_from_zh
from parsers.facts.values.mentions import Anchor, Mention, iso_of
from parsers.facts.values.named_days_en import HINT_NAMED, NAMED_EN, read_named_en

_ISO = Pattern(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?(?![\d])")


def find_dates(text: str, anchor: Anchor) -> tuple[Mention, ...]:
    """All dates of a folded text, in order, without overlaps."""
    return resolve_dates(scan_dates(text), anchor)


def scan_dates(text: str) -> "list[tuple[_Read, re.Match[str]]]":
    """What looks like a date, with what reads it: all that takes long, and the same for every anchor."""
    return [
        (reader, match)
        for reader, pattern in _list_readers(text)
        for match in pattern.finditer(text)
        if match.end() > match.start()
    ]


def resolve_dates(scanned: "list[tuple[_Read, re.Match[str]]]", anchor: Anchor) -> tuple[Mention, ...]:
    """The dates among what was scanned, in order, without overlaps."""
    found: list[Mention] = []
    dated: list[Mention] = []
    ordered = False  # those that are told from others look for the last one before them
    for reader, match in scanned:
        if reader in _FROM_DAYS and not ordered:
            dated, ordered = sorted(dated, key=_END), True
        if mention := reader(match, anchor, dated):
            found.append(mention)
            if mention.value:
                insort(dated, mention, key=_END) if ordered else dated.append(mention)
    found.sort(key=lambda one: (one.start, -one.end))
    ends = [0, 0, 0, *(one.end for one in found)]  # those of the three before it, and its own
    return tuple(one for i, one in enumerate(found) if one.start >= max(ends[i : i + 3]))


def _read_iso(match: re.Match[str], anchor: Anchor, _: list[Mention]) -> Mention | None:
    day = int(match["d"]) if match["d"] else None
    value = iso_of(int(match["y"]), int(match["m"]), day)
    return Mention(match.start(), match.end(), value, day is not None, int(match["m"])) if value else None


_Read = Callable[[re.Match[str], Anchor, list[Mention]], Mention | None]


def _list_readers(text: str) -> Iterator[tuple[_Read, Pattern]]:
    """What reads the dates of a text, each with what finds them, as far as there is a hint of them."""
    if _HINT_ISO.search(text):
        yield _read_iso, _ISO
    if HINT_ZH.search(text):
        yield read_zh, DATE_ZH
    yield (read_en, DATE_EN) if WORDS_EN.search(text) else (read_year, YEAR)
    if HINT_LOOSE.search(text):
        yield read_loose_zh, LOOSE_ZH
    if HINT_NAMED.search(text):
        yield read_named_en, NAMED_EN
    if HINT_FROM.search(text):  # the last, since each needs the days that the others find
        yield read_from_en, FROM_EN
        yield read_from_zh, FROM_ZH


_FROM_DAYS, _END = (read_named_en, read_from_en, read_from_zh), attrgetter("end")
_HINT_ISO = re.compile(r"(?:19|20)\d\d[-/.]")
