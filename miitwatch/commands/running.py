"""demo, run, web, poll, deliver."""

import sys
from pathlib import Path

import click

from miitwatch.loading import load_settings, open_for_work

EXIT_SOME_FAILED = 3
EXIT_ALL_FAILED = 4
EXIT_DELIVERY = 5


@click.command()
@click.argument("sources", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Ask every source now, whatever the schedule says.")
@click.pass_obj
def poll(config_path: Path | None, sources: tuple[str, ...], everything: bool) -> None:
    """Do what is due by the clock, once, and exit: ask sources, read new entries, send alerts.

    \b
    Examples:
      miitwatch poll                  what is due
      miitwatch poll miit_news        these sources, if they are due
      miitwatch poll --all            everything, now

    --all ignores the interval, but never a wait that a site asked for (Retry-After, a firewall's refusal),
    the pause between requests to one host, or the day's cap. A source that said it is gone (410) is asked
    again where it is named: miitwatch poll --all miit_news.

    Exit code: 0 done or nothing due; 1 database; 2 usage or configuration; 3 some of the sources asked failed;
    4 all of them failed; 5 only a delivery failed.
    """
    from miitwatch.running.memory import collect_seldom

    collect_seldom()  # before what follows is loaded
    from miitwatch.config import require_sources
    from miitwatch.running.single_round import check_names, draw_and_compare, work_once

    with open_for_work(config_path, makes=True) as app:
        require_sources(app.config)
        check_names(app, sources)
        done, delivered = work_once(app, sources, click.echo, everything=everything)
        draw_and_compare(app)
        if not done.polls and not done.read:
            click.echo("Nothing is due. `miitwatch poll --all` asks every source now.")
        sys.exit(_choose_exit(len(done.asked), len(done.failed), delivered.failed))


def _choose_exit(asked: int, failed: int, failed_deliveries: int) -> int:
    if failed:
        return EXIT_ALL_FAILED if failed == asked else EXIT_SOME_FAILED
    return EXIT_DELIVERY if failed_deliveries else 0


@click.command()
@click.pass_obj
def deliver(config_path: Path | None) -> None:
    """Send what is due in the outbox, and exit. May run beside the daemon: no message is sent twice.

    Exit code: 0 all sent or nothing due; 5 a delivery failed (it is tried again later).
    """
    from miitwatch.messages.delivery import deliver_due
    from miitwatch.notices.beating import beat
    from miitwatch.notices.pausing import find_pause

    with open_for_work(config_path) as app:
        delivered = deliver_due(app)
        beat(app)
        paused = find_pause(app)
        if paused is not None:
            click.echo(f"Paused ({paused.why}): nothing is delivered but that. `miitwatch resume` lets it go on.")
        elif not delivered.accepted and not delivered.failed:
            click.echo("Nothing is due in the outbox. `miitwatch alerts list` shows what waits.")
        sys.exit(EXIT_DELIVERY if delivered.failed else 0)


@click.command()
@click.pass_obj
def run(config_path: Path | None) -> None:
    """Watch until stopped: ask sources when they are due, read, fold, and send alerts.

    SIGTERM, Ctrl-C or a terminal that closes lets the running poll finish, sends what it found, and exits 0. All
    due-times are in the database: a restart asks nobody early and loses nothing.
    """
    from miitwatch.running.daemon import run_daemon
    from miitwatch.running.preparing import load_beside

    run_daemon(load_beside(config_path))


@click.command()
@click.option("--listen", default="", metavar="ADDRESS:PORT", help="Serve here instead of at [page] listen.")
@click.pass_obj
def web(config_path: Path | None, listen: str) -> None:
    """Serve the page alone, over the record as it is: nothing is asked, nothing is sent. Ctrl-C ends it.

    \b
    Examples:
      miitwatch web                                            at [page] listen
      miitwatch --config demo-data/config.toml web             what the demo has found
      miitwatch web --listen 127.0.0.1:8700                    beside a daemon that serves at 8650
    """
    from miitwatch.page.page_server import serve_alone

    serve_alone(load_settings(config_path), listen)


@click.command()
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo-data"),
    show_default=True,
    help="Where the demo keeps its database and mail.",
)
def demo(keep: Path) -> None:
    """Play the opening of China's telecom market, April 2024 to April 2025, against a practice internet.

    Starts a small internet on this machine (a ministry, a province, gov.cn, news sites, a mail and a webhook
    receiver), lets a year pass quickly, and shows what is polled, read, found and sent. Ends by itself.
    """
    from miitwatch.running.demo import play_demo

    play_demo(keep, click.echo)
