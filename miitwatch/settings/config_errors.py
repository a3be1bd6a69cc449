"""What is wrong with a configuration, in words: the key, the value, where it came from, and the nearest right one."""

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from domain.errors import ConfigError
from miitwatch.settings.config_tables import ConfigTables, list_keys

#: Keys whose values are never printed, wherever they stand.
SECRET_KEYS = frozenset({"secret", "password", "proxy"})
_TYPES = {
    "string_type": "text in quotes is needed",
    "bool_type": "true or false is needed",
    "bool_parsing": "true or false is needed",
    "int_type": "a whole number is needed",
    "int_parsing": "a whole number is needed",
    "int_from_float": "a whole number is needed",
    "list_type": "text or a list of texts is needed",
    "dict_type": "a table is needed",
    "model_type": "a table is needed",
    "model_attributes_type": "a table is needed",
}


def explain_invalid(error: ValidationError, origins: Mapping[str, str], file: str) -> ConfigError:
    """Every fault of a configuration in one ConfigError, one line each, as the file spells the keys."""
    return ConfigError("\n".join(_explain_fault(fault, origins, file) for fault in error.errors()))


def suggest_nearest(word: str, known: Iterable[str]) -> str:
    """`; the nearest is "every"`, or the choice where nothing is near; empty where there is no choice."""
    choice = tuple(known)
    near = get_close_matches(word.lower(), choice, n=1, cutoff=0.5)
    if near:
        return f'; the nearest is "{near[0]}"'
    return f"; it can be: {', '.join(choice)}" if choice else ""


def _explain_fault(fault: Mapping[str, Any], origins: Mapping[str, str], file: str) -> str:
    steps = [str(step) for step in fault["loc"]]
    dotted = ".".join(steps)
    where = origins.get(dotted) or _origin_above(dotted, origins) or file
    if fault["type"] == "extra_forbidden":
        return f"{where}: {dotted} is not a key{suggest_nearest(steps[-1], _keys_at(steps[:-1]))}."
    if fault["type"] == "missing":
        near = _suggest_table(steps, origins)
        return f"{where}: {dotted} is missing; {_table_name(steps[:-1])} cannot do without it{near}."
    return f"{where}: {dotted}{_show_value(steps, fault['input'])}: {_say_what(fault)}."


def _suggest_table(steps: list[str], origins: Mapping[str, str]) -> str:
    """The table of a near name, which was perhaps meant: a slip in its name makes a new one, which lacks all."""
    names = {key.split(".")[1] for key in origins if key.startswith(f"{steps[0]}.") and key.count(".") > 1}
    near = get_close_matches(steps[1], names - {steps[1]}, n=1, cutoff=0.75) if len(steps) > 2 else []
    return f"; to change the one that is there, name it [{steps[0]}.{near[0]}]" if near else ""


def _origin_above(dotted: str, origins: Mapping[str, str]) -> str:
    """Where the nearest table around a key comes from: of a missing key there is no origin of its own."""
    while dotted:
        dotted = dotted.rpartition(".")[0]
        for key, origin in origins.items():
            if dotted and (key == dotted or key.startswith(f"{dotted}.")):
                return origin
    return ""


def _keys_at(table: list[str]) -> tuple[str, ...]:
    """The keys that the table at this place may hold; of the root, the tables and `catalogue`."""
    if not table:
        return ("catalogue", *ConfigTables.model_fields)
    return list_keys().get(table[0], ())


def _table_name(table: list[str]) -> str:
    return f"the table [{'.'.join(table)}]" if table else "the file"


def _show_value(steps: list[str], value: Any) -> str:
    if any(step in SECRET_KEYS for step in steps) or (steps[0] == "alerts" and steps[-1] == "url"):
        return " (not shown, it is a secret)"
    try:
        text = json.dumps(value, ensure_ascii=False)
    except TypeError:
        text = str(value)  # a TOML date
    return f" = {text if len(text) <= 80 else text[:77] + '...'}"


def _say_what(fault: Mapping[str, Any]) -> str:
    context = fault.get("ctx", {})
    match fault["type"]:
        case "literal_error":
            allowed = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
            near = get_close_matches(str(fault["input"]).lower(), allowed, n=1, cutoff=0.5)
            return f"it can be {', '.join(allowed)}" + (f'; the nearest is "{near[0]}"' if near else "")
        case "value_error":
            return str(context["error"])
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            return _say_bound(context)
        case "string_too_short":
            return "it must not be empty"
    return _TYPES.get(fault["type"], str(fault["msg"]))


def _say_bound(context: Mapping[str, Any]) -> str:
    words = {"gt": "more than", "ge": "at least", "lt": "less than", "le": "at most"}
    name, bound = next((name, context[name]) for name in words if name in context)
    return f"it must be {words[name]} {bound}"
