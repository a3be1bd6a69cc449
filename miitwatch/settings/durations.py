"""Durations as people write them in a configuration: 90s, 60m, 2h, 1d."""

import re
from datetime import timedelta

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800}
_WRITTEN = re.compile(r"(\d+(?:\.\d+)?)\s*([smhdw]?)", re.IGNORECASE)
_LONGEST = timedelta(days=3_660)


def parse_duration(value: object) -> timedelta:
    """Reads `90s`, `60m`, `2h`, `1d`, `1w`, or a number of seconds (also as text, as the environment gives it).

    Raises ValueError, in words for the person who wrote it, for anything else, for less than nothing, and for more
    than ten years.
    """
    if isinstance(value, timedelta):
        return value
    written = _WRITTEN.fullmatch(str(value).strip()) if isinstance(value, str | int | float) else None
    if written is None or isinstance(value, bool):
        raise ValueError('not a duration; write "90s", "60m", "2h", "1d" or a number of seconds')
    seconds = float(written[1]) * _UNITS[written[2].lower() or "s"]
    if seconds > _LONGEST.total_seconds():
        raise ValueError("longer than ten years")
    return timedelta(seconds=seconds)


def parse_interval(value: object) -> timedelta:
    """The same for something that is done again and again: at least one second. Raises ValueError for less."""
    interval = parse_duration(value)
    if interval < timedelta(seconds=1):
        raise ValueError("it must be at least 1s")
    return interval


def parse_seconds(value: object) -> float:
    """The same as seconds. Raises ValueError as `parse_duration` does."""
    return parse_duration(value).total_seconds()


def format_duration(duration: timedelta) -> str:
    """The shortest spelling that `parse_duration` reads back: `90s`, `60m` becomes `1h`."""
    seconds = duration.total_seconds()
    for unit in ("d", "h", "m"):
        if seconds and seconds % _UNITS[unit] == 0:
            return f"{int(seconds // _UNITS[unit])}{unit}"
    return f"{seconds:.6f}".rstrip("0").rstrip(".") + "s"
