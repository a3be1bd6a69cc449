"""Holds how much of each package the tests run, lines and branches: fails with the file and line of what they do not.

Reads .coverage/report.json, as `make cover` writes it. A package holds when its lines and branches together reach its
floor, which is what coverage.py calls branch coverage; what its branches alone come to is said beside it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

#: Percent. What decides what is claimed and alerted is run whole; what nobody's answer hangs on may have gaps.
FLOORS = {"domain": 100, "findings": 100, "parsers": 95, "storage": 95, "alerts": 95, "network": 95}
ELSEWHERE = 85
KEYS = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def main(report: Path) -> int:
    measured: dict[str, dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["files"]
    # what lies outside the project is a copy of it that a test made and ran
    files = {name: file for name, file in measured.items() if not Path(name).is_absolute()}
    packages: dict[str, Counter[str]] = {}
    for name, file in files.items():
        counted = {key: file["summary"][key] for key in KEYS}
        packages.setdefault(name.split("/")[0], Counter()).update(counted)
    missing = FLOORS.keys() - packages.keys()
    below = [package for package in sorted(packages) if not say_package(package, packages[package])]
    for name in sorted(files):
        if name.split("/")[0] in below:
            say_gaps(name, files[name])
    for package in sorted(missing):
        write(f"{package}: nothing was measured of it")
    return 1 if below or missing else 0


def say_package(package: str, counted: Counter[str]) -> bool:
    """Prints a package's figures; whether it reaches its floor."""
    lines, run, branches, taken = (counted[key] for key in KEYS)
    whole = share(run + taken, lines + branches)
    floor = FLOORS.get(package, ELSEWHERE)
    holds = whole >= floor
    below, alone = "" if holds else ": BELOW", share(taken, branches)
    write(
        f"{package:10} {whole:6.2f} % of lines and branches, floor {floor} %{below}; {alone:6.2f} % of branches alone"
    )
    return holds


def share(part: int, whole: int) -> float:
    return 100.0 if whole == 0 else 100 * part / whole


def say_gaps(name: str, file: dict[str, Any]) -> None:
    """The lines that never ran, neighbours together, and the branches that were never taken between lines that ran."""
    missing = sorted(file["missing_lines"])
    for first, last in join_runs(missing):
        write(f"{name}:{first}: never run{'' if first == last else f', nor what follows to line {last}'}")
    for origin, target in sorted(file["missing_branches"]):
        if not {origin, target} & set(missing):
            write(f"{name}:{origin}: never goes to {f'line {target}' if target > 0 else 'its end'}")


def join_runs(lines: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbouring lines."""
    for _, run in groupby(enumerate(lines), key=lambda numbered: numbered[1] - numbered[0]):
        run_lines = [line for _, line in run]
        yield run_lines[0], run_lines[-1]


def write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
