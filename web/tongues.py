"""In which language the page's own words stand: English, or Chinese where a reader chose it by `?lang=`.

The choice is kept in a cookie and needs no script. What the web says keeps its own language, and what has no Chinese
words of ours stays English and is marked so. Whoever is answered is known for the time of one answer alone.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from urllib.parse import unquote_plus

from msgspec import Struct, field

ENGLISH, CHINESE = "en", "zh-Hans"
COOKIE = "miitwatch_lang"
_LASTS = 365 * 86_400
#: What may stand behind `lang=`: the two codes, and the short one that people type.
_GIVEN = {"en": ENGLISH, "zh": CHINESE, "zh-cn": CHINESE, "zh-hans": CHINESE}


class Reader(Struct, frozen=True):
    """Who is answered: in which language, the address's query without that choice, and what has a name.

    `names` are what codes of places, bodies, services and counts are called, which the application knows.
    """

    tongue: str = ENGLISH
    query: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


_NOBODY = Reader()
_READER: ContextVar[Reader] = ContextVar("reader", default=_NOBODY)


def greet_reader(reader: Reader) -> None:
    """From here on this answer is for that reader; others are answered in contexts of their own."""
    _READER.set(reader)


def get_tongue() -> str:
    return _READER.get().tongue


@cache
def load_chinese() -> dict[str, str]:
    """The page's words in Chinese by their English ones, the sentences of the shipped record included."""
    files = (Path(__file__).with_name(name) for name in ("chinese.toml", "record_chinese.toml"))
    parts = (part for file in files for part in tomllib.loads(file.read_text("utf-8")).values())
    return {english: chinese for part in parts for english, chinese in part.items()}


def read_choice(query: str) -> str:
    """The language that the address asks for; empty where it asks for none that there is."""
    given = [part.partition("=")[2] for part in query.split("&") if part.startswith("lang=")]
    return _GIVEN.get(unquote_plus(given[-1]).strip().lower(), "") if given else ""


def drop_choice(query: str) -> str:
    """The query without the choice: a table would take it for a column."""
    return "&".join(part for part in query.split("&") if not part.startswith("lang="))


def choose_tongue(query: str, cookies: Mapping[str, str]) -> str:
    return read_choice(query) or _GIVEN.get(cookies.get(COOKIE, "").lower(), ENGLISH)


def write_cookie(tongue: str) -> str:
    """Kept for a year. A link out of a mail brings it along: it tells nothing and opens nothing."""
    return f"{COOKIE}={tongue}; Path=/; Max-Age={_LASTS}; HttpOnly; SameSite=Lax"


def link_tongue(tongue: str) -> str:
    """This very page in that language."""
    reader = _READER.get()
    return f"?{reader.query}{'&' if reader.query else ''}lang={tongue}"


def translate(text: object, **values: object) -> str:
    """Words of the page in the reader's language, with values in their places; what has no Chinese stays as it is."""
    reader = _READER.get()
    said = str(text)
    said = (load_chinese().get(said) if reader.tongue == CHINESE else "") or reader.names.get(said) or said
    return said.format(**values) if values else said


def translate_form(text: object) -> str:
    """A sentence that was composed elsewhere, by its form; what fits none stays as it is."""
    said = str(text)
    if get_tongue() == ENGLISH:
        return said
    if known := load_chinese().get(said):
        return known
    found = next(((chinese, match) for form, chinese in _list_forms() if (match := form.fullmatch(said))), None)
    return found[0].format(**found[1].groupdict()) if found else said


@cache
def _list_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    forms = tomllib.loads((Path(__file__).with_name("chinese.toml")).read_text("utf-8"))["forms"]
    parts = ((re.split(r"\{(\w+)\}", english), chinese) for english, chinese in forms.items())
    return tuple(
        (re.compile("".join(f"(?P<{part}>.+)" if number % 2 else re.escape(part) for number, part in enumerate(split))),
         chinese)
        for split, chinese in parts
    )  # fmt: skip


def translate_all(texts: Iterable[str]) -> str:
    """Each by itself, as a list."""
    return ("、" if get_tongue() == CHINESE else ", ").join(translate(one) for one in texts)
