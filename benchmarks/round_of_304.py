"""CPU of one `miitwatch poll --all` of N sources that all answer 304, start-up included, as a whole process.

    python benchmarks/round_of_304.py [N ...]

The feeds run in a process of their own; what is printed is the client's CPU alone (user and system), the median of
three rounds after two that fill the store.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from replica.bulk import Bulk

ROUNDS = 3
ROOT = Path(__file__).parent.parent
PACKAGES = ("domain", "parsers", "findings", "network", "crawler", "storage", "alerts", "web", "miitwatch")


def measure_round(count: int) -> tuple[float, float, int]:
    """Seconds of CPU, seconds of wall, and how many of the answers were 304."""
    since = datetime.now(UTC).replace(hour=0)
    with tempfile.TemporaryDirectory() as folder, Bulk(count, since=since) as feeds:
        config = Path(folder) / "config.toml"
        config.write_text(write_config(feeds.urls), "utf-8")
        command = [sys.executable, "-m", "miitwatch", "--config", str(config), "poll", "--all"]
        for _ in range(2):
            run_once(command)
        before = feeds.counts()["unmodified"]
        taken = [run_once(command) for _ in range(ROUNDS)]
        unmodified = feeds.counts()["unmodified"] - before
    return (
        statistics.median(cpu for cpu, _ in taken),
        statistics.median(wall for _, wall in taken),
        unmodified // ROUNDS,
    )


def write_config(urls: list[str]) -> str:
    sources = "".join(
        f'[sources.feed_{number}]\nkind = "feed"\nurl = "{url}"\nallow_private = true\nfollow = "none"\n'
        for number, url in enumerate(urls)
    )
    # peers serve no page: without one of ours no charts are drawn for it when the first round has entered the record
    page = '[page]\nlisten = ""\n'
    crawler = "[crawler]\nhost_gap = 0\nrobots = false\nday_cap = 1000000\n"
    return f'[store]\npath = "miitwatch.db"\n{page}{crawler}{sources}'


@cache
def keep_code() -> dict[str, str]:
    """The environment of a machine where Python keeps what it has compiled, as it does unless it is told not to.

    Else each process compiles the program again, which is more than a quiet round costs; peers are compiled when
    they are installed.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = [str(ROOT / name) for name in PACKAGES]
    subprocess.run([sys.executable, "-m", "compileall", "-q", *folders], env=kept, check=True)
    return kept


def run_once(command: list[str]) -> tuple[float, float]:
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=keep_code())
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - started


def main() -> None:
    counts = [int(word) for word in sys.argv[1:]] or [200]
    print(f"{'sources':>8} {'CPU s':>7} {'wall s':>7} {'304 answers':>12}")
    for count in counts:
        cpu, wall, unmodified = measure_round(count)
        print(f"{count:>8} {cpu:>7.2f} {wall:>7.2f} {unmodified:>12}")


if __name__ == "__main__":
    main()
