"""A page that was read before, asked again conditionally: is it the same, changed, or gone."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from crawler.fetching import ACCEPT_PAGES, Fetcher
from crawler.hosts import HeldBackError
from crawler.pages import check_page
from crawler.validators import renew_validators
from domain.errors import FetchError, cut_fault
from domain.pages import Failure, Page
from domain.sources import Source, Validators
from network.failures import hide_login

#: Statuses by which a server says that a page is gone; 200 with an empty body says it too.
GONE = (404, 410)


class Look(Struct, frozen=True):
    """What asking again gave. `status` is given where the page is missing, `failure` where it was not answered.

    `held`: nothing was asked now, since the host is to be left alone.
    """

    result: Literal["same", "changed", "missing", "failed", "held"]
    validators: Validators
    page: Page | None = None
    status: int = 0
    failure: Failure | None = None


def look_again(url: str, source: Source, known: Validators, fetcher: Fetcher, now: datetime, referer: str = "") -> Look:
    """Asks a page again with the validators that it gave. Never raises FetchError."""
    visit = fetcher.visit(source, now, {hide_login(url): known})
    try:
        fetched = visit.get(url, referer=referer, accept=ACCEPT_PAGES)
        if fetched.not_modified:
            return Look("same", renew_validators(known, fetched.page, now, conditional=True))
        page = fetched.page
        if not page.body:
            return Look("missing", known, page, status=page.status)
        check_page(page)
    except HeldBackError as error:
        return Look("held", known, failure=_note(error))
    except FetchError as error:
        if error.status in GONE:
            return Look("missing", known, visit.pages[-1] if visit.pages else None, status=error.status)
        return Look("failed", known, failure=_note(error))
    except ValueError as error:  # an address in an answer that no library takes for one
        return Look("failed", known, failure=Failure("bad-answer", cut_fault(f"{type(error).__name__}: {error}"), url))
    renewed = renew_validators(known, page, now, conditional=fetched.conditional)
    return Look("same" if page.sha256 == known.body_sha256 else "changed", renewed, page)


def _note(error: FetchError) -> Failure:
    return Failure(error.name, error.what, error.url, error.transient, error.retry_after)
