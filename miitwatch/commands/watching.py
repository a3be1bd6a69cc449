"""watch: what readers want to hear of first: lists of firms, regions, services and bodies."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from domain.errors import CommandError, StorageError
from miitwatch.loading import load_settings
from miitwatch.tables import print_rows

if TYPE_CHECKING:
    from domain.findings import Finding
    from miitwatch.config import Config


@click.group(invoke_without_command=True)
@click.pass_context
def watch(ctx: click.Context) -> None:
    """List, show or add to watch lists: what concerns them is told first.

    A list belongs to the channels that name it; its name and firms stand in their messages only.

    \b
    Examples:
      miitwatch watch list
      miitwatch watch show aerospace
      miitwatch watch add aerospace --title Aerospace --firm Airbus --firm Rolls-Royce --for mail
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_lists)


@watch.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def list_lists(config_path: Path | None, as_json: bool = False) -> None:
    """Every list with what it watches and for which channels."""
    config = load_settings(config_path, sends=False)
    rows = [
        {
            "name": one.name,
            "title": one.title,
            "firms": ", ".join(firm.name for firm in one.firms),
            "others": ", ".join((*one.regions, *one.services, *one.authorities)),
            "channels": ", ".join(channel.name for channel in config.channels if one.name in channel.watch),
        }
        for one in config.watch_lists
    ]
    columns = {
        "name": "NAME",
        "title": "TITLE",
        "firms": "FIRMS",
        "others": "REGIONS, SERVICES, BODIES",
        "channels": "CHANNELS",
    }
    empty = "There is no watch list. `miitwatch watch add NAME --firm ... --for CHANNEL` makes one."
    print_rows(rows, "json" if as_json else "table", columns, empty=empty, folded=("firms", "others", "channels"))


@watch.command("show")
@click.argument("name")
@click.pass_obj
def show_list(config_path: Path | None, name: str) -> None:
    """The names that a list matches, in both languages and scripts, and what is known already."""
    config = load_settings(config_path, sends=False)
    _show(config, name, config)


@watch.command("add")
@click.argument("name")
@click.option("--title", default="", help="How messages call the list; the name where it is not given.")
@click.option("--firm", "firms", multiple=True, metavar="NAME", help="A firm or group, by any of its names.")
@click.option("--region", "regions", multiple=True, metavar="NAME", help="A province, city or zone.")
@click.option("--service", "services", multiple=True, metavar="CODE", help="IDC, CDN, ISP, INFO ... or in words.")
@click.option("--authority", "authorities", multiple=True, metavar="CODE", help="A deciding body: MIIT, SHCA ...")
@click.option("--for", "channels", multiple=True, required=True, metavar="CHANNEL", help="Whose list it is.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.pass_obj
def add_list(config_path: Path | None, /, name: str, title: str, yes: bool, **words: tuple[str, ...]) -> None:
    """Make a list, or add to one, in the configuration file in force; its comments stay.

    Prints first what it will match and what is known already of it, and asks.
    """
    from miitwatch.setup.watch_files import PARTS, Addition, check_draft, draft_file, write_draft

    config = load_settings(config_path)
    addition = Addition(name, title, {key: words[key] for key in PARTS}, words["channels"])
    text = draft_file(config, addition)
    drafted = check_draft(config, text, os.environ)
    _show(drafted, name, config)
    click.echo()
    channels = ", ".join(words["channels"])
    if not yes and not click.confirm(f"Write this into {config.path}, for {channels}?"):
        click.echo("Nothing was written.")
        return
    write_draft(config, text)
    click.echo(f"Written into {config.path}. A daemon that runs takes it over when it is started again.")


def _show(drafted: "Config", name: str, config: "Config") -> None:
    from miitwatch.settings.config_errors import suggest_nearest
    from miitwatch.setup.watch_knowledge import describe_list

    found = next((one for one in drafted.watch_lists if one.name == name), None)
    if found is None:
        known = suggest_nearest(name, [one.name for one in drafted.watch_lists])
        raise CommandError(f'There is no watch list "{name}"{known or "; there is none at all"}.')
    for line in describe_list(found, _load_findings(config)):
        click.echo(line)


def _load_findings(config: "Config") -> "tuple[Finding, ...] | None":
    """What stands in the record; None where there is no database yet."""
    from miitwatch.application import open_application
    from miitwatch.clock import read_clock
    from miitwatch.progress import PlainProgress
    from storage.asking import history
    from storage.file.placing import find_record

    try:
        if not find_record(config.store_path):
            return None
        progress = PlainProgress(click.echo)
        with open_application(config, read_clock, progress, read_only=True) as app, app.store.read() as db:
            return history.find_findings(db, history.Filter())
    except StorageError as error:
        click.echo(f"The record cannot be read, so what is known of it is not shown: {error}", err=True)
        return None
