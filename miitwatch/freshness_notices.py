"""What operators are told of sources that answer and still see little: silent ones and short lists, once each."""

import sqlite3
from collections.abc import Sequence

from alerts.summaries import Notice
from crawler.freshness import Freshness, count_days, judge
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices import Trouble, clear_trouble, raise_trouble
from storage import polls

#: What is told here; failures are told as failures.
TOLD = ("stale", "thin")
OVER = {
    "stale": "It shows something new again.",
    "thin": "Its list is as long as usual again, or has been short for so long that this is usual now.",
}


def notice_freshness(app: Application, asked: Sequence[tuple[Source, Poll]]) -> None:
    """Judges the sources of a round that answered, and tells what began or ended. Those that fail are left as told."""
    answered = {source.name: source for source, poll in asked if poll.failure is None}
    if not answered:
        return
    with app.store.write() as tx:
        memories = polls.load_memories(tx)
        for name, source in answered.items():
            memory = memories.get(name, SourceMemory())
            _tell(app, tx, source, memory, judge(source, memory, app.clock()))


def _tell(app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, fresh: Freshness) -> None:
    """Silence hides a short list: its notice stays as it is meanwhile. Silence is over when it is so beyond doubt."""
    if fresh.name in TOLD:
        notice = _describe(app, source, memory, fresh)
        raise_trouble(app, tx, Trouble(f"{fresh.name}:{source.name}", notice))
    if fresh.name != "stale" and fresh.settled:
        clear_trouble(app, tx, f"stale:{source.name}", source.name, OVER["stale"])
    if not memory.thin_polls:
        clear_trouble(app, tx, f"thin:{source.name}", source.name, OVER["thin"])


def _describe(app: Application, source: Source, memory: SourceMemory, fresh: Freshness) -> Notice:
    rows = "" if memory.last_count is None else f" Its list has {memory.last_count} rows."
    facts = [("SEEN", f"It answers, but {fresh.what}." + (rows if fresh.name == "stale" else ""))]
    if fresh.name == "stale" and memory.newest is not None:
        facts += [("NEWEST", f"its newest row is dated {memory.newest.isoformat()}")]
    if fresh.expected is not None and fresh.name == "stale":
        rule = "as its table says" if source.news_within is not None else "by its kind and its own rhythm"
        facts += [("EXPECTED", f"something new within {count_days(fresh.expected)} of China, {rule}")]
    if fresh.name == "thin":
        facts += [("EXPECTED", f"a list as long as its last {len(memory.counts)}")]
    facts += [
        ("ADDRESS", source.url),
        ("MEANS", "That nothing comes from it does not mean that there is no news."),
        ("DO", f"miitwatch sources check {source.name}"),
        ("THEN", "open its address in a browser. Rows that stand there and are not seen: its layout has changed."),
    ]
    if fresh.name == "stale":
        facts += [("IF QUIET", f"and rightly so, give [sources.{source.name}] a longer news_within")]
    return Notice(
        name=fresh.name,
        subject=f"{fresh.name}: {source.name}",
        at=app.clock(),
        since=fresh.since,
        facts=tuple(facts),
    )
