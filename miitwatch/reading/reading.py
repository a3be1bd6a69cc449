"""From an entry to what it states: fetch, parse, read. Runs in workers; errors come back as values."""

import logging
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from domain.altering import alter
from domain.claims import Reading
from domain.errors import FetchError, ParseError, StorageError, cut_fault
from domain.findings import Outcome
from domain.held_files import NOT_FETCHED, join_files
from domain.lengths import limit_article
from domain.pages import Article, Attachment, Entry, Failure, Page
from domain.sources import Source
from miitwatch.application import Application
from miitwatch.folding.indexing import load_folder
from miitwatch.reading.announced import check_announced, check_subject, drop_ahead, settle_published
from miitwatch.reading.late_files import is_awaited
from miitwatch.reading.publishers import choose_publisher
from miitwatch.reading.title_verdicts import recall_verdict
from miitwatch.reading.wanted_files import choose_files
from storage.articles.entries import PendingEntry
from storage.polls.renewing import Depth

if TYPE_CHECKING:
    from parsers.facts.text.document import Document

log = logging.getLogger("miitwatch")
_PORT = re.compile(r"(?<=[\w\]]):\d+(?=[/?#]|$)")
#: More text than any notice or article has is a directory or an attack: so many characters are read, the rest is named.
MOST_TEXT = 200_000
#: How the failure of an entry begins that tripped our own code.
FAULT = "a fault of ours"
#: One in so many entries passed over by title is read all the same, so that the filter's misses are known.
SAMPLE = 50
#: How often a page waits for an attachment that did not answer before it is read without.
PATIENCE = 1


class Read(Struct, frozen=True):
    """What a worker brings back of one entry: a reading, or why there is none."""

    pending: PendingEntry
    publisher: str
    authority: str
    pages: tuple[Page, ...] = ()
    article: Article | None = None
    reading: Reading | None = None
    fingerprint: tuple[int, ...] = ()
    passed: Outcome | None = None
    failure: Failure | None = None
    sampled: bool = False
    fresh: tuple[Page, ...] = ()  # files of the page that were asked just now: not asked once more
    held: tuple[Page, ...] = ()  # files as they were received before, for those that do not answer
    unfetched: Failure | None = None  # why one of the page's files is not among what was read


def read_entry(app: Application, pending: PendingEntry, source: Source) -> Read:
    """Reads one entry as its source's `follow` says. Never raises FetchError or ParseError."""
    publisher, authority = name_publisher(app, pending.entry, source)
    base = Read(pending, publisher, authority)
    try:
        return _read_as_followed(app, base, source)
    except FetchError as error:
        return alter(base, failure=note_fetch_error(error))
    except ParseError as error:
        return alter(base, failure=Failure(error.name, error.what, error.url))
    except StorageError:
        raise
    except Exception as error:
        log.exception("a fault of ours while reading %s", pending.entry.url)
        return alter(base, failure=Failure("unreadable", f"{FAULT}: {cut_fault(repr(error))}", pending.entry.url))


def _read_as_followed(app: Application, base: Read, source: Source) -> Read:
    if source.follow == "none":
        return read_headline(app, base)
    passed = judge_entry(source, base.pending.entry)
    if passed is not None and not is_sampled(base.pending.canonical):
        return alter(base, passed=passed)
    sampled = alter(base, sampled=passed is not None)
    if base.pending.entry.pageless and not base.pending.entry.html:
        return read_headline(app, sampled)
    return _read_page(app, sampled, source)


def name_publisher(app: Application, entry: Entry, source: Source, answered: str = "") -> tuple[str, str]:
    """As `choose_publisher`, by the catalogue of the configuration."""
    return choose_publisher(app.publishers, entry, source, answered)


def is_sampled(canonical: str) -> bool:
    """A random one in SAMPLE, the same one on every machine: the practice internet has other ports each time."""
    return int(sha256(_PORT.sub("", canonical, count=1).encode()).hexdigest()[:8], 16) % SAMPLE == 0


def read_headline(app: Application, base: Read) -> Read:
    """Title and summary are the article: all that an aggregator gives, or all that is left of a page never read."""
    entry = base.pending.entry
    published = drop_ahead(entry.published, app.clock())
    article = Article(entry.url, entry.title, choose_summary(entry), published, template="headline")
    return _read_article(app, base, article, "headline")


def choose_summary(entry: Entry) -> str:
    """The summary where it says more than the title. An aggregator's begins with it, and goes on with publishers and
    other reports' titles; a bridge to short messages makes its titles of their first words, and all else stands there.
    """
    again = entry.summary.startswith(entry.title) and (bool(entry.publisher) or entry.summary == entry.title)
    return "" if again else entry.summary


def note_fetch_error(error: FetchError) -> Failure:
    from crawler.hosts import HeldBackError

    held = isinstance(error, HeldBackError)
    return Failure(error.name, error.what, error.url, error.transient, error.retry_after, held)


def tell_depth(sources: Mapping[str, Source], name: str, entry: Entry) -> Depth:
    """How much of a row the source of that name reads; of one that has left the configuration, all."""
    source = sources.get(name)
    if source is None:
        return Depth.PAGE
    if source.follow == "none":
        return Depth.HEADLINE
    if judge_entry(source, entry) is not None:
        return Depth.TITLE
    return Depth.HEADLINE if entry.pageless and not entry.html else Depth.PAGE


def judge_entry(source: Source, entry: Entry) -> Outcome | None:
    """The outcome of a row that is passed over by its title; None for one that is read."""
    if source.follow != "matching":
        return None
    verdict = recall_verdict(entry)
    return None if verdict.passes else Outcome("passed_by_title", verdict.reason)


