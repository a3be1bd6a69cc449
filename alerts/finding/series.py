"""A total beside its earlier points: a figure that stands alone says little, and a series shows what it leads up to."""

from collections.abc import Sequence

from alerts.words.wording import write_date, write_number
from domain.findings import Finding
from domain.naming import choose_main_count


def list_points(series: Sequence[Finding], finding: Finding, *, named: bool = False) -> list[str]:
    """`2,220 (Sep 2024)`, oldest first, the finding's own last; `named`: an earlier one by its number too."""
    earlier = [_name_point(one, one.id if named else "") for one in series]
    return [point for point in (*earlier, _name_point(finding)) if point]


def is_stock(finding: Finding) -> bool:
    """Whether it counts all foreign-invested telecom firms, which are in the pilot or not."""
    count = choose_main_count(finding)
    return finding.kind == "total" and count is not None and count.role == "stock_total"


def _name_point(finding: Finding, number: str = "") -> str:
    count = choose_main_count(finding)
    said = ", ".join(part for part in (write_date(count.as_of) if count else "", number) if part)
    return f"{write_number(count.value, count.qualifier)} ({said})" if count else ""
