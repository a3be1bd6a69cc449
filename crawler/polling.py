"""Asks one source once. Errors become values here; none escapes."""

import logging
from datetime import datetime
from importlib import import_module
from typing import Literal, cast

from crawler.answers import Adapter, Answer
from crawler.drift import check_drift
from crawler.fetching import Fetcher, Visit
from crawler.gaps import Walked, walk_back
from crawler.hosts import HeldBackError
from crawler.remembering import (
    describe_error,
    has_hidden,
    is_move_due,
    recall,
    remember_answer,
    remember_failure,
    remember_wait,
)
from crawler.validators import OLD_VALIDATORS, is_distrusted
from crawler.walls import recognise_challenge
from domain.addresses import host_of
from domain.altering import alter
from domain.errors import BlockedError, FetchError, ParseError, StorageError, cut_fault
from domain.pages import Failure, LeftOut, Page, Poll
from domain.sources import Kind, Source, SourceMemory
from network.failures import hide_login

_log = logging.getLogger(__name__)

#: Where the adapter of each kind stands: a module, loaded when the first source of its kind is asked.
ADAPTERS: dict[Kind, tuple[str, str]] = {
    "feed": ("crawler.feed", "ask_feed"),
    "jpaas": ("crawler.jpaas", "ask_jpaas"),
    "miit_search": ("crawler.miit_search", "ask_miit_search"),
    "govcn": ("crawler.govcn", "ask_govcn"),
    "list": ("crawler.html_list", "ask_list"),
    "gdelt": ("crawler.gdelt", "ask_gdelt"),
}


def poll_source(source: Source, memory: SourceMemory, fetcher: Fetcher, now: datetime) -> Poll:
    """Asks a source once and answers what came of it, with the memory to store beside it. Raises StorageError alone.

    `waiting` means that the source itself was not asked and `failure` says why; `failed` leaves validators as they
    were. `pages` is the list as received where it was read, and all that came where it could not be.
    """
    memory = recall(source, memory, now)
    held = _find_hold(source, memory, now)
    if held is not None:
        due = memory.due if memory.stopped else memory.wait_until
        return _finish(source, now, fetcher, "waiting", alter(memory, due=due), failure=held)
    visit = fetcher.visit(source, now, dict(memory.validators))
    jitter = fetcher.jitter()
    again = is_move_due(memory, now, fetcher.settings.audit_every)
    memory = alter(memory, itself_at=now) if again else memory
    try:
        return _read_list(source, memory, fetcher, visit, jitter, itself=again)
    except HeldBackError as error:
        failure = describe_error(error)
        waiting = remember_wait(source, memory, failure, now, jitter)
        return _finish(source, now, fetcher, "waiting", waiting, visit, failure=failure)
    except (FetchError, ParseError) as error:
        failure = describe_error(error)
    except StorageError:
        raise  # the machine's trouble, not this source's
    except Exception as error:  # noqa: BLE001 - the job's outermost wall: one source's surprise stops no other
        _log.exception("source %s: a fault of ours", source.name)
        what = cut_fault(f"a fault of ours: {type(error).__name__}: {error}")
        failure = Failure("unreadable", what, hide_login(source.url))
    failed = remember_failure(source, memory, failure, now, jitter)
    return _finish(source, now, fetcher, "failed", failed, visit, failure=failure)


def _read_list(
    source: Source, memory: SourceMemory, fetcher: Fetcher, visit: Visit, jitter: float, *, itself: bool
) -> Poll:
    """Asks for the list, at its configured address where `itself`, and pages back where it no longer meets what was
    known. Raises FetchError, ParseError, StorageError."""
    answer = _ask_itself(source, memory, visit) if itself else _ask(source, memory, visit)
    walked = walk_back(source, _forget_lies(memory, visit, answer), visit, answer.listing, answer.page, answer.older)
    answer = _add_left_out(answer, walked.left_out)
    remembered = remember_answer(source, memory, answer, visit.now, jitter, walked.gap)
    fetcher.hosts.tell_well(host_of(answer.page.final_url), source.name)
    visit.notes.extend(remembered.notes)
    return _finish(source, visit.now, fetcher, answer.result, remembered.memory, visit, answer=answer, walked=walked)


