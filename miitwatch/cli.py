"""The command line. Commands are imported when they are called, so that help and version answer at once."""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from miitwatch import __version__

#: name: (module, one line of help)
COMMANDS = {
    "demo": ("running", "Play a year of real events against a practice internet, in a minute."),
    "run": ("running", "Watch: poll, read, and send alerts until stopped."),
    "web": ("running", "Serve the page alone, without watching."),
    "poll": ("running", "Do what is due now, once, and exit."),
    "deliver": ("running", "Send what is due in the outbox, and exit."),
    "findings": ("history", "List what was found: approvals, totals, policy acts."),
    "firms": ("history", "List firms with their status and where it is stated."),
    "counts": ("history", "List every count with its role, date and quote."),
    "articles": ("history", "List what was read, and what became of it."),
    "search": ("searching", "Find what is said in articles and findings, in Chinese and English."),
    "record": ("recording", "List the shipped record: what was public before this watch began."),
    "charts": ("charting", "Draw the totals, approvals by region and by service, as SVG and CSV."),
    "outcomes": ("outcomes", "Say what became of every entry, and count it by rule."),
    "coverage": ("covering", "Say what was looked at, seen and told, and where the gaps are."),
    "show": ("showing", "Show one finding, firm, claim, alert or article in full."),
    "evidence": ("evidence", "Export what a finding rests on, or verify that nothing was changed."),
    "sources": ("sources", "List the sources and how they answer, or check them now."),
    "politeness": ("politeness", "Show how each host was asked: requests a day, not modified, held back."),
    "alerts": ("alerts", "List, show, send again or test messages."),
    "review": ("reviewing", "Rule on what waits for a person, and on findings."),
    "watch": ("watching", "List, show or add to watch lists: what is told first, and to whom."),
    "read": ("reading", "Say what is stated in one document."),
    "parse": ("reading", "Show what the parser makes of one feed or page."),
    "backup": ("keeping", "Write one file with the record, its evidence, the inboxes and the configuration."),
    "restore": ("keeping", "Write a new folder from a backup; it delivers nothing until it is resumed."),
    "resume": ("keeping", "Let a restored record deliver."),
    "backfill": ("backfilling", "Read an archive of years and enter it into the ledger, told to nobody."),
    "prune": ("keeping", "Let go of what is old and rests under no claim."),
    "vacuum": ("keeping", "Make the database's file as small as what is in it."),
    "ledger": ("ledger", "Check that the findings are what the stored events add up to."),
    "reparse": ("rereading", "Read the archive again with today's rules, show what differs, and take it over."),
    "backtest": ("backtesting", "Print the alerts that another configuration would have sent, without sending."),
    "init": ("setting_up", "Write a first configuration after five questions, and try each channel."),
    "health": ("setting_up", "Ask the running daemon whether it lives, or is ready."),
    "doctor": ("checks", "Check configuration, database, clock and channels."),
    "selftest": ("checks", "Read the labelled texts that ship and print how well, field by field."),
    "config": ("checks", "Show the effective configuration and where each value comes from."),
}
SECTIONS = {
    "Watch": ("demo", "run", "web", "poll", "deliver"),
    "Look up": (
        "findings",
        "firms",
        "counts",
        "articles",
        "search",
        "record",
        "outcomes",
        "coverage",
        "show",
        "charts",
        "evidence",
    ),
    "Operate": ("init", "review", "watch", "sources", "politeness", "alerts", "doctor", "health", "selftest", "config"),
    "Keep the record": ("backup", "restore", "resume", "prune", "vacuum"),
    "Keep the ledger right": ("backfill", "ledger", "reparse", "backtest"),
    "Try on a document": ("read", "parse"),
}


class ReaderGoneError(Exception):
    """The reader of our output (`head`, `less`) has gone: that is its right."""


@contextmanager
def _notice_gone_reader() -> Iterator[None]:
    """click ends with 1 where standard output is a broken pipe, before anybody else hears of it; 1 is the database's.

    Raises ReaderGoneError instead. A pipe or socket that broke elsewhere is passed on.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        if not _is_reader_gone():
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is flushed when Python ends
        raise ReaderGoneError from error


def _is_reader_gone() -> bool:
    poll = select.poll()
    poll.register(sys.stdout.fileno(), 0)
    return any(event & select.POLLERR for _, event in poll.poll(0))


class LazyGroup(click.Group):
    """Imports a command's module when the command is called, and lists commands without importing any."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with _notice_gone_reader():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with _notice_gone_reader():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"miitwatch.commands.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name, COMMANDS[name][1]) for name in names])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="miitwatch", message="%(prog)s %(version)s")
@click.option("--config", "config_path", type=click.Path(path_type=Path), help="The configuration file to use.")
@click.pass_context
def cli(ctx: click.Context, config_path: Path | None) -> None:
    """Watches China's telecom regulator (MIIT) and the news for foreign firms being let into China's telecom market,
    and writes to you when something new is true.

    Start with `miitwatch demo`; it needs no internet and no configuration.
    """
    ctx.obj = config_path
