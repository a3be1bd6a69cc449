"""Whether two figures can be one: a rounded figure says a range."""

from typing import Literal

from domain.bodies import top_region
from domain.claims import Count, Growth, Qualifier
from domain.findings import Finding, StatedCount, StatedGrowth

_WORDS: dict[Qualifier, str] = {"exact": "", "over": "over ", "nearly": "nearly ", "about": "about "}


def word_figure(value: int, qualifier: Qualifier) -> str:
    """`over 2,400`: the value with its qualifier in words."""
    return f"{_WORDS[qualifier]}{value:,}"


def word_growth(percent: float, qualifier: Qualifier, sign: Literal["", "+"] = "") -> str:
    """`nearly 30`, or with its sign `nearly +30`: percent with the qualifier in words."""
    return f"{_WORDS[qualifier]}{percent:{sign}g}"


def agree_growth(one: Growth | StatedGrowth, other: Growth | StatedGrowth) -> bool:
    """Whether two growths can be one: of one value, and not the one over it and the other nearly it."""
    hedges = {one.qualifier, other.qualifier}
    return one.value == other.value and (len(hedges) == 1 or "exact" in hedges)


def word_count(count: Count | StatedCount) -> str:
    """The count's figure with its qualifier in words."""
    return word_figure(count.value, count.qualifier)


def agree_figures(one: Count | StatedCount, other: Count | StatedCount) -> bool:
    """Whether both can state one number: equal, or one lies in the range that the other rounds to."""
    if one.value == other.value:
        return True
    (low, high), (least, most) = _range_of(one), _range_of(other)
    return low <= most and least <= high


def _range_of(count: Count | StatedCount) -> tuple[int, int]:
    if count.qualifier == "exact":
        return count.value, count.value
    unit = _unit_of(count.value)
    if count.qualifier == "over":
        return count.value, count.value + unit - 1
    if count.qualifier == "nearly":
        return count.value - unit + 1, count.value
    return count.value - unit // 2, count.value + unit // 2


def _unit_of(value: int) -> int:
    """What the figure is rounded to: 2,400 to hundreds; never coarser than a quarter of it."""
    unit = 1
    while value and value % (unit * 10) == 0 and unit * 10 <= max(1, value // 4):
        unit *= 10
    return unit


def main_counts(finding: Finding) -> tuple[StatedCount, ...]:
    """The counts that identify a finding: its batch; of an application or ending, its firms."""
    roles = ("batch",) if finding.kind == "approval" else ("batch", "other")
    counts = tuple(c for c in finding.counts if c.role in roles and c.detail != "told_as_new")
    if not counts and finding.kind == "approval":
        counts = tuple(c for c in finding.counts if c.role == "subset" and top_region(c.region) == finding.region)
    return counts
