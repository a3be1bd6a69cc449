"""Which source is asked in another's place while that one fails (`fallback` in its table)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from domain.sources import Source, SourceMemory

#: From the second failure in a row on.
PATIENCE = 2
#: Failures that are pleas to be left alone, or our own rules: asking the same site more often would be no answer.
_NOT_FOR = ("rate-limited", "day-cap", "robots", "private-address")


def is_lost(memory: SourceMemory) -> bool:
    """Whether a source has failed for so long that its fallback is asked in its place."""
    return memory.stopped or (memory.failures >= PATIENCE and memory.failing not in ("", *_NOT_FOR))


def find_served(sources: Sequence[Source], memories: Mapping[str, SourceMemory]) -> dict[str, tuple[Source, ...]]:
    """By the name of each source that stands in: the failing ones that it serves for. One that is off serves nobody."""
    on = {source.name for source in sources}
    served: dict[str, tuple[Source, ...]] = {}
    for source in sources:
        memory = memories.get(source.name)
        if source.fallback in on and memory is not None and is_lost(memory):
            served[source.fallback] = (*served.get(source.fallback, ()), source)
    return served


def is_wanted(source: Source, memory: SourceMemory, served: Sequence[Source], now: datetime) -> bool:
    """Whether a source that serves for others is to be asked before its own time: at their interval.

    Not while it fails itself, and not where its site asked for a longer pause than its own interval.
    """
    last, due = memory.last_poll, memory.due
    if not served or memory.failures or last is None or due is None:
        return False
    if due - last > source.every * 1.25 + timedelta(seconds=1):
        return False
    return last + min(one.every for one in served) <= now


def find_server(source: Source, sources: Sequence[Source], memories: Mapping[str, SourceMemory]) -> str:
    """The source that stands in for a failing one and has answered since then; empty where none does."""
    memory, standing_in = memories.get(source.name), memories.get(source.fallback)
    on = {one.name for one in sources if one.enabled}
    if memory is None or standing_in is None or source.fallback not in on or not is_lost(memory):
        return ""
    since, answered = memory.failing_since, standing_in.last_success
    if standing_in.failing or answered is None or (since is not None and answered < since):
        return ""
    return source.fallback
