"""Webhooks as the Standard Webhooks specification wants them: an id, a time, a signature over both and the body."""

import base64
import binascii
import hashlib
import hmac
import json
from datetime import datetime

from alerts.channels.posting import post, reach_host, read_answer
from domain.alerts import Channel, Message, Receipt
from domain.dates import iso_utc
from domain.errors import DeliveryError
from network.client import Client

#: Octets that a receiver takes at most (Standard Webhooks).
LARGEST_BODY = 20_000


def deliver_by_webhook(channel: Channel, message: Message, client: Client, *, at: datetime) -> Receipt:
    """Posts one message; `at` is the time of this attempt (UTC), which the signature covers.

    The body is the same at each attempt; that it is late or overtaken stands in headers, which are not signed.
    2xx alone is success. Raises DeliveryError: refused for 413 and 422 and for a body too large, park for 401, 403,
    404 and 410, and otherwise a failure that a later attempt may not meet. The address of a hook is a secret, so no
    error holds it.
    """
    body = form_body(message, channel)
    headers = {
        "Content-Type": "application/json",
        "webhook-id": message.id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": sign(channel, message.id, int(at.timestamp()), body),
    }
    if message.late_since is not None:
        headers["miitwatch-late"] = iso_utc(message.late_since)
    if message.overtaken:
        headers["miitwatch-overtaken"] = "true"
    page = post(channel, body, headers, client, at)
    return Receipt(str(page.status), read_answer(page, channel), body)


def check_host(channel: Channel, *, deadline: float = 10.0) -> str:
    """Whether the hook's host can be connected to, in words; nothing is asked of it. Raises DeliveryError."""
    sign(channel, "msg_check", 0, b"")
    return reach_host(channel, deadline=deadline)


def form_body(message: Message, channel: Channel) -> bytes:
    """`type`, `timestamp` (when the message was first made) and `data`, the same bytes at each attempt."""
    try:
        data = json.loads(message.data)
    except json.JSONDecodeError as error:
        raise DeliveryError(channel.name, f"message {message.id} holds no JSON data: {error}") from error
    body = json.dumps(
        {"type": message.type, "timestamp": iso_utc(message.at), "data": data},
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()
    if len(body) >= LARGEST_BODY:
        what = f"message {message.id} has {len(body)} octets; a webhook takes less than {LARGEST_BODY}"
        raise DeliveryError(channel.name, what, refused=True)
    return body


def sign(channel: Channel, identity: str, seconds: int, body: bytes) -> str:
    """One `v1,` signature per secret, apart by spaces: while a key rotates, receivers of the old and the new accept.

    Raises DeliveryError where the channel has no secret, or one that is not `whsec_` and base64.
    """
    if not channel.secrets:
        raise DeliveryError(channel.name, "a webhook needs a secret: set it in its table", park=True)
    signed = f"{identity}.{seconds}.".encode() + body
    digests = (hmac.new(_read_secret(channel, secret), signed, hashlib.sha256).digest() for secret in channel.secrets)
    return " ".join(f"v1,{base64.b64encode(digest).decode()}" for digest in digests)


def _read_secret(channel: Channel, secret: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not key:
        raise DeliveryError(
            channel.name, "its secret is not whsec_ and base64; see docs/webhooks.md", park=True
        ) from None
    return key
