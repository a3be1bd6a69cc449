"""The replay set lived through by the application: a real store, its own commits, a clock that each article sets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desk import Log
from readings import build_event

from domain.alerts import Channel
from domain.altering import alter
from domain.findings import Finding, ReadingEvent
from domain.pages import Article, Entry, Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.folding.ledger import Ledger
from miitwatch.messages.delivery import deliver_due
from miitwatch.notices import first_look
from miitwatch.reading.reading import Read
from miitwatch.rounds.commits import commit_read
from miitwatch.running.demo import SetClock
from storage.articles import entries
from storage.ledger import ledger
from storage.polls import polls

#: An article that nobody has read yet is found by this source.
SOURCE = Source("replay", "feed", "https://replay.example/feed", authority="press", follow="all")


@dataclass
class Recorder:
    """An application that reads what it is given."""

    app: Application
    clock: SetClock
    numbers: dict[int, int] = field(default_factory=dict)  # article of the replay set: article of the database

    def play(self, articles: list[dict[str, Any]], *, deliver: bool = True) -> "Recorder":
        for article in articles:
            self.read(build_event(article))
            if deliver:
                self.deliver()
        return self

    def read(self, event: ReadingEvent) -> None:
        """One entry found and read at the event's time, committed as a round commits it."""
        self.clock.now = max(self.clock.now, event.at)
        pending = self.find(event)
        article = event.article
        read = Read(
            pending,
            article.publisher,
            article.authority,
            article=Article(article.url, article.title, event.reading.text, event.reading.published),
            reading=event.reading,
            fingerprint=article.fingerprint,
        )
        commit_read(self.app, read)
        with self.app.store.read() as db:
            query = "SELECT article_id FROM entries WHERE id = ?"
            self.numbers[article.id] = db.execute(query, (pending.id,)).fetchone()[0]

    def find(self, event: ReadingEvent) -> entries.PendingEntry:
        """The entry of an article, pending."""
        now, article = self.clock.now, event.article
        entry = Entry(article.url, article.title, event.reading.published)
        memory = SourceMemory(url=SOURCE.url, polls=1, last_poll=now, last_success=now)
        poll = Poll(SOURCE.name, now, now, "read", memory, (entry,), requests=1)
        with self.app.store.write() as tx:
            (number,) = polls.save_poll(tx, poll, SOURCE).new_entries
        with self.app.store.read() as db:
            (pending,) = entries.load_entries(db, (number,))
            return pending

    def deliver(self, **later: float) -> None:
        self.clock.now += timedelta(**later)
        deliver_due(self.app, settled=True)

    def findings(self) -> tuple[Finding, ...]:
        with self.app.store.read() as db:
            return ledger.load_findings(db)

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self.app.store.read() as db:
            return [tuple(row) for row in db.execute(query, values)]


@contextmanager
def open_recorder(folder: Path, begin: datetime, *channels: Channel) -> Iterator[Recorder]:
    """A recorder whose first look is over; an inbox takes its messages where no channels are given."""
    (folder / "config.toml").write_text("", "utf-8")
    config = load_config(folder / "config.toml", {}, folder)
    taken = channels or (Channel("inbox", "inbox", operators=True, path=str(folder / "inbox")),)
    config = alter(config, store_path=folder / "miitwatch.db", sources=(), channels=taken)
    clock = SetClock(begin)
    with open_application(config, clock, Log()) as app:
        app.ledger = Ledger(taken, config.settle)
        first_look.end_if_done(app)
        deliver_due(app)
        yield Recorder(app, clock)
