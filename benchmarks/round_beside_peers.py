"""A steady round of N sources that all answer 304, each on an address of its own, 50 ms away, beside other readers.

    python benchmarks/round_beside_peers.py [N] [--items N] [--delay SECONDS]

Peers are installed into a temporary environment (`reader`, `rss2email`) or taken where they are (newsboat); one that
cannot be had, or that takes longer than `LONGEST` for a round, is said so. Each is a whole process, start-up included;
the feeds run in another one. They take turns. Printed are the first round, which fills the store (`cold`), and the
medians of three later ones: CPU seconds (user and system), wall seconds, the most memory (MB), and how many of the
answers were 304.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from round_of_304 import keep_code, write_config

from replica.bulk import Bulk

ROUNDS = 3
#: A peer's round that takes longer is ended, seconds.
LONGEST = 300.0
#: Our CPU as a part of reader's: of the first round, of a steady one of few sources (below `FEW`), and of many.
TARGET_COLD, TARGET_FEW, TARGET_MANY, FEW = 0.7, 1.1, 0.8, 1000
READER = """
import sys
from reader import make_reader
reader = make_reader(sys.argv[1])
known = {feed.url for feed in reader.get_feeds()}
for line in open(sys.argv[2]):
    if line.strip() not in known:
        reader.add_feed(line.strip())
reader.update_feeds(workers=8, scheduled=False)  # all of them, as `poll --all` does
"""
BARE = """
import json, pathlib, sys
from concurrent.futures import ThreadPoolExecutor
import feedparser, httpx
kept = pathlib.Path(sys.argv[1])
tags = json.loads(kept.read_text()) if kept.exists() else {}
def ask(url):
    answer = client.get(url, headers={"If-None-Match": tags[url]} if url in tags else {})
    if answer.status_code == 200:
        feedparser.parse(answer.content)
        tags[url] = answer.headers.get("etag", "")
with httpx.Client() as client, ThreadPoolExecutor(8) as pool:
    list(pool.map(ask, pathlib.Path(sys.argv[2]).read_text().split()))
