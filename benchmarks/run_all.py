"""Runs every benchmark, one after another, and says at the end which target was kept and which was missed.

    python benchmarks/run_all.py

A benchmark that fails ends none of the others. On a machine that does nothing else it takes about half an hour.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from round_of_304 import keep_code

BENCHMARKS = (
    "round_beside_peers.py 200 --items 40 --delay 0 --only miitwatch,reader",
    "round_beside_peers.py 1000 --items 40 --delay 0 --only miitwatch,reader",
    "round_beside_peers.py 5000 --items 10 --delay 0 --only miitwatch,reader",
    "round_beside_peers.py 2000",
    "tell_news.py",
    "stay_idle.py",
    "fold_readings.py",
    "answer_requests.py",
    "deliver_hooks.py",
    "read_documents.py",
    "search_articles.py 20000",
    "serve_pages.py 20000 2000",
    "start_up.py 20000",
    "grow_store.py 10000 100000",
    "backfill_archive.py 1000",
    "read_beside_models.py",
)


def main() -> None:
    said: list[tuple[str, list[str]]] = []
    for words in BENCHMARKS:
        print(f"\n== {words} (load average {os.getloadavg()[0]:.1f})", flush=True)
        started = time.monotonic()
        verdicts = run_one(words.split())
        said.append((f"{words} ({time.monotonic() - started:.0f} s)", verdicts))
    print("\n== summary")
    for name, verdicts in said:
        print(name, *verdicts, sep="\n    ")


def run_one(words: list[str]) -> list[str]:
    """Its lines that tell of a target, and how it failed where it did."""
    command = [sys.executable, str(Path(__file__).with_name(words[0])), *words[1:]]
    with subprocess.Popen(command, env=keep_code(), stdout=subprocess.PIPE, text=True) as process:
        verdicts = []
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if "kept" in line or "MISSED" in line or "near linear" in line:
                verdicts.append(line.strip())
    if process.returncode not in (0, 1):
        verdicts.append(f"FAILED: it ended with {process.returncode}")
    return verdicts or ["no target of its own"]


if __name__ == "__main__":
    main()
