"""Recipients of one channel: what its server has against one keeps no other from what is for them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk
from postoffice import PostOffice, open_post_office

from domain.alerts import Channel
from miitwatch.notices.health import gather_health
from miitwatch.pulse import Pulse
from storage.outbox import outbox

NO_RELAY = "554 5.7.1 <client@other.example>: Relay access denied"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with open_post_office() as opened:
        yield opened


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Iterator[Desk]:
    """An inbox for operators, and a mail channel of which the first recipient is another house's."""
    with open_desk(tmp_path) as opened:
        opened.set_channels(opened.inbox(), mail(opened, office))
        yield opened


def mail(desk: Desk, office: PostOffice, *recipients: str) -> Channel:
    names = recipients or ("client@other.example", "desk@firm.example")
    return desk.mail(*names, host="127.0.0.1", port=office.port)


def list_taken(office: PostOffice) -> list[str]:
    return [recipient for envelope in office.taken for recipient in envelope.rcpt_tos]


def test_one_whom_the_server_does_not_relay_to_keeps_no_other_waiting(desk: Desk, office: PostOffice) -> None:
    office.rcpt_answers["client@other.example"] = NO_RELAY
    for number in (1, 2, 3):
        desk.tell(number, "mail")
        desk.deliver()
        assert list_taken(office) == ["desk@firm.example"] * number, "told at once, not after the other one's day"
        desk.deliver(hours=30)
    waiting = desk.ask("SELECT DISTINCT recipient, state FROM messages WHERE channel = 'mail' AND state <> 'accepted'")
    assert waiting == [("client@other.example", "parked")]
    assert desk.notices("inbox") == ["channel-parked"], "once, whatever the others get meanwhile"
    office.rcpt_answers.clear()
    desk.deliver(hours=30)
    desk.deliver(seconds=1)
    assert list_taken(office).count("client@other.example") == 3, "nothing of it was lost"
    assert list_taken(office).count("desk@firm.example") == 3
    office.rcpt_answers["client@other.example"] = NO_RELAY
    desk.tell(4, "mail")
    desk.deliver()
    desk.deliver(seconds=1)
    assert desk.notices("inbox") == ["channel-parked", "channel-parked"], "a new trouble is told anew"


@pytest.mark.parametrize("answer", [NO_RELAY, "552 5.2.2 the mailbox is full"], ids=["parked", "full"])
def test_what_waits_for_one_is_tried_once_a_day_whatever_the_others_get_meanwhile(
    desk: Desk, office: PostOffice, answer: str
) -> None:
    office.rcpt_answers["client@other.example"] = answer
    desk.tell(1, "mail")
    for _ in range(12):
        desk.deliver(hours=30)
    tries = "SELECT m.attempts FROM messages m WHERE m.channel = 'mail' AND m.recipient = 'client@other.example'"
    before, *_ = desk.ask(f"{tries} ORDER BY m.number")
    for number in (2, 3, 4):
        desk.tell(number, "mail")
        desk.deliver(minutes=1)
        desk.deliver(minutes=1)
    assert list_taken(office) == ["desk@firm.example"] * 4
    after, *_ = desk.ask(f"{tries} ORDER BY m.number")
    assert after == before


def test_operators_hear_whom_it_is_about_and_that_the_others_get_theirs(desk: Desk, office: PostOffice) -> None:
    office.rcpt_answers["client@other.example"] = NO_RELAY
    desk.tell(1, "mail")
    desk.deliver()
    ((text,),) = desk.ask("SELECT text FROM messages WHERE type = 'notice.channel-parked'")
    words = " ".join(text.split())
    assert "client@other.example" in words
    assert "The other recipients of the channel get theirs." in words


def test_without_another_way_the_others_of_the_channel_hear_of_it_without_a_name(
    desk: Desk, office: PostOffice
) -> None:
    desk.set_channels(mail(desk, office))
    office.rcpt_answers["client@other.example"] = NO_RELAY
    desk.tell(1, "mail")
    desk.deliver()
    desk.deliver(seconds=1)
    assert list_taken(office) == ["desk@firm.example", "desk@firm.example"]
    notices = desk.ask(
        "SELECT recipient, text FROM messages WHERE type = 'notice.channel-parked' AND state = 'accepted'"
    )
    ((recipient, text),) = notices
    assert recipient == "desk@firm.example"
    assert "client@other.example" not in text


FULL = "552 5.2.2 the mailbox is full"


@pytest.mark.parametrize("answer", [FULL, "450 4.2.1 the mailbox is busy"], ids=["full", "busy"])
def test_nothing_is_lost_of_one_whose_mailbox_takes_nothing_for_days_and_it_is_told_once(
    desk: Desk, office: PostOffice, answer: str
) -> None:
    office.rcpt_answers["client@other.example"] = answer
    desk.tell(1, "mail")
    for _ in range(3):
        desk.deliver(minutes=6)
    assert list_taken(office) == ["desk@firm.example"]
    assert desk.notices("inbox") == [], "it may pass in a moment"
    for number in (2, 3, 4):
        desk.deliver(hours=30)
        desk.tell(number, "mail")
        desk.deliver()
    assert desk.notices("inbox") == ["channel-parked"]
    ((text,),) = desk.ask("SELECT text FROM messages WHERE type = 'notice.channel-parked'")
    assert "client@other.example" in text
    office.rcpt_answers.clear()
    for _ in range(4):
        desk.deliver(hours=30)
    assert list_taken(office).count("client@other.example") == 4, "each once"
    assert list_taken(office).count("desk@firm.example") == 4
    assert desk.states("mail") == ["accepted"] * 8


