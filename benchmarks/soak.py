"""Whether the daemon's memory stays flat: the real daemon as a process of its own, through a month of a set clock.

    python benchmarks/soak.py [DAYS [SEED]]         30 days where none are given

The practice internet runs here, the daemon beside; its clock is a file that this process writes, an hour at a time,
and its jobs are asked for as much oftener as its hours are shorter. Each hour every source is polled; in each day there
is everyday news, now and then an event, a page that changes, one that goes, a known page, sites, mail and hooks that
fail for hours, digests, a heartbeat, charts; and each hour pages of the daemon's are asked, as people ask them.

Printed is the resident memory of the daemon for each day, beside it that of the process that reads for it, which ends
by itself when nothing is to be read, and the daemon's growth after warm-up: the median of the last three days less the
median of the three days after the first week. Exit 1 where that is `LIMIT` or more, or where the daemon did not do what
a month asks of it.
"""

import random
import struct
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from simulated_month import Month

from replica.world import start_world

WARM = 7  # days
LIMIT = 5.0  # MB


def main() -> int:
    if sys.argv[1:2] == ["--daemon"]:
        return run_as_daemon(Path(sys.argv[2]), Path(sys.argv[3]))
    days = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20250228
    with tempfile.TemporaryDirectory() as folder, start_world() as world:
        month = Month(world, Path(folder), random.Random(seed))
        month.prepare()
        with month.run_daemon():
            for day in range(days):
                month.live_day(day)
    return judge(month, days, seed)


def run_as_daemon(config: Path, clock: Path) -> int:
    """The real daemon; an hour lasts about a second, and so do its jobs come oftener."""
    from miitwatch.page import charting
    from miitwatch.running import daemon
    from miitwatch.running.preparing import load_beside

    daemon.TICK = 0.1
    daemon.LOOK = daemon.WATCH = daemon.HEARTBEAT = daemon.HOUSEKEEPING = daemon.GIVE_BACK = timedelta(seconds=0.5)
    daemon.CHARTS = timedelta(seconds=1)
    charting.REST, charting.SELDOM = 1.0, 20.0

    def read() -> datetime:
        return datetime.fromtimestamp(struct.unpack("d", clock.read_bytes())[0], UTC)

    daemon.run_daemon(load_beside(config), read)
    return 0


def judge(month: Month, days: int, seed: int) -> int:
    if days < WARM + 6:
        print(f"{days} days are too few to tell growth: {WARM} of warm-up, three before, three after")
        return 1
    growth = median(month.memory[-3:]) - median(month.memory[WARM : WARM + 3])
    kept = growth < LIMIT and month.refused == 0 and month.process is not None and month.process.returncode == 0
    print(
        f"growth after the first week: {growth:+.1f} MB in {days - WARM} days (target under {LIMIT:g} MB), "
        f"{month.asked} pages asked, {month.refused} of them refused; seed {seed}: {'kept' if kept else 'MISSED'}"
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
