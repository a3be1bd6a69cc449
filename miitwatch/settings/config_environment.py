"""Settings from the environment: MIITWATCH_SOURCES__MIIT_NEWS__EVERY=2h changes `[sources.miit_news] every`."""

from collections.abc import Mapping
from typing import Any

from domain.errors import ConfigError

PREFIX = "MIITWATCH_"
#: Variables with this prefix that are no settings.
KNOWN = frozenset({"MIITWATCH_CONFIG"})
_NAMED = ("alerts", "watch", "sources", "canaries")


def apply_environment(
    tables: dict[str, Any], origins: dict[str, str], environ: Mapping[str, str], keys: Mapping[str, tuple[str, ...]]
) -> None:
    """Writes every MIITWATCH_ variable into `tables`, and where it came from into `origins`. Names have no case.

    A variable may bring a channel or source of its own when it also brings its `__KIND`, and any watch list.
    Raises ConfigError, naming the nearest right variable, for one that is no setting.
    """
    names = sorted(name for name in environ if name.upper().startswith(PREFIX) and name.upper() not in KNOWN)
    brought = {_fold(name).removesuffix("__kind") for name in names if _fold(name).endswith("__kind")}
    for name in names:
        table, named, key = _read_name(name, tables, keys, brought)
        place = tables.setdefault(table, {})
        dotted = f"{table}.{named}.{key}" if named else f"{table}.{key}"
        if named:
            place = place.setdefault(named, {})
        _drop_sibling(place, origins, dotted, key)
        place[key] = environ[name]
        origins[dotted] = f"environment {name}"


def _read_name(
    name: str, tables: Mapping[str, Any], keys: Mapping[str, tuple[str, ...]], brought: set[str]
) -> tuple[str, str, str]:
    """Table, name within it (empty for plain tables) and key of a variable. Raises ConfigError for an unknown one."""
    table, *middle, key = [part.strip() for part in _fold(name).split("__")] if "__" in name else [_fold(name), ""]
    if table in keys and key in keys[table]:
        if table not in _NAMED and not middle:
            return table, "", key
        if table in _NAMED and middle:
            wanted = "__".join(middle)
            existing = next((known for known in tables.get(table, {}) if _fold_part(known) == wanted), None)
            if existing or f"{table}__{wanted}" in brought or table == "watch":
                return table, existing or wanted, key
    raise _reject(name, tables, keys)


def _fold(name: str) -> str:
    return name[len(PREFIX) :].lower()


def _fold_part(name: str) -> str:
    return name.lower().replace("-", "_")


def _drop_sibling(place: dict[str, Any], origins: dict[str, str], dotted: str, key: str) -> None:
    """What the environment says replaces the same secret said the other way: `secret` or `secret_file`."""
    sibling = key.removesuffix("_file") if key.endswith("_file") else f"{key}_file"
    path = f"{dotted.rpartition('.')[0]}.{sibling}"
    if not origins.get(path, "").startswith("environment "):
        place.pop(sibling, None)
        origins.pop(path, None)


def _reject(name: str, tables: Mapping[str, Any], keys: Mapping[str, tuple[str, ...]]) -> ConfigError:
    from difflib import get_close_matches

    known = [*KNOWN]
    for table, own in keys.items():
        parts = [f"{table}__{_fold_part(named)}" for named in tables.get(table, {})] if table in _NAMED else [table]
        known += [f"{PREFIX}{part}__{key}".upper() for part in parts for key in own]
    near = get_close_matches(name.upper(), known, n=1, cutoff=0.3)
    hint = f"; the nearest is {near[0]}" if near else ""
    more = ""
    if any(_fold(name).startswith(f"{table}__") for table in ("alerts", "sources")):
        more = " A channel or source that no file names also needs its __KIND in the environment."
    return ConfigError(f"The environment variable {name} is no setting{hint}. Unset it, or name it right.{more}")
