"""An upgrade and the way back, with real processes: what the record held is kept, whoever is killed meanwhile."""

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from practice import Practice, open_practice
from records import NOW
from test_miitwatch_backups import make_older
from test_miitwatch_moving import wait_until
from test_miitwatch_runbook import ROOT

from miitwatch.folding.lock import hold_lock
from storage.file import schema

OLDER = schema.MIGRATIONS[-2][0]


def read_way_back() -> str:
    """The lines of the manual that lead back, as they are typed."""
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    found = re.search(r"^To go back, .*?:\n\n((?: {4}[^\n]*\n)+)", page, re.M | re.S)
    assert found
    return re.sub(r"^ {4}", "", found[1], flags=re.M)


def read_way_back_in_a_container() -> str:
    """What the page of the container gives to its shell."""
    page = (ROOT / "docs/howto/container.md").read_text("utf-8")
    (line,) = re.findall(r"^ {8}'(copy=.+)'$", page, re.M)
    return str(line)


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
        assert lines.count("before-upgrade-NNNN") == 1, "no number of one version, which the next makes stale"
        lines = lines.replace("before-upgrade-NNNN", f"before-upgrade-{OLDER:04}")
        subprocess.run(["sh", "-eu"], input=lines, text=True, check=True, timeout=60)
    with closing(sqlite3.connect(practice.database)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (OLDER,)
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT value FROM meta WHERE key = 'before'").fetchone() == ("kept",)
        assert db.execute("SELECT count(*) FROM polls").fetchone() == (0,)
    assert read_version(tmp_path / "upgraded" / "miitwatch.db") == schema.VERSION, "nothing is thrown away"


@pytest.mark.parametrize("way", [read_way_back, read_way_back_in_a_container])
def test_the_way_back_moves_nothing_where_its_copy_is_not_there(way: Callable[[], str], tmp_path: Path) -> None:
    """As it is pasted: a shell of a person goes on after a line that failed."""
    (tmp_path / "miitwatch.db").write_bytes(b"the only one")
    lines = way().replace("systemctl stop miitwatch", ":").replace("/var/lib/miitwatch", str(tmp_path))
    done = subprocess.run(["sh"], input=lines, text=True, check=False, timeout=60, cwd=tmp_path)
    assert done.returncode != 0
    assert [one.name for one in tmp_path.iterdir()] == ["miitwatch.db"]


def read_changes(practice: Practice) -> list[tuple[object, ...]]:
    """What a coverage statement would say was changed in the watch, and where the record was written."""
    return practice.ask("SELECT * FROM watch_changes") + practice.ask("SELECT value FROM meta WHERE key = 'places'")


@pytest.mark.parametrize("command", ["run", "poll", "deliver", "prune", "alerts resume inbox"])
def test_a_process_that_does_not_hold_the_record_writes_nothing_of_its_configuration_into_it(
    command: str, tmp_path: Path
) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        assert practice.call("poll").returncode == 0
        before = read_changes(practice)
        other = practice.config.read_text("utf-8").replace(
            "[sources.miit_news]\n", "[sources.miit_news]\nenabled = false\n"
        )
        other += '\n[watch.aerospace]\ntitle = "Aerospace"\nfirms = ["Airbus"]\nshared = true\n'
        other += '\n[sources.q]\nkind = "feed"\nurl = "https://q.example/feed"\nlanguage = "en"\n'
        practice.config.write_text(other, "utf-8")
        with hold_lock(practice.database, "run", NOW):
            done = practice.call(*command.split())
        assert done.returncode in (0, 1), done.stderr
        if command in ("run", "poll"):
            assert "is at work on" in done.stderr
        assert read_changes(practice) == before
        assert practice.call("poll").returncode == 4, "the new source has no such address"
        assert len(read_changes(practice)) > len(before), "who holds it says what it watches"


@pytest.mark.parametrize("command", ["run", "poll", "deliver"])
def test_under_a_daemon_of_an_older_version_no_table_changes(command: str, tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        make_older(tmp_path)
        with hold_lock(practice.database, "run", NOW):
            done = practice.call(*command.split())
            said = practice.call("findings")
        assert done.returncode == 1
        assert "nothing was changed. Stop it, then start the new version" in done.stderr
        assert "Stop the daemon of the older version" in said.stderr
        assert read_version(practice.database) == OLDER
        assert list(tmp_path.glob("*.before-upgrade-*")) == []
        practice.call(*(["poll"] if command == "run" else command.split()))
        assert read_version(practice.database) == schema.VERSION, "nobody holds it any more"
