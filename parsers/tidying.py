"""Text as it is read: without invisible characters, runs of spaces and empty lines."""

import re

#: What no reader sees, and what may stand within a word all the same.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def tidy(text: str) -> str:
    """Text with invisible characters removed, runs of spaces as one, lines trimmed, empty lines dropped."""
    if "  " not in text and text.isprintable():  # all that is taken out or cut at is not, but for spaces
        return text.strip()
    text = _SPACES.sub(" ", INVISIBLE.sub("", text))
    lines = (line.strip() for line in re.split(r"[\n\u2028\u2029]", text))
    return "\n".join(line for line in lines if line)
