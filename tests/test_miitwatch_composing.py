"""A message's words: made of the ledger as it stands at the first attempt, and what overtakes them while they wait."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest
from desk import Desk, open_desk
from records import make_finding, store_finding

from domain.alerts import Message
from domain.altering import alter
from domain.errors import StorageError
from domain.findings import StatedCount
from domain.timing import WEEKLY
from miitwatch.messages.composing import make_messages
from miitwatch.notices.health import gather_health
from miitwatch.pulse import Pulse
from storage.chain import exhibits
from storage.chain.verifying import check_record
from storage.outbox import outbox


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


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
    desk.deliver(hours=1, seconds=1)
    assert list_unmade(desk) == ["F-2025-001"]
    with desk.app.store.read() as db:
        assert outbox.find_failing(db, "hook") is not None, "as where no message is made of an alert"
    monkeypatch.setattr(rendering, "render_briefing", real)
    desk.deliver(hours=1, seconds=1)
    assert desk.states("hook") == ["accepted", "superseded", "superseded", "accepted"]
    assert list_unmade(desk) == []


def test_a_change_that_cannot_be_read_is_told_and_holds_up_no_other_message(desk: Desk) -> None:
    desk.world.switch("hooks", "403", times=1)
    desk.tell(9, "hook")
    desk.deliver()
    desk.tell(1, "hook")
    make_only(desk)
    desk.tell(2, "hook", batch=2)
    make_only(desk)
    desk.clock.now += timedelta(hours=2)
    desk.tell(1, "hook", change=2, kind="corrected", regions=("Hainan",))
    with desk.app.store.write() as tx:
        tx.execute("DROP TRIGGER changes_stay")
        tx.execute("UPDATE changes SET details = '{\"a\": 1}' WHERE finding_id = 'F-2025-001' AND number = 1")
    desk.deliver(hours=24)
    desk.deliver(seconds=1)
    assert list_unmade(desk) == ["F-2025-001"]
    assert "F-2025-002" in "".join(hook.body.decode() for hook in desk.world.hooks), "what stands behind it is sent"


def list_unmade(desk: Desk) -> list[str]:
    """The findings of which it was told, and is not over, that no message could be made."""
    query = "SELECT key FROM notices WHERE key LIKE 'unmade:%' AND cleared_at IS NULL ORDER BY key"
    return [row[0].removeprefix("unmade:") for row in desk.ask(query)]


def test_what_could_not_be_made_is_over_for_each_finding_though_another_joined_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alerts import rendering

    def fail() -> None:
        monkeypatch.setattr(rendering, "render_briefing", lambda _: 1 // 0)

    real = rendering.render_briefing
    fail()
    desk.tell(1, "hook")
    desk.deliver()
    assert list_unmade(desk) == ["F-2025-001"]
    desk.tell(2, "hook", batch=2, related=("F-2025-001",))
    desk.deliver(hours=1, seconds=1)
    desk.deliver(seconds=1)
    assert list_unmade(desk) == ["F-2025-001", "F-2025-002"]
    assert desk.notices("inbox").count("message-unmade") == 2, "once for each"
    monkeypatch.setattr(rendering, "render_briefing", real)
    desk.deliver(hours=1, seconds=1)
    assert (list_unmade(desk), desk.states("hook")) == ([], ["accepted"])

    fail()
    desk.tell(1, "hook", change=2, kind="corrected", regions=("Hainan",))
    desk.deliver(minutes=1)
    desk.deliver(seconds=1)
    assert desk.notices("inbox").count("message-unmade") == 3, "what comes again is told again"


def test_a_trouble_that_an_earlier_version_told_of_two_findings_is_over_with_one_of_them(desk: Desk) -> None:
    with desk.app.store.write() as tx:
        outbox.raise_notice(tx, "unmade:F-2025-001, F-2025-002", "it cannot be told", "", desk.clock())
    desk.tell(2, "hook")
    desk.deliver(minutes=1)
    assert (list_unmade(desk), len(desk.states("hook"))) == ([], 1)


def test_a_fault_of_the_store_for_one_finding_holds_up_no_other_and_nothing_that_is_queued(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = outbox.add_message

    def fail_for_two(tx: Connection, message: Message, *args: Any, **named: Any) -> int:
        if "F-2025-002" in message.subject and message.channel == "hook":
            raise StorageError("database: UNIQUE constraint failed: messages.id")
        return real(tx, message, *args, **named)

    desk.tell(3, "hook")
    make_only(desk)  # queued already
    monkeypatch.setattr(outbox, "add_message", fail_for_two)
    desk.tell(2, "hook")
    desk.tell(1, "hook")
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted", "accepted"]
    assert not any("F-2025-002" in hook.body.decode() for hook in desk.world.hooks)
    desk.deliver(seconds=1)
    assert desk.notices("inbox") == ["message-unmade"]
    monkeypatch.setattr(outbox, "add_message", real)
    desk.deliver(hours=1, seconds=1)
    assert desk.states("hook") == ["accepted"] * 3


def test_a_channel_that_makes_nothing_for_an_hour_is_told_on_every_other_and_is_red(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageError("the row cannot be understood")

    desk.set_channels(desk.inbox(), desk.hook(), desk.hook("other"))
    desk.tell(1, "hook")
    make_only(desk)
    monkeypatch.setattr("miitwatch.messages.composing.hold_groups", fail)  # nothing at all can be made, on no channel
    desk.tell(2, "hook")
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"], "what was queued is sent"
    desk.deliver(minutes=5)
    assert not gather_health(desk.app, Pulse()).reasons
    desk.deliver(hours=1, minutes=10)
    assert desk.notices("inbox") == desk.notices("other") == ["channel-failing"]
    (reason,) = gather_health(desk.app, Pulse()).reasons
    assert reason.startswith("channel hook: nothing was made or accepted since")
    assert "the row cannot be understood" in reason
    monkeypatch.undo()
    desk.deliver(seconds=1)
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"] * 2
    assert desk.notices("inbox") == desk.notices("other") == ["channel-failing", "recovered"]
    assert not gather_health(desk.app, Pulse()).reasons


def make_only(desk: Desk) -> None:
    """Messages are made, as the channel's turn begins, and wait since it is parked."""
    from miitwatch.messages.composing import make_messages

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
    said = " ".join(plain.split())  # tried at once, and 40, 80 and 120 minutes later
    due = "SENT LATE found 28 Feb 2025, 17:00, sent more than an hour later"
    assert said.startswith(f"{due}: it was not taken at 4 earlier tries, and is worded as of 28 Feb 2025, 17:00 A ")
    assert "SENT LATE" in html
    assert not any("SENT LATE" in path.read_text("utf-8") for path in (desk.folder / "inbox" / "new").iterdir())


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


