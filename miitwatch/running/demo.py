"""The demo: the opening of February 2025 and the year around it, played quickly against the real thing."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from domain.dates import BEIJING
from domain.errors import CommandError
from miitwatch.application import Application, open_application
from miitwatch.clock import read_clock
from miitwatch.progress import PlainProgress

if TYPE_CHECKING:
    from replica.world import World

#: Written into the demo's folder, so that only a demo's folder is ever emptied.
MARK = "this folder belongs to miitwatch demo and is emptied when it runs again\n"
SECRET = "whsec_bWlpdHdhdGNoLXByYWN0aWNlLXNlY3JldC0wMQ=="  # noqa: S105 the practice hook sink's, on loopback
#: How long after something appears the world looks again: each source's interval has passed by then.
LATER = (timedelta(minutes=5), timedelta(hours=4))


#: What the practice internet has not either: its messages say, as the shipped catalogue's do, that it is not watched.
_WECHAT = "ministry_wechat"


@dataclass
class SetClock:
    """A clock that stands still until it is set."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Stage:
    """Writes each line below the moment at which it happened; a moment at which nothing happened has no line."""

    clock: SetClock
    write: Callable[[str], None]
    headed: datetime | None = None

    def __call__(self, line: str) -> None:
        if self.headed != self.clock.now:
            self.headed = self.clock.now
            self.write(f"\n{self.headed.astimezone(BEIJING):%a %d %b %Y, %H:%M} Beijing")
        self.write(line)


def play_demo(folder: Path, write: Callable[[str], None]) -> None:
    """Plays the timeline into `folder` and prints what happens. Raises CommandError, StorageError."""
    from miitwatch.page.charting import draw_if_stale
    from replica.world import start_world

    _clear(folder)
    began = read_clock()
    with start_world() as world:
        config_path = folder / "config.toml"
        config_path.write_text(write_config(world), "utf-8")
        clock = SetClock(world.steps()[0] - timedelta(days=1))
        from miitwatch.config import load_config

        config = load_config(config_path.resolve(), {}, Path.cwd())
        write(_introduce(world))
        with open_application(config, clock, PlainProgress(Stage(clock, write), quiet_polls=True)) as app:
            app.invented = {telling.title: telling.invented for telling in world.tellings if telling.invented}
            _play(app, world, clock)
            draw_if_stale(app)
            _show_results(app, world, folder, write)
    write(f"The demo took {(read_clock() - began).total_seconds():.0f} seconds.")


def _clear(folder: Path) -> None:
    try:
        if folder.exists() and any(folder.iterdir()):
            if not (folder / ".demo").is_file():
                raise CommandError(f"{folder} is not empty and not a demo's folder; give another one with --keep")
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".demo").write_text(MARK, "utf-8")
    except OSError as error:
        raise CommandError(
            f"{folder} cannot be written: {error.strerror}. Name a folder of yours with --keep"
        ) from error


def write_config(world: "World") -> str:
    """A configuration for the practice internet: its sources, and an inbox, a mail and a webhook channel.

    The mail has a weekly digest; inbox and webhook have none, so that everything comes to them by itself.
    """
    from miitwatch.settings.config_files import find_shipped, read_tables

    host, port = world.smtp
    tables: dict[str, dict[str, Any]] = {
        "store": {"path": "miitwatch.db"},
        "page": {"listen": ""},
        "crawler": {"contact": "practice@replica.example", "host_gap": 0},
        "blind_spots": {_WECHAT: read_tables(find_shipped())["blind_spots"][_WECHAT]},
        "alerts.inbox": {"kind": "inbox", "path": "inbox", "operators": True, "digest": "off"},
        "alerts.mail": {
            "kind": "email", "host": host, "port": port, "security": "none", "from": "watch@firm.example",
            "to": ["reader@firm.example"], "reply_to": "desk@firm.example", "allow_private": True,
        },
        "alerts.hook": {
            "kind": "webhook", "url": world.url("hooks", "/miitwatch"), "secret": SECRET, "allow_private": True,
            "digest": "off",
        },
        **{f"sources.{name}": table for name, table in world.sources().items()},
    }  # fmt: skip
    return "# Written by miitwatch demo for its practice internet.\n" + "".join(
        f"\n[{name}]\n" + "".join(f"{key} = {_format_toml(value)}\n" for key, value in table.items())
        for name, table in tables.items()
    )


