"""A message that was accepted while the store takes nothing is not sent again, and its acceptance is written later."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk

from domain.errors import StorageError
from miitwatch.messages.delivery import Delivered, deliver_channel, is_any_left


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("storage.file.store.BUSY_TIMEOUT", 50)
    with open_desk(tmp_path) as made:
        yield made


@contextmanager
def hold_database(desk: Desk) -> Iterator[None]:
    """Another process writes, for longer than anybody waits."""
    with closing(sqlite3.connect(desk.app.store.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def deliver_aside(desk: Desk) -> Delivered:
    """In a thread of its own, as each channel of the daemon has."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(deliver_channel, desk.app, desk.hook()).result(60)


@contextmanager
def accept_while_busy(desk: Desk) -> Iterator[None]:
    """The hook takes a message, and from before its answer on the database is held by another."""
    gate = desk.world.gate("/hook")
    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(deliver_channel, desk.app, desk.hook())
        assert gate.reached.wait(60)
        with hold_database(desk):
            gate.set()
            assert isinstance(sending.exception(60), StorageError), "the next message cannot be claimed"
            yield


def count_hooks(desk: Desk) -> int:
    return len(desk.world.asked("hooks", "/hook"))


def test_a_message_whose_acceptance_could_not_be_written_is_sent_once(desk: Desk) -> None:
    desk.tell(1, "hook")
    with accept_while_busy(desk):
        accepted = desk.clock.now
        desk.clock.now += timedelta(seconds=91)
        assert deliver_aside(desk).accepted == 0
    assert desk.states("hook") == ["waiting"]
    desk.deliver(seconds=91)
    assert count_hooks(desk) == 1
    assert desk.states("hook") == ["accepted"]
    ((when, tried, status, kept),) = desk.ask(
        "SELECT m.accepted_at, t.at, t.status, length(t.sent) > 0 "
        "FROM messages m JOIN attempts t ON t.message = m.number"
    )
    assert (when == tried, when[:19], status, kept) == (True, accepted.isoformat()[:19], "204", 1)


def test_what_is_known_to_be_accepted_is_claimed_by_nobody_while_it_cannot_be_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageError("the attempt cannot be kept")

    monkeypatch.setattr("miitwatch.messages.attempts.outbox.record_attempt", refuse)
    desk.tell(1, "hook")
    desk.deliver()
    for _ in range(3):
        desk.deliver(seconds=91)
    assert count_hooks(desk) == 1
    assert not is_any_left(desk.app, desk.hook()), "it calls for no turn at each tick"
    monkeypatch.undo()
    desk.deliver(seconds=91)
    assert (count_hooks(desk), desk.states("hook")) == (1, ["accepted"])


def test_when_the_process_ends_the_acceptance_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.file.store.BUSY_TIMEOUT", 50)
    with open_desk(tmp_path) as desk:
        desk.tell(1, "hook")
        with accept_while_busy(desk):
            pass
        path = desk.app.store.path
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT state FROM messages").fetchall() == [("accepted",)]


def test_when_the_process_ends_and_it_still_cannot_be_written_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("storage.file.store.BUSY_TIMEOUT", 50)
    with open_desk(tmp_path) as desk:
        desk.tell(1, "hook")
        with accept_while_busy(desk):
            ((message_id,),) = desk.ask("SELECT id FROM messages")
            desk.app.close()
    said = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert any(message_id in line and "it will be sent again, under the same id" in line for line in said), said
