"""What a daemon still holds when it has read pages and their files, told of them, and shown its page."""

import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import Practice, clean_environment, open_practice
from test_miitwatch_daemon import LIMIT, wait_until
from test_miitwatch_leaks import find_port
from unmeasured import leave_coverage

from domain.errors import MiitwatchError
from miitwatch.running.preparing import load_beside

#: What is needed once, or for a few files, and then takes megabytes for months: each with its own process for it.
ONCE = {
    "babel", "charset_normalizer", "dask", "docx", "holidays", "matplotlib", "numpy", "olefile", "opencc", "openpyxl",
    "PIL", "prometheus_client", "pydantic", "pypdf", "sqlite_utils", "xlrd",
}  # fmt: skip
RUN = "import sys, atexit; from miitwatch.__main__ import main; sys.argv[1:] = {}; atexit.register({}); main()"
TELL = "lambda: print('LOADED', *sorted(sys.modules), file=sys.stderr)"
PAGES = ("/today", "/findings", "/firms", "/totals", "/sources", "/coverage", "/search?q=telecom", "/data/findings")


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news", "miit_notices") as made:
        text = made.config.read_text("utf-8").replace('listen = ""', f'listen = "127.0.0.1:{find_port()}"')
        made.config.write_text(text, "utf-8")
        yield made


def test_what_was_needed_once_is_not_held_by_the_daemon(practice: Practice) -> None:
    """All of it is used here: the configuration, new tables, calendar, both scripts, PDF and Office files, charts."""
    words = ["--config", str(practice.config), "run"]
    unmeasured = leave_coverage(clean_environment())
    process = subprocess.Popen(
        [sys.executable, "-c", RUN.format(words, TELL)], stderr=subprocess.PIPE, text=True, env=unmeasured
    )
    address = practice.config.read_text("utf-8").partition('listen = "')[2].partition('"')[0]
    try:
        assert wait_until(lambda: practice.database.exists() and is_quiet(practice), process)
        for path in PAGES:
            with urllib.request.urlopen(f"http://{address}{path}", timeout=LIMIT) as answer:
                assert answer.status == 200
        read = {row[0] for row in practice.ask("SELECT substr(name, -4) FROM attachments WHERE unread = ''")}
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=LIMIT)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    loaded = {name.partition(".")[0] for name in errors.partition("LOADED ")[2].split()}
    assert {"bs4", "datasette", "apscheduler"} <= loaded, "it has read and shown"
    assert read, "files were read"
    assert not loaded & ONCE


def is_quiet(practice: Practice) -> bool:
    """Whether the first look is over and told."""
    told = practice.ask("SELECT 1 FROM sqlite_schema WHERE name = 'messages'")
    return bool(told) and practice.ask("SELECT count(*) FROM messages WHERE state = 'accepted'")[0][0] > 0


def test_a_configuration_that_is_wrong_is_said_as_by_every_command(tmp_path: Path) -> None:
    """It is read by another process, whose words and exit code are the daemon's."""
    path = tmp_path / "config.toml"
    said = []
    for text in ("[crawler]\nworkerz = 3\n", '[store]\npath = "x.db"\n'):
        path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "miitwatch", "--config", str(path)]
        done = subprocess.run([*command, "run"], capture_output=True, text=True, check=False, env=clean_environment())
        poll = subprocess.run([*command, "poll"], capture_output=True, text=True, check=False, env=clean_environment())
        assert done.returncode == poll.returncode == 2
        assert done.stdout == ""
        said.append((done.stderr, poll.stderr))
    assert said[0][0] == said[0][1]
    assert "workerz" in said[0][0]
    assert "no source that is on" in said[1][0]


def test_a_database_of_another_program_is_refused_with_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        '[store]\npath = "x.db"\n[sources.a]\nkind = "feed"\nurl = "https://paper.example/f.xml"\n', "utf-8"
    )
    (tmp_path / "x.db").write_bytes(b"no database, but long enough to be looked at" * 40)
    command = [sys.executable, "-m", "miitwatch", "--config", str(path), "run"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment())
    assert done.returncode == 1
    assert "the file is no database: restore a backup, or set [store] path to another file" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_that_process_ends_by_itself_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(MiitwatchError, match=r"the process that reads the configuration ended by itself \(1\)"):
        load_beside(None)
