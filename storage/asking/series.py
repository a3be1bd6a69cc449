"""The series of totals and approvals by region and service, as charts and tables take them.

What stands is taken, observed or from the shipped record; of the record only what is verified. Figures of CAICT to
2020 and of the ministry from 2024 are two series.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from domain.altering import alter
from domain.charts import Bar, Point, SeriesName
from domain.citing import find_weakest
from domain.doubts import doubts_figure
from domain.findings import Finding, Standing
from domain.record import NOT_OBSERVED
from storage.values.codec import decode_value

#: CAICT's figures end and the ministry's begin.
_CAICT_UNTIL, _MINISTRY_FROM = "2020-12", "2024-01"
PROGRAMME = "pilot-2024-107"
#: Growth without a date of its own has that of the total it is told with.
_FIGURES = """
    SELECT c.finding_id, c.measure, c.role, c.value, c.qualifier, c.basis, c.observed, c.grade, c.standing,
        coalesce(c.as_of, CASE c.measure WHEN 'growth' THEN (SELECT max(t.as_of) FROM finding_counts t
            WHERE t.finding_id = c.finding_id AND t.role = 'stock_total' AND t.region IS NULL) END) AS day,
        coalesce(c.publisher, '') AS publisher, coalesce(c.url, '') AS url,
        json_extract(f.finding, '$.disputes') AS disputes
    FROM counts c JOIN finding_rows f ON f.id = c.finding_id LEFT JOIN shipped_record s ON s.finding_id = c.finding_id
    WHERE c.kind = 'total' AND c.region IS NULL AND f.region IS NULL AND day IS NOT NULL
        AND ifnull(s.verified, 1) = 1 AND c.role IN ({roles})
    ORDER BY day, c.finding_id
"""
#: National approvals of the pilot that are part of no other, each with its figure and the page that states it.
_BATCHES = """
    SELECT a.finding_id, coalesce(a.decided, substr(a.announced, 1, 10)) AS day, a.approved, a.qualifier,
        a.approved_standing AS standing, a.observed, a.grade, coalesce(a.url, '') AS url,
        json_extract(f.finding, '$.disputes') AS disputes,
        CASE a.url WHEN a.confirmed_by THEN a.confirmer ELSE coalesce(a.publisher, '') END AS publisher
    FROM approvals a JOIN finding_rows f ON f.id = a.finding_id
    LEFT JOIN shipped_record s ON s.finding_id = a.finding_id
    WHERE a.programme = :programme AND a.region IS NULL AND a.part_of IS NULL AND a.approved IS NOT NULL
        AND a.batch IS NOT NULL AND day IS NOT NULL AND ifnull(s.verified, 1) = 1
    ORDER BY day, a.finding_id
"""
#: Approvals of the pilot that stand, those of the record where they are verified.
_BY_REGION = """
    SELECT p.region, f.id, ifnull(f.part_of, f.id) AS whole, f.observed,
        (SELECT max(CAST(c.value AS INTEGER)) FROM finding_counts c
            WHERE c.finding_id = f.id AND c.measure = 'count' AND c.role IN ('batch', 'subset')
            AND (c.region = p.region OR (c.region IS NULL AND f.region = p.region))) AS firms
    FROM finding_places p JOIN finding_rows f ON f.id = p.finding_id
    WHERE f.kind = 'approval' AND f.state = 'stands' AND f.programme = :programme
        AND ifnull((SELECT s.verified FROM shipped_record s WHERE s.finding_id = f.id), 1) = 1
    ORDER BY p.region, f.id
"""
_BY_SERVICE = """
    SELECT f.services, f.id, ifnull(f.part_of, f.id) AS whole, f.observed FROM finding_rows f
    WHERE f.kind = 'approval' AND f.state = 'stands' AND f.programme = :programme AND f.services <> ''
        AND ifnull((SELECT s.verified FROM shipped_record s WHERE s.finding_id = f.id), 1) = 1
    ORDER BY f.id
