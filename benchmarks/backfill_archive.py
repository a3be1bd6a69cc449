"""How many documents a second `miitwatch backfill` reads, on one process and two, and on a Dask cluster of one and two.

    python benchmarks/backfill_archive.py [DOCUMENTS [SHARES]]       1000 0.001,0.01 where none is given

The archive is made for it: eight web archives of pages about as large as the public news crawl's (some 42 kB packed,
some 230 kB of markup), with navigation, teasers and scripts. One page in so many tells a labelled relevant text;
one in ten tells one of those written to be near the subject and off it, of which the letters alone let most pass; all
others are sentences on other things. Printed are documents a second by the wall clock, while it read, and start-up and
entering included; CPU of all processes for a document, and what a core would do at that; the largest process's peak.
"""

import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from backfills import COMMAND, make_ledger
from clusters import Cluster, run_cluster

FILES = 8
MARKUP = 200_000
NEAR = 0.10
ROOT = Path(__file__).resolve().parent.parent
STOCK = (
    "The council agreed on a new plan for the city's parks and will plant four hundred trees before autumn.",
    "Two trains were late on Monday after a signal failed near the river, and passengers waited for an hour.",
    "The museum opens its winter show on Friday with paintings that were not seen for thirty years.",
    "Her team won the final by three goals to one, and the coach praised the young defenders.",
    "Farmers expect a good harvest of apples this year because the spring was mild and wet.",
    "市民可以从周末起在图书馆借阅新书，开放时间延长到晚上九点。",
    "公园里的花开了，游客比去年多了不少，周边的小店生意也好了起来。",
    "昨天的比赛下半场才有进球，主队最后以二比一取胜。",
    "气象台说明天有小雨，气温比今天低两三度，出门请带伞。",
    "学校新建的操场下个月完工，学生们可以在那里踢球和跑步。",
)


