"""Values with some fields set anew."""

import pytest
from msgspec import Struct

from domain.altering import alter, amend


class Value(Struct, frozen=True):
    name: str
    number: int = 0


def test_a_value_is_altered_and_stays_as_it_was() -> None:
    held = Value("a", 1)
    assert alter(held, number=2) == Value("a", 2)
    assert held == Value("a", 1)


def test_a_value_that_is_so_already_stays_itself() -> None:
    held = Value("a", 1)
    assert amend(held, name="a", number=1) is held
    assert amend(held, name="a", number=2) == Value("a", 2)


@pytest.mark.parametrize("change", [alter, amend])
def test_a_name_that_is_no_field_is_refused(change: object) -> None:
    with pytest.raises((TypeError, AttributeError)):
        change(Value("a"), colour="red")  # type: ignore[operator]
