"""Which faults are on at which site, and which answers wait at a gate."""

import threading
from collections import defaultdict
from dataclasses import dataclass

from replica.answers import Answer, Gate
from replica.faults import FAULTS, check_fault


@dataclass(slots=True)
class Switched:
    """A fault that is on: for one path or all, for so many requests or until it is put off."""

    fault: str
    path: str
    left: int  # negative: no end


class Switchboard:
    """Thread-safe; every request draws what is on for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._switched: dict[str, list[Switched]] = defaultdict(list)
        self._gates: dict[str, Gate] = {}
        self._put: dict[tuple[str, str], Answer] = {}

    def switch(self, site: str, fault: str, on: bool, path: str, times: int) -> None:
        """Put a fault on or off. Raises ValueError for one that nobody knows."""
        check_fault(fault)
        with self._lock:
            kept = [one for one in self._switched[site] if (one.fault, one.path) != (fault, path)]
            self._switched[site] = [*kept, Switched(fault, path, times or -1)] if on else kept

    def draw(self, site: str, path: str) -> frozenset[str]:
        """The faults that are on for this request; those with a number of times left are counted down."""
        with self._lock:
            drawn = [one for one in self._switched[site] if one.path in {"", path}]
            for one in drawn:
                one.left -= 1 if one.left > 0 else 0
            self._switched[site] = [one for one in self._switched[site] if one.left]
        return frozenset(one.fault for one in drawn)

    def clear(self, site: str) -> None:
        """Put every fault of the site off."""
        with self._lock:
            self._switched.pop(site, None)

    def put(self, site: str, path: str, answer: Answer | None) -> None:
        """Give a path an answer of one's own; None gives it back to the site."""
        with self._lock:
            if answer is None:
                self._put.pop((site, path), None)
            else:
                self._put[site, path] = answer

    def find_put(self, site: str, path: str) -> Answer | None:
        with self._lock:
            return self._put.get((site, path))

    def make_gate(self, path: str) -> Gate:
        """The gate of a path; a new, closed one where there is none or the old one is open."""
        with self._lock:
            gate = self._gates.get(path)
            if gate is None or gate.is_set():
                gate = self._gates[path] = Gate()
            return gate

    def find_gate(self, path: str) -> Gate | None:
        with self._lock:
            return self._gates.get(path)

    def open_gates(self) -> None:
        """Let everything go on that waits anywhere."""
        with self._lock:
            gates = list(self._gates.values())
        for gate in gates:
            gate.set()


def spoil(answer: Answer, faults: frozenset[str]) -> Answer:
    """The answer that the faults make of the site's own."""
    for fault in sorted(faults & FAULTS.keys()):
        answer = FAULTS[fault](answer)
    return answer
