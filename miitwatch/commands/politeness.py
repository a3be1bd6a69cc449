"""politeness: how each host was asked."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from domain.dates import beijing_day
from domain.errors import CommandError
from miitwatch.history.record import check_window
from miitwatch.loading import open_for_reading
from miitwatch.tables import print_rows
from storage.polls.manners import sum_days
from storage.polls.polls import load_hosts


@click.command()
@click.option("--since", metavar="DATE", help="First Beijing day.  [default: six days ago]")
@click.option("--until", metavar="DATE", help="Last Beijing day, included.  [default: today]")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def politeness(config_path: Path | None, since: str | None, until: str | None, as_json: bool) -> None:
    """Show how each host was asked: requests, the most on one day, what was not modified, refused or held back.

    HELD BACK counts what was not asked, since the host wanted quiet or the day's cap ([crawler] day_cap) was
    reached; FORBIDDEN what its robots.txt rules out. Retries count as requests, so they cannot pass the cap.

    \b
    Examples:
      miitwatch politeness
      miitwatch politeness --since 2026-03-01 --until 2026-03-31 --json
    """
    with open_for_reading(config_path) as app, app.store.read() as db:
        today = beijing_day(app.clock())
        last = _check_day(until or today)
        first = _check_day(since or (date.fromisoformat(last) - timedelta(days=6)).isoformat())
        check_window(first, last)
        rows = sum_days(db, first, last)
        cap = app.config.crawler.day_cap
        lost = {one.host: one.lost for one in load_hosts(db).values() if one.lost and first <= one.day <= last}
    if as_json:
        click.echo(
            json.dumps({"since": first, "until": last, "day_cap": cap, "hosts": rows, "perhaps_more": lost}, indent=1)
        )
        return
    print_rows([_describe(row) for row in rows], "table", COLUMNS, empty="No host was asked in this time.")
    for host, number in lost.items():
        click.echo(f"{host}: a process that was killed may have asked up to {number} more; they count towards the cap.")
    click.echo(f"{first} to {last}, Beijing days. The cap is {cap} requests to one host in one day.")


COLUMNS = {
    "host": "HOST",
    "requests": "REQUESTS",
    "most_a_day": "MOST A DAY",
    "share": "NOT MODIFIED",
    "refused": "REFUSED",
    "unanswered": "UNANSWERED",
    "held_back": "HELD BACK",
    "forbidden": "FORBIDDEN",
    "robots": "ROBOTS",
}


def _describe(row: dict[str, Any]) -> dict[str, Any]:
    share = row["not_modified"] / row["requests"] if row["requests"] else 0.0
    return row | {"share": f"{row['not_modified']} ({share:.0%})"}


def _check_day(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise CommandError(f"{day!r} is no day; write one like 2026-03-01") from None
