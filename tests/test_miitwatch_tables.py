"""A table says all that it holds, however narrow the terminal."""

import os
import pty
import subprocess
import sys
from contextlib import suppress

import pytest

from miitwatch.tables import print_rows


@pytest.mark.parametrize("width", [118, 60, 40, 24])
def test_nothing_is_cut_off(width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    row = {"host": "127.0.1.1:36245", "asked": "1234567", "held": "hello world"}
    columns = {"host": "HOST", "asked": "REQUESTS", "held": "HELD BACK BY US"}
    print_rows([row], "table", columns, empty="", folded=("held",))
    said = capsys.readouterr().out
    for letter in "".join([*row.values(), *columns.values()]).replace(" ", ""):
        assert said.count(letter) >= "".join([*row.values(), *columns.values()]).count(letter)
    assert all(len(line) <= width for line in said.splitlines())


@pytest.mark.parametrize("width", [80, 66, 60, 50])
def test_headings_wrap_between_their_words_while_that_is_enough(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = {"a": "MOST ASKED", "b": "NOT MODIFIED", "c": "FORBIDDEN", "d": "HELD BACK", "e": "UNANSWERED", "f": "ON"}
    print_rows([dict.fromkeys(columns, "7")], "table", columns, empty="")
    said = capsys.readouterr().out
    for heading in columns.values():
        for word in heading.split():
            assert word in said.split()
    assert all(len(line) <= width for line in said.splitlines())


def test_a_table_steers_the_terminal_and_what_stands_in_it_does_not() -> None:
    """Its headings are bold on a terminal, though no command's words reach one as they are."""
    program = (
        "from miitwatch.visible import VisibleStream; from miitwatch.tables import print_rows; import sys;"
        "sys.stdout = VisibleStream(sys.stdout); print('a\\x1b[2Jb');"
        "print_rows([{'a': 'one\\x1b[2J\\u202etwo'}], 'table', {'a': 'NAME'}, empty='')"
    )
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", program], stdout=theirs, check=True, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    said = read_all(ours)
    assert r"a\u001b[2Jb" in said
    assert "\x1b[1mNAME" in said
    assert r"one\u001b[2J\u202etwo" in said


def read_all(terminal: int) -> str:
    """What was written to a terminal whose other end is closed: reading past it is an error of the system."""
    taken = b""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            taken += part
    os.close(terminal)
    return taken.decode()
