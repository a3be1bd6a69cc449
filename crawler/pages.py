"""Article pages and attachments: fetched once, with the manners of a poll."""

from datetime import datetime

from crawler.fetching import ACCEPT_PAGES, Fetcher
from crawler.walls import has_words, recognise_challenge
from domain.errors import FetchError
from domain.pages import Page
from domain.sources import Source


def fetch_page(url: str, source: Source, fetcher: Fetcher, now: datetime, referer: str = "") -> Page:
    """An article's page or file, as a readable 200. `referer` is only sent to its own host.

    Raises BlockedError for a wall, also one that answers 200 in the page's place, and FetchError for anything else.
    """
    visit = fetcher.visit(source, now)
    page = visit.get(url, referer=referer, accept=ACCEPT_PAGES).page
    if not page.body:
        raise FetchError(page.final_url, "the page is empty", name="bad-answer", transient=True, status=page.status)
    check_page(page)
    return page


def check_page(page: Page) -> None:
    """Raises BlockedError for a wall that answers 200 in the page's place."""
    if _is_markup(page) and not has_words(page):
        challenge = recognise_challenge(page)
        if challenge is not None:
            raise challenge


def _is_markup(page: Page) -> bool:
    kind = page.content_type.lower()
    return not kind or "html" in kind or kind.startswith("text/")
