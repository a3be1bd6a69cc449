"""Known answers: pages whose text is known, read every day by the same code as everything else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: `article` is read as an article's page is; `row` is looked for among the rows of its source's kind of list.
Reads = Literal["article", "row"]
#: `changed`: only the first page reads otherwise, so it is the page and not the template.
CanaryState = Literal["not asked yet", "reads well", "changed", "misread", "gone", "unreachable"]


@dataclass(frozen=True, slots=True)
class KnownPage:
    """An address and what must be read from it; what is empty is not looked at."""

    url: str
    title: str = ""  # the title that is read holds it
    date: str = ""  # `2024-04-10`, or as precise as it is known
    contains: tuple[str, ...] = ()  # texts: a document number, a firm, a table's row (cells apart by ` | `)
    count: int | None = None  # a figure that is read as a claim
    min_length: int = 0  # characters of text
    files: int = 0  # attachments at least


@dataclass(frozen=True, slots=True)
class Canary:
    """One `[canaries.NAME]` table: two known pages of one template, asked with the manners of one source."""

    name: str
    source: str
    first: KnownPage
    second: KnownPage
    reads: Reads = "article"
    enabled: bool = True
    reason: str = ""  # why it is off


@dataclass(frozen=True, slots=True)
class CanaryRecord:
    """What became of a canary when it was last asked. `since` is when its present state began."""

    name: str
    source: str
    host: str
    reads: Reads
    url: str
    state: CanaryState = "not asked yet"
    since: datetime | None = None
    checked_at: datetime | None = None
    due: datetime | None = None  # None: now
    served_by: str = ""  # the address that read well
    gone: bool = False  # the first page is gone
    failure: str = ""  # of domain.errors.FETCH_FAILURES; empty: none
    expected: str = ""
    read: str = ""
    last_well: datetime | None = None
    unseen_since: datetime | None = None  # since when neither known page could be fetched
    kept: tuple[int, ...] = ()  # pages as received that were misread


#: States in which nothing of the host is told as fact: both known pages are read wrongly.
HOLDS: tuple[CanaryState, ...] = ("misread",)
