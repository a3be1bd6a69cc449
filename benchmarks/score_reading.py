"""Scores the reader on a labelled corpus, field by field: precision, recall and F1 over the whole set.

    python benchmarks/score_reading.py [CORPUS.jsonl] [--misses] [--only ID,ID]

Counts are scored by value and role, firms by folded name, statuses by name and status, the rest as sets.
"""

import argparse
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Document, Reader
from parsers.facts.text import Folder

DEFAULT = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "dev.jsonl"
PUBLISHED_ROLES = ("batch", "subset", "pilot_total", "stock_total")
FOLDER = Folder()


@dataclass
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


def fold_name(name: str) -> str:
    """NFKC, simplified script, lower case, without punctuation and spaces."""
    folded = unicodedata.normalize("NFKC", FOLDER.fold(name).text).casefold()
    return re.sub(r"[\W_]", "", folded)


def load_corpus(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_row(reader: Reader, row: dict[str, Any]) -> Reading:
    published = Published(row["published"]) if row["published"] else None
    return reader.read(Document(row["title"] or "", row["text"], published))


def score_rows(reader: Reader, rows: list[dict[str, Any]]) -> tuple[dict[str, Tally], list[float]]:
    """Tallies by field, and the seconds that each text took."""
    tallies: dict[str, Tally] = {}
    seconds = []
    for row in rows:
        start = time.perf_counter()
        reading = read_row(reader, row)
        seconds.append(time.perf_counter() - start)
        score_reading(tallies, row["id"], row["gold"], reading)
    return tallies, seconds


def score_reading(tallies: dict[str, Tally], text_id: str, gold: dict[str, Any], reading: Reading) -> None:
    def tally(name: str) -> Tally:
        return tallies.setdefault(name, Tally())

    if gold["relevant"] is not None:
        tally("relevant").add(text_id, [True] if reading.relevant else [], [True] if gold["relevant"] else [])
    _score_counts(tally, text_id, gold, reading)
    _score_firms(tally, text_id, gold, reading)
    tally("growth").add(text_id, [g.value for g in reading.growth], [float(g["value"]) for g in gold["growth"]])
    based = {float(g["value"]): g["basis"] for g in gold["growth"] if g.get("basis")}
    mine = [(g.value, g.basis) for g in reading.growth if g.value in based]
    tally("growth basis").add(text_id, mine, [pair for pair in based.items() if pair[0] in dict(mine)])
    if gold["relevant"]:
        _score_event(tally, text_id, gold, reading)
    spans = [*reading.counts, *reading.growth, *reading.firms]
    right = [c for c in spans if reading.text[c.start : c.end] == c.quote and c.quote]
    tally("quotes at offsets").add(text_id, range(len(spans)), range(len(right)))


def _score_event(tally: Any, text_id: str, gold: dict[str, Any], reading: Reading) -> None:
    optional = {"Lingang", "Pudong"} - set(gold["regions"])
    tally("regions").add(text_id, set(reading.regions) - optional, gold["regions"])
    tally("services").add(text_id, reading.services, gold["services"])
    tally("authority").add(text_id, reading.authority, gold["authority"])
    if gold["kind"]:
        tally("kind").add(text_id, [reading.kind], [gold["kind"]])
    dated = [(reading.kind, reading.event_date)] if reading.event_date else []
    tally("kind and date").add(text_id, dated, [(gold["kind"], gold["event_date"])] if gold["event_date"] else [])


def _score_counts(tally: Any, text_id: str, gold: dict[str, Any], reading: Reading) -> None:
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


def _score_firms(tally: Any, text_id: str, gold: dict[str, Any], reading: Reading) -> None:
    neutral = {fold_name(f["name"]) for f in gold["firms"] if f.get("neutral")}
    wanted = {fold_name(f["name"]): f["status"] for f in gold["firms"]}
    mine = {fold_name(f.name): f.status for f in reading.firms}
    tally("firm name").add(text_id, mine, wanted)
    approved = {n for n, s in mine.items() if s == "approved"} - neutral
    tally("firm approved").add(text_id, approved, {n for n, s in wanted.items() if s == "approved"} - neutral)
    if text_id.startswith(("t", "o")):
        named = {n: s for n, s in mine.items() if n in wanted and n not in neutral}
        tally("firm status").add(text_id, named.items(), ((n, s) for n, s in wanted.items() if n in named))
    banned = {fold_name(name) for name in gold.get("orgs_not_firms", [])}
    tally("organisations kept out").add(text_id, [n for n in mine if n in banned], [])


def print_table(tallies: dict[str, Tally]) -> None:
    print(f"{'field':<24}{'precision':>10}{'recall':>8}{'F1':>7}   right  extra  missed")
    for name, tally in tallies.items():
        numbers = f"{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>7.3f}"
        print(f"{name:<24}{numbers}   {tally.hit:>5}  {tally.extra:>5}  {tally.missed:>6}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--misses", action="store_true", help="list what was wrong or missing")
    parser.add_argument("--only", default="", help="ids, comma apart")
    options = parser.parse_args()
    rows = load_corpus(options.corpus)
    if options.only:
        rows = [row for row in rows if row["id"] in options.only.split(",")]
    started = time.perf_counter()
    reader = Reader(load_gazetteer())
    loaded = time.perf_counter() - started
    tallies, seconds = score_rows(reader, rows)
    print_table(tallies)
    longest = max(len(row["text"]) for row in rows)
    took = f"median {median(seconds) * 1000:.2f} ms, longest text {longest} characters"
    print(f"\n{len(rows)} texts, {took}; reader loaded in {loaded:.2f} s")
    if options.misses:
        for name, tally in tallies.items():
            if tally.misses and name not in ("count, not in review",):
                print(f"\n{name}", *sorted(tally.misses), sep="\n  ")


if __name__ == "__main__":
    main()
