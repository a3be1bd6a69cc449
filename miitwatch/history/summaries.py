"""A finding in a few words: for the tables of the terminal and for search."""

from collections.abc import Sequence
from typing import Any

from alerts.finding.standing import name_confirmer
from alerts.finding.stated import exclude_apart
from domain.dates import parse_published
from domain.doubts import count_doubts
from domain.findings import Finding, StatedCount
from domain.naming import Classes, choose_main_count, choose_place, class_firms

QUALIFIERS = {"exact": "", "over": "over ", "nearly": "nearly ", "about": "about "}
ROLES = {"batch": "batch", "subset": "of them", "pilot_total": "pilot total", "stock_total": "stock", "other": ""}
#: Details of counts that are none of the roles, as a table says them.
DETAILS = {"applications_accepted": "applications"}
STANDINGS = {"press_only": "press only", "attributed": "press, citing", "confirmed": "confirmed by"}
STAGES = {"applicants": "applied", "applications_accepted": "accepted for review", "signed": "agreements signed"}
BASES = {"yoy": " in a year", "since": " since the end of last year"}
#: A title of more characters than this is cut.
TITLE = 60


def summarise_finding(finding: Finding, parts: Sequence[Finding] = ()) -> dict[str, Any]:
    """One row of the table: date, count or kind, what, standing. What stands below the first line is a line of its own.

    `parts` are the findings that are part of this one: the firms that they name are named of the whole.
    Dates are marked `d` for decided, `a` for announced: the earliest report, where nobody says when it was decided.
    """
    published = parse_published(finding.published)
    date = f"{finding.decided} d" if finding.decided else f"{published.day} a" if published else "not stated"
    lead = find_lead(finding)
    return {
        "id": finding.id,
        "date": date,
        "count": "\n".join(_list_figures(finding, lead)) or str(finding.kind),
        "what": _describe_what(finding, lead, parts),
        "standing": "\n".join((describe_standing(finding), *_list_disputes(finding))),
    }


def find_lead(finding: Finding) -> StatedCount | None:
    """The count that the finding is about; None where it is about none."""
    return choose_main_count(finding) or next((one for one in finding.counts if one.role == "other"), None)


def describe_standing(finding: Finding) -> str:
    """`press only`, `press, citing MIIT`, `confirmed by MIIT; its page lacks 2,343 (gov.cn)`: mail and page say so."""
    words = STANDINGS[finding.confirmation]
    if finding.confirmation == "confirmed":
        return f"{words} {name_confirmer(finding)}{exclude_apart(finding)}"
    bodies = ", ".join(finding.authority) or "an official body"
    return words if finding.confirmation == "press_only" else f"{words} {bodies}"


def _list_figures(finding: Finding, lead: StatedCount | None) -> list[str]:
    figures = []
    if lead is not None:
        of = ROLES[lead.role] or DETAILS.get(lead.detail, lead.detail.replace("_", " "))
        figures.append(f"{QUALIFIERS[lead.qualifier]}{lead.value:,} {of}".rstrip())
    if finding.kind == "total":
        figures += [
            f"{QUALIFIERS[one.qualifier]}{one.value:+g} %{BASES.get(one.basis or '', '')}" for one in finding.growth[:1]
        ]
    return figures


def _list_disputes(finding: Finding) -> list[str]:
    doubting, beside = count_doubts(finding)
    identities = sum(dispute.reason == "identity_open" for dispute in finding.disputes)
    said = (
        (identities, "identity", "identities"), (beside - identities, "point", "points"),
        (doubting, "dispute", "disputes"),
    )  # fmt: skip
    return [f"{number} {one if number == 1 else several} open" for number, one, several in said if number]


def _describe_what(finding: Finding, lead: StatedCount | None, parts: Sequence[Finding]) -> str:
    where = finding.region or ", ".join(finding.regions)
    described = {
        "total": _describe_total,
        "policy": _describe_policy,
        "application": _describe_application,
    }.get(finding.kind)
    what = described(finding, lead, where) if described else _name_firms(finding, where)
    if finding.kind == "approval":
        what = _describe_approval(finding, where, class_firms(finding, parts))
    return f"{what} (part of {finding.part_of})" if finding.part_of else what


def _describe_approval(finding: Finding, where: str, named: Classes) -> str:
    """The firms in their three classes, which add up to an exact count."""
    counted = (("by name", len(named.legal)), ("by group", len(named.group)), ("not named", named.not_named or 0))
    classes = [f"{words} {number}" for words, number in counted if number > 0]
    batch = f", batch {finding.batch}" if finding.batch else ""
    said = finding.region or f"{'pilot approvals' if finding.programme.startswith('pilot') else 'approvals'}{batch}"
    return f"{said}: {', '.join(classes)}" if classes else f"{said}{f', {where}' if where != said and where else ''}"


def _describe_total(finding: Finding, lead: StatedCount | None, where: str) -> str:
    pilot = lead is not None and lead.role == "pilot_total"
    what = "approved in the pilot so far" if pilot else "all foreign-invested firms"
    place = choose_place(finding, lead)
    of = f", {place}" if place else ""
    as_of = (lead.as_of if lead else None) or next((one.as_of for one in finding.growth if one.as_of), None)
    return f"{what}{of}{f', as of {as_of}' if as_of else ''}"


def _describe_policy(finding: Finding, lead: StatedCount | None, where: str) -> str:
    """The number of the document, and under which title it is told."""
    return ": ".join(part for part in (finding.document or where, find_title(finding)) if part) or "policy act"


def find_title(finding: Finding) -> str:
    """The title of the confirming report, else of the first, cut; nothing where no report is kept."""
    confirming = (report for report in finding.reports if report.url == finding.confirmed_by)
    report = next(confirming, None) or next(iter(finding.reports), None)
    title = report.title if report else ""
    return title if len(title) <= TITLE else f"{title[: TITLE - 1].rstrip()}…"


def find_act(finding: Finding) -> str:
    """What tells one act of policy from another of the same places: its number, else its title. Nothing for others."""
    return (finding.document or find_title(finding)) if finding.kind == "policy" else ""


def _describe_application(finding: Finding, lead: StatedCount | None, where: str) -> str:
    named = [firm for firm in finding.firms if firm.status == "applicant"]
    stage = STAGES.get(lead.detail, "") if lead else ""
    of = f"{len(named)} of {lead.value} named" if lead and lead.qualifier == "exact" and named else ""
    return "; ".join(part for part in (where, stage, of) if part) or "applications"


def _name_firms(finding: Finding, where: str) -> str:
    names = [firm.names[0] for firm in finding.firms]
    named = f"{', '.join(names[:2])}{' and others' if len(names) > 2 else ''}"
    return "; ".join(part for part in (where, named) if part) or str(finding.kind)
