"""Asks one source once. Errors become values here; none escapes."""

from dataclasses import replace
from datetime import datetime, timedelta
from importlib import import_module
from typing import Literal, cast

from crawler.answers import Adapter, Answer
from crawler.fetching import Fetcher, Visit
from crawler.headers import LONGEST
from crawler.hosts import HeldBackError
from crawler.remembering import describe_error, recall, remember_answer, remember_failure, remember_wait
from crawler.walls import recognise_challenge
from domain.addresses import host_of
from domain.errors import FetchError, ParseError
from domain.pages import Failure, Poll
from domain.sources import Kind, Source, SourceMemory

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
    """Asks a source once and answers what came of it, with the memory to store beside it. Never raises.

    `waiting` means that the source itself was not asked and `failure` says why; `failed` leaves validators as they
    were. `pages` hold what was received where it was read, or could not be.
    """
    memory = recall(source, memory, now)
    held = _find_hold(source, memory, now)
    if held is not None:
        due = memory.due if memory.stopped else memory.wait_until
        return _finish(source, now, fetcher, "waiting", replace(memory, due=due), failure=held)
    visit = fetcher.visit(source, now, dict(memory.validators))
    jitter = fetcher.jitter()
    try:
        answer = _ask(source, memory, visit)
    except HeldBackError as error:
        failure = describe_error(error)
        waiting = remember_wait(source, memory, failure, now, jitter)
        return _finish(source, now, fetcher, "waiting", waiting, visit, failure=failure)
    except (FetchError, ParseError) as error:
        failure = describe_error(error)
        _tell_host(fetcher, source, failure, now)
        failed = remember_failure(source, memory, failure, now, jitter)
        return _finish(source, now, fetcher, "failed", failed, visit, failure=failure)
    fetcher.hosts.tell_well(host_of(source.url), source.name)
    remembered = remember_answer(source, memory, answer, now, jitter)
    visit.notes.extend(remembered.notes)
    return _finish(source, now, fetcher, answer.result, remembered.memory, visit, answer=answer)


def _find_hold(source: Source, memory: SourceMemory, now: datetime) -> Failure | None:
    """Why a source may not be asked at all, whatever the schedule says."""
    if memory.stopped:
        return Failure("gone", "it said 410 and is not asked again", source.url, transient=False)
    if memory.wait_until is None or memory.wait_until <= now:
        return None
    name = memory.failing or "rate-limited"
    what = f"left alone until {memory.wait_until:%Y-%m-%d %H:%M} UTC"
    return Failure(name, what, source.url, retry_after=(memory.wait_until - now).total_seconds())


def _ask(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks through the kind's adapter. Fewer rows than the source's minimum is an error: `empty`."""
    module, function = ADAPTERS[source.kind]
    ask = cast("Adapter", getattr(import_module(module), function))
    answer = ask(source, memory, visit)
    listing = answer.listing
    if listing is None or len(listing.entries) >= source.min_entries:
        return answer
    challenge = recognise_challenge(answer.page)
    if challenge is not None:
        raise challenge
    what = f"{len(listing.entries)} rows, where at least {source.min_entries} are expected"
    raise ParseError(answer.page.final_url, what, name="empty")


def _tell_host(fetcher: Fetcher, source: Source, failure: Failure, now: datetime) -> None:
    """A wait that one source was told is that source's; told to a second one, it is the whole host's."""
    if failure.retry_after is not None:
        until = now + min(timedelta(seconds=failure.retry_after), LONGEST)
        fetcher.hosts.tell_wait(host_of(failure.url), source.name, until)


def _finish(
    source: Source,
    started: datetime,
    fetcher: Fetcher,
    result: Literal["read", "not_modified", "unchanged", "failed", "waiting"],
    memory: SourceMemory,
    visit: Visit | None = None,
    *,
    answer: Answer | None = None,
    failure: Failure | None = None,
) -> Poll:
    listing = answer.listing if answer is not None else None
    repaired = tuple(listing.warnings) if listing is not None else ()
    return Poll(
        source=source.name,
        started=started,
        finished=max(fetcher.clock(), started),
        result=result,
        memory=memory,
        entries=listing.entries if listing is not None else (),
        pages=tuple(visit.pages) if visit is not None and result in ("read", "failed") else (),
        failure=failure,
        notes=(*visit.notes, *repaired) if visit is not None else (),
        requests=visit.requests if visit is not None else 0,
    )