def list_health(desk: Desk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    health = gather_health(desk.app, Pulse())
    return tuple(one for one in health.reasons if one.startswith("channel")), health.warnings


@pytest.mark.parametrize("answer", [FULL, NO_RELAY], ids=["full", "not relayed to"])
def test_one_who_takes_nothing_is_a_warning_and_does_not_make_the_watch_unready(
    desk: Desk, office: PostOffice, answer: str
) -> None:
    office.rcpt_answers["client@other.example"] = answer
    for number in (1, 2):
        desk.tell(number, "mail")
        for _ in range(3):
            desk.deliver(hours=1)
    reasons, (warning,) = list_health(desk)
    assert reasons == ()
    assert warning.startswith("channel mail: 2 messages wait for 1 of 2 recipients, the oldest since")
    assert "client@other.example" not in warning, "who it is stands in `alerts list`"
    assert desk.notices("inbox") == ["channel-parked"]
    office.rcpt_answers.clear()
    for _ in range(3):
        desk.deliver(hours=30)
    assert list_health(desk) == ((), ())


def test_where_the_others_get_nothing_either_the_watch_is_not_ready(desk: Desk, office: PostOffice) -> None:
    office.rcpt_answers["client@other.example"] = FULL
    desk.tell(1, "mail")
    desk.deliver()
    desk.deliver(hours=2)
    assert list_health(desk)[0] == ()
    office.rcpt_answers["desk@firm.example"] = "450 4.2.1 busy"
    desk.tell(2, "mail")
    desk.deliver()
    desk.deliver(hours=2)
    (reason,), warnings = list_health(desk)
    assert (reason.startswith("channel mail: 3 messages wait, the oldest since"), warnings) == (True, ())


def test_more_who_take_nothing_than_who_do_make_it_unready(desk: Desk, office: PostOffice) -> None:
    desk.set_channels(desk.inbox(), mail(desk, office, "a@other.example", "b@other.example", "desk@firm.example"))
    for recipient in ("a@other.example", "b@other.example"):
        office.rcpt_answers[recipient] = NO_RELAY
    desk.tell(1, "mail")
    desk.deliver()
    desk.deliver(hours=2)
    (reason,), warnings = list_health(desk)
    assert (reason.startswith("channel mail: 2 messages wait"), warnings) == (True, ())


def test_nor_is_a_channel_ready_of_which_nothing_is_tried(desk: Desk, office: PostOffice) -> None:
    """It took one recipient's, then said that it is gone: what waits is no recipient's trouble."""
    office.rcpt_answers["client@other.example"] = FULL
    desk.tell(1, "mail")
    desk.deliver()
    with desk.app.store.write() as tx:
        outbox.hold_channel(tx, "mail", desk.clock.now, "gone")
    desk.clock.now += timedelta(hours=2)
    (reason,), warnings = list_health(desk)
    assert (reason.startswith("channel mail: held since"), warnings) == (True, ())


def test_a_channel_whose_only_recipient_has_a_full_mailbox_fails_and_loses_nothing(
    desk: Desk, office: PostOffice
) -> None:
    desk.set_channels(desk.inbox(), mail(desk, office, "client@other.example"))
    office.rcpt_answers["client@other.example"] = FULL
    desk.tell(1, "mail")
    for _ in range(4):
        desk.deliver(hours=1)
    assert desk.notices("inbox") == ["channel-failing"]
    office.rcpt_answers.clear()
    desk.deliver(hours=30)
    assert (desk.states("mail"), len(office.taken)) == (["accepted"], 1)


def test_of_a_channel_with_one_recipient_all_is_parked(desk: Desk, office: PostOffice) -> None:
    desk.set_channels(desk.inbox(), mail(desk, office, "client@other.example"))
    office.rcpt_answers["client@other.example"] = NO_RELAY
    for number in (1, 2):
        desk.tell(number, "mail")
        desk.deliver(minutes=10)
    tries = desk.ask("SELECT sum(attempts) FROM messages WHERE channel = 'mail'")
    assert tries == [(1,)], "the second waits for the day's try"


def test_where_it_takes_nothing_for_anybody_the_channel_fails(desk: Desk, office: PostOffice) -> None:
    for recipient in ("client@other.example", "desk@firm.example"):
        office.rcpt_answers[recipient] = f"553 5.7.1 <{recipient}>: Sender address rejected: not owned by user watch"
    desk.tell(1, "mail")
    desk.deliver()
    desk.deliver(hours=2)
    assert sorted(desk.notices("inbox")) == ["channel-failing", "channel-parked", "channel-parked"]


def test_a_login_that_is_not_taken_is_tried_once_whoever_it_is_for(desk: Desk, office: PostOffice) -> None:
    office.mail_answer = "535 5.7.8 who are you"
    desk.tell(1, "mail")
    desk.deliver(minutes=10)
    assert desk.ask("SELECT sum(attempts) FROM messages WHERE channel = 'mail'") == [(1,)]
