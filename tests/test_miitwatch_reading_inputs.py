"""What `read` is given and cannot read is refused in plain words; what it prints steers no terminal."""

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from practice import clean_environment

from miitwatch.visible import VisibleStream

#: A page's words with an escape sequence, a bell, and a mark that turns what follows it round.
STEERING = "MIIT approved 13 foreign firms \x1b]0;title\x07 \u202egnp.exe\u202c for the value-added telecom pilot."


def read(*words: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "miitwatch", *words],
        capture_output=True, text=True, timeout=timeout, check=False, env=clean_environment(),
    )  # fmt: skip


@pytest.mark.parametrize("options", [["--explain"], []])
def test_what_would_steer_a_terminal_is_shown_as_what_it_is(tmp_path: Path, options: list[str]) -> None:
    file = tmp_path / "page.txt"
    file.write_text(STEERING, "utf-8")
    done = read("read", *options, str(file))
    assert done.returncode == 0, done.stderr
    assert not set(done.stdout) & set("\x1b\x07\u202e\u202c")
    if options:
        assert r"\u202egnp.exe\u202c" in done.stdout
        assert r"\u0007" in done.stdout
    answer = json.loads(read("read", "--json", str(file)).stdout)
    assert answer["text"] == STEERING, "a program gets the characters themselves"


def test_lines_and_tabs_stay_and_the_rest_is_escaped() -> None:
    taken = BytesIO()
    own = TextIOWrapper(taken, "utf-8", newline="")
    stream = VisibleStream(own)
    stream.write("a\tb\r\nc\rd\x1b[2J\x9b\x7f获批\u2066\n")
    stream.flush()
    del stream
    assert not own.closed, "the program's own streams outlive a command that was called in it"
    assert taken.getvalue().decode() == "a\tb\r\nc\\u000dd\\u001b[2J\\u009b\\u007f获批\\u2066\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("read", "--language", "fr", "FILE"), "'fr' is not one of 'zh', 'en', 'auto'"),
        (("--config", "/no/such.toml", "read", "FILE"), "/no/such.toml (from --config) does not exist"),
        (
            ("read", "ftp://files.example/notice.html"),
            "http and https addresses, files and standard input (-) are read",
        ),
        (("read", "http://127.0.0.1:9/"), "If it is meant: --allow-private"),
        (("read", "FOLDER"), "Is a directory"),
        (("read", "PIPE"), "it is a pipe or device and no file"),
        (("parse", "page", "PIPE", "--url", "https://news.example/"), "it is a pipe or device and no file"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    """A pipe that nobody writes to would be waited for without end."""
    (tmp_path / "page.txt").write_text("MIIT approved 13 foreign firms.", "utf-8")
    os.mkfifo(tmp_path / "pipe")
    places = {"FILE": tmp_path / "page.txt", "FOLDER": tmp_path, "PIPE": tmp_path / "pipe"}
    done = read(*(str(places.get(word, word)) for word in words))
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert done.stdout == ""


def test_an_address_is_known_by_its_scheme_in_any_letters(tmp_path: Path) -> None:
    assert "private-address" in read("read", "HTTP://127.0.0.1:9/").stderr


def test_a_file_of_endless_elements_says_what_was_left_out(tmp_path: Path) -> None:
    """It was read as a text of two million characters, of which "the text after its first 200,000" was left out."""
    deep = tmp_path / "deep.html"
    deep.write_text("<div>" * 200_000 + "MIIT approved 13 firms." + "</div>" * 200_000, "utf-8")
    done = read("read", str(deep))
    assert done.returncode == 1
    assert "refused unread: more than 1,000 elements inside each other" in done.stderr
    assert "200,000" not in done.stderr


def test_a_fragment_of_a_page_is_read_as_a_page(tmp_path: Path) -> None:
    fragment = tmp_path / "part.htm"
    fragment.write_text("<p>MIIT approved 13 foreign-invested firms for the telecom pilot.</p>", "utf-8")
    assert "<p>" not in json.loads(read("read", "--json", str(fragment)).stdout)["text"]
