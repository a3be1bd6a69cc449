"""Sockets under guard: connects to the address that was checked, and ends at the request's deadline."""

import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from domain.errors import FetchError
from network.failures import hide_login
from network.guard import Lookup, look_up, refusal, resolve

_CONNECT_TIMEOUT = 10.0  # seconds for one of a host's addresses, so that a dead first one leaves time for the next


#: After so many seconds an answer must have brought its least rate.
DRIP = 4.5
#: Bytes a second, over the whole answer. The slowest honest sites bring thousands.
LEAST_RATE = 100


@dataclass(slots=True)
class Terms:
    """What holds for the request under way. `deadline` is on the monotonic clock; `allowance` in bytes is used up."""

    url: str
    allow_private: bool
    deadline: float
    read_timeout: float
    allowance: int
    began: float | None = None  # when the first byte of the answer came
    received: int = 0

    def remaining(self) -> float:
        """Seconds until the deadline; raises FetchError `timeout` when there are none."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise FetchError(
                hide_login(self.url), "the answer did not end before the deadline", name="timeout", transient=True
            )
        return seconds

    def ask(self) -> None:
        """Something is sent: what came before answered something else, as a proxy does before it leads on."""
        self.began, self.received = None, 0

    def take(self, size: int) -> None:
        """Counts bytes off the wire, so that endless headers and trailers end too, and answers that only drip.

        An answer that has begun and after `DRIP` seconds brings less than `LEAST_RATE` is no answer: it would hold a
        worker until the deadline. Waiting for the first byte is another matter.
        """
        self.allowance -= size
        self.received += size
        now = time.monotonic()
        self.began = now if self.began is None else self.began
        if now - self.began > DRIP and self.received < LEAST_RATE * (now - self.began):
            what = f"it sends fewer than {LEAST_RATE} bytes a second"
            raise FetchError(hide_login(self.url), what, name="timeout", transient=True)
        if self.allowance < 0:
            raise FetchError(
                hide_login(self.url), "the answer is larger than the cap", name="too-large", transient=False
            )


class DeadlineStream(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline, however slowly the bytes drip.

    `peer` is asked when it is connected: of a connection that was reset behind a whole answer nobody can ask it.
    """

    def __init__(self, inner: httpcore.NetworkStream, terms: Terms, peer: Any) -> None:
        self._inner = inner
        self._terms = terms
        self._peer = peer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, min(self._terms.remaining(), self._terms.read_timeout))
        self._terms.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._terms.ask()
        self._inner.write(buffer, min(self._terms.remaining(), self._terms.read_timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(
            ssl_context, server_hostname, min(self._terms.remaining(), self._terms.read_timeout)
        )
        return DeadlineStream(inner, self._terms, self._peer)

    def get_extra_info(self, info: str) -> Any:
        return self._peer if info == "server_addr" else self._inner.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves, checks and connects in one step, so that nothing can change between check and connection.

    One thread uses one backend; `terms` is set before each request. With `to_proxy` it connects to nothing but the
    proxy, whose address the operator wrote: that may be private, whatever holds for what is asked through it.
    """

    def __init__(self, lookup: Lookup = look_up, *, to_proxy: bool = False) -> None:
        self._inner = httpcore.SyncBackend()
        self._lookup = lookup
        self._to_proxy = to_proxy
        self.terms: Terms | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        terms = self.terms
        if terms is None:
            raise RuntimeError("a connection was asked for outside a request")
        addresses = resolve(host, port, terms.remaining(), self._lookup)
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, f"no address for {host}")
        if reason := refusal(host, addresses, allow_private=self._to_proxy or terms.allow_private):
            raise FetchError(hide_login(terms.url), reason, name="private-address", transient=False)
        stream = self._connect(addresses, port, terms)
        try:
            return DeadlineStream(stream, terms, stream.get_extra_info("server_addr"))
        except OSError:
            stream.close()
            raise

    def _connect(self, addresses: list[str], port: int, terms: Terms) -> httpcore.NetworkStream:
        last: Exception | None = None
        for address in addresses:
            try:
                return self._inner.connect_tcp(address, port, min(terms.remaining(), _CONNECT_TIMEOUT))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last if last is not None else RuntimeError("no address was tried")
