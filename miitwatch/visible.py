"""What is printed steers no terminal: the words of a page go through many commands."""

import re
import sys
from io import TextIOBase
from typing import BinaryIO, TextIO

#: Control characters but for tab and the ends of lines, and those by which Unicode changes a line's direction.
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")


def make_visible(text: str) -> str:
    """The same text with what would steer a terminal as `\\u001b`, which is the same character where it is JSON."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class VisibleStream(TextIOBase):
    """Writes through to a stream; what would steer a terminal or turn its line round, as words of pages may, is shown.

    The stream stays its owner's: it is not closed.
    """

    def __init__(self, own: TextIO) -> None:
        self.own = own

    def write(self, text: str) -> int:
        self.own.write(make_visible(text))
        return len(text)

    def flush(self) -> None:
        self.own.flush()

    def close(self) -> None:
        """Nothing: whoever gave the stream closes it."""

    def fileno(self) -> int:
        return self.own.fileno()

    def isatty(self) -> bool:
        return self.own.isatty()

    def writable(self) -> bool:
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self.own.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        return self.own.errors

    @property
    def buffer(self) -> BinaryIO:
        return self.own.buffer


def open_own_output() -> TextIO:
    """Standard output itself, for what draws on a terminal and shows no page's words that it has not looked through."""
    return sys.stdout.own if isinstance(sys.stdout, VisibleStream) else sys.stdout
