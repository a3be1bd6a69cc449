"""One event or one total as one article tells it, and the count that identifies it."""

from collections.abc import Iterable

from msgspec import Struct

from domain.claims import Count, Firm, Ground, Growth, Reading, Statement, StatementKind, Term

#: Kinds that tell an event; the other two are a figure (total) and a contradiction (denial).
EVENTS = ("approval", "revocation", "policy", "application")


class Setting(Struct, frozen=True):
    """How an article tells a statement: on which Beijing day, as its main one, with claims held, as a headline."""

    day: str | None
    main: bool
    held: bool
    headline: bool


class Telling(Struct, frozen=True):
    """One event or one total, as one article tells it.

    `count` is the figure that identifies it: the batch, the number of applicants, the total itself.
    `held` says that claims were left out since a person must look at them first.
    """

    kind: StatementKind
    programme: str
    authority: tuple[str, ...]
    decided: str | None
    published: str | None  # Beijing day of the article
    regions: tuple[str, ...]
    region: str | None  # of a regional event or total; None: national or not stated
    services: tuple[str, ...]
    count: Count | None
    counts: tuple[Count, ...]
    growth: tuple[Growth, ...]
    firms: tuple[Firm, ...]
    batch: int | None
    document: str
    main: bool
    held: bool = False
    headline: bool = False
    terms: tuple[Term, ...] = ()  # of a policy act that is the article's news
    grounds: tuple[Ground, ...] = ()  # where its act, regions and services stand
    official: bool = False  # told on a page of an official body
    vouched: bool = False  # the main statement of a page that a person accepted

    @property
    def anchor(self) -> str | None:
        """The day to compare by: when it was decided, else when it was published."""
        return self.decided or self.published


def has_review(told: Statement | Reading) -> bool:
    """Whether any claim must be looked at by a person first."""
    return any(claim.review for claims in (told.counts, told.growth, told.firms) for claim in claims)


def find_main_count(kind: StatementKind, counts: Iterable[Count]) -> Count | None:
    """The count that identifies an event: its batch, else its part; of an application or ending, its firms."""
    roles = ("batch", "subset") if kind == "approval" else ("batch", "other", "subset")
    for role in roles:
        for count in counts:
            if count.role == role and not _is_beside(kind, count):
                return count
    return None


def _is_beside(kind: StatementKind, count: Count) -> bool:
    """Whether a count stands in the statement without counting its firms."""
    if count.role == "subset":
        return kind != "approval" or count.region is None
    if count.role != "other":
        return False
    wanted = {"application": ("applic", "sign", "accept", "opinion"), "revocation": ("revok", "cancel", "ending")}
    return not any(word in count.detail.lower() for word in wanted.get(kind, ()))


def told_as_new(telling: Telling) -> tuple[Count, ...]:
    """The totals that the article words as new firms."""
    return tuple(c for c in telling.counts if c.detail == "told_as_new")
