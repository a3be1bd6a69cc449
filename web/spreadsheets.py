"""CSV that a spreadsheet reads as text: a cell that begins like a formula gets an apostrophe before it."""

import csv
import io
import re

from web.reach import LONGEST_VALUE

#: What spreadsheets take for the beginning of a formula, or pass over before one.
_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@|\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")

# Texts of articles are longer than what the module reads by itself: 131,072 characters.
csv.field_size_limit(LONGEST_VALUE)


def neutralise_cell(value: str) -> str:
    """`=1+1` as `'=1+1`; plain numbers, negative ones too, stay numbers."""
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value


class Neutraliser:
    """Rewrites CSV as it streams by: chunks in, whole records out."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, chunk: bytes, *, last: bool) -> bytes:
        """The records that are complete. A line break within quotes ends none."""
        self._held += chunk
        end = len(self._held) if last else self._find_end()
        whole, self._held = self._held[:end], self._held[end:]
        if not whole:
            return b""
        out = io.StringIO()
        writer = csv.writer(out)
        for row in csv.reader(io.StringIO(whole.decode("utf-8", "replace"), newline="")):
            writer.writerow([neutralise_cell(cell) for cell in row])
        return out.getvalue().encode()

    def _find_end(self) -> int:
        """The end of the last record that is complete: a line break after an even number of quotes."""
        end, quotes, place = 0, 0, 0
        while (line := self._held.find(b"\n", place)) >= 0:
            quotes += self._held.count(b'"', place, line)
            place = line + 1
            if quotes % 2 == 0:
                end = place
        return end
