"""A few sentences of the page's own."""

from domain.alerts import Sight
from domain.errors import FETCH_FAILURES
from domain.health import Health
from web.rendering import show_moment


def count_of(number: int, one: str, many: str) -> str:
    """`1 new event`, `3 new events`."""
    return f"{number:,} {one if number == 1 else many}"


def say_sight(sight: Sight) -> str:
    """Whether the deciding body's own pages can be read. Silence proves nothing without."""
    if not sight.watched:
        return f"Pages of {sight.body} are not watched, so none of them can confirm anything here."
    read = f"was last read {show_moment(sight.last_read)}" if sight.last_read else "was never read"
    if sight.failing_since is None:
        return f"{sight.host} {read}."
    why = FETCH_FAILURES.get(sight.failure, sight.failure)
    return f"{sight.host} cannot be read since {show_moment(sight.failing_since)}; it {read}. {why}"


def say_seen(health: Health) -> str:
    """`35 of 37 sources answer as they should`."""
    watched = [source for source in health.sources if source.colour != "off"]
    green = sum(source.colour == "green" for source in watched)
    return f"{green} of {count_of(len(watched), 'source answers as it should', 'sources answer as they should')}"
