"""After a pause, or when a list has moved on: pages back until a list meets what it showed before."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise

from crawler.fetching import Visit
from crawler.reading_marks import is_read_alike
from domain.addresses import canonicalise_address
from domain.dates import beijing_day
from domain.errors import FetchError, ParseError
from domain.gaps import Cause, Gap
from domain.pages import Entry, LeftOut, Listing, Page
from domain.recalling import chooses_otherwise
from domain.sources import Source, SourceMemory
from network.failures import hide_login

#: Pages of a list that are read at most, its first included.
MOST_PAGES = 10
#: So many rows of a list are remembered, the newest, each by eight digits.
MOST_MARKED = 60
#: Polls for which the rest of a gap is tried again where a page could not be read.
MOST_TRIES = 3

#: Why a list was not asked that asked for it itself.
RESTED = "the site asked for rest"
#: Nor one whose table names another address, where nothing that it shows was known.
ADDRESS_CHANGED = "its address was changed"

#: Asks a further page of the list that answered: its number (2 is the first further one), how many rows a page has,
#: and the page before. None where there is no way to an older page. Raises FetchError, ParseError.
Older = Callable[[int, int, Page], tuple[Page, Listing] | None]


@dataclass(frozen=True, slots=True)
class Walked:
    """All rows found, those found late marked; the further pages as received; and the gap where there was one."""

    entries: tuple[Entry, ...]
    pages: tuple[Page, ...] = ()
    gap: Gap | None = None
    left_out: LeftOut = field(default_factory=LeftOut)  # of the further pages


def mark_row(entry: Entry) -> str:
    """A row by its canonical address, short enough to remember many."""
    try:
        address = canonicalise_address(entry.url)
    except ValueError:
        address = entry.url
    return sha256(address.encode(errors="replace")).hexdigest()[:8]


def note_head(head: Iterable[str], entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """The marks of a list's newest rows, then those of before, as many as are remembered."""
    return tuple(dict.fromkeys([*map(mark_row, _put_newest_first(entries)), *head]))[:MOST_MARKED]


def meets(entries: tuple[Entry, ...], head: tuple[str, ...], size: int | None = None) -> bool:
    """Whether a list, newest first, still reaches down to the newest rows that were known: then nothing lies between.

    `size` is how many rows it had. Rows that are kept on top, older than what follows, say nothing of that; nor do rows
    below as many as are remembered, where all of these are known; nor those at its end, which may be a box of what is
    read most, unless most of its upper half stands there still, as a page of several lists has news in the middle; or
    it had far fewer rows, and most from the newest on were known; or no more is gone than its newest rows.
    """
    entries = _put_newest_first(entries)
    marks = [mark_row(entry) for entry in entries]
    known = [mark in head for mark in marks]
    if all(known[:MOST_MARKED]):
        return True
    pinned = _count_pinned(entries)
    start = max(known.index(False), pinned)
    rows = _mark_rows(entries[start:], entries)
    below = set(rows) & set(head)
    if below.isdisjoint(_list_top(head, size, marks[:start])) and not _was_short(size, len(below), len(set(rows))):
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
    newest = _put_newest_first(entries)[:MOST_MARKED]
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


