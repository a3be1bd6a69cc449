"""Values with some of their fields set anew.

A finding has some thirty fields and three of them change with every report, so this is what folding spends most on.
"""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # the checker knows the fields of what is replaced
    from dataclasses import replace as alter
    from dataclasses import replace as amend
else:
    from msgspec.structs import replace as alter

    def amend(value, /, **changes):
        """As `alter`; the value itself where the fields are so already, as most of a source's are after each poll."""
        if all(getattr(value, name) == wanted for name, wanted in changes.items()):
            return value
        return alter(value, **changes)


_T = TypeVar("_T")


def put(held: tuple[_T, ...], position: int, value: _T) -> tuple[_T, ...]:
    """The tuple with one of its values set anew."""
    return (*held[:position], value, *held[position + 1 :])


__all__ = ["alter", "amend", "put"]
