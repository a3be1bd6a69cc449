"""Messages as the outbox hands them to a channel, for tests of delivery."""

from datetime import UTC, datetime
from typing import Any

from domain.alerts import Message
from domain.altering import alter

_MESSAGE = Message(
    id="msg_2Vx",
    channel="mail",
    recipient="",
    kind="finding",
    type="finding.new",
    subject="New, citing MIIT: 13 foreign firms approved [F-2025-007]",
    text="13 firms.\n\nzh 「首批13家外資企業」\n.a line that begins with a dot\n",
    html='<!DOCTYPE html>\n<html lang="en"><body><p lang="zh-Hant">「首批<b>13家</b>外資企業」</p></body></html>\n',
    at=datetime(2025, 3, 1, 0, 16, 5, tzinfo=UTC),
    headers=(("X-Miitwatch-Change", "New"), ("X-Miitwatch-Finding", "F-2025-007")),
    references=("msg_1Ab",),
    data='{"version": 1, "finding": {"id": "F-2025-007", "title": "首批13家"}}',
)


def make_message(**changes: Any) -> Message:
    """The message of the thirteen, with what a test needs different."""
    return alter(_MESSAGE, **changes)
