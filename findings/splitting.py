"""One finding made two: the articles that tell another event leave, with the claims that rest on them alone."""

from typing import TypeVar

from domain.altering import alter
from domain.findings import Evidence, Finding, NamedFirm, StatedCount, StatedGround, StatedGrowth
from findings.reports import take_earliest

_Claim = TypeVar("_Claim", StatedCount, StatedGrowth, NamedFirm, StatedGround)


def split_finding(finding: Finding, articles: frozenset[int], new_id: str) -> tuple[Finding, Finding]:
    """What stays and what leaves under a new id. Raises ValueError unless both sides keep a report.

    Dates, regions and services stay with both sides until a reading says otherwise, each with its own sentences alone.
    The standing of each side starts from its own reports.
    """
    leaving = tuple(report for report in finding.reports if report.article in articles)
    staying = tuple(report for report in finding.reports if report.article not in articles)
    if not leaving or not staying:
        raise ValueError(f"{finding.id}: the articles named must be some of its reports, not none and not all")
    told = frozenset(report.article for report in staying)
    rest = _keep(finding, told)
    gone = _keep(finding, articles)
    split = alter(
        gone,
        id=new_id,
        changed=0,
        part_of=None,
        related=(),
        ruled=(),
        disputes=(),
        batch=None,
        document="",
        first_seen=min(report.first_seen for report in leaving),
    )
    return rest, split


def _keep(finding: Finding, articles: frozenset[int]) -> Finding:
    reports = tuple(report for report in finding.reports if report.article in articles)
    confirmed = any(report.url == finding.confirmed_by for report in reports)
    standing = finding.confirmation if confirmed or finding.confirmation != "confirmed" else "attributed"
    published = None
    for report in reports:
        published = take_earliest(published, report.published)
    return alter(
        finding,
        reports=reports,
        published=published,
        confirmation=standing,
        confirmed_by=finding.confirmed_by if confirmed else None,
        confirmed_at=finding.confirmed_at if confirmed else None,
        counts=_keep_claims(finding.counts, articles),
        growth=_keep_claims(finding.growth, articles),
        firms=_keep_claims(finding.firms, articles),
        grounds=_keep_claims(finding.grounds, articles),
    )


def _keep_claims(claims: tuple[_Claim, ...], articles: frozenset[int]) -> tuple[_Claim, ...]:
    kept = []
    for claim in claims:
        evidence: tuple[Evidence, ...] = tuple(e for e in claim.evidence if e.article in articles)
        if evidence:
            kept.append(alter(claim, evidence=evidence))
    return tuple(kept)
