"""What a run tells while it goes on: one line per thing that happened, in plain words."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from msgspec import Struct

from domain.alerts import Message
from domain.findings import Change, Outcome
from domain.pages import Entry, Failure, Poll
from domain.sources import Source


class Progress(Protocol):
    """Receives what happens, as it happens."""

    def tell_poll(self, source: Source, poll: Poll, new: int) -> None: ...
    def tell_outcomes(self, told: Sequence[tuple[Entry, Outcome]]) -> None: ...
    def tell_failure(self, entry: Entry, failure: Failure, state: str) -> None: ...
    def tell_change(self, change: Change) -> None: ...
    def tell_message(self, message: Message, state: str, detail: str) -> None: ...


#: Failures that mean that no answer came at all; when every source fails so, it is us.
NO_ANSWER = frozenset({"dns", "connect", "timeout"})


@dataclass
class PlainProgress:
    """One line per event, written through `write`; `quiet_polls` leaves out polls that brought nothing."""

    write: Callable[[str], None]
    quiet_polls: bool = False

    def say(self, line: str) -> None:
        """Writes a line. What cannot be said keeps no work from being done: a pipe's reader may have gone, or the disk
        be full that takes the output, of which the command's end tells; or a terminal in GBK lacks a letter."""
        with suppress(OSError):
            try:
                self.write(line)
            except UnicodeEncodeError as error:
                self.write(line.encode(error.encoding, "replace").decode(error.encoding))

    def tell_poll(self, source: Source, poll: Poll, new: int) -> None:
        if self.quiet_polls and not new and poll.failure is None:
            return
        self.say(f"{'source':8} {source.name}: {describe_poll(poll, new)}")

    def tell_outcomes(self, told: Sequence[tuple[Entry, Outcome]]) -> None:
        """Those of one commit are written together: a line by itself costs a third of reading its headline."""
        lines = []
        for entry, outcome in told:
            if outcome.rule in ("off_topic", "passed_by_title") and self.quiet_polls:
                continue
            detail = f" ({outcome.detail})" if outcome.detail else ""
            lines.append(f"{'read':8} {clip(entry.title, 60)}: {outcome.rule.replace('_', ' ')}{detail}")
        if lines:
            self.say("\n".join(lines))

    def tell_failure(self, entry: Entry, failure: Failure, state: str) -> None:
        self.say(f"{'not read':8} {clip(entry.title, 60)}: {state}, {failure.name}: {failure.what}")

    def tell_change(self, change: Change) -> None:
        self.say(f"{'finding':8} {change.finding.id} {change.kind}: {change.summary}")

    def tell_message(self, message: Message, state: str, detail: str) -> None:
        to = f"{message.channel}{' to ' + message.recipient if message.recipient else ''}"
        self.say(f"{'message':8} {to}: {state}: {message.subject}{' (' + detail + ')' if detail else ''}")


@dataclass
class OutageProgress(PlainProgress):
    """As `PlainProgress`, but holds the lines of sources that gave no answer until one that did speaks.

    If none does, `end` says first, once, that the network seems down.
    """

    held: list[str] = field(default_factory=list)
    answered: bool = False

    def tell_poll(self, source: Source, poll: Poll, new: int) -> None:
        line = f"{'source':8} {source.name}: {describe_poll(poll, new)}"
        if self.answered or poll.result == "waiting":
            self.say(line)
            return
        self.held.append(line)
        if poll.failure is None or poll.failure.name not in NO_ANSWER:
            self.answered = True
            self._let_go()

    def end(self) -> bool:
        """Writes what is held; True where no source at all gave an answer."""
        down = not self.answered and bool(self.held)
        if down:
            none = f"none of the {len(self.held)} sources" if len(self.held) > 1 else "the one source"
            verb = "gave any answer" if len(self.held) > 1 else "gave no answer"
            self.say(f"The network seems down: {none} asked {verb}.")
        self._let_go()
        return down

    def _let_go(self) -> None:
        for line in self.held:
            self.say(line)
        self.held.clear()


class LogProgress(Struct, frozen=True):
    """The daemon's: every decision as a log record, never a secret."""

    log: logging.Logger

    def tell_poll(self, source: Source, poll: Poll, new: int) -> None:
        level = logging.WARNING if poll.failure else logging.INFO
        self.log.log(level, "source %s: %s", source.name, describe_poll(poll, new))

    def tell_outcomes(self, told: Sequence[tuple[Entry, Outcome]]) -> None:
        for entry, outcome in told:
            self.log.info("read %s: %s", entry.url, ": ".join(filter(None, (outcome.rule, outcome.detail))))

    def tell_failure(self, entry: Entry, failure: Failure, state: str) -> None:
        self.log.warning("not read %s: %s, %s: %s", entry.url, state, failure.name, failure.what)

    def tell_change(self, change: Change) -> None:
        self.log.info("finding %s %s: %s (%s)", change.finding.id, change.kind, change.summary, change.reason)

    def tell_message(self, message: Message, state: str, detail: str) -> None:
        level = logging.INFO if state == "accepted" else logging.WARNING
        self.log.log(
            level, "message %s on %s: %s", message.id, message.channel, ": ".join(filter(None, (state, detail)))
        )


def describe_poll(poll: Poll, new: int) -> str:
    """One poll in words: what the source answered and what was new in it."""
    if poll.failure is not None:
        verb = "not asked now" if poll.result == "waiting" else "failed"
        return f"{verb}, {poll.failure.name}: {poll.failure.what}"
    if poll.result == "not_modified":
        return "not modified"
    if poll.result == "unchanged":
        return "answered with the same list as before"
    return f"{count_of(len(poll.entries), 'entry', 'entries')}, {new} new"


def count_of(number: int, one: str, many: str) -> str:
    """`1 entry`, `3,000 entries`."""
    return f"{number:,} {one if number == 1 else many}"


def clip(text: str, width: int) -> str:
    """The first `width` characters, with an ellipsis where more follow."""
    return text if len(text) <= width else text[: width - 1] + "…"
