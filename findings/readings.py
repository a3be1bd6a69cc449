"""What a reading tells, event by event and total by total, with only those claims that may stand without a person."""

from collections.abc import Iterator
from functools import lru_cache

from domain.altering import alter
from domain.bodies import name_body, top_region, widen_regions
from domain.claims import Count, Firm, Growth, Reading, Statement
from domain.dates import parse_published
from domain.findings import ReadingEvent
from domain.sources import OFFICIAL
from findings.tellings import EVENTS, Setting, Telling, find_main_count, has_review, told_as_new

#: Programme of the totals of all foreign-invested firms, which are in the pilot or not.
ALL_FIRMS = "all-foreign-invested"
#: Programme of a running total whose article names no scheme: only this one has running totals.
PILOT = "pilot-2024-107"
_TOTAL_ROLES = ("stock_total", "pilot_total")
#: Statuses by which a firm is named as one of an event.
NAMING = ("approved", "parent", "revoked", "rejected")


def tell_reading(event: ReadingEvent) -> tuple[Telling, ...]:
    """The tellings of a reading, the main one first, totals after the events that they were told with."""
    reading = event.reading
    published = parse_published(event.article.published) or reading.published
    day = published.day if published else None
    headline = reading.basis == "headline"
    tellings: list[Telling] = []
    for position, statement in enumerate(order_statements(reading)):
        tellings.extend(_tell_statement(statement, Setting(day, position == 0, has_review(statement), headline)))
    if event.article.authority in OFFICIAL:
        tellings = [alter(telling, official=True) for telling in tellings]
    if event.vouched:
        tellings = [_vouch(telling, event) if telling.main else telling for telling in tellings]
    return tuple(_drop_repeated(_remember_new(tellings))) if len(tellings) > 1 else tuple(tellings)


def _vouch(telling: Telling, event: ReadingEvent) -> Telling:
    """What a person accepted: the body that acts is the page's own where the text names none."""
    body = name_body(event.article)
    return alter(telling, vouched=True, authority=telling.authority or ((body,) if body else ()))


def _remember_new(tellings: list[Telling]) -> list[Telling]:
    """The event keeps the totals that its article words as new firms, so that a total told later meets them."""
    worded = tuple(c for telling in tellings if telling.kind == "total" for c in told_as_new(telling))
    worded = tuple(alter(count, role="other") for count in worded)
    event = next((n for n, telling in enumerate(tellings) if telling.kind in EVENTS), None)
    if event is None or not worded:
        return tellings
    first = tellings[event]
    kept = alter(first, counts=first.counts + tuple(c for c in worded if c not in first.counts))
    return [kept if n == event else telling for n, telling in enumerate(tellings)]


def order_statements(reading: Reading) -> tuple[Statement, ...]:
    """The main statement first; a round-up is led by its newest dated event."""
    statements = reading.statements
    if len(statements) < 2 or not statements[0].decided or len(statements[0].decided) < 10:
        return statements
    dated = [s for s in statements if s.kind in EVENTS and s.decided and len(s.decided) == 10]
    if len(dated) < 2 or statements[0].kind not in EVENTS:
        return statements
    newest = max(dated, key=lambda s: (s.decided or "", -statements.index(s)))
    return (newest, *(s for s in statements if s is not newest))


def _tell_statement(statement: Statement, setting: Setting) -> Iterator[Telling]:
    counts, growth, firms = statement.counts, statement.growth, statement.firms
    if setting.held or setting.headline:
        counts = tuple(c for c in counts if not c.review)
        growth = tuple(g for g in growth if not g.review)
        firms = tuple(f for f in firms if not f.review and not (setting.headline and f.status in NAMING))
    totals = tuple(c for c in counts if c.role in _TOTAL_ROLES and c.detail != "told_as_new")
    if statement.kind != "total":
        own = tuple(alter(c, role="other") if c.detail == "told_as_new" else c for c in counts if c not in totals)
        yield _tell_event(statement, own, firms, setting)
    if totals or growth or statement.kind == "total":  # most events are told without a total
        yield from _tell_totals(statement, totals, counts, growth, setting)


