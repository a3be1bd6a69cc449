"""The record as it stood: what the ledger said at the end of a day, and a copy of it to be asked like the record."""

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import asdict

from domain.dates import BEIJING
from domain.findings import Finding
from storage.file.schema import MIGRATIONS
from storage.ledger.finding_rows import save_finding
from storage.values.codec import decode_value, encode_value
from storage.values.instants import write_instant


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


class KnownFilter(Struct, frozen=True):
    """What of the record as it was known; an empty field does not narrow. `firm` is a part of a name as written."""

    kind: str | None = None
    standing: str | None = None
    authority: str | None = None
    region: str | None = None
    firm: str | None = None
    decided_by: str | None = None
    since: str | None = None  # of publication
    until: str | None = None
    state: str = "stands"
    observed: bool | None = None  # False: the shipped record alone; None: both


_KNOWN = "h.known_from <= :day AND (h.known_until IS NULL OR h.known_until > :day)"
_LATER = "SELECT finding_id FROM changes WHERE at >= :end UNION SELECT finding_id FROM relinks WHERE at >= :end"
_TESTS = {
    "kind": "{t}.kind = :kind",
    "observed": "(SELECT o.observed FROM finding_rows o WHERE o.id = {t}.id) = :observed",
    "standing": "{t}.standing = :standing",
    "authority": "(instr(', ' || {t}.authority || ', ', ', ' || :authority || ', ') > 0 "
    "OR (:authority = 'MIIT' AND {t}.confirmed_by IS NOT NULL AND EXISTS ("
    "SELECT 1 FROM json_each({t}.finding, '$.reports') r "
    "WHERE r.value ->> '$.url' = {t}.confirmed_by AND r.value ->> '$.authority' = 'regulator')))",
    "region": "({t}.region = :region COLLATE NOCASE "
    "OR instr(', ' || {t}.regions || ', ', ', ' || :region || ', ') > 0)",
    "firm": "instr(lower({t}.firms), lower(:firm)) > 0",
    "decided_by": "{t}.decided <= :decided_by",
    "since": "date({t}.published, '+8 hours') >= :since",
    "until": "substr(date({t}.published, '+8 hours'), 1, length(:until)) <= :until",
}


def list_known(
    db: sqlite3.Connection, day: str, wanted: KnownFilter, *, limit: int, offset: int = 0
) -> tuple[Finding, ...]:
    """Findings as the ledger stood at the end of a Beijing day, the last published first.

    What has not changed since is found by its row as it stands, the rest in its history, which is costly to read.
    """
    values = asdict(wanted)
    end = datetime.combine(date.fromisoformat(day) + timedelta(days=1), time(), BEIJING)
    bound = {**values, "day": day, "end": write_instant(end), "limit": offset + limit}
    tests = [test for name, test in _TESTS.items() if values[name] not in (None, "")]
    same = " AND ".join(["f.state = :state", "f.seen_day <= :day", *(test.format(t="f") for test in tests)])
    other = " AND ".join(["h.state = :state", *(test.format(t="h") for test in tests)])
    rows = db.execute(
        "SELECT id, published FROM (SELECT f.id, f.published FROM finding_rows f "  # noqa: S608 our own tests
        f"WHERE {same} AND f.id NOT IN ({_LATER}) ORDER BY f.published_to DESC, f.id DESC LIMIT :limit) UNION ALL "
        f"SELECT h.id, h.published FROM findings_history h WHERE h.id IN ({_LATER}) AND {_KNOWN} AND {other}",
        bound,
    ).fetchall()
    newest = sorted(rows, key=lambda row: (row["published"] or "", row["id"]), reverse=True)[offset : offset + limit]
    one = f"SELECT h.finding FROM findings_history h WHERE {_KNOWN} AND h.id = :id"  # noqa: S608 our own tests
    found = (db.execute(one, {"day": day, "id": row["id"]}).fetchone() for row in newest)
    return tuple(decode_value(row["finding"], Finding) for row in found if row is not None)


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
