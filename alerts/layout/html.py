"""A message as HTML for mail: tables and inline styles only, the same words in the same order as the text."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from alerts.layout.layout import Quote, Section
from alerts.layout.plain import quote_marks

if TYPE_CHECKING:
    from jinja2 import Environment

#: Chinese with the marks and figures in it, up to a Latin letter; one group, so that `split` keeps it. Markup around
#: each figure of a sentence would help no reader, and is what filters call obfuscation.
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
_CHINESE = re.compile(f"(\\d{{0,12}}[{_HAN}](?:[^A-Za-z\n]*[{_HAN}\u3000-\u303f\uff00-\uff60])*)")


def set_html(sections: Iterable[Section], subject: str, preview: str) -> str:
    """A whole document. `preview` is what mail programs show beside the subject; it is hidden in the mail itself."""
    page = _load_environment().get_template("message.html")
    return page.render(sections=tuple(sections), subject=subject, preview=preview)


@cache
def _load_environment() -> "Environment":
    """Made when the first message is: a round without news needs no templates."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        kind=_name_kind, host=_read_host, safe_link=_is_web_address, marks=_marks_of, tongues=_split_tongues
    )
    return environment


def _name_kind(block: object) -> str:
    return type(block).__name__


def _is_web_address(url: str) -> bool:
    return urlsplit(url).scheme in {"http", "https"}


def _read_host(url: str) -> str:
    return urlsplit(url).hostname or url


def _split_tongues(text: str) -> list[tuple[str, str]]:
    """Stretches of Chinese apart from the rest, each with its language, so that a reading machine can change voice."""
    pieces = [(piece, "zh" if _CHINESE.match(piece) else "") for piece in _CHINESE.split(text)]
    return [piece for piece in pieces if piece[0]]


def _marks_of(quote: Quote) -> tuple[str, str]:
    marks = quote_marks(quote, "\0").split("\0")
    return marks[0], marks[1]
