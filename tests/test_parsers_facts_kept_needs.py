"""What is drawn from patterns is read from a file as it would be drawn; where the file is wrong it is drawn."""

import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from parsers.facts.text import kept_needs
from parsers.facts.text.kept_needs import draw, name_pattern, read_kept, write_kept
from parsers.facts.text.lacks import Needs
from parsers.facts.text.patterns import Pattern

ROOT = Path(__file__).parent.parent
PATTERNS = [
    (r"获批|\bapproved\b", re.IGNORECASE),
    (r"获批|\bapproved\b", 0),
    (r"[一二三]家|\b(?:one|two) firms?\b|外资", 0),
    (r"licen[cs]e", 0),
    (r".*", 0),
]
#: Of a pattern, what is not so.
WRONG = {name_pattern("a", 0): [[["z"]], []]}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept.json"
    assert write_kept(PATTERNS, path) == len(PATTERNS) + sum(len(draw(*one).ends) for one in PATTERNS)
    return path


def forbid_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str, flags: int) -> None:
        pytest.fail(f"{text} was drawn anew with {flags}")

    monkeypatch.setattr(kept_needs, "draw", refuse)


def test_what_was_kept_is_what_would_be_drawn(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = {one: draw(*one) for one in PATTERNS}
    assert drawn[PATTERNS[0]].ends == (2, 15), (
        "the part in Chinese ends before the bar, that in English with the pattern"
    )
    forbid_drawing(monkeypatch)
    recall = read_kept(kept)
    assert {one: recall(*one) for one in PATTERNS} == drawn


def test_a_pattern_is_parted_by_what_was_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_drawing(monkeypatch)
    pattern = Pattern(*PATTERNS[0])
    told = [(one.text, needs) for one, needs in pattern.draw(read_kept(kept))]
    assert told == [
        (PATTERNS[0][0], (("approved", "获批"),)),
        ("获批", (("获批",),)),
        (r"\bapproved\b", (("approved",),)),
    ]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-40]),
        lambda path: path.write_bytes(b'{"made_by": 3, "patterns": []}'),
        lambda path: path.write_bytes(msgspec.json.encode({"made_by": "another", "patterns": WRONG})),
    ],
)
def test_what_the_file_does_not_tell_is_drawn(kept: Path, damage: object) -> None:
    damage(kept)  # type: ignore[operator]
    recall = read_kept(kept)
    assert [recall(*one) for one in (*PATTERNS, ("a", 0))] == [draw(*one) for one in (*PATTERNS, ("a", 0))]


def test_a_pattern_of_the_same_words_with_other_flags_is_another(kept: Path) -> None:
    assert read_kept(kept)("LICEN[CS]E", re.IGNORECASE) == draw("LICEN[CS]E", re.IGNORECASE)
    assert name_pattern("a", 0) != name_pattern("a", re.IGNORECASE)
    assert name_pattern("0:a", 0) != name_pattern("a", 0)


def test_a_file_that_cannot_be_written_is_an_error_and_leaves_the_old_one(kept: Path) -> None:
    before = kept.read_bytes()
    kept.with_suffix(".new").mkdir()
    with pytest.raises(OSError, match="kept"):
        write_kept([("other", 0)], kept)
    assert kept.read_bytes() == before


def test_few_patterns_are_drawn_without_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_needs, "_read", lambda _: pytest.fail("the file was read for one pattern"))
    needs = Needs()
    needs.pending.append(Pattern(*PATTERNS[3]))
    assert needs.find_missing("firms") == 1


def test_the_command_keeps_every_pattern_of_the_reader(tmp_path: Path) -> None:
    """In a copy of the project, as make runs it: that of the tests is in use by others."""
    project = tmp_path / "project"
    for name in ("domain", "parsers", "benchmarks"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(ROOT / name), str(project / name)], check=True)
    done = subprocess.run(
        [sys.executable, "benchmarks/keep_needs.py"], cwd=project, capture_output=True, text=True, check=True
    )
    assert int(done.stdout.split()[0]) > 1_500
    code = (
        "import benchmarks.keep_needs as k; from parsers.facts.text.kept_needs import _read, KEPT, name_pattern\n"
        "held = _read(KEPT); print(sum(name_pattern(*one) not in held for one in k.list_patterns()))"
    )
    missing = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True, env={"PYTHONPATH": "."}
    )
    assert missing.stdout.strip() == "0"
