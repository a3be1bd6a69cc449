"""Due-times of all kinds: the next one, and those that a clock left further ahead than any pause of theirs."""

import sqlite3
from datetime import datetime, timedelta

from storage.articles.entries import RETRIES
from storage.values.instants import read_optional, write_due, write_instant

#: The longest wait that a server's Retry-After may ask for, as crawler/headers.py caps it.
_ASKED = timedelta(days=7)
#: The longest pause between two looks at a page: an official one each ninety days, others thirty after the reading.
_OFFICIAL, _OTHER = timedelta(days=90), timedelta(days=30)

_FAR_ENTRIES = "state = 'failed' AND next_try > iif(not_before IS NULL, :retry, :asked)"
_FAR_LOOKS = "due > iif(authority IN ('regulator', 'provincial', 'government'), :official, :other)"

_NEXT = """
SELECT min(due) FROM (
    SELECT min(due) AS due FROM source_rows WHERE due > :now
    UNION ALL SELECT min(wait_until) FROM source_rows WHERE wait_until > :now
    UNION ALL SELECT min(next_try) FROM entries WHERE state = 'failed' AND next_try > :now
    UNION ALL SELECT min(due) FROM looks WHERE due > :now
    UNION ALL SELECT min(due) FROM canary_rows WHERE due > :now
    UNION ALL SELECT min(due) FROM alerts WHERE queued = 0 AND due > :now
    UNION ALL SELECT min(next_attempt) FROM messages WHERE state IN ('waiting', 'parked') AND next_attempt > :now
)
"""


def find_next(db: sqlite3.Connection, now: datetime) -> datetime | None:
    """When something next falls due that is not due now: a source, a page, an alert, a message; None where nothing is.

    It may be for something that is off, or held back for longer: then it is looked for in vain.
    """
    return read_optional(db.execute(_NEXT, {"now": write_instant(now)}).fetchone()[0])


def is_any_far(db: sqlite3.Connection, now: datetime) -> bool:
    """Whether `pull_in` has anything to do; asked before it, since looking takes no lock."""
    query = (
        f"SELECT EXISTS (SELECT 1 FROM entries WHERE next_try > :retry AND {_FAR_ENTRIES}) "  # noqa: S608
        f"OR EXISTS (SELECT 1 FROM looks WHERE due > :other AND {_FAR_LOOKS})"
    )
    return bool(db.execute(query, _limits(now)).fetchone()[0])


def pull_in(tx: sqlite3.Connection, now: datetime) -> int:
    """Moves each next try and each look that lies too far ahead to its longest pause from now; says how many."""
    entries = tx.execute(
        "UPDATE entries SET next_try = iif(not_before IS NULL, :retry, :asked), not_before = min(not_before, :asked) "  # noqa: S608
        f"WHERE next_try > :retry AND {_FAR_ENTRIES}",
        _limits(now),
    )
    looks = tx.execute(
        "UPDATE looks SET due = iif(authority IN ('regulator', 'provincial', 'government'), :official, :other) "  # noqa: S608
        f"WHERE due > :other AND {_FAR_LOOKS}",
        _limits(now),
    )
    return entries.rowcount + looks.rowcount


def _limits(now: datetime) -> dict[str, str]:
    pauses = {"retry": RETRIES[-1], "asked": _ASKED, "official": _OFFICIAL, "other": _OTHER}
    return {name: write_due(now + pause) for name, pause in pauses.items()}
