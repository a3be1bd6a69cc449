"""sources: how each source is configured and answers."""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from domain.dates import BEIJING
from domain.errors import FETCH_FAILURES, CommandError
from miitwatch.clock import read_clock
from miitwatch.loading import load_settings, open_for_reading, open_for_work
from miitwatch.notices.fallbacks import find_server
from miitwatch.reading.canary_table import check_now, describe_canaries, load_records, print_canaries
from miitwatch.setup.source_checks import check_all, choose_sources, describe_check, open_fetcher
from miitwatch.tables import print_rows

if TYPE_CHECKING:
    from domain.sources import Source, SourceMemory
    from miitwatch.config import Config

FORMAT = click.Choice(["table", "json", "csv"])


@click.group(invoke_without_command=True)
@click.pass_context
def sources(ctx: click.Context) -> None:
    """List the sources and how they answer, or check them now.

    \b
    Examples:
      miitwatch sources                       every source with its state
      miitwatch sources check miit_news       ask it once, store nothing, say what is wrong
      miitwatch sources add https://paper.example/telecom     find out how it can be watched, print its table
      miitwatch sources reread miit_news      after a repair, read what could not be read
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_sources)


@sources.command("list")
@click.option("--format", "output", type=FORMAT, default="table", help="table, json or csv.")
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.pass_obj
def list_sources(config_path: Path | None, output: str = "table", as_json: bool = False) -> None:
    """Every source of the configuration: kind, interval, when it last answered, when it is asked next."""
    config = load_settings(config_path, sends=False)
    memories, now = _load_memories(config_path, config), read_clock()
    known = describe_canaries(config, load_records(config))
    rows = [_describe_source(source, memories.get(source.name), now) for source in config.sources]
    for source, row in zip(config.sources, rows, strict=True):
        server = row["served_by"] = find_server(source, config.sources, memories)
        row["what"] = f"served by {server}; {row['what']}" if server else row["what"]
    columns = {
        "name": "NAME",
        "state": "STATE",
        "every": "EVERY",
        "last_success": "LAST ANSWER",
        "next": "NEXT",
        "what": "WHAT",
    }
    for row in rows:
        row["canaries"] = [one for one in known if one["source"] == row["name"]]
    print_rows(rows, "json" if as_json else output, columns, empty="No source is configured.", folded=("what", "name"))
    if known and output == "table" and not as_json:
        print_canaries(known)


def _load_memories(config_path: Path | None, config: "Config") -> "dict[str, SourceMemory]":
    """Empty where no database is there yet: nothing has been asked. Raises StorageError."""
    from storage.file.placing import find_record

    if not find_record(config.store_path):
        return {}
    from storage.polls.polls import load_memories

    with open_for_reading(config_path) as app, app.store.read() as db:
        return load_memories(db)


def _describe_source(source: "Source", memory: "SourceMemory | None", now: datetime) -> dict[str, Any]:
    state, what = _judge_source(source, memory, now)
    return {
        "name": source.name,
        "state": state,
        "kind": source.kind,
        "url": source.url,
        "authority": source.authority,
        "language": source.language,
        "every": _format_interval(source.every),
        "last_success": _format_time(memory.last_success if memory else None),
        "next": _format_time(memory.due if memory and source.enabled else None),
        "failures": memory.failures if memory else 0,
        "what": what,
    }


def _judge_source(source: "Source", memory: "SourceMemory | None", now: datetime) -> tuple[str, str]:
    if not source.enabled:
        return "off", source.reason
    if memory is None or not memory.polls:
        return "not asked", source.title
    if memory.stopped:
        return "stopped", FETCH_FAILURES["gone"]
    if memory.failing:
        return "failing", f"{memory.failing}: {FETCH_FAILURES.get(memory.failing, '')}"
    from crawler.freshness import judge

    fresh = judge(source, memory, now)
    if fresh.name and fresh.since:
        return f"{fresh.name} since {fresh.since.astimezone(BEIJING):%Y-%m-%d}", fresh.what
    return "answers", source.title


def _format_interval(interval: timedelta) -> str:
    seconds = int(interval.total_seconds())
    for size, unit in ((86400, "d"), (3600, "h"), (60, "m")):
        if seconds % size == 0 and seconds >= size:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"


def _format_time(instant: datetime | None) -> str:
    return instant.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M") if instant else ""


@sources.command("check")
@click.argument("names", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def check_sources(config_path: Path | None, names: tuple[str, ...], as_json: bool) -> None:
    """Ask sources once, store nothing, and say what came: entries, the newest one's age, what is wrong and what to do.

    Without names, every source that is on. A source that is off can be checked by its name. The known pages of the
    sources are asked and compared too.
    Exit code: 0 all answered, 3 some failed, 4 all failed.
    """
    config = load_settings(config_path)
    chosen = choose_sources(config, names)
    with open_fetcher(config) as fetcher:
        rows = [describe_check(source, poll) for source, poll in check_all(config, chosen, fetcher)]
        rows += check_now(config, chosen, fetcher)
    columns = {"name": "NAME", "status": "STATUS", "items": "ITEMS", "newest": "NEWEST", "wrong": "WHAT"}
    print_rows(rows, "json" if as_json else "table", columns, empty="No source is on.", folded=("wrong", "name"))
    failed = sum(row["status"] != "ok" for row in rows)
    sys.exit(0 if not failed else 4 if failed == len(rows) else 3)


@sources.command("add")
@click.argument("url")
@click.pass_obj
def add_source(config_path: Path | None, url: str) -> None:
    """Find out how an address can be watched, and print the table for your configuration file.

    Tries it as a feed, as a column of the CMS that ministries and provinces run, looks for feeds that its page names,
    and last takes the page as a list of links. Asks with the usual manners; writes nothing.

    \b
    Example:
      miitwatch sources add https://www.mofcom.gov.cn/xwfb/index.html
    """
    from miitwatch.settings.config_values import encode_address
    from miitwatch.setup.discovering import discover, write_table

    try:
        address = str(encode_address(url if "://" in url else f"https://{url}"))
    except ValueError as error:
        raise CommandError(f"{url!r}: {error}") from None
    with open_fetcher(load_settings(config_path)) as fetcher:
        found, why = discover(address, fetcher, read_clock())
    if not found:
        raise CommandError(f"{address} cannot be watched as it stands: {why}")
    click.echo("\n\n".join(write_table(one) for one in found))
    click.echo("\n# Put it into your configuration file, then: miitwatch sources check " + found[0].source.name)


@sources.command("reread")
@click.argument("names", nargs=-1)
@click.pass_obj
def reread_sources(config_path: Path | None, names: tuple[str, ...]) -> None:
    """Read the lists that could not be read when they came again, with today's templates, after a repair.

    What stood in them and nobody knew is read at the next round and told as a late find. Known pages that were misread
    are read again too, so that what they hold back is let go. Asks no site. Without names, every source.

    \b
    Example:
      miitwatch sources reread miit_news
    """
    from miitwatch.reading.kept_lists import reread_canaries, reread_lists

    with open_for_work(config_path) as app:
        chosen = choose_sources(app.config, names)
        done = [one for one in reread_lists(app, chosen) if one.kept]
        repaired = reread_canaries(app, chosen)
    for one in done:
        why = f"; the last that cannot be read: {one.why}" if one.why else ""
        click.echo(f"{one.source}: {one.read} of {one.kept} kept lists read, {one.new} new entries{why}")
    for record in repaired:
        click.echo(f"canary {record.name}: its kept page reads well now; pages of {record.host} are read again")
    if not done and not repaired:
        click.echo("Nothing that could not be read is kept.")
