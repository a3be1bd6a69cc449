"""Whether an answer is a file and not a page, and of which format: one answer for all who ask."""

import re
from urllib.parse import urlsplit

#: Files that pages link, by the ending of their names.
FILE_KINDS = ("pdf", "docx", "doc", "wps", "xlsx", "xls", "ofd", "rar", "zip", "rtf", "txt", "csv", "et", "pptx", "ppt")
#: First bytes that no page has. Old Office files share theirs, and so do new ones and archives.
_STARTS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
)
#: The same, where white space may stand before them.
_LATER_STARTS = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
#: Formats by their types.
_TYPES = {
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "text/html": "html",
    "text/plain": "txt",
    "text/csv": "csv",
}
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{2,4})(?:$|[?&#\s）)])")
_PICTURES = frozenset({"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp"})


def is_file(body: bytes, url: str, content_type: str) -> bool:
    """Whether bytes are a file and not a page: by their first ones, then by their type, then by the address's ending.

    Plain text is a page.
    """
    if tell_start(body):
        return True
    kind = _read_type(content_type)
    if kind:
        return not (kind.startswith("text/") or "html" in kind or kind.endswith(("/xml", "+xml")))
    return body[:1024].lstrip()[:1] != b"<" and _name_kind(urlsplit(url).path) in {*FILE_KINDS} - {"txt", "csv"}


def tell_start(body: bytes) -> str:
    """The format by the first bytes: `ole` and `zip` are Office files too, `picture` is any; empty: they do not say."""
    head = body[:1024].lstrip()
    whole = next((kind for start, kind in _STARTS if body.startswith(start)), "")
    return whole or next((kind for start, kind in _LATER_STARTS if head.startswith(start)), "")


def tell_kind(body: bytes, name: str, url: str, content_type: str) -> str:
    """The file's format. Old Office files and archives share their first bytes, so their name decides among them."""
    named = _name_kind(name) or _name_kind(urlsplit(url).path) or _name_kind(url)
    named = named or _TYPES.get(_read_type(content_type), "")
    kind = tell_start(body)
    if kind == "ole":
        return _tell_ole(body, named)
    if kind == "zip":
        return _tell_zip(body, named)
    return kind or ("html" if body[:1024].lstrip()[:1] == b"<" else named)


def _read_type(content_type: str) -> str:
    return content_type.split(";")[0].strip().lower()


def _name_kind(text: str) -> str:
    found = _EXTENSION.findall(text)
    kind = found[-1].lower() if found else ""
    return "picture" if kind in _PICTURES else kind


def _tell_ole(body: bytes, named: str) -> str:
    if named in ("doc", "xls", "wps", "et", "ppt"):
        return named
    return "doc" if "WordDocument".encode("utf-16-le") in body else "xls"


def _tell_zip(body: bytes, named: str) -> str:
    if named in ("zip", "ofd", "pptx", "rar"):
        return named
    if b"word/document.xml" in body:
        return "docx"
    return "xlsx" if b"xl/workbook" in body else named if named in ("docx", "xlsx") else "zip"
