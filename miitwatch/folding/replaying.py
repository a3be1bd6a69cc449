"""Folds the archive again: every article as today's rules read it, with the rulings and removals of the record."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from domain.altering import alter
from domain.claims import Reading
from domain.dates import parse_published
from domain.findings import ArticleRef, Event, Folded, ReadingEvent, RevisionEvent, RulingEvent
from findings.fold import fold
from findings.ids import list_given
from findings.rulings import lift_review
from findings.state import State
from storage.articles.archive import Archived, load_archive
from storage.asking import reviews
from storage.ledger import ledger

if TYPE_CHECKING:
    from parsers.facts.text.document import DocumentReader


class Step(Struct, frozen=True):
    """One event as it was folded again. `stored` is how the article is recorded to read; None: not on the subject."""

    event: Event
    folded: Folded
    stored: Reading | None = None


@dataclass
class Archive:
    """The archive in the order of its numbers, and what of it is known besides."""

    reader: "DocumentReader"
    articles: Iterator[Archived]
    rereads: dict[int, Reading]
    accepted: frozenset[int]
    rejected: frozenset[int]
    next: Archived | None = None
    lifted: dict[int, Reading] = field(default_factory=dict)

    def take_before(self, article: int | None) -> Iterator[Archived]:
        """The articles before this one (all that are left for None) that no event stands for."""
        while True:
            self.next = self.next or next(self.articles, None)
            if self.next is None or (article is not None and self.next.ref.id >= article):
                return
            taken, self.next = self.next, None
            yield taken

    def take(self, article: int) -> Archived | None:
        """The article itself, once; None where its text is not kept, or where it was taken before."""
        if self.next is not None and self.next.ref.id == article:
            taken, self.next = self.next, None
            return taken
        return None


def replay_archive(
    reader: "DocumentReader", db: sqlite3.Connection, state: State, *, until: datetime | None = None
) -> Iterator[Step]:
    """Folds everything known before `until` into `state`, step by step, in the order in which it came.

    Pages that a person rejected, and those that say the same, stay as they were read; readings that one accepted are
    accepted again. Texts that are no longer kept count as they were read. Raises StorageError.
    """
    archive = _open_archive(reader, db)
    for event in ledger.load_events(db):
        if isinstance(event, RevisionEvent) or (until is not None and event.at >= until):
            continue
        if isinstance(event, ReadingEvent):
            for archived in archive.take_before(event.article.id):
                yield from _fold_unread(archive, state, archived, until)
            event, stored = _read_again(archive, event)
        else:
            stored = None
        folded = fold(state, event)
        state.apply(folded)
        yield Step(event, folded, stored)
    for archived in archive.take_before(None):
        yield from _fold_unread(archive, state, archived, until)


def begin_state(db: sqlite3.Connection) -> State:
    """An empty state that gives findings the numbers that they had."""
    return State.load((), list_given(ledger.load_findings(db), ledger.load_given(db)))


def _open_archive(reader: "DocumentReader", db: sqlite3.Connection) -> Archive:
    ruled: dict[str, set[int]] = {"accept": set(), "reject": set()}
    for event in ledger.load_events(db):
        if isinstance(event, RulingEvent) and event.act in ruled and event.target.startswith("R-"):
            ruled[event.act].add(int(event.target.removeprefix("R-")))
    accepted, rejected = frozenset(ruled["accept"]), reviews.list_rejected(db) | ruled["reject"]
    return Archive(reader, load_archive(db), ledger.load_rereads(db), accepted, rejected)


def _fold_unread(archive: Archive, state: State, archived: Archived, until: datetime | None) -> Iterator[Step]:
    """An article that no event stands for was not on the subject when it was read."""
    if until is not None and archived.read_at >= until:
        return
    reading = read_archived(archive.reader, archived)
    event = ReadingEvent(0, archived.read_at, mark_article(archived, reading), reading)
    folded = fold(state, event)
    state.apply(folded)
    yield Step(event, folded, archive.rereads.get(archived.ref.id))


def _read_again(archive: Archive, event: ReadingEvent) -> tuple[ReadingEvent, Reading | None]:
    """The event with the reading of today's rules, and the reading that is recorded."""
    article = event.article.id
    if article in archive.lifted:
        return alter(event, reading=lift_review(archive.lifted[article])), None
    archived = archive.take(article)
    stored = archive.rereads.get(article, event.reading)
    if archived is None or article in archive.rejected:
        return event, stored
    reading = read_archived(archive.reader, archived)
    if article in archive.accepted:
        archive.lifted[article] = reading
    return alter(event, reading=reading), stored


def read_archived(reader: "DocumentReader", archived: Archived) -> Reading:
    """The reading of a kept text by today's rules."""
    from parsers.facts.text.document import Document

    title = archived.ref.title
    titled = bool(title) and archived.text.startswith(f"{title}\n")
    return reader.read(
        Document(
            title=title if titled else "",
            body=archived.text[len(title) + 1 :] if titled else archived.text,
            published=parse_published(archived.ref.published),
            authority=archived.ref.authority,
            url=archived.ref.url,
            basis=archived.basis,
            unread=archived.unread,
        )
    )


def mark_article(archived: Archived, reading: Reading) -> ArticleRef:
    """The article with the fingerprint of its text."""
    from parsers.fingerprints import fingerprint

    return alter(archived.ref, fingerprint=fingerprint(reading.text))
