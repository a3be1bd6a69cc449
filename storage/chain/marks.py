"""Marks: two bytes of each value of a record, by which is named what was changed of it. They prove nothing."""

import hashlib
import json
from collections.abc import Callable
from struct import pack
from zlib import crc32

from storage.chain.chained import Record


def mark_parts(record: Record) -> bytes:
    """Two bytes for each value, in the order of their names: enough to name which one was changed, and no proof."""
    return _mark_all(record, mark_value)


def _mark_all(record: Record, mark: Callable[[object], int]) -> bytes:
    return pack(f">{len(record)}H", *(mark(record[name]) for name in sorted(record)))


def mark_value(value: object) -> int:
    """Two bytes of how Python writes the value."""
    return mark_shown(repr(value))


def mark_shown(shown: str) -> int:
    """The mark of a value that is written already."""
    return crc32(shown.encode()) & 0xFFFF


def _mark_as_first(value: object) -> int:
    """The mark of the program whose tables had the versions 16 to 20: the first two bytes of a SHA-256.

    Its links keep it, since a link is never written again; nothing in them says by which means they were marked.
    """
    return int.from_bytes(hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).digest()[:2])


def _find_marking(record: Record, parts: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The record's marks by the means that fit `parts` better, and the names of the values that differ by it.

    By the wrong one nearly every value differs, by the right one only what was changed.
    """
    now = mark_parts(record)
    differing = _list_differing(record, now, parts)
    if differing:
        first = _mark_all(record, _mark_as_first)
        if len(others := _list_differing(record, first, parts)) < len(differing):
            return first, others
    return now, differing


def _list_differing(record: Record, some: bytes, others: bytes) -> tuple[str, ...]:
    places = ((name, slice(2 * place, 2 * place + 2)) for place, name in enumerate(sorted(record)))
    return tuple(name for name, place in places if some[place] != others[place])


def name_changed(record: Record, parts: bytes) -> tuple[str, ...]:
    """The names of the values that are not those that were marked; empty where it cannot be said."""
    return _find_marking(record, parts)[1] if len(parts) == 2 * len(record) else ()


def name_differing(record: Record, before: bytes, after: bytes) -> tuple[str, ...]:
    """The names of the values whose marks differ between two links of a record.

    Where another version of the program marked each: those that are not in both what the record has now.
    """
    (one, then), (other, since) = _find_marking(record, before), _find_marking(record, after)
    return _list_differing(record, before, after) if one == other else tuple(sorted({*then, *since}))
