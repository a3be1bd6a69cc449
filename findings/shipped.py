"""Entering a row of the shipped record: a finding of its own, not observed, of which nobody is told."""

from domain.altering import alter
from domain.bodies import top_region
from domain.claims import Count, Firm
from domain.findings import Finding, Folded, NamedFirm, Outcome, RecordEvent, StatedCount, StatedGrowth
from domain.record import RecordRow
from findings.draft import Draft, Note
from findings.joining import find_event
from findings.keys import Key, anchor_of, is_standing, key_of_record, months_around
from findings.parts import SAME_ANNOUNCEMENT, is_part
from findings.series import find_point
from findings.state import State
from findings.tellings import Telling, find_main_count

#: What a row is said to rest on, in the place where an article's rule stands.
RULE = "shipped_record"


def fold_record(state: State, event: RecordEvent) -> Folded:
    """Opens the row's finding. Where the event was observed before, that finding takes the row in at once.

    Of a weak row the ledger takes neither date nor document: it is found under no date and can be mistaken for nothing.
    """
    draft = Draft(state, event.number, event.at, None)
    row = event.row if event.row.verified else _strip_row(event.row)
    finding = _make_finding(draft, row, event)
    if row.verified:
        known = _find_observed(draft, _tell_row(row))
        finding = alter(finding, merged_into=known.id if known else None, part_of=_find_whole(draft, finding))
    draft.keep(finding, Note("new", RULE, event.row.text))
    return draft.finish(Outcome("changed", f"row {event.row.key} of the shipped record", (finding.id,)))


def _strip_row(row: RecordRow) -> RecordRow:
    counts = tuple(alter(count, as_of=None) for count in row.counts)
    growth = tuple(alter(one, as_of=None) for one in row.growth)
    return alter(row, date=None, document="", counts=counts, growth=growth)


def _make_finding(draft: Draft, row: RecordRow, event: RecordEvent) -> Finding:
    linked = any(source.url for source in row.sources)
    return Finding(
        id=draft.give_id(row.kind),
        kind=row.kind,
        programme=row.programme,
        authority=row.authority,
        decided=row.date if row.date_of == "decided" else None,
        published=row.date if row.date_of == "published" else None,
        first_seen=event.at,
        confirmation="attributed" if row.authority and linked else "press_only",
        confirmed_by=None,
        confirmed_at=None,
        reports=(),
        counts=tuple(StatedCount(c.value, c.qualifier, c.role, (), c.region, c.as_of, c.detail) for c in row.counts),
        growth=tuple(StatedGrowth(g.value, g.basis, (), g.as_of) for g in row.growth),
        firms=tuple(
            NamedFirm(f.key, (f.name,), f.status, "legal" if f.legal else "group", (), f.group, act=f.act)
            for f in row.firms
        ),
        regions=row.regions,
        services=row.services,
        batch=row.batch,
        document=row.document,
        region=row.region,
        observed=False,
    )


def _find_observed(draft: Draft, telling: Telling) -> Finding | None:
    """The observed finding of the same event, where the ledger is older than the row."""
    known = find_point(draft, telling) if telling.kind == "total" else find_event(draft, telling)
    return known if known is not None and is_standing(known) else None


def _find_whole(draft: Draft, finding: Finding) -> str | None:
    """The row that this one is a part of; the rows stand in order of time, so the whole may come after its part."""
    months = months_around(anchor_of(finding), SAME_ANNOUNCEMENT)
    keys: list[Key] = [key_of_record(("month", finding.kind, finding.programme, month)) for month in months]
    for other in tuple(draft.look_up(keys)):
        if is_part(finding, other):
            return other.id
        if other.part_of is None and is_part(other, finding):
            draft.keep(alter(other, part_of=finding.id))
    return None


def _tell_row(row: RecordRow) -> Telling:
    """The row as an article's telling, to be held against what is known by the same rules."""
    counts = tuple(
        Count(c.value, c.qualifier, c.role, "", 0, 0, RULE, 1.0, region=c.region, as_of=c.as_of, detail=c.detail)
        for c in row.counts
    )
    total = counts[0] if row.kind == "total" and counts else None
    firms = tuple(
        Firm(f.name, f.key, f.status, "", 0, 0, RULE, 1.0, act=f.act, group=f.group, legal=f.legal) for f in row.firms
    )
    return Telling(
        kind=row.kind,
        programme=row.programme,
        authority=row.authority,
        decided=row.date if row.date_of == "decided" else None,
        published=row.date if row.date_of == "published" else None,
        regions=row.regions,
        region=top_region(row.region),
        services=row.services,
        count=total or find_main_count(row.kind, counts),
        counts=counts,
        growth=(),
        firms=firms,
        batch=row.batch,
        document=row.document,
        main=True,
    )
