"""Where an article on several pages goes on: a link to its next page, in its body or just under it."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from bs4.element import NavigableString, PageElement, Tag

from parsers.links import join_address
from parsers.markup import read_line

#: The words of such a link. `Next` alone leads to another article at many sites.
_WORDS = re.compile(
    r"\W*(?:下一?[页頁]|第?\s*2\s*[页頁]?|余下全文|餘下全文|(?:go to )?next page|page 2)\W*", re.IGNORECASE
)
#: The address of a second page: the first one's own, with one of these before its ending.
_SECOND = re.compile(r"[-_]2")
#: Pages that list articles have pages too.
_LISTS = re.compile(r"(?:^|/)(?:index|list|default|home)?(?:\.\w+)?$", re.IGNORECASE)
#: So many characters under the body are looked through; comments and other articles' pages come further down.
_UNDER_AT_MOST = 200


def find_continuation(root: Tag, base: str, url: str) -> str:
    """The address at which the article goes on that stands at `url`; empty where its body ends with the page."""
    for anchor in _list_anchors(root):
        if _WORDS.fullmatch(read_line(anchor)):
            address = join_address(base, anchor["href"]).partition("#")[0]
            if address and _is_second(address, url):
                return address
    return ""


def _list_anchors(root: Tag) -> Iterator[Tag]:
    yield from root.find_all("a", href=True)
    last: PageElement = root
    while isinstance(last, Tag) and last.contents:
        last = last.contents[-1]
    passed = 0
    for node in last.next_elements:
        if isinstance(node, Tag) and node.name == "a" and node.has_attr("href"):
            yield node
        elif type(node) is NavigableString:  # its kinds are what no reader sees: scripts, styles, comments
            passed += len(node.strip())
            if passed > _UNDER_AT_MOST:
                return


def _is_second(address: str, url: str) -> bool:
    """Whether an address is that of `url` with `-2`, `_2` or `?page=2` added, and `url` is no list."""
    own, further = urlsplit(url), urlsplit(address)
    if own.netloc.lower() != further.netloc.lower() or _LISTS.search(own.path):
        return False
    pairs, more = parse_qsl(own.query), parse_qsl(further.query)
    if own.path == further.path:
        return ("page", "2") in more and [pair for pair in more if pair[0] != "page"] == [
            pair for pair in pairs if pair != ("page", "1")
        ]
    stem, dot, ending = own.path.rpartition(".")
    stem, ending = (stem, dot + ending) if dot and "/" not in ending else (own.path, "")
    added = further.path.removeprefix(stem).removesuffix(ending)
    return pairs == more and further.path == f"{stem}{added}{ending}" and _SECOND.fullmatch(added) is not None
