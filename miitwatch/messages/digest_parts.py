"""A digest in several messages: each keeps its numbered rows from the moment it is made, whatever becomes of them.

Parts are sent one after another, hours apart where a cap asks for it, and what the first says of the number of all rows
must still be so when the last one goes. So a row of which nothing is left to tell says so, and is not taken out.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from alerts.digests.digest_items import DigestItem
from domain.altering import alter
from domain.findings import Finding
from miitwatch.messages.digest_contents import follow_finding
from storage.asking import history
from storage.outbox import digests
from storage.outbox.outbox import QueuedMessage


def list_rows(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of the findings that a part named when it was made, in the order of its rows."""
    return tuple(str(row["id"]) for row in data["items"])


def keep_rows(
    db: sqlite3.Connection, queued: QueuedMessage, rows: Sequence[str], items: Sequence[DigestItem]
) -> tuple[DigestItem, ...]:
    """One item for each row: as it is now, or why it is left out.

    What was merged meanwhile is told in the row of what took it in, of this part or another; by its own where none has.
    """
    found = {item.finding.id: item for item in items}
    taken = {one for one in digests.list_part_rows(db, queued.number) if history.load_finding(db, one) is not None}
    kept: list[DigestItem] = []
    for row in rows:
        finding = history.load_own_finding(db, row)
        if finding is None:
            continue
        whole = follow_finding(db, finding)
        if whole.id in found and (whole.id == row or whole.id not in taken):
            kept.append(found[whole.id])
            taken.add(whole.id)
        else:
            kept.append(_leave_out(finding, whole))
    return tuple(kept)


def _leave_out(finding: Finding, whole: Finding) -> DigestItem:
    """Under the row's own number; `whole` is the finding itself, or what took it in last."""
    if finding.merged_into is None:
        return DigestItem(finding, (), (), (), left_out="withdrawn")
    return DigestItem(alter(finding, merged_into=whole.id), (), (), (), left_out="merged")
