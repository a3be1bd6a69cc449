"""Sending again: by id and by time, the same id each time, every try kept, beside a process that delivers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from desk import Desk, open_desk

from domain.altering import alter
from domain.errors import CommandError, ConfigError, StorageError
from miitwatch.messages.replays import find_messages, read_bound, replay_messages, send_again
from replica.answers import Answer
from storage.outbox import outbox
from storage.outbox.queue import LEASE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


def ids(desk: Desk, channel: str = "hook") -> list[str]:
    return [row[0] for row in desk.ask("SELECT id FROM messages WHERE channel = ? ORDER BY number", channel)]


def hook_ids(desk: Desk) -> list[str]:
    return [hook.header("webhook-id") for hook in desk.world.hooks]


def attempts(desk: Desk, channel: str = "hook") -> list[tuple[str, str]]:
    return [
        (row[0], row[1])
        for row in desk.ask(
            "SELECT t.state, t.status FROM attempts t JOIN messages m ON m.number = t.message "
            "WHERE m.channel = ? ORDER BY t.id",
            channel,
        )
    ]


def test_what_was_accepted_is_sent_again_with_its_id_and_the_same_bytes(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.hook(), desk.mail())
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(days=3)
    for channel in ("hook", "mail"):
        (message_id,) = ids(desk, channel)
        assert send_again(desk.app, message_id) is None
    assert len(set(hook_ids(desk))) == 1
    first, second = desk.world.hooks
    assert first.body == second.body
    one, two = desk.world.mails
    assert message_from_bytes(one.data)["Message-ID"] == message_from_bytes(two.data)["Message-ID"]
    assert one.data == two.data, "nothing says late of what was sent in time"
    assert desk.states("hook") == desk.states("mail") == ["accepted"]
    assert [state for state, _ in attempts(desk)] == ["accepted", "accepted"]


def test_a_failed_try_is_kept_and_takes_nothing_back(desk: Desk) -> None:
    desk.tell(1, "hook")
    desk.deliver()
    accepted_at = desk.ask("SELECT accepted_at FROM messages WHERE channel = 'hook'")
    desk.world.switch("hooks", "500")
    error = send_again(desk.app, ids(desk)[0])
    assert error is not None
    assert attempts(desk) == [("accepted", "204"), ("waiting", "500")]
    assert desk.states("hook") == ["accepted"]
    assert desk.ask("SELECT accepted_at FROM messages WHERE channel = 'hook'") == accepted_at
    desk.world.switch("hooks", "500", on=False)
    asked = len(desk.world.hooks)
    desk.deliver(days=2)
    assert len(desk.world.hooks) == asked, "it is accepted: the outbox does not try it again"


def test_what_was_refused_goes_back_into_the_outbox_until_it_is_taken(desk: Desk) -> None:
    desk.world.put("hooks", "/hook", Answer(422))
    desk.tell(1, "hook")
    desk.deliver()
    assert desk.states("hook") == ["refused"]
    desk.world.put("hooks", "/hook", None)
    desk.world.switch("hooks", "500")
    assert send_again(desk.app, ids(desk)[0]) is not None
    assert desk.states("hook") == ["waiting"]
    desk.world.switch("hooks", "500", on=False)
    desk.deliver(hours=1)
    assert desk.states("hook") == ["accepted"]


def test_what_waits_is_taken_under_its_lease_so_that_nobody_else_sends_it(desk: Desk) -> None:
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook")
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    asked = len(desk.world.hooks)
    with desk.app.store.write() as tx:
        outbox.give_back(tx, ids(desk)[0], desk.clock.now)
        taken = outbox.claim(tx, desk.clock.now, LEASE, channel="hook")
    assert taken is not None
    with pytest.raises(ConfigError, match="another process"):
        send_again(desk.app, ids(desk)[0])
    assert len(desk.world.hooks) == asked
    desk.clock.now += LEASE + timedelta(seconds=1)
    assert send_again(desk.app, ids(desk)[0]) is None
    assert desk.states("hook") == ["accepted"]
    desk.deliver(days=1)
    assert len(desk.world.hooks) == asked + 1


def test_what_was_withdrawn_since_says_so_on_top(desk: Desk) -> None:
    desk.set_channels(desk.mail())
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(minutes=5)
    desk.tell(1, change=2, kind="withdrawn", withdrawn=True)
    desk.deliver()
    send_again(desk.app, ids(desk, "mail")[0])
    texts = [message_from_bytes(mail.data).get_payload()[0].get_payload(decode=True) for mail in desk.world.mails]
    assert [text.startswith(b"OVERTAKEN") for text in texts] == [False, False, True]


def test_a_time_takes_what_was_tried_in_it_and_no_test_of_a_channel(desk: Desk) -> None:
    made = []
    for number in range(1, 4):
        desk.tell(number)
        made.append(desk.clock.now)
        desk.deliver()
        desk.clock.now += timedelta(days=1)
    with desk.app.store.read() as db:
        everything = find_messages(db, None, None, None)
        day = made[1].astimezone(read_bound("2025-03", "--since").tzinfo).strftime("%Y-%m-%d")
        assert len(everything) == 6
        assert find_messages(db, day, day, "hook") == (ids(desk)[1],)
        assert find_messages(db, day, None, "hook") == tuple(ids(desk)[1:])
        with pytest.raises(ConfigError, match="no time lies between"):
            find_messages(db, "2025-03-02", "2025-03-01", None)
    done = replay_messages(desk.app, ids(desk))
    assert (done.accepted, done.failed) == (3, 0)
    assert hook_ids(desk) == ids(desk) * 2


def test_bounds_are_beijing_days_or_times() -> None:
    assert read_bound("2025-03-01", "--since") == datetime(2025, 2, 28, 16, 0, tzinfo=UTC)
    assert read_bound("2025-03-01", "--until", end=True) == datetime(2025, 3, 1, 15, 59, 59, tzinfo=UTC)
    assert read_bound("2025-03-01 08:16", "--since") == datetime(2025, 3, 1, 0, 16, tzinfo=UTC)
    assert read_bound("2025-03-01T08:16", "--until", end=True) == datetime(2025, 3, 1, 0, 16, 59, tzinfo=UTC)
    for wrong in ("yesterday", "2025-13-01", "2025-03-01 25:00", "01/03/2025", "2025"):
        with pytest.raises(ConfigError, match="Beijing time"):
            read_bound(wrong, "--since")


def test_one_that_fails_keeps_no_other_and_a_silent_channel_is_not_asked_for_each(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.hook())
    for number in range(1, 4):
        desk.tell(number)
    desk.deliver()
    desk.world.put("hooks", "/hook", Answer(422))
    done = replay_messages(desk.app, ids(desk))
    assert (done.accepted, done.failed, done.untried) == (0, 3, 0)
    desk.world.put("hooks", "/hook", None)
    desk.world.switch("hooks", "dropped")
    asked = len(desk.world.asked("hooks", "/hook"))
    done = replay_messages(desk.app, [*ids(desk), *ids(desk, "inbox")[:3]])
    assert (done.accepted, done.failed, done.untried) == (3, 1, 2)
    assert len(desk.world.asked("hooks", "/hook")) == asked + 1


def test_nobody_who_left_gets_anything_and_what_is_gone_is_said(desk: Desk) -> None:
    desk.set_channels(desk.mail())
    desk.tell(1)
    desk.deliver()
    (message_id,) = ids(desk, "mail")
    desk.set_channels(alter(desk.mail(), recipients=("other@firm.example",)))
    with pytest.raises(ConfigError, match="no longer in alerts"):
        send_again(desk.app, message_id)
    desk.set_channels(desk.hook())
    with pytest.raises(ConfigError, match="no channel that is on"):
        send_again(desk.app, message_id)
    with pytest.raises(StorageError, match="no message"):
        send_again(desk.app, "msg_unknown")
    assert len(desk.world.mails) == 1


def test_what_cannot_be_sent_again_keeps_no_other_and_is_told(desk: Desk) -> None:
    """A range of a year holds messages of a channel that left, or is held: those behind them were never sent."""
    desk.set_channels(desk.inbox(), desk.hook(), desk.mail())
    desk.tell(1)
    desk.tell(2)
    desk.deliver()
    desk.set_channels(desk.inbox(), desk.mail())
    done = replay_messages(desk.app, [*ids(desk, "hook"), *ids(desk, "mail")])
    assert (done.accepted, done.failed, len(done.left_out)) == (2, 0, 2)
    assert all("no channel that is on has this name" in why for why in done.left_out)
    with pytest.raises(CommandError, match="there is no message msg_unknown"):
        replay_messages(desk.app, [*ids(desk, "mail"), "msg_unknown"])
    assert len(desk.world.mails) == 4, "nothing is sent where one id is wrong"


def test_a_message_that_is_named_twice_is_sent_once(desk: Desk) -> None:
    desk.set_channels(desk.mail())
    desk.tell(1)
    desk.deliver()
    assert replay_messages(desk.app, ids(desk, "mail") * 2).accepted == 1
    assert len(desk.world.mails) == 2
