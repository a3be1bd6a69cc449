"""The page behind the door: its few static files, what it lets through, and its engine, made when first asked for."""

import asyncio
import re
import sys
import threading
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from web.answers import Answer, Asked, answer_unchanged
from web.missing import show_nothing
from web.reach import VIEWS
from web.rendering import render_page
from web.sending import Receive, Scope, Send
from web.spreadsheets import Neutraliser
from web.supply import Supply
from web.tongues import translate

if TYPE_CHECKING:
    from web.engine import Engine

_FOLDER = Path(__file__).parent / "static"
_FILES = {"/page.css": ("page.css", "text/css; charset=utf-8"), "/icon.svg": ("icon.svg", "image/svg+xml")}
_FILE_NAMES = frozenset((*_FILES, "/favicon.ico"))
#: Of Datasette's own addresses those of the public views and of a query; its debug pages tell of this machine.
_OF_DATA = re.compile(rf"/data(?:/(?:{'|'.join(VIEWS)}))?(?:\.(?:json|csv))?")
#: What Datasette knows behind two underscores: `column__startswith=`. A test holds it against Datasette's own.
FILTERS = (
    "exact", "not", "contains", "endswith", "startswith", "gt", "gte", "lt", "lte", "like", "notlike", "glob", "in",
    "notin", "arraycontains", "arraynotcontains", "date", "isnull", "notnull", "isblank", "notblank",
)  # fmt: skip
#: What Datasette's copy of pint, which we have no use for, imports where it is installed: 15 MB of the daemon's.
_FOR_UNITS = ("babel", "dask", "numpy", "uncertainties", "xarray")
_OWN = re.compile(r"/(?:$|today$|findings|f/|a/|firms|totals$|charts/|sources$|coverage|search$)")


class PagePart:
    """The page of one server."""

    def __init__(self, supply: Supply) -> None:
        self._supply = supply
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._app: Any = None

    def is_open(self, path: str) -> bool:
        """Whether anybody may have it: the form to sign in needs its style."""
        return path in _FILE_NAMES

    def answer_early(self, scope: Scope) -> Answer | None:
        """What needs no engine: static files, and what is not let through to it; None: the engine answers."""
        path = scope["path"]
        if path in _FILES:
            name, kind = _FILES[path]
            headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in scope["headers"]}
            return answer_unchanged(Asked(headers=headers), Answer(200, kind, (_FOLDER / name).read_bytes()))
        if path == "/login":
            return Answer(303, "text/plain", "", (("location", "/"),))
        if _OWN.match(path):
            return None
        if not _OF_DATA.fullmatch(path):
            return show_nothing()
        return _refuse_ignored(path, parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True))

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Has the engine answer."""
        if self._app is None:
            await asyncio.to_thread(self._open)
        scope = {**scope, "method": "GET", "headers": _keep_readable(scope["headers"])}
        path, query = scope["path"], scope["query_string"]
        if path == "/data" and b"sql=" not in query:
            scope = {**scope, "path": "/views", "raw_path": b"/views", "query_string": b""}
        elif path == "/data/findings_history":  # every row of it is computed, and would be twice
            scope = {**scope, "query_string": query + (b"&" if query else b"") + b"_nocount=1"}
        await self._app(scope, receive, _neutralise(send) if path.endswith(".csv") else send)

    def _open(self) -> None:
        with self._lock:
            if self._app is None:
                with _leave_out(_FOR_UNITS):
                    from web.plugin import build_engine
                self._engine = build_engine(self._supply)
                self._app = self._engine.app()

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()


def _refuse_ignored(path: str, names: Iterable[str]) -> Answer | None:
    """What Datasette would ignore in silence, and hand out the whole table for."""
    if any(name == "_search" or name.startswith("_search_") for name in names):
        words = translate("Tables cannot be searched for words: use Search, which finds Chinese in both scripts.")
        return render_page("message.html", status=400, title=translate("Use Search"), words=words, advice="")
    asked = (name for name in names if "__" in name and name.rpartition("__")[2] not in FILTERS)
    unknown = next(asked, None) if path.startswith("/data/") else None  # what a query of one's own names is its own
    if unknown is None:
        return None
    said = translate("No filter is called {name}. There are: {filters}.", name=unknown, filters=", ".join(FILTERS))
    title = translate("This cannot be answered")
    return render_page("message.html", status=400, title=title, words=said, advice="")


@contextmanager
def _leave_out(names: Sequence[str]) -> Iterator[None]:
    """Lets modules that are not loaded yet look as if they were not installed, for as long as something is imported."""
    absent = [name for name in names if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _keep_readable(headers: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers with no cookies but ours: Datasette fails on names that others of this host may have chosen.

    Nor what is no ASCII: it takes every header for UTF-8.
    """
    headers = [(name, value) for name, value in headers if value.isascii() or name.lower() == b"cookie"]
    sent = [pair.strip() for name, value in headers if name.lower() == b"cookie" for pair in value.split(b";")]
    ours = b"; ".join(pair for pair in sent if pair.startswith(b"miitwatch_") and pair.isascii())
    return [*((name, value) for name, value in headers if name.lower() != b"cookie"), (b"cookie", ours)]


def _neutralise(send: Send) -> Send:
    """Sends CSV with its formulas neutralised; what is no CSV, an error, goes as it is.

    Datasette answers a query that fails with an empty table: such a one is told as the error that it is.
    """
    starts: list[MutableMapping[str, Any]] = []
    rewriting: list[Neutraliser] = []

    async def send_safely(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            kind = next((value for name, value in message["headers"] if name.lower() == b"content-type"), b"")
            if not kind.startswith((b"text/plain", b"text/csv")):
                await send(message)
                return
            rewriting.append(Neutraliser())
            kept = [(name, value) for name, value in message["headers"] if name.lower() != b"content-length"]
            starts.append({**message, "headers": kept})
            return
        if not rewriting:
            await send(message)
            return
        more, body = message.get("more_body", False), message.get("body", b"")
        if starts:
            failed = not body.strip()
            await send({**starts.pop(), "status": 400} if failed else starts.pop())
            body = b"error\nThe query cannot be answered. /data?sql= says why.\n" if failed else body
        await send({**message, "body": rewriting[0].feed(body, last=not more)})

    return send_safely
