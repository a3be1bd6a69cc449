"""What a list showed first, by which it is known again: whether a further list reaches down to it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise

from domain.addresses import canonicalise_address
from domain.pages import Entry

#: So many rows of a list are remembered, the newest, each by eight digits.
MOST_MARKED = 60

#: A row that is older by more than the one below it is kept on top; nearer ones may stand in a list that runs upwards.
_KEPT = timedelta(days=7)


def mark_row(entry: Entry) -> str:
    """A row by its canonical address, short enough to remember many."""
    try:
        address = canonicalise_address(entry.url)
    except ValueError:
        address = entry.url
    return sha256(address.encode(errors="replace")).hexdigest()[:8]


def note_head(head: Iterable[str], entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """The marks of a list's newest rows, then those of before, as many as are remembered."""
    return tuple(dict.fromkeys([*map(mark_row, put_newest_first(entries)), *head]))[:MOST_MARKED]


def meets(entries: tuple[Entry, ...], head: tuple[str, ...], size: int | None = None) -> bool:
    """Whether a list, newest first, still reaches down to the newest rows that were known: then nothing lies between.

    `size` is how many rows it had. Rows that are kept on top, older than what follows, say nothing of that; nor do rows
    below as many as are remembered, where all of these are known; nor those at its end, which may be a box of what is
    read most, unless most of its upper half stands there still, as a page of several lists has news in the middle; or
    it had far fewer rows, and most from the newest on were known; or no more is gone than its newest rows.
    """
    entries = put_newest_first(entries)
    marks = [mark_row(entry) for entry in entries]
    known = [mark in head for mark in marks]
    if all(known[:MOST_MARKED]):
        return True
    pinned = count_pinned(entries)
    start = max(known.index(False), pinned)
    rows = mark_rows(entries[start:], entries)
    below = set(rows) & set(head)
    if below.isdisjoint(list_top(head, size, marks[:start])) and not _was_short(size, len(below), len(set(rows))):
        former = [mark for mark in head[:size] if mark not in marks[:pinned]]
        upper = former[: (len(former) + 1) // 2]
        stands = sum(mark in marks for mark in upper) * 2 > len(upper)
        if not below or not (stands or _lost_its_top(rows, head, former)):
            return _grew_below(entries, known)
    return True


def shows_more(entries: tuple[Entry, ...], head: tuple[str, ...]) -> bool:
    """Whether a list has rows that were not known, but for older ones that came up at its end.

    Rows below as many as are remembered say nothing.
    """
    newest = put_newest_first(entries)[:MOST_MARKED]
    known = [mark_row(entry) in head for entry in newest]
    return not all(known) and not _grew_below(newest, known)


def _was_short(size: int | None, known: int, shown: int) -> bool:
    """Whether a list of which most rows shown are known had so few before, as a search at times has, that its former
    top says nothing."""
    return size is not None and size * 2 < shown < known * 2


def _lost_its_top(rows: Sequence[str], head: Collection[str], former: Sequence[str]) -> bool:
    """Whether the newest rows of a list were taken down and not half as many came: what followed them stands whole.

    A list that turned over has as many new rows as are gone, however long the box below them is.
    """
    came = next(place for place, mark in enumerate(rows) if mark in head)
    gone = former.index(rows[came]) if rows[came] in former else len(former)
    return came * 2 < gone and gone * 2 < len(former) and all(mark in head for mark in rows[came:])


def list_top(head: tuple[str, ...], size: int | None, kept: Collection[str]) -> tuple[str, ...]:
    """The newest rows of the former list without those that are kept on top: a quarter of it, three at least.

    Of a list that only moved on the very newest is met; the others stand for one that was taken away.
    """
    former = tuple(mark for mark in head[: size or None] if mark not in kept)
    return former[: max(3, len(former) // 4)]


def mark_rows(rows: Iterable[Entry], entries: Sequence[Entry]) -> list[str]:
    """The marks of rows of a list; without the undated ones where most are dated: a box beside it has no dates."""
    dated = sum(entry.published is not None for entry in entries) * 2 > len(entries)
    return [mark_row(entry) for entry in rows if entry.published is not None or not dated]


def _grew_below(entries: tuple[Entry, ...], known: list[bool]) -> bool:
    """Whether a list that is known for the most part got older rows at its end: nothing newer was pushed out of it."""
    rows = [(entry.published, is_known) for entry, is_known in zip(entries, known, strict=True)]
    known_times = [published.latest() for published, is_known in rows if is_known and published]
    new = [published for published, is_known in rows if not is_known]
    if len(new) * 2 >= len(rows) or not known_times:
        return False
    return all(published and published.latest() <= min(known_times) for published in new)


def put_newest_first(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return entries[::-1] if _runs_upwards(entries) else entries


def _runs_upwards(entries: tuple[Entry, ...]) -> bool:
    """Whether a list has its newest row last.

    The step from a row that is kept on top to what follows says nothing of that: where all others are of one day it is
    the only one.
    """
    dated = [entry.published for entry in entries if entry.published]
    upwards = downwards = 0
    for place, (above, below) in enumerate(pairwise(dated), 1):
        kept = place < len(dated) / 2 and below.earliest() - above.earliest() > _KEPT
        upwards += above.day < below.day and not kept
        downwards += above.day > below.day
    return upwards > downwards


def count_pinned(entries: tuple[Entry, ...]) -> int:
    """How many rows at the top are older than one below them."""
    pinned, newest = 0, ""
    for place in range(len(entries) - 1, -1, -1):
        published = entries[place].published
        day = published.day if published else ""
        if day and day < newest and not pinned:
            pinned = place + 1
        newest = max(newest, day)
    return pinned if pinned < len(entries) / 2 else 0
