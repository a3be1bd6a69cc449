"""What an article tells as its news and no finding holds for certain: a person must look, whatever it tells beside."""

from collections.abc import Iterator, Sequence

from domain.claims import Count, Firm
from domain.findings import Finding, ReadingEvent
from findings.draft import Draft
from findings.joining import Joined
from findings.outcomes import ASKED_OF
from findings.readings import NAMING, order_statements
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

    Its news went into none, since claims were left out, or though the page is the body's own, which is never passed
    over; or a figure or a firm of it was left out, and none of these findings has that.
    """
    news = tellings[0]  # always the main one
    reason = next((reason for telling, reason in held if telling is news), "")
    if reason:
        return reason if news.held or event.article.authority in ASKED_OF else ""
    if not news.held:
        return ""
    findings = [draft.get(one.finding) for one in joined]
    known = {count.value for finding in findings for count in finding.counts}
    figures = [f"“{count.quote}”" for count in _list_doubted(event, news) if count.value not in known]
    names = [] if joined[0].copied else [f"“{firm.name}”" for firm in _list_unnamed(event, news, findings)]
    said = [("no finding has", figures), ("no finding names", names)]
    return "; ".join(f"{what} {', '.join(dict.fromkeys(quoted))}" for what, quoted in said if quoted)


def _list_unnamed(event: ReadingEvent, news: Telling, findings: Sequence[Finding]) -> Iterator[Firm]:
    """The firms that the news would name, as far as they are uncertain and these findings name neither them nor, of a
    short name, its group."""
    statuses = (*NAMING, "applicant") if news.kind == "application" else NAMING
    keys = {firm.key for finding in findings for firm in finding.firms}
    groups = {firm.group for finding in findings for firm in finding.firms if firm.group}
    for firm in order_statements(event.reading)[0].firms:
        if (
            firm.review
            and firm.status in statuses
            and firm.key not in keys
            and (firm.legal or firm.group not in groups)
        ):
            yield firm


def _list_doubted(event: ReadingEvent, news: Telling) -> Iterator[Count]:
    """The figures that would say what the news is, as far as they are uncertain."""
    roles = ("batch",) if news.kind in EVENTS else _TOTALS
    for count in order_statements(event.reading)[0].counts:
        if count.review and count.role in roles:
            yield count
