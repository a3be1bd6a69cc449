"""Where two sources differ: both sides in words, beside each other, neither overwritten."""

from collections.abc import Sequence

from alerts.cleaning import clean_line
from alerts.codes import write_side_in
from alerts.layout import Block, field
from alerts.quoting import Claim
from alerts.wording import write_bodies, write_day_in, write_moment
from domain.alerts import Briefing
from domain.findings import Dispute, Evidence, Finding
from domain.firms import name_key

REASONS = {
    "total_told_as_new": "one report words a total as new firms",
    "total_falls": "a later total is lower than an earlier one",
    "total_jumps": "a later total is far higher than an earlier one",
    "count_differs": "reports state different counts for one event",
    "parts_exceed": "the parts add up to more than the whole",
    "status_differs": "reports give one firm different states",
    "identity_open": "two names that may be one firm; counted once until that is settled",
    "date_differs": "reports date one event differently",
    "denied": "an official body denies it",
}


def explain_dispute(dispute: Dispute) -> str:
    """The reason of a dispute in words."""
    return REASONS.get(dispute.reason, dispute.reason.replace("_", " "))


def write_side(side: str, finding: Finding) -> str:
    """One side of a dispute as a reader reads it: dates in prose, roles and states in words, firms by name."""
    text = clean_line(side)
    for firm in finding.firms:
        if text.startswith(f"{firm.key}: "):
            text = f"{clean_line(firm.names[0])}: {text.removeprefix(f'{firm.key}: ')}"
            break
    else:
        key, colon, rest = text.partition(": ")
        text = f"{name_key(key)}{colon}{rest}"
    return write_day_in(write_side_in(text))


def list_disputes(briefing: Briefing) -> list[Block]:
    """The disputes of a message that is about them: what each side says, why it matters, what would settle it."""
    finding = briefing.finding
    blocks: list[Block] = []
    for dispute in finding.disputes:
        blocks += [
            field("ONE SAYS", f"{write_side(dispute.claim, finding)}{_name_sayers(finding, dispute.evidence[:-1])}"),
            field(
                "OTHER SAYS",
                f"{write_side(dispute.against, finding)}{_name_sayers(finding, dispute.evidence[1:][-1:])}",
            ),
            field("THE POINT", explain_dispute(dispute)),
        ]
    if any(dispute.reason == "total_told_as_new" for dispute in finding.disputes):
        blocks.append(
            field("WE USE", "the figure as a total; as a count of new firms it is in no table and no message")
        )
    body = write_bodies(finding.authority[:1]) or "the deciding body"
    blocks.append(field("SETTLES IT", f"a page of {body}; {_say_seen(briefing)}. Until one is seen, both are shown"))
    return blocks


def _name_sayers(finding: Finding, evidence: Sequence[Evidence]) -> str:
    """` (Global Times)`: who says this side, as far as its sentence is kept."""
    said = {item.article for item in evidence}
    named = dict.fromkeys(clean_line(report.publisher) for report in finding.reports if report.article in said)
    return f" ({'; '.join(named)})" if named else ""


def _say_seen(briefing: Briefing) -> str:
    sight = briefing.sight
    if sight is None or sight.last_read is None:
        return "none is seen, and when its pages were last read is not recorded"
    return f"none is seen, last read on {write_moment(sight.last_read)}"


def list_open_points(finding: Finding) -> tuple[str, ...]:
    """One line for each dispute, for messages that are about something else."""
    sides = [(write_side(one.claim, finding), write_side(one.against, finding), one) for one in finding.disputes]
    return tuple(f"{claim} against {against}: {explain_dispute(one)}" for claim, against, one in sides)


def list_dispute_claims(finding: Finding) -> list[Claim]:
    """What is quoted for a dispute: the sentences of both sides."""
    claims = []
    for dispute in finding.disputes:
        sides = [write_side(dispute.claim, finding), write_side(dispute.against, finding)]
        if len(dispute.evidence) > 1:  # the other side's sentence stands last
            claims.append(Claim(sides[0], dispute.evidence[:-1], figure=False))
            claims.append(Claim(sides[1], dispute.evidence[-1:], figure=False))
        elif dispute.evidence:
            claims.append(Claim(f"{sides[0]} / {sides[1]}", dispute.evidence, figure=False))
    return claims
