"""What a command loads before it answers: help no library of ours but click, a listing nothing that polls or folds."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from records import make_finding, make_store, store_finding
from unmeasured import leave_coverage

from replica.bulk import Bulk

#: Each takes tens of milliseconds, and none is needed to list what is known.
HEAVY = (
    "ahocorasick", "apscheduler", "bs4", "datasette", "domain.words", "feedparser", "findings.fold", "httpx", "jinja2",
    "lxml", "matplotlib", "opencc", "sqlite_utils", "uvicorn",
)  # fmt: skip
LIST = "import sys; from miitwatch.__main__ import main; sys.argv[1:] = {}; import atexit; atexit.register({}); main()"
TELL = "lambda: print(*sorted(sys.modules), file=sys.stderr)"


def list_modules(*words: str) -> set[str]:
    """The modules that are loaded when the command has answered."""
    command = [sys.executable, "-c", LIST.format(list(words), TELL)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=leave_coverage())
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_load_no_library_but_click(word: str) -> None:
    loaded = list_modules(word)

    assert "click" in loaded
    assert not loaded & {*HEAVY, "pydantic", "rich", "sqlite3", "domain.findings"}


def test_listing_findings_loads_nothing_that_polls_or_folds(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    store.close()
    (tmp_path / "config.toml").write_text('[store]\npath = "miitwatch.db"\n', "utf-8")

    loaded = list_modules("--config", str(tmp_path / "config.toml"), "findings")

    assert "storage.asking.history" in loaded
    assert not loaded & set(HEAVY)


def test_a_first_round_of_headlines_loads_no_reader_of_claims_and_no_markup(tmp_path: Path) -> None:
    """Nothing in them is on the subject, or marked up; tables are made, articles stored and searched."""
    with Bulk(2, items=3, since=datetime.now(UTC).replace(hour=0)) as feeds:
        tables = "".join(
            f'[sources.f{n}]\nkind = "feed"\nurl = "{url}"\nallow_private = true\nfollow = "none"\n'
            for n, url in enumerate(feeds.urls)
        )
        crawler = "[crawler]\nhost_gap = 0\nrobots = false\n"
        text = f'[store]\npath = "m.db"\n[page]\nlisten = ""\n{crawler}{tables}'
        (tmp_path / "config.toml").write_text(text, "utf-8")
        loaded = list_modules("--config", str(tmp_path / "config.toml"), "poll", "--all")
    assert {"parsers.feeds", "sqlite_utils", "domain.words"} <= loaded
    assert not loaded & {"parsers.facts.reader", "bs4", "lxml", "numpy", "feedparser", "miitwatch.rounds.second_looks"}
