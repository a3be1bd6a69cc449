"""Fills a database and prints how long each page takes over loopback, and how large its first screen is.

    python benchmarks/serve_pages.py [ARTICLES [FINDINGS [FOLDER]]]       100000 and 10000 where none are given

The pages are served by `miitwatch web` in a process of its own, over a record of invented findings and of articles
made of the labelled sentences in tests/corpus. Each page is asked thirty times over one connection, those with filters
and offsets too. With FOLDER the database stays there and is used again. The targets are a 95th percentile under 200 ms
and a first screen under 100 kB.
"""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

import httpx
from search_articles import fill, load_sentences

from domain.altering import alter
from domain.findings import Dispute, Evidence, Finding, NamedFirm, Report, StatedCount
from storage.file.store import Store, open_store
from storage.ledger.finding_rows import save_finding
from storage.values.codec import encode_value
from storage.values.rows import insert_row
from web.reach import VIEWS

TARGET_MS, TARGET_BYTES, TIMES, BATCH = 200, 100_000, 30, 500
NOW = datetime(2026, 11, 1, tzinfo=UTC)
REGIONS = ("Beijing", "Shanghai", "Hainan", "Shenzhen", "Guangdong", "Jiangsu", "Zhejiang", "Tianjin")
BODIES = ("MIIT", "SHCA", "BJCA", "GDCA", "MOFCOM", "GOV", "CAICT")
KINDS = ("approval", "total", "policy", "application", "revocation")
CONFIG = "[store]\npath = 'pages.db'\n[sources.s]\nkind = 'feed'\nurl = 'https://paper.example/feed'\n"


def main() -> None:
    given = [int(one) for one in sys.argv[1:3]]
    articles, findings = given[0] if given else 100_000, given[1] if len(given) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        fresh = not (folder / "pages.db").exists()
        store = open_store(folder / "pages.db", now=NOW)
        if fresh:
            fill(store, articles, *load_sentences())
            fill_around(store, articles)
            fill_findings(store, articles, findings)
        store.close()
        (folder / "config.toml").write_text(CONFIG, "utf-8")
        with serve(folder) as address, httpx.Client(base_url=address, timeout=60) as client:
            missed = sum(time_page(client, path, articles) for path in list_pages())
    print("all kept" if not missed else f"{missed} MISSED")


def fill_around(store: Store, articles: int) -> None:
    """What the views join to an article: its sighting, its outcome, its page as received, its claims."""
    started = time.perf_counter()
    with store.write() as tx:
        tx.execute("UPDATE polls SET started = '2020-01-01T00:00:00Z', finished = '2020-01-01T00:00:01Z'")
        tx.execute("INSERT INTO bodies VALUES (printf('%064d', 1), 1, x'00', NULL)")
        tx.execute(
            "INSERT INTO sightings (entry_id, source, url, title, poll_id, first_seen, last_seen) "
            "SELECT id, source, url, title, 1, first_seen, first_seen FROM entries"
        )
        tx.execute("UPDATE entries SET outcome = 'nothing_new', outcome_detail = 'known', article_id = id, "
                   "done_at = first_seen")  # fmt: skip
        tx.execute("INSERT INTO outcome_rows (entry_id, at, rule, detail, findings, article_id) "
                   "SELECT id, first_seen, 'nothing_new', 'known', '[]', id FROM entries")  # fmt: skip
        tx.execute(
            "INSERT INTO pages (url, final_url, status, headers, sha256, received_at, peer, kept_because) "
            "SELECT url, url, 200, '[]', printf('%064d', 1), first_seen, '', 'article' FROM entries"
        )
        tx.execute("INSERT INTO article_pages SELECT id, 0, id FROM article_rows")
    print(f"{articles} sightings, outcomes and pages in {time.perf_counter() - started:.0f} s")


def fill_findings(store: Store, articles: int, findings: int) -> None:
    rng, started = random.Random(2), time.perf_counter()
    for first in range(1, findings + 1, BATCH):
        with store.write() as tx:
            for number in range(first, min(first + BATCH, findings + 1)):
                finding = invent(rng, number, articles, findings)
                event = insert_row(tx, "events", {
                    "kind": "removal", "at": NOW.isoformat(), "rules": "1", "payload": "{}",
                })  # fmt: skip
                at = f"{finding.published}T09:00:00Z"
                insert_row(tx, "finding_ids", {"id": finding.id, "event": event, "given_at": at})
                save_finding(tx, finding, event)
                insert_row(tx, "changes", {
                    "finding_id": finding.id, "number": 1, "at": at, "kind": "new", "reason": "first_report",
                    "summary": "invented", "event": event, "article_id": finding.reports[0].article, "details": "[]",
                    "finding": encode_value(finding),
                })  # fmt: skip
    print(f"{findings} findings entered in {time.perf_counter() - started:.0f} s")


