# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Who stands in a Chinese notice of approvals that are only proposed is an applicant: 经审查,我局拟批准以下4家企业…,现予公示.

Whoever objects may still be heard, so nobody in it was let in, whatever its words of approval.
"""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rule of a firm that is only proposed, and how sure it is.
RULE, SURE = "proposed", 0.75
_PROPOSES = Pattern(
    r"(?<![模草虚])拟(?:[准许]予|批准|同意|核准|准许|许可|颁发|发放|核发|授予)[^。]{0,60}(?:企业|公司|外企|申请|业务|试点)"
)
_SHOWN = Pattern(r"公示(?:期|如下|名单|情况|内容)|(?:予以|进行|现将?|向社会)[^。]{0,30}公示|公示$|的公示")
#: What the same page tells of those let in before.
_LET_IN = Pattern(r"(?:已|此前|先前|去年|今年|\d月)[^,。;拟]{0,12}(?:获批|获准|批准|取得|核发|发放)")


def tell_proposed(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; those that stand in a notice of proposed approvals, or below its words, are applicants."""
    if not any(_SHOWN.search(one.text) for one in sentences):
        return judged
    first = next((index for index, one in enumerate(sentences) if _PROPOSES.search(one.text)), None)
    if first is None:
        return judged
    return [_propose(one, sentences[one.sentence]) if one.sentence >= first else one for one in judged]


def _propose(one: Judged, sentence: Sentence) -> Judged:
    listed = one.status == "mentioned" and one.name.shape == "legal" and _is_line(one, sentence)
    if not (listed or one.status in ("approved", "applicant")) or one.name.domestic or _LET_IN.search(sentence.text):
        return one
    sure = SURE if one.name.shape in ("legal", "brand") else min(one.confidence, SURE)
    return alter(one, status="applicant", rule=RULE, confidence=sure, stage=None, act=None)


#: 一、企业名称:甲有限公司: so many characters beside a name, at most, make a line of its list.
_LABEL = 16


def _is_line(one: Judged, sentence: Sentence) -> bool:
    return len(sentence.text) - len(one.name.text) <= _LABEL
