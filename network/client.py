"""The one guarded HTTP client: address check, deadlines, caps, proxies. One call is one request; nothing is followed.

httpx's own `Client` is left out on purpose: it keeps cookies, prepares the next request of every redirect (and fails on
a bad Location), and logs whole addresses, with their tokens. httpcore, which it stands on, carries each request.
"""

import base64
import contextlib
import hashlib
import logging
import os
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from domain.errors import FetchError
from domain.pages import Page, TlsPeer
from domain.sources import CrawlSettings
from network.bodies import read_body
from network.failures import hide_login, name_failure, network_errors
from network.guard import Lookup, look_up, refuse_for_proxy, refuse_literal

if TYPE_CHECKING:
    import ssl

    import httpcore

    from network.targets import Target
    from network.transport import GuardedTransport

#: When a page was received, for a client that was given no clock.
UNSTAMPED = datetime(1970, 1, 1, tzinfo=UTC)
#: Bytes of headers, chunk marks and trailers that an answer may have beside its body.
_OVERHEAD = 1_000_000
#: Bytes that are read of the answer to a message: enough for what chat services say in it.
BEGINNING = 65_536
_BODILESS = (204, 304)
#: Headers of a request whose values open something; that they were sent is kept, what they said is not.
_SECRET = (b"authorization", b"proxy-authorization", b"cookie")

logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("httpcore").setLevel(logging.WARNING)


class Client:
    """Asks one address once. Safe for threads: each has its own transports, all share one TLS context.

    `clock` stamps pages; without one they carry UNSTAMPED. `lookup` resolves names, for tests of rebinding.
    """

    def __init__(
        self, settings: CrawlSettings, *, clock: Callable[[], datetime] | None = None, lookup: Lookup = look_up
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._lookup = lookup
        self._own = threading.local()
        self._lock = threading.Lock()
        self._open: list[tuple[weakref.ref[threading.Thread], GuardedTransport]] = []
        self._tls: ssl.SSLContext | None = None

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] = {},
        allow_private: bool = False,
        proxy: str = "",
        deadline: float | None = None,
        max_body: int | None = None,
    ) -> Page:
        """One GET; 3xx, 304 and errors come back as a Page with their status.

        `deadline` (seconds in all) and `max_body` (bytes after decompression) default to the settings.
        Header values are sent as they were received (ISO 8859-1). Raises FetchError where there is no usable answer.
        """
        cap = self._settings.max_body if max_body is None else max_body
        seconds = self._settings.deadline if deadline is None else deadline
        return self._ask("GET", url, b"", headers, allow_private, proxy, seconds, cap, whole=True)

    def post(
        self,
        url: str,
        *,
        body: bytes,
        headers: Mapping[str, str] = {},
        allow_private: bool = False,
        timeout: float = 20.0,
        proxy: str = "",
    ) -> Page:
        """One POST, for webhooks; `timeout` is the total deadline in seconds. Answers and raises as `get` does.

        The status decides and has come by then: of the body only the beginning is read, and nothing that is wrong with
        it, its size, its encoding or its end, is an error. A receiver that took a message must not get it again.
        """
        return self._ask("POST", url, body, headers, allow_private, proxy, timeout, BEGINNING, whole=False)

    def close(self) -> None:
        """Closes what is open in all threads."""
        with self._lock:
            for _, transport in self._open:
                transport.close()
            self._open.clear()
            self._own = threading.local()

    def _ask(
        self,
        method: str,
        url: str,
        body: bytes,
        headers: Mapping[str, str],
        allow_private: bool,
        proxy: str,
        seconds: float,
        cap: int,
        *,
        whole: bool,
    ) -> Page:
        from network.backend import Terms
        from network.targets import read_target, why_impossible

        settings = self._settings
        terms = Terms(url, allow_private, time.monotonic() + seconds, settings.read_timeout, cap + _OVERHEAD)
        through = proxy or settings.proxy
        refuse = refuse_for_proxy if through else refuse_literal
        try:
            if reason := refuse(_find_host(url), allow_private=allow_private):
                raise FetchError(hide_login(url), reason, name="private-address", transient=False)
            target = read_target(url)
            if reason := refuse(target.host.decode("ascii"), allow_private=allow_private):  # it may read as another
                raise FetchError(hide_login(url), reason, name="private-address", transient=False)
            if reason := why_impossible(target):
                raise FetchError(hide_login(url), reason, name="dns", transient=False)
            request = _build_request(method, target, headers, body, settings)
            transport = self._transport(target.scheme, through, url)
            response = transport.send(request, terms)
            try:
                return self._read(url, request, response, terms, cap, whole=whole)
            finally:
                response.close()
                transport.hang_up()
        except network_errors() as error:
            raise name_failure(error, url) from error

    def _read(
        self, url: str, request: "httpcore.Request", response: "httpcore.Response", terms: Any, cap: int, *, whole: bool
    ) -> Page:
        status = response.status
        headers = tuple((key.decode("latin-1"), value.decode("latin-1")) for key, value in response.headers)
        encoding = ", ".join(value for key, value in headers if key.lower() == "content-encoding")
        stream = response.extensions.get("network_stream")  # asked before the body's end closes it
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        tls = _describe_tls(stream.get_extra_info("ssl_object")) if stream is not None else None
        body = b""
        if not whole:
            body = _read_beginning(response, encoding, cap, hide_login(url))
        elif status not in _BODILESS:
            body = read_body(response.iter_stream(), encoding, cap, hide_login(url))
            terms.remaining()
        return Page(
            url=hide_login(url),
            final_url=hide_login(url),
            status=status,
            headers=headers,
            body=body,
            received_at=self._clock() if self._clock is not None else UNSTAMPED,
            sha256=hashlib.sha256(body).hexdigest(),
            peer=f"{peer[0]}:{peer[1]}" if peer else "",
            status_line=_write_status(response),
            sent=tuple(_show_header(name, value) for name, value in request.headers),
            tls=tls,
        )

    def _transport(self, scheme: str, proxy: str, url: str) -> "GuardedTransport":
        from network.transport import GuardedTransport

        own: dict[tuple[str, bool], GuardedTransport] | None = getattr(self._own, "transports", None)
        if own is None:
            own = self._own.transports = {}
        key = (proxy, scheme == "https")
        if key not in own:
            transport = GuardedTransport(proxy, self._tls_context(url) if scheme == "https" else None, self._lookup)
            self._remember(transport)
            own[key] = transport
        return own[key]

    def _remember(self, transport: "GuardedTransport") -> None:
        """Keeps it for close(), and lets those go whose thread has ended: each round of a daemon has threads anew."""
        with self._lock:
            living = []
            for thread, opened in self._open:
                owner = thread()
                if owner is None or not owner.is_alive():
                    opened.close()
                else:
                    living.append((thread, opened))
            self._open = [*living, (weakref.ref(threading.current_thread()), transport)]

    def _tls_context(self, url: str) -> "ssl.SSLContext":
        """The shared context, made at the first https request; SSL_CERT_FILE and SSL_CERT_DIR are honoured."""
        import ssl

        with self._lock:
            if self._tls is None:
                try:
                    authorities, folder = _find_authorities()
                    self._tls = ssl.create_default_context(cafile=authorities, capath=folder)
                    # Python 3.13 began to demand extensions that many private authorities leave out; what is trusted
                    # must not depend on the Python that runs us
                    self._tls.verify_flags &= ~ssl.VERIFY_X509_STRICT
                except OSError as error:
                    what = f"the certificates that SSL_CERT_FILE or SSL_CERT_DIR name cannot be read: {error}"
                    raise FetchError(hide_login(url), what, name="certificate", transient=False) from error
            return self._tls


