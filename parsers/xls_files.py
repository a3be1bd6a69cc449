"""Excel files before 2007: sheets row by row."""

import io
from collections.abc import Iterator

import xlrd
from xlrd.compdoc import CompDocError

from parsers.hidden_cells import Unseen
from parsers.unread import FileText, UnreadError
from parsers.xlsx_files import MAX_COLUMNS, MAX_ROWS, join_rows


def read_xls(body: bytes) -> FileText:
    """The cells of a .xls, row by row, apart by ` | `; each sheet's name first where there are several.

    Hidden sheets are left out, and named; which rows and columns are hidden this format's reader tells only where it
    reads all forms too, and is not asked. Raises UnreadError for protected or unknown workbooks, and whatever xlrd
    raises for a broken one.
    """
    try:
        book = xlrd.open_workbook(file_contents=body, logfile=io.StringIO(), on_demand=True, ragged_rows=True)
        return _read_sheets(book)
    except (xlrd.XLRDError, CompDocError) as error:
        said = str(error)
        reason = "the file is protected by a password" if "encrypted" in said else f"no workbook that is known ({said})"
        raise UnreadError(reason[:160]) from error


def _read_sheets(book: xlrd.Book) -> FileText:
    """Sheets are read on demand, so one that is broken shows here."""
    sheets: list[tuple[str, list[str]]] = []
    unseen = Unseen()
    left = MAX_ROWS
    for index, name in enumerate(book.sheet_names()):
        read = list(join_rows(_read_rows(book, index, left)))
        if book.sheet_by_index(index).visibility:
            unseen.sheets += [name] if read else []
        else:
            sheets.append((name, read))
            left -= len(read)
        book.unload_sheet(index)
        if left <= 0:
            break
    named = len(sheets) > 1
    lines = [line for name, read in sheets if read for line in ([name, *read] if named else read)]
    return FileText("\n".join(lines), unseen.say())


def _read_rows(book: xlrd.Book, index: int, most: int) -> Iterator[list[object]]:
    sheet = book.sheet_by_index(index)
    for number in range(min(sheet.nrows, most)):
        yield [_read_value(cell, book.datemode) for cell in sheet.row(number)[:MAX_COLUMNS]]


def _read_value(cell: xlrd.sheet.Cell, datemode: int) -> object:
    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(cell.value, datemode)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    return "" if cell.ctype in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else cell.value
