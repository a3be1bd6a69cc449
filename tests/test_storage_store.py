"""The store: its file, its transactions, many threads, many processes, and a writer that is killed."""

import errno
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from records import NOW, make_store
from sqlite_utils import Database
from test_storage_tables import VIEWS

from domain.errors import StorageError
from miitwatch.folding.lock import HeldError, hold_lock, name_holder
from storage.file import schema
from storage.file.placing import check_folder, make_file
from storage.file.schema import MIGRATIONS
from storage.file.store import Store, connect, open_store, read_version
from storage.values.meta import get_meta, set_meta


def _pragma(db: sqlite3.Connection, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_is_ours_and_safe(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data" / "deep" / "miitwatch.db", now=NOW)
    with store.read() as db:
        assert _pragma(db, "application_id") == 0x6D696974
        assert _pragma(db, "user_version") == schema.VERSION
        assert _pragma(db, "journal_mode") == "wal"
        assert _pragma(db, "synchronous") == 2
        assert _pragma(db, "foreign_keys") == 1
        assert _pragma(db, "busy_timeout") >= 5000
    store.close()


def test_every_table_is_strict_and_the_views_have_their_names(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.read() as db:
        database = Database(db, recursive_triggers=False)
        theirs = ("sqlite_", "article_words", "finding_words")  # SQLite's own, and those of its full-text index
        loose = [table.name for table in database.tables if not table.strict and not table.name.startswith(theirs)]
        assert loose == []
        assert set(database.view_names()) == set(VIEWS)
    store.close()


@pytest.fixture
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that has no hard links, as exFAT and many network disks."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("without_links")
def test_on_a_disk_without_hard_links_a_database_is_begun(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.read() as db:
        assert _pragma(db, "application_id") == 0x6D696974
    store.close()
    assert not [one.name for one in tmp_path.iterdir() if "half" in one.name]


@pytest.mark.usefixtures("without_links")
@pytest.mark.parametrize("what", ["file", "link"])
def test_there_too_one_that_another_process_made_meanwhile_is_not_written_over(tmp_path: Path, what: str) -> None:
    path = tmp_path / "miitwatch.db"
    if what == "file":
        path.write_bytes(b"made by another process since we looked")
    else:
        path.symlink_to("elsewhere")
    make_file(path)
    assert path.is_symlink() if what == "link" else path.read_bytes().startswith(b"made by another")
    assert [one.name for one in tmp_path.iterdir()] == ["miitwatch.db"]


@pytest.mark.usefixtures("without_links")
def test_of_many_who_begin_one_there_at_once_one_has_made_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, put = tmp_path / "miitwatch.db", []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda half, to: put.append(replace(half, to)))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: make_file(path), range(40)))
    assert put == [path]


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    with connect(tmp_path / "miitwatch.db", read_only=True) as db:
        before = db.execute("SELECT key, value FROM meta").fetchall()
    db.close()
    store = make_store(tmp_path)
    with store.read() as db:
        assert [tuple(row) for row in db.execute("SELECT key, value FROM meta")] == [tuple(row) for row in before]
        assert len([row for row in before if row[0].startswith("migration ")]) == len(schema.MIGRATIONS)
    store.close()


def test_a_file_that_is_removed_while_the_store_is_open_is_not_made_again(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for file in tmp_path.glob("miitwatch.db*"):
        file.unlink()
    with ThreadPoolExecutor(1) as pool, pytest.raises(StorageError, match=r"unable to open .*check that it is there"):
        pool.submit(_set_once, store, "a").result()  # in a thread of its own, so on a connection of its own
    assert not (tmp_path / "miitwatch.db").exists()
    store.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_database_is_refused(tmp_path: Path, read_only: bool) -> None:
    make_store(tmp_path).close()
    with sqlite3.connect(tmp_path / "miitwatch.db") as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()
    with pytest.raises(StorageError, match=r"newer miitwatch.*upgrade"):
        open_store(tmp_path / "miitwatch.db", now=NOW, read_only=read_only)


def test_an_older_database_is_not_read_before_it_is_updated(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    with sqlite3.connect(tmp_path / "miitwatch.db") as db:
        db.execute("PRAGMA user_version = 0")
    db.close()
    with pytest.raises(StorageError, match="miitwatch poll"):
        open_store(tmp_path / "miitwatch.db", now=NOW, read_only=True)


@pytest.mark.parametrize("read_only", [False, True])
def test_another_programs_database_is_refused(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
        db.execute("PRAGMA application_id = 7")
    db.close()
    with pytest.raises(StorageError, match="another program"):
        open_store(path, now=NOW, read_only=read_only)
    with sqlite3.connect(path) as db:
        assert [row[0] for row in db.execute("SELECT name FROM sqlite_schema")] == ["theirs"]
    db.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_so_is_one_that_has_no_mark_of_its_own(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()
    with pytest.raises(StorageError, match="another program"):
        open_store(path, now=NOW, read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"these are notes, not tables. " * 100)
    with pytest.raises(StorageError, match="no database"):
        open_store(path, now=NOW, read_only=read_only)
    assert path.read_bytes().startswith(b"these are notes")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_without_bytes_is_a_record_lost_and_no_first_start(tmp_path: Path, read_only: bool) -> None:
    make_store(tmp_path).close()
    path = tmp_path / "miitwatch.db"
    path.write_bytes(b"")
    with pytest.raises(StorageError, match=r"no bytes.*Restore a backup; to begin a new record instead, remove"):
        open_store(path, now=NOW, read_only=read_only)
    assert path.read_bytes() == b""
    path.unlink()
    open_store(path, now=NOW).close()


def test_nor_is_a_log_of_which_the_file_is_gone(tmp_path: Path) -> None:
    path, log = tmp_path / "miitwatch.db", tmp_path / "miitwatch.db-wal"
    log.write_bytes(b"what was last written")
    with pytest.raises(StorageError, match=r"missing, and what was last written .*miitwatch\.db-wal"):
        open_store(path, now=NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["miitwatch.db-wal"]


_MADE_AND_KILLED = """
import os, sys
from pathlib import Path
from storage.file import store
store.migrate = lambda connection, path, now: os._exit(9)
from records import NOW
store.open_store(Path(sys.argv[1]), now=NOW)
"""


def test_a_first_start_that_is_killed_before_there_is_a_table_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    killed = subprocess.run(
        [sys.executable, "-c", _MADE_AND_KILLED, path], check=False, env={**os.environ, "PYTHONPATH": "tests"}
    )
    assert killed.returncode == 9
    assert path.stat().st_size > 0
    with pytest.raises(StorageError, match=r"just begun and is empty: `miitwatch poll` fills it"):
        open_store(path, now=NOW, read_only=True)
    store = open_store(path, now=NOW)
    with store.read() as db:
        assert _pragma(db, "user_version") == schema.VERSION
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == ["miitwatch.db"]


def test_a_file_system_without_links_gets_its_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("storage.file.placing.os.link", refuse)
    make_store(tmp_path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["miitwatch.db"]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_in_the_place_of_the_database_is_called_so(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(StorageError, match=r"is a folder; set \[store\] path to a file in it"):
        open_store(tmp_path, now=NOW, read_only=read_only)
    with pytest.raises(StorageError, match=r"is a folder; set \[store\] path to a file in it"):
        read_version(tmp_path)


def test_a_link_that_leads_to_nothing_is_a_record_lost_too(tmp_path: Path) -> None:
    (tmp_path / "miitwatch.db").symlink_to(tmp_path / "disk" / "miitwatch.db")
    with pytest.raises(StorageError, match=r"is a link to .*disk/miitwatch\.db, which is not there.*not mounted"):
        open_store(tmp_path / "miitwatch.db", now=NOW)
    assert not (tmp_path / "disk").exists()


def test_a_device_is_no_place_for_a_record(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"/dev/null is no file of a disk; set \[store\] path to another one"):
        open_store(Path("/dev/null"), now=NOW)


def test_a_file_in_a_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("not a folder")
    for path in (tmp_path / "notes" / "miitwatch.db", tmp_path / "notes" / "deep" / "miitwatch.db"):
        with pytest.raises(StorageError, match=r"cannot be made: .*/notes is a file and no folder"):
            check_folder(path)
        with pytest.raises(StorageError, match=r"/notes is a file and no folder"), hold_lock(path, "poll", NOW):
            pass
    check_folder(tmp_path / "new" / "deeper" / "miitwatch.db")


def test_a_record_reached_by_a_link_has_one_lock_whichever_name_is_used(tmp_path: Path) -> None:
    real, link = tmp_path / "large disk" / "miitwatch.db", tmp_path / "miitwatch.db"
    open_store(real, now=NOW).close()
    link.symlink_to(real)
    for first, second in ((real, link), (link, real)):
        with hold_lock(first, "run", NOW), pytest.raises(HeldError, match=r"miitwatch run .* is at work on"), \
                hold_lock(second, "poll", NOW):  # fmt: skip
            pytest.fail("two are at work on one record")
    assert [one.name for one in tmp_path.iterdir() if one.suffix] == ["miitwatch.db"], "nothing lies beside the link"


def test_a_missing_database_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="miitwatch poll"):
        open_store(tmp_path / "none.db", now=NOW, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_reading_only_cannot_write(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    store = open_store(tmp_path / "miitwatch.db", now=NOW, read_only=True)
    with pytest.raises(StorageError, match="reading only"), store.write():
        pass
    with pytest.raises(StorageError), store.read() as db:
        db.execute("DELETE FROM meta")
    store.close()


def test_an_unusable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match="folder"):
        open_store(tmp_path / "file" / "miitwatch.db", now=NOW)


def test_an_exception_takes_everything_back(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with pytest.raises(KeyError), store.write() as tx:  # noqa: PT012
        set_meta(tx, "a", "1")
        raise KeyError
    with pytest.raises(StorageError, match="constraint"), store.write() as tx:  # noqa: PT012
        set_meta(tx, "a", "1")
        tx.execute("INSERT INTO meta (key, value) VALUES ('b', NULL)")
    with store.write() as tx:
        set_meta(tx, "c", "3")
        set_meta(tx, "c", "4")
    with store.read() as db:
        assert [get_meta(db, key) for key in "abc"] == [None, None, "4"]
    store.close()


def test_transactions_do_not_nest_and_reading_inside_writing_sees_it(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.write() as tx:
        set_meta(tx, "a", "1")
        with store.read() as db:
            assert get_meta(db, "a") == "1"
        with pytest.raises(StorageError, match="does not nest"), store.write():
            pass
    with store.read(), pytest.raises(StorageError, match="does not nest"), store.write():
        pass
    store.close()


def test_a_reader_keeps_its_snapshot(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.read() as db:
        assert get_meta(db, "a") is None
        writer = threading.Thread(target=_set_once, args=(store, "a"))
        writer.start()
        writer.join()
        assert get_meta(db, "a") is None
    with store.read() as db:
        assert get_meta(db, "a") == "1"
    store.close()


def _set_once(store, key: str) -> None:  # type: ignore[no-untyped-def]
    with store.write() as tx:
        set_meta(tx, key, "1")


def test_720_writes_of_8_threads_are_all_kept(tmp_path: Path) -> None:
    store = make_store(tmp_path)

    def write_many(worker: int) -> None:
        for number in range(90):
            with store.write() as tx:
                seen = tx.execute("SELECT count(*) FROM meta WHERE key LIKE 'w%'").fetchone()[0]
                set_meta(tx, f"w{worker}-{number}", str(seen))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write_many, range(8)))
    with store.read() as db:
        counts = sorted(int(row[0]) for row in db.execute("SELECT value FROM meta WHERE key LIKE 'w%'"))
    # each saw all that were committed before it, so no two saw the same number
    assert counts == list(range(720))
    store.close()


def test_connections_of_ended_threads_are_closed(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in range(20):
        thread = threading.Thread(target=_set_once, args=(store, f"t{number}"))
        thread.start()
        thread.join()
    assert store.count_connections() <= 2
    store.close()
    with pytest.raises(StorageError, match="closed"), store.read():
        pass


def _open_at_once(path: str, barrier, answers) -> None:  # type: ignore[no-untyped-def]
    barrier.wait()
    try:
        store = open_store(Path(path), now=NOW)
        with store.write() as tx:
            set_meta(tx, f"process {os.getpid()}", "1")
        store.close()
        answers.put("")
    except StorageError as error:
        answers.put(str(error))


def test_six_processes_may_make_the_file_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier, answers = context.Barrier(6), context.Queue()
    path = str(tmp_path / "miitwatch.db")
    processes = [context.Process(target=_open_at_once, args=(path, barrier, answers)) for _ in range(6)]
    for process in processes:
        process.start()
    assert [answers.get(timeout=60) for _ in processes] == [""] * 6
    for process in processes:
        process.join()
    store = make_store(tmp_path)
    with store.read() as db:
        assert db.execute("SELECT count(*) FROM meta WHERE key LIKE 'process %'").fetchone()[0] == 6
    store.close()


_KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.values.meta import set_meta
from storage.file.store import open_store
store = open_store(Path(sys.argv[1]), now=datetime(2025, 2, 28, tzinfo=UTC))
with store.write() as tx:
    set_meta(tx, "committed", "1")
with store.write() as tx:
    tx.execute("PRAGMA cache_spill = 1")
    for number in range(20000):
        set_meta(tx, f"half {number}", "x" * 400)
    print("inside", flush=True)
    sys.stdin.read()
"""


def test_a_writer_killed_inside_a_transaction_leaves_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    writer = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "inside\n"
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    store = make_store(tmp_path)
    with store.write() as tx:
        assert get_meta(tx, "committed") == "1"
        assert tx.execute("SELECT count(*) FROM meta WHERE key LIKE 'half %'").fetchone()[0] == 0
        assert tx.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        set_meta(tx, "after", "1")
    store.close()


def test_a_migration_that_fails_leaves_nothing_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_store(tmp_path).close()
    broken = "CREATE TABLE half (x TEXT) STRICT;\nINSERT INTO no_such_table VALUES (1);"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, (schema.VERSION + 1, broken)))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with pytest.raises(StorageError, match="no_such_table"):
        make_store(tmp_path)
    with connect(tmp_path / "miitwatch.db", read_only=True) as db:
        assert _pragma(db, "user_version") == schema.VERSION - 1
        assert db.execute("SELECT name FROM sqlite_schema WHERE name = 'half'").fetchone() is None
    db.close()


def test_shrinking_closes_what_nobody_has_but_for_a_few_and_the_others_go_on(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _set_once(store, "own")
    _read_at_once(store, 6)
    assert store.count_connections() == 7
    _set_once_beside(store, "ended")
    store.shrink()
    assert store.count_connections() == 3
    with store.write() as tx:
        store.shrink()  # in the middle of a transaction too
        tx.execute("DELETE FROM meta WHERE key = 'own'")
    with store.read() as db:
        kept = {row[0] for row in db.execute("SELECT key FROM meta")}
    assert "ended" in kept
    assert "own" not in kept
    store.close()
    store.shrink()


def test_threads_that_ask_one_after_another_share_a_connection_and_at_once_have_one_each(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in range(20):
        _set_once_beside(store, f"t{number}")
    assert store.count_connections() == 2, "this thread's own, and one for all others"
    assert len(_read_at_once(store, 5)) == 5
    assert store.count_connections() == 6
    store.close_spare()
    assert store.count_connections() == 3
    store.close()
    assert store.count_connections() == 0


def test_within_a_transaction_of_its_thread_the_same_connection_is_read(tmp_path: Path) -> None:
    store = make_store(tmp_path)

    def nest() -> None:
        with store.write() as tx:
            set_meta(tx, "inner", "seen")
            with store.read() as db:
                assert db is tx
                assert get_meta(db, "inner") == "seen"
            assert tx.in_transaction, "the inner one has not ended it"
            with pytest.raises(StorageError, match="does not nest"), store.write():
                pass
        with store.read() as db, store.read() as again:
            assert db is again

    with ThreadPoolExecutor(1) as pool:
        pool.submit(nest).result()
    with store.read() as db:
        assert get_meta(db, "inner") == "seen"
    store.close()


def test_what_is_lent_when_the_store_is_closed_is_closed_too(tmp_path: Path) -> None:
    store = make_store(tmp_path)

    def close_within() -> None:
        with store.read():
            store.close()

    with ThreadPoolExecutor(1) as pool, pytest.raises(StorageError, match="closed database"):
        pool.submit(close_within).result()
    assert store.count_connections() == 0


def test_a_connection_whose_transaction_could_not_be_ended_is_lent_to_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_store(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("storage.file.store._roll_back", lambda connection: None)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(_read_once, store).result()
    assert store.count_connections() == 1
    _set_once_beside(store, "afterwards")
    store.close()


def _read_once(store: Store) -> None:
    with store.read() as db:
        db.execute("SELECT count(*) FROM meta").fetchone()


def _read_at_once(store: Store, number: int) -> set[int]:
    """So many threads read at the same time. Which connections they had."""
    meeting = threading.Barrier(number)

    def read(_: int) -> int:
        with store.read() as db:
            db.execute("SELECT count(*) FROM meta").fetchone()
            meeting.wait(60)
            return id(db)

    with ThreadPoolExecutor(number) as pool:
        return set(pool.map(read, range(number)))


def _set_once_beside(store: Store, key: str) -> None:
    thread = threading.Thread(target=_set_once, args=(store, key))
    thread.start()
    thread.join()


def test_the_stamp_tells_of_what_others_committed_and_of_nothing_else(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    before = store.read_stamp()
    _set_once(store, "own")
    assert store.read_stamp() == before, "one's own"
    thread = threading.Thread(target=_set_once, args=(store, "other"))
    thread.start()
    thread.join()
    assert store.read_stamp() != before
    assert store.read_stamp() == store.read_stamp()
    store.close()
    with pytest.raises(StorageError, match="closed"):
        store.read_stamp()


def test_a_connection_keeps_little(tmp_path: Path) -> None:
    """A round has some ten, and each fills what it may: by default two megabytes of pages, and more."""
    store = make_store(tmp_path)
    with store.read() as db:
        assert _pragma(db, "cache_size") == -512
    store.close()


@pytest.mark.parametrize(("bulk", "during"), [(False, 2), (True, 0)])
def test_what_a_statement_may_have_to_undo_is_kept_in_memory_unless_it_may_be_anything(
    tmp_path: Path, bulk: bool, during: int
) -> None:
    """Else each statement writes the pages that it changes to a temporary file: 60 kB for one article."""
    store = make_store(tmp_path)
    with store.write(bulk=bulk) as tx:
        assert _pragma(tx, "temp_store") == during
    with pytest.raises(ZeroDivisionError), store.write(bulk=bulk) as tx:
        raise ZeroDivisionError
    with store.read() as db:
        assert _pragma(db, "temp_store") == 0, "what a reader sorts may be large"
    store.close()


def test_tables_are_made_without_numpy(tmp_path: Path) -> None:
    """sqlite-utils imports it wherever it is installed; what imports it afterwards gets it all the same."""
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path;"
        "from storage.file.store import open_store;"
        f"open_store(Path({str(tmp_path / 'm.db')!r}), now=datetime.now(UTC)).close();"
        "print('sqlite_utils' in sys.modules, 'numpy' in sys.modules); import numpy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["True", "False"], "")


def test_numpy_is_hidden_from_no_other_thread(tmp_path: Path) -> None:
    """One that imports it while tables are made would be told that it is not installed."""
    code = (
        "import sys, threading; from datetime import datetime, UTC; from pathlib import Path;"
        "from storage.file.store import open_store; end = threading.Event(); threading.Thread(target=end.wait).start();"
        f"open_store(Path({str(tmp_path / 'm.db')!r}), now=datetime.now(UTC)).close();"
        "print('sqlite_utils' in sys.modules, 'numpy' in sys.modules); end.set()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["True", "True"], "")


def test_migrations_rise_from_the_first_to_the_version() -> None:
    numbers = [number for number, _ in schema.MIGRATIONS]
    assert numbers == sorted(set(numbers))
    assert (numbers[0], numbers[-1]) == (1, schema.VERSION)


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _set_once(store, "before")
    with store.read() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
    with store.read() as db:
        db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StorageError, match="disk is full"), store.write() as tx:
        set_meta(tx, "large", "x" * 1_000_000)
    with store.read() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    _set_once(store, "after")
    with store.read() as db:
        assert [get_meta(db, key) for key in ("before", "large", "after")] == ["1", None, "1"]
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()


def test_each_migration_has_a_number_of_its_own() -> None:
    numbers = [number for number, _ in MIGRATIONS]
    assert numbers == sorted(set(numbers))


def test_after_an_error_no_process_is_named_as_at_work(tmp_path: Path) -> None:
    path = tmp_path / "record.db"

    def work() -> None:
        with hold_lock(path, "run", NOW):
            assert "miitwatch run" in name_holder(path)
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        work()
    assert name_holder(path) == "another process"
    with hold_lock(path, "poll", NOW):
        assert "miitwatch poll" in name_holder(path)
    assert not path.with_name("record.db.holder").exists()
