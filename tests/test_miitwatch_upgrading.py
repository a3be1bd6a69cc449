"""An upgrade and the way back, with real processes: what the record held before is kept, whoever is killed meanwhile."""

import re
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from practice import Practice, open_practice
from test_miitwatch_backups import make_older
from test_miitwatch_moving import wait_until
from test_miitwatch_runbook import ROOT

from storage import schema

OLDER = schema.MIGRATIONS[-2][0]


def read_way_back() -> str:
    """The lines of the manual that lead back, as they are typed."""
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    found = re.search(r"^To go back, .*?:\n\n((?: {4}[^\n]*\n)+)", page, re.M | re.S)
    assert found
    return re.sub(r"^ {4}", "", found[1], flags=re.M)


def await_watching(practice: Practice, daemon: "subprocess.Popen[str]") -> None:
    """Until its first round is stored: what it wrote stands in the write-ahead log then."""
    assert wait_until(lambda: practice.database.exists() and is_polled(practice), daemon), daemon.communicate()


def is_polled(practice: Practice) -> bool:
    try:
        return bool(practice.ask("SELECT 1 FROM polls"))
    except sqlite3.OperationalError:  # the tables are being made
        return False


def read_version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        version: int = db.execute("PRAGMA user_version").fetchone()[0]
        return version


def test_the_way_back_leads_back_after_the_new_version_was_killed(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        make_older(tmp_path)
        daemon = practice.start("run")
        await_watching(practice, daemon)
        daemon.kill()
        daemon.communicate()
        assert (tmp_path / "miitwatch.db-wal").stat().st_size > 0, "what the kill left behind"
        lines = read_way_back().replace("systemctl stop miitwatch", ":").replace("/var/lib/miitwatch", str(tmp_path))
        lines = re.sub(r"before-upgrade-\d+", f"before-upgrade-{OLDER:04}", lines)
        subprocess.run(["sh", "-eu"], input=lines, text=True, check=True, timeout=60)
    with closing(sqlite3.connect(practice.database)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (OLDER,)
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT value FROM meta WHERE key = 'before'").fetchone() == ("kept",)
        assert db.execute("SELECT count(*) FROM polls").fetchone() == (0,)
    assert read_version(tmp_path / "upgraded" / "miitwatch.db") == schema.VERSION, "nothing is thrown away"
