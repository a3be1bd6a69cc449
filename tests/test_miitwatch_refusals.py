"""A message that its receiver rejects for good: told by another way, on the channel itself where there is none, and
counted as undelivered for a week."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from desk import Desk, open_desk

from domain.health import ChannelHealth
from domain.pages import Failure
from domain.timing import WEEKLY
from miitwatch.notices.beating import find_reason
from miitwatch.notices.health import gather_health
from miitwatch.notices.notices import tell_untaken
from miitwatch.pulse import Pulse
from storage.outbox import outbox
from web.today import say_outbox

MONDAY = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # 09:00 in Beijing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


def read_mails(desk: Desk) -> list[EmailMessage]:
    return [message_from_bytes(mail.data, policy=policy.default) for mail in desk.world.mails]  # type: ignore[misc]


def find_channel(desk: Desk, name: str) -> ChannelHealth:
    return next(one for one in gather_health(desk.app, Pulse()).channels if one.name == name)


@pytest.mark.parametrize("operators", [True, False])
def test_a_message_refused_on_the_only_way_is_told_on_it(desk: Desk, *, operators: bool) -> None:
    desk.set_channels(desk.mail(operators=operators))
    desk.world.switch("mail", "refuse-message", times=1)
    desk.tell(1)
    desk.deliver()
    desk.deliver(seconds=1)
    assert desk.states("mail") == ["refused"]
    assert desk.notices("mail") == ["channel-refuses"]
    [(number, subject)] = desk.ask("SELECT id, subject FROM messages WHERE kind = 'finding'")
    (mail,) = read_mails(desk)
    text = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert mail["Subject"] == "[ops] a message of this channel was rejected"
    assert f"miitwatch alerts replay {number}" in " ".join(text.split())
    assert "(554)" in text
    for word in (subject, "Message refused", "reader@firm.example"):
        assert word not in text, "for which a filter may reject it too, or of no concern to its reader"
    assert desk.ask("SELECT failing_since FROM channel_rows") == [(None,)]


def test_the_other_recipient_of_the_only_way_hears_of_it(desk: Desk) -> None:
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example"))
    desk.world.switch("mail", "refuse-recipient", times=1)
    desk.tell(1)
    for _ in range(4):
        desk.deliver(seconds=1)
    told = [mail.recipients[0] for mail in desk.world.mails]
    assert told == ["bert@firm.example", "anna@firm.example", "bert@firm.example"]


def test_an_only_way_that_refuses_its_notice_too_fails(desk: Desk) -> None:
    desk.set_channels(desk.mail())
    desk.world.switch("mail", "refuse-message")
    desk.tell(1)
    for _ in range(6):
        desk.deliver(minutes=15)
    assert desk.ask("SELECT kind, state FROM messages ORDER BY number") == [
        ("finding", "refused"), ("notice", "refused")
    ], "and no notice of the notice"  # fmt: skip
    (reason,) = [one for one in gather_health(desk.app, Pulse()).reasons if one.startswith("channel")]
    assert reason.startswith("channel mail: nothing was made or accepted since")
    assert find_reason(desk.app).startswith("channel mail has failed since")


def refuse_finding(desk: Desk, number: int) -> None:
    """The receiver rejects this finding for good, and takes whatever comes next."""
    desk.world.switch("mail", "refuse-message", times=1)
    desk.tell(number)
    for _ in range(2):
        desk.deliver(minutes=15)


def test_an_only_way_that_refuses_every_finding_fails_though_it_takes_the_notices(desk: Desk) -> None:
    desk.set_channels(desk.mail(operators=True))
    refuse_finding(desk, 1)
    assert desk.notices("mail") == ["channel-refuses"]
    assert find_reason(desk.app) == "", "one message alone speaks of itself"
    refuse_finding(desk, 2)
    with desk.app.store.write() as tx:
        tell_untaken(desk.app, tx, "A page", Failure("unreadable", "a fault of ours", "https://a.example/1"))
    desk.deliver(minutes=15)
    assert desk.states("mail") == ["refused", "refused"]
    assert len(desk.notices("mail")) == 2, "the refusals were told once, then of the page"
    assert find_reason(desk.app).startswith("channel mail has failed since")
    desk.tell(3)
    desk.deliver(minutes=15)
    assert find_reason(desk.app) == ""
    refuse_finding(desk, 4)
    assert desk.notices("mail").count("channel-refuses") == 2


def test_one_finding_that_both_recipients_refuse_speaks_of_itself(desk: Desk) -> None:
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example"))
    for number, failing in ((1, False), (2, True)):
        desk.world.switch("mail", "refuse-message", times=2)
        desk.tell(number)
        for _ in range(6):
            desk.deliver(minutes=15)
        assert find_reason(desk.app).startswith("channel mail has failed since") is failing
    assert desk.states("mail") == ["refused"] * 4
    assert desk.notices("mail").count("channel-refuses") >= 2


@pytest.mark.parametrize(("pages", "said"), [(0, "nothing was"), (1, "only notices were")])
def test_the_notice_of_a_failing_channel_says_what_was_accepted_on_it(desk: Desk, pages: int, said: str) -> None:
    desk.set_channels(desk.inbox(), desk.mail(operators=True))
    refuse_finding(desk, 1)
    refuse_finding(desk, 2)
    for number in range(pages):
        with desk.app.store.write() as tx:
            tell_untaken(desk.app, tx, "A page", Failure("unreadable", "of ours", f"https://a.example/{number}"))
    desk.deliver(minutes=1)
    desk.deliver(hours=1)
    [(text,)] = desk.ask("SELECT text FROM messages WHERE type = 'notice.channel-failing' AND channel = 'inbox'")
    assert f"{said} accepted on it since" in " ".join(text.split())
    desk.clock.now += timedelta(minutes=1)
    (reason,) = [one for one in gather_health(desk.app, Pulse()).reasons if one.startswith("channel mail")]
    assert reason.startswith(f"channel mail: {said.replace('was', 'was made or')} accepted since"), reason


def test_a_notice_that_is_taken_looks_for_refusals_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at is much where nothing else ever came, and nothing else is written meanwhile."""
    asked: list[str] = []
    load = outbox.load_refusals

    def load_counted(db: sqlite3.Connection, channel: str, recipients: Iterable[str]) -> dict[str, list[datetime]]:
        asked.append(channel)
        return load(db, channel, recipients)

    monkeypatch.setattr(outbox, "load_refusals", load_counted)
    desk.set_channels(desk.mail(operators=True, readers=False))
    with desk.app.store.write() as tx:
        tell_untaken(desk.app, tx, "A page", Failure("unreadable", "a fault of ours", "https://a.example/1"))
    desk.deliver(minutes=15)
    assert desk.notices("mail") == ["fault"]
    assert asked == ["mail"]