def _find_authorities() -> tuple[str | None, str | None]:
    """Whom TLS trusts, a file or a folder: what the environment names, else the authorities that Mozilla trusts."""
    if named := os.environ.get("SSL_CERT_FILE"):
        return named, None
    if named := os.environ.get("SSL_CERT_DIR"):
        return None, named
    import certifi

    return certifi.where(), None


def _read_beginning(response: "httpcore.Response", encoding: str, cap: int, url: str) -> bytes:
    """What came first of a body, decoded where that goes; an answer whose status is known fails by nothing after it."""
    parts: list[bytes] = []
    with contextlib.suppress(FetchError, *network_errors()):
        for part in response.iter_stream():
            parts.append(part)
            if sum(map(len, parts)) >= cap:
                break
    raw = b"".join(parts)[:cap]
    try:
        return read_body([raw], encoding, cap, url)
    except FetchError:
        return raw


def default_agent(settings: CrawlSettings) -> str:
    """`miitwatch/VERSION (+CONTACT)`: an honest name, and a way to reach the operator where one is configured."""
    name = f"miitwatch/{settings.version}" if settings.version else "miitwatch"
    return f"{name} (+{settings.contact})" if settings.contact else name


def _describe_tls(connection: Any) -> TlsPeer | None:
    """Whose certificate was checked; None for a connection without TLS. `connection` is OpenSSL's own, of any kind."""
    encoded: bytes | None = connection.getpeercert(True) if connection is not None else None
    if connection is None or encoded is None:
        return None
    known: dict[str, Any] = connection.getpeercert(False) or {}
    return TlsPeer(
        subject=_write_name(known.get("subject", ())),
        issuer=_write_name(known.get("issuer", ())),
        sha256=hashlib.sha256(encoded).hexdigest(),
        version=connection.version() or "",
    )


def _write_name(name: Iterable[Iterable[tuple[str, str]]]) -> str:
    """`countryName=CN, commonName=www.example`, in the certificate's own order."""
    return ", ".join(f"{key}={value}" for parts in name for key, value in parts)


def _write_status(response: "httpcore.Response") -> str:
    version: bytes = response.extensions.get("http_version", b"")
    reason: bytes = response.extensions.get("reason_phrase", b"")
    return f"{version.decode('latin-1')} {response.status} {reason.decode('latin-1')}".strip()


def _show_header(name: bytes, value: bytes) -> tuple[str, str]:
    return name.decode("latin-1"), "(not kept)" if name.lower() in _SECRET else value.decode("latin-1")


def _find_host(url: str) -> str:
    """The host as it is spelled; empty where the address cannot be read, which the request will say."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _build_request(
    method: str, target: "Target", headers: Mapping[str, str], body: bytes, settings: CrawlSettings
) -> "httpcore.Request":
    import httpcore

    sent = {
        "User-Agent": default_agent(settings),
        "Accept": "*/*",
        "Accept-Encoding": "gzip, br",
        "Connection": "close",
    }
    if target.login:
        sent["Authorization"] = f"Basic {base64.b64encode(target.login).decode('ascii')}"
    given = {key.lower() for key in headers}
    sent = {key: value for key, value in sent.items() if key.lower() not in given} | dict(headers)
    if method == "POST" and "content-length" not in given:
        sent["Content-Length"] = str(len(body))
    pairs = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in sent.items()]
    if "host" not in given:
        pairs.insert(0, (b"Host", target.netloc))
    url = httpcore.URL(scheme=target.scheme, host=target.host, port=target.port, target=target.path)
    return httpcore.Request(method, url, headers=pairs, content=body)
