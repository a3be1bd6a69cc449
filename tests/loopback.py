"""A small web server on loopback that logs what it is asked and answers exactly the bytes that a test writes."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """One request as it came: `headers` by lower-case name, `raw` the whole head."""

    method: str
    target: str
    headers: dict[str, str]
    raw: bytes
    body: bytes = b""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


Answer = bytes | Iterable[bytes]


def answer(
    body: bytes | str = b"",
    status: int = 200,
    headers: Iterable[tuple[str, str]] = (),
    *,
    content_type: str = "text/html; charset=utf-8",
) -> bytes:
    """A whole HTTP answer. A length is stated; a header with an empty value is sent as such."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(data)}"]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    lines.extend(f"{name}: {value}" for name, value in headers)
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + data


class Site:
    """Answers from `routes` by path; a route is bytes, pieces of bytes, or a function of the request.

    A path without a route answers 404, and so does /robots.txt unless a test says otherwise.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.routes: dict[str, Answer | Callable[[Asked], Answer]] = {}
        self.asked: list[Asked] = []
        self._tls = tls
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((host, 0), backlog=64)
        self.port = int(self._listener.getsockname()[1])
        self.host = host
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        self._acceptor.start()

    def url(self, path: str = "/") -> str:
        return f"{'https' if self._tls else 'http'}://{self.host}:{self.port}{path}"

    def hits(self, path: str) -> list[Asked]:
        """The requests for one path, oldest first."""
        return [asked for asked in self.asked if asked.path == path]

    @property
    def pages(self) -> list[Asked]:
        """The requests for anything but robots.txt, oldest first."""
        return [asked for asked in self.asked if asked.path != "/robots.txt"]

    def wait_stopped(self, seconds: float) -> bool:
        """For slow answers: waits between two pieces, and ends at once when the test is over."""
        return self._stop.wait(seconds)

    def close(self) -> None:
        self._stop.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._acceptor.join(5)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        stream = connection
        try:
            if self._tls:
                stream = self._tls.wrap_socket(connection, server_side=True)
            asked = _read_request(stream)
            if asked is not None:
                with self._lock:
                    self.asked.append(asked)
                for piece in self._answer(asked):
                    stream.sendall(piece)
        except OSError:
            pass  # the client went away, which some tests want
        finally:
            stream.close()
            connection.close()

    def _answer(self, asked: Asked) -> Iterable[bytes]:
        route = self.routes.get(asked.target, self.routes.get(asked.path))
        if route is None:
            route = answer("no such page", 404)
        said = route(asked) if callable(route) else route
        return [said] if isinstance(said, bytes) else said


def _read_request(stream: socket.socket) -> Asked | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = stream.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    method, target, _ = lines[0].split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        body += stream.recv(65536)
    return Asked(method, target, headers, head, body)


@contextmanager
def open_site(tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Site]:
    """A site that is closed at the end of the block."""
    site = Site(tls, host)
    try:
        yield site
    finally:
        site.close()
