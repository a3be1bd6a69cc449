"""show: one thing in full, whatever its id is of."""

import json
import re
from pathlib import Path
from typing import Any

import click

from domain.dates import BEIJING
from domain.describing import describe_finding
from domain.errors import ConfigError, StorageError
from miitwatch.application import Application
from miitwatch.commands.history import find_named_firms
from miitwatch.loading import open_for_reading
from miitwatch.sight import look_at_regulator
from storage import history, ledger, outbox

HINT = (
    "An id is a finding (F-2025-007), an article (A-12), a claim (C-31), a message (msg_...), or a firm's key or name. "
    "`miitwatch findings`, `articles`, `firms` and `alerts list` print them."
)


@click.command()
@click.argument("thing", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(config_path: Path | None, thing: str, as_json: bool) -> None:
    """Show one finding, firm, claim, message or article in full; a finding in the mail's own words.

    \b
    Examples:
      miitwatch show F-2025-007
      miitwatch show A-12
      miitwatch show siemens
    """
    thing = thing.strip()
    if not thing:
        raise ConfigError(f"an id is needed. {HINT}")
    with open_for_reading(config_path) as app:
        click.echo(_show_json(app, thing) if as_json else _show_text(app, thing))


def _show_text(app: Application, thing: str) -> str:
    if re.fullmatch(r"F-\d{4}-\d+", thing):
        from miitwatch.briefings import show_finding

        return show_finding(app, _load_finding(app, thing)).text
    found = _look_up(app, thing)
    if isinstance(found, list):
        return "\n\n".join(_format_row(row) for row in found)
    return str(found["text"]) if thing.startswith("msg_") else _format_row(found)


def _show_json(app: Application, thing: str) -> str:
    if re.fullmatch(r"F-\d{4}-\d+", thing):
        finding = _load_finding(app, thing)
        with app.store.read() as db:
            changes = ledger.load_changes(db, finding.id)
        found: Any = describe_finding(finding, changes, look_at_regulator(app))
    else:
        found = _look_up(app, thing)
    return json.dumps(found, ensure_ascii=False, indent=2)


def _load_finding(app: Application, thing: str) -> Any:
    with app.store.read() as db:
        finding = history.load_finding(db, thing)
    if finding is None:
        raise ConfigError(f"there is no finding {thing}. {HINT}")
    return finding


def _look_up(app: Application, thing: str) -> dict[str, Any] | list[dict[str, Any]]:
    with app.store.read() as db:
        if thing.startswith("msg_"):
            return _load_message(db, thing)
        if numbered := re.fullmatch(r"([AC])-(\d{1,15})", thing):
            load = history.load_article if numbered[1] == "A" else history.load_claim
            found = load(db, int(numbered[2]))
            rows = [found] if found else []
        else:
            rows = list(find_named_firms(db, history.Filter(firm=thing)))
    if not rows:
        raise ConfigError(f"nothing is known by {thing!r}. {HINT}")
    return rows if len(rows) > 1 else rows[0]


def _load_message(db: Any, thing: str) -> dict[str, Any]:
    try:
        message = outbox.load_message(db, thing)
    except StorageError as error:
        raise ConfigError(f"{error}. {HINT}") from None
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
    lines = [f"{key:16} {value}" for key, value in row.items() if key != "text" and value not in (None, "", "[]")]
    return "\n".join(lines + (["", str(text)] if text else []))
