# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence's news is a sum, beside the act that it may tell as well."""

import re

from domain.claims import StatementKind
from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern

#: A table's words for what it counts.
_COUNTED = Pattern(
    r"\b(?:[Cc]umulative|[Tt]otal) number of (?:foreign|overseas)|外[资商](?:投资)?(?:增值)?电[信讯](?:企业|公司)(?:的)?(?:数量|总数|家数)"
)
#: What the sentence is about is a number: those admitted are only whom it counts.
_NUMBER_OF = re.compile(
    r"^[^.;,]{0,24}\b(?:number|tally|total|count) of (?:[\w-]+ ){0,6}(?:admitted|approved|cleared|licen[cs]ed|let in)\b",
    re.I,
)
#: The sum is only what the act that is told comes to: "adds 24 names, taking the tally to 58".
_LIFTED = Pattern(
    r",[^.;,]{0,30}\b(?:taking|bringing|lifting|raising|pushing|which (?:takes|brings|lifts|raises)) (?:the|its|their) (?:[\w-]+ ){0,4}(?:tally|total|number|count|roll|roster)\b|,(?:使|令|让|将)[^,。]{0,20}(?:总数|数量|家数|户数)[^,。]{0,6}(?:增|升|扩|达)[^,。]{0,2}[至到]|,(?:累计|总数)(?:增|升|达)至",
    re.I,
)


#: "had granted approvals to 128, compared with 13 in the first batch": the sum is told, and the act is only what it grew from.
_BESIDE_FIRST = Pattern(
    r"\b(?:compared (?:with|to)|up from|against|versus|from) (?:just |only |the )?(?:\d+|[a-z]+(?:teen)?) (?:[\w-]+ )?in (?:the|its) (?:first|initial|opening|second|previous) (?:batch|round|list|group|wave)\b"
)


#: What a target is set for: 到2028年外资电信企业要过千家.
_STOCK = Pattern(r"外[资商](?:投资)?(?:增值)?电[信讯](?:企业|公司)")


#: How many came or were given papers in a while: 上半年新设外商投资电信企业136家, 全国新发外商投资企业电信业务经营许可证402张.
_OF_FLOW = frozenset(("flow", "licences", "told_as_new"))
_STOCK_OR_PAPERS = Pattern(
    r"^(?!.*(?:申请|受理|注销[^,。;]{0,12}批[复覆])).*外[资商](?:投资)?(?:企业)?(?:增值)?电[信讯](?:企业|公司|业务经营许可证)"
)


def tell_total(kinds: dict[StatementKind, float], text: str, drafts: list[Draft], grown: bool) -> None:
    """Adds the kind of a sum; it outweighs the grant of those whom it counts, and is outweighed by an act that it sums up."""
    roles = {draft.role for draft in drafts}
    if "pilot_total" in roles:
        ordinal = all(draft.detail == "ordinal" for draft in drafts if draft.role == "pilot_total")
        kinds["total"] = 0.4 if ordinal else 0.7 if "approval" in kinds else 1.5
        of_askers = any(draft.role == "other" and draft.detail == "applicants" for draft in drafts)
        number = of_askers or _NUMBER_OF.search(text) is not None  # how many of those who asked were let in
        if "revocation" in kinds and "approval" not in kinds:
            kinds["total"] = 0.6  # the sum is only what is left when papers end: 试点企业因此减至35家
        alone = number if "batch" not in roles else _BESIDE_FIRST.search(text) is not None
        if alone and not ordinal and not _LIFTED.search(text):
            kinds.pop("approval", None)
            kinds["total"] = 1.5
        elif not ordinal and _LIFTED.search(text):
            kinds["approval"], kinds["total"] = max(kinds.get("approval", 0.0), 1.0), 0.6
    elif "stock_total" in roles or grown:
        kinds["total"] = 1.0 if grown else 0.8
    elif roles == {"other"} and _OF_FLOW & {draft.detail for draft in drafts} and _STOCK_OR_PAPERS.search(text):
        kinds.setdefault("total", 0.6)
    elif not roles and _COUNTED.search(text):
        kinds["total"] = 0.6
    elif roles == {"other"} and any(draft.detail == "target" for draft in drafts) and _STOCK.search(text):
        kinds["total"] = 0.3
