"""A minimal binary Word file (.doc, Word 97): an OLE compound file with one piece of UTF-16 text."""

import struct
from collections.abc import Sequence

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
#: Shorter streams would live in the mini stream, which this writer does without.
SMALLEST_STREAM = 4096
#: Where the text begins in the WordDocument stream.
TEXT_AT = 0x800


def make_doc(lines: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> bytes:
    """The file's bytes: paragraphs, then a table whose cells end in Word's cell mark. Holds some 20,000 characters.

    Raises ValueError for a text that does not fit into one allocation sector.
    """
    text = "".join(f"{line}\r" for line in lines)
    text += "".join("".join(f"{cell}\x07" for cell in row) + "\x07" for row in rows)
    encoded = text.encode("utf-16-le")
    length = len(encoded) // 2
    clx = struct.pack("<BIIIHIH", 2, 16, 0, length, 0, TEXT_AT, 0)
    fib = bytearray(TEXT_AT)
    struct.pack_into("<HH", fib, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", fib, 0x0A, 0x1000)  # extended characters; the table stream is 0Table
    struct.pack_into("<II", fib, 0x18, TEXT_AT, TEXT_AT + len(encoded))
    struct.pack_into("<H", fib, 0x20, 14)
    struct.pack_into("<H", fib, 0x3E, 22)
    struct.pack_into("<I", fib, 0x4C, length)
    struct.pack_into("<H", fib, 0x98, 93)
    struct.pack_into("<II", fib, 0x1A2, 0, len(clx))
    return _make_compound([("WordDocument", bytes(fib) + encoded), ("0Table", clx)])


def _make_compound(streams: list[tuple[str, bytes]]) -> bytes:
    """An OLE compound file with one FAT sector, one directory sector and the given streams, each in one run."""
    fat = [FAT, END]
    directory = _make_entry("Root Entry", kind=5, child=1, start=END, size=0)
    sectors = b""
    for number, (name, content) in enumerate(streams):
        padded = content.ljust(max(SMALLEST_STREAM, -(-len(content) // SECTOR) * SECTOR), b"\0")
        first, count = len(fat), len(padded) // SECTOR
        fat += [*range(first + 1, first + count), END]
        right = 2 if number == 0 and len(streams) > 1 else FREE
        directory += _make_entry(name, kind=2, right=right, start=first, size=max(len(content), SMALLEST_STREAM))
        sectors += padded
    if len(fat) > SECTOR // 4:
        raise ValueError(f"a text of {len(sectors)} bytes does not fit into one FAT sector")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[FREE] * 108)
    table = struct.pack("<128I", *fat, *[FREE] * (128 - len(fat)))
    return header + table + directory.ljust(SECTOR, b"\0") + sectors


def _make_entry(name: str, *, kind: int, start: int, size: int, child: int = FREE, right: int = FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ", encoded, len(encoded), kind, 1, FREE, right, child, b"", 0, 0, 0, start, size
    )