def _tell_event(statement: Statement, counts: tuple[Count, ...], firms: tuple[Firm, ...], setting: Setting) -> Telling:
    count = find_main_count(statement.kind, counts)
    region = _find_region(statement, counts, count)
    return Telling(
        kind=statement.kind,
        programme=statement.programme,
        authority=statement.authority,
        decided=statement.decided,
        published=setting.day,
        regions=_list_wider(statement.regions or ((region,) if region else ())),
        region=region,
        services=statement.services,
        count=count,
        counts=counts,
        growth=(),
        firms=firms,
        batch=statement.batch,
        document=statement.document,
        terms=tuple(term for term in statement.policy if not term.review) if setting.main else (),
        grounds=statement.grounds,
        main=setting.main,
        held=setting.held,
        headline=setting.headline,
    )


def _find_region(statement: Statement, counts: tuple[Count, ...], main: Count | None) -> str | None:
    """The one region of an event: its main count's, else the only one that it names and that is no mere part of it."""
    if main is not None and (region := top_region(main.region)) is not None:
        return region
    parts = {top_region(c.region) for c in counts if c.role == "subset" and c.region and c is not main}
    tops = {top_region(r) for r in statement.regions}
    return tops.pop() if len(tops) == 1 and not tops & parts else None


@lru_cache(maxsize=512)
def _list_wider(regions: tuple[str, ...]) -> tuple[str, ...]:
    """The regions as told, then those that they imply."""
    return tuple(dict.fromkeys((*regions, *sorted(widen_regions(regions)))))


def _tell_totals(
    statement: Statement,
    totals: tuple[Count, ...],
    counts: tuple[Count, ...],
    growth: tuple[Growth, ...],
    setting: Setting,
) -> Iterator[Telling]:
    latest = max(totals, key=lambda c: (c.role == "stock_total", c.as_of or "9999"), default=None)
    ordered = sorted(totals, key=lambda c: c is not latest) if statement.kind == "total" else totals
    base = _begin_total(statement, growth, setting)
    for count in ordered:
        parts = tuple(c for c in counts if c.role == "subset" and c.as_of == count.as_of) if count is latest else ()
        yield alter(
            base,
            programme=(statement.programme or PILOT) if count.role == "pilot_total" else ALL_FIRMS,
            region=top_region(count.region),
            regions=(count.region,) if count.region else (),
            count=count,
            counts=(count, *(parts if statement.kind == "total" else ())),
            growth=growth if count is latest and count.role == "stock_total" else (),
            main=base.main and count is latest,
        )
    yield from _tell_rest(statement, base, totals, counts)


def _begin_total(statement: Statement, growth: tuple[Growth, ...], setting: Setting) -> Telling:
    """What every total that a statement tells has in common. One told with an event is not the article's news."""
    return Telling(
        kind="total",
        programme=statement.programme,
        authority=statement.authority,
        decided=None,
        published=setting.day,
        regions=(),
        region=None,
        services=(),
        count=None,
        counts=(),
        growth=growth,
        firms=(),
        batch=None,
        document="",
        main=setting.main and statement.kind == "total",
        held=setting.held,
        headline=setting.headline,
    )


def _tell_rest(
    statement: Statement, base: Telling, totals: tuple[Count, ...], counts: tuple[Count, ...]
) -> Iterator[Telling]:
    """Growth without its total, and a total that is worded as new firms."""
    told_new = tuple(c for c in counts if c.detail == "told_as_new") if statement.kind == "total" else ()
    main = base.main and not totals
    if base.growth and not any(c.role == "stock_total" for c in totals):
        yield alter(base, programme=ALL_FIRMS, counts=told_new, main=main, decided=statement.decided)
    elif told_new or (not totals and statement.kind == "total"):
        yield alter(base, programme=ALL_FIRMS, counts=told_new, main=main, growth=())


def _drop_repeated(tellings: list[Telling]) -> Iterator[Telling]:
    """A total told under two statements of one article is told once."""
    seen: set[tuple[object, ...]] = set()
    for telling in tellings:
        if telling.kind == "total" and telling.count is not None:
            key = (telling.count.role, telling.count.value, telling.region, telling.count.as_of)
            if key in seen:
                continue
            seen.add(key)
        yield telling
