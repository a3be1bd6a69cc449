"""A finding in one line: for the tables of the terminal and for search."""

from typing import Any

from domain.dates import parse_published
from domain.findings import Finding

QUALIFIERS = {"exact": "", "over": "over ", "nearly": "nearly ", "about": "about "}
ROLES = {"batch": "batch", "subset": "of them", "pilot_total": "pilot total", "stock_total": "stock", "other": ""}
STANDINGS = {"press_only": "press only", "attributed": "press, citing", "confirmed": "confirmed by"}


def summarise_finding(finding: Finding) -> dict[str, Any]:
    """One row of the table: date, count or kind, what, standing."""
    published = parse_published(finding.published)
    date = f"{finding.decided} d" if finding.decided else f"{published.day} p" if published else "not stated"
    lead = next((one for one in finding.counts if one.role in _lead_roles(finding)), None)
    count = str(finding.kind)
    if lead is not None:
        of = f" {ROLES[lead.role]}" if ROLES[lead.role] else f" {lead.detail}"
        count = f"{QUALIFIERS[lead.qualifier]}{lead.value:,}{of}"
    elif finding.kind == "total" and finding.growth:
        count = f"{finding.growth[0].value:+g} %"
    return {
        "id": finding.id,
        "date": date,
        "count": count,
        "what": _describe_what(finding, lead.as_of if lead else None),
        "standing": _describe_standing(finding),
    }


def _lead_roles(finding: Finding) -> tuple[str, ...]:
    if finding.kind == "total":
        return ("stock_total", "pilot_total")
    return ("batch", "subset", "pilot_total") if finding.kind == "approval" else ("other",)


def _describe_what(finding: Finding, as_of: str | None) -> str:
    parts = {
        "approval": f"{'pilot approvals' if finding.counts else 'approval'}",
        "total": "all foreign-invested telecom firms" if _is_stock(finding) else "approved in the pilot so far",
        "policy": finding.document or "policy act",
        "application": "applications",
        "revocation": "ended",
        "denial": "denial",
    }[finding.kind]
    batch = f", batch {finding.batch}" if finding.batch else ""
    where = f", {finding.region}" if finding.region else f", {', '.join(finding.regions)}" if finding.regions else ""
    names = [firm.names[0] for firm in finding.firms if firm.status in ("approved", "revoked", "applicant")]
    named = f"; {', '.join(names[:2])}{' and others' if len(names) > 2 else ''}" if names else ""
    part = f" (part of {finding.part_of})" if finding.part_of else ""
    return f"{parts}{batch}{where}{f', as of {as_of}' if as_of else ''}{named}{part}"


def _is_stock(finding: Finding) -> bool:
    return any(count.role == "stock_total" for count in finding.counts) or not finding.counts


def _describe_standing(finding: Finding) -> str:
    confirming = [report.publisher for report in finding.reports if report.url == finding.confirmed_by]
    bodies = ", ".join(finding.authority or confirming[:1]) or "an official body"
    words = STANDINGS[finding.confirmation]
    told = words if finding.confirmation == "press_only" else f"{words} {bodies}"
    disputes = len(finding.disputes)
    return f"{told}{f'; {disputes} disputed' if disputes else ''}"
