"""Findings as rows: the value itself as JSON, and beside it the plain columns that views and queries need."""

import hashlib
import sqlite3
from collections.abc import Sequence
from functools import cache
from typing import Any

from domain.citing import code_confirmer, find_best_report, judge_evidence, list_tellers, order_evidence
from domain.dates import beijing_day
from domain.findings import Evidence, Finding, NamedFirm, StatedCount, StatedGrowth
from domain.naming import COUNTED, Classes, choose_main_count, class_firms
from storage.ledger.lookups import load_parts
from storage.values.codec import decode_value, describe_kind, encode_value
from storage.values.folding import fold_name
from storage.values.instants import span_date, span_published, write_instant
from storage.values.meta import get_meta, set_meta
from storage.values.rows import insert_rows, upsert_row

#: The rule by which columns follow from a finding: raised where the same finding comes to others.
RULE = "7"
_FORM = "findings_form"
_PARTS = ("finding_places", "finding_reports", "finding_counts", "finding_firms")


def save_finding(tx: sqlite3.Connection, finding: Finding, event: int) -> None:
    """Stores a finding as it stands after an event, in the place of what stood there.

    The findings that it was and is a part of are counted again: firms named in a part are named of the whole.
    """
    was = tx.execute("SELECT part_of FROM finding_rows WHERE id = ?", (finding.id,)).fetchone()
    classes = class_firms(finding, load_parts(tx, finding.id))
    shown = order_evidence(finding)
    values = {**_describe(shown, classes), "event": event, "finding": encode_value(finding)}
    upsert_row(tx, "finding_rows", "id", values)
    for table in _PARTS:
        tx.execute(f"DELETE FROM {table} WHERE finding_id = ?", (finding.id,))  # noqa: S608 — a name of `_PARTS`
    _save_places(tx, finding)
    _save_reports(tx, finding)
    _save_counts(tx, shown)
    _save_firms(tx, shown)
    for whole in {was[0] if was else None, finding.part_of}:
        if whole is not None and whole != finding.id:
            _count_again(tx, whole)


def _count_again(tx: sqlite3.Connection, finding_id: str) -> None:
    row = tx.execute("SELECT finding FROM finding_rows WHERE id = ?", (finding_id,)).fetchone()
    if row is None:
        return  # it comes later in the same event, and counts its parts then
    finding = decode_value(row["finding"], Finding)
    counted = _count_named(finding, class_firms(finding, load_parts(tx, finding_id)))
    tx.execute(
        "UPDATE finding_rows SET named_legal = :named_legal, named_group = :named_group, not_named = :not_named "
        "WHERE id = :id",
        {**counted, "id": finding_id},
    )


@cache
def _name_form() -> str:
    return f"{RULE}:{hashlib.sha256(describe_kind(Finding).encode()).hexdigest()[:16]}"


def is_renewed(db: sqlite3.Connection) -> bool:
    """Whether every finding stands in its rows as this version writes it."""
    return get_meta(db, _FORM) == _name_form()


def renew_findings(tx: sqlite3.Connection, limit: int) -> int:
    """Stores findings that an older version wrote as this one would, unchanged; so many at most, by their numbers.

    Returns how many; fewer than `limit` when all are.
    """
    form = _name_form()
    began, _, after = (get_meta(tx, _FORM) or "").partition(" ")
    rows = tx.execute(
        "SELECT id, event, finding FROM finding_rows WHERE id > ? ORDER BY id LIMIT ?",
        (after if began == form else "", limit),
    ).fetchall()
    for row in rows:
        save_finding(tx, decode_value(row["finding"], Finding), row["event"])
    set_meta(tx, _FORM, form if len(rows) < limit else f"{form} {rows[-1]['id']}")
    return len(rows)


def _describe(finding: Finding, classes: Classes) -> dict[str, Any]:
    count = find_headline(finding)
    named = [firm for firm in finding.firms if firm.status in COUNTED.get(finding.kind, (firm.status,))]
    evidence = _choose_evidence(finding, count)
    report = judge_evidence(finding, evidence).report or find_best_report(finding)
    tellers = list_tellers(finding)
    return {
        **_describe_dates(finding),
        "id": finding.id,
        "kind": finding.kind,
        "programme": finding.programme,
        "authority": ", ".join(finding.authority),
        "standing": finding.confirmation,
        "confirmed_by": finding.confirmed_by,
        "confirmed_at": write_instant(finding.confirmed_at),
        "confirmer": code_confirmer(finding),
        "region": finding.region,
        "regions": ", ".join(finding.regions),
        "services": ", ".join(finding.services),
        "batch": finding.batch,
        "document": finding.document,
        "count": count.value if count else None,
        "count_qualifier": count.qualifier if count else None,
        "count_role": count.role if count else None,
        "count_standing": judge_evidence(finding, count.evidence).standing if count else None,
        **_count_named(finding, classes),
        "firms": "; ".join(firm.names[0] for firm in named),
        "voices": len({report.voice for report in tellers}),
        "articles": len(tellers),
        "disputes": len(finding.disputes),
        "quote": evidence[0].sentence or evidence[0].quote if evidence else "",
        "publisher": report.publisher if report else "",
        "url": report.url if report else "",
        "part_of": finding.part_of,
        "merged_into": finding.merged_into,
        "state": tell_state(finding),
        "observed": finding.observed,
    }


