"""Rulings: a person's dated decision, folded like a reading and never overwritten by one."""

from domain.findings import Folded, Outcome, RulingEvent
from findings.state import State


def fold_ruling(state: State, event: RulingEvent) -> Folded:
    return Folded((), Outcome("nothing_new"))
