"""Whether the record is what it was when it was written: every link of the chain, and every value that it holds."""

import hashlib
import sqlite3
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from domain.errors import StorageError
from storage.chain.chain import BEGINNING, hash_link, read_head
from storage.chain.chained import FIXED, KINDS, Record, hash_record, load_record
from storage.chain.marks import name_changed, name_differing
from storage.values.codec import compress, decompress

#: What puts links into the chain, and keeps what was written from being altered. A test holds it against the tables.
TRIGGERS = frozenset(
    ("attempts_remain", "attempts_stay", "chain_articles", "chain_attempts", "chain_bodies", "chain_changes",
     "chain_claims", "chain_events", "chain_links", "chain_messages", "chain_numbers", "chain_origins", "chain_pages",
     "chain_read_again", "chain_remains", "chain_rereadings", "chain_stays", "chain_texts", "changes_remain",
     "changes_stay", "events_remain", "events_stay", "finding_ids_remain", "finding_ids_stay", "messages_remain",
     "relinks_remain", "relinks_stay")
)  # fmt: skip


class Fault(Struct, frozen=True):
    """Something that is not what it was. `place` is a table or a file, `row` what names the row there."""

    place: str
    row: str
    what: str


class Checked(Struct, frozen=True):
    """What was held against the chain, and what did not hold."""

    links: int
    head: str
    faults: tuple[Fault, ...]


def check_record(db: sqlite3.Connection) -> Checked:
    """Reads all that evidence rests on, and names whatever was changed, removed or put in since it was written."""
    faults: list[Fault] = [*_check_triggers(db)]
    faults += _check_chain(db)
    faults += _check_records(db)
    faults += _check_unchained(db)
    faults += _check_bodies(db)
    faults += _check_texts(db)
    faults += _check_sent(db)
    faults += _check_states(db)
    return Checked(*read_head(db), tuple(faults))


def check_head(db: sqlite3.Connection, head: str | None) -> Iterator[Fault]:
    """Names a hash that was noted down before and is that of no link; None: nothing was noted."""
    if head is not None and db.execute("SELECT 1 FROM chain WHERE hash = ?", (head,)).fetchone() is None:
        yield Fault("chain", head[:12], "no link has this hash: it is not the record it was noted from")


def _list_chain(db: sqlite3.Connection) -> Iterator[sqlite3.Row]:
    yield from db.execute("SELECT number, kind, record, digest, hash FROM chain ORDER BY number")


def _check_triggers(db: sqlite3.Connection) -> Iterator[Fault]:
    there = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    for name in sorted(TRIGGERS - there):
        yield Fault("sqlite_schema", name, "this trigger is gone: what it guards could be altered since")


def _check_chain(db: sqlite3.Connection) -> Iterator[Fault]:
    before, expected = BEGINNING, 1
    for number, kind, record, digest, stored in _list_chain(db):
        if number != expected:
            yield Fault("chain", str(expected), f"links {expected} to {number - 1} are missing")
        if digest is None:
            yield Fault("chain", str(number), f"{kind} {record} was never sealed")
        elif hash_link(before, number, kind, record, digest) != stored:
            yield Fault("chain", str(number), f"the link of {kind} {record} does not fit the one before it")
        before, expected = stored or before, number + 1


#: Records that may change: an article by a rereading, and what is let go, received again, and let go again.
_REPEATED = frozenset(("article", "body", "text"))


def _check_records(db: sqlite3.Connection) -> Iterator[Fault]:
    for kind, name in db.execute("SELECT kind, record FROM chain GROUP BY kind, record ORDER BY min(number)"):
        yield from check_one(db, kind, name)


def check_one(db: sqlite3.Connection, kind: str, name: str) -> Iterator[Fault]:
    """What was changed of one record: against its first link, or its newest where it may change and says by what."""
    if kind not in KINDS:
        yield Fault("chain", name, f"there is no kind of record called {kind!r}")
        return
    links = db.execute(
        "SELECT number, digest, parts FROM chain WHERE kind = ? AND record = ? AND digest IS NOT NULL ORDER BY number",
        (kind, name),
    ).fetchall()
    if not links:
        return  # named as never sealed, or as put in past the program
    place = KINDS[kind].table
    try:
        record = load_record(db, kind, name)
    except (StorageError, ValueError) as error:
        yield Fault(place, name, f"it cannot be read: {error}")
        return
    if record is None:
        yield Fault(place, name, "it is in the chain and was removed")
        return
    yield from _compare(kind, name, record, links[-1 if kind in _REPEATED else 0])
    if kind == "article":
        yield from _check_rereadings(db, name, record, links)
    elif kind not in _REPEATED and any(link["digest"] != links[0]["digest"] for link in links):
        yield Fault(place, name, "it entered the chain again with other values: it is written once and never changed")


