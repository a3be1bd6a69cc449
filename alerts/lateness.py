"""What a message says on top when it is accepted long after it was made. The rest of it stays as it was frozen."""

import re
from dataclasses import replace
from html import escape

from alerts.layout import field
from alerts.plain import set_plain
from alerts.wording import write_times_in
from domain.alerts import Message

LATE = "SENT LATE"
OVERTAKEN = "OVERTAKEN"
_SAID = "since this was written, the record was corrected or withdrawn; the next message of this finding says how"
_BODY = re.compile(r"<body\b[^>]*>", re.I)


def note_lateness(message: Message, why: str, *, overtaken: bool = False) -> Message:
    """The message with `why` it is late on top of text and HTML, and whether what it says no longer stands.

    As it is where there is nothing to say, or it says so already. A webhook's data stays the same at each attempt, so
    that a receiver knows a duplicate by its bytes too.
    """
    notes = [(OVERTAKEN, _SAID)] if overtaken else []
    if why and LATE not in message.text:
        notes.append((LATE, write_times_in(why)))
    if not notes:
        return message
    text = set_plain((tuple(field(label, said) for label, said in notes),)).rstrip("\n")
    html = "".join(f"<p><b>{label}</b> {escape(said)}</p>" for label, said in notes)
    html = _BODY.sub(lambda found: found[0] + html, message.html, count=1)
    return replace(message, text=f"{text}\n\n{message.text}", html=html)
