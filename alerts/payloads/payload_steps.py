"""What a finding's message leaves out of a webhook's `data` where it is too large: counts and firms stay longest."""

from alerts.payloads.payload_size import Payload, Step, cut_text, keep_first

#: Characters of an article's title or publisher, and of its address, in a payload that is too large.
LONGEST_TITLE, LONGEST_ADDRESS = 300, 2_000
_RELATED_KEPT, _UNREAD_KEPT, _PARTS_KEPT = 10, 10, 30

#: The keys of a finding whose items carry evidence.
_CLAIMS = ("counts", "growth", "firms", "terms", "grounds")


def _claims(data: Payload) -> list[Payload]:
    findings = [data.get("finding") or {}, *data.get("parts", []), *data.get("related", [])]
    return [claim for finding in findings for kind in _CLAIMS for claim in finding.get(kind, [])]


def _drop_overlong(data: Payload) -> None:
    """A page whose title never ends, or whose address does not, must not keep its finding from being told."""
    for finding in (data.get("finding") or {}, *data.get("parts", []), *data.get("related", [])):
        finding["said_by"] = [_cut_title(one) for one in finding.get("said_by", [])]
        for article in finding.get("articles", []):
            article["title"], article["publisher"] = _cut_title(article["title"]), _cut_title(article["publisher"])
            if len(article["url"]) > LONGEST_ADDRESS:  # a part of an address leads elsewhere
                article["url"] = ""
        finding["confirmer"] = finding.get("confirmer") and _cut_title(finding["confirmer"])
    for one in data.get("unsure", []):
        one["name"] = _cut_title(one["name"])
    for claim in _claims(data):
        for file in (one["file"] for one in claim.get("evidence", []) if one.get("file")):
            if len(file["url"]) > LONGEST_ADDRESS:
                file["url"] = ""
        claim["stated_by"] = claim.get("stated_by") and _cut_title(claim["stated_by"])


def _cut_title(text: str) -> str:
    return cut_text(text, LONGEST_TITLE, f"(an address of {len(text):,} characters)")


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


def _drop_later_related(data: Payload) -> int:
    """By then they are outlines; the finding's own list has their numbers. Those whose news it tells stay."""
    return keep_first(data, "related", max(_RELATED_KEPT, len(data.get("also_told", ()))))


def _drop_later_unread(data: Payload) -> int:
    return keep_first(data["finding"], "unread", _UNREAD_KEPT)


def _drop_later_parts(data: Payload) -> int:
    keep_first(data, "do_not_add", _PARTS_KEPT)
    return keep_first(data, "parts", _PARTS_KEPT)


FINDING_STEPS: tuple[Step, ...] = (
    ("titles and publishers after 300 characters, addresses of more than 2,000", _drop_overlong),
    ("told, but for the last", _drop_told),
    ("related, but for counts", _drop_related),
    ("mentions", _drop_mentions),
    ("related findings after the tenth: {}", _drop_later_related),
    ("notes of what was not read after the tenth: {}", _drop_later_unread),
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
    ("parts after the thirtieth: {}", _drop_later_parts),
)
