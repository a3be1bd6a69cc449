"""Quiet hours and caps: what waits, what passes, and that nothing is lost on the way."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk
from records import make_finding
from schemas import find_faults, load_schema

from domain.alerts import Channel
from domain.timing import DigestTime, QuietHours
from miitwatch.messages.channel_desk import resume_channel
from storage.asking import history
from storage.outbox import outbox

EVENING = datetime(2025, 2, 28, 14, 30, tzinfo=UTC)  # 22:30 in Beijing
MORNING = datetime(2025, 2, 28, 23, 0, tzinfo=UTC)  # 07:00 of the next day
NIGHT = QuietHours(time(22, 0), time(7, 0))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.clock.now = EVENING
        yield made


def set_hook(desk: Desk, **changes: Any) -> Channel:
    hook = desk.hook(**changes)
    desk.set_channels(desk.inbox(readers=False), hook)
    desk.deliver()
    return hook


def go_to(desk: Desk, moment: datetime) -> None:
    desk.clock.now = moment
    desk.deliver()


def read_bodies(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(hook.body) for hook in desk.world.hooks]


def count_unqueued(desk: Desk) -> int:
    return int(desk.ask("SELECT count(*) FROM alerts WHERE queued = 0 AND channel = 'hook'")[0][0])


def test_in_quiet_hours_urgent_messages_pass_and_the_rest_comes_at_their_end(desk: Desk) -> None:
    set_hook(desk, quiet=NIGHT)
    desk.tell(1, "hook")
    desk.tell(2, "hook", urgency="normal", batch=2)
    desk.deliver(seconds=1)
    assert [body["data"]["finding"]["id"] for body in read_bodies(desk)] == ["F-2025-001"]
    go_to(desk, MORNING - timedelta(seconds=1))
    assert len(read_bodies(desk)) == 1
    go_to(desk, MORNING)
    assert [body["data"]["finding"]["id"] for body in read_bodies(desk)] == ["F-2025-001", "F-2025-002"]
    assert "late" in read_bodies(desk)[1]["data"]
    assert read_bodies(desk)[1]["data"]["late"] is None, "to wait for the end of quiet hours is not to be late"


def test_a_message_that_failed_before_quiet_hours_is_not_tried_again_within_them(desk: Desk) -> None:
    set_hook(desk, quiet=NIGHT)
    desk.clock.now = EVENING - timedelta(minutes=31)  # 21:59
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", urgency="normal")
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    go_to(desk, EVENING)
    assert desk.states("hook") == ["waiting"]
    go_to(desk, MORNING)
    assert desk.states("hook") == ["accepted"]


@pytest.mark.parametrize("kind", ["corrected", "withdrawn"])
def test_what_puts_an_error_right_passes_quiet_hours_and_takes_what_it_rights_along(desk: Desk, kind: str) -> None:
    set_hook(desk, quiet=NIGHT)
    desk.clock.now = EVENING - timedelta(minutes=31)
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", urgency="normal")
    desk.deliver()  # tried at 21:59, so it may have been read
    desk.world.switch("hooks", "500", on=False)
    desk.clock.now = EVENING
    desk.change(make_finding(published="2025-02-28"), 2, kind, ("hook",), "normal")
    desk.deliver()
    desk.deliver(seconds=1)
    asked = [body["type"] for body in read_bodies(desk)]
    assert asked == ["finding.new", "finding.new", f"finding.{kind}"], "the first one twice: at 21:59 it was refused"


def test_a_digest_due_in_quiet_hours_comes_at_their_end_and_is_not_late(desk: Desk) -> None:
    early = DigestTime(None, 6, 0)
    desk.set_channels(desk.mail(quiet=NIGHT, digest=early))
    desk.deliver()
    go_to(desk, MORNING - timedelta(minutes=30))
    assert desk.world.mails == []
    go_to(desk, MORNING)
    (mail,) = desk.world.mails
    assert b"SENT LATE" not in mail.data
    assert b"Sun 2 Mar 2025, 07:00. If it does not come" in mail.data.replace(b"=\r\n", b"")


def test_what_a_cap_cannot_take_is_told_in_one_message(desk: Desk) -> None:
    hook = set_hook(desk, per_hour=3)
    desk.tell(1, "hook")
    desk.deliver()
    for number in range(2, 8):
        desk.tell(number, "hook", batch=number)
    desk.deliver(minutes=1)
    first, second = read_bodies(desk)
    assert (first["type"], second["type"]) == ("finding.new", "digest.collected")
    assert [item["id"] for item in second["data"]["items"]] == [f"F-2025-{number:03}" for number in range(2, 8)]
    assert second["data"]["urgency"] == "urgent"
    schema = load_schema("digest.v1.json")
    assert find_faults(second, schema, schema) == []
    assert count_unqueued(desk) == 0
    with desk.app.store.read() as db:
        assert history.untold_findings(db) == ()
        told = outbox.told(db, hook.name, "F-2025-004")
    assert len(told) == 1, "later messages refer to it"


def test_beyond_the_cap_alerts_wait_for_the_hour_and_corrections_never(desk: Desk) -> None:
    set_hook(desk, per_hour=1)
    desk.tell(1, "hook")
    desk.deliver()
    desk.tell(2, "hook", batch=2)
    desk.tell(3, "hook", batch=3)
    desk.deliver(minutes=1)
    assert len(read_bodies(desk)) == 1
    desk.change(make_finding(published="2025-02-28"), 2, "corrected", ("hook",))
    desk.deliver(minutes=1)
    assert [body["type"] for body in read_bodies(desk)] == ["finding.new", "finding.corrected"]
    desk.deliver(minutes=57)
    assert len(read_bodies(desk)) == 2
    desk.deliver(minutes=63)
    assert [item["id"] for item in read_bodies(desk)[-1]["data"]["items"]] == ["F-2025-002", "F-2025-003"]


def test_what_a_cap_holds_back_for_over_an_hour_says_so_alone_or_together(desk: Desk) -> None:
    desk.set_channels(desk.mail(per_hour=1))
    for number in (1, 2, 3, 4):
        desk.tell(number, batch=number)
        desk.deliver(minutes=20)
    desk.deliver(minutes=50)
    told = [mail.data.replace(b"=\r\n", b"").decode() for mail in desk.world.mails]
    assert [("SENT LATE" in one, "in one message" in one) for one in told] == [(False, False), (False, True)]
    desk.deliver(minutes=100)
    desk.tell(5, batch=5)
    desk.deliver()
    desk.tell(6, batch=6)
    desk.deliver(minutes=1)
    desk.deliver(minutes=90)
    alone = desk.world.mails[-1].data.decode()
    assert "X-Miitwatch-Finding: F-2025-006" in alone
    assert "SENT LATE" in alone


def test_parts_beyond_a_cap_follow_hour_by_hour(desk: Desk) -> None:
    set_hook(desk, per_hour=1)
    for one in range(1, 150):
        desk.tell(one, "hook", batch=one)
    desk.deliver(minutes=1)
    assert len(read_bodies(desk)) == 1
    parts = read_bodies(desk)[0]["data"]["parts"]
    for taken in range(2, parts + 1):
        desk.deliver(minutes=59)
        assert len(read_bodies(desk)) == taken - 1
        desk.deliver(minutes=1)
        assert len(read_bodies(desk)) == taken
    assert parts == 3, "149 findings, of which one body holds some sixty"


@pytest.mark.parametrize("status", ["403", "410", "500", "asleep"])
def test_parts_that_an_outage_kept_follow_hour_by_hour_after_it(desk: Desk, status: str) -> None:
    hook = set_hook(desk, per_hour=1)
    for one in range(1, 150):
        desk.tell(one, "hook", batch=one)
    desk.deliver(minutes=1)
    if status != "asleep":
        desk.world.switch("hooks", status)
        desk.deliver(hours=1)
        desk.world.switch("hooks", status, on=False)
    desk.clock.now += timedelta(hours=26)
    if status == "410":
        resume_channel(desk.app, hook.name)
    desk.deliver()
    desk.deliver(minutes=30)
    desk.deliver(minutes=29)
    assert desk.states("hook", "digest")[0:2] == ["accepted"] * 2
    assert desk.states("hook", "digest")[2] != "accepted"
    desk.deliver(minutes=1)
    assert desk.states("hook", "digest") == ["accepted"] * 3


def test_a_part_goes_with_what_is_urgent_behind_it_though_another_went_just_now(desk: Desk) -> None:
    set_hook(desk, per_hour=1)
    for one in range(1, 150):
        desk.tell(one, "hook", batch=one)
    desk.deliver(minutes=1)
    desk.clock.now += timedelta(hours=26)
    desk.tell(149, "hook", change=2, kind="confirmed", batch=149, confirmation="confirmed", confirmed_by="MIIT")
    desk.deliver()
    desk.deliver(seconds=1)
    assert desk.states("hook", "digest") == ["accepted"] * 3
    assert desk.states("hook") == ["accepted"]


def test_a_collected_message_of_which_nothing_stands_any_more_is_not_sent(desk: Desk) -> None:
    set_hook(desk, per_hour=1)
    desk.world.switch("hooks", "410")
    desk.tell(9, "hook")
    desk.deliver()
    desk.clock.now += timedelta(hours=2)
    for number in (1, 2):
        desk.tell(number, "hook", batch=number)
    desk.deliver()
    for number in (1, 2):
        desk.change(make_finding(f"F-2025-00{number}", batch=number, withdrawn=True), 2, "withdrawn", ("inbox",))
    desk.world.switch("hooks", "410", on=False)
    with desk.app.store.write() as tx:
        outbox.resume_channel(tx, "hook", desk.clock.now)
    desk.deliver(hours=1)
    assert desk.states("hook", "digest") == ["superseded"]
    assert {body["type"] for body in read_bodies(desk)} == {"finding.new"}


def list_types(desk: Desk) -> list[str]:
    return [body["type"] for body in read_bodies(desk)]


def test_a_correction_takes_along_what_quiet_hours_hold_back_before_it(desk: Desk) -> None:
    desk.clock.now = EVENING - timedelta(hours=4)
    set_hook(desk, quiet=NIGHT)
    desk.tell(1, "hook")
    desk.deliver()
    desk.clock.now = EVENING - timedelta(minutes=31)  # 21:59
    desk.world.switch("hooks", "500")
    desk.change(make_finding(published="2025-02-28"), 2, "amended", ("hook",), "normal")
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    go_to(desk, EVENING)
    assert desk.states("hook") == ["accepted", "waiting"], "given back to the morning"
    desk.change(make_finding(published="2025-02-28"), 3, "corrected", ("hook",))
    go_to(desk, EVENING + timedelta(seconds=1))
    desk.deliver()
    assert desk.states("hook") == ["accepted"] * 3
    assert list_types(desk)[-2:] == ["finding.amended", "finding.corrected"]


def test_a_correction_waits_behind_no_failed_message_for_longer_than_for_itself(desk: Desk) -> None:
    desk.clock.now = EVENING - timedelta(hours=12)
    set_hook(desk)
    desk.tell(1, "hook")
    desk.deliver()
    desk.world.switch("hooks", "500")
    desk.change(make_finding(published="2025-02-28"), 2, "amended", ("hook",), "normal")
    for hours in (0, 1, 1, 3, 6, 12, 16):
        desk.deliver(hours=hours)
    (planned,) = desk.ask("SELECT next_attempt FROM messages WHERE channel = 'hook' AND state = 'waiting'")
    assert datetime.fromisoformat(planned[0]) - desk.clock.now >= timedelta(hours=14)

    desk.change(make_finding(published="2025-02-28"), 3, "corrected", ("hook",))
    desk.deliver(seconds=1)
    desk.world.switch("hooks", "500", on=False)
    desk.deliver(seconds=10)
    desk.deliver()
    assert desk.states("hook") == ["accepted"] * 3
    assert list_types(desk)[-2:] == ["finding.amended", "finding.corrected"]


def test_a_correction_asks_nothing_of_a_server_that_asked_us_to_wait(desk: Desk) -> None:
    set_hook(desk)
    desk.tell(1, "hook")
    desk.deliver()
    desk.change(make_finding(published="2025-02-28"), 2, "amended", ("hook",), "normal")
    with desk.app.store.write() as tx:
        outbox.pause_channel(tx, "hook", desk.clock.now + timedelta(hours=2))
    desk.change(make_finding(published="2025-02-28"), 3, "corrected", ("hook",))
    desk.deliver(minutes=90)
    assert list_types(desk) == ["finding.new"]
