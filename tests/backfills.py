"""Real `miitwatch backfill` processes over an archive of some thousand documents, and what they came to."""

import json
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from archives import WEATHER, WarcFile, load_texts, store_text, write_lines, write_page

CONFIG = """
[store]
path = "{folder}/m.db"
[sources.daily]
kind = "feed"
url = "https://daily.test/feed"
authority = "press"
[alerts.inbox]
kind = "inbox"
path = "{folder}/inbox"
language = "en"
"""
COMMAND = (sys.executable, "-m", "miitwatch")
#: Longer than any of these tests takes on a loaded machine, seconds.
PATIENCE = 240.0


def make_archive(folder: Path, *, fillers: int) -> Path:
    """Three web archives and a store: each labelled text of two sets once, between pages on something else."""
    folder.mkdir(parents=True)
    texts = [text for text in load_texts("dev", "own") if text["lang"].startswith(("zh", "en"))]
    filler = write_page({**WEATHER, "text": f"{WEATHER['text']}\n{'公园里的花开了，游客很多。' * 150}"})
    for name in range(3):
        warc = WarcFile()
        own = texts[name::4]
        for number in range(fillers):
            warc.add(f"https://daily.test/{name}/{number}", filler)
            if number % (fillers // len(own)) == 0 and number // (fillers // len(own)) < len(own):
                text = own[number // (fillers // len(own))]
                warc.add(f"https://daily.test/{text['id']}", write_page(text))
        warc.save(folder / f"news-{name}.warc.gz")
    write_lines(folder / "store.jsonl", [store_text(text, f"https://store.test/{text['id']}") for text in texts[3::4]])
    return folder


def make_ledger(folder: Path) -> Path:
    """A folder for a ledger, with a configuration; returns that."""
    folder.mkdir(parents=True)
    path = folder / "config.toml"
    path.write_text(CONFIG.format(folder=folder), encoding="utf-8")
    return path


def start(config: Path, *arguments: object) -> "subprocess.Popen[str]":
    command = [*COMMAND, "--config", str(config), "backfill", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish(process: "subprocess.Popen[str]", code: int = 0) -> str:
    """What it printed, once it has ended with this code."""
    told, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == code, told
    return told


def await_state(query: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    """Returns as soon as it is so; a process that ends first was too fast to be caught, and fails the test."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(sqlite3.Error):
            if query():
                return
        assert process.poll() is None, "it ended before it could be caught"
        time.sleep(0.005)
    raise AssertionError("it never came to this")


def ask(database: Path, query: str) -> list[tuple[Any, ...]]:
    if not database.exists():
        return []
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        return db.execute(query).fetchall()


def count_read(ledger: Path) -> int:
    """Documents that the tray has already."""
    rows = [
        row
        for tray in ledger.glob("m.db.backfill-????????????")
        for row in ask(tray, "SELECT sum(documents) FROM fates")
    ]
    return int(rows[0][0] or 0) if rows else 0


def read_counts(told: str) -> dict[str, int]:
    """The figures of the summary, by their words."""
    lines = re.findall(r"^ *([\d,]+)  (\S.*)$", told, re.MULTILINE)
    return {words: int(number.replace(",", "")) for number, words in lines}


def read_ledger(ledger: Path) -> dict[str, Sequence[object]]:
    """All that the ledger says, but for the times at which it came to say it."""
    database = ledger / "m.db"
    return {
        "entries": ask(database, "SELECT canonical, outcome, outcome_detail, published FROM entries ORDER BY id"),
        "articles": ask(database, "SELECT url, title, published, text_sha256, publisher FROM article_rows ORDER BY id"),
        "events": ask(database, "SELECT number, kind, text_sha256 FROM events WHERE number > 0 ORDER BY number"),
        "pages": ask(database, "SELECT url, sha256, provenance FROM pages ORDER BY id"),
        "changes": ask(database, "SELECT finding_id, number, kind, reason, summary, event FROM changes ORDER BY 1, 2"),
        "findings": [
            _strip_times(json.loads(row[0])) for row in ask(database, "SELECT finding FROM finding_rows ORDER BY id")
        ],
    }


def _strip_times(value: Any) -> Any:
    """Without the instants of the run itself."""
    if isinstance(value, dict):
        return {key: _strip_times(one) for key, one in value.items() if key not in ("first_seen", "confirmed_at", "at")}
    return [_strip_times(one) for one in value] if isinstance(value, list) else value
