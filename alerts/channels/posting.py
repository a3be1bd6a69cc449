"""One POST to a receiver, and what its HTTP answer means: the same for webhooks and chat services."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from alerts.channels.connecting import open_socket
from alerts.channels.redaction import redact
from domain.alerts import Channel
from domain.errors import FETCH_FAILURES, DeliveryError, FetchError
from domain.pages import Page
from network.client import Client

#: Seconds within which a receiver answers (Standard Webhooks).
TIMEOUT = 20.0

_PARKING = {401, 403, 404, 410}
_REFUSING = {413, 422}
_KEPT = 4096  # octets of an answer that are looked at


def post(channel: Channel, body: bytes, headers: Mapping[str, str], client: Client, at: datetime) -> Page:
    """The receiver's answer, where its status is 2xx; chat services may still have said no in its body.

    Raises DeliveryError otherwise: refused for 413 and 422, park for 401, 403, 404 and 410, and else a failure that a
    later attempt may not meet. The address of a hook is a secret, so no error holds it.
    """
    try:
        page = client.post(
            channel.url, body=body, headers=headers, allow_private=channel.allow_private, timeout=TIMEOUT
        )
    except FetchError as error:
        what = f"{error.name}: {FETCH_FAILURES.get(error.name, 'The receiver gave no usable answer.')}"
        raise DeliveryError(channel.name, what, retry_after=error.retry_after) from None
    check_status(channel, page.status, read_answer(page, channel), page.header("retry-after"), at)
    return page


def check_status(channel: Channel, status: int, answer: str, retry_after: str, at: datetime) -> None:
    """Raises DeliveryError, as `post` says, for a status that is not 2xx; `answer` holds no secret."""
    if 200 <= status < 300:
        return
    raise DeliveryError(
        channel.name,
        _explain_status(status),
        refused=status in _REFUSING,
        park=status in _PARKING,
        status=str(status),
        answer=answer,
        retry_after=read_retry_after(retry_after, at),
    )


def read_answer(page: Page, channel: Channel) -> str:
    """The first part of what the receiver said, its secrets removed."""
    return redact(page.body[:_KEPT].decode("utf-8", "replace"), channel)


def reach_host(channel: Channel, *, deadline: float = 10.0) -> str:
    """Whether the host of the channel's address can be connected to, in words. Raises DeliveryError."""
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


def _explain_status(status: int) -> str:
    if 300 <= status < 400:
        return f"the receiver answered {status}; a redirect is not followed, since a message is for one address"
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
    except (TypeError, ValueError, IndexError, OverflowError):  # what the library raises for dates of no calendar
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
