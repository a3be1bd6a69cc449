"""The sum of the batches known by a day: a running total that equals it says nothing new."""

from domain.findings import Finding
from findings.draft import Draft
from findings.figures import main_counts
from findings.keys import anchor_of, is_standing


def is_sum(draft: Draft, programme: str, value: int, *days: str | None) -> str | None:
    """The id of the newest batch where the batches known by one of the days add up to the value; None where not.

    National batches alone are tried too, since a province's single approvals may not be in the ministry's total.
    """
    batches = [
        finding
        for finding in draft.glance([("all", "approval", programme)])
        if is_standing(finding) and finding.part_of is None
    ]
    for day in [day[:10] for day in days if day] or ["9999"]:
        known = [finding for finding in batches if anchor_of(finding)[: len(day)] <= day]
        national = [finding for finding in known if finding.region is None and main_counts(finding)]
        if value in {sum(_count_firms(f) for f in chosen) for chosen in (known, national) if chosen}:
            return max(national or known, key=lambda finding: (anchor_of(finding), finding.id)).id
    return None


def adds_to_batch(finding: Finding, total: int) -> bool:
    """Whether a running total is another figure than the finding's own batch, of which it holds one."""
    batches = {count.value for count in finding.counts if count.role == "batch"}
    return bool(batches) and total not in batches


def _count_firms(finding: Finding) -> int:
    counts = main_counts(finding)
    if counts:
        return counts[0].value
    return len([firm for firm in finding.firms if firm.status in ("approved", "parent")]) or 1
