"""Delivery under every trouble that a channel can have: nothing is lost, nobody waits for another, and it is told."""

import multiprocessing
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk
from practice import open_practice

from alerts.channels import webhook
from domain.alerts import Briefing, Channel, Message, Receipt, Rendered
from domain.altering import alter
from domain.errors import ConfigError, DeliveryError
from miitwatch.application import Application
from miitwatch.messages.channel_desk import resume_channel, send_test
from miitwatch.messages.delivery import deliver_channel, deliver_due
from miitwatch.notices.health import gather_health
from miitwatch.pulse import Pulse
from replica.answers import Answer
from storage.file.store import Store
from storage.outbox import outbox
from storage.outbox.outbox import QueuedMessage
from storage.outbox.queue import LEASE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


def count_hooks(desk: Desk, path: str = "/hook") -> int:
    return len(desk.world.asked("hooks", path))


def test_after_410_nothing_is_tried_until_a_person_resumes_it(desk: Desk) -> None:
    desk.world.switch("hooks", "410")
    desk.tell(1)
    desk.tell(2)
    desk.deliver()
    for _ in range(4):
        desk.deliver(days=1)
    assert count_hooks(desk) == 1
    assert desk.notices("inbox")[:1] == ["channel-held"]
    (reason,) = gather_health(desk.app, Pulse()).reasons
    assert reason.endswith("nothing is tried: miitwatch alerts resume hook"), "said once, and what to do"
    with pytest.raises(ConfigError, match="alerts resume hook"):
        send_test(desk.app, desk.hook())

    desk.world.switch("hooks", "410", on=False)
    with pytest.raises(ConfigError, match="no channel is called 'hock'"):
        resume_channel(desk.app, "hock")
    assert resume_channel(desk.app, "hook") == 2
    desk.deliver()
    desk.deliver(seconds=1)
    assert set(desk.states("hook")) == {"accepted"}
    assert desk.notices("inbox")[-1] == "recovered"


@pytest.mark.parametrize(("status", "red"), [("410", True), ("500", False), ("403", False)])
def test_a_channel_that_is_held_makes_the_watch_not_ready_at_once(desk: Desk, status: str, red: bool) -> None:
    """What passes by itself has an hour; of a receiver that is gone nothing passes."""
    desk.world.switch("hooks", status)
    desk.tell(1)
    desk.deliver()
    reasons = gather_health(desk.app, Pulse()).reasons
    assert any("channel hook: held since" in one for one in reasons) is red
    assert bool(reasons) is red
    desk.world.switch("hooks", status, on=False)
    resume_channel(desk.app, "hook")
    desk.deliver(seconds=1)
    assert gather_health(desk.app, Pulse()).reasons == ()


@pytest.mark.parametrize("status", ["403", "404"])
def test_a_channel_that_does_not_know_us_is_tried_once_a_day_whatever_comes(desk: Desk, status: str) -> None:
    desk.world.switch("hooks", status)
    for number in range(1, 5):
        desk.tell(number)
        desk.deliver(hours=1)
    assert count_hooks(desk) == 1
    desk.deliver(hours=24)
    assert count_hooks(desk) == 2
    assert "channel-parked" in desk.notices("inbox")

    desk.world.switch("hooks", status, on=False)
    assert send_test(desk.app, desk.hook()).accepted == 1, "a test goes through though it is parked"
    desk.deliver(seconds=1)
    assert set(desk.states("hook")) == {"accepted"}


