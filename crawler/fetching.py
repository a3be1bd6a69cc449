"""One logical fetch: robots.txt, the host's turn, redirects by hand, and the name of what went wrong."""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from string import punctuation
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from msgspec import Struct

from crawler import robots
from crawler.headers import read_cookies
from crawler.hosts import HeldBackError, HostBook
from crawler.statuses import REDIRECTS, check_status
from crawler.validators import make_conditions
from domain.addresses import host_of, is_too_long, refuse_address
from domain.altering import alter, amend
from domain.errors import FetchError
from domain.pages import Page
from domain.sources import CrawlSettings, Source, Validators
from network.client import Client
from network.failures import hide_login

#: What lists and feeds are read in; the last word keeps servers from refusing a narrow wish (406).
ACCEPT_LISTS = (
    "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.9, "
    "application/xhtml+xml;q=0.9, application/json;q=0.9, */*;q=0.1"
)
ACCEPT_PAGES = "text/html, application/xhtml+xml, application/xml;q=0.8, application/pdf;q=0.8, */*;q=0.1"
_MOST_HOPS = 10
_PERMANENT = (301, 308)


class Hop(Struct, frozen=True):
    """One redirect that was followed."""

    url: str
    status: int
    target: str


class Fetched(Struct, frozen=True):
    """A 200, or a 304 to a conditional request. `page.url` is what was asked first."""

    page: Page
    hops: tuple[Hop, ...]
    conditional: bool

    @property
    def not_modified(self) -> bool:
        return self.page.status == 304

    @property
    def moved_to(self) -> str:
        """Where the leading permanent redirects (301, 308) lead; empty where the first one is none."""
        target = ""
        for hop in self.hops:
            if hop.status not in _PERMANENT:
                break
            target = hop.target
        return target


class Fetcher:
    """Asks politely. Safe for threads; `clock` gives aware UTC instants, `jitter` numbers in [0, 1).

    `alive` is called before each request, in the thread that makes it.
    """

    def __init__(
        self,
        client: Client,
        hosts: HostBook,
        settings: CrawlSettings,
        clock: Callable[[], datetime],
        *,
        jitter: Callable[[], float] = random.random,
        alive: Callable[[], object] = lambda: None,
    ) -> None:
        self.alive = alive
        self.client = client
        self.hosts = hosts
        self.settings = settings
        self.clock = clock
        self.jitter = jitter

    def visit(self, source: Source, now: datetime, validators: dict[str, Validators] | None = None) -> "Visit":
        """Begins one poll or one page fetch for a source, with what its URLs gave before."""
        return Visit(self, source, now, dict(validators or {}))


