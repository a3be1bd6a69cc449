"""Feeds: RSS, RDF and Atom, one request a poll."""

from crawler.answers import Answer, read_list, start_address
from crawler.fetching import Visit
from domain.pages import Listing
from domain.sources import Source, SourceMemory


def ask_feed(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks a feed once. Raises FetchError, BlockedError, ParseError."""
    fetched = visit.get(start_address(source, memory), referer=source.referer)
    return read_list(fetched, visit, read_feed)


def read_feed(body: bytes, url: str, content_type: str) -> Listing:
    """`parse_feed`, which is loaded when there is something to read: most answers are that nothing is new."""
    from parsers.feeds import parse_feed

    return parse_feed(body, url, content_type)
