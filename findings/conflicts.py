"""What a telling and a finding say that cannot be of one event: other bodies, regions, days, firms."""

from collections.abc import Container, Iterable
from datetime import date
from functools import lru_cache

from domain.bodies import top_region
from domain.claims import Firm
from domain.dates import agree
from domain.findings import Finding, NamedFirm, StatedCount
from findings.figures import agree_figures, main_counts
from findings.keys import NAMING, anchor_of
from findings.tellings import Telling

#: Dates of one decision differ by so many days between reports (weekday told, page date).
SAME_DECISION = 3
#: A number of a batch told so long after is of another year's batches, or looks back: a person must say which.
ANOTHER_YEAR = 300


def days_apart(telling: Telling, finding: Finding) -> int | None:
    """Days between the two by decision, else by publication; None where the telling has neither to the day."""
    one, other = telling.anchor, anchor_of(finding)
    if one is None or len(one) < 10 or len(other) < 10:
        return None
    return abs(_count_days(one) - _count_days(other))


@lru_cache(maxsize=4096)
def _count_days(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def share_firm(telling: Telling, finding: Finding) -> bool:
    """Whether both name one firm, or firms of one group, as let in, refused or ended."""
    mine = {key for firm in telling.firms if firm.status in NAMING for key in (firm.key, firm.group) if key}
    theirs = {key for firm in finding.firms if firm.status in NAMING for key in (firm.key, firm.group) if key}
    return bool(mine & theirs)


def conflict_bodies(telling: Telling, finding: Finding) -> bool:
    """The ministry was called MII until 2008; MIIT and MII are one body."""
    if telling.authority == finding.authority:
        return False
    one = {"MIIT" if body == "MII" else body for body in telling.authority}
    other = {"MIIT" if body == "MII" else body for body in finding.authority}
    return bool(one and other and not one & other)


def conflict_regions(telling: Telling, finding: Finding) -> bool:
    if telling.region and finding.region:
        return telling.region != finding.region or conflict_places(telling, finding)
    if telling.region and finding.regions:
        return not is_whole(telling, finding)  # a regional telling of a national finding: at most its part
    if finding.region and telling.regions:
        return True
    return telling.regions != finding.regions and disjoint_places(telling, finding)


def disjoint_places(telling: Telling, finding: Finding) -> bool:
    """Whether both name regions, and share none."""
    mine = {top_region(r) for r in telling.regions}
    theirs = {top_region(r) for r in finding.regions}
    return bool(mine and theirs and not mine & theirs)


def is_whole(telling: Telling, finding: Finding) -> bool:
    """Whether a telling beside which one region stands gives the national count: the region is where it was read."""
    told = telling.count is not None and telling.count.region is None
    same = told and any(telling.count and agree_figures(telling.count, held) for held in main_counts(finding))
    return same and telling.region in {top_region(region) for region in finding.regions}


def conflict_places(telling: Telling, finding: Finding) -> bool:
    """Lingang and Pudong are both in Shanghai and are not each other."""
    mine = {r for r in telling.regions if top_region(r) != r}
    theirs = {r for r in finding.regions if top_region(r) != r}
    return telling.kind == "application" and bool(mine and theirs and not mine & theirs)


def conflict_dates(telling: Telling, finding: Finding) -> bool:
    if telling.decided and finding.decided:
        apart = days_apart(telling, finding)
        return apart > SAME_DECISION if apart is not None else not agree(telling.decided, finding.decided)
    if finding.decided and telling.published and len(finding.decided) == len(telling.published) == 10:
        apart = _count_days(finding.decided) - _count_days(telling.published)
        return apart > SAME_DECISION  # nobody reports a decision before it is made
    return is_another_year(telling, finding)


def is_another_year(telling: Telling, finding: Finding) -> bool:
    """Whether the day that a telling gives lies most of a year from the decision, or so long after the publication
    of a finding that gives no day. What was published long after the day that is told may look back at it.
    """
    if telling.decided is None or (days_apart(telling, finding) or 0) <= ANOTHER_YEAR:
        return False
    return finding.decided is not None or telling.decided > anchor_of(finding)


def disjoint_firms(telling: Telling, finding: Finding, held: tuple[StatedCount, ...]) -> bool:
    """Whether the firms named on both sides cannot be one list: none shared, and together more than were counted.

    Lists are partial ("including", "among them"), so two that share nothing may be one batch of thirteen.
    Names in another script than the other side's are not compared, but for their groups. Where nobody counts, a unit
    of one group and a unit of another are two decisions of one day.
    """
    stated = max([c.value for c in held] + ([telling.count.value] if telling.count else []), default=0)
    named = ("approved", "revoked") if stated else NAMING
    mine = {firm.key for firm in telling.firms if firm.status in named}
    theirs = {firm.key for firm in finding.firms if firm.status in named}
    if not mine or not theirs or share_firm(telling, finding):
        return False
    if not stated and _are_grouped(telling.firms, mine) and _are_grouped(finding.firms, theirs):
        return True
    for chinese in (True, False):
        one = {firm.key for firm in telling.firms if firm.key in mine and _is_chinese(firm) == chinese}
        other = {firm.key for firm in finding.firms if firm.key in theirs and _is_chinese(firm) == chinese}
        if one and other and len(one | other) > stated:
            return True
    return False


def _are_grouped(firms: Iterable[Firm | NamedFirm], keys: Container[str]) -> bool:
    """Whether of each of these firms it is known whose group it is of."""
    return all(firm.group for firm in firms if firm.key in keys)


def _is_chinese(firm: Firm | NamedFirm) -> bool:
    name = firm.names[0] if isinstance(firm, NamedFirm) else firm.name
    return any("一" <= character <= "鿿" for character in name)
