"""What the record says of some days: polls, entries and messages, for a coverage statement."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import merge

from msgspec import Struct

from domain.addresses import host_of
from domain.coverage import NotRead, Told
from storage.polls.canaries import list_held_hosts
from storage.polls.poll_days import ANSWERS, Look, list_folded
from storage.values.codec import encode_value
from storage.values.instants import read_instant, read_optional, write_instant

#: Why a page waits whose host's known pages are both misread.
HELD = "held: canary-misread"


class PolledSource(Struct, frozen=True):
    """A source that was on, and since when it was asked at all."""

    name: str
    title: str
    authority: str
    every_seconds: int
    first_poll: datetime | None


def list_polled(db: sqlite3.Connection, since: datetime, until: datetime) -> tuple[PolledSource, ...]:
    """The sources that are on, and those that were asked from `since` until before `until` and are not any more."""
    rows = db.execute(
        "SELECT s.name, s.title, s.authority, s.every_seconds, "
        "(SELECT min(first) FROM (SELECT min(p.started) AS first FROM polls p WHERE p.source = s.name "
        "AND p.result <> 'waiting' UNION ALL SELECT min(d.first_look) FROM poll_days d WHERE d.source = s.name)) "
        "AS first_poll FROM source_rows s WHERE s.enabled = 1 OR EXISTS (SELECT 1 FROM polls p WHERE p.source = s.name "
        "AND p.started >= :since AND p.started < :until AND p.result <> 'waiting') "
        "OR EXISTS (SELECT 1 FROM poll_days d "
        "WHERE d.source = s.name AND d.last_look >= :since AND d.first_look < :until) ORDER BY s.name",
        {"since": write_instant(since), "until": write_instant(until)},
    )
    return tuple(
        PolledSource(
            row["name"], row["title"], row["authority"], row["every_seconds"] or 0, read_optional(row["first_poll"])
        )
        for row in rows
    )


def find_first_poll(db: sqlite3.Connection) -> datetime | None:
    """When this record first asked a source."""
    row = db.execute(
        "SELECT min(first) FROM (SELECT min(started) AS first FROM polls WHERE result <> 'waiting' "
        "UNION ALL SELECT min(first_look) FROM poll_days)"
    ).fetchone()
    return read_optional(row[0])


def list_looks(db: sqlite3.Connection, source: str, since: datetime, until: datetime) -> Iterator[Look]:
    """The polls of a source that asked, from `since` until before `until`, oldest first."""
    rows = db.execute(
        "SELECT started, result, failure FROM polls WHERE source = ? AND started >= ? AND started < ? "
        "AND result <> 'waiting' ORDER BY started, id",
        (source, write_instant(since), write_instant(until)),
    )
    kept = (Look(read_instant(row["started"]), row["result"] in ANSWERS, row["failure"] or "") for row in rows)
    yield from merge(list_folded(db, source, since, until), kept, key=lambda look: look.at)


def count_entries(db: sqlite3.Connection, since: datetime, until: datetime) -> int:
    """The entries first seen from `since` until before `until`."""
    row = db.execute(
        "SELECT count(*) FROM entries WHERE first_seen >= ? AND first_seen < ?",
        (write_instant(since), write_instant(until)),
    ).fetchone()
    return int(row[0])


def count_sighted(db: sqlite3.Connection, sources: Iterable[str], since: datetime, until: datetime) -> int:
    """The entries that these sources listed for the first time from `since` until before `until`."""
    row = db.execute(
        "SELECT count(DISTINCT g.entry_id) FROM sightings g WHERE g.source IN (SELECT value FROM json_each(?)) "
        "AND g.first_seen >= ? AND g.first_seen < ?",
        (encode_value(list(sources)), write_instant(since), write_instant(until)),
    ).fetchone()
    return int(row[0])


def count_outcomes(db: sqlite3.Connection, since: datetime, until: datetime) -> tuple[tuple[str, int], ...]:
    """Those of them that were read or passed over, by the rule of their outcome, the most first."""
    rows = db.execute(
        "SELECT rule, count(*) FROM outcomes WHERE first_seen >= ? AND first_seen < ? "
        "AND state IN ('read', 'passed over') GROUP BY rule ORDER BY 2 DESC, 1",
        (write_instant(since), write_instant(until)),
    )
    return tuple((str(row[0]), int(row[1])) for row in rows)


def count_headlines(db: sqlite3.Connection, since: datetime, until: datetime) -> int:
    """Those of them of which title and summary are all that is given."""
    row = db.execute(
        "SELECT count(*) FROM entries e JOIN article_rows a ON a.id = e.article_id "
        "WHERE e.first_seen >= ? AND e.first_seen < ? AND a.basis = 'headline' AND e.state = 'read'",
        (write_instant(since), write_instant(until)),
    ).fetchone()
    return int(row[0])


def list_not_read(db: sqlite3.Connection, since: datetime, until: datetime) -> tuple[NotRead, ...]:
    """Those of them that failed, were given up, or wait, oldest first; of some the headline is known.

    What waits because its host's known pages are misread says so.
    """
    held = list_held_hosts(db)
    rows = db.execute(
        "SELECT e.title, e.url, e.canonical, e.source, ifnull(s.authority, '') AS authority, "
        "ifnull(e.failure, '') AS why "
        "FROM entries e LEFT JOIN source_rows s ON s.name = e.source WHERE e.first_seen >= ? AND e.first_seen < ? "
        "AND e.state IN ('pending', 'failed', 'given up') ORDER BY e.id",
        (write_instant(since), write_instant(until)),
    )
    return tuple(
        NotRead(
            row["title"],
            row["url"],
            row["source"],
            row["authority"],
            row["why"] or (HELD if host_of(row["canonical"]) in held else ""),
        )
        for row in rows
    )


def count_messages(db: sqlite3.Connection, since: datetime, until: datetime, channel: str | None = None) -> Told:
    """Messages made from `since` until before `until`; what waits is as of now. `channel`: one channel's alone."""
    rows = db.execute(
        "SELECT kind, state, count(*) FROM messages WHERE made_at >= :since AND made_at < :until "
        "AND (:channel IS NULL OR channel = :channel) GROUP BY kind, state ORDER BY kind, state",
        {"since": write_instant(since), "until": write_instant(until), "channel": channel},
    ).fetchall()
    states = dict(
        db.execute(
            "SELECT state, count(*) FROM messages WHERE state IN ('waiting', 'parked') "
            "AND (:channel IS NULL OR channel = :channel) GROUP BY state",
            {"channel": channel},
        ).fetchall()
    )
    told = tuple((str(row[0]), str(row[1]), int(row[2])) for row in rows)
    return Told(told, int(states.get("waiting", 0)), int(states.get("parked", 0)))


def list_rules(db: sqlite3.Connection, since: datetime, until: datetime) -> tuple[str, ...]:
    """The versions of the reading rules by which something was read in this time."""
    rows = db.execute(
        "SELECT DISTINCT rules FROM article_rows WHERE read_at >= ? AND read_at < ? ORDER BY rules",
        (write_instant(since), write_instant(until)),
    )
    return tuple(str(row[0]) for row in rows)
