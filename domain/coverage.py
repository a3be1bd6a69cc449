"""What was looked at, seen and told within some days, as values: a coverage statement."""

from datetime import date, datetime, timedelta

from msgspec import Struct


class SourceCover(Struct, frozen=True):
    """One source that was on. `due` is how many looks its interval asks for in the time that it was watched."""

    name: str
    group: str  # `MIIT, own site`, `State media` ...
    due: int
    looks: int
    answered: int
    longest_gap: timedelta  # without a readable answer
    days: tuple[str, ...] = ()  # Beijing days on which it answered readably


class Silence(Struct, frozen=True):
    """A time in which a source did not answer: two failed looks or more in a row."""

    source: str
    group: str
    since: datetime
    until: datetime | None  # None: it lasts
    looks: int
    failure: str


class Gap(Struct, frozen=True):
    """Rows of a list that may have been missed: its answers did not overlap."""

    source: str
    since: datetime
    until: datetime
    closed: bool  # paged back until its rows were known
    what: str


class Overdue(Struct, frozen=True):
    """Pages of a host that carry a claim and should have been asked again by now, and were not."""

    host: str
    pages: int
    since: datetime  # when the first of them fell due


class WatchChange(Struct, frozen=True):
    """What was changed in what is watched."""

    at: datetime
    what: str


class NotRead(Struct, frozen=True):
    """An entry that could not be read, or not yet."""

    title: str
    url: str
    source: str
    authority: str
    why: str  # the name of the failure; empty: not tried yet


class Seen(Struct, frozen=True):
    """The entries first seen in the period. `outcomes` are those of what was read; with `not_read` they are `total`."""

    total: int
    headlines: int  # of them, those known by headline only
    outcomes: tuple[tuple[str, int], ...]
    not_read: tuple[NotRead, ...]


class Told(Struct, frozen=True):
    """Messages made in the period, by kind and state."""

    messages: tuple[tuple[str, str, int], ...]  # kind, state, how many
    waiting: int
    parked: int


class Coverage(Struct, frozen=True):
    """A coverage statement. `since` and `until` are Beijing days, both included."""

    since: str
    until: str
    made: datetime
    version: str
    rules: tuple[str, ...]  # versions of the reading rules that were used
    events: int  # number of the last event of the record
    begun: datetime | None  # when this watch began, where that is after the period's beginning
    sources: tuple[SourceCover, ...]
    off: tuple[tuple[str, str], ...]  # source, why it is off
    blind_spots: tuple[str, ...]
    seen: Seen
    told: Told
    single_failures: int  # failed looks of which the next one of the same source answered soon
    silences: tuple[Silence, ...]
    gaps: tuple[Gap, ...]
    changes: tuple[WatchChange, ...]
    #: Sources that are on and were first asked within the period, after the watch had begun; and only after its end.
    joined: tuple[tuple[str, datetime], ...] = ()
    unbegun: tuple[str, ...] = ()
    overdue: tuple[Overdue, ...] = ()  # as of now
    unanswered: tuple[Overdue, ...] = ()  # as of now: asked again in vain

    @property
    def days(self) -> tuple[str, ...]:
        """The Beijing days of the period."""
        first, last = date.fromisoformat(self.since), date.fromisoformat(self.until)
        return tuple((first + timedelta(days=step)).isoformat() for step in range((last - first).days + 1))

    @property
    def due(self) -> int:
        return sum(one.due for one in self.sources)

    @property
    def looks(self) -> int:
        return sum(one.looks for one in self.sources)

    @property
    def answered(self) -> int:
        return sum(one.answered for one in self.sources)
