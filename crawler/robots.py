"""robots.txt per RFC 9309: kept for a day; 4xx means no rules; 5xx and no answer mean wait."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from crawler.headers import read_retry_after
from crawler.hosts import HeldBackError, HostBook
from crawler.walls import recognise_wall
from domain.addresses import host_of
from domain.altering import alter
from domain.errors import FetchError
from domain.pages import Page
from domain.sources import HostMemory

if TYPE_CHECKING:
    from protego import Protego

#: The name by which a robots.txt addresses us.
AGENT = "miitwatch"
_KEPT = timedelta(hours=24)  # RFC 9309 §2.4
_MOST = 500 * 1024  # bytes that are read, RFC 9309 §2.5
_HOPS = 5  # redirects, RFC 9309 §2.3.1.2
_UNREAD_PAUSE = 3600.0  # seconds until a robots.txt that answered 5xx is asked again


class Decision(Struct, frozen=True):
    """Whether an address may be asked, and by what."""

    allowed: bool
    note: str


def decide(url: str, hosts: HostBook, now: datetime, ask: Callable[[str], Page]) -> Decision:
    """What the host's robots.txt says about an address; it is asked through `ask` when the copy is a day old.

    Raises HeldBackError `robots` where it answers 5xx, BlockedError where a wall does, FetchError where none answers.
    """
    host = host_of(url)
    memory = hosts.recall(host)
    if memory.robots_at is None or not timedelta(0) <= now - memory.robots_at < _KEPT or not memory.robots_status:
        memory = _refresh(url, hosts, now, ask)
    if not memory.robots:
        return Decision(True, f"robots: {host} sets no rules ({memory.robots_status})")
    allowed = bool(_parse(memory.robots).can_fetch(url, AGENT))
    return Decision(
        allowed, f"robots: {host}/robots.txt {'allows' if allowed else 'forbids'} {urlsplit(url).path or '/'}"
    )


def _refresh(url: str, hosts: HostBook, now: datetime, ask: Callable[[str], Page]) -> HostMemory:
    host = host_of(url)
    try:
        page = _follow(urljoin(url, "/robots.txt"), ask)
    except HeldBackError:
        raise
    except FetchError as error:
        hosts.remember(alter(hosts.recall(host), robots="", robots_status="unreachable", robots_at=None))
        what = f"robots.txt could not be read: {error.what}"
        raise FetchError(error.url, what, name=error.name, transient=error.transient) from error
    if page.status >= 500:
        hosts.remember(alter(hosts.recall(host), robots="", robots_status="unreachable", robots_at=None))
        if (wall := recognise_wall(page, ministry=False)) is not None:
            raise wall
        what = f"robots.txt answers {page.status}; until it can be read nothing is asked"
        pause = read_retry_after(page, now) or _UNREAD_PAUSE
        raise HeldBackError(page.url, what, name="robots", transient=True, status=page.status, retry_after=pause)
    rules = page.body[:_MOST].decode("utf-8-sig", "replace") if page.status == 200 else ""
    kept_at = None if page.status == 429 else now  # a plea for quiet is no rule for a day
    memory = alter(hosts.recall(host), robots=rules, robots_status=str(page.status), robots_at=kept_at)
    hosts.remember(memory)
    return memory


def _follow(url: str, ask: Callable[[str], Page]) -> Page:
    """Follows up to five redirects; a chain that is longer counts as a robots.txt that is not there."""
    page = ask(url)
    for _ in range(_HOPS):
        target = page.header("location")
        if page.status not in (301, 302, 303, 307, 308) or not target:
            break
        try:
            url = urljoin(url, target)
        except ValueError:
            what = f"it redirects to {target!r}, no web address"
            raise FetchError(page.final_url, what, name="redirects", transient=False) from None
        page = ask(url)
    return page


@lru_cache(maxsize=256)
def _parse(rules: str) -> "Protego":
    from protego import Protego

    return Protego.parse(rules)