def test_a_sample_is_sent_by_who_asks_for_it_however_fast_the_daemon_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the daemon sent it, and who had asked read that it was not accepted."""
    write, woken = Store.write, list[int]()

    @contextmanager
    def write_and_wake(store: Store, *, bulk: bool = False) -> Iterator[sqlite3.Connection]:
        with write(store, bulk=bulk) as tx:
            yield tx
        if not woken:
            woken.append(1)
            woken.append(deliver_channel(desk.app, desk.hook()).accepted)

    monkeypatch.setattr(Store, "write", write_and_wake)
    done = send_test(desk.app, desk.hook())
    assert (done.accepted, done.failed, woken) == (1, 0, [1, 0])
    assert count_hooks(desk) == 1


def test_a_channel_that_failed_for_an_hour_is_told_on_every_other_and_its_end_too(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.hook(), desk.mail())
    desk.world.switch("hooks", "500")
    desk.tell(1)
    desk.deliver()
    desk.deliver(minutes=59)
    assert desk.notices("inbox") == desk.notices("mail") == []
    for _ in range(3):
        desk.deliver(minutes=40)
    assert desk.notices("inbox") == desk.notices("mail") == ["channel-failing"]
    assert desk.states("hook", "notice") == []

    desk.world.switch("hooks", "500", on=False)
    desk.deliver(hours=3)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"]
    assert desk.notices("inbox") == desk.notices("mail") == ["channel-failing", "recovered"]


def test_a_slow_receiver_keeps_no_other_channel_waiting(desk: Desk) -> None:
    gate = desk.world.gate("/hook")
    for number in (1, 2):
        desk.tell(number)
    slow = threading.Thread(target=deliver_channel, args=(desk.app, desk.hook()))
    slow.start()
    try:
        assert gate.reached.wait(10)
        assert deliver_channel(desk.app, desk.inbox()).accepted == 2
        assert desk.states("hook") == ["waiting", "waiting"]
    finally:
        gate.set()
        slow.join(10)
    assert desk.states("hook") == ["accepted", "accepted"]


@pytest.mark.parametrize(
    ("error", "left"),
    [(DeliveryError("hook", "too large", refused=True), "refused"), (ZeroDivisionError("a bug"), "waiting")],
    ids=["refused by us", "a fault of ours"],
)
def test_messages_that_alone_cannot_be_sent_keep_no_other_from_the_same_turn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception, left: str
) -> None:
    """`deliver` and `poll` from cron have this one turn: what it leaves waits for hours."""
    form = webhook.form_body

    def trip(message: Message, channel: Channel) -> bytes:
        if "F-2025-003" in message.subject:
            return form(message, channel)
        raise error

    monkeypatch.setattr("alerts.channels.webhook.form_body", trip)
    for number in (1, 2, 3):
        desk.tell(number)
    desk.deliver()
    assert desk.states("hook") == [left, left, "accepted"]


def test_a_message_of_a_process_that_was_killed_comes_back_after_its_lease(desk: Desk) -> None:
    desk.tell(1, "hook")
    killed = multiprocessing.get_context("fork").Process(target=claim_and_die, args=(desk,))
    killed.start()
    killed.join(20)
    assert killed.exitcode == 9
    desk.deliver(seconds=89)
    assert count_hooks(desk) == 0
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"]


def test_what_was_overtaken_after_a_kill_in_its_first_send_says_so(desk: Desk) -> None:
    """It may have been sent, so its words are frozen; that the record has moved on since is said on top."""
    desk.tell(1, "hook")
    killed = multiprocessing.get_context("fork").Process(target=claim_and_die, args=(desk,))
    killed.start()
    killed.join(20)
    desk.clock.now += timedelta(seconds=30)
    desk.tell(1, "hook", change=2, kind="withdrawn", withdrawn=True)
    desk.deliver(seconds=61)
    desk.deliver(seconds=1)
    first, second = desk.world.hooks
    assert (b'"finding.new"' in first.body, first.header("miitwatch-overtaken")) == (True, "true")
    assert (b'"finding.withdrawn"' in second.body, second.header("miitwatch-overtaken")) == (True, "")


def claim_and_die(desk: Desk) -> None:
    """In another process: takes the message and ends before it is sent."""
    import os

    from miitwatch.messages import attempts

    desk.app.store.__init__(desk.app.store.path, read_only=False)  # type: ignore[misc]  # connections of its own
    attempts.send_one = lambda *_: os._exit(9)  # type: ignore[assignment]
    deliver_channel(desk.app, desk.hook())


def test_deliver_beside_run_sends_nothing_twice(desk: Desk) -> None:
    for number in range(1, 9):
        desk.tell(number)
    both = [threading.Thread(target=deliver_due, args=(desk.app,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(30)
    ids = [hook.header("webhook-id") for hook in desk.world.hooks]
    assert len(ids) == len(set(ids)) == 8
    assert set(desk.states("hook") + desk.states("inbox")) == {"accepted"}


def test_a_clock_set_back_delays_neither_alerts_nor_retries_nor_what_is_leased(desk: Desk) -> None:
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook")
    desk.deliver()
    desk.tell(2, "hook")
    with desk.app.store.write() as tx:
        outbox.add_message(tx, alter(make_plain(desk), id="msg_leased"), ())
        assert outbox.claim(tx, desk.clock.now, LEASE, only="msg_leased")
    desk.world.switch("hooks", "500", on=False)

    desk.deliver(days=-2)
    assert desk.states("hook", "finding") == ["accepted", "accepted"]
    assert desk.states("hook", "test") == ["accepted"]


def test_what_a_person_resumed_while_the_clock_ran_ahead_goes_out_once_it_is_right(desk: Desk) -> None:
    desk.world.put("hooks", "/hook", Answer(410, b"gone", "text/plain", validators=False))
    desk.tell(1, "hook")
    desk.deliver(seconds=11)
    desk.tell(2, "hook", batch=2)
    desk.deliver(seconds=11)
    desk.world.put("hooks", "/hook", None)
    with desk.app.store.write() as tx:
        outbox.resume_channel(tx, "hook", desk.clock.now + timedelta(days=400))
    desk.deliver(seconds=11)
    assert desk.states("hook") == ["accepted", "accepted"]


def test_a_clock_set_back_a_little_frees_no_lease(desk: Desk) -> None:
    with desk.app.store.write() as tx:
        outbox.add_message(tx, make_plain(desk), ())
        assert outbox.claim(tx, desk.clock.now, LEASE)
    desk.deliver(seconds=-80)
    assert count_hooks(desk) == 0
    desk.deliver(seconds=170)
    assert count_hooks(desk) == 1


def make_plain(desk: Desk) -> Message:
    return Message("msg_plain", "hook", "", "test", "test", "s", "t", "<p>t</p>", desk.clock.now, data='{"test":true}')


def test_a_fault_in_rendering_keeps_its_own_alerts_back_and_no_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alerts import rendering

    real, tried = rendering.render_briefing, []

    def fail(briefing: Briefing) -> Rendered:
        if briefing.finding.id == "F-2025-001":
            tried.append(briefing.finding.id)
            raise ZeroDivisionError("a bug")
        return real(briefing)

    monkeypatch.setattr(rendering, "render_briefing", fail)
    desk.tell(1)
    desk.tell(2)
    for _ in range(5):
        desk.deliver(seconds=1)
    assert desk.states("hook") == desk.states("inbox") == ["accepted"]
    assert len(tried) == 2, "once a channel, and again in an hour"
    notice = desk.ask("SELECT subject, text FROM messages WHERE type = 'notice.message-unmade' AND channel = 'inbox'")
    assert "F-2025-001" in notice[0][0]
    assert "ZeroDivisionError" in notice[0][1]

    monkeypatch.setattr(rendering, "render_briefing", real)
    desk.deliver(hours=1, seconds=1)
    assert desk.states("hook") == desk.states("inbox") == ["accepted", "accepted"]


def test_a_fault_in_sending_keeps_its_own_message_back_and_no_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alerts.channels import webhook

    real = webhook.form_body

    def fail(message: Message, channel: object) -> bytes:
        if "F-2025-001" in message.subject:
            raise KeyError("a bug")
        return real(message, channel)  # type: ignore[arg-type]

    monkeypatch.setattr(webhook, "form_body", fail)
    desk.tell(1)
    desk.tell(2)
    desk.deliver()
    desk.deliver(seconds=1)
    assert sorted(desk.states("hook")) == ["accepted", "waiting"]
    assert desk.notices("inbox") == ["message-unsendable"]
    monkeypatch.setattr(webhook, "form_body", real)
    desk.deliver(minutes=10)
    assert set(desk.states("hook")) == {"accepted"}


def test_retry_after_is_honoured_for_the_whole_channel(desk: Desk) -> None:
    desk.world.switch("hooks", "503-seconds", times=1)
    for number in range(1, 5):
        desk.tell(number, "hook")
    desk.deliver()
    desk.deliver(seconds=119)
    assert count_hooks(desk) == 1
    desk.deliver(seconds=2)
    desk.deliver(seconds=30)
    assert desk.states("hook") == ["accepted"] * 4


def test_where_nobody_answers_what_waits_is_not_tried_in_a_burst(desk: Desk) -> None:
    desk.world.switch("hooks", "dropped")
    for number in range(1, 5):
        desk.tell(number, "hook")
    desk.deliver()
    assert count_hooks(desk) == 1
    desk.deliver(seconds=1)
    assert count_hooks(desk) == 2
    desk.world.switch("hooks", "dropped", on=False)
    desk.deliver(minutes=10)
    assert desk.states("hook") == ["accepted"] * 4


@pytest.mark.parametrize("fault", ["dropped", "500"])
def test_when_a_channel_takes_messages_again_what_waited_is_sent_and_not_half_a_day_later(
    desk: Desk, fault: str
) -> None:
    desk.world.switch("hooks", fault)
    desk.tell(1, "hook")
    for hours in (0, 1, 1, 3, 6):
        desk.deliver(hours=hours)
    assert desk.states("hook") == ["waiting"]
    desk.world.switch("hooks", fault, on=False)
    desk.deliver(minutes=1)
    assert desk.states("hook") == ["waiting"], "its own next try is hours away"
    desk.tell(2, "hook")
    desk.deliver(minutes=1)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted", "accepted"]


def test_a_message_that_alone_fails_is_not_tried_again_at_each_success_of_another(desk: Desk) -> None:
    from miitwatch.messages import attempts

    taken = attempts._try_to_send

    def refuse_first(app: Application, channel: Channel, queued: QueuedMessage) -> Receipt:
        if "F-2025-001" in queued.message.data:
            raise DeliveryError(channel.name, "the receiver answered 500", status="500")
        return taken(app, channel, queued)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(attempts, "_try_to_send", refuse_first)
        desk.tell(1, "hook")
        for number in range(2, 30):
            desk.tell(number, "hook")
            desk.deliver(seconds=20)
    assert desk.states("hook") == ["waiting", *["accepted"] * 28]
    (tries,) = desk.ask("SELECT count(*) FROM attempts WHERE state = 'waiting'")[0]
    assert tries == 3, "at once, after 5 s, after 5 min"


def test_many_refused_in_a_row_are_one_notice_and_a_later_one_is_told_again(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "refuse-recipient")
    for number in range(1, 5):
        desk.tell(number)
    desk.deliver()
    desk.deliver(seconds=1)
    assert desk.notices("inbox") == ["channel-refuses"]
    desk.world.switch("mail", "refuse-recipient", on=False)
    desk.tell(5)
    desk.deliver(minutes=1)
    desk.world.switch("mail", "refuse-recipient")
    desk.tell(6)
    desk.deliver(minutes=1)
    desk.deliver(seconds=1)
    assert desk.states("mail") == ["refused"] * 4 + ["accepted", "refused"]
    assert desk.notices("inbox") == ["channel-refuses"] * 2


def test_a_channel_whose_every_recipient_refuses_fails_and_has_no_success(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail("anna@firm.example", "bert@firm.example"), desk.hook())
    desk.world.switch("mail", "refuse-recipient")
    begun = desk.clock.now
    desk.tell(1, "mail")
    desk.deliver()
    row = "SELECT last_success, failing_since IS NOT NULL FROM channel_rows WHERE name = 'mail'"
    assert desk.ask(row) == [(None, 0)], "one finding, which a filter may have rejected for both"
    desk.tell(2, "mail")
    desk.deliver(seconds=1)
    assert desk.ask(row) == [(None, 1)]
    desk.deliver(hours=1, seconds=1)
    desk.deliver(seconds=1)
    assert desk.notices("hook") == ["channel-refuses", "channel-failing"] or desk.notices("hook") == ["channel-failing"]
    desk.world.switch("mail", "refuse-recipient", on=False)
    desk.tell(3, "mail")
    desk.deliver(seconds=1)
    (told,) = desk.ask(row)
    assert told[0] > begun.isoformat()
    assert told[1] == 0


def test_one_recipient_who_refuses_is_no_failure_of_the_channel(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail("anna@firm.example", "bert@firm.example"))
    desk.tell(1, "mail")
    desk.deliver()
    desk.world.switch("mail", "refuse-recipient", times=1)
    desk.tell(2, "mail")
    desk.deliver(minutes=1)
    assert sorted(desk.states("mail")) == ["accepted", "accepted", "accepted", "refused"]
    assert desk.ask("SELECT failing_since FROM channel_rows WHERE name = 'mail'") == [(None,)]


def test_no_further_send_begins_once_the_daemon_stops(desk: Desk) -> None:
    for number in range(1, 4):
        desk.tell(number)
    stop = threading.Event()
    stop.set()
    assert deliver_channel(desk.app, desk.hook(), stop=stop).accepted == 0
    assert deliver_channel(desk.app, desk.hook(), until=time.monotonic() - 1).accepted == 0
    assert deliver_channel(desk.app, desk.hook(), until=time.monotonic() + 60).accepted == 3


def test_a_port_that_nobody_listens_on_is_tried_by_the_schedule(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    desk.set_channels(desk.inbox(), desk.hook(url=f"http://127.0.0.1:{port}/"))
    desk.tell(1)
    desk.deliver()
    for later in (6, 331, 1981):  # seconds; the longest that 5 s, 5 min and 30 min become with jitter
        desk.deliver(seconds=later)
    (attempts,) = desk.ask("SELECT attempts FROM messages WHERE channel = 'hook' AND kind = 'finding'")
    assert attempts == (4,)


@pytest.mark.slow
def test_resume_is_a_command_and_the_list_names_it(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.switch("hooks", "410", times=1)
        practice.call("poll", "--all")
        assert len(practice.world.asked("hooks")) == 1
        assert "until: miitwatch alerts resume hook" in practice.call("alerts").stdout
        assert practice.call("deliver").returncode == 0
        unknown = practice.call("alerts", "resume", "hock")
        assert (unknown.returncode, "There are: " in unknown.stderr) == (2, True)
        assert "1 message waits" in practice.call("alerts", "resume", "hook").stdout
        assert practice.call("deliver").returncode == 0
        assert practice.ask("SELECT DISTINCT state FROM messages") == [("accepted",)]
