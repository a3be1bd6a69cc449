"""Scores the reader on labelled texts, field by field: precision, recall and F1 over the whole set.

Counts are scored by value and role, firms by folded name, statuses by name and status, the rest as sets.
"""

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from domain.claims import PUBLISHED_ROLES, Count, Firm, Growth, Reading
from domain.dates import Published
from miitwatch.measuring.labelled import is_neutral, list_labelled_regions
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.text import Folder


@dataclass(slots=True)
class Tally:
    """True and false positives and misses of one field."""

    hit: int = 0
    extra: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, text_id: str, got: Iterable[Any], gold: Iterable[Any]) -> None:
        mine, wanted = Counter(list(got)), Counter(list(gold))
        self.hit += sum((mine & wanted).values())
        self.extra += sum((mine - wanted).values())
        self.missed += sum((wanted - mine).values())
        self.misses += [f"{text_id}  +{one}" for one in mine - wanted] + [f"{text_id}  -{one}" for one in wanted - mine]

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@lru_cache(maxsize=1)
def _folder() -> Folder:
    return Folder()


def fold_name(name: str) -> str:
    """NFKC, simplified script, lower case, without punctuation and spaces."""
    folded = unicodedata.normalize("NFKC", _folder().fold(name).text).casefold()
    return re.sub(r"[\W_]", "", folded)


def read_row(reader: Reader, row: Mapping[str, Any]) -> Reading:
    published = Published(row["published"]) if row["published"] else None
    return reader.read(Document(row["title"] or "", row["text"], published))


def score_rows(reader: Reader, rows: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Tally], list[float]]:
    """Tallies by field, and the seconds that each text took."""
    tallies: dict[str, Tally] = {}
    seconds = []
    placed = any(count.get("region") for row in rows for count in row["gold"]["counts"])
    for row in rows:
        start = time.perf_counter()
        reading = read_row(reader, row)
        seconds.append(time.perf_counter() - start)
        score_reading(tallies, row["id"], row["gold"], reading, placed=placed)
    return tallies, seconds


def score_reading(
    tallies: dict[str, Tally], text_id: str, gold: Mapping[str, Any], reading: Reading, *, placed: bool = False
) -> None:
    """Adds one text to the tallies; `placed` says that its labels tell of which place a count is."""

    def tally(name: str) -> Tally:
        return tallies.setdefault(name, Tally())

    if gold["relevant"] is not None:
        tally("relevant").add(text_id, [True] if reading.relevant else [], [True] if gold["relevant"] else [])
    _score_counts(tally, text_id, gold, reading)
    if placed:
        _score_regions(tally, text_id, gold, reading)
    _score_firms(tally, text_id, gold, reading)
    tally("growth").add(text_id, [g.value for g in reading.growth], [float(g["value"]) for g in gold["growth"]])
    based = {float(g["value"]): g["basis"] for g in gold["growth"] if g.get("basis")}
    mine = [(g.value, g.basis) for g in reading.growth if g.value in based]
    tally("growth basis").add(text_id, mine, [pair for pair in based.items() if pair[0] in dict(mine)])
    if gold["relevant"]:
        _score_event(tally, text_id, gold, reading)
    spans: list[Count | Growth | Firm] = [*reading.counts, *reading.growth, *reading.firms]
    right = [c for c in spans if reading.text[c.start : c.end] == c.quote and c.quote]
    tally("quotes at offsets").add(text_id, range(len(spans)), range(len(right)))


def _score_event(tally: Callable[[str], Tally], text_id: str, gold: Mapping[str, Any], reading: Reading) -> None:
    optional = {"Lingang", "Pudong"} - set(gold["regions"])
    tally("regions").add(text_id, set(reading.regions) - optional, gold["regions"])
    tally("services").add(text_id, reading.services, gold["services"])
    tally("authority").add(text_id, reading.authority, gold["authority"])
    if gold["kind"]:
        tally("kind").add(text_id, [reading.kind], [gold["kind"]])
    dated = [(reading.kind, reading.event_date)] if reading.event_date else []
    tally("kind and date").add(text_id, dated, [(gold["kind"], gold["event_date"])] if gold["event_date"] else [])


