"""The shipped record: what was public before this watch began, as data, each row with its grade and its basis.

Nothing of it was observed here and no bytes of it are held, and wherever it appears it says so (`NOT_OBSERVED`).
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct

from domain.claims import FirmStatus, Qualifier, Role, StatementKind
from domain.dates import check_date

Grade = Literal["good", "fair", "weak"]
#: Kinds of pages whose addresses are given; a mirror's is not.
PublisherKind = Literal["regulator", "government", "state", "trade", "law firm", "mirror"]
#: What a row's date is: of the decision, of the publication, of the count, or of something else that its text names.
DateOf = Literal["decided", "published", "as_of", "other"]
#: Totals of all foreign-invested firms are counted in two ways that nothing reconciles.
Series = Literal["", "caict", "ministry", "pilot"]

#: Said wherever a row of the record appears.
NOT_OBSERVED = "shipped, not observed here, no bytes held"
UNVERIFIED = "unverified"
SEEN_ON_MIRROR = "seen on a mirror"


class RecordSource(Struct, frozen=True):
    """Who said it. `url` is empty for a mirror: the address of a copy shows nothing."""

    publisher: str
    kind: PublisherKind
    url: str = ""


class RecordCount(Struct, frozen=True):
    value: int
    role: Role
    qualifier: Qualifier = "exact"
    region: str | None = None
    as_of: str | None = None
    detail: str = ""


class RecordGrowth(Struct, frozen=True):
    """Growth in percent, as stated."""

    value: float
    basis: str | None = None
    as_of: str | None = None


class RecordFirm(Struct, frozen=True):
    """A firm as the approving source wrote it; one that others name has `possibly`, the reason for the doubt."""

    name: str
    key: str
    status: FirmStatus = "approved"
    group: str = ""
    legal: bool = False
    act: str | None = None
    possibly: str = ""


class RecordRow(Struct, frozen=True):
    """One fact or event. `text` is our own sentence, `recorded` the day on which the row was written."""

    key: str
    recorded: str
    grade: Grade
    kind: StatementKind
    text: str
    basis: str
    sources: tuple[RecordSource, ...] = ()
    date: str | None = None  # as precise as its source; None: undated
    date_of: DateOf = "other"
    programme: str = ""
    authority: tuple[str, ...] = ()
    counts: tuple[RecordCount, ...] = ()
    growth: tuple[RecordGrowth, ...] = ()
    firms: tuple[RecordFirm, ...] = ()
    region: str | None = None
    regions: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    batch: int | None = None
    document: str = ""
    series: Series = ""

    @property
    def verified(self) -> bool:
        """Whether it may stand in a chart or total: dated, and not of weak grade."""
        return self.grade != "weak" and self.date is not None


def name_source(row: RecordRow) -> str:
    """Who said it, in words: `Global Times`, `CRNTT (seen on a mirror)`, `seen on a mirror`."""
    return "; ".join(_name_one(source) for source in row.sources) or "no source named"


def list_links(row: RecordRow) -> tuple[str, ...]:
    """The addresses that a reader may open."""
    return tuple(source.url for source in row.sources if source.url)


def mark_row(row: RecordRow) -> str:
    """What stands beside a row wherever it appears."""
    doubt = "" if row.verified else f"; {UNVERIFIED}{'' if row.date else ', undated'}"
    return f"{NOT_OBSERVED}; grade {row.grade}{doubt}"


def _name_one(source: RecordSource) -> str:
    if source.kind != "mirror":
        return source.publisher
    return f"{source.publisher} ({SEEN_ON_MIRROR})" if source.publisher else SEEN_ON_MIRROR


def _find_record() -> Path:
    return Path(__file__).with_name("record.toml")


def mark_record() -> str:
    """A hash of the record that ships with the program: another one with each change of it."""
    return sha256(_find_record().read_bytes()).hexdigest()


@lru_cache(maxsize=1)
def load_record() -> tuple[RecordRow, ...]:
    """The record that ships with the program, oldest first. Raises ValueError as `parse_record` does."""
    return parse_record(_find_record().read_text(encoding="utf-8"))


def parse_record(text: str) -> tuple[RecordRow, ...]:
    """The rows of a record in TOML, in its order.

    Raises ValueError for a row without grade or basis, a word or date that is none, a link to a page whose kind is not
    linked, and a key given twice.
    """
    table = tomllib.loads(text)
    rows = tuple(_read_row({"recorded": table["recorded"], **row}) for row in table["row"])
    for row in rows:
        _check_row(row)
    if len({row.key for row in rows}) != len(rows):
        raise ValueError("record.toml gives a key twice")
    return rows


def _read_row(row: dict[str, Any]) -> RecordRow:
    try:
        parts: dict[str, Any] = {
            "sources": tuple(RecordSource(**one) for one in row.get("sources", ())),
            "counts": tuple(RecordCount(**one) for one in row.get("counts", ())),
            "growth": tuple(RecordGrowth(**one) for one in row.get("growth", ())),
            "firms": tuple(RecordFirm(**one) for one in row.get("firms", ())),
            **{name: tuple(row.get(name, ())) for name in ("authority", "regions", "services")},
        }
        return RecordRow(**{**row, **parts})
    except TypeError as error:
        raise ValueError(f"record.toml, row {row.get('key')!r}: {error}") from error


def _check_row(row: RecordRow) -> None:
    fault = next(_find_faults(row), None)
    if fault is not None:
        raise ValueError(f"record.toml, row {row.key!r}: {fault}")


def _find_faults(row: RecordRow) -> Iterator[str]:
    for name, value, kind in _list_words(row):
        if value not in get_args(kind):
            yield f"{name} {value!r} is none of {', '.join(get_args(kind))}"
    if not row.basis.strip() or not row.text.strip():
        yield "text and basis must say something"
    as_of = (*(count.as_of for count in row.counts), *(one.as_of for one in row.growth))
    yield from _find_bad_dates([row.recorded, row.date, *as_of])
    for source in row.sources:
        if (source.kind == "mirror") is bool(source.url):
            yield f"{source.publisher or 'a source'}: a mirror has no address, every other page has one"


def _list_words(row: RecordRow) -> Iterator[tuple[str, str, Any]]:
    """Every word of a row that is one of a few, with its name and the type that lists them."""
    for name, kind in (("grade", Grade), ("kind", StatementKind), ("date_of", DateOf), ("series", Series)):
        yield name, getattr(row, name), kind
    for count in row.counts:
        yield "role", count.role, Role
        yield "qualifier", count.qualifier, Qualifier
    for firm in row.firms:
        yield "status", firm.status, FirmStatus
    for source in row.sources:
        yield "kind of source", source.kind, PublisherKind


def _find_bad_dates(dates: Iterable[str | None]) -> Iterator[str]:
    for day in dates:
        if day is not None and not check_date(day):
            yield f"{day!r} is no date"
