"""What a finding once said and a person corrected away: whoever repeats it tells the same event, not a new one."""

import re
from collections.abc import Iterator

from domain.altering import alter
from domain.claims import Role
from domain.findings import Finding, StatedCount

_CORRECTED = re.compile(r"\S+ not ([\w, -]+?) \(")
_ROLES: dict[str, Role] = {"batch": "batch", "subset": "subset", "other": "other"}


def add_former(finding: Finding, field: str, value: str) -> str:
    """The new value with all that stood in its place, for the mark of a correction: `14 not 13, 12`."""
    mark = next((mark for mark in finding.ruled if mark.partition("=")[0] == field), "")
    told = (*_read_former(mark), *_list_values(finding, field))
    wrong = tuple(one for one in dict.fromkeys(told) if one != value)
    return f"{value} not {', '.join(wrong)}" if wrong else value


def list_former(finding: Finding) -> Iterator[Finding]:
    """The finding as it was before a person's corrections, each undone alone, for telling which event is told."""
    for mark in finding.ruled:
        field = mark.partition("=")[0]
        kind, _, key = field.partition(":")
        for value in _read_former(mark):
            if field == "decided":
                yield alter(finding, decided=value)
            elif field == "batch" and value.isdigit():
                yield alter(finding, batch=int(value))
            elif kind == "count" and key in _ROLES and value.isdigit():
                yield _restore_count(finding, _ROLES[key], int(value))
        if kind == "count" and key.partition(":")[2].isdigit() and key.partition(":")[0] in _ROLES:
            role, _, number = key.partition(":")
            yield _restore_count(finding, _ROLES[role], int(number))  # a figure that a person rejected


def _read_former(mark: str) -> tuple[str, ...]:
    found = _CORRECTED.match(mark.partition("=")[2])
    return tuple(found[1].split(", ")) if found else ()


def _list_values(finding: Finding, field: str) -> tuple[str, ...]:
    kind, _, key = field.partition(":")
    if field == "decided":
        return (finding.decided,) if finding.decided else ()
    if field == "batch":
        return (str(finding.batch),) if finding.batch is not None else ()
    if kind == "count":
        return tuple(str(count.value) for count in finding.counts if count.role == key)
    return ()


def _restore_count(finding: Finding, role: Role, value: int) -> Finding:
    others = tuple(count for count in finding.counts if count.role != role)
    return alter(finding, counts=(StatedCount(value, "exact", role, ()), *others))