def _describe_dates(finding: Finding) -> dict[str, Any]:
    """The three dates of a finding, each with the days that it can mean."""
    published_from, published_to = span_published(finding.published)
    decided_from, decided_to = span_date(finding.decided)
    return {
        "decided": finding.decided,
        "decided_from": decided_from,
        "decided_to": decided_to,
        "published": finding.published,
        "published_from": published_from,
        "published_to": published_to,
        "first_seen": write_instant(finding.first_seen),
        "seen_day": beijing_day(finding.first_seen),
    }


def find_headline(finding: Finding) -> StatedCount | None:
    """The count that messages say the finding is about; of other kinds the first that stands."""
    if finding.kind in COUNTED or finding.kind == "total":
        return choose_main_count(finding)
    return next((count for count in finding.counts if finding.kind != "policy" or count.role != "other"), None)


def _count_named(finding: Finding, classes: Classes) -> dict[str, int | None]:
    """The three classes as messages count them. Where more are named than stated, `not_named` is no number; of a total,
    whose firms nobody would name, it is none either."""
    rest = classes.not_named if finding.kind in COUNTED else None
    return {
        "named_legal": len(classes.legal),
        "named_group": len(classes.group),
        "not_named": None if rest is None or rest < 0 else rest,
    }


def tell_state(finding: Finding) -> str:
    """`stands`, `merged`, `withdrawn` or `retracted`."""
    if finding.merged_into is not None:
        return "merged"
    if finding.withdrawn:
        return "withdrawn"
    return "retracted" if finding.retracted else "stands"


def _choose_evidence(finding: Finding, count: StatedCount | None) -> tuple[Evidence, ...]:
    """The places of the figure that the row shows, else of the first fact that has one."""
    stated = (count, *finding.growth, *finding.counts, *finding.firms)
    return next((one.evidence for one in stated if one is not None and one.evidence), ())


def _save_places(tx: sqlite3.Connection, finding: Finding) -> None:
    places = dict.fromkeys(place for place in (finding.region, *finding.regions) if place)
    insert_rows(tx, "finding_places", [{"finding_id": finding.id, "region": place} for place in places])


def _save_reports(tx: sqlite3.Connection, finding: Finding) -> None:
    rows = [
        {
            "finding_id": finding.id,
            "position": position,
            "article_id": report.article,
            "part": report.part,
            "voice": report.voice,
        }
        for position, report in enumerate(finding.reports)
    ]
    insert_rows(tx, "finding_reports", rows)


def _save_counts(tx: sqlite3.Connection, finding: Finding) -> None:
    stated = [_describe_count(finding, count) for count in finding.counts]
    stated += [_describe_growth(finding, growth) for growth in finding.growth]
    rows = [{"finding_id": finding.id, "position": position, **row} for position, row in enumerate(stated)]
    insert_rows(tx, "finding_counts", rows)


def _describe_count(finding: Finding, count: StatedCount) -> dict[str, Any]:
    return {
        "measure": "count",
        "role": count.role,
        "value": count.value,
        "qualifier": count.qualifier,
        "basis": None,
        "detail": count.detail,
        "region": count.region,
        "as_of": count.as_of,
        **_describe_evidence(finding, count.evidence),
    }


def _describe_growth(finding: Finding, growth: StatedGrowth) -> dict[str, Any]:
    return {
        "measure": "growth",
        "role": "growth",
        "value": growth.value,
        "qualifier": growth.qualifier,
        "basis": growth.basis,
        "detail": "",
        "region": finding.region,
        "as_of": growth.as_of,
        **_describe_evidence(finding, growth.evidence),
    }


def _save_firms(tx: sqlite3.Connection, finding: Finding) -> None:
    rows = [
        {"finding_id": finding.id, "position": position, **_describe_firm(finding, firm)}
        for position, firm in enumerate(finding.firms)
    ]
    insert_rows(tx, "finding_firms", rows)


def _describe_firm(finding: Finding, firm: NamedFirm) -> dict[str, Any]:
    return {
        "key": firm.key,
        "name": firm.names[0],
        "names": "; ".join(firm.names),
        "folded": " ".join(dict.fromkeys(fold_name(name) for name in (*firm.names, firm.key, firm.group) if name)),
        "group_name": firm.group,
        "status": firm.status,
        "stage": firm.stage,
        "act": firm.act,
        "named": firm.named,
        "region": firm.region,
        **_describe_evidence(finding, firm.evidence),
    }


def _describe_evidence(finding: Finding, evidence: Sequence[Evidence]) -> dict[str, Any]:
    """On whose word the fact is, the first place, which is shown, and how many there are."""
    first = evidence[0] if evidence else None
    return {
        "standing": judge_evidence(finding, evidence).standing,
        "evidences": len(evidence),
        "article_id": first.article if first else None,
        "quote": first.quote if first else "",
        "sentence": first.sentence if first else "",
        "start": first.start if first else None,
        "end": first.end if first else None,
        "rule": first.rule if first else "",
        "confidence": first.confidence if first else None,
    }
