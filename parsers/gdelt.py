"""GDELT's article search: JSON when it finds something, plain text when it does not like the question."""

import re
from collections.abc import Mapping
from typing import Any

from domain.errors import ParseError
from domain.pages import Entry, Listing
from parsers.answers import as_mapping, as_text, note_left_out, read_json, sort_rows
from parsers.decoding import decode
from parsers.fragments import flatten_title
from parsers.links import join_address
from parsers.publications import date_address

_SLOW_DOWN = re.compile(r"limit requests|too many|rate limit|one every", re.IGNORECASE)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')


def parse_gdelt(body: bytes, url: str, content_type: str = "") -> Listing:
    """The articles of an answer; `{}` is an empty listing. `seendate` is when GDELT crawled the article, not when it
    was published, so only a date in the article's own address is taken.

    Rows without an address or a title are left out with a warning. Raises ParseError "rate-limited" for its notice to
    slow down, "api-refused" for other plain text, both of which come with HTTP 200 too, "layout-changed" where no row
    can be read.
    """
    decoded = decode(body, content_type, url)
    text = decoded.text.strip()
    if not text.startswith(("{", "[")):
        name = "rate-limited" if _SLOW_DOWN.search(text[:500]) else "api-refused"
        raise ParseError(url, f"plain text instead of JSON: {' '.join(text.split())[:160] or 'nothing'}", name=name)
    answer = as_mapping(read_json(_BAD_ESCAPE.sub(r"\\\\", text), url))
    if answer and "articles" not in answer:
        raise ParseError(url, f"no articles in the answer (keys {', '.join(sorted(answer))[:120]})")
    listed = answer.get("articles")
    given = listed if isinstance(listed, list) else [listed] if listed else []
    entries, left_out = sort_rows([(row, _read_row(as_mapping(row), url)) for row in given], url)
    return Listing(tuple(entries), warnings=(*decoded.warnings, *note_left_out(left_out)), left_out=left_out)


def _read_row(row: Mapping[str, Any], url: str) -> Entry | None:
    address = join_address(url, as_text(row.get("url")))
    title = flatten_title(as_text(row.get("title")))
    if not address or not title:
        return None
    domain = as_text(row.get("domain"))
    return Entry(
        address, title, date_address(address), publisher=domain, publisher_url=f"https://{domain}/" if domain else ""
    )
