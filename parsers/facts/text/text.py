"""Folds text for reading, and leads every folded character back to the source's own.

Folding is NFKC, traditional to simplified script, and the removal of what a page's reader does not read: zero-width
characters, icons, characters spaced apart, and pinyin, phonetic marks or kana in brackets behind a Chinese character.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import chain

from msgspec import Struct

from parsers.facts.text.scripts import list_simplified

_TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿêê̄ếê̌ề"
_NOTE = (
    rf"(?:(?=[^()]{{0,9}}[{_TONED}\u0300-\u036f])[a-zA-Z{_TONED}\u0300-\u036f]{{1,9}}"
    r"|[\u3105-\u312f\u02c7\u02ca\u02cb\u02d9]{1,4}|[\u3040-\u30ff]{1,6})\)"
)
_NOISE = re.compile(rf"\((?<=[\u3400-\u9fff]\(){_NOTE}(?:\({_NOTE})*")
#: 经(jing)营(ying): pinyin without its tones, as some mirrors strew it over a page. One such bracket may be anything.
_PLAIN = re.compile(
    r"\((?<=[\u3400-\u9fff]\()(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?a(?:i|o|ng?)?|[iu]?e(?:i|ng?|r)?|i(?:ng?|u|ong)?|o(?:u|ng)?|u(?:i|n|o)?|ve?)\)"
)
_STREWN = 8
_FEW = 40
_SPACE_WITHIN = re.compile(r" [\u3400-\u9fff] ")
_SPACED = re.compile(r"(?<![^\s,;:。、])[\u3400-\u9fff](?: [\u3400-\u9fff]){2,}(?![^\s,;:。、])")
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")
#: Characters that mean nothing but to the page's own font.
_PRIVATE = "Co"
_LOOKS = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "「": '"',
        "」": '"',
        "『": '"',
        "』": '"',
        "﹑": "、",
        "\t": " ",
        "\r": "\n",
        "\u3000": " ",
        "‧": "·",
        "・": "·",
    }
)


class Folded(Struct, frozen=True):
    """`text` is what rules read; `starts` and `ends` are the source's code points of each folded character."""

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The source's span of a folded span that is not empty."""
        return self.starts[start], self.ends[end - 1]


@cache
def _compile_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, list_simplified()))}]+")


#: A tab within a line parts the cells of a table, as the bar of a drawn one does.
_CELL_ENDS = re.compile(r"(?<=\S)\t(?=\S)")


class Folder:
    """Holds the table of scripts, which takes some milliseconds to make, and folds any text with it."""

    def __init__(self) -> None:
        self._simplified = list_simplified()
        #: Runs of characters that have another, simplified form.
        self.traditional = _compile_traditional()
        self._table: dict[int, str] = {}
        self._single: set[str] = set()
        self._changed: set[str] = set()

    def fold(self, source: str) -> Folded:
        """Folds a text of any kind; never raises."""
        ruled = _CELL_ENDS.sub("|", source) if "\t" in source else source
        if source.isascii():  # of what is folded it has but tabs and carriage returns
            text = ruled.replace("\t", " ").replace("\r", "\n")
            return Folded(source, text, range(len(text)), range(1, len(text) + 1))
        used = set(ruled)
        if self._fold_all(used):
            text = self._replace(ruled, used & self._changed)
            return _remove_noise(source, text, range(len(text)), range(1, len(text) + 1))
        chars: list[str] = []
        starts: list[int] = []
        for index, char in enumerate(ruled):
            for folded in self._table[ord(char)]:
                chars.append(folded)
                starts.append(index)
        return _remove_noise(source, "".join(chars), starts, [start + 1 for start in starts])

    def _replace(self, source: str, changed: set[str]) -> str:
        """The text with these characters folded: a few one after another, which is faster, unless one leads to one."""
        if len(changed) > _FEW or not changed.isdisjoint(self._table[ord(char)] for char in changed):
            return source.translate(self._table)
        for char in changed:
            source = source.replace(char, self._table[ord(char)])
        return source

    def _fold_all(self, chars: set[str]) -> bool:
        """Whether each of the characters is folded into one; learns those not seen before."""
        new = chars - self._single
        for char in new:
            self._table[ord(char)] = folded = self._fold_new(char)
            if len(folded) == 1:
                self._single.add(char)
            if folded != char:
                self._changed.add(char)
        return new <= self._single

    def _fold_new(self, char: str) -> str:
        if char in _DROPPED:
            return ""
        if unicodedata.category(char) == _PRIVATE:
            return " "  # a page's icon; frames let such characters stand for names
        normal = unicodedata.normalize("NFKC", char).translate(_LOOKS)
        if not normal.isascii() and normal.isdecimal():
            return "_"  # another script's digits: `\d` would take them for ours
        folded = normal.translate(self._simplified)
        return char if folded == char else folded  # the same text, not one more of thousands that are held


#: 关(guan) 于: the mirror's own space.
_SPACE_BEHIND = re.compile(r" (?=[\u3400-\u9fff])")


def _find_strewn(text: str) -> list[re.Match[str]]:
    """The notes of pinyin without tones, where a text has so many that they are nothing else."""
    notes = list(_PLAIN.finditer(text))
    return notes if len(notes) >= _STREWN else []


def _remove_noise(source: str, text: str, starts: Sequence[int], ends: Sequence[int]) -> Folded:
    """A note in brackets belongs to the character before it, so a quote of that character takes it along."""
    spaced = _SPACED.finditer(text) if _SPACE_WITHIN.search(text) else ()
    gone = [(m.start() + i, m.start() + i + 1) for m in spaced for i, c in enumerate(m.group()) if c == " "]
    notes = [*_NOISE.finditer(text), *_find_strewn(text)]
    if not gone and not notes:
        return Folded(source, text, starts, ends)
    noted = list(ends)
    for note in notes:
        gone.append(note.span())
        if note.re is _PLAIN and _SPACE_BEHIND.match(text, note.end()):
            gone.append((note.end(), note.end() + 1))
        noted[note.start() - 1] = noted[note.end() - 1]
    gone.sort()
    kept = [
        slice(a, b) for a, b in zip((0, *(end for _, end in gone)), (*(a for a, _ in gone), len(text)), strict=True)
    ]
    return Folded(
        source,
        "".join(text[piece] for piece in kept),
        tuple(chain.from_iterable(starts[piece] for piece in kept)),
        tuple(chain.from_iterable(noted[piece] for piece in kept)),
    )
