"""When a digest is due, which days it tells of, and when quiet hours end; in zones with summer time too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.dates import BEIJING
from domain.timing import WEEKLY, DigestTime, QuietHours, digest_window, end_of_quiet, find_zone, next_digest

ZONES = st.sampled_from(
    ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "UTC"]
)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
DIGESTS = st.builds(
    DigestTime, st.none() | st.integers(0, 6), hour=st.integers(0, 23), minute=st.integers(0, 59), zone=ZONES
)
TIMES = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def test_the_week_that_a_monday_tells_of() -> None:
    """The week of examples.md: sent on Mon 3 Mar 2025, it tells of Mon 24 Feb to Sun 2 Mar."""
    due = at("2025-03-03T09:00")
    assert next_digest(WEEKLY, at("2025-03-01T08:14")) == due
    assert next_digest(WEEKLY, due) == at("2025-03-10T09:00")
    assert digest_window(WEEKLY, due) == (date(2025, 2, 24), date(2025, 3, 2))
    assert digest_window(WEEKLY, due + timedelta(hours=5)) == (date(2025, 2, 24), date(2025, 3, 2))


def test_a_daily_digest_keeps_its_wall_time_through_summer_time() -> None:
    daily = DigestTime(None, 9, 0, "Europe/Berlin")
    before = at("2025-03-29T09:00", "Europe/Berlin")
    after = next_digest(daily, before)
    assert after.astimezone(ZoneInfo("Europe/Berlin")).strftime("%d %H:%M") == "30 09:00"
    assert (after - before.astimezone(UTC)) == timedelta(hours=23)


def test_a_digest_at_a_time_that_is_left_out_comes_an_hour_later() -> None:
    nightly = DigestTime(None, 2, 30, "Europe/Berlin")
    due = next_digest(nightly, at("2025-03-29T12:00", "Europe/Berlin"))
    assert due.astimezone(ZoneInfo("Europe/Berlin")).strftime("%d %H:%M") == "30 03:30"


@given(DIGESTS, INSTANTS)
def test_digests_come_in_their_turn(digest: DigestTime, after: datetime) -> None:
    due = next_digest(digest, after)
    assert due > after
    assert next_digest(digest, due - timedelta(seconds=1)) == due, "none between"
    local = due.astimezone(find_zone(digest.zone))
    wanted = datetime.combine(local.date(), time(digest.hour, digest.minute))
    assert abs(local.replace(tzinfo=None) - wanted) <= timedelta(hours=1), "the wall time, but where it is left out"
    assert digest.weekday is None or local.weekday() == digest.weekday
    longest = timedelta(days=1 if digest.weekday is None else 7, hours=1)
    assert due - after <= longest


@given(DIGESTS, INSTANTS)
def test_windows_adjoin_and_hold_whole_days_of_the_past(digest: DigestTime, after: datetime) -> None:
    due = next_digest(digest, after)
    following = next_digest(digest, due)
    first, last = digest_window(digest, due)
    assert digest_window(digest, following)[0] == last + timedelta(days=1)
    assert last < due.astimezone(BEIJING).date()
    assert timedelta(days=-1) <= last - first <= timedelta(days=8)


@given(TIMES, TIMES, ZONES, INSTANTS)
def test_quiet_hours_end_and_are_over_then(start: time, end: time, zone: str, instant: datetime) -> None:
    assume(start != end)
    quiet = QuietHours(start, end, zone)
    over = end_of_quiet(quiet, instant)
    local = instant.astimezone(find_zone(zone)).time()
    inside = start <= local < end if start < end else local >= start or local < end
    assert (over is not None) is inside
    if over is not None:
        assert instant < over <= instant + timedelta(hours=25)
        repeated = over.astimezone(find_zone(zone)).fold == 0 and end_of_quiet(quiet, over) is not None
        assert repeated or end_of_quiet(quiet, over) is None


def test_a_night_is_quiet_until_the_morning() -> None:
    night = QuietHours(time(22, 0), time(7, 0))
    assert end_of_quiet(night, at("2025-03-01T23:30")) == at("2025-03-02T07:00")
    assert end_of_quiet(night, at("2025-03-02T06:59")) == at("2025-03-02T07:00")
    assert end_of_quiet(night, at("2025-03-02T07:00")) is None
    assert end_of_quiet(night, at("2025-03-02T21:59")) is None


def test_a_zone_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="Europe/Berlin"):
        find_zone("Atlantis/Poseidonis")
    with pytest.raises(ValueError, match="Europe/Berlin"):
        find_zone("../etc/passwd")
