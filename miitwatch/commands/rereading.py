"""reparse: what better rules would have read, and taking it over."""

from pathlib import Path

import click

from domain.errors import StorageError
from miitwatch.application import Application
from miitwatch.loading import open_for_reading, open_for_work
from miitwatch.progress import count_of
from miitwatch.rounds.rereading import (
    MovedError,
    Plan,
    Reread,
    Revised,
    apply_plan,
    reread_archive,
    write_differences,
    write_plan,
)

#: How often the archive is read again where the ledger goes on meanwhile.
TRIES = 5


@click.command()
@click.option("--apply", "applied", is_flag=True, help="Write it as a revision of the ledger.")
@click.pass_obj
def reparse(config_path: Path | None, applied: bool) -> None:
    """Read every text that is still kept again, with today's rules, and show how the findings would differ.

    Says from which day on all texts are kept. Without --apply nothing is written and nobody alerted.

    With --apply the findings become what today's rules make of the archive, in silence, with two exceptions: where a
    message said something that is now known to be wrong, one correction is sent; and an event of which nobody was ever
    told is told as a late find. While the daemon runs it does the writing.

    \b
    Examples:
      miitwatch reparse
      miitwatch reparse --apply
    """
    if not applied:
        with open_for_reading(config_path) as app:
            show_differences(reread_archive(app.store, app.reader))
        return
    with open_for_work(config_path) as app:
        done = revise(app)
    if done is None:
        return
    for line in done.changes:
        click.echo(line)
    click.echo(done.said)


def show_differences(done: Reread) -> None:
    """Prints how the findings would differ."""
    if done.since is None:
        click.echo("Nothing has been read yet.")
        return
    click.echo(f"Read {count_of(done.articles, 'article', 'articles')} again; every text is kept from {done.since} on.")
    for one in write_differences(done):
        click.echo(f"{one.name:15} now:  {one.now}")
        click.echo(f"{'':15} then: {one.then}")
    if not done.differences:
        click.echo("Today's rules read the same: no finding would differ.")


def revise(app: Application) -> Revised | None:
    """Reads the archive again and takes it over; None where nothing differs. Raises StorageError."""
    for _ in range(TRIES):
        again = reread_archive(app.store, app.reader)
        show_differences(again)
        if again.plan.is_empty:
            return None
        try:
            return _apply(app, again.plan)
        except MovedError:
            click.echo("The ledger went on meanwhile: once more.")
    raise StorageError(f"the ledger went on {TRIES} times while the archive was read again; try at a quieter moment")


def _apply(app: Application, plan: Plan) -> Revised:
    """Applies the plan, or has the process that holds the lock do it. Raises MovedError, StorageError."""
    import json

    from miitwatch.folding.lock import HeldError, hold_lock
    from miitwatch.messages.delivery import deliver_due
    from miitwatch.rounds.answering import ask_holder

    try:
        with hold_lock(app.config.store_path, "reparse", app.clock()):
            done = apply_plan(app, plan)
            deliver_due(app, settled=True)
            return done
    except HeldError:
        answered = ask_holder(app, "reparse", write_plan(plan))
    if answered.state == "failed":
        raise MovedError(answered.answer or "the revision could not be made")
    told = json.loads(answered.answer or "{}")
    return Revised(told["said"], tuple(told["changes"]))
