"""A regional decision that is part of a national one: Shanghai's four of the first thirteen."""

from domain.altering import alter
from domain.bodies import top_region
from domain.dates import within_days
from domain.findings import Finding
from findings.conflicts import SAME_DECISION
from findings.draft import Draft
from findings.figures import main_counts, word_count
from findings.keys import Key, anchor_of, is_standing, months_around

#: A region announces its part within so many days of the national announcement.
SAME_ANNOUNCEMENT = 7
_KINDS = ("approval", "revocation")


def is_part(small: Finding, whole: Finding) -> bool:
    """Whether a regional finding is part of a national one.

    Its region is among the whole's, its count is smaller, kind, programme and authority are the same, both are
    dated within a week, and no batch number contradicts. Where the whole names no region, they are of three days.
    """
    if small.kind not in _KINDS or small.kind != whole.kind or small.programme != whole.programme:
        return False
    if small.id == whole.id or not small.region or whole.region or not (is_standing(small) and is_standing(whole)):
        return False
    if small.authority and whole.authority and not set(small.authority) & set(whole.authority):
        return False
    if small.batch is not None and whole.batch is not None and small.batch != whole.batch:
        return False
    told = {top_region(region) for region in (*whole.regions, *(c.region for c in whole.counts)) if region}
    if told and small.region not in told:
        return False
    return _is_smaller(small, whole) and _are_near(small, whole, SAME_ANNOUNCEMENT if told else SAME_DECISION)


def link_parts(draft: Draft, finding: Finding) -> tuple[Finding, ...]:
    """Links the finding with its whole or its parts; returns the parts that it newly takes in.

    A part keeps its id and its page; it says what it is part of, and the whole's change names it.
    """
    if finding.kind not in _KINDS:
        return ()
    months = months_around(anchor_of(finding), SAME_ANNOUNCEMENT)
    keys: list[Key] = [("month", finding.kind, finding.programme, month) for month in months]
    if finding.batch is not None:
        keys.append(("batch", finding.kind, finding.programme, finding.batch))
    taken = []
    for other in tuple(draft.glance(keys)) if not finding.region else ():
        part = draft.find(other.id) if other.part_of is None and is_part(other, finding) else None
        if part is not None:
            taken.append(alter(part, part_of=finding.id))
            draft.keep(taken[-1])
    current = draft.find(finding.id) or finding
    if current.part_of is None and finding.region:
        wholes = [other for other in draft.glance(keys) if is_part(finding, other)]
        if wholes:
            draft.keep(alter(current, part_of=min(wholes, key=lambda whole: whole.id).id))
    return tuple(taken)


def name_parts(parts: tuple[Finding, ...]) -> str:
    """`F-2025-006: 4 in Shanghai`, apart by semicolons."""
    return "; ".join(f"{part.id}: {_name_figure(part)} in {part.region}" for part in parts)


def _name_figure(part: Finding) -> str:
    counts = main_counts(part)
    return word_count(counts[0]) if counts else "a number not stated"


def _is_smaller(small: Finding, whole: Finding) -> bool:
    few, many = main_counts(small), main_counts(whole)
    if not few or not many:
        return bool(many)
    return max(c.value for c in few) < min(c.value for c in many)


def _are_near(small: Finding, whole: Finding, days: int) -> bool:
    if small.decided is None and small.batch is not None and small.batch == whole.batch:
        return True  # a part told long after, by the number of its batch
    return within_days(anchor_of(small), anchor_of(whole), days)
