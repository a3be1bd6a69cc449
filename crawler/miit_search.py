"""The ministry's search interface: policy documents and site search, with each document's body in its row."""

from urllib.parse import parse_qsl, urlsplit

from crawler.addresses import add_query
from crawler.answers import Answer, parse_page, read_list, start_address
from crawler.fetching import Visit
from domain.altering import alter
from domain.pages import Listing, Page
from domain.sources import Source, SourceMemory

#: Without a list of fields only six basic ones come back.
_FIELDS = (
    "title,content,deploytime,url,cdate,infoextends,infocontent,columnname,filenumbername,publishgroupname,"
    "publishtime,typename,indexcode,createdate"
)
#: What the ministry's own search page sends.
DEFAULTS: tuple[tuple[str, str], ...] = (
    ("websiteid", "110000000000000"),
    ("scope", "basic"),
    ("q", ""),
    ("pg", "20"),
    ("p", "1"),
    ("cateid", "196"),
    ("pos", "title_text,infocontent,titlepy"),
    ("dateField", "deploytime"),
    ("sortFields", '[{"name":"deploytime","type":"desc"}]'),
    ("group", "distinct"),
    ("level", "6"),
    ("selectFields", _FIELDS),
)


def ask_miit_search(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks the search once: the defaults, then what the address says, then what the source's table says.

    Raises FetchError, BlockedError, ParseError.
    """
    from parsers.searches import parse_miit_search

    start = start_address(source, memory)
    written = dict(parse_qsl(urlsplit(start).query, keep_blank_values=True))
    parameters = {**dict(DEFAULTS), **written, **dict(source.query)}
    fetched = visit.get(add_query(start, parameters.items()), referer=source.referer)

    def turn(number: int, _: int, __: Page) -> tuple[Page, Listing]:
        url = add_query(start, (parameters | {"p": str(number)}).items())
        page = visit.get(url, referer=source.referer, conditional=False).page
        return page, parse_page(page, parse_miit_search)

    return alter(read_list(fetched, visit, parse_miit_search), older=turn)
