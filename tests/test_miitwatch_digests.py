"""Digests over weeks on a clock that the test sets: each day is told of once, whatever is down or killed when."""

import json
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk
from records import make_finding, store_finding

from domain.alerts import Message
from domain.altering import alter
from domain.errors import StorageError
from domain.findings import StatedCount
from domain.timing import WEEKLY, DigestTime
from domain.watching import WatchedFirm, WatchList
from miitwatch.messages.delivery import deliver_channel
from miitwatch.messages.digests import make_digest
from storage.asking import history
from storage.outbox import outbox
from storage.outbox.message_files import load_files

MONDAY = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # 09:00 in Beijing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on Friday 28 February 2025, 17:00 in Beijing; its hook has a digest on Mondays."""
    with open_desk(tmp_path) as made:
        made.set_channels(made.inbox(readers=False), made.hook(digest=WEEKLY))
        made.deliver()
        yield made


def go_to(desk: Desk, moment: datetime) -> None:
    """Time passes to this moment, and what is due is sent; a second later what waited behind it."""
    desk.clock.now = moment
    desk.deliver()
    desk.deliver(seconds=1)


def read_digests(desk: Desk) -> list[dict[str, Any]]:
    bodies = [json.loads(hook.body) for hook in desk.world.hooks]
    return [body["data"] for body in bodies if body["type"].startswith("digest.")]


def read_texts(desk: Desk, channel: str = "hook") -> list[str]:
    rows = desk.ask("SELECT text FROM messages WHERE kind = 'digest' AND channel = ? ORDER BY number", channel)
    return [row[0] for row in rows]


def read_windows(desk: Desk, channel: str = "hook") -> list[tuple[str, str]]:
    query = "SELECT first_day, last_day FROM digests WHERE channel = ? ORDER BY first_day"
    return [(row[0], row[1]) for row in desk.ask(query, channel)]


def squeeze(text: str) -> str:
    return " ".join(text.split())


def list_untold(desk: Desk) -> list[str]:
    with desk.app.store.read() as db:
        return [finding.id for finding in history.untold_findings(db)]


def test_a_digest_tells_in_full_what_waited_for_it_and_in_one_line_what_was_told(desk: Desk) -> None:
    desk.tell(1, "hook")
    desk.tell(2, "hook", urgency="digest", batch=2)
    desk.deliver(minutes=1)
    assert desk.states("hook") == ["accepted"], "what is collected is not sent by itself"
    assert list_untold(desk) == ["F-2025-002"]

    go_to(desk, MONDAY)
    assert list_untold(desk) == []
    (digest,) = read_digests(desk)
    assert [(item["id"], len(item["told"])) for item in digest["items"]] == [("F-2025-001", 1), ("F-2025-002", 0)]
    assert digest["window"] == {"first": "2025-02-28", "last": "2025-03-02"}
    (text,) = read_texts(desk)
    assert "1. 13 foreign firms approved, pilot batch 1              F-2025-001  new\n" in text
    assert "   You had: message of 28 Feb 2025, 17:01.\n\n2. " in text
    assert "   A second batch of 13 foreign-invested firms is approved" in text
    assert "2 findings named here. 2 new approval events." in text
    carried = desk.ask("SELECT a.finding_id FROM message_alerts ma JOIN alerts a ON a.id = ma.alert_id")
    assert sorted(row[0] for row in carried) == ["F-2025-001", "F-2025-002"]


def test_what_only_stands_beside_an_event_is_told_with_it(desk: Desk) -> None:
    store_finding(desk.app.store, make_finding("F-2025-002", kind="total"))  # told_with: no alert of its own
    desk.tell(1, "hook", urgency="digest", related=("F-2025-002",))
    go_to(desk, MONDAY)
    assert [item["id"] for item in read_digests(desk)[0]["items"]] == ["F-2025-001"]
    assert re.search(r"Told with it: .+ \[F-2025-002\]\.", squeeze(read_texts(desk)[0]))
    assert list_untold(desk) == []


