"""What decided a reading, as values: made only when somebody asks."""

from msgspec import Struct

from domain.claims import REVIEW_BELOW, StatementKind


class Span(Struct, frozen=True):
    """Words of the reading's text: `words` is text[start:end] in code points."""

    start: int
    end: int
    words: str


class Weight(Struct, frozen=True):
    """One addition to the score of relevance, with the sentence that gave it where one did."""

    points: float
    reason: str
    sentence: Span | None = None


class Dated(Struct, frozen=True):
    """A date in the text; `value` is None where its year or month cannot be told."""

    span: Span
    value: str | None


class Cause(Struct, frozen=True):
    """Why one claim is what it is: its own span, the words that decided it, and the cues that fitted as well."""

    kind: str  # count, growth or firm
    claim: Span
    rule: str
    confidence: float
    why: str
    cue: Span | None = None
    others: tuple[str, ...] = ()


class Passed(Struct, frozen=True):
    """What might have been a claim and is none, and why."""

    kind: str
    span: Span
    why: str


class Trace(Struct, frozen=True):
    """All of it; empty for a text that was not read."""

    relevance: tuple[Weight, ...] = ()
    kinds: tuple[tuple[StatementKind, float], ...] = ()
    dates: tuple[Dated, ...] = ()
    causes: tuple[Cause, ...] = ()
    passed: tuple[Passed, ...] = ()
    relevant_from: float = 0.0
    review_below: float = REVIEW_BELOW
