"""Scores the reader on a labelled corpus, field by field: precision, recall and F1 over the whole set.

    python benchmarks/score_reading.py [CORPUS.jsonl] [--misses] [--only ID,ID]

How a field is scored stands in miitwatch/measuring/scoring.py; `miitwatch selftest` holds the scores against floors.
"""

import argparse
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import format_table, score_rows
from parsers.facts.reader import Reader

DEFAULT = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "dev.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--misses", action="store_true", help="list what was wrong or missing")
    parser.add_argument("--only", default="", help="ids, comma apart")
    options = parser.parse_args()
    rows = load_rows(options.corpus)
    if options.only:
        rows = tuple(row for row in rows if row["id"] in options.only.split(","))
    started = time.perf_counter()
    reader = Reader(load_gazetteer())
    loaded = time.perf_counter() - started
    tallies, seconds = score_rows(reader, rows)
    print(format_table(tallies))
    longest = max(len(row["text"]) for row in rows)
    took = f"median {median(seconds) * 1000:.2f} ms, longest text {longest} characters"
    print(f"\n{len(rows)} texts, {took}; reader loaded in {loaded:.2f} s")
    if options.misses:
        for name, tally in tallies.items():
            if tally.misses and name not in ("count, not in review",):
                print(f"\n{name}", *sorted(tally.misses), sep="\n  ")


if __name__ == "__main__":
    main()