def test_a_quiet_week_is_sent_too_and_each_once(desk: Desk) -> None:
    go_to(desk, MONDAY)
    for hour in range(48):
        go_to(desk, MONDAY + timedelta(hours=hour))
    go_to(desk, MONDAY + timedelta(days=7))
    subjects = [digest["subject"] for digest in read_digests(desk)]
    assert subjects == [
        "3 days to 2 Mar 2025: nothing new; MIIT's site is not watched",
        "Week to 9 Mar 2025: nothing new; MIIT's site is not watched",
    ]
    assert "No message was held back; none waits for delivery." in squeeze(read_texts(desk)[1])
    assert read_windows(desk) == [("2025-02-28", "2025-03-02"), ("2025-03-03", "2025-03-09")]


def test_days_of_which_no_digest_could_be_made_are_joined_to_the_next(desk: Desk) -> None:
    desk.tell(1, urgency="digest")
    go_to(desk, MONDAY + timedelta(days=15))  # the daemon was down for two digests, and is late for the third
    assert read_windows(desk) == [("2025-02-28", "2025-03-16")]
    (text,) = read_texts(desk)
    assert "No digest was made of the days before Mon 10 Mar 2025; this one tells of them too." in squeeze(text)
    assert [item["id"] for item in read_digests(desk)[0]["items"]] == ["F-2025-001"]

    go_to(desk, MONDAY + timedelta(days=21))
    assert read_windows(desk)[1:] == [("2025-03-17", "2025-03-23")]


def test_a_late_digest_says_so_on_top(desk: Desk) -> None:
    desk.set_channels(desk.mail(digest=WEEKLY))
    desk.deliver()
    go_to(desk, MONDAY + timedelta(hours=5))
    (mail,) = desk.world.mails
    assert b"\nSENT LATE  due 3 Mar 2025, 09:00, sent more than an hour later" in mail.data.replace(b"\r", b"")


def test_what_happens_after_the_last_day_waits_for_the_next_digest(desk: Desk) -> None:
    desk.clock.now = MONDAY - timedelta(hours=1)  # Monday, 08:00
    desk.tell(1, urgency="digest")
    go_to(desk, MONDAY)
    assert read_digests(desk)[0]["items"] == []
    go_to(desk, MONDAY + timedelta(days=7))
    assert [item["id"] for item in read_digests(desk)[1]["items"]] == ["F-2025-001"]


def test_each_recipient_gets_a_message_of_their_own(desk: Desk) -> None:
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example", digest=WEEKLY))
    desk.deliver()
    desk.tell(1, urgency="digest")
    go_to(desk, MONDAY)
    rows = desk.ask("SELECT recipient, id, state FROM messages WHERE kind = 'digest' ORDER BY recipient")
    assert [(row[0], row[2]) for row in rows] == [("anna@firm.example", "accepted"), ("bert@firm.example", "accepted")]
    assert len({row[1] for row in rows}) == 2
    assert len(desk.ask("SELECT 1 FROM message_alerts")) == 2


def test_a_kill_while_a_digest_is_made_leaves_nothing_and_the_next_start_makes_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example", digest=WEEKLY))
    desk.deliver()
    desk.tell(1, urgency="digest")
    desk.clock.now = MONDAY
    real, made = outbox.add_message, []

    def die(tx: Any, message: Message, *rest: Any, **named: Any) -> int:
        made.append(message.id)
        if len(made) == 2:
            raise KeyboardInterrupt
        return real(tx, message, *rest, **named)

    monkeypatch.setattr(outbox, "add_message", die)
    with pytest.raises(KeyboardInterrupt):
        make_digest(desk.app, desk.app.channels[0])
    assert desk.ask("SELECT id FROM messages") == []
    assert read_windows(desk, "mail") == []
    monkeypatch.undo()
    go_to(desk, MONDAY + timedelta(minutes=1))
    assert [row[0] for row in desk.ask("SELECT id FROM messages ORDER BY number")] == made, "the same ids"


