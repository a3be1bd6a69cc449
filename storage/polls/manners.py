"""How each host was asked, by Beijing day."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from domain.sources import HostMemory


def save_days(tx: sqlite3.Connection, hosts: Iterable[HostMemory]) -> None:
    """Keeps the counts of each host's day as they now are."""
    tx.executemany(
        "INSERT INTO host_days (host, day, requests, not_modified, refused, unanswered, held_back, forbidden, robots) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (host, day) DO UPDATE SET requests = excluded.requests, "
        "not_modified = excluded.not_modified, refused = excluded.refused, unanswered = excluded.unanswered, "
        "held_back = excluded.held_back, forbidden = excluded.forbidden, robots = excluded.robots",
        [
            (
                host.host,
                host.day,
                host.requests,
                host.tally.not_modified,
                host.tally.refused,
                host.tally.unanswered,
                host.tally.held_back,
                host.tally.forbidden,
                host.robots_status,
            )
            for host in hosts
            if host.day
        ],
    )


def sum_days(db: sqlite3.Connection, since: str, until: str) -> tuple[dict[str, Any], ...]:
    """How each host was asked on the Beijing days from `since` to `until`, both included; the most asked first."""
    rows = db.execute(
        "SELECT host, count(*) AS days, sum(requests) AS requests, max(requests) AS most_a_day, "
        "sum(not_modified) AS not_modified, sum(refused) AS refused, sum(unanswered) AS unanswered, "
        "sum(held_back) AS held_back, sum(forbidden) AS forbidden, "
        "(SELECT l.robots FROM host_days l WHERE l.host = d.host ORDER BY l.day DESC LIMIT 1) AS robots "
        "FROM host_days d WHERE day >= ? AND day <= ? GROUP BY host ORDER BY requests DESC, host",
        (since, until),
    )
    return tuple(dict(row) for row in rows)
