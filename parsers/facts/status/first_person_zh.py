# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives what a Chinese notice says of "our company" to the firm whose notice it is: 我司已于3月6日获得试点批复, signed 甲有限公司."""

import re

from domain.altering import alter
from parsers.facts.cues.status_cues import DOUBTED
from parsers.facts.status.acts import find_deed
from parsers.facts.status.following_zh import tells_own_grant
from parsers.facts.status.granting import Judged
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
