"""The files that a page links or embeds."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from bs4.element import Tag

from domain.pages import Attachment
from parsers.links import join_address
from parsers.markup import read_line

FILE_KINDS = ("pdf", "docx", "doc", "wps", "xlsx", "xls", "ofd", "rar", "zip", "rtf", "txt", "csv", "et", "pptx", "ppt")
_EXTENSION = re.compile(rf"\.({'|'.join(FILE_KINDS)})$", re.IGNORECASE)
_WITHIN_NAME = re.compile(rf"\.({'|'.join(FILE_KINDS)})\b", re.IGNORECASE)


def find_files(scope: Tag, base: str) -> tuple[Attachment, ...]:
    """Files linked or embedded in an element, in order, none twice; their text is still to be fetched and read.

    Seen on the ministry's pages: plain links, an `iframe` with a PDF, a viewer with `?file=`, `#pdfshow[data-value]`
    on sister sites, and a download call with `fileUrl` and `fileName`.
    """
    found: dict[str, Attachment] = {}
    for written, label in _list_candidates(scope):
        address = _unwrap_viewer(join_address(base, written), base)
        kind = _find_kind(address)
        if address and kind and address not in found:
            found[address] = Attachment(_name_file(address, label, kind), address)
    return tuple(found.values())


def _list_candidates(scope: Tag) -> Iterator[tuple[str, str]]:
    for tag in scope.find_all(["a", "iframe", "embed", "object", "div", "input"]):
        if tag.name == "a" and tag.has_attr("href"):
            yield str(tag["href"]), read_line(tag) or str(tag.get("title") or "")
        elif tag.name in ("iframe", "embed") and tag.has_attr("src"):
            yield str(tag["src"]), str(tag.get("title") or "")
        elif tag.name == "object" and tag.has_attr("data"):
            yield str(tag["data"]), ""
        elif tag.get("id") == "pdfshow" and tag.has_attr("data-value"):
            yield str(tag["data-value"]), ""


def _unwrap_viewer(address: str, base: str) -> str:
    """The file behind a viewer page such as `viewer.html?file=/path/x.pdf`."""
    query = parse_qs(urlsplit(address).query)
    for name in ("file", "pdf", "src"):
        inner = query.get(name, [""])[0]
        if _EXTENSION.search(urlsplit(inner).path) and "fileName" not in query:
            return join_address(base, inner)
    return address


def _find_kind(address: str) -> str:
    parts = urlsplit(address)
    query = parse_qs(parts.query)
    for name in (parts.path, *query.get("fileName", []), *query.get("filename", []), *query.get("fileUrl", [])):
        if found := _EXTENSION.search(name.split("&")[0]):
            return found[1].lower()
    return ""


def _name_file(address: str, label: str, kind: str) -> str:
    """What people call the file: the link's words, else the name in the address, always with its extension."""
    query = parse_qs(urlsplit(address).query)
    given = next(iter(query.get("fileName", query.get("filename", []))), "")
    name = " ".join(label.split()) or given or unquote(urlsplit(address).path.rsplit("/", 1)[-1])
    return name if _WITHIN_NAME.search(name) else f"{name}.{kind}"
