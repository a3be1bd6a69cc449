"""A few sentences of the page's own."""

from collections.abc import Iterable

from domain.alerts import Sight
from domain.errors import FETCH_FAILURES
from domain.health import Health
from domain.record import RecordRow, mark_row
from web.showing import show_moment
from web.tongues import CHINESE, get_tongue, translate


def count_of(number: int, one: str, many: str) -> str:
    """`1 new event`, `3 new events`."""
    return f"{number:,}{'' if get_tongue() == CHINESE else ' '}{translate(one if number == 1 else many)}"


def say_sight(sight: Sight) -> str:
    """Whether the deciding body's own pages can be read. Silence proves nothing without."""
    if not sight.watched:
        return translate(
            "Pages of {body} are not watched, so none of them can confirm anything here.", body=translate(sight.body)
        )
    last = show_moment(sight.last_read)
    if sight.failing_since is None and sight.last_read:
        return translate("{host} was last read {when}.", host=translate(sight.host), when=last)
    if sight.failing_since is None:
        return translate("{host} was never read.", host=translate(sight.host))
    why = translate(FETCH_FAILURES.get(sight.failure, sight.failure))
    said = "{host} cannot be read since {since}; it was last read {when}."
    if not sight.last_read:
        said = "{host} cannot be read since {since}; it was never read."
    return f"{translate(said, host=translate(sight.host), since=show_moment(sight.failing_since), when=last)} {why}"


def say_seen(health: Health) -> str:
    """`35 of 37 sources answer as they should`."""
    watched = [source for source in health.sources if source.colour != "off"]
    green = sum(source.colour == "green" for source in watched)
    said = "{green} of {number} sources answer as they should"
    if len(watched) == 1:
        said = "{green} of {number} source answers as it should"
    return translate(said, green=green, number=f"{len(watched):,}")


def say_mark(row: RecordRow | None) -> str:
    """What stands beside a row of the shipped record, in the reader's language; nothing where there is no row."""
    return "; ".join(translate(part) for part in mark_row(row).split("; ")) if row else ""


def say_unknown(given: str | None, known: Iterable[str]) -> str:
    """Of a value that is none of these, where one was given: it is a slip, and not an empty answer."""
    if not given or given in (listed := tuple(known)):
        return ""
    return translate("“{given}” is none of: {known}.", given=given, known=", ".join(listed))
