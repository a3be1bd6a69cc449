"""Values for the storage tests: small, complete, and in our own words."""

import hashlib
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.alerts import Message
from domain.altering import alter
from domain.claims import Count, Firm, Growth, Reading, Statement
from domain.dates import Published
from domain.findings import (
    ArticleRef,
    Change,
    Evidence,
    Finding,
    Folded,
    NamedFirm,
    Outcome,
    Report,
    StatedCount,
    StatedGrowth,
)
from domain.pages import Article, Entry, Page, Poll
from domain.sources import Source, SourceMemory
from miitwatch.folding.indexing import word_article, word_finding
from storage.articles import entries
from storage.file.store import Store, open_store
from storage.ledger import ledger
from storage.ledger.searching import index_article
from storage.polls import polls

NOW = datetime(2025, 2, 28, 9, 0, tzinfo=UTC)
SOURCE = Source("miit_news", "jpaas", "https://www.miit.example/col/", authority="regulator", follow="all")
SIEMENS = "西门子（中国）有限公司"
TEXT = "首批试点企业名单\n13家外资企业获得批复。西门子（中国）有限公司在列。同比增长30%。"


@cache
def make_empty() -> bytes:
    """The file of a new record. To make one takes a seventh of a second, and hundreds of tests begin with one."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "miitwatch.db"
        open_store(path, now=NOW).close()
        return path.read_bytes()


def make_store(folder: Path) -> Store:
    path = folder / "miitwatch.db"
    if folder.exists() and not path.exists():  # a folder that is not there is the program's to make
        path.write_bytes(make_empty())
    return open_store(path, now=NOW)


def make_page(url: str = "https://www.miit.example/art/1.html", body: bytes = b"<html>1</html>") -> Page:
    return Page(url, url, 200, (("Content-Type", "text/html"),), body, NOW, hashlib.sha256(body).hexdigest(), "::1:80")


def make_poll(*listed: Entry, source: Source = SOURCE, at: datetime = NOW, **changes: object) -> Poll:
    memory = SourceMemory(url=source.url, polls=1, last_poll=at, last_success=at, last_count=len(listed))
    poll = Poll(source.name, at, at, "read", memory, listed, requests=1)
    return alter(poll, **changes)  # type: ignore[arg-type]


def make_entry(number: int = 1, title: str = "") -> Entry:
    return Entry(f"https://www.miit.example/art/{number}.html", title or f"公告{number}", Published("2025-02-28"))


def make_reading(text: str = TEXT) -> Reading:
    count = Count(13, "exact", "batch", *_find(text, "13家"), rule="count.batch", confidence=0.9)
    firm = Firm(SIEMENS, "siemens-china", "approved", *_find(text, SIEMENS), "firm", 0.9)
    growth = Growth(30.0, "yoy", *_find(text, "30%"), rule="growth", confidence=0.8)
    statement = Statement("approval", ("MIIT",), "2025-02-28", counts=(count,), firms=(firm,))
    return Reading(
        title="首批试点企业名单",
        text=text,
        published=Published("2025-02-28"),
        language="zh-Hans",
        relevant=True,
        score=0.9,
        reasons=("pilot",),
        statements=(statement,),
        counts=(count,),
        growth=(growth,),
        firms=(firm,),
        kind="approval",
        rules="1",
    )


def make_bare_reading(text: str = "天气预报\n明天有雨。") -> Reading:
    return Reading("天气预报", text, Published("2025-02-28"), "zh-Hans", False, 0.0, (), rules="1")


def _find(text: str, quote: str) -> tuple[str, int, int]:
    start = text.index(quote)
    return quote, start, start + len(quote)


def make_finding(finding_id: str = "F-2025-001", article: int = 1, **changes: object) -> Finding:
    evidence = Evidence(article, "13家", "13家外资企业获得批复。", 9, 12, "zh-Hans", "count.batch", 0.9)
    url = f"https://www.miit.example/art/{article}.html"
    report = Report(article, url, "首批", "MIIT", "regulator", "2025-02-28", NOW, "zh-Hans", f"v{article}")
    finding = Finding(
        id=finding_id,
        kind="approval",
        programme="pilot-2024-107",
        authority=("MIIT",),
        decided="2025-02-28",
        published="2025-02-28",
        first_seen=NOW,
        confirmation="attributed",
        confirmed_by=None,
        confirmed_at=None,
        reports=(report,),
        counts=(StatedCount(13, "exact", "batch", (evidence,)),),
        growth=(StatedGrowth(30.0, "yoy", (evidence,), "2025-02"),),
        firms=(
            NamedFirm("siemens-china", (SIEMENS, "Siemens Ltd., China"), "approved", "legal", (evidence,)),
            NamedFirm("hsbc", ("汇丰",), "approved", "group", (evidence,), group="HSBC"),
            NamedFirm("tesla", ("特斯拉",), "applicant", "group", (evidence,), stage="accepted", act="受理"),
        ),
        regions=("Beijing", "Shanghai"),
        services=("IDC", "CDN"),
        batch=1,
    )
    return alter(finding, **changes)  # type: ignore[arg-type]


def make_change(finding: Finding, number: int = 1, event: int = 1, **changes: object) -> Change:
    change = Change(finding, number, NOW, "new", "first_report", "13 firms approved", event, 1, (("role", "batch"),))
    return alter(change, **changes)  # type: ignore[arg-type]


def make_message(message_id: str, channel: str = "inbox", **changes: object) -> Message:
    message = Message(
        message_id, channel, "", "finding", "finding.new", "13 approved", "text", "<p>html</p>", NOW,
        headers=(("X-Miitwatch-Finding", "F-2025-001"),), references=("msg_before",), data='{"id":1}',
    )  # fmt: skip
    return alter(message, **changes)  # type: ignore[arg-type]


def store_entry(store: Store, number: int = 1, source: Source = SOURCE) -> int:
    with store.write() as tx:
        return polls.save_poll(tx, make_poll(make_entry(number), source=source), source).new_entries[0]


def store_article(
    store: Store,
    entry_id: int,
    reading: Reading,
    *,
    body: bytes | None = b"<html>1</html>",
    at: datetime = NOW,
    authority: str = "regulator",
) -> int:
    """An entry read as the application does it, without a fold; returns the article's number."""
    with store.write() as tx:
        url = f"https://www.miit.example/art/{entry_id}.html"
        pages = () if body is None else (entries.save_page(tx, alter(make_page(url, body), received_at=at)),)
        ref = entries.save_article(
            tx,
            entry_id=entry_id,
            article=Article(url, reading.title, reading.text),
            reading=reading,
            publisher="MIIT",
            authority=authority,
            first_seen=at,
            page_ids=pages,
            now=at,
            fingerprint=(1, 2, 3),
        )
        entries.mark_done(tx, entry_id, Outcome("nothing_new"), at, article_id=ref.id)
        index_article(tx, ref.id, word_article(reading.title, reading.text))
        return ref.id


def store_finding(store: Store, finding: Finding, **changes: object) -> Change:
    """A finding as a fold would store it, after a reading of an article of its own."""
    number = int(finding.id[-3:]) + 1000 * int(str(changes.get("number", 1)))
    reading = make_reading()
    article = store_article(store, store_entry(store, number), reading, body=f"<html>{number}</html>".encode())
    with store.write() as tx:
        ref = ArticleRef(article, "u", "t", "MIIT", "regulator", "2025-02-28", NOW)
        event = ledger.append_reading(tx, ref, reading, NOW)
        change = make_change(finding, event=event.number, article=article, **changes)
        ledger.save_folded(tx, event, Folded((change,), Outcome("changed", findings=(finding.id,))), word_finding)
    return change


def later(**amount: float) -> datetime:
    return NOW + timedelta(**amount)