def test_a_notice_that_was_refused_is_forgotten_with_the_next_that_is_taken(desk: Desk) -> None:
    """Nothing else ever comes on a channel of operators alone."""
    desk.set_channels(desk.mail(operators=True, readers=False))
    for page, times in (("1", 1), ("2", 0), ("3", 1)):
        if times:
            desk.world.switch("mail", "refuse-message", times=times)
        with desk.app.store.write() as tx:
            failure = Failure(f"unreadable-{page}", "a fault of ours", f"https://{page}.example/")
            tell_untaken(desk.app, tx, f"Page {page}", failure)
        for _ in range(2):
            desk.deliver(minutes=15)
    assert desk.notices("mail").count("channel-refuses") == 2
    assert find_reason(desk.app) == ""


def test_where_another_way_is_there_the_channel_itself_hears_nothing(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "refuse-message", times=1)
    desk.tell(1)
    desk.deliver()
    desk.deliver(seconds=1)
    assert desk.notices("inbox") == ["channel-refuses"]
    assert desk.notices("mail") == []


def test_what_was_refused_is_counted_for_a_week_unless_it_is_sent_again(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    assert gather_health(desk.app, Pulse()).channels == ()
    desk.world.switch("mail", "refuse-message", times=1)
    desk.tell(1)
    desk.deliver()
    desk.deliver(seconds=1)
    assert (find_channel(desk, "mail").refused, find_channel(desk, "inbox").refused) == (1, 0)
    said = say_outbox(gather_health(desk.app, Pulse()), desk.clock.now)
    assert said == "0 waiting, 0 parked, 1 rejected within seven days. miitwatch alerts list"
    desk.clock.now += timedelta(days=6)
    assert find_channel(desk, "mail").refused == 1
    desk.clock.now += timedelta(days=1)
    assert find_channel(desk, "mail").refused == 0
    assert say_outbox(gather_health(desk.app, Pulse()), desk.clock.now) == "All accepted; 0 waiting."


def test_the_digest_of_a_week_without_news_says_that_something_was_refused(desk: Desk) -> None:
    desk.set_channels(desk.inbox(readers=False), desk.mail(digest=WEEKLY))
    desk.clock.now = MONDAY
    desk.deliver()
    desk.clock.now = MONDAY + timedelta(days=6, hours=16)  # Monday, 01:00 in Beijing: not of these days
    desk.world.switch("mail", "refuse-message", times=1)
    desk.tell(1, "mail")
    desk.deliver()
    assert desk.states("mail") == ["refused"]
    desk.clock.now = MONDAY + timedelta(days=7)
    desk.deliver(minutes=1)
    [(text,)] = desk.ask("SELECT text FROM messages WHERE kind = 'digest' AND state = 'accepted' AND made_at > ?",
                         "2025-03-10")  # fmt: skip
    assert "1 message for this channel not delivered yet." in " ".join(text.split())
