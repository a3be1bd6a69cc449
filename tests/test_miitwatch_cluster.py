"""The same archive on a Dask cluster: a real scheduler and two real workers on loopback, one of them killed midway."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
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

pytestmark = pytest.mark.slow


@dataclass
class Cluster:
    """A scheduler and its workers, each a process of its own."""

    address: str
    scheduler: "subprocess.Popen[bytes]"
    workers: list["subprocess.Popen[bytes]"]

    def kill_one(self) -> None:
        self.workers[0].kill()
        self.workers[0].wait(timeout=30)


@contextmanager
def run_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    address = f"tcp://127.0.0.1:{free_port()}"
    told = folder / "scheduler.json"
    port = address.rpartition(":")[2]
    with ExitStack() as stack:
        common = ("--host", "127.0.0.1", "--no-dashboard")
        scheduler = _begin(stack, folder, "scheduler", "--port", port, "--scheduler-file", told, *common)
        _await_file(told, scheduler)
        assert json.loads(told.read_text("utf-8"))["address"] == address
        yield Cluster(
            address,
            scheduler,
            [
                _begin(
                    stack, folder, "worker", address, "--nthreads", "1", "--no-nanny", "--local-directory",
                    folder / f"worker-{number}", *common,
                )
                for number in range(workers)
            ],
        )  # fmt: skip


def free_port() -> int:
    """A port on loopback that nobody listens at now."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _begin(stack: ExitStack, folder: Path, *arguments: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "distributed.cli.dask_" + str(arguments[0]), *map(str, arguments[1:])]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, env={**os.environ, "HOME": str(folder)})
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def _await_file(path: Path, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while not path.exists() or not path.read_text("utf-8").endswith("}"):
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_cluster_that_loses_a_worker_midway_makes_the_ledger_that_one_process_makes(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive", fillers=900)
    alone = finish(start(make_ledger(tmp_path / "alone"), archive, "--processes", 1))
    folder = tmp_path / "cluster"
    folder.mkdir()
    with run_cluster(folder, 2) as cluster:
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
    folder = tmp_path / "cluster"
    folder.mkdir()
    config = make_ledger(tmp_path / "ledger")
    with run_cluster(folder, 1) as cluster:
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
from miitwatch.cluster import hush_distributed
hush_distributed()
for name in [one for one in logging.root.manager.loggerDict if one.partition(".")[0] == "distributed"]:
    print(name)
    logging.getLogger(name).error("a trace")
"""


def test_where_no_scheduler_answers_or_the_extra_is_missing_it_says_so(tmp_path: Path) -> None:
    config = make_ledger(tmp_path / "ledger")
    archive = make_archive(tmp_path / "archive", fillers=100)
    nobody = f"tcp://127.0.0.1:{free_port()}"
    command = ["--config", str(config), "backfill", str(archive), "--engine", "dask", "--scheduler", nobody]
    # as where the extra is not installed: the import of distributed fails
    hidden = f"import sys; sys.modules['distributed'] = None; sys.argv[1:] = {command!r}; "
    done = subprocess.run(
        [sys.executable, "-c", hidden + "from miitwatch.__main__ import main; main()"],
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert (done.returncode, "pip install 'miitwatch[cluster]'" in done.stderr) == (2, True), done.stderr
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
    asked = "import sys, miitwatch.commands.backfilling, miitwatch.backfilling, miitwatch.archive_engines"
    told = subprocess.run(
        [sys.executable, "-c", f"{asked}; print('dask' in sys.modules or 'distributed' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "False\n"
