"""A page served on loopback over a small real record, and a browser without a screen's worth of memory: a client."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import httpx
from records import NOW, make_finding, make_store, store_finding

from domain.findings import Finding
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.serving import serve_page

#: Of the small record: an approval, a total that is disputed, and what a third finding was merged into.
APPROVAL, TOTAL, MERGED = "F-2025-001", "F-2025-002", "F-2025-003"
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
