"""A Dask cluster on loopback: a scheduler and its workers, each a process of one thread."""

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

from backfills import PATIENCE

ROOT = Path(__file__).resolve().parent.parent
_COMMON = ("--host", "127.0.0.1", "--no-dashboard")


@dataclass
class Cluster:
    address: str
    scheduler: "subprocess.Popen[bytes]"
    workers: list["subprocess.Popen[bytes]"]

    def kill_one(self) -> None:
        self.workers[0].kill()
        self.workers[0].wait(timeout=30)


@contextmanager
def run_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """Starts it, with its log in the folder, which is made. At the end all of it is killed."""
    folder.mkdir()
    address = f"tcp://127.0.0.1:{find_free_port()}"
    told = folder / "scheduler.json"
    with ExitStack() as stack:
        port = address.rpartition(":")[2]
        scheduler = _begin(stack, folder, "scheduler", "--port", port, "--scheduler-file", told)
        _await_file(told, scheduler)
        assert json.loads(told.read_text("utf-8"))["address"] == address
        local = ("--nthreads", "1", "--no-nanny", "--local-directory")
        begun = [
            _begin(stack, folder, "worker", address, *local, folder / f"worker-{number}") for number in range(workers)
        ]
        yield Cluster(address, scheduler, begun)


def find_free_port() -> int:
    """A port on loopback that nobody listens at now."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _begin(stack: ExitStack, folder: Path, kind: str, *arguments: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *map(str, arguments), *_COMMON]
    environ = {**os.environ, "HOME": str(folder), "PYTHONPATH": str(ROOT)}
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, env=environ)
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def _await_file(path: Path, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while not path.exists() or not path.read_text("utf-8").endswith("}"):
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)
