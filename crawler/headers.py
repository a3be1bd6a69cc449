"""What answers say in their headers: how long they stay fresh, how long to wait, which cookies they set."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from msgspec import Struct

from domain.pages import Page

#: No answer keeps us away for longer; what asks for more is capped and the cap is shown.
LONGEST = timedelta(days=7)


_MOST_SECONDS = 10**15


class Freshness(Struct, frozen=True):
    """Seconds for which an answer need not be asked again; 0 where it does not say. `note` shows a capped wish."""

    seconds: float = 0.0
    note: str = ""


def list_values(page: Page, name: str) -> list[str]:
    """All headers of that name, in order."""
    wanted = name.lower()
    return [value for key, value in page.headers if key.lower() == wanted]


def read_freshness(page: Page, now: datetime) -> Freshness:
    """max-age less Age, else Expires less Date (RFC 9111 §4.2.1), at most seven days.

    no-store, no-cache, an Expires of 0 or in the past, and nonsense give 0: the source's normal interval.
    """
    directives = _read_directives(page)
    if "no-store" in directives or "no-cache" in directives:
        return Freshness()
    if "max-age" in directives:
        seconds = float(_read_number(directives["max-age"]) - _read_number(page.header("age")))
    else:
        expires = read_http_date(page.header("expires"))
        if expires is None:
            return Freshness()
        date = read_http_date(page.header("date")) or now
        seconds = (expires - date).total_seconds()
    if seconds <= 0:
        return Freshness()
    if seconds > LONGEST.total_seconds():
        return Freshness(
            LONGEST.total_seconds(), f"the server asks for {seconds / 86400:.0f} days of rest; capped at seven"
        )
    return Freshness(seconds)


def _read_directives(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in ",".join(list_values(page, "cache-control")).split(","):
        name, _, value = part.strip().partition("=")
        if name:
            found.setdefault(name.lower(), value.strip().strip('"'))
    return found


def _read_number(text: str) -> int:
    """A number of seconds; one of more digits than any is meant by is the largest (RFC 9111 §1.2.2), nonsense is 0."""
    text = text.strip().lstrip("0")
    if not (text.isascii() and text.isdigit()):
        return 0
    return int(text) if len(text) < 16 else _MOST_SECONDS


def read_retry_after(page: Page, now: datetime) -> float | None:
    """Seconds that Retry-After asks to wait (RFC 9110 §10.2.3), at most seven days; None where it is of no use."""
    text = page.header("retry-after").strip()
    if text.isascii() and text.isdigit():
        seconds = float(_read_number(text))
    else:
        until = read_http_date(text)
        if until is None:
            return None
        seconds = (until - now).total_seconds()
    return min(seconds, LONGEST.total_seconds()) if seconds > 0 else None


def read_http_date(text: str) -> datetime | None:
    """An HTTP date as an aware instant; None for anything else, such as the `0` of many an Expires."""
    if not text or text.strip().lstrip("-").isdigit():
        return None
    try:
        parsed = parsedate_to_datetime(text)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def read_cookies(page: Page) -> dict[str, str]:
    """The cookies that an answer sets, by name; their attributes are left aside since none outlives a poll."""
    found: dict[str, str] = {}
    for line in list_values(page, "set-cookie"):
        name, equals, value = line.partition(";")[0].partition("=")
        if equals and name.strip():
            found[name.strip()] = value.strip()
    return found
