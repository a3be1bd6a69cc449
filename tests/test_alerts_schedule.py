"""The delivery schedule: when a message that was not accepted is tried again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.channels.schedule import plan_next

NOW = datetime(2025, 3, 1, 0, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempts", "seconds", "parked"),
    [
        (1, 5, False),
        (2, 5 * 60, False),
        (3, 30 * 60, False),
        (4, 2 * 3600, False),
        (5, 5 * 3600, False),
        (6, 10 * 3600, False),
        (7, 14 * 3600, False),
        (8, 20 * 3600, False),
        (9, 24 * 3600, False),
        (10, 24 * 3600, True),
        (400, 24 * 3600, True),
    ],
)
def test_steps_are_those_of_the_specification_then_daily(attempts: int, seconds: int, parked: bool) -> None:
    planned = plan_next(attempts, NOW, 0.0)
    assert planned.at == NOW + timedelta(seconds=seconds)
    assert planned.parked is parked


@given(st.integers(1, 50), st.floats(0, 0.999))
def test_jitter_lengthens_by_a_tenth_at_most(attempts: int, jitter: float) -> None:
    plain, jittered = plan_next(attempts, NOW, 0.0).at - NOW, plan_next(attempts, NOW, jitter).at - NOW
    assert plain <= jittered <= plain * 1.1


def test_retry_after_is_a_floor_and_capped_at_a_week() -> None:
    assert plan_next(1, NOW, 0.0, 120).at == NOW + timedelta(seconds=120)
    assert plan_next(4, NOW, 0.0, 1).at == NOW + timedelta(hours=2)
    assert plan_next(1, NOW, 0.0, 1e12).at == NOW + timedelta(days=7)
    assert plan_next(1, NOW, 0.0, -5).at == NOW + timedelta(seconds=5)


@pytest.mark.parametrize(("attempts", "jitter"), [(0, 0.0), (1, 1.0), (1, -0.1)])
def test_values_out_of_bounds_are_errors(attempts: int, jitter: float) -> None:
    with pytest.raises(ValueError):
        plan_next(attempts, NOW, jitter)


def test_a_time_without_a_zone_is_an_error() -> None:
    with pytest.raises(ValueError):
        plan_next(1, datetime(2025, 3, 1), 0.0)  # noqa: DTZ001
