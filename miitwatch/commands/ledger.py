"""ledger: whether the findings are what the events add up to."""

from pathlib import Path

import click

from miitwatch.loading import open_for_reading


@click.group()
def ledger() -> None:
    """Hold the ledger against the events that it is made of.

    \b
    Example:
      miitwatch ledger check
    """


@ledger.command("check")
@click.pass_context
def check(ctx: click.Context) -> None:
    """Fold every stored event again and compare the findings with the table, byte for byte.

    Exits with 1 where they differ, and names the first difference. Nothing is written; a running daemon does not mind.

    \b
    Example:
      miitwatch ledger check
    """
    from miitwatch.rebuilding import rebuild

    config_path: Path | None = ctx.obj
    with open_for_reading(config_path) as app:
        done = rebuild(app)
    told = f"{done.events:,} events fold into {done.findings:,} findings"
    if done.parting is None:
        click.echo(f"{told}: the same as the table, byte for byte.")
        return
    one = done.parting
    click.echo(f"{told}, which differ from the table. The first difference: {one.table} {one.row} {one.column}")
    click.echo(f"  stored:  {one.stored}\n  rebuilt: {one.rebuilt}")
    click.echo(
        "Where the program was upgraded since, `miitwatch reparse` shows what today's rules make of the archive; "
        "where it was not, the database was altered: keep a copy of it."
    )
    ctx.exit(1)
