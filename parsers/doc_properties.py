"""Which paragraphs of an old Word file stand in a table and which end a row ([MS-DOC] §2.4.6.1 and §2.9.175)."""

import struct
from collections.abc import Iterator

_FC_PLCF_BTE_PAPX = 0x0102
_PAGE = 512
_IN_TABLE = 0x2416  # sprmPFInTable
_ROW_END = 0x2417  # sprmPFTtp
#: Bytes of an operand by the property's kind (its top three bits); kind 6 says its own length.
_OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_LONG_TABLE_DEFINITION = 0xD608  # sprmTDefTable: its length has two bytes


Stretch = tuple[int, int, bool]  # from, to (offsets in the stream), whether it ends a row


def find_table_stretches(stream: bytes, table: bytes) -> tuple[Stretch, ...]:
    """The paragraphs that stand in tables, in order; empty where none can be told."""
    try:
        return tuple(sorted(_list_stretches(stream, table)))
    except (struct.error, IndexError):
        return ()


def _list_stretches(stream: bytes, table: bytes) -> Iterator[Stretch]:
    position, length = struct.unpack_from("<II", stream, _FC_PLCF_BTE_PAPX)
    count = max(0, (min(length, len(table)) - 4) // 8)
    for index in range(count):
        number = struct.unpack_from("<I", table, position + 4 * (count + 1) + 4 * index)[0] & 0x3FFFFF
        page = stream[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            yield from _read_page(page)


def _read_page(page: bytes) -> Iterator[Stretch]:
    paragraphs = page[_PAGE - 1]
    bounds = struct.unpack_from(f"<{paragraphs + 1}I", page, 0)
    for index in range(paragraphs):
        at = 2 * page[4 * (paragraphs + 1) + 13 * index]
        flags = _read_flags(_cut_properties(page, at)) if at else set()
        if flags:
            yield bounds[index], bounds[index + 1], _ROW_END in flags


def _cut_properties(page: bytes, at: int) -> bytes:
    """The properties of one paragraph, behind its length and its style's number."""
    if page[at]:
        return page[at + 3 : at + 1 + 2 * page[at] - 1]
    return page[at + 4 : at + 2 + 2 * page[at + 1]]


def _read_flags(properties: bytes) -> set[int]:
    """Which of the two properties of interest are set."""
    flags = set()
    at = 0
    while at + 2 < len(properties):
        code = int.from_bytes(properties[at : at + 2], "little")
        if code in (_IN_TABLE, _ROW_END) and properties[at + 2] == 1:
            flags.add(code)
        at += 2 + _measure_operand(properties, at, code)
    return flags


def _measure_operand(properties: bytes, at: int, code: int) -> int:
    kind = code >> 13
    if kind != 6:
        return _OPERANDS[kind]
    if code == _LONG_TABLE_DEFINITION:
        return int.from_bytes(properties[at + 2 : at + 4], "little") + 1
    return properties[at + 2] + 1
