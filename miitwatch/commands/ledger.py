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
      miitwatch ledger identities
    """


@ledger.command("check")
@click.pass_context
def check(ctx: click.Context) -> None:
    """Fold the stored events again and compare the findings with the table, byte for byte.

    All of them, or those since the last checkpoint: at it, an upgrade changed the rules by which events are folded,
    and the findings were kept as they stood. Each finding is held against its last change as well.

    Exits with 1 where they differ, and names the first difference. Nothing is written; a running daemon does not mind.

    \b
    Example:
      miitwatch ledger check
    """
    from miitwatch.proof.rebuilding import rebuild

    config_path: Path | None = ctx.obj
    with open_for_reading(config_path) as app:
        done = rebuild(app)
    if done.parting is None:
        click.echo(f"{done.tell()}: the same as the table, byte for byte.")
        if not done.folded:
            click.echo("`miitwatch poll` keeps them in a checkpoint, from which what comes later can be folded again.")
        return
    one = done.parting
    click.echo(f"{done.tell()}, which differ from the table. The first difference: {one.table} {one.row} {one.column}")
    click.echo(f"  stored:  {one.stored}\n  rebuilt: {one.rebuilt}")
    click.echo("The database was altered past the program, or a fault of ours did it: keep a copy and report it.")
    ctx.exit(1)


@ledger.command("identities")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def identities(config_path: Path | None, as_json: bool) -> None:
    """Firms that were merged or split, with the reason: rows of domain/gazetteer.csv with same_as or split_from.

    IS, OR WAS names the firm that it is, or was taken for. OLD KEY counts the findings that hold a firm under the key
    that it had before; `miitwatch reparse --apply` reads their texts again and takes the new one over.

    \b
    Example:
      miitwatch ledger identities
    """
    from miitwatch.tables import print_rows

    with open_for_reading(config_path) as app, app.store.read() as db:
        query = "SELECT count(DISTINCT finding_id) FROM finding_firms WHERE key = ?"
        rows = [
            {
                "kind": one.kind,
                "firm": one.name,
                "key": one.key,
                "other": one.other,
                "old_key": db.execute(query, (one.renamed[0],)).fetchone()[0],
                "reason": one.reason,
            }
            for one in app.gazetteer.identities
        ]
    columns = {
        "kind": "KIND",
        "firm": "FIRM",
        "other": "IS, OR WAS",
        "old_key": "OLD KEY",
        "reason": "REASON",
    }
    empty = "No firm of the gazetteer was merged with another or split from one."
    print_rows(rows, "json" if as_json else "table", columns, empty=empty, folded=("firm", "reason"))
