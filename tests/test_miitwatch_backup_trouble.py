"""Backup and restore where a disk is full or a file is closed to them: one line with the file and what to do."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pytest
from practice import clean_environment
from records import NOW, make_store

from domain.errors import CommandError
from miitwatch.config import load_config
from miitwatch.proof import backups
from miitwatch.proof.backups import back_up
from storage.file.copies import check_copy

CONFIG = """
[store]
path = "miitwatch.db"

[alerts.inbox]
kind = "inbox"
path = "inbox"
operators = true

[sources.q]
kind = "feed"
url = "https://q.example/feed"
language = "en"
"""
#: Root may read and write everything: as in a service's sandbox, it may not here.
WITHOUT_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


@pytest.fixture
def watch(tmp_path: Path) -> Path:
    """A record, and an inbox with two mails."""
    (tmp_path / "inbox" / "new").mkdir(parents=True)
    (tmp_path / "config.toml").write_text(CONFIG, "utf-8")
    for name in ("1.first", "2.second"):
        (tmp_path / "inbox" / "new" / name).write_text("Subject: a mail\n\nOf our own.\n", "utf-8")
    make_store(tmp_path).close()
    return tmp_path


def run(watch: Path, *words: str, limit: int | None = None) -> "subprocess.CompletedProcess[str]":
    """A real process without root's rights; `limit` is what it may write into one file, as on a disk that fills up."""
    begin: Callable[[], None] | None = None
    if limit is not None:
        begin = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))  # noqa: E731
    return subprocess.run(
        [*WITHOUT_RIGHTS, sys.executable, "-m", "miitwatch", "--config", str(watch / "config.toml"), *words],
        capture_output=True, text=True, timeout=60, check=False, env=clean_environment(), preexec_fn=begin,
    )  # fmt: skip


def list_mails(backup: Path) -> list[str]:
    with ZipFile(backup) as bundle:
        return [name for name in bundle.namelist() if name.startswith("inbox/")]


def test_a_mail_and_a_folder_that_are_closed_to_it_are_told(watch: Path) -> None:
    closed, folder = watch / "inbox" / "new" / "2.second", watch / "inbox" / "cur"
    folder.mkdir(exist_ok=True)
    closed.chmod(0)
    folder.chmod(0)
    done = run(watch, "backup", str(watch / "backup.zip"))
    assert done.returncode == 3, "done, but not whole: a script must not take it for a backup of all"
    assert done.stderr.splitlines() == [
        f"NOT IN IT: {closed}: Permission denied",
        f"NOT IN IT: {folder}: Permission denied",
        "Back up again as a user who may read these, or give them to this one.",
    ]
    assert list_mails(watch / "backup.zip") == ["inbox/inbox/new/1.first"]


def test_a_damaged_record_is_no_backup_and_leaves_the_older_ones_alone(watch: Path) -> None:
    database = watch / "miitwatch.db"
    whole = bytearray(database.read_bytes())
    page = len(whole) - 16 * 4096  # one of the last: the schema, at the beginning, is whole, and so is what is copied
    whole[page : page + 4096] = b"\xa5" * 4096
    database.write_bytes(whole)
    done = run(watch, "backup", str(watch / "tonight.zip"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"miitwatch: database: the database {database} is damaged: ")
    assert "No backup was written; keep the last one that was, and restore it" in done.stderr
    assert not (watch / "tonight.zip").exists()
    assert not [*watch.glob(".*backup-*")]


def test_what_killed_backups_left_behind_is_removed_and_what_one_under_way_writes_is_not(watch: Path) -> None:
    """A nightly one that is killed would fill the disk with copies of the record that nobody sees."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = [watch / f".miitwatch-backup-{process}.x1" for process in (ended.pid, os.getpid(), "of-mine")]
    for folder in left:
        folder.mkdir()
        (folder / "copy.db").write_bytes(b"as large as the database")
    assert run(watch, "backup", str(watch / "backup.zip")).returncode == 0
    assert [folder.exists() for folder in left] == [False, True, True]


def test_of_two_backups_to_one_file_at_once_the_second_says_that_it_is_there(watch: Path) -> None:
    config, taken, path = load_config(watch / "config.toml", {}, watch), [], watch / "backup.zip"

    def check_late(*given: object) -> None:
        check_copy(*given)  # type: ignore[arg-type]
        if not taken:
            taken.append(path.write_bytes(b"the other one's"))

    with patch.object(backups, "check_copy", check_late), pytest.raises(CommandError, match="is there already"):
        back_up(config, path, NOW)
    assert path.read_bytes() == b"the other one's"


def test_a_backup_goes_where_the_file_system_has_no_links(watch: Path) -> None:
    config = load_config(watch / "config.toml", {}, watch)
    with patch.object(os, "link", side_effect=OSError(errno.EPERM, "Operation not permitted")):
        assert back_up(config, watch / "backup.zip", NOW).size == (watch / "backup.zip").stat().st_size


def test_a_disk_that_fills_up_leaves_nothing_of_a_backup_and_says_so(watch: Path) -> None:
    (watch / "inbox" / "new" / "3.large").write_bytes(b"x" * 8_000_000)
    done = run(watch, "backup", str(watch / "backup.zip"), limit=4_000_000)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"miitwatch: database: the backup {watch / 'backup.zip'} cannot be written: File too large. "
        "Nothing is left of it: make room, or name a place that can be written\n"
    )
    assert [one.name for one in watch.iterdir() if "backup" in one.name] == []


def test_a_restore_to_where_it_may_not_write_or_has_no_room_says_so(watch: Path) -> None:
    (watch / "inbox" / "new" / "3.large").write_bytes(b"x" * 8_000_000)
    backup = watch / "backup.zip"
    assert run(watch, "backup", str(backup)).returncode == 0
    (watch / "closed").mkdir(mode=0o555)
    folder = watch / "closed" / "new"
    done = run(watch, "restore", str(backup), str(folder))
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr == (
        f"miitwatch: database: {backup} cannot be restored to {folder}: {folder}: Permission denied. Remove what was "
        f"written to {folder}, make room or get the right to write there, and restore again\n"
    )
    done = run(watch, "restore", str(backup), str(watch / "new"), limit=4_000_000)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.startswith(f"miitwatch: database: {backup} cannot be checked: File too large, in "), (
        "not: damaged"
    )
    assert not (watch / "new").exists()
