"""Feeds (RSS 0.91 to 2.0, RDF, Atom) become entries: the one door to feedparser."""

import io
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from domain.addresses import make_row_address
from domain.dates import Published
from domain.errors import ParseError
from domain.pages import Entry, LeftOut, Listing
from parsers.decoding import decode
from parsers.feed_hints import read_interval, read_skip_days, read_skip_hours
from parsers.feed_repairs import mend_feed
from parsers.fragments import flatten_markup, flatten_title
from parsers.hostile import scan_markup
from parsers.links import join_address
from parsers.plain_feeds import read_plain_rows
from parsers.publications import date_address, read_published

_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"
#: A row's own HTML counts as its article from this length of text on, unless it breaks off.
_FULL_TEXT = 200
_BREAKS_OFF = re.compile(
    r"(?:\[(?:…|\.\.\.|&#8230;)\]|…|\.\.\.|read more\W*|continue reading\W*|阅读全文\W*)$", re.IGNORECASE
)
_WORDPRESS_FOOTER = re.compile(r"\n?The post .{1,300} appeared first on .{1,100}$", re.DOTALL)
_SUMMARY_AT_MOST = 4_000
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?)$", re.IGNORECASE)


def parse_feed(body: bytes, url: str, content_type: str = "") -> Listing:
    """The rows of a feed, in its order, with absolute addresses and dates by our own grammar.

    A row that names no page and no document is `pageless`, under an address made of the feed's and its guid or title.
    A feed without rows is an empty listing. What was mended stands in `warnings`. Raises ParseError "not-a-feed"
    for a page or JSON at a feed's address, "unreadable" for bytes, a cut or hostile markup that cannot be read.
    """
    decoded = decode(body, content_type, url)
    scan_markup(decoded.text, url)
    text, mended = mend_feed(decoded.text, url)
    warnings = [*decoded.warnings, *mended]
    rows = read_plain_rows(text)
    if rows is None:
        parsed = _ask_feedparser(text)
        rows = parsed.entries
        if parsed.bozo:
            warnings.append(f"malformed XML, read leniently: {_one_line(parsed.bozo_exception)}")
    entries, left_out = _collect(rows, url)
    if left_out.rows:
        warnings.append(f"{left_out.rows} rows without an address, a guid and a title left out")
    if not entries and re.search(r"<(?:\w+:)?(?:item|entry)[\s>]", text):
        raise ParseError(url, "the feed has rows, but none could be read", name="unreadable")
    wishes = (read_interval(text), read_skip_hours(text), read_skip_days(text))
    return Listing(tuple(entries), *wishes, tuple(warnings), left_out)


def _ask_feedparser(text: str) -> Any:
    """feedparser on our own UTF-8, sanitising and relative addresses off (ten times faster). It is not told the
    feed's address, for it would make addresses of guids that are none."""
    import feedparser  # most feeds are plain: it is loaded for the first that is not

    return feedparser.parse(
        io.BytesIO((_DECLARATION + text).encode()),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200]


def _collect(rows: Iterable[Any], url: str) -> tuple[list[Entry], LeftOut]:
    entries: list[Entry] = []
    known: set[tuple[str, str, str]] = set()
    left_out = LeftOut()
    for row in rows:
        entry = _read_row(row, url)
        if entry is None:
            left_out += LeftOut(1, " ".join(_flatten(_text(row, "summary"), url).split())[:80])
        elif (key := (entry.url, entry.id, entry.title)) not in known:
            known.add(key)
            entries.append(entry)
    return entries, left_out


def _read_row(row: Any, url: str) -> Entry | None:
    title = flatten_title(_text(row, "title"))
    enclosed = _read_enclosures(row, url)
    address = _find_address(row, url) or next((document for _, document in enclosed), "")
    if pageless := not address:
        name = _text(row, "id") or title
        if not name:
            return None
        address = make_row_address(url, name)
    publisher, publisher_url = _read_publisher(row)
    summary, own_html = _read_texts(row, url)
    return Entry(
        url=address,
        title=_cut_publisher(title, publisher),
        published=_find_date(row) or (None if pageless else date_address(address)),
        summary=summary,
        id=_text(row, "id"),
        html=own_html,
        publisher=publisher,
        publisher_url=publisher_url,
        attachments=_read_enclosures(row, address) if enclosed else (),
        pageless=pageless,
    )


def _text(row: Any, key: str) -> str:
    """A field as given. `dict.get`, because feedparser's own answers `published` when asked for `updated`."""
    value = dict.get(row, key)
    return value.strip() if isinstance(value, str) else ""


def _find_address(row: Any, url: str) -> str:
    """The row's absolute address: its link, else a guid that is one; Bing's wrapper is taken off."""
    link = _text(row, "link") or next((item.get("href", "") for item in dict.get(row, "links") or ()), "")
    if not link or (link == _text(row, "id") and not re.match(r"https?:|/", link)):  # a guid that is no address
        link = _text(row, "id") if re.match(r"https?://", _text(row, "id")) else ""
    address = join_address(url, link)
    if "apiclick.aspx" not in address:
        return address
    parts = urlsplit(address)
    wrapped = parse_qs(parts.query).get("url", [""])[0] if parts.path.endswith("/apiclick.aspx") else ""
    return wrapped if wrapped.startswith(("http://", "https://")) else address


def _find_date(row: Any) -> Published | None:
    for key in ("published", "created", "updated"):
        if published := read_published(_text(row, key)):
            return published
    return None


def _read_publisher(row: Any) -> tuple[str, str]:
    """Who publishes the row, where it says so: `<source url>` (RSS 2.0, Google News), Atom's source, Bing's."""
    source = dict.get(row, "source")
    if isinstance(source, dict) and source.get("title"):
        home = source.get("href") or source.get("link") or ""
        return flatten_title(str(source["title"])), str(home)
    return flatten_title(_text(row, "news_source")), ""


def _cut_publisher(title: str, publisher: str) -> str:
    """Google News writes `Title - Publisher`; nothing is cut where the row names no publisher."""
    for dash in (" - ", " – ", " — ", " | "):
        if publisher and title.endswith(f"{dash}{publisher}") and len(title) > len(publisher) + 3:
            return title[: -len(dash) - len(publisher)].rstrip()
    return title


def _read_texts(row: Any, url: str) -> tuple[str, str]:
    """The summary as plain text, and the row's own HTML where that is the whole article."""
    contents = [item.get("value", "") for item in dict.get(row, "content") or () if isinstance(item, dict)]
    content = max(contents, key=len, default="")
    summary = _flatten(_text(row, "summary"), url)
    if not content:
        return summary[:_SUMMARY_AT_MOST], ""
    full = summary if content.strip() == _text(row, "summary") else _flatten(content, url)
    whole = len(full) >= _FULL_TEXT and not _BREAKS_OFF.search(full) and len(full) >= len(summary)
    return (summary or full)[:_SUMMARY_AT_MOST], content if whole else ""


def _flatten(markup: str, url: str) -> str:
    return _WORDPRESS_FOOTER.sub("", flatten_markup(markup, url)).strip()


def _read_enclosures(row: Any, address: str) -> tuple[tuple[str, str], ...]:
    """Documents that the row encloses; pictures and sound say nothing that can be read."""
    found = []
    for item in dict.get(row, "links") or ():
        if item.get("rel") != "enclosure":
            continue
        href = join_address(address, item.get("href"))
        if _DOCUMENT.search(urlsplit(href).path):
            found.append((urlsplit(href).path.rsplit("/", 1)[-1], href))
    return tuple(found)
