"""When everything fails at once it is us: told once, over once, and no source's interval is spoilt by it."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from alerts.notices.notice import Notice
from domain.addresses import host_of
from domain.altering import alter
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.progress import NO_ANSWER
from storage.outbox.notices import list_notices
from storage.polls import polls

OUTAGE = "outage"
#: A robots.txt that cannot be read is no answer either, once a line has been down for longer than one is believed.
_SILENT = NO_ANSWER | {"robots"}

Asked = Sequence[tuple[Source, SourceMemory]]


def find_last_answer(asked: Asked) -> datetime | None:
    """When any source last gave any answer at all, an error page included."""
    answers = [memory.last_success for _, memory in asked]
    answers += [memory.last_poll for _, memory in asked if memory.failing not in ("", *_SILENT)]
    return max((one for one in answers if one is not None), default=None)


def is_outage(asked: Asked, now: datetime, *, lasts: bool) -> bool:
    """Whether nothing answers: no source at all, or none for twice the shortest interval, of two hosts or more.

    Sources that are asked rarely need not have failed yet: those asked since anything last answered have, all of them.
    """
    if len(asked) < 2:
        return False
    failing = [memory.failing for _, memory in asked]
    if all(name in _SILENT for name in failing) and (lasts or any(name in NO_ANSWER for name in failing)):
        return True
    last = find_last_answer(asked)
    if last is None or now - last <= 2 * min(source.every for source, _ in asked):
        return False
    since = [(source, memory) for source, memory in asked if memory.last_poll is not None and memory.last_poll > last]
    hosts = {host_of(source.url) for source, _ in since}
    return len(hosts) > 1 and all(memory.failing in _SILENT for _, memory in since)


def find_beginning(tx: sqlite3.Connection) -> datetime | None:
    """When the outage that lasts was told; None where none does."""
    return next((notice.raised_at for notice in list_notices(tx) if notice.key == OUTAGE), None)


def keep_intervals(tx: sqlite3.Connection, asked: Asked, *, over: bool = False) -> None:
    """Takes back what an outage did to the pauses between polls: each silent source is due at its own interval.

    Once it is `over`, failures are counted anew: a source that stays silent is told when it has failed on its own.
    """
    for source, memory in asked:
        if memory.failing not in _SILENT or memory.last_poll is None or memory.wait_until is not None:
            continue
        due = memory.last_poll + source.every * 1.1
        kept = alter(memory, due=min(memory.due or due, due), failures=0 if over else memory.failures)
        if kept != memory:
            polls.save_memory(tx, source.name, kept)


def describe_outage(app: Application, asked: Asked) -> Notice:
    last = find_last_answer(asked)
    silent = sum(memory.failing in _SILENT for _, memory in asked)
    facts = [
        ("SEEN", f"None of the {silent} sources asked gave any answer, so it is taken to be this machine."),
        ("LAST ANSWER", last.isoformat() if last else "never"),
        ("DO", "Check this machine's network, name server and proxy."),
    ]
    return Notice(
        name="network-down",
        subject=f"network-down: none of {silent} sources answered",
        at=app.clock(),
        since=last or app.clock(),
        facts=tuple(facts),
    )
