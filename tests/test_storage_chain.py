"""The chain: every record that evidence rests on enters it, and whatever is changed afterwards is named."""

import json
import random
import re
import sqlite3
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

import pytest
from records import NOW, later, make_bare_reading, make_finding, make_message, make_store, store_article, store_entry
from records import store_finding as store_one

from domain.alerts import AttachedFile
from domain.altering import alter
from domain.errors import StorageError
from domain.pages import Page, TlsPeer
from storage.articles.pages import load_page, save_page
from storage.chain.chain import BEGINNING, hash_link, list_links, read_head, seal_chain
from storage.chain.chained import KINDS, load_record, write_canonical
from storage.chain.verifying import TRIGGERS, Fault, check_head, check_record
from storage.file import schema
from storage.file.pruning import prune
from storage.file.store import Store, open_store
from storage.outbox import outbox

#: What evidence rests on: table, and its columns beside those that `KINDS` lists.
BESIDE = {
    "bodies": ("size", "compressed"),
    "texts": ("text", "compressed"),
    "attempts": ("sent",),
    "article_pages": ("page_id",),
    "attachments": ("name", "url", "sha256", "size", "unread"),
    "message_alerts": ("alert_id",),
    "message_findings": ("finding_id", "recalled"),
    "message_files": ("name", "media_type", "content"),
    "alerts": ("finding_id", "change_number", "channel", "urgency", "reason"),
    "messages": ("state", "attempts", "accepted_at", "last_attempt", "last_status", "last_answer"),
    "chain": ("number", "kind", "record", "digest", "hash", "parts"),
}


def fill(store: Store) -> None:
    """Two findings, a sent message with a file, an attempt that failed, and a page whose bytes were let go."""
    change = store_one(store, make_finding())
    store_one(store, make_finding("F-2025-002"))
    store_article(store, store_entry(store, 77), make_bare_reading(), authority="press")
    file = AttachedFile("text.txt", "text/plain", b"official text")
    with store.write() as tx:
        page = make_secure_page()
        save_page(tx, page)
        (alert,) = outbox.add_alerts(tx, [outbox.NewAlert(change, "inbox", "urgent", NOW, "it is new")])
        outbox.add_message(tx, make_message("msg_1", files=(file,)), [alert], recalled=["F-2025-002"])
        outbox.record_attempt(
            tx,
            "msg_1",
            at=NOW,
            state="waiting",
            status="451",
            answer="later",
            sent=b"mail",
            next_attempt=later(hours=1),
        )
        outbox.record_attempt(tx, "msg_1", at=later(hours=1), state="accepted", status="250", answer="Ok", sent=b"mail")
    prune(store, later(days=800))


def make_secure_page() -> Page:
    from records import make_page

    tls = TlsPeer("commonName=www.miit.example", "commonName=An Authority", "ab" * 32, "TLSv1.3")
    plain = make_page("https://www.miit.example/secure", b"<html>tls</html>")
    sent = (("Host", "www.miit.example"), ("Cookie", "(not kept)"))
    return Page(*(getattr(plain, name) for name in ("url", "final_url", "status", "headers", "body", "received_at",
                "sha256", "peer")), "HTTP/1.1 200 OK", sent, tls)  # fmt: skip


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = make_store(tmp_path_factory.mktemp("original"))
    fill(store)
    store.close()
    return store.path


