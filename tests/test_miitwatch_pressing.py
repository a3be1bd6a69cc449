"""What is urgent waits behind no ordinary message of its own finding: that goes along with it, at once."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk
from records import make_finding

from domain.timing import QuietHours

EVENING = datetime(2025, 2, 28, 14, 30, tzinfo=UTC)  # 22:30 in Beijing
NIGHT = QuietHours(time(22, 0), time(7, 0))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.clock.now = EVENING
        yield made


def set_hook(desk: Desk, **changes: Any) -> None:
    desk.set_channels(desk.inbox(readers=False), desk.hook(**changes))
    desk.deliver()


def list_types(desk: Desk) -> list[str]:
    return [json.loads(hook.body)["type"] for hook in desk.world.hooks]


def fail_at_first(desk: Desk) -> None:
    desk.world.switch("hooks", "500")
    desk.tell(1, "hook", urgency="normal")
    desk.deliver()


def confirm(desk: Desk) -> None:
    desk.change(make_finding(published="2025-02-28"), 2, "confirmed", ("hook",), "urgent")


@pytest.mark.parametrize("looked", [False, True])
def test_an_urgent_change_takes_along_what_failed_before_quiet_hours(desk: Desk, *, looked: bool) -> None:
    set_hook(desk, quiet=NIGHT)
    desk.clock.now = EVENING - timedelta(minutes=31)  # 21:59
    fail_at_first(desk)
    desk.world.switch("hooks", "500", on=False)
    desk.clock.now = EVENING - timedelta(minutes=1)
    if looked:
        desk.deliver()  # given back to the morning
    desk.clock.now = EVENING
    confirm(desk)
    desk.deliver()
    desk.deliver(seconds=1)
    assert list_types(desk) == ["finding.new", "finding.new", "finding.confirmed"], "the first one twice: it failed"
    assert desk.states("hook") == ["accepted"] * 2


def test_what_waits_behind_in_quiet_hours_is_ordinary_and_waits(desk: Desk) -> None:
    set_hook(desk, quiet=NIGHT)
    desk.clock.now = EVENING - timedelta(minutes=31)
    fail_at_first(desk)
    desk.world.switch("hooks", "500", on=False)
    desk.clock.now = EVENING
    desk.change(make_finding(published="2025-02-28"), 2, "confirmed", ("hook",), "normal")
    desk.tell(2, "hook", batch=2)  # urgent, of another finding
    desk.deliver()
    desk.deliver(seconds=1)
    assert list_types(desk) == ["finding.new"] * 2, "the failed try, and the other finding"


@pytest.mark.parametrize(
    "hours", [(0, 1, 1, 3, 6, 12, 16), (0, 1, 1, 3, 6, 12, 16, 23, 28, 28)], ids=["20 h", "parked"]
)
def test_an_urgent_change_waits_for_no_step_of_an_ordinary_message(desk: Desk, hours: tuple[int, ...]) -> None:
    set_hook(desk)
    fail_at_first(desk)
    for later in hours[1:]:
        desk.deliver(hours=later)
    (planned,) = desk.ask("SELECT next_attempt FROM messages WHERE channel = 'hook' AND kind = 'finding'")
    assert datetime.fromisoformat(planned[0]) - desk.clock.now >= timedelta(hours=14)
    confirm(desk)
    desk.deliver(seconds=1)  # fails once more
    desk.world.switch("hooks", "500", on=False)
    desk.deliver(seconds=10)
    desk.deliver()
    assert desk.states("hook") == ["accepted"] * 2
    assert list_types(desk)[-2:] == ["finding.new", "finding.confirmed"]


def test_an_urgent_change_takes_along_the_part_of_a_digest_that_told_its_finding(desk: Desk) -> None:
    set_hook(desk, per_hour=1)
    for one in range(1, 150):
        desk.tell(one, "hook", batch=one, urgency="normal")
    desk.deliver(minutes=1)
    desk.deliver(minutes=61)
    assert desk.states("hook", "digest") == ["accepted", "accepted", "waiting"], "the last one is planned an hour later"
    last = desk.ask(
        "SELECT a.finding_id FROM messages m JOIN message_alerts ma ON ma.message = m.number "
        "JOIN alerts a ON a.id = ma.alert_id WHERE m.state = 'waiting' LIMIT 1"
    )[0][0]
    batch = int(last.removeprefix("F-2025-"))
    desk.change(make_finding(last, batch=batch, published="2025-02-28"), 2, "confirmed", ("hook",), "urgent")
    desk.deliver(minutes=1)
    desk.deliver()
    assert list_types(desk)[2:] == ["digest.collected", "finding.confirmed"]


def test_urgent_changes_that_a_cap_collects_take_along_what_they_wait_behind(desk: Desk) -> None:
    set_hook(desk, per_hour=2)
    fail_at_first(desk)
    for later in (1, 1, 3, 6, 12, 16):
        desk.deliver(hours=later)
    desk.world.switch("hooks", "500", on=False)
    confirm(desk)
    for number in (2, 3):
        desk.tell(number, "hook", batch=number)
    desk.deliver()
    desk.deliver(seconds=1)
    assert list_types(desk)[-2:] == ["finding.new", "digest.collected"]
