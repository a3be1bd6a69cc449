"""A full disk: the daemon lives, says so, and loses nothing after."""

import os
import re
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from practice import Practice, clean_environment, just_now, open_practice, tell_batch

from miitwatch.running.daemon import LOOK

#: Seconds; a machine that is busy needs most of them.
LIMIT = 300.0
#: So many rounds would each ask anew: the sources are due every second.
ROUNDS = 4
#: Enough for the database of a first look and its log, and soon full.
SIZE = "8m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, which needs the right to mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    try:
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("mount: apt-get install mount")
    if made.returncode:
        pytest.skip(f"the right to mount a tmpfs: run as root ({made.stderr.strip()})")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.outside
def test_a_full_disk_is_said_and_survived_and_nothing_is_lost(tmp_path: Path, disk: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        text = practice.config.read_text("utf-8").replace('path = "miitwatch.db"', 'path = "disk/miitwatch.db"')
        text = text.replace('every = "60m"', 'every = "1s"').replace('listen = ""', 'listen = "127.0.0.1:0"')
        practice.config.write_text(text, "utf-8")
        practice.call("poll", "--all")
        log = tmp_path / "daemon.log"
        with log.open("wb") as out:
            process = subprocess.Popen(practice.command("run"), stdout=out, stderr=out, env=clean_environment())
        try:
            assert wait_until(lambda: "watching" in log.read_text("utf-8"))
            fill(disk / "ballast")
            practice.world.publish(tell_batch(just_now()))
            assert wait_until(lambda: "the disk is full" in log.read_text("utf-8")), log.read_text("utf-8")
            asked = len(practice.world.asked("ministry"))
            watch_for(ROUNDS * LOOK.total_seconds())
            assert process.poll() is None, "the process lives"
            assert len(practice.world.asked("ministry")) <= asked + 2, "nobody is asked for what cannot be stored"
            reasons = ask_reasons(log.read_text("utf-8"))
            assert reasons[0].startswith("rounds fail since "), reasons
            assert "the disk is full" in reasons[0]
            assert practice.subjects() == []
            said = [line for line in log.read_text("utf-8").splitlines() if "the disk is full" in line]
            assert len(said) <= 4, "each job says it once"

            (disk / "ballast").unlink()
            assert wait_until(lambda: len(practice.subjects()) == 1), log.read_text("utf-8")
            assert wait_until(lambda: "works again" in log.read_text("utf-8"))
            assert wait_until(lambda: "rounds fail" not in " ".join(ask_reasons(log.read_text("utf-8"))))
            process.send_signal(signal.SIGTERM)
            assert process.wait(LIMIT) == 0, log.read_text("utf-8")
        finally:
            process.kill()
            process.wait()
        check_nothing_lost(practice, disk)


def check_nothing_lost(practice: Practice, disk: Path) -> None:
    import sqlite3

    connection = sqlite3.connect(f"file:{disk / 'miitwatch.db'}?mode=ro", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        waiting = connection.execute("SELECT count(*) FROM messages WHERE state <> 'accepted'").fetchone()
        told = connection.execute("SELECT channel FROM messages WHERE type = 'finding.new' ORDER BY 1").fetchall()
    finally:
        connection.close()
    assert waiting == (0,)
    assert told == [("hook",), ("inbox",), ("mail",)]
    assert any("8 foreign" in subject for subject in practice.subjects())


def ask_reasons(log: str) -> list[str]:
    """Why the watch is not ready, asked at the address that the daemon's log names."""
    address = re.search(r"serving (http://\S+/readyz)", log)
    assert address, log
    reasons: list[str] = httpx.get(address[1]).json()["reasons"]
    return reasons


def fill(path: Path) -> None:
    """Writes until the disk takes no more, down to its last block."""
    with path.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    assert os.statvfs(path).f_bavail == 0


def watch_for(seconds: float) -> None:
    """Lets the daemon do what it would, to see what it leaves."""
    threading.Event().wait(seconds)


def wait_until(holds: Callable[[], bool]) -> bool:
    pause = threading.Event()
    for _ in range(int(LIMIT / 0.05)):
        if holds():
            return True
        pause.wait(0.05)
    return False
