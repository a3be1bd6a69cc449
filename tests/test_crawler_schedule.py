"""Due-times as arithmetic: never early, never for good, never moved by more than was asked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import schedule
from domain.altering import alter
from domain.sources import SourceMemory

NOW = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)
EVERY = st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=3))
JITTER = st.floats(0, 1, exclude_max=True)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
WEEK = timedelta(days=7)


@given(EVERY, st.floats(0, 1e9), st.none() | st.floats(0, 1e9), JITTER)
def test_a_poll_is_never_early_and_at_most_a_week_and_its_jitter_away(every, floor, hint, jitter):
    due = schedule.plan_poll(every, SourceMemory(interval_hint=hint), floor, NOW, jitter)
    wished = max(every, min(timedelta(seconds=max(floor, hint or 0)), WEEK))
    assert wished <= due - NOW <= wished + every * 0.2 + timedelta(seconds=1)


@given(INSTANTS, st.frozensets(st.integers(0, 23)), st.frozensets(st.sampled_from(["Monday", "SUNDAY", "friday "])))
def test_skipped_hours_and_days_are_left_out(due, hours, days):
    moved = schedule.skip_quiet_times(due, tuple(hours), tuple(days))
    assert moved >= due
    if len(hours) < 24:
        assert moved.hour not in hours
        assert moved.strftime("%A").lower() not in {day.strip().lower() for day in days}
        assert moved - due <= timedelta(days=4)
    else:
        assert moved == due


def test_a_feed_that_skips_every_day_is_polled_all_the_same():
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    assert schedule.skip_quiet_times(NOW, (), days) == NOW


@given(
    EVERY, st.integers(1, 10_000), st.sampled_from(["dns", "connect", "timeout", "not-found", "server-error"]), JITTER
)
def test_a_retry_grows_and_never_stops(every, failures, name, jitter):
    due = schedule.plan_retry(every, failures, name, NOW, jitter)
    later = schedule.plan_retry(every, failures + 1, name, NOW, jitter)
    assert NOW + every <= due <= later <= NOW + max(every, timedelta(hours=24)) * 1.2


@given(EVERY, st.floats(0.001, 1e12), JITTER)
def test_a_wait_is_as_long_as_asked_within_a_week_and_no_shorter_than_the_interval(every, seconds, jitter):
    until, due = schedule.plan_wait(every, seconds, NOW, jitter)
    assert until == NOW + timedelta(seconds=min(seconds, WEEK.total_seconds()))
    assert due >= max(until, NOW + every)


@pytest.mark.parametrize(("failures", "hours"), [(0, 6), (1, 6), (2, 12), (3, 24), (50, 24)])
def test_a_wall_is_waited_out_for_hours(failures, hours):
    assert schedule.plan_wall(failures, NOW, 0.0) == NOW + timedelta(hours=hours)


@given(INSTANTS, st.timedeltas(timedelta(0), WEEK), st.timedeltas(timedelta(0), WEEK), INSTANTS)
def test_a_mended_clock_keeps_the_length_of_every_wait(last, pause, wait, now):
    memory = SourceMemory(url="u", last_poll=last, due=last + pause, wait_until=last + wait)
    mended = schedule.mend_clock(memory, now)
    if last <= now:
        assert mended == memory
    else:
        assert mended == alter(memory, last_poll=now, due=now + pause, wait_until=now + wait)


def test_a_new_source_is_due_at_once_and_a_held_one_never():
    assert schedule.is_due(SourceMemory(), NOW)
    assert not schedule.is_due(SourceMemory(stopped=True), NOW)
    assert not schedule.is_due(SourceMemory(wait_until=NOW + timedelta(seconds=1)), NOW)
    assert schedule.is_due(SourceMemory(wait_until=NOW), NOW)
