"""What a webhook says: the finding as plain JSON, kept small by leaving out detail, never counts or firms first."""

from alerts.finding.figures import warn_of_adding
from alerts.finding.firms import finding_has_firms, name_firm, sort_firms
from alerts.finding.subjects import choose_change, write_subject
from alerts.payloads.payload_size import VERSION, Payload, write_payload
from alerts.payloads.payload_steps import FINDING_STEPS
from domain.alerts import Briefing
from domain.dates import iso_utc
from domain.describing import describe_change, describe_finding
from domain.naming import choose_main_count


def name_type(briefing: Briefing) -> str:
    """The webhook type of a message about a finding: `finding.new`, `finding.confirmed` and so on."""
    change = choose_change(briefing)
    if change == "record":
        raise ValueError(f"a message about {briefing.finding.id} without a change has no webhook type")
    return f"finding.{change}"


def describe_message(briefing: Briefing, subject: str = "") -> str:
    """`data` of a message about a finding, as JSON within a webhook's size; `subject` where it is not English."""
    described = describe_briefing(briefing)
    return write_payload({**described, "subject": subject} if subject else described, FINDING_STEPS)


def describe_briefing(briefing: Briefing) -> Payload:
    """All that a finding's message says, as JSON values; not yet cut to size."""
    return {
        "version": VERSION,
        "subject": write_subject(briefing),
        "urgency": briefing.urgency,
        "finding": describe_finding(briefing.finding, (), briefing.sight, briefing.files),
        "changes": [describe_change(change) for change in briefing.changes],
        "computed": _compute(briefing),
        "unsure": [{"article": article, "name": name} for article, name in briefing.unsure],
        "gone": [one.article for one in briefing.finding.reports if one.article in briefing.gone],
        "do_not_add": list(warn_of_adding(briefing)),
        "parts": [describe_finding(part, files=briefing.files) for part in briefing.parts],
        "whole": briefing.whole.id if briefing.whole else None,
        "related": [describe_finding(other, files=briefing.files) for other in briefing.related],
        "also_told": list(briefing.carried),
        "sight": _describe_sight(briefing),
        "told": [
            {"at": iso_utc(told.at), "subject": told.subject, "message_id": told.message_id} for told in briefing.told
        ],
        "why": briefing.why,
        "reasons": list(briefing.reasons),
        "late": briefing.late or None,
        "invented": briefing.invented or None,
        "page": briefing.page or None,
        "next_regular": iso_utc(briefing.next_regular.at) if briefing.next_regular else None,
        "truncated": False,
        "dropped": [],
    }


def _compute(briefing: Briefing) -> Payload | None:
    """The figures that no source states, with their terms; None where the finding is not about firms."""
    if not finding_has_firms(briefing.finding):
        return None
    classes = sort_firms(briefing)
    stated = choose_main_count(briefing.finding)
    return {
        "stated": stated.value if stated else None,
        "by_legal_name": len(classes.legal),
        "by_group_or_short_name": len(classes.group),
        "not_named": None if classes.not_named is None or classes.not_named < 0 else classes.not_named,
        "unmatched": [{"key": firm.key, "name": name_firm(firm)} for firm in classes.unmatched],
    }


def _describe_sight(briefing: Briefing) -> Payload | None:
    sight = briefing.sight
    if sight is None:
        return None
    return {
        "body": sight.body,
        "host": sight.host,
        "watched": sight.watched,
        "last_read": iso_utc(sight.last_read) if sight.last_read else None,
        "failing_since": iso_utc(sight.failing_since) if sight.failing_since else None,
        "failure": sight.failure or None,
    }
