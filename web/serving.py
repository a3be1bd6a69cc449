"""The HTTP application: a few routes, answered from values that a probe gives. Plain ASGI, GET and HEAD only."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from domain.errors import MiitwatchError
from domain.health import Health
from web.metrics import render_metrics
from web.readiness import describe_health

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
#: Answers how the watch is; reads the database, so it is called in a thread. Raises StorageError.
Probe = Callable[[], Health]

TEXT = "text/plain; charset=utf-8"
JSON = "application/json; charset=utf-8"
#: The type of Prometheus' text exposition format, version 0.0.4.
METRICS = "text/plain; version=0.0.4; charset=utf-8"
ROUTES = "/healthz (the process lives), /readyz (503 with reasons; ?verbose for every source), /metrics (Prometheus)"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    kind: str
    body: str


def build_application(probe: Probe, *, token: str = "") -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """The ASGI application. With `token` everything but /healthz and /readyz asks for it as a bearer token."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        answer = await _answer(scope, probe, token)
        await _send(send, answer, with_body=scope["method"] != "HEAD")

    return serve


async def _answer(scope: Scope, probe: Probe, token: str) -> Answer:
    path = scope["path"]
    if scope["method"] not in ("GET", "HEAD"):
        return Answer(405, TEXT, "This server answers GET and HEAD only.\n")
    if path == "/healthz":
        return Answer(200, TEXT, "ok\n")
    if path not in ("/readyz", "/metrics"):
        return Answer(404, TEXT, f"Nothing is at this address. There is: {ROUTES}.\n")
    if path == "/metrics" and token and not _is_allowed(scope, token):
        return Answer(401, TEXT, "Give the token of [page] as `Authorization: Bearer TOKEN`.\n")
    try:
        health = await asyncio.to_thread(probe)
    except MiitwatchError as error:
        return Answer(503, JSON, json.dumps({"ready": False, "reasons": [f"database: {error}"]}) + "\n")
    if path == "/metrics":
        return Answer(200, METRICS, render_metrics(health))
    verbose = "verbose" in parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    body = json.dumps(describe_health(health, verbose=verbose), ensure_ascii=False, indent=1)
    return Answer(503 if health.reasons else 200, JSON, body + "\n")


def _is_allowed(scope: Scope, token: str) -> bool:
    given = next((value for name, value in scope["headers"] if name.lower() == b"authorization"), b"")
    return hmac.compare_digest(given, b"Bearer " + token.encode())


async def _send(send: Send, answer: Answer, *, with_body: bool) -> None:
    body = answer.body.encode()
    headers = [
        (b"content-type", answer.kind.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    if answer.status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": body if with_body else b""})
