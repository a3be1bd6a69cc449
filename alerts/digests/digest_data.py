"""A digest as JSON values, for webhooks."""

from alerts.coverage.coverage_summary import describe_sight, summarise_watch
from alerts.digests.digest_firms import describe_firm
from alerts.digests.digest_items import DigestItem, say_left_out
from alerts.digests.digest_words import (
    Digest,
    count_open,
)
from alerts.finding.briefly import name_briefly
from alerts.finding.standing import name_standing
from alerts.payloads.payload_size import VERSION, Payload, Step, cut_text, keep_fitting
from domain.dates import iso_utc

#: So many earlier messages of a finding a webhook's data gives.
_TOLD = 5
#: So many items stay even where the rest of the data leaves them no room: that is cut after them.
_LEAST = 10


def describe_digest(digest: Digest, subject: str) -> Payload:
    window, last = digest.window, digest.part == digest.parts
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
        "firms": [describe_firm(one) for one in digest.firms] if last else [],
        "firms_more": digest.firms_more if last else 0,
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


def _drop_told(data: Payload) -> None:
    for item in data["items"]:
        item["told"] = item["told"][-1:]


def _drop_long_texts(data: Payload) -> None:
    for item in data["items"]:
        item["summary"], item["standing"] = cut_text(item["summary"], 120), cut_text(item["standing"], 120)
    for firm in data["firms"]:
        firm["name"], firm["state"] = cut_text(firm["name"], 120), cut_text(firm["state"], 120)


def _outline_items(data: Payload) -> None:
    """What the schema requires of an item stays as a key."""
    for item in data["items"]:
        item["summary"] = cut_text(item["summary"], 60)
        item["decided"] = item["published"] = None
        item["told"] = []
        item.pop("standing")


def _drop_later_items(data: Payload) -> int:
    return keep_fitting(data, "items", _LEAST)


#: A digest is split by its size as it is; these are for one that grew while it waited, and for texts without end.
DIGEST_STEPS: tuple[Step, ...] = (
    ("told, but for the last of each finding", _drop_told),
    ("of each summary, standing and state what is after 120 characters", _drop_long_texts),
    (
        "standing, decided, published and told of each finding, of each summary what is after 60 characters",
        _outline_items,
    ),
    ("items after those that fit: {}", _drop_later_items),
)
