"""evidence: export what a finding rests on, and verify that nothing of it was changed."""

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from domain.altering import alter
from domain.dates import beijing_day
from domain.errors import CommandError
from miitwatch.loading import open_for_reading

if TYPE_CHECKING:
    from datetime import datetime

    from miitwatch.proof.evidence_scope import Wanted


@click.group()
def evidence() -> None:
    """Export what a finding rests on, and verify that nothing was changed since it was recorded.

    \b
    Examples:
      miitwatch evidence export --finding F-2025-007
      miitwatch evidence verify
    """


@evidence.command("export")
@click.option("--finding", metavar="ID", help="One finding, with its parts.")
@click.option("--firm", metavar="NAME", help="Every finding that names a firm, by key or name.")
@click.option("--alert", metavar="ID", help="One alert by its number, or one message by its id.")
@click.option("--since", metavar="DATE", help="What was published or told from this Beijing day on.")
@click.option("--until", metavar="DATE", help="The last such day, included.  [default: today]")
@click.option("--without-messages", is_flag=True, help="Leave out what was sent: recipients stand in it.")
@click.option(
    "--channel",
    "channels",
    metavar="NAME",
    multiple=True,
    help="Take in this channel's messages, though a watch list of its own stands in them; may be repeated.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.pass_obj
def export(
    config_path: Path | None,
    finding: str | None,
    firm: str | None,
    alert: str | None,
    since: str | None,
    until: str | None,
    channels: tuple[str, ...],
    output: Path | None,
    *,
    without_messages: bool,
) -> None:
    """Write one ZIP: pages as received (WARC), texts with what is stated where, messages as sent, a sheet, hashes.

    Messages of a channel with a watch list that is not shared are left out, since it stands in them.

    \b
    Examples:
      miitwatch evidence export --finding F-2025-007
      miitwatch evidence export --firm siemens -o siemens.zip
      miitwatch evidence export --since 2025-03-01 --until 2025-03-31
    """
    from miitwatch.proof import evidence as exports
    from miitwatch.proof.evidence_lists import describe_withheld, tell_withheld, withhold_lists

    _check_one(finding, firm, alert, since, until)
    with open_for_reading(config_path) as app, app.store.read() as db:
        now = app.clock()
        wanted = _want_period(db, since, until, now) if since else _find_wanted(db, finding, firm, alert)
        wanted = _narrow(wanted, channels, without_messages=without_messages)
        content = exports.build_export(app, db, wanted)
        left_out = describe_withheld(db, withhold_lists(app.config, db, wanted))
        path = output or Path(exports.name_file(wanted, now))
        _write(path, content)
    click.echo(
        f"{path}: {len(content):,} bytes. Begin with SHEET.txt in it. Check it: miitwatch evidence verify {path}"
    )
    if left_out:
        click.echo(tell_withheld(left_out))


def _check_one(finding: str | None, firm: str | None, alert: str | None, since: str | None, until: str | None) -> None:
    """Raises CommandError where not one thing alone is named that is to be exported."""
    chosen = [name for name in (finding, firm, alert, since) if name]
    if len(chosen) != 1 or (until and not since):
        raise CommandError("say what to export by one of --finding, --firm, --alert, or --since with --until")


def _narrow(wanted: "Wanted", channels: tuple[str, ...], *, without_messages: bool) -> "Wanted":
    """The same with the messages of these channels, or with none at all."""
    wanted = alter(wanted, channels=channels)
    if without_messages:
        wanted = alter(wanted, scope=alter(wanted.scope, messages=()), without_messages=True)
    return wanted


def _want_period(db: sqlite3.Connection, since: str, until: str | None, now: "datetime") -> "Wanted":
    from miitwatch.proof.evidence_scope import want_period

    return want_period(db, since, until or beijing_day(now), now)


def _find_wanted(db: sqlite3.Connection, finding: str | None, firm: str | None, alert: str | None) -> "Wanted":
    """What the one of the three that is given names."""
    from miitwatch.proof.evidence_scope import want_alert, want_finding, want_firm

    if finding:
        return want_finding(db, finding)
    return want_firm(db, firm) if firm else want_alert(db, str(alert))


def _write(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all: half an export in the place of a whole one would prove nothing.

    Nothing takes the place of a pipe or a device, nor of a link: the file that it leads to is written.
    """
    whole = Path(os.path.realpath(path))
    half = whole.with_name(f".{whole.name}.{os.getpid()}.half")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            half.write_bytes(content)
            half.replace(whole)
    except OSError as error:
        raise CommandError(
            f"{path} cannot be written: {error.strerror or error}. Nothing of it was kept; what was there before stands"
        ) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


@evidence.command("verify")
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--head", metavar="HASH", help="A hash of the chain noted down before: it must be there.")
@click.pass_obj
def verify(config_path: Path | None, file: Path | None, head: str | None) -> None:
    """Find every changed byte of an export or a backup; without FILE, every changed value of the live record.

    \b
    Examples:
      miitwatch evidence verify
      miitwatch evidence verify evidence-F-2025-007-2025-04-01.zip

    Exit code: 0 nothing was changed, 1 something was, and is named. Nothing is written.
    """
    from miitwatch.clock import read_clock
    from miitwatch.proof.verification import verify_file, verify_record

    if file is not None:
        verified = verify_file(file, read_clock(), head)
    else:
        with open_for_reading(config_path) as app:
            verified = verify_record(app, head)
    for fault in verified.faults:
        click.echo(f"{fault.place} {fault.row}: {fault.what}")
    click.echo(verified.told)
    sys.exit(1 if verified.faults else 0)
