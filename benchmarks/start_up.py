"""Prints how long a command takes from its start to its end, as whole processes, over a large record.

    python benchmarks/start_up.py [ARTICLES [FOLDER]]       100000 where none is given

The record is the one of serve_pages.py: invented findings, and articles made of the labelled sentences in tests/corpus.
Each command runs twenty times, the commands by turns; given are the medians of wall and of processor time. With FOLDER
the database stays there and is used again. The targets: help and version under 150 ms, `findings` under 400 ms.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from round_of_304 import keep_code
from search_articles import fill, load_sentences
from serve_pages import CONFIG, NOW, fill_around, fill_findings

from storage.file.store import open_store

TIMES = 20


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        prepare(folder, articles)
        commands = list_commands(articles // 10, write_notice(folder))
        python = [time_command([sys.executable, "-c", "pass"]) for _ in range(TIMES)]
        load = f"load average {os.getloadavg()[0]:.1f}"
        print(f"{1000 * median(wall for wall, _ in python):8.0f} ms wall: python itself, part of all below ({load})")
        seen: dict[tuple[str, ...], list[tuple[float, float]]] = {}
        for _ in range(TIMES):
            for words, _target in commands:
                command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), *words]
                seen.setdefault(words, []).append(time_command(command))
    for words, target in commands:
        wall, processor = (1000 * median(values) for values in zip(*seen[words], strict=True))
        verdict = "" if not target else f"  target {target} ms: {'kept' if wall < target else 'MISSED'}"
        print(f"{wall:8.0f} ms wall {processor:6.0f} ms of processor   miitwatch {' '.join(words)}{verdict}")


def list_commands(findings: int, notice: Path) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The words of each command, and its target in ms; 0: none, it is there for comparison."""
    late = f"F-2025-{findings * 9 // 10:05}"  # nine tenths of the way through the six years
    return (
        (("--version",), 150),
        (("--help",), 150),
        (("findings", "--limit", "20"), 400),
        (("findings", "--since", "2025-06", "--json"), 0),
        (("show", late), 0),
        (("config", "show"), 0),
        (("read", str(notice)), 0),
    )


def prepare(folder: Path, articles: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    fresh = not (folder / "pages.db").exists()
    store = open_store(folder / "pages.db", now=NOW)
    if fresh:
        fill(store, articles, *load_sentences())
        fill_around(store, articles)
        fill_findings(store, articles, articles // 10)
    store.close()
    (folder / "config.toml").write_text(CONFIG, "utf-8")


def write_notice(folder: Path) -> Path:
    """A page of two sentences: what reading it takes is what any process takes before its first text."""
    path = folder / "notice.txt"
    path.write_text(
        "首批13家外资企业获批\n\n近日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复。", "utf-8"
    )
    return path


def time_command(command: list[str]) -> tuple[float, float]:
    """Seconds of wall time and of processor time of one process. Raises CalledProcessError where it fails."""
    environment, started = keep_code(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)  # to the microsecond, where os.times counts hundredths
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - started, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
