"""The sum of the batches known by a day: a running total that equals it says nothing new."""

from domain.findings import Finding
from findings.draft import Draft
from findings.identity import main_counts
from findings.keys import anchor_of, is_standing


def is_sum(draft: Draft, programme: str, value: int, until: str | None) -> str | None:
    """The id of the newest batch where the batches known by `until` add up to the value; None where they do not.

    National batches alone are tried too, since a province's single approvals may not be in the ministry's total.
    """
    day = until[:10] if until else None
    batches = [
        finding
        for finding in draft.look_up([("all", "approval", programme)])
        if is_standing(finding) and finding.part_of is None and (day is None or anchor_of(finding)[: len(day)] <= day)
    ]
    national = [finding for finding in batches if finding.region is None and main_counts(finding)]
    sums = {sum(_count_firms(f) for f in chosen) for chosen in (batches, national) if chosen}
    if value not in sums:
        return None
    return max(national or batches, key=lambda finding: (anchor_of(finding), finding.id)).id


def _count_firms(finding: Finding) -> int:
    counts = main_counts(finding)
    if counts:
        return counts[0].value
    return len([firm for firm in finding.firms if firm.status in ("approved", "parent")]) or 1
