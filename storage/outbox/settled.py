"""Questions that a person has answered: what still waits to ask them is not sent any more."""

import sqlite3
from collections.abc import Iterable

from storage.values.codec import encode_value

#: The type of a message that asks a person to look at a page; its subject ends with the page's number.
ASKED = "notice.please-check"
#: How the status of a message begins that is not sent any more, and why.
NOT_SENT = "not sent: "


def supersede_asked(tx: sqlite3.Connection, articles: Iterable[int], why: str) -> None:
    """What asks about these pages and was not accepted is not sent any more, tried or not; its status says `why`.

    One that is just being sent is kept as accepted where its receiver takes it.
    """
    numbers = encode_value([f"[R-{article}]" for article in articles])
    tx.execute(
        "UPDATE messages SET state = 'superseded', next_attempt = NULL, leased_until = NULL, last_status = ? "
        "WHERE type = ? AND state IN ('waiting', 'parked') AND EXISTS (SELECT 1 FROM json_each(?) n "
        "WHERE substr(messages.subject, -length(n.value)) = n.value)",
        (f"{NOT_SENT}{why}", ASKED, numbers),
    )
