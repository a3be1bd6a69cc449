"""Lists that can still be read and yet are not what they were: a changed layout that no parser stumbles over."""

from collections import Counter
from datetime import timedelta

from crawler.list_heads import mark_row
from domain.errors import ParseError
from domain.pages import Entry, Listing
from domain.recalling import chooses_otherwise, is_remembered
from domain.sources import Source, SourceMemory

#: Kinds whose rows all come from one template. Feeds and searches of the news mix what others wrote.
_GUARDED = ("jpaas", "list", "govcn", "miit_search")
_FEW = 3
#: How far back a list's newest row may fall, where rows were taken away, and where none of the rows was known.
_BACK = timedelta(days=100)
_BACK_UNKNOWN = timedelta(days=30)


def check_drift(source: Source, memory: SourceMemory, listing: Listing, url: str) -> None:
    """Raises ParseError "layout-changed" for a list without dates that had them, with one title for all its rows, or
    that begins far before where it ended."""
    rows = listing.entries
    if source.kind not in _GUARDED or len(rows) < _FEW:
        return
    title, number = Counter(entry.title for entry in rows).most_common(1)[0]
    if number == len(rows) or (number > 5 and number > 0.8 * len(rows)):
        raise ParseError(url, f"{number} of {len(rows)} rows have one title, {title[:40]!r}")
    dates = [entry.published.latest() for entry in rows if entry.published]
    if memory.newest is None or not is_remembered(source, memory):
        return
    if memory.before or chooses_otherwise(source, memory):
        return  # these are other rows by the operator's own will
    if not dates:
        raise ParseError(url, f"none of {len(rows)} rows has a date; most had one before")
    if max(dates) < memory.newest - (_BACK if _knows_any(memory, rows) else _BACK_UNKNOWN):
        raise ParseError(
            url, f"its newest row is of {max(dates):%Y-%m-%d}, where one of {memory.newest:%Y-%m-%d} stood before"
        )


def _knows_any(memory: SourceMemory, rows: tuple[Entry, ...]) -> bool:
    return any(mark_row(entry) in memory.head for entry in rows)
