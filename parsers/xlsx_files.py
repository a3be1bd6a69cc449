"""Excel files since 2007: sheets row by row."""

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from parsers.archives import check_archive
from parsers.hidden_cells import Unseen, find_hidden
from parsers.unread import FileText, UnreadError

#: Rows of one workbook; columns of one row. A list of all licensees would be longer, and is none of our matter.
MAX_ROWS = 20_000
MAX_COLUMNS = 100


def read_xlsx(body: bytes) -> FileText:
    """The cells of a .xlsx, row by row, apart by ` | `; each sheet's name first where there are several.

    What is hidden in it is left out, and named. Raises UnreadError for hostile or protected archives, and whatever
    openpyxl raises for a broken one.
    """
    check_archive(body)
    try:
        book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    except InvalidFileException as error:
        raise UnreadError(f"no workbook that is known ({' '.join(str(error).split())[:100]})") from error
    try:
        return _read_book(book)
    finally:
        book.close()


def _read_book(book: openpyxl.Workbook) -> FileText:
    named = sum(sheet.sheet_state == "visible" for sheet in book.worksheets) > 1
    lines: list[str] = []
    unseen = Unseen()
    for sheet in book.worksheets:
        rows = sheet.iter_rows(max_row=MAX_ROWS - len(lines), max_col=MAX_COLUMNS, values_only=True)
        if sheet.sheet_state != "visible":
            unseen.sheets += [sheet.title] if any(join_rows(rows)) else []
            continue
        with sheet._get_source() as source:  # noqa: SLF001 a sheet that is read row by row shows no hidden ones
            hidden = find_hidden(source.read(), MAX_COLUMNS)
        read = list(join_rows(unseen.part_rows(rows, hidden)))
        lines += [sheet.title, *read] if named and read else read
        if len(lines) >= MAX_ROWS:
            break
    return FileText("\n".join(lines), unseen.say())


def join_rows(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Rows of cells as lines; empty cells at a row's end and empty rows are left out."""
    for row in rows:
        line = " | ".join(write_cell(value) for value in row).rstrip(" |")
        if line.strip(" |"):
            yield line


def write_cell(value: object) -> str:
    """A cell as people read it: whole numbers without a point, days without midnight, text on one line."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split())
