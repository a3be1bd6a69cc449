"""The times of a channel as a configuration writes them: `Mon 09:00`, `daily 09:00`, `22:00-07:00`."""

import re
from datetime import time

from domain.altering import alter
from domain.timing import WEEKDAYS, DigestTime, QuietHours

_DIGEST = re.compile(r"(\w+) +(\d{1,2}):(\d{2})")
_QUIET = re.compile(r"(\d{1,2}):(\d{2}) *[-\u2013] *(\d{1,2}):(\d{2})")
#: What says that there is none.
OFF = "off"


def parse_digest(text: str, zone: str) -> DigestTime | None:
    """A weekday or `daily`, and a time; None for `off`. Raises ValueError, in words, for anything else."""
    if text.strip().lower() == OFF:
        return None
    found = _DIGEST.fullmatch(text.strip())
    day = found[1].lower() if found else ""
    short = [name.lower() for name in WEEKDAYS]
    if found is None or (day != "daily" and day[:3] not in short):
        raise ValueError('write it like "Mon 09:00", "daily 18:30" or "off"')
    at = _read_time(found[2], found[3])
    return DigestTime(None if day == "daily" else short.index(day[:3]), at.hour, at.minute, zone)


def avoid_crowds(digest: DigestTime | None) -> DigestTime | None:
    """Seven minutes after a full or half hour: chat services refuse more at that minute, when all robots write."""
    if digest is None or digest.minute not in (0, 30):
        return digest
    return alter(digest, minute=digest.minute + 7)


def parse_quiet(text: str, zone: str) -> QuietHours | None:
    """From one time to another; None where the text is empty. Raises ValueError, in words, for anything else."""
    if not text.strip():
        return None
    found = _QUIET.fullmatch(text.strip())
    if found is None:
        raise ValueError('write it like "22:00-07:00"')
    start, end = _read_time(found[1], found[2]), _read_time(found[3], found[4])
    if start == end:
        raise ValueError("it begins and ends at the same time; give two different ones")
    return QuietHours(start, end, zone)


def check_digest(text: str) -> str:
    """The text, once it is known to be a digest's time."""
    parse_digest(text, "")
    return text


def check_quiet(text: str) -> str:
    """The text, once it is known to be quiet hours."""
    parse_quiet(text, "")
    return text


def format_digest(digest: DigestTime | None) -> str:
    """As `parse_digest` reads it."""
    if digest is None:
        return OFF
    day = "daily" if digest.weekday is None else WEEKDAYS[digest.weekday]
    return f"{day} {digest.hour:02d}:{digest.minute:02d}"


def format_quiet(quiet: QuietHours | None) -> str:
    """As `parse_quiet` reads it."""
    return f"{quiet.start:%H:%M}-{quiet.end:%H:%M}" if quiet else ""


def _read_time(hour: str, minute: str) -> time:
    if int(hour) > 23 or int(minute) > 59:
        raise ValueError(f"{hour}:{minute} is no time of day")
    return time(int(hour), int(minute))
