"""The ledger: events in the order in which they were folded, and the findings and changes that they add up to."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime

from domain.altering import alter
from domain.claims import Reading
from domain.errors import StorageError
from domain.findings import (
    ArticleRef,
    Change,
    CheckpointEvent,
    Event,
    Finding,
    Folded,
    ReadingEvent,
    RecordEvent,
    RemovalEvent,
    RevisionEvent,
    RulingEvent,
)
from storage.articles.articles import save_text
from storage.ledger.finding_rows import save_finding, tell_state
from storage.ledger.naming import NAMED
from storage.values.codec import decode_value, decompress, encode_value, mend_text, mend_value
from storage.values.instants import read_instant, write_instant


def append_event(tx: sqlite3.Connection, event: Event) -> Event:
    """Gives an event its number in the order of folding; the one it carries is not looked at."""
    if isinstance(event, ReadingEvent):
        return append_reading(tx, event.article, event.reading, event.at, vouched=event.vouched)
    if isinstance(event, RulingEvent):
        return append_ruling(tx, event)
    if isinstance(event, RemovalEvent):
        return append_removal(tx, event)
    return append_revision(tx, event) if isinstance(event, RevisionEvent) else append_record(tx, event)


def append_reading(
    tx: sqlite3.Connection, ref: ArticleRef, reading: Reading, at: datetime, *, vouched: bool = False
) -> ReadingEvent:
    """Gives a reading its number in the order of folding. Its text is held once, with its article."""
    reading = mend_value(reading, Reading)
    sha256 = save_text(tx, reading.text)
    bare = ReadingEvent(0, at, ref, alter(reading, text=""), vouched)
    number = insert_event(tx, "reading", bare, article_id=ref.id, text_sha256=sha256, rules=reading.rules)
    # what is folded is what is stored, to the last digit: a 30 in a field of decimals is read back as 30.0
    kept = decode_value(encode_value(bare), ReadingEvent)
    return alter(kept, number=number, reading=alter(kept.reading, text=reading.text))


def append_reread(tx: sqlite3.Connection, ref: ArticleRef, reading: Reading, at: datetime) -> int:
    """Keeps how better rules read an article that was read before. It is not folded: the revision after it is."""
    bare = ReadingEvent(0, at, ref, alter(mend_value(reading, Reading), text=""))
    query = "SELECT text_sha256 FROM article_rows WHERE id = ?"
    sha256 = str(tx.execute(query, (ref.id,)).fetchone()[0])
    return insert_event(tx, "reread", bare, article_id=ref.id, text_sha256=sha256, rules=reading.rules)


def append_revision(tx: sqlite3.Connection, revision: RevisionEvent) -> RevisionEvent:
    """Gives a revision its number; the one it carries is not looked at."""
    revision = mend_value(alter(revision, number=0), RevisionEvent)
    return alter(revision, number=insert_event(tx, "revision", revision, rules=revision.rules))


def append_ruling(tx: sqlite3.Connection, ruling: RulingEvent) -> RulingEvent:
    """Gives a person's decision its number; the one it carries is not looked at."""
    ruling = alter(ruling, number=0, reason=mend_text(ruling.reason), by=mend_text(ruling.by))
    return alter(ruling, number=insert_event(tx, "ruling", ruling))


def append_removal(tx: sqlite3.Connection, removal: RemovalEvent) -> RemovalEvent:
    """Gives a page's removal its number; the one it carries is not looked at."""
    removal = alter(removal, number=0)
    return alter(removal, number=insert_event(tx, "removal", removal, article_id=removal.article))


def append_record(tx: sqlite3.Connection, entered: RecordEvent) -> RecordEvent:
    """Gives a row of the shipped record its number; the one it carries is not looked at."""
    entered = alter(entered, number=0)
    return alter(entered, number=insert_event(tx, "record", entered))


def insert_event(
    tx: sqlite3.Connection,
    kind: str,
    event: Event | CheckpointEvent,
    *,
    article_id: int | None = None,
    text_sha256: str | None = None,
    rules: str = "",
) -> int:
    """Stores an event as it is; returns its number."""
    cursor = tx.execute(
        "INSERT INTO events (kind, at, article_id, text_sha256, rules, payload) VALUES (?, ?, ?, ?, ?, ?) "
        "RETURNING number",
        (kind, write_instant(event.at), article_id, text_sha256, rules, encode_value(event)),
    )
    return int(cursor.fetchone()[0])


def head(db: sqlite3.Connection) -> int:
    """The number of the last event; 0 where there is none."""
    return int(db.execute("SELECT ifnull(max(number), 0) FROM events").fetchone()[0])


def load_events(db: sqlite3.Connection, *, after: int = 0) -> Iterator[Event]:
    """The events in the order in which they were folded; rereadings and checkpoints fold into nothing.

    Raises StorageError for one that cannot be read.
    """
    rows = db.execute(
        "SELECT e.number, e.kind, e.payload, t.text, t.compressed FROM events e "
        "LEFT JOIN texts t ON t.sha256 = e.text_sha256 "
        "WHERE e.number > ? AND e.kind NOT IN ('reread', 'checkpoint') ORDER BY e.number",
        (after,),
    )
    for row in rows:
        yield _read_event(row)


def load_reading_events(db: sqlite3.Connection, article_id: int) -> tuple[ReadingEvent, ...]:
    """The readings of one article in the order in which they were made, those by better rules included."""
    rows = db.execute(
        "SELECT e.number, e.kind, e.payload, t.text, t.compressed FROM events e "
        "LEFT JOIN texts t ON t.sha256 = e.text_sha256 "
        "WHERE e.article_id = ? AND e.kind IN ('reading', 'reread') ORDER BY e.number",
        (article_id,),
    )
    return tuple(event for event in map(_read_event, rows) if isinstance(event, ReadingEvent))


