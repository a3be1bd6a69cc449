"""Prints who was approved in a region."""

import click

from alerts.layout.wrapping import wrap
from miitwatch.history.registers import Register
from miitwatch.tables import measure_width, print_rows

#: Sentences are set no wider than this, whatever the terminal.
WIDEST = 100


def print_register(answer: Register) -> None:
    """Firms as a table, the sentences that say so by number, and what is not in the table."""
    click.echo(f"{answer.title}\n{answer.names}\n")
    columns = {"group": "GROUP", "written": "FIRM AS WRITTEN", "decided": "DECIDED", "standing": "STANDING",
               "known_by": "HOW WE KNOW"}  # fmt: skip
    rows = [{key: getattr(firm, key) for key in columns} for firm in answer.firms]
    if rows:
        print_rows(rows, "table", columns, empty="", folded=("group", "written", "standing", "known_by"))
        click.echo("")
    for number, source in enumerate(answer.sources, 1):
        claim = f", claim C-{source.claim}" if source.claim else ""
        click.echo(f"[{number}] {source.publisher}, {source.published}, first seen {source.first_seen}{claim}")
        click.echo(f"    {source.url}")
        click.echo(_set(f'"{source.sentence}"', "    "))
    click.echo("")
    for line in answer.ended:
        click.echo(_set(line))
    for line in answer.not_listed:
        click.echo(_set(f"Not listed: {line}"))
    click.echo("Applicants: --status applicant")


def _set(text: str, indent: str = "") -> str:
    columns = min(measure_width(), WIDEST) - len(indent)
    return "\n".join(indent + line for line in wrap(text, columns))