"""


def _list_figures(db: sqlite3.Connection, roles: str) -> list[dict[str, Any]]:
    return [{**dict(row), "as_of": row["day"]} for row in db.execute(_FIGURES.format(roles=roles))]


def _tell_growth(row: dict[str, Any]) -> dict[str, Any]:
    """What a point holds of a growth. A row that an older version wrote has no qualifier."""
    return {
        "growth": row["value"],
        "growth_basis": row["basis"],
        "growth_qualifier": row["qualifier"] or "exact",
    }


def list_stock(db: sqlite3.Connection) -> tuple[Point, ...]:
    """All foreign-invested telecom firms, oldest first, each with the growth that is stated as of the same date."""
    rows = _list_figures(db, "'stock_total', 'growth'")
    growth = {(row["finding_id"], row["as_of"][:7]): row for row in rows if row["measure"] == "growth"}
    points = []
    for row in rows:
        if row["measure"] == "count":
            grown = growth.get((row["finding_id"], row["as_of"][:7]))
            point = _make_point(row, _name_series(row["as_of"]))
            if grown is not None:
                point = alter(point, **_tell_growth(grown))
            points.append(point)
    return tuple(points)


def list_earlier(db: sqlite3.Connection, role: str, region: str | None, before: str) -> Iterator[tuple[str, Finding]]:
    """Totals observed here that stand and state a figure of this role as of an earlier day, each with that day.

    The newest day first, and of one day what was published last; none is read before it is taken.
    """
    rows = db.execute(
        "SELECT c.as_of, f.finding FROM finding_counts c CROSS JOIN finding_rows f ON f.id = c.finding_id "
        "WHERE c.role = ? AND c.as_of < ? AND f.kind = 'total' AND f.state = 'stands' AND f.observed = 1 "
        "AND f.region IS ? ORDER BY c.as_of DESC, f.published_to DESC, f.id DESC",
        (role, before, region),
    )
    return ((row["as_of"], decode_value(row["finding"], Finding)) for row in rows)


def list_growth(db: sqlite3.Connection) -> tuple[Point, ...]:
    """Growth as stated, oldest first, told with a total or alone: `value` is 0 where no total was stated with it."""
    stock = {(point.finding, point.as_of[:7]): point for point in list_stock(db)}
    rows = _list_figures(db, "'growth'")
    return tuple(
        alter(
            stock.get((row["finding_id"], row["as_of"][:7]), _make_point({**row, "value": 0}, "unassigned")),
            **_tell_growth(row),
            standing=row["standing"],
        )
        for row in rows
    )


def list_pilot(db: sqlite3.Connection) -> tuple[Point, ...]:
    """The pilot's running total, oldest first: what is stated, and the sum of the batches known by each one's day.

    A stated total of the day stands; a sum is computed only from batches whose figures are exact.
    """
    stated = [_make_point(row, "pilot") for row in _list_figures(db, "'pilot_total'")]
    told = {point.as_of for point in stated}
    computed = [point for point in _sum_batches(db) if point.as_of not in told]
    return tuple(sorted((*stated, *computed), key=lambda point: (point.as_of, point.finding)))


def _sum_batches(db: sqlite3.Connection) -> Iterator[Point]:
    total, batches = 0, 0
    standing: Standing = "confirmed"
    for row in db.execute(_BATCHES, {"programme": PROGRAMME}):
        if row["qualifier"] != "exact":
            return  # from here on no sum is known
        total, batches = total + row["approved"], batches + 1
        standing = find_weakest((standing, row["standing"]))
        point = _make_point({**dict(row), "value": total, "as_of": row["day"]}, "pilot")
        words = "the first batch" if batches == 1 else f"the sum of the {batches} batches known"
        note = "; ".join(part for part in (words, point.note) if part)
        yield alter(point, basis="computed", note=note, standing=standing)


def _make_point(row: Mapping[str, Any], series: SeriesName) -> Point:
    return Point(
        series=series,
        as_of=str(row["as_of"]),
        value=int(row["value"]),
        qualifier=row["qualifier"] or "exact",
        finding=str(row["finding_id"]),
        publisher=str(row["publisher"]),
        url=str(row["url"]),
        observed=bool(row["observed"]),
        disputed=any(doubts_figure(one["reason"]) for one in json.loads(row["disputes"] or "[]")),
        standing=row["standing"],
        note="" if row["observed"] else f"{NOT_OBSERVED}; grade {row['grade']}",
    )


def _name_series(as_of: str) -> SeriesName:
    """Whose series a figure belongs to; between the two nothing is known, and such a point is joined to none."""
    if as_of[:7] <= _CAICT_UNTIL:
        return "caict"
    return "ministry" if as_of >= _MINISTRY_FROM[: len(as_of)] else "unassigned"


def count_regions(db: sqlite3.Connection) -> tuple[Bar, ...]:
    """Approvals by region: how many tell of it, and how many firms a report places there; the most firms first.

    A part is counted with its whole: the larger of both figures stands, and neither twice.
    """
    rows = db.execute(_BY_REGION, {"programme": PROGRAMME})
    return _gather((row["region"], row["id"], row["whole"], row["firms"], row["observed"]) for row in rows)


def count_services(db: sqlite3.Connection) -> tuple[Bar, ...]:
    """Approvals by service: how many tell of it. No report says which firm has which service."""
    rows = db.execute(_BY_SERVICE, {"programme": PROGRAMME})
    return _gather(
        (service, row["id"], row["whole"], None, row["observed"])
        for row in rows
        for service in row["services"].split(", ")
    )


def _gather(rows: Iterable[tuple[str, str, str, int | None, int]]) -> tuple[Bar, ...]:
    events: dict[str, dict[str, int | None]] = {}
    seen: dict[str, dict[str, bool]] = {}
    names: dict[str, list[str]] = {}
    for label, finding, whole, firms, observed in rows:
        held = events.setdefault(label, {})
        known = [one for one in (held.get(whole), firms) if one is not None]
        held[whole] = max(known, default=None)
        seen.setdefault(label, {})[whole] = seen.get(label, {}).get(whole, False) or bool(observed)
        names.setdefault(label, []).append(finding)
    bars = []
    for label, held in events.items():
        firms_known = [one for one in held.values() if one is not None]
        stated = sum(firms_known) if firms_known else None
        bars.append(Bar(label, len(held), stated, sum(seen[label].values()), tuple(names[label])))
    return tuple(sorted(bars, key=lambda bar: (-(bar.firms or 0), -bar.approvals, bar.label)))
