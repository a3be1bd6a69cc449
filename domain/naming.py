"""Firms in three classes that add up to the stated count: by legal name, by group or short name only, not named.

One rule for everything that says so: messages, pages, tables and views.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from domain.findings import Finding, NamedFirm, StatedCount

#: States of firms that make up the stated count, by the kind of finding.
COUNTED = {
    "approval": frozenset({"approved", "parent"}),
    "application": frozenset({"applicant"}),
    "revocation": frozenset({"revoked"}),
}
_HAN = re.compile(r"[\u3400-\u9fff]")
#: Which roles a finding of a kind is about, the most telling first.
_MAIN_ROLES = {
    "approval": ("batch", "pilot_total", "subset"),
    "total": ("stock_total", "pilot_total"),
    "application": ("other", "batch"),
    "revocation": ("batch", "other"),
}


class Classes(Struct, frozen=True):
    """The firms of an event. `also` are named beside it, in another state, and are not counted."""

    stated: StatedCount | None
    legal: tuple[NamedFirm, ...]
    group: tuple[NamedFirm, ...]
    also: tuple[NamedFirm, ...]
    doubles: Mapping[str, tuple[NamedFirm, ...]]  # key of a firm: names that may be the same firm, and are not counted
    unmatched: tuple[NamedFirm, ...]  # may be one of the others, written in the other script, and are not counted
    regions: Mapping[str, str]  # key of a firm: region of the part that names it, or of its row in a list

    @property
    def not_named(self) -> int | None:
        """Stated less named; None where that is not a number (no count, or none that is exact). Below 0: too many."""
        if self.stated is None or self.stated.qualifier != "exact":
            return None
        return self.stated.value - len(self.legal) - len(self.group)


def choose_main_count(finding: Finding) -> StatedCount | None:
    """The count that the finding is about: first by role, then in the order in which the ledger holds them."""
    for role in _MAIN_ROLES.get(finding.kind, ()):
        for count in finding.counts:
            if count.role == role:
                return count
    return None


def choose_place(finding: Finding, count: StatedCount | None) -> str | None:
    """What a count is of: its own place, which may lie within the finding's (Pudong in Shanghai); None: all China."""
    return (count.region if count else None) or finding.region


def class_firms(finding: Finding, parts: Sequence[Finding] = ()) -> Classes:
    """Sorts the firms of the finding and of its parts.

    A group that only owns a firm that is named is not counted beside it, unless a part names that group for a place
    other than the one in the firm's name: then a second unit is meant. Names that may be one firm (an open identity)
    are counted once, under a legal name, else under the one that was seen first. Names of one script that may be those
    of the other are not counted twice either: an English report names in its way whom the ministry's list names.
    """
    counted = COUNTED.get(finding.kind, frozenset())
    firms, regions = _gather_firms(finding, parts, counted)
    named = [firm for firm in firms if firm.status in counted]
    doubles = _find_doubles((finding, *parts), named)
    dropped = {firm.key for others in doubles.values() for firm in others}
    units = [firm for firm in named if firm.named == "legal" or _fold(firm.group) not in {"", _fold(firm.key)}]
    once = [firm for firm in named if firm.key not in dropped]
    owners = [firm for firm in once if firm.named == "group" and _owns_one_of(firm, units, regions.get(firm.key, ""))]
    unmatched = _find_unmatched([firm for firm in once if firm not in owners])
    legal = [firm for firm in once if firm.named == "legal" and firm not in unmatched]
    group = [firm for firm in once if firm.named == "group" and firm not in owners and firm not in unmatched]
    also = [firm for firm in firms if counted and firm.status not in counted and firm.status != "mentioned"]
    stated = choose_main_count(finding)
    return Classes(stated, tuple(legal), tuple(group), tuple(also), doubles, tuple(unmatched), regions)


def _gather_firms(
    finding: Finding, parts: Sequence[Finding], counted: frozenset[str]
) -> tuple[list[NamedFirm], dict[str, str]]:
    """Each firm once, as the telling has it that counts it, then by its legal name; regions by lists and parts."""
    firms: dict[str, NamedFirm] = {}
    regions: dict[str, str] = {}

    def rank(firm: NamedFirm) -> tuple[bool, bool]:
        return firm.status in counted, firm.named == "legal"

    for source in (finding, *parts):
        for firm in source.firms:
            held = firms.setdefault(firm.key, firm)
            if rank(firm) > rank(held):
                firms[firm.key] = firm
            region = firm.region or (source.region if source is not finding else None)
            if region and firm.status in counted:
                regions[firm.key] = region
    return list(firms.values()), regions


def _find_doubles(sources: Iterable[Finding], named: Sequence[NamedFirm]) -> dict[str, tuple[NamedFirm, ...]]:
    """Of names that are each open to be the other, the one that is counted, with those that are not."""
    sources = tuple(sources)
    keys = {name: firm.key for source in sources for firm in source.firms for name in firm.names}
    open_pairs = {
        frozenset((keys[dispute.claim], keys[dispute.against]))
        for source in sources
        for dispute in source.disputes
        if dispute.reason == "identity_open" and dispute.claim in keys and dispute.against in keys
    }
    one_firm: list[list[NamedFirm]] = []
    for firm in sorted(named, key=lambda firm: firm.named != "legal"):
        fits = (held for held in one_firm if all(frozenset((firm.key, other.key)) in open_pairs for other in held))
        if (held := next(fits, None)) is not None:
            held.append(firm)
        else:
            one_firm.append([firm])
    return {held[0].key: tuple(held[1:]) for held in one_firm if len(held) > 1}


def _find_unmatched(named: Sequence[NamedFirm]) -> list[NamedFirm]:
    """Of the script in which fewer are named, the firms that may be one of the other's: no report names both, and the
    group of neither is another."""
    han = [firm for firm in named if all(_HAN.search(name) for name in firm.names)]
    latin = [firm for firm in named if not any(_HAN.search(name) for name in firm.names)]
    few, many = (latin, han) if len(latin) <= len(han) else (han, latin)
    left, unmatched = list(many), []
    for firm in few:
        if (other := next((one for one in left if _may_be(firm, one)), None)) is not None:
            left.remove(other)
            unmatched.append(other if (firm.named, other.named) == ("legal", "group") else firm)
    return unmatched


def _may_be(one: NamedFirm, other: NamedFirm) -> bool:
    told = {item.article for item in one.evidence}
    if told & {item.article for item in other.evidence} or one.status != other.status:
        return False
    return _fold(one.group) == _fold(other.group)


def _owns_one_of(firm: NamedFirm, units: Iterable[NamedFirm], region: str) -> bool:
    own = {_fold(firm.key), *(_fold(name) for name in firm.names)}
    for unit in units:
        if unit.key != firm.key and _fold(unit.group) in own:
            place = re.search(r"[(（]([A-Za-z ]+)[)）]", " ".join(unit.names))
            if not (region and place and place[1] not in {region, "China"}):
                return True
    return False


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
