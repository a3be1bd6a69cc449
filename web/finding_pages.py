"""The findings as a timeline with filters in the address, and one finding in full."""

import json
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.dates import beijing_day
from domain.errors import MiitwatchError
from domain.findings import Evidence, Finding, StatedGround
from domain.record import RecordRow, mark_row
from storage import history, knowing, ledger
from storage.shipped import load_row
from web.answers import JSON, Answer, Asked, answer_unchanged, make_tag
from web.days import say_outside, say_reversed
from web.missing import miss_finding
from web.rendering import render_page, write_query
from web.supply import Label, Supply, Words
from web.tongues import get_tongue, translate
from web.wording import say_unknown

PAGE = 50
FILTERS = ("kind", "region", "authority", "standing", "by", "state", "origin", "firm", "since", "until", "known_on",
           "decided_by")  # fmt: skip
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "kind": (
        ("approval", "approvals"), ("total", "totals"), ("policy", "policy acts"), ("application", "applications"),
        ("revocation", "ends of approvals"), ("denial", "denials"),
    ),
    "standing": (("confirmed", "confirmed"), ("attributed", "press, citing a body"), ("press_only", "press only")),
    "by": (("published", "published"), ("decided", "decided"), ("seen", "first seen")),
    "origin": (("observed", "observed here"), ("shipped", "the shipped record")),
    "state": (("withdrawn", "withdrawn"), ("retracted", "retracted"), ("merged", "merged into another")),
}  # fmt: skip
_LABELS = (
    ("kind", "Kind"), ("region", "Region"), ("authority", "Decided by"), ("standing", "Standing"), ("by", "Dates mean"),
    ("state", "State"), ("origin", "Origin"),
)  # fmt: skip
_ORIGINS = {"observed": True, "shipped": False}
_EXPORT = "miitwatch evidence export --finding"
_BY = {"published": "published", "decided": "decided", "seen": "seen"}


@dataclass(frozen=True, slots=True)
class Row:
    finding: Finding
    label: Label
    mark: str  # of a row of the shipped record: what it is, its grade


def list_findings(supply: Supply, asked: Asked) -> Answer:
    """Newest first, fifty a page; as the record is now, or as it was known at the end of a day."""
    chosen = _read_chosen(asked)
    offset = _read_offset(asked)
    complaint = _check_days(chosen, beijing_day(supply.clock())) or _check_choices(chosen)
    with supply.store.read() as db:
        found = () if complaint else _find(db, chosen, offset)
        choices = [*_list_choices(db, chosen)]
        marks = {one.id: _mark(db, one) for one in found[:PAGE]}
    rows = [Row(one, supply.label(one, get_tongue()), marks[one.id]) for one in found[:PAGE]]
    values = [(name, value) for name, value in chosen.items() if value]
    older = write_query(values, offset=offset + PAGE) if len(found) > PAGE else None
    return render_page(
        "findings.html",
        status=400 if complaint else 200,
        chosen=chosen,
        choices=choices,
        complaint=complaint,
        said=_say_found(chosen, rows, offset, more=older is not None),
        rows=rows,
        newer=write_query(values, offset=max(0, offset - PAGE) or None) if offset else None,
        older=older,
        table=_link_table(chosen),
    )


def _mark(db: sqlite3.Connection, finding: Finding) -> str:
    row = None if finding.observed else load_row(db, finding.id)
    return _translate_mark(row)


def _translate_mark(row: RecordRow | None) -> str:
    """What stands beside a row of the shipped record, in the reader's language; nothing where there is no row."""
    return "; ".join(translate(part) for part in mark_row(row).split("; ")) if row else ""


def _read_chosen(asked: Asked) -> dict[str, str | None]:
    """The filters of the address; the first page's form gives a day and what it is of."""
    chosen = {name: asked.get(name) for name in FILTERS}
    if day := asked.get("day"):
        chosen["decided_by" if asked.get("as") == "decided" else "known_on"] = day
    return chosen


def _read_offset(asked: Asked) -> int:
    given = asked.get("offset") or "0"
    return min(int(given), 1_000_000) if re.fullmatch(r"\d{1,7}", given) else 0


