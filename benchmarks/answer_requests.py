"""How long a running daemon takes to carry out what a person rules, from the command's question to the answer.

    python benchmarks/answer_requests.py [TIMES]         10 where none is given

The daemon watches all sources of the practice internet as a process of its own; once its first look is over, a person
corrects one figure over and over. Measured is what stands in the record: when the ruling was asked for, and when the
daemon answered, having folded the ledger anew and queued what it tells. The target is two seconds for each.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

from round_of_304 import keep_code
from tell_news import await_first_look

from miitwatch.clock import read_clock
from miitwatch.running.demo import write_config
from replica.world import start_world
from storage.file.store import connect

TARGET = 2.0
TOOK = "SELECT (julianday(answered_at) - julianday(asked_at)) * 86400 FROM requests"


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as place, start_world() as world:
        world.set_time(read_clock())
        folder = Path(place)
        (folder / "config.toml").write_text(write_config(world), "utf-8")
        with run_beside(folder):
            await_first_look(folder)
            finding = find_batch(folder)
            for value in range(1001, 1001 + times):
                call(folder, "review", "correct", finding, "--value", f"batch={value}", "--by", "A", "--reason", "b")
        with closing(connect(folder / "miitwatch.db", read_only=True)) as db:
            taken = [seconds for (seconds,) in db.execute(TOOK)]
    verdict = "kept" if max(taken) <= TARGET else "MISSED"
    print(f"{len(taken)} rulings carried out by the daemon: {median(taken):.2f} s at the median, {max(taken):.2f} s at "
          f"most; target {TARGET:.0f} s: {verdict} (load average {os.getloadavg()[0]:.1f})")  # fmt: skip


@contextmanager
def run_beside(folder: Path) -> Iterator[None]:
    with (folder / "daemon.log").open("w") as log:
        daemon = subprocess.Popen(write_command(folder, "run"), env=keep_code(), stdout=log, stderr=log)
    try:
        yield
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(40)


def find_batch(folder: Path) -> str:
    findings = json.loads(call(folder, "findings", "--json"))
    return next(str(one["id"]) for one in findings if any(count["role"] == "batch" for count in one["counts"]))


def call(folder: Path, *words: str) -> str:
    done = subprocess.run(write_command(folder, *words), env=keep_code(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{words[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def write_command(folder: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), *words]


if __name__ == "__main__":
    main()