@pytest.fixture
def store(original: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    copyfile(original, tmp_path / "miitwatch.db")
    store = open_store(tmp_path / "miitwatch.db", now=NOW)
    yield store
    store.close()


def test_a_page_keeps_what_was_sent_and_who_answered(store: Store) -> None:
    with store.write() as tx:
        number = save_page(tx, make_secure_page())
        assert load_page(tx, number) == make_secure_page()


def test_every_record_is_in_the_chain_once_and_the_chain_holds(store: Store) -> None:
    with store.read() as db:
        checked = check_record(db)
        assert checked.faults == ()
        links = list_links(db, 1, 10_000)
        assert (checked.links, checked.head) == [(link.number, link.hash) for link in links][-1]
        kinds = {row[0]: row[1] for row in db.execute("SELECT kind, count(*) FROM chain GROUP BY kind")}
        for kind, known in KINDS.items():
            rows = db.execute(f"SELECT count(*) FROM {known.table} WHERE {known.only}").fetchone()[0]
            assert kinds.get(kind, 0) == rows, kind
        assert {*kinds} == {*KINDS} - {"link"}


def test_a_stranger_can_follow_the_chain_with_hashes_alone(store: Store) -> None:
    with store.read() as db:
        before = BEGINNING
        for link in list_links(db, 1, read_head(db)[0]):
            assert hash_link(before, link.number, link.kind, link.record, link.digest) == link.hash
            before = link.hash
        assert list(check_head(db, before)) == []
        assert [fault.place for fault in check_head(db, "0" * 64)] == ["chain"]


def test_what_a_later_version_adds_to_a_table_alters_no_record(store: Store) -> None:
    with store.write() as tx:
        tx.execute("ALTER TABLE pages ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
        tx.execute("ALTER TABLE claims ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
    with store.read() as db:
        assert check_record(db).faults == ()


def test_a_record_is_always_the_same_bytes(store: Store) -> None:
    with store.read() as db:
        record = load_record(db, "change", "F-2025-001/1")
        assert record is not None
        assert write_canonical(record).decode().startswith('{"article_id":1,"at":"2025-02-28T09:00:00Z","details":"[[')
        assert load_record(db, "change", "F-2025-001/9") is None


def test_the_triggers_are_those_that_are_looked_for(store: Store) -> None:
    with store.read() as db:
        there = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    assert there >= TRIGGERS
    guards = {name for name in there if name.endswith(("_stay", "_stays", "_remain", "_remains"))}
    assert guards | {name for name in there if name.startswith("chain_")} == TRIGGERS


def test_the_chain_can_neither_be_changed_nor_shortened(store: Store) -> None:
    for statement in ("UPDATE chain SET hash = '' WHERE number = 1", "DELETE FROM chain WHERE number = 1"):
        with pytest.raises(StorageError, match="the chain is never"), store.write() as tx:
            tx.execute(statement)


def test_a_transaction_that_fails_leaves_no_link(store: Store) -> None:
    with store.read() as db:
        head = read_head(db)
    broken = (make_secure_page(), alter(make_secure_page(), sha256="00" * 32))
    with pytest.raises(StorageError, match="SHA-256"), store.write() as tx:
        [save_page(tx, page) for page in broken]
    with store.read() as db:
        assert read_head(db) == head
        assert check_record(db).faults == ()


def test_what_an_older_version_wrote_enters_the_chain_at_the_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = next(n for n, (_, script) in enumerate(schema.MIGRATIONS) if "CREATE TABLE chain" in script)
    older = schema.MIGRATIONS[:place]
    with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
        for _, script in older:
            db.executescript(script)
        db.executescript(
            f"PRAGMA application_id = {schema.APPLICATION_ID}; PRAGMA user_version = {older[-1][0]};"
            "INSERT INTO bodies VALUES ('" + "ab" * 32 + "', 3, NULL, '2025-01-01T00:00:00Z');"
            "INSERT INTO pages (url, final_url, status, headers, sha256, received_at, peer, kept_because) "
            f"VALUES ('u', 'u', 200, '[]', '{'ab' * 32}', '2025-01-01T00:00:00Z', '', 'article');"
        )
    store = open_store(tmp_path / "miitwatch.db", now=NOW)
    with store.write():
        pass
    with store.read() as reading:
        assert [(one.kind, one.record) for one in list_links(reading, 1, 9)] == [("page", "1"), ("body", "ab" * 32)]
        assert check_record(reading).faults == ()
    store.close()


# --- what an older program sealed


def mark_as_first(path: Path) -> None:
    """The marks as the program of 24 November 2026 made them: two bytes of the SHA-256 of each value's JSON."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        links = db.execute("SELECT number, kind, record FROM chain").fetchall()
        records = [(load_record(db, kind, name), number) for number, kind, name in links]
    for record, number in records:
        assert record is not None
        values = [json.dumps(record[name], ensure_ascii=False).encode() for name in sorted(record)]
        forge(path, "UPDATE chain SET parts = ? WHERE number = ?",
              b"".join(sha256(value).digest()[:2] for value in values), number)  # fmt: skip


def test_what_an_older_program_marked_holds_and_a_change_of_it_is_named_as_any(store: Store) -> None:
    store.close()
    mark_as_first(store.path)
    assert find_faults(store.path) == ()
    forge(store.path, "UPDATE claims SET quote = 'forged' WHERE id = 1")
    forge(store.path, "UPDATE pages SET peer = 'forged' WHERE id = 1")
    marks = "SELECT x'0000' || substr(parts, 3) FROM chain d WHERE d.number = chain.number"
    forge(
        store.path, f"UPDATE chain SET parts = CAST(({marks}) AS BLOB) WHERE kind = 'number' AND record = 'F-2025-002'"
    )
    assert {(one.place, one.row, one.what) for one in find_faults(store.path)} == {
        ("claims", "1", "changed since it was written: quote"),
        ("pages", "1", "changed since it was written: peer"),
        ("chain", "F-2025-002", "the marks of number F-2025-002 were altered; its hash holds"),
    }


def test_a_message_that_was_sealed_without_the_time_of_its_wording_holds_and_others_keep_theirs(store: Store) -> None:
    """The first commit with a chain did not seal it; the next one did."""
    with store.read() as db:
        record = load_record(db, "message", "1")
        assert record is not None
        fewer = {name: value for name, value in record.items() if name != "worded_at"}
        links = list(list_links(db, 1, read_head(db)[0]))
    store.close()
    changed = "UPDATE messages SET worded_at = '2024-01-01T00:00:00Z' WHERE number = 1"
    forge(store.path, changed)
    assert [one.what for one in find_faults(store.path)] == ["changed since it was written: worded_at"]

    before, content = BEGINNING, json.dumps(fewer, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    for link in links:
        digest = sha256(content).hexdigest() if link.kind == "message" else link.digest
        before = hash_link(before, link.number, link.kind, link.record, digest)
        forge(store.path, "UPDATE chain SET digest = ?, hash = ? WHERE number = ?", digest, before, link.number)
    mark_as_first(store.path)
    assert find_faults(store.path) == ()
    forge(store.path, "UPDATE messages SET subject = 'forged' WHERE number = 1")
    assert [one.what for one in find_faults(store.path)] == ["changed since it was written: what it holds"]


@pytest.mark.parametrize(("column", "value"), [("title", "forged"), ("score", 0.99)])
def test_an_article_of_an_older_program_that_is_written_over_is_named(store: Store, column: str, value: object) -> None:
    store.close()
    mark_as_first(store.path)
    update(store.path, f"UPDATE article_rows SET {column} = ? WHERE id = 1", value)
    named = [one.what for one in find_faults(store.path, seal=True) if (one.place, one.row) == ("article_rows", "1")]
    assert len([what for what in named if what.startswith("written over by no rereading")]) == 1
    assert all(what.endswith(f": {column}") for what in named), named


# --- what is changed afterwards


def forge(path: Path, statement: str, *values: object) -> None:
    """As somebody would who knows SQLite: past every trigger and constraint, and without a trace in the schema."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("PRAGMA synchronous = OFF")
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement, values)
        for _, sql in triggers:
            db.execute(sql)


def update(path: Path, statement: str, *values: object) -> None:
    """As somebody would with any SQLite shell: the triggers run, and put down what they put down for everybody."""
    try:
        with closing(sqlite3.connect(path)) as db, db:
            db.execute(statement, values)
    except sqlite3.IntegrityError:  # a trigger or constraint refuses it
        forge(path, statement, *values)


def find_faults(path: Path, *, seal: bool = False) -> tuple[Fault, ...]:
    """What `verify` finds; with `seal` after the program has written the next time, as it does at every tick."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        if seal:
            with suppress(StorageError), db:  # a record that is gone cannot be sealed: the program stops and says so
                seal_chain(db)
        return check_record(db).faults


def list_values(db: sqlite3.Connection) -> list[tuple[str, str, object]]:
    """Every value that evidence rests on, as it is stored: table, column, value."""
    chained = {(kind.table, column, kind.only) for kind in KINDS.values() for column in kind.columns}
    beside = {(table, column, "1") for table, columns in BESIDE.items() for column in columns}
    return sorted(
        {(table, column, row[0]) for table, column, only in chained | beside
         for row in db.execute(f'SELECT "{column}" FROM {table} WHERE {only}')},
        key=repr,
    )  # fmt: skip


def change_value(draw: random.Random, value: object) -> object:
    """Another value of the same type, by as little as one bit."""
    if value is None:
        return draw.choice((1, "x"))
    if isinstance(value, bytes):
        place = draw.randrange(len(value))
        return value[:place] + bytes([value[place] ^ (1 << draw.randrange(8))]) + value[place + 1 :]
    if isinstance(value, str):
        place = draw.randrange(len(value) or 1)
        other = draw.choice([one for one in "aZ7 改" if one != value[place : place + 1]])
        return value[:place] + other + value[place + 1 :]
    assert isinstance(value, int | float)
    return value + draw.choice((-1, 1, 7))


#: Under which table a change is named where that is not its own.
HOMES = {
    "attachments": "article_rows", "article_pages": "article_rows", "alerts": "messages", "message_alerts": "messages",
    "message_findings": "messages", "message_files": "messages",
}  # fmt: skip


@pytest.mark.parametrize("finding", ["F-2025-001", "F-2025-002"])
def test_whether_a_message_told_or_only_recalled_a_finding_is_sealed(store: Store, finding: str) -> None:
    with store.write() as tx:
        tx.execute("UPDATE message_findings SET recalled = 1 - recalled WHERE finding_id = ?", (finding,))
    with store.read() as db:
        assert {fault.place for fault in check_record(db).faults} == {"messages"}


def test_of_a_hundred_changed_values_each_is_found_and_named(original: Path, tmp_path: Path) -> None:
    draw = random.Random(20261124)
    with closing(sqlite3.connect(original)) as db:
        values = list_values(db)
    draw.shuffle(values)
    copy, found = tmp_path / "copy.db", 0
    for table, column, old in values:
        new = change_value(draw, old)
        copyfile(original, copy)
        try:
            (forge, update)[found % 2](copy, f'UPDATE {table} SET "{column}" = ? WHERE "{column}" IS ?', new, old)
        except sqlite3.IntegrityError:
            continue  # SQLite itself refuses it: another type, or a key that is there already
        wanted = {HOMES.get(table, table)} if table not in ("pages", "bodies") else {"pages", "bodies"}
        for faults in (find_faults(copy), find_faults(copy, seal=True)):
            assert wanted & {fault.place for fault in faults}, (table, column, old, new, faults)
            assert all(fault.row and fault.what for fault in faults)
        found += 1
        if found == 100:
            return
    pytest.fail(f"only {found} values could be changed")


#: Values of an article that no rereading changes, and what a forger would put there.
FORGED = {
    "url": "https://other.example/1", "title": "forged", "publisher": "MIIT itself", "authority": "state",
    "published": "2024-01-01", "first_seen": "2024-01-01T00:00:00Z", "text_sha256": None, "score": 0.99,
}  # fmt: skip


@pytest.mark.parametrize("column", FORGED)
def test_what_anybody_writes_over_an_article_is_named_before_and_after_the_next_seal(store: Store, column: str) -> None:
    with store.read() as db:
        other = db.execute("SELECT text_sha256 FROM article_rows WHERE id = 3").fetchone()[0]
    store.close()
    update(store.path, f"UPDATE article_rows SET {column} = ? WHERE id = 1", FORGED[column] or other)
    for faults in (find_faults(store.path), find_faults(store.path, seal=True), find_faults(store.path, seal=True)):
        named = [one.what for one in faults if (one.place, one.row) == ("article_rows", "1")]
        assert any(column in what for what in named), faults


def test_other_pages_under_an_article_are_named_though_its_row_is_written_again(store: Store) -> None:
    store.close()
    update(store.path, "UPDATE article_pages SET page_id = 2 WHERE article_id = 1")
    update(store.path, "UPDATE article_rows SET score = score WHERE id = 1")
    for faults in (find_faults(store.path), find_faults(store.path, seal=True)):
        assert any("pages" in one.what for one in faults if (one.place, one.row) == ("article_rows", "1")), faults


def test_marks_that_were_forged_too_hide_no_article_that_was_written_over(store: Store) -> None:
    store.close()
    update(store.path, "UPDATE article_rows SET publisher = 'MIIT itself' WHERE id = 1")
    find_faults(store.path, seal=True)
    marks = "SELECT parts FROM chain d WHERE d.kind = chain.kind AND d.record = '1' ORDER BY number DESC LIMIT 1"
    forge(store.path, f"UPDATE chain SET parts = ({marks}) WHERE kind = 'article' AND record = '1'")
    named = {one.what for one in find_faults(store.path) if (one.place, one.row) == ("article_rows", "1")}
    assert "changed since it was written: publisher" in named


@pytest.mark.parametrize(
    ("table", "key", "column"),
    [("claims", "id = 1", "quote"), ("events", "number = 1", "payload"), ("pages", "id = 1", "final_url"),
     ("article_rows", "id = 1", "title")],
)  # fmt: skip
def test_a_row_put_in_the_place_of_another_is_named_after_the_next_seal(
    store: Store, table: str, key: str, column: str
) -> None:
    with store.read() as db:
        names = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")]
    store.close()
    values = ", ".join("'\"forged\"'" if name == column else f'"{name}"' for name in names)
    update(store.path, f"INSERT OR REPLACE INTO {table} SELECT {values} FROM {table} WHERE {key}")
    for faults in (find_faults(store.path), find_faults(store.path, seal=True)):
        assert any(column in one.what for one in faults if (one.place, one.row) == (table, "1")), faults


@pytest.mark.parametrize(
    "table", ["pages", "bodies", "texts", "article_rows", "claims", "events", "changes", "attempts"]
)
def test_a_removed_row_is_found(store: Store, table: str) -> None:
    store.close()
    forge(store.path, f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
    with closing(sqlite3.connect(store.path)) as db:
        db.row_factory = sqlite3.Row
        assert any(re.search("removed|gone", fault.what) for fault in check_record(db).faults)


def test_a_row_that_was_put_in_past_the_triggers_is_found(store: Store) -> None:
    store.close()
    columns = "at, kind, reason, summary, event, article_id, details, finding"
    forge(store.path, f"INSERT INTO changes SELECT finding_id, 7, {columns} FROM changes LIMIT 1")
    with closing(sqlite3.connect(store.path)) as db:
        db.row_factory = sqlite3.Row
        (fault,) = check_record(db).faults
    assert (fault.place, fault.row) == ("changes", "F-2025-001/7")


def test_a_message_whose_row_takes_its_words_for_open_is_named(store: Store) -> None:
    """No value of the chain is touched and no trigger stands in the way."""
    store.close()
    with closing(sqlite3.connect(store.path)) as db, db:
        assert db.execute("UPDATE messages SET frozen = 0").rowcount == 1
    for faults in (find_faults(store.path), find_faults(store.path, seal=True)):
        assert [(one.place, one.row) for one in faults] == [("messages", "msg_1")]
        assert "its words are in the chain" in faults[0].what


def test_what_was_sent_and_then_removed_is_named_attempt_by_attempt(store: Store) -> None:
    store.close()
    forge(store.path, "UPDATE attempts SET sent = NULL")
    faults = find_faults(store.path)
    assert [(one.place, one.row, one.what) for one in faults] == [
        ("attempts", "1", "what was sent was removed"), ("attempts", "2", "what was sent was removed")
    ]  # fmt: skip


def test_a_trigger_that_is_gone_is_named(store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(store.path)) as db, db:
        db.execute("DROP TRIGGER changes_stay")
        db.row_factory = sqlite3.Row
        (fault,) = check_record(db).faults
    assert (fault.place, fault.row) == ("sqlite_schema", "changes_stay")
