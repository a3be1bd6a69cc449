"""HTML list pages, whose rows are the links that match the source's pattern."""

from datetime import date

from crawler.answers import Answer, read_list, start_address
from crawler.fetching import Visit
from domain.dates import beijing_day
from domain.pages import Listing
from domain.sources import Source, SourceMemory


def ask_list(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks a list page once. Raises FetchError, BlockedError, ParseError."""
    seen = date.fromisoformat(beijing_day(visit.now))

    def parse(body: bytes, url: str, content_type: str) -> Listing:
        from parsers.lists import parse_list

        return parse_list(body, url, seen, source.link_pattern, content_type)

    return read_list(visit.get(start_address(source, memory), referer=source.referer), visit, parse)
