"""What a message says on top when it is accepted long after it was made. The rest of it stays as it was frozen."""

import re
from html import escape

from alerts.layout.layout import field
from alerts.layout.plain import set_plain
from alerts.words.chinese import say_late
from alerts.words.wording import write_times_in
from domain.alerts import Message
from domain.altering import alter

LATE = "SENT LATE"
OVERTAKEN = "OVERTAKEN"
_SAID = "since this was written, the record was corrected or withdrawn; the next message of this finding says how"
_BODY = re.compile(r"<body\b[^>]*>", re.I)


#: What a chat in Chinese says instead.
_LATE_ZH = "补发:"
_SAID_ZH = "已被后续更正:本条写就后,记录已更正或撤回,详见本事项下一条消息。"


def note_lateness(message: Message, why: str, *, overtaken: bool = False, chat: str = "") -> Message:
    """The message with `why` it is late on top of text and HTML, and whether what it says no longer stands.

    As it is where there is nothing to say, or it says so already. `chat` is the language of a chat, which says it in
    lines of its own: it has no column for labels. A webhook's data stays the same at each attempt, so that a receiver
    knows a duplicate by its bytes too.
    """
    if chat == "zh":
        lines = [_SAID_ZH] if overtaken else []
        lines += [say_late(why)] if why and _LATE_ZH not in message.text else []
        return alter(message, text="\n".join((*lines, message.text)))
    notes = [(OVERTAKEN, _SAID)] if overtaken else []
    if why and LATE not in message.text:
        notes.append((LATE, write_times_in(why)))
    if not notes:
        return message
    if chat:
        return alter(message, text="\n".join((*(f"{label}: {said}" for label, said in notes), message.text)))
    text = set_plain((tuple(field(label, said) for label, said in notes),)).rstrip("\n")
    html = "".join(f"<p><b>{label}</b> {escape(said)}</p>" for label, said in notes)
    html = _BODY.sub(lambda found: found[0] + html, message.html, count=1)
    return alter(message, text=f"{text}\n\n{message.text}", html=html)
