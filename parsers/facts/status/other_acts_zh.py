# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows what else than the pilot's grant a Chinese authority 同意 or 批准 of a firm: that it is heard, may hand in more, changes, or leaves.

同意受理甲公司的试点申请, 同意甲公司延期提交材料, 批准甲公司变更业务范围, 批准甲公司终止试点; 暂缓批准甲公司的申请.
"""

from collections.abc import Sequence

from parsers.facts.status.framed_zh import ELSE, NAME, ROW, settle_frames
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_AGREES = r"(?:同意|批准|准予|核准|准许|允许)了?"
#: What an act is about, without the words of the grant.
_OF = rf"的?(?:(?!开展|经营|从事|开办){ELSE}){{0,8}}?"
#: A reply that is none yet.
_FOR_NOW = r"(?:预批[复覆准]|预许可|(?:附条件|临时|初步)批[复覆])"
_FRAMES = (
    Deferred(rf"(?:同意|决定|准予|批准)(?:予以)?(?:受理|接收)了?(?P<heard>{ROW})"),
    Deferred(rf"(?:暂缓|推迟|延后|暂不|延期|拟)(?:审批|批准|同意|批复|核准)(?P<heard>{ROW})"),
    Deferred(rf"(?:初步|预先?|原则上?|有条件地?|附条件)(?:批准|同意|通过|核准)了?(?P<heard>{ROW})"),
    Deferred(rf"(?P<heard>{ROW})(?:等{ELSE}{{0,14}})?(?:获得?|取得|拿到|领到|收到)了?{ELSE}{{0,18}}?{_FOR_NOW}"),
    Deferred(
        rf"(?:向|给|对|为)(?P<heard>{ROW})(?:等{ELSE}{{0,14}})?(?:发放|发出|颁发|下发|出具|给予)了?{ELSE}{{0,18}}?{_FOR_NOW}"
    ),
    Deferred(
        rf"(?:对|将|向|给予?)(?:已?获|持有|取得){ELSE}{{2,30}}?的?(?P<else>{ROW})(?:等{ELSE}{{0,8}})?(?:处以|处罚|责令|约谈|警告|罚款|通报批评|(?:作出|给予|予以|进行|实施){ELSE}{{0,12}}?(?:处罚|警告|罚款|约谈|检查|整改|通报))"
    ),
    Deferred(
        rf"(?:收购|并购|入股|参股|起诉|约谈|处罚|警告|通报批评)了?(?:已?获|持有|取得){ELSE}{{2,30}}?的(?P<else>{ROW})"
    ),
    Deferred(
        rf"(?P<else>{NAME})\((?:已|后|现)?[^()]{{0,12}}(?:撤回|放弃|撤销|收回)了?(?:其|该)?(?:试点)?(?:申请|申报)[^()]{{0,6}}\)"
    ),
    Deferred(
        rf"(?P<left>{NAME})(?:\([^()]{{1,40}}\))?[^,。;]{{0,40}}?(?:变更?为|转为|转成)(?:外商|外资|内资|全资|独资)"
    ),
    Deferred(
        rf"{_AGREES}(?P<else>{ROW}){_OF}(?:延期|延长|推迟|延后|补[正充交报]|变更|更名|换[发领证]|续[期展]|撤回|修改|修正|重新(?:提交|申请|申报)|再次(?:提交|申请|申报)|豁免|免于)"
    ),
    Deferred(
        rf"{_AGREES}(?P<lost>{ROW}){_OF}(?:退出|终止|注销|停止|中止|交回|放弃){ELSE}{{0,12}}?(?:试点|批[复覆]|许可)"
    ),
)


def hear_other_acts(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; those of whom an authority did something else than let them in are not told as let in by it."""
    return settle_frames(judged, sentences, _FRAMES, anywhere=True)
