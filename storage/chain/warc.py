"""Pages as a web archive: WARC 1.1, which any replay tool reads. The only door to warcio."""

import uuid
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from domain.dates import iso_utc
from domain.errors import StorageError
from domain.pages import Page

#: Headers that speak of the bytes on the wire; a body is kept after their decoding, so they are kept under other names.
_OF_THE_WIRE = ("content-encoding", "transfer-encoding", "content-length")
_PREFIX = "X-Archive-Orig-"
#: From what a record's id is made, so that the same page has the same id in every export.
_IDS = uuid.UUID("8f0c4f3e-6a55-5d0c-9d5b-6d6969742d77")


class Kept(Struct, frozen=True):
    """A page with its number in the record."""

    number: int
    page: Page


class Replayed(Struct, frozen=True):
    """What a reader of the archive gets of one page."""

    number: int
    url: str
    date: str
    body: bytes


def write_warc(pages: Iterable[Kept], software: str, at: str) -> bytes:
    """The archive, gzipped record by record: for each page response, request and metadata.

    `at` (ISO, UTC) stands in its first record. The same pages give the same bytes.
    """
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    _write_first(writer, software, at)
    for kept in pages:
        response = _write_response(writer, kept)
        if kept.page.sent:
            _write_request(writer, kept, response)
        _write_metadata(writer, kept, response)
    return out.getvalue()


def _write_first(writer: Any, software: str, at: str) -> None:
    told = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    headers = {"WARC-Record-ID": _name("warcinfo", software, at), "WARC-Date": at}
    writer.write_record(
        writer.create_warc_record("", "warcinfo", payload=BytesIO(told), length=len(told), warc_headers_dict=headers)
    )


def _write_response(writer: Any, kept: Kept) -> str:
    from warcio.statusandheaders import StatusAndHeaders

    page = kept.page
    if not page.status:
        return _write_resource(writer, kept)
    version, _, status = (page.status_line or f"HTTP/1.1 {page.status}").partition(" ")
    identity = _name("response", kept.number, page.sha256, iso_utc(page.received_at))
    headers = {**_head(identity, kept), "WARC-Payload-Digest": f"sha256:{page.sha256}"}
    writer.write_record(
        writer.create_warc_record(
            page.final_url,
            "response",
            payload=BytesIO(page.body),
            length=len(page.body),
            warc_headers_dict=headers,
            http_headers=StatusAndHeaders(status, _describe_body(page), protocol=version),
        )
    )
    return identity


def _write_resource(writer: Any, kept: Kept) -> str:
    """A page that no server answered with: it lay in a file."""
    page = kept.page
    identity = _name("resource", kept.number, page.sha256, iso_utc(page.received_at))
    headers = {**_head(identity, kept), "WARC-Payload-Digest": f"sha256:{page.sha256}"}
    writer.write_record(
        writer.create_warc_record(
            page.final_url,
            "resource",
            payload=BytesIO(page.body),
            length=len(page.body),
            warc_content_type=page.content_type or "application/octet-stream",
            warc_headers_dict=headers,
        )
    )
    return identity


def _describe_body(page: Page) -> list[tuple[str, str]]:
    """The headers as received; where the body was encoded on the wire, those that say so get another name."""
    encoded = any(name.lower() in _OF_THE_WIRE[:2] and value.lower() != "identity" for name, value in page.headers)
    if not encoded:
        return list(page.headers)
    kept = [(f"{_PREFIX}{name}" if name.lower() in _OF_THE_WIRE else name, value) for name, value in page.headers]
    return [*kept, ("Content-Length", str(len(page.body)))]


def _write_request(writer: Any, kept: Kept, response: str) -> None:
    from warcio.statusandheaders import StatusAndHeaders

    parts = urlsplit(kept.page.final_url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {**_head(_name("request", response), kept), "WARC-Concurrent-To": response}
    http = StatusAndHeaders(f"GET {target} HTTP/1.1", list(kept.page.sent), is_http_request=True)
    writer.write_record(
        writer.create_warc_record(kept.page.final_url, "request", warc_headers_dict=headers, http_headers=http)
    )


def _write_metadata(writer: Any, kept: Kept, response: str) -> None:
    page = kept.page
    told = [
        ("page", str(kept.number)),
        ("asked", page.url),
        ("sha256", page.sha256),
        ("body", "as decoded from its transfer and content encodings; their headers stand as X-Archive-Orig-"),
        ("request", _describe_request(page)),
    ]
    if page.tls is not None:
        told += [
            ("tls-subject", page.tls.subject),
            ("tls-issuer", page.tls.issuer),
            ("tls-certificate-sha256", page.tls.sha256),
            ("tls-version", page.tls.version),
        ]
    if page.provenance is not None:
        came = page.provenance
        told += [
            ("archive-file", came.file),
            ("archive-place", came.place or "the file as a whole"),
            ("archive-captured", came.captured or "the file does not say"),
            ("address-said-by", came.addressed or "nobody: it is the file's own name"),
        ]
    block = "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in told).encode()
    headers = {**_head(_name("metadata", response), kept), "WARC-Concurrent-To": response}
    writer.write_record(
        writer.create_warc_record(
            page.final_url, "metadata", payload=BytesIO(block), length=len(block), warc_headers_dict=headers
        )
    )


def _describe_request(page: Page) -> str:
    if page.provenance is not None:
        return "none: the page was read out of an archive file"
    return "as sent; logins and cookies left out" if page.sent else "not recorded by the version that asked"


def _head(identity: str, kept: Kept) -> dict[str, str]:
    host = kept.page.peer.rpartition(":")[0]
    date = {"WARC-Record-ID": identity, "WARC-Date": iso_utc(kept.page.received_at), "X-Page": str(kept.number)}
    return date | ({"WARC-IP-Address": host} if host else {})


def _name(*parts: object) -> str:
    return f"<urn:uuid:{uuid.uuid5(_IDS, ' '.join(str(part) for part in parts))}>"


def read_warc(archive: bytes) -> Iterator[Replayed]:
    """What a reader of the archive gets, page by page. Raises StorageError where it cannot be read."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(BytesIO(archive)):
            head = record.rec_headers.get_header
            if record.rec_type in ("response", "resource"):
                body = record.content_stream().read()
                yield Replayed(int(head("X-Page")), head("WARC-Target-URI"), head("WARC-Date"), body)
    except (ArchiveLoadFailed, ValueError, TypeError, EOFError, OSError) as error:
        raise StorageError(f"the web archive cannot be read: {error}") from error
