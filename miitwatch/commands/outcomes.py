"""outcomes: what became of every entry."""

import json
from pathlib import Path
from typing import Any

import click

from domain.errors import CommandError
from miitwatch.history.listing_options import check_word
from miitwatch.history.record import check_window
from miitwatch.loading import open_for_reading
from miitwatch.progress import count_of
from miitwatch.tables import choose_output, print_rows, tell_time
from storage.asking.outcomes import Window, count_entries, count_outcomes, list_outcomes

#: Every rule by which an entry changed the record or did not, or for which it was not read.
RULES = {
    "changed": "it changed the record",
    "nothing_new": "what it states is known, or could not stand alone",
    "copy": "it tells a known story in the same words",
    "mention": "it only mentions what is known",
    "headline_only": "a headline that adds a report and no claim",
    "review": "it waits for a person: miitwatch review list",
    "rejected": "a person rejected it",
    "unread_attachment": "on the subject, but an attachment or further page was not read",
    "other_language": "neither Chinese nor English; --list says which language, and whom it seems to name",
    "off_topic": "not about foreign firms in China's telecom market",
    "passed_by_title": "its title is about something else; the page was not asked for",
    "waiting": "not tried yet",
    "refused": "not read: a wall, or the server, refused it",
    "timed_out": "not read: no answer in time",
    "gone": "not read: the page is gone",
    "layout_unread": "not read: the layout or the bytes could not be made out",
    "unreachable": "not read: the host, the network or the server failed",
}


@click.command()
@click.option("--since", metavar="DATE", help="First seen not before this Beijing day, month or year.")
@click.option("--until", metavar="DATE", help="First seen not after it; both ends are included.")
@click.option("--source", metavar="NAME", help="Found first by this source.")
@click.option("--rule", help="With this outcome: changed, off_topic, refused ...")
@click.option("--list", "listed", is_flag=True, help="List the entries, not their number.")
@click.option("--limit", type=click.IntRange(1), help="With --list: only the newest so many.")
@click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="How to print.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.pass_obj
def outcomes(
    config_path: Path | None,
    since: str | None,
    until: str | None,
    source: str | None,
    rule: str | None,
    listed: bool,
    limit: int | None,
    output: str,
    as_json: bool,
) -> None:
    """Say what became of every entry: it changed the record, or the rule by which it did not, or why it was not read.

    The numbers add up to the entries of the window.

    \b
    Examples:
      miitwatch outcomes --since 2025-02-28
      miitwatch outcomes --rule refused --list
      miitwatch outcomes --rule other_language --list      not read: Spanish; seems to name PCCW
    """
    check_word("--rule", rule, tuple(RULES), noun="outcome")
    check_window(since, until)
    window, output = Window(since, until, source, rule), choose_output(output, as_json)
    with open_for_reading(config_path) as app, app.store.read() as db:
        try:
            if listed:
                rows = list_outcomes(db, window, limit)
            else:
                counted, entries = count_outcomes(db, window), count_entries(db, window)
        except ValueError as error:
            raise CommandError(f"{error}. Dates are written 2025, 2025-02 or 2025-02-28.") from None
    if listed:
        _print_entries(rows, output)
    else:
        _print_counts(counted, entries if rule is None else sum(number for _, number in counted), output)


def _print_entries(rows: tuple[dict[str, Any], ...], output: str) -> None:
    if output == "table":
        rows = tuple(row | {"first_seen": tell_time(row["first_seen"])} for row in rows)
    columns = {"first_seen": "FIRST SEEN", "source": "SOURCE", "rule": "OUTCOME", "title": "TITLE", "detail": "WHY"}
    print_rows(rows, output, columns, empty="No entry matches.", folded=("title", "detail"))


def _print_counts(counted: tuple[tuple[str, int], ...], entries: int, output: str) -> None:
    rows = [{"rule": rule, "entries": number, "meaning": RULES.get(rule, rule)} for rule, number in counted]
    if output == "json":
        click.echo(json.dumps({"entries": entries, "outcomes": rows}, ensure_ascii=False, indent=2))
        return
    columns = {"rule": "OUTCOME", "entries": "ENTRIES", "meaning": "WHAT IT MEANS"}
    print_rows(rows, output, columns, empty="No entry matches.", folded=("meaning",))
    if output == "table" and rows:
        number = count_of(entries, "entry", "entries")
        click.echo(f"\n{number} in all. Each is listed with --list; by SQL in the view outcomes.")