def _list_top(head: tuple[str, ...], size: int | None, kept: Collection[str]) -> tuple[str, ...]:
    """The newest rows of the former list without those that are kept on top: a quarter of it, three at least.

    Of a list that only moved on the very newest is met; the others stand for one that was taken away.
    """
    former = tuple(mark for mark in head[: size or None] if mark not in kept)
    return former[: max(3, len(former) // 4)]


def _mark_rows(rows: Iterable[Entry], entries: Sequence[Entry]) -> list[str]:
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


def _put_newest_first(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return entries[::-1] if _runs_upwards(entries) else entries


def _runs_upwards(entries: tuple[Entry, ...]) -> bool:
    """Whether a list has its newest row last."""
    days = [entry.published.day for entry in entries if entry.published]
    steps = [(earlier, later) for earlier, later in pairwise(days) if earlier != later]
    return sum(earlier < later for earlier, later in steps) > len(steps) / 2


def _count_pinned(entries: tuple[Entry, ...]) -> int:
    """How many rows at the top are older than one below them."""
    pinned, newest = 0, ""
    for place in range(len(entries) - 1, -1, -1):
        published = entries[place].published
        day = published.day if published else ""
        if day and day < newest and not pinned:
            pinned = place + 1
        newest = max(newest, day)
    return pinned if pinned < len(entries) / 2 else 0


class _StoppedError(Exception):
    """No further page: why, and whether it may be tried again at the next poll."""

    def __init__(self, why: str, *, retry: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.retry = retry


def walk_back(
    source: Source, memory: SourceMemory, visit: Visit, listing: Listing | None, page: Page, older: Older | None
) -> Walked:
    """The rows of a list that was read; where it no longer meets what was known, of its further pages too.

    Raises no FetchError or ParseError: a page that cannot be read is the reason why a gap remains.
    """
    if listing is None:
        return Walked(())
    if not memory.head or not listing.entries:
        return Walked(listing.entries)
    cause, detail = _find_cause(source, memory, visit.now)
    gap = Gap(memory.gap_since or memory.last_success or visit.now, visit.now, cause, detail)
    entries = _mark_late(source, memory, gap, listing.entries)
    if not (meets(listing.entries, memory.head, memory.last_count) or _is_covered(source, memory, gap, entries)):
        if any(mark_row(entry) in memory.head for entry in entries) or not _is_other(source, memory):
            return _turn_pages(memory, gap, entries, page, older)
        return Walked(entries, (), _leave_unknown(memory, gap, list(entries)))
    return Walked(entries, (), None if cause == "moved on" and memory.gap_since is None else gap)


def _is_other(source: Source, memory: SourceMemory) -> bool:
    """Whether its table was changed so that it may well list nothing of what it listed before."""
    return memory.before != "" or chooses_otherwise(source, memory)


def _is_covered(source: Source, memory: SourceMemory, gap: Gap, entries: tuple[Entry, ...]) -> bool:
    """Whether a list that is another, or read otherwise, has all that was published since it was last read.

    Its rows need not be those of before. Where its dates do not tell, one that was read as always and now shows other
    rows by its own settings is not said to have lost any.
    """
    if is_read_alike(source, memory) and not memory.before:
        return False
    oldest = _find_oldest(entries)
    if oldest:
        return oldest < beijing_day(gap.since)
    return not memory.before and gap.cause == "moved on" and memory.gap_since is None and _is_other(source, memory)


def _find_oldest(entries: tuple[Entry, ...]) -> str:
    """The day of a list's last row; empty where not all below those kept on top have dates, each not after the one
    above it: there may be a box."""
    rows = _put_newest_first(entries)
    days = [entry.published.day if entry.published else "" for entry in rows[_count_pinned(rows) :]]
    ordered = all(days) and all(later >= earlier for later, earlier in pairwise(days))
    return days[-1] if ordered else ""


def _leave_unknown(memory: SourceMemory, gap: Gap, entries: list[Entry]) -> Gap:
    """Nothing of a list that its table made another was known: no further page of it would meet what was."""
    if not memory.before:
        why = "its link_pattern was changed: none of its rows was known"
        return _leave_open(memory, gap, entries, why, retry=False)
    if gap.cause == "moved on":
        gap = replace(gap, cause="not asked", detail=ADDRESS_CHANGED)
    why = f"{ADDRESS_CHANGED} from {hide_login(memory.before)}: none of its rows was known"
    return _leave_open(memory, gap, entries, why, retry=False)


def _find_cause(source: Source, memory: SourceMemory, now: datetime) -> tuple[Cause, str]:
    """Why the list was not read for longer than usual; `moved on` where it was read as always.

    A rest that the site asked for is the reason only of a list that was asked again when it was over.
    """
    if memory.gap_cause in ("not asked", "failing"):
        return "failing" if memory.gap_cause == "failing" else "not asked", memory.gap_detail
    if memory.failing:
        return "failing", memory.failing
    last, usual = memory.last_success, source.every * 2.5 + timedelta(hours=1)
    if last is not None and now - last > usual:
        return "not asked", RESTED if memory.rest_until is not None and now - memory.rest_until <= usual else ""
    return "moved on", ""


def _mark_late(source: Source, memory: SourceMemory, gap: Gap, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The list's first page: new rows of the time that was not seen are late, those of the last interval are not."""
    if gap.cause == "moved on":
        return entries
    usual = gap.until - max(source.every, timedelta(hours=1))

    def is_late(entry: Entry) -> bool:
        published = entry.published
        if published is None or mark_row(entry) in memory.head:
            return False
        return beijing_day(gap.since) <= published.day and published.latest() < usual

    return tuple(replace(entry, late=describe_gap(gap)) if is_late(entry) else entry for entry in entries)


def describe_gap(gap: Gap) -> str:
    """The time that was not seen, and why, in words."""
    asked = f"it was not asked ({gap.detail})" if gap.detail else "it was not asked"
    failed = f"it failed ({gap.detail})" if gap.detail else "it failed"
    why = {"not asked": asked, "failing": failed, "moved on": "it moved on"}[gap.cause]
    return f"{why} between {gap.since:%Y-%m-%d %H:%M} and {gap.until:%Y-%m-%d %H:%M} UTC"


def _turn_pages(memory: SourceMemory, gap: Gap, first: tuple[Entry, ...], page: Page, older: Older | None) -> Walked:
    """Turns pages until one meets what was known, or says why that did not happen."""
    entries, pages, left_out = list(first), list[Page](), LeftOut()
    shown, met = {mark_row(entry) for entry in first}, False
    wanted = _list_top(memory.head, memory.last_count, shown)
    why, retry = f"no known row within {MOST_PAGES} pages", False
    try:
        while not met and len(pages) + 1 < MOST_PAGES:
            page, fresh, left = _turn_page(older, len(pages) + 2, len(first), page, shown)
            pages.append(page)
            left_out += left
            shown.update(map(mark_row, fresh))
            met = _reaches(fresh, memory.head, wanted)
            late = f"{describe_gap(gap)}; found on page {len(pages) + 1} of the list"
            entries += [entry if mark_row(entry) in memory.head else replace(entry, late=late) for entry in fresh]
    except _StoppedError as stopped:
        why, retry = stopped.why, stopped.retry and memory.gap_tries < MOST_TRIES
    gap = replace(gap, pages=1 + len(pages))
    gap = gap if met else _leave_open(memory, gap, entries, why, retry=retry)
    return Walked(tuple(entries), tuple(pages), gap, left_out)


def _reaches(fresh: list[Entry], head: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a further page is down at what was known: it has one of the newest rows, or most of its rows were there.

    A box beside the list may be another one on each page.
    """
    marks = _mark_rows(fresh, fresh)
    return any(mark in wanted for mark in marks) or sum(mark in head for mark in marks) * 2 > len(fresh)


def _turn_page(
    older: Older | None, number: int, size: int, page: Page, shown: set[str]
) -> tuple[Page, list[Entry], LeftOut]:
    if older is None:
        raise _StoppedError("it has no further pages to ask for")
    try:
        turned = older(number, size, page)
    except (FetchError, ParseError) as error:
        raise _StoppedError(f"page {number} could not be read: {error.name}, {error.what}", retry=True) from error
    if turned is None:
        raise _StoppedError(f"page {number - 1} has no link to an older one")
    fresh = [entry for entry in turned[1].entries if mark_row(entry) not in shown]
    if not turned[1].entries:
        raise _StoppedError(f"the list ends with page {number - 1}")
    if not fresh:
        raise _StoppedError(f"paging is ignored: page {number} shows the rows of before")
    return turned[0], fresh, turned[1].left_out


def _leave_open(memory: SourceMemory, gap: Gap, entries: list[Entry], why: str, *, retry: bool) -> Gap:
    """What was published after the newest row known and before the oldest one found may have been missed."""
    dates = [entry.published.earliest() for entry in entries if entry.published]
    start = max(memory.newest, gap.since - timedelta(days=1)) if memory.newest else gap.since
    end = max(start, min(dates, default=gap.until))
    return replace(gap, closed=False, remaining=why, missing_from=start, missing_to=min(end, gap.until), retry=retry)
