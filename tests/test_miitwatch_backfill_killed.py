"""An archive read by real processes: killed in the middle, beside a daemon, and by two processes as by one."""

import multiprocessing.connection
import os
import signal
import subprocess
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from archives import APPROVAL, store_text, write_lines
from backfills import (
    COMMAND,
    PATIENCE,
    ask,
    await_state,
    count_read,
    finish,
    make_archive,
    make_ledger,
    read_counts,
    read_ledger,
    start,
)  # fmt: skip

from miitwatch.application import Application
from miitwatch.archive.backfilling import open_archive_store
from miitwatch.config import Config, load_config
from miitwatch.folding.lock import hold_lock
from miitwatch.rounds import answering

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_archive(tmp_path_factory.mktemp("archive") / "archive", fillers=900)


@pytest.fixture(scope="module")
def whole(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """The ledger that one process makes, uninterrupted, and what it said."""
    ledger = tmp_path_factory.mktemp("whole") / "ledger"
    told = finish(start(make_ledger(ledger), archive, "--processes", 1))
    return ledger, read_counts(told)


def test_one_process_accounts_for_every_document(whole: tuple[Path, dict[str, int]]) -> None:
    ledger, counts = whole
    assert counts["documents, of which"] == 3 * 900 + 125
    assert counts["off topic, told by its letters alone"] >= 2_700
    entered = counts["entered into the ledger"]
    assert 90 < entered == len(read_ledger(ledger)["events"])
    dates = [row[3] for row in read_ledger(ledger)["entries"] if row[3]]  # type: ignore[index]
    assert dates == sorted(dates)
    assert ask(ledger / "m.db", "SELECT count(*) FROM alerts") == [(0,)]
    assert list(ledger.glob("*.backfill-*")) == []


def test_two_processes_make_the_ledger_that_one_makes(
    archive: Path, whole: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    told = finish(start(make_ledger(tmp_path / "two"), archive, "--processes", 2))
    assert read_counts(told) == whole[1]
    assert read_ledger(tmp_path / "two") == read_ledger(whole[0])


def test_killed_while_reading_and_while_entering_it_loses_nothing_and_enters_nothing_twice(
    archive: Path, whole: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    config = make_ledger(tmp_path / "ledger")
    ledger = config.parent
    first = start(config, archive, "--processes", 2)
    await_state(lambda: count_read(ledger) > 0, first)
    children = _list_children(first.pid)
    _kill(first)
    read = count_read(ledger)
    assert 0 < read < 2_700
    _await_gone(children)
    second = start(config, archive, "--processes", 2)
    await_state(lambda: _count_events(ledger) > 0, second)
    _kill(second)
    entered = _count_events(ledger)
    assert 0 < entered < whole[1]["entered into the ledger"]
    told = finish(start(config, archive, "--processes", 2))
    assert "Going on with an earlier run: 0 files are left." in told
    assert read_counts(told) == whole[1]
    assert read_ledger(ledger) == read_ledger(whole[0])
    checked = subprocess.run(
        [*COMMAND, "--config", config, "ledger", "check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_a_worker_that_is_killed_costs_nothing_but_time(
    archive: Path, whole: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    config = make_ledger(tmp_path / "ledger")
    process = start(config, archive, "--processes", 2)
    await_state(lambda: count_read(config.parent) > 0, process)
    for child in _list_children(process.pid)[-1:]:
        os.kill(child, signal.SIGKILL)
    assert read_counts(finish(process)) == whole[1]
    assert read_ledger(config.parent) == read_ledger(whole[0])


def test_beside_the_process_that_holds_the_lock_that_one_enters(tmp_path: Path) -> None:
    config_path = make_ledger(tmp_path / "ledger")
    config = load_config(config_path, {}, tmp_path)
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")])
    with _open(config) as app, hold_lock(config.store_path, "run", app.clock()):
        process = start(config_path, store, "--processes", 1)
        await_state(lambda: ask(config.store_path, "SELECT 1 FROM requests") != [], process)
        assert ask(config.store_path, "SELECT count(*) FROM events") == [(0,)]
        assert answering.answer_requests(app) == 1
        assert read_counts(finish(process))["entered into the ledger"] == 1
    assert ask(config.store_path, "SELECT kind, payload, state FROM requests") == [("archive", "{}", "done")]
    assert ask(config.store_path, "SELECT count(*) FROM alerts") == [(0,)]


def test_where_the_process_that_held_the_lock_has_gone_it_enters_itself(tmp_path: Path) -> None:
    config_path = make_ledger(tmp_path / "ledger")
    config = load_config(config_path, {}, tmp_path)
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")])
    with _open(config) as app, hold_lock(config.store_path, "run", app.clock()):
        process = start(config_path, store, "--processes", 1)
        await_state(lambda: ask(config.store_path, "SELECT 1 FROM requests") != [], process)
    assert read_counts(finish(process))["entered into the ledger"] == 1


def _open(config: Config) -> AbstractContextManager[Application]:
    return open_archive_store(config, lambda: datetime.now(UTC))


def _count_events(ledger: Path) -> int:
    rows = ask(ledger / "m.db", "SELECT count(*) FROM events WHERE number > 0")
    return int(rows[0][0]) if rows else 0


def _kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate(timeout=PATIENCE)


def _list_children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def _await_gone(pids: list[int]) -> None:
    """The processes that read for it end with it: none goes on alone."""
    assert pids
    for pid in pids:
        try:
            ended = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        assert multiprocessing.connection.wait([ended], timeout=30), f"process {pid} lives on"
        os.close(ended)
