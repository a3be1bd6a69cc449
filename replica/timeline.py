"""What is told when and where: the tellings of replica/data, and the instants at which something new appears."""

import hashlib
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from replica.attachments import Enclosure

About = Literal["opening", "look-alike", "noise"]

#: Tellings closer together than this appear in one step, the later one's.
STEP = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Telling:
    """One page of one site: who tells what, from when on it is there, and what it is about.

    `body` is plain text: one paragraph a line; lines that begin with `|` are the rows of a table.
    """

    id: str
    site: str
    at: datetime  # UTC
    title: str
    body: str
    section: str = ""  # the site's column, or its list
    path: str = ""  # empty: the site's own pattern
    summary: str = ""  # what a feed carries; empty: the first paragraph
    source: str = ""  # who is named as the source on the page
    number: str = ""  # document number
    language: str = "zh"
    about: About = "noise"
    event: str = ""  # tellings of one event carry one name
    publisher: str = ""  # whose article it is, where an aggregator lists it
    publisher_url: str = ""
    invented: str = ""  # what in it is invented, in words
    enclosures: tuple[Enclosure, ...] = field(default=())

    @property
    def digest(self) -> str:
        """32 hexadecimal digits that stay the same for this telling; sites build addresses from them."""
        return hashlib.sha256(self.id.encode()).hexdigest()[:32]

    @property
    def serial(self) -> int:
        """A seven-digit number that stays the same for this telling."""
        return 1_000_000 + int(self.digest[:8], 16) % 9_000_000

    def paragraphs(self) -> list[str]:
        return [line for line in self.body.strip().splitlines() if line.strip()]

    def excerpt(self) -> str:
        """What a feed shows of it."""
        return self.summary or next((line for line in self.paragraphs() if not line.startswith("|")), self.title)


def _read_telling(row: dict[str, Any]) -> Telling:
    enclosures = tuple(Enclosure(**{**part, "rows": _freeze(part)}) for part in row.pop("enclosures", []))
    return Telling(**{**row, "at": row["at"].astimezone(UTC), "body": row["body"].strip()}, enclosures=enclosures)


def _read_run(run: dict[str, Any]) -> list[Telling]:
    """The tellings of an `everyday` table: title and text of each item, its instant by its place in the run.

    `rests` are second paragraphs, taken in turn, so that an item is as long as news is.
    """
    begin, days, items, rests = (
        run.pop("begin").astimezone(UTC),
        run.pop("days"),
        run.pop("items"),
        run.pop("rests", [""]),
    )
    name = f"{run['site']}-{run.get('section', 'list')}-{begin:%Y%m}"
    return [
        Telling(
            id=f"{name}-{number}",
            at=begin + timedelta(days=days * number),
            title=title,
            body=f"{body}\n{rests[number % len(rests)].format(title=title)}".strip(),
            **run,
        )
        for number, (title, body) in enumerate(items)
    ]


def _freeze(part: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cells) for cells in part.get("rows", []))


@cache
def load_tellings() -> tuple[Telling, ...]:
    """Every telling of the data files, oldest first. Raises ValueError for an id that occurs twice."""
    tellings: list[Telling] = []
    for name in sorted(entry.name for entry in files("replica").joinpath("data").iterdir()):
        if name.endswith(".toml"):
            text = files("replica").joinpath("data", name).read_text(encoding="utf-8")
            data = tomllib.loads(text)
            tellings += [_read_telling(row) for row in data.get("tellings", [])]
            tellings += [telling for run in data.get("everyday", []) for telling in _read_run(run)]
    names = [telling.id for telling in tellings]
    if len(set(names)) != len(names):
        raise ValueError(f"replica/data: an id occurs twice: {sorted({n for n in names if names.count(n) > 1})}")
    return tuple(sorted(tellings, key=lambda telling: (telling.at, telling.id)))


def steps() -> list[datetime]:
    """The instants (UTC, ascending) at which something new appears that is no mere noise; for the demo."""
    return merge_steps([telling.at for telling in load_tellings() if telling.about != "noise"])


def merge_steps(instants: list[datetime]) -> list[datetime]:
    """Sorted instants, of which those that a later one follows within two hours are left to the later one."""
    ordered = sorted(set(instants))
    return [
        now for now, later in zip(ordered, [*ordered[1:], None], strict=True) if later is None or later - now >= STEP
    ]


def start() -> datetime:
    """A good instant for a first look: the day before the first step."""
    return steps()[0] - timedelta(days=1)


def describe_invented() -> list[str]:
    """What is invented in the timeline, in words, the gravest first; each item stands without a full stop."""
    told = [telling for telling in load_tellings() if telling.invented]
    opening = [f"{one.title}: {one.invented}" for one in reversed(told) if one.about == "opening"]
    alike = "; ".join(f"{one.title} ({one.invented})" for one in told if one.about == "look-alike")
    return [*opening, *INVENTED, f"In the pages on other topics: {alike}"]


#: What is invented throughout; single tellings say in their own `invented` what else is.
INVENTED = (
    "Every sentence: the events are real where nothing else is said, the wording is ours",
    "Times of day, and the addresses of pages where no real one is known",
    "All everyday news around the events: its titles, figures and names stand for nothing",
)
