"""show: one thing in full, whatever its id is of."""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import click

from domain.dates import BEIJING, beijing_day
from domain.describing import describe_finding
from domain.errors import CommandError, StorageError
from domain.record import NOT_OBSERVED
from miitwatch.application import Application
from miitwatch.commands.history import find_named_firms
from miitwatch.folding.orders import tidy_id
from miitwatch.history.findings_table import look_then
from miitwatch.history.record import open_record
from miitwatch.history.recorded import describe_row, render_row
from miitwatch.loading import open_for_reading
from storage.articles.held_files import list_files
from storage.asking import history
from storage.ledger import ledger, shipped
from storage.outbox import outbox

HINT = (
    "An id is a finding (F-2025-007), an article (A-12), a claim (C-31), a message (msg_...), or a firm's key or name. "
    "`miitwatch findings`, `articles`, `firms` and `alerts list` print them; `miitwatch search WORDS` finds texts."
)
_NUMBERED = re.compile(r"([AC])-(\d{1,15})")


@click.command()
@click.argument("thing", metavar="ID")
@click.option("--known-on", metavar="DATE", help="A finding or firm as it stood at the end of this Beijing day.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(config_path: Path | None, thing: str, known_on: str | None, as_json: bool) -> None:
    """Show one finding, firm, claim, message or article in full; a finding in the mail's own words.

    \b
    Examples:
      miitwatch show F-2025-007
      miitwatch show F-2025-007 --known-on 2025-02-28
      miitwatch show A-12
      miitwatch show siemens
    """
    thing = tidy_id(thing)
    if not thing:
        raise CommandError(f"an id is needed. {HINT}")
    if known_on is not None and re.fullmatch(r"msg_.*|[AC]-\d+", thing):
        raise CommandError("--known-on is asked of a finding or a firm: what was read or sent stays as it was.")
    with open_for_reading(config_path) as app, open_record(app, known_on) as db:
        if re.fullmatch(r"F-\d{4}-\d+", thing):
            click.echo(_show_finding(app, db, thing, known_on, as_json))
            return
        found = _look_up(db, thing)
        click.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else _format_found(found, thing))


def _show_finding(app: Application, db: sqlite3.Connection, thing: str, known_on: str | None, as_json: bool) -> str:
    finding = history.load_finding(db, thing)
    if finding is None and known_on is not None:
        raise CommandError(f"{thing} was not known at the end of {known_on}, Beijing. `miitwatch findings` lists all.")
    if finding is None:
        raise CommandError(f"there is no finding {thing}. {HINT}")
    sight = look_then(app, known_on)
    row = None if finding.observed else shipped.load_row(db, finding.id)
    if as_json:
        with app.store.read() as kept:
            files = list_files(kept, [report.article for report in finding.reports])
        told = describe_finding(finding, ledger.load_changes(db, finding.id), sight, files)
        told |= {"observed": finding.observed, "record": describe_row(row)}
        return json.dumps(told, ensure_ascii=False, indent=2)
    if row is not None:
        return render_row(finding, row, entered=beijing_day(finding.first_seen))
    from miitwatch.messages.briefings import show_finding

    then = f"\nAs the record stood at the end of {known_on}, Beijing." if known_on else ""
    return show_finding(app, db, finding, sight).text + then


def _format_found(found: dict[str, Any] | list[dict[str, Any]], thing: str) -> str:
    rows = found if isinstance(found, list) else [found]
    if "finding_id" in rows[0] and not re.fullmatch(_NUMBERED, thing):
        from miitwatch.commands.shown_firms import write_firms

        return write_firms(rows, thing)
    return str(rows[0]["text"]) if thing.startswith("msg_") else _format_row(rows[0])


def _look_up(db: sqlite3.Connection, thing: str) -> dict[str, Any] | list[dict[str, Any]]:
    if thing.startswith("msg_"):
        return _load_message(db, thing)
    if numbered := re.fullmatch(_NUMBERED, thing):
        load = history.load_article if numbered[1] == "A" else history.load_claim
        found = load(db, int(numbered[2]))
        rows = [_add_files(db, found)] if found else []
    elif re.fullmatch(r"R-\d+", thing):
        raise CommandError(f"{thing} is a page that a person is asked about: `miitwatch review show {thing}`.")
    else:
        rows = list(find_named_firms(db, history.Filter(firm=thing, observed=None)))
    if not rows:
        raise CommandError(f"nothing is known by {thing!r}. {HINT}")
    return rows if len(rows) > 1 else rows[0]


def _add_files(db: sqlite3.Connection, row: dict[str, Any]) -> dict[str, Any]:
    """An article with the files of its page that were read; a claim with the one in which it stands."""
    held = list_files(db, (row.get("article_id", row["id"]),))
    if "article_id" in row:
        held = tuple(one for one in held if one.start <= row["start"] < one.end)
    return {**row, "files": [{"name": one.name, "url": one.url, "sha256": one.sha256} for one in held]}


def show_message(db: sqlite3.Connection, message_id: str) -> str:
    """A message as it was made, with every attempt to send it. Raises CommandError where there is none."""
    return str(_load_message(db, message_id)["text"])


def _load_message(db: sqlite3.Connection, thing: str) -> dict[str, Any]:
    try:
        message = outbox.load_message(db, thing)
    except StorageError as error:
        raise CommandError(f"{error}. {HINT}") from None
    head = f"Subject: {message.subject}\nMade: {message.at.astimezone(BEIJING):%Y-%m-%d %H:%M} (UTC+8)\n"
    to = f"To: {message.channel} {message.recipient}".rstrip()
    attempts = [
        f"{one.at.astimezone(BEIJING):%Y-%m-%d %H:%M:%S} {one.state} {one.status} {one.answer}".rstrip()
        for one in outbox.load_sent(db, thing)
    ]
    tried = "\n".join(f"Attempt: {line}" for line in attempts) or "Attempt: none yet"
    return {
        "id": message.id, "channel": message.channel, "recipient": message.recipient, "subject": message.subject,
        "attempts": attempts, "text": f"{head}{to}\n{tried}\n\n{message.text}",
    }  # fmt: skip


def _format_row(row: dict[str, Any]) -> str:
    """Key and value line by line; what is not known is left out, a text stands last."""
    text = row.get("text")
    if "files" in row:
        row = {
            **row,
            "files": "; ".join(f"{one['name']}, {one['url']}, SHA-256 {one['sha256']}" for one in row["files"]),
        }
    if row.get("observed") == 0:
        row = {**row, "observed": NOT_OBSERVED}
    lines = [f"{key:16} {value}" for key, value in row.items() if key != "text" and value not in (None, "", "[]")]
    return "\n".join(lines + (["", str(text)] if text else []))
