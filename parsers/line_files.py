"""A document store as JSON lines: one object a line with url, title, published, and text or html."""

import json
from collections.abc import Iterator
from typing import IO, Any

from msgspec import Struct

from domain.dates import Published
from domain.errors import ParseError
from parsers.publications import read_published

_TEXTS = ("url", "title", "text", "html")


class Line(Struct, frozen=True):
    """One line as it stands. `raw` is None where it is longer than the limit."""

    number: int
    raw: bytes | None
    next: int


class Stored(Struct, frozen=True):
    """One document of the store. `dated_badly` is a `published` that is no date; the document is undated then."""

    url: str
    title: str
    published: Published | None
    text: str
    html: str
    dated_badly: str = ""


def read_lines(file: IO[bytes], at: int, number: int, limit: int) -> Iterator[Line]:
    """The lines from a byte on, empty ones left out; `number` is that of the first. Raises OSError, EOFError."""
    file.seek(at)
    while raw := file.readline(limit + 2):
        whole: bytes | None = raw
        while not raw.endswith(b"\n") and (raw := file.readline(limit + 2)):
            whole = None
        if whole is not None and len(whole.rstrip(b"\r\n")) > limit:
            whole = None
        if whole is None or whole.strip():
            yield Line(number, None if whole is None else whole.strip(b"\r\n"), file.tell())
        number += 1


def read_stored(raw: bytes) -> Stored:
    """The document of a line. Raises ParseError "unreadable" for what is no JSON object of these fields."""
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        at = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise ParseError("", f"no JSON{at}: {_say(error)}", name="unreadable") from error
    if not isinstance(value, dict):
        raise ParseError("", f"a JSON {type(value).__name__} where an object was expected", name="unreadable")
    texts = {key: _read_text(value, key) for key in _TEXTS}
    if not texts["text"].strip() and not texts["html"].strip():
        named = ", ".join(sorted(str(key) for key in value)[:8])
        raise ParseError("", f"neither text nor html in it; it has: {named or 'nothing'}", name="unreadable")
    stated = value.get("published")
    published = read_published(stated)
    badly = "" if published is not None or stated in (None, "") else str(stated)[:60]
    return Stored(texts["url"].strip(), texts["title"], published, texts["text"], texts["html"], badly)


def _read_text(value: dict[str, Any], key: str) -> str:
    found = value.get(key)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise ParseError("", f"{key} is no text but {type(found).__name__}", name="unreadable")
    return found


def _say(error: Exception) -> str:
    said = error.msg if isinstance(error, json.JSONDecodeError) else str(error) or type(error).__name__
    return " ".join(said.split())[:100]
