"""Delivery under every trouble that a channel can have: nothing is lost, nobody waits for another, and it is told."""

import json
import multiprocessing
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from desk import Desk, open_desk
from practice import open_practice
from records import make_finding, store_finding

from domain.alerts import Briefing, Message, Rendered
from domain.errors import ConfigError
from miitwatch.delivery import LEASE, deliver_channel, deliver_due, resume_channel, send_test
from storage import outbox


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


def count_hooks(desk: Desk, path: str = "/hook") -> int:
    return len(desk.world.asked("hooks", path))


def test_what_waits_for_a_channel_that_is_gone_is_kept_and_told_once(desk: Desk) -> None:
    desk.world.switch("hooks", "500")
    desk.tell(1)
    desk.deliver()
    desk.set_channels(desk.inbox())
    desk.tell(2)

    for _ in range(3):
        desk.deliver(minutes=15)
    assert desk.states("hook") == ["waiting"]
    assert desk.notices("inbox") == ["channel-gone"]

    desk.world.switch("hooks", "500", on=False)
    desk.set_channels(desk.inbox(), desk.hook())
    desk.deliver(minutes=10)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"], "what came while it was off is not for it"
    assert desk.notices("inbox")[1:] == ["recovered"]


def test_what_waits_for_a_channel_that_is_gone_costs_no_write(desk: Desk) -> None:
    desk.tell(1, "hook")
    desk.set_channels(desk.inbox())
    desk.deliver()
    desk.deliver(seconds=1)
    before = desk.ask("PRAGMA data_version"), (desk.folder / "miitwatch.db-wal").stat().st_size
    for _ in range(5):
        desk.deliver(minutes=1)
    assert (desk.ask("PRAGMA data_version"), (desk.folder / "miitwatch.db-wal").stat().st_size) == before


def test_a_renamed_channel_gets_what_is_new_from_then_on(desk: Desk) -> None:
    desk.world.switch("hooks", "500")
    desk.tell(1)
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    desk.set_channels(desk.inbox(), desk.hook("desk"))
    desk.deliver(hours=2)
    assert count_hooks(desk, "/desk") == 0
    desk.tell(2)
    desk.deliver()
    assert (desk.states("hook"), desk.states("desk")) == (["waiting"], ["accepted"])
    assert desk.notices("inbox") == ["channel-gone"]


def test_who_joins_the_list_gets_what_is_new_and_who_left_gets_nothing(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail("anna@firm.example", "bert@firm.example"))
    desk.world.switch("mail", "busy")
    desk.tell(1)
    desk.deliver()
    desk.world.switch("mail", "busy", on=False)
    desk.set_channels(desk.inbox(), desk.mail("anna@firm.example", "cora@firm.example"))
    desk.deliver(minutes=30)
    desk.tell(2)
    desk.deliver(seconds=1)
    reached = [mail.recipients[0].partition("@")[0] for mail in desk.world.mails]
    assert sorted(reached) == ["anna", "anna", "cora"]
    assert desk.notices("inbox") == ["channel-gone"]
    text = [row[0] for row in desk.ask("SELECT text FROM messages WHERE type = 'notice.channel-gone'")]
    assert "bert@firm.example" in text[0]


def test_each_recipient_is_referred_to_messages_of_their_own(desk: Desk) -> None:
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example"))
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(hours=1)
    desk.tell(1, change=2, kind="confirmed", confirmation="confirmed", confirmed_by="MIIT", confirmed_at=desk.clock.now)
    desk.deliver()
    by_reader: dict[str, list[str]] = {}
    for mail in desk.world.mails:
        parsed = message_from_bytes(mail.data)
        by_reader.setdefault(mail.recipients[0], []).append(str(parsed["References"] or parsed["Message-ID"]))
    assert len(by_reader) == 2
    assert all(len(ids) == 2 and len(set(ids)) == 1 for ids in by_reader.values()), by_reader


