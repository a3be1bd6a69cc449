"""Findings as a command prints them: the table fits a terminal, JSON and CSV carry everything."""

import sqlite3
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import click

from domain.alerts import Sight
from domain.dates import BEIJING
from domain.describing import describe_finding
from domain.findings import Finding
from domain.record import NOT_OBSERVED, RecordRow
from miitwatch.application import Application
from miitwatch.history.record import end_of_day, read_known
from miitwatch.history.recorded import describe_row, summarise_row
from miitwatch.history.summaries import summarise_finding
from miitwatch.notices.sight import look_at_regulator, look_at_regulator_then
from miitwatch.tables import measure_width, print_rows
from storage.articles.held_files import list_files
from storage.asking import history
from storage.ledger import ledger, shipped

#: Narrower terminals have the standing under what it is the standing of.
WIDE = 100


def print_findings(
    app: Application, db: sqlite3.Connection, found: Sequence[Finding], output: str, known_on: str | None = None
) -> None:
    """Prints findings; JSON and CSV carry everything, the table what fits a terminal."""
    sight = look_then(app, known_on)
    shipped_rows = shipped.load_rows(db)
    columns = {"id": "ID", "date": "DATE", "count": "COUNT OR KIND", "what": "WHAT", "standing": "STANDING"}
    if output != "table":
        with app.store.read() as kept:  # a copy of the record as it stood holds no texts
            whole = [_describe_whole(db, kept, one, shipped_rows.get(one.id), sight) for one in found]
        print_rows(whole, output, columns, empty="")
        return
    rows = [_summarise(db, finding, shipped_rows) for finding in found]
    if measure_width() < WIDE:
        del columns["standing"]
        rows = [{**row, "what": f"{row['what']}\n{row['standing']}"} for row in rows]
        columns["what"] = "WHAT, STANDING"
    print_rows(rows, output, columns, empty="", folded=("what", "standing", "count"))
    if rows:
        _print_note(found, sight, known_on)


def _print_note(found: Sequence[Finding], sight: Sight, known_on: str | None) -> None:
    """What stands below the table: how many, what its letters mean, and what could be seen."""
    noun = "finding" if len(found) == 1 else "findings"
    said = [f"{len(found)} {noun}. a announced, d decided; Beijing days. Sources, quotes: miitwatch show ID"]
    if count := sum(not finding.observed for finding in found):
        said.append(
            f"{count} of them {NOT_OBSERVED}: --observed leaves them out. p published, t told, by their own text."
        )
    said.append(_describe_sight(sight, "had been" if known_on else "was", "by then" if known_on else "yet"))
    click.echo("\n" + "\n".join(textwrap.fill(line, measure_width(), break_on_hyphens=False) for line in said))


def _describe_whole(
    db: sqlite3.Connection, kept: sqlite3.Connection, finding: Finding, row: RecordRow | None, sight: Sight
) -> dict[str, Any]:
    files = list_files(kept, [report.article for report in finding.reports])
    told = describe_finding(finding, ledger.load_changes(db, finding.id), sight, files)
    return {**told, "observed": finding.observed, "record": describe_row(row)}


def _summarise(db: sqlite3.Connection, finding: Finding, rows: Mapping[str, RecordRow]) -> dict[str, Any]:
    row = rows.get(finding.id)
    summary = summarise_finding(finding, history.load_parts(db, finding.id))
    return summary if row is None or finding.observed else summarise_row(finding, row, summary)


def look_then(app: Application, known_on: str | None) -> Sight:
    """What can be seen of the regulator's own pages, or could at the end of a day."""
    if known_on is None:
        return look_at_regulator(app)
    until = min(end_of_day(read_known(known_on, app.clock())), app.clock())
    return look_at_regulator_then(app, until)


def _describe_sight(sight: Sight, was: str, yet: str) -> str:
    if not sight.watched:
        return "No page of MIIT's own is watched."
    if sight.last_read is None:
        return f"{sight.host} had not been read {yet}." if yet != "yet" else f"{sight.host} has not been read yet."
    return f"{sight.host} {was} last read on {sight.last_read.astimezone(BEIJING):%Y-%m-%d at %H:%M}."
