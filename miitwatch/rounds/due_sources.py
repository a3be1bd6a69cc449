"""Which sources a round asks now, and in whose place."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from msgspec import Struct

from crawler.schedule import is_due, is_held, mend_clock
from domain.altering import alter
from domain.recalling import is_same_list, move_memory, recall_place
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices.fallbacks import find_served, is_wanted
from storage.articles import dues
from storage.polls import polls


def heed_clock(app: Application) -> None:
    """What waits for a time that only a clock set wrong can have planned is pulled in; sources' is in `select_due`."""
    now = app.clock()
    with app.store.read() as db:
        far = dues.is_any_far(db, now)
    if far:
        with app.store.write() as tx:
            dues.pull_in(tx, now)


class Due(Struct, frozen=True):
    """A source to ask now; `serves` names the failing ones in whose place it is asked."""

    source: Source
    memory: SourceMemory
    serves: tuple[str, ...] = ()


def recall_all(sources: Iterable[Source], memories: Mapping[str, SourceMemory]) -> dict[str, SourceMemory]:
    """What is remembered of each source, by name; of a new name, what a removed one left of the same list."""
    sources = tuple(sources)
    left = [memories[name] for name in memories.keys() - {source.name for source in sources} if memories[name].url]
    known = {}
    for source in sources:
        memory = memories.get(source.name)
        former = [one for one in left if is_same_list(source, one)] if memory is None or not memory.url else []
        known[source.name] = (
            move_memory(source, max(former, key=_tell_last)) if former else recall_place(source, memory)
        )
    return known


def _tell_last(memory: SourceMemory) -> datetime:
    return memory.last_success or datetime.min.replace(tzinfo=UTC)


def select_due(app: Application, names: tuple[str, ...], everything: bool) -> list[Due]:
    """The sources to ask now, longest overdue first; `everything` passes the interval, no wait a site asked for.

    With it a source that said 410 is asked where a person names it.
    """
    now = app.clock()
    with app.store.read() as db:
        memories = polls.load_memories(db, app.memories)
    known = recall_all(app.sources, memories)
    mended = {name: mend_clock(memory, now) for name, memory in known.items()}
    if everything:  # 410 stops us for good, but for a person who names the source: the server may have been wrong
        mended |= {
            name: alter(mended[name], stopped=False) for name in names if name in mended and mended[name].stopped
        }
    if any(mended[name] is not memory for name, memory in known.items()):
        with app.store.write() as tx:
            for name in (name for name, memory in known.items() if mended[name] is not memory):
                polls.save_memory(tx, name, mended[name])
    served = find_served(app.sources, mended)
    due = [
        Due(source, memory, tuple(one.name for one in standing_in))
        for source, memory, standing_in in (
            (source, mended[source.name], served.get(source.name, ())) for source in app.sources
        )
        if (not names or source.name in names)
        and not is_held(memory, now)
        and (everything or is_due(memory, now) or is_wanted(source, memory, standing_in, now))
    ]
    return sorted(due, key=lambda one: one.memory.due or datetime.min.replace(tzinfo=now.tzinfo))
