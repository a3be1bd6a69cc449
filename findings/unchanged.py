"""What only a change may alter: by it a finding as it stands is held against what its last change left."""

from collections.abc import Callable

from domain.findings import Finding

#: Reports, places of evidence, spellings and links are added without a change; these are not.
_TOLD: dict[str, Callable[[Finding], object]] = {
    "kind": lambda one: one.kind,
    "programme": lambda one: one.programme,
    "decided": lambda one: one.decided,
    "standing": lambda one: (one.confirmation, one.confirmed_by, one.confirmed_at),
    "batch": lambda one: one.batch,
    "document": lambda one: one.document,
    "counts": lambda one: sorted((count.role, count.value) for count in one.counts if count.detail != "told_as_new"),
    "growth": lambda one: sorted(growth.value for growth in one.growth),
    "regions": lambda one: sorted(one.regions),
    "services": lambda one: sorted(one.services),
    "disputes": lambda one: sorted((held.reason, held.claim, held.against) for held in one.disputes),
    "part of": lambda one: one.part_of,
    "state": lambda one: (one.merged_into, one.withdrawn, one.retracted, one.observed),
    "changes": lambda one: one.changed,
    "rulings": lambda one: one.ruled,
}


def find_parting(told: Finding, stands: Finding) -> tuple[str, str, str] | None:
    """Where a finding parts from what its last change told: the field, what was told, and what stands. None: nowhere.

    Firms and reports may be added without a change; none may go, and no firm may take another status.
    """
    for name, take in _TOLD.items():
        if take(told) != take(stands):
            return name, str(take(told)), str(take(stands))
    firms = {firm.key: firm.status for firm in stands.firms}
    for firm in told.firms:
        if firms.get(firm.key) != firm.status:
            return f"firm {firm.key}", firm.status, firms.get(firm.key, "not named")
    listed = {report.article for report in stands.reports}
    gone = [str(report.article) for report in told.reports if report.article not in listed]
    return ("reports", f"article {', '.join(gone)}", "not listed") if gone else None
