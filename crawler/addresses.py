"""Addresses with parameters, written the one way that all servers here read: UTF-8, percent-encoded."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

#: What a folder's address may end in and stay the same page.
_FOLDER = re.compile(r"/(?:(?:index|default)\.[a-z]{3,5})?$", re.IGNORECASE)


def is_same_place(one: str, other: str) -> bool:
    """Whether two addresses have one host and path: scheme, `www.` or `wap.`, a closing slash and the query aside."""
    return _place_address(one) == _place_address(other)


def _place_address(url: str) -> tuple[str, int | None, str]:
    parts = urlsplit(url)
    port = None if parts.port in (80, 443) else parts.port
    return re.sub(r"^(?:www|wap)\.", "", parts.hostname or ""), port, _FOLDER.sub("", unquote(parts.path))


def add_query(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The address with these parameters; one that stands in it already is replaced. Without any, the address itself."""
    pairs = tuple(pairs)
    if not pairs:
        return url
    parts = urlsplit(url)
    names = {name for name, _ in pairs}
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in names]
    return urlunsplit(parts._replace(query=urlencode([*kept, *pairs], quote_via=quote)))
