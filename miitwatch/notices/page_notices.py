"""What operators are told of single pages: unread so far, never read, and waiting for a person."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import timedelta

from alerts.notices.notice import Notice
from crawler.schedule import LONG_REST
from domain.alerts import Channel
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.rejecting import end_asking
from miitwatch.notices.notices import operator_channels, queue_message, tell_operators
from miitwatch.progress import count_of
from storage.asking import reviews, untold
from storage.asking.reviews import Waiting
from storage.outbox import outbox

#: A notice names so many pages; the rest is counted.
MOST_NAMED = 10
#: A page on the subject is told when so many tries have failed: the second comes ten minutes after the first.
TRIES = 2
#: A page that may not be asked for is told after so long, whatever its row says.
UNASKED = timedelta(days=1)
_LONGER = ", and longer while their site is to be left alone"


def notice_pages(app: Application) -> None:
    """Tells of each page that no notice has named: given up, on the subject and unread so far, waiting for a person.

    Raises StorageError.
    """
    with app.store.read() as db:
        waits = (untold.list_given_up(db), untold.list_reviews(db), untold.list_ended_reviews(db), _list_unread(db))
        if not any(waits) and not untold.list_unasked(db, UNASKED):
            return
    with app.store.write() as tx:
        if unread := _list_unread(tx):
            _tell_pages(app, tx, f"waits-for:{unread[0].key}", _describe_unread(app, unread), unread)
            _ask_readers(app, tx, unread)
        if unasked := untold.list_unasked(tx, UNASKED):  # without those that are told by now as on the subject
            _tell_pages(app, tx, f"not-asked:{unasked[0].key}", _describe_unasked(app, unasked), unasked)
        if given_up := untold.list_given_up(tx):
            _tell_pages(app, tx, f"given-up:{given_up[0].key}", _describe_given_up(app, given_up), given_up)
        for key in untold.list_ended_reviews(tx):
            end_asking(tx, int(key.removeprefix("review:")), app.clock(), "waits no more")
        for waiting in untold.list_reviews(tx):
            _tell_waiting(app, tx, waiting)


def _list_unread(db: sqlite3.Connection) -> tuple[untold.Unread, ...]:
    """The pages that failed at the second try too, or may not be tried for long, and whose rows may tell that foreign
    firms are let in."""
    unread = untold.list_unread(db, TRIES, LONG_REST)
    if not unread:
        return ()
    from parsers.facts.subject.titles import may_announce  # most rounds have no page that fails

    return tuple(page for page in unread if may_announce(page.title, page.summary))


def _tell_pages(
    app: Application, tx: sqlite3.Connection, key: str, notice: Notice, pages: Sequence[untold.Unread]
) -> None:
    tell_operators(app, tx, notice, key)
    for page in pages:
        # its own row says that it was told; the trouble itself has no end that could be told
        outbox.raise_notice(tx, page.key, page.title, page.url, app.clock())
        outbox.clear_notice(tx, page.key, app.clock())


def _ask_readers(app: Application, tx: sqlite3.Connection, unread: Sequence[untold.Unread]) -> None:
    """The channels that want to be asked: their readers can open a page long before it is given up here."""
    operators = operator_channels(app)
    asked = [channel for channel in list_checkers(app) if channel not in operators]
    if not asked:
        return
    from alerts.notices.checks import NAME
    from alerts.notices.unread_pages import UnreadPage, render_unread

    pages = [UnreadPage(one.title, one.url, one.source, one.failure, one.tries) for one in unread]
    for channel in asked:
        rendered = render_unread(pages, app.clock(), channel.language)
        for recipient in list_recipients(channel):
            key = f"asked:{unread[0].key}"
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{NAME}", key=key)


def _describe_unread(app: Application, unread: Sequence[untold.Unread]) -> Notice:
    one = f"one page of {unread[0].source} on the subject cannot be read yet"
    subject = one if len(unread) == 1 else f"{len(unread)} pages on the subject cannot be read yet"
    facts = [
        *_describe_pages(unread, "SELECT title, url FROM outcomes WHERE state = 'failed'"),
        ("MEANS", "Their rows may tell of foreign firms in telecom. What the pages say is told to nobody yet."),
        ("NOT LOST", f"They are tried again for five days{_LONGER}; then their headlines are read in their place."),
        ("DO", "Open them in a browser now. If all are of one source, see: miitwatch sources check NAME"),
    ]
    return Notice("page-unread", subject, app.clock(), None, tuple(facts))


def _describe_unasked(app: Application, unasked: Sequence[untold.Unread]) -> Notice:
    one = f"one page of {unasked[0].source} may not be asked for"
    subject = one if len(unasked) == 1 else f"{len(unasked)} pages may not be asked for"
    facts = [
        *_describe_pages(unasked, "SELECT title, url FROM outcomes WHERE state = 'failed'"),
        (
            "MEANS",
            "Their hosts are to be left alone, or robots.txt is unreadable. What they say is told to nobody yet.",
        ),
        ("NOT LOST", "They are tried on for two weeks; then as pages that cannot be read."),
        ("DO", "Open them in a browser. What was asked of their hosts: miitwatch politeness"),
    ]
    return Notice("page-unread", subject, app.clock(), None, tuple(facts))


def _describe_given_up(app: Application, given_up: Sequence[untold.Unread]) -> Notice:
    one = f"one page of {given_up[0].source} could not be read"
    subject = one if len(given_up) == 1 else f"{len(given_up)} pages could not be read"
    facts = [
        *_describe_pages(given_up, "SELECT title, url FROM outcomes WHERE state = 'given up'"),
        ("MEANS", "What they say is unknown: of each, only the headline was read."),
        ("DO", "Open them in a browser. If all are of one source, see: miitwatch sources check NAME"),
    ]
    return Notice("page-given-up", subject, app.clock(), None, tuple(facts))


def _describe_pages(pages: Sequence[untold.Unread], others: str) -> Iterator[tuple[str, str]]:
    """The first of them, and the query by which the others are found: no command lists them by their state."""
    for page in pages[:MOST_NAMED]:
        yield "PAGE", page.title or "(no title)"
        yield "ADDRESS", page.url
        yield "SEEN", f"{page.failure}, {count_of(page.tries, 'try', 'tries')}, listed by {page.source}"
    if len(pages) > MOST_NAMED:
        yield "MORE", f"{len(pages) - MOST_NAMED} others: {others}"


def _tell_waiting(app: Application, tx: sqlite3.Connection, waiting: Waiting) -> None:
    """Asks a person to look: operators, and the channels that want to be asked; once for each page."""
    from alerts.notices.checks import NAME, Check, render_check  # most rounds have no page to ask about

    key = f"review:{waiting.article}"
    read = reviews.load_reading(tx, waiting.article)
    check = Check(
        page=f"R-{waiting.article}",
        publisher=waiting.publisher,
        title=waiting.title,
        url=waiting.url,
        why=waiting.why,
        reading=read.reading if read else None,
        at=app.clock(),
        findings=waiting.findings,
    )
    rendered = render_check(check)
    if not outbox.raise_notice(tx, key, rendered.subject, rendered.text, app.clock()):
        return
    for channel in list_checkers(app):
        rendered = render_check(check, "en" if channel.operators else channel.language)
        for recipient in list_recipients(channel):
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{NAME}", key=key)


def list_checkers(app: Application) -> tuple[Channel, ...]:
    """The channels that are asked at once to look at a page; the others read of it in their digest."""
    operators = operator_channels(app)
    return tuple(channel for channel in app.channels if channel.please_check or channel in operators)
