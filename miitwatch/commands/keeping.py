"""backup, restore, resume, prune, vacuum: keeping the record, and moving it to another machine."""

import sys
from pathlib import Path

import click

from miitwatch.clock import read_clock
from miitwatch.loading import load_settings, open_for_work

EXIT_SOME_FAILED = 3


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(config_path: Path | None, file: Path) -> None:
    """Write one file with the record and its evidence, the inboxes and the configuration without its secrets.

    A running daemon goes on meanwhile. What is to be brought beside the file, such as passwords, is listed in it.

    \b
    Examples:
      miitwatch backup miitwatch-backup.zip
      miitwatch evidence verify miitwatch-backup.zip

    Exit code: 0 all is in it; 3 it is written, and mails that could not be read are not in it: each is named.
    """
    from miitwatch.proof.backups import back_up, describe_size

    done = back_up(load_settings(config_path), file, read_clock())
    click.echo(f"{file}: {describe_size(done.size, done.files)}. Check it: miitwatch evidence verify {file}")
    for one in done.unread:
        click.echo(f"NOT IN IT: {one}", err=True)
    if done.unread:
        click.echo("Back up again as a user who may read these, or give them to this one.", err=True)
        sys.exit(EXIT_SOME_FAILED)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--place",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="CONFIG",
    help="Write the configuration to this file instead of into the folder, with absolute paths.",
)
def restore(file: Path, folder: Path, place: Path | None) -> None:
    """Write a new folder from a backup. It opens paused: it asks sources and delivers nothing until `miitwatch resume`.

    A configuration that lies in the folder stays there: moved away, it would begin a new, empty record.

    \b
    Examples:
      miitwatch restore miitwatch-backup.zip /srv/miitwatch
      miitwatch restore miitwatch-backup.zip /var/lib/miitwatch --place /etc/miitwatch/config.toml
    """
    import os

    from miitwatch.notices.pausing import describe_withheld
    from miitwatch.proof.restoring import restore as restore_backup

    done = restore_backup(file, folder, read_clock(), place)
    click.echo(f"{done.folder}: the record, paused. It would send:")
    for line in describe_withheld(done.withheld):
        click.echo(line)
    click.echo(f"\n{done.bring}")
    config = done.config
    if os.geteuid() == 0:
        click.echo(
            "All of it is root's. The user who runs the daemon must own the folder and may read the configuration:"
        )
        click.echo(f"  chown -R miitwatch:miitwatch {done.folder}")
        click.echo(f"  chgrp miitwatch {config}")
    click.echo(f"Next: bring these, then: miitwatch --config {config} doctor")
    click.echo(f"Stop the old installation before: miitwatch --config {config} resume")


@click.command()
@click.pass_obj
def resume(config_path: Path | None) -> None:
    """Let a restored record deliver, and say what it sends now. Stop the installation that it was copied from first.

    What the old installation sent after the backup was made is sent again: look at the list before.

    \b
    Example:
      miitwatch resume
    """
    from miitwatch.notices.pausing import describe_withheld
    from miitwatch.notices.pausing import resume as end_pause

    with open_for_work(config_path) as app:
        was, withheld = end_pause(app)
    if not was:
        click.echo("It was not paused: nothing is changed.")
        return
    click.echo("It delivers again. The daemon, or `miitwatch deliver`, sends now:")
    for line in describe_withheld(withheld):
        click.echo(line)


@click.command()
@click.pass_obj
def prune(config_path: Path | None) -> None:
    """Let go of what is old and rests under no claim, as the daemon does once a day.

    Bytes of pages without a claim go after 30 days, their texts after two years, polls into one row a day after 400
    days. Nothing that a claim rests on, nothing that was sent and no page of a regulator ever goes.

    \b
    Example:
      miitwatch prune
    """
    from miitwatch.progress import count_of
    from miitwatch.rounds.housekeeping import prune_now

    with open_for_work(config_path) as app:
        done = prune_now(app)
    click.echo(
        f"Let go: bytes of {count_of(done.bodies, 'page', 'pages')}, {count_of(done.texts, 'text', 'texts')}; "
        f"compressed {count_of(done.compressed, 'text', 'texts')}; "
        f"{count_of(done.polls, 'poll', 'polls')} put into their day. "
        "`miitwatch vacuum` gives the room back to the disk."
    )


@click.command()
@click.pass_obj
def vacuum(config_path: Path | None) -> None:
    """Make the database's file as small as what is in it. The daemon must be stopped meanwhile.

    \b
    Example:
      miitwatch vacuum
    """
    from miitwatch.folding.lock import hold_lock
    from storage.file.copies import vacuum as make_small

    with open_for_work(config_path) as app:
        path = app.store.path
    with hold_lock(path, "vacuum", read_clock()):
        before, after = make_small(path)
    click.echo(f"{path}: {before / 1_000_000:.1f} MB before, {after / 1_000_000:.1f} MB now.")
