"""A ledger in a folder, and runs over archives into it, read in this process."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archives import HereEngine

from miitwatch.archive.archive_listing import list_archive
from miitwatch.archive.archive_summary import Summary, describe_summary, sum_up
from miitwatch.archive.backfilling import begin_run, enter_archive, open_archive_store, read_archive
from miitwatch.config import load_config

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CONFIG = """
[store]
path = "{folder}/m.db"
[sources.ministry]
kind = "list"
url = "https://www.miit.test/news/"
authority = "regulator"
publisher = "MIIT"
[sources.daily]
kind = "feed"
url = "https://daily.test/feed"
authority = "press"
title = "The Daily"
[alerts.inbox]
kind = "inbox"
path = "{folder}/inbox"
language = "en"
operators = true
"""


@dataclass
class Bench:
    """A ledger in a folder, and runs over archives into it."""

    folder: Path

    def __post_init__(self) -> None:
        path = self.folder / "config.toml"
        path.write_text(CONFIG.format(folder=self.folder), encoding="utf-8")
        self.config = load_config(path, {}, self.folder)

    def open(self) -> Any:
        return open_archive_store(self.config, lambda: NOW)

    def enter(self, *paths: Path, site: str = "", loses: Any = None) -> Summary:
        listed = list_archive(paths)
        with self.open() as app, begin_run(app, paths, listed, site) as run:
            self.engine = HereEngine(run.desk, loses)
            read_archive(run, self.engine, lambda _: None)
            enter_archive(app, run)
            summary = sum_up(run.tray)
            self.told = list(describe_summary(summary, listed.faults))
            run.tray.remove()
        return summary

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.config.store_path) as db:
            return [tuple(row) for row in db.execute(query, values)]


def count(summary: Summary) -> dict[str, int]:
    return {fate: number for fate, number in summary.fates.items() if number}


def save(path: Path, body: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path
