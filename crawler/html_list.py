"""HTML list pages, whose rows are the links that match the source's pattern."""

from datetime import date
from functools import partial

from crawler.answers import Answer, parse_page, read_list, start_address
from crawler.fetching import Visit
from domain.altering import alter
from domain.dates import beijing_day
from domain.pages import Listing, Page
from domain.sources import Source, SourceMemory


def ask_list(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks a list page once. Raises FetchError, BlockedError, ParseError."""
    seen = date.fromisoformat(beijing_day(visit.now))

    parse = partial(_parse_rows, seen, source.link_pattern)
    answer = read_list(visit.get(start_address(source, memory), referer=source.referer), visit, parse)
    if not source.next_link:
        return answer

    def turn(_: int, __: int, before: Page) -> tuple[Page, Listing] | None:
        from parsers.lists import find_next

        further = find_next(before.body, before.final_url, source.next_link, before.content_type)
        if not further:
            return None
        page = visit.get(further, referer=source.referer, conditional=False).page
        return page, parse_page(page, parse)

    return alter(answer, older=turn)


def _parse_rows(seen: date, pattern: str, body: bytes, url: str, content_type: str) -> Listing:
    from parsers.lists import parse_list

    return parse_list(body, url, seen, pattern, content_type)
