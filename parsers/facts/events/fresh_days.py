"""Finds the days of the week before its page that a text names: what is told of them is its news."""

from collections.abc import Sequence
from datetime import date

from parsers.facts.values.mentions import Mention

#: So many days before that of its page an act is news.
_DAYS = 7


def list_fresh_days(dates: Sequence[Mention], page: date | None) -> tuple[int, ...]:
    """Where such days begin; none in a text whose own day is not known."""
    if page is None:
        return ()
    return tuple(
        one.start
        for one in dates
        if one.day and one.value and 0 <= (page - date.fromisoformat(one.value)).days <= _DAYS
    )
