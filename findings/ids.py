"""Numbers of findings: given once, in order of arrival, and given again to the same finding when it is folded again."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from domain.claims import StatementKind
from domain.findings import Finding

_PER_YEAR = 1_000_000


def read_ordinal(finding_id: str) -> int:
    """`F-2025-007` as a number that sorts by year and arrival. Raises ValueError for any other form."""
    letter, year, number = finding_id.split("-")
    if letter != "F":
        raise ValueError(f"not a finding's id: {finding_id!r}")
    return int(year) * _PER_YEAR + int(number)


def split_ordinal(ordinal: int) -> tuple[int, int]:
    """Year and number of an ordinal."""
    return divmod(ordinal, _PER_YEAR)


class GivenIds(Struct, frozen=True):
    """The table of ids as an input of the fold: what was given at which event, and which articles tell it."""

    by_event: Mapping[int, tuple[tuple[str, StatementKind], ...]] = field(default_factory=dict)
    by_article: Mapping[int, tuple[tuple[str, StatementKind], ...]] = field(default_factory=dict)
    last: Mapping[int, int] = field(default_factory=dict)  # year: highest number

    def list_ids(self, event: int, article: int | None, kind: StatementKind) -> Iterator[str]:
        """The ids of findings of that kind that this event opened before, then those that its article tells."""
        known = (*self.by_event.get(event, ()), *self.by_article.get(article or 0, ()))
        return (name for name, told in known if told == kind)


#: For events that are folded for the first time.
NOTHING_GIVEN = GivenIds()


def list_given(findings: Iterable[Finding], events: Mapping[str, int]) -> GivenIds:
    """The table for folding again. `events`: for every id that was ever given, the event that gave it."""
    by_event: dict[int, tuple[tuple[str, StatementKind], ...]] = {}
    by_article: dict[int, tuple[tuple[str, StatementKind], ...]] = {}
    last: dict[int, int] = {}
    for finding in sorted(findings, key=lambda one: read_ordinal(one.id)):
        one = ((finding.id, finding.kind),)
        number = events.get(finding.id, 0)
        by_event[number] = by_event.get(number, ()) + one
        for report in finding.reports:
            held = by_article.get(report.article, ())
            # what an article tells as its own comes before what it only mentions
            by_article[report.article] = one + held if report.part == "main" else held + one
    for name in events:
        year, counted = split_ordinal(read_ordinal(name))
        last[year] = max(last.get(year, 0), counted)
    return GivenIds(by_event, by_article, last)
