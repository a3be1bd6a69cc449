"""What is worth an alert, and how soon: the defaults by which channels route. Watch lists raise them elsewhere."""

from datetime import date, datetime, timedelta

from msgspec import Struct

from domain.dates import agree, beijing_day, parse_published
from domain.findings import Change, Finding, Report, Urgency
from domain.sources import AUTHORITY_RANK
from findings.standing import is_weak

#: An event is old when its highest authority published it so many days before it was first seen here.
LATE_DAYS = 30


class Weight(Struct, frozen=True):
    """How a change is told to those who watch nothing in particular, and why, as a machine-readable word."""

    urgency: Urgency
    alert: bool
    reason: str


def weigh(change: Change, now: datetime | None = None, old_after: timedelta = timedelta(days=LATE_DAYS)) -> Weight:
    """The default urgency of a change, told of at `now` (when it was made, where that is not given).

    urgent: new approvals, endings and policy acts that an official body is cited for, confirmations, corrections,
    withdrawals. normal: those told by known press alone, confirmed totals, removed pages. digest: one weak source,
    late finds, new totals, applications, added names and details, disputes. No alert where the event's own message
    tells it, none for rows of the shipped record, and none for what such a row has told long ago and in full.
    """
    if not change.finding.observed:
        return Weight("digest", False, "shipped_record")
    details = dict(change.details)
    if "technical" in details:
        return Weight("digest", False, "technical_revision")
    if "told_with" in details:
        return Weight("digest", False, "told_with_event")
    if change.kind in ("corrected", "withdrawn"):
        return Weight("urgent", True, change.kind)
    if change.kind == "removed":
        return Weight("normal", True, change.reason)
    if change.kind == "disputed":
        return Weight("digest", True, change.reason)
    if "in_passing" in details and change.finding.kind == "total":
        return Weight("digest", True, "told_in_passing")
    if change.kind == "confirmed":
        return _weigh_confirmed(change)
    if change.kind == "new":
        when = now or change.at
        recorded = _weigh_recorded(change.finding, details, when - old_after)
        return recorded or _weigh_new(change, is_late(change.finding, when, old_after))
    return _weigh_amended(change)


def is_late(finding: Finding, now: datetime, old_after: timedelta = timedelta(days=LATE_DAYS)) -> bool:
    """Whether the highest authority that tells it published it longer than `old_after` before `now`, when first seen.

    An old decision published today is news, and so is a page that gives no date.
    """
    told = [report for report in finding.reports if report.part != "mention"] or list(finding.reports)
    if not told:
        return False
    highest = min(_rank(report) for report in told)
    dates = [parse_published(report.published) for report in told if _rank(report) == highest]
    known = [published.latest() for published in dates if published is not None]
    return bool(known) and min(known) < now - old_after


def _weigh_recorded(finding: Finding, details: dict[str, str], line: datetime) -> Weight | None:
    """What the shipped record has, with a date before the line as coarse as it is: old, and told for what it adds.

    A report that does not say when it was decided may tell of a new event that looks like the old one: it is told too.
    So is one that gives a day far from the record's, whatever it was joined by.
    """
    day = details.get("record_date")
    if day is None or day >= beijing_day(line)[: len(day)]:
        return None
    lacks = "record_lacks" in details
    return Weight("digest", lacks or (finding.kind != "total" and not _is_of_day(finding, day)), "in_record")


def _is_of_day(finding: Finding, day: str) -> bool:
    """Whether it was decided near a date of the record: a month where both give days, else as exactly as both say."""
    if finding.decided is None:
        return False
    if len(finding.decided) == len(day) == 10:
        return abs(date.fromisoformat(finding.decided) - date.fromisoformat(day)).days <= LATE_DAYS
    return agree(finding.decided, day)


def _weigh_new(change: Change, late: bool) -> Weight:
    finding = change.finding
    if late:
        return Weight("digest", True, "late")
    if change.reason == "part_of_known":
        return Weight("digest", True, "part_of_known")
    if change.reason == "first_report_in_passing" and _is_old(finding, change.at):
        return Weight("digest", True, "told_in_passing")
    if all(is_weak(report) for report in finding.reports) and finding.confirmation == "press_only":
        return Weight("digest", True, "weak_source")
    if finding.kind == "total":
        return Weight("digest", True, "new_total")
    if finding.kind == "application":
        return Weight("digest", True, "new_application")
    urgency: Urgency = "normal" if finding.confirmation == "press_only" else "urgent"
    return Weight(urgency, True, f"new_{finding.kind}")


def _weigh_confirmed(change: Change) -> Weight:
    """A total is confirmed when the next figure comes; an event's confirmation is told at once."""
    if change.finding.kind == "total":
        return Weight("normal", True, "confirmed_total")
    if change.finding.part_of:
        return Weight("digest", True, "part_of_known")
    return Weight("urgent", True, "confirmed")


def _weigh_amended(change: Change) -> Weight:
    """A standing that rises from one weak source to an official body is what a new finding would have been.

    A page that is back is told as its removal was.
    """
    if change.reason == "page_returned":
        return Weight("normal", True, change.reason)
    if change.reason == "attributed_after_weak" and change.finding.kind in ("approval", "revocation", "policy"):
        return Weight("urgent", True, "attributed")
    return Weight("digest", True, change.reason)


def _rank(report: Report) -> int:
    return AUTHORITY_RANK.get(report.authority, AUTHORITY_RANK["aggregator"])


def _is_old(finding: Finding, now: datetime) -> bool:
    """Whether what is told in passing was decided long ago, or nobody says when."""
    decided = finding.decided
    if decided is None or len(decided) < 10:
        return decided is None or decided < beijing_day(now)[: len(decided)]
    return (now.date() - date.fromisoformat(decided)).days > LATE_DAYS
