"""findings, firms, counts, articles: the history, asked from the command line."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from domain.dates import BEIJING
from domain.errors import CommandError
from domain.firms import name_key
from domain.record import RecordRow, mark_row
from miitwatch.history.findings_table import WIDE, print_findings
from miitwatch.history.listing_options import (
    add_clocks,
    add_filters,
    check_region,
    check_word,
    make_filter,
    name_clocks,
    say_nothing,
)
from miitwatch.history.record import open_record
from miitwatch.loading import open_for_reading
from miitwatch.tables import choose_output, measure_width, print_rows
from storage.asking import history
from storage.ledger import shipped

FIRM_STATUSES = ("approved", "parent", "applicant", "rejected", "revoked", "mentioned")
#: What became of an article, and the states of its entry: one that was read by its headline may wait for its page.
ARTICLE_STATUSES = (
    *("changed", "nothing_new", "copy", "mention", "headline_only", "review", "rejected", "unread_attachment"),
    *("other_language", "off_topic", "passed_by_title", "given_up"),
    *("pending", "read", "failed", "given up", "passed over"),
)


@click.command()
@add_filters
@add_clocks
@click.pass_obj
def findings(config_path: Path | None, /, **values: Any) -> None:
    """List what was found: approvals, totals, policy acts, applications, revocations.

    \b
    Examples:
      miitwatch findings --since 2025-02 --kind approval
      miitwatch findings --region Shanghai --json
      miitwatch findings --known-on 2025-02-28      what the record said that day
    """
    check_word("--status", values["status"], FIRM_STATUSES)
    with open_for_reading(config_path) as app, open_record(app, values["known_on"], values["rules"]) as db:
        found = _ask(db, history.find_findings, make_filter(values))
        if found or choose_output(values["output"], values["as_json"]) != "table":
            print_findings(app, db, found, choose_output(values["output"], values["as_json"]), values["known_on"])
        else:
            click.echo(say_nothing(app, db, "finding", values))
    name_clocks(values)


def _ask(db: sqlite3.Connection, find: Callable[..., Any], wanted: history.Filter) -> Any:
    check_region(db, wanted.region)
    try:
        return find(db, wanted)
    except ValueError as error:
        raise CommandError(f"{error}. Dates are written 2025, 2025-02 or 2025-02-28.") from None


@click.command()
@add_filters
@add_clocks
@click.pass_obj
def firms(config_path: Path | None, /, **values: Any) -> None:
    """List firms with their status in each finding, and the words that state it.

    \b
    Examples:
      miitwatch firms --status approved
      miitwatch firms --firm 西门子
    """
    check_word("--status", values["status"], FIRM_STATUSES)
    output = choose_output(values["output"], values["as_json"])
    if values["region"] and values["status"] == "approved" and output == "table":
        _print_granted(config_path, values)
        return
    columns = {"name": "FIRM AS WRITTEN", "group_name": "GROUP", "status": "STATUS", "decided": "DECIDED",
               "finding_id": "FINDING", "quote": "QUOTE"}  # fmt: skip
    _list_rows(config_path, find_named_firms, values, columns, ("name", "quote"))


def _print_granted(config_path: Path | None, values: dict[str, Any]) -> None:
    """Who was approved in a region, with the sentences below, and who may have been."""
    from miitwatch.commands.granted import print_register
    from miitwatch.history.registers import list_granted, say_shipped

    with open_for_reading(config_path) as app, open_record(app, values["known_on"], values["rules"]) as db:
        day = values["known_on"] or app.clock().astimezone(BEIJING).date().isoformat()
        wanted = make_filter(values)
        answer = _ask(db, lambda db, wanted: list_granted(db, wanted, day), wanted)
        if answer is None:
            click.echo(say_nothing(app, db, "finding", values))
            for line in say_shipped(db, wanted):
                click.echo(line)
        else:
            print_register(answer)
    name_clocks(values)


def find_named_firms(db: sqlite3.Connection, wanted: history.Filter) -> tuple[dict[str, Any], ...]:
    """Rows of `firm_register`, each with its group by the name that people know; the key stays beside it."""
    rows = history.find_firms(db, wanted)
    return tuple({**row, "group_name": name_key(row["group"]) if row["group"] else ""} for row in rows)


@click.command()
@add_filters
@add_clocks
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
    check_word("--status", values["status"], FIRM_STATUSES)
    columns = {"value": "VALUE", "qualifier": "QUALIFIER", "role": "ROLE", "as_of": "AS OF", "region": "REGION",
               "standing": "STANDING", "finding_id": "FINDING", "quote": "QUOTE"}  # fmt: skip
    _list_rows(config_path, history.find_counts, values, columns, ("quote",))


@click.command()
@add_filters
@click.pass_obj
def articles(config_path: Path | None, /, **values: Any) -> None:
    """List what was read, by whom it was published, and what became of it.

    \b
    Example:
      miitwatch articles --since 2025-02-28 --until 2025-03-03
    """
    check_word("--status", values["status"], ARTICLE_STATUSES, noun="outcome")
    columns = {"id": "ID", "published": "PUBLISHED", "publisher": "PUBLISHER", "title": "TITLE", "outcome": "OUTCOME"}
    _list_rows(config_path, history.find_articles, values, columns, ("title", "publisher"))


def _list_rows(
    config_path: Path | None,
    find: Callable[..., Any],
    values: dict[str, Any],
    columns: dict[str, str],
    folded: Sequence[str],
) -> None:
    from miitwatch.folding.endings import list_ended

    with (
        open_for_reading(config_path) as app,
        open_record(app, values.get("known_on"), values.get("rules", "then")) as db,
    ):
        wanted = make_filter(values, of_counts=find is history.find_counts)
        rows, output = _ask(db, find, wanted), choose_output(values["output"], values["as_json"])
        empty = "" if rows else say_nothing(app, db, "article" if find is history.find_articles else "finding", values)
        ended = list_ended(db, rows, values.get("decided_by")) if find is find_named_firms else []
        if output == "table":
            held = shipped.load_rows(db)
            rows = [_mark_shipped(row, held.get(row.get("finding_id", ""))) for row in rows]
            if "quote" in columns and "standing" in columns and measure_width() < WIDE:
                rows, columns = _fold_standing(rows, columns)
        print_rows(rows, output, columns, empty=empty, folded=folded)
        for line in ended if output == "table" else ():
            click.echo(line)
    name_clocks(values)


def _fold_standing(
    rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]
) -> tuple[list[Mapping[str, Any]], dict[str, str]]:
    """On a narrow terminal a figure's standing stands before its quote: columns of their own would cut both."""
    told: list[Mapping[str, Any]] = [
        {**row, "quote": ": ".join(filter(None, (row["standing"], row["quote"])))} for row in rows
    ]
    narrow = {key: "STANDING, QUOTE" if key == "quote" else name for key, name in columns.items() if key != "standing"}
    return told, narrow


def _mark_shipped(row: Mapping[str, Any], held: RecordRow | None) -> Mapping[str, Any]:
    """In the place of a quote, which the shipped record has not: what it is, and of a firm the doubt."""
    if held is None:
        return row
    said = [str(row["note"])] if row.get("note") else []
    return {**row, "quote": "; ".join([*said, mark_row(held)])}