def _check_days(chosen: dict[str, str | None], today: str) -> str:
    for name in ("since", "until", "known_on", "decided_by"):
        given = chosen[name]
        if given is None:
            continue
        known = name == "known_on"
        if not _is_date(given) or (known and len(given) != 10):
            said = "“{given}” is no date: write 2025-02-28, 2025-02 or 2025."
            return translate("“{given}” is no date: write 2025-02-28." if known else said, given=given)
        if known and given > today:
            return translate("“{given}” is still to come: nobody knows what will be known.", given=given)
        if complaint := say_outside(given):
            return complaint
    since, until = chosen["since"], chosen["until"]
    return say_reversed(since, until) if since and until else ""


def _is_date(given: str) -> bool:
    try:
        return _DAY.fullmatch(given) is not None and history.check_day(given) == given
    except ValueError:
        return False


def _check_choices(chosen: dict[str, str | None]) -> str:
    said = (say_unknown(chosen[name], [value for value, _ in values]) for name, values in CHOICES.items())
    return next((complaint for complaint in said if complaint), "")


def _find(db: sqlite3.Connection, chosen: dict[str, str | None], offset: int) -> tuple[Finding, ...]:
    """One more than a page, newest first."""
    if chosen["known_on"]:
        known = knowing.KnownFilter(
            kind=chosen["kind"], standing=chosen["standing"], authority=chosen["authority"], region=chosen["region"],
            firm=chosen["firm"], decided_by=chosen["decided_by"], since=chosen["since"], until=chosen["until"],
            state=chosen["state"] or "stands", observed=_ORIGINS.get(chosen["origin"] or ""),
        )  # fmt: skip
        return knowing.list_known(db, chosen["known_on"], known, limit=PAGE + 1, offset=offset)
    by = _BY.get(chosen["by"] or "published", "published")
    wanted = history.Filter(
        since=chosen["since"], until=chosen["until"], by=by, region=chosen["region"], firm=chosen["firm"],  # type: ignore[arg-type]
        kind=chosen["kind"], confirmation=chosen["standing"], decided_by=chosen["decided_by"],
        authority=chosen["authority"], limit=PAGE + 1, offset=offset, states=(chosen["state"] or "stands",),
        observed=_ORIGINS.get(chosen["origin"] or ""),
    )  # fmt: skip
    return tuple(reversed(history.find_findings(db, wanted)))


def _list_choices(db: sqlite3.Connection, chosen: dict[str, str | None]) -> Iterable[tuple[str, str, list[Any]]]:
    regions, bodies = history.list_regions(db), history.list_authorities(db)
    known = {"region": _with(regions, chosen["region"]), "authority": _with(bodies, chosen["authority"])}
    for name, label in _LABELS:
        values = CHOICES.get(name) or tuple((one, one) for one in known[name])
        yield name, translate(label), [(value, translate(words)) for value, words in values]


def _with(known: tuple[str, ...], chosen: str | None) -> tuple[str, ...]:
    return known if chosen is None or chosen in known else (chosen, *known)


def _say_found(chosen: dict[str, str | None], rows: list[Row], offset: int, *, more: bool) -> str:
    when = translate(" as known at the end of {day}", day=chosen["known_on"]) if chosen["known_on"] else ""
    decided = translate(", decided by {day} for certain", day=chosen["decided_by"]) if chosen["decided_by"] else ""
    if not rows and offset:
        return translate("No further finding.")
    if not rows:
        return translate("No finding{narrowed} fits.", narrowed=when + decided)
    if offset or more:
        number = translate("{first} to {last} findings", first=offset + 1, last=offset + len(rows))
    else:
        number = f"{len(rows)} {translate('finding' if len(rows) == 1 else 'findings')}"
    return translate("{number}{narrowed}, newest first.", number=number, narrowed=when + decided)


def _link_table(chosen: dict[str, str | None]) -> str:
    """The same in the public view, as far as it has the columns."""
    if chosen["known_on"]:
        return "/data/findings_history" + write_query([("known_from__lte", chosen["known_on"])])
    names = (("kind", "kind"), ("standing", "standing"), ("region", "regions__contains"))
    observed = {"observed": "1", "shipped": "0"}.get(chosen["origin"] or "", "")
    query = write_query([*((name, chosen[key]) for key, name in names), ("observed", observed)])
    return "/data/findings" + ("" if query == "?" else query)


