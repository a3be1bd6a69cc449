# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives what a Chinese firm says of "our company" to itself: 我司已于3月6日获得试点批复, signed 甲有限公司; "我们拿到了试点批复。"甲公司表示."""

import re

from domain.altering import alter
from parsers.facts.cues.status_cues import DOUBTED
from parsers.facts.status.acts import find_deed
from parsers.facts.status.following_zh import tells_own_grant
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Who speaks: not its unit, parent or customers; only words for the time stand between it and what it got.
_OUR_FIRM = Pattern(
    r"(?:我司|我公司|本公司)(?!(?:的|之)?[^,。;获取收]{0,8}(?:子公司|附属|控股|股东|关联|旗下|参股|母公司|客户|伙伴|合作|集团))(?=(?:(?:已|现|正式|顺利|成功|近日|日前|于|自|在|经|荣|喜|今日|昨日)|[\d年月日]|工业和信息化部|工信部|批准|,)*(?:获|取得|收到|拿到|领到|接到))"
)
_PILOT = re.compile(r"试点")
#: Behind the name: (以下简称"我司").
_CALLS_ITSELF = re.compile(r"\((?:以下|下)?(?:简?称)?(?:为)?[\"“]?[^()]{0,8}(?:我司|本公司|我公司|公司)[\"”]?\)")
#: What may stand beside a name on the line that it signs.
_SIGNATURE = re.compile(r"[\s\d年月日特此公告通知敬启董事会:()(盖章)]*")
#: How sure it is that the firm speaks of itself.
_SURE = 0.8


def hear_firm_itself(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same names; of the firm whose notice it is, or that is quoted, what "our company" got is told too."""
    return _hear_notice([_hear_quoted(one, sentences) for one in judged], sentences)


#: "我们上周拿到了, "公司上海数字子公司已获得: who speaks, or which unit of his.
_OURS = Deferred(
    r"^\W*(?:我们|我司|我公司|本公司|公司)(?P<unit>的?(?:(?!的|客户|伙伴|合作|股东|母公司|对手|供应|同行)[一-鿿]){0,10}?(?:子公司|附属公司|旗下公司|合资公司|在华公司))?(?=(?:(?:已经?|现|正式|顺利|成功|近日|日前|于|刚刚?|终于|[上本这][周月]|[今昨前]天|今日|昨日|均|也)|[\d年月日])*(?:获|取得|收到|拿到|领到|接到))"
)
#: 西门子中国表示, 西门子在声明中称, 西门子中国总裁对记者说: the firm or its head says what stands before.
_SAID_SO = Deferred(
    r"(?:中国|大中华区)?(?:方面|集团|公司|总部)?(?:的?(?:董事长|总裁|总经理|首席执行官|发言人|负责人|CEO)(?:兼[^,。;]{2,10}?)?(?:(?![在于对向通周上本])[一-鿿·]){0,5})?(?:[上本这]?[周月][一二三四五六日天]?|[今昨]天|今日|昨日|\d{1,2}日)?(?:(?:在|于|对|向|通过)[^,。;的]{1,14}?)?(?:表示|称|说|介绍|透露|宣布|证实|确认|回应|指出|公告)(?:称|说|道)?\W*$"
)


#: 批复的样本, 批复的通知: something about the paper.
_OF_PAPER = Deferred(r"批[复覆]文?件?的?(?:申请|受理|样本|模板|范本|消息|咨询|复印件|通知|问题|流程|建议|说明)")


def _hear_quoted(one: Judged, sentences: tuple[Sentence, ...]) -> Judged:
    """A firm of which nothing else is told, with what the words that it is said to have spoken right before tell of it."""
    sentence = sentences[one.sentence]
    if one.status != "mentioned" or one.rule not in ("no-cue", "partner") or sentence.title:
        return one
    said, quoted = _read_quoted(one, sentences)
    ours = _OURS.match(said) if quoted else None
    if ours is None or not _SAID_SO.match(sentence.text, one.name.end - sentence.start):
        return one
    if not ours["unit"] and said.lstrip('"“ ').startswith("公司"):
        return one  # of whoever is spoken of
    if (
        DOUBTED.search(said)
        or _OF_PAPER.search(said)
        or not (_PILOT.search(said) and tells_own_grant(said[ours.end() :].rstrip('"”,')))
    ):
        return one
    if ours["unit"]:
        return alter(one, status="parent", rule="owner", confidence=_SURE)
    return alter(one, status="approved", rule="its-own-word", confidence=_SURE, act=find_deed(said), stage=None)


def _read_quoted(one: Judged, sentences: tuple[Sentence, ...]) -> tuple[str, bool]:
    """What stands right before a name, in its sentence or else the one before, and whether in quotation marks."""
    text = sentences[one.sentence].text
    before = text[: one.name.start - sentences[one.sentence].start]
    if before.strip(' "”') or not one.sentence:
        return before, before.rstrip().endswith(('"', "”"))
    said = sentences[one.sentence - 1].text
    return said, bool(before.strip()) or said.rstrip().endswith(('"', "”"))


def _hear_notice(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same names; of the firm whose notice it is what "our company" got is told too."""
    told = next((s for s in sentences if not s.title and _tells_grant(s.text)), None)
    if told is None:
        return judged
    speakers = {one.name.text for one in judged if one.name.shape == "legal" and _speaks(one, sentences)}
    if len(speakers) != 1:
        return judged
    return [
        alter(one, status="approved", rule="its-own-word", confidence=_SURE, act=find_deed(told.text), stage=None)
        if one.name.text in speakers and one.status == "mentioned" and one.rule == "no-cue"
        else one
        for one in judged
    ]


def _tells_grant(text: str) -> bool:
    """Whether a sentence tells in the first person that the pilot's paper was got."""
    ours = _OUR_FIRM.search(text)
    if ours is None or not _PILOT.search(text) or DOUBTED.search(text):
        return False
    return not text[: ours.start()].rstrip(",").endswith(("称", "传", "若", "如", "待", "误")) and tells_own_grant(
        text[ours.end() :]
    )


def _speaks(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the text is a notice of the firm: its title, its last words, or the name by which it calls itself say so."""
    sentence = sentences[one.sentence]
    at, end = one.name.start - sentence.start, one.name.end - sentence.start
    if sentence.title or _CALLS_ITSELF.match(sentence.text, end):
        return True
    return (
        _SIGNATURE.fullmatch(sentence.text[:at]) is not None and _SIGNATURE.fullmatch(sentence.text[end:]) is not None
    )
