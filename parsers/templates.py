"""Article templates as data: which selectors find body, title, date and source on which site."""

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from bs4 import BeautifulSoup
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from domain.errors import ConfigError
from parsers.markup import read_text
from parsers.page_index import PageIndex

_LISTS = ("body", "title", "date", "source", "marks")


@dataclass(frozen=True, slots=True)
class Template:
    """One site's layout; the fields are described at the top of templates.toml."""

    name: str
    address: re.Pattern[str]
    promises: bool
    least: int
    body: tuple[str, ...]
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    def fits_address(self, url: str) -> bool:
        return self.address.search(url) is not None

    def is_marked(self, page: PageIndex) -> bool:
        return any(page.find(mark) is not None for mark in self.marks)


@functools.cache
def load_shipped() -> tuple[Template, ...]:
    """The templates that ship with the program."""
    return load_templates(resources.files("parsers").joinpath("templates.toml").read_text(encoding="utf-8"))


def load_templates(text: str) -> tuple[Template, ...]:
    """Templates of a TOML text. Raises ConfigError that names the template for an unknown key or a bad value."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"the templates are no TOML: {error}") from error
    return tuple(_read_template(name, table) for name, table in tables.items())


def _read_template(name: str, table: dict[str, object]) -> Template:
    unknown = set(table) - {"address", "promises", "least", *_LISTS}
    if unknown:
        raise ConfigError(
            f"template {name}: unknown key {min(unknown)!r}; known are address, promises, least, {_LISTS}"
        )
    lists = {key: tuple(str(item) for item in _as_list(name, key, table.get(key, []))) for key in _LISTS}
    if not lists["body"]:
        raise ConfigError(f"template {name}: body needs at least one selector")
    least = table.get("least", 60)
    if not isinstance(least, int):
        raise ConfigError(f"template {name}: least is a number of characters, not {least!r}")
    _check_selectors(name, lists)
    try:
        address = re.compile(str(table.get("address", "")))
    except re.error as error:
        raise ConfigError(f"template {name}: address is no regular expression: {error}") from error
    return Template(name, address, table.get("promises") is True, least, **lists)


def _as_list(name: str, key: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise ConfigError(f"template {name}: {key} is a list of selectors, not {value!r}")
    return value


def _check_selectors(name: str, lists: dict[str, tuple[str, ...]]) -> None:
    empty = BeautifulSoup("", "lxml")
    for selector in (item for items in lists.values() for item in items if not item.startswith("meta:")):
        try:
            empty.select_one(selector)
        except SelectorSyntaxError as error:
            raise ConfigError(f"template {name}: {selector!r} is no CSS selector: {error}") from error


def choose_template(templates: Iterable[Template], url: str, page: PageIndex) -> Template | None:
    """The template of a page: the first that fits its address, else the first whose marks stand on it."""
    known = tuple(templates)
    fitting = (template for template in known if template.fits_address(url))
    marked = (template for template in known if template.is_marked(page))
    return next(fitting, None) or next(marked, None)


def find_body(template: Template, page: PageIndex) -> Tag | None:
    """The element that holds the body: of those that the selectors find, the first with enough text."""
    found = [element for selector in template.body if (element := page.find(selector)) is not None]
    return next((element for element in found if len(read_text(element)) >= template.least), next(iter(found), None))
