"""JSON answers of the sites' interfaces, and how they say no."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from domain.errors import ParseError
from domain.pages import Entry, LeftOut

_WALLS = re.compile(r"访问过于频繁|系统繁忙|验证码|安全验证|Access Denied|请求被拒绝", re.IGNORECASE)


def read_json(text: str, url: str) -> Any:
    """The value that a JSON text states; control characters inside strings are let pass.

    Raises ParseError "rate-limited" for a page that asks to slow down, "unreadable" for anything else but JSON.
    """
    start = text.lstrip()
    try:
        return json.loads(start, strict=False)
    except (ValueError, RecursionError) as error:
        if _WALLS.search(start[:4_000]):
            raise ParseError(url, f"a refusal instead of JSON: {start[:80]!r}", name="rate-limited") from error
        what = "a web page" if start[:1] == "<" else "no valid JSON"
        raise ParseError(url, f"{what} where JSON was expected: {start[:80]!r}", name="unreadable") from error


def refuse_answer(answer: Mapping[str, Any], url: str, advice: str) -> NoReturn:
    """Raises ParseError "api-refused" with the answer's own code and message."""
    said = " ".join(str(answer.get(key)) for key in ("code", "message", "msg") if answer.get(key) not in (None, ""))
    raise ParseError(
        url, f"the interface answered no ({said[:200] or 'without a reason'}); {advice}", name="api-refused"
    )


def as_mapping(value: object) -> Mapping[str, Any]:
    """The value where it is a table, else an empty one: sites leave out or null what holds nothing."""
    return value if isinstance(value, Mapping) else {}


def as_rows(value: object) -> list[Mapping[str, Any]]:
    """The tables among a list's values; nothing where it is no list."""
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def sort_rows(tried: Sequence[tuple[object, Entry | None]], url: str) -> tuple[list[Entry], LeftOut]:
    """The entries of the rows given, in their order, and the rows of which none could be read.

    Raises ParseError where there are rows and none can be read.
    """
    entries = [entry for _, entry in tried if entry is not None]
    unread = [row for row, entry in tried if entry is None]
    if unread and not entries:
        raise ParseError(url, "no row of the answer has an address and a title")
    return entries, LeftOut(len(unread), show_row(unread[0]) if unread else "")


def note_left_out(left_out: LeftOut) -> tuple[str, ...]:
    """The warning that of the rows given not all were read; empty where all were."""
    return (f"{left_out.rows} rows without an address or a title left out",) if left_out.rows else ()


def show_row(row: object) -> str:
    """What a row that cannot be read says of itself: its title, else its address, else its first words."""
    fields = {str(key).lower(): value for key, value in as_mapping(row).items()}
    said = as_text(fields.get("title")) or as_text(fields.get("url")) or json.dumps(row, ensure_ascii=False)
    return " ".join(said.split())[:80]


def as_text(value: object) -> str:
    """A field as text: null is empty, numbers as written."""
    return "" if value is None or isinstance(value, bool | Mapping | list) else str(value).strip()
