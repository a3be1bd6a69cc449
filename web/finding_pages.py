"""One finding in full: as a page, as JSON, as the file of its evidence."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from domain.citing import order_evidence
from domain.errors import MiitwatchError
from domain.findings import Evidence, Finding, StatedGround
from domain.held_files import HeldFile, find_file
from storage.articles.held_files import list_files
from storage.asking import history
from storage.ledger import ledger
from storage.ledger.shipped import load_row
from web.answers import JSON, Answer, Asked, answer_unchanged, make_tag
from web.missing import miss_finding
from web.rendering import render_page
from web.supply import Figure, Supply, Words
from web.tongues import get_tongue, translate
from web.wording import say_mark

_EXPORT = "miitwatch evidence export --finding"


def show_finding(supply: Supply, asked: Asked) -> Answer:
    """One finding in full. A number that was merged away shows the finding that took it in, for ever."""
    with supply.store.read() as db:
        finding = history.load_finding(db, asked.parts["id"])
        if finding is None:
            return miss_finding(supply, asked)
        finding = order_evidence(finding)
        words = supply.word(db, finding, get_tongue())
        row = None if finding.observed else load_row(db, finding.id)
        changes = ledger.load_changes(db, finding.id)
        beside = _gather_beside(supply, db, finding)
        files = list_files(db, beside["publishers"])
        hashes = _list_hashes(db, finding, files)
    return render_page(
        "finding.html",
        asked_id=asked.parts["id"],
        finding=finding,
        words=words,
        **beside,
        record=row,
        mark=say_mark(row),
        past=[supply.past(one, get_tongue()) for one in changes],
        hashes=hashes,
        file_of=lambda item: find_file(files, item),
        reports=finding.reports,
        claims=_list_claims(finding, words),
        can_export=supply.export is not None,
    )


def _gather_beside(supply: Supply, db: sqlite3.Connection, finding: Finding) -> dict[str, Any]:
    """Its parts, the whole that it is a part of, what was told with it, and who publishes their articles."""
    parts = history.load_parts(db, finding.id)
    whole = history.load_finding(db, finding.part_of) if finding.part_of else None
    related = [one for one in (history.load_finding(db, name) for name in finding.related) if one is not None]
    return {
        "parts": [(one, supply.label(one, get_tongue())) for one in parts],
        "whole": whole,
        "whole_label": supply.label(whole, get_tongue()) if whole else None,
        "related": [(one, supply.label(one, get_tongue())) for one in related if one.id != finding.id],
        "publishers": {r.article: r.publisher for one in (finding, *parts, *related) for r in one.reports},
    }


def _list_hashes(
    db: sqlite3.Connection, finding: Finding, files: Iterable[HeldFile]
) -> dict[int, list[tuple[str, str, HeldFile | None]]]:
    """By the article when each of its pages was received, its SHA-256, and which file of the first page it is."""
    hashes: dict[int, list[tuple[str, str, HeldFile | None]]] = {}
    held = {(one.article, one.sha256): one for one in files}
    for article, at, digest in history.page_hashes(db, [report.article for report in finding.reports]):
        hashes.setdefault(article, []).append((at, digest, held.get((article, digest))))
    return hashes


def _list_claims(finding: Finding, words: Words) -> list[tuple[str, list[Evidence]]]:
    """What is claimed with its sentences, the best first and each once; at most four, copies say no more."""
    claims = [(f"{figure.value} {figure.role}{_name_home(figure)}", figure.evidence) for figure in words.figures]
    claims += [(one.names[0], one.evidence) for one in finding.firms]
    claims += [(_name_ground(one), one.evidence) for one in finding.grounds]
    return [(label, _choose(evidence)) for label, evidence in claims if evidence]


def _name_home(figure: Figure) -> str:
    return f" ({figure.home})" if figure.home else ""


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
