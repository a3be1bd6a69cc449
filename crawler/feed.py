"""Feeds: RSS, RDF and Atom, one request a poll."""

from crawler.answers import Answer, read_list, start_address
from crawler.fetching import Visit
from domain.sources import Source, SourceMemory


def ask_feed(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks a feed once. Raises FetchError, BlockedError, ParseError."""
    from parsers.feeds import parse_feed

    fetched = visit.get(start_address(source, memory), referer=source.referer)
    return read_list(fetched, visit, parse_feed)
