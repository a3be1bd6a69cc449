"""What a message says on top when it is accepted long after it was made. The rest of it stays as it was frozen."""

import re
from dataclasses import replace
from html import escape

from alerts.layout import field
from alerts.plain import set_plain
from alerts.wording import write_times_in
from domain.alerts import Message

LABEL = "SENT LATE"
_BODY = re.compile(r"<body\b[^>]*>", re.I)


def note_lateness(message: Message, why: str) -> Message:
    """The message with `why` on top of text and HTML; as it is where `why` is empty or it says so already.

    A webhook's data stays the same at each attempt, so that a receiver knows a duplicate by its bytes too.
    """
    if not why or LABEL in message.text:
        return message
    said = write_times_in(why)
    text = set_plain(((field(LABEL, said),),)).rstrip("\n")
    html = _BODY.sub(lambda found: f"{found[0]}<p><b>{LABEL}</b> {escape(said)}</p>", message.html, count=1)
    return replace(message, text=f"{text}\n\n{message.text}", html=html)
