"""Our pages as a plug-in of Datasette: routes, rules and words. The module is the plug-in: it is asked for its name."""

import asyncio
import logging
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.plugins import pm
from datasette.utils.asgi import Request, Response
from datasette.views.base import DatasetteError
from jinja2 import Environment

from domain.addresses import is_too_long
from domain.errors import MiitwatchError
from web.answers import HTML, Answer, Asked
from web.engine import NAME, Engine
from web.reach import VIEWS
from web.rendering import render_page
from web.routes import ROUTES
from web.showing import FILTERS, GLOBALS, show_address
from web.supply import Supply
from web.tongues import translate

log = logging.getLogger("miitwatch")
#: Datasette's own answer to an error prints every local variable to the log; all answers are asked for, so it must go.
_PRINTS = "datasette.handle_exception"


def build_engine(supply: Supply) -> Engine:
    """The engine of one page; `app()` is its ASGI application. Its templates and routes are this plug-in's."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin, name="miitwatch")
        pm.unregister(name=_PRINTS)
    return Engine(supply)


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    if not isinstance(datasette, Engine):
        return []
    return [(pattern, _build_view(view)) for pattern, view in ROUTES]


@hookimpl  # type: ignore[untyped-decorator]
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Datasette's own pages are within our frame, whose words need their language."""
    if isinstance(datasette, Engine):
        env.globals.update(GLOBALS)
        env.filters.update(FILTERS)


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(value: Any, datasette: Datasette) -> str | None:
    """Datasette cuts a cell's text, but not the address behind a link."""
    if isinstance(datasette, Engine) and isinstance(value, str) and is_too_long(value) and ":" in value[:8]:
        return show_address(value)
    return None


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]
def permission_allowed(datasette: Datasette, action: str, resource: Any) -> bool | None:
    if not isinstance(datasette, Engine):
        return None
    if action == "view-table":
        return bool(resource == (NAME, resource[1]) and resource[1] in VIEWS)
    return action in ("view-instance", "execute-sql") or (action == "view-database" and resource == NAME)


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Response | None:
    """Says what went wrong in words of the page's."""
    if not isinstance(datasette, Engine):
        return None
    return _say_error(request.path, exception)


def _say_error(path: str, exception: Exception) -> Response:
    status = getattr(exception, "status", 500)
    words = str(getattr(exception, "message", "") or exception)
    if isinstance(exception.__context__, QueryInterrupted):
        words = translate("The query took longer than a second. Narrow it, for example by a date or a LIMIT.")
    elif (
        isinstance(exception, DatasetteError | LookupError | ValueError) and path.startswith("/data") and status == 500
    ):
        log.warning("the page could not answer %s: %r", path, exception)
        words = translate("The address asks for something that the table does not have: {what}.", what=words[:200])
        status = 400  # Datasette answers a column that is not there, or a torn _next, as an error of its own
    elif isinstance(exception, sqlite3.DatabaseError):
        status = 400  # of somebody's own filter: what is asked for is not there, or not for the page
    elif status == 500 and not isinstance(exception, MiitwatchError):
        log.error("the page failed at %s", path, exc_info=exception)
        name = type(exception).__name__
        words = translate("An error of the page's own: {name}. The log of the daemon has it.", name=name)
    if ".json" in path:
        return Response.json({"ok": False, "error": words, "status": status}, status=status)
    page = render_page("message.html", title=translate("This cannot be answered"), words=words, advice="")
    return _respond(Answer(status, HTML, page.body))


def _build_view(view: Callable[[Supply, Asked], Answer]) -> Callable[..., Awaitable[Response]]:
    """A view as Datasette calls it: the work is done in a thread, on a connection of its own."""

    async def answer(datasette: Engine, request: Request) -> Response:
        asked = Asked(
            {name: value for name, value in request.url_vars.items() if value is not None},
            {name: request.args.getlist(name)[-1] for name in request.args},
            {name.lower(): value for name, value in request.headers.items()},
        )
        return _respond(await asyncio.to_thread(partial(view, datasette.supply, asked)))

    return answer


def _respond(answer: Answer) -> Response:
    return Response(answer.content, answer.status, dict(answer.headers), answer.kind)
