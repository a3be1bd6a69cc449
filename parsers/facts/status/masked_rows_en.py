# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English sentences whose names are masked by a letter each, and rows of such names: "A and B", "Germany's A; B; and C".

What is said of a name by the way ("A, which makes cables, and B, a unit of C") is cut out first, so that its owner C is none of a row.
"""

from collections.abc import Sequence

from msgspec import Struct

from parsers.facts.status.ended_names_en import mask_names
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

#: The letter that stands for a name.
NAME = r"[\ue000-\uf8ff]"
_NOT_OF = r"(?!(?:and|or|of|with|by|to|for|than|like|unlike|not|nor|neither|rivals?|competitors?|suppliers?|customers?|clients?|partners?|advis[eo]rs?|landlords?|owners?|parents?|former|was|were|is|are)\b)"
#: Whence a firm comes, before its name: "Germany's", "the Danish shipping group".
ORIGIN = rf"(?:(?:the )?(?:[A-Z][\w.]+(?:['’]s|-based|-listed)? )?(?:{_NOT_OF}[a-z-]+ ){{0,3}})"
ROW = rf"{ORIGIN}{NAME}(?:(?:,? and|; and|;|,|,? as well as|,? plus)(?: also| then)? {ORIGIN}{NAME})*"
_OWNER = rf"(?:(?:of|by|to|under|through|from|is|parent|owner)(?:,)? {ORIGIN}{NAME}(?:(?!{NAME})[^,;.:])*)?"
_SAID = rf"(?:an?|the|its|whose|which|who|part of|owned|controlled|held|backed|based|formerly|wholly|fully|set up|both|belonging|headquartered|registered)\b(?:(?!{NAME})[^,;.:])*?{_OWNER}"
#: ", which OWNER set up last year,": what another did to the firm.
_DONE_TO_IT = rf"(?:which|whom|that) {ORIGIN}{NAME} (?:had |has )?(?:set up|founded|established|formed|launched|created|owns|controls|holds|backs|bought|acquired|took over|runs|started)\b(?:(?!{NAME})[^,;.:])*?"
_BY_THE_WAY = Deferred(
    rf"(?<=[\ue000-\uf8ff])(?P<said>(?: \([^()]{{1,90}}\))?, (?:{_DONE_TO_IT}|{_SAID})(?:,(?= )|(?=[;.]|$))| \([^()]{{1,90}}\))"
)
_NAMES = Deferred(NAME)
_FIRST, _SPAN = 0xE000, 0x1900


def list_row(row: str) -> list[int]:
    """The numbers of the names of a row."""
    return [(ord(found) - _FIRST) % _SPAN for found in _NAMES.findall(row)]


class Masked(Struct, frozen=True):
    """A sentence with a letter for each name, and what it says of some of them by the way, which `text` has no more."""

    text: str
    whole: str
    asides: tuple[str, ...]


def mask_text(judged: Sequence[Judged], sentences: Sequence[Sentence]) -> dict[int, Masked]:
    """The sentences of an article cut so, by their numbers; its title and what is none of it are left out."""
    listed, named = list(judged), dict[int, list[int]]()
    for at, one in enumerate(judged):
        named.setdefault(one.sentence, []).append(at)
    return {
        index: _cut(mask_names(one, listed, named.get(index, [])))
        for index, one in enumerate(sentences)
        if not (one.furniture or one.title)
    }


_DATELINE = Deferred(r"\W*[A-Z][A-Za-z .,/]{2,40}\d{0,4}(?: \([A-Z][A-Za-z ]+\))? (?:--?|[–—]) ")


@recall
def _cut(text: str) -> Masked:
    found = _DATELINE.match(text)
    whole = (text[found.end() :] if found else text).strip(" \"“”'\n\t•*")
    asides = tuple(found["said"] for found in _BY_THE_WAY.finditer(whole))
    return Masked(_BY_THE_WAY.sub("", whole) if asides else whole, whole, asides)