def test_two_processes_make_a_digest_once(desk: Desk) -> None:
    desk.clock.now = MONDAY
    for _ in range(3):
        make_digest(desk.app, desk.app.channels[1])
    assert desk.states("hook", "digest") == ["waiting"]


def test_a_daily_digest_in_a_zone_with_summer_time(desk: Desk) -> None:
    berlin = DigestTime(None, 9, 0, "Europe/Berlin")
    desk.set_channels(desk.hook("berlin", digest=berlin, zone="Europe/Berlin"))
    desk.clock.now = datetime(2025, 3, 28, 3, 0, tzinfo=UTC)
    desk.deliver()
    for hour in range(24 * 4):
        go_to(desk, datetime(2025, 3, 28, 4, 0, tzinfo=UTC) + timedelta(hours=hour))
    dues = desk.ask("SELECT due FROM digests ORDER BY first_day")
    assert [row[0] for row in dues] == ["2025-03-29T08:00:00Z", "2025-03-30T07:00:00Z", "2025-03-31T07:00:00Z"]
    windows = [("2025-03-28", "2025-03-28"), ("2025-03-29", "2025-03-29"), ("2025-03-30", "2025-03-30")]
    assert read_windows(desk, "berlin") == windows
    assert "Sun 30 Mar 2025, 15:00 in Beijing, Sun 09:00 in" in read_texts(desk, "berlin")[0]


def test_a_digest_is_worded_at_its_first_attempt_from_the_record_as_it_then_stands(desk: Desk) -> None:
    desk.tell(1, urgency="digest")
    desk.tell(2, urgency="digest", batch=2)
    desk.tell(3, urgency="digest", batch=3)
    desk.world.switch("hooks", "410")
    desk.tell(9)
    desk.deliver()  # the channel is held: what is made for it waits untried
    go_to(desk, MONDAY)
    assert desk.states("hook", "digest") == ["waiting"]
    desk.change(make_finding("F-2025-001", confirmation="confirmed", confirmed_by="https://www.miit.example/art/1.html"),
                2, "confirmed", ("inbox",))  # fmt: skip
    desk.change(make_finding("F-2025-002", withdrawn=True, batch=2), 2, "withdrawn", ("inbox",))
    desk.world.switch("hooks", "410", on=False)
    with desk.app.store.write() as tx:
        outbox.resume_channel(tx, "hook", desk.clock.now)
    go_to(desk, MONDAY + timedelta(hours=2))
    (digest,) = read_digests(desk)
    assert [(item["id"], item["confirmation"]) for item in digest["items"]] == [
        ("F-2025-001", "confirmed"), ("F-2025-003", "attributed"), ("F-2025-009", "attributed"),
    ]  # fmt: skip
    assert list_untold(desk) == []


def test_where_a_channel_has_no_digest_what_is_collected_is_sent_by_itself(desk: Desk) -> None:
    desk.set_channels(desk.hook())
    desk.tell(1, urgency="digest")
    go_to(desk, MONDAY)
    assert desk.states("hook") == ["accepted"]
    assert read_digests(desk) == []
    assert "NEXT " not in desk.ask("SELECT text FROM messages")[0][0]


def test_what_is_collected_goes_with_the_next_message_of_its_finding(desk: Desk) -> None:
    desk.tell(1)
    desk.deliver()
    desk.change(make_finding(published="2025-02-28"), 2, "amended", urgency="digest")
    desk.change(make_finding(published="2025-02-28"), 3, "confirmed")
    desk.deliver(minutes=2)
    assert desk.states("hook") == ["accepted", "accepted"]
    assert desk.ask("SELECT count(*) FROM alerts WHERE queued = 0 AND channel = 'hook'") == [(0,)]


