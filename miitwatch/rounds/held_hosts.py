"""Hosts whose pages are held back in a round, since a known page of theirs is read wrongly."""

from dataclasses import dataclass, field

from domain.addresses import host_of
from domain.canaries import HOLDS, CanaryRecord
from storage.articles.entries import PendingEntry


@dataclass
class HeldHosts:
    """Workers ask and mark; each does so in one step."""

    held: set[str] = field(default_factory=set)
    checked: set[str] = field(default_factory=set)  # whose known pages are looked at in this round

    def mark(self, record: CanaryRecord) -> None:
        if record.reads == "article":
            (self.held.add if record.state in HOLDS else self.held.discard)(record.host)

    def holds(self, entry: PendingEntry) -> bool:
        """Whether the page would be read by a template that is known to be wrong; a row that is its own article not."""
        return bool(self.held) and not entry.entry.html and host_of(entry.canonical) in self.held

    def name_lane(self, host: str) -> str:
        """Rows that ask nobody wait for nobody, but where the host's known pages say first whether it is read well."""
        return host if host in self.checked else f"the rows of {host}"
