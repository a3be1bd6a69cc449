"""A record that is paused: what says so is not sent once it is so no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import NOW

from miitwatch.notices.pausing import resume
from storage.outbox import queue
from storage.outbox.pausing import TOLD, pause


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A paused record whose operators' mail server is down; their notice was tried once."""
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.mail(operators=True))
        desk.world.switch("mail", "down")
        with desk.app.store.write() as tx:
            pause(tx, NOW, "restored from backup.zip on elsewhere")
        assert desk.deliver().failed == 1
        yield desk


def read_told(desk: Desk) -> list[tuple[object, ...]]:
    return desk.ask("SELECT state, attempts, next_attempt FROM messages WHERE type = ?", TOLD)


def test_a_notice_that_failed_once_is_not_sent_after_the_pause(desk: Desk) -> None:
    resume(desk.app)
    desk.world.switch("mail", "down", on=False)
    for _ in range(3):
        desk.deliver(hours=12)
    assert [mail for mail in desk.world.mails if b"paused: nothing is delivered" in mail.data] == []
    assert read_told(desk) == [("superseded", 1, None)]


@pytest.mark.parametrize(("state", "waits"), [("waiting", True), ("accepted", False)])
def test_what_was_under_way_when_it_was_resumed_is_not_tried_again(desk: Desk, state: str, waits: bool) -> None:
    (message,) = [row[0] for row in desk.ask("SELECT id FROM messages WHERE type = ?", TOLD)]
    resume(desk.app)
    with desk.app.store.write() as tx:
        next_attempt = desk.clock.now if waits else None
        queue.record_attempt(
            tx,
            message,
            at=desk.clock.now,
            state=state,
            status="451",
            next_attempt=next_attempt,  # type: ignore[arg-type]
        )
    assert read_told(desk) == [("superseded" if waits else "accepted", 2, None)]
