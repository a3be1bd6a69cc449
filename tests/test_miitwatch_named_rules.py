"""The name of the reading rules changes with each file that decides how a text is read, in whatever folder it lies."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from unmeasured import leave_coverage

ROOT = Path(__file__).parents[1]
FILES = [
    "parsers/facts/rules.py",
    "parsers/facts/counts/counts.py",
    "parsers/facts/doubts/crowds.py",
    "parsers/facts/learned/learned_roles.csv",
    "findings/identity.py",
    "domain/gazetteer.csv",
]
NAME = "from miitwatch.folding.named_rules import name_rules; print(name_rules())"


def name_rules(folder: Path) -> str:
    """As a program names them whose packages lie in `folder`."""
    told = subprocess.run(
        [sys.executable, "-c", NAME], capture_output=True, text=True, check=True, cwd=folder, env=leave_coverage()
    )
    return told.stdout


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("program")
    for package in ("parsers", "findings", "domain"):
        copytree(ROOT / package, folder / package, ignore=ignore_patterns("__pycache__"))
    return folder


@pytest.mark.parametrize("name", FILES)
def test_one_line_more_in_any_of_them_is_another_name(program: Path, name: str) -> None:
    before, file = name_rules(program), program / name
    was = file.read_bytes()
    file.write_bytes(was + b"# another line\n")
    try:
        assert name_rules(program) != before
    finally:
        file.write_bytes(was)
    assert name_rules(program) == before
