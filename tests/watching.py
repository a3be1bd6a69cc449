"""A watch over the practice internet on a clock that the test sets: rounds in this process, notices as stored."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from practice import Practice, open_practice

from domain.dates import BEIJING
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.rounds.rounds import Round, run_round
from miitwatch.running.demo import SetClock


def at(text: str) -> datetime:
    """An instant from Beijing time."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING).astimezone(UTC)


@dataclass
class Watching:
    """The program and its world, at one time."""

    practice: Practice
    app: Application
    clock: SetClock

    def look(self, now: datetime, *names: str, due_only: bool = False) -> Round:
        """One round at `now`: of all sources (of these names), or of those that are due."""
        self.clock.now = now
        self.practice.world.set_time(now)
        return run_round(self.app, names=names, everything=not due_only)

    def notices(self) -> list[str]:
        """Subjects of the operators' notices so far, without their mark and dates."""
        rows = self.ask("SELECT subject FROM deliveries WHERE kind = 'notice' AND channel = 'inbox' ORDER BY made_at")
        return [str(row[0]).removeprefix("[ops] ").partition(" since ")[0] for row in rows]

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self.practice.ask(query, *values)

    def switch(self, site: str, *faults: str, on: bool = True, path: str = "") -> None:
        for fault in faults:
            self.practice.world.switch(site, fault, on, path=path)


@contextmanager
def open_watching(
    folder: Path, now: datetime, *names: str, extra: str = "", keys: dict[str, str] | None = None, library: str = ""
) -> Iterator[Watching]:
    """A fresh ledger at `now` with the sources of these names on.

    `keys` is a line of TOML for a source's table; in `extra`, TOML too, `{ministry}` is the ministry's address and
    `{thirteen}` that of its page about the thirteen, `{page:ID}` of any telling's, `{site:NAME}` of any site; `LIBRARY`
    that of the source `library`.
    """
    with open_practice(folder, *names) as practice:
        world = practice.world
        world.set_time(now)
        text = practice.config.read_text("utf-8")
        for name, line in (keys or {}).items():
            text = text.replace(f"[sources.{name}]\n", f"[sources.{name}]\n{line}\n")
        extra = extra.replace("{ministry}", world.url("ministry", ""))
        extra = extra.replace("{thirteen}", world.address("thirteen-ministry"))
        extra = re.sub(r"\{page:([\w-]+)\}", lambda found: world.address(found[1]), extra)
        extra = re.sub(r"\{site:(\w+)\}", lambda found: world.url(found[1], ""), extra)
        if library:
            extra = extra.replace("LIBRARY", str(tomllib.loads(text)["sources"][library]["url"]))
        practice.config.write_text(text + extra, "utf-8")
        clock = SetClock(now)
        config = load_config(practice.config, {}, practice.folder)
        with open_application(config, clock, PlainProgress(lambda _: None)) as app:
            yield Watching(practice, app, clock)
