"""One answer of a web archive: its body decoded under the limit, and read as what it is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from domain.addresses import is_web_address
from domain.altering import alter
from domain.archives import Portion
from domain.errors import FetchError
from domain.pages import Entry, Page, Provenance
from miitwatch.archive.archive_desk import Desk
from miitwatch.archive.archive_documents import (
    Found,
    Given,
    file_article,
    file_attachment,
    guard,
    make_page,
    parse_page,
    read_feed,
)
from parsers.file_kinds import FILE_KINDS, is_file
from parsers.warc_files import Answer

_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")


def read_answer(desk: Desk, portion: Portion, answer: Answer, place: str) -> Iterator[Found]:
    """What the documents of one record come to: one, or a feed's rows."""
    passed = _pass_over(desk, answer)
    if passed is not None:
        yield passed
        return
    try:
        page = _receive(desk, portion, answer, place)
    except FetchError as error:
        yield Found("too_large" if error.name == "too-large" else "broken", said=(f"{answer.url}: {error.what}",))
        return
    captured = _read_instant(answer.captured)
    start = page.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if any(mark in start for mark in _FEEDS) and b"<html" not in start:
        yield from read_feed(desk, portion, page.body, page, captured)
    else:
        yield _read_document(desk, portion, page, captured)


def _pass_over(desk: Desk, answer: Answer) -> Found | None:
    if answer.by_reference or answer.status not in (0, 200) or (answer.body is not None and not answer.body):
        if answer.status == -1:
            return Found("broken", said=(f"{answer.url}: an answer without a head",))
        return Found("no_page")
    if not is_web_address(answer.url):
        return Found("no_page" if answer.status == 0 else "no_address")
    if answer.body is None:
        return Found("too_large", said=(f"{answer.url}: more than [crawler] max_body ({desk.limit:,} bytes)",))
    return None if _is_text(answer) or _is_file(answer) else Found("no_page")


def _kind(answer: Answer) -> str:
    return next((value for name, value in answer.headers if name.lower() == "content-type"), "").lower()


def _is_text(answer: Answer) -> bool:
    kind = _kind(answer)
    return not kind or kind.startswith(("text/html", "text/plain")) or "xml" in kind.split(";")[0]


def _is_file(answer: Answer) -> bool:
    """An attachment by its type, or by its name where its type says nothing; pictures, scripts and sound are none."""
    kind = _kind(answer).split(";")[0].strip()
    ending = PurePosixPath(urlsplit(answer.url).path).suffix.lower().removeprefix(".")
    if kind in ("application/octet-stream", "application/download", "application/x-download", "binary/octet-stream"):
        return ending in FILE_KINDS
    return kind in ("application/pdf", "application/msword", "application/rtf") or kind.startswith(
        ("application/vnd.ms-excel", "application/vnd.ms-word", "application/vnd.openxmlformats-officedocument")
    )


def _receive(desk: Desk, portion: Portion, answer: Answer, place: str) -> Page:
    """The answer as a page, its encodings taken off under the same limits as a live one's. Raises FetchError."""
    from network.bodies import read_body

    encoding = next((value for name, value in answer.headers if name.lower() == "content-encoding"), "")
    body = answer.body or b""
    if encoding and not _is_decoded(body, encoding):
        body = read_body([body], encoding, desk.limit, answer.url)
    where = Provenance(portion.name, place, answer.captured, "the archive")
    page = make_page(desk, answer.url, body, where, answer.headers, answer.status)
    return alter(page, status_line=answer.status_line)


def _is_decoded(body: bytes, encoding: str) -> bool:
    """Whether the archive took the encoding off and left its header: many crawlers do."""
    if "gzip" in encoding.lower():
        return not body.startswith(b"\x1f\x8b")
    return body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


@guard
def _read_document(desk: Desk, portion: Portion, page: Page, captured: datetime | None) -> Found:
    from parsers.decoding import decode

    given = Given(Entry(page.url, ""), page, portion, captured)
    if is_file(page.body, page.url, page.content_type):
        return file_attachment(desk, given)
    if not desk.prefilter.may_concern(decode(page.body, page.content_type, page.url).text):
        return Found("prefiltered")
    return file_article(desk, given, parse_page(desk, page.body, page.url, page.content_type))


def _read_instant(text: str) -> datetime | None:
    """WARC-Date, an instant in UTC; None for what is none."""
    try:
        instant = datetime.fromisoformat(text)
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError):  # the first and the last hours that there are have no instant in every zone
        return None
