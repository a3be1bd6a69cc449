"""Denials: who says that it is not so opens a dispute on what the ledger holds. Both stand until a person rules."""

from domain.altering import alter
from domain.claims import Count, Firm, FirmStatus, Role, StatementKind
from domain.findings import Dispute, Finding
from findings.disputes import add_dispute
from findings.draft import Draft
from findings.evidence import cite_claim
from findings.identity import VAGUE, judge_event
from findings.joining import Joined, find_event, tell_dispute
from findings.keys import is_standing
from findings.reports import Source, add_report
from findings.tellings import Telling
from findings.wording import name_finding

#: What can be denied, and the role that its count has where it is told.
_DENIED: tuple[StatementKind, ...] = ("approval", "revocation", "application", "policy")

_STATUS: dict[StatementKind, FirmStatus] = {
    "approval": "approved",
    "revocation": "revoked",
    "application": "applicant",
}


def fold_denial(draft: Draft, telling: Telling, source: Source, context: dict[str, str]) -> Joined | None:
    """Opens a dispute on the finding that is denied; None where the ledger holds nothing that the denial names.

    A denial must name what it denies: by document, batch, count or firm. That something was announced lately is not
    enough.
    """
    finding = _find_denied(draft, telling)
    if finding is None:
        return None
    who = ", ".join(telling.authority) or source.article.publisher
    claims: tuple[Count | Firm, ...] = (*telling.counts, *telling.firms)
    evidence = tuple(cite_claim(claim, source.reading, source.article) for claim in claims[:1])
    after, opened = add_dispute(finding, Dispute(f"{who} denies it", name_finding(finding), "denied", evidence))
    after = add_report(after, alter(telling, main=False), source, "mention", brings=opened)
    draft.keep(after)
    if opened:
        tell_dispute(draft, finding.id, f"{who} denies it", name_finding(finding), "denied", context)
    return Joined(finding.id, changed=opened)


def _find_denied(draft: Draft, telling: Telling) -> Finding | None:
    for kind in _DENIED:
        told = _tell_as(telling, kind)
        finding = find_event(draft, told)
        if finding is not None and is_standing(finding) and (judge_event(told, finding) or 0) > VAGUE:
            return finding
    return None


def _tell_as(telling: Telling, kind: StatementKind) -> Telling:
    """The telling as it would be if it said so, to find what it denies."""
    role: Role = "batch" if kind == "approval" else "other"
    counts = tuple(alter(count, role=role) for count in telling.counts if count.role in ("batch", "other"))
    status = _STATUS.get(kind, "mentioned")
    firms = tuple(alter(firm, status=status) for firm in telling.firms)
    count = next(iter(counts), None)
    return alter(telling, kind=kind, count=count, counts=counts, firms=firms)
