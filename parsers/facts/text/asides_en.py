# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds where an English sentence parts what it has just counted: "12 firms (seven in Shanghai, five in Beijing) were approved", "12 firms, seven in ..., were"."""

import re

from parsers.facts.text.nations_en import NATIONS_EN
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)"
_WHERE = r"(?: of (?:them|these|which|whom))?,? (?:(?:each|based|registered|located|headquartered|are|were|is|was) )?(?:in|from|for|with|under|at) (?!all\b|total\b|number\b|sum\b|aggregate\b|the (?:end|time|country|first|second|third|last|latest)\b|(?:early |late |mid-)?(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:19|20)\d\d))"
_PART = rf"(?:only |just )?{_NUMBER}{_WHERE}(?:(?! and {_NUMBER} )[^(),;.:–—]){{2,48}}?"
#: "four European, two American": each of a nation or a part of the world.
_NATIONS_ROW = rf"(?:only |just )?{_NUMBER}(?: of them)? {NATIONS_EN}(?: ones| firms| companies)?(?:(?:,|;|,? and|, with) {_NUMBER} {NATIONS_EN}(?: ones| firms| companies)?){{1,5}}"
#: Parts of what stands before them, each with where it is or for what: two at least.
PARTS_ROW = rf"{_PART}(?:(?:,|;|,? and|, with) {_PART}){{1,5}}"
_COUNTED = r"(?:companies|firms|enterprises|businesses|operators|investors|ventures|providers|multinationals|licensees|participants|newcomers|entrants|recipients|approvals|approved|cleared|licen[cs]ed|admitted)"
_ASIDE = Pattern(
    rf"\b{_COUNTED}(?P<aside> \((?:only |just )?{_NUMBER}{_WHERE}[^()]{{2,200}}\)"
    rf"|, {PARTS_ROW},(?= (?:was|were|have|has|had|are|may|can|could|won|got|gained|received|obtained|secured|joined|entered)\b)"
    rf"| \({_NATIONS_ROW}\)|, {_NATIONS_ROW},(?= (?:was|were|have|has|had|are|may|can|won|got|received|obtained|joined)\b)|,? (?:--?|[–—]) ?{_NATIONS_ROW} ?(?:--?|[–—])(?= )"
    rf"|,? (?:--?|[–—]) ?{PARTS_ROW} ?(?:--?|[–—])(?= ))",
    re.I,
)


@recall
def find_parting_asides(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where a sentence parts what it has just counted, before it goes on."""
    return tuple(found.span("aside") for found in _ASIDE.finditer(text))


def stands_in_aside(text: str, position: int) -> bool:
    """Whether a place of a sentence lies in such an aside."""
    return any(start <= position < end for start, end in find_parting_asides(text))


def leave_asides(text: str, start: int) -> str:
    """The sentence from a place on, without such asides."""
    for opens, closes in reversed(find_parting_asides(text)):
        if opens >= start:
            text = text[:opens] + text[closes:]
    return text[start:]
