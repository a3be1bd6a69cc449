"""What operators are told, before it is set: a round without trouble loads nothing that sets a message."""

from datetime import datetime

from msgspec import Struct


class Notice(Struct, frozen=True):
    """One trouble of the watch itself, for operators. `subject` says what and where; facts are labelled lines."""

    name: str  # becomes the webhook type: notice.NAME
    subject: str
    at: datetime
    since: datetime | None
    facts: tuple[tuple[str, str], ...]
