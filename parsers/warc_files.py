"""Web archives (WARC 1.0 and 1.1) become answers, one after another: the reading door to warcio.

A record's block is taken as it is and its HTTP head is read here, so that nothing is inflated before a limit counts it.
"""

import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from typing import IO, Any

from msgspec import Struct

from domain.errors import ParseError

#: Bytes of an answer's head that are looked at.
MOST_HEAD = 65_536
_STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})\b")
_PIECE = 65_536
_ONE_PIECE = "packed in one piece, not record by record: unpack it with gunzip, and enter the .warc"


class Answer(Struct, frozen=True):
    """One record that may be a page. `body` is as it was on the wire, but for chunks; None: larger than the limit."""

    url: str
    captured: str  # WARC-Date
    status: int  # 0: a resource, which no server answered with
    status_line: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    at: int  # the record's first byte in the file
    next: int  # where the record after it begins
    by_reference: bool = False  # a revisit: its body stands elsewhere


class DamagedError(ParseError):
    """The archive cannot be read on from a byte."""

    def __init__(self, at: int, what: str) -> None:
        super().__init__("", what, name="unreadable")
        self.at = at


def read_answers(file: IO[bytes], at: int, limit: int) -> Iterator[Answer]:
    """The answers and resources of an archive from a record's first byte on; other records are passed over.

    `limit` in bytes is for one body. Raises DamagedError where the archive is cut off or damaged: what stands behind
    is not looked for, since bytes that look like a record may lie in another one's body, and would then speak in
    the name of any address.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    file.seek(at)
    begun = at
    try:
        with redirect_stderr(StringIO()):  # warcio says there what it also raises, or what we find by counting
            records = ArchiveIterator(file, no_record_parse=True)
        while True:
            with redirect_stderr(StringIO()):
                record = next(records, None)
                if record is None:
                    _check_end(file, begun)
                    return
                block, size = _read_block(record, limit)
                records.read_to_end()
            following = records.offset
            _check_whole(record, size, begun)
            if record.rec_type in ("response", "resource", "revisit"):
                yield _make_answer(record, block, limit, begun, following)
            begun = following
    except (ArchiveLoadFailed, ValueError, TypeError, AttributeError, EOFError, OSError) as error:
        said = " ".join(str(error).split())[:120]
        if "non-chunked gzip" in said:  # its places are no bytes of the file, and no record can be gone on from
            raise DamagedError(at, _ONE_PIECE) from error
        raise DamagedError(begun, f"the archive is damaged here: {said or type(error).__name__}") from error


def _check_end(file: IO[bytes], at: int) -> None:
    """A record of which too little is there to be one at all ends an archive without a word."""
    file.seek(at)
    if file.read(_PIECE).strip(b"\r\n"):
        raise DamagedError(at, "the record is cut off: its beginning alone is there")


def _read_block(record: Any, limit: int) -> tuple[bytes | None, int]:
    """The record's block, None where it is larger than head and body may be, and how many bytes of it there are."""
    parts, size = [], 0
    while piece := record.raw_stream.read(_PIECE):
        size += len(piece)
        if size <= limit + MOST_HEAD:
            parts.append(piece)
    return (b"".join(parts) if size <= limit + MOST_HEAD else None), size


def _check_whole(record: Any, size: int, at: int) -> None:
    stated = record.rec_headers.get_header("Content-Length") or ""
    if not stated.isascii() or not stated.isdigit():
        raise DamagedError(at, "the record does not say how long it is")
    if size < int(stated):
        raise DamagedError(at, f"the record is cut off: {size:,} of {int(stated):,} bytes are there")


def _make_answer(record: Any, block: bytes | None, limit: int, at: int, following: int) -> Answer:
    head = record.rec_headers.get_header
    url = (head("WARC-Target-URI") or "").strip().strip("<>")
    captured = head("WARC-Date") or ""
    kind = head("Content-Type") or ""
    if record.rec_type == "revisit":
        return Answer(url, captured, 0, "", (), b"", at, following, by_reference=True)
    if record.rec_type == "resource" or not kind.lower().startswith("application/http"):
        body = block if block is not None and len(block) <= limit else None
        return Answer(url, captured, 0, "", (("content-type", kind),), body, at, following)
    if block is None:
        return Answer(url, captured, 200, "", (), None, at, following)
    status, line, headers, body = _split_http(block)
    return Answer(url, captured, status, line, headers, body if len(body) <= limit else None, at, following)


def _split_http(block: bytes) -> tuple[int, str, tuple[tuple[str, str], ...], bytes]:
    """Status, status line, headers and body of an answer; status -1 where it has no head."""
    found = re.search(rb"\r?\n\r?\n", block[:MOST_HEAD])
    status = _STATUS_LINE.match(block)
    if status is None or found is None:
        return -1, "", (), block
    first, *lines = block[: found.start()].decode("latin-1").splitlines()
    pairs = (line.partition(":") for line in lines if ":" in line and not line.startswith((" ", "\t")))
    headers = tuple((name.strip(), value.strip()) for name, _, value in pairs)
    body = block[found.end() :]
    if any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers):
        body = _join_chunks(body)
    return int(status[1]), first.strip(), headers, body


def _join_chunks(body: bytes) -> bytes:
    """Without the marks of its chunks; many archives keep it joined already, and it is left as it is."""
    from warcio.bufferedreaders import ChunkedDataReader

    return bytes(ChunkedDataReader(BytesIO(body)).read())