def load_texts() -> list[dict[str, Any]]:
    files = sorted((ROOT / "tests" / "corpus").glob("*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [row for row in rows if row["lang"].startswith(("zh", "en")) and len(row["text"]) > 200]


def write_frame(chance: random.Random) -> str:
    """A news page without its article: menus, teasers, scripts and settings, of which little compresses well."""
    words = " ".join(STOCK).split()
    parts = []
    while sum(map(len, parts)) < MARKUP:
        token = "".join(chance.choices("0123456789abcdef", k=32))
        teaser = escape(" ".join(chance.choices(words, k=12)))
        parts.append(
            f'<li class="teaser t-{token[:6]}" data-id="{token}"><a href="/story/{token[:12]}.html" rel="bookmark">'
            f'<img src="/img/{token[8:20]}.jpg" alt="{teaser[:40]}" width="320" height="180" loading="lazy"></a>'
            f"<span class='when'>{teaser}</span></li>"
        )
        if len(parts) % 12 == 0:
            settings = {token[i : i + 6]: chance.random() for i in range(0, 24, 3)}
            parts.append(f"<script>window.q=window.q||[];q.push({json.dumps(settings)});</script>")
    return "".join(parts)


def write_page(text: dict[str, Any], frame: str) -> bytes:
    title = escape(text["title"] or "News")
    date = f"<meta property='article:published_time' content='{text['published']}'>" if text["published"] else ""
    body = "".join(f"<p>{escape(line)}</p>" for line in text["text"].split("\n") if line.strip())
    half = frame.find("<li", len(frame) // 2)
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{title}</title>{date}</head><body>"
        f"<nav><ul>{frame[:half]}</ul></nav><main><h1>{title}</h1><div class='article-body'>{body}</div></main>"
        f"<aside><ul>{frame[half:]}</ul></aside></body></html>"
    ).encode()


def make_archive(folder: Path, documents: int, share: float) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    chance = random.Random(1)
    texts = load_texts()
    relevant = [one for one in texts if one["gold"]["relevant"]]
    near = [one for one in texts if not one["gold"]["relevant"]]
    frames = [write_frame(chance) for _ in range(40)]
    folder.mkdir()
    for number in range(FILES):
        with (folder / f"news-{number}.warc.gz").open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            for place in range(number, documents, FILES):
                text = choose_text(chance, place, share, relevant, near)
                body = write_page(text, chance.choice(frames))
                head = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
                http = StatusAndHeaders("200 OK", head, protocol="HTTP/1.1")
                url = f"https://site{place % 50}.test/{place}.html"
                writer.write_record(
                    writer.create_warc_record(
                        url, "response", payload=BytesIO(body), length=len(body), http_headers=http
                    )
                )


def choose_text(
    chance: random.Random, place: int, share: float, relevant: list[dict[str, Any]], near: list[dict[str, Any]]
) -> dict[str, Any]:
    every = round(1 / share)
    if place % every == every // 2:
        return relevant[place // every % len(relevant)]
    if chance.random() < NEAR:
        return chance.choice(near)
    text = "\n".join(" ".join(chance.choices(STOCK, k=5)) for _ in range(8))
    return {
        "title": chance.choice(STOCK)[:60],
        "published": f"2025-{place % 12 + 1:02}-{place % 28 + 1:02}",
        "text": text,
    }


@dataclass
class Taken:
    """What one run took."""

    wall: float
    cpu: float
    reading: float  # documents a second by the wall clock, while it read
    memory: float  # MB, of the largest process
    summary: str


def run_once(archive: Path, *options: str) -> Taken:
    with tempfile.TemporaryDirectory() as folder:
        config = make_ledger(Path(folder) / "ledger")
        command = [*COMMAND, "--config", str(config), "backfill", str(archive), *options]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        wall = time.monotonic() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 3):
            sys.exit(done.stdout + done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    rate = re.findall(r"([\d,]+) a second", done.stdout)
    return Taken(wall, cpu, float(rate[-1].replace(",", "")), after.ru_maxrss / 1024, done.stdout)


def read_peaks(cluster: Cluster) -> float:
    """The peak memory of the largest worker, MB."""
    texts = [Path(f"/proc/{one.pid}/status").read_text("ascii") for one in cluster.workers]
    return max(int(re.findall(r"VmHWM:\s+(\d+)", text)[0]) / 1024 for text in texts)


def read_cpu(cluster: Cluster) -> float:
    """Seconds of CPU of all workers."""
    ticks = [Path(f"/proc/{one.pid}/stat").read_text("ascii").rpartition(")")[2].split() for one in cluster.workers]
    return sum(int(one[11]) + int(one[12]) for one in ticks) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    shares = [float(one) for one in (sys.argv[2] if len(sys.argv) > 2 else "0.001,0.01").split(",")]
    for share in shares:
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "archive"
            make_archive(archive, documents, share)
            size = sum(file.stat().st_size for file in archive.iterdir())
            told = f"{share:.1%} relevant: {documents:,} documents, {size / documents / 1000:.0f} kB packed each"
            print(f"{told}, {FILES} files; {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}")
            print(f"{'':20} {'reading/s':>10} {'whole/s':>8} {'CPU ms each':>12} {'per core/s':>11} {'peak MB':>8}")
            read_here(archive, documents)
            for processes in (1, 2):
                show(f"local, {processes} processes", documents, run_once(archive, "--processes", str(processes)))
            for workers in (1, 2):
                with run_cluster(Path(folder) / f"cluster-{workers}", workers) as cluster:
                    taken = run_once(archive, "--engine", "dask", "--scheduler", cluster.address)
                    taken.cpu += read_cpu(cluster)
                    taken.memory = max(taken.memory, read_peaks(cluster))
                show(f"dask, {workers} workers", documents, taken)
            print("\n".join(line for line in taken.summary.splitlines() if re.match(r" +[\d,]+  [a-z]", line)))


def read_here(archive: Path, documents: int) -> None:
    """The reading alone, in this process, after its tables are loaded: what each further document costs a core."""
    from datetime import UTC, datetime

    from miitwatch.archive.archive_desk import Desk
    from miitwatch.archive.archive_listing import list_archive
    from miitwatch.archive.archive_reading import read_portion

    desk = Desk(datetime(2026, 1, 1, tzinfo=UTC), (), (), 20_000_000)
    waiting = list_archive([archive]).portions
    read_portion(desk, waiting[0])
    started, begun = time.process_time(), time.monotonic()
    while waiting:
        sifted = read_portion(desk, waiting.pop())
        waiting += [sifted.next] if sifted.next is not None else []
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate = documents / (time.monotonic() - begun)
    each = (time.process_time() - started) / documents * 1000
    print(f"{'in one process':20} {rate:>10,.0f} {'':8} {each:>12.2f} {1000 / each:>11,.0f} {peak:>8.0f}", flush=True)


def show(name: str, documents: int, taken: Taken) -> None:
    each = taken.cpu / documents * 1000
    print(
        f"{name:20} {taken.reading:>10,.0f} {documents / taken.wall:>8,.0f} {each:>12.2f} {1000 / each:>11,.0f} "
        f"{taken.memory:>8.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
