"""The record as it stood: what the ledger said at the end of a day, and a copy of it to be asked like the record."""

import sqlite3
from collections.abc import Iterable

from domain.findings import Finding
from storage.codec import decode_value, encode_value
from storage.finding_rows import save_finding
from storage.schema import MIGRATIONS


def load_known(db: sqlite3.Connection, day: str) -> tuple[Finding, ...]:
    """Every finding as the ledger stood at the end of a Beijing day, from the stored changes, by number.

    docs/tables.md has the same question in SQL over `findings_history`.
    """
    rows = db.execute(
        "SELECT h.finding FROM findings_history h JOIN finding_ids i ON i.id = h.id "
        "WHERE h.known_from <= :day AND (h.known_until IS NULL OR h.known_until > :day) ORDER BY i.event, h.id",
        {"day": day},
    )
    return tuple(decode_value(row["finding"], Finding) for row in rows)


def copy_record(
    db: sqlite3.Connection, findings: Iterable[Finding], day: str | None = None, *, changes: bool = True
) -> sqlite3.Connection:
    """A database in memory that holds these findings, their articles, and their changes up to the end of a Beijing day.

    Whatever asks the record can ask it. `changes` is off for findings that no stored change made. The caller closes it.
    """
    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.row_factory = sqlite3.Row
    for _, script in MIGRATIONS:
        copy.executescript(script)
    held = tuple(findings)
    _copy_rows(db, copy, "events", "kind = 'record'", [])
    numbers = dict(db.execute("SELECT i.id, i.event FROM finding_ids i JOIN events e ON e.number = i.event "
                              "WHERE e.kind = 'record'").fetchall())  # fmt: skip
    for finding in held:
        copy.execute("INSERT INTO finding_ids VALUES (?, ?, '')", (finding.id, numbers.get(finding.id, 0)))
        save_finding(copy, finding, 0)
    articles = {report.article for finding in held for report in finding.reports}
    _copy_rows(db, copy, "article_rows", "id IN (SELECT value FROM json_each(:held))", sorted(articles))
    if not changes:
        return copy
    until = "finding_id IN (SELECT value FROM json_each(:held)) AND (:day IS NULL OR date(at, '+8 hours') <= :day)"
    _copy_rows(db, copy, "changes", until, [finding.id for finding in held], day)
    return copy


def _copy_rows(
    db: sqlite3.Connection,
    copy: sqlite3.Connection,
    table: str,
    test: str,
    held: list[int] | list[str],
    day: str | None = None,
) -> None:
    rows = db.execute(f"SELECT * FROM {table} WHERE {test}", {"held": encode_value(held), "day": day})  # noqa: S608
    for row in rows:
        copy.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row))  # noqa: S608
