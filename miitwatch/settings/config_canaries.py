"""`[canaries.NAME]` tables to canaries: what each must know, and the source that it belongs to."""

from collections.abc import Sequence

from domain.canaries import Canary, KnownPage
from domain.errors import ConfigError
from miitwatch.settings.config_errors import suggest_nearest
from miitwatch.settings.config_tables import CanaryTable, KnownPageTable


def build_canary(name: str, table: CanaryTable, sources: Sequence[str]) -> Canary:
    """One table as a canary. Raises ConfigError for an unknown source, a page of which nothing is known, or one
    page given twice."""
    dotted = f"canaries.{name}"
    if table.source not in sources:
        raise ConfigError(f'{dotted}.source = "{table.source}" is no source{suggest_nearest(table.source, sources)}.')
    first, second = _build_page(table, dotted), _build_page(table.second, f"{dotted}.second")
    if first.url == second.url and table.reads == "article":
        raise ConfigError(f"{dotted}.second.url is the first page's own; a page that is gone would take both.")
    return Canary(name, table.source, first, second, table.reads, table.enabled, table.reason)


def _build_page(table: KnownPageTable, dotted: str) -> KnownPage:
    if not (table.title or table.date or table.contains or table.count is not None):
        raise ConfigError(f"{dotted} says nothing that must be read: give title, date, contains or count.")
    return KnownPage(
        url=table.url,
        title=table.title,
        date=table.date,
        contains=tuple(table.contains),
        count=table.count,
        min_length=table.min_length,
        files=table.files,
    )
