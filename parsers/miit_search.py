"""The ministry's search interface: JSON in which JSON is nested twice, with the article already in the row."""

import html
import json
from collections.abc import Mapping
from typing import Any

from domain.dates import Published
from domain.errors import ParseError
from domain.pages import Entry, Listing
from parsers.answers import as_mapping, as_rows, as_text, note_left_out, read_json, refuse_answer, sort_rows
from parsers.decoding import decode
from parsers.fragments import flatten_markup, flatten_title
from parsers.links import join_address
from parsers.markup import parse_markup, read_text
from parsers.publications import read_published

_DATE_FIELDS = ("deploytime", "publishtime", "cdate", "createdate", "jsearch_date")
#: Facts of a document that its text need not repeat, with the words under which they are put before it.
_HEADINGS = (("filenumbername", "发文字号"), ("publishgroupname", "发布机构"))


def parse_miit_search(body: bytes, url: str, content_type: str = "") -> Listing:
    """The rows of a search answer, newest first as the interface gives them, bodies and attachments included.

    No hits, also without `searchResult`, are an empty listing. A row whose nested JSON is broken stays without a
    body, one without an address or a title is left out, each with a warning. Raises ParseError "api-refused" where the
    answer says no, "layout-changed" for hits without rows, "unreadable" for anything but JSON.
    """
    decoded = decode(body, content_type, url)
    answer = as_mapping(read_json(decoded.text, url))
    if not answer or answer.get("success") is False or as_text(answer.get("code")) not in ("", "200", "0"):
        refuse_answer(answer, url, "check the source's query parameters")
    result = _find_result(answer, url)
    members = [member for hit in as_rows(result.get("dataResults")) for member in _unwrap(hit)]
    rows = [row for member in members if (row := as_mapping(member.get("data")))]
    total = as_text(result.get("totalHits")) or as_text(result.get("totalCount"))
    if not rows and (members or total not in ("", "0")):
        raise ParseError(url, f"the interface counts {total or 'no'} hits, but its rows are not where they were")
    warnings = [*decoded.warnings]
    given = [(member.get("data") or member, as_mapping(member.get("data"))) for member in members]
    entries, left_out = sort_rows([(member, _read_row(row, url, warnings)) for member, row in given], url)
    return Listing(tuple(entries), warnings=(*warnings, *note_left_out(left_out)), left_out=left_out)


def _find_result(answer: Mapping[str, Any], url: str) -> Mapping[str, Any]:
    """The part that carries the rows. Without hits it may be missing, but then nothing else stands in its place.

    Raises ParseError "layout-changed" where something does: its keys were renamed, and empty would be a lie.
    """
    data = as_mapping(answer.get("data"))
    if "searchResult" in data:
        result = as_mapping(data["searchResult"])
        known = {"dataResults", "totalHits", "totalCount"} & result.keys()
        if result and not known:
            raise ParseError(url, f"the search result has neither rows nor a total; its keys: {_name_keys(result)}")
        return result
    others = [key for key, value in data.items() if isinstance(value, dict | list) and value]
    if others or ("data" not in answer and len(answer.keys() - {"code", "success", "message", "msg"}) > 0):
        raise ParseError(url, f"the answer has no searchResult; its keys: {_name_keys(data or answer)}")
    return {}


def _name_keys(found: Mapping[str, Any]) -> str:
    return ", ".join(sorted(str(key)[:30] for key in found)[:8])


def _unwrap(hit: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What holds a hit's rows: grouped (`group=distinct`) under groupData, else the hit itself."""
    return as_rows(hit.get("groupData")) or [hit]


def _read_row(row: Mapping[str, Any], url: str, warnings: list[str]) -> Entry | None:
    address = join_address(url, as_text(row.get("url")))
    title = flatten_title(as_text(row.get("title")) or as_text(row.get("title_text")))
    if not address or not title:
        return None
    fields = _read_fields(row.get("infoextends"), title, warnings)
    content = as_text(fields.get("content"))
    return Entry(
        url=address,
        title=title,
        published=_find_date(row),
        summary=flatten_markup(as_text(row.get("infocontent")), url),
        id=as_text(row.get("indexcode")),
        html=_put_headings(row, content, url) if content else "",
        attachments=_read_files(fields.get("filepdf"), address, title, warnings),
    )


def _find_date(row: Mapping[str, Any]) -> Published | None:
    """The first date that a field states. A later field with a time of the same day makes it precise."""
    stated = [published for name in _DATE_FIELDS if (published := read_published(row.get(name)))]
    if not stated:
        return None
    precise = (other for other in stated if other.instant is not None and other.day == stated[0].day)
    return next(precise, stated[0])


def _read_fields(infoextends: object, title: str, warnings: list[str]) -> dict[str, object]:
    """The row's extra fields by name: a JSON text that holds a JSON text, or a list under elementList."""
    extends = as_mapping(_read_nested(infoextends, title, warnings))
    listed = _read_nested(extends.get("infoContent"), title, warnings) or extends.get("elementList")
    return {as_text(field.get("fieldName")): field.get("fieldValue") for field in as_rows(listed)}


def _read_nested(value: object, title: str, warnings: list[str]) -> object:
    if not isinstance(value, str) or not value.strip():
        return value or None
    try:
        return json.loads(value, strict=False)
    except (ValueError, RecursionError):
        warnings.append(f"nested JSON of {title[:40]!r} is broken; the row stays without what stood in it")
        return None


def _put_headings(row: Mapping[str, Any], content: str, url: str) -> str:
    """The article's HTML with document number and issuer before it, where it does not name them itself."""
    text = "".join(read_text(parse_markup(content, url)).split())
    stated = [(words, as_text(row.get(field))) for field, words in _HEADINGS]
    lines = [f"<p>{words}：{html.escape(value)}</p>" for words, value in stated if value and value not in text]
    return "".join(lines) + content


def _read_files(value: object, address: str, title: str, warnings: list[str]) -> tuple[tuple[str, str], ...]:
    files = as_rows(_read_nested(value, title, warnings))
    named = ((as_text(file.get("name")) or as_text(file.get("fileName")), file.get("url")) for file in files)
    return tuple((name or link.rsplit("/", 1)[-1], link) for name, raw in named if (link := join_address(address, raw)))
