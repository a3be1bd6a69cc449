"""What the maker of a workbook has hidden is not shown to its readers, so it is no part of what the file says.

It is not read: a list that was left in it from another occasion would be told as this one's. That it is there is said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

#: The beginning of a row or of a run of columns in a sheet of a .xlsx, under whatever prefix (ECMA-376, 18.3.1).
_TAG = re.compile(rb"<(?:[\w.-]+:)?(row|col)\b([^<>]*)>")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_NUMBERS = {name: re.compile(rb"\b%s\s*=\s*[\"'](\d{1,7})[\"']" % name) for name in (b"r", b"min", b"max")}
#: So many hidden sheets are named, each with so many characters of its title (Excel allows no more).
_MOST_NAMED, _LONGEST_TITLE = 3, 31


class Hidden(Struct, frozen=True):
    """The numbers of a sheet's hidden rows and columns, from 1."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


class Unseen(Struct):
    """What of a workbook is hidden and holds something; what is empty is nobody's loss."""

    sheets: list[str] = field(default_factory=list)
    rows: int = 0
    columns: int = 0

    def part_rows(self, rows: Iterable[Sequence[object]], hidden: Hidden) -> Iterator[Sequence[object]]:
        """The rows that are shown, without their hidden cells; those that are not are counted."""
        columns: set[int] = set()
        for number, row in enumerate(rows, 1):
            if number in hidden.rows:
                self.rows += any(map(_holds, row))
                continue
            columns |= {place for place in hidden.columns if place <= len(row) and _holds(row[place - 1])}
            yield [cell for place, cell in enumerate(row, 1) if place not in hidden.columns] if hidden.columns else row
        self.columns += len(columns)

    def say(self) -> str:
        """`hidden in it and not read: the sheet “旧”, 2 rows`; empty where nothing is hidden."""
        titles = [" ".join(title.split())[:_LONGEST_TITLE] for title in self.sheets]
        said = [f"the sheet “{title}”" for title in titles[:_MOST_NAMED]]
        more = ((len(titles) - _MOST_NAMED, "more sheet"), (self.rows, "row"), (self.columns, "column"))
        said += [f"{number} {thing}{'' if number == 1 else 's'}" for number, thing in more if number > 0]
        return f"hidden in it and not read: {', '.join(said)}" if said else ""


def find_hidden(sheet: bytes, most_columns: int) -> Hidden:
    """The hidden rows and columns of a sheet's XML; a row without a number follows the one before it."""
    if b"hidden" not in sheet:
        return Hidden()
    rows: set[int] = set()
    columns: set[int] = set()
    number = 0
    for tag in _TAG.finditer(sheet):
        hidden = _HIDDEN.search(tag[2]) is not None
        if tag[1] == b"row":
            number = _read_number(tag[2], b"r") or number + 1
            rows |= {number} if hidden else set()
        elif hidden:
            last = min(_read_number(tag[2], b"max") or 0, most_columns)
            columns.update(range(_read_number(tag[2], b"min") or 1, last + 1))
    return Hidden(frozenset(rows), frozenset(columns))


def _read_number(attributes: bytes, name: bytes) -> int | None:
    found = _NUMBERS[name].search(attributes)
    return int(found[1]) if found else None


def _holds(cell: object) -> bool:
    return cell is not None and bool(str(cell).strip())
