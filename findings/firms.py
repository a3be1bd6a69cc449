"""Firms of one finding: legal names and groups kept apart, a parent never taken for its unit."""

from operator import is_

from msgspec import Struct

from domain.claims import Firm, FirmStatus
from domain.findings import Dispute, Evidence, NamedFirm
from findings.evidence import add_evidence

#: Within one finding the stronger claim stands; the weaker is kept beside it as a dispute where they conflict.
_STRENGTH: dict[FirmStatus, int] = {
    "revoked": 5,
    "rejected": 5,
    "approved": 4,
    "parent": 3,
    "applicant": 2,
    "mentioned": 0,
}
#: Statuses of one legal person that cannot both be true of one decision.
_CONFLICTS = (
    frozenset({"approved", "applicant"}),
    frozenset({"approved", "rejected"}),
    frozenset({"approved", "revoked"}),
)


class Merged(Struct, frozen=True):
    """The firms after one more report, which of them are new or say more, and what conflicts."""

    firms: tuple[NamedFirm, ...]
    added: tuple[NamedFirm, ...] = ()
    raised: tuple[NamedFirm, ...] = ()
    disputes: tuple[Dispute, ...] = ()


def name_firm(firm: Firm, evidence: tuple[Evidence, ...]) -> NamedFirm:
    """A firm as one article gives it, and where."""
    return NamedFirm(
        key=firm.key,
        names=(firm.name,),
        status=firm.status,
        named="legal" if firm.legal else "group",
        evidence=evidence,
        group=firm.group,
        stage=firm.stage,
        act=firm.act,
        region=firm.region,
    )


def merge_firms(held: tuple[NamedFirm, ...], told: tuple[NamedFirm, ...], ruled: tuple[str, ...] = ()) -> Merged:
    """Adds the firms of one report. `ruled` names keys on which a person decided: `firm:KEY` is left as it is.

    A firm that is only mentioned says nothing of the event and is not kept.
    """
    if not told:
        return Merged(held)
    firms = {firm.key: firm for firm in held}
    fresh: set[str] = set()
    raised: list[NamedFirm] = []
    disputes: list[Dispute] = []
    for firm in told:
        if firm.status == "mentioned" or (ruled and is_ruled(ruled, firm.key)):
            continue
        known = firms.get(firm.key)
        if known is None:
            firms[firm.key] = firm
            fresh.add(firm.key)
            continue
        firms[firm.key] = after = _merge_one(known, firm)
        if (after.status, after.named) != (known.status, known.named):
            raised.append(after)
        if frozenset({known.status, firm.status}) in _CONFLICTS:
            disputes.append(_dispute_status(known, firm))
    result = tuple(firms.values())
    if not fresh and all(map(is_, result, held)):
        result = held
    disputes.extend(_find_open_identities(result))
    added = tuple(f for f in result if f.key in fresh)
    return Merged(result, added, tuple(f for f in raised if f.key not in fresh), tuple(disputes))


def is_ruled(ruled: tuple[str, ...], key: str) -> bool:
    """Whether a person has decided on that firm in this finding."""
    return any(mark.partition("=")[0] == f"firm:{key}" for mark in ruled)


def _merge_one(known: NamedFirm, told: NamedFirm) -> NamedFirm:
    stronger = told if _STRENGTH[told.status] > _STRENGTH[known.status] else known
    after = NamedFirm(
        key=known.key,
        names=known.names + tuple(name for name in told.names if name not in known.names),
        status=stronger.status,
        named="legal" if "legal" in (known.named, told.named) else "group",
        evidence=add_evidence(known.evidence, told.evidence),
        group=known.group or told.group,
        stage=stronger.stage or known.stage or told.stage,
        act=stronger.act or ((known.act or told.act) if known.status == told.status else None),
        region=known.region or told.region,
    )
    return known if after == known else after


def _dispute_status(known: NamedFirm, told: NamedFirm) -> Dispute:
    first, second = sorted((known, told), key=lambda firm: _STRENGTH[firm.status])
    return Dispute(
        claim=f"{known.key}: {first.status}",
        against=f"{known.key}: {second.status}",
        reason="status_differs",
        evidence=first.evidence[:1] + second.evidence[:1],
    )


def _find_open_identities(firms: tuple[NamedFirm, ...]) -> list[Dispute]:
    """Two names of one group's firms, one of them legal, that no report gives together: one firm or two?

    Names in different scripts are not held against each other: one may well be the other's translation. The group's own
    name is no firm's.
    """
    units = [f for f in firms if f.status == "approved" and f.group and f.key != f.group]
    found = []
    for position, one in enumerate(units):
        for other in units[position + 1 :]:
            if one.group != other.group or "legal" not in (one.named, other.named):
                continue
            if not _told_together(one, other) and _same_script(one, other):
                first, second = sorted((one, other), key=lambda firm: firm.key)
                found.append(
                    Dispute(
                        claim=first.names[0],
                        against=second.names[0],
                        reason="identity_open",
                        evidence=first.evidence[:1] + second.evidence[:1],
                    )
                )
    return found


def _told_together(one: NamedFirm, other: NamedFirm) -> bool:
    return bool({e.article for e in one.evidence} & {e.article for e in other.evidence})


def _same_script(one: NamedFirm, other: NamedFirm) -> bool:
    def chinese(firm: NamedFirm) -> set[bool]:
        return {any("一" <= character <= "鿿" for character in name) for name in firm.names}

    return bool(chinese(one) & chinese(other))
