"""The sockets: one accepting thread for all sites, one thread a connection, HTTP/1.1 with keep-alive."""

import gzip
import hashlib
import select
import selectors
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

from replica.answers import Answer, Request

Responder = Callable[[str, Request], Answer]

#: Smaller bodies are not compressed, as servers usually have it.
SMALLEST_COMPRESSED = 512


class Server:
    """Listening sockets by site name. `respond` gives the answers, `clock` the time that Date headers tell."""

    def __init__(self, respond: Responder, clock: Callable[[], datetime]) -> None:
        self.respond = respond
        self.clock = clock
        self._listeners: dict[str, socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._bell, self._wake = socket.socketpair()
        self._selector.register(self._bell, selectors.EVENT_READ, None)
        self._open: set[socket.socket] = set()
        self._threads: set[threading.Thread] = set()
        self._lock = threading.Lock()
        self._closing = False
        self._acceptor = threading.Thread(target=self._accept, name="replica-accept", daemon=True)

    def listen(self, site: str, address: str) -> tuple[str, int]:
        """Open a listening socket for the site on a free port of the address; returns address and port."""
        listener = socket.create_server((address, 0), backlog=128)
        listener.setblocking(False)
        self._listeners[site] = listener
        self._selector.register(listener, selectors.EVENT_READ, site)
        host, port = listener.getsockname()[:2]
        return str(host), int(port)

    def start(self) -> None:
        self._acceptor.start()

    def close(self) -> None:
        """Stop accepting, cut every open connection and wait for their threads."""
        self._closing = True
        self._wake.send(b"x")
        self._acceptor.join()
        with self._lock:
            connections, threads = list(self._open), list(self._threads)
        for connection in connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(5)
        for listener in self._listeners.values():
            listener.close()
        self._selector.close()
        self._bell.close()
        self._wake.close()

    def _accept(self) -> None:
        while not self._closing:
            for key, _ in self._selector.select():
                if key.data is None:
                    continue
                try:
                    connection, address = self._listeners[key.data].accept()
                except OSError:  # the client left between the bell and the door
                    continue
                connection.setblocking(True)
                thread = threading.Thread(target=self._serve, args=(key.data, connection, address), daemon=True)
                with self._lock:
                    self._open.add(connection)
                    self._threads.add(thread)
                thread.start()

    def _serve(self, site: str, connection: socket.socket, address: Any) -> None:
        try:
            with suppress(OSError):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                Exchange(site, self, connection, address)
        finally:
            with self._lock:
                self._open.discard(connection)
                self._threads.discard(threading.current_thread())
            with suppress(OSError):
                connection.shutdown(socket.SHUT_WR)
            connection.close()


class Exchange(BaseHTTPRequestHandler):
    """One connection: reads requests, lets the world answer, writes what comes back."""

    protocol_version = "HTTP/1.1"
    server_version = "nginx"
    sys_version = ""

    def __init__(self, site: str, owner: Server, connection: socket.socket, address: Any) -> None:
        self.site = site
        self.owner = owner
        super().__init__(connection, address, owner)  # type: ignore[arg-type]

    def log_message(self, *args: Any) -> None:
        """Nothing is written to the terminal; the world keeps its own log."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date header tells the world's time, which need not be this machine's."""
        return format_datetime(self.owner.clock(), usegmt=True)

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        length = int(self.headers.get("content-length") or 0)
        headers = tuple(self.headers.items())
        request = Request(self.command, path, query, headers, self.rfile.read(length) if length else b"")
        self._write(request, self.owner.respond(self.site, request))

    do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_GET  # noqa: N815  (the names http.server looks for)

    def _write(self, request: Request, answer: Answer) -> None:
        if answer.dropped or answer.silent:
            if answer.silent:
                select.select([self.connection], [], [])  # readable again once the client has left
            self.close_connection = True
            return
        body, headers = encode_body(request, answer)
        waits = answer.gate is not None and not answer.gate.is_set() and request.method != "HEAD"
        if waits and not body and answer.gate is not None:
            answer.gate.pass_through()  # without a body the answer is whole once its headers are out
        self.send_response(answer.status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.flush()
        if request.method == "HEAD":
            return
        self._write_body(body, answer, waits=waits)
        if answer.cut is not None:
            self.close_connection = True

    def _write_body(self, body: bytes, answer: Answer, *, waits: bool) -> None:
        """The body, half of it before the gate where it waits at one, at once or drop by drop, whole or cut."""
        done = 0
        if waits and body and answer.gate is not None:
            done = len(body) // 2
            self.wfile.write(body[:done])
            self.wfile.flush()
            answer.gate.pass_through()
        if answer.drip:
            self._drip(body[done:], answer.drip)
        else:
            self.wfile.write(body[done : answer.cut])
        self.wfile.flush()

    def _drip(self, body: bytes, pause: float) -> None:
        """Byte by byte, until the client leaves: no read times out, only a deadline for the whole ends it."""
        for place in range(len(body)):
            self.wfile.write(body[place : place + 1])
            self.wfile.flush()
            if select.select([self.connection], [], [], pause)[0]:
                self.close_connection = True
                return


def encode_body(request: Request, answer: Answer) -> tuple[bytes, list[tuple[str, str]]]:
    """The body as it goes over the wire, compressed where accepted, with its headers; empty for a 304 and a 204."""
    body = answer.body
    headers = list(answer.headers)
    if answer.status in {204, 304}:
        return b"", headers
    if answer.content_type:
        headers.append(("Content-Type", answer.content_type))
    accepts_gzip = "gzip" in request.header("accept-encoding").lower()
    if answer.compress and accepts_gzip and len(body) >= SMALLEST_COMPRESSED:
        body = gzip.compress(body, compresslevel=1, mtime=0)
        headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
    headers.append(("Content-Length", str(len(body))))
    return body, headers


def apply_validators(request: Request, answer: Answer) -> Answer:
    """Give a 200 its ETag and Last-Modified, or turn it into a 304 where the client holds it (RFC 9110 §13)."""
    if request.method != "GET" or answer.status != 200 or not answer.validators or answer.dropped or answer.silent:
        return answer
    etag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
    modified = format_datetime(answer.modified.astimezone(UTC), usegmt=True) if answer.modified else ""
    headers = (*answer.headers, ("ETag", etag), *((("Last-Modified", modified),) if modified else ()))
    held = request.header("if-none-match")
    unchanged = etag in held if held else bool(modified) and request.header("if-modified-since") == modified
    return replace(answer, status=304, body=b"", headers=headers) if unchanged else replace(answer, headers=headers)


def pick_address(host: str, number: int) -> str:
    """An own loopback address for each site, so that each is a host of its own; the given one where there are none.

    Linux answers on the whole of 127.0.0.0/8; other systems know 127.0.0.1 alone.
    """
    if not host.startswith("127."):
        return host
    address = f"127.0.1.{number + 1}"
    with suppress(OSError), socket.create_server((address, 0)):
        return address
    return host
