"""After a pause, or when a list has moved on: pages back until a list meets what it showed before."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct, field

from crawler.fetching import Visit
from crawler.list_heads import count_pinned, list_top, mark_row, mark_rows, meets, put_newest_first
from crawler.reading_marks import is_read_alike
from domain.altering import alter
from domain.dates import Published, beijing_day
from domain.errors import FetchError, ParseError
from domain.gaps import Cause, Gap
from domain.pages import Entry, LeftOut, Listing, Page
from domain.recalling import chooses_otherwise
from domain.sources import Source, SourceMemory
from network.failures import hide_login

#: Pages of a list that are read at most, its first included.
MOST_PAGES = 10
#: Polls for which the rest of a gap is tried again where a page could not be read.
MOST_TRIES = 3

#: Why a list was not asked that asked for it itself.
RESTED = "the site asked for rest"
#: Nor one whose turn did not come.
HELD_BACK = "its host was to be left alone, or its day's cap was used up"
#: Nor one whose table names another address, where nothing that it shows was known.
ADDRESS_CHANGED = "its address was changed"
#: Why a list that showed nothing before proves nothing by what it shows now.
_NONE_KNOWN = "none of its rows was known, and they do not reach back to then"

#: Asks a further page of the list that answered: its number (2 is the first further one), how many rows a page has,
#: and the page before. None where there is no way to an older page. Raises FetchError, ParseError.
Older = Callable[[int, int, Page], tuple[Page, Listing] | None]


class Walked(Struct, frozen=True):
    """All rows found, those found late marked; the further pages as received; and the gap where there was one."""

    entries: tuple[Entry, ...]
    pages: tuple[Page, ...] = ()
    gap: Gap | None = None
    left_out: LeftOut = field(default_factory=LeftOut)  # of the further pages


class _StoppedError(Exception):
    """No further page: why, whether it may be tried again at the next poll, and whether the list itself ends there."""

    def __init__(self, why: str, *, retry: bool = False, ended: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.retry = retry
        self.ended = ended


def walk_back(
    source: Source, memory: SourceMemory, visit: Visit, listing: Listing | None, page: Page, older: Older | None
) -> Walked:
    """The rows of a list that was read; where it no longer meets what was known, of its further pages too.

    Raises no FetchError or ParseError: a page that cannot be read is the reason why a gap remains.
    """
    if listing is None or not listing.entries:
        return Walked(())
    if not memory.head:
        return _read_first(source, memory, visit.now, listing.entries, page, older)
    cause, detail = _find_cause(source, memory, visit.now)
    gap = Gap(memory.gap_since or memory.last_success or visit.now, visit.now, cause, detail)
    entries = _mark_late(source, memory, gap, listing.entries)
    if not (meets(listing.entries, memory.head, memory.last_count) or _is_covered(source, memory, gap, entries)):
        if any(mark_row(entry) in memory.head for entry in entries) or not _is_other(source, memory):
            return _turn_pages(memory, gap, entries, page, older)
        return Walked(entries, (), _leave_unknown(memory, gap, list(entries)))
    return Walked(entries, (), None if cause == "moved on" and memory.gap_since is None else gap)


def _read_first(
    source: Source, memory: SourceMemory, now: datetime, rows: tuple[Entry, ...], page: Page, older: Older | None
) -> Walked:
    """The first rows that a list ever showed: what came while it could not be read is late, or may have gone again.

    A list that was read as always until then, and was empty, or that was not asked before, has lost nothing.
    """
    gap = _find_unread(source, memory, now)
    if gap is None:
        return Walked(rows)
    rows = _mark_late(source, memory, gap, rows)
    return Walked(rows, (), gap) if _goes_back(rows, gap.since) else _turn_pages(memory, gap, rows, page, older)


def _find_unread(source: Source, memory: SourceMemory, now: datetime) -> Gap | None:
    """The time in which a list that showed no row yet could not be read; None where there is none.

    One that was never read was to be read from its first try on. Where it was soon after, that was its beginning.
    """
    cause, detail = _find_cause(source, memory, now)
    since = memory.gap_since or memory.last_success
    if memory.last_success is None:
        since = since or min((one for one in (memory.failing_since, memory.held_since) if one), default=None)
        if since is None or now - since <= _find_usual(source):
            return None
        cause, detail = ("not asked", HELD_BACK) if cause == "moved on" else (cause, detail)
    return None if since is None or cause == "moved on" else Gap(since, now, cause, detail)


def _goes_back(rows: tuple[Entry, ...], since: datetime) -> bool:
    """Whether a list reaches down to what was published before then."""
    oldest = _find_oldest(rows, since)
    return oldest is not None and oldest.latest() < since


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
    oldest = _find_oldest(entries, gap.since)
    if oldest is not None:
        return oldest.day < beijing_day(gap.since)
    return not memory.before and gap.cause == "moved on" and memory.gap_since is None and _is_other(source, memory)


def _find_oldest(entries: tuple[Entry, ...], since: datetime) -> Published | None:
    """When a list's last row was published; None where its dates do not tell.

    Of several lists on a page each that has rows from `since` on must tell it; the one that reaches back least counts.
    A block of older rows alone is no end of theirs: it may be a box of what is read most. A single row may be a card.
    """
    blocks = [tuple(entry for entry in entries if entry.block == one) for one in sorted({one.block for one in entries})]
    live = [rows for rows in blocks if any(row.published is None or row.published.latest() >= since for row in rows)]
    ends = [_find_end(rows) for rows in [rows for rows in live if len(rows) > 1] or live or blocks]
    known = [end for end in ends if end is not None]
    return max(known, key=Published.latest) if known and len(known) == len(ends) else None


def _find_end(rows: tuple[Entry, ...]) -> Published | None:
    """When the last row of one list was published; None where not all below those kept on top have dates, each of a
    day not after the one above it: there may be a box."""
    rows = put_newest_first(rows)
    rows = rows[count_pinned(rows) :]
    dates = [entry.published for entry in rows if entry.published]
    ordered = len(dates) == len(rows) and all(later.day >= earlier.day for later, earlier in pairwise(dates))
    return dates[-1] if ordered else None


def _leave_unknown(memory: SourceMemory, gap: Gap, entries: list[Entry]) -> Gap:
    """Nothing of a list that its table made another was known: no further page of it would meet what was."""
    if not memory.before:
        why = "its link_pattern was changed: none of its rows was known"
        return _leave_open(memory, gap, entries, why, retry=False)
    if gap.cause == "moved on":
        gap = alter(gap, cause="not asked", detail=ADDRESS_CHANGED)
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
    last, usual = memory.last_success, _find_usual(source)
    if last is None or now - last <= usual:
        return "moved on", ""
    if memory.rest_until is not None and now - memory.rest_until <= usual:
        return "not asked", RESTED
    held = memory.held_since is not None and memory.held_since - last <= usual
    return "not asked", HELD_BACK if held else ""


def _find_usual(source: Source) -> timedelta:
    """For how long a list may not be read without that being a time that was not seen."""
    return source.every * 2.5 + timedelta(hours=1)


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

    return tuple(alter(entry, late=describe_gap(gap)) if is_late(entry) else entry for entry in entries)


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
    wanted = list_top(memory.head, memory.last_count, shown)
    why, retry = f"no known row within {MOST_PAGES} pages", False
    try:
        while not met and len(pages) + 1 < MOST_PAGES:
            page, fresh, left = _turn_page(older, len(pages) + 2, len(first), page, shown)
            pages.append(page)
            left_out += left
            shown.update(map(mark_row, fresh))
            met = _reaches(fresh, memory.head, wanted) if memory.head else _goes_back(tuple(fresh), gap.since)
            entries += _mark_further(memory, gap, fresh, len(pages) + 1)
    except _StoppedError as stopped:
        why, retry = stopped.why, stopped.retry and memory.gap_tries < MOST_TRIES
        met = stopped.ended and not memory.head  # all that it lists was read
    gap = alter(gap, pages=1 + len(pages))
    why = why if memory.head else f"{_NONE_KNOWN}: {why}"
    gap = gap if met else _leave_open(memory, gap, entries, why, retry=retry)
    return Walked(tuple(entries), tuple(pages), gap, left_out)


def _mark_further(memory: SourceMemory, gap: Gap, fresh: list[Entry], number: int) -> list[Entry]:
    """The rows of a further page, those that were not known late; of a list that is read for the first time without
    those of before it was to be read: they were no news then."""
    late = f"{describe_gap(gap)}; found on page {number} of the list"
    if not memory.head:
        fresh = [entry for entry in fresh if entry.published is None or entry.published.latest() >= gap.since]
    return [entry if mark_row(entry) in memory.head else alter(entry, late=late) for entry in fresh]


def _reaches(fresh: list[Entry], head: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a further page is down at what was known: it has one of the newest rows, or most of its rows were there.

    A box beside the list may be another one on each page.
    """
    marks = mark_rows(fresh, fresh)
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
        raise _StoppedError(f"the list ends with page {number - 1}", ended=True)
    if not fresh:
        raise _StoppedError(f"paging is ignored: page {number} shows the rows of before")
    return turned[0], fresh, turned[1].left_out


def _leave_open(memory: SourceMemory, gap: Gap, entries: list[Entry], why: str, *, retry: bool) -> Gap:
    """What was published after the newest row known and before the oldest one found may have been missed.

    A day before the list was last read it had what was new, unless the oldest row found is older than that: then the
    answers since were none, as a 304 of a server that keeps its validators, or an emptied list. Of a list that is read
    for the first time nothing is known: a row from before that time is kept on top, or in a box, and reaches nowhere.
    """
    found = [entry.published for entry in entries if entry.published and mark_row(entry) not in memory.head]
    if not memory.head:
        found = [published for published in found if published.latest() >= gap.since]
    oldest = min((published.earliest() for published in found), default=gap.until)
    start = max(memory.newest, gap.since - timedelta(days=1)) if memory.newest else gap.since
    if memory.newest and memory.newest < oldest < start:
        start = memory.newest
    end = max(start, oldest)
    return alter(gap, closed=False, remaining=why, missing_from=start, missing_to=min(end, gap.until), retry=retry)