def _read_page(app: Application, base: Read, source: Source) -> Read:
    from crawler.pages import fetch_page
    from parsers.articles import parse_entry_html

    entry = base.pending.entry
    if entry.html:
        read = _finish_article(app, base, source, parse_entry_html(entry), ())
    else:
        page = fetch_page(entry.url, source, app.fetcher, app.clock(), referer=source.referer)
        read = read_received(app, base, source, page, first=True)
    if is_awaited(read.unfetched, read.reading, read.authority, read.pending, app.clock()):
        return alter(base, failure=read.unfetched)
    return read


def read_received(app: Application, base: Read, source: Source, page: Page, *, first: bool = False) -> Read:
    """Reads a page as received, with its attachments. Raises ParseError, and FetchError for an attachment.

    Whose it is, the host says that answered. `first`: it was never read before, so that only its row says what it is
    about.
    """
    from crawler.boxed import parse_boxed
    from parsers.articles import parse_article
    from parsers.file_kinds import is_file

    publisher, authority = name_publisher(app, base.pending.entry, source, page.final_url)
    base = alter(base, publisher=publisher, authority=authority)
    if is_file(page.body, page.final_url, page.content_type):
        article = _wrap_attachment(base.pending.entry, page)
    else:
        parse = partial(parse_article, templates=app.config.templates)
        article = parse_boxed(parse, page.body, page.final_url, page.content_type)
        check_announced(article, base.pending.entry, source)
        if first:
            check_subject(article, base.pending.entry)
    return _finish_article(app, base, source, article, (page,))


def _finish_article(app: Application, base: Read, source: Source, article: Article, pages: tuple[Page, ...]) -> Read:
    article = limit_article(_complete(article, base.pending.entry, app.clock()))
    article, more, unfetched = _read_attachments(app, base, source, article)
    return alter(_read_article(app, base, article, "article"), pages=(*pages, *more), unfetched=unfetched)


def _complete(article: Article, entry: Entry, now: datetime) -> Article:
    """What the page does not say of itself, its list said."""
    published = settle_published(article.published, entry.published, now)
    return alter(article, url=entry.url, title=article.title or entry.title, published=published)


def _wrap_attachment(entry: Entry, page: Page) -> Article:
    from crawler.boxed import read_file_boxed

    name = page.final_url.rpartition("/")[2] or entry.title
    attachment = read_file_boxed(page.body, name, page.final_url, page.content_type)
    return Article(entry.url, entry.title, "", entry.published, attachments=(attachment,), template="attachment")


def _read_attachments(
    app: Application, base: Read, source: Source, article: Article
) -> tuple[Article, tuple[Page, ...], Failure | None]:
    """Fetches and reads what the page attaches, as far as it is wanted; what is not says so."""
    files = choose_files(article, base.authority)
    done: list[Attachment] = []
    pages: list[Page] = []
    unfetched: Failure | None = None
    for one in files.wanted:
        attachment, page, failure = _read_one_attachment(app, base, source, article, one)
        done.append(attachment)
        pages.extend([page] if page else [])
        unfetched = unfetched or failure
    return alter(article, attachments=(*files.known, *done, *files.skipped)), tuple(pages), unfetched


def _read_one_attachment(
    app: Application, base: Read, source: Source, article: Article, wanted: Attachment
) -> tuple[Attachment, Page | None, Failure | None]:
    from crawler.boxed import read_file_boxed
    from crawler.pages import fetch_page

    try:
        page = _find_file(base.fresh, wanted) or fetch_page(
            wanted.url, source, app.fetcher, app.clock(), referer=article.url
        )
    except FetchError as error:
        if error.transient and base.pending.attempts < PATIENCE:
            raise _count_as_tried(error) from error
        held = _find_file(base.held, wanted) if error.transient else None
        if held is None:
            unread = alter(wanted, unread=f"{NOT_FETCHED}: {error.name}, {error.what}")
            return unread, None, note_fetch_error(_count_as_tried(error))
        page = held  # that it does not answer today takes back nothing of what it says
    return read_file_boxed(page.body, wanted.name, wanted.url, page.content_type), page, None


def _count_as_tried(error: FetchError) -> FetchError:
    """The failure of a file as one of its page, which was asked: it waits for the file once, and not for its host."""
    return FetchError(
        error.url,
        error.what,
        name=error.name,
        transient=error.transient,
        status=error.status,
        retry_after=error.retry_after,
    )


def _find_file(pages: tuple[Page, ...], wanted: Attachment) -> Page | None:
    return next((page for page in pages if page.url == wanted.url), None)


def _read_article(app: Application, base: Read, article: Article, basis: str) -> Read:
    from parsers.facts.front import pass_over
    from parsers.fingerprints import fingerprint

    article = limit_article(article)  # names of attachments that only their answers gave, and headlines
    document = make_document(article, base.authority, basis)
    reading = pass_over(document, load_folder()) or app.reader.read(document)
    marks = fingerprint(reading.text) if reading.relevant else ()  # copies are looked for of what tells something
    return alter(base, article=article, reading=reading, fingerprint=marks)


def make_document(article: Article, authority: str, basis: str) -> "Document":
    """The text that is read: the body, then each attachment under its name. Firm lists there count as the article's."""
    from parsers.facts.text.document import Document

    body, unread = cut_text(join_files(article), article.list_unread())
    return Document(
        title=article.title,
        body=body,
        published=article.published,
        language=article.language or "auto",
        authority=authority,
        url=article.url,
        basis="headline" if basis == "headline" else "article",
        unread=unread,
    )


def cut_text(text: str, unread: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """What is read of a text, and what is not: that of 3 million characters would take minutes."""
    if len(text) <= MOST_TEXT:
        return text, tuple(unread)
    return text[:MOST_TEXT], (*unread, f"the text after its first {MOST_TEXT:,} characters: too long")
