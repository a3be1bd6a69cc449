"""Small office files for tests, written byte by byte where no allowed library can write them."""

import io
import struct
import zipfile
from collections.abc import Iterable, Sequence

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def build_ole(streams: dict[str, bytes]) -> bytes:
    """A compound file ([MS-CFB]) with the given streams; each is padded to 4,096 bytes: no mini stream."""
    padded = {name: data.ljust(max(4096, -(-len(data) // _SECTOR) * _SECTOR), b"\0") for name, data in streams.items()}
    directory_sectors = -(-(len(padded) + 1) // 4)
    data_sectors = sum(len(data) // _SECTOR for data in padded.values())
    fat_sectors = 1
    while fat_sectors * 128 < fat_sectors + directory_sectors + data_sectors:
        fat_sectors += 1
    fat = [_FAT] * fat_sectors
    fat += [*range(fat_sectors + 1, fat_sectors + directory_sectors), _END]
    entries = [_write_directory_entry("Root Entry", 5, _END, 0, 1)]
    body = b""
    for number, (name, data) in enumerate(padded.items(), 1):
        start = len(fat)
        fat += [*range(start + 1, start + len(data) // _SECTOR), _END]
        following = number + 1 if number < len(padded) else _FREE
        entries.append(_write_directory_entry(name, 2, start, len(data), _FREE, following))
        body += data
    fat += [_FREE] * (fat_sectors * 128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, fat_sectors, fat_sectors, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(fat_sectors), *[_FREE] * (109 - fat_sectors))
    directory = b"".join(entries).ljust(directory_sectors * _SECTOR, b"\0")
    return header + struct.pack(f"<{len(fat)}I", *fat) + directory + body


def _write_directory_entry(name: str, kind: int, start: int, size: int, child: int, right: int = _FREE) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    entry = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1)
    entry += struct.pack("<III", _FREE, right, child if kind == 5 else _FREE) + bytes(36)
    return entry + struct.pack("<IQ", start, size)


def build_xls(rows: Sequence[Sequence[str | float]], visibility: int = 0) -> bytes:
    """An Excel 97 workbook of one sheet ([MS-XLS]): BOF, BOUNDSHEET, LABEL and NUMBER records, EOF.

    `visibility` as BOUNDSHEET has it: 0 visible, 1 hidden, 2 so that only a program can show it.
    """
    cells = b"".join(
        _write_cell(row, column, value) for row, values in enumerate(rows) for column, value in enumerate(values)
    )
    sheet = _write_record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0x07CC, 0, 6)) + cells + _write_record(0x0A)
    beginning = _write_record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0x07CC, 0, 6))
    beginning += _write_record(0x0042, struct.pack("<H", 1200))
    name = b"\x06\x00Sheet1"
    offset = len(beginning) + 4 + 6 + len(name) + 4
    beginning += _write_record(0x0085, struct.pack("<IH", offset, visibility) + name) + _write_record(0x0A)
    return build_ole({"Workbook": beginning + sheet})


def _write_record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _write_cell(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, str):
        text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
        return _write_record(0x0204, struct.pack("<HHH", row, column, 0) + text)
    return _write_record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def build_doc(
    text: str,
    table_paragraphs: Iterable[int] = (),
    row_ends: Iterable[int] = (),
    *,
    flags: int = 0x0200,
    ansi: str = "",
) -> bytes:
    """A Word 97 document ([MS-DOC]) of `ansi` (one byte a character) and then `text` (two).

    `table_paragraphs` and `row_ends` number the paragraphs (parts that a carriage return or cell mark ends) whose
    properties say that they stand in a table and that they end a row.
    """
    start = 0x800
    whole = ansi + text
    stream = bytearray(start) + ansi.encode("cp1252") + (b"\0" if len(ansi) % 2 else b"")
    wide = len(stream)
    stream += text.encode("utf-16-le")
    offsets = [start + index for index in range(len(ansi))] + [wide + 2 * index for index in range(len(text) + 1)]
    bounds = [0] + [index + 1 for index, character in enumerate(whole) if character in "\r\x07"]
    if bounds[-1] != len(whole):
        bounds.append(len(whole))
    stream += bytes(-len(stream) % 512)
    page = len(stream) // 512
    stream += _write_papx_page([offsets[bound] for bound in bounds], set(table_paragraphs), set(row_ends))
    pieces = [(0, len(ansi), start * 2 | 0x40000000)] if ansi else []
    pieces.append((len(ansi), len(whole), wide))
    plc = struct.pack(f"<{len(pieces) + 1}I", *[piece[0] for piece in pieces], len(whole))
    plc += b"".join(struct.pack("<HIH", 0, piece[2], 0) for piece in pieces)
    clx = b"\x01\x02\x00\x00\x00" + b"\x02" + struct.pack("<I", len(plc)) + plc
    papx = struct.pack("<III", offsets[0], offsets[-1], page)
    struct.pack_into("<HH", stream, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", stream, 0x0A, flags)
    struct.pack_into("<I", stream, 0x4C, len(whole))
    struct.pack_into("<II", stream, 0x0102, len(clx), len(papx))
    struct.pack_into("<II", stream, 0x01A2, 0, len(clx))
    return build_ole({"WordDocument": bytes(stream), "1Table" if flags & 0x0200 else "0Table": clx + papx})


def _write_papx_page(offsets: list[int], table_paragraphs: set[int], row_ends: set[int]) -> bytes:
    count = len(offsets) - 1
    page = bytearray(512)
    struct.pack_into(f"<{count + 1}I", page, 0, *offsets)
    at = 500
    for index in range(count):
        properties = struct.pack("<HB", 0x2416, 1) if index in table_paragraphs else b""
        properties += struct.pack("<HB", 0x2417, 1) if index in row_ends else b""
        if properties:
            written = struct.pack("<H", 0) + properties
            written += b"\0" * ((len(written) + 1) % 2)
            at -= len(written) + 1 + (len(written) + 1) % 2
            page[at] = (len(written) + 1) // 2
            page[at + 1 : at + 1 + len(written)] = written
            page[4 * (count + 1) + 13 * index] = at // 2
    page[511] = count
    return bytes(page)


def build_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with a text layer in Helvetica, a line of ASCII text each; an empty page holds no text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 12 Tf 50 {750 - 16 * row} Td ({line}) Tj ET\n" for row, line in enumerate(lines))
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream".encode())
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, written in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + written + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{place:010} 00000 n \n".encode() for place in places))
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def build_zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
