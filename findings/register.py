"""The register of firms: each with its names, group and what happened to it, by programme, with the claim behind it."""

from collections.abc import Iterable

from msgspec import Struct

from domain.claims import FirmStatus
from domain.findings import Evidence, Finding, NamedFirm, Standing
from findings.keys import anchor_of, is_standing

#: The latest of these is what a firm is now; a firm that is only mentioned is nothing.
_DECIDED: tuple[FirmStatus, ...] = ("approved", "parent", "rejected", "revoked")


class Stage(Struct, frozen=True):
    """One step of a firm in one programme: what, when, in which finding, on whose word."""

    programme: str
    status: FirmStatus
    stage: str | None
    act: str | None
    day: str  # decided, else published
    region: str | None
    finding: str
    standing: Standing
    evidence: tuple[Evidence, ...]


class RegisteredFirm(Struct, frozen=True):
    """A firm over all findings, its steps oldest first."""

    key: str
    names: tuple[str, ...]
    group: str
    legal: bool
    stages: tuple[Stage, ...]

    def status_in(self, programme: str) -> FirmStatus | None:
        """What it is in a programme: the latest decision, else that it applied; None where nothing is known."""
        steps = [step for step in self.stages if step.programme == programme]
        decided = [step for step in steps if step.status in _DECIDED]
        return (decided or steps)[-1].status if steps else None


def register_firms(findings: Iterable[Finding]) -> tuple[RegisteredFirm, ...]:
    """The register that the findings add up to, by key. A parent and its unit are two firms."""
    held: dict[str, list[tuple[Finding, NamedFirm]]] = {}
    for finding in findings:
        if is_standing(finding):
            for firm in finding.firms:
                held.setdefault(firm.key, []).append((finding, firm))
    return tuple(_register_one(key, held[key]) for key in sorted(held))


def count_named(finding: Finding, parts: Iterable[Finding] = ()) -> tuple[int, int]:
    """Firms let in that are known by legal name, and by group or short name only.

    A group is not counted beside a legal name of its own, unless a regional part names it: the part's unit and the
    legal name may be two firms of one group, as they are for Siemens in Shanghai and in Shenzhen.
    """
    own = [firm for firm in finding.firms if firm.status in ("approved", "parent")]
    told_in_parts = [firm for part in parts for firm in part.firms if firm.status in ("approved", "parent")]
    legal = {firm.key for firm in (*own, *told_in_parts) if firm.named == "legal" and firm.status == "approved"}
    owners = {firm.group for firm in own if firm.key in legal} | {firm.key for firm in own if firm.key in legal}
    groups = {firm.group or firm.key for firm in own if firm.named == "group"} - owners
    groups |= {firm.group or firm.key for firm in told_in_parts if firm.named == "group"}
    return len(legal), len(groups)


def _register_one(key: str, told: list[tuple[Finding, NamedFirm]]) -> RegisteredFirm:
    told = sorted(told, key=lambda pair: (anchor_of(pair[0]), pair[0].id))
    names = tuple(dict.fromkeys(name for _, firm in told for name in firm.names))
    return RegisteredFirm(
        key=key,
        names=names,
        group=next((firm.group for _, firm in told if firm.group), ""),
        legal=any(firm.named == "legal" for _, firm in told),
        stages=tuple(_read_stage(finding, firm) for finding, firm in told),
    )


def _read_stage(finding: Finding, firm: NamedFirm) -> Stage:
    return Stage(
        programme=finding.programme,
        status=firm.status,
        stage=firm.stage,
        act=firm.act,
        day=anchor_of(finding),
        region=finding.region,
        finding=finding.id,
        standing=finding.confirmation,
        evidence=firm.evidence,
    )
