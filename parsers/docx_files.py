"""Word files since 2007: paragraphs and tables in their order."""

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError

from parsers.archives import check_archive
from parsers.unread import UnreadError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: Deleted text, and the second copy of a drawing's text that old programs fall back to.
_PASSED = frozenset({f"{_W}del", f"{_W}moveFrom", _MC_FALLBACK, f"{_W}pPr", f"{_W}rPr", f"{_W}sectPr"})


def read_docx(body: bytes) -> str:
    """The text of a .docx; tables row by row. Raises UnreadError for hostile or protected archives, and whatever
    python-docx raises for a broken one."""
    check_archive(body)
    try:
        document = docx.Document(io.BytesIO(body))
    except (PythonDocxError, OpcError) as error:
        raise UnreadError(f"no Word document that is known ({' '.join(str(error).split())[:100]})") from error
    return "\n".join(_read_blocks(document.element.body))


def _read_blocks(holder: Any) -> Iterator[str]:
    """Paragraphs and tables, also inside content controls; with a stack of our own against deep nesting."""
    stack = [iter(holder)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{_W}p":
            yield _read_paragraph(element)
        elif element.tag == f"{_W}tbl":
            yield from _read_table(element)
        elif element.tag not in _PASSED and isinstance(element.tag, str):
            stack.append(iter(element))


def _read_paragraph(paragraph: Any) -> str:
    """A paragraph's text with insertions, hyperlinks and smart tags, which python-docx's own `text` leaves out."""
    parts: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in _PASSED:
            continue
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag == f"{_W}tab":
            parts.append(" ")
        elif element.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif element.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        if element.tag == f"{_W}p" and element is not paragraph:
            parts.append("\n")
        stack.extend(reversed(list(element)))
    return "".join(parts)


def _read_table(table: Any) -> Iterator[str]:
    """One line a row. A cell merged from above stands empty, so that columns stay in line."""
    for row in table.iter(f"{_W}tr"):
        cells = [cell for child in row for cell in _find_cells(child)]
        line = " | ".join(_read_cell(cell) for cell in cells)
        if line.strip(" |"):
            yield line


def _find_cells(child: Any) -> list[Any]:
    if child.tag == f"{_W}tc":
        return [child]
    return list(child.iter(f"{_W}tc")) if child.tag == f"{_W}sdt" else []


def _read_cell(cell: Any) -> str:
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    if merged is not None and merged.get(f"{_W}val", "continue") == "continue":
        return ""
    paragraphs = (_read_paragraph(paragraph) for paragraph in cell.iter(f"{_W}p"))
    return " ".join(re.sub(r"\s+", " ", text).strip() for text in paragraphs).strip()
