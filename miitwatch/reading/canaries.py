"""Asks known pages at most once a day, and compares what today's code reads in them with what is known."""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from domain.altering import alter
from domain.canaries import Canary, CanaryRecord, KnownPage
from domain.errors import FetchError, ParseError, StorageError, cut_fault
from domain.pages import Article, Entry, Page
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.clock import Clock
from miitwatch.reading.canary_verdicts import PERIOD, Checked, Look, Verdict, judge

if TYPE_CHECKING:
    from crawler.fetching import Fetcher
    from parsers.facts.text.document import DocumentReader
    from parsers.templates import Template

log = logging.getLogger("miitwatch")
#: Answers that mean that the page is no longer there.
_GONE = ("not-found", "gone")


class Eyes(Struct, frozen=True):
    """What looking at known pages takes; the reader is only made where a figure is known."""

    fetcher: "Fetcher"
    clock: Clock
    reader: "Callable[[], DocumentReader]"
    templates: "tuple[Template, ...]" = ()  # an operator's own


def select_canaries(canaries: Iterable[Canary], sources: Iterable[Source]) -> list[tuple[Canary, Source]]:
    """The canaries that are on and belong to one of these sources, each with it."""
    known = {source.name: source for source in sources}
    return [(canary, known[canary.source]) for canary in canaries if canary.enabled and canary.source in known]


def open_eyes(app: Application) -> Eyes:
    return Eyes(app.fetcher, app.clock, lambda: app.reader, app.config.templates)


def is_due(record: CanaryRecord | None, canary: Canary, now: datetime) -> bool:
    """Whether it may be asked: once a day, and at once where its table names another page than before."""
    if record is None or record.url != canary.first.url or record.due is None:
        return True
    set_back = record.checked_at is not None and record.checked_at > now + PERIOD
    return record.due <= now or set_back


def check_canary(eyes: Eyes, canary: Canary, source: Source, before: CanaryRecord | None) -> Checked:
    """Asks the first known page, and the second where the first does not read well. Raises no FetchError or
    ParseError: they are its answer."""
    now = eyes.clock()
    first = look_at(eyes, canary, source, canary.first)
    wanted = first.verdict != "well" and first.asked  # a host that wants quiet is not asked for the second either
    second = look_at(eyes, canary, source, canary.second) if wanted else None
    return judge(canary, before, first, second, now)


def look_at(eyes: Eyes, canary: Canary, source: Source, known: KnownPage) -> Look:
    """Fetches one known page with its source's manners and compares what is read."""
    from crawler.hosts import HeldBackError

    try:
        if canary.reads == "row":
            return _look_for_row(eyes, source, known)
        return _look_at_article(eyes, source, known)
    except HeldBackError as error:
        return Look(known, "unreachable", error.name, read=error.what, asked=False)
    except FetchError as error:
        emptied = error.name == "bad-answer" and error.status == 200
        verdict: Verdict = "gone" if error.name in _GONE or emptied else "unreachable"
        return Look(known, verdict, error.name, known.describe(), error.what)
    except StorageError:
        raise
    except Exception as error:
        log.exception("a fault of ours while reading the known page %s", known.url)
        what = cut_fault(f"a fault of ours: {type(error).__name__}: {error}")
        return Look(known, "unreachable", "unreadable", known.describe(), what)


def _look_at_article(eyes: Eyes, source: Source, known: KnownPage) -> Look:
    from crawler.pages import fetch_page

    page = fetch_page(known.url, source, eyes.fetcher, eyes.clock(), referer=source.referer)
    return read_known(eyes, source, known, page)


def read_known(eyes: Eyes, source: Source, known: KnownPage, page: Page) -> Look:
    """What today's code reads in the bytes of a known page."""
    from crawler.boxed import parse_boxed
    from parsers.articles import parse_article

    try:
        parse = partial(parse_article, templates=eyes.templates)
        article = parse_boxed(parse, page.body, page.final_url, page.content_type)
    except ParseError as error:
        verdict: Verdict = "emptied" if error.letters is not None else "misread"
        return Look(known, verdict, error.name, known.describe(), error.what, page)
    wrong = [*_compare_article(article, known), *_compare_count(eyes, source, article, known)]
    if wrong:
        return Look(known, "misread", "canary-misread", *_join(wrong), page)
    return Look(known, "well", page=page)


