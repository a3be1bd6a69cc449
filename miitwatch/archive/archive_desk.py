"""What reading an archive takes: drawn from the configuration without any secret, since it goes to other processes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from domain.addresses import host_of
from domain.sources import Source

if TYPE_CHECKING:
    from miitwatch.config import Config
    from parsers.facts.reader import Reader
    from parsers.prefilter import Prefilter
    from parsers.templates import Template


@dataclass(frozen=True)
class Desk:
    """The same for every process of a run; `begun` is when the run began, and so when its bytes were received here."""

    begun: datetime
    publishers: tuple[Source, ...]
    templates: "tuple[Template, ...]"
    limit: int  # bytes of one document
    site: str = ""  # the address below which a folder's files stood, as the operator says; empty: nobody says

    @cached_property
    def by_host(self) -> Mapping[str, Source]:
        return {host_of(source.url): source for source in self.publishers}

    @cached_property
    def reader(self) -> "Reader":
        return _make_reader()

    @cached_property
    def prefilter(self) -> "Prefilter":
        from parsers.prefilter import Prefilter

        return Prefilter()


@lru_cache(maxsize=1)
def _make_reader() -> "Reader":
    """One for a process: its tables take longer to load than a document to read."""
    from domain.firms import load_gazetteer
    from parsers.facts.reader import Reader

    return Reader(load_gazetteer())


@lru_cache(maxsize=1)
def keep_desk(desk: Desk) -> Desk:
    """The desk with what this process has loaded for it, where an equal one came before."""
    return desk


def prepare_desk(config: "Config", publishers: Mapping[str, Source], begun: datetime, site: str) -> Desk:
    """The desk of a run. Of a source only what says who publishes goes along: no login, no proxy."""
    known = tuple(
        Source(one.name, one.kind, f"https://{host}/", one.title, authority=one.authority, publisher=one.publisher)
        for host, one in sorted(publishers.items())
    )
    return Desk(begun, known, config.templates, config.crawler.max_body, site)
