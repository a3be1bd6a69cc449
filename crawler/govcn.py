"""gov.cn: two JSON files and the policy library, all lists of documents."""

from crawler.addresses import add_query
from crawler.answers import Answer, read_list, start_address
from crawler.fetching import Visit
from domain.sources import Source, SourceMemory


def ask_govcn(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks the address as it stands, with the parameters of the source's table. Raises FetchError, ParseError."""
    from parsers.searches import parse_govcn

    url = add_query(start_address(source, memory), source.query)
    return read_list(visit.get(url, referer=source.referer), visit, parse_govcn)
