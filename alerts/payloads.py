"""What a webhook says: the finding as plain JSON, kept small by leaving out detail, never counts or firms first."""

import json
from collections.abc import Callable
from typing import Any

from alerts.figures import warn_of_adding
from alerts.firms import finding_has_firms, name_firm, sort_firms
from alerts.subjects import choose_change, write_subject
from domain.alerts import Briefing
from domain.dates import iso_utc
from domain.describing import describe_change, describe_finding
from domain.naming import choose_main_count

#: Version of the form of `data`; it rises when a key changes its meaning or goes, not when one is added.
VERSION = 1
#: Octets of `data`; the rest of the 20,000 that a receiver takes is for `type`, `timestamp` and their frame.
LARGEST_DATA = 19_500
#: Characters of an article's title or publisher, and of its address, in a payload that is too large.
LONGEST_TITLE, LONGEST_ADDRESS = 300, 2_000

#: The keys of a finding whose items carry evidence.
_CLAIMS = ("counts", "growth", "firms", "terms", "grounds")

Payload = dict[str, Any]


def name_type(briefing: Briefing) -> str:
    """The webhook type of a message about a finding: `finding.new`, `finding.confirmed` and so on."""
    change = choose_change(briefing)
    if change == "record":
        raise ValueError(f"a message about {briefing.finding.id} without a change has no webhook type")
    return f"finding.{change}"


def describe_message(briefing: Briefing, subject: str = "") -> str:
    """`data` of a message about a finding, as JSON within a webhook's size; `subject` where it is not English."""
    described = describe_briefing(briefing)
    return write_payload({**described, "subject": subject} if subject else described)


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


def write_payload(data: Payload) -> str:
    """`data` as JSON of at most 19,500 octets; what had to be left out is listed in `dropped`, in that order.

    Left out, each step only while it is still too large: the rest of overlong titles and addresses, told messages,
    findings told beside, mentions, sentences, evidence after the first of each claim, other names of firms, names
    without certainty after the twentieth, all evidence, articles after the tenth, disputes, parts, firms after the
    fiftieth, all names without certainty, and last of all articles after the third. Counts are never left out. Raises
    ValueError where even then it is too large.
    """
    if _size(data) <= LARGEST_DATA:
        return dump_payload(data)
    cut: Payload = json.loads(dump_payload(data))
    cut["truncated"] = True
    for words, drop in _STEPS:
        before = _size(cut)
        drop(cut)
        if _size(cut) != before:
            cut["dropped"].append(words)
        if _size(cut) <= LARGEST_DATA:
            return dump_payload(cut)
    raise ValueError(f"the data of a webhook has {_size(cut)} octets after all that can be left out was left out")


def dump_payload(data: Payload) -> str:
    """`data` as JSON, whatever its size."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _size(data: Payload) -> int:
    return len(dump_payload(data).encode())


def _claims(data: Payload) -> list[Payload]:
    findings = [data.get("finding") or {}, *data.get("parts", []), *data.get("related", [])]
    return [claim for finding in findings for kind in _CLAIMS for claim in finding.get(kind, [])]


def _drop_overlong(data: Payload) -> None:
    """A page whose title never ends, or whose address does not, must not keep its finding from being told."""
    for finding in (data.get("finding") or {}, *data.get("parts", []), *data.get("related", [])):
        finding["said_by"] = [_cut(one) for one in finding.get("said_by", [])]
        for article in finding.get("articles", []):
            article["title"], article["publisher"] = _cut(article["title"]), _cut(article["publisher"])
            if len(article["url"]) > LONGEST_ADDRESS:  # a part of an address leads elsewhere
                article["url"] = ""
        finding["confirmer"] = finding.get("confirmer") and _cut(finding["confirmer"])
    for one in data.get("unsure", []):
        one["name"] = _cut(one["name"])
    for claim in _claims(data):
        for file in (one["file"] for one in claim.get("evidence", []) if one.get("file")):
            if len(file["url"]) > LONGEST_ADDRESS:
                file["url"] = ""
        claim["stated_by"] = claim.get("stated_by") and _cut(claim["stated_by"])


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1]}…"


def _drop_told(data: Payload) -> None:
    data["told"] = data.get("told", [])[-1:]


def _drop_related(data: Payload) -> None:
    data["related"] = [_outline(other) for other in data.get("related", [])]


def _outline(finding: Payload) -> Payload:
    kept = ("id", "kind", "decided", "published", "confirmation", "region", "counts", "growth")
    return {key: finding[key] for key in kept if key in finding}


def _drop_mentions(data: Payload) -> None:
    data["finding"]["mentions"] = []
    for part in data.get("parts", []):
        part["mentions"] = []


def _drop_sentences(data: Payload) -> None:
    for claim in _claims(data):
        for evidence in claim.get("evidence", []):
            evidence.pop("sentence", None)


def _drop_later_evidence(data: Payload) -> None:
    for claim in _claims(data):
        claim["evidence"] = claim.get("evidence", [])[:1]


def _drop_names(data: Payload) -> None:
    for claim in _claims(data):
        if "names" in claim:
            claim["names"] = claim["names"][:1]


def _drop_later_unsure(data: Payload) -> None:
    data["unsure"] = data.get("unsure", [])[:20]


def _drop_unsure(data: Payload) -> None:
    data["unsure"] = []


def _drop_evidence(data: Payload) -> None:
    for claim in _claims(data):
        claim["evidence"] = []


def _drop_articles(data: Payload) -> None:
    data["finding"]["articles"] = data["finding"]["articles"][:10]


def _drop_disputes(data: Payload) -> None:
    data["finding"]["disputes"] = data["finding"]["disputes"][:3]
    data["changes"] = data.get("changes", [])[-3:]


def _drop_parts(data: Payload) -> None:
    data["parts"] = [_outline(part) for part in data.get("parts", [])]


def _drop_firms(data: Payload) -> None:
    data["finding"]["firms"] = data["finding"]["firms"][:50]


def _drop_most_articles(data: Payload) -> None:
    data["finding"]["articles"] = data["finding"]["articles"][:3]


_STEPS: tuple[tuple[str, Callable[[Payload], None]], ...] = (
    ("titles and publishers after 300 characters, addresses of more than 2,000", _drop_overlong),
    ("told, but for the last", _drop_told),
    ("related, but for counts", _drop_related),
    ("mentions", _drop_mentions),
    ("sentences", _drop_sentences),
    ("evidence after the first of each claim", _drop_later_evidence),
    ("names of firms after the first", _drop_names),
    ("names without certainty after the twentieth", _drop_later_unsure),
    ("evidence", _drop_evidence),
    ("articles after the tenth", _drop_articles),
    ("disputes after the third, changes before the last three", _drop_disputes),
    ("parts, but for counts", _drop_parts),
    ("firms after the fiftieth", _drop_firms),
    ("names without certainty", _drop_unsure),
    ("articles after the third", _drop_most_articles),
)
