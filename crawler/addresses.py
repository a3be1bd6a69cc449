"""Addresses with parameters, written the one way that all servers here read: UTF-8, percent-encoded."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit


def add_query(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The address with these parameters; one that stands in it already is replaced. Without any, the address itself."""
    pairs = tuple(pairs)
    if not pairs:
        return url
    parts = urlsplit(url)
    names = {name for name, _ in pairs}
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in names]
    return urlunsplit(parts._replace(query=urlencode([*kept, *pairs], quote_via=quote)))
