"""The row of each poll: when a source was asked, and what came of it."""

import sqlite3

from domain.pages import Failure, Poll
from storage.values.codec import encode_value, mend_text
from storage.values.instants import write_instant
from storage.values.rows import insert_row


def save_row(tx: sqlite3.Connection, poll: Poll) -> int:
    """Writes a poll before its rows are: they name it."""
    values = {
        "source": poll.source,
        "started": write_instant(poll.started),
        "finished": write_instant(poll.finished),
        "result": poll.result,
        "rows_found": 0,
        "new_entries": 0,
        "unusable": 0,
        "requests": poll.requests,
        **_describe_failure(poll.failure),
        "notes": _write_notes(poll),
    }
    return insert_row(tx, "polls", values)


def judge_poll(tx: sqlite3.Connection, poll_id: int, poll: Poll, new: int, unusable: int) -> None:
    """What a poll with rows turned out to be: how many of them were new, and how many had no usable address."""
    tx.execute(
        "UPDATE polls SET result = ?, rows_found = ?, new_entries = ?, unusable = ?, failure = ?, failure_what = ?, "
        "failure_url = ?, notes = ? WHERE id = ?",
        (
            poll.result,
            len(poll.entries),
            new,
            unusable,
            *_describe_failure(poll.failure).values(),
            _write_notes(poll),
            poll_id,
        ),
    )


def find_archive_poll(tx: sqlite3.Connection, poll: Poll) -> int:
    """The row under which a run over an archive enters what it read; made at its first batch. It asked nobody.

    `notes` of the poll name the run, so that it is found again.
    """
    notes = _write_notes(poll)
    row = tx.execute("SELECT id FROM polls WHERE source = ? AND notes = ?", (poll.source, notes)).fetchone()
    return save_row(tx, poll) if row is None else int(row[0])


def count_archived(tx: sqlite3.Connection, poll_id: int, documents: int, new: int) -> None:
    """Adds what a batch of an archive held to the row of its run."""
    tx.execute(
        "UPDATE polls SET rows_found = rows_found + ?, new_entries = new_entries + ? WHERE id = ?",
        (documents, new, poll_id),
    )


def _describe_failure(failure: Failure | None) -> dict[str, str | None]:
    return {
        "failure": failure.name if failure else None,
        "failure_what": mend_text(failure.what) if failure else None,
        "failure_url": mend_text(failure.url) if failure else None,
    }


def _write_notes(poll: Poll) -> str:
    return encode_value([mend_text(note) for note in poll.notes])
