"""What is a file and what is a page, by bytes, type and address."""

import pytest
from office_files import build_ole, build_pdf

from parsers.file_kinds import is_file, tell_kind

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PACKED = b"PK\x03\x04\x14\0 packed"
OLD = build_ole({"WordDocument": b"x"})
PDF = build_pdf([["Thirteen firms have been approved today"]])
SHEET_AS_HTML = b"<html><table><tr><td>1</td><td>Alpha</td></tr></table></html>"
PAGE = b"\r\n<!DOCTYPE html><html><p>Thirteen firms</p></html>"


@pytest.mark.parametrize(
    ("body", "path", "content_type"),
    [
        (PACKED, "/a.docx", WORD),
        (PACKED, "/a.xlsx", SHEET),
        (PACKED, "/a.pptx", SLIDES),
        *((body, "/download", kind) for body in (PACKED, OLD, PDF) for kind in ("", "text/plain", "text/html")),
        (b"Rar!\x1a\x07\0", "/download", "text/plain; charset=utf-8"),
        (SHEET_AS_HTML, "/a.xls", "application/vnd.ms-excel"),
        (b"no PDF after all", "/a.pdf", ""),
        (b"anything", "/a", "application/octet-stream"),
    ],
)
def test_a_file_is_known_by_its_bytes_then_its_type_then_its_ending(body: bytes, path: str, content_type: str) -> None:
    assert is_file(body, f"https://a.example{path}", content_type)


@pytest.mark.parametrize(
    ("body", "path", "content_type"),
    [
        *((PAGE, "/a", kind) for kind in ("", "text/html", "application/xhtml+xml", "application/xml", "text/xml")),
        (PAGE, "/a.doc", ""),
        (PAGE, "/a.pdf", "text/html; charset=gbk"),
        (b"Rar! That was a loud answer.", "/a.txt", "text/plain"),
        (b"PKU and GIF87 are words.", "/a", "text/plain"),
        (b"Thirteen firms were approved.", "/a.txt", ""),
        (b"Thirteen firms were approved.", "/a", ""),
    ],
)
def test_pages_and_plain_text_are_none(body: bytes, path: str, content_type: str) -> None:
    assert not is_file(body, f"https://a.example{path}", content_type)


def test_a_slide_show_without_a_name_is_known_by_its_type() -> None:
    assert tell_kind(PACKED, "", "https://a.example/download", SLIDES) == "pptx"
