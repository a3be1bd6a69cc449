"""Who gets a message: recipients and channels that come, go and are renamed, and what no other of them sees."""

import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from desk import Desk, open_desk

from miitwatch.notices.health import gather_health
from miitwatch.pulse import Pulse


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


def test_who_left_makes_no_watch_unready_and_hides_nobody_who_leaves_later(desk: Desk) -> None:
    def leave(*to: str) -> None:
        desk.set_channels(desk.inbox(), desk.mail(*to))

    leave("anna@firm.example", "bert@firm.example", "cora@firm.example", "dora@firm.example")
    desk.world.switch("mail", "busy")
    desk.tell(1, "mail")
    desk.deliver()
    leave("anna@firm.example", "dora@firm.example")
    desk.deliver(minutes=1)
    leave("anna@firm.example")
    desk.deliver(minutes=1)
    told = [row[0] for row in desk.ask("SELECT text FROM messages WHERE type = 'notice.channel-gone' ORDER BY number")]
    named = [re.findall("anna|bert|cora|dora", text) for text in told]
    assert named == [["bert", "cora"], ["dora"]], "in one notice who leaves at once"

    desk.clock.now += timedelta(hours=2)
    reasons = gather_health(desk.app, Pulse()).reasons
    assert [one for one in reasons if one.startswith("channel mail: 1 message waits,")], reasons
    desk.world.switch("mail", "busy", on=False)
    desk.deliver()
    assert gather_health(desk.app, Pulse()).reasons == ()
    leave("anna@firm.example", "bert@firm.example")
    for _ in range(3):
        desk.deliver(minutes=90)
    assert len(desk.world.mails) == 2
    over = [row[0] for row in desk.ask("SELECT subject FROM messages WHERE subject LIKE '%recovered%'")]
    assert [one for one in over if "@" in one] == ["[ops] recovered: channel mail, bert@firm.example"]
    lasting = [row[0] for row in desk.ask("SELECT key FROM notices WHERE cleared_at IS NULL ORDER BY key")]
    assert lasting == ["orphans:mail:cora@firm.example", "orphans:mail:dora@firm.example"]


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
