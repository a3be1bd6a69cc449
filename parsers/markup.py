"""Markup becomes readable text here: paragraphs on lines of their own, tables row by row, cells apart by ` | `."""

import re
from collections.abc import Callable, Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from parsers.hostile import scan_markup
from parsers.tidying import tidy

#: Elements that stand on lines of their own.
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"}
    | {"tfoot", "th", "thead", "tr", "ul", "br"}
)
#: Never text of an article, whatever stands in them.
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "head", "title", "select"}
    | {"button", "textarea", "input", "canvas", "audio", "video", "map"}
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Decoding is done; behind a declaration BeautifulSoup would warn of XML.
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CJK = "\u2e80-\u2fff\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
#: A line break inside Chinese source text is no space (CSS Text 4, "segment break transformation").
_BREAK_IN_CHINESE = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n]\s*(?=[{_CJK}])")

Skip = Callable[[Tag], bool]


def parse_markup(text: str, url: str = "") -> BeautifulSoup:
    """The document as a tree, scanned first. Raises ParseError "unreadable" for hostile markup."""
    scan_markup(text, url)
    return BeautifulSoup(_XML_DECLARATION.sub("", text, count=1), "lxml")


def read_line(element: Tag) -> str:
    """An element's text on one line, as titles and list rows need it."""
    return " ".join(read_text(element).split())


def read_text(element: Tag, skip: Skip | None = None) -> str:
    """An element's readable text, block by block. `skip` names elements to be left out with all they hold."""
    return tidy("".join(_walk(element, skip)))


def _walk(root: Tag, skip: Skip | None) -> Iterator[str]:
    """Text and line breaks in document order, with a stack of our own: no depth of markup can exhaust Python's."""
    stack: list[PageElement | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            yield node
        elif isinstance(node, Tag):
            if is_silent(node) or (skip and node is not root and skip(node)):
                continue
            if node.name == "table" and (lines := _read_table(node, skip)) is not None:
                yield "\n" + "\n".join(lines) + "\n"
                continue
            if node.name in BLOCKS:
                yield "\n"
                stack.append("\n")
            stack.extend(reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield node if node.parent is not None and node.parent.name == "pre" else _join_source_lines(node)


def _join_source_lines(text: str) -> str:
    return _BREAK_IN_CHINESE.sub("", text).replace("\n", " ")


def measure_texts(root: Tag) -> dict[int, int]:
    """The length of the text in each element inside `root` and in itself, by identity, in one pass."""
    lengths: dict[int, int] = {id(root): 0}
    for node in reversed(list(root.descendants)):
        size = len(node) if isinstance(node, NavigableString) else lengths.setdefault(id(node), 0)
        if node.parent is not None:
            lengths[id(node.parent)] = lengths.get(id(node.parent), 0) + size
    return lengths


def is_silent(tag: Tag) -> bool:
    """Whether an element is never text of an article: scripts, controls, media, and what the page hides."""
    if tag.name in _SILENT:
        return True
    style = tag.get("style")
    return tag.has_attr("hidden") or bool(style and _HIDDEN.search(str(style)))


def _read_table(table: Tag, skip: Skip | None) -> list[str] | None:
    """The rows of a table of data; None for a table that only lays out a page (nested, or of single cells)."""
    if not is_data_table(table):
        return None
    rows = [row for row in table.find_all("tr") if isinstance(row, Tag) and not (skip and skip(row))]
    cells = [row.find_all(["td", "th"], recursive=False) for row in rows]
    caption = table.find("caption")
    lines = [read_line(caption)] if isinstance(caption, Tag) else []
    covered: dict[int, int] = {}
    lines.extend(_read_row(row, covered, skip) for row in cells)
    return [line for line in lines if line.strip(" |")]


def is_data_table(table: Tag) -> bool:
    """Whether a table holds data and not a page's layout: no table inside, and a row of several cells."""
    if table.find("table") is not None:
        return False
    return any(len(row.find_all(["td", "th"], recursive=False, limit=2)) > 1 for row in table.find_all("tr"))


def _read_row(cells: list[Tag], covered: dict[int, int], skip: Skip | None) -> str:
    """One row; a cell that hangs down from a row above stands empty, so that columns stay in line."""
    parts: list[str] = []
    for cell in cells:
        while covered.get(len(parts), 0) > 0:
            covered[len(parts)] -= 1
            parts.append("")
        span = _read_span(cell.get("rowspan"))
        if span > 1:
            covered[len(parts)] = span - 1
        parts.append(" ".join(read_text(cell, skip).split()))
    return " | ".join(parts).strip()


def _read_span(value: object) -> int:
    text = str(value or "1")
    return min(int(text), 1_000) if text.isascii() and text.isdigit() else 1