def _format_toml(value: Any) -> str:
    """A TOML value; JSON's strings, numbers, booleans and arrays are TOML's too."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_format_toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def _introduce(world: "World") -> str:
    sources = world.sources()
    return (
        f"A practice internet runs on this machine: a ministry, a province, gov.cn and news sites, {len(sources)} "
        "sources in all.\nIts texts are our own; the events, dates and figures are real, except where it says "
        "invented.\nNow time passes, from one thing that happened to the next.\n"
    )


def _play(app: Application, world: "World", clock: SetClock) -> None:
    from miitwatch.messages.delivery import deliver_due
    from miitwatch.rounds.rounds import run_round

    for instant in [clock.now, *world.steps()]:
        _deliver_until(app, clock, instant)
        for later in LATER:
            clock.now = max(clock.now, instant + later)
            world.set_time(clock.now)
            run_round(app)
            deliver_due(app)


def _deliver_until(app: Application, clock: SetClock, instant: datetime) -> None:
    """What falls due before the next thing happens is sent when it is due, as the daemon would."""
    from domain.timing import next_digest
    from miitwatch.folding.timing import has_digest
    from miitwatch.messages.delivery import deliver_due
    from storage.outbox.outbox import next_due

    digests = [next_digest(one.digest, clock.now) for one in app.channels if has_digest(one) and one.digest]
    while True:
        with app.store.read() as db:
            due = min([one for one in (next_due(db), *digests) if one is not None and one > clock.now], default=None)
        if due is None or due >= instant:
            return
        digests = [one for one in digests if one > due]  # the first after each thing that happens; quiet weeks join it
        clock.now = max(clock.now, due)
        done = deliver_due(app)
        if not done.accepted and not done.failed:
            return  # what is due waits for another message, or its channel for a person


def find_command(name: str) -> str:
    """How a person types a command of ours here: its name where that is found, else its path from this folder."""
    if shutil.which(name):
        return name
    path = Path(sys.executable).parent / name
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _show_results(app: Application, world: "World", folder: Path, write: Callable[[str], None]) -> None:
    from miitwatch.history.findings_table import print_findings
    from storage.asking import history

    with app.store.read() as db:
        found = history.find_findings(db, history.Filter())
        write("\nWHAT WAS FOUND\n")
        print_findings(app, db, found, "table")
    batch = [one for one in found if one.kind == "approval" and one.batch == 1 and one.region is None]
    for finding in batch[:1]:
        write(f"\nTHE RECORD OF {finding.id}, AS ITS MAIL GIVES IT\n")
        from miitwatch.messages.briefings import show_finding
        from miitwatch.notices.sight import look_at_regulator

        with app.store.read() as db:
            write(show_finding(app, db, finding, look_at_regulator(app)).text)
    mails = sum(1 for one in (folder / "inbox" / "new").iterdir())
    write(
        f"\nSENT: {mails} messages in the inbox, {len(world.mails)} mails and {len(world.hooks)} webhooks accepted.\n"
        "INVENTED: the wording of every text, times of day, the everyday news, and the ministry's page of 4 March\n"
        "2025 that confirms the thirteen: no page of the ministry about them is known.\n\n"
        f"The mail lies in {folder / 'inbox'} (a Maildir; for example: mutt -f {folder / 'inbox'})\n"
        f"Ask it yourself:\n"
        f"  {find_command('miitwatch')} --config {folder}/config.toml findings\n"
        f"  {find_command('miitwatch')} --config {folder}/config.toml firms --status approved\n"
        f"  {find_command('miitwatch')} --config {folder}/config.toml web        the page, at http://127.0.0.1:8650/\n"
        f"  {find_command('sqlite-utils')} rows {folder}/miitwatch.db approvals --table"
    )