def invent(rng: random.Random, number: int, articles: int, findings: int) -> Finding:
    """A finding of six years, with two reports, a count, and five firms of two thousand."""
    day = date(2020, 1, 1) + timedelta(days=number * 2_100 // findings)
    kind = rng.choice(KINDS)
    held = [rng.randint(1, articles) for _ in range(2)]
    evidence = tuple(Evidence(one, "13", "Invented: 13 firms.", 10, 12, "en", "invented", 0.9) for one in held)
    reports = tuple(
        Report(one, f"https://paper.example/{one}", "Invented", "Paper", "press", day.isoformat(),
               datetime(day.year, day.month, day.day, 9, tzinfo=UTC), "en", f"v{one}") for one in held
    )  # fmt: skip
    role = "stock_total" if kind == "total" else "batch"
    count = StatedCount(rng.randint(1, 3_000), "exact", role, evidence, as_of=day.isoformat()[:7])
    firms = tuple(
        NamedFirm(f"firm-{key:04}", (f"Firm {key} Ltd.", f"某{key}有限公司"), "approved", "legal", evidence)
        for key in rng.sample(range(2_000), 5)
    )
    finding = Finding(
        f"F-{day.year}-{number:05}", kind, "pilot-2024-107", (rng.choice(BODIES),), day.isoformat(), day.isoformat(),  # type: ignore[arg-type]
        reports[0].first_seen, "attributed", None, None, reports, (count,), (), () if kind == "total" else firms,
        tuple(rng.sample(REGIONS, 2)), ("IDC", "CDN"), None,
    )  # fmt: skip
    disputed = Dispute("13", "14", "count_differs", (evidence[0], evidence[1]))
    return alter(finding, disputes=(disputed,)) if number % 50 == 0 else finding


def list_pages() -> Iterator[str]:
    """Each page, plain and narrowed; `/finding` and `/article` stand for another one at each request."""
    yield from ("/today", "/today?since=2025-09-01", "/findings", "/findings?offset=5000", "/findings?kind=approval")
    yield from ("/findings?region=Shanghai&standing=attributed", "/findings?firm=firm+77", "/findings?authority=SHCA")
    yield from ("/findings?since=2024-01&until=2024-03&by=decided", "/findings?known_on=2022-02-28")
    yield from ("/finding", "/article", "/firms", "/firms?after=firm-1500", "/firms?name=77", "/firms?region=Shanghai")
    yield from (
        "/firms/firm-0077",
        "/totals",
        "/sources",
        "/coverage",
        "/search?q=%E5%A2%9E%E5%80%BC%E7%94%B5%E4%BF%A1",
    )
    yield from ("/findings.atom", "/data", "/data?sql=select+*+from+findings+limit+50")
    yield from (f"/data/{view}" for view in VIEWS)
    yield from ("/data/findings?_sort_desc=published", "/data/articles?_sort_desc=published", "/data/articles.json")
    yield from ("/data/articles?publisher=Paper", "/data/findings_history.csv", "/data/firm_register?key=firm-0077")


def time_page(client: httpx.Client, path: str, articles: int) -> bool:
    """Prints a page's times; true where it misses a target."""
    rng = random.Random(3)
    choose: Callable[[], str] = lambda: path  # noqa: E731
    if path == "/finding":
        links = httpx.get(client.base_url.join("/data/findings.json?_shape=array&_size=1000")).json()
        choose = lambda: f"/f/{rng.choice(links)['id']}"  # noqa: E731
    if path == "/article":
        choose = lambda: f"/a/{rng.randint(1, articles)}"  # noqa: E731
    client.get(choose())
    taken, size, status, spent = [], 0, set(), read_processor(client)
    for _ in range(TIMES):
        started = time.perf_counter()
        answer = client.get(choose())
        taken.append((time.perf_counter() - started) * 1_000)
        size = max(size, len(answer.content))
        status.add(answer.status_code)
    spent = (read_processor(client) - spent) * 1_000 / TIMES
    p95 = sorted(taken)[int(TIMES * 0.95)]
    screen = not path.endswith((".json", ".csv", ".atom"))
    missed = p95 > TARGET_MS or (screen and size > TARGET_BYTES) or status != {200}
    times = f"{p95:7.1f} ms p95 {median(taken):7.1f} ms median {spent:6.1f} ms of processor"
    print(f"{times} {size / 1000:7.1f} kB {sorted(status)} {path}"
          f"{'  MISSED' if missed else ''}", flush=True)  # fmt: skip
    return missed


def read_processor(client: httpx.Client) -> float:
    """Seconds of processor that the server has used: what a page costs, however busy the machine is."""
    lines = client.get("/metrics").text.splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith("process_cpu_seconds_total")))


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """`miitwatch web` over the folder, on a port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "web",
               "--listen", f"127.0.0.1:{port}"]  # fmt: skip
    with subprocess.Popen(command, env=os.environ, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            server.stdout.readline()
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
