"""Files that articles carry become text. What cannot be read says why, and is never skipped silently.

Each format's reader is imported when the first such file comes: together they take longer than everything else.
"""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable

from domain.errors import ParseError
from domain.pages import Attachment
from parsers.decoding import decode
from parsers.file_kinds import tell_kind
from parsers.markup import is_data_table, parse_markup, read_text
from parsers.tidying import tidy
from parsers.unread import FileText, UnreadError

#: Bytes of a file that are looked at.
MAX_SIZE = 20_000_000
#: Characters of text that are kept of one file; a firm list of all licensees has a tenth.
MAX_TEXT = 2_000_000

#: What readers of broken files raise; a file is somebody else's bytes, so none of it is our fault.
_BROKEN = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, NotImplementedError),
    *(OSError, RecursionError, SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error),
)
_UNREAD = {
    "wps": "a WPS Writer file, a format that is not read",
    "et": "a WPS Spreadsheets file, a format that is not read",
    "ofd": "an OFD file, a format that is not read",
    "rar": "a RAR archive, which is not opened",
    "zip": "a ZIP archive, which is not opened",
    "7z": "a 7z archive, which is not opened",
    "rtf": "an RTF file, a format that is not read",
    "ppt": "a slide show, a format that is not read",
    "pptx": "a slide show, a format that is not read",
    "picture": "a picture; its text is not read",
}
#: What a library of its own reads: see `_find_reader`.
_FORMATS = frozenset({"pdf", "docx", "xlsx", "xls", "doc"})

#: In the head of each web page that an Office program saved: its table may be a list of one column.
_OFFICE = "urn:schemas-microsoft-com:office"


def read_attachment(body: bytes, name: str, url: str, content_type: str = "") -> Attachment:
    """The file's text: paragraphs on lines, tables row by row with cells apart by ` | `.

    Never raises for what stands in the file: `text` is then None and `unread` says why; `left_out` names what its
    maker has hidden. What a file is is told by its first bytes, then by its name, then by its type.
    """
    kind = ""
    try:
        kind = tell_kind(body, name, url, content_type)
        read = _read(body, kind, url, content_type)
    except UnreadError as reason:
        return leave_unread(body, name, url, str(reason))
    except ParseError as error:
        return leave_unread(body, name, url, error.what)
    except _BROKEN as error:
        return leave_unread(body, name, url, _say_broken(kind, error))
    digest = hashlib.sha256(body).hexdigest()
    return Attachment(name, url, read.text[:MAX_TEXT], "", digest, len(body), read.left_out)


def needs_library(body: bytes, name: str, url: str, content_type: str = "") -> bool:
    """Whether `read_attachment` would import the reader of a format; text and web pages are read by what is there."""
    return 0 < len(body) <= MAX_SIZE and tell_kind(body, name, url, content_type) in _FORMATS


def leave_unread(body: bytes, name: str, url: str, why: str) -> Attachment:
    """The file as one that cannot be read, and why."""
    return Attachment(name, url, None, why, hashlib.sha256(body).hexdigest(), len(body))


def _say_broken(kind: str, error: BaseException) -> str:
    """What it means to who wants the file read, before what its reader said: that is for who mends the reader."""
    said = ": ".join(part for part in (type(error).__name__, " ".join(str(error).split())[:100]) if part)
    named = f" as .{kind}" if kind else ""
    return f"the file is broken or cut short, and cannot be read{named}; look whether it opens elsewhere ({said})"


def _read(body: bytes, kind: str, url: str, content_type: str) -> FileText:
    if not body:
        raise UnreadError("the file is empty")
    if len(body) > MAX_SIZE:
        raise UnreadError(f"the file has {len(body):,} bytes, more than {MAX_SIZE:,}")
    if kind in _UNREAD:
        raise UnreadError(_UNREAD[kind])
    if kind in ("html", "txt", "csv"):
        text, left_out = _read_plain(body, kind, url, content_type), ""
    else:
        read = _find_reader(kind)(body)
        text, left_out = (read, "") if isinstance(read, str) else (read.text, read.left_out)
        text = tidy(text)
    if not text:
        raise UnreadError(left_out or "the file holds no text")
    return FileText(text, left_out)


def _find_reader(kind: str) -> Callable[[bytes], str | FileText]:
    reader: Callable[[bytes], str | FileText]
    if kind == "pdf":
        from parsers.pdf_files import read_pdf as reader
    elif kind == "docx":
        from parsers.docx_files import read_docx as reader
    elif kind == "xlsx":
        from parsers.xlsx_files import read_xlsx as reader
    elif kind == "xls":
        from parsers.xls_files import read_xls as reader
    elif kind == "doc":
        from parsers.doc_files import read_doc as reader
    else:
        raise UnreadError(f"a .{kind} file, a format that is not read" if kind else "its format is not known")
    return reader


def _read_plain(body: bytes, kind: str, url: str, content_type: str) -> str:
    """Text files, and web pages under an Office name: exports of tables often are."""
    text = decode(body, content_type, url).text
    if kind != "html":
        return tidy(text)
    soup = parse_markup(text, url)
    if soup.find("workbook"):
        cells = ([cell.get_text(" ", strip=True) for cell in row.find_all("cell")] for row in soup.find_all("row"))
        return tidy("\n".join(" | ".join(row) for row in cells))
    tables = soup.find_all("table")
    if not any(map(is_data_table, tables)) and not (tables and _OFFICE in text):
        raise UnreadError("a web page stands where the file should be")
    return read_text(soup)
