"""doctor, selftest and config: is everything as it should be, and where does each value come from."""

import json
import os
import sys
from pathlib import Path

import click

from domain.errors import ConfigError
from miitwatch.loading import load_settings


@click.group(invoke_without_command=True)
@click.pass_context
def config(ctx: click.Context) -> None:
    """Show the effective configuration and where each value comes from. Secrets are hidden.

    \b
    Example:
      miitwatch config show
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)


@config.command()
@click.pass_obj
def show(config_path: Path | None) -> None:
    """Print every key with its value and the file, variable or default that it comes from."""
    from miitwatch.setup.config_show import show_config

    click.echo(show_config(load_settings(config_path)))


@click.command()
@click.pass_obj
def doctor(config_path: Path | None) -> None:
    """Check configuration, database, versions, clock, and that each channel can be reached. Sends nothing.

    \b
    Example:
      miitwatch doctor

    Each line is `ok`, `warn` or `bad` with what to do. Exit code: 0 nothing bad, 1 the database is bad,
    2 the configuration is bad, 5 a channel cannot be reached.
    """
    from miitwatch.setup.examining import examine

    try:
        settings = load_settings(config_path)
    except ConfigError as error:
        from miitwatch.settings.secret_values import advise_credentials

        click.echo(f"bad   configuration: {error}{advise_credentials(error, os.environ, sys.argv[1:])}")
        sys.exit(2)
    findings = list(examine(settings))
    for one in findings:
        click.echo(f"{one.verdict:5} {one.part}: {one.what}")
    bad = [one.part for one in findings if one.verdict == "bad"]
    if not bad:
        return
    sys.exit(1 if "database" in bad else 5)


@click.command()
@click.option("--set", "names", metavar="NAME", multiple=True, help="Only this set of texts; may be given again.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def selftest(*, names: tuple[str, ...], as_json: bool) -> None:
    """Read the labelled texts that ship with the program and print how well, field by field, against the floors.

    All of them take some minutes on all cores; with all at work a text takes longer than it says with --set.

    \b
    Examples:
      miitwatch selftest
      miitwatch selftest --set dev --set own

    Exit code: 0 every floor holds, 1 a field is under its floor, 2 no set has such a name.
    Nothing is fetched and nothing is written.
    """
    from miitwatch.measuring.selftest import describe_scores, print_scores, score_shipped

    scores = score_shipped(names)
    click.echo(json.dumps(describe_scores(scores), indent=2) if as_json else print_scores(scores, names))
    sys.exit(1 if any(one.fallen for one in scores) else 0)
