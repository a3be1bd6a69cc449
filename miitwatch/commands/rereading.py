"""reparse: what better rules would have read."""

from pathlib import Path

import click

from miitwatch.loading import open_for_reading


@click.command()
@click.pass_obj
def reparse(config_path: Path | None) -> None:
    """Read every text that is still kept again, with today's rules, and show how the findings would differ.

    Says from which day on all texts are kept. Writes nothing and alerts nobody.

    \b
    Example:
      miitwatch reparse
    """
    from miitwatch.rereading import reread_archive, summarise

    with open_for_reading(config_path) as app:
        done = reread_archive(app)
    if done.since is None:
        click.echo("Nothing has been read yet.")
        return
    click.echo(f"Read {done.articles} articles again; every text is kept from {done.since} on.")
    for one in done.differences:
        click.echo(f"{one.now.id if one.now else 'none':11} now:  {summarise(one.now) if one.now else 'no finding'}")
        click.echo(f"{'':11} then: {summarise(one.then) if one.then else 'no finding'}")
    if not done.differences:
        click.echo("Today's rules read the same: no finding would differ.")
