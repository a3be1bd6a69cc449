"""The database as another user may read it: docs/querying.md, its last section."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from records import make_finding, make_store, store_finding

COUNT = """import sqlite3, sys
print(sqlite3.connect(sys.argv[1], uri=True).execute("SELECT count(*) FROM findings").fetchone())"""


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


def read_as_another(path: Path, mode: str) -> subprocess.CompletedProcess[str]:
    user = 65534 if os.geteuid() == 0 else None  # root may write anywhere: nobody may not
    return subprocess.run(
        [sys.executable, "-I", "-c", COUNT, f"file:{path}?{mode}"],
        capture_output=True,
        text=True,
        check=False,
        user=user,
    )


def test_a_closed_database_is_read_as_immutable_by_whom_may_not_write(closed: Path) -> None:
    assert sorted(one.name for one in closed.parent.iterdir()) == ["miitwatch.db"]

    assert read_as_another(closed, "immutable=1").stdout == "(1,)\n"
    refused = read_as_another(closed, "mode=ro")

    assert refused.returncode != 0
    assert "unable to open database file" in refused.stderr or "readonly database" in refused.stderr
