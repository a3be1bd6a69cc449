"""Totals as a series by role, region and month: which point a figure is, and what contradicts the series."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from domain.claims import Count
from domain.dates import agree, parse_published
from domain.findings import Dispute, Evidence, Finding, StatedCount
from domain.naming import choose_place
from findings.draft import Draft
from findings.figures import agree_figures, agree_growth
from findings.keys import Key, anchor_of, is_standing, months_of, point_key
from findings.tellings import Telling

#: A total without as-of date is the point that was told so many days before or after.
UNDATED_TOTAL = 60
#: Series of different years are counted in ways that nothing reconciles: no jump is judged across so many days.
_ONE_SERIES = 550
#: The fastest rise on record is a fifth in a quarter (232 in 2020-03 after 191 in 2019-12).
_STEP, _YEARLY = 0.15, 1.0


def find_total(finding: Finding) -> StatedCount | None:
    """The total that a finding of kind total holds; None where it holds growth only."""
    for count in finding.counts:
        if count.role == "stock_total" or count.role == "pilot_total":
            return count
    return None


def total_key(role: str, place: str | None) -> Key:
    """Where the points of one series are looked up. A district (Pudong) has a series of its own."""
    return ("total", role, place)


def place_of(telling: Telling) -> str | None:
    """What a telling's total is of: its own place, which may lie within the telling's (Pudong in Shanghai)."""
    return (telling.count.region if telling.count else None) or telling.region


def find_point(draft: Draft, telling: Telling) -> Finding | None:
    """The finding of the same total: same role, region and as-of month; undated ones by figure and publication."""
    count = telling.count
    if count is None:
        return None
    points = [finding for finding in _glance_points(draft, telling, count) if finding.programme == telling.programme]
    dated = [f for f in points if (total := find_total(f)) is not None and same_month(total.as_of, count.as_of)]
    if len(dated) == 1:
        return draft.find(dated[0].id)
    if dated:
        return draft.find(min(dated, key=lambda f: (not _holds(f, count), f.id)).id)
    undated = [f for f in points if _is_undated_match(f, telling, count)]
    if undated:
        return draft.find(min(undated, key=lambda f: f.id).id)
    grown = find_growth(draft, telling) if telling.growth and count.role == "stock_total" else None
    return grown if grown is not None and find_total(grown) is None else None


def _glance_points(draft: Draft, telling: Telling, count: Count) -> Iterator[Finding]:
    """The points of the count's month and those without a month; of the whole series, where it has none itself."""
    if count.as_of is None:
        return draft.glance([total_key(count.role, place_of(telling))])
    months = (*months_of(count.as_of), None)
    return draft.glance([point_key(count.role, place_of(telling), month) for month in months])


def find_growth(draft: Draft, telling: Telling) -> Finding | None:
    """The total's finding that already tells this growth, told within the same months."""
    for finding in draft.glance([total_key("stock_total", place_of(telling))]):
        pairs = product(finding.growth, telling.growth)
        shared = any(held.basis == told.basis and agree_growth(held, told) for held, told in pairs)
        if shared and _told_near(finding, telling.published):
            return draft.find(finding.id)
    return None


def find_told_as_new(draft: Draft, count: Count | StatedCount, published: str | None) -> Finding | None:
    """The point that an article words as new firms: same figure, same as-of month or told in the same weeks."""
    for finding in draft.glance([total_key("stock_total", None)]):
        total = find_total(finding)
        if total is None or not agree_figures(total, count):
            continue
        if same_month(total.as_of, count.as_of):
            return draft.find(finding.id)
        if None in (total.as_of, count.as_of) and _told_near(finding, published):
            return draft.find(finding.id)
    return None


def same_month(one: str | None, other: str | None) -> bool:
    """Whether two as-of dates, both stated, are of one month; a bare year agrees with its months."""
    return one is not None and other is not None and (one[:7] == other[:7] or agree(one[:7], other[:7]))


def check_series(draft: Draft, finding: Finding) -> Iterable[tuple[Finding, Dispute]]:
    """What a point contradicts among its neighbours; the dispute belongs to the later of two points."""
    total = find_total(finding)
    if total is None or not is_standing(finding):
        return
    month = month_of(finding, total)
    points = []
    for other in draft.glance([total_key(total.role, choose_place(finding, total))]):
        held = find_total(other)
        if held and other.id != finding.id and other.programme == finding.programme and _is_sound(other):
            points.append((month_of(other, held), held, other))
    before = max((p for p in points if p[0] < month), key=lambda p: p[0], default=None)
    after = min((p for p in points if p[0] > month), key=lambda p: p[0], default=None)
    if before and (dispute := _compare(before[:2], (month, total))):
        yield finding, dispute
        return  # what breaks the series is no measure for what comes after
    if after and (dispute := _compare((month, total), after[:2])):
        yield after[2], dispute


def _is_sound(finding: Finding) -> bool:
    """Whether a point may be held against its neighbours: nothing says that it breaks the series itself."""
    broken = any(dispute.reason in ("total_falls", "total_jumps") for dispute in finding.disputes)
    return is_standing(finding) and not broken


def month_of(finding: Finding, total: StatedCount) -> str:
    """The month of a point: its as-of date, else when it was told; a bare year is its end."""
    if total.as_of:
        return total.as_of[:7] if len(total.as_of) >= 7 else f"{total.as_of}-12"
    published = parse_published(finding.published)
    return (published.day if published else anchor_of(finding))[:7]


def dispute_new(count: Count | StatedCount, total: StatedCount, evidence: tuple[Evidence, ...]) -> Dispute:
    """One figure with two meanings: all firms, or new ones."""
    claim, against = f"{count.value:,} told as new firms", f"{total.value:,} in all"
    return Dispute(claim, against, "total_told_as_new", evidence + total.evidence[:1])


def _compare(one: tuple[str, StatedCount], other: tuple[str, StatedCount]) -> Dispute | None:
    (since, earlier), (until, later) = one, other
    claim, against = f"{later.value:,} in {until}", f"{earlier.value:,} in {since}"
    evidence = later.evidence[:1] + earlier.evidence[:1]
    if later.value < earlier.value and not agree_figures(earlier, later):
        return Dispute(claim, against, "total_falls", evidence)
    days = (date.fromisoformat(f"{until}-01") - date.fromisoformat(f"{since}-01")).days
    limit = earlier.value * (1 + _STEP + _YEARLY * days / 365)
    if later.role == "stock_total" and days <= _ONE_SERIES and later.value > limit:
        return Dispute(claim, against, "total_jumps", evidence)
    return None


def _holds(finding: Finding, count: Count) -> bool:
    return any(c.role == count.role and agree_figures(c, count) for c in finding.counts)


def _is_undated_match(finding: Finding, telling: Telling, count: Count) -> bool:
    total = find_total(finding)
    if total is None or (total.as_of is not None and count.as_of is not None) or not agree_figures(total, count):
        return False
    return _told_near(finding, telling.published)


def _told_near(finding: Finding, published: str | None) -> bool:
    """Whether a finding was told within `UNDATED_TOTAL` days of a publication; unknown days are near."""
    held = parse_published(finding.published)
    one, other = (held.day if held else anchor_of(finding)), published
    if other is None or len(one) < 10 or len(other) < 10:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= UNDATED_TOTAL
