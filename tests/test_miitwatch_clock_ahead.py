"""A clock that ran ahead and was set right, as of a machine that woke with next year's: nothing waits for that date."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk
from readings import build_event
from recording import Recorder, open_recorder
from records import NOW, SOURCE, make_poll, make_store

from domain.alerts import Channel
from domain.altering import alter
from domain.gaps import Gap
from domain.timing import QuietHours
from miitwatch.rounds.housekeeping import keep_house
from storage.outbox import outbox
from storage.outbox.queue import LEASE
from storage.polls import gaps, polls

YEAR, HOUR = timedelta(days=400), timedelta(hours=1)
BEGIN = datetime(2025, 9, 1, 2, 0, tzinfo=UTC)
BATCH: dict[str, Any] = {
    "kind": "approval",
    "batch": 3,
    "authority": ["MIIT"],
    "counts": [{"value": 21, "role": "batch"}],
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.deliver()
        yield made


def read(recorder: Recorder, number: int, **more: Any) -> None:
    article = {"id": number, "published": "2025-09-01", "statements": [BATCH | more], "authority": "press"}
    recorder.read(alter(build_event({"publisher": f"Paper {number}", **article}), at=recorder.clock.now))


def test_an_amended_finding_that_was_told_then_is_told_now(tmp_path: Path) -> None:
    with open_recorder(tmp_path, BEGIN, Channel("inbox", "inbox", path=str(tmp_path), digest=None)) as recorder:
        recorder.clock.now = BEGIN + YEAR
        read(recorder, 1)
        recorder.deliver(minutes=2)
        recorder.clock.now = BEGIN + HOUR
        read(recorder, 2, services=["IOT"])
        assert recorder.ask("SELECT urgency FROM alerts ORDER BY id")[-1] == ("digest",), "it is not urgent"
        recorder.deliver(minutes=2)
        states = recorder.ask("SELECT type, state FROM messages WHERE kind = 'finding' ORDER BY number")
        assert states == [("finding.new", "accepted"), ("finding.amended", "accepted")]
        recorder.clock.now += HOUR
        read(recorder, 3, regions=["Beijing"])
        recorder.deliver(minutes=2)
        assert recorder.ask("SELECT count(*) FROM messages WHERE kind = 'finding'") == [(2,)], "one a day, as ever"


def test_messages_that_were_made_then_fill_no_cap_now(desk: Desk) -> None:
    desk.set_channels(desk.inbox(readers=False), desk.hook(per_hour=2))
    right = desk.clock.now
    desk.clock.now += YEAR
    for number in (1, 2):
        desk.tell(number, "hook", batch=number)
    desk.deliver()
    desk.clock.now = right + HOUR
    for number in (3, 4):
        desk.tell(number, "hook", batch=number)
    desk.deliver()
    assert desk.states("hook") == ["accepted"] * 4
    desk.tell(5, "hook", batch=5)
    desk.deliver(minutes=1)
    assert desk.states("hook") == ["accepted"] * 4, "those of this hour fill it"


def test_an_alert_that_was_put_off_till_then_is_told_now(desk: Desk) -> None:
    change = desk.tell(1, "inbox")
    with desk.app.store.write() as tx:
        outbox.add_alerts(tx, [outbox.NewAlert(change, "hook", "normal", desk.clock.now + timedelta(days=8, hours=23))])
    desk.deliver()
    assert desk.states("hook") == [], "a digest's alert may wait for so long"
    with desk.app.store.write() as tx:
        outbox.postpone_alerts(tx, [2], desk.clock.now + YEAR)
    desk.deliver()
    assert desk.states("hook") == ["accepted"]


def test_a_channel_that_fails_since_then_is_told_an_hour_after_it_fails_now(desk: Desk) -> None:
    right = desk.clock.now
    desk.world.switch("hooks", "500")
    desk.clock.now += YEAR
    desk.tell(1, "hook")
    desk.deliver()
    desk.clock.now = right
    desk.deliver(seconds=1)
    desk.deliver(minutes=59)
    assert desk.notices("inbox") == []
    desk.deliver(minutes=2)
    desk.deliver()
    assert desk.notices("inbox") == ["channel-failing"]


def bound_claims(monkeypatch: pytest.MonkeyPatch, most: int) -> list[str]:
    """What is claimed on the hook from now on, by id; more than `most` claims fail, for they hold the database."""
    claim, claimed = outbox.claim, list[str]()

    def count(*args: Any, **more: Any) -> outbox.QueuedMessage | None:
        assert len(claimed) < most, f"claimed over and over: {claimed}"
        queued = claim(*args, **more)
        if more["channel"] == "hook":
            claimed.append(queued.message.id if queued else "none")
        return queued

    monkeypatch.setattr("storage.outbox.outbox.claim", count)
    return claimed


def fail_then(desk: Desk, quiet: QuietHours) -> datetime:
    """A message that failed at 08:05 of a clock three hours ahead, which is set right into quiet hours; returns now."""
    right = datetime(2025, 3, 1, 21, 5, tzinfo=UTC)  # 05:05 in Beijing
    desk.set_channels(desk.inbox(), desk.hook(quiet=quiet))
    desk.clock.now = right + 3 * HOUR
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", urgency="normal")
    desk.deliver()
    desk.world.switch("hooks", "500", on=False)
    desk.clock.now = right
    return right


def test_what_failed_then_waits_for_the_end_of_quiet_hours_and_is_claimed_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = fail_then(desk, QuietHours(time(22, 0), time(8, 0)))
    claimed = bound_claims(monkeypatch, 6)
    desk.deliver()
    assert desk.states("hook") == ["waiting"]
    assert claimed == [desk.ask("SELECT id FROM messages WHERE channel = 'hook'")[0][0], "none"]
    desk.deliver(hours=1)
    assert len(claimed) == 2, "nor is it looked for again until then"
    desk.clock.now = right + timedelta(hours=2, minutes=55)
    desk.deliver()
    assert desk.states("hook") == ["accepted"]


def test_what_was_put_off_for_quiet_hours_then_is_not_put_off_longer_now(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_then(desk, QuietHours(time(22, 0), time(8, 0)))
    bound_claims(monkeypatch, 6)
    desk.clock.now += YEAR
    desk.deliver()
    desk.clock.now -= YEAR
    desk.deliver()
    assert desk.ask("SELECT next_attempt FROM messages WHERE channel = 'hook'") == [("2025-03-02T00:00:00Z",)]


def test_what_was_taken_now_and_left_by_a_killed_process_is_tried_after_its_lease(desk: Desk) -> None:
    right = fail_then(desk, QuietHours(time(23, 0), time(1, 0)))
    with desk.app.store.write() as tx:
        outbox.record_attempt(
            tx, desk.ask("SELECT id FROM messages WHERE channel = 'hook'")[0][0], at=right + 3 * HOUR,
            state="waiting", status="500", next_attempt=right + timedelta(days=8),
        )  # fmt: skip
        assert outbox.claim(tx, right, LEASE, channel="hook")
    desk.deliver(seconds=89)
    assert desk.states("hook") == ["waiting"]
    desk.deliver(seconds=1)
    assert desk.states("hook") == ["accepted"]


def test_pruned_then_is_pruned_again_in_a_day(desk: Desk) -> None:
    right = desk.clock.now
    desk.clock.now += YEAR
    assert keep_house(desk.app) is not None
    desk.clock.now = right
    assert keep_house(desk.app) is not None
    desk.clock.now += timedelta(hours=23)
    assert keep_house(desk.app) is None


def test_a_gap_told_then_keeps_no_later_one_from_being_told(tmp_path: Path) -> None:
    store = make_store(tmp_path)

    def note(at: datetime) -> None:
        with store.write() as tx:
            found = polls.save_poll(tx, make_poll(at=at), SOURCE)
            gap = Gap(at - HOUR, at, "moved on", closed=False, remaining="40 rows")
            gaps.save_gap(tx, SOURCE.name, gap, 0, found.poll_id, at)

    def tell(now: datetime) -> list[str]:
        with store.write() as tx:
            untold = gaps.list_untold(tx, now)
            for one in untold:
                outbox.raise_notice(tx, f"gap:{one.source}", "gap", "", now)
                outbox.clear_notice(tx, f"gap:{one.source}", now)
        return [one.source for one in untold]

    note(NOW + YEAR)
    assert tell(NOW + YEAR) == [SOURCE.name]
    assert tell(NOW) == [], "it was told"
    note(NOW + HOUR)
    assert tell(NOW + HOUR) == [SOURCE.name]
    assert tell(NOW + 2 * HOUR) == []
    store.close()
