"""What a workbook's maker has hidden is not read, and it is said that it is there. Names are invented."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from office_files import build_xls

from domain.pages import Article, Attachment
from parsers.attachments import read_attachment
from parsers.hidden_cells import Hidden, find_hidden

ADDRESS = "https://www.example.cn/files/list.xlsx"
GRANTED = [("序号", "企业名称", "备注"), (1, "甲方信息技术有限公司", "批准"), (2, "乙方网络有限公司", "待定")]
OTHERS = [("企业名称",), ("丙通讯技术有限公司",), ("丁云数据有限公司",)]


def read(fill: Callable[[openpyxl.Workbook], object]) -> Attachment:
    """The file of a workbook with the list of two, as `fill` leaves it."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "名单"
    for row in GRANTED:
        book.active.append(row)
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return read_attachment(out.getvalue(), "名单.xlsx", ADDRESS)


def add_sheet(book: openpyxl.Workbook, title: str, state: str, rows: list[tuple[str]] = OTHERS) -> None:
    sheet = book.create_sheet(title)
    sheet.sheet_state = state
    for row in rows:
        sheet.append(row)


WHOLE = "序号 | 企业名称 | 备注\n1 | 甲方信息技术有限公司 | 批准\n2 | 乙方网络有限公司 | 待定"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_no_part_of_what_the_file_says(state: str) -> None:
    found = read(lambda book: add_sheet(book, "旧名单", state))
    assert found.text == WHOLE
    assert (found.unread, found.left_out) == ("", "hidden in it and not read: the sheet “旧名单”")
    article = Article("https://www.example.cn/1", "公告", "", attachments=(found,))
    assert article.list_unread() == ["名单.xlsx: hidden in it and not read: the sheet “旧名单”"]


def test_what_is_seen_is_read_and_nothing_is_said() -> None:
    found = read(lambda book: add_sheet(book, "续", "visible"))
    assert found.text == f"名单\n{WHOLE}\n续\n企业名称\n丙通讯技术有限公司\n丁云数据有限公司"
    assert found.left_out == ""


def test_a_hidden_sheet_that_is_empty_is_nobodys_loss() -> None:
    assert read(lambda book: add_sheet(book, "Sheet2", "hidden", [])).left_out == ""


def test_hidden_rows_and_columns_are_not_read_either() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book.active.row_dimensions[3].hidden = True
        book.active.row_dimensions[9].hidden = True
        book.active.column_dimensions["C"].hidden = True

    found = read(hide)
    assert found.text == "序号 | 企业名称\n1 | 甲方信息技术有限公司"
    assert found.left_out == "hidden in it and not read: 1 row, 1 column"


def test_of_many_hidden_sheets_some_are_named() -> None:
    found = read(lambda book: [add_sheet(book, f"{number}" + "长" * 30, "hidden") for number in range(5)])
    assert found.left_out.endswith("”, 2 more sheets")
    assert len(found.left_out) < 200


@pytest.mark.parametrize("visibility", [1, 2])
def test_an_old_workbook_of_which_all_is_hidden_says_why_nothing_is_read(visibility: int) -> None:
    found = read_attachment(build_xls([["甲方信息技术有限公司"]], visibility), "名单.xls", ADDRESS)
    assert (found.text, found.unread) == (None, "hidden in it and not read: the sheet “Sheet1”")
    assert read_attachment(build_xls([["甲方信息技术有限公司"]]), "名单.xls", ADDRESS).text == "甲方信息技术有限公司"


@pytest.mark.parametrize(
    ("sheet", "hidden"),
    [
        (b"<row r=\"4\" hidden=\"1\"/><row hidden=\"true\"/><row/><x:row hidden='1'>", Hidden(frozenset({4, 5, 7}))),
        (b'<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>',
         Hidden(columns=frozenset({2, 3, 5, 6}))),
        (b'<row r="1" hidden="0"/><column hidden="1"/><rowBreaks hidden="1"/>', Hidden()),
        (b'<col min="9" max="2" hidden="1"/>', Hidden()),
    ],
)  # fmt: skip
def test_rows_and_columns_are_told_by_their_numbers(sheet: bytes, hidden: Hidden) -> None:
    assert find_hidden(sheet, 6) == hidden
