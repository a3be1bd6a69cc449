# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a whole text, or of the sentences behind a claim, that what is told so plainly was no grant of the pilot: made up, of another programme, taken back."""

import re
from collections.abc import Sequence

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: A scenario, an example, a hoax.
_MADE_UP = Pattern(
    r"\b(?:hoax|fictitious|fictional|invented (?:for|names|firms|companies|figures)|(?:are|were) all (?:invented|made up)|(?:names|firms|companies|figures)(?: in it| here)? (?:are|were) (?:invented|made up)(?! of)|worked example|hypothetical(?:ly)?|thought experiment|what-if|(?:our|this|the|one|a|first|second|third) scenario|scenario (?:planning|exercise|one|two|[ABC1-3])\b)"
    r"|虚构|情景(?:推演|分析|模拟|演练|假设|[一二三甲乙丙])|沙盘推演|恶作剧|仅为示例|示例(?:公司|企业|数据)|纯属(?:虚|杜撰)",
    re.IGNORECASE,
)
#: Another programme, said so.
_NOT_THE_PILOT = Pattern(
    r"\b(?:(?:is|are|was|were) not|isn't|aren't) (?:a |any )?(?:part of|covered by|connected (?:with|to)|related to|to be confused with) (?:the |that |this |China's )?(?:[\w-]+ ){0,4}(?:pilot|trial)\b"
    r"|\b(?:it|this|these|they|none of (?:them|these|it|which)|the (?:list|scheme|programme|program|measure|batch|permits|licen[cs]es|catalogue)) (?:has|have|had) (?:nothing|anything) to do with (?:the |China's )?(?:[\w-]+ ){0,3}(?:pilot|telecom\w*|licen[cs]\w*)\b"
    r"|\b(?:do|does|did) not (?:amount to|receive|count as|confer|grant|replace|mean) (?:an? |any |the )?(?:[\w-]+ ){0,3}(?:telecom\w*|pilot) (?:permits?|approvals?|licen[cs]es?)\b"
    r"|\bseparate from the (?:[\w-]+ ){0,2}(?:pilot|trial)\b|(?:该|此|这[一个项])试点与[^,。;]{0,40}试点不同|(?<!批复)(?<!批覆)(?<!复)(?:不属于|并非|不等于|不等同于|不涉及|不代表)[^,。;]{0,16}(?:增值电信|电信业务|试点)[^,。;]{0,10}(?:批复|许可|试点|业务)|(?:该|此|本|这[一个项批些]|上述)[^,。;]{0,10}与[^,。;]{0,18}(?:试点|电信业务|电信许可)[^,。;]{0,8}(?:无关|是两回事|没有关系)",
    re.IGNORECASE,
)
#: What the sentences behind make of what was told: it is not so.
_WRONG = Pattern(
    r"\bhoax\b|\b[Tt]his is not so\b|\bcalled (?:that|the|this) (?:figure|number|report|list|claim) (?:wrong|false|untrue)|\b[Tt]he (?:list|report|claim|figure|post|message|letter) (?:is|was) (?:false|untrue|wrong|fake|forged)\b|\bshould have (?:stood|been listed)\b"
    r"|(?:消息|说法|报道|传言|名单|数字)[^,。;]{0,8}(?:不实|不准确|不属实|有误|系误|失实|没有依据|毫无根据)|(?:纯属|实属)(?:谣言|误传|子虚乌有)|系误(?:传|报|发|植)"
)
#: The same of firms alone: nobody of them was let in.
_NOBODY = Pattern(
    r"\b[Nn]one of (?:them|these|those|which) (?:has|have|had|was|were|is|are) (?:been |yet |so far )*(?:approved|licen[cs]ed|let in|admitted|cleared)\b|\bNeither (?:was|is|has been|had been)\b|\b(?:But )?[Tt]hey have not\b|\bcame away with nothing\b|\b(?:sent|published|posted|issued) by mistake\b"
    r"|未予?证实|尚未有新的企业获批|(?:予以|已|均)否认"
)
#: A list of whom something else is told: who broke the rules, or is only proposed.
_OFFENDERS = Pattern(
    r"\bbad[- ]conduct\b|\bbroke the rules\b|\bviolators?\b|\bin breach of\b|\b(?:up|open) for public comment\b|\bproposes? to (?:recommend|approve|admit)\b|违规外|失信|不良名单"
)
#: Other offices' papers.
_OTHER_OFFICE = Pattern(
    r"\b(?:cross-border data|data exports?|transfer data abroad|network access licen[cs]es?|domain (?:name )?registrars?|tax (?:catalogue|rate|break)s?|generative (?:AI|artificial intelligence))\b|数据出境|数据跨境|跨境通|跨境数据(?:流动|传输|试点)|进网许可|域名注册|鼓励类产业"
)
_PILOT = Pattern(
    r"\bvalue-added\b|\btelecom(?:munications?)? (?:pilot|trial|permits?|licen[cs]es?|approvals?)\b|增值电信|电信业务试点"
)
#: So many sentences behind a claim may take it back.
_BEHIND = 3


def is_made_up(sentences: Sequence[Sentence]) -> bool:
    """Whether a text says that its firms or figures are an example, a scenario or a hoax."""
    return any(_MADE_UP.search(one.text) for one in sentences)


def is_of_other_programme(sentences: Sequence[Sentence]) -> bool:
    """Whether a text says that what it tells of is not the pilot's, or nothing to do with telecom."""
    return any(_NOT_THE_PILOT.search(one.text) for one in sentences)


def is_said_of_other_programme(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence, or one of those around it, says that what it tells of is not the pilot's."""
    near = sentences[max(0, index - 1) : index + 1 + _BEHIND]
    return any(_NOT_THE_PILOT.search(one.text) for one in near)


def is_wrong_behind(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence behind one says that what it tells is not so."""
    return any(_WRONG.search(one.text) for one in sentences[index + 1 : index + 1 + _BEHIND])


def is_taken_back(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence behind one says that it is not so, or that none of its firms was let in."""
    return is_wrong_behind(sentences, index) or any(
        _NOBODY.search(one.text) for one in sentences[index : index + 1 + _BEHIND]
    )


def is_list_of_else(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence, or the one before it, tells a list of whom something else is told than the pilot's grant."""
    near = [one.text for one in sentences[max(0, index - 1) : index + 1]]
    if any(_OFFENDERS.search(text) for text in near):
        return not any(_PILOT.search(text) and not _OFFENDERS.search(text) for text in near)
    return any(_OTHER_OFFICE.search(text) for text in near) and not any(_PILOT.search(text) for text in near)