def test_a_letter_asks_for_a_reply_only_where_one_reaches_a_person(desk: Desk) -> None:
    """An inbox's letters have no sender that takes mail."""
    desk.set_channels(desk.inbox(), desk.inbox(name="zh", language="zh"), desk.mail())
    desk.tell(1, "inbox", "zh", "mail")
    desk.deliver()
    said = {name: " ".join(text.split()) for name, text in desk.ask("SELECT channel, text FROM messages")}
    assert "Wrong or unclear? Reply, and name F-2025-001." in said["mail"]
    for name in ("inbox", "zh"):
        assert "Ask whoever runs this watch, and name F-2025-001; a reply to this message reaches nobody." in said[name]
        assert "Reply, and name" not in said[name]
    assert "请询问本监测的运行人员" in said["zh"].replace(" ", "")
    assert "直接回复" not in said["zh"]


def read_parts(data: bytes) -> tuple[str, str]:
    """A mail's text and its HTML."""
    parts = [part.get_payload(decode=True) for part in message_from_bytes(data).walk() if not part.is_multipart()]
    plain, html = (part.decode() for part in parts if isinstance(part, bytes))
    return plain, html


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


def test_what_a_message_tells_only_since_it_was_worded_anew_is_named_by_it(desk: Desk) -> None:
    """A part opens while the batch's message waits untried: its own alert is collected, and the message tells it."""
    desk.set_channels(desk.inbox(), desk.mail(digest=WEEKLY))
    desk.tell(1, "mail")
    make_messages(desk.app, desk.app.channels[1])
    part = make_finding(
        "F-2025-002", published="2025-02-28", region="Tianjin", part_of="F-2025-001",
        counts=(StatedCount(4, "exact", "batch", ()),),
    )  # fmt: skip
    desk.change(part, 1, "new", ("mail",), "digest")
    desk.deliver(minutes=2)
    text, _ = read_parts(desk.world.mails[-1].data)
    assert "Tianjin's 4 (F-2025-002) are part of the 13" in text
    assert desk.ask("SELECT finding_id FROM message_findings ORDER BY 1") == [("F-2025-001",), ("F-2025-002",)]
    with desk.app.store.read() as db:
        assert not outbox.is_only_collected(db, "mail", "F-2025-002"), "its withdrawal is told at once"
        assert check_record(db).faults == ()
        assert len(exhibits.list_messages_of(db, ["F-2025-002"])) == 1, "its evidence has the mail"

    desk.change(alter(part, withdrawn=True), 2, "withdrawn", ("mail",))
    desk.deliver(minutes=2)
    assert desk.states("mail") == ["accepted", "accepted"]


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


