"""A page served on loopback over a small real record, and a browser without a screen's worth of memory: a client."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import httpx
from records import NOW, make_finding, make_reading, make_store, store_article, store_entry, store_finding

from domain.altering import alter
from domain.claims import Reading
from domain.findings import Dispute, Finding
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.page.serving import serve_page
from miitwatch.progress import PlainProgress

#: Of the small record: an approval, a total that is disputed, and what a third finding was merged into.
APPROVAL, TOTAL, MERGED = "F-2025-001", "F-2025-002", "F-2025-003"
PAYLOADS: list[str] = json.loads((Path(__file__).parent / "hostile.json").read_text("utf-8"))
CONFIG = (
    '[page]\nlisten = "127.0.0.1:0"\n[sources.ministry]\nkind = "feed"\nurl = "https://www.ministry.example/feed"\n'
)


def fill_record(folder: Path, *findings: Finding) -> None:
    """The findings stored as a fold would store them, each with an article of its own."""
    store = make_store(folder)
    for finding in findings:
        store_finding(store, finding)
    store.close()


def fill_small(folder: Path) -> None:
    total = make_finding(TOTAL, kind="total", firms=(), authority=("CAICT",), regions=(), services=(), batch=None)
    fill_record(folder, make_finding(APPROVAL), total, make_finding(MERGED, merged_into=APPROVAL))


@contextmanager
def open_record(folder: Path, page: str = "", now: datetime = NOW) -> Iterator[Application]:
    """The application over the record of this folder. `page` are further lines of the configuration's [page]."""
    path = folder / "config.toml"
    path.write_text(CONFIG.replace("[sources.ministry]", f"{page}\n[store]\npath = 'miitwatch.db'\n[sources.ministry]"))
    config = load_config(path.resolve(), {}, folder)
    with open_application(config, lambda: now, PlainProgress(lambda line: None)) as app:
        yield app


@contextmanager
def open_page(folder: Path, page: str = "", now: datetime = NOW) -> Iterator[httpx.Client]:
    """A client of the page, which keeps cookies and follows nothing by itself."""
    with (
        open_record(folder, page, now) as app,
        serve_page(app, app.pulse) as address,
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        yield client


def plant(number: int, payload: str) -> Finding:
    """A finding that holds the payload wherever a finding takes words of the web's."""
    finding = make_finding(f"F-2025-{number:03}")
    count, firm, report = finding.counts[0], finding.firms[0], finding.reports[0]
    evidence = alter(count.evidence[0], article=number, sentence=f"{payload} 13家 {payload}", quote="13家")
    return alter(
        finding,
        document=payload,
        counts=(alter(count, evidence=(evidence,)),),
        firms=(alter(firm, key=payload, names=(payload, f"2 {payload}"), group=payload, evidence=(evidence,)),),
        reports=(alter(report, article=number, title=payload, publisher=payload, url=payload, voice=payload),),
        disputes=(Dispute(payload, payload, payload, (evidence, evidence)),),
        unread=(payload,),
        ruled=(payload,),
        confirmed_by=payload,
    )


def read_hostile(payload: str) -> Reading:
    reading = make_reading(f"{payload}\n13家外资企业获得批复。{payload}\n西门子（中国）有限公司在列。同比增长30%。")
    return alter(reading, title=payload)


def fill_hostile(folder: Path, most: int | None = None) -> range:
    """An article and a finding for each payload; returns their numbers."""
    store = make_store(folder)
    payloads = PAYLOADS[:most]
    for number, payload in enumerate(payloads, 1):
        store_article(store, store_entry(store, number), read_hostile(payload))
    for number, payload in enumerate(payloads, 1):
        store_finding(store, plant(number, payload), summary=payload, details=(("why", payload),))
    store.close()
    return range(1, len(payloads) + 1)
