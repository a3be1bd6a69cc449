"""The part of JSON Schema (2020-12) that our schemas use, checked by the book; an unknown keyword is an error."""

import json
import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "alerts" / "schemas"
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_KNOWN = {
    "$schema", "title", "description", "$defs", "$ref", "type", "enum", "const", "pattern", "minimum", "maximum",
    "properties", "required", "additionalProperties", "items",
}  # fmt: skip


def load_schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return schema


def find_faults(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "$") -> list[str]:
    """What in a value breaks the schema, each with its place; empty where nothing does."""
    if "$ref" in schema:
        return find_faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, path)
    assert set(schema) <= _KNOWN, f"{path}: the checker does not know {set(schema) - _KNOWN}"
    faults = []
    types = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    if types and not any(_is_of(value, name) for name in types):
        return [f"{path}: {value!r} is no {' or '.join(types)}"]
    if "enum" in schema and value not in schema["enum"]:
        faults.append(f"{path}: {value!r} is not one of {schema['enum']}")
    if "const" in schema and value != schema["const"]:
        faults.append(f"{path}: {value!r} is not {schema['const']!r}")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        faults.append(f"{path}: {value!r} does not match {schema['pattern']}")
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        faults.append(f"{path}: {value!r} is out of bounds")
    if isinstance(value, dict):
        faults += _check_object(value, schema, root, path)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            faults += find_faults(item, schema["items"], root, f"{path}[{number}]")
    return faults


def _is_of(value: Any, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _check_object(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    properties = schema.get("properties", {})
    faults = [f"{path}: {key} is missing" for key in schema.get("required", []) if key not in value]
    if schema.get("additionalProperties") is False:
        faults += [f"{path}: {key} is not known" for key in value if key not in properties]
    for key, item in value.items():
        if key in properties:
            faults += find_faults(item, properties[key], root, f"{path}.{key}")
    return faults


def check_message(type_: str, data: str, schema: str) -> list[str]:
    """What in a message's body, with `data` as it is stored, breaks the schema of its type."""
    body = {"type": type_, "timestamp": "2025-02-28T09:00:00Z", "data": json.loads(data)}
    loaded = load_schema(schema)
    return find_faults(body, loaded, loaded)
