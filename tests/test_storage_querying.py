"""The database as another user may read it: docs/querying.md, its last section."""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from records import NOW, make_finding, make_store, store_finding

from domain.errors import StorageError
from storage.file.store import open_store

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
    """How many findings a process counts that may not write there, or the error's words."""

    def count() -> str:
        return str(sqlite3.connect(f"file:{path}?{mode}", uri=True).execute(COUNT).fetchone()[0])

    return answer_as_another(count)


def open_as_another(path: Path) -> str:
    """What the program says to such a process when it opens the record to read."""

    def count() -> str:
        with open_store(path, now=NOW, read_only=True).read() as db:
            return str(db.execute(COUNT).fetchone()[0])

    return answer_as_another(count)


def answer_as_another(ask: Callable[[], str]) -> str:
    """Root may write anywhere, so it becomes nobody in a process of its own."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            answer = ask()
        except (sqlite3.Error, StorageError) as error:
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


def test_the_program_says_to_such_a_user_what_is_lacking_and_where_the_way_without_stands(closed: Path) -> None:
    said = open_as_another(closed)
    assert "while no daemon runs, reading too needs the right to write in its folder" in said
    (title,) = re.findall(r"docs/querying\.md, (.*)\)", said)
    assert f"## {title}" in (Path(__file__).parent.parent / "docs" / "querying.md").read_text("utf-8")
