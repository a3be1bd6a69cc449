"""The findings as a timeline with filters in the address."""

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from domain.citing import order_evidence
from domain.dates import beijing_day
from domain.findings import Finding
from storage.asking import history, knowing
from storage.ledger.shipped import load_row
from web.answers import Answer, Asked
from web.days import say_outside, say_reversed
from web.rendering import render_page
from web.showing import write_query
from web.supply import Label, Supply
from web.tongues import get_tongue, translate
from web.wording import say_mark, say_unknown

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
    ("kind", "Kind"), ("region", "Region"), ("authority", "Decided or confirmed by"), ("standing", "Standing"),
    ("by", "Dates mean"), ("state", "State"), ("origin", "Origin"),
)  # fmt: skip
_ORIGINS = {"observed": True, "shipped": False}
_BY = {"published": "published", "decided": "decided", "seen": "seen"}


class Row(Struct, frozen=True):
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
    rows = [Row(order_evidence(one), supply.label(one, get_tongue()), marks[one.id]) for one in found[:PAGE]]
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
    return say_mark(row)


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
