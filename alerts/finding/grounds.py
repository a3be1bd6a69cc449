"""The sentences that state what is no figure and no firm: the act itself, where it holds, and for which services."""

from collections.abc import Callable, Iterator

from alerts.finding.quoting import Claim
from alerts.finding.subjects import choose_change
from alerts.words.wording import SERVICES
from domain.alerts import Briefing
from domain.claims import GroundKind
from domain.findings import Evidence, Finding, StatedGround

#: Acts of which neither a count nor a firm need be told.
_BARE = ("policy", "denial")


def list_ground_claims(briefing: Briefing, *, alone: bool) -> Iterator[Claim]:
    """What is quoted for the act, its regions and services. `alone`: nothing else is quoted, so the act itself is.

    A later message quotes for them only what it tells: what confirms, and the regions and services that it adds.
    """
    finding = briefing.finding
    change = choose_change(briefing)
    if change in {"new", "record", "confirmed"}:
        shown = finding.grounds
    else:
        added = {part for item in briefing.changes for part in _list_added(dict(item.details))}
        shown = tuple(ground for ground in finding.grounds if (ground.kind, ground.value) in added)
    for ground in sorted(shown, key=_rank_in(finding)):
        if ground.kind != "act" or (ground.value == finding.kind and (alone or finding.kind in _BARE)):
            label = "the act" if ground.kind == "act" else SERVICES.get(ground.value, ground.value)
            yield Claim(label, ground.evidence, False)


def _rank_in(finding: Finding) -> Callable[[StatedGround], tuple[int, int]]:
    """The act, then regions and services in the order in which the message lists them."""
    listed: dict[GroundKind, tuple[str, ...]] = {
        "act": (), "region": (*finding.regions, finding.region or ""), "service": finding.services
    }  # fmt: skip
    order = tuple(listed)

    def rank(ground: StatedGround) -> tuple[int, int]:
        names = listed[ground.kind]
        return order.index(ground.kind), names.index(ground.value) if ground.value in names else len(names)

    return rank


def find_act(finding: Finding) -> tuple[Evidence, ...]:
    """The sentences that say that it is such an act; none where the rules of its day kept none."""
    return next((one.evidence for one in finding.grounds if (one.kind, one.value) == ("act", finding.kind)), ())


def _list_added(details: dict[str, str]) -> Iterator[tuple[GroundKind, str]]:
    kinds: tuple[tuple[str, GroundKind], ...] = (("regions", "region"), ("services", "service"))
    for name, kind in kinds:
        yield from ((kind, value) for value in details.get(name, "").split(", ") if value)
