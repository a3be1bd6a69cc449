"""A desk from which messages go out: a real store, receivers on loopback, a clock that the test sets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from records import NOW, make_finding, store_finding

from domain.alerts import Channel, Message
from domain.altering import alter
from domain.findings import Change, Finding, Urgency
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.folding.ledger import Ledger
from miitwatch.messages.delivery import Delivered, deliver_due
from miitwatch.running.demo import SECRET, SetClock
from replica.world import World, start_world
from storage.outbox import outbox


@dataclass
class Log:
    """Progress that is kept."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def tell_message(self, message: Message, state: str, detail: str) -> None:
        self.lines.append((message.channel, message.id, state))

    def __getattr__(self, name: str) -> Any:
        return lambda *_: None


@dataclass
class Desk:
    app: Application
    clock: SetClock
    world: World
    folder: Path

    def tell(
        self, number: int = 1, *channels: str, change: int = 1, kind: str = "new",
        urgency: Urgency = "urgent", **changes: object,
    ) -> Change:  # fmt: skip
        """A finding is stored and its change put into the outbox of these channels (all, without names), due now."""
        finding = make_finding(f"F-2025-{number:03}", published="2025-02-28", **changes)
        return self.change(finding, change, kind, channels, urgency)

    def change(
        self, finding: Finding, number: int, kind: str, channels: tuple[str, ...] = (), urgency: Urgency = "urgent"
    ) -> Change:
        change = store_finding(self.app.store, finding, number=number, kind=kind, at=self.clock.now)
        names = channels or tuple(channel.name for channel in self.app.channels)
        with self.app.store.write() as tx:
            outbox.add_alerts(
                tx, [outbox.NewAlert(change, name, urgency, self.clock.now.replace(microsecond=0)) for name in names]
            )
        return change

    def deliver(self, **later: float) -> Delivered:
        self.clock.now += timedelta(**later)
        return deliver_due(self.app)

    def set_channels(self, *channels: Channel) -> None:
        """As if the program were started again with these in its configuration."""
        self.app.config = alter(self.app.config, channels=channels)
        self.app.ledger = Ledger(channels, self.app.config.settle)

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self.app.store.read() as db:
            return [tuple(row) for row in db.execute(query, values)]

    def states(self, channel: str, kind: str = "finding") -> list[str]:
        rows = self.ask("SELECT state FROM messages WHERE channel = ? AND kind = ? ORDER BY number", channel, kind)
        return [row[0] for row in rows]

    def notices(self, channel: str) -> list[str]:
        """The types of the notices that a channel took."""
        query = "SELECT type FROM messages WHERE channel = ? AND kind = 'notice' AND state = 'accepted' ORDER BY number"
        return [row[0].removeprefix("notice.") for row in self.ask(query, channel)]

    # --- channels; none has a digest unless a test says so

    def inbox(self, name: str = "inbox", **changes: Any) -> Channel:
        return alter(Channel(name, "inbox", operators=True, path=str(self.folder / name), digest=None), **changes)

    def hook(self, name: str = "hook", **changes: Any) -> Channel:
        url = self.world.url("hooks", f"/{name}")
        return alter(Channel(name, "webhook", url=url, secrets=(SECRET,), allow_private=True, digest=None), **changes)

    def mail(self, *recipients: str, name: str = "mail", **changes: Any) -> Channel:
        host, port = self.world.smtp
        channel = Channel(
            name, "email", host=host, port=port, security="none", sender="watch@firm.example",
            recipients=recipients or ("reader@firm.example",), allow_private=True, digest=None,
        )  # fmt: skip
        return alter(channel, **changes)


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    """A desk with an inbox for operators and a hook."""
    (folder / "config.toml").write_text("", "utf-8")
    config = alter(load_config(folder / "config.toml", {}, folder), store_path=folder / "miitwatch.db", sources=())
    clock = SetClock(NOW)
    with start_world() as world, open_application(config, clock, Log()) as app:
        desk = Desk(app, clock, world, folder)
        desk.set_channels(desk.inbox(), desk.hook())
        yield desk