def _score_counts(tally: Callable[[str], Tally], text_id: str, gold: Mapping[str, Any], reading: Reading) -> None:
    wanted = [c for c in gold["counts"] if c["role"] in PUBLISHED_ROLES]
    mine = [c for c in reading.counts if c.role in PUBLISHED_ROLES]
    tally("count with role").add(text_id, {(c.value, c.role) for c in mine}, {(c["value"], c["role"]) for c in wanted})
    sure = {(c.value, c.role) for c in mine if not c.review}
    tally("count, not in review").add(text_id, sure, {(c["value"], c["role"]) for c in wanted})
    others = {(c["value"], c["role"]) for c in gold["counts"]}
    tally("count, other too").add(text_id, {(c.value, c.role) for c in reading.counts}, others)
    found = {(c.value, c.role): c for c in mine}
    for count in wanted:
        own = found.get((count["value"], count["role"]))
        if own:
            tally("qualifier").add(text_id, [(own.value, own.qualifier)], [(count["value"], count["qualifier"])])
            if count["as_of"]:
                tally("as-of").add(
                    text_id, [(own.value, own.as_of)] if own.as_of else [], [(count["value"], count["as_of"])]
                )


def _score_regions(tally: Callable[[str], Tally], text_id: str, gold: Mapping[str, Any], reading: Reading) -> None:
    """Whose firms a count is, given its value and role: a place's, or the country's."""
    labelled = list_labelled_regions(gold)
    for own in reading.counts:
        places = labelled.get((own.value, own.role)) if own.role in PUBLISHED_ROLES else None
        if places is None:
            continue
        wanted = own.region if own.region in places else places[0]
        tally("region of count").add(text_id, [(own.value, own.region)], [(own.value, wanted)])
        if own.role in WHOLE_ROLES and not own.review:
            tally("region of total, not in review").add(text_id, [(own.value, own.region)], [(own.value, wanted)])


def _score_firms(tally: Callable[[str], Tally], text_id: str, gold: Mapping[str, Any], reading: Reading) -> None:
    neutral = {fold_name(f["name"]) for f in gold["firms"] if is_neutral(f)}
    wanted = {fold_name(f["name"]): f["status"] for f in gold["firms"]}
    mine = {fold_name(f.name): f.status for f in reading.firms}
    tally("firm name").add(text_id, mine, wanted)
    approved = {n for n, s in mine.items() if s == "approved"} - neutral
    licensed = {n for n, s in wanted.items() if s == "approved"} - neutral
    tally("firm approved").add(text_id, approved, licensed)
    waiting = {fold_name(f.name) for f in reading.firms if f.review}
    tally("approved, not in review").add(text_id, approved - waiting, licensed)
    if not text_id.startswith("r"):  # there `mentioned` covers the finer statuses too
        named = {n: s for n, s in mine.items() if n in wanted and n not in neutral}
        tally("firm status").add(text_id, named.items(), ((n, s) for n, s in wanted.items() if n in named))
    banned = {fold_name(name) for name in gold.get("orgs_not_firms", [])}
    tally("organisations kept out").add(text_id, [n for n in mine if n in banned], [])


def format_table(tallies: Mapping[str, Tally], floors: "Mapping[str, Mapping[str, float]] | None" = None) -> str:
    """A line for each field; with `floors`, F1's floor and which of the field's floors does not hold."""
    head = f"{'field':<24}{'precision':>10}{'recall':>8}{'F1':>7}   right  extra  missed"
    lines = [head if floors is None else f"{head}  floor"]
    for name, tally in tallies.items():
        numbers = f"{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>7.3f}"
        line = f"{name:<24}{numbers}   {tally.hit:>5}  {tally.extra:>5}  {tally.missed:>6}"
        if floors is not None:
            floor = floors.get("f1", {}).get(name)
            under = "".join(f"  UNDER: {one}" for one in find_fallen(name, tally, floors))
            line += f"  {'    -' if floor is None else f'{floor:5.3f}'}{under}"
        lines.append(line)
    return "\n".join(lines)


#: 148 of 160 is .925, computed .9249999999999999.
_ROUNDING = 1e-9


def find_fallen(name: str, tally: Tally, floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The measures of one field that are under their floor, as `f1 0.950 < 0.980`."""
    values = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    return [
        f"{measure} {values[measure]:.3f} < {fields[name]:.3f}"
        for measure, fields in floors.items()
        if name in fields and values[measure] < fields[name] - _ROUNDING
    ]
