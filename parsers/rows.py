"""Rows of a list: a link, its title, and the date that stands beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bs4 import BeautifulSoup
from bs4.element import Tag

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


@dataclass(frozen=True, slots=True)
class _Link:
    """A link of a row to an article, with the date that stands behind it, or before it where dates lead."""

    anchor: Tag
    address: str
    title: str
    beside: Published | None = None


def read_rows(soup: BeautifulSoup, url: str, seen: date) -> tuple[tuple[Entry, ...], LeftOut]:
    """The rows of a list fragment, in its order, and those left out; `url` is what relative links are relative to.

    List items first, else table rows, else definition and block elements: the first kind that has links. A row with a
    date and words and no usable link is left out: it lists something.
    """
    for name in (["li"], ["tr"], ["dd", "dt", "p", "div"]):
        rows = [tag for tag in soup.find_all(name) if isinstance(tag, Tag) and not tag.find(name)]
        read = _drop_columns([(row, read_row(row, url, seen)) for row in rows])
        entries = [entry for _, found in read for entry in found]
        if entries:
            unread = [row for row, found in read if not found and is_unread_row(row, seen)]
            unique = {entry.url: entry for entry in reversed(entries)}
            return tuple(unique.values())[::-1], show_rows(unread)
    return (), LeftOut()


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
        return [replace(link, beside=date) for link, date in zip(links, behind, strict=True)]
    if not any(behind):
        return links  # one date leads the row
    return [replace(link, beside=date) for link, date in zip(links, (before, *behind), strict=False)]


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
