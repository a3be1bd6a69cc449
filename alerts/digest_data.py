"""A digest as JSON values, for webhooks."""

from alerts.coverage_summary import describe_sight, summarise_watch
from alerts.digest_items import DigestItem, say_left_out
from alerts.digest_words import (
    Digest,
    count_open,
)
from alerts.leads import name_briefly
from alerts.payload_size import VERSION, Payload
from alerts.standing import name_standing
from domain.dates import iso_utc

#: So many earlier messages of a finding a webhook's data gives.
_TOLD = 5


def describe_digest(digest: Digest, subject: str) -> Payload:
    window = digest.window
    return {
        "version": VERSION,
        "subject": subject,
        "urgency": digest.urgency,
        "window": {"first": window.first.isoformat(), "last": window.last.isoformat()} if window else None,
        "due": iso_utc(digest.due),
        "part": digest.part,
        "parts": digest.parts,
        "before": digest.before,
        "in_all": digest.in_all or len(digest.items),
        "items": [_describe_item(item) for item in digest.items],
        "open_points": count_open(digest),
        "firms": [{"name": one.name, "state": one.state} for one in digest.firms]
        if digest.part == digest.parts
        else [],
        "waiting": len(digest.waiting),
        "sight": describe_sight(digest.coverage) if digest.coverage else None,
        "watch": summarise_watch(digest.coverage) if digest.coverage else None,
        "next_regular": iso_utc(digest.next_regular.at) if digest.next_regular else None,
    }


def _describe_item(item: DigestItem) -> Payload:
    finding = item.finding
    return {
        "id": finding.id,
        "kind": finding.kind,
        "summary": say_left_out(item) or name_briefly(finding),
        "changes": list(dict.fromkeys(change.kind for change in (*item.changes, *item.untold))),
        "decided": finding.decided,
        "published": finding.published,
        "confirmation": finding.confirmation,
        "standing": name_standing(finding),
        "withdrawn": finding.withdrawn,
        "told": [iso_utc(one.at) for one in item.told[-_TOLD:]],
        "left_out": item.left_out or None,
    }
