"""init and health: the first minutes of an installation, and whether it lives."""

import sys
from pathlib import Path

import click

from miitwatch.loading import load_settings

EXIT_UNWELL = 1


@click.command()
@click.option(
    "--ready", is_flag=True, help="Ask whether the watch is ready, with the reasons, not only whether it lives."
)
@click.pass_obj
def health(config_path: Path | None, ready: bool) -> None:
    """Ask the running daemon at [page] listen whether it lives. For a container's health check.

    \b
    Examples:
      miitwatch health
      miitwatch health --ready

    Exit code: 0 it lives (with --ready: it is ready), 1 it does not, 2 the configuration is bad or serves nothing.
    """
    from miitwatch.asking_health import ask_health

    config = load_settings(config_path)
    answered = ask_health(config.listen, ready=ready, token=config.page_token)
    click.echo(answered.words, err=not answered.well)
    if not answered.well:
        sys.exit(EXIT_UNWELL)
