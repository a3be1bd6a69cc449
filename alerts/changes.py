"""What a later message says first: what changed, what we said before, and what stands."""

from dataclasses import dataclass

from alerts.cleaning import clean_line
from alerts.layout import Block, Section, field
from alerts.leads import name_briefly, state_fact
from alerts.standing import name_confirmer
from alerts.wording import join_words, write_bodies, write_moment
from domain.alerts import Briefing, Told
from domain.findings import Change, Dispute

#: Machine-readable reasons of disputes and changes, in words.
REASONS = {
    "total_told_as_new": "one report words a running total as new firms",
    "count_differs": "reports state different counts for one event",
    "total_differs": "reports state different totals for one date",
    "status_differs": "reports give one firm different states",
    "identity_open": "two names that may be one firm; counted once until that is settled",
    "date_differs": "reports date one event differently",
    "denied": "an official body denies it",
    "firms_named": "firms are named",
    "deciding_body_says_so": "the deciding body's own page is seen",
    "page_removed": "a page that told it says that it is gone",
}
#: Labels for what changes carry beside their summary.
_LABELS = {
    "before": "WE SAID",
    "was": "WE SAID",
    "from": "WE SAID",
    "after": "RIGHT IS",
    "now": "RIGHT IS",
    "to": "RIGHT IS",
    "by": "RULED BY",
    "why": "BECAUSE",
    "reason": "BECAUSE",
    "firms": "NAMED NOW",
    "firm": "NAMED NOW",
    "url": "PAGE",
    "since": "SINCE",
    "status": "ANSWER",
}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a later message."""

    lead: str
    section: Section


def tell_changes(briefing: Briefing, change: str) -> Head | None:
    """The first sentence and the fields of what changed; None for a new finding and for the record itself."""
    if change in {"new", "record"}:
        return None
    told = [item for item in briefing.changes if item.kind == change]
    leads = {
        "confirmed": _lead_confirmed,
        "amended": _lead_amended,
        "corrected": _lead_corrected,
        "disputed": _lead_disputed,
        "removed": _lead_removed,
        "withdrawn": _lead_withdrawn,
    }
    blocks: list[Block] = []
    if change == "disputed":
        blocks += _show_disputes(briefing)
    blocks += _show_details(briefing, change)
    blocks += _compare_named(briefing)
    return Head(leads[change](briefing, told), tuple(blocks))


def _refer(briefing: Briefing) -> str:
    """`our message of 1 Mar 2025, 08:16`; empty where nothing was told before."""
    last = _find_last(briefing)
    return f"our message of {write_moment(last.at)}" if last else ""


def _find_last(briefing: Briefing) -> Told | None:
    return briefing.told[-1] if briefing.told else None


def _lead_confirmed(briefing: Briefing, told: list[Change]) -> str:
    said = f"{name_confirmer(briefing.finding)} now says so on its own page: {state_fact(briefing.finding)}."
    only = all(change.kind == "confirmed" for change in briefing.changes)
    return f"{said} No figure of {_refer(briefing)} has changed." if only and briefing.told else said


def _lead_amended(briefing: Briefing, told: list[Change]) -> str:
    what = join_words([clean_line(change.summary) for change in told])
    said = f"Added to {name_briefly(briefing.finding)}: {what}."
    only = all(change.kind == "amended" for change in briefing.changes)
    return f"{said} Nothing else in {_refer(briefing)} has changed." if only and briefing.told else said


def _lead_corrected(briefing: Briefing, told: list[Change]) -> str:
    what = join_words([clean_line(change.summary) for change in told])
    where = f" in {_refer(briefing)}" if briefing.told else ""
    return f"We correct what we said{where}: {what}. As it stands now, {state_fact(briefing.finding)}."


def _lead_disputed(briefing: Briefing, told: list[Change]) -> str:
    where = f" {_upper(_refer(briefing))} stands as it was sent." if briefing.told else ""
    return f"Two reports differ on {name_briefly(briefing.finding)}. Both are kept; neither is overwritten.{where}"


def _lead_removed(briefing: Briefing, told: list[Change]) -> str:
    return (
        f"A page that told of {name_briefly(briefing.finding)} says that it is gone. What it said, and the page as we "
        "received it, are kept. That a page is gone does not make it untrue."
    )


def _lead_withdrawn(briefing: Briefing, told: list[Change]) -> str:
    where = _refer(briefing) or "what we said"
    return f"Please disregard {where}. There was no such event: {name_briefly(briefing.finding)}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _show_details(briefing: Briefing, change: str) -> list[Block]:
    """What each change of the message says, in order, with the values that it carries."""
    blocks: list[Block] = []
    lines = [_describe_change(item) for item in briefing.changes if item.kind != "new"]
    if lines:
        blocks.append(field("CHANGED", *lines))
    for item in briefing.changes:
        for key, value in item.details:
            blocks.append(field(_LABELS.get(key, key.replace("_", " ").upper()), clean_line(value) or "not stated"))
    if change in {"corrected", "withdrawn"} and briefing.told:
        lines = [f'"{clean_line(told.subject)}"' for told in briefing.told]
        blocks.append(field("WE SAID", *lines))
    return blocks


def _describe_change(change: Change) -> str:
    return f"{clean_line(change.summary)} ({REASONS.get(change.reason, change.reason.replace('_', ' '))})"


def _show_disputes(briefing: Briefing) -> list[Block]:
    blocks: list[Block] = []
    for dispute in briefing.finding.disputes:
        blocks += [
            field("ONE SAYS", clean_line(dispute.claim)),
            field("OTHER SAYS", clean_line(dispute.against)),
            field("WHY", explain_dispute(dispute)),
        ]
    body = write_bodies(briefing.finding.authority[:1]) or "the deciding body"
    blocks.append(field("SETTLES IT", f"a page of {body}; until one is seen, both stand"))
    return blocks


def explain_dispute(dispute: Dispute) -> str:
    """The reason of a dispute in words."""
    return REASONS.get(dispute.reason, dispute.reason.replace("_", " "))


def _compare_named(briefing: Briefing) -> list[Block]:
    return []
