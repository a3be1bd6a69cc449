"""The plain shape of RSS 2.0, which most feeds have: its rows without the work that feedparser does for every shape.

The rows are feedparser's, field by field, or there are none: what is not named here is left to feedparser. Nothing is
passed over, so that a changed row of an unchanged list is seen as ever.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET  # on expat, as feedparser is: what is well formed to one is so to the other

Row = dict[str, Any]

_DC = "{http://purl.org/dc/elements/1.1/}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
#: Elements of a row that are read, with feedparser's names for them.
_FIELDS = {
    "title": "title", "link": "link", "guid": "id", "pubDate": "published", "description": "summary",
    _CONTENT: "content", "source": "source",
}  # fmt: skip
#: Elements of a row that say nothing which is read.
_PASSED = {
    "author", "category", "comments", f"{_DC}creator", f"{_MEDIA}content", f"{_MEDIA}thumbnail",
    "{http://purl.org/rss/1.0/modules/slash/}comments", "{http://wellformedweb.org/CommentAPI/}commentRss",
}  # fmt: skip
_ATTRIBUTES = {
    "guid": {"isPermaLink"}, "source": {"url"}, "enclosure": {"url", "type", "length"}, "category": {"domain"},
    f"{_MEDIA}content": {"url", "type", "medium", "width", "height", "fileSize", "expression", "isDefault"},
    f"{_MEDIA}thumbnail": {"url", "width", "height"},
}  # fmt: skip
#: What may stand in a channel beside rows, and the attributes that it may have: none of it reaches a row.
_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "ttl", "{http://www.w3.org/2005/Atom}link",
    "{http://purl.org/rss/1.0/modules/syndication/}updatePeriod",
    "{http://purl.org/rss/1.0/modules/syndication/}updateFrequency",
}  # fmt: skip
_NESTED = {
    "image": {"url", "title", "link", "width", "height", "description"},
    "skipHours": {"hour"},
    "skipDays": {"day"},
}
_CHANNEL_ATTRIBUTES = {"href", "rel", "type", "title", "domain"}
#: A document type, or characters that feedparser takes for those of another code.
_ODD = re.compile("[\x80-\x9f]")
_SLASHES = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:///")


class _OtherShapeError(Exception):
    """Something stands in the feed that is not in the plain shape."""


def read_plain_rows(text: str) -> list[Row] | None:
    """The rows of a feed without declaration, with feedparser's keys; None for one that is not in the plain shape."""
    if text.startswith("<!") or (not text.isascii() and _ODD.search(text)):
        return None
    try:
        root = ET.fromstring(text)  # noqa: S314 - what declares entities was refused by `scan_markup`
        return [_read_row(item) for item in _list_items(root)]
    except (ET.ParseError, _OtherShapeError):
        return None


def _list_items(root: ET.Element) -> Iterator[ET.Element]:
    if root.tag != "rss" or not root.attrib.keys() <= {"version"} or [one.tag for one in root] != ["channel"]:
        raise _OtherShapeError
    channel = root[0]
    if channel.attrib:
        raise _OtherShapeError
    for child in channel:
        if child.tag == "item":
            yield child
        else:
            _check_channel(child)


def _check_channel(element: ET.Element) -> None:
    inner = _NESTED.get(element.tag)
    plain = element.tag in _CHANNEL and not len(element) if inner is None else {one.tag for one in element} <= inner
    named = all(one.attrib.keys() <= _CHANNEL_ATTRIBUTES for one in element.iter())
    if not plain or not named or any(map(len, element)):
        raise _OtherShapeError


def _read_row(item: ET.Element) -> Row:
    row: Row = {}
    if item.attrib:
        raise _OtherShapeError
    for child in item:
        attributes = child.keys()
        if len(child) or (attributes and not _ATTRIBUTES.get(child.tag, set()).issuperset(attributes)):
            raise _OtherShapeError
        if child.tag not in _PASSED:
            _add_field(row, child)
    if row.get("guidislink"):
        row.setdefault("link", row["id"])
    if "content" in row:
        row.setdefault("summary", row["content"])
        row["content"] = [{"value": row["content"]}]
    return row


def _add_field(row: Row, child: ET.Element) -> None:
    if child.tag == "enclosure":
        row.setdefault("links", []).append({"rel": "enclosure", "href": child.get("url", "")})
        return
    name = _FIELDS.get(child.tag)
    if name is None or name in row:
        raise _OtherShapeError
    row[name] = text = _take_text(child)
    if name == "source":
        row[name] = {"href": child.get("url", ""), "title": text}
    elif name == "id":
        row["guidislink"] = child.get("isPermaLink", "true") == "true"
    elif name == "link":
        row[name] = _mend_references(text)
        row.setdefault("links", []).append({"rel": "alternate", "href": row[name]})
    if name in ("id", "link") and _SLASHES.match(text):
        raise _OtherShapeError


def _take_text(element: ET.Element) -> str:
    """Raises _OtherShapeError for Latin letters beyond ASCII, which feedparser may take for broken UTF-8."""
    text = (element.text or "").strip()
    if not text.isascii() and max(text) <= "\xff":
        raise _OtherShapeError
    return text


def _mend_references(address: str) -> str:
    """As feedparser does in links: an ampersand that was escaped twice is one."""
    return re.sub(r"&([A-Za-z0-9_]+);", r"&\1", address.replace("&amp;", "&")) if "&" in address else address
