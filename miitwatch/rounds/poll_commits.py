"""Polls that ended together are stored together; one that cannot be stored keeps no other from being."""

import logging
from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from crawler.remembering import recall, remember_failure
from domain.altering import alter
from domain.errors import cut_fault
from domain.pages import Failure, Poll
from domain.sources import Source
from miitwatch.application import Application
from miitwatch.beginning import find_quiet_line
from miitwatch.folding.store_faults import is_passing
from miitwatch.reading.reading import FAULT, tell_depth
from network.failures import hide_login
from storage.polls import polls
from storage.polls.polls import SavedPoll

log = logging.getLogger("miitwatch")


class StoredPoll(Struct, frozen=True):
    """A poll as it was stored: `failed` where it could not be as it was."""

    source: Source
    poll: Poll
    saved: SavedPoll
    failed: bool = False


def store_polls(app: Application, told: Sequence[tuple[Source, Poll]]) -> list[StoredPoll]:
    """Stores polls in one transaction: each of its own waits for the disk by itself.

    Where one of them trips a fault of ours each is stored by itself, and that one as failed: raised, it would end every
    round for all sources, and its source would be asked at each look. Raises StorageError where the store takes nothing
    just now, or nothing of it.
    """
    try:
        return _store_together(app, told)
    except BaseException as error:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        if is_passing(error) or not isinstance(error, Exception):
            raise
        if len(told) > 1:
            return [one for each in told for one in store_polls(app, [each])]
        log.exception("a fault of ours while the poll of %s was stored", told[0][0].name)
        return [_store_failed(app, *told[0], error)]


def _store_together(app: Application, told: Sequence[tuple[Source, Poll]]) -> list[StoredPoll]:
    reads = partial(tell_depth, {**app.sources_by_name, **{source.name: source for source, _ in told}})
    with app.store.write() as tx:
        saved = [polls.save_poll(tx, poll, source, reads) for source, poll in told]
        if sighted := [entry for one in saved for entry in one.sighted]:
            app.ledger.tell_sighted(tx, sighted, app.clock(), find_quiet_line(tx))
        app.save_asked(tx)
    return [StoredPoll(source, poll, one) for (source, poll), one in zip(told, saved, strict=True)]


def _store_failed(app: Application, source: Source, poll: Poll, error: Exception) -> StoredPoll:
    """What is known of the list stays as it was, so that its rows are new when it is read again."""
    failure = Failure("unreadable", f"{FAULT}: {cut_fault(repr(error))}", hide_login(source.url))
    with app.store.write() as tx:
        before = recall(source, polls.load_memory(tx, source.name), poll.finished)
        memory = remember_failure(source, before, failure, poll.finished, app.fetcher.jitter())
        failed = alter(
            poll, result="failed", memory=memory, entries=(), pages=(), notes=(), gap=None, serves=(), failure=failure
        )
        saved = polls.save_poll(tx, failed, source)
        app.save_asked(tx)
    return StoredPoll(source, failed, saved, failed=True)
