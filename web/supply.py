"""What the page is given by the application: words that only it can write, and how the watch is."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from domain.alerts import Sight
from domain.findings import Change, Evidence, Finding
from domain.health import Health
from domain.searching import SearchAnswer
from storage.file.store import Store


class Figure(Struct, frozen=True):
    """`13`, `approved in this batch`, `dated 28 Feb 2025`, and the sentences that state it, the best first.

    `word` is its standing where that is not the finding's; `home` the number of another finding whose figure it is.
    """

    value: str
    role: str
    date: str
    evidence: tuple[Evidence, ...]
    word: str = ""
    home: str = ""


class NamedLine(Struct, frozen=True):
    """A firm as written, with its group or what else is said of it, and where it stands."""

    name: str
    note: str
    evidence: tuple[Evidence, ...]


class FirmClass(Struct, frozen=True):
    """One of the three classes that add up to the stated count; `number` is in words where it is no number."""

    label: str
    number: str
    firms: tuple[NamedLine, ...] = ()
    note: str = ""


class Side(Struct, frozen=True):
    """One side of a dispute, and the sentences that state it."""

    says: str
    evidence: tuple[Evidence, ...]


class Point(Struct, frozen=True):
    """An open point: two sides, neither overwritten, and why they differ."""

    claim: Side
    against: Side
    reason: str
    single: tuple[Evidence, ...] = ()  # where one sentence alone is kept: of which side is not recorded


class Label(Struct, frozen=True):
    """A finding in a line: what it is, and its standing as words."""

    name: str
    standing: str


class Words(Struct, frozen=True):
    """What a message says of a finding as it stands, part by part."""

    label: Label
    lead: str
    sight: str  # what the standing lacks, and when the body's own pages were last read
    warnings: tuple[str, ...]  # what must not be added up
    figures: tuple[Figure, ...]
    firms: tuple[FirmClass, ...]
    others: tuple[NamedLine, ...]  # named beside it, in another state, and not counted
    points: tuple[Point, ...]
    dates: tuple[str, ...]
    services: tuple[str, ...]
    voices: str  # 3 reports in 5 outlets
    citation: str
    unsure: str = ""  # firms that an official page names without certainty
    invented: str = ""  # the demo says what is invented


class Past(Struct, frozen=True):
    """One line of a finding's history: what an event did, and what is said of it beside, if anything."""

    change: Change
    says: str
    notes: tuple[str, ...] = ()


class Waiting(Struct, frozen=True):
    """One page that waits for a person, with the commands to paste."""

    id: str
    title: str
    publisher: str
    url: str
    since: str  # ISO, UTC
    why: str
    commands: tuple[str, ...]


class Supply(Struct, frozen=True):
    """All that the page is made from. Callables that read the database are called in a thread of the page's own.

    `public_url` is the address by which readers know the page, without a slash at its end; empty: none is known.
    The last text that `label`, `word`, `points`, `past` and `coverage` take is the language, `en` or `zh-Hans`; `names`
    has for each what the record's codes of places, bodies, services and counts are called. What is None is not there in
    this installation, and the page says so.
    """

    store: Store
    clock: Callable[[], datetime]
    label: Callable[[Finding, str], Label]
    word: Callable[[sqlite3.Connection, Finding, str], Words]
    points: Callable[[Finding, str], tuple[Point, ...]]
    past: Callable[[Change, str], Past]
    describe: Callable[[sqlite3.Connection, Finding], dict[str, Any]]
    probe: Callable[[], Health]
    sight: Callable[[sqlite3.Connection], Sight]
    waiting: Callable[[sqlite3.Connection], tuple[Waiting, ...]]
    coverage: Callable[[sqlite3.Connection, str, str, str], str]
    blind_spots: tuple[tuple[str, str], ...]
    names: Mapping[str, Mapping[str, str]]
    public_url: str = ""
    version: str = ""
    search: Callable[[str, int], SearchAnswer] | None = None
    export: Callable[[str], bytes] | None = None
    chart: Callable[[str], tuple[bytes, str] | None] | None = None
