"""What operators are told of the watch itself: each trouble once when it has lasted, and once when it is over."""

import sqlite3
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256

from msgspec import Struct

from alerts.notices.notice import Notice
from domain.alerts import Channel, Message, Rendered
from domain.pages import Failure
from miitwatch.application import Application
from miitwatch.folding.addressing import choose_operators, list_recipients
from storage.outbox import outbox
from storage.outbox.notices import lasts


class Trouble(Struct, frozen=True):
    """One trouble by its key, with the words for its beginning."""

    key: str
    notice: Notice


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


def tell_untaken(app: Application, tx: sqlite3.Connection, title: str, fault: Failure) -> None:
    """Tells operators of an entry that, by a fault of ours, could not be read, folded or stored."""
    notice = Notice(
        name="fault",
        subject="fault: an entry could not be read or stored",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"a fault of miitwatch, not of the site: {fault.what.removeprefix('a fault of ours: ')}"),
            ("ENTRY", f"{title}, {fault.url}"),
            ("NOT LOST", "It is tried again later, more and more rarely. Others are not affected."),
            ("MEANS", "What it says is told to nobody yet. Open it in a browser."),
            ("DO", "Please report the fault, with the trace in the log."),
        ),
    )
    tell_operators(app, tx, notice, f"untaken:{fault.url}")


def tell_unread_file(app: Application, tx: sqlite3.Connection, title: str, url: str, name: str) -> None:
    """Tells operators of a file that was replaced, on a page that the record rests on, by one that cannot be read."""
    notice = Notice(
        name="file-unread",
        subject="file unread: a page that the record rests on has a new file that cannot be read",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"{name} has other bytes than before, and nothing can be read in it"),
            ("PAGE", f"{title}, {url}"),
            ("NOT LOST", "What the page and its files said before stands. It is asked for again."),
            ("MEANS", "What else was changed in the files of this page is told to nobody yet."),
            ("DO", "Open the page and its files in a browser."),
        ),
    )
    raise_trouble(app, tx, Trouble(f"file-unread:{url}", notice))


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
    raise_troubles(app, tx, (trouble.key,), trouble.notice, but=but)


def raise_troubles(
    app: Application, tx: sqlite3.Connection, keys: Sequence[str], notice: Notice, *, but: str = ""
) -> None:
    """Tells operators of several troubles in one notice; nothing where all of them last already."""
    if all(lasts(tx, key) for key in keys):
        return
    rendered = _render(notice)
    new = [outbox.raise_notice(tx, key, rendered.subject, rendered.text, app.clock()) for key in keys]
    if any(new):
        _queue(app, tx, rendered, notice.name, keys[0], but)


def clear_trouble(
    app: Application, tx: sqlite3.Connection, key: str, what: str, seen: str = "It answers again."
) -> None:
    """Tells operators that a trouble is over, where one of this key lasted."""
    clear_troubles(app, tx, (key,), what, seen)


def clear_troubles(app: Application, tx: sqlite3.Connection, keys: Sequence[str], what: str, seen: str) -> None:
    """Tells operators in one notice that several troubles are over; nothing where none of them lasted."""
    over = [outbox.clear_notice(tx, key, app.clock()) for key in keys]
    if any(over):
        notice = Notice(
            name="recovered",
            subject=f"recovered: {what}",
            at=app.clock(),
            since=None,
            facts=(("SEEN", seen),),
        )
        _queue(app, tx, _render(notice), "recovered", f"recovered:{keys[0]}", "")


def _render(notice: Notice) -> Rendered:
    from alerts.notices.notices import render_notice  # most rounds have no trouble to tell

    return render_notice(notice)


def tell_operators(app: Application, tx: sqlite3.Connection, notice: Notice, key: str) -> None:
    """Tells operators of what has no end to be told later."""
    _queue(app, tx, _render(notice), notice.name, key, "")


def _queue(app: Application, tx: sqlite3.Connection, rendered: Rendered, name: str, key: str, but: str) -> None:
    for channel in operator_channels(app):
        if channel.name == but:
            continue
        for recipient in list_recipients(channel):
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{name}", key=key)


def operator_channels(app: Application) -> tuple[Channel, ...]:
    """The channels that take operators' notices; where none says so, all of them."""
    return choose_operators(app.channels)


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
