"""Carries one request over guarded sockets, directly or through a proxy. Loaded at the first request."""

import ssl
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore

from domain.errors import FetchError
from network.backend import GuardedBackend, Terms
from network.failures import hide_login
from network.guard import Lookup


class GuardedTransport:
    """One connection per request, closed with its answer, so that a host never sees two of ours at once.

    `proxy` is an http or socks5 address with an optional login; `tls` is None for plain http.
    """

    def __init__(self, proxy: str, tls: ssl.SSLContext | None, lookup: Lookup) -> None:
        self._backend = GuardedBackend(lookup, to_proxy=bool(proxy))
        self._tls = tls
        self._proxy = _open_proxy(proxy, tls, self._backend) if proxy else None
        self._connection: httpcore.HTTPConnection | None = None

    def send(self, request: httpcore.Request, terms: Terms) -> httpcore.Response:
        """Sends under these terms. Raises what httpcore, ssl and the sockets raise, and FetchError."""
        self.hang_up()
        self._backend.terms = terms
        if self._proxy is not None:
            return self._proxy.handle_request(request)
        self._connection = httpcore.HTTPConnection(request.url.origin, self._tls, network_backend=self._backend)
        return self._connection.handle_request(request)

    def hang_up(self) -> None:
        """Ends the connection of the last request; what a proxy's carried ends with its answer."""
        if self._connection is not None and not self._connection.is_closed():
            self._connection.close()
        self._connection = None

    def close(self) -> None:
        self.hang_up()
        if self._proxy is not None:
            self._proxy.close()


def _open_proxy(proxy: str, tls: ssl.SSLContext | None, backend: GuardedBackend) -> httpcore.ConnectionPool:
    options: dict[str, Any] = {
        "ssl_context": tls,
        "max_keepalive_connections": 0,
        "http2": False,
        "network_backend": backend,
    }
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
