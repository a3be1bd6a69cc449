"""record: what ships with the program about the years before this watch began."""

from pathlib import Path

import click

from domain.record import RecordRow, list_links, mark_row, name_source
from miitwatch.loading import open_for_reading
from miitwatch.tables import choose_output, print_rows


@click.command()
@click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="How to print.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.pass_obj
def record(config_path: Path | None, output: str, *, as_json: bool) -> None:
    """List the shipped record: chronology and totals since 2001, not observed here, with grade and source.

    Nothing of it was seen by this program and no page of it is kept. A row that this watch has since observed itself
    names the finding that stands for it now.

    \b
    Example:
      miitwatch record
    """
    from storage.ledger import shipped

    output = choose_output(output, as_json)
    with open_for_reading(config_path) as app, app.store.read() as db:
        held = shipped.list_shipped(db)
    rows = [{"finding": one.finding, **_describe(one.row), "observed_as": one.observed_as} for one in held]
    columns = {"date": "DATE", "finding": "FINDING", "statement": "WHAT", "grade": "GRADE", "publisher": "WHO SAYS"}
    empty = "The shipped record has not been entered yet: `miitwatch run` and `poll` do it when they start."
    print_rows(rows, output, columns, empty=empty, folded=("statement", "publisher"))
    if rows and output == "table":
        doubtful = sum(not one.row.verified for one in held)
        click.echo(f"\n{len(rows)} rows, shipped, not observed here, no bytes held. {doubtful} are unverified (weak or")
        click.echo("undated) and stand in no chart or total. Addresses and what each rests on: --format csv")


def _describe(row: RecordRow) -> dict[str, object]:
    return {
        "key": row.key,
        "date": row.date or "undated",
        "kind": row.kind,
        "statement": row.text,
        "grade": row.grade if row.verified else f"{row.grade}, unverified",
        "publisher": name_source(row),
        "urls": list(list_links(row)),
        "basis": row.basis,
        "series": row.series,
        "said": mark_row(row),
    }
