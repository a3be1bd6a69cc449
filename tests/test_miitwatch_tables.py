"""A table says all that it holds, however narrow the terminal."""

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
