"""Our own pages from their templates. Everything is escaped; nothing that came from the web is HTML."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.answers import HTML, Answer
from web.showing import FILTERS, GLOBALS

FOLDER = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals.update(GLOBALS)
    return environment


def render_page(
    template: str, *, status: int = 200, headers: tuple[tuple[str, str], ...] = (), **values: Any
) -> Answer:
    """One of our own pages."""
    return Answer(status, HTML, _environment().get_template(template).render(**values), headers)
