# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of the sentences around a claim that what is told so plainly was no grant of the pilot: of another programme, or taken back."""

import re
from collections.abc import Sequence

from parsers.facts.subject.own_word import NOT_THE_PILOT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: What the sentences behind make of what was told: it is not so.
_WRONG = Pattern(
    r"\bhoax\b|\b[Tt]his is not so\b|\bcalled (?:that|the|this) (?:figure|number|report|list|claim) (?:wrong|false|untrue)|\b[Tt]he (?:list|report|claim|figure|post|message|letter) (?:is|was) (?:false|untrue|wrong|fake|forged)\b|\bshould have (?:stood|been listed)\b"
    r"|\b[Tt]he (?:above|aforesaid|aforementioned|foregoing|said|relevant)(?: [\w-]+){0,2} (?:reports?|articles?|rumou?rs?|information|contents?|claims?|stories|statements?) (?:is|are|was|were) (?:not (?:true|accurate|correct)|untrue|inaccurate|incorrect|false|groundless|unfounded|inconsistent with)\b"
    r"|(?:消息|说法|报道|传言|名单|数字)[^,。;]{0,8}(?:不实|不准确|不属实|有误|系误|失实|没有依据|毫无根据)|(?:纯属|实属)(?:谣言|误传|子虚乌有)|系误(?:传|报|发|植)"
)
#: The same of firms alone: nobody of them was let in.
_NOBODY = Pattern(
    r"\b(?:has|have) (?:not|never) (?:yet |ever )?(?:obtained|received|been granted|won|held|applied for) any such (?:approval|licen[cs]e|permit|permission)s?\b"
    r"|\b[Nn]one of (?:them|these|those|which) (?:has|have|had|was|were|is|are) (?:been |yet |so far )*(?:approved|licen[cs]ed|let in|admitted|cleared)\b|\bNeither (?:was|is|has been|had been)\b|\b(?:But )?[Tt]hey have not\b|\b[Ii]t has (?:not|never) (?:applied|been approved)\b|\b[Nn]o such (?:company|firm)\b|\b[Ww]e cannot speak for\b|\bcame away with nothing\b|\b(?:sent|published|posted|issued) by mistake\b"
    r"|未予?证实|尚未有新的企业获批|(?:予以|已|均)否认|无从置评|并未提出申请"
)
#: A list of whom something else is told: who broke the rules, or is only proposed.
_OFFENDERS = Pattern(
    r"\bbad[- ]conduct\b|\bbroke the rules\b|\bviolators?\b|\bin breach of\b|\b(?:up|open) for public comment\b|\bproposes? to (?:recommend|approve|admit)\b|违规外|失信|不良名单"
)
#: Other offices' papers.
_OTHER_OFFICE = Pattern(
    r"\b(?:cross-border data|data exports?|transfer data abroad|network access licen[cs]es?|domain (?:name )?registrars?|tax (?:catalogue|rate|break)s?|generative (?:AI|artificial intelligence)|(?:permitted|allowed|licen[cs]ed) to resell|mobile communications resale)\b|数据出境|数据跨境|跨境通|跨境数据(?:流动|传输|试点)|进网许可|域名注册|鼓励类产业"
)
_PILOT = Pattern(
    r"\bvalue-added\b|\btelecom(?:munications?)? (?:pilot|trial|permits?|licen[cs]es?|approvals?)\b|增值电信|电信业务试点"
)
_OF_PILOT = Pattern(
    r"\bpilots?\b|\btrial\b|试点|\bforeign-(?:invested|funded|owned) tele\w+|外商?(?:投资)?电信企业", re.IGNORECASE
)
#: Hong Kong's and Macao's own way in.
_BESIDE_PILOT = Pattern(r"\bCEPA\b|\bCloser Economic Partnership\b|更紧密经贸关系")
#: So many sentences behind a claim may take it back.
_BEHIND = 3


def is_said_of_other_programme(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence, or one of those around it, says that what it tells of is not the pilot's."""
    near = sentences[max(0, index - 1) : index + 1 + _BEHIND]
    return any(NOT_THE_PILOT.search(one.text) for one in near)


def is_said_of_pilot(sentence: Sentence) -> bool:
    """Whether a sentence names the pilot itself, or the stock of all foreign-invested telecom firms, and no arrangement beside it."""
    return _OF_PILOT.search(sentence.text) is not None and _BESIDE_PILOT.search(sentence.text) is None


def is_wrong_behind(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence behind one says that what it tells is not so."""
    return any(_WRONG.search(one.text) for one in sentences[index + 1 : index + 1 + _BEHIND])


def is_taken_back(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence behind one says that it is not so, or that none of its firms was let in."""
    return is_wrong_behind(sentences, index) or any(
        _NOBODY.search(one.text) for one in sentences[index : index + 1 + _BEHIND]
    )


#: "has renewed the licences of six enterprises", 为6家外商投资电信企业办理了许可证续期: no new grant.
_RENEWED = Pattern(
    r"(?<!not )(?<!n't )(?<!never )\b(?:renewed|prolonged) (?:the |its |their |an? )?(?:[\w-]+ ){0,5}?(?:approvals?|permits?|licen[cs]es?)\b|\b(?:approvals?|permits?|licen[cs]es?) (?:of|held by) [^.;]{2,80}? (?:was|were|has been|have been) (?:\w+ )?(?:renewed|prolonged|extended (?:by|for|until))\b"
    r"|(?:^|[,。;:])(?:(?![应须需可若如将])[^,。;:])*?(?:办理|办结|完成|准予|同意|核准|予以)[^,。;]{0,26}(?:批复|许可证?|牌照|执照)?[^,。;]{0,6}(?<!申请)(?<!未)(?:续期|续展|延续)|(?:批复|许可证?|牌照)(?:的)?(?:续期|续展|延续)(?:手续)?[^,。;]{0,4}(?:办理|完成)"
)
_NEWLY = Pattern(
    r"\bnew(?:ly|comers?)?\b|\bfirst[- ]time\b|新[增发批颁办]|首次|另(?:向|有|批|外)|\balso (?:granted|issued|approved)",
    re.I,
)


#: A sentence that tells an act of its own, whatever was renewed in the one before it.
_ACT = Pattern(
    r"\b(?:approved|granted|issued|licen[cs]ed|let in)\b|获批|批准|(?:获得|取得|颁发|发放|核发)[^,。;]{0,24}批[复覆]"
)


def _is_of_renewal(near: Sequence[str]) -> bool:
    """Whether sentences tell that approvals which firms have had for long were renewed, and of no new ones."""
    if any(map(_NEWLY.search, near)):
        return False
    own = near[-1]
    return _RENEWED.search(own) is not None or (_RENEWED.search(near[0]) is not None and not _ACT.search(own))


def is_list_of_else(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence, or the one before it, tells a list of whom something else is told than the pilot's grant."""
    near = [one.text for one in sentences[max(0, index - 1) : index + 1]]
    if _is_of_renewal(near):
        return True
    if any(_OFFENDERS.search(text) for text in near):
        return not any(_PILOT.search(text) and not _OFFENDERS.search(text) for text in near)
    return any(_OTHER_OFFICE.search(text) for text in near) and not any(_PILOT.search(text) for text in near)
