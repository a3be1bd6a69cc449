"""Of firms that are listed as approved, whose approval or licence was ended since: no list of them may leave it out."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from alerts.words.cleaning import clean_line
from alerts.words.wording import write_act, write_date
from storage.asking import history

#: States in which a firm, or a unit of it, was let in.
_GRANTED = ("approved", "parent")


def list_ended(db: sqlite3.Connection, rows: Iterable[Mapping[str, Any]], decided_by: str | None = None) -> list[str]:
    """`A: ended since, in the source's word 撤销, 10 Apr 2026, F-2026-002`, for each approved firm of these rows.

    `rows` are of `firm_register`. An ending that came before a firm's newest approval is not meant. Raises ValueError
    for a `decided_by` that is no date.
    """
    granted: dict[str, str] = {}
    for row in rows:
        if row["status"] in _GRANTED:
            granted[row["key"]] = max(_tell_day(row), granted.get(row["key"], ""))
    if not granted:
        return []
    ended = history.find_firms(db, history.Filter(status="revoked", decided_by=decided_by, observed=None))
    return [_describe(row) for row in ended if row["key"] in granted and _tell_day(row) >= granted[row["key"]]]


def _tell_day(row: Mapping[str, Any]) -> str:
    return str(row["decided"] or row["published"] or "")[:10]


def _describe(row: Mapping[str, Any]) -> str:
    act = f", in the source's word {write_act(clean_line(row['act']))}" if row["act"] else ""
    return f"{clean_line(row['name'])}: ended since{act}, {write_date(row['decided'])}, {row['finding_id']}"
