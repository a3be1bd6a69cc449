"""How answers are sent: the headers that each of them has, whoever made it."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from web.answers import Answer

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

#: Nothing runs, nothing is framed, nothing comes from anywhere else.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
#: A picture that is opened by itself has its colours within it, and may do nothing else.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'"
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
_OURS = frozenset((b"content-security-policy", b"cache-control", b"server", *(name for name, _ in _ALWAYS)))
_HEALTH = ("/healthz", "/readyz", "/metrics")


def wrap_send(send: Send, path: str, *, with_body: bool, cookie: str = "") -> Send:
    """Sends with our headers in place of those of the same name, and a cookie; without the body for HEAD."""
    policy = PICTURE_POLICY if path.startswith("/charts/") else POLICY
    cache = b"no-store" if path in _HEALTH or path == "/login" else b"private, no-cache"

    async def send_wrapped(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message["headers"] if name.lower() not in _OURS]
            # Datasette's Link to the next page of a list goes on; the one to itself as JSON is malformed.
            kept = [(name, value) for name, value in kept if not (name.lower() == b"link" and b"alternate" in value)]
            ours = [*_ALWAYS, (b"content-security-policy", policy.encode()), (b"cache-control", cache)]
            ours += [(b"set-cookie", cookie.encode("latin-1"))] if cookie else []
            message = {**message, "headers": [*kept, *ours]}
        elif not with_body:
            message = {**message, "body": b""}
        await send(message)

    return send_wrapped


async def send_answer(send: Send, answer: Answer) -> None:
    """One answer, whole."""
    content = answer.content
    headers = [
        (b"content-type", answer.kind.encode()),
        (b"content-length", str(len(content)).encode()),
        *((name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in answer.headers),
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
