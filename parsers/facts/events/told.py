"""What each sentence of a text tells: the kinds of events, and how strongly."""

from msgspec import Struct

from domain.claims import StatementKind


class Told(Struct, frozen=True):
    """A sentence with the kinds that it tells and how strongly."""

    index: int
    kinds: dict[StatementKind, float]
    #: Whether it names a day of the page's own week.
    fresh: bool = False
