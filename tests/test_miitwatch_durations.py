"""Durations as people write them, and back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miitwatch.settings.durations import format_duration, parse_duration


@given(st.integers(min_value=1, max_value=100_000_000))
def test_durations_are_read_back(seconds: int) -> None:
    assert parse_duration(format_duration(timedelta(seconds=seconds))) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("90s", 90), ("60m", 3_600), ("2h", 7_200), ("1d", 86_400), ("1w", 604_800), ("90", 90), (90, 90), (0.5, 0.5)],
)
def test_durations(written: object, seconds: float) -> None:
    assert parse_duration(written) == timedelta(seconds=seconds)


@given(st.text())
def test_any_text_is_a_duration_or_a_value_error(text: str) -> None:
    try:
        found = parse_duration(text)
    except ValueError as error:
        found = timedelta(days=bool(str(error)))
    assert timedelta(0) <= found <= timedelta(days=3_660)
