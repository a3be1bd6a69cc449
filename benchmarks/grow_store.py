"""How a record grows: what an article costs to enter, to fold, to list, to search and to show, and its place on disk.

    python benchmarks/grow_store.py [ARTICLES ...]       10000 and 100000 where none are given

Articles are made of the labelled sentences in tests/corpus, a tenth as many findings are invented (serve_pages.py). Per
size: entering an article with its text, words, sighting, outcome, page and links in the chain, and folding one reading
of a day's mix (fold_readings.py), in microseconds; `findings --limit 20` as a process, a search, and three pages, in
milliseconds; kilobytes of the database an article. All times are CPU, since a machine that does much else says little
by its clock; start_up.py, search_articles.py and serve_pages.py have the clock's. Growth is near linear when neither of
the first two grows by half from one size to the next.
"""

import random
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

import httpx
from fold_readings import measure_fold
from msgspec import Struct
from search_articles import cut_chinese, fill, load_sentences
from serve_pages import CONFIG, NOW, fill_around, fill_findings, read_processor, serve
from start_up import time_command

from miitwatch.history.searching import search
from storage.file.store import Store, open_store

PAGES = ("/today", "/findings", "/firms")
TIMES, RUNS, SEARCHES, MOST_GROWN = 20, 5, 100, 1.5


class Grown(Struct, frozen=True):
    """Of one size: microseconds to enter and to fold, milliseconds of the rest, kilobytes an article."""

    articles: int
    enter: float
    fold: float
    command: float
    search: float
    pages: tuple[float, ...]
    size: float


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    print(f"{'articles':>9} {'enter us':>9} {'fold us':>8} {'findings ms':>12} {'search ms':>10} "
          + " ".join(f"{page + ' ms':>12}" for page in PAGES) + f" {'kB each':>8}")  # fmt: skip
    grown: list[Grown] = []
    for size in sizes:
        grown.append(measure(size))
        one = grown[-1]
        print(f"{one.articles:>9} {one.enter:>9.0f} {one.fold:>8.0f} {one.command:>12.0f} {one.search:>10.1f} "
              + " ".join(f"{page:>12.1f}" for page in one.pages) + f" {one.size:>8.1f}", flush=True)  # fmt: skip
    worst = max((max(b.enter / a.enter, b.fold / a.fold) for a, b in pairwise(grown)), default=1.0)
    if len(grown) > 1:
        verdict = "near linear" if worst < MOST_GROWN else "MISSED"
        print(f"entering or folding one costs at most {worst:.2f} of what it does at the size before: {verdict}")


def measure(articles: int) -> Grown:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        enter = enter_all(folder, articles)
        size = sum(path.stat().st_size for path in folder.glob("pages.db*")) / articles / 1_000
        (folder / "config.toml").write_text(CONFIG, "utf-8")
        command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "findings"]
        listed = median(time_command([*command, "--limit", "20"])[1] for _ in range(RUNS)) * 1_000
        store = open_store(folder / "pages.db", now=NOW)
        found = time_searches(store)
        store.close()
        with serve(folder) as address, httpx.Client(base_url=address, timeout=60) as client:
            pages = tuple(time_page(client, path) for path in PAGES)
    spent, _, _ = measure_fold(articles, off_topic=0.9)
    return Grown(articles, enter, spent / articles * 1e6, listed, found, pages, size)


def enter_all(folder: Path, articles: int) -> float:
    """Microseconds of CPU an article."""
    store = open_store(folder / "pages.db", now=NOW)
    started = time.process_time()
    fill(store, articles, *load_sentences())
    fill_around(store, articles)
    fill_findings(store, articles, articles // 10)
    spent = time.process_time() - started
    store.close()
    return spent / articles * 1e6


def time_searches(store: Store) -> float:
    rng, (chinese, _) = random.Random(20250228), load_sentences()
    taken = []
    for _ in range(SEARCHES):
        query, started = cut_chinese(rng, chinese), time.process_time()
        with store.read() as db:
            search(db, query)
        taken.append((time.process_time() - started) * 1_000)
    return median(taken)


def time_page(client: httpx.Client, path: str) -> float:
    client.get(path)
    before = read_processor(client)
    for _ in range(TIMES):
        client.get(path).raise_for_status()
    return (read_processor(client) - before) * 1_000 / TIMES


if __name__ == "__main__":
    main()
