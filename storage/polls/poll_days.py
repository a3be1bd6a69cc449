"""Old polls as one row for each source and Beijing day: what a coverage statement needs of them, and no more."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from msgspec import Struct

from domain.dates import BEIJING, beijing_day
from storage.values.codec import decode_value, encode_value
from storage.values.instants import read_instant, write_instant

#: Results of a poll that are a readable answer.
ANSWERS = ("read", "not_modified", "unchanged")
#: A poll of an older day is folded into that day's row.
KEEP_POLLS = timedelta(days=400)
#: Something was found by these polls and refers to them.
_FOUND = (
    "EXISTS (SELECT 1 FROM entries e WHERE e.poll_id = p.id) "
    "OR EXISTS (SELECT 1 FROM sightings s WHERE s.poll_id = p.id) "
    "OR EXISTS (SELECT 1 FROM pages g WHERE g.poll_id = p.id) "
    "OR EXISTS (SELECT 1 FROM gap_rows r WHERE r.poll_id = p.id)"
)


class Look(Struct, frozen=True):
    """One poll that asked."""

    at: datetime
    answered: bool
    failure: str


@dataclass(slots=True)
class _Day:
    """A day that is put together."""

    looks: list[list[int | str]]
    requests: int
    last_read: str | None


def list_old_polls(db: sqlite3.Connection, now: datetime) -> Sequence[int]:
    """The polls of days that ended 400 days ago and to which nothing refers, by id, oldest first."""
    last = (now - KEEP_POLLS).astimezone(BEIJING).date()
    before = write_instant(datetime.combine(last, time(), BEIJING))
    query = f"SELECT p.id FROM polls p WHERE p.started < ? AND NOT ({_FOUND}) ORDER BY p.started, p.id"  # noqa: S608
    return array("q", (row[0] for row in db.execute(query, (before,))))


def fold_polls(tx: sqlite3.Connection, polls: Iterable[int]) -> int:
    """Puts these polls into the row of their source and day, where nothing refers to them. Returns how many went."""
    query = (
        "SELECT p.* FROM polls p WHERE p.id IN (SELECT value FROM json_each(?)) "  # noqa: S608 our own words
        f"AND NOT ({_FOUND}) ORDER BY p.started, p.id"
    )
    rows = tx.execute(query, (encode_value(list(polls)),)).fetchall()
    days: dict[tuple[str, str], _Day] = {}
    for row in rows:
        if row["result"] != "waiting":
            _add(days, tx, row)
    for (source, day), folded in days.items():
        _save(tx, source, day, folded)
    tx.executemany("DELETE FROM polls WHERE id = ?", [(row["id"],) for row in rows])
    return len(rows)


def _add(days: dict[tuple[str, str], _Day], tx: sqlite3.Connection, row: sqlite3.Row) -> None:
    started = read_instant(row["started"])
    key = (row["source"], beijing_day(started))
    if key not in days:
        days[key] = _load(tx, *key)
    day = days[key]
    look: list[int | str] = [int((started - _begin(key[1])).total_seconds())]
    if row["result"] in ANSWERS:
        day.last_read = max(day.last_read or "", row["finished"])
    else:
        look.append(row["failure"] or "")
    day.looks.append(look)
    day.requests += row["requests"]


def _load(tx: sqlite3.Connection, source: str, day: str) -> _Day:
    row = tx.execute("SELECT * FROM poll_days WHERE source = ? AND day = ?", (source, day)).fetchone()
    if row is None:
        return _Day([], 0, None)
    return _Day(decode_value(row["looks"], list[list[int | str]]), row["requests"], row["last_read"])


def _save(tx: sqlite3.Connection, source: str, day: str, folded: _Day) -> None:
    folded.looks.sort(key=lambda look: int(look[0]))
    first, last = (_begin(day) + timedelta(seconds=int(folded.looks[place][0])) for place in (0, -1))
    tx.execute(
        "INSERT INTO poll_days (source, day, first_look, last_look, last_read, requests, looks) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, day) DO UPDATE SET first_look = excluded.first_look, "
        "last_look = excluded.last_look, last_read = excluded.last_read, requests = excluded.requests, "
        "looks = excluded.looks",
        (
            source, day, write_instant(first), write_instant(last), folded.last_read, folded.requests,
            encode_value(folded.looks),
        ),
    )  # fmt: skip


def list_folded(db: sqlite3.Connection, source: str, since: datetime, until: datetime) -> Iterator[Look]:
    """The folded polls of a source that asked, from `since` until before `until`, oldest first."""
    rows = db.execute(
        "SELECT day, looks FROM poll_days WHERE source = ? AND last_look >= ? AND first_look < ? ORDER BY day",
        (source, write_instant(since), write_instant(until)),
    )
    for row in rows:
        begin = _begin(row["day"])
        for second, *failure in decode_value(row["looks"], list[list[int | str]]):
            at = begin + timedelta(seconds=int(second))
            if since <= at < until:
                yield Look(at, not failure, str(failure[0]) if failure else "")


def _begin(day: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day), time(), BEIJING).astimezone(UTC)
