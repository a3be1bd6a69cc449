"""Rows of a list: a link, its title, and the date that stands beside it."""

import re
from datetime import date

from bs4 import BeautifulSoup
from bs4.element import Tag

from domain.dates import Published
from domain.pages import Entry
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


def read_rows(soup: BeautifulSoup, url: str, seen: date) -> tuple[Entry, ...]:
    """The rows of a list fragment, in its order; `url` is what relative links are relative to.

    List items first, else table rows, else definition and block elements: the first kind that has links.
    """
    for name in (["li"], ["tr"], ["dd", "dt", "p", "div"]):
        rows = [tag for tag in soup.find_all(name) if isinstance(tag, Tag) and not tag.find(name)]
        entries = [entry for row in rows if (entry := read_row(row, url, seen))]
        if entries:
            return tuple({entry.url: entry for entry in reversed(entries)}.values())[::-1]
    return ()


def read_row(row: Tag, url: str, seen: date) -> Entry | None:
    """One row as an entry; None where it has no link to an article (headings, paging)."""
    for anchor in row.find_all("a", href=True):
        address = join_address(url, anchor["href"])
        title = read_title(anchor)
        if address and title and not _PAGING.match(title):
            return Entry(address, title, find_row_date(row, anchor, seen) or date_address(address))
    return None


def read_title(anchor: Tag) -> str:
    """The full title: the `title` attribute, unless the text is longer, without a date at either end."""
    written = " ".join(str(anchor.get("title") or "").split())
    text = _LEADING_DATE.sub("", _TRAILING_DATE.sub("", read_line(anchor)))
    return text if not written or (len(text) > len(written) and not text.endswith(("…", "..."))) else written


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
