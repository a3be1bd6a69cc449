"""Carries one httpx request over guarded sockets, directly or through a proxy. Loaded at the first request."""

import ssl
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from domain.errors import FetchError
from network.backend import GuardedBackend, Terms
from network.failures import hide_login
from network.guard import Lookup

if TYPE_CHECKING:
    from httpcore import ConnectionPool


class _Stream(httpx.SyncByteStream):
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __iter__(self) -> Iterator[bytes]:
        yield from self._inner

    def close(self) -> None:
        self._inner.close()


class GuardedTransport(httpx.BaseTransport):
    """One connection per request, closed with its answer, so that a host never sees two of ours at once.

    `proxy` is an http or socks5 address with an optional login; `tls` is None for plain http.
    """

    def __init__(self, proxy: str, tls: ssl.SSLContext | None, lookup: Lookup) -> None:
        self._backend = GuardedBackend(lookup, to_proxy=bool(proxy))
        self._pool = _open_pool(proxy, tls, self._backend)

    def send(self, request: httpx.Request, terms: Terms) -> httpx.Response:
        """Sends under these terms. Raises what httpcore, ssl and the sockets raise, and FetchError."""
        self._backend.terms = terms
        return self.handle_request(request)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        stream = request.stream
        if not isinstance(stream, Iterable):
            raise TypeError("only requests with a plain body can be sent")
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer.stream), extensions=answer.extensions
        )

    def close(self) -> None:
        self._pool.close()


def _open_pool(proxy: str, tls: ssl.SSLContext | None, backend: GuardedBackend) -> "ConnectionPool":
    options: dict[str, Any] = {
        "ssl_context": tls,
        "max_keepalive_connections": 0,
        "http2": False,
        "network_backend": backend,
    }
    if not proxy:
        return httpcore.ConnectionPool(**options)
    parts = urlsplit(proxy)
    if parts.username is not None:
        login = (unquote(parts.username), unquote(parts.password or ""))
        options["proxy_auth"] = tuple(part.encode("utf-8") for part in login)
    scheme = "socks5" if parts.scheme == "socks5h" else parts.scheme
    port = parts.port or (1080 if scheme == "socks5" else 80)
    address = httpcore.URL(scheme=scheme, host=parts.hostname or "", port=port, target="/")
    if scheme == "socks5":
        return httpcore.SOCKSProxy(proxy_url=address, **options)
    if scheme == "http":
        return httpcore.HTTPProxy(proxy_url=address, **options)
    what = f"a proxy must be http:// or socks5://, not {parts.scheme}://"
    raise FetchError(hide_login(proxy), what, name="connect", transient=False)
