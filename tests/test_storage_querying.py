"""The database as another user may read it: docs/querying.md, its last section."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from records import make_finding, make_store, store_finding

COUNT = "SELECT count(*) FROM findings"


@pytest.fixture
def closed() -> Iterator[Path]:
    """A database that every process has closed, in a folder where another user may read and not write."""
    folder = Path(tempfile.mkdtemp())
    store = make_store(folder)
    store_finding(store, make_finding())
    store.close()
    folder.chmod(0o555)
    yield folder / "miitwatch.db"
    folder.chmod(0o755)
    shutil.rmtree(folder)


def read_as_another(path: Path, mode: str) -> str:
    """What a process answers that may not write there: how many findings, or the error's words.

    Root may write anywhere, so it becomes nobody in a process of its own.
    """
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            answer = str(sqlite3.connect(f"file:{path}?{mode}", uri=True).execute(COUNT).fetchone()[0])
        except sqlite3.Error as error:
            answer = str(error)
        os.write(into, answer.encode())
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as answered:
        said = answered.read()
    os.waitpid(child, 0)
    return said


def test_a_closed_database_is_read_as_immutable_by_whom_may_not_write(closed: Path) -> None:
    assert sorted(one.name for one in closed.parent.iterdir()) == ["miitwatch.db"]

    assert read_as_another(closed, "immutable=1") == "1"
    assert read_as_another(closed, "mode=ro") in (
        "unable to open database file", "attempt to write a readonly database"
    )  # fmt: skip
