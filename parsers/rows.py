"""Rows of a list: a link, its title, and the date that stands beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from bs4 import BeautifulSoup
from bs4.element import Tag
from msgspec import Struct

from domain.altering import alter
from domain.dates import Published
from domain.pages import Entry, LeftOut
from parsers.links import join_address
from parsers.markup import read_line
from parsers.publications import date_address, find_published, read_published

_PAGING = re.compile(
    r"^(?:首页|尾页|末页|上一页|下一页|上页|下页|跳转|更多|more|next|previous|last|first|[\d<>«»‹›\s.]+)[>»\s]*$",
    re.IGNORECASE,
)
_TRAILING_DATE = re.compile(
    r"\s*[\[（(]?\s*(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?:\s+\d\d?:\d\d(?::\d\d)?)?\s*[\]）)]?\s*$"
)
_LEADING_DATE = re.compile(r"^\s*[\[（(]?\s*(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?\s*[\]）)]?\s+")


#: A row's words without its date: less is a caption or a place in the list.
_WORDS_AT_LEAST = 8
#: A mark before a title that leads to a column: `[公告]`.
_MARK = re.compile(r"[\[【（(〔].{1,12}[\]】）)〕]")
#: So little beside a title leads to its column, its file or what explains it: `公告`, `解读`, `一图读懂`, `PDF下载`.
_SHORT = re.compile(r"(?:[A-Za-z]{0,10}[\W_]*[^\W\d_]{1,4}|[A-Za-z]{1,10})[\W_]*")


#: What a fragment's rows may be: the first of these that has links, and what holds a link with a date.
_BLOCKS = ["dd", "dt", "p", "div"]
_KINDS: tuple[list[str], ...] = (["li"], ["tr"], _BLOCKS, [])


class _Link(Struct, frozen=True):
    """A link of a row to an article, with the date that stands behind it, or before it where dates lead."""

    anchor: Tag
    address: str
    title: str
    beside: Published | None = None


def read_rows(soup: BeautifulSoup, url: str, seen: date) -> tuple[tuple[Entry, ...], LeftOut]:
    """The rows of a list fragment, in its order, and those left out; `url` is what relative links are relative to.

    List items first, else table rows, else definition and block elements: the first kind that has links. Beside these
    a link with a date is a row too, whatever it stands in: one that is kept on top. A row with a date and words and no
    usable link is left out: it lists something. The fragment is taken apart.
    """
    places = _place_addresses(soup, url)
    found: dict[str, Entry] = {}
    unread: list[Tag] = []
    for names in _KINDS:
        read = _drop_columns([(row, _read_own(row, url, seen, outer)) for row, outer in _part_rows(soup, names)])
        first = bool(names) and not found
        entries = [entry for _, own in read for entry in own if first or _is_surely_row(entry)]
        opened = [row for row, own in read if not own and is_unread_row(row, seen)]
        unread += opened if first and entries else [row for row in opened if _opens_by_words(row)]
        for row in [row for row, _ in read] if entries or found else unread:
            row.extract()
        found = {entry.url: entry for entry in reversed(entries)} | found
    return tuple(sorted(found.values(), key=lambda entry: places[entry.url])), show_rows(unread)


def _place_addresses(soup: BeautifulSoup, url: str) -> dict[str, int]:
    """In which order a fragment leads to its addresses."""
    places: dict[str, int] = {}
    for anchor in soup.find_all("a", href=True):
        places.setdefault(join_address(url, anchor["href"]), len(places))
    return places


def _part_rows(soup: BeautifulSoup, names: list[str]) -> list[tuple[Tag, bool]]:
    """The elements of these names that may be rows, each with nothing but its own: a row that stands in another is
    taken out of it, which is said of the outer one. Without names: whatever holds a link."""
    if names:
        rows = [tag for tag in soup.find_all(names) if tag.find_parent("a", href=True) is None]
    else:
        around = [anchor.parent for anchor in soup.find_all("a", href=True) if anchor.parent is not None]
        rows = list({id(tag): tag for tag in around}.values())
    if names == _BLOCKS:  # a date or a teaser may stand in a block of its own
        rows = [tag for tag in rows if tag.has_attr("onclick") or tag.find(_opens)]
    known, outer = {id(row) for row in rows}, set()
    for row in reversed(rows):
        if (wider := row.find_parent(lambda tag: id(tag) in known)) is not None:
            outer.add(id(wider))
            row.extract()
    return [(row, id(row) in outer) for row in rows]


def _read_own(row: Tag, url: str, seen: date, outer: bool) -> tuple[Entry, ...]:
    """The entries of a row. Few words without a date above other rows are the name of their column."""
    entries = read_row(row, url, seen)
    return tuple(one for one in entries if one.published or not _SHORT.fullmatch(one.title)) if outer else entries


def _is_surely_row(entry: Entry) -> bool:
    """Whether a link that stands beside a list belongs to it: it has a date, and more words than a column's name."""
    return entry.published is not None and _SHORT.fullmatch(entry.title) is None


def _opens_by_words(row: Tag) -> bool:
    """Whether what opens something in a row has the words of a title, and is no button beside a caption."""
    return row.has_attr("onclick") or any(
        count_letters(read_line(tag)) >= _WORDS_AT_LEAST for tag in row.find_all(_opens)
    )


