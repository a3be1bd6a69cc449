"""The government's site: its JSON lists of news and policies, and its policy library's search."""

from collections.abc import Mapping
from typing import Any

from domain.dates import Published
from domain.errors import ParseError
from domain.pages import Entry, Listing
from parsers.answers import as_mapping, as_rows, as_text, note_left_out, read_json, refuse_answer, sort_rows
from parsers.decoding import decode
from parsers.fragments import flatten_markup, flatten_title
from parsers.links import join_address
from parsers.publications import date_address, read_published

_DATE_FIELDS = ("DOCRELPUBTIME", "pubtimeStr", "pubtime", "ptime", "publishtime", "docpubtime")


def parse_govcn(body: bytes, url: str, content_type: str = "") -> Listing:
    """Rows of the array files (upper-case keys) and of the policy library, grouped by kind or not.

    An answer that says that it found nothing is an empty listing. Rows without an address or a title are left out with
    a warning. Raises ParseError "api-refused" where it says no,
    "layout-changed" where rows stand in none of the known places, "unreadable" for anything but JSON.
    """
    decoded = decode(body, content_type, url)
    answer = read_json(decoded.text, url)
    rows = as_rows(answer) if isinstance(answer, list) else _find_rows(as_mapping(answer), url)
    given = answer if isinstance(answer, list) else rows
    read, left_out = sort_rows([(row, _read_row(as_mapping(row), url)) for row in given], url)
    entries = {entry.url: entry for entry in reversed(read)}
    warnings = (*decoded.warnings, *note_left_out(left_out))
    return Listing(tuple(entries.values())[::-1], warnings=warnings, left_out=left_out)


def _find_rows(answer: Mapping[str, Any], url: str) -> list[Mapping[str, Any]]:
    """The library's rows: `searchVO.catMap.KIND.listVO`, `catMap.KIND.listVO`, or `searchVO.listVO`."""
    if as_text(answer.get("code")) not in ("", "200", "0"):
        refuse_answer(answer, url, "check the source's query parameters")
    result = as_mapping(answer.get("searchVO")) or answer
    kinds = as_mapping(result.get("catMap"))
    lists = [as_mapping(kind).get("listVO") for kind in kinds.values()] + [result.get("listVO")]
    rows = [row for listed in lists for row in as_rows(listed)]
    known = any(key in place for place in (answer, result) for key in ("searchVO", "catMap", "listVO"))
    if not rows and not known:
        raise ParseError(url, f"rows stand in none of the known places (keys {', '.join(sorted(answer))[:120]})")
    return rows


def _read_row(row: Mapping[str, Any], url: str) -> Entry | None:
    address = join_address(url, as_text(row.get("URL")) or as_text(row.get("url")))
    title = flatten_title(as_text(row.get("TITLE")) or as_text(row.get("title")))
    if not address or not title:
        return None
    stated = [as_text(row.get(field)) for field in ("pcode", "puborg")]
    summary = flatten_markup(as_text(row.get("summary")) or as_text(row.get("SUB_TITLE")), url)
    return Entry(
        url=address,
        title=title,
        published=_find_date(row) or date_address(address),
        summary="\n".join(text for text in (*stated, summary) if text),
        id=as_text(row.get("id")) or as_text(row.get("DOCID")),
    )


def _find_date(row: Mapping[str, Any]) -> Published | None:
    return next((published for field in _DATE_FIELDS if (published := read_published(row.get(field)))), None)
