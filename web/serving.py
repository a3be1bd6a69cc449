"""The front door: health and metrics, who may come in, and the headers of every answer. Plain ASGI.

Behind it is the page, whose engine is imported when the first page of it is asked for.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import parse_qs

from domain.errors import MiitwatchError
from domain.health import Health
from web.access import LONGEST_FORM, Access, show_form
from web.answers import JSON, TEXT, Answer, read_cookies
from web.page import PagePart
from web.readiness import describe_health
from web.sending import Receive, Scope, Send, send_answer, wrap_send
from web.supply import Supply
from web.tongues import Reader, choose_tongue, drop_choice, greet_reader, read_choice, write_cookie

#: Answers how the watch is; reads the database, so it is called in a thread. Raises StorageError.
Probe = Callable[[], Health]
Clock = Callable[[], datetime]
#: The type of Prometheus' text exposition format, version 0.0.4.
METRICS = "text/plain; version=0.0.4; charset=utf-8"
ROUTES = "/healthz (the process lives), /readyz (503 with reasons; ?verbose for every source), /metrics (Prometheus)"
#: Seconds that a wrong token costs.
WRONG = 0.5


class FrontDoor:
    """The ASGI application. Without `supply` there is no page behind it."""

    def __init__(self, probe: Probe, clock: Clock, access: Access, supply: Supply | None) -> None:
        self._probe = probe
        self._clock = clock
        self._access = access
        self._page = None if supply is None else PagePart(supply)
        self._names: Mapping[str, Mapping[str, str]] = {} if supply is None else supply.names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        scope, chosen = self._greet(scope, headers)
        send = wrap_send(send, scope["path"], with_body=scope["method"] != "HEAD", cookie=chosen)
        answer = await self._answer(scope, receive, headers)
        if answer is not None:
            await send_answer(send, answer)
        elif self._page is not None:
            await self._page.serve(scope, receive, send)

    def _greet(self, scope: Scope, headers: Mapping[str, str]) -> tuple[Scope, str]:
        """Notes in which language this answer is; the request without that choice, and a cookie where it was made."""
        query = scope["query_string"].decode("latin-1")
        tongue, kept = choose_tongue(query, read_cookies(headers)), drop_choice(query)
        greet_reader(Reader(tongue, kept, self._names.get(tongue, {})))
        cookie = write_cookie(tongue) if read_choice(query) else ""
        return {**scope, "query_string": kept.encode("latin-1")}, cookie

    def close(self) -> None:
        if self._page is not None:
            self._page.close()

    async def _answer(self, scope: Scope, receive: Receive, headers: Mapping[str, str]) -> Answer | None:
        """What the door itself answers; None: the page does."""
        path, method = scope["path"], scope["method"]
        if method not in ("GET", "HEAD") and (method, path) != ("POST", "/login"):
            return Answer(405, TEXT, "This server answers GET and HEAD only.\n", (("allow", "GET, HEAD"),))
        if path == "/healthz":
            return Answer(200, TEXT, "ok\n")
        if not self._access.knows_host(headers.get("host", "")):
            return Answer(421, TEXT, "This page answers on this machine's own addresses, and on [page] public_url.\n")
        if method == "POST":
            return await self._sign_in(receive)
        allowed = self._access.allows(headers, read_cookies(headers), self._clock())
        if path == "/readyz":
            return await self._answer_ready(scope, told=allowed)
        if path == "/metrics" and not allowed:
            return _ask_bearer()
        if path == "/metrics":
            return await self._answer_metrics()
        if self._page is None:
            return Answer(404, TEXT, f"Nothing is at this address. There is: {ROUTES}.\n")
        if not allowed and not self._page.is_open(path):
            return self._refuse(scope, headers)
        return self._page.answer_early(scope)

    async def _sign_in(self, receive: Receive) -> Answer:
        form = b""
        more = True
        while more and len(form) <= LONGEST_FORM:
            message = await receive()
            form += message.get("body", b"")
            more = message.get("more_body", False)
        answer = self._access.sign_in(form[:LONGEST_FORM], self._clock())
        if answer.status == 401:
            await asyncio.sleep(WRONG)
        return answer

    def _refuse(self, scope: Scope, headers: Mapping[str, str]) -> Answer:
        """A form for a browser, a line for a program."""
        if "text/html" not in headers.get("accept", ""):
            return _ask_bearer()
        query = scope["query_string"].decode("latin-1")
        return show_form(scope["path"] + (f"?{query}" if query else ""))

    async def _answer_ready(self, scope: Scope, *, told: bool) -> Answer:
        """Whether the watch is ready; why not is told to whom the page is open."""
        try:
            health = await asyncio.to_thread(self._probe)
        except MiitwatchError as error:
            reasons = [f"database: {error}"] if told else []
            return Answer(503, JSON, json.dumps({"ready": False, "reasons": reasons}) + "\n")
        status = 503 if health.reasons else 200
        if not told:
            return Answer(status, JSON, json.dumps({"ready": not health.reasons}) + "\n")
        verbose = "verbose" in parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        body = json.dumps(describe_health(health, verbose=verbose), ensure_ascii=False, indent=1)
        return Answer(status, JSON, body + "\n")

    async def _answer_metrics(self) -> Answer:
        try:
            health = await asyncio.to_thread(self._probe)
        except MiitwatchError as error:
            return Answer(503, JSON, json.dumps({"ready": False, "reasons": [f"database: {error}"]}) + "\n")
        from web.metrics import render_metrics  # its library is for whoever collects them

        return Answer(200, METRICS, render_metrics(health))


def build_application(
    probe: Probe, clock: Clock, *, access: Access | None = None, supply: Supply | None = None
) -> FrontDoor:
    """The ASGI application. With a token everything but /healthz asks for it; /readyz says yes or no without."""
    return FrontDoor(probe, clock, access or Access(), supply)


def _ask_bearer() -> Answer:
    words = "Give the token of [page] as `Authorization: Bearer TOKEN`, or sign in at /login with a browser.\n"
    return Answer(401, TEXT, words, (("www-authenticate", 'Bearer realm="miitwatch"'),))
