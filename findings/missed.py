"""What an article tells as its news and no finding holds for certain: a person must look, whatever it tells beside."""

from collections.abc import Iterator, Sequence

from domain.claims import Count
from domain.findings import ReadingEvent
from findings.draft import Draft
from findings.joining import Joined
from findings.readings import order_statements
from findings.tellings import EVENTS, Telling

_TOTALS = ("stock_total", "pilot_total")


def find_missed(
    draft: Draft,
    event: ReadingEvent,
    tellings: Sequence[Telling],
    joined: Sequence[Joined],
    held: Sequence[tuple[Telling, str]],
) -> str:
    """Why a person must look at the news of an article that went into findings; empty where nobody must.

    Its news went into none, since claims were left out; or a figure of it was, and none of these findings has that.
    """
    news = tellings[0]
    if not (news.main and news.held):
        return ""
    if reason := next((reason for telling, reason in held if telling is news), ""):
        return reason
    known = {count.value for one in joined for count in draft.get(one.finding).counts}
    figures = [f"“{count.quote}”" for count in _list_doubted(event, news) if count.value not in known]
    return f"no finding has {', '.join(dict.fromkeys(figures))}" if figures else ""


def _list_doubted(event: ReadingEvent, news: Telling) -> Iterator[Count]:
    """The figures that would say what the news is, as far as they are uncertain."""
    roles = ("batch",) if news.kind in EVENTS else _TOTALS
    for count in order_statements(event.reading)[0].counts:
        if count.review and count.role in roles:
            yield count
