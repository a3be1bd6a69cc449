# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what an English figure counts by the words right beside it, where those leave no doubt that nobody was let in by it.

"Analysts can name only 131 of the 204", "Wernigk (China) holds three of them", "in our summer issue we wrote that 4,000
existed ... we regret the error".
"""

import re

from parsers.facts.subject.elsewhere_en import LAND
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACE_NAMES

#: The steps of such figures: no weight makes a published one of what its own words set aside.
OWN_WORDS = ("+of-holder", "+can-name", "+we-wrote")
#: Papers of one firm; a place holds firms, not papers.
_OF_HOLDER = re.compile(
    r"(?P<last>[A-Z(][\w.)'&-]*) (?:alone |itself |now |already )?(?:holds|owns) (?:all |only |just |as many as |no fewer than )?$"
)
_OF_PAPERS = re.compile(r" of (?:them|these|those)\b")
#: Whom somebody knows by name.
_CAN_NAME = re.compile(
    r"\b(?:can|could|(?:is|are|was|were) able to) (?:so far |only |now )?(?:name|list) (?:only |just |no more than |but )?$"
)
_OF_SO_MANY = re.compile(r" of (?:the|those) ")
#: What a text takes back, though it does not say what were right.
_WE_WROTE = re.compile(
    r"\b(?:we|[Tt]his (?:newsletter|letter|paper|page|site|column)) (?:had )?(?:wrote|written|said|reported|put|gave|stated|printed|told)\b[^.;]{0,40}$"
)
_ERROR = re.compile(
    r"\b(?:regret the (?:error|mistake|slip)|apologi[sz]e|number corrected|correction|erratum|our (?:error|mistake|slip)|we (?:were wrong|erred|got it wrong))\b",
    re.IGNORECASE,
)
#: A text says within so many characters before or behind such a sentence that it was wrong.
_BEFORE, _BEHIND = 80, 240


#: "New Area holds 12 of them", "Germany alone holds five of them": firms, not papers; (China) in brackets is a firm's.
_IS_PLACE = re.compile(
    rf"{LAND}|(?:North|South|East|West|Europe|Asia|America|China|Area|Zone|Port|Province|District|Municipality|City|County|Region|Island|Delta|Park|Town|Mainland|Sweden|Denmark|Norway|Finland|Netherlands|Ireland|Kong|US|UK)"
)


def _is_place(word: str) -> bool:
    return word in PLACE_NAMES or _IS_PLACE.fullmatch(word) is not None


def tell_by_own_words(text: str, sentence: Sentence, start: int, end: int) -> tuple[str, str] | None:
    """What the figure between two places of a sentence counts, and the step that says so; None where no such words tell it."""
    before, behind = text[sentence.start : start], text[end : sentence.end]
    holder = _OF_HOLDER.search(before)
    if holder and not _is_place(holder["last"]) and _OF_PAPERS.match(behind):
        return "approvals_to_one_firm", "+of-holder"
    if _CAN_NAME.search(before) and _OF_SO_MANY.match(behind):
        return "named_by_teller", "+can-name"
    if _WE_WROTE.search(before) and _ERROR.search(text, max(0, sentence.start - _BEFORE), sentence.end + _BEHIND):
        return "superseded", "+we-wrote"
    return None