@dataclass
class Visit:
    """All requests of one poll or page fetch: cookies live as long as it, and it counts and notes what it did."""

    fetcher: Fetcher
    source: Source
    now: datetime
    validators: dict[str, Validators]
    requests: int = 0
    notes: list[str] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)  # by host

    def get(
        self,
        url: str,
        *,
        referer: str = "",
        accept: str = ACCEPT_LISTS,
        conditional: bool = True,
        most: int | None = None,
    ) -> Fetched:
        """Asks an address and follows at most ten redirects, each by its own robots.txt, guard and validators.

        `most` caps the body in bytes. Answers a 200, or a 304 to a conditional request. Raises FetchError or
        BlockedError for anything else, HeldBackError where nothing was asked.
        """
        first, url = hide_login(url), urldefrag(url).url
        hops: list[Hop] = []
        seen = set()
        while True:
            state = (url, tuple(sorted(self.cookies.get(host_of(url), {}).items())))
            if state in seen or len(hops) > _MOST_HOPS:
                raise FetchError(first, _describe_hops(hops), name="redirects", transient=False)
            seen.add(state)
            self._check_robots(url)
            conditions = self._conditions(url) if conditional else {}
            page = self._ask(url, {**self._headers(url, referer, accept), **conditions}, most)
            target = _find_target(page, url)
            if not target:
                break
            hops.append(Hop(hide_login(url), page.status, target))
            url = target
        page = amend(page, url=first)
        self.pages.append(page)
        try:
            check_status(page, self.source, self.now, conditional=bool(conditions))
        except FetchError as error:
            self._tell_host(error)
            raise
        return Fetched(page, tuple(hops), bool(conditions))

    def _tell_host(self, error: FetchError) -> None:
        """A wait that one source was told is that source's; told to a second one, it is the whole host's."""
        if error.retry_after is not None:
            until = self.now + timedelta(seconds=error.retry_after)
            self.fetcher.hosts.tell_wait(host_of(error.url), self.source.name, until)

    def _conditions(self, url: str) -> dict[str, str]:
        return make_conditions(self.validators.get(hide_login(url)), self.now, self.fetcher.settings.audit_every)

    def _check_robots(self, url: str) -> None:
        if not self.fetcher.settings.robots or urlsplit(url).scheme not in ("http", "https"):
            return
        decision = robots.decide(url, self.fetcher.hosts, self.fetcher.clock(), self._ask_robots)
        if decision.note not in self.notes:
            self.notes.append(decision.note)
        if not decision.allowed:
            self.fetcher.hosts.note(host_of(url), "forbidden", self.fetcher.clock())
            raise FetchError(hide_login(url), "robots.txt forbids this address", name="robots", transient=False)

    def _ask_robots(self, url: str) -> Page:
        return self._ask(url, self._headers(url, "", "text/plain, */*;q=0.1"), None)

    def _ask(self, url: str, headers: dict[str, str], most: int | None) -> Page:
        fetcher, source = self.fetcher, self.source
        try:
            with fetcher.hosts.take_turn(host_of(url), url, fetcher.clock, source.host_gap):
                self.requests += 1
                fetcher.alive()
                page = fetcher.client.get(
                    url, headers=headers, allow_private=source.allow_private, proxy=source.proxy, max_body=most
                )
        except FetchError as error:
            held = isinstance(error, HeldBackError)
            fetcher.hosts.note(host_of(url), "held_back" if held else "unanswered", fetcher.clock())
            raise
        if page.status == 304:
            fetcher.hosts.note(host_of(url), "not_modified", fetcher.clock())
        elif page.status >= 400:
            fetcher.hosts.note(host_of(url), "refused", fetcher.clock())
        if source.cookies:
            self.cookies.setdefault(host_of(url), {}).update(read_cookies(page))
        return alter(page, received_at=fetcher.clock())

    def _headers(self, url: str, referer: str, accept: str) -> dict[str, str]:
        headers = {"Accept": accept}
        if self.source.user_agent:
            headers["User-Agent"] = self.source.user_agent
        if referer and host_of(referer) == host_of(url):
            headers["Referer"] = quote(referer, safe=punctuation, errors="replace")
        if cookies := self.cookies.get(host_of(url)):
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return headers


def _find_target(page: Page, url: str) -> str:
    """Where a redirect leads; empty for an answer that is none. Raises FetchError for one that leads nowhere."""
    location = page.header("location")
    if page.status not in REDIRECTS or not location:
        return ""
    with suppress(UnicodeDecodeError):  # then it is ISO 8859-1, as it was read
        location = location.encode("latin-1").decode("utf-8")
    try:
        target = urldefrag(urljoin(url, location)).url
        usable = urlsplit(target).scheme in ("http", "https") and bool(urlsplit(target).hostname)
    except ValueError:
        usable = False
    if is_too_long(location):
        what = f"it redirects to {refuse_address(target if usable else location)}"
        raise FetchError(page.final_url, what, name="redirects", transient=False)
    if not usable:
        raise FetchError(
            page.final_url, f"it redirects to {location!r}, no web address", name="redirects", transient=False
        )
    return target


def _describe_hops(hops: list[Hop]) -> str:
    if len(hops) > _MOST_HOPS:
        return f"it redirects more than {_MOST_HOPS} times, at last to {hops[-1].target}"
    return f"it redirects in a loop: {hops[-1].url} leads back to {hops[-1].target}"
