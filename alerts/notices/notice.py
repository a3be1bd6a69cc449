"""What operators are told, before it is set: a round without trouble loads nothing that sets a message."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """One trouble of the watch itself, for operators. `subject` says what and where; facts are labelled lines."""

    name: str  # becomes the webhook type: notice.NAME
    subject: str
    at: datetime
    since: datetime | None
    facts: tuple[tuple[str, str], ...]
