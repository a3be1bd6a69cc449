"""What operators are told of single pages: those never read, and those that wait for a person."""

import sqlite3
from collections.abc import Sequence

from alerts.notice import Notice
from domain.alerts import Channel
from miitwatch.addressing import list_recipients
from miitwatch.application import Application
from miitwatch.notices import Trouble, operator_channels, queue_message, raise_trouble
from storage import outbox, reviews, untold
from storage.reviews import Waiting

#: A notice names so many pages; the rest is counted.
MOST_NAMED = 10


def notice_pages(app: Application) -> None:
    """Tells of each page that was given up or waits for a person and that no notice has named. Raises StorageError."""
    with app.store.read() as db:
        if not untold.list_given_up(db) and not untold.list_reviews(db):
            return
    with app.store.write() as tx:
        given_up = untold.list_given_up(tx)
        if given_up:
            raise_trouble(app, tx, Trouble(f"given-up:{given_up[0].key}", _describe_given_up(app, given_up)))
        for page in given_up:
            # its own row says that it was told; the trouble itself has no end that could be told
            outbox.raise_notice(tx, page.key, page.title, page.url, app.clock())
            outbox.clear_notice(tx, page.key, app.clock())
        for waiting in untold.list_reviews(tx):
            _tell_waiting(app, tx, waiting)


def _describe_given_up(app: Application, given_up: Sequence[untold.GivenUp]) -> Notice:
    named = given_up[:MOST_NAMED]
    more = len(given_up) - len(named)
    one = f"one page of {given_up[0].source} could not be read"
    facts = [fact for page in named for fact in _describe_page(page)]
    facts += [("MORE", f"{more} others: miitwatch articles --status given_up")] if more else []
    facts += [
        ("MEANS", "What they say is unknown: of each, only the headline was read."),
        ("DO", "Open them in a browser. If all are of one source, see: miitwatch sources check NAME"),
    ]
    return Notice(
        name="page-given-up",
        subject=one if len(given_up) == 1 else f"{len(given_up)} pages could not be read",
        at=app.clock(),
        since=None,
        facts=tuple(facts),
    )


def _describe_page(page: untold.GivenUp) -> tuple[tuple[str, str], ...]:
    return (
        ("PAGE", page.title or "(no title)"),
        ("ADDRESS", page.url),
        ("SEEN", f"{page.failure}, {page.tries} tries, listed by {page.source}"),
    )


def _tell_waiting(app: Application, tx: sqlite3.Connection, waiting: Waiting) -> None:
    """Asks a person to look: operators, and the channels that want to be asked; once for each page."""
    from alerts.checks import NAME, Check, render_check  # most rounds have no page to ask about

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
