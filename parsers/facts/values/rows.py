"""What the row of a table or of a list says beside a firm's name: where the firm may work."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from parsers.facts.values.regions import find_regions, list_within

#: Between the cells of a row; parsers/tables writes it.
CELL = " | "
#: The number of an item, and what parts its place from its name.
_NUMBER = re.compile(r"^\s*(?:[(]?\d{1,3}[.、)]?|[一二三四五六七八九十]{1,3}、|[①-⑳•*·-])\s*")
_AROUND = " \t()[],;:。.、-–—"
_PLACE_ENDS = re.compile(r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|新片区|新区| (?:Municipality|Province|City|New Area))$")
#: 北京(2家):甲有限公司、乙有限公司: the place that opens a line of names.
_LEADS = re.compile(
    r"^\s*(?:[一二三四五六七八九十\d]{1,3}[.、] ?)?([A-Z][A-Za-z' -]{2,24}|[一-鿿]{2,8}?)(?: ?\([^()]{1,12}\))?:\s*"
)


def find_row_region(text: str, start: int, end: int) -> str | None:
    """The one city or province that a name's row names beside it; None outside a table or list, and where two stand."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    at = start - line_start
    if CELL not in line:
        return _find_in_item(line, at, end - line_start) or _find_heading(text, line, line_start, at, end - line_start)
    cells, column = line.split(CELL), _map_columns(text).get(line_start)
    if column is not None and column < len(cells):
        return _name_one(cells[column])
    cell_start = line.rfind(CELL, 0, at)
    cell_end = line.find(CELL, end - line_start)
    return _name_one(line[: max(cell_start, 0)], line[cell_end:] if cell_end >= 0 else "")


def _name_one(*pieces: str) -> str | None:
    """The one city or province that pieces of a row name."""
    found = (name for piece in pieces for name, _, _ in find_regions(piece))
    named = {within for name in found for within in (list_within(name) or (name,))}
    return named.pop() if len(named) == 1 else None


#: The head of a column that says where firms are.
_PLACES = re.compile(
    r"(?:属地|地区|所在[地省]|注册地|省[市份]|城市|区域)[^|]{0,6}$|^(?:Region|Place|Location|Province|City|Where)\b",
    re.I,
)
#: A place's heading stands at most so many lines above a name.
_LONGEST = 60
_NAMED = re.compile(r"公司|\b(?:Ltd|Limited|Inc|LLC|GmbH)\b")


@lru_cache(maxsize=1)
def _map_columns(text: str) -> dict[int, int]:
    """For each row of a table, by where it begins, which cell gives its place; none where not just one head says so."""
    found: dict[int, int] = {}
    start, columns, inside = 0, list[int](), False
    for line in text.split("\n"):
        if CELL in line and not inside:
            columns = [n for n, cell in enumerate(line.split(CELL)) if _PLACES.search(cell.strip())]
        inside = CELL in line
        if inside and len(columns) == 1:
            found[start] = columns[0]
        start += len(line) + 1
    return found


def _find_heading(text: str, line: str, line_start: int, at: int, end: int) -> str | None:
    """The place that stands alone on a line above a name alone on its own, with no more than names between."""
    number = _NUMBER.match(line)
    if line[end:].strip(_AROUND) or line[number.end() if number else 0 : at].strip(_AROUND):
        return None
    for above in _list_above(text, line_start):
        if place := read_place(_NUMBER.sub("", above).strip(_AROUND)):
            return place
        if not _NAMED.search(above):
            return None
    return None


def _list_above(text: str, line_start: int) -> Iterator[str]:
    """The lines above one, the nearest first."""
    for _ in range(_LONGEST):
        if line_start <= 0:
            return
        before = text.rfind("\n", 0, line_start - 1) + 1
        yield text[before : line_start - 1]
        line_start = before


def _find_in_item(line: str, at: int, end: int) -> str | None:
    """The place of an item of a list: the one that leads its line of names, or all that stands beside its name."""
    if "。" in line[:-1]:
        return None  # a paragraph
    led = _LEADS.match(line)
    if led and led.end() <= at:
        return read_place(led[1])
    number = _NUMBER.match(line)
    before, behind = line[number.end() if number else 0 : at], line[end:]
    if before.strip(_AROUND):
        return read_place(before.strip(_AROUND)) if not behind.strip(_AROUND) else None
    if place := read_place(behind.strip(_AROUND)):
        return place
    cells = [read_place(cell.strip(_AROUND)) for cell in behind.split()] if number and behind[:1].isspace() else []
    named = {place for place in cells if place}
    return named.pop() if len(named) == 1 else None


def read_place(words: str) -> str | None:
    """The city or province that words name and nothing else; None where they say more."""
    plain = _PLACE_ENDS.sub("", words)
    found = find_regions(plain) if plain and len(plain) <= 24 else ()
    if not found or (found[0][1], found[-1][2]) != (0, len(plain)) or any(a[2] != b[1] for a, b in pairwise(found)):
        return None
    named = {next(iter(list_within(name)), name) for name, _, _ in found}
    return named.pop() if len(named) == 1 else None
