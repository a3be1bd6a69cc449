"""Forward from the tables of every version: what was recorded stays, and the tables become those of a new database."""

import re
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from records import NOW

from domain.errors import StorageError
from storage.file import schema
from storage.file.schema import name_copy
from storage.file.store import open_store

DAY = "2025-02-28T00:14:00Z"
#: What the first version recorded; every later one keeps it.
ROWS = f"""
INSERT INTO meta VALUES ('kept', 'yes');
INSERT INTO source_rows (name, title, polls) VALUES ('paper', 'A paper', 7);
INSERT INTO hosts VALUES ('paper.example', '{{}}');
INSERT INTO polls VALUES (1, 'paper', '{DAY}', '{DAY}', 'read', 1, 1, 0, 2, NULL, NULL, NULL, '[]');
INSERT INTO bodies VALUES ('{"a" * 64}', 3, x'01', NULL);
INSERT INTO pages VALUES (1, 'https://paper.example/1', 'https://paper.example/1', 200, '[]', '{"a" * 64}', '{DAY}',
    '192.0.2.1:443', 1, 'article');
INSERT INTO entries (id, canonical, url, title, source, poll_id, first_seen, state, done_at, outcome, entry)
    VALUES (1, 'https://paper.example/1', 'https://paper.example/1', 'Approved', 'paper', 1, '{DAY}', 'read', '{DAY}',
    'off_topic', '{{}}');
INSERT INTO sightings (entry_id, source, url, title, poll_id, first_seen, last_seen)
    VALUES (1, 'paper', 'https://paper.example/1', 'Approved', 1, '{DAY}', '{DAY}');
"""
KEPT = {
    "SELECT value FROM meta WHERE key = 'kept'": ("yes",),
    "SELECT title, polls FROM source_rows WHERE name = 'paper'": ("A paper", 7),
    "SELECT source, started, result, requests FROM polls": ("paper", DAY, "read", 2),
    "SELECT url, status, received_at, peer FROM pages": ("https://paper.example/1", 200, DAY, "192.0.2.1:443"),
    "SELECT title, state, outcome, first_seen FROM entries": ("Approved", "read", "off_topic", DAY),
    "SELECT source, last_seen, times FROM sightings": ("paper", DAY, 1),
}
OLDER = [number for number, _ in schema.MIGRATIONS[:-1]]
MIGRATIONS = Path(schema.__file__).with_name("migrations")
#: How migration 0027 was changed in place, by two commits one after the other: databases of each are about.
SHAPES = {
    "as first written": "",
    "views changed": "DROP VIEW firm_register; DROP VIEW counts;",
    "region added": "DROP VIEW firm_register; DROP VIEW counts; ALTER TABLE finding_firms ADD COLUMN region TEXT;",
}


def make_as_of(path: Path, version: int) -> None:
    """A database with rows, as the program of that version left it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        for number, script in schema.MIGRATIONS:
            if number <= version:
                db.executescript(script)
                db.execute("INSERT INTO meta VALUES (?, ?)", (f"migration {number:04}", DAY))
            if number == 1:
                db.executescript(ROWS)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")


def read_tables(path: Path) -> dict[str, str]:
    """Every table, view, index and trigger by its name, as it is made."""
    with closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema").fetchall())


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    path = tmp_path_factory.mktemp("fresh") / "miitwatch.db"
    open_store(path, now=NOW).close()
    return read_tables(path)


@pytest.mark.parametrize("version", OLDER)
def test_from_each_version_the_record_comes_along(version: int, tmp_path: Path, fresh: dict[str, str]) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, version)

    open_store(path, now=NOW).close()

    assert read_tables(path) == fresh
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert {query: db.execute(query).fetchone() for query in KEPT} == KEPT
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        dated = db.execute("SELECT count(*) FROM meta WHERE key LIKE 'migration %'").fetchone()
    assert dated == (len(schema.MIGRATIONS),), "each step is dated"
    with closing(sqlite3.connect(name_copy(path, version))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (version,), "as it was, beside it"


def test_pages_that_were_done_with_at_a_failed_look_are_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, 29)
    looks = (
        (1, "over", None, "failed: blocked-probe"),
        (2, "over", None, "same"),
        (3, "watched", "2025-03-30T00:14:00Z", "held"),
        (4, "removed", None, "missing: 404"),
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executemany(
            "INSERT INTO looks (entry_id, article_id, url, host, source, authority, began, validators, state, due, "
            f"last_result, last_look) VALUES (?, 1, 'u', 'h', 's', 'press', '{DAY}', '{{}}', ?, ?, ?, '{DAY}')",
            looks,
        )
        schema.migrate(db, path, NOW)
        rows = db.execute("SELECT entry_id, state, due, unanswered_since FROM looks ORDER BY entry_id").fetchall()
    assert rows == [
        (1, "watched", DAY, DAY),
        (2, "over", None, None),
        (3, "watched", "2025-03-30T00:14:00Z", DAY),
        (4, "removed", None, None),
    ]


def test_what_answered_rereadings_were_asked_with_is_let_go_and_an_order_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, 31)
    asked = [("reparse", "done"), ("archive", "failed"), ("ruling", "done"), ("reparse", "waiting")]
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for kind, state in asked:
            answered = None if state == "waiting" else DAY
            db.execute(
                "INSERT INTO requests (kind, payload, asked_at, state, answered_at) VALUES (?, '[1]', ?, ?, ?)",
                (kind, DAY, state, answered),
            )
        schema.migrate(db, path, NOW)
        kept = [row[0] for row in db.execute("SELECT payload FROM requests ORDER BY id")]
    assert kept == ["{}", "{}", "[1]", "[1]"]


def test_what_was_sent_before_recalls_nothing(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, 31)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("INSERT INTO message_findings (message, finding_id) VALUES (1, 'F-2025-001')")
        schema.migrate(db, path, NOW)
        assert db.execute("SELECT finding_id, recalled FROM message_findings").fetchall() == [("F-2025-001", 0)]


def test_a_newer_versions_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, schema.VERSION)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()

    for read_only in (False, True):
        with pytest.raises(StorageError, match=r"written by a newer miitwatch \(tables \d+, this one knows \d+\): upg"):
            open_store(path, now=NOW, read_only=read_only)

    assert path.read_bytes() == before


def test_no_migration_is_changed_once_it_is_written() -> None:
    """What is to be otherwise has a number of its own: a database that has this one already never sees the change."""
    noted = [line.split() for line in Path(__file__).with_name("migrations.sha256").read_text().splitlines()]
    assert {name: digest for digest, name in noted} == {
        file.name: sha256(file.read_bytes()).hexdigest() for file in MIGRATIONS.glob("*.sql")
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_version_27_becomes_the_same(shape: str, tmp_path: Path, fresh: dict[str, str]) -> None:
    path = tmp_path / "miitwatch.db"
    make_as_of(path, 27)
    views = re.findall(r"^CREATE VIEW (?:firm_register|counts) AS\n.*?;$", dict(schema.MIGRATIONS)[27], re.M | re.S)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(SHAPES[shape])
        for view in views if SHAPES[shape] else ():
            db.execute(view.replace("f.confirmer,", "f.confirmer AS event_confirmer,"))

    open_store(path, now=NOW).close()

    assert read_tables(path) == fresh
    with closing(sqlite3.connect(path)) as db:
        assert {query: db.execute(query).fetchone() for query in KEPT} == KEPT
