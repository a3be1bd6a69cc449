"""Every other chat service through Apprise: the one door to it, opened when a channel of this kind is first used.

Apprise brings its own HTTP client, which checks no address: it asks whatever the operator wrote. It takes any answer
of status 200 for success, also from services that put their refusals into the body; so its answers are heard here, and
judged as those of other channels are.
"""

import json
import logging
import socket
import threading
from collections.abc import Callable
from contextvars import ContextVar, copy_context
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from msgspec import Struct

from alerts.channels.connecting import shut
from alerts.channels.posting import check_status
from alerts.channels.posts import set_post
from alerts.channels.redaction import redact
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError


class Service(Struct, frozen=True):
    """What is known of a service beside what Apprise knows: its limits, and what its codes in a 200 mean."""

    octets: int = 12_000  # of a text
    code: tuple[str, ...] = ()  # keys of the code in an answer; 0 is success
    parking: frozenset[int] = frozenset()  # it does not know us
    refusing: frozenset[int] = frozenset()  # it rejects this very message
    waiting: frozenset[int] = frozenset()  # too many messages
    wait: float = 60.0  # seconds


_LARK = Service(
    octets=12_000,
    code=("code", "StatusCode"),
    parking=frozenset({19001, 19021, 19022, 19024}),
    waiting=frozenset({11232, 9499}),
)
#: By the scheme of the address. WeCom takes 4,096 octets as Markdown and half of them as text, which Apprise sends.
SERVICES = {
    "dingtalk": Service(
        octets=12_000,
        code=("errcode",),
        parking=frozenset({310000, 300001, 400013, 400101, 400102}),
        refusing=frozenset({430101, 430102, 430103, 430104}),
        waiting=frozenset({130101, 410100}),
        wait=600.0,
    ),
    "wecombot": Service(octets=2_048, code=("errcode",), parking=frozenset({93000}), waiting=frozenset({45009, 45033})),
    "feishu": _LARK,
    "lark": _LARK,
}
_UNKNOWN = Service()


#: Seconds for one message, whatever a service does; well below the lease of 90 s under which a message is sent.
DEADLINE = 45.0
_LAST = 2.0  # seconds that what was cut off gets to end


@dataclass(slots=True)
class Heard:
    """The last answer that a service gave while Apprise sent, and the connections through which it did."""

    status: int = 0
    body: bytes = b""
    retry_after: str = ""
    sent: bytes = b""
    over: bool = False
    twins: list[socket.socket] = field(default_factory=list)


_heard: ContextVar[Heard | None] = ContextVar("heard", default=None)
_opened: list[Any] = []
#: By address, since a digest is measured many times.
_longest: dict[str, int] = {}
_BETWEEN = 2


def find_service(channel: Channel) -> Service:
    """What is known of the channel's service."""
    return SERVICES.get(read_scheme(channel.url), _UNKNOWN)


def find_longest(channel: Channel) -> int:
    """Octets of subject and text together that the service takes, by what we know of it and what Apprise does.

    Apprise counts characters, of which each has an octet at least. An address that it does not understand has the
    default: sending to it says what is wrong.
    """
    try:
        return min(find_service(channel).octets, _find_longest_body(channel))
    except DeliveryError:
        return find_service(channel).octets


def deliver_by_apprise(channel: Channel, message: Message, *, at: datetime, deadline: float = DEADLINE) -> Receipt:
    """Sends one message; the receipt holds the bytes that the service took, or the text where they cannot be heard.

    Raises DeliveryError: park and refused by the service's status and by its code in the body, and otherwise a failure
    that a later attempt may not meet. No error holds anything of the address.
    """
    service = find_service(channel)
    plugin = _find_plugin(channel)
    subject, text = set_post(message, channel, find_longest(channel))
    heard = Heard()
    taken = _notify(channel, plugin, {"body": text or subject, "title": subject if text else ""}, heard, deadline)
    answer = redact(heard.body[:4096].decode("utf-8", "replace"), channel)
    if heard.status:
        check_status(channel, heard.status, answer, heard.retry_after, at)
        _check_code(channel, service, heard, answer)
    if not taken:
        what = "Apprise could not hand it over: the service cannot be reached, or said no"
        raise DeliveryError(channel.name, what, status=str(heard.status or ""), answer=answer)
    return Receipt(str(heard.status or "taken"), answer, heard.sent or f"{subject}\n{text}".encode())


def check_address(channel: Channel) -> str:
    """Whether Apprise understands the address, in words; nothing is asked. Raises DeliveryError."""
    _find_plugin(channel)
    return f"Apprise knows the service {read_scheme(channel.url)}; its host is not tried"


