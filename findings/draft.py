"""One event's work on the ledger: the findings as this event leaves them, laid over a state that stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from msgspec import Struct

from domain.altering import alter
from domain.claims import StatementKind
from domain.dates import beijing_day
from domain.findings import Change, ChangeKind, Finding, Folded, Outcome
from findings.keys import Key, list_keys
from findings.state import State


class Note(Struct, frozen=True):
    """What is to be told of one finding: becomes a change once the whole event is folded."""

    kind: ChangeKind
    reason: str
    summary: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass
class Draft:
    """The findings that one event opens or alters, and what is to be told of each."""

    state: State
    number: int
    at: datetime
    article: int | None
    held: dict[str, Finding] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    opened: int = 0
    keys: dict[str, tuple[Finding, frozenset[Key]]] = field(default_factory=dict)  # of what is held, as it is held

    def find(self, finding_id: str) -> Finding | None:
        """The finding as this event has it so far."""
        return self.held.get(finding_id) or self.state.find(finding_id)

    def get(self, finding_id: str) -> Finding:
        """As `find`, of a finding that is known to be held. Raises KeyError."""
        found = self.find(finding_id)
        if found is None:
            raise KeyError(finding_id)
        return found

    def look_up(self, keys: Iterable[Key]) -> Iterator[Finding]:
        """The findings under any of the keys as they are now, those of this event first, withdrawn ones included."""
        ordered = tuple(keys)
        return self._overlay(ordered, self.state.look_up(ordered))

    def glance(self, keys: Iterable[Key]) -> Iterator[Finding]:
        """As `look_up`, for telling which finding it is: what is long past comes without its reports."""
        ordered = tuple(keys)
        return self._overlay(ordered, self.state.glance(ordered))

    def _overlay(self, keys: tuple[Key, ...], known: Iterator[Finding]) -> Iterator[Finding]:
        for finding in tuple(self.held.values()):
            if not self._list_keys(finding).isdisjoint(keys):
                yield finding
        for finding in known:
            if finding.id not in self.held:
                yield finding

    def _list_keys(self, finding: Finding) -> frozenset[Key]:
        """A finding's keys, made once for as long as it stays as it is."""
        known = self.keys.get(finding.id)
        if known is None or known[0] is not finding:
            known = self.keys[finding.id] = finding, frozenset(list_keys(finding))
        return known[1]

    def give_id(self, kind: StatementKind) -> str:
        """The id that was given before for a finding of this kind here, else the next free one of the event's year.

        The year is Beijing's. An id is given once: nothing that this state or this event holds is given again.
        """
        for known in self.state.given.list_ids(self.number, self.article, kind):
            if self.find(known) is None:
                return known
        year = int(beijing_day(self.at)[:4])
        self.opened += 1
        return f"F-{year}-{self.state.last_number(year) + self.opened:03d}"

    def keep(self, finding: Finding, note: Note | None = None) -> None:
        """Takes the finding as it is now, with what is to be told of it."""
        self.held[finding.id] = finding
        if note is not None:
            self.notes.setdefault(finding.id, []).append(note)

    def is_told(self, finding_id: str) -> bool:
        """Whether this event has something to tell of the finding."""
        return bool(self.notes.get(finding_id))

    def finish(self, outcome: Outcome) -> Folded:
        """Changes in the order in which the findings were come upon, numbered within each finding."""
        changes: list[Change] = []
        touched: list[Finding] = []
        for finding_id, finding in self.held.items():
            notes = self.notes.get(finding_id, [])
            if not notes:
                before = self.state.find(finding_id)
                if before is None or (finding is not before and _differs(finding, before)):
                    touched.append(finding)
                continue
            after = alter(finding, changed=finding.changed + len(notes))
            changes.extend(
                Change(
                    finding=after,
                    number=finding.changed + position,
                    at=self.at,
                    kind=note.kind,
                    reason=note.reason,
                    summary=note.summary,
                    event=self.number,
                    article=self.article,
                    details=note.details,
                )
                for position, note in enumerate(notes, 1)
            )
        return Folded(tuple(changes), outcome, tuple(touched))


def _differs(finding: Finding, before: Finding) -> bool:
    """Whether anything differs; most that is touched has one report more, which need not be compared field by field."""
    return len(finding.reports) != len(before.reports) or finding != before
