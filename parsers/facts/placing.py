# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which region a count is."""

import re
from dataclasses import replace

from parsers.facts.counts import Draft
from parsers.facts.patterns import Pattern
from parsers.facts.regions import find_regions, is_zone
from parsers.facts.sentences import Sentence

#: "MIIT licensed 213 and Shanghai 53": the place of the next number.
_NEXT_NUMBER = re.compile(
    r"^(?:'s)? (?:has |had |with |for )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
#: "five in Shanghai, two each in Hainan and Shenzhen": the place of an English part stands behind it.
_IN_PLACE = re.compile(
    r"^(?: (?:each|all|both|more|of them|companies|firms|enterprises))*(?: (?:are|were|come|came))? (?:in|from|based in|registered in) "
)
_LOCAL_ORDINAL = re.compile(
    r"[一-鿿](?:市|省|区)?第|in the (?:municipality|city|province|zone|area)|(?:st|nd|rd|th|one|firm) in (?=[A-Z])(?!China)"
)
_REGION_WORD = Pattern(r"全[省市](?=[^,。]{0,4}(?:外商|外资|获))")


def place_count(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft:
    """The same count with the region whose firms it counts, where the words around it say so."""
    sentence = sentences[draft.sentence]
    around = text[max(sentence.start, draft.start - 14) : min(sentence.end, draft.end + 30)]
    if draft.role == "subset":
        far = 24 if draft.rule.startswith("en.part-taking") else 5  # "Shanghai accounting for five"
        first = max(sentence.start, draft.start - (40 if far > 5 else 10))
        before = [r for r in find_regions(text[first : draft.start]) if draft.start - first - r[2] <= far]
        clause = re.split("[,;。]", text[draft.end : min(sentence.end, draft.end + 32)])[0]
        behind = find_regions(clause)[:1] if draft.detail != "issuer" else []
        if behind and draft.rule.startswith("en.") and _NEXT_NUMBER.match(clause[behind[0][2] :]):
            behind = []
        chosen = (
            behind if draft.rule.startswith("en.") and _IN_PLACE.match(clause) and behind else before[-1:] or behind
        )
        return replace(draft, region=chosen[0][0]) if chosen else draft
    if draft.role == "batch" and (found := re.search(r"based in (\w+)|(\w+)-based", around)):
        places = find_regions(found.group())
        return replace(draft, region=places[0][0]) if places else draft
    local = _REGION_WORD.search(sentence.text)
    if draft.detail == "ordinal":
        local = _LOCAL_ORDINAL.search(text[max(sentence.start, draft.start - 8) : draft.end + 30])
    if draft.rule.startswith("en.regional-holders"):
        places = find_regions(text[max(sentence.start, draft.start - 60) : draft.start])
        return replace(draft, region=places[-1][0]) if places else draft
    if draft.role in ("stock_total", "pilot_total") and local:
        named = [name for name, _, _ in find_regions(text[max(0, draft.end - 400) : draft.end]) if not is_zone(name)]
        return replace(draft, region=named[-1]) if named else draft
    return draft
