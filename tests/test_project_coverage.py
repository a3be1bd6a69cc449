"""The gate of `make cover`: what it lets through, and what it says of what it does not."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
GATE = ROOT / ".ci" / "hold_coverage.py"
WHOLE = {"num_statements": 100, "covered_lines": 100, "num_branches": 40, "covered_branches": 40}
NAMED = ("domain", "findings", "parsers", "storage", "alerts", "network")


def hold(folder: Path, **packages: dict[str, Any]) -> tuple[int, str]:
    """Has the gate read a report in which each package is one file, whole where nothing else is given."""
    given = {name: {"summary": WHOLE, "missing_lines": [], "missing_branches": []} for name in NAMED} | packages
    report = folder / "report.json"
    report.write_text(json.dumps({"files": {f"{name}/a.py": file for name, file in given.items()}}), "utf-8")
    done = subprocess.run([sys.executable, GATE, report], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def measure(run: int, taken: int, lines: list[int], branches: list[list[int]]) -> dict[str, Any]:
    summary = WHOLE | {"covered_lines": run, "covered_branches": taken}
    return {"summary": summary, "missing_lines": lines, "missing_branches": branches}


def test_whole_packages_hold(tmp_path: Path) -> None:
    code, said = hold(tmp_path, web=measure(90, 35, [7], [[6, 7]]))
    assert (code, "BELOW" in said, "a.py" in said) == (0, False, False)
    assert "web         89.29 % of lines and branches, floor 85 %;  87.50 % of branches alone" in said


def test_one_branch_of_the_findings_is_too_many_and_named_with_its_line(tmp_path: Path) -> None:
    code, said = hold(tmp_path, findings=measure(100, 38, [], [[12, 14], [20, -18]]))
    assert code == 1
    assert "floor 100 %: BELOW;  95.00 % of branches alone" in said
    assert "findings/a.py:12: never goes to line 14\nfindings/a.py:20: never goes to its end\n" in said


def test_lines_that_never_ran_are_named_together_without_the_branches_that_lead_to_them(tmp_path: Path) -> None:
    code, said = hold(tmp_path, parsers=measure(80, 38, [5, 6, 7, 30], [[4, 5], [8, 9]]))
    assert code == 1
    assert [line for line in said.splitlines() if line.startswith("parsers/")] == [
        "parsers/a.py:5: never run, nor what follows to line 7",
        "parsers/a.py:30: never run",
        "parsers/a.py:8: never goes to line 9",
    ]


def test_a_share_that_only_rounds_to_the_floor_is_below_it(tmp_path: Path) -> None:
    summary = {"num_statements": 20_000, "covered_lines": 20_000, "num_branches": 1, "covered_branches": 0}
    code, said = hold(tmp_path, domain={"summary": summary, "missing_lines": [], "missing_branches": [[1, 3]]})
    assert code == 1
    assert "domain     100.00 % of lines and branches, floor 100 %" in said


def test_a_package_that_was_not_measured_does_not_hold(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text('{"files": {}}', "utf-8")
    done = subprocess.run([sys.executable, GATE, report], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [f"{name}: nothing was measured of it" for name in sorted(NAMED)]
