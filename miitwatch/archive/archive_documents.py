"""One document of an archive: from bytes to what it states, or to the named reason why it is not entered."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial, update_wrapper
from hashlib import sha256
from typing import Concatenate, ParamSpec

from msgspec import Struct

from domain.addresses import is_web_address, refuse_address
from domain.altering import alter
from domain.archives import Filed, Portion
from domain.dates import Published
from domain.errors import ParseError
from domain.lengths import limit_article, limit_entry
from domain.pages import Article, Entry, Page, Provenance
from domain.sources import Source
from miitwatch.archive.archive_desk import Desk
from miitwatch.archive.archive_files import read_local_attachments, tell_address
from miitwatch.reading.announced import choose_published
from miitwatch.reading.publishers import choose_publisher
from miitwatch.reading.reading import choose_summary, make_document
from parsers.line_files import Line

log = logging.getLogger("miitwatch")
P = ParamSpec("P")
#: Only a catalogue's own host says who publishes; a document of an archive has no source of its own.
NOBODY = Source("archive", "list", "", authority="aggregator")


class Found(Struct, frozen=True):
    """What became of one document: `filed` where it is on the subject. `said` are faults, in words."""

    fate: str
    filed: Filed | None = None
    said: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()


class Given(Struct, frozen=True):
    """What an archive says of a document besides its bytes."""

    entry: Entry
    page: Page
    portion: Portion
    captured: datetime | None = None
    vouched: bool = True  # its address is said by the archive or the operator, not by the page itself


def guard(
    read: Callable[Concatenate[Desk, Portion, P], Found],
) -> Callable[Concatenate[Desk, Portion, P], Found]:
    """One document that cannot be read stops none of the others; a fault of ours is told as one."""

    def read_guarded(desk: Desk, portion: Portion, /, *args: P.args, **kwargs: P.kwargs) -> Found:
        try:
            return read(desk, portion, *args, **kwargs)
        except ParseError as error:
            return Found("unreadable", said=(f"{error.name}: {error.what}",))
        except Exception as error:
            log.exception("a fault of ours while reading %s", portion.name)
            return Found("unreadable", said=(f"a fault of ours: {error!r}"[:300],))

    update_wrapper(read_guarded, read)
    return read_guarded


@guard
def read_page(desk: Desk, portion: Portion, body: bytes) -> Found:
    """A saved page of a folder, with the attachments that lie beside it."""
    from parsers.decoding import decode

    markup = decode(body, "", portion.name).text
    if not desk.prefilter.may_concern(markup):
        return Found("prefiltered")
    address = tell_address(desk.site, portion, markup)
    page = make_page(desk, address.shown, body, Provenance(portion.name, "", "", address.said_by))
    given = Given(Entry(address.shown, ""), page, portion, vouched=address.vouched)
    article = parse_page(desk, body, address.read_as, "")
    # whose it seems to be is enough to open its files: what they say has the rank that `_name_publisher` gives
    _, authority = choose_publisher(desk.by_host, given.entry, NOBODY)
    article, more, files = read_local_attachments(desk, portion, address.read_as, article, authority)
    found = file_article(desk, given, alter(article, url=address.shown), more)
    return alter(found, attached=files)


@guard
def read_file(desk: Desk, portion: Portion, body: bytes) -> Found:
    """A file such as pages attach, by itself."""
    address = tell_address(desk.site, portion, "")
    page = make_page(desk, address.shown, body, Provenance(portion.name, "", "", address.said_by))
    return file_attachment(desk, Given(Entry(address.shown, ""), page, portion, vouched=address.vouched))


@guard
def read_line(desk: Desk, portion: Portion, line: Line) -> Found:
    """A document of a store of JSON lines; the line as it stands is what is kept."""
    from parsers.line_files import read_stored

    if line.raw is None:
        return Found("too_large", said=(f"a line of more than [crawler] max_body ({desk.limit:,} bytes)",))
    stored = read_stored(line.raw)
    if not is_web_address(stored.url):
        return Found("no_address", said=(f"url is {stored.url[:80]!r}, {refuse_address(stored.url)}",))
    said = (f"published is no date: {stored.dated_badly!r}; undated",) if stored.dated_badly else ()
    if not desk.prefilter.may_concern("\n".join((stored.title, stored.text, stored.html))):
        return Found("prefiltered", said=said)
    where = Provenance(portion.name, f"line {line.number:,}", "", "the archive")
    page = make_page(desk, stored.url, line.raw, where, (("content-type", "application/json"),))
    given = Given(Entry(stored.url, stored.title, stored.published), page, portion)
    if stored.html.strip():
        article = parse_page(desk, stored.html.encode("utf-8", "replace"), stored.url, "text/html; charset=utf-8")
    else:
        article = Article(stored.url, stored.title, stored.text, stored.published, template="text")
    return alter(file_article(desk, given, article), said=said)


def read_feed(
    desk: Desk, portion: Portion, body: bytes, page: Page | None = None, captured: datetime | None = None
) -> Iterator[Found]:
    """The rows of a saved feed: an article where the row carries one, a headline where it does not."""
    from crawler.boxed import parse_boxed
    from parsers.feeds import parse_feed

    page = page or make_page(desk, f"file:{portion.name}", body, Provenance(portion.name))
    try:
        listing = parse_boxed(parse_feed, body, page.url if page.url.startswith("http") else "", page.content_type)
    except ParseError as error:
        yield Found("unreadable", said=(f"{error.name}: {error.what}",))
        return
    for entry in listing.entries:
        yield read_row(desk, portion, entry, page, captured)


@guard
def read_row(desk: Desk, portion: Portion, entry: Entry, page: Page, captured: datetime | None) -> Found:
    from parsers.articles import parse_entry_html

    if not is_web_address(entry.url):
        return Found("no_address", said=(f"a row with {refuse_address(entry.url)}: {entry.title[:60]!r}",))
    if not desk.prefilter.may_concern("\n".join((entry.title, entry.summary, entry.html))):
        return Found("prefiltered")
    given = Given(entry, page, portion, captured)
    if entry.html:
        return file_article(desk, given, parse_entry_html(entry))
    headline = Article(entry.url, entry.title, choose_summary(entry), entry.published, template="headline")
    return file_article(desk, given, headline, basis="headline")


def parse_page(desk: Desk, body: bytes, url: str, content_type: str) -> Article:
    """The article of a page, in the box where it is large or hostile, as live pages are. Raises ParseError."""
    from crawler.boxed import parse_boxed
    from parsers.articles import parse_article

    return parse_boxed(partial(parse_article, templates=desk.templates), body, url, content_type)


def file_attachment(desk: Desk, given: Given) -> Found:
    from parsers.attachments import read_attachment

    name = given.page.url.rpartition("/")[2]
    attachment = read_attachment(given.page.body, name, given.page.url, given.page.content_type)
    if attachment.text is None:
        return Found("unreadable", said=(attachment.unread,))
    if not desk.prefilter.may_concern(f"{name}\n{attachment.text}"):
        return Found("prefiltered")
    article = Article(given.entry.url, name, "", attachments=(attachment,), template="attachment")
    return file_article(desk, given, article)


def file_article(
    desk: Desk, given: Given, article: Article, more: tuple[Page, ...] = (), *, basis: str = "article"
) -> Found:
    """Reads the article; what is on the subject is filed with its pages."""
    from parsers.facts.front import READ_LANGUAGES
    from parsers.fingerprints import fingerprint

    given = alter(given, entry=limit_entry(given.entry))
    article = limit_article(_complete(article, given.entry))
    publisher, authority = _name_publisher(desk, given)
    reading = desk.reader.read(make_document(article, authority, basis))
    if reading.language not in READ_LANGUAGES:
        return Found("other_language")
    if not reading.relevant:
        return Found("off_topic")
    entry = alter(given.entry, url=article.url, title=article.title or given.entry.title, published=article.published)
    entry = alter(entry, html="", summary="")
    pages = (given.page, *more)
    print_of = fingerprint(reading.text)
    filed = Filed(entry, publisher, authority, article, reading, pages, print_of, given.portion.path, given.captured)
    return Found("entered", filed)


def _complete(article: Article, entry: Entry) -> Article:
    """What the page does not say of itself, the archive said."""
    published: Published | None = choose_published(article.published, entry.published)
    return alter(article, url=entry.url, title=article.title or entry.title, published=published)


def _name_publisher(desk: Desk, given: Given) -> tuple[str, str]:
    """A page that names its address itself is nobody's: anybody can write the ministry's into a file."""
    if given.vouched:
        return choose_publisher(desk.by_host, given.entry, NOBODY)
    return f"saved file {given.portion.name}", "aggregator"


def make_page(
    desk: Desk, url: str, body: bytes, where: Provenance, headers: tuple[tuple[str, str], ...] = (), status: int = 0
) -> Page:
    """The bytes as they lay in the archive, received when this run began."""
    digest = sha256(body).hexdigest()
    return Page(url, url, status, headers, body, desk.begun, digest, provenance=where)
