"""A steady round of N sources that all answer 304, each on an address of its own, 50 ms away, beside other readers.

    python benchmarks/round_beside_peers.py [N] [--delay SECONDS]

Peers are installed into a temporary environment (`reader`, `rss2email`) or taken where they are (`curl`, newsboat);
one that cannot be had is named as missing. Each is a whole process, start-up included; the feeds run in another one.
Printed are the medians of three rounds after two that fill the store: CPU seconds (user and system), wall seconds,
the most memory (MB), and how many of the answers were 304.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from round_of_304 import write_config

from replica.bulk import Bulk

ROUNDS = 3
READER = """
import sys
from reader import make_reader
reader = make_reader(sys.argv[1])
known = {feed.url for feed in reader.get_feeds()}
for line in open(sys.argv[2]):
    if line.strip() not in known:
        reader.add_feed(line.strip())
reader.update_feeds(workers=8)
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


@dataclass(frozen=True, slots=True)
class Taken:
    cpu: float
    wall: float
    memory: float  # MB


@dataclass(frozen=True, slots=True)
class Peer:
    """A reader of feeds: its name, and the command of one round."""

    name: str
    command: list[str]
    environment: dict[str, str]


def measure(peer: Peer, feeds: Bulk) -> tuple[Taken, int]:
    """The medians of its steady rounds, and how many answers of one were 304."""
    for _ in range(2):
        run_once(peer)
    before = feeds.counts()["unmodified"]
    taken = [run_once(peer) for _ in range(ROUNDS)]
    unmodified = (feeds.counts()["unmodified"] - before) // ROUNDS
    cpu, wall, memory = ([getattr(one, name) for one in taken] for name in ("cpu", "wall", "memory"))
    return Taken(statistics.median(cpu), statistics.median(wall), max(memory)), unmodified


def run_once(peer: Peer) -> Taken:
    started = time.monotonic()
    environment = os.environ | peer.environment
    process = subprocess.Popen(peer.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{peer.name} ended with {process.returncode}: {' '.join(peer.command[:4])} ...")
    return Taken(used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024)


def list_peers(folder: Path, urls: list[str]) -> Iterator[Peer | str]:
    """Ourselves first, then who can be had; a text names one that cannot."""
    (folder / "urls").write_text("\n".join(urls), "utf-8")
    (folder / "config.toml").write_text(write_config(urls), "utf-8")
    yield Peer(
        "miitwatch",
        [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "poll", "--all"],
        {},
    )
    (folder / "bare.py").write_text(BARE, "utf-8")
    yield Peer(
        "httpx+feedparser loop",
        [sys.executable, str(folder / "bare.py"), str(folder / "tags"), str(folder / "urls")],
        {},
    )
    python = make_environment(folder / "peers")
    yield from find_reader(folder, python)
    yield from find_rss2email(folder, python, urls)
    yield from find_newsboat(folder, urls)


def make_environment(folder: Path) -> Callable[[str], str]:
    """A virtual environment; the answer installs packages and gives the folder of its programs, empty on failure."""
    venv.create(folder, with_pip=True)

    def install(package: str) -> str:
        order = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *package.split()]
        done = subprocess.run(order, capture_output=True, check=False)
        return str(folder / "bin") if done.returncode == 0 else ""

    return install


def find_reader(folder: Path, install: Callable[[str], str]) -> Iterator[Peer | str]:
    programs = install("reader sgmllib3k")
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
    parser.add_argument("--delay", type=float, default=0.05, help="seconds that every answer takes")
    chosen = parser.parse_args()
    print(f"{chosen.count} sources, each on its own address, {chosen.delay * 1000:.0f} ms away; medians of {ROUNDS}")
    print(f"{'':24} {'CPU s':>7} {'wall s':>7} {'MB':>6} {'304':>6}")
    with tempfile.TemporaryDirectory() as place, Bulk(chosen.count, own_addresses=True, delay=chosen.delay) as feeds:
        for peer in list_peers(Path(place), feeds.urls):
            if isinstance(peer, str):
                print(peer)
                continue
            taken, unmodified = measure(peer, feeds)
            print(
                f"{peer.name:24} {taken.cpu:>7.2f} {taken.wall:>7.2f} {taken.memory:>6.0f} {unmodified:>6}", flush=True
            )


if __name__ == "__main__":
    main()
