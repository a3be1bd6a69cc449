"""What operators are told of the watch itself: each trouble once when it has lasted, and once when it is over."""

import sqlite3
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from hashlib import sha256

from alerts.summaries import Notice, render_notice
from domain.alerts import Channel, Message, Rendered
from domain.errors import FETCH_FAILURES
from domain.sources import Source, SourceMemory
from miitwatch import outages
from miitwatch.application import Application
from storage import outbox, polls
from storage.notices import lasts
from storage.untold import last_failure

#: A bad state is told once it has lasted so many polls (the client's manners).
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble by its key, with the words for its beginning."""

    key: str
    notice: Notice


def notice_sources(app: Application) -> None:
    """Tells what began or ended at the sources, judged by what is stored of all of them.

    When nothing gives any answer it is us: one notice, no others, until something answers. Raises StorageError.
    """
    with app.store.write() as tx:
        memories = polls.load_memories(tx)
        asked = [(source, memories[source.name]) for source in app.sources if _was_asked(source, memories)]
        began, answered = outages.find_beginning(tx), outages.find_last_answer(asked)
        if outages.is_outage(asked, app.clock(), lasts=began is not None):
            raise_trouble(app, tx, Trouble(outages.OUTAGE, outages.describe_outage(app, asked)))
            outages.keep_intervals(tx, asked)
            return
        if began is not None:
            if answered is None or answered < began:
                return  # nothing has answered since
            clear_trouble(app, tx, outages.OUTAGE, "network-down")
            outages.keep_intervals(tx, asked, over=True)
            return  # what is silent still is told when it has failed on its own
        lasting = {notice.key for notice in outbox.list_notices(tx)}
        for source, memory in asked:
            if memory.failing or f"source:{source.name}" in lasting:
                _notice_source(app, tx, source, memory)


def _was_asked(source: Source, memories: Mapping[str, SourceMemory]) -> bool:
    memory = memories.get(source.name)
    return memory is not None and (memory.polls > 0 or memory.failing != "") and memory.url == source.url


def _notice_source(app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory) -> None:
    key = f"source:{source.name}"
    if not memory.failing:
        clear_trouble(app, tx, key, source.name)
    elif memory.failures >= PATIENCE or memory.stopped:
        raise_trouble(app, tx, Trouble(key, _describe_failing(app, source, memory, last_failure(tx, source.name))))


def _describe_failing(app: Application, source: Source, memory: SourceMemory, what: str) -> Notice:
    serving = f"{source.fallback} is asked in its place, at its interval." if _has_fallback(app, source) else "nobody"
    after = "It is not asked again." if memory.stopped else "It is asked again, more and more rarely."
    return Notice(
        name=memory.failing,
        subject=f"{memory.failing}: {source.name}",
        at=app.clock(),
        since=memory.failing_since,
        facts=(
            ("SEEN", f"{memory.failing}: {what} ({memory.failures} polls)"),
            ("ADDRESS", source.url),
            ("LAST GOOD", memory.last_success.isoformat() if memory.last_success else "never"),
            (
                "DO",
                FETCH_FAILURES.get(memory.failing, "").replace("sources check NAME", f"sources check {source.name}"),
            ),
            ("SEE", f"miitwatch sources check {source.name}; docs/failures.md"),
            ("IN ITS PLACE", serving),
            ("NOTE", after),
        ),
    )


def _has_fallback(app: Application, source: Source) -> bool:
    return any(one.name == source.fallback for one in app.sources)


def tell_fault(app: Application, host: str, fault: str) -> None:
    """Tells operators, once a host, of a fault of ours in the work there."""
    notice = Notice(
        name="fault",
        subject=f"fault: the work at {host} failed",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"a fault of miitwatch, not of the site: {fault}"),
            ("NOT LOST", "What it was about stays due and is tried again. Other hosts are not affected."),
            ("DO", "Please report it, with the trace in the log."),
        ),
    )
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(f"fault:{host}", notice))


def end_faults(app: Application, well: AbstractSet[str]) -> None:
    """Tells operators of each fault of ours that is over: the host's work ended as it should."""
    with app.store.read() as db:
        lasting = [one.key for one in outbox.list_notices(db) if one.key.startswith("fault:")]
    over = [key for key in lasting if key.removeprefix("fault:") in well]
    if over:
        with app.store.write() as tx:
            for key in over:
                host = key.removeprefix("fault:")
                clear_trouble(app, tx, key, host, "The work there ends as it should again.")


def raise_trouble(app: Application, tx: sqlite3.Connection, trouble: Trouble, *, but: str = "") -> None:
    """Tells operators of a trouble unless it lasts already; through every channel of theirs `but` one."""
    if lasts(tx, trouble.key):
        return
    rendered = render_notice(trouble.notice)
    if outbox.raise_notice(tx, trouble.key, rendered.subject, rendered.text, app.clock()):
        _queue(app, tx, rendered, trouble.notice.name, trouble.key, but)


def clear_trouble(
    app: Application, tx: sqlite3.Connection, key: str, what: str, seen: str = "It answers again."
) -> None:
    """Tells operators that a trouble is over, where one of this key lasted."""
    if outbox.clear_notice(tx, key, app.clock()):
        notice = Notice(
            name="recovered",
            subject=f"recovered: {what}",
            at=app.clock(),
            since=None,
            facts=(("SEEN", seen),),
        )
        _queue(app, tx, render_notice(notice), "recovered", f"recovered:{key}", "")


def _queue(app: Application, tx: sqlite3.Connection, rendered: Rendered, name: str, key: str, but: str) -> None:
    for channel in operator_channels(app):
        if channel.name == but:
            continue
        for recipient in channel.recipients or ("",):
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{name}", key=key)


def operator_channels(app: Application) -> tuple[Channel, ...]:
    """The channels that take operators' notices; where none says so, all of them."""
    return tuple(channel for channel in app.channels if channel.operators) or app.channels


def queue_message(
    app: Application,
    tx: sqlite3.Connection,
    channel: Channel,
    recipient: str,
    rendered: Rendered,
    *,
    kind: str,
    type: str,  # noqa: A002 the webhook's own word
    key: str,
    findings: Sequence[str] = (),
) -> str:
    """Puts a summary, notice or test into the outbox, due now; its id follows from channel, recipient, key and time.

    Returns the id.
    """
    now = app.clock()
    digest = sha256("|".join((channel.name, recipient, key, now.isoformat())).encode()).hexdigest()
    message = Message(
        id=f"msg_{digest[:24]}",
        channel=channel.name,
        recipient=recipient,
        kind="notice" if kind == "notice" else "summary" if kind == "summary" else "test",
        type=type,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        at=now,
        headers=rendered.headers,
        data=rendered.data,
    )
    outbox.add_message(tx, message, (), findings=findings, due=now.replace(microsecond=0))
    return message.id
