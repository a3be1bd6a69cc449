"""The practice internet as a whole: its sites on loopback sockets, its clock, its faults and what it saw."""

import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from replica.aggregators import Gdelt, GoogleNews
from replica.answers import Answer, Asked, Gate, Request, Site
from replica.catalogue import list_sources
from replica.faults import ROBOTS
from replica.govcn import GovCn
from replica.hooks import Hook, HookSink
from replica.mail import Mail, MailSink
from replica.ministry import Ministry, make_province
from replica.news import News
from replica.outlets import OUTLETS
from replica.server import Server, apply_validators, pick_address
from replica.switchboard import Switchboard, spoil
from replica.timeline import Telling, describe_invented, load_tellings, start, steps


class World:
    """Made by `start_world`; also a context manager. Thread-safe. `now` stands still until `set_time` moves it."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.now: datetime = start()
        self.requests: list[Asked] = []
        self.invented: list[str] = describe_invented()
        self.tellings: list[Telling] = list(load_tellings())
        self._lock = threading.Lock()
        self._board = Switchboard()
        self._closed = False
        self._hooks = HookSink()
        self.mail = MailSink(host)
        self._server = Server(self._respond, self.tell_time)
        self.sites: dict[str, Site] = {site.name: site for site in self._make_sites()}
        self._places = {name: self._server.listen(name, pick_address(host, n)) for n, name in enumerate(self.sites)}
        self._name_origins()
        self.mail.start()
        self._server.start()

    # --- what callers use

    def url(self, site: str, path: str = "/") -> str:
        """An address of the site, for example `world.url("ministry", "/xwfb/gxdt/index.html")`."""
        host, port = self._places[site]
        return f"http://{host}:{port}{path}"

    def sources(self) -> dict[str, dict[str, Any]]:
        """Tables shaped like config.toml's `[sources.NAME]`, by name, with this world's addresses."""
        return list_sources(self.url)

    def address(self, telling_id: str) -> str:
        """The full address of a telling's page. Raises KeyError for an unknown id."""
        telling = self.telling(telling_id)
        return self.locate(telling)

    def locate(self, telling: Telling) -> str:
        """The full address of a telling's page; the site's root where it has none of its own, as headlines have."""
        site = self.sites[telling.site]
        locate = getattr(site.cms if isinstance(site, Ministry) else site, "locate", lambda _: "/")
        return self.url(telling.site, locate(telling))

    def telling(self, telling_id: str) -> Telling:
        """The telling of that id. Raises KeyError."""
        with self._lock:
            found = next((one for one in self.tellings if one.id == telling_id), None)
        if found is None:
            raise KeyError(telling_id)
        return found

    def set_time(self, now: datetime) -> None:
        """What is published at `now` (aware) or before is there from here on. Raises ValueError without a zone."""
        if now.tzinfo is None:
            raise ValueError("the world's time needs a zone")
        self.now = now.astimezone(UTC)

    def tell_time(self) -> datetime:
        return self.now

    def steps(self) -> list[datetime]:
        """The instants (UTC, ascending) at which something new appears, everyday news aside."""
        return steps()

    def publish(self, telling: Telling) -> None:
        """Add a telling of one's own."""
        with self._lock:
            self.tellings = sorted([*self.tellings, telling], key=lambda one: (one.at, one.id))

    def amend(self, telling_id: str, **changes: Any) -> None:
        """Change a page in place, for example `title=` or `body=`; its address and list date stay."""
        changed = replace(self.telling(telling_id), **changes)
        with self._lock:
            self.tellings = [changed if one.id == telling_id else one for one in self.tellings]

    def remove(self, telling_id: str) -> None:
        """Take a page and its row away; its address answers 404 from here on."""
        gone = self.telling(telling_id)
        with self._lock:
            self.tellings = [one for one in self.tellings if one is not gone]

    def switch(self, site: str, fault: str, on: bool = True, *, path: str = "", times: int = 0) -> None:
        """Put a fault of replica.faults on or off, for one path or all, `times` requests long or for good.

        `site` may be `mail`, whose faults are those of replica.mail. Raises ValueError or KeyError for unknown names.
        """
        if site == "mail":
            self.mail.switch(fault, on, times)
            return
        if site not in self.sites:
            raise KeyError(f"no site {site!r}; there are: {', '.join(self.sites)}, mail")
        self._board.switch(site, fault, on, path, times)

    def put(self, site: str, path: str, answer: Answer | None) -> None:
        """Give a path (without query) an answer of one's own, such as a redirect; None gives it back to the site."""
        self._board.put(site, path, answer)

    def hold(self, path: str, times: int = 1, fault: str = "silent") -> None:
        """The next `times` requests for the path, on any site, get nothing until the client leaves; then it answers."""
        for site in self.sites:
            self.switch(site, fault, path=path, times=times)

    def gate(self, path: str) -> Gate:
        """Answers for the path stop half-way until the gate is `set()`; its `reached` tells that one stands there."""
        return self._board.make_gate(path)

    def gate_mail(self) -> Gate:
        """Messages wait after DATA, before they are accepted, until the gate is `set()`."""
        self.mail.gate = Gate()
        return self.mail.gate

    def asked(self, site: str, path: str = "") -> list[Asked]:
        """The log's requests to a site, and to one path of it (without query)."""
        return [one for one in self.requests if one.site == site and path in {"", one.path.partition("?")[0]}]

    @property
    def mails(self) -> list[Mail]:
        return self.mail.mails

    @property
    def smtp(self) -> tuple[str, int]:
        """Host and port of the mail sink."""
        return self.mail.address

    @property
    def hooks(self) -> list[Hook]:
        return self._hooks.hooks

    def close(self) -> None:
        """Let every gate go, cut every connection, end every thread. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self._board.open_gates()
        self._server.close()
        self.mail.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- how it answers

    def _make_sites(self) -> Iterable[Site]:
        yield Ministry(self._finder("ministry"))
        yield make_province(self._finder("shanghai"))
        yield GovCn(self._finder("govcn"))
        for outlet in OUTLETS:
            yield News(outlet, self._finder(outlet.name))
        yield GoogleNews(self._finder("google"))
        english = tuple(outlet.name for outlet in OUTLETS if outlet.language == "en")
        yield Gdelt(self._finder(*english, about="opening"), self.locate)
        yield self._hooks

    def _finder(self, *sites: str, about: str = "") -> Any:
        def find(now: datetime) -> list[Telling]:
            with self._lock:
                tellings = self.tellings
            return [told for told in tellings if told.site in sites and told.at <= now and about in {"", told.about}]

        return find

    def _name_origins(self) -> None:
        for name, site in self.sites.items():
            origin = self.url(name, "")
            if isinstance(site, Ministry):
                site.cms.host = origin.removeprefix("http://")
            elif isinstance(site, (News, GovCn)):
                site.origin = origin

    def _respond(self, name: str, request: Request) -> Answer:
        faults = self._board.draw(name, request.path)
        now = self.now
        answer = apply_validators(request, spoil(self._answer_plainly(name, request, now, faults), faults))
        status = 0 if answer.silent or answer.dropped else answer.status
        self.requests.append(
            Asked(now, time.monotonic(), name, request.method, request.target, request.headers, status)
        )
        return replace(answer, gate=self._board.find_gate(request.path))

    def _answer_plainly(self, name: str, request: Request, now: datetime, faults: frozenset[str]) -> Answer:
        own = self._board.find_put(name, request.path)
        if own is not None:
            return own
        if request.path == "/robots.txt":
            chosen = next((fault for fault in faults if fault in ROBOTS), "")
            refused = name == "ministry" and not request.browser_shaped()
            return ROBOTS[chosen or ("robots-403" if refused else "robots-404")]
        try:
            return self.sites[name].answer(request, now, faults)
        except ValueError as error:  # a query that is no UTF-8, or no number where one must stand
            return Answer(400, str(error).encode(), "text/plain", validators=False)


def start_world(host: str = "127.0.0.1") -> World:
    """Start the practice internet; it listens when this returns, its clock a day before the first step."""
    return World(host)
