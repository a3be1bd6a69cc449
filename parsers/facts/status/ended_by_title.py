# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of whom a notice that ends approvals speaks, whatever its sentence says of how the paper was come by."""

import re

from domain.altering import alter
from parsers.facts.counts.verdicts import GIVES, ends_approvals
from parsers.facts.cues.verbs import ENDED
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence


def settle_ended(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who only has an approval in a notice that ends approvals is one whose approval ends: 甲公司以欺骗手段取得批复."""
    if not judged or not ends_approvals(sentences) or _OF_WORDS.search(sentences[0].text):
        return judged
    return [
        alter(one, status="revoked", rule="ended-by-title", confidence=0.75)
        if (one.status == "approved" and one.rule != "named" and not _gives(sentences[one.sentence]))
        or (one.status == "applicant" and _WHEN_APPLYING.search(sentences[one.sentence].text))
        else one
        for one in judged
    ]


#: "Withdrawn claim": what is taken back is what somebody said.
_OF_WORDS = re.compile(r"\b(?:claims?|statements?|stor(?:y|ies)|tweets?|posts?)\b", re.I)
#: 在申请试点时隐瞒实际控制人, in a notice that ends approvals: how the paper was come by.
_WHEN_APPLYING = re.compile(
    r"(?:申请|申报)[^,。;]{0,20}?(?:时(?!间|限|刻)|过程|期间|阶段|材料中|之中)[^。;]{0,60}(?:虚假|隐瞒|欺骗|不符|不实|伪造|提供)"
)


#: What tells in English that something ends, in the sentence of the firm itself.
_ENDS_EN = re.compile(
    rf"\b(?:{ENDED}|ceas\w+|end(?:s|ed|ing)?|back|struck|closed?|closing|deregist\w+|stop(?:s|ped)?|no longer)\b", re.I
)


def _gives(sentence: Sentence) -> bool:
    """Whether a sentence tells a grant of which the title's end is not said; an English one that tells no end may be of anybody."""
    if re.search(r"[一-鿿]", sentence.text) is None:
        return _ENDS_EN.search(sentence.text) is None
    return GIVES.search(sentence.text) is not None
