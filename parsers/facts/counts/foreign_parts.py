# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Of licensed firms some are foreign: the whole counts the domestic ones too, and is no figure of those let in."""

import re
from bisect import bisect_left

from domain.altering import alter
from domain.claims import PUBLISHED_ROLES
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: Cues that read the foreign firms among all that are licensed.
_FOREIGN_PART = ("en.of-which-foreign", "zh.foreign-of-licensed")
#: "Only 27 of them had foreign investors": a part of what the sentence before tells, by what is said of it.
_OF_THEM = ("en.of-them", "en.of-which")
_HAS_FOREIGN = Pattern(
    r"[^.;,]{0,30}? (?:(?:have|had|has|with|having) (?:\w+ )?(?:foreign|overseas) (?:investors?|capital|investments?|shareholders?|funding|owners?)|(?:are|were|is|was|being) (?:(?:wholly|partly|fully|majority)[- ])?(?:foreign|overseas)[- ](?:invested|funded|owned|backed|financed|controlled))\b"
)
_FOREIGN = Pattern(r"foreign|overseas|WFOEs?\b|FITEs?\b|FIEs?\b|ventures?\b", re.I)
_HERE = Pattern(r"[全本我该][市省区岛]|当地|\bthe (?:city|municipality|province|island|zone|area)\b")
#: What a part of the licensed firms of one place ends its rule with: it is no total of the country.
OF_PLACE = "+of-place"


#: As sure as where the same sentence tells both: the one that licenses the whole may be another than one thinks.
_SAID = 0.62


def _tell_foreign(part: Draft, whole: Draft) -> Draft:
    """The part as the foreign firms of all, as of the day of these where it has none of its own."""
    as_of = part.as_of or whole.as_of
    return alter(part, role="stock_total", rule=f"{part.rule}+foreign", confidence=_SAID, as_of=as_of)


def _is_said_foreign(part: Draft, whole: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the part is told to be foreign, and nothing before it tells that the whole is."""
    if part.rule not in _OF_THEM or part.sentence - whole.sentence > 1:
        return False
    sentence = sentences[part.sentence]
    told = sentences[whole.sentence]
    if _FOREIGN.search(told.text[: max(0, part.start - told.start)]):
        return False
    return _HAS_FOREIGN.match(sentence.text[max(0, part.end - sentence.start) :]) is not None


#: 批准34家企业,其中内资企业22家: the whole counts those too.
_DOMESTIC_PART = "zh.domestic-part"


def _tells_foreign(whole: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the words beside a whole say that all of it is foreign."""
    told = sentences[whole.sentence]
    at = whole.start - told.start
    return re.search("外[资商企]", told.text[max(0, at - 12) : whole.end - told.start + 8]) is not None


def leave_wholes_out(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The larger figure before such a part is `other`: 812 licensed companies, 64 of them foreign.

    It stands in the part's sentence, or, where the part only says "of them", in the one before.
    """
    starts = [draft.start for draft in drafts]
    changed: dict[int, Draft] = {}
    for place, part in enumerate(drafts):
        at = bisect_left(starts, part.start) - 1
        if at < 0 or drafts[at].value <= part.value or drafts[at].role not in PUBLISHED_ROLES:
            continue
        whole, sentence = drafts[at], sentences[part.sentence]
        if _is_said_foreign(part, whole, sentences):
            part = changed[place] = _tell_foreign(part, whole)
        elif part.rule == _DOMESTIC_PART:
            if part.sentence - whole.sentence <= 1 and not _tells_foreign(whole, sentences):
                changed[at] = demote(whole, "domestic", f"{whole.rule}+whole")
            continue
        elif part.rule.split("+")[0] not in _FOREIGN_PART or whole.sentence != part.sentence:
            continue
        changed[at] = demote(whole, "domestic", f"{whole.rule}+whole")
        before = sentence.text[: max(0, part.start - sentence.start)]
        if whole.detail == "region" or _HERE.search(before) or find_regions(before):
            changed[place] = alter(part, rule=f"{part.rule}{OF_PLACE}")
    return [changed.get(place, draft) for place, draft in enumerate(drafts)]
