"""Fills a database with articles and prints how long a search takes, and how large its index is.

    python benchmarks/search_articles.py [ARTICLES [FOLDER]]       100000 where none is given

Each article has twelve sentences of the labelled texts in tests/corpus, two of three articles in Chinese. Asked are
stretches of two to eight characters, and English words and phrases of one to four, cut from the same sentences, and
terms that people look for; what is timed is the whole answer, twenty hits with their sentences. With FOLDER the
database stays there and is used again. The target is a 95th percentile under 50 ms for each.
"""

import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from miitwatch.folding.indexing import word_article
from miitwatch.history.searching import search
from storage.articles.articles import save_text
from storage.file.store import Store, open_store
from storage.ledger.searching import index_article
from storage.values.rows import insert_row

TARGET_MS, BATCH, TIMES = 50, 1_000, 300
NOW = datetime(2026, 11, 1, tzinfo=UTC)
TERMS = (
    "增值电信",
    "外商投资",
    "汇丰",
    "工信部",
    "上海",
    "首批获批外资企业",
    "電信業務",
    "批复",
    "经营许可证",
    "西门子数字科技",
)
PHRASES = (
    '"pilot approvals"',
    "Siemens",
    "Shanghai",
    '"value-added telecom services"',
    "approved",
    '"first batch"',
    "HSBC",
)
_CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


def main() -> None:
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2] if len(sys.argv) > 2 else folder) / "search.db"
        chinese, english = load_sentences()
        fresh = not path.exists()
        store = open_store(path, now=NOW)
        if fresh:
            fill(store, amount, chinese, english)
        print_sizes(store)
        rng = random.Random(20250228)
        time_queries(store, "Chinese, 2 to 8 characters", [cut_chinese(rng, chinese) for _ in range(TIMES)])
        time_queries(store, "Chinese, terms", TERMS * 10)
        time_queries(store, "English, 1 to 4 words", [cut_english(rng, english) for _ in range(TIMES)])
        time_queries(store, "English, terms", PHRASES * 10)
        store.close()


def load_sentences() -> tuple[list[str], list[str]]:
    """The sentences of the labelled texts, Chinese and English."""
    chinese: list[str] = []
    english: list[str] = []
    for path in sorted(_CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            kept = [one for one in re.split(r"(?<=[。！？!?])|\n|(?<=\. )", row["text"]) if len(one) > 8]
            (chinese if re.search(r"[\u4e00-\u9fff]", row["text"]) else english).extend(kept)
    return chinese, english


def fill(store: Store, amount: int, chinese: list[str], english: list[str]) -> None:
    """Articles over six years, in the order of their days, each with its words."""
    rng, started = random.Random(1), time.perf_counter()
    for first in range(1, amount + 1, BATCH):
        with store.write() as tx:
            if first == 1:
                tx.execute("INSERT INTO polls (source, started, finished, result, rows_found, new_entries, unusable, "
                           "requests, notes) VALUES ('s', '', '', 'read', 0, 0, 0, 0, '[]')")  # fmt: skip
            for number in range(first, min(first + BATCH, amount + 1)):
                text = "\n".join(rng.choice(chinese if number % 3 else english) for _ in range(12))
                day = (date(2020, 1, 1) + timedelta(days=number * 2_100 // amount)).isoformat()
                _add(tx, number, text, day)
    print(f"{amount} articles entered in {time.perf_counter() - started:.0f} s")


def _add(tx, number: int, text: str, day: str) -> None:  # type: ignore[no-untyped-def]
    url, at, title = f"https://paper.example/{number}", f"{day}T09:00:00Z", text.partition("\n")[0]
    insert_row(tx, "entries", {
        "canonical": url, "url": url, "title": title, "published": day, "source": "s", "poll_id": 1, "first_seen": at,
        "state": "read", "entry": "{}",
    })  # fmt: skip
    insert_row(tx, "article_rows", {
        "entry_id": number, "version": 1, "url": url, "title": title, "stated_source": "", "publisher": "Paper",
        "authority": "press", "published": day, "published_from": day, "published_to": day, "language": "zh-Hans",
        "first_seen": at, "seen_day": day, "read_at": at, "text_sha256": save_text(tx, text), "template": "",
        "basis": "article", "relevant": 1, "score": 0.9, "kind": None, "claims": 0, "unread": "[]", "rules": "1",
    })  # fmt: skip
    index_article(tx, number, word_article(title, text))


def print_sizes(store: Store) -> None:
    with store.read() as db:
        texts = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
        index = db.execute("SELECT sum(length(block)) FROM article_words_data").fetchone()[0]
    print(f"texts {texts / 1e6:.0f} MB, index {index / 1e6:.0f} MB ({index / texts:.2f} of the texts)")


def cut_chinese(rng: random.Random, sentences: list[str]) -> str:
    while True:
        runs = re.findall(r"[\u4e00-\u9fff]{8,}", rng.choice(sentences))
        if runs:
            run, length = rng.choice(runs), rng.randint(2, 8)
            at = rng.randint(0, len(run) - length)
            return str(run[at : at + length])


def cut_english(rng: random.Random, sentences: list[str]) -> str:
    while True:
        words, amount = re.findall(r"[A-Za-z]{2,}", rng.choice(sentences)), rng.randint(1, 4)
        if len(words) >= amount:
            at = rng.randint(0, len(words) - amount)
            return f'"{" ".join(words[at : at + amount])}"'


def time_queries(store: Store, name: str, queries: Sequence[str]) -> None:
    """Prints wall time, and CPU time beside it: on a machine that does much else the first says little."""
    taken = [_time(store, query) for query in queries]
    wall, cpu = (sorted(column) for column in zip(*taken, strict=True))
    at = int(len(taken) * 0.95)
    verdict = "kept" if wall[at] < TARGET_MS else "MISSED"
    print(
        f"{name}: {len(taken)} queries, median {wall[len(wall) // 2]:.1f} ms, 95th percentile {wall[at]:.1f} ms "
        f"(CPU {cpu[at]:.1f} ms), longest {wall[-1]:.1f} ms; target {TARGET_MS} ms {verdict}"
    )


def _time(store: Store, query: str) -> tuple[float, float]:
    started, cpu = time.perf_counter(), time.process_time()
    with store.read() as db:
        search(db, query)
    return (time.perf_counter() - started) * 1_000, (time.process_time() - cpu) * 1_000


if __name__ == "__main__":
    main()
