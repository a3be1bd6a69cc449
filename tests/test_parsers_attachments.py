"""Files that articles carry: what is read, and what is said of those that are not."""

import hashlib
import io
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import build_doc, build_ole, build_pdf, build_xls, build_zip
from pypdf import PdfReader, PdfWriter

from parsers import attachments, doc_programs, pdf_files, xlsx_files
from parsers.attachments import read_attachment

WORD_FILE = Path(__file__).parent / "pages" / "notice.doc"
ADDRESS = "https://www.example.cn/cms_files/filemanager/1/202502/abc"


def read(body: bytes, name: str, content_type: str = "") -> str | None:
    return read_attachment(body, name, ADDRESS, content_type).text


def why(body: bytes, name: str) -> str:
    found = read_attachment(body, name, ADDRESS)
    assert found.text is None
    return found.unread


def build_docx(fill) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_every_file_is_named_by_its_hash_and_size_read_or_not():
    for body in (b"", b"nonsense", build_pdf([["Thirteen firms have been approved today"]])):
        found = read_attachment(body, "a.pdf", ADDRESS)
        assert (found.name, found.url, found.size) == ("a.pdf", ADDRESS, len(body))
        assert found.sha256 == hashlib.sha256(body).hexdigest()
        assert (found.text is None) == bool(found.unread)


