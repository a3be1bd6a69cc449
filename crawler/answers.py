"""What an adapter answers, and the one way in which a list that was fetched becomes such an answer."""

from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct

from crawler.boxed import parse_boxed
from crawler.fetching import Fetched, Visit
from crawler.gaps import Older
from crawler.walls import recognise_challenge
from domain.errors import ParseError
from domain.lengths import limit_listing
from domain.pages import Listing, Page
from domain.sources import Source, SourceMemory

#: Reads a list out of body, address and content type: a function of a module, or a `partial` of one.
Parse = Callable[[bytes, str, str], Listing]


class Answer(Struct, frozen=True):
    """What a source said. `kept` are the answers whose validators are to be remembered, the list's own last.

    `fresh` are addresses that were not asked since their last answer is still fresh; what is known of them stays.
    `older` asks a further page of the list; None where there is none. `others` are further lists that the column's page
    names and that are not asked; None where that page was not read anew.
    """

    result: Literal["read", "not_modified", "unchanged"]
    kept: tuple[Fetched, ...]
    listing: Listing | None = None
    fresh: tuple[str, ...] = ()
    older: Older | None = None
    others: tuple[str, ...] | None = None

    @property
    def page(self) -> Page:
        """The answer that carries the list."""
        return self.kept[-1].page


class Adapter(Protocol):
    """Asks one kind of source once. Raises FetchError, BlockedError or ParseError."""

    def __call__(self, source: Source, memory: SourceMemory, visit: Visit) -> Answer: ...


def read_list(
    fetched: Fetched, visit: Visit, parse: Parse, before: tuple[Fetched, ...] = (), fresh: tuple[str, ...] = ()
) -> Answer:
    """Judges a fetched list: not modified, the same bytes as last time, or read anew.

    Raises ParseError where the list cannot be read, BlockedError where that is because a wall answered.
    """
    kept = (*before, fetched)
    page = fetched.page
    if fetched.not_modified:
        return Answer("not_modified", kept, fresh=fresh)
    known = visit.validators.get(page.final_url)
    if known is not None and known.body_sha256 == page.sha256:
        return Answer("unchanged", kept, fresh=fresh)
    return Answer("read", kept, parse_page(page, parse), fresh)


def parse_page(page: Page, parse: Parse) -> Listing:
    """Parses a page; where its markup is missing because a wall or a plea stands there, that is the error.

    This is the door for rows: titles and names of unbearable length are cut, such addresses refused, and both is said.
    """
    try:
        return limit_listing(parse_boxed(parse, page.body, page.final_url, page.content_type))
    except ParseError as error:
        challenge = recognise_challenge(page)
        if challenge is not None:
            raise challenge from error
        raise


def start_address(source: Source, memory: SourceMemory) -> str:
    """The address to ask first: where the configured one has moved for good, else itself."""
    return memory.moved_to or source.url
