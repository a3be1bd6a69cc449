"""What a person may order of a finding or of a page that waits, checked before anything of it is kept."""

import re
from datetime import date, datetime
from typing import Literal, get_args

from msgspec import Struct

from domain.dates import beijing_day
from domain.errors import CommandError

Act = Literal["accept", "reject", "correct", "withdraw", "merge", "split"]
ACTS: tuple[Act, ...] = get_args(Act)

#: The market was closed before it: no event of ours can be older.
_FIRST_YEAR = 1990
#: A finding, an article, a claim, a page that waits: F-2025-007, A-12, C-31, R-12; people type small letters too.
_ID = re.compile(r"[acfr]-\d[\d-]*", re.IGNORECASE | re.ASCII)
#: SQLite's whole numbers end at 9,223,372,036,854,775,807: 18 digits are always held.
_NUMBER = re.compile(r"[0-9]{1,18}")
#: Batches and counts: at least 1 and below a million.
_COUNT = re.compile(r"[1-9][0-9]{0,5}")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Order(Struct, frozen=True):
    """What a person wants: `target` is a finding (F-2025-007) or a page that waits (R-12)."""

    act: Act
    target: str
    by: str
    reason: str
    value: str = ""
    dry_run: bool = False


def tidy_id(given: str) -> str:
    """An id as it is printed, `R-12` for ` r-12`; what is none stays as it is, but for blanks at its ends."""
    stripped = given.strip()
    return stripped.upper() if _ID.fullmatch(stripped) else stripped


def read_page(target: str) -> int | None:
    """The number of a page that waits, from `R-12`; None for a finding's id. Raises CommandError for no page's id."""
    if not target.startswith("R-"):
        return None
    number = target.removeprefix("R-")
    if not _NUMBER.fullmatch(number):
        raise CommandError(f"no page is called {target[:40]}. `miitwatch review list` shows what waits, such as R-12.")
    return int(number)


def check_order(order: Order, now: datetime) -> None:
    """Raises CommandError for an order that nobody could carry out, or would want carried out, as it is written."""
    if order.act not in ACTS:
        raise CommandError(f"there is no act {order.act!r}; there are: {', '.join(ACTS)}")
    if not any(letter.isalpha() for letter in order.by):
        raise CommandError('--by must name who decides, such as --by "J. Li"')
    if not any(letter.isalpha() for letter in order.reason):
        raise CommandError('--reason must say why, such as --reason "read the attachment: eight firms"')
    if read_page(order.target) is not None:
        _check_page_order(order)
    elif order.act == "correct":
        _check_correction(order.value, now)
    elif order.act == "split":
        _check_articles(order.value)


def _check_page_order(order: Order) -> None:
    if order.act not in ("accept", "reject"):
        raise CommandError(f"a page that waits is accepted or rejected; {order.act} is for findings (F-2025-007)")
    if order.value:
        raise CommandError(f"a page that waits is accepted or rejected as a whole: {order.target} takes no --value")


def _check_correction(correction: str, now: datetime) -> None:
    field, _, value = correction.partition("=")
    if not value:
        raise CommandError("a correction reads FIELD=VALUE, such as --value decided=2025-02-28")
    if field == "decided":
        _check_date(value, beijing_day(now))
    elif field == "batch" and not _COUNT.fullmatch(value):
        raise CommandError(f"a batch is a number such as 2, from 1 to 999999, not {value[:40]!r}")
    elif field.startswith("count:") and not _COUNT.fullmatch(value):
        raise CommandError(f"a count is a number such as 13, from 1 to 999999, not {value[:40]!r}")


def _check_date(value: str, today: str) -> None:
    """A calendar date as precise as its source: `2025`, `2025-02` or `2025-02-28`, and no other way to write it."""
    form = "a date is written 2025, 2025-02 or 2025-02-28"
    if not _DATE.fullmatch(value):
        raise CommandError(f"{form}, not {value[:40]!r}")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise CommandError(f"there is no day {value}; {form}") from None
    if int(value[:4]) < _FIRST_YEAR:
        raise CommandError(f"{value} is before {_FIRST_YEAR}: nothing was decided on this market then")
    if value > today[: len(value)]:
        raise CommandError(f"{value} is in the future: today is {today} in Beijing")


def _check_articles(value: str) -> None:
    if not all(_NUMBER.fullmatch(number.strip()) for number in value.split(",")):
        raise CommandError("a split names articles by number, apart by commas, such as --value 12,15")