class TestPdf:
    def test_text_layer_is_read_page_by_page(self):
        body = build_pdf([["List of firms", "1. Alpha Digital Co., Ltd."], ["2. Beta Networks Co., Ltd."]])
        assert read(body, "list.pdf") == "List of firms\n1. Alpha Digital Co., Ltd.\n2. Beta Networks Co., Ltd."

    def test_a_scan_is_pictures_only(self):
        assert "pictures only" in why(build_pdf([[], []]), "scan.pdf")

    def test_a_password_is_named(self):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(build_pdf([["Thirteen firms have been approved"]]))))
        writer.encrypt("secret", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        assert "password" in why(out.getvalue(), "a.pdf")

    def test_a_broken_one_is_named_broken(self):
        assert "broken" in why(b"%PDF-1.4\n1 0 obj garbage", "a.pdf")

    def test_lines_that_the_page_broke_are_joined_and_items_are_not(self):
        page = (
            "现批复下列企业在试点地区经营互联网数据中心业务和内容分发\n网络业务，有效期五年。请遵照执行。\n"
            "1.甲乙（中国）通信技术有限公司上海市浦东新区分公司及其所\n属各营业部\n2.丙丁数字技术有限公司"
        )
        assert pdf_files.join_lines(page) == (
            "现批复下列企业在试点地区经营互联网数据中心业务和内容分发网络业务，有效期五年。请遵照执行。\n"
            "1.甲乙（中国）通信技术有限公司上海市浦东新区分公司及其所属各营业部\n2.丙丁数字技术有限公司"
        )

    def test_pages_are_capped(self, monkeypatch):
        monkeypatch.setattr(pdf_files, "MAX_PAGES", 1)
        body = build_pdf([["The first page tells of Alpha"], ["The second page tells of Beta"]])
        assert read(body, "a.pdf") == "The first page tells of Alpha"


class TestDocx:
    def test_paragraphs_and_tables_stand_in_order_rows_on_lines(self):
        def fill(document):
            document.add_paragraph("企业名单")
            table = document.add_table(rows=2, cols=2)
            for row, cells in enumerate([("序号", "企业名称"), ("1", "甲乙（中国）有限公司")]):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
            document.add_paragraph("以上共一家。")

        assert read(build_docx(fill), "名单.docx") == (
            "企业名单\n序号 | 企业名称\n1 | 甲乙（中国）有限公司\n以上共一家。"
        )

    def test_a_cell_merged_downwards_is_told_once_and_columns_stay(self):
        def fill(document):
            table = document.add_table(rows=2, cols=3)
            for row, cells in enumerate([("甲", "一号业务", "北京"), ("", "二号业务", "上海")]):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
            table.cell(0, 0).merge(table.cell(1, 0))

        assert read(build_docx(fill), "a.docx").split("\n") == ["甲 | 一号业务 | 北京", "| 二号业务 | 上海"]

    def test_inserted_text_is_read_and_deleted_text_is_not(self):
        def fill(document):
            paragraph = document.add_paragraph("批复")
            for tag, text_tag, text in (("ins", "t", "十三家"), ("del", "delText", "十二家")):
                xml = (
                    f'<w:{tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1">'
                    f"<w:r><w:{text_tag}>{text}</w:{text_tag}></w:r></w:{tag}>"
                )
                paragraph._p.append(docx.oxml.parse_xml(xml))

        assert read(build_docx(fill), "a.docx") == "批复十三家"

    def test_bombs_are_refused_by_ratio_and_by_entities(self):
        bomb = build_zip({"word/document.xml": b"<w>" + b"0" * 5_000_000})
        assert "tight" in why(bomb, "a.docx")
        laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w>&b;</w>'
        assert "entities" in why(build_zip({"word/document.xml": laughs}), "a.docx")

    def test_a_truncated_one_is_broken(self):
        body = build_docx(lambda document: document.add_paragraph("甲"))
        assert "broken" in why(body[: len(body) // 2], "a.docx")


class TestXlsx:
    def build(self, sheets: dict[str, list[list[object]]]) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def test_rows_and_whole_numbers(self):
        body = self.build({"一": [["序号", "企业"], [1, "甲有限公司"], [2.5, None], [], ["x", "跨\n行"]]})
        assert read(body, "a.xlsx") == "序号 | 企业\n1 | 甲有限公司\n2.5\nx | 跨 行"

    def test_sheets_are_named_where_there_are_several(self):
        assert read(self.build({"北京": [["甲"]], "空": [], "上海": [["乙"]]}), "a.xlsx") == "北京\n甲\n上海\n乙"

    def test_rows_are_capped(self, monkeypatch):
        monkeypatch.setattr(xlsx_files, "MAX_ROWS", 2)
        assert read(self.build({"一": [["a"], ["b"], ["c"]]}), "a.xlsx") == "a\nb"


class TestXls:
    def test_rows_of_an_old_workbook(self):
        body = build_xls([["序号", "企业名称"], [1.0, "甲乙（中国）有限公司"], [2.0, "丙丁有限公司"]])
        assert read(body, "名单.xls") == "序号 | 企业名称\n1 | 甲乙（中国）有限公司\n2 | 丙丁有限公司"

    def test_a_web_table_under_its_name_is_read(self):
        page = "<html><meta charset=gb2312><table><tr><td>序号<td>企业<tr><td>1<td>甲公司</table></html>"
        assert read(page.encode("gb18030"), "export.xls") == "序号 | 企业\n1 | 甲公司"

    @pytest.mark.parametrize(
        "page",
        [
            "<html><table><tr><td>Page not found. Back to the front page.</td></tr></table></html>",
            "<html><table><tr><td>菜单</td><td><table><tr><td>您访问的页面不存在</td></tr></table></td></tr></table></html>",
        ],
    )
    def test_a_page_that_is_only_laid_out_with_tables_is_none(self, page):
        assert why(page.encode(), "名单.xls") == "a web page stands where the file should be"

    def test_a_list_of_one_column_that_a_spreadsheet_program_saved_is_read(self):
        page = (
            '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>企业名称</td></tr>'
            "<tr><td>甲乙（中国）有限公司</td></tr></table></html>"
        )
        assert read(page.encode(), "名单.xls") == "企业名称\n甲乙（中国）有限公司"

    def test_an_xml_workbook_is_read(self):
        page = (
            '<?xml version="1.0"?><Workbook><Worksheet><Table><Row><Cell><Data>企业</Data></Cell>'
            "<Cell><Data>地区</Data></Cell></Row><Row><Cell><Data>甲</Data></Cell><Cell><Data>海南</Data></Cell></Row>"
            "</Table></Worksheet></Workbook>"
        )
        assert read(page.encode(), "a.xls") == "企业 | 地区\n甲 | 海南"

    def test_a_container_without_workbook_says_so(self):
        assert "no workbook" in why(build_ole({"Something": b"x"}), "a.xls")


class TestDoc:
    def test_paragraphs_of_both_widths_are_read(self):
        assert read(build_doc("批复如下。\r甲公司\r", ansi="Notice 107\r"), "a.doc") == "Notice 107\n批复如下。\n甲公司"

    def test_rows_end_where_paragraphs_say_so_even_behind_an_empty_cell(self):
        text = "名单\r序号\x07企业\x07备注\x07\x071\x07甲\r乙公司\x07\x07\x07完\r"
        # paragraphs: 0 名单, 1-3 cells, 4 row end, 5 cell, 6-7 one cell of two paragraphs, 8 an empty cell, 9 row end
        body = build_doc(text, table_paragraphs=range(1, 10), row_ends=[4, 9])
        assert read(body, "a.doc") == "名单\n序号 | 企业 | 备注\n1 | 甲 乙公司\n完"

    def test_rows_end_at_doubled_marks_where_no_paragraph_says_anything(self):
        assert read(build_doc("序号\x07企业\x07\x071\x07甲公司\x07\x07完\r"), "a.doc") == "序号 | 企业\n1 | 甲公司\n完"

    def test_of_a_field_only_the_result_is_text(self):
        text = '见\x13 HYPERLINK "http://x.example/" \x14附件\x15。\r'
        assert read(build_doc(text), "a.doc") == "见附件。"

    def test_protected_old_and_empty_ones_say_so(self, monkeypatch):
        monkeypatch.setenv("PATH", "")  # no program of this machine reads it instead
        assert "password" in why(build_doc("甲\r", flags=0x0300), "a.doc")
        old = bytearray(build_doc("甲\r"))
        place = old.index(b"\xec\xa5\xc1\x00")
        old[place + 2] = 0x65
        assert "Word 95" in why(bytes(old), "a.doc")
        assert "no Word document" in why(build_ole({"Other": b"x"}), "a.doc")

    def write_old(self) -> bytes:
        old = bytearray(build_doc("甲\r"))
        old[old.index(b"\xec\xa5\xc1\x00") + 2] = 0x65
        return bytes(old)

    @pytest.mark.parametrize(
        ("programs", "text"),
        [
            ({"antiword": "echo 批复如下"}, "批复如下"),
            ({"catdoc": "wc -c | tr -d ' '"}, "SIZE"),
            ({"antiword": "exit 1", "catdoc": "echo 甲公司"}, "甲公司"),
            ({"antiword": "exit 0"}, None),
            ({}, None),
        ],
    )
    def test_what_is_too_old_for_us_is_read_by_a_program_where_one_is(self, tmp_path, monkeypatch, programs, text):
        for name, script in programs.items():
            (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
            (tmp_path / name).chmod(0o755)
        tools = tmp_path / "tools"
        tools.mkdir()
        for tool in ("sh", "wc", "tr", "echo"):
            (tools / tool).symlink_to(shutil.which(tool))
        monkeypatch.setenv("PATH", f"{tmp_path}:{tools}")
        body = self.write_old()
        if text is None:
            assert "antiword or catdoc" in why(body, "a.doc")
        else:
            assert read(body, "a.doc") == text.replace("SIZE", str(len(body)))

    @pytest.mark.outside
    @pytest.mark.parametrize("name", ["antiword", "catdoc"])
    def test_the_programs_read_what_we_hand_them(self, name):
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")
        options = next(options for known, options in doc_programs.PROGRAMS if known == name)
        # As a word processor writes it: antiword is not safe with the little that our own reader needs of a file.
        done = subprocess.run([name, *options], input=WORD_FILE.read_bytes(), capture_output=True, check=False)
        assert "thirteen firms" in done.stdout.decode()
        assert "批复名单" in done.stdout.decode()

    def test_the_format_is_told_by_the_bytes_where_the_name_says_nothing(self):
        assert read(build_doc("批复\r"), "附件") == "批复"
        assert read(build_xls([["甲"]]), "附件") == "甲"


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("名单.wps", build_ole({"WordDocument": b"x"}), "WPS"),
        ("名单.ofd", build_zip({"OFD.xml": b"<x/>"}), "OFD"),
        ("名单.rar", b"Rar!\x1a\x07\x00", "RAR"),
        ("名单.zip", build_zip({"a.txt": b"x"}), "ZIP"),
        ("名单.doc", b"{\\rtf1 x}", "RTF"),
        ("名单.pdf", b"\xff\xd8\xff\xe0", "picture"),
        ("名单.pdf", b"<html><body><p>\xe8\xaf\xb7\xe7\xa8\x8d\xe5\x80\x99</p></body></html>", "web page"),
        ("名单.xyz", b"abc", ".xyz"),
        ("名单", b"abc", "not known"),
        ("名单.pdf", b"", "empty"),
        ("名单.txt", b"  \n ", "no text"),
    ],
)
def test_what_is_not_read_is_named(name, body, said):
    assert said in why(body, name)


def test_size_and_text_are_capped(monkeypatch):
    monkeypatch.setattr(attachments, "MAX_SIZE", 10)
    assert "more than 10" in why(b"x" * 11, "a.txt")
    monkeypatch.setattr(attachments, "MAX_TEXT", 3)
    assert read(b"abcdef", "a.txt") == "abc"


def test_text_files_are_decoded_by_their_bytes():
    assert read("企业名单，共计十三家企业".encode("gb18030"), "a.txt") == "企业名单，共计十三家企业"


def test_a_name_within_a_download_address_tells_the_format():
    address = "https://x.example/front/document/download?fileUrl=/a/b.xls&fileName=b.xls"
    assert read_attachment(build_xls([["甲"]]), "附件1", address).text == "甲"


SEEDS = {
    "a.doc": build_doc("序号\x07企业\x07\x071\x07甲公司\x07\x07完\r", range(6), [2, 5]),
    "a.xls": build_xls([["序号", 1.0], ["甲", 2.0]]),
    "a.pdf": build_pdf([["Some firms have been approved"]]),
    "a.xlsx": TestXlsx().build({"一": [["序号", "企业"], [1, "甲有限公司"]]}),
    "a.docx": build_docx(lambda document: document.add_paragraph("甲")),
}


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(sorted(SEEDS)), place=st.integers(0, 60_000), patch=st.binary(min_size=1, max_size=8))
def test_no_damage_makes_it_raise(name, place, patch):
    seed = SEEDS[name]
    at = place % len(seed)
    found = read_attachment(seed[:at] + patch + seed[at + len(patch) :], name, ADDRESS)
    assert (found.text is None) == bool(found.unread)


def test_readers_are_imported_only_when_needed():
    code = (
        "import sys, parsers.attachments as a; a.read_attachment(b'x', 'a.txt', 'http://x/');"
        "print(*sorted({'docx', 'openpyxl', 'pypdf', 'xlrd', 'olefile'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []


@pytest.mark.parametrize(("name", "body"), [("list.xls", build_xls([["甲"]])), ("list.doc", build_doc("甲\r"))])
@pytest.mark.parametrize("size", [530, 1100])
def test_what_a_broken_file_means_is_said_before_what_its_reader_said(name, body, size):
    meant = f"the file is broken or cut short, and cannot be read as .{name[-3:]}; look whether it opens elsewhere ("
    assert why(body[:size], name).startswith(meant)
