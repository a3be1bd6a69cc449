"""What the row of a table or of a list says beside a firm's name: where the firm may work."""

import re

from parsers.facts.regions import find_regions, list_within

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
        return _find_in_item(line, at, end - line_start)
    cell_start = line.rfind(CELL, 0, at)
    cell_end = line.find(CELL, end - line_start)
    others = (line[: max(cell_start, 0)], line[cell_end:] if cell_end >= 0 else "")
    named = {
        within for other in others for name, _, _ in find_regions(other) for within in (list_within(name) or (name,))
    }
    return named.pop() if len(named) == 1 else None


def _find_in_item(line: str, at: int, end: int) -> str | None:
    """The place of an item of a list: the one that leads its line of names, or all that stands beside its name."""
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
    if len(found) != 1 or found[0][1:] != (0, len(plain)):
        return None
    return next(iter(list_within(found[0][0])), found[0][0])
