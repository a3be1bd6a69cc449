"""What the daemon costs between polls: CPU and memory of its processes, without the page and with it.

    python benchmarks/stay_idle.py [SECONDS [TIMES]]     60 three times where none is given

It watches all sources of the practice internet and as many plain feeds as the shipped catalogue has beyond them. Once
the first look is over, and the page has been asked for each of its parts where it is served, nothing falls due for an
hour: then its processor time is counted for so many seconds, so many times, of which the median is given. The targets
are 0.1 % of one processor, 80 MB resident without the page and 110 MB with it; given beside that is the most that it
ever held, and the machine's load average, since a busy machine makes the same work take longer.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

import httpx
from begun import list_begun
from round_of_304 import keep_code
from tell_news import await_first_look

from miitwatch.clock import read_clock
from miitwatch.running.demo import write_config
from miitwatch.settings.config_files import find_shipped, read_tables
from replica.bulk import Bulk
from replica.world import World, start_world

TARGET_SHARE, TARGETS, REST = 0.1, {False: 80, True: 110}, 20.0
#: As deploy/ starts it.
DEPLOYED = {"MALLOC_ARENA_MAX": "2"}
PAGES = ("/today", "/findings", "/firms", "/totals", "/sources", "/coverage", "/search?q=telecom", "/data/findings")


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    print(f"{'':14} {'% of a CPU':>10} {'MB now':>7} {'MB at most':>11}   median of {times} times {seconds:.0f} s")
    for page in (False, True):
        share, now, most, sources = measure(page, seconds, times)
        kept = share <= TARGET_SHARE and now <= TARGETS[page]
        name = "with the page" if page else "without a page"
        target = f"{sources} sources; target {TARGET_SHARE} % and {TARGETS[page]} MB: {'kept' if kept else 'MISSED'}"
        load = f"(load average {os.getloadavg()[0]:.1f})"
        print(f"{name:14} {share:>10.3f} {now:>7.0f} {most:>11.0f}   {target} {load}", flush=True)


def measure(page: bool, seconds: float, times: int) -> tuple[float, float, float, int]:
    """Percent of one processor, MB resident at the end, the most MB, and how many sources it watches."""
    with tempfile.TemporaryDirectory() as place, start_world() as world:
        world.set_time(read_clock())
        missing = max(0, count_shipped() - len(world.sources()))
        with Bulk(missing, since=read_clock().replace(hour=0)) as feeds, socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
            free.close()
            Path(place, "config.toml").write_text(write_tables(world, feeds.urls, address if page else ""), "utf-8")
            share, now, most = watch(Path(place), address if page else "", seconds, times)
            return share, now, most, missing + len(world.sources())


def count_shipped() -> int:
    return sum(table.get("enabled", True) for table in read_tables(find_shipped())["sources"].values())


def write_tables(world: World, urls: list[str], listen: str) -> str:
    tables = write_config(world).replace('listen = ""', f'listen = "{listen}"')
    for number, url in enumerate(urls):
        tables += f'[sources.feed_{number}]\nkind = "feed"\nurl = "{url}"\nallow_private = true\nfollow = "none"\n'
    return tables


def watch(folder: Path, address: str, seconds: float, times: int) -> tuple[float, float, float]:
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "run"]
    with (folder / "daemon.log").open("w") as log:
        daemon = subprocess.Popen(command, env=keep_code() | DEPLOYED, stdout=log, stderr=log)
    try:
        await_first_look(folder)
        for path in PAGES if address else ():
            httpx.get(f"http://{address}{path}", timeout=60)
        time.sleep(REST)
        share = median(count_share(daemon.pid, seconds) for _ in range(times))
        return share, *read_memory(daemon.pid)
    finally:
        daemon.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            daemon.wait(30)


def count_share(pid: int, seconds: float) -> float:
    """Percent of one processor that the process uses from now on for so many seconds."""
    before, started = read_processor(pid), time.monotonic()
    time.sleep(seconds)
    return 100 * (read_processor(pid) - before) / (time.monotonic() - started)


def read_processor(pid: int) -> float:
    """Seconds of processor, user and system, that the process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_memory(pid: int) -> tuple[float, float]:
    """MB resident now, and at most so far, of the process and of those that it has begun and that still run (Linux)."""
    now, most = zip(*map(_read_own_memory, (pid, *list_begun(pid))), strict=True)
    return sum(now), sum(most)


def _read_own_memory(pid: int) -> tuple[float, float]:
    lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) / 1024, int(lines["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    main()
