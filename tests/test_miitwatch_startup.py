"""What a command loads before it answers: help no library of ours but click, a listing nothing that polls or folds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from records import make_finding, make_store, store_finding

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
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=unmeasured)
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

    assert "storage.history" in loaded
    assert not loaded & set(HEAVY)
