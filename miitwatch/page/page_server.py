"""The page without the daemon: the same server over a record that is only read."""

import signal
import threading

import click

from domain.altering import alter
from domain.errors import CommandError
from miitwatch.application import open_application
from miitwatch.clock import Clock, read_clock
from miitwatch.config import Config
from miitwatch.page.serving import serve_page
from miitwatch.progress import PlainProgress
from miitwatch.settings.config_page import check_guarded, check_listen
from miitwatch.settings.config_tables import read_address

#: Where it is served when the configuration serves nowhere.
USUAL = "127.0.0.1:8650"


def serve_alone(config: Config, listen: str, clock: Clock = read_clock) -> None:
    """Serves until SIGTERM or SIGINT. Raises ConfigError where the address cannot be, StorageError without a record."""
    config = alter(config, listen=_choose_address(config, listen))
    with (
        open_application(config, clock, PlainProgress(click.echo), read_only=True) as app,
        serve_page(app, app.pulse) as address,
    ):
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        click.echo(f"The page of {config.store_path} is at {address}/ (Ctrl-C ends it)")
        while not stop.wait(3600):
            pass


def _choose_address(config: Config, listen: str) -> tuple[str, int] | None:
    if not listen and config.listen is not None:
        return config.listen
    try:
        chosen = check_listen(read_address(listen or USUAL), config.page_token)
    except ValueError as error:
        raise CommandError(f"--listen {listen}: {error}") from error
    check_guarded(chosen, config.public_url, config.page_token, guarded=config.page_guarded)
    return chosen
