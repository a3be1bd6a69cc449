"""backfill: an archive of years, read and entered into the ledger without telling anybody."""

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from domain.errors import CommandError
from miitwatch.clock import read_clock
from miitwatch.loading import load_settings

if TYPE_CHECKING:
    from miitwatch.application import Application
    from miitwatch.archive.archive_engines import Engine
    from miitwatch.archive.archive_listing import Listed
    from miitwatch.archive.archive_summary import Summary
    from miitwatch.archive.backfilling import Run

EXIT_SOME_FAILED = 3
#: An address as Dask's schedulers print it.
_SCHEDULER = re.compile(r"(?:(?:tcp|tls|ws|wss)://)?(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(?P<port>[0-9]{1,5})/?")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--site", default="", metavar="URL", help="The address below which the files of a folder stood.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Who reads.", show_default=True)
@click.option("--processes", type=click.IntRange(1, 1024), help="Processes of this machine.  [default: one a core]")
@click.option("--scheduler", default="", metavar="tcp://HOST:PORT", help="Of the Dask cluster; needs [cluster].")
@click.pass_obj
def backfill(
    config_path: Path | None, paths: tuple[Path, ...], site: str, engine: str, processes: int | None, scheduler: str
) -> None:
    """Read an archive and enter what is on the subject into the ledger, in the order of publication, told to nobody.

    PATH is a web archive (.warc, .warc.gz), a document store as JSON lines (.jsonl: url, title, published, text or
    html), a saved feed (.xml, .rss, .atom), a page, an attachment, or a folder of these.

    Killed or stopped, it goes on from there when it is called again with the same paths. Beside a running daemon it
    reads, and the daemon enters. At its end it says what became of every document.

    Exit code 0: all was read; 3: all is done, but some of it could not be read; 2: nothing was begun.

    \b
    Examples:
      miitwatch backfill news-2025/*.warc.gz
      miitwatch backfill store.jsonl saved-feeds/
      miitwatch backfill saved-site/ --site https://www.miit.gov.cn/
      miitwatch backfill /shared/crawl --engine dask --scheduler tcp://10.0.0.5:8786
    """
    from miitwatch.archive.archive_listing import list_archive
    from miitwatch.archive.backfilling import begin_run, open_archive_store

    _check_options(site, engine, processes, scheduler)
    listed = list_archive(paths)
    config = load_settings(config_path, sends=False)  # nobody is told, and the daemon's user may read no secret
    if not listed.portions:
        said = "; ".join(str(fault) for fault in listed.faults) or "no file there is of a kind that is read"
        raise CommandError(f"nothing to read under {', '.join(map(str, paths))}: {said}")
    with open_archive_store(config, read_clock) as app, begin_run(app, paths, listed, site) as run:
        _say_begun(run, listed)
        _read(run, engine, processes, scheduler)
        summary = _enter(app, run)
        _say_ended(app, summary, listed)
        run.tray.remove()
    if summary.faults or listed.faults:
        sys.exit(EXIT_SOME_FAILED)


def _check_options(site: str, engine: str, processes: int | None, scheduler: str) -> None:
    if site and not site.lower().startswith(("http://", "https://")):
        raise CommandError(f"--site is an address such as https://www.miit.gov.cn/, not {site!r}")
    if engine == "dask" and not scheduler:
        raise CommandError("--engine dask needs --scheduler, such as --scheduler tcp://10.0.0.5:8786")
    if engine == "dask" and not _is_scheduler(scheduler):
        raise CommandError(f"--scheduler is an address with its port, such as tcp://10.0.0.5:8786, not {scheduler!r}")
    if engine == "dask" and processes:
        raise CommandError("--processes is for --engine local; a cluster has its own workers")
    if engine == "local" and scheduler:
        raise CommandError("--scheduler is for --engine dask")


def _say_begun(run: "Run", listed: "Listed") -> None:
    """What is to be read, and what is left of an earlier run."""
    others = ", ".join(f"{number:,} {ending}" for ending, number in sorted(listed.others.items()))
    from miitwatch.progress import count_of

    click.echo(
        f"{count_of(len(listed.portions), 'file', 'files')} to read{f'; passed over: {others}' if others else ''}."
    )
    if run.outdated:
        click.echo(
            f"An earlier run was not finished and read by rules {run.outdated}, which are not this version's: all "
            "is read anew. What it had entered stays, and is not entered again."
        )
    elif run.resumed:
        click.echo(f"Going on with an earlier run: {count_of(len(run.left), 'file is', 'files are')} left.")


def _is_scheduler(address: str) -> bool:
    """Looked at before Dask is: of one without a port its client says so, and then waits for a minute and trips."""
    found = _SCHEDULER.fullmatch(address)
    return found is not None and 0 < int(found["port"]) < 65_536


def _read(run: "Run", engine: str, processes: int | None, scheduler: str) -> None:
    from miitwatch.archive.archive_engines import LocalEngine
    from miitwatch.archive.archive_progress import show_progress
    from miitwatch.archive.backfilling import read_archive

    if not run.left:
        return
    reader: Engine
    if engine == "dask":
        from miitwatch.archive.cluster import connect_cluster

        reader = connect_cluster(run.desk, scheduler)
    else:
        reader = LocalEngine(run.desk, processes or len(os.sched_getaffinity(0)))
    total = sum(portion.size - portion.reached for portion in run.left)
    try:
        with show_progress(total, click.echo, terminal=sys.stdout.isatty()) as bar:
            read_archive(run, reader, bar.take)
    finally:
        reader.close()


def _enter(app: "Application", run: "Run") -> "Summary":
    from miitwatch.archive.archive_summary import sum_up
    from miitwatch.archive.backfilling import enter_archive
    from miitwatch.progress import count_of

    waiting = run.tray.count_waiting()
    if waiting:
        click.echo(f"Entering {count_of(waiting, 'document', 'documents')}, in the order of publication.")
        enter_archive(app, run)
    return sum_up(run.tray)


def _say_ended(app: "Application", summary: "Summary", listed: "Listed") -> None:
    """What became of every document, and which news was entered that nobody was told."""
    from miitwatch.archive.archive_summary import describe_summary, describe_untold
    from miitwatch.folding.first_tellings import list_untold_news

    for line in describe_summary(summary, listed.faults):
        click.echo(line)
    with app.store.read() as db:
        untold = list_untold_news(db, app.clock(), app.config.old_after)
    for line in describe_untold(untold):
        click.echo(line)