def show_finding(supply: Supply, asked: Asked) -> Answer:
    """One finding in full. A number that was merged away shows the finding that took it in, for ever."""
    with supply.store.read() as db:
        finding = history.load_finding(db, asked.parts["id"])
        if finding is None:
            return miss_finding(supply, asked)
        words = supply.word(db, finding, get_tongue())
        row = None if finding.observed else load_row(db, finding.id)
        parts = history.load_parts(db, finding.id)
        whole = history.load_finding(db, finding.part_of) if finding.part_of else None
        related = [one for one in (history.load_finding(db, name) for name in finding.related) if one is not None]
        changes = ledger.load_changes(db, finding.id)
        hashes: dict[int, list[tuple[str, str]]] = {}
        for article, at, digest in history.page_hashes(db, [report.article for report in finding.reports]):
            hashes.setdefault(article, []).append((at, digest))
    return render_page(
        "finding.html",
        asked_id=asked.parts["id"],
        finding=finding,
        words=words,
        parts=[(one, supply.label(one, get_tongue())) for one in parts],
        whole=whole,
        whole_label=supply.label(whole, get_tongue()) if whole else None,
        related=[(one, supply.label(one, get_tongue())) for one in related if one.id != finding.id],
        record=row,
        mark=_translate_mark(row),
        past=[supply.past(one, get_tongue()) for one in changes],
        hashes=hashes,
        reports=finding.reports,
        publishers={report.article: report.publisher for one in (finding, *parts, *related) for report in one.reports},
        claims=_list_claims(finding, words),
        can_export=supply.export is not None,
    )


def _list_claims(finding: Finding, words: Words) -> list[tuple[str, list[Evidence]]]:
    """What is claimed with its sentences, a sentence once for each claim; at most four, copies say no more."""
    claims = [(f"{figure.value} {figure.role}", figure.evidence) for figure in words.figures]
    claims += [(one.names[0], one.evidence) for one in finding.firms]
    claims += [(_name_ground(one), one.evidence) for one in finding.grounds]
    return [(label, _choose(evidence)) for label, evidence in claims if evidence]


def _name_ground(ground: StatedGround) -> str:
    return translate("The act") if ground.kind == "act" else translate(ground.value)


def _choose(evidence: Iterable[Evidence]) -> list[Evidence]:
    kept: dict[tuple[str, str], Evidence] = {}
    for item in evidence:
        kept.setdefault((item.language, item.sentence), item)
    return list(kept.values())[:4]


def describe_one(supply: Supply, asked: Asked) -> Answer:
    """The finding as webhooks give it."""
    with supply.store.read() as db:
        finding = history.load_finding(db, asked.parts["id"])
        if finding is None:
            return miss_finding(supply, asked)
        told = supply.describe(db, finding)
    # when the body's own site was last read moves with each poll: the tag is of the finding, and weak therefore
    tag = make_tag(json.dumps({**told, "regulator_last_read": None}).encode())
    answer = Answer(200, JSON, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return answer_unchanged(asked, answer, f"W/{tag}")


def export_one(supply: Supply, asked: Asked) -> Answer:
    """The evidence as one ZIP, where this installation can make it."""
    name = asked.parts["id"]
    if supply.export is None:
        return render_page(
            "message.html", status=404, title=translate("Not served here"), advice="",
            words=f"{translate('The evidence of this finding is written by')} {_EXPORT} {name}",
        )  # fmt: skip
    with supply.store.read() as db:
        finding = history.load_finding(db, name)
    if finding is None:
        return miss_finding(supply, asked)
    try:
        content = supply.export(finding.id)
    except MiitwatchError as error:
        return render_page(
            "message.html",
            status=500,
            title=translate("The evidence could not be written"),
            words=str(error),
            advice="",
        )
    filename = f'attachment; filename="{finding.id}-evidence.zip"'
    return Answer(200, "application/zip", content, (("content-disposition", filename),))
