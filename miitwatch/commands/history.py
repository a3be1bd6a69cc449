"""findings, firms, counts, articles: the history, asked from the command line."""

import sqlite3
import textwrap
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from domain.alerts import Sight
from domain.dates import BEIJING
from domain.describing import describe_finding
from domain.errors import ConfigError
from domain.findings import Finding
from domain.firms import name_key
from domain.record import NOT_OBSERVED, RecordRow, mark_row
from miitwatch.application import Application
from miitwatch.loading import open_for_reading
from miitwatch.record import check_window, end_of_day, open_record, read_known
from miitwatch.recorded import describe_row, summarise_row
from miitwatch.sight import look_at_regulator, look_at_regulator_then
from miitwatch.summaries import STANDINGS, summarise_finding
from miitwatch.tables import measure_width, print_rows
from storage import history, ledger, shipped

Command = TypeVar("Command", bound=Callable[..., object])
KINDS = (
    "approval", "total", "policy", "application", "revocation", "denial",
    "batch", "subset", "pilot_total", "stock_total", "other", "growth",
)  # fmt: skip
#: Narrower terminals have the standing under what it is the standing of.
WIDE = 100
FIRM_STATUSES = ("approved", "parent", "applicant", "rejected", "revoked", "mentioned")


def _add_filters(command: Command) -> Command:
    """The options that every listing has."""
    options = (
        click.option("--since", metavar="DATE", help="Not before this Beijing day, month or year."),
        click.option("--until", metavar="DATE", help="Not after it; both ends are included."),
        click.option("--by", type=click.Choice(["published", "decided", "seen"]), default="published",
                     show_default=True, help="Which date --since and --until mean."),
        click.option("--region", help="Of this region, by its English name: Shanghai."),
        click.option("--firm", help="That name this firm: a key or a part of its name, in either language."),
        click.option("--kind", help="Of this kind: approval, total, policy, application, revocation (counts: a role)."),
        click.option("--status", help="With this status: approved, applicant (articles: an outcome)."),
        click.option("--confirmation", type=click.Choice(list(STANDINGS)), help="With this standing."),
        click.option("--observed", is_flag=True, help="Only what this watch has seen itself, without the shipped "
                     "record."),
        click.option("--limit", type=click.IntRange(1), help="Only the newest so many."),
        click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table",
                     show_default=True, help="How to print."),
        click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def _add_clocks(command: Command) -> Command:
    """The options that ask for the record as it stood."""
    options = (
        click.option("--known-on", metavar="DATE", help="The record as it stood at the end of this Beijing day: only "
                     "what had been seen by then, as it was understood then."),
        click.option("--decided-by", metavar="DATE", help="Only what had been decided by the end of this day."),
        click.option("--rules", type=click.Choice(["then", "today"]), default="then", show_default=True,
                     help="As it was understood then, or read and folded again with today's rules."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def _make_filter(values: dict[str, Any]) -> history.Filter:
    """Raises ConfigError for a value that nothing can ever match: an empty answer must mean that there is nothing."""
    wanted = {key: value for key, value in values.items() if key not in ("output", "as_json", "known_on", "rules")}
    _check_word("--kind", values["kind"], KINDS)
    check_window(values["since"], values["until"])
    return history.Filter(**{**wanted, "observed": True if wanted["observed"] else None})


def _check_word(option: str, given: str | None, known: Sequence[str]) -> None:
    if given is not None and given not in known:
        nearest = get_close_matches(given, known, 1)
        hint = f"; the nearest is {nearest[0]}" if nearest else ""
        raise ConfigError(f"{option} {given}: there is no such word. There are: {', '.join(known)}{hint}")


def _check_region(db: sqlite3.Connection, given: str | None) -> None:
    """A region that no finding names is said so, with those that are."""
    if given is None:
        return
    known = [str(row[0]) for row in db.execute("SELECT DISTINCT region FROM finding_places ORDER BY region")]
    if given.casefold() not in (name.casefold() for name in known):
        click.echo(f"No finding names the region {given}. Named are: {', '.join(known) or 'none yet'}.", err=True)


def _choose_output(values: dict[str, Any]) -> str:
    return "json" if values["as_json"] else str(values["output"])


@click.command()
@_add_filters
@_add_clocks
@click.pass_obj
def findings(config_path: Path | None, /, **values: Any) -> None:
    """List what was found: approvals, totals, policy acts, applications, revocations.

    \b
    Examples:
      miitwatch findings --since 2025-02 --kind approval
      miitwatch findings --region Shanghai --json
      miitwatch findings --known-on 2025-02-28      what the record said that day
    """
    with open_for_reading(config_path) as app, open_record(app, values["known_on"], values["rules"]) as db:
        found = _ask(db, history.find_findings, _make_filter(values))
        if found or _choose_output(values) != "table":
            print_findings(app, db, found, _choose_output(values), values["known_on"])
        else:
            click.echo(say_nothing(db, "finding", values))
    _name_clocks(values)


def _ask(db: sqlite3.Connection, find: Callable[..., Any], wanted: history.Filter) -> Any:
    _check_region(db, wanted.region)
    try:
        return find(db, wanted)
    except ValueError as error:
        raise ConfigError(f"{error}. Dates are written 2025, 2025-02 or 2025-02-28.") from None


#: Options that narrow an answer.
_NARROWING = ("since", "until", "by", "region", "firm", "kind", "status", "confirmation", "known_on", "decided_by")


def say_nothing(db: sqlite3.Connection, noun: str, values: dict[str, Any]) -> str:
    """What a person reads where nothing was found: what was asked, what there is, and what to try."""
    asked = [f"--{name.replace('_', '-')} {values[name]}" for name in _NARROWING if values.get(name)]
    asked = [one for one in asked if one != "--by published" or values["since"] or values["until"]]
    tables = {"article": "article_rows", "finding": "finding_rows WHERE state = 'stands'"}
    query = f"SELECT count(*), min(published_from), max(published_to) FROM {tables[noun]}"  # noqa: S608
    number, first, last = db.execute(query).fetchone()
    if number == 0:
        return f"There is no {noun} yet: `miitwatch poll` or `miitwatch run` fills the record."
    held = f"There {'is' if number == 1 else 'are'} {number:,} {noun}{'' if number == 1 else 's'}"
    span = f", published {first} to {last}" if first else ""
    return (
        f"Nothing matches {' '.join(asked) or 'this'}. {held}{span}. "
        "Leave a condition out, or look for words: miitwatch search WORDS."
    )


def _name_clocks(values: dict[str, Any]) -> None:
    """Under a table, as of when it is."""
    if _choose_output(values) != "table":
        return
    if values.get("rules") == "today":
        click.echo("Read and folded again with today's rules; the record itself may say otherwise.")
    if values.get("known_on"):
        click.echo(f"As the record stood at the end of {values['known_on']}, Beijing.")


def print_findings(
    app: Application, db: sqlite3.Connection, found: Sequence[Finding], output: str, known_on: str | None = None
) -> None:
    """Prints findings; JSON and CSV carry everything, the table what fits a terminal."""
    sight = look_then(app, known_on)
    shipped_rows = shipped.load_rows(db)
    if output == "table":
        rows = [_summarise(db, finding, shipped_rows) for finding in found]
    else:
        rows = [
            {
                **describe_finding(one, ledger.load_changes(db, one.id), sight),
                "observed": one.observed,
                "record": describe_row(shipped_rows.get(one.id)),
            }
            for one in found
        ]
    columns = {"id": "ID", "date": "DATE", "count": "COUNT OR KIND", "what": "WHAT", "standing": "STANDING"}
    if output == "table" and measure_width() < WIDE:
        del columns["standing"]
        rows = [{**row, "what": f"{row['what']}\n{row['standing']}"} for row in rows]
        columns["what"] = "WHAT, STANDING"
    print_rows(rows, output, columns, empty="", folded=("what", "standing", "count"))
    if output == "table" and rows:
        noun = "finding" if len(rows) == 1 else "findings"
        said = [f"{len(rows)} {noun}. a announced, d decided; Beijing days. Sources, quotes: miitwatch show ID"]
        if count := sum(not finding.observed for finding in found):
            said.append(f"{count} of them {NOT_OBSERVED}: --observed leaves them out. t told, by their own text.")
        said.append(_describe_sight(sight, "had been" if known_on else "was", "by then" if known_on else "yet"))
        click.echo("\n" + "\n".join(textwrap.fill(line, measure_width(), break_on_hyphens=False) for line in said))


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


@click.command()
@_add_filters
@_add_clocks
@click.pass_obj
def firms(config_path: Path | None, /, **values: Any) -> None:
    """List firms with their status in each finding, and the words that state it.

    \b
    Examples:
      miitwatch firms --status approved
      miitwatch firms --firm 西门子
    """
    _check_word("--status", values["status"], FIRM_STATUSES)
    if values["region"] and values["status"] == "approved" and _choose_output(values) == "table":
        _print_granted(config_path, values)
        return
    columns = {"name": "FIRM AS WRITTEN", "group_name": "GROUP", "status": "STATUS", "decided": "DECIDED",
               "finding_id": "FINDING", "quote": "QUOTE"}  # fmt: skip
    _list_rows(config_path, find_named_firms, values, columns, ("name", "quote"))


def _print_granted(config_path: Path | None, values: dict[str, Any]) -> None:
    """Who was approved in a region, with the sentences below, and who may have been."""
    from miitwatch.commands.granted import print_register
    from miitwatch.registers import list_granted, say_shipped

    with open_for_reading(config_path) as app, open_record(app, values["known_on"], values["rules"]) as db:
        day = values["known_on"] or app.clock().astimezone(BEIJING).date().isoformat()
        wanted = _make_filter(values)
        answer = _ask(db, lambda db, wanted: list_granted(db, wanted, day), wanted)
        if answer is None:
            click.echo(say_nothing(db, "finding", values))
            for line in say_shipped(db, wanted):
                click.echo(line)
        else:
            print_register(answer)
    _name_clocks(values)


def find_named_firms(db: sqlite3.Connection, wanted: history.Filter) -> tuple[dict[str, Any], ...]:
    """Rows of `firm_register`, each with its group by the name that people know; the key stays beside it."""
    rows = history.find_firms(db, wanted)
    return tuple({**row, "group_name": name_key(row["group"]) if row["group"] else ""} for row in rows)


@click.command()
@_add_filters
@_add_clocks
@click.option(
    "--series", is_flag=True, help="The series as the charts draw them: totals over time, apart by who counts."
)
@click.pass_obj
def counts(config_path: Path | None, /, **values: Any) -> None:
    """List every count with its role, its date and the words that state it.

    \b
    Examples:
      miitwatch counts --kind stock_total       the total of all foreign-invested telecom firms over time
      miitwatch counts --series                 the pilot's running total, and all firms in two series
    """
    if values.pop("series"):
        from miitwatch.commands.plotted import print_series

        print_series(config_path, values)
        return
    columns = {"value": "VALUE", "qualifier": "QUALIFIER", "role": "ROLE", "as_of": "AS OF", "region": "REGION",
               "finding_id": "FINDING", "quote": "QUOTE"}  # fmt: skip
    _list_rows(config_path, history.find_counts, values, columns, ("quote",))


@click.command()
@_add_filters
@click.pass_obj
def articles(config_path: Path | None, /, **values: Any) -> None:
    """List what was read, by whom it was published, and what became of it.

    \b
    Example:
      miitwatch articles --since 2025-02-28 --until 2025-03-03
    """
    columns = {"id": "ID", "published": "PUBLISHED", "publisher": "PUBLISHER", "title": "TITLE", "outcome": "OUTCOME"}
    _list_rows(config_path, history.find_articles, values, columns, ("title", "publisher"))


def _list_rows(
    config_path: Path | None,
    find: Callable[..., Any],
    values: dict[str, Any],
    columns: dict[str, str],
    folded: Sequence[str],
) -> None:
    with (
        open_for_reading(config_path) as app,
        open_record(app, values.get("known_on"), values.get("rules", "then")) as db,
    ):
        rows, output = _ask(db, find, _make_filter(values)), _choose_output(values)
        empty = "" if rows else say_nothing(db, "article" if find is history.find_articles else "finding", values)
        if output == "table":
            held = shipped.load_rows(db)
            rows = [_mark_shipped(row, held.get(row.get("finding_id", ""))) for row in rows]
        print_rows(rows, output, columns, empty=empty, folded=folded)
    _name_clocks(values)


def _mark_shipped(row: Mapping[str, Any], held: RecordRow | None) -> Mapping[str, Any]:
    """In the place of a quote, which the shipped record has not: what it is, and of a firm the doubt."""
    if held is None:
        return row
    said = [str(row["note"])] if row.get("note") else []
    return {**row, "quote": "; ".join([*said, mark_row(held)])}
