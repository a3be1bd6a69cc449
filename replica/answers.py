"""What a practice site is asked and what it answers, as values."""

import json
import threading
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Request:
    """One request as received. `path` has no query; `query` is the raw text after the question mark."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""

    @property
    def target(self) -> str:
        """Path and query as they stood in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def header(self, name: str) -> str:
        """The first header of that name, whatever its case; empty where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    def params(self) -> dict[str, str]:
        """The query's parameters, the last of a name winning. Raises UnicodeDecodeError where not UTF-8."""
        return dict(parse_qsl(self.query, keep_blank_values=True, encoding="utf-8", errors="strict"))

    def browser_shaped(self) -> bool:
        """Whether the User-Agent has the tokens of a browser, which the ministry's firewall asks for."""
        agent = self.header("user-agent")
        return agent.startswith("Mozilla/5.0") and "AppleWebKit/" in agent


class Gate:
    """An answer that stops half-way until a test lets it go on.

    `reached` is set once half of the body is on the wire; `set()` lets the rest out, for good.
    """

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._open = threading.Event()

    def set(self) -> None:
        """Let every answer that waits here, or will come here, go on."""
        self._open.set()

    def is_set(self) -> bool:
        return self._open.is_set()

    def pass_through(self) -> None:
        """Called by the server: say that the gate is reached, then wait until it is open."""
        self.reached.set()
        self._open.wait()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. The last fields describe how the wire misbehaves while it is sent."""

    status: int = 200
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    modified: datetime | None = None  # becomes Last-Modified
    validators: bool = True  # whether an ETag is given and conditional requests are honoured
    compress: bool = True
    cut: int | None = None  # only so many bytes of the body are sent before the connection is closed
    silent: bool = False  # nothing is sent; the connection stays open until the client leaves
    dropped: bool = False  # the connection is closed without an answer
    drip: float = 0.0  # seconds between the bytes of the body
    gate: Gate | None = None  # half of the body waits here


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as the world saw it. `now` is the world's time, `clock` the monotonic one in seconds."""

    now: datetime
    clock: float
    site: str
    method: str
    path: str  # with its query
    headers: tuple[tuple[str, str], ...]
    status: int  # 0: nothing was answered

    def header(self, name: str) -> str:
        """The first header of that name, whatever its case; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


class Site(Protocol):
    """A practice site: it answers a request as of a given instant, under the switches that are on."""

    name: str

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer: ...


def answer_html(text: str, status: int = 200, charset: str = "utf-8", modified: datetime | None = None) -> Answer:
    """An HTML answer in the given charset, which the header declares."""
    body = text.encode("gb18030" if charset.lower() in {"gb2312", "gbk"} else charset)
    return Answer(status, body, f"text/html; charset={charset}", modified=modified)


def answer_json(value: Any, status: int = 200) -> Answer:
    """A JSON answer with Chinese characters as they are, as the ministry's interfaces give them."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Answer(status, body, "application/json;charset=UTF-8")


def answer_missing() -> Answer:
    """The 404 of a path that no site knows, or not yet."""
    return Answer(404, b"<html><body><h1>404 Not Found</h1></body></html>", "text/html", validators=False)