def test_a_refused_recipient_blocks_no_other(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail("anna@firm.example", "bert@firm.example"))
    desk.world.mail.switch("refuse-recipient", times=1)
    desk.tell(1)
    desk.tell(2)
    desk.deliver()
    desk.deliver(seconds=1)
    assert sorted(desk.states("mail")) == ["accepted", "accepted", "accepted", "refused"]
    assert desk.notices("inbox") == ["channel-refuses"]


@pytest.mark.parametrize("operators", [False, True])
@pytest.mark.parametrize("wrong", ["refuse-recipient", "busy"])
def test_no_client_hears_of_another(desk: Desk, operators: bool, wrong: str) -> None:
    """Without an operators' channel, or with none but the one in trouble, the others hear that something is wrong."""
    desk.set_channels(desk.mail("anna@client-a.example", name="client_a", operators=operators), desk.hook("client_b"))
    desk.world.switch("mail", wrong)
    desk.tell(1, "client_a")
    for _ in range(14):
        desk.deliver(minutes=10)
    desk.world.switch("mail", wrong, on=False)
    desk.tell(2, "client_a")
    for _ in range(14):
        desk.deliver(minutes=10)
    told = [hook.body.decode() for hook in desk.world.hooks]
    assert "One of the other channels takes no messages." in told[0]
    assert "Its operator should look: miitwatch alerts list" in told[0]
    for one in told:
        assert not re.search("client.a|anna|13 foreign|F-2025", one), one


def test_after_410_nothing_is_tried_until_a_person_resumes_it(desk: Desk) -> None:
    desk.world.switch("hooks", "410")
    desk.tell(1)
    desk.tell(2)
    desk.deliver()
    for _ in range(4):
        desk.deliver(days=1)
    assert count_hooks(desk) == 1
    assert desk.notices("inbox")[:1] == ["channel-held"]
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


def claim_and_die(desk: Desk) -> None:
    """In another process: takes the message and ends before it is sent."""
    import os

    from miitwatch import delivery

    desk.app.store.__init__(desk.app.store.path, read_only=False)  # type: ignore[misc]  # connections of its own
    delivery.send_one = lambda *_: os._exit(9)  # type: ignore[assignment]
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
        outbox.add_message(tx, replace(make_plain(desk), id="msg_leased"), ())
        assert outbox.claim(tx, desk.clock.now, LEASE, only="msg_leased")
    desk.world.switch("hooks", "500", on=False)

    desk.deliver(days=-2)
    assert desk.states("hook", "finding") == ["accepted", "accepted"]
    assert desk.states("hook", "test") == ["accepted"]


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
    from alerts import webhook

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


def test_what_was_corrected_before_it_was_sent_is_sent_corrected(desk: Desk) -> None:
    desk.world.switch("hooks", "403", times=1)
    desk.tell(9, "hook")
    desk.deliver()
    desk.tell(1, "hook")
    make_only(desk)
    desk.clock.now += timedelta(hours=2)
    desk.tell(1, "hook", change=2, kind="corrected", regions=("Hainan",))
    make_only(desk)
    assert desk.states("hook")[1:] == ["waiting", "waiting"]
    desk.deliver(hours=24)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted", "superseded", "superseded", "accepted"]
    said = [hook.body.decode() for hook in desk.world.hooks if "F-2025-001" in hook.body.decode()]
    assert len(said) == 1
    assert "Hainan" in said[0]


def test_what_was_withdrawn_before_it_was_sent_is_not_sent(desk: Desk) -> None:
    desk.world.switch("hooks", "403", times=1)
    desk.tell(9, "hook")
    desk.deliver()
    desk.tell(1, "hook")
    make_only(desk)
    desk.clock.now += timedelta(hours=2)
    desk.tell(1, "hook", change=2, kind="withdrawn", withdrawn=True)
    make_only(desk)
    desk.deliver(hours=24)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted", "superseded", "superseded"]
    assert not any("F-2025-001" in hook.body.decode() for hook in desk.world.hooks if hook.path == "/hook")


