"""What a person corrects in a finding, field by field."""

from typing import get_args

from domain.altering import alter
from domain.claims import FirmStatus
from domain.dates import check_date
from domain.findings import Finding

_STATUSES: tuple[FirmStatus, ...] = get_args(FirmStatus)


def correct_finding(finding: Finding, field: str, value: str) -> tuple[Finding, str]:
    """The finding with one field set, and what stood there in words. Raises ValueError for what cannot be set."""
    kind, _, key = field.partition(":")
    if field == "decided":
        if not check_date(value):
            raise ValueError(f"{value!r} is no date; a date is written 2025, 2025-02 or 2025-02-28")
        return alter(finding, decided=value), finding.decided or "not stated"
    if field == "batch":
        return alter(finding, batch=int(value)), str(finding.batch or "not stated")
    if kind == "count" and key:
        return _correct_count(finding, key, int(value))
    if kind == "firm" and key:
        return _correct_firm(finding, key, value)
    raise ValueError(f"{field!r} cannot be corrected; decided, batch, count:ROLE and firm:KEY can")


def is_said_already(finding: Finding, correction: str) -> bool:
    """Whether `FIELD=VALUE` is what the finding says now: nobody need be told. False for what cannot be set."""
    field, _, value = correction.partition("=")
    try:
        after, _ = correct_finding(finding, field, value)
    except ValueError:
        return False
    return after == finding


def drop_claim(finding: Finding, claim: str) -> Finding:
    """The finding without `firm:KEY` or `count:ROLE:NUMBER`. Raises ValueError where it holds no such claim."""
    kind, _, key = claim.partition(":")
    if kind == "firm":
        firms = tuple(firm for firm in finding.firms if firm.key != key)
        if len(firms) < len(finding.firms):
            return alter(finding, firms=firms)
    elif kind == "count":
        counts = tuple(count for count in finding.counts if f"{count.role}:{count.value}" != key)
        if len(counts) < len(finding.counts):
            return alter(finding, counts=counts)
    held = [f"firm:{firm.key}" for firm in finding.firms] + [f"count:{c.role}:{c.value}" for c in finding.counts]
    raise ValueError(f"{finding.id} holds no {claim}; it holds {', '.join(held) or 'no claim'}")


def _correct_count(finding: Finding, role: str, value: int) -> tuple[Finding, str]:
    """The first figure of the role is set; others of it go, since a person has decided between them.

    Its evidence stays: it is where the wrong figure stood, and the ruling says what is right.
    """
    held = [count for count in finding.counts if count.role == role]
    if not held:
        raise ValueError(f"{finding.id} holds no count of role {role!r}")
    same = next((count for count in held if count.value == value), alter(held[0], value=value, qualifier="exact"))
    counts = tuple(
        same if count is held[0] else count for count in finding.counts if count.role != role or count is held[0]
    )
    return alter(finding, counts=counts), ", ".join(f"{count.value:,}" for count in held)


def _correct_firm(finding: Finding, key: str, status: str) -> tuple[Finding, str]:
    known = next((s for s in _STATUSES if s == status), None)
    held = next((firm for firm in finding.firms if firm.key == key), None)
    if known is None or held is None:
        raise ValueError(f"{finding.id}: no firm {key!r}, or no status {status!r} (one of {', '.join(_STATUSES)})")
    firms = tuple(alter(firm, status=known) if firm is held else firm for firm in finding.firms)
    return alter(finding, firms=firms), held.status