def _compare(kind: str, name: str, record: Record, link: sqlite3.Row) -> Iterator[Fault]:
    digest, parts = link["digest"], link["parts"]
    if kind in ("body", "text") and record["pruned_at"] is None:
        return  # received again after it was let go; its bytes are checked by their hash
    if hash_record(record) != digest:
        changed = ", ".join(name_changed(record, parts)) or "what it holds"
        yield Fault(KINDS[kind].table, name, f"changed since it was written: {changed}")
    elif name_changed(record, parts):
        yield Fault("chain", name, f"the marks of {kind} {name} were altered; its hash holds")


def _check_rereadings(db: sqlite3.Connection, name: str, record: Record, links: list[sqlite3.Row]) -> Iterator[Fault]:
    """Each later link of an article follows the event of a rereading, and holds what only a rereading may change."""
    for before, link in pairwise(links):
        changed = name_differing(record, before["parts"], link["parts"])
        if wrong := [part for part in changed if part in FIXED]:
            yield Fault("article_rows", name, f"changed after it was written: {', '.join(wrong)}")
        reread = db.execute(
            "SELECT 1 FROM chain c JOIN events e ON c.kind = 'event' AND e.number = CAST(c.record AS INTEGER) "
            "WHERE c.number = ? AND e.kind = 'reread' AND e.article_id = CAST(? AS INTEGER)",
            (link["number"] - 1, name),
        ).fetchone()
        if reread is None:
            what = ", ".join(changed) or "nothing that differs"
            yield Fault("article_rows", name, f"written over by no rereading (link {link['number']}): {what}")


def _check_unchained(db: sqlite3.Connection) -> Iterator[Fault]:
    for kind, known in KINDS.items():
        listed = f"SELECT {known.key} AS name FROM {known.table} WHERE {known.only}"  # noqa: S608 names of `KINDS`
        rows = db.execute(
            f"SELECT name FROM ({listed}) t WHERE NOT EXISTS ("  # noqa: S608
            "SELECT 1 FROM chain c WHERE c.kind = ? AND c.record = CAST(t.name AS TEXT))",
            (kind,),
        )
        for row in rows:
            yield Fault(known.table, str(row[0]), "it is not in the chain: it was put in past the program")


#: A claim on an article entered the chain before its bytes or text were let go: then they never should have been.
_CLAIMED_BEFORE = (
    "EXISTS (SELECT 1 FROM article_rows a JOIN claims k ON k.article_id = a.id "
    "JOIN chain c ON c.kind = 'claim' AND c.record = CAST(k.id AS TEXT) WHERE {article} AND c.number < :link)"
)
_OF_BODY = (
    "a.id IN (SELECT ap.article_id FROM article_pages ap JOIN pages p ON p.id = ap.page_id WHERE p.sha256 = :hash)"
)


def _check_gone(db: sqlite3.Connection, kind: str, sha256: str, article: str) -> str | None:
    """What is wrong with bytes that are not there: nothing where they were let go while no claim rested on them."""
    link = db.execute("SELECT max(number) FROM chain WHERE kind = ? AND record = ?", (kind, sha256)).fetchone()[0]
    if link is None:
        return "it is gone, and nothing says that it was let go"
    query = f"SELECT {_CLAIMED_BEFORE.format(article=article)}"
    claimed = db.execute(query, {"link": link, "hash": sha256}).fetchone()[0]
    return "it is gone, though a claim rests on it" if claimed else None


