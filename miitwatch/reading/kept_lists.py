"""Reads lists that could not be read when they came, with today's code: what stood in them is found late."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from domain.altering import alter
from domain.canaries import Canary, CanaryRecord
from domain.dates import beijing_day
from domain.errors import FetchError, ParseError
from domain.pages import Listing, Page, Poll
from domain.recalling import recall_place
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.reading.canaries import open_eyes, read_known, select_canaries
from miitwatch.reading.canary_verdicts import Checked, judge
from storage.articles.pages import load_page
from storage.polls import canaries, polls
from storage.polls.kept_lists import KeptList, load_kept_lists, save_reread

_UNIT = "/build/unit"


class Reread(Struct, frozen=True):
    """What came of a source's kept lists: how many there were, could be read now, and the new entries in them."""

    source: str
    kept: int
    read: int
    new: int
    why: str = ""  # why the last one that cannot be read cannot


def reread_lists(app: Application, sources: Iterable[Source]) -> list[Reread]:
    """Reads the kept lists of these sources; rows that nobody knew become entries, marked late. Raises StorageError."""
    return [_reread_source(app, source) for source in sources]


def _reread_source(app: Application, source: Source) -> Reread:
    with app.store.read() as db:
        kept = load_kept_lists(db, source.name)
        memory = recall_place(source, polls.load_memory(db, source.name))
    read = new = 0
    why = ""
    for one in kept:
        try:
            listing = read_kept(source, memory, one.page)
        except (ParseError, FetchError) as error:
            why = f"{error.name}: {error.what}"
            continue
        read += 1
        with app.store.write() as tx:
            new += save_reread(tx, one, _as_poll(app, source, memory, one, listing), source)
    return Reread(source.name, len(kept), read, new, why)


def read_kept(source: Source, memory: SourceMemory, page: Page) -> Listing:
    """The rows of a list as received, by its source's kind. Raises ParseError, FetchError where it still has none."""
    from crawler.drift import check_drift

    listing = _parse(source, page)
    if len(listing.entries) < max(source.min_entries, 1):
        raise ParseError(page.final_url, f"{len(listing.entries)} rows", name="empty")
    check_drift(source, memory, listing, page.final_url)
    return listing


def _parse(source: Source, page: Page) -> Listing:
    from parsers import feeds, jpaas, lists, searches

    given = page.body, page.final_url, page.content_type
    seen = date.fromisoformat(beijing_day(page.received_at))
    if source.kind == "feed":
        return feeds.parse_feed(*given)
    if source.kind == "list":
        return lists.parse_list(page.body, page.final_url, seen, source.link_pattern, page.content_type)
    if source.kind == "jpaas":
        if _UNIT not in page.final_url:
            raise ParseError(page.final_url, "a column's shell holds no rows")
        return jpaas.parse_unit(page.body, source.url, seen, page.content_type)
    if source.kind == "miit_search":
        return searches.parse_miit_search(*given)
    return searches.parse_govcn(*given) if source.kind == "govcn" else searches.parse_gdelt(*given)


def _as_poll(app: Application, source: Source, memory: SourceMemory, kept: KeptList, listing: Listing) -> Poll:
    received = f"{kept.page.received_at:%Y-%m-%d %H:%M}"
    late = f"its list of {received} UTC could not be read then ({kept.failure}) and was read again"
    entries = tuple(alter(entry, late=late) for entry in listing.entries)
    now = app.clock()
    return Poll(source.name, now, now, "read", memory, entries)


def reread_canaries(app: Application, sources: Iterable[Source]) -> list[CanaryRecord]:
    """Reads the kept bytes of misread known pages again; one that reads well now is stored so. Raises StorageError."""
    repaired = []
    with app.store.read() as db:
        records = canaries.load_canaries(db)
    for canary, source in select_canaries(app.config.canaries, sources):
        record = records.get(canary.name)
        if record is None or record.state not in ("misread", "unproven") or canary.reads != "article":
            continue
        checked = _rejudge(app, canary, source, record)
        if checked is not None:
            with app.store.write() as tx:
                repaired.append(canaries.save_canary(tx, checked.record))
    return repaired


def _rejudge(app: Application, canary: Canary, source: Source, record: CanaryRecord) -> Checked | None:
    """The record as it is where a kept page reads well now; None where none does. When it was asked stays as it was."""
    with app.store.read() as db:
        pages = [load_page(db, page) for page in record.kept]
    known = {one.url: one for one in (canary.first, canary.second)}
    for page in pages:
        if page.url not in known:
            continue
        look = read_known(open_eyes(app), source, known[page.url], page)
        if look.verdict == "well":
            checked = judge(canary, record, look, None, app.clock())
            return alter(checked, record=alter(checked.record, checked_at=record.checked_at, due=record.due))
    return None
