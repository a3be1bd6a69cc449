"""When an alert falls due: settled, collected for the digest that tells of its day, or at the end of quiet hours."""

from datetime import UTC, datetime, time, timedelta

import pytest
from records import make_change, make_finding

from domain.alerts import Channel
from domain.timing import QuietHours
from miitwatch.folding.routing import route
from miitwatch.folding.timing import plan_due, plan_next_regular

SETTLE = timedelta(seconds=60)
DESK = Channel("desk", "inbox")
SUNDAY = datetime(2025, 3, 2, 15, 0, tzinfo=UTC)  # 23:00 in Beijing
MONDAY = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # 09:00


def plan(channel: Channel, at: datetime, **changes: object) -> datetime:
    finding = make_finding(first_seen=at, **changes)
    change = make_change(finding, at=at)
    way = route(change, channel, (), at)
    assert way is not None
    return plan_due(change, channel, way, None, SETTLE)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (SUNDAY, MONDAY),
        (MONDAY - timedelta(hours=1), MONDAY + timedelta(days=7)),  # Monday is not among the days of Monday's digest
        (MONDAY - timedelta(hours=9, seconds=1), MONDAY),
        (MONDAY + timedelta(hours=1), MONDAY + timedelta(days=7)),
    ],
)
def test_a_late_find_waits_for_the_digest_that_tells_of_its_day(at: datetime, due: datetime) -> None:
    assert plan(DESK, at + timedelta(days=70)) == due + timedelta(days=70)


def test_a_late_find_is_told_by_itself_where_there_is_no_digest() -> None:
    late = SUNDAY + timedelta(days=70)
    assert plan(Channel("desk", "inbox", digest=None), late) == late + SETTLE


def test_what_is_normal_waits_for_the_end_of_quiet_hours_and_what_is_urgent_does_not() -> None:
    quiet = Channel("desk", "inbox", quiet=QuietHours(time(22, 0), time(7, 0)))
    assert plan(quiet, SUNDAY) == SUNDAY + timedelta(seconds=10)
    assert plan(quiet, SUNDAY, confirmation="press_only", authority=()) == MONDAY - timedelta(hours=2)


def test_the_next_regular_message_is_one_that_will_come() -> None:
    def name(untold: str, now: datetime, **changes: object) -> datetime:
        channel = Channel("desk", "inbox", **changes)  # type: ignore[arg-type]
        following = plan_next_regular(channel, datetime.fromisoformat(untold).date(), now)
        assert following is not None
        return following.at

    assert name("2025-03-01", SUNDAY) == MONDAY
    assert name("2025-03-03", MONDAY - timedelta(hours=1)) == MONDAY + timedelta(days=7), "it has no day to tell of yet"
    assert name("2025-03-01", SUNDAY, quiet=QuietHours(time(8, 0), time(10, 0))) == MONDAY + timedelta(hours=1)
    assert plan_next_regular(Channel("desk", "inbox", digest=None), None, SUNDAY) is None
    assert plan_next_regular(Channel("desk", "inbox", readers=False), None, SUNDAY) is None
