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
    """The reading with such parts as of the day of its news, but where their own sentence tells another."""
    day = reading.event_date
    if reading.kind not in _WHOLES:
        return reading
    if day is None:
        return _date_by_wholes(reading, material)
    parts = frozenset(_list_parts(reading, material, day))
    statements = tuple(
        one if one.decided not in (None, day) else alter(one, counts=_date_all(one.counts, parts, day))
        for one in reading.statements
    )
    elsewhere = _list_of_other_days(reading.statements, day)
    return alter(reading, statements=statements, counts=_date_all(reading.counts, parts - elsewhere, day))


def _date_by_wholes(reading: Reading, material: Material) -> Reading:
    """The reading of news without a day, its parts as of the day of the total that is told right before them."""
    found: dict[int, str] = {}
    sentences = {count.start: sentence for count, sentence, _ in material.counts}
    whole: Count | None = None
    for one in reading.counts:
        if one.role in _WHOLE_ROLES:
            whole = one
        day = whole.as_of if whole is not None and whole.role in _TOTALS and whole.value > one.value else None
        fitting = one.role == "subset" and one.as_of is None and is_fresh(one.rule) and one.start in sentences
        if day and fitting and not _has_other_day(material, sentences[one.start], day):
            found[one.start] = day
    statements = tuple(alter(one, counts=_date_each(one.counts, found)) for one in reading.statements)
    return alter(reading, statements=statements, counts=_date_each(reading.counts, found))


def _list_parts(reading: Reading, material: Material, day: str) -> Iterator[int]:
    """Where the parts begin of a whole that is as of a day, or of which none is told before them; of a sum, its own."""
    sentences = {count.start: sentence for count, sentence, _ in material.counts}
    news = {one.role for one in reading.statements[0].counts[:1]} if reading.kind == "total" else {*_WHOLE_ROLES}
    whole: Count | None = None
    for one in reading.counts:
        if one.role in _WHOLE_ROLES:
            whole = one
        of_news = whole is None or (whole.as_of == day and whole.role in news)
        fitting = one.role == "subset" and one.as_of is None and is_fresh(one.rule) and one.start in sentences
        if fitting and of_news and not _has_other_day(material, sentences[one.start], day):
            yield one.start


def _has_other_day(material: Material, sentence: int, day: str) -> bool:
    own = material.sentences[sentence]
    return any(one.value and not day.startswith(one.value) for one in dates_in(material.dates, own.start, own.end))


def _list_of_other_days(statements: tuple[Statement, ...], day: str) -> frozenset[int]:
    """Where the counts stand of events that have a day of their own."""
    return frozenset(count.start for one in statements if one.decided not in (None, day) for count in one.counts)


def _date_each(counts: tuple[Count, ...], days: Mapping[int, str]) -> tuple[Count, ...]:
    return tuple(
        alter(one, as_of=days[one.start]) if one.start in days and one.as_of is None else one for one in counts
    )


def _date_all(counts: tuple[Count, ...], parts: frozenset[int], day: str) -> tuple[Count, ...]:
    return tuple(alter(one, as_of=day) if one.start in parts and one.as_of is None else one for one in counts)
