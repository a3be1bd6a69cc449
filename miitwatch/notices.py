"""What operators are told of the watch itself: each trouble once when it has lasted, and once when it is over."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from alerts.summaries import Notice, render_notice
from domain.alerts import Channel, Message, Rendered
from domain.errors import FETCH_FAILURES, DeliveryError
from domain.findings import Outcome
from domain.pages import Failure, Poll
from domain.sources import Source
from miitwatch.application import Application
from storage import outbox
from storage.entries import FailedEntry, PendingEntry

#: A bad state is told once it has lasted so many polls (the client's manners).
PATIENCE = 3
#: Failures that mean that no answer came at all.
NO_ANSWER = frozenset({"dns", "connect", "timeout"})
OUTAGE = "outage"
#: A notice names so many pages; the rest is counted.
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble by its key, with the words for its beginning."""

    key: str
    notice: Notice


def notice_round(app: Application, asked: Sequence[tuple[Source, Poll]]) -> None:
    """Tells what this round's polls began or ended. When everything fails at once it is us: one notice, no others."""
    failed = [pair for pair in asked if pair[1].failure is not None]
    down = len(asked) > 1 and len(failed) == len(asked) and all(_is_no_answer(poll) for _, poll in failed)
    with app.store.write() as tx:
        if down:
            raise_trouble(app, tx, Trouble(OUTAGE, _describe_outage(app, asked)))
            return
        if len(failed) < len(asked):
            clear_trouble(app, tx, OUTAGE, "network-down")
        for source, poll in asked:
            _notice_source(app, tx, source, poll)


def notice_given_up(app: Application, given_up: Sequence[tuple[FailedEntry, Failure]]) -> None:
    """Articles that never answered: one notice for all of a round, naming each and what is known of it."""
    if not given_up:
        return
    many = len(given_up) > 1
    told = given_up[:MOST_NAMED]
    notice = Notice(
        name="page-given-up",
        subject=f"{len(given_up)} pages could not be read"
        if many
        else f"one page of {given_up[0][0].source} could not be read",
        at=app.clock(),
        since=None,
        facts=(
            *(fact for failed, failure in told for fact in _describe_given_up(failed, failure)),
            *(
                (("MORE", f"{len(given_up) - len(told)} others: miitwatch articles"),)
                if len(given_up) > len(told)
                else ()
            ),
            ("MEANS", "What they say is unknown: of each, only the headline was read."),
            ("DO", "Open them in a browser. If all are of one source, see: miitwatch sources check NAME"),
        ),
    )
    key = "entries:" + ",".join(str(failed.entry_id) for failed, _ in given_up)
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(key, notice))


def _describe_given_up(failed: FailedEntry, failure: Failure) -> tuple[tuple[str, str], ...]:
    return (
        ("PAGE", failed.title or "(no title)"),
        ("ADDRESS", failed.url),
        ("SEEN", f"{failure.name}, {failed.attempts} tries, listed by {failed.source}"),
    )


def notice_review(app: Application, pending: PendingEntry, outcome: Outcome, article: int) -> None:
    """Please check: a page that may tell of an act, read with too little certainty to say so."""
    notice = Notice(
        name="please-check",
        subject=f"a page of {pending.source} may tell of something new",
        at=app.clock(),
        since=None,
        facts=(
            ("PAGE", pending.entry.title),
            ("ADDRESS", pending.entry.url),
            ("WHY", outcome.detail or "it was read with too little certainty to be told as fact"),
            ("MEANS", "Nothing of it is told as fact until a person rules."),
            ("DO", f"miitwatch review show R-{article}"),
            ("THEN", f"miitwatch review accept R-{article} --by NAME --reason TEXT"),
            ("OR", f"miitwatch review reject R-{article} --by NAME --reason TEXT"),
        ),
    )
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(f"review:{pending.id}", notice))


def notice_delivery(app: Application, message: Message, error: DeliveryError) -> None:
    """A channel that refuses or is parked is told through the operators' other channels."""
    what = "refused a message" if error.refused else "takes no messages and is tried once a day"
    notice = Notice(
        name="channel-refuses" if error.refused else "channel-parked",
        subject=f"channel {message.channel} {what}",
        at=app.clock(),
        since=app.clock(),
        facts=(
            ("SEEN", error.what),
            ("MESSAGE", f"{message.id}: {message.subject}"),
            ("NOT LOST", "It is kept; `miitwatch alerts list` shows it, `miitwatch alerts replay` sends it again."),
            ("DO", f"miitwatch alerts test {message.channel}"),
        ),
    )
    key = f"refused:{message.id}" if error.refused else f"channel:{message.channel}"
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(key, notice), but=message.channel)


def _is_no_answer(poll: Poll) -> bool:
    return poll.failure is not None and poll.failure.name in NO_ANSWER


def _notice_source(app: Application, tx: sqlite3.Connection, source: Source, poll: Poll) -> None:
    key = f"source:{source.name}"
    if poll.failure is None:
        clear_trouble(app, tx, key, source.name)
    elif poll.memory.failures >= PATIENCE or poll.memory.stopped:
        raise_trouble(app, tx, Trouble(key, _describe_failing(app, source, poll, poll.failure)))


def _describe_failing(app: Application, source: Source, poll: Poll, failure: Failure) -> Notice:
    seen = f"{failure.name}: {failure.what} ({poll.memory.failures} polls)"
    after = "It is not asked again." if poll.memory.stopped else "It is asked again, more and more rarely."
    return Notice(
        name=failure.name,
        subject=f"{failure.name}: {source.name}",
        at=app.clock(),
        since=poll.memory.failing_since,
        facts=(
            ("SEEN", seen),
            ("ADDRESS", source.url),
            ("LAST GOOD", poll.memory.last_success.isoformat() if poll.memory.last_success else "never"),
            ("DO", f"{FETCH_FAILURES.get(failure.name, '')} See: miitwatch sources check {source.name}"),
            ("NOTE", after),
        ),
    )


def _describe_outage(app: Application, asked: Sequence[tuple[Source, Poll]]) -> Notice:
    return Notice(
        name="network-down",
        subject=f"network-down: none of {len(asked)} sources answered",
        at=app.clock(),
        since=app.clock(),
        facts=(
            ("SEEN", f"None of the {len(asked)} sources asked gave any answer, so it is taken to be this machine."),
            ("DO", "Check this machine's network, name server and proxy."),
        ),
    )


def raise_trouble(app: Application, tx: sqlite3.Connection, trouble: Trouble, *, but: str = "") -> None:
    """Tells operators of a trouble unless it lasts already; through every channel of theirs `but` one."""
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
) -> None:
    """Puts a summary, notice or test into the outbox, due now; its id follows from channel, recipient, key and time."""
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
