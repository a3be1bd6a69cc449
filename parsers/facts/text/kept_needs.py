# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What was drawn from all patterns is kept in a file beside the rules: to draw it anew would cost each process seconds before its first text.

`benchmarks/keep_needs.py`, which make runs when a rule has changed, writes the file; the wheel carries it. What it does not hold is drawn as ever:
a pattern is found by its own text, and a file that other code has made, or a damaged one, counts as none.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from parsers.facts.text import alternatives, needs
from parsers.facts.text.alternatives import part_alternatives
from parsers.facts.text.needs import find_needs

KEPT = Path(__file__).parent.parent / "learned" / "kept_needs.json"


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """Of a pattern the letters without which nothing matches, and where each of the parts ends in it by which it is told in several scripts."""

    needs: tuple[tuple[str, ...], ...]
    ends: tuple[int, ...] = ()


Recall = Callable[[str, int], Drawn]


class _File(msgspec.Struct):
    made_by: str
    patterns: dict[str, Drawn]


def draw(text: str, flags: int) -> Drawn:
    """What `find_needs` and `part_alternatives` make of a pattern."""
    parts = part_alternatives(text, flags)
    at, ends = -1, list[int]()
    for part in parts if len(parts) > 1 else ():
        at += len(part) + 1
        ends.append(at)
    return Drawn(tuple(tuple(sorted(need)) for need in find_needs(text, flags)), tuple(ends))


def cut_parts(text: str, ends: Iterable[int]) -> list[str]:
    """The parts of a pattern; between two of them stands a bar."""
    parts, at = [], 0
    for end in ends:
        parts.append(text[at:end])
        at = end + 1
    return parts


def read_kept(path: Path = KEPT) -> Recall:
    """What tells of a pattern and its flags what was drawn: from the file where that has it."""
    kept = _read(path)

    def recall(text: str, flags: int) -> Drawn:
        return kept.get(name_pattern(text, flags)) or draw(text, flags)

    return recall


def _read(path: Path) -> Mapping[str, Drawn]:
    try:
        held = msgspec.json.decode(path.read_bytes(), type=_File)
        return held.patterns if held.made_by == name_code() else {}
    except (OSError, msgspec.DecodeError):
        return {}


def write_kept(patterns: Iterable[tuple[str, int]], path: Path = KEPT) -> int:
    """Writes what is drawn from some patterns, each with its flags, and from their parts; how many there are. Raises OSError, and ValueError where two have one name."""
    kept: dict[str, Drawn] = {}
    for text, flags in patterns:
        for one in (text, *cut_parts(text, draw(text, flags).ends)):
            drawn = draw(one, flags)
            if kept.setdefault(name_pattern(one, flags), drawn) != drawn:
                raise ValueError(f"two patterns have one name: {one!r} and another")
    whole = path.with_suffix(".new")
    whole.write_bytes(msgspec.json.encode(_File(name_code(), dict(sorted(kept.items())))))
    whole.replace(path)
    return len(kept)


def name_pattern(text: str, flags: int) -> str:
    return _name(f"{int(flags)}:{text}".encode("utf-8", "surrogatepass"))


def name_code() -> str:
    """What tells apart the code that draws from an older one. Raises OSError where it lies in no file."""
    code = b"".join(Path(str(one)).read_bytes() for one in (needs.__file__, alternatives.__file__, __file__))
    return _name(code)


def _name(told: bytes) -> str:
    """Two sums and the length: `hashlib` would bring the whole of OpenSSL into each reader, four megabytes."""
    return f"{zlib.crc32(told):08x}{zlib.adler32(told):08x}{len(told):x}"
