"""The same archive on a Dask cluster: a real scheduler and two real workers on loopback, one of them killed midway."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from backfills import (
    COMMAND,
    PATIENCE,
    await_state,
    count_read,
    finish,
    make_archive,
    make_ledger,
    read_counts,
    read_ledger,
    start,
)  # fmt: skip
from clusters import find_free_port, run_cluster

from miitwatch import __version__

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]


def test_a_cluster_that_loses_a_worker_midway_makes_the_ledger_that_one_process_makes(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive", fillers=900)
    alone = finish(start(make_ledger(tmp_path / "alone"), archive, "--processes", 1))
    with run_cluster(tmp_path / "cluster", 2) as cluster:
        config = make_ledger(tmp_path / "spread")
        process = start(config, archive, "--engine", "dask", "--scheduler", cluster.address)
        await_state(lambda: count_read(config.parent) > 0, process)
        cluster.kill_one()
        read = count_read(config.parent)
        assert 0 < read < 2_500, read
        told = finish(process)
    assert read_counts(told) == read_counts(alone)
    assert read_counts(told)["entered into the ledger"] > 90
    assert read_ledger(tmp_path / "spread") == read_ledger(tmp_path / "alone")


def test_where_the_scheduler_goes_it_ends_with_a_word_and_goes_on_without_a_cluster(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive", fillers=900)
    config = make_ledger(tmp_path / "ledger")
    with run_cluster(tmp_path / "cluster", 1) as cluster:
        process = start(config, archive, "--engine", "dask", "--scheduler", cluster.address)
        await_state(lambda: count_read(config.parent) > 0, process)
        cluster.scheduler.kill()
        told = finish(process, 1)
    assert "miitwatch: the cluster's scheduler has gone. Call it again" in told
    assert "Traceback" not in told
    again = finish(start(config, archive, "--processes", 2))
    assert "Going on with an earlier run" in again
    assert read_counts(again)["documents, of which"] == 3 * 900 + 125


def test_no_logger_of_the_cluster_writes_a_trace() -> None:
    """Which of them meets the loss first is a matter of moments: each that it sets up is held by name."""
    written = subprocess.run(
        [sys.executable, "-c", _LOG_EVERYWHERE], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    assert {"distributed", "distributed.client"} <= set(written.stdout.splitlines())
    assert written.stderr == ""


_LOG_EVERYWHERE = """
import logging
import distributed
from miitwatch.archive.cluster import hush_distributed
hush_distributed()
for name in [one for one in logging.root.manager.loggerDict if one.partition(".")[0] == "distributed"]:
    print(name)
    logging.getLogger(name).error("a trace")
"""


def test_where_no_scheduler_answers_or_the_extra_is_missing_it_says_so(tmp_path: Path) -> None:
    config = make_ledger(tmp_path / "ledger")
    archive = make_archive(tmp_path / "archive", fillers=100)
    nobody = f"tcp://127.0.0.1:{find_free_port()}"
    command = ["--config", str(config), "backfill", str(archive), "--engine", "dask", "--scheduler", nobody]
    # as where the extra is not installed: the import of distributed fails
    hidden = f"import sys; sys.modules['distributed'] = None; sys.argv[1:] = {command!r}; "
    done = subprocess.run(
        [sys.executable, "-c", hidden + "from miitwatch.__main__ import main; main()"],
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    typed = f"pip install './miitwatch-{__version__}-py3-none-any.whl[cluster]'"  # no index has it
    assert (done.returncode, typed in done.stderr) == (2, True), done.stderr
    asked = subprocess.run(
        [*COMMAND, *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"},
    )
    assert asked.returncode == 2
    assert f"no Dask scheduler answers at {nobody}" in asked.stderr


def test_nothing_of_the_cluster_is_imported_where_nobody_asks_for_it() -> None:
    asked = (
        "import sys, miitwatch.commands.backfilling, miitwatch.archive.backfilling, miitwatch.archive.archive_engines"
    )
    told = subprocess.run(
        [sys.executable, "-c", f"{asked}; print('dask' in sys.modules or 'distributed' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "False\n"