def _check_bodies(db: sqlite3.Connection) -> Iterator[Fault]:
    rows = db.execute(
        "SELECT b.sha256, b.size, b.compressed, (SELECT min(p.id) FROM pages p WHERE p.sha256 = b.sha256) AS page "
        "FROM bodies b"
    )
    for sha256, size, compressed, page in rows:
        if compressed is None:
            what = _check_gone(db, "body", sha256, _OF_BODY)
        else:
            what = _check_bytes(compressed, sha256)
            if what is None and len(decompress(compressed)) != size:
                what = "its size was changed"
        if what:
            yield Fault("bodies", f"{sha256} (page {page})", what)
    for row in db.execute("SELECT id FROM pages p WHERE NOT EXISTS (SELECT 1 FROM bodies b WHERE b.sha256 = p.sha256)"):
        yield Fault("pages", str(row[0]), "its body was removed")


def _check_texts(db: sqlite3.Connection) -> Iterator[Fault]:
    rows = db.execute(
        "SELECT t.sha256, t.text, t.compressed, "
        "(SELECT min(a.id) FROM article_rows a WHERE a.text_sha256 = t.sha256) AS article FROM texts t"
    )
    for sha256, text, compressed, article in rows:
        if text is not None:
            same = hashlib.sha256(text.encode()).hexdigest() == sha256
            what = None if same else "the text is not the one that was read"
        elif compressed is not None:
            what = _check_bytes(compressed, sha256)
        else:
            what = _check_gone(db, "text", sha256, "a.text_sha256 = :hash")
        if what:
            yield Fault("texts", f"{sha256} ({'a checkpoint' if article is None else f'article {article}'})", what)
    lost = "SELECT id FROM article_rows a WHERE NOT EXISTS (SELECT 1 FROM texts t WHERE t.sha256 = a.text_sha256)"
    for row in db.execute(lost):
        yield Fault("article_rows", str(row[0]), "its text was removed")
    lost = (
        "SELECT number FROM events e WHERE e.text_sha256 IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM texts t WHERE t.sha256 = e.text_sha256)"
    )
    for row in db.execute(lost):
        yield Fault("events", str(row[0]), "its text was removed")


def _check_sent(db: sqlite3.Connection) -> Iterator[Fault]:
    for row in db.execute("SELECT id, sent, sent_sha256 FROM attempts WHERE coalesce(sent, sent_sha256) IS NOT NULL"):
        what = "what was sent was removed" if row["sent"] is None else _check_bytes(row["sent"], row["sent_sha256"])
        if what:
            yield Fault("attempts", str(row["id"]), what)


def _check_bytes(compressed: bytes, sha256: str) -> str | None:
    """What is wrong with stored bytes; None where nothing is."""
    try:
        content = decompress(compressed)
    except StorageError as error:
        return f"the bytes cannot be read: {error}"
    if hashlib.sha256(content).hexdigest() != sha256:
        return "the bytes are not those that were kept"
    again = compress(content)
    # Between two bit streams lies padding that no reader looks at. Another release of zlib may compress otherwise, but
    # not to the same length with one byte different.
    if len(again) == len(compressed) and sum(a != b for a, b in zip(again, compressed, strict=True)) == 1:
        return "one stored byte was altered; what it decompresses to is the same"
    return None


def _check_states(db: sqlite3.Connection) -> Iterator[Fault]:
    """What a message's row says of its attempts is what the attempts say; words that are chained are final."""
    rows = db.execute(
        """
        SELECT m.id FROM messages m WHERE m.attempts <> (SELECT count(*) FROM attempts t WHERE t.message = m.number)
        OR m.accepted_at IS NOT (SELECT min(t.at) FROM attempts t WHERE t.message = m.number AND t.state = 'accepted')
        OR (m.state = 'accepted') <> EXISTS (
            SELECT 1 FROM attempts t WHERE t.message = m.number AND t.state = 'accepted')
        OR (m.attempts > 0 AND (m.last_attempt, m.last_status, m.last_answer) IS NOT (
            SELECT t.at, t.status, t.answer FROM attempts t WHERE t.message = m.number ORDER BY t.id DESC LIMIT 1))
        """
    )
    for row in rows:
        yield Fault("messages", row["id"], "its state, times or answer are not those of its attempts")
    rows = db.execute(
        "SELECT id FROM messages m WHERE frozen <> 1 AND EXISTS (SELECT 1 FROM chain c "
        "WHERE c.kind = 'message' AND c.record = CAST(m.number AS TEXT)) ORDER BY number"
    )
    for row in rows:
        yield Fault("messages", row["id"], "its words are in the chain, and its row says that they are not final")
