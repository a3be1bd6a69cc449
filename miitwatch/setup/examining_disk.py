"""What `doctor` says of the disk: how each file of the record grows, and when it will be full at that rate."""

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from msgspec import Struct

from storage.asking.measuring import measure_arrivals

#: Growth is that of so many last days; the record's first day says nothing of those that follow.
WINDOW = timedelta(days=30)
YOUNGEST = timedelta(days=1)
#: Fewer days than this until the disk is full is a warning: time enough to find another.
SOON = 90
#: Below this a year of watching may not fit (bytes).
LITTLE_DISK = 1_000_000_000
_DAY = timedelta(days=1)
#: The name of a mail: the second of its delivery, what makes it unique, and the machine, apart by full stops.
_NAMED = re.compile(r"([0-9]{9,11})\.[^.]+\.", re.ASCII)


class Growth(Struct, frozen=True):
    """One file or folder of the record: its bytes, and how many are added a day; None where that is not known yet."""

    what: str
    path: Path
    size: int
    per_day: float | None


def measure_database(path: Path, db: sqlite3.Connection, now: datetime) -> Growth:
    """The database with its log. Its growth is estimated: its size, by the share of all pages that came lately.

    What pruning gives back is not taken off, so a disk rather lasts longer than is said.
    """
    size = sum(one.stat().st_size for one in (path, path.with_name(f"{path.name}-wal")) if one.exists())
    first, everything, lately = measure_arrivals(db, now - WINDOW)
    if first is None or now - first < YOUNGEST:
        return Growth("database", path, size, None)
    return Growth("database", path, size, size * lately / everything / (min(now - first, WINDOW) / _DAY))


def measure_inbox(path: Path, now: datetime) -> Growth:
    """A Maildir: the bytes of its messages, and of those that came within the window."""
    found = [_measure_mail(one) for part in ("new", "cur") for one in (path / part).glob("*") if one.is_file()]
    oldest = min((came for came, _ in found), default=None)
    size = sum(held for _, held in found)
    if oldest is None or now.timestamp() - oldest < YOUNGEST.total_seconds():
        return Growth("inbox", path, size, None)
    lately = sum(held for came, held in found if came >= (now - WINDOW).timestamp())
    days = min(now.timestamp() - oldest, WINDOW.total_seconds()) / _DAY.total_seconds()
    return Growth("inbox", path, size, lately / days)


def _measure_mail(file: Path) -> tuple[float, int]:
    """When a mail came (Unix time), and its bytes. In a Maildir its name begins with it; else the file's time is taken.

    All files that were restored or copied are of that day.
    """
    status, named = file.stat(), _NAMED.match(file.name)
    return float(named[1]) if named else status.st_mtime, status.st_size


def forecast(growths: Sequence[Growth]) -> Iterator[tuple[Literal["ok", "warn"], str]]:
    """A line for each file, then one for each disk that they lie on: what is free, and how long it lasts."""
    for one in growths:
        rate = "growth is known when it is a day old" if one.per_day is None else f"grows {_format(one.per_day)} a day"
        yield "ok", f"{one.what} {one.path}: {_format(one.size)}, {rate}"
    for disk in dict.fromkeys(_find_disk(one.path) for one in growths):
        yield _forecast_disk([one for one in growths if _find_disk(one.path) == disk])


def _forecast_disk(growths: Sequence[Growth]) -> tuple[Literal["ok", "warn"], str]:
    folder = _find_folder(growths[0].path)
    free = shutil.disk_usage(folder).free
    told = f"{free / 1_000_000_000:.1f} GB free in {folder}"
    rate = sum(one.per_day or 0 for one in growths)
    if rate < 1:
        return ("ok" if free > LITTLE_DISK else "warn"), told
    days = int(free / rate)
    lasts = f"full in about {days:,} days" if days < 3650 else "enough for ten years and more"
    verdict: Literal["ok", "warn"] = "warn" if days < SOON or free <= LITTLE_DISK else "ok"
    return verdict, f"{told}: {lasts}, at {_format(rate)} a day"


def _find_disk(path: Path) -> int:
    return _find_folder(path).stat().st_dev


def _find_folder(path: Path) -> Path:
    """The folder it lies in, or will lie in: the nearest that is there and can be seen."""
    return next(one for one in path.absolute().parents if os.access(one, os.F_OK))


def _format(size: float) -> str:
    if size >= 1_000_000_000:
        return f"{size / 1_000_000_000:.1f} GB"
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1_000:.0f} kB"
