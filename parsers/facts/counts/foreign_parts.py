"""Of licensed firms some are foreign: the whole counts the domestic ones too, and is no figure of those let in."""

from bisect import bisect_left
from dataclasses import replace

from parsers.facts.counts.counts import Draft, demote
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: Cues that read the foreign firms among all that are licensed.
_FOREIGN_PART = ("en.of-which-foreign", "zh.foreign-of-licensed")
_TOLD = ("batch", "subset", "pilot_total", "stock_total")
_HERE = Pattern(r"[全本我该][市省区岛]|当地|\bthe (?:city|municipality|province|island|zone|area)\b")
#: What a part of the licensed firms of one place ends its rule with: it is no total of the country.
OF_PLACE = "+of-place"


def leave_wholes_out(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The larger figure before such a part in its sentence is `other`: 812 licensed companies, 64 of them foreign."""
    starts = [draft.start for draft in drafts]
    changed: dict[int, Draft] = {}
    for place, part in enumerate(drafts):
        at = bisect_left(starts, part.start) - 1
        if part.rule.split("+")[0] not in _FOREIGN_PART or at < 0:
            continue
        whole = drafts[at]
        if whole.sentence != part.sentence or whole.value <= part.value or whole.role not in _TOLD:
            continue
        changed[at] = demote(whole, "domestic", f"{whole.rule}+whole")
        sentence = sentences[part.sentence]
        before = sentence.text[: max(0, part.start - sentence.start)]
        if whole.detail == "region" or _HERE.search(before) or find_regions(before):
            changed[place] = replace(part, rule=f"{part.rule}{OF_PLACE}")
    return [changed.get(place, draft) for place, draft in enumerate(drafts)]