def test_the_date_of_a_mail_is_when_its_words_became_final_at_each_attempt(desk: Desk) -> None:
    """RFC 5322 §3.6.1: when its creator put the message into its final form; neither when it was queued nor carried."""
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "busy")
    desk.tell(1, "mail")
    make_messages(desk.app, desk.app.channels[1])
    desk.deliver(minutes=20)  # worded, tried, and not taken: it may have been read all the same
    worded = desk.clock.now
    desk.world.switch("mail", "busy", on=False)
    desk.deliver(minutes=10)
    (mail,) = desk.world.mails
    date = message_from_bytes(mail.data, policy=default)["Date"]
    assert date.datetime == worded
    assert str(date).endswith("+0800")
    ((made, kept),) = desk.ask("SELECT made_at, worded_at FROM messages WHERE channel = 'mail'")
    assert datetime.fromisoformat(kept) - datetime.fromisoformat(made) == timedelta(minutes=20)


def list_named(desk: Desk, channel: str) -> list[str]:
    """The findings that the channel's last message names."""
    query = (
        "SELECT finding_id FROM message_findings WHERE message = (SELECT max(number) FROM messages WHERE channel = ?) "
        "ORDER BY 1"
    )
    return [row[0] for row in desk.ask(query, channel)]


def test_what_joins_a_finding_with_very_much_beside_it_is_named_and_only_what_is_named_counts_as_told(
    desk: Desk,
) -> None:
    """One article confirms the first and opens another; twelve totals were told beside the first long ago."""
    url = desk.world.url("hooks", "/open-apis/bot/v2/hook/token")
    desk.set_channels(desk.mail(), desk.hook(), desk.hook("chat", kind="feishu", secrets=(), url=url))
    totals = [f"F-2025-1{number:02}" for number in range(12)]
    for name in totals:
        store_finding(desk.app.store, make_finding(name, kind="total", firms=()))
    desk.change(
        make_finding("F-2025-001", confirmation="confirmed", related=(*totals, "F-2025-050")), 2, "confirmed",
        ("mail", "hook", "chat"),
    )  # fmt: skip
    desk.tell(50, "mail", "hook", "chat", batch=2, related=("F-2025-001",))
    desk.deliver(minutes=1)
    assert (desk.states("mail"), desk.states("hook"), desk.states("chat")) == (["accepted"],) * 3
    told = dict(desk.ask("SELECT channel, text FROM messages"))
    assert "F-2025-050: 13 foreign firms approved, pilot batch 2" in " ".join(told["mail"].split())
    assert "Told with it: F-2025-050: 13 foreign firms approved, pilot batch 2." in told["chat"]
    ((data,),) = desk.ask("SELECT data FROM messages WHERE channel = 'hook'")  # the two hooks answer in any order
    assert json.loads(data)["also_told"] == ["F-2025-050"]
    assert list_named(desk, "mail") == ["F-2025-001", "F-2025-050", *totals[:9]]
    assert list_named(desk, "hook") == ["F-2025-001", "F-2025-050", *totals]
    assert list_named(desk, "chat") == ["F-2025-001", "F-2025-050"]
