"""How long from a feed's answer that holds one new entry to the mail that tells it, handed to an SMTP server.

    python benchmarks/tell_news.py [TIMES]               30 where none is given

The daemon runs in a process of its own over all sources of the practice internet, whose clock leaps by two hours for
each piece of news, so that all of them are due at once: the worst that a reader waits, since an alert waits for the
pages of its round. Measured is from the moment at which the feed's answer leaves to the one at which the sink has the
message; between leaps the clock runs as clocks do. The target is a median under 500 ms. Beside it stands what news
takes for which the process that reads is begun anew, as after a minute without any.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from statistics import median

from begun import list_readers

from miitwatch.clock import read_clock
from miitwatch.config import load_config
from miitwatch.running.daemon import run_daemon
from miitwatch.running.demo import write_config
from replica.timeline import Telling
from replica.world import World, start_world
from storage.file.store import connect
from storage.values.meta import get_meta

TARGET_MS, LEAP, LONGEST = 500, timedelta(hours=2), 60.0
#: The feed that tells the news: a trade paper's, whose page is fetched and read.
SITE = "c114"
DIGITS = "零一二三四五六七八九"
BODY = (
    "近日，工业和信息化部向第{batch}批{count}家外商投资企业发放增值电信业务经营试点批复，获批企业可开展互联网接入、信息服务等"
    "增值电信业务。下一步，将稳妥有序扩大增值电信业务对外开放。"
)


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with tempfile.TemporaryDirectory() as place, start_world() as world:
        folder = Path(place)
        (folder / "config.toml").write_text(write_config(world), "utf-8")
        world.set_time(world.steps()[0] - timedelta(days=1))
        ahead = multiprocessing.get_context("spawn").Value("d", (world.now - read_clock()).total_seconds())
        with run_beside(folder, ahead) as daemon:
            await_first_look(folder)
            taken = [tell_one(world, ahead, number) for number in range(11, 11 + times)]
            begun = [
                tell_anew(world, ahead, daemon, number) for number in range(11 + times, 11 + times + max(1, times // 5))
            ]
    share = sorted(taken)[int(len(taken) * 0.95)]
    verdict = "kept" if median(taken) < TARGET_MS else "MISSED"
    print(f"{len(taken)} pieces of news, {len(world.sources())} sources due at once: {median(taken):.0f} ms at the "
          f"median, {share:.0f} ms p95, {max(taken):.0f} ms at most; target {TARGET_MS} ms: {verdict}")  # fmt: skip
    print(f"{len(begun)} more, each with a reader that is begun for it: {median(begun):.0f} ms at the median")


@contextmanager
def run_beside(folder: Path, ahead: "Synchronized[float]") -> Iterator[int]:
    """The daemon's process, by its number."""
    daemon = multiprocessing.get_context("spawn").Process(target=run_leaping, args=(folder, ahead))
    daemon.start()
    try:
        yield daemon.pid or 0
    finally:
        daemon.terminate()
        daemon.join(30)


def run_leaping(folder: Path, ahead: "Synchronized[float]") -> None:
    """The daemon, on the machine's clock and so many seconds."""
    sys.stderr = (folder / "daemon.log").open("w", encoding="utf-8")
    run_daemon(load_config(folder / "config.toml", {}, folder), lambda: tell_time(ahead))


def tell_time(ahead: "Synchronized[float]") -> datetime:
    return read_clock() + timedelta(seconds=ahead.value)


def await_first_look(folder: Path) -> None:
    started = time.monotonic()
    while time.monotonic() - started < LONGEST:
        with suppress(Exception):  # the daemon is making its tables
            db = connect(folder / "miitwatch.db", read_only=True)
            try:
                if get_meta(db, "first_look_ended"):
                    return
            finally:
                db.close()
        time.sleep(0.2)
    raise SystemExit(f"the first look did not end: {(folder / 'daemon.log').read_text('utf-8')[-2000:]}")


def tell_one(world: World, ahead: "Synchronized[float]", number: int) -> float:
    """Milliseconds from the feed's answer to the mail."""
    batch = spell(number)
    title = f"工业和信息化部向第{batch}批{number + 100}家外商投资企业发放增值电信业务经营试点批复"
    seen = len(world.mails)
    at = tell_time(ahead) + LEAP - timedelta(minutes=1)
    world.publish(Telling(f"batch-{number}", SITE, at, title, BODY.format(batch=batch, count=number + 100),
                          about="opening"))  # fmt: skip
    asked = len(world.asked(SITE))
    world.set_time(tell_time(ahead) + LEAP)
    ahead.value += LEAP.total_seconds()
    started = time.monotonic()
    while time.monotonic() - started < LONGEST:
        arrived = time.monotonic()
        for mail in world.mails[seen:]:
            if f"batch {number}" in str(make_header(decode_header(message_from_bytes(mail.data)["subject"]))):
                feed = next(one for one in world.asked(SITE)[asked:] if one.status == 200 and "robots" not in one.path)
                return (arrived - feed.clock) * 1000
        time.sleep(0.002)
    raise SystemExit(f"no mail told batch {number} within {LONGEST:.0f} s")


def tell_anew(world: World, ahead: "Synchronized[float]", daemon: int, number: int) -> float:
    """The same where the process that reads for the daemon has ended."""
    for reader in list_readers(daemon):
        os.kill(reader, signal.SIGKILL)
    return tell_one(world, ahead, number)


def spell(number: int) -> str:
    """11 to 99 as Chinese writes them."""
    tens, ones = divmod(number, 10)
    return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"


if __name__ == "__main__":
    main()
