# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the column of a table that gives the day on which each row's paper was given, or taken back."""

import re
from collections.abc import Mapping

from parsers.facts.values.rows import CELL

_ENDED_ON = re.compile(
    r"(?:注销|撤销|吊销|收回|终止)(?:决定)?(?:日期|时间|日)$|^(?:Date of (?:revocation|cancel\w+|withdrawal)|(?:Revocation|Cancellation|Revoked|Cancelled|Withdrawn)(?: date| on)?)$",
    re.I,
)
_GIVEN_ON = re.compile(
    r"(?:批[复覆准]|核准|发证|颁发|核发|许可|决定|获批|签发)(?:日期|时间|日)$|^(?:Date of (?:approval|issue|issuance|grant|decision|licen[cs]e|reply)|(?:Approval|Decision|Issue|Grant|Licen[cs]e) date|(?:Approved|Issued|Granted|Decided)(?: on)?)$",
    re.I,
)


def map_decision_columns(text: str) -> Mapping[int, int]:
    """For each row of a table, by where it begins, which cell gives its day; a table of endings is read by those."""
    found: dict[int, int] = {}
    if CELL not in text:
        return found
    start, column = 0, -1
    inside = False
    for line in text.split("\n"):
        if CELL.strip() in line and not inside:
            column = _find_column([cell.strip() for cell in line.split(CELL)])
        inside = CELL.strip() in line
        if inside and column >= 0:
            found[start] = column
        start += len(line) + 1
    return found


def _find_column(heads: list[str]) -> int:
    """The one column whose head says that it gives the day; -1 where none does, or several."""
    for pattern in (_ENDED_ON, _GIVEN_ON):
        columns = [at for at, head in enumerate(heads) if pattern.search(head)]
        if columns:
            return columns[0] if len(columns) == 1 else -1
    return -1
