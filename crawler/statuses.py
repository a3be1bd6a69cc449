"""What a status means: an answer that can be read, or an error with one of the closed names."""

from datetime import datetime

from crawler.headers import read_retry_after
from crawler.walls import is_ministry, recognise_wall
from domain.errors import FetchError
from domain.pages import Page
from domain.sources import Source

REDIRECTS = (301, 302, 303, 307, 308)


def check_status(page: Page, source: Source, now: datetime, *, conditional: bool) -> None:
    """Passes 200, and 304 where validators were sent. Raises BlockedError for a wall, FetchError for all else."""
    if page.status == 200 or (page.status == 304 and conditional):
        return
    wall = recognise_wall(page, ministry=is_ministry(page.final_url, source))
    if wall is not None:
        raise wall
    name, transient, what = _name_status(page.status)
    retry_after = read_retry_after(page, now) if page.status >= 400 else None
    raise FetchError(page.final_url, what, name=name, transient=transient, status=page.status, retry_after=retry_after)


def _name_status(status: int) -> tuple[str, bool, str]:
    if status == 304:
        return "bad-answer", True, "304 Not Modified, although nothing was asked conditionally"
    if status == 404:
        return "not-found", False, "404 Not Found"
    if status == 408:
        return "timeout", True, "408 Request Timeout"
    if status == 410:
        return "gone", False, "410 Gone"
    if status == 429:
        return "rate-limited", True, "429 Too Many Requests"
    if status >= 500:
        return "server-error", True, f"the server answers {status}"
    if status >= 400:
        return "refused", False, f"the server answers {status}"
    if status >= 300:
        return "bad-answer", False, f"the server answers {status} without saying where to go"
    return "bad-answer", True, f"the server answers {status}, which carries no page"