def test_what_was_overtaken_and_cannot_be_made_anew_blocks_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alerts import rendering

    real = rendering.render_briefing
    desk.world.switch("hooks", "403", times=1)
    desk.tell(9, "hook")
    desk.deliver()
    desk.tell(1, "hook")
    make_only(desk)
    desk.clock.now += timedelta(hours=2)
    desk.tell(1, "hook", change=2, kind="corrected", regions=("Hainan",))
    make_only(desk)
    monkeypatch.setattr(rendering, "render_briefing", lambda _: 1 // 0)
    desk.deliver(hours=24)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted", "waiting", "waiting"]
    assert desk.notices("inbox") == ["channel-parked", "message-unmade", "recovered"]
    monkeypatch.setattr(rendering, "render_briefing", real)
    desk.deliver(hours=1, seconds=1)
    assert desk.states("hook") == ["accepted", "superseded", "superseded", "accepted"]


def make_only(desk: Desk) -> None:
    """Messages are made, as the channel's turn begins, and wait since it is parked."""
    from miitwatch.composing import make_messages

    make_messages(desk.app, desk.hook())


def test_a_withdrawal_is_told_to_who_was_told(desk: Desk) -> None:
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(hours=2)
    desk.tell(1, change=2, kind="withdrawn", withdrawn=True)
    desk.deliver(seconds=1)
    assert desk.states("hook") == desk.states("inbox") == ["accepted", "accepted"]


def test_a_message_accepted_over_an_hour_late_says_so_on_top(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "busy")
    desk.tell(1)
    desk.deliver()
    for _ in range(4):
        desk.deliver(minutes=40)
    desk.world.switch("mail", "busy", on=False)
    desk.deliver(hours=3)
    plain, html = read_parts(desk.world.mails[0].data)
    assert plain.startswith("SENT LATE")
    assert "SENT LATE" in html
    assert not any("SENT LATE" in path.read_text("utf-8") for path in (desk.folder / "inbox" / "new").iterdir())


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


def test_what_was_tried_and_then_withdrawn_says_so_on_top_and_the_withdrawal_follows(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "busy")
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(seconds=3)
    desk.tell(1, change=2, kind="withdrawn", withdrawn=True)
    desk.world.switch("mail", "busy", on=False)
    desk.deliver(minutes=1)
    texts = [read_parts(mail.data) for mail in desk.world.mails]
    assert [text.startswith("OVERTAKEN") for text, _ in texts] == [True, False]
    assert ["OVERTAKEN" in html for _, html in texts] == [True, False]


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


def read_parts(data: bytes) -> tuple[str, str]:
    """A mail's text and its HTML."""
    parts = [part.get_payload(decode=True) for part in message_from_bytes(data).walk() if not part.is_multipart()]
    plain, html = (part.decode() for part in parts if isinstance(part, bytes))
    return plain, html


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


def test_resume_is_a_command_and_the_list_names_it(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.switch("hooks", "410", times=1)
        practice.run("poll", "--all")
        assert len(practice.world.asked("hooks")) == 1
        assert "until: miitwatch alerts resume hook" in practice.run("alerts").stdout
        assert practice.run("deliver").returncode == 0
        unknown = practice.run("alerts", "resume", "hock")
        assert (unknown.returncode, "There are: " in unknown.stderr) == (2, True)
        assert "1 message waits" in practice.run("alerts", "resume", "hook").stdout
        assert practice.run("deliver").returncode == 0
        assert practice.ask("SELECT DISTINCT state FROM messages") == [("accepted",)]


def test_who_had_a_part_before_is_referred_to_that_message(desk: Desk) -> None:
    desk.set_channels(desk.mail())
    desk.tell(1, region="Shanghai")
    desk.deliver()
    desk.clock.now += timedelta(minutes=5)
    part = make_finding("F-2025-001", published="2025-02-28", region="Shanghai", part_of="F-2025-002")
    store_finding(desk.app.store, part, number=2, kind="amended", at=desk.clock.now)
    desk.tell(2)
    desk.deliver()
    first, second = (message_from_bytes(mail.data) for mail in desk.world.mails)
    assert first["Message-ID"] in second["References"]
    text, _ = read_parts(desk.world.mails[1].data)
    assert "our message of" in text
    assert "BEFORE     This is our first message to you on the batch; what you had" in text


def test_a_message_that_only_names_a_finding_never_holds_back_its_correction(desk: Desk) -> None:
    desk.tell(2, "hook", batch=2)
    desk.deliver()
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", related=("F-2025-002",))
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    desk.change(make_finding("F-2025-002", published="2025-02-28", batch=2), 2, "corrected", ("hook",))
    desk.deliver(seconds=1)
    waits = desk.ask("SELECT type, state FROM messages WHERE channel = 'hook' ORDER BY number")
    assert waits == [("finding.new", "accepted"), ("finding.new", "waiting"), ("finding.corrected", "accepted")]


def test_a_message_is_worded_at_its_first_attempt_and_refers_to_what_was_accepted_meanwhile(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "busy")
    desk.tell(1)
    desk.deliver()
    desk.clock.now += timedelta(seconds=3)
    desk.change(make_finding(published="2025-02-28"), 2, "corrected")
    desk.deliver()
    desk.world.switch("mail", "busy", on=False)
    desk.deliver(minutes=10)
    desk.deliver(minutes=10)
    first, second = (message_from_bytes(mail.data) for mail in desk.world.mails)
    assert first["References"] is None
    assert second["References"] == first["Message-ID"]
    (row,) = desk.ask("SELECT text FROM messages WHERE channel = 'mail' AND type = 'finding.corrected'")
    assert row[0].startswith("We were wrong in our message of 28 Feb 2025, 17:10")


def test_a_message_that_waited_untried_says_what_was_seen_and_that_it_is_late(desk: Desk) -> None:
    desk.tell(1, "hook")
    with desk.app.store.write() as tx:
        outbox.park_channel(tx, "hook", desk.clock.now + timedelta(hours=20))
    desk.deliver()
    (made,) = desk.ask("SELECT data FROM messages WHERE channel = 'hook' AND frozen = 0")
    assert json.loads(made[0])["late"] is None
    desk.deliver(hours=21)
    body = json.loads(desk.world.hooks[-1].body)
    assert body["data"]["late"].startswith("found 2025-02-28")
    assert body["timestamp"] == "2025-02-28T09:00:00Z", "it was made then"


def test_a_hook_hears_in_headers_that_a_message_is_late_and_overtaken_and_gets_the_same_bytes(desk: Desk) -> None:
    chat = desk.hook("chat", kind="feishu", language="zh", secrets=())
    desk.set_channels(desk.inbox(), desk.hook(), chat)
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", "chat")
    desk.deliver()
    desk.clock.now += timedelta(seconds=3)
    desk.tell(1, "hook", "chat", change=2, kind="withdrawn", withdrawn=True)
    desk.world.switch("hooks", "500", on=False)
    desk.deliver(hours=2)
    desk.deliver()

    tried, late = (one for one in desk.world.hooks if b'"finding.new"' in one.body)
    assert tried.body == late.body
    assert tried.header("webhook-id") == late.header("webhook-id")
    assert tried.header("miitwatch-late") == ""
    assert tried.header("miitwatch-overtaken") == ""
    assert late.header("miitwatch-late") == "2025-02-28T09:00:00Z"
    assert late.header("miitwatch-overtaken") == "true"

    said = [
        hook.body.decode()
        for hook in desk.world.hooks
        if "msg_type" in hook.body.decode() and "首批" in hook.body.decode()
    ]
    assert "已被后续更正:本条写就后,记录已更正或撤回,详见本事项下一条消息。" in said[-1]
    assert "补发:应发于2025年2月28日17:00,迟逾一小时。" in said[-1]
    assert "SENT LATE" not in said[-1]
    assert "OVERTAKEN" not in said[-1]