def _look_for_row(eyes: Eyes, source: Source, known: KnownPage) -> Look:
    """Asks the known address as its source's kind is asked, and looks for the row."""
    from crawler.polling import poll_source

    asked = alter(source, url=known.url, query=(), min_entries=0)
    poll = poll_source(asked, SourceMemory(url=known.url), eyes.fetcher, eyes.clock())
    failure = poll.failure
    page = poll.pages[-1] if poll.pages else None
    if failure is None:
        return _compare_rows(poll.entries, known, page)
    if poll.result == "waiting":
        return Look(known, "unreachable", failure.name, read=failure.what, asked=False)
    parsed = failure.name in ("layout-changed", "empty", "api-refused", "unreadable", "not-a-feed")
    verdict: Verdict = "misread" if parsed else "gone" if failure.name in _GONE else "unreachable"
    return Look(known, verdict, failure.name, known.describe(), failure.what, page if parsed else None)


def _compare_rows(entries: tuple[Entry, ...], known: KnownPage, page: Page | None) -> Look:
    row = next((entry for entry in entries if _holds(entry.title, known.title)), None)
    if row is None:
        first = f"; the first is {entries[0].title[:60]!r}" if entries else ""
        read = f"{len(entries)} rows, none with this title{first}"
        return Look(known, "gone", "canary-gone", known.describe(), read, page)
    text = " ".join((row.title, row.url, row.summary, row.html))
    published = row.published.as_text() if row.published else ""
    wrong = [*_compare_date(row.published.day if row.published else "", published, known)]
    wrong += [(repr(one), "not there") for one in known.contains if not _holds(text, one)]
    if wrong:
        return Look(known, "misread", "canary-misread", *_join(wrong), page)
    return Look(known, "well", page=page)


def _compare_article(article: Article, known: KnownPage) -> list[tuple[str, str]]:
    """What is otherwise than known, each as what was expected and what was read."""
    wrong: list[tuple[str, str]] = []
    if known.title and not _holds(article.title, known.title):
        wrong.append((f"title {known.title!r}", f"title {article.title[:80]!r}"))
    wrong += _compare_date(
        article.published.day if article.published else "",
        article.published.as_text() if article.published else "",
        known,
    )
    text = "\n".join((article.title, article.body))
    wrong += [(f"the text {one!r}", "not in the text") for one in known.contains if not _holds(text, one)]
    if len(article.body) < known.min_length:
        wrong.append((f"{known.min_length} characters of text", f"{len(article.body)}"))
    if len(article.attachments) < known.files:
        wrong.append((f"{known.files} attachments", f"{len(article.attachments)}"))
    return wrong


def _compare_date(day: str, published: str, known: KnownPage) -> list[tuple[str, str]]:
    if not known.date or day.startswith(known.date):
        return []
    return [(f"date {known.date}", f"date {published or 'none'}")]


def _compare_count(eyes: Eyes, source: Source, article: Article, known: KnownPage) -> list[tuple[str, str]]:
    """The known figure must be among the claims that the reader draws from the page."""
    if known.count is None:
        return []
    from miitwatch.reading.reading import make_document

    counts = eyes.reader().read(make_document(article, source.authority, "article")).counts
    if known.count in [one.value for one in counts]:
        return []
    return [(f"the figure {known.count}", f"figures {', '.join(str(one.value) for one in counts) or 'none'}")]


def _holds(text: str, part: str) -> bool:
    """Whether a text holds a part; how either is spaced does not matter where it only wraps lines."""
    return " ".join(part.split()) in " ".join(text.split())


def _join(wrong: list[tuple[str, str]]) -> tuple[str, str]:
    return "; ".join(one for one, _ in wrong), "; ".join(other for _, other in wrong)


def find_due(
    app: Application, names: tuple[str, ...], records: Mapping[str, CanaryRecord]
) -> list[tuple[Canary, Source, CanaryRecord | None]]:
    """The canaries to ask now."""
    now = app.clock()
    sources = [source for source in app.sources if not names or source.name in names]
    return [
        (canary, source, records.get(canary.name))
        for canary, source in select_canaries(app.config.canaries, sources)
        if is_due(records.get(canary.name), canary, now)
    ]
