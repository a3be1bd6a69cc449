# ruff: noqa: E402  (what stands in comes before what is imported)
"""APScheduler, without what it loads and a daemon with threads never uses."""

import sys
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from importlib import import_module
from inspect import iscoroutinefunction
from types import ModuleType

#: What APScheduler asks of asyncio (whether a job is a coroutine) and of the pools of processes that it offers too.
#: Loaded for these they would stay for the months that the daemon runs: 2.4 MB. Where the page is served, Datasette
#: loads asyncio all the same.
_ASKED: Mapping[str, Mapping[str, object]] = {
    "asyncio": {"iscoroutinefunction": iscoroutinefunction},
    "multiprocessing": {},
    "concurrent.futures.process": {"BrokenProcessPool": BrokenExecutor},
}


@contextmanager
def _stand_in() -> Iterator[None]:
    """Lets what stands in for modules be found for as long as something is imported.

    Another thread that needs one of them meanwhile would get that: nothing stands in where there is one.
    """
    absent = [name for name in _ASKED if name not in sys.modules and threading.active_count() == 1]
    for name in absent:
        stub = sys.modules[name] = ModuleType(name)
        vars(stub).update(_ASKED[name])
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


# A version that asks more of what stands in is loaded below, with all that it needs: the daemon starts all the same.
with suppress(ImportError, AttributeError), _stand_in():
    for name in ("apscheduler.executors.pool", "apscheduler.schedulers.background"):
        import_module(name)

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler

__all__ = ["BackgroundScheduler", "BaseScheduler", "Job", "ThreadPoolExecutor"]
