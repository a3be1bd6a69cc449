"""A webhook's `data` within the size that receivers take, by steps of its kind and last of all by steps for any."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

#: Version of the form of `data`; it rises when a key changes its meaning or goes, not when one is added.
VERSION = 1
#: Octets of `data`; the rest of the 20,000 that a receiver takes is for `type`, `timestamp` and their frame.
LARGEST_DATA = 19_500
#: Octets for what is said of a step in `dropped`.
_SAID = 100

Payload = dict[str, Any]
#: What is said of a step, `{}` for how many it left out, and the step; it returns that number where it counts.
Step = tuple[str, Callable[[Payload], int | None]]


def write_payload(data: Payload, steps: Sequence[Step] = ()) -> str:
    """`data` as JSON of at most 19,500 octets; what had to be left out is listed in `dropped`, in that order.

    `steps` are those of its kind, each taken only while it is still too large. Where they do not suffice, every list
    loses what stands behind and every text its end, until it fits: a message of any size is made. Raises ValueError
    where `data` is large by its own frame, which none of ours is.
    """
    if _size(data) <= LARGEST_DATA:
        return dump_payload(data)
    cut: Payload = json.loads(dump_payload(data))
    cut["truncated"] = True
    cut.setdefault("dropped", [])
    for words, drop in (*steps, *_LAST_STEPS):
        before = _size(cut)
        number = drop(cut)
        if _size(cut) != before:
            cut["dropped"].append(words.format(number))
        if _size(cut) <= LARGEST_DATA:
            return dump_payload(cut)
    raise ValueError(f"the data of a webhook has {_size(cut)} octets after all that can be left out was left out")


def dump_payload(data: Payload) -> str:
    """`data` as JSON, whatever its size."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def cut_text(text: str, longest: int, address: str = "") -> str:
    """At most so many characters of the text. A part of an address leads elsewhere: `address` stands in its place."""
    if len(text) <= longest:
        return text
    if text.startswith(("http://", "https://")) and " " not in text:
        return address
    return f"{text[: longest - 1]}…"


def keep_first(data: Payload, key: str, most: int) -> int:
    """Leaves the first of a list; returns how many went."""
    items = data.get(key) or []
    data[key] = items[:most]
    return max(0, len(items) - most)


def keep_fitting(data: Payload, key: str, least: int) -> int:
    """Leaves as many of the first of a list as there is room for, at least `least`; returns how many went."""
    items = data.get(key) or []
    kept, over = len(items), _size(data) + _SAID - LARGEST_DATA
    while over > 0 and kept > least:
        kept -= 1
        over -= _size(items[kept]) + 1  # and its comma
    return keep_first(data, key, kept)


def _size(data: Payload) -> int:
    return len(dump_payload(data).encode())


def _trim(data: Payload, most: int, longest: int, kept: Sequence[str] = ()) -> None:
    for key, value in data.items():
        if key not in kept:
            data[key] = _trim_value(value, most, longest, kept)


def _trim_value(value: Any, most: int, longest: int, kept: Sequence[str]) -> Any:
    if isinstance(value, str):
        return cut_text(value, longest)
    if isinstance(value, list):
        return [_trim_value(item, most, longest, kept) for item in value[:most]]
    if isinstance(value, dict):
        _trim(value, most, longest, kept)
    return value


#: Numbers of what no other message tells: they stay with whatever is left.
_NUMBERS = ("also_told", "recent_more", "dropped")
#: For any kind. The shortest text that they leave is longer than each code, date and number of ours.
_LAST_STEPS: tuple[Step, ...] = (
    (
        "of every list but counts what is after the tenth, of every text what is after 200 characters",
        partial(_trim, most=10, longest=200, kept=("counts", *_NUMBERS)),
    ),
    (
        "of every list but counts what is after the third, of every text what is after 100 characters",
        partial(_trim, most=3, longest=100, kept=("counts", *_NUMBERS)),
    ),
    ("of every list what is after the tenth", partial(_trim, most=10, longest=100, kept=_NUMBERS)),
    (
        "every list, and of every text what is after 40 characters",
        partial(_trim, most=0, longest=40, kept=_NUMBERS),
    ),
    ("of every list of numbers what is after the thousandth", partial(_trim, most=1000, longest=40, kept=("dropped",))),
)
