"""What is remembered of a source, of what it asks now and how its list is read: another list begins anew."""

from functools import lru_cache
from hashlib import sha256
from urllib.parse import urlsplit

from domain.addresses import is_same_place
from domain.altering import alter
from domain.sources import Source, SourceMemory, Validators


def mark_place(source: Source) -> str:
    """What a source asks, in sixteen digits: at one address a search has another list for other words."""
    return _mark_words(source.kind, source.url, *sorted(source.query))


@lru_cache(maxsize=10_000)  # it is asked several times of each source in a round
def _mark_words(*asked: object) -> str:
    return sha256(repr(asked).encode(errors="replace")).hexdigest()[:16]


def is_remembered(source: Source, memory: SourceMemory) -> bool:
    """Whether a memory is of what the source asks now."""
    return memory.url == source.url and memory.place in ("", mark_place(source))


def mark_choice(source: Source) -> str:
    """How its table chooses rows of its list, in sixteen digits, and how it follows them: the same bytes have other
    news under other settings."""
    return f"{sha256(source.link_pattern.encode(errors='replace')).hexdigest()[:16]} {source.follow}"


def chooses_otherwise(source: Source, memory: SourceMemory) -> bool:
    """Whether its table chose other rows when the list was last read; one stored without the mark is taken as alike."""
    return memory.chosen_by[:16] not in ("", mark_choice(source)[:16])


def forget_answers(memory: SourceMemory) -> SourceMemory:
    """The memory from which each address is asked without conditions, and the same bytes are read anew.

    Since when a server is known to keep its validators for other rows stays known.
    """
    forgotten = [
        (url, Validators(audited_at=known.audited_at, differed_at=known.differed_at, caught_at=known.caught_at))
        for url, known in memory.validators
    ]
    return alter(memory, validators=tuple(forgotten))


def is_same_list(source: Source, memory: SourceMemory) -> bool:
    """Whether a memory is of the same list under another spelling of its address; or at the one where it was led to, as
    its operator was told."""
    addresses = [one for one in (memory.url, memory.moved_to, memory.led_to) if one]
    if not any(is_same_place(source.url, one) and _read_query(source.url) == _read_query(one) for one in addresses):
        return False
    return memory.place in ("", mark_place(alter(source, url=memory.url)))


def _read_query(url: str) -> str:
    return urlsplit(url).query


def recall_place(source: Source, memory: SourceMemory | None) -> SourceMemory:
    """What is remembered of what the source asks now; another kind or other words at its address start anew.

    A wait that the site asked for at this address holds whatever is asked there. At a changed address the list must
    still meet what it showed before, or say that it does not.
    """
    place = mark_place(source)
    if memory is None:
        return SourceMemory(url=source.url, place=place)
    if memory.url == source.url and memory.place in ("", place):
        return memory if memory.place else alter(memory, place=place)
    if is_same_list(source, memory):
        return move_memory(source, memory)
    if memory.url == source.url:
        return SourceMemory(url=source.url, place=place, wait_until=memory.wait_until)
    begun = _recall_beginning(memory)
    return SourceMemory(
        url=source.url,
        place=place,
        before=memory.before or memory.url,
        last_success=memory.last_success,
        last_count=memory.last_count,
        newest=memory.newest,
        head=memory.head,
        gap_since=begun.gap_since,
        gap_cause=begun.gap_cause,
        gap_detail=begun.gap_detail,
        chosen_by=memory.chosen_by,
        parsed_by=memory.parsed_by,
    )


def _recall_beginning(memory: SourceMemory) -> SourceMemory:
    """The memory with the time in which nothing of a list was ever read as one that its first rows must make up for:
    where its address never worked, the right one is asked later than it should have been."""
    if memory.gap_since is not None or memory.last_success is not None or memory.failing_since is None:
        return memory
    return alter(memory, gap_since=memory.failing_since, gap_cause="failing", gap_detail=memory.failing)


def move_memory(source: Source, memory: SourceMemory) -> SourceMemory:
    """What is remembered of the same list under another spelling of its address, or another name: it is asked at once,
    without conditions, as it is configured."""
    return alter(
        memory,
        url=source.url,
        place=mark_place(source),
        due=None,
        validators=(),
        stopped=False,
        moved_to="",
        moving_to="",
        moving_polls=0,
        served_by="",
        itself_at=None,
        led_to="",
        led_polls=0,
    )
