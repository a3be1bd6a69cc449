"""Known answers: pages whose text is known, read every day by the same code as everything else."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

#: `article` is read as an article's page is; `row` is looked for among the rows of its source's kind of list.
Reads = Literal["article", "row"]
#: `changed`: only the first page reads otherwise, so it is the page and not the template.
#: `unproven`: what is known of no page has ever been read here, so the table may be wrong as well as the template.
CanaryState = Literal["not asked yet", "reads well", "changed", "misread", "unproven", "gone", "unreachable"]


class KnownPage(Struct, frozen=True):
    """An address and what must be read from it; what is empty is not looked at."""

    url: str
    title: str = ""  # the title that is read holds it
    date: str = ""  # `2024-04-10`, or as precise as it is known
    contains: tuple[str, ...] = ()  # texts: a document number, a firm, a table's row (cells apart by ` | `)
    count: int | None = None  # a figure that is read as a claim
    min_length: int = 0  # characters of text
    files: int = 0  # attachments at least

    @property
    def proof(self) -> str:
        """What is tabled of it, with its address: where either is written anew it must be read well anew."""
        return f"{self.url} {self.describe()}"

    def describe(self) -> str:
        """What must be read of it, in words."""
        parts = [f"title {self.title!r}"] if self.title else []
        parts += [f"date {self.date}"] if self.date else []
        parts += [f"the text {one!r}" for one in self.contains]
        parts += [f"the figure {self.count}"] if self.count is not None else []
        parts += [f"{self.min_length} characters of text"] if self.min_length else []
        parts += [f"{self.files} attachments"] if self.files else []
        return "; ".join(parts)


class Canary(Struct, frozen=True):
    """One `[canaries.NAME]` table: two known pages of one template, asked with the manners of one source."""

    name: str
    source: str
    first: KnownPage
    second: KnownPage
    reads: Reads = "article"
    enabled: bool = True
    reason: str = ""  # why it is off


class CanaryRecord(Struct, frozen=True):
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
    proven: tuple[str, ...] = ()  # `KnownPage.proof` of those that read well here once


#: States in which nothing of the host is told as fact: both known pages are read wrongly.
HOLDS: tuple[CanaryState, ...] = ("misread",)
