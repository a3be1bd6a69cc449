"""What operators are told of rows of a list that else reads well: those that cannot be read, those not asked for."""

import sqlite3
from collections.abc import Set
from datetime import datetime, timedelta

from alerts.notices.notice import Notice
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.progress import count_of

#: For so long there is no such row before that is over: one that moves down a list would be told again and again.
_PATIENCE = timedelta(days=3)


def tell_left_out(
    app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: Set[str]
) -> None:
    """Tells of a source that lists what is not read: its other rows are read, and it looks well."""
    key = f"rows-left-out:{source.name}"
    if memory.left_out or memory.left_out_beyond:
        raise_trouble(app, tx, Trouble(key, _describe_left_out(app, source, memory)))
    elif key in lasting and not _is_recent(memory.left_out_at, app.clock()):
        clear_trouble(app, tx, key, source.name, "All rows of its lists could be read for three days.")
    key = f"rows-unmatched:{source.name}"
    if memory.unmatched.rows:
        raise_trouble(app, tx, Trouble(key, _describe_unmatched(app, source, memory)))
    elif key in lasting and not _is_recent(memory.unmatched.at, app.clock()):
        seen = "For three days its lists had no more rows than usual that its link_pattern does not match."
        clear_trouble(app, tx, key, source.name, seen)
    key = f"list-unasked:{source.name}"
    if memory.other_lists:
        raise_trouble(app, tx, Trouble(key, _describe_other_lists(app, source, memory)))
    elif key in lasting:
        clear_trouble(app, tx, key, source.name, "Its page names one list again.")


def _is_recent(seen: datetime | None, now: datetime) -> bool:
    return seen is not None and now - seen < _PATIENCE


def _describe_left_out(app: Application, source: Source, memory: SourceMemory) -> Notice:
    rows = count_of(memory.left_out, "row", "rows")
    beyond = f"{memory.left_out_beyond:,} links more match than are taken of one page"
    unread = f"{rows} of its list cannot be read: without a usable address or a title"
    seen = "; ".join([unread] * (memory.left_out > 0) + [beyond] * (memory.left_out_beyond > 0))
    like = f", such as: {memory.left_out_like}" if memory.left_out_like else ""
    return Notice(
        name="rows-left-out",
        subject=f"rows-left-out: {source.name}",
        at=app.clock(),
        since=memory.last_success,
        facts=(
            ("SEEN", f"{seen}{like}"),
            ("ADDRESS", source.url),
            ("NOT LOST", f"The other {memory.last_count or 0} rows are read."),
            ("MEANS", "What these rows list is told to nobody, now and while this lasts."),
            ("DO", f"Open its address in a browser, then: miitwatch sources check {source.name}"),
        ),
    )


def _describe_unmatched(app: Application, source: Source, memory: SourceMemory) -> Notice:
    rows, most = memory.unmatched.rows, max(memory.unmatched.usual, default=0)
    seen = f"{rows:,} dated rows of its list lead to addresses that its link_pattern does not match"
    return Notice(
        name="rows-unmatched",
        subject=f"rows-unmatched: {source.name}",
        at=app.clock(),
        since=memory.unmatched.at,
        facts=(
            ("SEEN", f"{seen}, where {most:,} at most are usual, such as: {memory.unmatched.like}"),
            ("ADDRESS", source.url),
            ("NOT LOST", f"The {memory.last_count or 0} rows that match are read."),
            ("MEANS", "Its articles may have new addresses. What these rows list is told to nobody while this lasts."),
            ("DO", f"Open one. Where it is an article, widen link_pattern in [sources.{source.name}] to match it."),
            ("OR", "where these are no articles, nothing: it is told once."),
        ),
    )


def _describe_other_lists(app: Application, source: Source, memory: SourceMemory) -> Notice:
    lists = count_of(len(memory.other_lists), "further list", "further lists")
    return Notice(
        name="list-unasked",
        subject=f"list-unasked: {source.name}",
        at=app.clock(),
        since=memory.last_success,
        facts=(
            ("SEEN", f"Its page has {lists} that may be the column's as well: {', '.join(memory.other_lists)}"),
            ("ADDRESS", source.url),
            ("NOT LOST", f"The first is read; it has {memory.last_count or 0} rows."),
            ("MEANS", "What stands on the others alone is told to nobody while this lasts."),
            (
                "DO",
                "Open its address in a browser. Where news stands on another list, watch that column's own page too.",
            ),
            ("OR", "where the others are no news, nothing: it is told once."),
        ),
    )
