"""The tray of a run over an archive: what was read so far and waits to be entered. A file beside the database.

Each portion is put in with its counts in one transaction, so that a run that is killed goes on where it stood. When
everything is entered the file is removed.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from domain.altering import alter
from domain.archives import Fate, Fault, Filed, Portion, Sifted
from domain.errors import StorageError
from storage.values.codec import compress, decode_value, decompress, encode_value, mend_text, mend_value

_TABLES = """
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, stamp INTEGER NOT NULL,
    at INTEGER NOT NULL, line INTEGER NOT NULL, done INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS fates (
    path TEXT NOT NULL, fate TEXT NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY (path, fate)
) STRICT;
CREATE TABLE IF NOT EXISTS filed (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, place TEXT NOT NULL, document BLOB NOT NULL, fate TEXT, rule TEXT,
    told TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS filed_waiting ON filed (place, id) WHERE fate IS NULL;
CREATE TABLE IF NOT EXISTS faults (path TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL, what TEXT NOT NULL)
    STRICT;
CREATE TABLE IF NOT EXISTS ended (path TEXT PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT NULL, what TEXT NOT NULL)
    STRICT;
CREATE TABLE IF NOT EXISTS faulty (path TEXT PRIMARY KEY, name TEXT NOT NULL, faults INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS attached (path TEXT PRIMARY KEY, by TEXT NOT NULL) STRICT;
"""
#: Faults of one file that are kept with their words; all are counted, and one that ends its file is always kept.
MOST_FAULTS = 50


class Waiting(Struct, frozen=True):
    """A document of the tray, by its number there."""

    id: int
    document: Filed


class Unfinished(Struct, frozen=True):
    """A tray that lies beside a database: the paths that its run was begun with, when, and its bytes."""

    file: Path
    paths: tuple[str, ...]
    begun: str
    size: int


def list_unfinished(database: Path) -> Iterator[Unfinished]:
    """The trays of runs that are at work or were interrupted; read only. Raises StorageError."""
    for file in sorted(database.parent.glob(f"{database.name}.backfill-{'[0-9a-f]' * 12}")):
        with _name_errors(file):
            db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
            try:
                told = dict(db.execute("SELECT key, value FROM run").fetchall())
            finally:
                db.close()
        paths = tuple(str(told.get("paths", "")).splitlines())
        yield Unfinished(file, paths, str(told.get("begun", "")), file.stat().st_size)


class Tray:
    """An open tray; one process has it. Raises StorageError where it cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _name_errors(path):
            self._db = sqlite3.connect(path, isolation_level=None)
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)

    def close(self) -> None:
        self._db.close()

    def remove(self) -> None:
        """Closes it and takes its file away."""
        self.close()
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    def begin(self, key: str, value: str) -> str:
        """What the run was begun with: the value of its first call, kept for those that go on."""
        with self._write() as tx:
            tx.execute("INSERT INTO run (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING", (key, mend_text(value)))
            return str(tx.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()[0])

    def resume(self, portions: Iterable[Portion]) -> list[Portion]:
        """Where each file is to be read on; those read to their end are left out.

        A file that was changed meanwhile is read anew, and what it gave before is dropped unless it is entered.
        """
        left = []
        with self._write() as tx:
            for portion in portions:
                row = tx.execute("SELECT * FROM files WHERE path = ?", (mend_text(portion.path),)).fetchone()
                if row is not None and (row["size"], row["stamp"]) != (portion.size, portion.stamp):
                    _drop_file(tx, portion.path)
                    row = None
                if row is None:
                    left.append(portion)
                elif not row["done"]:
                    left.append(alter(portion, at=row["at"], line=row["line"]))
        return left

    def keep(self, sifted: Iterable[Sifted]) -> None:
        """Puts what portions came to into the tray, all of it or nothing."""
        with self._write() as tx:
            for one in sifted:
                _keep_one(tx, one)

    def list_waiting(self, most: int, heaviest: int) -> tuple[Waiting, ...]:
        """The next documents to be entered, in order: so many, and unless one alone is more, of so many bytes."""
        with _name_errors(self.path):
            rows = self._db.execute(
                "SELECT id, document FROM filed WHERE fate IS NULL ORDER BY place, id LIMIT ?", (most,)
            ).fetchall()
        taken: list[Waiting] = []
        weight = 0
        for row in rows:
            weight += len(row["document"])
            if taken and weight > heaviest:
                break
            taken.append(Waiting(row["id"], decode_value(decompress(row["document"]), Filed)))
        return tuple(taken)

    def settle(self, fates: Iterable[tuple[int, Fate]]) -> None:
        """Notes what became of documents that came to the ledger."""
        with self._write() as tx:
            tx.executemany(
                "UPDATE filed SET fate = ?, rule = ?, told = ? WHERE id = ?",
                [(fate.fate, fate.rule, encode_value(fate.told), number) for number, fate in fates],
            )

    def is_attached(self, path: str) -> bool:
        """Whether a file was read with the page that attaches it."""
        with _name_errors(self.path):
            row = self._db.execute("SELECT 1 FROM attached WHERE path = ?", (mend_text(path),)).fetchone()
        return row is not None

    def count_waiting(self) -> int:
        with _name_errors(self.path):
            return int(self._db.execute("SELECT count(*) FROM filed WHERE fate IS NULL").fetchone()[0])

    def count_fates(self) -> Counter[str]:
        """Documents by what became of them; those that wait are not among them."""
        with _name_errors(self.path):
            rows = self._db.execute(
                "SELECT fate, sum(documents) FROM (SELECT fate, documents FROM fates UNION ALL "
                "SELECT fate, 1 FROM filed WHERE fate IS NOT NULL) GROUP BY fate"
            )
            return Counter({str(row[0]): int(row[1]) for row in rows})

    def count_rules(self) -> Counter[str]:
        """Entered documents by their outcome in the ledger."""
        with _name_errors(self.path):
            rows = self._db.execute("SELECT rule, count(*) FROM filed WHERE fate = 'entered' GROUP BY rule")
            return Counter({str(row[0]): int(row[1]) for row in rows})

    def list_told(self) -> tuple[str, ...]:
        """Findings known to readers that the archive changed."""
        with _name_errors(self.path):
            rows = self._db.execute(
                "SELECT DISTINCT value FROM filed, json_each(told) WHERE told IS NOT NULL ORDER BY 1"
            )
            return tuple(str(row[0]) for row in rows)

    def count_undated(self) -> int:
        """Entered documents of which nobody says when they were published."""
        with _name_errors(self.path):
            query = "SELECT count(*) FROM filed WHERE fate = 'entered' AND place LIKE '% undated %'"
            return int(self._db.execute(query).fetchone()[0])

    def list_faults(self) -> tuple[Fault, ...]:
        """The faults that are kept with their words: those that end files first, then by file, as they came."""
        with _name_errors(self.path):
            rows = self._db.execute(
                "SELECT name, place, what, ends FROM (SELECT name, place, what, 1 AS ends, rowid AS n FROM ended "
                "UNION ALL SELECT name, place, what, 0, rowid FROM faults) ORDER BY ends DESC, name, n"
            )
            return tuple(Fault(row["name"], row["place"], row["what"], bool(row["ends"])) for row in rows)

    def count_faults(self) -> Counter[str]:
        """All faults of each file, by its name, with words or without; those that end files are not among them."""
        with _name_errors(self.path):
            rows = self._db.execute("SELECT name, sum(faults) FROM faulty GROUP BY name")
            return Counter({str(row[0]): int(row[1]) for row in rows})

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        with _name_errors(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    with suppress(sqlite3.Error):
                        self._db.execute("ROLLBACK")
                raise


def _keep_one(tx: sqlite3.Connection, one: Sifted) -> None:
    portion, following = one.portion, one.next
    path = mend_text(portion.path)
    at, line = (following.at, following.line) if following else (portion.size, portion.line)
    tx.execute(
        "INSERT INTO files (path, name, size, stamp, at, line, done) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (path) DO UPDATE SET at = excluded.at, line = excluded.line, done = excluded.done",
        (path, mend_text(portion.name), portion.size, portion.stamp, at, line, following is None),
    )
    tx.executemany(
        "INSERT INTO fates (path, fate, documents) VALUES (?, ?, ?) "
        "ON CONFLICT (path, fate) DO UPDATE SET documents = documents + excluded.documents",
        [(path, fate, documents) for fate, documents in one.fates],
    )
    tx.executemany(
        "INSERT INTO filed (path, place, document) VALUES (?, ?, ?)",
        [(path, mend_text(filed.order), _pack(filed)) for filed in one.filed],
    )
    tx.executemany(
        "INSERT INTO attached (path, by) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(mend_text(attached), path) for attached in one.attached],
    )
    _keep_faults(tx, path, mend_text(portion.name), one.faults)


def _keep_faults(tx: sqlite3.Connection, path: str, name: str, faults: Sequence[Fault]) -> None:
    """Counts all, keeps the first with their words, and whatever ends the file."""
    inner = [fault for fault in faults if not fault.ends]
    known = tx.execute("SELECT count(*) FROM faults WHERE path = ?", (path,)).fetchone()[0]
    _insert_faults(tx, "INSERT INTO faults", path, inner[: max(0, MOST_FAULTS - known)])
    _insert_faults(tx, "INSERT OR REPLACE INTO ended", path, [fault for fault in faults if fault.ends])
    if inner:
        tx.execute(
            "INSERT INTO faulty (path, name, faults) VALUES (?, ?, ?) "
            "ON CONFLICT (path) DO UPDATE SET faults = faults + excluded.faults",
            (path, name, len(inner)),
        )


def _insert_faults(tx: sqlite3.Connection, into: str, path: str, faults: Iterable[Fault]) -> None:
    tx.executemany(
        f"{into} (path, name, place, what) VALUES (?, ?, ?, ?)",
        [(path, mend_text(fault.name), mend_text(fault.place), mend_text(fault.what)) for fault in faults],
    )


def _pack(filed: Filed) -> bytes:
    return compress(encode_value(mend_value(filed, Filed)).encode())


def _drop_file(tx: sqlite3.Connection, path: str) -> None:
    path = mend_text(path)
    tx.execute("DELETE FROM files WHERE path = ?", (path,))
    tx.execute("DELETE FROM fates WHERE path = ?", (path,))
    for table in ("faults", "ended", "faulty"):
        tx.execute(f"DELETE FROM {table} WHERE path = ?", (path,))  # noqa: S608
    tx.execute("DELETE FROM attached WHERE by = ?", (path,))
    tx.execute("DELETE FROM filed WHERE path = ? AND fate IS NULL", (path,))


@contextmanager
def _name_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StorageError(f"{path}: {error}. It holds what was read of the archive so far") from error