def load_rereads(db: sqlite3.Connection) -> dict[int, Reading]:
    """The newest reading by better rules of each article that has one, without its text."""
    rows = db.execute("SELECT payload FROM events WHERE kind = 'reread' ORDER BY number")
    events = (decode_value(row["payload"], ReadingEvent) for row in rows)
    return {event.article.id: event.reading for event in events}


def load_given(db: sqlite3.Connection) -> dict[str, int]:
    """Every id that was ever given, with the number of the event that gave it."""
    return {str(row["id"]): int(row["event"]) for row in db.execute("SELECT id, event FROM finding_ids ORDER BY id")}


def list_told(db: sqlite3.Connection) -> tuple[str, ...]:
    """The findings that a message, digest or summary has named, or that an alert is about to tell."""
    query = f"SELECT mf.finding_id FROM {NAMED} UNION SELECT finding_id FROM alerts WHERE queued = 0 ORDER BY 1"  # noqa: S608
    rows = db.execute(query)
    return tuple(str(row[0]) for row in rows)


def _read_event(row: sqlite3.Row) -> Event:
    if row["kind"] == "ruling":
        return alter(decode_value(row["payload"], RulingEvent), number=row["number"])
    if row["kind"] == "removal":
        return alter(decode_value(row["payload"], RemovalEvent), number=row["number"])
    if row["kind"] == "revision":
        return alter(decode_value(row["payload"], RevisionEvent), number=row["number"])
    if row["kind"] == "record":
        return alter(decode_value(row["payload"], RecordEvent), number=row["number"])
    event = decode_value(row["payload"], ReadingEvent)
    text = row["text"]
    if text is None and row["compressed"] is not None:
        text = decompress(row["compressed"]).decode()
    return alter(event, number=row["number"], reading=alter(event.reading, text=text or ""))


def load_findings(db: sqlite3.Connection) -> tuple[Finding, ...]:
    """Every finding as it stands, by the order in which their numbers were given; merged ones included."""
    return tuple(list_findings(db))


def list_findings(db: sqlite3.Connection) -> Iterator[Finding]:
    """As `load_findings`, one after another."""
    rows = db.execute("SELECT f.finding FROM finding_rows f JOIN finding_ids i ON i.id = f.id ORDER BY i.event, f.id")
    return (decode_value(row["finding"], Finding) for row in rows)


def save_folded(tx: sqlite3.Connection, event: Event, folded: Folded, word: Callable[[Finding], str]) -> None:
    """Stores what an event did: its changes, appended, and the findings, changed or only touched, as they stand now.

    `word` gives the words by which a finding is searched (`domain.words`); they are stored with it.
    Raises StorageError for a change whose number is taken, or which names another event.
    """
    latest = {finding.id: mend_value(finding, Finding) for finding in folded.touched}
    for change in folded.changes:
        if change.event != event.number:
            raise StorageError(f"a change of {change.finding.id} names event {change.event}, not {event.number}")
        finding = mend_value(change.finding, Finding)
        _give_id(tx, finding.id, event.number, change.at)
        _add_change(tx, change, finding)
        latest[finding.id] = finding
    from storage.ledger.searching import index_finding  # what only reads needs no index

    changed = {change.finding.id for change in folded.changes}
    for finding in latest.values():
        _give_id(tx, finding.id, event.number, event.at)
        if finding.id not in changed:
            _keep_relink(tx, event, finding)
        save_finding(tx, finding, event.number)
        index_finding(tx, finding.id, word(finding))


def _keep_relink(tx: sqlite3.Connection, event: Event, finding: Finding) -> None:
    """Remembers when a finding became part of another, or was taken in by one, without a change of its own."""
    row = tx.execute("SELECT part_of, merged_into, state FROM finding_rows WHERE id = ?", (finding.id,)).fetchone()
    if row is None or tuple(row) != (finding.part_of, finding.merged_into, tell_state(finding)):
        tx.execute(
            "INSERT INTO relinks (finding_id, event, at, finding) VALUES (?, ?, ?, ?)",
            (finding.id, event.number, write_instant(event.at), encode_value(finding)),
        )


def _give_id(tx: sqlite3.Connection, finding_id: str, event: int, at: datetime) -> None:
    """Remembers that a number was given; it is never given again, whatever becomes of the finding."""
    tx.execute(
        "INSERT INTO finding_ids (id, event, given_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (finding_id, event, write_instant(at)),
    )


def _add_change(tx: sqlite3.Connection, change: Change, finding: Finding) -> None:
    details = [(mend_text(name), mend_text(value)) for name, value in change.details]
    tx.execute(
        "INSERT INTO changes (finding_id, number, at, kind, reason, summary, event, article_id, details, finding) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            finding.id,
            change.number,
            write_instant(change.at),
            change.kind,
            change.reason,
            mend_text(change.summary),
            change.event,
            change.article,
            encode_value(details),
            encode_value(finding),
        ),
    )


def load_changes(db: sqlite3.Connection, finding_id: str) -> tuple[Change, ...]:
    """What was done to a finding, oldest first; empty for a number that was never given."""
    rows = db.execute("SELECT * FROM changes WHERE finding_id = ? ORDER BY number", (finding_id,))
    return tuple(read_change(row) for row in rows.fetchall())  # as `list_alerts` does


def read_change(row: sqlite3.Row) -> Change:
    """A change from its row."""
    return Change(
        finding=decode_value(row["finding"], Finding),
        number=row["number"],
        at=read_instant(row["at"]),
        kind=row["kind"],
        reason=row["reason"],
        summary=row["summary"],
        event=row["event"],
        article=row["article_id"],
        details=decode_value(row["details"], tuple[tuple[str, str], ...]),
    )
