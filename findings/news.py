"""What of a finding is new in a change: it alone decides whom the change concerns, not what was known before."""

from msgspec import Struct

from domain.bodies import widen_regions
from domain.findings import Change, Finding, NamedFirm

#: Changes that bring a part; all others are told of the whole finding.
_PARTIAL = ("amended", "disputed")


class News(Struct, frozen=True):
    """Firms, regions (with those that they imply), services and bodies that a change is about."""

    firms: tuple[NamedFirm, ...] = ()
    regions: frozenset[str] = frozenset()
    services: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()


def list_news(change: Change) -> News:
    """What the change is about.

    An amended finding is news for what was added; one that an official body is now cited for, for all it holds. A
    dispute is about the firms that it names, and about everyone where it names none: then it is about a figure.
    """
    if change.kind not in _PARTIAL or change.reason in ("attributed_after_weak", "takes_in", "accepted_by_person"):
        return list_all(change.finding)
    details = dict(change.details)
    if change.kind == "disputed":
        sides = (details.get("claim", ""), details.get("against", ""))
        named = tuple(firm for firm in change.finding.firms if any(_is_named(firm, side) for side in sides))
        return News(named) if named else list_all(change.finding)
    names = {name for key in ("firms", "firms.raised") for name in details.get(key, "").split("; ") if name}
    return News(
        tuple(firm for firm in change.finding.firms if names & set(firm.names)),
        widen_regions(_split(details.get("regions", ""))),
        _split(details.get("services", "")),
    )


def list_all(finding: Finding) -> News:
    """All that a finding is about; an applicant beside an approval is not."""
    regions = (*finding.regions, finding.region, *(count.region for count in finding.counts))
    return News(
        tuple(firm for firm in finding.firms if firm.status != "applicant" or finding.kind == "application"),
        widen_regions(tuple(region for region in regions if region)),
        finding.services,
        finding.authority,
    )


def _is_named(firm: NamedFirm, side: str) -> bool:
    """A side of a dispute is `KEY: STATUS` or a firm's name."""
    return side.partition(": ")[0] == firm.key or side in firm.names


def _split(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split(", ") if word)
