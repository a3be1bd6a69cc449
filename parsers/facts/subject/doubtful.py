# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What makes a text's figures and its names doubtful alike: a denial nearby, a head that tells of another topic."""

import re

from domain.claims import REVIEW_BELOW
from parsers.facts.subject.own_word import MADE_UP
from parsers.facts.subject.relevance import Relevance
from parsers.facts.subject.whole import DOUBTED, FOUND, LEFT_OPEN
from parsers.facts.text.no_such_zh import FORGED_ZH, NO_SUCH_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: What a doubted claim's confidence is at most: just under the line below which a person is asked.
DOUBTED_AT = round(REVIEW_BELOW - 0.05, 2)
#: The step of a claim that waited for what its like was elsewhere, until weights that know nothing of its rule were sure of the same.
CONFIRMED = "confirmed"
#: The step of a claim whose role weights changed, and the rule of one that no cue made.
LEARNT = "learnt"
#: The step of a firm whose status weights changed that know the other firms of the text too.
TOGETHER = "together"
#: The step of a claim that waited for no word of the text, and that is told since weights are sure of it.
LIKELY = "likely"
#: The step of a claim that waited and is held for none of those published, since weights think so little of its role.
UNLIKELY = "unlikely"

#: Told as said by others, as wrong, or as not so: what stands beside it may be the very thing that is denied.
DENIED = Pattern(
    rf"{NO_SUCH_ZH}|未予?证实|未获证实|无法证实|未经证实|估计(?!需)|推算|不属实|不实|辟谣|谣言|网传|网络流传|传闻|有报道称|^\W*(?![^。]*(?:证实|确认|官网|公布|网站))(?:有|据|多家|境?外)媒体?(?:(?:\d{{1,2}}月)?\d{{1,2}}日|[今昨]日|近日|日前)?(?:报道)?[称说],|报道(?:同时|还|又)称|听说|误作|误报|误写|疏误|有误|更正"
    r"|\b(?:last (?:week|month|time|issue)|yesterday) we (?:wrote|reported|said|put)\b|\b(?:myth|fiction|claim)(?: (?:no\. ?)?\d+)?:|\b(?:rumou?r\w*|denied|denies|that (?:was|is) (?:wrong|not so|untrue)|misreport\w*|clerical error|(?:by|a) mistake|a typo|misstat\w*|in error|erroneous\w*|retract\w*|should have said|corrects?|correction|not true|no such|(?:is|was|are|were) (?:simply |plainly |quite )?(?:wrong|false|incorrect|fake|untrue)|we (?:have )?heard? that|called (?:that|the|this) (?:figure|number|report|list|claim) (?:wrong|false|untrue)|(?:the same|these|those|some|press|media|newspaper) reports? (?:also )?(?:say|said|claim)s?)\b",
    re.I,
)

#: A title that sets a rumour right, or asks whether it is so.
_RUMOUR_TITLE = Pattern(
    rf"{NO_SUCH_ZH}|{FORGED_ZH}|假消息|假新闻|是假的|[别莫勿]信|不可信|澄清|\b(?:rumou?rs?|myths?|myth-busting|fact[- ]check|false|fake)\b|辟谣|谣言|不实|否认[^,。]{{0,14}}获批",
    re.I,
)


def doubt_whole(relevance: Relevance) -> str | None:
    """The step that every claim of a text carries whose subject is in doubt; None where it is not."""
    reasons = [step.reason for step in relevance.steps]
    if any(reason.startswith("the head tells of") for reason in reasons):
        return "head-of-another-topic"
    if MADE_UP in reasons:
        return "made-up"
    return "whole-text" if any(reason.startswith((FOUND, DOUBTED, LEFT_OPEN)) for reason in reasons) else None


def tells_of_rumour(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the title says that the text is on a rumour or a false report."""
    return bool(sentences) and sentences[0].title and _RUMOUR_TITLE.search(sentences[0].text) is not None