kept.write_text(json.dumps(tags))
"""


class Taken(Struct, frozen=True):
    cpu: float
    wall: float
    memory: float  # MB


class Peer(Struct, frozen=True):
    """A reader of feeds: its name, and the command of one round."""

    name: str
    command: list[str]
    environment: dict[str, str]


class TooLongError(Exception):
    """A round was ended at `LONGEST`."""


class FailedError(Exception):
    """A round ended with an error."""


def measure(peers: list[Peer], feeds: Bulk) -> Iterator[str]:
    """A line for each: its first round, the medians of its steady ones, and how many answers of one were 304.

    They take turns, so that what else the machine does falls on all of them.
    """
    cold: dict[str, Taken] = {}
    steady: dict[str, list[Taken]] = {}
    unmodified: dict[str, int] = {}
    for turn in range(2 + ROUNDS):
        for peer in list(peers):
            before = feeds.counts()["unmodified"]
            try:
                taken = run_once(peer)
            except (TooLongError, FailedError) as error:
                peers.remove(peer)
                yield f"{peer.name:22} {error}"
                continue
            unmodified[peer.name] = feeds.counts()["unmodified"] - before
            if turn == 0:
                cold[peer.name] = taken
            elif turn > 1:
                steady.setdefault(peer.name, []).append(taken)
    yield from (describe(peer.name, cold[peer.name], steady[peer.name], unmodified[peer.name]) for peer in peers)
    if {"miitwatch", "reader"} <= {peer.name for peer in peers}:
        ours, theirs = (find_median(steady[name], "cpu") for name in ("miitwatch", "reader"))
        yield compare("the first round", cold["miitwatch"].cpu / cold["reader"].cpu, TARGET_COLD)
        yield compare("a steady round", ours / theirs, TARGET_FEW if len(feeds.urls) < FEW else TARGET_MANY)


def compare(name: str, ratio: float, target: float) -> str:
    verdict = "kept" if ratio <= target else "MISSED"
    return f"{name}: {ratio:.2f} of reader's CPU; target {target}: {verdict}"


def find_median(taken: list[Taken], field: str) -> float:
    return statistics.median(getattr(one, field) for one in taken)


def run_once(peer: Peer) -> Taken:
    started = time.monotonic()
    environment = keep_code() | peer.environment
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        process = subprocess.Popen(peer.command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        ended = threading.Timer(LONGEST, process.kill)
        ended.start()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        late = not ended.is_alive()
        ended.cancel()
        if process.returncode != 0:
            if late:
                raise TooLongError(f"a round took longer than {LONGEST:.0f} s and was ended")
            said.seek(0)
            last = said.read().strip().rpartition("\n")[2]
            raise FailedError(f"ended with {process.returncode}: {' '.join(peer.command[:4])} ...: {last}")
    return Taken(used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024)


def list_peers(folder: Path, urls: list[str], only: set[str]) -> Iterator[Peer | str]:
    """Ourselves first, then who can be had; a text names one that cannot. With `only` those alone."""
    (folder / "urls").write_text("\n".join(urls), "utf-8")
    finders = {"miitwatch": find_ourselves, "loop": find_bare_loop, "newsboat": find_newsboat}
    installed = {"reader": find_reader, "rss2email": find_rss2email}
    for name, find in finders.items():
        if not only or name in only:
            yield from find(folder, urls)
    if only and not only & set(installed):
        return
    install = make_environment(folder / "peers")
    for name, find_installed in installed.items():
        if not only or name in only:
            yield from find_installed(folder, install, urls)


def find_ourselves(folder: Path, urls: list[str]) -> Iterator[Peer | str]:
    (folder / "config.toml").write_text(write_config(urls), "utf-8")
    order = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "poll", "--all"]
    yield Peer("miitwatch", order, {})


def find_bare_loop(folder: Path, urls: list[str]) -> Iterator[Peer | str]:
    """No reader: what asking and parsing alone cost."""
    (folder / "bare.py").write_text(BARE, "utf-8")
    order = [sys.executable, str(folder / "bare.py"), str(folder / "tags"), str(folder / "urls")]
    yield Peer("httpx+feedparser loop", order, {})


def make_environment(folder: Path) -> Callable[[str], str]:
    """A virtual environment; the answer installs packages and gives the folder of its programs, empty on failure."""
    venv.create(folder, with_pip=True)

    def install(package: str) -> str:
        order = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *package.split()]
        done = subprocess.run(order, capture_output=True, check=False)
        return str(folder / "bin") if done.returncode == 0 else ""

    return install


def find_reader(folder: Path, install: Callable[[str], str], urls: list[str]) -> Iterator[Peer | str]:
    programs = install("reader sgmllib3k")  # its own copy of feedparser needs it, and does not ask for it
    (folder / "reader.script").write_text(READER, "utf-8")
    if programs:
        order = [f"{programs}/python", str(folder / "reader.script"), str(folder / "reader.db"), str(folder / "urls")]
        yield Peer("reader", order, {})
    else:
        yield "reader: cannot be installed here"


def find_rss2email(folder: Path, install: Callable[[str], str], urls: list[str]) -> Iterator[Peer | str]:
    programs = install("rss2email")
    if not programs:
        yield "rss2email: cannot be installed here"
        return
    config, data = folder / "rss2email.cfg", folder / "rss2email.json"
    feeds = "".join(f"[feed.f{number}]\nurl = {url}\n" for number, url in enumerate(urls))
    config.write_text(
        f"[DEFAULT]\nfrom = a@b.example\nto = a@b.example\nsame-server-fetch-interval = 0\n{feeds}", "utf-8"
    )
    yield Peer("rss2email", [f"{programs}/r2e", "-c", str(config), "-d", str(data), "run", "--no-send"], {})


def find_newsboat(folder: Path, urls: list[str]) -> Iterator[Peer | str]:
    program = shutil.which("newsboat")
    if program is None:
        yield "newsboat: not installed (apt-get install newsboat)"
        return
    (folder / "newsboat.conf").write_text("reload-threads 8\n", "utf-8")
    order = [program, "-u", str(folder / "urls"), "-c", str(folder / "newsboat.db")]
    yield Peer("newsboat", [*order, "-C", str(folder / "newsboat.conf"), "-x", "reload"], {"TERM": "dumb"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("--items", type=int, default=10, help="in each feed")
    parser.add_argument("--delay", type=float, default=0.05, help="seconds that every answer takes")
    parser.add_argument("--only", default="", help="the readers to measure, a comma between two")
    chosen = parser.parse_args()
    print(f"{chosen.count} sources of {chosen.items} items, each on its own address, {chosen.delay * 1000:.0f} ms away")
    print(f"{'':22} {'cold CPU s':>10} {'wall s':>7} {'MB':>5} | {'CPU s':>7} {'wall s':>7} {'MB':>5} {'304':>6}")
    feeds = Bulk(
        chosen.count,
        own_addresses=True,
        delay=chosen.delay,
        items=chosen.items,
        since=datetime.now(UTC).replace(hour=0),
    )
    with tempfile.TemporaryDirectory() as place, feeds:
        peers: list[Peer] = []
        for peer in list_peers(Path(place), feeds.urls, set(filter(None, chosen.only.split(",")))):
            if isinstance(peer, Peer):
                peers.append(peer)
            else:
                print(peer, flush=True)
        for line in measure(peers, feeds):
            print(line, flush=True)
        print(f"load average at the end: {os.getloadavg()[0]:.1f}")


def describe(name: str, cold: Taken, steady: list[Taken], unmodified: int) -> str:
    cpu, wall = find_median(steady, "cpu"), find_median(steady, "wall")
    memory = max(one.memory for one in steady)
    return (
        f"{name:22} {cold.cpu:>10.2f} {cold.wall:>7.2f} {cold.memory:>5.0f} | {cpu:>7.2f} {wall:>7.2f} {memory:>5.0f} "
        f"{unmodified:>6}"
    )


if __name__ == "__main__":
    main()
