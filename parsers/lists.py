"""Web pages that list articles: links by their addresses, with the title and date that stand beside them."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag

from domain.addresses import host_of, name_site
from domain.errors import ConfigError, ParseError
from domain.pages import Entry, LeftOut, Listing
from parsers.answers import note_left_out
from parsers.decoding import decode
from parsers.links import find_base, join_address
from parsers.list_blocks import number_block
from parsers.markup import parse_markup, read_line, read_text
from parsers.publications import date_address
from parsers.rows import count_letters, cut_dates, find_row_date, is_unread_row, read_title, show_rows

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
#: Rows of one page; the longest real list has a few hundred.
MAX_ROWS = 3_000
#: How far up from a link its row is looked for.
_ROW_WITHIN = 6
#: A link without a pattern counts as an article's when its text is at least so long.
_TITLE_AT_LEAST = 8
#: So many rows that do not match are named.
_SHOWN = 3
#: So many characters of a pattern are shown where nothing matches it.
_PATTERN_SHOWN = 80


def parse_list(body: bytes, url: str, seen: date, link_pattern: str, content_type: str = "") -> Listing:
    """The articles that a page lists, in its order: links whose absolute address matches `link_pattern`.

    An empty pattern takes every link with a date beside it or in its address. `seen` (a Beijing day) settles dates
    without a year. Raises ParseError "layout-changed" where no link matches, ConfigError for a pattern that is none.
    """
    pattern = _compile(link_pattern)
    decoded = decode(body, content_type, url)
    soup = parse_markup(decoded.text, url)
    anchors = _find_anchors(soup, find_base(soup, url), pattern)
    warnings, left_out = decoded.warnings, LeftOut()
    if len(anchors) > MAX_ROWS:
        left_out = LeftOut(like=next(islice(anchors, MAX_ROWS, None)), beyond=len(anchors) - MAX_ROWS)
        warnings += (f"{len(anchors):,} links match; the first {MAX_ROWS:,} are taken",)
        anchors = dict(islice(anchors.items(), MAX_ROWS))
    held = _count_held(anchors)
    blocks: dict[int, int] = {}
    rows = [_read_entry(address, group, held, blocks, seen) for address, group in anchors.items()]
    if not link_pattern:
        rows = [row for row in rows if row.published and (not row.title or len(row.title) >= _TITLE_AT_LEAST)]
    entries, bare = [row for row in rows if row.title], [row.url for row in rows if not row.title]
    if not entries:
        wanted = f"matches {_clip(link_pattern)!r}" if link_pattern else "has a date beside it"
        raise ParseError(url, f"no link on the page {wanted} ({_describe(soup)})")
    sisters = _find_sisters(anchors, held)
    unread = [tag for tag in sisters if not _leads(tag) and is_unread_row(tag, seen)]
    left_out += LeftOut(len(bare), bare[0] if bare else "") + show_rows(unread)
    warnings = (*warnings, *note_left_out(left_out))
    unmatched = LeftOut()
    if not left_out.beyond:  # those beyond do match
        unmatched = _find_unmatched(sisters, url, find_base(soup, url), seen)
    return Listing(tuple(entries), warnings=warnings, left_out=left_out, unmatched=unmatched)


def find_next(body: bytes, url: str, pattern: str, content_type: str = "") -> str:
    """The address behind the link whose text matches `pattern`, on the page's own host; empty where there is none.

    Raises ConfigError for a pattern that is none.
    """
    wanted = _compile(pattern)
    soup = parse_markup(decode(body, content_type, url).text, url)
    base = find_base(soup, url)
    for anchor in soup.find_all("a", href=True):
        address = join_address(base, anchor["href"]).partition("#")[0]
        if wanted.search(read_line(anchor)) and address not in ("", url) and host_of(address) == host_of(url):
            return address
    return ""


def _clip(link_pattern: str) -> str:
    """A pattern short enough to leave room for what the page holds: the one made for a list has 700 characters."""
    return link_pattern if len(link_pattern) <= _PATTERN_SHOWN else f"{link_pattern[:_PATTERN_SHOWN]}…"


def _compile(link_pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(link_pattern)
    except re.error as error:
        raise ConfigError(f"link_pattern {link_pattern!r} is no regular expression: {error}") from error


def _describe(soup: BeautifulSoup) -> str:
    title = " ".join(soup.title.get_text().split())[:60] if soup.title else ""
    return f"title {title!r}, {len(soup.find_all('a', href=True))} links"


def _find_anchors(soup: BeautifulSoup, base: str, pattern: re.Pattern[str]) -> dict[str, list[Tag]]:
    """The matching links by address: a picture, a headline and a teaser often lead to one article."""
    found: dict[str, list[Tag]] = {}
    for anchor in soup.find_all("a", href=True):
        address = join_address(base, anchor["href"]).partition("#")[0]
        if address and pattern.search(address):
            found.setdefault(address, []).append(anchor)
    return found


def _count_held(anchors: dict[str, list[Tag]]) -> dict[int, set[str]]:
    """For each element around a link, by its identity, the articles that it leads to; two are enough to know."""
    held: dict[int, set[str]] = {}
    for address, group in anchors.items():
        for anchor in group:
            for parent in islice(anchor.parents, _ROW_WITHIN):
                addresses = held.setdefault(id(parent), set())
                if len(addresses) < 2:
                    addresses.add(address)
    return held


def _read_entry(address: str, group: list[Tag], held: dict[int, set[str]], blocks: dict[int, int], seen: date) -> Entry:
    """The row of one article; without a title where neither its links nor what stands around them have any words."""
    titled = [(title, anchor) for anchor in group if (title := _read_card_title(anchor))]
    if not titled:
        titled = [(_read_around(anchor, held), anchor) for anchor in group]
    title, anchor = max(titled, key=lambda pair: _rank_title(*pair))
    published, around = None, [*_climb(anchor, held)]
    for row in (*around, anchor):
        if published := find_row_date(row, anchor, seen):
            break
    published, block = published or date_address(address), number_block(around[-1] if around else anchor, blocks)
    return Entry(address, title, published, summary=_read_teaser(anchor, title), block=block)


def _find_sisters(anchors: dict[str, list[Tag]], held: dict[int, set[str]]) -> list[Tag]:
    """The elements beside the rows that were read, of their kind, that hold no link that matches."""
    rows = [row for group in anchors.values() for anchor in group for row in (anchor, *_climb(anchor, held))]
    known = {id(row) for row in rows} | held.keys()
    around = {id(row.parent): row.parent for row in rows if row.parent is not None}
    names = {(id(row.parent), row.name) for row in rows}
    return [
        tag
        for key, parent in around.items()
        for tag in parent.find_all(True, recursive=False)
        if (key, tag.name) in names and id(tag) not in known
    ]


def _find_unmatched(sisters: list[Tag], url: str, base: str, seen: date) -> LeftOut:
    """Sisters of the rows that are such rows too, dated and with a title, but lead to what was not asked for: columns
    of other things, or the same articles under new addresses."""
    found = [said for tag in sisters if (said := _show_unmatched(tag, url, base, seen))]
    return LeftOut(len(found), "; ".join(found[:_SHOWN]))


def _show_unmatched(row: Tag, url: str, base: str, seen: date) -> str:
    """Title and address of a row's first dated link on the site; empty where it has none. Links begin at `base`."""
    anchors = [row] if row.name == "a" else row.find_all("a", href=True)
    dated = bool(anchors) and find_row_date(row, anchors[0], seen) is not None
    for anchor in anchors:
        address, title = join_address(base, anchor.get("href")), _read_card_title(anchor)
        named = name_site(address) == name_site(url) and len(title) >= _TITLE_AT_LEAST
        if named and (dated or date_address(address)):
            return f"{title[:80]}, {address}"
    return ""


