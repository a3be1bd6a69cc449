"""Since when a browser has not looked: what its address or its cookie says, and what the cookie is to say next."""

import re
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

from domain.dates import BEIJING, beijing_day
from web.answers import Asked
from web.days import say_outside, say_to_come
from web.showing import show_moment
from web.tongues import translate

#: What a browser that comes for the first time is shown.
FIRST = timedelta(days=30)
#: Looks closer together than this are one: a reload shows the same as before.
ONE_LOOK = timedelta(minutes=30)
COOKIE = "miitwatch_seen"
_YEAR = 365 * 86_400


class Look(Struct, frozen=True):
    """Since when things are new, in which words, and what the browser is to remember of its looks."""

    since: datetime
    said: str
    cookie: str = ""


def read_look(asked: Asked, now: datetime) -> Look:
    """`?since=` (a day or an instant), else the browser's last look, else the last thirty days."""
    if given := asked.get("since"):
        since = _read_since(given)
        if since is not None:
            return Look(since, translate("Since {when}", when=show_moment(since)))
    before, last = _read_cookie(asked.cookies.get(COOKIE, ""), now)
    first = translate("In the last 30 days (this browser's first look)")
    if last is None:
        stamp = _write(now)
        return Look(now - FIRST, first, f"{stamp}.{stamp}")
    if now - last < ONE_LOOK and before is not None and before < last:
        return Look(before, _say_since(before), f"{_write(before)}.{_write(now)}")
    if now - last < ONE_LOOK:
        return Look(now - FIRST, first, f"{_write(last)}.{_write(last)}")
    return Look(last, _say_since(last), f"{_write(last)}.{_write(now)}")


def write_cookie(look: Look) -> tuple[tuple[str, str], ...]:
    """The header by which the browser remembers its looks; none where the address said since when."""
    if not look.cookie:
        return ()
    return (("set-cookie", f"{COOKIE}={look.cookie}; Path=/; Max-Age={_YEAR}; HttpOnly; SameSite=Strict"),)


def _say_since(last: datetime) -> str:
    return translate("Since you last looked ({when})", when=show_moment(last))


def _read_since(text: str) -> datetime | None:
    """The instant; None for what is none, and for years that no calendar of another zone can still write."""
    try:
        if "T" in text:
            found = datetime.fromisoformat(text)
            found = found if found.tzinfo is not None else found.replace(tzinfo=BEIJING)
        else:
            found = datetime.combine(date.fromisoformat(text), time(), BEIJING)
        return found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def check_since(given: str | None, now: datetime) -> str:
    """Other days than those that were asked for are no answer, nor is "nothing new" of days that nobody has seen."""
    if given is None:
        return ""
    if re.match(r"\d{4}-", given) and (complaint := say_outside(given)):
        return complaint
    since = _read_since(given)
    if since is None:
        return translate("“{given}” is no date: write 2025-02-28.", given=given)
    return say_to_come(given, beijing_day(now)) if since > now else ""


def _write(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _read_cookie(text: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The look before and the last one; nothing where the browser sends something else, or a time to come."""
    if not re.fullmatch(r"\d{8}T\d{6}Z\.\d{8}T\d{6}Z", text):
        return None, None
    try:
        before, last = (datetime.strptime(part, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) for part in text.split("."))
    except ValueError:
        return None, None
    return (before, last) if before <= last <= now else (None, None)
