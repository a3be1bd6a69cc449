"""init and health: the first minutes of an installation, and whether it lives."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from domain.altering import alter
from domain.errors import CommandError
from miitwatch.clock import read_clock
from miitwatch.loading import load_settings

if TYPE_CHECKING:
    from miitwatch.setup.initial_answers import Answers, Way
    from miitwatch.setup.initialising import Written

EXIT_UNWELL = 1
EXIT_DELIVERY = 5
_T = TypeVar("_T")
#: What a person types for no account.
NOBODY = "-"


@click.command()
@click.option("--where", type=click.Choice(["outside", "inside"]), help="Whether it runs outside or inside China.")
@click.option(
    "--contact", metavar="MAILBOX|PAGE", help="What every site that is asked reads: a neutral mailbox of yours."
)
@click.option("--send-by", metavar="WAY", help="A mail server (host:port), a webhook's or chat's address, or inbox.")
@click.option(
    "--security",
    type=click.Choice(["none", "starttls", "tls"]),
    help="Of the mail server; the port's own unless given.",
)
@click.option("--readers", metavar="ADDRESSES", help="Who gets alerts by mail, separated by commas.")
@click.option("--operators", metavar="ADDRESSES", help="Who gets what the operator must know, by mail too.")
@click.option("--account", metavar="NAME", help="The account at the mail server.")
@click.option("--password-file", type=click.Path(path_type=Path, dir_okay=False), help="A file with its password.")
@click.option(
    "--from", "sender", metavar="ADDRESS", help="Where mails come from; the account or the contact unless given."
)
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The folder of record and inbox.")
@click.option(
    "--credstore", type=click.Path(path_type=Path, file_okay=False), help="Secrets go here, and systemd brings them."
)
@click.option("--yes", is_flag=True, help="Ask nothing: take the flags, and the default of what they do not say.")
@click.pass_obj
def init(config_path: Path | None, /, *, data: Path | None, credstore: Path | None, yes: bool, **given: Any) -> None:
    """Write a configuration after five questions, try each channel, and say what to do next.

    It goes to --config, $MIITWATCH_CONFIG, or the user's folder; nothing is written over. Secrets go into files of
    their own that only you can read. A flag answers its question.

    \b
    Examples:
      miitwatch init
      miitwatch init --yes --contact YOUR-MAILBOX --send-by smtp.firm.example:587 --readers desk@firm.example
      miitwatch --config /etc/miitwatch/config.toml init --data /var/lib/miitwatch --credstore /etc/credstore

    Exit code: 0 written and each channel can be reached; 2 an answer is bad or a file is there already, nothing is
    written; 5 written, and a channel cannot be reached.
    """
    from miitwatch.setup.initialising import Places, write_installation

    places = Places(_choose_file(config_path), _choose_data(data), credstore and credstore.absolute())
    if os.access(places.config, os.F_OK):
        raise CommandError(
            f"{places.config} is there already, and nothing is written over. Move it away, or give --config."
        )
    answers = _ask_person(given, yes=yes)
    written = write_installation(answers, places, os.environ, read_clock())
    _tell_written(written)
    sys.exit(_tell_channels(written, f"miitwatch --config {config_path}" if config_path else "miitwatch"))


def _ask_person(given: dict[str, Any], *, yes: bool) -> "Answers":
    """As `_ask`. Raises CommandError where the input ends before the last answer: a pipe, a container without `-i`."""
    try:
        return _ask(given, yes=yes)
    except click.Abort as error:
        if not isinstance(error.__context__, EOFError):
            raise  # Ctrl-C says enough
        click.echo()
        raise CommandError(
            "the input ended before the last answer; nothing was written. Call it in a terminal, or give the answers "
            "as flags: miitwatch init --yes --contact YOUR-MAILBOX (the others: miitwatch init --help)."
        ) from None


def _ask(given: dict[str, Any], *, yes: bool) -> "Answers":
    """What the flags say; what they do not is asked, or with --yes takes its default. Raises CommandError."""
    from miitwatch.setup.initial_answers import (
        Answers,
        check_answers,
        read_addresses,
        read_contact,
        read_way,
        read_where,
    )

    def take(name: str, question: str, default: str, read: Callable[[str], _T]) -> _T:
        said = given[name] if given[name] is not None else default if yes else None
        return read(said) if said is not None else _prompt(question, default, read)

    where = take("where", "1/5 Does it run outside or inside China?", "outside", read_where)
    contact = take(
        "contact", "2/5 Contact that every site will read (a neutral mailbox, no client's)", "", read_contact
    )
    way = take(
        "send_by", "3/5 Alerts go by (mail server as host:port, a webhook's or chat's address)", "inbox", read_way
    )
    if given["security"] and way.kind == "email":
        way = alter(way, security=given["security"])
    if way.kind != "email":
        given = {name: value or "" for name, value in given.items()}  # what needs a mail server is not asked
    account = take("account", "    Account at the mail server, - for none", NOBODY, partial(_read_account, way=way))
    password = _take_password(given["password_file"], account, yes=yes)
    answers = Answers(
        where=where,
        contact=contact,
        way=way,
        readers=take("readers", "4/5 Readers' addresses, with commas", "", partial(read_addresses, what="readers")),
        operators=take("operators", "5/5 Operators' addresses, - for none", NOBODY, _read_operators),
        sender=given["sender"] or "",
        username=account,
        password=password,
    )
    return check_answers(answers)


def _prompt(question: str, default: str, read: Callable[[str], _T]) -> _T:
    """Asks until the answer can be read; says what is wrong with one that cannot."""

    def try_reading(text: str) -> _T:
        try:
            return read(text)
        except CommandError as error:
            raise click.UsageError(str(error)) from None

    answer: _T = click.prompt(question, default=default, show_default=bool(default), value_proc=try_reading)
    return answer


def _read_account(text: str, way: "Way") -> str:
    from miitwatch.setup.initial_answers import read_account

    return "" if text.strip() == NOBODY else read_account(text, way)


def _read_operators(text: str) -> tuple[str, ...]:
    from miitwatch.setup.initial_answers import read_addresses

    return () if text.strip() == NOBODY else read_addresses(text, "operators")


def _take_password(file: Path | str | None, account: str, *, yes: bool) -> str:
    """From the file, or asked without showing it; empty where there is no account. Raises CommandError."""
    if file:
        try:
            return Path(file).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"--password-file {file} cannot be read: {error}") from error
    if not account or yes:
        return ""
    password: str = click.prompt("    Its password (not shown)", hide_input=True)
    return password


def _choose_file(config_path: Path | None) -> Path:
    from platformdirs import user_config_path

    named = config_path or os.environ.get("MIITWATCH_CONFIG")
    return Path(named).absolute() if named else user_config_path("miitwatch", appauthor=False) / "config.toml"


def _choose_data(data: Path | None) -> Path:
    from platformdirs import user_data_path

    return data.absolute() if data else user_data_path("miitwatch", appauthor=False)


def _tell_written(written: "Written") -> None:
    from miitwatch.progress import count_of

    sources = written.config.sources
    on = sum(source.enabled for source in sources)
    click.echo(
        f"{written.config.path}: written; {count_of(on, 'source is', 'sources are')} on, {len(sources) - on} are off."
    )
    for path in written.secrets:
        click.echo(f"{path}: a secret, which only you can read.")


def _tell_channels(written: "Written", prefix: str) -> int:
    """Tries each channel, says what to do next, and gives the exit code."""
    from miitwatch.setup.initialising import try_channels

    unreached = []
    for name, reached, words in try_channels(written.config):
        click.echo(f"{'ok ' if reached else 'bad'}   channel {name}: {words}")
        if not reached:
            unreached.append(name)
    readers = next((one.name for one in written.config.channels if one.readers), "inbox")
    click.echo("\nNext:")
    steps = (
        (f"{prefix} alerts test {readers}", "sends a marked sample the whole way"),
        (f"{prefix} sources check", "asks each source once and stores nothing"),
        (f"{prefix} doctor", "checks the rest"),
        (f"{prefix} run", "watches until stopped; as a service: docs/howto/systemd.md"),
    )
    widest = max(len(command) for command, _ in steps)
    for command, why in steps:
        click.echo(f"  {command:{widest}}  {why}")
    return EXIT_DELIVERY if unreached else 0


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
    from miitwatch.setup.asking_health import ask_health

    config = load_settings(config_path, sends=False)
    answered = ask_health(config.listen, ready=ready, token=config.page_token)
    click.echo(answered.words, err=not answered.well)
    if not answered.well:
        sys.exit(EXIT_UNWELL)
