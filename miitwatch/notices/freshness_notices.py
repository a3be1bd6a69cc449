"""What operators are told of sources that answer and still see little: silent ones and short lists, once each."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import datetime

from alerts.notices.notice import Notice
from crawler.freshness import PATIENCE, RESTING, UNASKED, Freshness, count_days, find_unasked, judge, say_rest
from crawler.validators import OLD_VALIDATORS, is_caught
from domain.errors import FETCH_FAILURES
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices.left_out_notices import tell_left_out
from miitwatch.notices.move_notices import tell_move
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.progress import count_of
from storage.outbox.notices import list_notices
from storage.polls import polls

#: What is told here; failures are told as failures.
TOLD = ("stale", "thin")
OVER = {
    "stale": "It shows something new again.",
    "thin": "Its list is as long as usual again, or as its table expects.",
}


def notice_freshness(app: Application, asked: Sequence[tuple[Source, Poll]]) -> None:
    """Judges the sources of a round that answered, and tells what began or ended. Those that fail are left as told.

    Beside them each source that was left unasked is told.
    """
    answered = {source.name: source for source, poll in asked if poll.failure is None}
    with app.store.write() as tx:
        memories = polls.load_memories(tx, app.memories)
        lasting = {notice.key for notice in list_notices(tx)}
        for name, source in answered.items():
            memory = memories.get(name, SourceMemory())
            _tell(app, tx, source, memory, judge(source, memory, app.clock()), lasting)
            _tell_rest(app, tx, source, memory, lasting)
            _tell_validators(app, tx, source, memory, lasting)
            tell_left_out(app, tx, source, memory, lasting)
            tell_move(app, tx, source, memory, lasting)
        for source in app.sources:
            _tell_unasked(app, tx, source, memories.get(source.name, SourceMemory()), lasting)


def _tell_unasked(
    app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: Set[str]
) -> None:
    """Tells of a source that a running daemon has left unasked for three of its intervals, and when it was asked.

    What was not asked before the process began is no news: that begins now.
    """
    began, key = app.pulse.started, f"{UNASKED}:{source.name}"
    fresh = find_unasked(source, memory, app.clock())
    if fresh is None:
        if key in lasting:
            clear_trouble(app, tx, key, source.name, "It is asked again.")
    elif fresh.state == "red" and began is not None and app.clock() - began >= source.every * PATIENCE:
        raise_trouble(app, tx, Trouble(key, _describe_unasked(app, source, fresh)))


def _tell_rest(
    app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: Set[str]
) -> None:
    """Tells of a source whose own wish keeps us away for far longer than its interval: until then it sees nothing."""
    key = f"{RESTING}:{source.name}"
    if memory.rest_until is not None:
        raise_trouble(app, tx, Trouble(key, _describe_rest(app, source, memory)))
    elif key in lasting:
        clear_trouble(app, tx, key, source.name, "It asks for no such rest any more.")


def _tell_validators(
    app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: Set[str]
) -> None:
    """Tells of a source whose server kept its validators for another list: what it showed meanwhile was not seen."""
    key = f"{OLD_VALIDATORS}:{source.name}"
    doubted = {url: known.caught_at for url, known in memory.validators if is_caught(known, app.clock())}
    if doubted:
        raise_trouble(app, tx, Trouble(key, _describe_validators(app, source, doubted)))
    elif key in lasting:
        clear_trouble(app, tx, key, source.name, "No further rows came under the same validators for thirty days.")


def _describe_validators(app: Application, source: Source, doubted: Mapping[str, datetime | None]) -> Notice:
    return Notice(
        name=OLD_VALIDATORS,
        subject=f"{OLD_VALIDATORS}: {source.name}",
        at=app.clock(),
        since=min((caught for caught in doubted.values() if caught), default=None),
        facts=(
            ("SEEN", "Further rows came under the same ETag or Last-Modified: it had said that nothing changed."),
            ("ADDRESS", ", ".join(doubted)),
            (
                "MEANS",
                "What it showed meanwhile and lists no longer was not read; what stands on its list is read now.",
            ),
            ("DO", "Nothing: it is asked without conditions until thirty days pass without this. See the view gaps."),
        ),
    )


def _describe_rest(app: Application, source: Source, memory: SourceMemory) -> Notice:
    return Notice(
        name=RESTING,
        subject=f"{RESTING}: {source.name}",
        at=app.clock(),
        since=memory.last_success,
        facts=(
            ("SEEN", f"It answers, but {say_rest(source, memory)} (max-age, Expires, ttl or updatePeriod)."),
            ("ADDRESS", source.url),
            (
                "MEANS",
                "What it lists meanwhile is seen when it is asked again, if it stands there then.",
            ),
            (
                "DO",
                "Its wish is kept to. Watch another address of the site that asks for less.",
            ),
            ("OR", "where its wish is a slip, ask its webmaster; `miitwatch poll --all` asks all sources now."),
        ),
    )


def _describe_unasked(app: Application, source: Source, fresh: Freshness) -> Notice:
    return Notice(
        name=fresh.name,
        subject=f"{fresh.name}: {source.name}",
        at=app.clock(),
        since=fresh.since,
        facts=(
            ("SEEN", f"It is {fresh.what}."),
            ("ADDRESS", source.url),
            ("MEANS", "That nothing comes from it does not mean that there is no news."),
            ("DO", FETCH_FAILURES[UNASKED]),
        ),
    )


def _tell(
    app: Application,
    tx: sqlite3.Connection,
    source: Source,
    memory: SourceMemory,
    fresh: Freshness,
    lasting: Set[str],
) -> None:
    """Silence hides a short list: its notice stays as it is meanwhile. Silence is over when it is so beyond doubt."""
    if fresh.name in TOLD:
        notice = _describe(app, source, memory, fresh)
        raise_trouble(app, tx, Trouble(f"{fresh.name}:{source.name}", notice))
    if fresh.name != "stale" and fresh.settled and f"stale:{source.name}" in lasting:
        clear_trouble(app, tx, f"stale:{source.name}", source.name, OVER["stale"])
    if not memory.thin_polls and f"thin:{source.name}" in lasting:
        clear_trouble(app, tx, f"thin:{source.name}", source.name, OVER["thin"])


def _describe(app: Application, source: Source, memory: SourceMemory, fresh: Freshness) -> Notice:
    facts = (
        *_say_seen(source, memory, fresh),
        ("ADDRESS", source.url),
        ("MEANS", "That nothing comes from it does not mean that there is no news."),
        ("DO", f"miitwatch sources check {source.name}"),
        ("THEN", "open its address in a browser. Rows that stand there and are not seen: its layout has changed."),
        *_say_if_right(source, memory, fresh),
    )
    subject = f"{fresh.name}: {source.name}"
    return Notice(name=fresh.name, subject=subject, at=app.clock(), since=fresh.since, facts=facts)


def _say_seen(source: Source, memory: SourceMemory, fresh: Freshness) -> Iterator[tuple[str, str]]:
    """What its list shows, and what was expected of it."""
    stale = fresh.name == "stale"
    rows = "" if memory.last_count is None or not stale else f" Its list has {memory.last_count} rows."
    yield "SEEN", f"It answers, but {fresh.what}.{rows}"
    if stale and memory.newest is not None:
        yield "NEWEST", f"its newest row is dated {memory.newest.isoformat()}"
    if stale and fresh.expected is not None:
        rule = "as its table says" if source.news_within is not None else "by its kind and its own rhythm"
        yield "EXPECTED", f"something new within {count_days(fresh.expected)} of China, {rule}"
    if fresh.name == "thin":
        yield "EXPECTED", f"a list as long as on its last {count_of(len(memory.counts), 'day', 'days')}"


def _say_if_right(source: Source, memory: SourceMemory, fresh: Freshness) -> Iterator[tuple[str, str]]:
    """The key by which an operator says that it is as it should be."""
    if fresh.name == "thin":
        least = min(memory.last_count or 0, 1)
        yield "IF RIGHT", f"and no rows are missing, give [sources.{source.name}] min_entries = {least}"
    if fresh.name == "stale":
        yield "IF QUIET", f"and rightly so, give [sources.{source.name}] a longer news_within"
