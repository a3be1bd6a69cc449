"""What the row of a table says beside a firm's name: where the firm may work."""

from parsers.facts.regions import find_regions, list_within

#: Between the cells of a row; parsers/tables writes it.
CELL = " | "


def find_row_region(text: str, start: int, end: int) -> str | None:
    """The one city or province that the other cells of a name's row name; None outside a table, and where two stand."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    if CELL not in line:
        return None
    at = start - line_start
    cell_start = line.rfind(CELL, 0, at)
    cell_end = line.find(CELL, end - line_start)
    others = (line[: max(cell_start, 0)], line[cell_end:] if cell_end >= 0 else "")
    named = {
        within for other in others for name, _, _ in find_regions(other) for within in (list_within(name) or (name,))
    }
    return named.pop() if len(named) == 1 else None
