"""GDELT DOC 2.0: a search over the world's news, which reports its errors as plain text, often with a 200."""

from crawler.addresses import add_query
from crawler.answers import Answer, read_list, start_address
from crawler.fetching import Visit
from domain.errors import FetchError
from domain.pages import Listing
from domain.sources import Source, SourceMemory

_SLOW_DOWN = (b"limit requests", b"rate limit", b"too many requests")


def ask_gdelt(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks the search once. Raises FetchError (`rate-limited` for its notice in words), ParseError."""
    url = add_query(start_address(source, memory), source.query)
    return read_list(visit.get(url, referer=source.referer), visit, _parse_answer)


def _parse_answer(body: bytes, url: str, content_type: str) -> Listing:
    from parsers.searches import parse_gdelt

    words = body[:2000].lower()
    if not words.lstrip().startswith(b"{") and any(mark in words for mark in _SLOW_DOWN):
        raise FetchError(url, "GDELT asks for fewer requests", name="rate-limited", transient=True, status=200)
    return parse_gdelt(body, url, content_type)