def test_the_digest_of_one_channel_says_nothing_of_anothers_watch_list(desk: Desk) -> None:
    lists = (
        WatchList("aerospace", "Wings of Anna", firms=(WatchedFirm("Airbus", words=("airbus",)),)),
        WatchList("cars", "Wheels of Bert", firms=(WatchedFirm("Tesla", keys=("tesla",)),)),
    )
    desk.app.config = alter(desk.app.config, watch_lists=lists)
    desk.set_channels(
        desk.hook("anna", digest=WEEKLY, watch=("aerospace",)), desk.hook("bert", digest=WEEKLY, watch=("cars",))
    )
    desk.deliver()
    desk.tell(1)
    desk.tell(2, "anna", urgency="digest", batch=2)
    go_to(desk, MONDAY)
    told = {name: "\n".join(read_texts(desk, name)) for name in ("anna", "bert")}
    assert "Airbus     not named in what we hold" in told["anna"]
    assert "Tesla      application accepted for review" in told["bert"]
    assert "For your list “Wings of Anna”." in told["anna"]
    for word in ("Airbus", "Wings", "anna"):
        assert word not in told["bert"]
    for word in ("Tesla ", "Wheels", "bert"):
        assert word not in told["anna"]


def test_every_regular_message_names_the_time_of_the_next(desk: Desk) -> None:
    desk.tell(1)
    desk.deliver(minutes=1)
    alert = desk.ask("SELECT text, data FROM messages WHERE channel = 'hook'")[0]
    assert "regular message Mon 3 Mar 2025, 09:00. If it does not come," in alert[0]
    assert json.loads(alert[1])["next_regular"] == "2025-03-03T01:00:00Z"
    go_to(desk, MONDAY)
    assert read_digests(desk)[0]["next_regular"] == "2025-03-10T01:00:00Z"


def test_a_channel_that_begins_on_the_day_of_its_digest_names_the_one_that_comes(desk: Desk) -> None:
    desk.clock.now = MONDAY - timedelta(minutes=30)
    desk.set_channels(desk.hook("fresh", digest=WEEKLY))
    desk.deliver()
    desk.tell(1)
    desk.deliver(minutes=1)
    assert "Mon 10 Mar 2025, 09:00" in desk.ask("SELECT text FROM messages WHERE channel = 'fresh'")[0][0]
    go_to(desk, MONDAY)
    assert desk.states("fresh", "digest") == []


