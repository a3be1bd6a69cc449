"""Real small files as attachments: a Word document, a workbook, a PDF with Chinese text, an old binary Word file."""

import zlib
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Literal

import docx
import openpyxl

from replica.word import make_doc

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "doc": "application/msword",
}


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that belongs to a page. `text` is one paragraph a line; `rows` is a table below it, its header first."""

    name: str
    kind: Literal["docx", "xlsx", "pdf", "doc"]
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    embedded: bool = False  # shown in a frame instead of linked

    def lines(self) -> list[str]:
        return [line for line in self.text.strip().splitlines() if line.strip()]


@cache
def make_file(enclosure: Enclosure) -> bytes:
    """The file's bytes; made once for each enclosure."""
    match enclosure.kind:
        case "docx":
            return _make_docx(enclosure)
        case "xlsx":
            return _make_xlsx(enclosure)
        case "pdf":
            return _make_pdf(enclosure)
        case "doc":
            return make_doc(enclosure.lines(), enclosure.rows)


def _make_docx(enclosure: Enclosure) -> bytes:
    document = docx.Document()
    for line in enclosure.lines():
        document.add_paragraph(line)
    if enclosure.rows:
        table = document.add_table(rows=0, cols=len(enclosure.rows[0]))
        for row in enclosure.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _make_xlsx(enclosure: Enclosure) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for line in enclosure.lines():
        sheet.append([line])
    for row in enclosure.rows:
        sheet.append(list(row))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


#: Lines on a page of 842 points at 18 points a line.
LINES_A_PAGE = 40


_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def _make_stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


#: The objects 3 to 6 of a file: its one font, its parts, and the map back to Unicode.
_FONT = (
    (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
    ),
    (
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
    ),
    (
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    ),
    _make_stream(_TO_UNICODE),
)


def _make_pdf(enclosure: Enclosure) -> bytes:
    """A PDF whose text can be drawn out again: UCS-2 codes in a predefined encoding, and a map back to Unicode."""
    lines = [*enclosure.lines(), *("   ".join(row) for row in enclosure.rows)]
    pages = [lines[first : first + LINES_A_PAGE] for first in range(0, len(lines), LINES_A_PAGE)] or [[]]
    numbers = [3 + len(_FONT) + 2 * place for place in range(len(pages))]  # each page is two objects behind the font
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *_FONT,
    ]
    for number, shown in zip(numbers, pages, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_make_stream(_draw_lines(shown)))
    return _assemble_pdf(objects)


def _draw_lines(lines: list[str]) -> bytes:
    """The drawing of a page, from its top down."""
    return "\n".join(
        f"BT /F1 11 Tf 1 0 0 1 50 {790 - 18 * number} Tm <{line.encode('utf-16-be').hex()}> Tj ET"
        for number, line in enumerate(lines)
    ).encode()


def _assemble_pdf(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
