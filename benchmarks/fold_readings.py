"""Folds many readings and prints how long it took, how it grows and what it holds in memory.

    python benchmarks/fold_readings.py [READINGS]        100000 where none is given

Two mixes: `day`, as sources give it (nine of ten off topic), and `dense`, where every reading tells an event or a
total, a third of them copies. CPU time is counted, and making the readings is not. The target for each is 100,000 in
under 30 s on one core, at most 100 MB above the start.
"""

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from domain.claims import Count, Firm, Reading, Statement
from domain.dates import Published
from domain.findings import ArticleRef, ReadingEvent
from findings.fold import fold
from findings.state import State

TARGET_SECONDS, TARGET_MEGABYTES = 30, 100
_START = date(2020, 1, 1)
_FOUR = ("Beijing", "Shanghai", "Hainan", "Shenzhen")


def make_readings(amount: int, off_topic: float) -> Iterator[ReadingEvent]:
    """Readings in order of time over six years: some forty reports of each event, a third of them near copies."""
    rng = random.Random(20250228)
    events = max(1, int(amount * (1 - off_topic)) // 40)
    lanes = tuple(rng.getrandbits(64) for _ in range(64))
    for number in range(1, amount + 1):
        event = min(events - 1, number * events // (amount + 1))
        day = _START + timedelta(days=event * 2100 // events)
        copied = rng.random() < 0.34
        seed = random.Random(event if copied else number)
        fingerprint = tuple(lane ^ seed.getrandbits(64) for lane in lanes)
        relevant = rng.random() >= off_topic
        yield _make_event(number, event, day, fingerprint, relevant=relevant, total=rng.random() < 0.3)


def _make_event(
    number: int, event: int, day: date, fingerprint: tuple[int, ...], *, relevant: bool, total: bool
) -> ReadingEvent:
    text = f"Report {number}: {event % 40 + 1} firms, among them Firm {event} Ltd; {1000 + event} in all."
    seen = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=number % 24)
    statements = (_tell_approval(text, event, day),) if relevant else ()
    if relevant and total:
        statements += (_tell_total(text, event, day),)
    reading = Reading(
        title=f"Report {number}", text=text, published=Published(day.isoformat()), language="en", relevant=relevant,
        score=0.9 if relevant else 0.1, reasons=("benchmark",), statements=statements, rules="benchmark",
    )  # fmt: skip
    article = ArticleRef(
        number, f"https://paper-{number % 300}.example/{number}", reading.title, f"Paper {number % 300}",
        "press", day.isoformat(), seen, fingerprint,
    )  # fmt: skip
    return ReadingEvent(number, seen, article, reading)


def _tell_approval(text: str, event: int, day: date) -> Statement:
    count = Count(event % 40 + 1, "exact", "batch", "firms", 10, 15, "benchmark", 0.9)
    firm = Firm(f"Firm {event} Ltd", f"firm-{event}", "approved", "Firm", 20, 24, "benchmark", 0.9, legal=True)
    return Statement(
        "approval", ("MIIT",), day.isoformat(), _FOUR, ("IDC",), (count,), (), (firm,), batch=event + 1, end=len(text)
    )


def _tell_total(text: str, event: int, day: date) -> Statement:
    month = day.isoformat()[:7]
    count = Count(1000 + event, "over", "stock_total", "in all", 10, 16, "benchmark", 0.9, as_of=month)
    return Statement("total", ("MIIT",), counts=(count,), programme="", end=len(text))


def measure_fold(amount: int, off_topic: float) -> tuple[float, float, int]:
    """Seconds of CPU in the fold, megabytes above the start, findings at the end."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    state, spent = State.load([]), 0.0
    for event in make_readings(amount, off_topic):
        started = time.process_time()
        state.apply(fold(state, event))
        spent += time.process_time() - started
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return spent, grown, len(state.findings())


def main() -> int:
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    kept = True
    for name, off_topic in (("day", 0.9), ("dense", 0.0)):
        tenth, _, _ = measure_fold(max(1, amount // 10), off_topic)
        spent, grown, findings = measure_fold(amount, off_topic)
        print(f"{name:6} {amount:>7} readings, {findings} findings: {spent:.1f} s of CPU, {grown:.0f} MB at the peak,")
        print(f"       {spent / amount * 1e6:.0f} us each; a tenth of them: {tenth / amount * 1e7:.0f} us each")
        kept = kept and spent < TARGET_SECONDS and grown < TARGET_MEGABYTES
    print(f"target for each: {TARGET_SECONDS} s, {TARGET_MEGABYTES} MB: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
