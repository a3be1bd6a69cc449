"""What other folding rules begin with: the findings as they stand, kept before the first event is folded otherwise."""

import logging
import sqlite3
from collections.abc import Container, Iterator
from datetime import datetime

from msgspec import Struct

from domain.findings import CheckpointEvent, ReadingEvent
from findings.reports import MOST_REPORTS
from findings.unchanged import find_parting, list_articles
from miitwatch.folding.named_rules import name_folding
from storage.ledger import ledger
from storage.ledger.checkpoints import Told, append_beginning, append_checkpoint, list_told, name_last_rules

log = logging.getLogger("miitwatch")


class Altered(Struct, frozen=True):
    """A finding that stands otherwise than the last event left it that may have altered it."""

    finding: str
    field: str
    stands: str
    told: str
    event: int

    def __str__(self) -> str:
        return f"{self.finding}: {self.field} is {self.stands}; event {self.event} left {self.told}"


def mark_rules(tx: sqlite3.Connection, at: datetime) -> CheckpointEvent | None:
    """Notes in the chain by which rules is folded from now on; where they are others, keeps the findings first.

    The note stands before the first event of a record, and in each checkpoint: where it stood outside of the chain,
    whoever took it away made the next start vouch for whatever the tables held. A record that has events and no note
    is of an older version. Raises StorageError.
    """
    before, now = name_last_rules(tx), name_folding()
    if before == now:
        return None
    if before is None and ledger.head(tx) == 0:
        append_beginning(tx, CheckpointEvent(0, at, "", now, 0))
        return None
    altered = tuple(str(one) for one in find_altered(tx))
    made = append_checkpoint(tx, CheckpointEvent(0, at, before or "", now, 0, altered))
    log.info(
        "the folding rules changed from %s to %s: %d findings are kept as they stand (event %d)",
        before or "those of an older version",
        now,
        made.findings,
        made.number,
    )
    for one in altered:
        log.warning("a finding was not as it was told when it was kept: %s", one)
    return made


def find_altered(db: sqlite3.Connection, only: Container[str] | None = None) -> Iterator[Altered]:
    """Findings whose facts are not those of their last change, whatever rules fold; `only` names those to look at.

    Raises StorageError.
    """
    for one in list_told(db):
        if only is not None and one.stands.id not in only:
            continue
        parting = find_parting(one.last, one.stands, _load_later(db, one))
        if parting is not None:
            field, told, stands = parting
            yield Altered(one.stands.id, field, stands, told, one.event)


def _load_later(db: sqlite3.Connection, told: Told) -> Iterator[ReadingEvent]:
    """The readings since, of the articles that a finding lists or cites and did not then.

    A finding with so many reports that it lists no more may have a spelling of an article that it does not name.
    """
    if told.stands == told.last:
        return
    if len(told.stands.reports) >= MOST_REPORTS:
        yield from (event for event in ledger.load_events(db, after=told.event) if isinstance(event, ReadingEvent))
        return
    for article in sorted(list_articles(told.stands) - list_articles(told.last)):
        yield from (event for event in ledger.load_reading_events(db, article) if event.number > told.event)