def _add_left_out(answer: Answer, further: LeftOut) -> Answer:
    """The answer with what its further pages left out too."""
    listing = answer.listing
    return answer if listing is None else alter(answer, listing=alter(listing, left_out=listing.left_out + further))


def _forget_lies(memory: SourceMemory, visit: Visit, answer: Answer) -> SourceMemory:
    """The memory as it is of a list whose server kept its validators for other rows: unread since they came last."""
    listed = answer.kept[-1]
    known = visit.validators.get(listed.page.final_url)
    if known is None or listed.conditional or is_distrusted(known, visit.now) or not has_hidden(memory, answer):
        return memory
    return alter(memory, last_success=known.audited_at or memory.last_success, failing=memory.failing or OLD_VALIDATORS)


def _find_hold(source: Source, memory: SourceMemory, now: datetime) -> Failure | None:
    """Why a source may not be asked at all, whatever the schedule says."""
    if memory.stopped:
        return Failure("gone", "it said 410 and is not asked again", hide_login(source.url), transient=False)
    if memory.wait_until is None or memory.wait_until <= now:
        return None
    name = memory.failing or "rate-limited"
    what = f"left alone until {memory.wait_until:%Y-%m-%d %H:%M} UTC"
    return Failure(name, what, hide_login(source.url), retry_after=(memory.wait_until - now).total_seconds())


def _ask_itself(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks the configured address of a source that has moved; where it gives no list, the one where it was read.

    What another host refuses, or asks to be left alone for, holds nothing where the list is read: it is noted.
    """
    try:
        return _ask(source, alter(memory, moved_to=""), visit)
    except (FetchError, ParseError) as error:
        refused = isinstance(error, BlockedError | HeldBackError) or getattr(error, "retry_after", None) is not None
        if refused and host_of(memory.moved_to) in (host_of(source.url), host_of(error.url)):
            raise  # who is refused does not ask again at once
        visit.notes.append(f"its own address gave no list ({error.name}); asking by {memory.moved_to}")
    return _ask(source, memory, visit)


def _ask(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks through the kind's adapter. Fewer rows than the source's minimum is an error: `empty`."""
    module, function = ADAPTERS[source.kind]
    ask = cast("Adapter", getattr(import_module(module), function))
    answer = ask(source, memory, visit)
    listing = answer.listing
    if listing is None:
        return answer
    if len(listing.entries) >= source.min_entries:
        check_drift(source, memory, listing, answer.page.final_url)
        return answer
    challenge = recognise_challenge(answer.page)
    if challenge is not None:
        raise challenge
    what = f"{len(listing.entries)} rows, where at least {source.min_entries} are expected"
    raise ParseError(answer.page.final_url, what, name="empty")


def _finish(
    source: Source,
    started: datetime,
    fetcher: Fetcher,
    result: Literal["read", "not_modified", "unchanged", "failed", "waiting"],
    memory: SourceMemory,
    visit: Visit | None = None,
    *,
    answer: Answer | None = None,
    walked: Walked | None = None,
    failure: Failure | None = None,
) -> Poll:
    listing = answer.listing if answer is not None else None
    pages: tuple[Page, ...] = (answer.page,) if answer is not None and result == "read" else ()
    if walked is not None:
        pages += walked.pages
    if result == "failed" and visit is not None:
        pages = tuple(page for page in visit.pages if page.body)
    repaired = tuple(listing.warnings) if listing is not None else ()
    return Poll(
        source=source.name,
        started=started,
        finished=max(fetcher.clock(), started),
        result=result,
        memory=memory,
        entries=walked.entries if walked is not None else (),
        pages=pages,
        failure=failure,
        notes=(*visit.notes, *repaired) if visit is not None else (),
        requests=visit.requests if visit is not None else 0,
        gap=walked.gap if walked is not None else None,
    )
