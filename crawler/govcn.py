"""gov.cn: two JSON files and the policy library, all lists of documents."""

from urllib.parse import urlsplit

from crawler.addresses import add_query
from crawler.answers import Answer, parse_page, read_list, start_address
from crawler.fetching import Visit
from domain.altering import alter
from domain.pages import Listing, Page
from domain.sources import Source, SourceMemory

#: The policy library's search has pages; the JSON files hold their newest rows and no more.
_LIBRARY = "/search-gov/data"


def ask_govcn(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks the address as it stands, with the parameters of the source's table. Raises FetchError, ParseError."""
    from parsers.searches import parse_govcn

    url = add_query(start_address(source, memory), source.query)
    answer = read_list(visit.get(url, referer=source.referer), visit, parse_govcn)
    if not urlsplit(url).path.endswith(_LIBRARY):
        return answer

    def turn(number: int, _: int, __: Page) -> tuple[Page, Listing]:
        further = add_query(url, [("p", str(number))])
        page = visit.get(further, referer=source.referer, conditional=False).page
        return page, parse_page(page, parse_govcn)

    return alter(answer, older=turn)
