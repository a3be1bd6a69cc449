"""What counts as told: a message, digest or summary for readers names the finding. All who ask it ask it here."""

import sqlite3
from collections.abc import Iterable

from domain.alerts import Named
from storage.values.codec import encode_value

#: The rows of `message_findings` (mf) by which readers were told of a finding, or are about to be; a message that was
#: overtaken before anybody got it tells nothing. `AND` narrows them to a finding, channel or recipient.
NAMED = (
    "message_findings mf JOIN messages m ON m.number = mf.message "
    "WHERE m.kind IN ('finding', 'digest', 'summary') AND m.state <> 'superseded'"
)
#: Those of them that tell of the finding: without digests that only show it again, as where things stand.
TOLD = f"{NAMED} AND mf.recalled = 0"


def save_named(tx: sqlite3.Connection, number: int, findings: Iterable[str], recalled: Iterable[str] = ()) -> None:
    """Writes which findings a message names, those of its alerts in any case, in place of what was written before.

    Call it before the transaction commits in which the message's words become final: with them it is sealed.
    """
    tx.execute("DELETE FROM message_findings WHERE message = ?", (number,))
    tx.execute(
        "INSERT INTO message_findings (message, finding_id) SELECT ma.message, a.finding_id FROM message_alerts ma "
        "JOIN alerts a ON a.id = ma.alert_id WHERE ma.message = :number "
        "UNION SELECT :number, value FROM json_each(:named)",
        {"number": number, "named": encode_value(list(findings))},
    )
    tx.execute(
        "INSERT INTO message_findings (message, finding_id, recalled) SELECT ?, value, 1 FROM json_each(?) WHERE true "
        "ON CONFLICT DO NOTHING",
        (number, encode_value(list(dict.fromkeys(recalled)))),
    )


def load_named(db: sqlite3.Connection, number: int) -> Named:
    """The findings that a message names."""
    rows = db.execute(
        "SELECT finding_id, recalled FROM message_findings WHERE message = ? ORDER BY finding_id", (number,)
    ).fetchall()
    return Named(tuple(row[0] for row in rows if not row[1]), tuple(row[0] for row in rows if row[1]))
