"""Stated figures for the page, each with its date, its standing and its place in the article.

The shipped record stands among them where it is verified; what is weak or undated is in no total.
"""

import json
import sqlite3
from typing import Any

from domain.charts import Point
from domain.doubts import doubts_figure
from storage.asking import series

#: A figure without a date of its own has that of its act, else of its publication, which the note says; growth has that
#: of the total it is told with.
_AS_OF = """
    coalesce(c.as_of, CASE c.role
        WHEN 'batch' THEN coalesce(f.decided, f.published)
        WHEN 'growth' THEN (SELECT max(t.as_of) FROM finding_counts t
            WHERE t.finding_id = c.finding_id AND t.role = 'stock_total' AND t.region IS c.region) END)
"""
_NOTE = """
    CASE WHEN c.role = 'batch' AND c.as_of IS NULL AND f.decided IS NULL AND f.published IS NOT NULL
        THEN 'published; no date of the act is stated' ELSE '' END
"""
_STANDING = """
    f.id AS finding_id, c.standing, f.standing AS event_standing, f.confirmed_by, f.confirmer, f.authority,
    coalesce(a.url, f.url) AS url, f.disputes, f.observed, s.grade,
    json_extract(f.finding, '$.disputes') AS points, coalesce(s.publisher, a.publisher, f.publisher) AS publisher
"""


def list_series(db: sqlite3.Connection, role: str) -> tuple[dict[str, Any], ...]:
    """The newest sixty stated figures of one role (or `growth`), the newest first."""
    # Chosen by key first: whole rows are read for those that are shown, not carried along for each that is sorted.
    rows = db.execute(
        f"""WITH chosen AS MATERIALIZED (SELECT c.finding_id, c.position
            FROM finding_counts c JOIN finding_rows f ON f.id = c.finding_id
            LEFT JOIN shipped_record s ON s.finding_id = f.id
            WHERE c.role = ? AND f.state = 'stands' AND ifnull(s.verified, 1) = 1
            ORDER BY {_AS_OF} DESC, f.id DESC LIMIT 60)
        SELECT c.measure, CASE c.measure WHEN 'count' THEN CAST(c.value AS INTEGER) ELSE c.value END AS value,
            c.qualifier, c.basis, coalesce(c.region, f.region) AS region, {_AS_OF} AS day,
            c.start, c."end", c.article_id, {_NOTE} AS note, {_STANDING}
        FROM chosen CROSS JOIN finding_counts c USING (finding_id, position)
        JOIN finding_rows f ON f.id = c.finding_id
        LEFT JOIN shipped_record s ON s.finding_id = f.id
        LEFT JOIN article_rows a ON a.id = c.article_id
        ORDER BY day DESC, f.id DESC""",  # noqa: S608 our own words
        (role,),
    )
    return tuple(_judge(row) for row in rows)


def _judge(row: sqlite3.Row) -> dict[str, Any]:
    """The row with whether its figure is disputed: whether two names are one firm takes nothing from a count."""
    reasons = [point["reason"] for point in json.loads(row["points"] or "[]")]
    return {**dict(row), "disputed": any(map(doubts_figure, reasons))}


def list_growth(db: sqlite3.Connection) -> tuple[dict[str, Any], ...]:
    """Growth as stated; the same growth of the same date stands once, with every finding that states it."""
    told: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in list_series(db, "growth"):
        first = told.setdefault(_name_growth(row), {**row, "others": []})
        if first["finding_id"] != row["finding_id"]:
            first["others"].append(row["finding_id"])
    return tuple(told.values())


def _name_growth(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["day"], row["value"], row["qualifier"] or "exact", row["basis"], row["region"]


def list_pilot(db: sqlite3.Connection) -> tuple[dict[str, Any], ...]:
    """The pilot's running total, the newest first: stated, or computed from the batches that are known."""
    computed = [point for point in series.list_pilot(db) if point.basis == "computed"]
    rows = [*list_series(db, "pilot_total"), *(_sum_up(db, point) for point in computed)]
    return tuple(sorted(rows, key=lambda row: (row["day"] or "", row["finding_id"]), reverse=True)[:60])


def _sum_up(db: sqlite3.Connection, point: Point) -> dict[str, Any]:
    """A computed point, with the place of the batch that it ends with."""
    row = db.execute(
        f"""SELECT c.measure, c.basis, c.start, c."end", c.article_id, {_STANDING}
        FROM finding_rows f LEFT JOIN finding_counts c ON c.finding_id = f.id AND c.role = 'batch'
        LEFT JOIN shipped_record s ON s.finding_id = f.id LEFT JOIN article_rows a ON a.id = c.article_id
        WHERE f.id = ? LIMIT 1""",  # noqa: S608 our own words
        (point.finding,),
    ).fetchone()
    note = f"computed: {point.note.partition('; ')[0]}"  # what is shipped has its mark beside its standing
    figure = {
        "standing": point.standing,
        "value": point.value,
        "qualifier": point.qualifier,
        "day": point.as_of,
        "region": None,
        "note": note,
    }
    return {**_judge(row), **figure}
