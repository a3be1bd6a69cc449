"""A part of what was let in, or of a total, that is told without a day is as of the day of its whole."""

from collections.abc import Iterator, Mapping

from domain.altering import alter
from domain.claims import Count, Reading, Statement
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.events.other_dates import Material
from parsers.facts.values.mentions import dates_in

#: The news whose parts these are; beside an act of policy, an application or an ending the parts are of another day.
_WHOLES = ("approval", "total")
_WHOLE_ROLES = ("batch", "pilot_total", "stock_total")
_TOTALS = ("pilot_total", "stock_total")


def date_parts(reading: Reading, material: Material) -> Reading:
    """The reading with such parts as of the day of its news, but where their own sentence tells another.

    Of news without a day, each is as of the day of the total that is told right before it.
    """
    day = reading.event_date
    if reading.kind not in _WHOLES:
        return reading
    days = _list_by_news(reading, material, day) if day else _list_by_totals(reading, material)
    parts = dict(days)
    statements = tuple(
        one if day and one.decided not in (None, day) else alter(one, counts=_date_all(one.counts, parts))
        for one in reading.statements
    )
    elsewhere = _list_of_other_days(reading.statements, day) if day else frozenset()
    own = {start: told for start, told in parts.items() if start not in elsewhere}
    return alter(reading, statements=statements, counts=_date_all(reading.counts, own))


def _list_by_news(reading: Reading, material: Material, day: str) -> Iterator[tuple[int, str]]:
    """Where parts begin whose whole is the news, or is told nowhere before them, each with the day of the news."""
    news = {one.role for one in reading.statements[0].counts[:1]} if reading.kind == "total" else {*_WHOLE_ROLES}
    for part, whole, sentence in _list_undated(reading, material):
        of_news = whole is None or (whole.as_of == day and whole.role in news)
        if of_news and not _has_other_day(material, sentence, day):
            yield part.start, day


def _list_by_totals(reading: Reading, material: Material) -> Iterator[tuple[int, str]]:
    """Where the parts begin of a total that is as of a day, with that day."""
    for part, whole, sentence in _list_undated(reading, material):
        day = whole.as_of if whole and whole.role in _TOTALS and whole.value > part.value else None
        if day and not _has_other_day(material, sentence, day):
            yield part.start, day


def _list_undated(reading: Reading, material: Material) -> Iterator[tuple[Count, Count | None, int]]:
    """The parts without a day, each with the whole that is told before it and with its sentence."""
    sentences = {count.start: sentence for count, sentence, _ in material.counts}
    whole: Count | None = None
    for one in reading.counts:
        if one.role in _WHOLE_ROLES:
            whole = one
        if one.role == "subset" and one.as_of is None and is_fresh(one.rule) and one.start in sentences:
            yield one, whole, sentences[one.start]


def _has_other_day(material: Material, sentence: int, day: str) -> bool:
    own = material.sentences[sentence]
    return any(one.value and not day.startswith(one.value) for one in dates_in(material.dates, own.start, own.end))


def _list_of_other_days(statements: tuple[Statement, ...], day: str) -> frozenset[int]:
    """Where the counts stand of events that have a day of their own."""
    return frozenset(count.start for one in statements if one.decided not in (None, day) for count in one.counts)


def _date_all(counts: tuple[Count, ...], days: Mapping[int, str]) -> tuple[Count, ...]:
    """The counts, those that begin at one of these places as of its day."""
    return tuple(alter(one, as_of=days[one.start]) if _waits(one, days) else one for one in counts)


def _waits(count: Count, days: Mapping[int, str]) -> bool:
    return count.as_of is None and count.start in days
