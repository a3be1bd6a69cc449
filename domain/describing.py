"""Findings as plain JSON values: one description for the command line, webhooks and the page."""

from collections.abc import Iterable, Sequence
from typing import Any

from domain.alerts import Sight
from domain.citing import code_confirmer, judge_evidence, list_tellers, order_evidence, rank_report
from domain.dates import iso_utc
from domain.findings import (
    Change,
    Dispute,
    Evidence,
    Finding,
    NamedFirm,
    Report,
    StatedCount,
    StatedGround,
    StatedGrowth,
    StatedTerm,
)
from domain.firms import name_key
from domain.held_files import HeldFile, find_file


def describe_finding(
    finding: Finding, changes: Iterable[Change] = (), sight: Sight | None = None, files: Sequence[HeldFile] = ()
) -> dict[str, Any]:
    """The finding as `miitwatch findings --format json` and webhooks give it; every value is a JSON value.

    `files` are those of its articles.
    """
    finding = order_evidence(finding)
    return {
        "id": finding.id,
        "kind": finding.kind,
        "programme": finding.programme,
        "authority": list(finding.authority),
        "decided": finding.decided,
        "published": finding.published,
        "first_seen": iso_utc(finding.first_seen),
        **describe_standing(finding, sight),
        "batch": finding.batch,
        "document": finding.document or None,
        "terms": [describe_term(term, files) for term in finding.terms],
        "region": finding.region,
        "regions": list(finding.regions),
        "services": list(finding.services),
        "grounds": [describe_ground(ground, files) for ground in finding.grounds],
        "counts": [{**describe_count(one, files), **describe_word(finding, one.evidence)} for one in finding.counts],
        "growth": [{**describe_growth(one, files), **describe_word(finding, one.evidence)} for one in finding.growth],
        "firms": [{**describe_firm(one, files), **describe_word(finding, one.evidence)} for one in finding.firms],
        "disputes": [describe_dispute(dispute) for dispute in finding.disputes],
        "articles": [describe_report(report) for report in finding.reports if report.part != "mention"],
        "mentions": [describe_report(report) for report in finding.reports if report.part == "mention"],
        "part_of": finding.part_of,
        "merged_into": finding.merged_into,
        "related": list(finding.related),
        "unread": list(finding.unread),
        "changes": [describe_change(change) for change in changes],
    }


def describe_standing(finding: Finding, sight: Sight | None) -> dict[str, Any]:
    """On whose word the finding is, and when the regulator's own pages were last read."""
    tellers = sorted(list_tellers(finding), key=lambda report: rank_report(finding, report))
    return {
        "confirmation": finding.confirmation,
        "confirmed_by": finding.confirmed_by,
        "confirmed_at": iso_utc(finding.confirmed_at) if finding.confirmed_at else None,
        "confirmer": code_confirmer(finding) or None,
        "said_by": list(dict.fromkeys(report.publisher for report in tellers)),
        "regulator_last_read": iso_utc(sight.last_read) if sight and sight.last_read else None,
    }


def describe_word(finding: Finding, evidence: Iterable[Evidence]) -> dict[str, Any]:
    """On whose word one fact is: its own `confirmation`, which may be less than the finding's, and who gives it."""
    word = judge_evidence(finding, evidence)
    return {"confirmation": word.standing, "stated_by": word.report.publisher if word.report else None}


def describe_count(count: StatedCount, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    return {
        "value": count.value,
        "qualifier": count.qualifier,
        "role": count.role,
        "detail": count.detail or None,
        "region": count.region,
        "as_of": count.as_of,
        "evidence": [describe_evidence(evidence, files) for evidence in count.evidence],
    }


def describe_term(term: StatedTerm, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    return {
        "kind": term.kind,
        "value": term.value,
        "before": term.before or None,
        "services": list(term.services),
        "evidence": [describe_evidence(evidence, files) for evidence in term.evidence],
    }


def describe_ground(ground: StatedGround, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    return {
        "kind": ground.kind,
        "value": ground.value,
        "evidence": [describe_evidence(evidence, files) for evidence in ground.evidence],
    }


def describe_growth(growth: StatedGrowth, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    return {
        "value": growth.value,
        "qualifier": growth.qualifier,
        "basis": growth.basis,
        "as_of": growth.as_of,
        "evidence": [describe_evidence(evidence, files) for evidence in growth.evidence],
    }


def describe_firm(firm: NamedFirm, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    return {
        "name": firm.names[0],
        "names": list(firm.names),
        "key": firm.key,
        "status": firm.status,
        "stage": firm.stage,
        "act": firm.act,
        "named": firm.named,
        "group": firm.group or None,
        "group_name": name_key(firm.group) if firm.group else None,
        "evidence": [describe_evidence(evidence, files) for evidence in firm.evidence],
    }


def describe_evidence(evidence: Evidence, files: Sequence[HeldFile] = ()) -> dict[str, Any]:
    """Where it stands; `file` is the file of the page in which it does, None where the page itself has it."""
    file = find_file(files, evidence)
    return {
        "article": evidence.article,
        "quote": evidence.quote,
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "language": evidence.language,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
        "file": {"name": file.name, "url": file.url, "sha256": file.sha256} if file else None,
    }


def describe_dispute(dispute: Dispute) -> dict[str, Any]:
    return {"claim": dispute.claim, "against": dispute.against, "reason": dispute.reason}


def describe_report(report: Report) -> dict[str, Any]:
    return {
        "article": report.article,
        "url": report.url,
        "title": report.title,
        "published": report.published,
        "publisher": report.publisher,
        "authority": report.authority,
        "language": report.language,
        "basis": report.basis,
        "part": report.part,
        "voice": report.voice,
        "cites": list(report.cites),
    }


def describe_change(change: Change) -> dict[str, Any]:
    return {
        "number": change.number,
        "at": iso_utc(change.at),
        "change": change.kind,
        "reason": change.reason,
        "summary": change.summary,
        "details": dict(change.details),
    }
