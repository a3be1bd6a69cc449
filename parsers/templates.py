"""Article templates as data: which selectors find body, title, date and source on which site."""

import functools
import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import resources
from pathlib import Path

from bs4 import BeautifulSoup
from msgspec import Struct
from soupsieve import SelectorSyntaxError

from domain.errors import ConfigError
from parsers.markup import read_text
from parsers.page_index import Blocks, PageIndex, join_blocks

#: No address fits it: a template without one is chosen by its marks alone.
_NOWHERE = r"(?!)"
_LISTS = ("body", "title", "date", "source", "marks")


class Template(Struct, frozen=True):
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


def load_folder(folder: Path) -> tuple[Template, ...]:
    """An operator's own templates: every .toml file of a folder, by name. Raises ConfigError, naming file and key."""
    found: dict[str, tuple[Path, Template]] = {}
    for path in _list_files(folder):
        for template in _load_file(path):
            if template.name in found:
                raise ConfigError(f"{path}: template {template.name} stands in {found[template.name][0]} already")
            found[template.name] = (path, template)
    return tuple(template for _, template in found.values())


def _list_files(folder: Path) -> list[Path]:
    """Raises ConfigError for a folder that is none or closed to us: `glob` would take that one for empty."""
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(".toml"))
    except (FileNotFoundError, NotADirectoryError):
        raise ConfigError(f"there is no folder {folder}") from None
    except OSError as error:
        raise ConfigError(f"{folder} cannot be read: {error.strerror}; see its rights and its folders'") from error


def _load_file(path: Path) -> tuple[Template, ...]:
    try:
        return load_templates(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from error


def lay_over(own: Iterable[Template]) -> tuple[Template, ...]:
    """An operator's templates before the shipped ones; one of a shipped one's name takes its place."""
    first = tuple(own)
    names = {template.name for template in first}
    return (*first, *(template for template in load_shipped() if template.name not in names))


def load_templates(text: str) -> tuple[Template, ...]:
    """Templates of a TOML text. Raises ConfigError that names template and key for an unknown key or a bad value."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"the templates are no TOML: {error}") from error
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise ConfigError(f"{name} stands outside of a table: a template is a table, [NAME] with its keys below it")
    return tuple(_read_template(name, table) for name, table in tables.items())


def _read_template(name: str, table: dict[str, object]) -> Template:
    known = ("address", "promises", "least", "sample", *_LISTS)
    if unknown := set(table) - set(known):
        nearest = get_close_matches(min(unknown), known, 1)
        hint = f"; the nearest is {nearest[0]}" if nearest else f"; known are {', '.join(known)}"
        raise ConfigError(f"template {name}: unknown key {min(unknown)!r}{hint}")
    lists = {key: tuple(str(item) for item in _as_list(name, key, table.get(key, []))) for key in _LISTS}
    if not lists["body"]:
        raise ConfigError(f"template {name}: body needs at least one selector")
    least = table.get("least", 60)
    if not isinstance(least, int) or isinstance(least, bool) or least < 0:
        raise ConfigError(f"template {name}: least is a number of characters, not {least!r}")
    _check_selectors(name, lists)
    try:
        address = re.compile(str(table.get("address", _NOWHERE)))
    except re.error as error:
        raise ConfigError(f"template {name}: address is no regular expression: {error}") from error
    _check_sample(name, address, table)
    return Template(name, address, table.get("promises") is True, least, **lists)


def _check_sample(name: str, address: re.Pattern[str], table: dict[str, object]) -> None:
    """`sample` is an address of a page that has this layout; one that `address` does not fit is a slip."""
    sample = table.get("sample", "")
    if not isinstance(sample, str) or (sample and "address" in table and address.search(sample) is None):
        raise ConfigError(f"template {name}: address does not fit its own sample {sample!r}")
    if "address" not in table and not table.get("marks"):
        raise ConfigError(f"template {name}: it needs an address or marks, or no page is ever read by it")
    if not isinstance(table.get("promises", False), bool):
        raise ConfigError(f"template {name}: promises is true or false, not {table['promises']!r}")


def _as_list(name: str, key: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise ConfigError(f"template {name}: {key} is a list of selectors, not {value!r}")
    return value


def _check_selectors(name: str, lists: dict[str, tuple[str, ...]]) -> None:
    empty = BeautifulSoup("", "lxml")
    selectors = ((key, item) for key, items in lists.items() for item in items if not item.startswith("meta:"))
    for key, selector in selectors:
        try:
            empty.select_one(selector)
        except SelectorSyntaxError as error:
            what = str(error).partition("\n")[0]
            raise ConfigError(f"template {name}: {key}: {selector!r} is no CSS selector: {what}") from error


def choose_template(templates: Iterable[Template], url: str, page: PageIndex) -> Template | None:
    """The template of a page: the first that fits its address, else the first whose marks stand on it."""
    known = tuple(templates)
    fitting = (template for template in known if template.fits_address(url))
    marked = (template for template in known if template.is_marked(page))
    return next(fitting, None) or next(marked, None)


def find_body(template: Template, page: PageIndex) -> Blocks | None:
    """The element that holds the body, its sisters' text in it: the first that a selector finds with enough text.

    The page is changed once it is chosen alone: a selector that is not meant would turn the order of its text.
    """
    chosen = None
    for selector in template.body:
        blocks = page.gather(selector)
        chosen = chosen or blocks
        if blocks and sum(len(read_text(one)) for one in (blocks.first, *blocks.others)) >= template.least:
            chosen = blocks
            break
    if chosen is not None:
        join_blocks(page.soup, chosen)
    return chosen
