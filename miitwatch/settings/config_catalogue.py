"""The tables of a file over those of the shipped catalogue, where the file asks for it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from domain.errors import ConfigError
from miitwatch.settings.config_files import CATALOGUE, ConfigFile, find_shipped, read_tables

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_NAMED = ("alerts", "watch", "sources", "canaries")


def merge_catalogue(file: ConfigFile) -> tuple[dict[str, Any], dict[str, str]]:
    """The file's tables, over the shipped sources and blind spots where it asks for them, and each key's origin."""
    own = read_tables(file)
    catalogue = own.pop("catalogue", None)
    _check_shape(own, file)
    if catalogue is None:
        return own, dict.fromkeys(_list_leaves(own), str(file.path))
    if catalogue != "shipped":
        raise ConfigError(f'{file.path}: catalogue = {catalogue!r}: it can only be "shipped".')
    shipped_file = find_shipped()
    shipped = read_tables(shipped_file)
    merged = {table: shipped[table] for table in CATALOGUE}
    origins = dict.fromkeys(_list_leaves(merged), f"the shipped catalogue {shipped_file.path}")
    for table, content in own.items():
        if table in ("sources", "canaries"):
            for name, keys in content.items():
                merged[table].setdefault(name, {}).update(keys)
        elif table == "blind_spots":
            merged["blind_spots"].update(content)
        else:
            merged[table] = content
    return merged, origins | dict.fromkeys(_list_leaves(own), str(file.path))


def _check_shape(tables: Mapping[str, Any], file: ConfigFile) -> None:
    """Raises ConfigError where a table that the merge walks through is none, or has a name that cannot be spelled."""
    for table in (*_NAMED, "store", "crawler", "ledger", "daemon", "page", "heartbeat", "reading", "blind_spots"):
        content = tables.get(table, {})
        if not isinstance(content, dict):
            raise ConfigError(f"{file.path}: {table} is a table; write [{table}{'.NAME' if table in _NAMED else ''}].")
        for name, keys in content.items() if table in _NAMED else ():
            if not _NAME.fullmatch(name):
                raise ConfigError(f"{file.path}: {table}.{name!r}: a name is made of letters, digits, _ and -.")
            if not isinstance(keys, dict):
                raise ConfigError(f"{file.path}: {table}.{name} is a table; write [{table}.{name}].")


def _list_leaves(tables: Mapping[str, Any]) -> Iterator[str]:
    """The dotted keys of all values; `query` is one value."""
    for table, content in tables.items():
        if not isinstance(content, dict):
            yield table
            continue
        for name, value in content.items():
            if table in _NAMED and isinstance(value, dict):
                yield from (f"{table}.{name}.{key}" for key in value)
            else:
                yield f"{table}.{name}"
