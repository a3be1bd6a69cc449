"""Hostile answers beside an honest one, in a whole process: each ends in time, by its name, and delays nobody."""

import gzip
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from crawling import make_feed
from loopback import Answer, Asked, Site, answer, open_site

#: Seconds within which each poll ends: five, and what a loaded machine needs besides.
IN_TIME = 10.0
#: Bytes that the process takes at most.
MOST = 300_000_000
#: By name: what hostile sources are told as.
NAMES = {
    "gzip_bomb": {"too-large"},
    "laughs": {"unreadable"},
    "attributes": {"unreadable", "not-a-feed"},
    "deep": {"unreadable", "not-a-feed"},
    "drip": {"timeout"},
    "headers": {"bad-answer", "too-large"},
    "loop": {"redirects"},
    "mute": {"timeout"},
    "mute_too": {"timeout"},
    "mute_three": {"timeout"},
}
#: Runs the program and writes down the most memory that it had; what the kernel says of a child counts its parent's.
PROBE = """
import atexit, pathlib, sys
place = pathlib.Path(sys.argv.pop(1))
status = pathlib.Path("/proc/self/status")
atexit.register(lambda: place.write_text(status.read_text()))
from miitwatch.__main__ import main
main()
"""
LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>'


def drip(site: Site, first: bytes, piece: bytes, every: float) -> Callable[[Asked], Iterable[bytes]]:
    def slowly(_: Asked) -> Iterator[bytes]:
        yield first
        while not site.wait_stopped(every):
            yield piece

    return slowly


def serve(name: str, site: Site) -> Answer | Callable[[Asked], Answer]:
    attributes = " ".join(f"a{number}='1'" for number in range(200_000))
    routes: dict[str, Answer | Callable[[Asked], Answer]] = {
        "gzip_bomb": answer(gzip.compress(b" " * 100_000_000, 1), headers=[("Content-Encoding", "gzip")]),
        "laughs": answer(LAUGHS, content_type="application/xml"),
        "attributes": answer(f"<rss {attributes}><channel></channel></rss>", content_type="application/xml"),
        "deep": answer("<rss><channel>" + "<a>" * 300_000, content_type="application/xml"),
        "drip": drip(site, b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", b"x", 1.0),
        "headers": drip(site, b"HTTP/1.1 200 OK\r\n", b"X-More: " + b"y" * 4000 + b"\r\n", 0.005),
        "loop": answer("", 302, [("Location", site.url("/feed"))]),
    }
    return routes.get(name) or drip(site, b"", b"", 1.0)


def test_hostile_answers_end_in_time_by_their_names_and_an_honest_source_is_on_time(tmp_path: Path) -> None:
    tables = []
    with ExitStack() as sites:
        for number, name in enumerate((*NAMES, "honest")):
            site = sites.enter_context(open_site(host=f"127.0.7.{number + 1}"))
            site.routes["/feed"] = (
                answer(make_feed("One", "Two"), content_type="application/xml")
                if name == "honest"
                else serve(name, site)
            )
            tables.append(
                f'[sources.{name}]\nkind = "feed"\nurl = "{site.url("/feed")}"\nallow_private = true\nfollow = "none"\n'
            )
        (tmp_path / "config.toml").write_text(
            '[store]\npath = "watch.db"\n[crawler]\nhost_gap = 0\nrobots = false\nread_timeout = 5\n'
            f"[daemon]\nworkers = 2\n{''.join(tables)}",
            "utf-8",
        )
        order = [sys.executable, "-c", PROBE, str(tmp_path / "status"), "--config", str(tmp_path / "config.toml")]
        done = subprocess.run([*order, "poll", "--all"], capture_output=True, check=False)
    assert done.returncode == 3, done.stderr
    with sqlite3.connect(tmp_path / "watch.db") as db:
        rows = db.execute("SELECT source, failure, started, finished FROM polls").fetchall()
    took = {name: datetime.fromisoformat(end) - datetime.fromisoformat(start) for name, _, start, end in rows}
    failed = {str(name): failure for name, failure, _, _ in rows}
    assert set(failed) == {*NAMES, "honest"}
    for name, expected in NAMES.items():
        assert failed[name] in expected, name
        assert took[name].total_seconds() < IN_TIME, name
    begun = min(datetime.fromisoformat(start) for _, _, start, _ in rows)
    honest = next(datetime.fromisoformat(end) for name, _, _, end in rows if name == "honest")
    assert failed["honest"] is None
    assert (honest - begun).total_seconds() < 2 * IN_TIME, "it was asked last, behind five times as many as workers"
    most = next(line for line in (tmp_path / "status").read_text().splitlines() if line.startswith("VmHWM"))
    assert int(most.split()[1]) * 1024 < MOST, "what needs more is parsed in the box, which is held to as much"