def test_a_fault_of_ours_delays_a_digest_and_is_told_to_operators(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*_: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr("miitwatch.messages.digests.split_digest", trip)
    desk.tell(1, "hook")
    go_to(desk, MONDAY)
    assert desk.states("hook", "digest") == []
    assert desk.states("hook") == ["accepted"], "its alerts go out all the same"
    assert desk.notices("inbox") == ["message-unmade"]
    monkeypatch.undo()
    go_to(desk, MONDAY + timedelta(minutes=59))
    assert desk.states("hook", "digest") == []
    go_to(desk, MONDAY + timedelta(minutes=61))
    assert desk.states("hook", "digest") == ["accepted"]
    assert read_windows(desk) == [("2025-02-28", "2025-03-02")]


def test_a_clock_that_was_set_ahead_and_back_stops_no_digest(desk: Desk) -> None:
    go_to(desk, datetime(2030, 1, 8, tzinfo=UTC))
    go_to(desk, MONDAY)
    go_to(desk, MONDAY + timedelta(days=7))
    assert ("2025-03-03", "2025-03-09") in read_windows(desk)


def test_what_waits_for_a_digest_since_the_clock_ran_ahead_is_in_the_next_one(desk: Desk) -> None:
    """It waited until the clock was there again, for years."""
    go_to(desk, datetime(2030, 1, 8, tzinfo=UTC))
    desk.tell(1, "hook", urgency="digest")
    go_to(desk, MONDAY)
    go_to(desk, MONDAY + timedelta(days=7))
    assert [item["id"] for body in read_digests(desk) for item in body["items"]] == ["F-2025-001"]
    go_to(desk, MONDAY + timedelta(days=14))
    assert [item["id"] for body in read_digests(desk) for item in body["items"]] == ["F-2025-001"], "and in no other"


def test_days_told_while_the_clock_ran_ahead_are_not_told_again_and_hold_up_nothing(desk: Desk) -> None:
    desk.set_channels(desk.inbox(readers=False), desk.hook("daily", digest=DigestTime(None, 9, 0)))
    go_to(desk, datetime(2025, 3, 3, 4, tzinfo=UTC))
    for day in (4, 5, 6, 7):
        go_to(desk, datetime(2025, 3, day, 1, 1, tzinfo=UTC))
    ahead = [body["window"]["first"] for body in read_digests(desk)]
    go_to(desk, datetime(2025, 3, 3, 5, tzinfo=UTC))  # set right
    go_to(desk, datetime(2025, 3, 4, 1, 1, tzinfo=UTC))
    assert [body["window"]["first"] for body in read_digests(desk)] == ahead, "an existing one counts as made"

    desk.tell(1, "daily")
    desk.tell(2, "daily", batch=2, urgency="digest")
    desk.deliver(seconds=1)
    assert desk.states("daily") == ["accepted"], "what is urgent goes at once"
    go_to(desk, datetime(2025, 3, 5, 1, 1, tzinfo=UTC))
    last = read_digests(desk)[-1]
    assert {item["id"] for item in last["items"]} == {"F-2025-001", "F-2025-002"}
    for day in (6, 7, 8):
        go_to(desk, datetime(2025, 3, day, 1, 1, tzinfo=UTC))
    assert read_digests(desk)[-1]["window"]["last"] == "2025-03-07"
    assert desk.notices("inbox") == []


def test_a_digest_that_the_store_refuses_is_told_once_and_keeps_nothing_from_being_sent(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageError("a message of this id cannot be queued")

    monkeypatch.setattr("miitwatch.messages.digests.queue_drafts", refuse)
    go_to(desk, MONDAY)
    desk.tell(1, "hook")
    for _ in range(3):
        desk.deliver(hours=1)
    assert desk.states("hook") == ["accepted"]
    assert desk.notices("inbox") == ["message-unmade"]


@pytest.mark.parametrize(
    ("code", "told"),
    [(sqlite3.SQLITE_BUSY, []), (sqlite3.SQLITE_FULL, []), (sqlite3.SQLITE_ERROR, ["message-unmade"])],
    ids=["busy", "full", "a fault of ours"],
)
def test_an_error_of_the_store_stops_no_delivery_and_loses_no_days(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, code: int, told: list[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("it says no")
        error.sqlite_errorcode = code
        raise StorageError("miitwatch.db: it says no") from error

    desk.tell(2, "hook", batch=2, urgency="digest")
    monkeypatch.setattr("miitwatch.messages.digests.gather_scene", fail)
    go_to(desk, MONDAY)
    desk.tell(1, "hook")
    for _ in range(3):
        desk.deliver(hours=1)
    assert desk.states("hook") == ["accepted"], "what is due goes out"
    assert desk.notices("inbox") == told
    assert read_windows(desk) == []
    monkeypatch.undo()
    desk.deliver(hours=1)
    assert read_windows(desk) == [("2025-02-28", "2025-03-02")]
    assert "F-2025-002" in [item["id"] for item in read_digests(desk)[0]["items"]]


def test_a_channel_without_a_due_digest_is_left_alone(desk: Desk) -> None:
    done = deliver_channel(desk.app, desk.app.channels[1])
    assert (done.accepted, done.failed) == (0, 0)
    assert desk.states("hook", "digest") == []


def test_a_channel_that_wants_it_gets_the_coverage_statement_of_the_digests_days(desk: Desk) -> None:
    desk.set_channels(desk.inbox(digest=WEEKLY, coverage=True), desk.hook(digest=WEEKLY, coverage=True))
    desk.deliver(minutes=1)
    go_to(desk, MONDAY)
    rows = desk.ask(
        "SELECT m.channel, f.name, f.content FROM messages m JOIN message_files f ON f.message = m.number "
        "WHERE m.kind = 'digest'"
    )
    assert [(channel, name) for channel, name, _ in rows] == [("inbox", "coverage-2025-02-28-to-2025-03-02.txt")]
    with desk.app.store.read() as db:
        number = db.execute("SELECT number FROM messages WHERE kind = 'digest' AND channel = 'inbox'").fetchone()[0]
        (file,) = load_files(db, number)
    assert file.content.decode().startswith("COVERAGE STATEMENT\n")


STOCK = StatedCount(2400, "over", "stock_total", (), as_of="2025-02")
AIRLINES = WatchList("airlines", "Airlines", firms=(WatchedFirm("Siemens", keys=("siemens-china",)),))


def join_after_monday(desk: Desk, **changes: Any) -> None:
    """Anna is told of a batch; Bert joins her channel later, and the Monday after is quiet."""
    desk.set_channels(desk.mail("anna@firm.example", digest=WEEKLY, **changes))
    desk.deliver()
    desk.tell(1)
    go_to(desk, MONDAY)
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example", digest=WEEKLY, **changes))
    go_to(desk, MONDAY + timedelta(days=7))


def withdraw(desk: Desk) -> list[tuple[str, str]]:
    """The batch is withdrawn the day after; who is told, and in which state that is."""
    desk.clock.now += timedelta(days=1)
    desk.tell(1, change=2, kind="withdrawn", withdrawn=True)
    desk.deliver(minutes=2)
    query = "SELECT recipient, state FROM messages WHERE type = 'finding.withdrawn' ORDER BY recipient"
    return [(row[0], row[1]) for row in desk.ask(query)]


@pytest.mark.parametrize("watch", [(), ("airlines",)])
def test_who_had_a_finding_only_as_where_things_stand_is_told_that_it_was_no_such_event(
    desk: Desk, watch: tuple[str, ...]
) -> None:
    desk.app.config = alter(desk.app.config, watch_lists=(AIRLINES,))
    join_after_monday(desk, watch=watch)
    assert "[F-2025-001]" in read_texts(desk, "mail")[-1]

    assert withdraw(desk) == [("anna@firm.example", "accepted"), ("bert@firm.example", "accepted")]
    mails = [message_from_bytes(mail.data) for mail in desk.world.mails]
    digest, withdrawal = (mail for mail in mails if mail["To"] == "bert@firm.example")
    assert withdrawal["References"] == digest["Message-ID"]


def test_who_had_nothing_of_a_finding_is_not_told_that_it_was_no_such_event(desk: Desk) -> None:
    desk.set_channels(desk.mail("anna@firm.example", digest=WEEKLY))
    desk.deliver()
    desk.tell(1)
    go_to(desk, MONDAY)
    desk.set_channels(desk.mail("anna@firm.example", "bert@firm.example", digest=WEEKLY))
    assert withdraw(desk) == [("anna@firm.example", "accepted"), ("bert@firm.example", "superseded")]


def test_a_digest_names_what_its_words_show_and_no_more(desk: Desk) -> None:
    desk.app.config = alter(desk.app.config, watch_lists=(AIRLINES,))
    desk.set_channels(desk.mail(digest=WEEKLY, watch=("airlines",)), desk.hook(digest=WEEKLY, watch=("airlines",)))
    desk.deliver()
    store_finding(desk.app.store, make_finding("F-2025-001"))
    store_finding(desk.app.store, make_finding("F-2025-002", kind="total", firms=(), counts=(STOCK,)))
    go_to(desk, MONDAY)
    query = (
        "SELECT mf.finding_id FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "WHERE m.kind = 'digest' AND m.channel = ? AND mf.recalled = 1 ORDER BY 1"
    )
    assert desk.ask(query, "mail") == [("F-2025-001",), ("F-2025-002",)], "STANDS has both"
    assert desk.ask(query, "hook") == [("F-2025-001",)], "a hook's data has the state of watched firms alone"


def test_a_digest_names_what_it_shows_once_it_is_worded_anew(desk: Desk) -> None:
    """It was made while the newest approval was another one."""
    desk.set_channels(desk.mail(digest=WEEKLY))
    desk.deliver()
    store_finding(desk.app.store, make_finding("F-2025-001"))
    desk.clock.now = MONDAY
    make_digest(desk.app, desk.app.channels[0])
    query = (
        "SELECT mf.finding_id FROM message_findings mf JOIN messages m ON m.number = mf.message WHERE m.kind = 'digest'"
    )
    assert desk.ask(query) == [("F-2025-001",)]
    store_finding(desk.app.store, make_finding("F-2025-001", withdrawn=True), number=2, kind="withdrawn")
    store_finding(desk.app.store, make_finding("F-2025-002", batch=2))
    desk.deliver(minutes=10)
    assert "[F-2025-002]" in read_texts(desk, "mail")[0]
    assert desk.ask(query) == [("F-2025-002",)]


def test_a_digest_that_carries_a_withdrawal_tells_it_to_who_only_saw_where_things_stood(desk: Desk) -> None:
    join_after_monday(desk)
    desk.clock.now += timedelta(days=1)
    desk.tell(1, change=2, kind="withdrawn", urgency="digest", withdrawn=True)
    go_to(desk, MONDAY + timedelta(days=14))
    query = "SELECT text FROM messages WHERE kind = 'digest' AND recipient = 'bert@firm.example' ORDER BY number DESC"
    text = squeeze(desk.ask(query)[0][0])
    assert "Please disregard what was said of it. You had: message of 10 Mar 2025, 09:00." in text


def test_a_correction_of_what_an_untried_digest_only_recalls_waits_for_it(desk: Desk) -> None:
    desk.set_channels(desk.mail(digest=WEEKLY))
    desk.deliver()
    store_finding(desk.app.store, make_finding("F-2025-001"))
    desk.clock.now = MONDAY
    make_digest(desk.app, desk.app.channels[0])
    assert desk.ask("SELECT finding_id, recalled FROM message_findings") == [("F-2025-001", 1)]
    count = StatedCount(14, "exact", "batch", ())
    desk.change(make_finding("F-2025-001", counts=(count,)), 2, "corrected", ("mail",))
    desk.deliver(minutes=2)
    desk.deliver(minutes=2)
    assert (desk.states("mail"), desk.states("mail", "digest")) == (["superseded"], ["accepted"])
    assert len(desk.world.mails) == 1
    assert "A first batch of 14 foreign-invested firms is approved" in squeeze(read_texts(desk, "mail")[0])


def test_a_withdrawal_of_what_was_told_under_a_number_that_was_merged_stays_in_the_digest(desk: Desk) -> None:
    """Nobody heard of the number that stands now; its readers had the event under the other."""
    desk.set_channels(desk.mail(digest=WEEKLY))
    desk.deliver()
    desk.tell(1)
    desk.deliver(minutes=1)
    store_finding(desk.app.store, make_finding("F-2025-002"), at=desk.clock.now)
    merged = make_finding("F-2025-001", merged_into="F-2025-002")
    store_finding(desk.app.store, merged, number=2, kind="amended", at=desk.clock.now)
    desk.change(make_finding("F-2025-002", withdrawn=True), 2, "withdrawn", ("mail",), "digest")
    go_to(desk, MONDAY)
    text = squeeze(read_texts(desk, "mail")[0])
    assert re.search(r"1\. No such event: .+ F-2025-002 withdrawn", text)
    assert "Please disregard what was said of it. You had: message of 28 Feb 2025, 17:01." in text