def _drop_columns(read: Sequence[tuple[Tag, tuple[Entry, ...]]]) -> list[tuple[Tag, tuple[Entry, ...]]]:
    """The rows without what stands beside the entries of several: the column or the office that they are of."""
    often = Counter(entry.url for _, found in read if len(found) > 1 for entry in found)
    kept = []
    for row, found in read:
        least = min((often[entry.url] for entry in found), default=0)
        kept.append((row, tuple(entry for entry in found if often[entry.url] == least)))
    return kept


def is_unread_row(row: Tag, seen: date) -> bool:
    """Whether a row without a usable link lists something all the same: something opens, with words and a date."""
    if row.find(_opens) is None and not row.has_attr("onclick"):
        return False
    text = read_line(row)
    return find_published(text, seen) is not None and count_letters(text) >= _WORDS_AT_LEAST


def count_letters(text: str) -> int:
    """How many letters a text has: a date in figures has none, or only 年, 月 and 日."""
    return len(re.sub(r"[\W\d_]+", "", text))


def _opens(tag: Tag) -> bool:
    """Whether something opens at an element. A name to jump to opens nothing, nor does a link without words."""
    if tag.has_attr("href") or tag.has_attr("onclick"):
        return tag.name == "a" or tag.has_attr("onclick")
    return tag.name == "a" and not tag.has_attr("name") and read_line(tag) != ""


def show_rows(rows: Sequence[Tag]) -> LeftOut:
    """Rows that were not read, with the words of the first."""
    return LeftOut(len(rows), read_line(rows[0])[:80] if rows else "")


def read_row(row: Tag, url: str, seen: date) -> tuple[Entry, ...]:
    """The entries of one row: each link that says something; none where no link leads to an article (headings, paging).

    One without a date of its own has the row's, where that is one. The first of an address has its title: a teaser
    follows.
    """
    links = _find_links(row, url, seen)
    dates = {link.address: link.beside for link in reversed(links) if link.beside is not None}
    own = next(iter(dates.values())) if len(dates) == 1 else None
    entries: dict[str, Entry] = {}
    for link in links:
        published = dates.get(link.address, own)
        if published is None and not dates:
            published = find_row_date(row, link.anchor, seen)
        entries.setdefault(link.address, Entry(link.address, link.title, published or date_address(link.address)))
    return tuple(entries.values())


def _find_links(row: Tag, url: str, seen: date) -> list[_Link]:
    """The links of a row to articles. A mark beside a title counts where there is nothing else.

    So does a short title, unless it has a date of its own where each of the others has one too.
    """
    found = []
    for anchor in row.find_all("a", href=True):
        address, title = join_address(url, anchor["href"]), read_title(anchor)
        if address and title and not _PAGING.match(title):
            found.append(_Link(anchor, address, title))
    links = [link for link in found if not _MARK.fullmatch(link.title)] or found
    named = [link for link in links if not _SHORT.fullmatch(link.title)] or links
    dated = _date_links(row, links, seen)
    own = {link.address for link in dated if link.beside is not None}
    if len(own) > 1 and own >= {link.address for link in named}:
        return [link for link in dated if link.address in own]
    return _date_links(row, named, seen)


def _date_links(row: Tag, links: list[_Link], seen: date) -> list[_Link]:
    """The links of a row to several articles with the dates beside them."""
    if len({link.address for link in links}) < 2:
        return links
    before, *behind = _list_dates(row, [link.anchor for link in links], seen)
    if before is None:
        return [alter(link, beside=date) for link, date in zip(links, behind, strict=True)]
    if not any(behind):
        return links  # one date leads the row
    return [alter(link, beside=date) for link, date in zip(links, (before, *behind), strict=False)]


def _list_dates(row: Tag, anchors: Sequence[Tag], seen: date) -> list[Published | None]:
    """The date before the first of some links, then the one behind each, up to the next."""
    texts = [""]
    starts = {id(anchor) for anchor in anchors}
    inside = {id(node) for anchor in anchors for node in anchor.descendants}
    for node in row.descendants:
        if id(node) in starts:
            texts.append("")
        elif id(node) in inside:
            continue
        elif isinstance(node, Tag):
            texts[-1] += f" {node.get('datetime') or ''} "
        else:
            texts[-1] += str(node)
    return [find_published(text, seen) for text in texts]


def read_title(anchor: Tag) -> str:
    """The full title: the `title` attribute, unless the text is longer, without a date at either end."""
    written = " ".join(str(anchor.get("title") or "").split())
    text = cut_dates(read_line(anchor))
    return text if not written or (len(text) > len(written) and not text.endswith(("…", "..."))) else written


def cut_dates(text: str) -> str:
    """A text without a date at either end."""
    return _LEADING_DATE.sub("", _TRAILING_DATE.sub("", text))


def find_row_date(row: Tag, anchor: Tag, seen: date) -> Published | None:
    """What a row states for machines, else its first date outside its link, else the one at an end of the link's
    text: titles tell other dates."""
    stated = row.find("time", datetime=True)
    if isinstance(stated, Tag) and (published := read_published(stated["datetime"], seen)):
        return published
    inside = {id(node) for node in anchor.descendants}
    outside = " ".join(text for node in row.find_all(string=True) if id(node) not in inside and (text := node.strip()))
    if published := find_published(outside, seen):
        return published
    ends = _TRAILING_DATE.search(read_line(anchor)) or _LEADING_DATE.search(read_line(anchor))
    return find_published(ends[0], seen) if ends else None
