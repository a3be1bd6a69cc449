"""Columns of the JPaaS publishing system: an empty shell that names a second call, whose JSON carries the list.

The ministry, its provincial administrations, the commerce ministry and others run it, each with ids of its own,
so the call is read from the shell each time. `parseType` is `buildstatic` here and `bulidstatic` there: both stand.
"""

import ast
import html
import json
import re
from collections.abc import Mapping
from datetime import date

from bs4.element import Tag
from msgspec import Struct

from domain.altering import alter
from domain.errors import ParseError
from domain.pages import Listing
from parsers.answers import note_left_out, read_json, refuse_answer
from parsers.decoding import decode
from parsers.links import find_base, join_address
from parsers.markup import parse_markup
from parsers.rows import read_rows

_LIST_TAG = re.compile(r"右侧内容|列表|list|信息|内容", re.IGNORECASE)
_LIST_HOLDERS = ".clist_con, .lmy_main_rb"
_SAYS_EMPTY = re.compile(
    r"暂无|没有(?:相关|找到|数据|信息)|\bcount\s*[=:]\s*[\"']?0\b|\bno (?:data|records|results)\b", re.IGNORECASE
)
#: From this weight on a unit looks like a list; below are navigation and footers, of which many weigh the same.
_LIST_WEIGHT = 2
#: What the shell may give as an attribute of its script instead of in its query data.
_ATTRIBUTES = {"webid": "webId", "parsetype": "parseType"}


class UnitCall(Struct, frozen=True):
    """The second call of a column: address and parameters in the order in which the shell gives them."""

    url: str
    params: tuple[tuple[str, str], ...]
    others: tuple[str, ...] = ()  # names of units that may as well be the column's list, and are not asked


def find_unit(body: bytes, url: str, content_type: str = "") -> UnitCall:
    """The call that fills a column page's list. Where a page has several units, the one that fills a column's list.

    Where several look like it to the same degree the first is taken, and the others are named.

    Raises ParseError "layout-changed" for a page without a unit script or with one that cannot be read.
    """
    soup = parse_markup(decode(body, content_type, url).text, url)
    scripts = [
        tag for tag in soup.find_all("script") if tag.has_attr("querydata") or "build/unit" in str(tag.get("url"))
    ]
    if not scripts:
        raise ParseError(url, _describe_shell(soup.title.get_text(strip=True) if soup.title else "", url))
    holders = [id(tag) for holder in soup.select(_LIST_HOLDERS) for tag in holder.find_all("script")]
    calls = [
        (call, _weigh(call, id(tag) in holders)) for tag in scripts if (call := _read_call(tag, find_base(soup, url)))
    ]
    if not calls:
        raise ParseError(url, "the unit script's queryData or url cannot be read")
    chosen, weight = max(calls, key=lambda pair: pair[1])
    equal = dict.fromkeys(call for call, weighs in calls if weighs == weight >= _LIST_WEIGHT and call != chosen)
    return alter(chosen, others=tuple(_name_unit(call) for call in equal))


def _name_unit(call: UnitCall) -> str:
    params = dict(call.params)
    return f"{params.get('tagId') or 'no tagId'} (pageId {params['pageId']})"[:80]


def _describe_shell(title: str, url: str) -> str:
    if "/search/" in url or "搜索" in title or "文件库" in title:
        return "the column has moved to a search page; use a source of kind miit_search instead"
    return f"no unit script on the column page (title {title[:60]!r})"


def _read_call(script: Tag, base: str) -> UnitCall | None:
    address = join_address(base, script.get("url"))
    data = _read_query(str(script.get("querydata") or ""))
    if not address or data is None:
        return None
    for attribute, name in _ATTRIBUTES.items():
        if name not in data and script.get(attribute):
            data[name] = str(script[attribute])
    if "pageId" not in data:
        return None
    return UnitCall(address, tuple(data.items()))


def _read_query(written: str) -> dict[str, str] | None:
    """Pseudo-JSON in single quotes, entities escaped or not; None where it is no table of values."""
    text = html.unescape(written).strip()
    for attempt in (text, text.replace("'", '"')):
        try:
            return _as_params(json.loads(attempt))
        except (ValueError, RecursionError):
            continue
    try:
        return _as_params(ast.literal_eval(text)) if len(text) < 10_000 else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def _as_params(data: object) -> dict[str, str] | None:
    """Values as the page's own script sends them: null as the word, tables as JSON."""
    if not isinstance(data, Mapping):
        return None
    written = {}
    for name, value in data.items():
        if value is None:
            written[str(name)] = "null"
        else:
            written[str(name)] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return written


def _weigh(call: UnitCall, in_list_holder: bool) -> int:
    """How surely a unit is the column's list and not its navigation or footer; the first of equals wins."""
    params = dict(call.params)
    column = params.get("pageType", "") == "column"
    return 4 * in_list_holder + 2 * bool(_LIST_TAG.search(params.get("tagId", ""))) + column


def parse_unit(body: bytes, url: str, seen: date, content_type: str = "") -> Listing:
    """The rows of a unit's answer. `url` is the column page; `seen` (a Beijing day) settles dates without a year.

    Raises ParseError "api-refused" where the answer says no (also for a tagId sent in GBK), "empty" for a list
    without markup, "layout-changed" for markup without rows. An answer that says that it is empty is an empty list.
    """
    decoded = decode(body, content_type, url)
    fragment = _find_fragment(read_json(decoded.text, url), url)
    if not fragment.strip():
        raise ParseError(url, "the unit answered without a list (data.html is empty)", name="empty")
    soup = parse_markup(fragment, url)
    entries, left_out = read_rows(soup, url, seen)
    if not entries and not _SAYS_EMPTY.search(fragment):
        raise ParseError(url, "the unit's list has no row with a link")
    return Listing(entries, warnings=(*decoded.warnings, *note_left_out(left_out)), left_out=left_out)


def _find_fragment(answer: object, url: str) -> str:
    if not isinstance(answer, Mapping):
        raise ParseError(url, "the unit's answer is no JSON object")
    data = answer.get("data")
    fragment = data.get("html") if isinstance(data, Mapping) else None
    if answer.get("success") is False or fragment is None:
        refuse_answer(answer, url, "check tagId (UTF-8) and pageId")
    return str(fragment)
