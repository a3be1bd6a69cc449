"""Canaries as `sources` and `sources check` show them."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from domain.dates import BEIJING
from domain.errors import FETCH_FAILURES
from miitwatch.clock import read_clock
from miitwatch.tables import print_rows

if TYPE_CHECKING:
    from crawler.fetching import Fetcher
    from domain.canaries import CanaryRecord
    from domain.sources import Source
    from miitwatch.config import Config


def load_records(config: "Config") -> "dict[str, CanaryRecord]":
    """Empty where no database is there yet: no known page was asked. Raises StorageError."""
    from storage.file.placing import find_record

    if not config.canaries or not find_record(config.store_path):
        return {}
    from storage.file.store import open_store
    from storage.polls.canaries import load_canaries

    store = open_store(config.store_path, now=read_clock(), read_only=True)
    try:
        with store.read() as db:
            return load_canaries(db)
    finally:
        store.close()


def describe_canaries(config: "Config", records: "Mapping[str, CanaryRecord]") -> list[dict[str, Any]]:
    """One row for each canary of the configuration, as it was last read."""
    on = {source.name for source in config.sources if source.enabled}
    rows = []
    for canary in config.canaries:
        record = records.get(canary.name)
        state: str = record.state if record else "not asked yet"
        what = _describe_record(record) if record else ""
        if not canary.enabled or canary.source not in on:
            state, what = "off", canary.reason or f"its source {canary.source} is off"
        rows.append(
            {
                "name": canary.name,
                "source": canary.source,
                "url": canary.first.url,
                "state": state,
                "checked": _format_time(record.checked_at if record else None),
                "next": _format_time(record.due if record and state != "off" else None),
                "what": what,
            }
        )
    return rows


def _describe_record(record: "CanaryRecord") -> str:
    if record.state == "reads well":
        return f"the first is gone, the second serves: {record.served_by}" if record.gone else record.url
    never = "has never read well here, its table may be wrong; " if record.state == "unproven" else ""
    if not record.expected:  # it could not be asked, so nothing was held against anything
        return f"{never}{record.failure}: {record.read}"
    return f"{never}{record.failure}: expected {record.expected}; read {record.read}"


def _format_time(instant: datetime | None) -> str:
    return instant.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M") if instant else ""


def print_canaries(rows: list[dict[str, Any]]) -> None:
    click.echo("\nKnown pages, asked at most daily and compared with what must be read:")
    columns = {"name": "NAME", "state": "STATE", "source": "SOURCE", "checked": "ASKED", "next": "NEXT", "what": "WHAT"}
    print_rows(rows, "table", columns, empty="", folded=("what", "name"))


def check_now(config: "Config", chosen: "list[Source]", fetcher: "Fetcher") -> list[dict[str, Any]]:
    """Asks the known pages of these sources, stores nothing, and answers rows like those of the sources."""
    from domain.firms import load_gazetteer
    from miitwatch.reading.canaries import Eyes, check_canary, select_canaries
    from parsers.facts.reader import Reader

    eyes = Eyes(fetcher, read_clock, lambda: Reader(load_gazetteer()), config.templates)
    rows = []
    for canary, source in select_canaries(config.canaries, chosen):
        record = check_canary(eyes, canary, source, None).record
        wrong = "" if record.state == "reads well" and not record.gone else _describe_record(record)
        advice = FETCH_FAILURES.get(record.failure, "")
        rows.append(
            {
                "name": f"canary {canary.name}",
                "status": "ok" if record.state == "reads well" else "failed",
                "items": 1,
                "newest": "",
                "newest_at": None,
                "served_by": record.served_by or None,
                "error": record.failure or None,
                "wrong": f"{wrong}. {advice}".strip() if wrong else "",
            }
        )
    return rows
