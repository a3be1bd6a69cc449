# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What a text says of all that it tells: that it is made up, a correction of what was told before, or another programme's.

Said once, in any sentence, it holds for the whole text, or from there on: who read the grant alone would be misled.
"""

import re
from collections.abc import Sequence

from parsers.facts.subject.relevance import Relevance, Step
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The reasons of such texts.
MADE_UP = "the text says that it tells an example, a scenario, a hoax or a false report"
CORRECTS = "the text corrects what was told before"
OTHER_PROGRAMME = "the text says that it tells of another programme than the pilot"

#: A scenario, an example, a hoax, another's report that had no basis, letters sent by mistake.
_MADE_UP = Pattern(
    r"\b(?:hoax|fictitious|fictional|invented (?:for|names|firms|companies|figures)|(?:are|were) all (?:invented|made up)|(?:names|firms|companies|figures|list)(?: in it| here)? (?:is|was|are|were) (?:invented|made up|fabricated|forged)(?! of)|worked example|hypothetical(?:ly)?|thought experiment|what-if|(?:our|this|the|one|a|first|second|third) scenario|scenario (?:planning|exercise|one|two|[ABC1-3])\b)"
    r"|\b(?:(?:the|its) report had no basis|took down its (?:article|story|report)|(?:letters?|approvals?|papers?) by mistake|approved by (?:error|mistake))\b|误发|虚构|情景(?:推演|分析|模拟|演练|假设|[一二三甲乙丙])|沙盘推演|恶作剧|仅为示例|示例(?:公司|企业|数据)|纯属(?:虚|杜撰)|(?:是|系|实为)(?:一[场个])?骗局|仿冒[^,。;]{0,14}(?:消息|公告|通知|口吻|名义)",
    re.IGNORECASE,
)
#: Own errors regretted, others' reports answered: what is told from there on may be what was wrong.
_CORRECTS = Pattern(
    r"^(?:Corrections?|Clarification|Erratum|Editor's note)(?: ?[:(–—-]|$)|^(?:Corrections? (?:to|of)|Editor's note on) (?:our|the|an?)\b|\b(?:we (?:also |very much )?(?:regret|apologi[sz]e for) (?:the|any|these|this|our|an?) (?:errors?|mistakes?|mix-up|confusion)|(?:article|story|caption|version|post) (?:has been|was|have been) (?:corrected|amended|taken down)|in an? (?:earlier|previous) (?:note|article|post|version|story|alert|issue|report) we|that was a misprint|your report of|you write that)\b"
    r"|^(?:更正|勘误|更正启事|情况说明)(?::|$)|特此更正|排版错误|向读者致歉|贵报|(?:报道|消息|说法)(?:与事实不符|严重失实)",
    re.IGNORECASE,
)
#: Another programme, said so.
NOT_THE_PILOT = Pattern(
    r"\b(?:(?:is|are|was|were) not|isn't|aren't) (?:a |any )?(?:part of|covered by|connected (?:with|to)|related to|to be confused with) (?:the |that |this |China's )?(?:[\w-]+ ){0,4}(?:pilot|trial)\b"
    r"|\b(?:it|this|these|they|none(?: of (?:them|these|it|which))?|the (?:list|scheme|programme|program|measure|batch|permits|licen[cs]es|catalogue)) (?:has|have|had) (?:nothing|anything) to do with (?:the |China's )?(?:[\w-]+ ){0,3}(?:pilot|telecom\w*|licen[cs]\w*)\b"
    r"|\b(?:do|does|did) not (?:amount to|receive|count as|confer|grant|replace|mean) (?:an? |any |the )?(?:[\w-]+ ){0,3}(?:telecom\w*|pilot) (?:permits?|approvals?|licen[cs]es?)\b"
    r"|\b(?:the|these) (?:permissions?|permits?|approvals?|licen[cs]es|batch|list|scheme)\b[^.;]{0,60}? (?:has|have) nothing to do with (?:the |China's )?(?:[\w-]+ ){0,3}(?:pilot|telecom\w*)\b|\ba (?:different|separate|distinct) (?:track|programme|scheme|channel|route|procedure) (?:from|to) (?:the |that |this |China's )?(?:[\w-]+ ){0,3}(?:pilot|trial)\b|\b(?:newer|other|separate) pilot [^.;]{0,90}does not (?:cover|include)\b|\bseparate from the (?:[\w-]+ ){0,2}(?:pilot|trial)\b|与[^,。;]{0,30}试点为不同|(?:两者|二者)(?:不应|不可|不能|不宜)(?:混淆|混为一谈)|并不因此(?:取得|获得)[^,。;]{0,6}(?:电信|许可|批复)|(?:该|此|这[一个项])试点与[^,。;]{0,40}试点不同|(?<!批复)(?<!批覆)(?<!复)(?:不属于|并非|不等于|不等同于|不涉及|不代表)[^,。;]{0,16}(?:增值电信|电信业务|试点)[^,。;]{0,10}(?:批复|许可|试点|业务)|(?:该|此|本|这[一个项批些]|上述)[^,。;]{0,10}与[^,。;]{0,18}(?:试点|电信业务|电信许可)[^,。;]{0,8}(?:无关|是两回事|没有关系)",
    re.IGNORECASE,
)


def heed_own_word(relevance: Relevance, sentences: Sequence[Sentence]) -> Relevance:
    """The same, with a step where a relevant text says of all that it tells what makes it doubtful."""
    if not relevance.relevant:
        return relevance
    said = ((MADE_UP, _MADE_UP), (CORRECTS, _CORRECTS), (OTHER_PROGRAMME, NOT_THE_PILOT))
    first = [
        (reason, next((at for at, one in enumerate(sentences) if cue.search(one.text)), None)) for reason, cue in said
    ]
    found = (Step(0.0, reason, at) for reason, at in first if at is not None)
    return Relevance(True, relevance.score, (*relevance.steps, *found))


def find_correction(relevance: Relevance) -> int | None:
    """The index of the sentence in which a text begins to correct what was told before; None where it corrects nothing."""
    return next((step.sentence for step in relevance.steps if step.reason == CORRECTS), None)


def is_of_other_programme(relevance: Relevance) -> bool:
    """Whether a text says that what it tells of is not the pilot's, or nothing to do with telecom."""
    return OTHER_PROGRAMME in relevance.reasons
