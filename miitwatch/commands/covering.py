"""coverage: what was looked at, seen and told."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from domain.dates import beijing_day
from miitwatch.loading import open_for_reading


@click.command()
@click.option("--since", metavar="DATE", help="First Beijing day.  [default: seven days ago]")
@click.option("--until", metavar="DATE", help="Last Beijing day, included.  [default: yesterday]")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.pass_obj
def coverage(config_path: Path | None, since: str | None, until: str | None, as_json: bool) -> None:
    """Say what was looked at, what answered, what was seen and told, and where the gaps are.

    Every figure is counted from the record; what was not watched, and why, stands in it too.

    \b
    Examples:
      miitwatch coverage                                        the last seven whole days
      miitwatch coverage --since 2025-03-10 --until 2025-03-16
    """
    from alerts.coverage.coverage import render_coverage
    from miitwatch.history.coverage import gather_coverage

    with open_for_reading(config_path) as app, app.store.read() as db:
        now = app.clock()
        last = until or beijing_day(now - timedelta(days=1))
        first = since or beijing_day(now - timedelta(days=7))
        covered = gather_coverage(app, db, first, max(first, last) if until is None else last)
    if as_json:
        import json

        from msgspec import to_builtins

        click.echo(
            json.dumps(
                to_builtins(covered, builtin_types=(datetime, timedelta)),
                ensure_ascii=False,
                indent=1,
                default=_write_value,
            )
        )
        return
    click.echo(render_coverage(covered), nl=False)


def _write_value(value: Any) -> Any:
    """Instants as ISO 8601, spans of time in seconds."""
    return value.isoformat() if isinstance(value, datetime) else value.total_seconds()
