"""Disputes: what two reports of one finding say differently. Both stand until a person rules."""

from domain.altering import alter, put
from domain.findings import Dispute, Finding
from findings.evidence import add_evidence


def add_dispute(finding: Finding, dispute: Dispute) -> tuple[Finding, bool]:
    """The finding with the dispute, and whether it is a new one; a known one gains evidence."""
    mark = f"dispute:{dispute.reason}"
    if any(ruled.partition("=")[0] == mark for ruled in finding.ruled):
        return finding, False
    for position, held in enumerate(finding.disputes):
        if (held.reason, held.claim, held.against) == (dispute.reason, dispute.claim, dispute.against):
            more = alter(held, evidence=add_evidence(held.evidence, dispute.evidence))
            return alter(finding, disputes=put(finding.disputes, position, more)), False
    return alter(finding, disputes=(*finding.disputes, dispute)), True


def differ_in_day(one: str | None, other: str | None) -> bool:
    """Whether both are stated to the day, and are two days."""
    return one != other and len(one or "") == len(other or "") == 10


def dispute_days(one: str, other: str) -> Dispute:
    """Two days of one decision."""
    first, second = sorted((one, other))
    return Dispute(f"decided {second}", f"decided {first}", "date_differs")