def read_scheme(url: str) -> str:
    """`dingtalk` of `dingtalk://...`, lower-case."""
    return url.partition("://")[0].strip().lower()


def _find_plugin(channel: Channel) -> Any:
    apprise = _open_apprise()
    asset = apprise.AppriseAsset(app_id="miitwatch", app_desc="miitwatch", http_redirects=False)
    plugin = apprise.Apprise.instantiate(channel.url, asset=asset)
    if plugin is None:
        what = f"Apprise understands no address {read_scheme(channel.url)}://... like this; see its page of the service"
        raise DeliveryError(channel.name, what, park=True, status="address")
    return plugin


def _find_longest_body(channel: Channel) -> int:
    """Less what Apprise puts between subject and text where the service has no place for a subject."""
    if channel.url not in _longest:
        _longest[channel.url] = int(_find_plugin(channel).body_maxlen) - _BETWEEN
    return _longest[channel.url]


def _check_code(channel: Channel, service: Service, heard: Heard, answer: str) -> None:
    code = _read_code(service, heard.body)
    if not service.code or code == 0:
        return
    raise DeliveryError(
        channel.name,
        "the service's answer has no code" if code is None else f"the service answered code {code}",
        refused=code in service.refusing,
        park=code in service.parking,
        status=str(heard.status) if code is None else f"{heard.status} code {code}",
        answer=answer,
        retry_after=service.wait if code in service.waiting else None,
    )


def _read_code(service: Service, body: bytes) -> int | None:
    try:
        said = json.loads(body)
    except ValueError:
        return None
    codes = [said[key] for key in service.code if key in said] if isinstance(said, dict) else []
    return codes[0] if codes and isinstance(codes[0], int) else None


def _notify(channel: Channel, plugin: Any, words: dict[str, str], heard: Heard, deadline: float) -> bool:
    """What the plugin says of its success; its answers are written into `heard`.

    Its own timeouts are for one read each, and a service that drips never meets one. So it runs in a thread whose
    connections are cut when the deadline is over; where it hangs elsewhere it is left behind. Raises DeliveryError.
    """
    outcome: list[Any] = []

    def run() -> None:
        _heard.set(heard)
        try:
            outcome.append(plugin.notify(**words, body_format="text"))
        except Exception as error:  # noqa: BLE001 raised again below, where it is handled
            outcome.append(error)

    thread = threading.Thread(target=copy_context().run, args=(run,), name=f"apprise {channel.name}", daemon=True)
    thread.start()
    thread.join(deadline)
    heard.over = thread.is_alive()
    for twin in list(heard.twins):
        if heard.over:
            shut(twin)
        twin.close()
    if heard.over:
        thread.join(_LAST)
        raise DeliveryError(channel.name, f"the service did not answer within {deadline:g} s")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return bool(outcome[0])


def _open_apprise() -> Any:
    """Apprise, with its log silenced, since it writes whole addresses, and its answers heard."""
    if not _opened:
        import apprise
        import requests
        from urllib3.connection import HTTPConnection

        log = logging.getLogger("apprise")
        log.setLevel(logging.CRITICAL)
        log.propagate = False
        if not hasattr(requests.Session.send, "heard"):
            requests.Session.send = _hear(requests.Session.send)  # type: ignore[method-assign]
            # Nothing public leads to the socket before the whole answer has come.
            HTTPConnection._new_conn = _hold(HTTPConnection._new_conn)  # type: ignore[method-assign]  # noqa: SLF001
        _opened.append(apprise)
    return _opened[0]


def _hear(send: Callable[..., Any]) -> Callable[..., Any]:
    """The sending of `requests`, which Apprise alone uses here, with what was sent and answered written down."""

    def send_heard(session: Any, request: Any, **kwargs: Any) -> Any:
        response = send(session, request, **kwargs)
        heard = _heard.get()
        if heard is not None:
            sent = request.body or b""
            heard.sent = sent.encode() if isinstance(sent, str) else bytes(sent)
            heard.status, heard.body = response.status_code, response.content or b""
            heard.retry_after = response.headers.get("Retry-After", "")
        return response

    send_heard.heard = True  # type: ignore[attr-defined]
    return send_heard


def _hold(connect: Callable[..., socket.socket]) -> Callable[..., socket.socket]:
    """The opening of a connection, with a twin of it kept, so that it can be cut off."""

    def connect_held(connection: Any) -> socket.socket:
        heard = _heard.get()
        if heard is not None and heard.over:
            raise OSError("the time for this message is over")
        opened = connect(connection)
        if heard is not None:
            heard.twins.append(opened.dup())
        return opened

    return connect_held
