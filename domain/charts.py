"""What is drawn: points of a series with what stands behind each, and pictures as they are kept."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.claims import Qualifier
from domain.findings import Standing

#: Of what a series counts. Points of two series are never joined, added or set against one scale.
SeriesName = Literal["caict", "ministry", "pilot", "unassigned"]
#: How a figure came to be: stated in a page or in the shipped record, or the sum of the batches known by then.
Basis = Literal["stated", "computed"]


class Point(Struct, frozen=True):
    """One figure of a series. `as_of` is a date as precise as its source; `growth` is in percent, as stated."""

    series: SeriesName
    as_of: str
    value: int
    qualifier: Qualifier
    finding: str
    publisher: str
    url: str
    basis: Basis = "stated"
    observed: bool = True  # False: from the shipped record
    disputed: bool = False
    growth: float | None = None
    growth_basis: str | None = None
    growth_qualifier: Qualifier = "exact"
    note: str = ""
    standing: Standing = "press_only"  # of the figure alone; of a sum that of the batch that is attested worst


class Bar(Struct, frozen=True):
    """Approvals under one word, a region or a service. `firms` is None where no report says how many of them."""

    label: str
    approvals: int
    firms: int | None
    observed: int  # of the approvals
    findings: tuple[str, ...]


class Panel(Struct, frozen=True):
    """Points that share one scale, joined by a line in their order."""

    series: SeriesName
    title: str
    points: tuple[Point, ...]
    joined: bool = True


class Drawing(Struct, frozen=True):
    """One picture to be drawn: panels of points, or bars. `desc` says in words what it shows, for who cannot see it."""

    name: str
    title: str
    desc: str
    unit: str
    sources: str
    panels: tuple[Panel, ...] = ()
    bars: tuple[Bar, ...] = ()
    tongue: str = "en"  # of its words; names of publishers stay as they are


class Chart(Struct, frozen=True):
    """A picture as it is kept, with the figures behind it as CSV."""

    name: str
    title: str
    svg: str
    csv: str
    made_at: datetime
