"""A page gone through once: what ids, classes, element names and meta elements stand on it.

A CSS selector costs a walk over the whole page, and templates try dozens that are on no page but their own site's.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from msgspec import Struct

from parsers.markup import is_silent, read_line

_SIMPLE = re.compile(r"[#.][\w-]+")
_NAMED = re.compile(r"([#.])([\w-]+)")
_BRACKETS = re.compile(r"\[[^\]]*\]")
#: Sisters of a body that are looked at; an editor's text has a few.
MOST_BLOCKS = 50
_EMBEDDING = ["a", "iframe", "embed", "object"]
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report")


class Blocks(Struct, frozen=True):
    """An element with its sisters that belong to it, and how many more of them were not taken."""

    first: Tag
    others: tuple[Tag, ...] = ()
    rest: int = 0


class PageIndex(Struct, frozen=True):
    """The page with its first element of each id (`#id`) and class (`.class`), its metas and its linked data."""

    soup: BeautifulSoup
    named: Mapping[str, Tag]
    metas: Mapping[str, str]
    linked: Mapping[str, Any]

    def find(self, selector: str) -> Tag | None:
        """The first element that a CSS selector fits; walks the page only where all its ids and classes are on it."""
        if _SIMPLE.fullmatch(selector):
            return self.named.get(selector)
        if any(mark + name not in self.named for mark, name in _NAMED.findall(_BRACKETS.sub("", selector))):
            return None
        return self.soup.select_one(selector)

    def gather(self, selector: str) -> Blocks | None:
        """As `find`, with the sisters right behind it that the selector fits too; changes nothing on the page.

        Editors of sites split a text into several blocks of one class. One that repeats what stands already, as for
        another width of screen, is passed over; behind any other text the page's order is not that of the blocks.
        """
        first = self.find(selector)
        if first is None:
            return None
        behind = list(_list_behind(first, selector))
        near = list(takewhile(lambda one: one is not None, behind[:MOST_BLOCKS]))
        text, taken = read_line(first), list[Tag]()
        for sister in filter(None, near):
            said = read_line(sister)
            if said not in text or sister.find(_EMBEDDING) is not None:
                taken.append(sister)
                text += f" {said}"
        rest = [tag for tag in behind[len(near) :] if tag is not None and read_line(tag)]
        return Blocks(first, tuple(taken), len(rest))

    def meta(self, name: str) -> str:
        """A meta element's content by name, property or itemprop, whatever its case; empty where there is none."""
        return self.metas.get(name.lower(), "")


def join_blocks(soup: BeautifulSoup, blocks: Blocks) -> Tag:
    """The first block, with the contents of the others moved into it."""
    for sister in blocks.others:
        block = soup.new_tag("div")  # without the class, by which a block inside a body may look like tools
        block.extend(list(sister.contents))
        blocks.first.append(block)
    return blocks.first


def _list_behind(first: Tag, selector: str) -> Iterator[Tag | None]:
    """The sisters behind an element that a selector fits; None for what stands between them with text of its own."""
    for node in first.next_siblings:
        if isinstance(node, Tag) and not is_silent(node):
            if _fits(node, selector):
                yield node
            elif read_line(node):
                yield None
        elif type(node) is NavigableString and node.strip():
            yield None


def _fits(tag: Tag, selector: str) -> bool:
    if not _SIMPLE.fullmatch(selector):
        return tag.css.match(selector)
    classes = tag.get("class")
    named = classes if isinstance(classes, list) else []
    return tag.get("id") == selector[1:] if selector[0] == "#" else selector[1:] in named


def index_page(soup: BeautifulSoup) -> PageIndex:
    """Goes through a page once."""
    named: dict[str, Tag] = {}
    metas: dict[str, str] = {}
    for tag in soup.find_all(True):
        classes = tag.get("class")
        for name in classes if isinstance(classes, list) else ():
            named.setdefault(f".{name}", tag)
        if identity := tag.get("id"):
            named.setdefault(f"#{identity}", tag)
        if tag.name == "meta" and tag.has_attr("content"):
            for key in ("name", "property", "itemprop"):
                metas.setdefault(str(tag.get(key) or "").lower(), str(tag["content"]).strip())
    return PageIndex(soup, named, metas, _find_linked_data(soup))


def _find_linked_data(soup: BeautifulSoup) -> Mapping[str, Any]:
    """The first article that the page describes for machines (schema.org in JSON-LD); empty where there is none."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _list_nodes(data):
            if _ARTICLE_TYPES.search(str(node.get("@type"))):
                return node
    return {}


def _list_nodes(data: object) -> Iterator[Mapping[str, Any]]:
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, Mapping):
            yield node
            graph = node.get("@graph")
            yield from (item for item in graph if isinstance(item, Mapping)) if isinstance(graph, list) else ()
