# ruff: noqa: E402  (the repository's root comes first on the path)
"""How far two people who labelled the same texts apart agree, and how far the reader agrees with the first of them.

    python benchmarks/agree_labels.py

The second labels are scored against the first as the reader's answers are (miitwatch/measuring/scoring.py); their texts
are those of tests/corpus/blind_yy_en.jsonl. What the reader lacks beyond that is its own, and not the labels'.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from domain.claims import Count, Firm, Growth, Reading
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import Tally, read_row, score_reading
from parsers.facts.reader import Reader

CORPUS = ROOT / "tests" / "corpus"
#: Fields that judge what a reader marks as uncertain, or where its quotes stand: labels have neither.
_READERS_ALONE = ("count, not in review", "approved, not in review", "quotes at offsets", "organisations kept out")
#: Of a claim that a person labelled: no rule, no doubt, and its place is not asked.
_LABELLED: dict[str, Any] = {"start": 0, "end": 0, "rule": "label", "confidence": 1.0}


def write_reading(gold: Mapping[str, Any]) -> Reading:
    """Labels as if they had been read."""
    return Reading(
        "", "", None, "en", bool(gold["relevant"]), 1.0, (), kind=gold["kind"], event_date=gold["event_date"],
        counts=tuple(
            Count(
                one["value"], one["qualifier"], one["role"], one["quote"],
                region=one.get("region"), as_of=one["as_of"], **_LABELLED,
            )
            for one in gold["counts"]
        ),
        growth=tuple(
            Growth(float(one["value"]), one.get("basis"), one["quote"], **_LABELLED) for one in gold["growth"]
        ),
        firms=tuple(Firm(one["name"], "", one["status"], "", **_LABELLED) for one in gold["firms"]),
        authority=tuple(gold["authority"]), regions=tuple(gold["regions"]), services=tuple(gold["services"]),
    )  # fmt: skip


def main() -> None:
    lines = (CORPUS / "again" / "yy_en.jsonl").read_text(encoding="utf-8").splitlines()
    again = {row["id"]: row["gold"] for row in map(json.loads, lines)}
    rows = [row for row in load_rows(CORPUS / "blind_yy_en.jsonl") if row["id"] in again]
    reader = Reader(load_gazetteer())
    people: dict[str, Tally] = {}
    read: dict[str, Tally] = {}
    for row in rows:
        score_reading(people, row["id"], row["gold"], write_reading(again[row["id"]]), placed=True)
        score_reading(read, row["id"], row["gold"], read_row(reader, row), placed=True)
    print(f"F1 over {len(rows)} texts      two people   the reader and the first of them")
    for name in (name for name in people if name not in _READERS_ALONE):
        print(f"{name:<24}{people[name].f1:>12.3f}{read[name].f1:>13.3f}")


if __name__ == "__main__":
    main()
