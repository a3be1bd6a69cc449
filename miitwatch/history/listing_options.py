"""The options that every listing of the history has, what they may be, and what is said where nothing fits them."""

import sqlite3
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import click

from domain.errors import CommandError
from miitwatch.application import Application
from miitwatch.history.record import check_window
from miitwatch.history.summaries import STANDINGS
from miitwatch.tables import choose_output
from storage.asking import history

Command = TypeVar("Command", bound=Callable[..., object])
KINDS = ("approval", "total", "policy", "application", "revocation", "denial")
#: Of figures, beside the kinds of what they stand in.
ROLES = ("batch", "subset", "pilot_total", "stock_total", "other", "growth")


def add_filters(command: Command) -> Command:
    """The options that every listing has."""
    options = (
        click.option("--since", metavar="DATE", help="Not before this Beijing day, month or year."),
        click.option("--until", metavar="DATE", help="Not after it; both ends are included."),
        click.option("--by", type=click.Choice(["published", "decided", "seen"]), default="published",
                     show_default=True, help="Which date --since and --until mean."),
        click.option("--region", help="Of this region, by its English name: Shanghai."),
        click.option("--firm", help="That name this firm: a key or a part of its name, in either language."),
        click.option("--kind", help="Of this kind: approval, total, policy, application, revocation (counts: a role)."),
        click.option("--status", help="With this status: approved, applicant (articles: an outcome)."),
        click.option("--confirmation", type=click.Choice(list(STANDINGS)), help="With this standing."),
        click.option("--observed", is_flag=True, help="Only what this watch has seen itself, without the shipped "
                     "record."),
        click.option("--limit", type=click.IntRange(1), help="Only the newest so many."),
        click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table",
                     show_default=True, help="How to print."),
        click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def add_clocks(command: Command) -> Command:
    """The options that ask for the record as it stood."""
    options = (
        click.option("--known-on", metavar="DATE", help="The record as it stood at the end of this Beijing day: only "
                     "what had been seen by then, as it was understood then."),
        click.option("--decided-by", metavar="DATE", help="Only what had been decided by the end of this day."),
        click.option("--rules", type=click.Choice(["then", "today"]), default="then", show_default=True,
                     help="As it was understood then, or read and folded again with today's rules."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def make_filter(values: dict[str, Any], *, of_counts: bool = False) -> history.Filter:
    """Raises CommandError for a value that nothing can ever match: an empty answer must mean that there is nothing."""
    wanted = {key: value for key, value in values.items() if key not in ("output", "as_json", "known_on", "rules")}
    if values["kind"] in ROLES and not of_counts:
        role = values["kind"]
        raise CommandError(
            f"--kind {role} is a role of figures: miitwatch counts --kind {role}. Here there are: {', '.join(KINDS)}"
        )
    check_word("--kind", values["kind"], (*KINDS, *ROLES) if of_counts else KINDS)
    check_window(values["since"], values["until"])
    return history.Filter(**{**wanted, "observed": True if wanted["observed"] else None})


def check_word(option: str, given: str | None, known: Sequence[str], noun: str = "word") -> None:
    """Raises CommandError for a word that is none of those that are known, and names the nearest."""
    if given is not None and given not in known:
        nearest = get_close_matches(given, known, 1)
        hint = f"; the nearest is {nearest[0]}" if nearest else ""
        raise CommandError(f"{option} {given}: there is no such {noun}. There are: {', '.join(known)}{hint}")


def check_region(db: sqlite3.Connection, given: str | None) -> None:
    """A region that no finding names is said so, with those that are."""
    if given is None:
        return
    known = [str(row[0]) for row in db.execute("SELECT DISTINCT region FROM finding_places ORDER BY region")]
    if given.casefold() not in (name.casefold() for name in known):
        click.echo(f"No finding names the region {given}. Named are: {', '.join(known) or 'none yet'}.", err=True)


#: Options that narrow an answer.
_NARROWING = ("since", "until", "by", "region", "firm", "kind", "status", "confirmation", "known_on", "decided_by")


def say_nothing(app: Application, db: sqlite3.Connection, noun: str, values: dict[str, Any]) -> str:
    """What a person reads where nothing was found: what was asked, what there is, and what to try.

    `db` is what was asked: the record as it stands, or a copy of it as it stood.
    """
    asked = [f"--{name.replace('_', '-')} {values[name]}" for name in _NARROWING if values.get(name)]
    asked = [one for one in asked if one != "--by published" or values["since"] or values["until"]]
    tables = {"article": "article_rows", "finding": "finding_rows WHERE state = 'stands'"}
    query = f"SELECT count(*), min(published_from), max(published_to) FROM {tables[noun]}"  # noqa: S608
    number, first, last = db.execute(query).fetchone()
    if number == 0 and values.get("known_on"):
        with app.store.read() as kept:
            (seen,) = kept.execute("SELECT min(seen_day) FROM finding_rows").fetchone()
        if seen:
            return _say_before(values["known_on"], seen)
    if number == 0:
        return f"There is no {noun} yet: `miitwatch poll` or `miitwatch run` fills the record."
    held = f"There {'is' if number == 1 else 'are'} {number:,} {noun}{'' if number == 1 else 's'}"
    span = f", published {first} to {last}" if first else ""
    return (
        f"Nothing matches {' '.join(asked) or 'this'}. {held}{span}. "
        "Leave a condition out, or look for words: miitwatch search WORDS."
    )


def _say_before(day: str, seen: str) -> str:
    """Why the record of a day is empty: nothing that is done now changes what was known then."""
    return (
        f"By the end of {day} this record knew no finding: its first was seen on {seen}, Beijing. For what had been "
        f"published or decided by then, whenever it was seen: --until {day}, or --decided-by {day}, without --known-on."
    )


def name_clocks(values: dict[str, Any]) -> None:
    """Under a table, as of when it is."""
    if choose_output(values["output"], values["as_json"]) != "table":
        return
    if values.get("rules") == "today":
        click.echo("Read and folded again with today's rules; the record itself may say otherwise.")
    if values.get("known_on"):
        click.echo(f"As the record stood at the end of {values['known_on']}, Beijing.")
