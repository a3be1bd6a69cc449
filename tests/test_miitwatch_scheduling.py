"""The scheduler comes without what the daemon never uses, and whoever needs that gets it all the same."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree

import pytest
from unmeasured import leave_coverage

RUN = """
import sys
from threading import Event
from miitwatch.running.scheduling import BackgroundScheduler, ThreadPoolExecutor

unused = [name for name in ("asyncio", "multiprocessing", "concurrent.futures.process") if name in sys.modules]
ran = Event()
scheduler = BackgroundScheduler(timezone="UTC")
scheduler.add_executor(ThreadPoolExecutor(1))
scheduler.add_job(ran.set)
scheduler.start()
print(unused, ran.wait(10))
scheduler.shutdown(wait=True)

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

async def say():
    return "asyncio is whole"

print(asyncio.run(say()), ProcessPoolExecutor.__module__, get_context("spawn").get_start_method())
"""


def run_python(code: str) -> str:
    """What it prints in an interpreter of its own: unmeasured, since measuring loads what is looked for here."""
    alone = leave_coverage()
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=alone).stdout


def test_it_loads_neither_asyncio_nor_pools_of_processes_and_leaves_them_to_others() -> None:
    assert run_python(RUN).splitlines() == ["[] True", "asyncio is whole concurrent.futures.process spawn"]


def test_the_daemon_starts_without_them() -> None:
    code = "import sys, miitwatch.running.daemon; print({'asyncio', 'multiprocessing'} & set(sys.modules))"
    assert run_python(code) == "set()\n"


@pytest.mark.parametrize(
    "asks",
    [
        "from asyncio import get_running_loop",
        "import multiprocessing; CONTEXT = multiprocessing.get_context('spawn')",
        "import concurrent.futures.process as pools; WORKERS = pools._MAX_WINDOWS_WORKERS",
        "import asyncio.events",
    ],
)
def test_a_scheduler_that_asks_more_of_them_is_loaded_with_them(tmp_path: Path, asks: str) -> None:
    """As a later version may, which an installation without the lock takes."""
    spec = find_spec("apscheduler")
    assert spec is not None
    assert spec.origin is not None
    copytree(Path(spec.origin).parent, tmp_path / "apscheduler")
    pool = tmp_path / "apscheduler" / "executors" / "pool.py"
    pool.write_text(f"{asks}\n{pool.read_text('utf-8')}", "utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{RUN}"
    loaded, whole = run_python(code).splitlines()
    assert loaded.startswith("['")
    assert loaded.endswith("] True")
    assert whole == "asyncio is whole concurrent.futures.process spawn"
