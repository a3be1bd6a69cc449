"""backtest: what a changed configuration, or today's rules, would have sent."""

import json
from pathlib import Path
from typing import Any

import click

from miitwatch.history.record import check_window, read_end
from miitwatch.loading import load_settings, open_for_reading
from miitwatch.progress import count_of


@click.command()
@click.option("--config", "other", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
              help="The configuration to try; without it the one in use, with today's rules.")  # fmt: skip
@click.option("--since", required=True, metavar="DATE", help="What was seen from this Beijing day, month or year on.")
@click.option("--until", metavar="DATE", help="What was seen up to its end; both ends are included.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def backtest(config_path: Path | None, other: Path | None, since: str, until: str | None, as_json: bool) -> None:
    """Print, by week, the alerts that another configuration would have sent. Nothing is sent and nothing written.

    Every kept text is read again with today's rules and folded from the beginning; channels, watch lists and what is
    old are those of the other configuration, the database is that of the one in use.

    \b
    Example:
      miitwatch backtest --config other.toml --since 2025-02
    """
    from miitwatch.measuring.backtesting import backtest as try_out

    check_window(since, until)
    tried = load_settings(other or config_path)
    first, last = _read_begin(since), read_end(until) if until else None
    with open_for_reading(config_path) as app:
        sent = list(try_out(app, tried, first, last))
    if as_json:
        click.echo(json.dumps([_describe(one) for one in sent], ensure_ascii=False, indent=2))
        return
    _print_weeks(sent)


def _read_begin(text: str) -> str:
    """The first day of a date as coarse as a year. Raises CommandError for what is no date."""
    read_end(text)
    return text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text


def _describe(one: Any) -> dict[str, Any]:
    from domain.dates import iso_utc

    return {
        "week": one.week,
        "at": iso_utc(one.at),
        "channel": one.channel,
        "urgency": one.urgency,
        "finding": one.change.finding.id,
        "change": one.change.kind,
        "reason": one.reason,
        "summary": one.change.summary,
    }


def _print_weeks(sent: list[Any]) -> None:
    from domain.dates import BEIJING
    from miitwatch.measuring.backtesting import count_weeks

    if not sent:
        click.echo("Nothing would have been sent.")
        return
    for week, channel, counted in count_weeks(sent):
        numbers = ", ".join(
            f"{counted[urgency]} {urgency}" for urgency in ("urgent", "normal", "digest") if counted[urgency]
        )
        click.echo(f"Week of {week}, {channel}: {numbers}")
        for one in sent:
            if (one.week, one.channel) == (week, channel):
                when = one.at.astimezone(BEIJING).strftime("%m-%d %H:%M")
                change = one.change
                click.echo(
                    f"  {when}  {one.urgency:6}  {change.finding.id} {change.kind}: {change.summary} ({one.reason})"
                )
    alerts = count_of(len(sent), "alert", "alerts")
    click.echo(f"\n{alerts} would have been made; what is due together for one finding is one message.")