def _leads(tag: Tag) -> bool:
    """Whether any link in an element has an address: one that does not match is left out because it was asked for."""
    return any(_leads_itself(anchor) for anchor in tag.find_all("a", href=True))


def _leads_itself(anchor: Tag) -> bool:
    return join_address("https://x.invalid/", anchor.get("href")) != ""


def _rank_title(title: str, anchor: Tag) -> tuple[bool, int]:
    """A link in a heading first, then the longest text that can still be a headline."""
    in_heading = anchor.find_parent(_HEADINGS) is not None or anchor.find(_HEADINGS) is not None
    return in_heading, len(title) if len(title) <= 150 else 0


def _read_card_title(anchor: Tag) -> str:
    """A link's title: the heading inside a card, else its title or text, else its picture's description."""
    heading = anchor.find(_HEADINGS)
    if isinstance(heading, Tag) and (text := read_line(heading)):
        return text
    if text := read_title(anchor):
        return text
    picture = anchor.find("img", alt=True)
    return " ".join(str(picture["alt"]).split()) if isinstance(picture, Tag) else ""


def _read_around(anchor: Tag, held: dict[int, set[str]]) -> str:
    """The title beside a link without words (a picture, one laid over a card): the heading, else the text, of the
    smallest element around it that has any. What leads elsewhere is no title of this article."""
    for row in _climb(anchor, held):
        heading = row.find(_HEADINGS)
        if isinstance(heading, Tag) and count_letters(text := read_line(heading)):
            return text
        text = cut_dates(" ".join(read_text(row, skip=lambda tag: tag.name == "a" and _leads_itself(tag)).split()))
        if count_letters(text) >= _TITLE_AT_LEAST:
            return text
    return ""


def _read_teaser(anchor: Tag, title: str) -> str:
    """The rest of a card that is one link: what stands in it besides its heading."""
    if not anchor.find(_HEADINGS):
        return ""
    return " ".join(read_line(anchor).replace(title, "", 1).split())[:500]


def _climb(anchor: Tag, held: dict[int, set[str]]) -> Iterator[Tag]:
    """The elements around a link, outwards, as long as they hold no other article's link."""
    for parent in islice(anchor.parents, _ROW_WITHIN):
        if parent.name in ("body", "html", "[document]") or len(held[id(parent)]) > 1:
            return
        yield parent
