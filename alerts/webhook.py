"""Webhooks as the Standard Webhooks specification wants them: an id, a time, a signature over both and the body."""

import base64
import binascii
import hashlib
import hmac
import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from alerts.connecting import open_socket
from alerts.redaction import redact
from domain.alerts import Channel, Message, Receipt
from domain.dates import iso_utc
from domain.errors import FETCH_FAILURES, DeliveryError, FetchError
from network.client import Client

#: Seconds within which a receiver answers, and octets that it takes at most (both of Standard Webhooks).
TIMEOUT = 20.0
LARGEST_BODY = 20_000

_PARKING = {401, 403, 404, 410}
_REFUSING = {413, 422}


def deliver_by_webhook(channel: Channel, message: Message, client: Client, *, at: datetime) -> Receipt:
    """Posts one message; `at` is the time of this attempt (UTC), which the signature covers.

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
    try:
        page = client.post(
            channel.url, body=body, headers=headers, allow_private=channel.allow_private, timeout=TIMEOUT
        )
    except FetchError as error:
        what = f"{error.name}: {FETCH_FAILURES.get(error.name, 'The receiver gave no usable answer.')}"
        raise DeliveryError(channel.name, what, retry_after=error.retry_after) from None
    answer = redact(page.body[:4096].decode("utf-8", "replace"), channel)
    if 200 <= page.status < 300:
        return Receipt(str(page.status), answer, body)
    raise DeliveryError(
        channel.name,
        _explain_status(page.status),
        refused=page.status in _REFUSING,
        park=page.status in _PARKING,
        status=str(page.status),
        answer=answer,
        retry_after=read_retry_after(page.header("retry-after"), at),
    )


def check_host(channel: Channel, *, deadline: float = 10.0) -> str:
    """Whether the hook's host can be connected to, in words; nothing is asked of it. Raises DeliveryError."""
    sign(channel, "msg_check", 0, b"")
    parts = urlsplit(channel.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise DeliveryError(channel.name, "its url is not an http or https address")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        open_socket(channel, parts.hostname, port, deadline).close()
    except OSError as error:
        what = f"{parts.hostname}:{port} cannot be connected to: {error.strerror or error}"
        raise DeliveryError(channel.name, what) from None
    return f"host {parts.hostname}:{port} answers"


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


def _explain_status(status: int) -> str:
    if 300 <= status < 400:
        return f"the receiver answered {status}; a redirect is not followed, since a signature is for one address"
    if status == 410:
        return "the receiver answered 410: it wants no more messages"
    return f"the receiver answered {status}"


def read_retry_after(value: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header, a number or a date (RFC 9110 §10.2.3); None where it is absent or neither."""
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
