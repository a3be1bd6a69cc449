"""Word files before 2007, read by their piece table ([MS-DOC] §2.4.1): no other program is needed."""

import io
import struct
from bisect import bisect_right
from collections.abc import Iterator

import olefile

from parsers.doc_programs import read_by_program
from parsers.doc_properties import Stretch, find_table_stretches
from parsers.unread import UnreadError

#: Characters of one document's text.
MAX_CHARACTERS = 5_000_000
_TOO_OLD = "written by Word 95 or older, which is read only where antiword or catdoc is installed"
_FIB_WORD = 0xA5EC
_WORD_97 = 0x00C1
_ENCRYPTED = 0x0100
_TABLE_1 = 0x0200
_CCP_TEXT = 0x4C
_FC_CLX = 0x01A2
_CELL, _FIELD_BEGIN, _FIELD_SEPARATOR, _FIELD_END = "\x07", "\x13", "\x14", "\x15"
_MARKS = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", "\xa0": " ", "\t": " "}


def read_doc(body: bytes) -> str:
    """The main text of a .doc, tables row by row, cells apart by ` | `; notes and headers are left out.

    What Word before 97 wrote is read by antiword or catdoc where one is installed. Raises UnreadError for encrypted
    files and where neither is, and whatever a broken one leads to.
    """
    if not olefile.isOleFile(io.BytesIO(body)):
        raise UnreadError("no Word file, whatever its name says")
    with olefile.OleFileIO(io.BytesIO(body)) as container:
        if not container.exists("WordDocument"):
            raise UnreadError("no Word document stands in the file")
        stream = container.openstream("WordDocument").read()
        magic, version = struct.unpack_from("<HH", stream, 0)
        flags = struct.unpack_from("<H", stream, 0x0A)[0]
        if magic != _FIB_WORD or version < _WORD_97:
            return read_by_program(body, UnreadError(_TOO_OLD))
        if flags & _ENCRYPTED:
            raise UnreadError("the file is protected by a password")
        table = container.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
    characters = struct.unpack_from("<I", stream, _CCP_TEXT)[0]
    pieces = list(_read_pieces(stream, table))
    stretches = find_table_stretches(stream, table)
    return _join_text(_list_characters(pieces, min(characters, MAX_CHARACTERS)), stretches)


Piece = tuple[int, str, int]  # offset in the stream, text, bytes a character


def _read_pieces(stream: bytes, table: bytes) -> Iterator[Piece]:
    """The pieces of text in order ([MS-DOC] §2.9.38, Clx): each is Windows-1252 or UTF-16."""
    position, length = struct.unpack_from("<II", stream, _FC_CLX)
    clx = table[position : position + length]
    at = 0
    while at < len(clx) and clx[at] == 0x01:  # formatting that pieces share
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at >= len(clx) or clx[at] != 0x02:
        raise UnreadError("its piece table is missing")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    plc = clx[at + 5 : at + 5 + size]
    count = (size - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", plc, 0)
    for index in range(count):
        written = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)[0]
        characters = min(max(0, bounds[index + 1] - bounds[index]), MAX_CHARACTERS)
        if written & 0x40000000:
            start, width, codec = (written & 0x3FFFFFFF) // 2, 1, "cp1252"
        else:
            start, width, codec = written & 0x3FFFFFFF, 2, "utf-16-le"
        yield start, stream[start : start + width * characters].decode(codec, "replace"), width


def _list_characters(pieces: list[Piece], characters: int) -> Iterator[tuple[int, str]]:
    left = characters
    for start, text, width in pieces:
        for index, character in enumerate(text[:left]):
            yield start + index * width, character
        left -= len(text)
        if left <= 0:
            return


def _join_text(characters: Iterator[tuple[int, str]], stretches: tuple[Stretch, ...]) -> str:
    """Paragraphs and rows as lines; of a field only its result is text, not its instruction."""
    out: list[str] = []
    line: list[str] = []
    fields: list[bool] = []  # for each open field, whether its result has begun
    before = ""
    for offset, character in characters:
        if character == _FIELD_BEGIN:
            fields.append(False)
        elif character in (_FIELD_SEPARATOR, _FIELD_END):
            _close_field(fields, character)
        elif all(fields):
            mark = _read_mark(offset, character, before, stretches)
            if mark == "\n":
                out.append("".join(line).rstrip(" |"))
                line = []
            else:
                line.append(mark)
            before = character
    return "\n".join([*out, "".join(line)])


def _close_field(fields: list[bool], character: str) -> None:
    if not fields:
        return
    if character == _FIELD_SEPARATOR:
        fields[-1] = True
    else:
        fields.pop()


def _read_mark(offset: int, character: str, before: str, stretches: tuple[Stretch, ...]) -> str:
    """What a character is in text. A cell mark ends a row where its paragraph says so, or, where no paragraph says
    anything, behind another one; a paragraph inside a cell is a space."""
    if character not in (_CELL, "\r"):
        return _MARKS.get(character, character if character >= " " else "")
    index = bisect_right(stretches, (offset, 1 << 62, True)) - 1
    inside = index >= 0 and stretches[index][0] <= offset < stretches[index][1]
    if character == "\r":
        return " " if inside else "\n"
    ends_row = stretches[index][2] if inside else before == _CELL
    return "\n" if ends_row else " | "
