"""What an article tells as its news and no finding holds for certain: a person must look, whatever it tells beside."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from domain.claims import Count, Firm, FirmStatus, Statement, StatementKind
from domain.dates import parse_published
from domain.findings import Finding, ReadingEvent
from findings.draft import Draft
from findings.joining import Joined
from findings.outcomes import ASKED_OF, is_act
from findings.readings import NAMING, order_statements
from findings.tellings import EVENTS, Telling

_TOTALS = ("stock_total", "pilot_total")
#: What a page tells beside its news of an act so long before it is a look back, and others told it in its time.
_LOOKED_BACK = timedelta(days=45)
#: The acts by which a firm is let in or loses what it had, by what a page says of it.
_ACTS: dict[FirmStatus, StatementKind] = {"approved": "approval", "revoked": "revocation"}


def find_missed(
    draft: Draft,
    event: ReadingEvent,
    tellings: Sequence[Telling],
    joined: Sequence[Joined],
    held: Sequence[tuple[Telling, str]],
) -> str:
    """Why a person must look at the news of an article that went into findings; empty where nobody must.

    Its news went into none, since claims were left out, or though the page is the body's own, which is never passed
    over; or a figure or a firm of it was left out, and none of these findings has that; or it tells beside its news
    who was let in or lost an approval, and no finding at all has that: a page on an ending also grants.
    """
    news = tellings[0]  # always the main one
    reason = next((reason for telling, reason in held if telling is news), "")
    if reason and (news.held or event.article.authority in ASKED_OF or _is_act_without_day(event, news)):
        return reason
    findings = [draft.get(one.finding) for one in joined]
    known = {count.value for finding in findings for count in finding.counts}
    told = news.held and not reason
    figures = [count for count in _list_doubted(event, news) if told and count.value not in known]
    names = [] if joined[0].copied or not told else [*_list_unnamed(event, news, findings)]
    if not joined[0].copied:
        names += _list_beside(draft, event)
    return _say_missed(figures, names)


def _is_act_without_day(event: ReadingEvent, news: Telling) -> bool:
    """Whether its news is an act of policy by a body that it names, of which nobody would hear for want of a day.

    Not by a headline alone, whose page is read where it can be.
    """
    return news.kind == "policy" and is_act(news) and event.reading.basis != "headline"


def _say_missed(figures: Sequence[Count], names: Sequence[Firm]) -> str:
    said = [("no finding has", [count.quote for count in figures]), ("no finding names", [firm.name for firm in names])]
    return "; ".join(
        f"{what} {', '.join(f'“{one}”' for one in dict.fromkeys(quoted))}" for what, quoted in said if quoted
    )


def _list_beside(draft: Draft, event: ReadingEvent) -> Iterator[Firm]:
    """The firms that it tells uncertainly beside its news, as let in or as having lost that, and no finding names."""
    reading = event.reading
    first, *others = order_statements(reading)
    placed = {firm.key for statement in (first, *others) for firm in statement.firms}
    beside = [firm for other in others if not _looks_back(event, other) for firm in other.firms]
    beside += [firm for firm in reading.firms if firm.key not in placed]
    for firm in beside:
        act = _ACTS.get(firm.status) if firm.review else None
        if act and not any(draft.glance([("firm", act, key) for key in (firm.key, firm.group) if key])):
            yield firm


def _looks_back(event: ReadingEvent, statement: Statement) -> bool:
    published = parse_published(event.article.published) or event.reading.published
    if statement.decided is None or published is None:
        return False
    since = published.earliest().date() - _LOOKED_BACK
    return statement.decided < since.isoformat()[: len(statement.decided)]


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
