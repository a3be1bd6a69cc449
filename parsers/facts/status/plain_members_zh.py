# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese firms that the plainest words beside their names call licensees: 持证人是甲公司; 名单第二行,甲公司; 甲、乙都在其中.

The words right beside a name decide, and for a place on a list the nearest sentence before it that tells of what list it is.
"""

from collections.abc import Iterator, Sequence

from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.status.rows_told import Row
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: 持证人是甲公司: of what paper says the sentence, or the one before.
_HOLDER_IS = Deferred(
    r"(?:^|[,;。:(])(?:这张[^,。;]{0,8}的)?(?:持证(?:人|主体|单位|企业|方)|获批(?:主体|企业|单位)|被许可(?:人|单位)|证(?:件|书)?的?持有(?:人|者|方)|批[复覆]的?持有(?:人|者|方))(?:名称)?(?:则|就|正)?(?:是|为|系|即|:)$"
)
#: 排在第一行的是甲公司; 第二行,日资的乙公司.
_AT_PLACE = Deferred(
    r"(?:^|[,;。:])(?:(?:名单上?|其中)?(?:排|列|位|写)(?:在|于)|居)?(?:名单(?:上|里|中)?的?)?(?:第[一二三四五六七八九十\d]{1,3}|头一|首|末|最后一)[行位个家](?:的)?(?:则|就)?(?:,|是|为|系|:)(?:[^,。;:、]{1,8}的)?$"
)
#: The names of a row, and what says of all of them that they are among those told before it.
_JOINS = Deferred(r"(?:\([^()]{1,30}\))?(?:、|和|及|与|以及|、以及)")
_IN_IT = Deferred(
    r"(?:\([^()]{1,30}\))?(?:等)?(?:都|均|也|双双|悉数|同)*(?:在其中|位列其中|名列其中|跻身其中|在其列)(?=[,。;]|$)"
)
_OF_LET_IN = Pattern(
    r"(?:\d+|[一二两三四五六七八九十]+)[余多]?[家户间](?:外资|外商投资)?(?:企业|外企|公司)?[^,。;]{0,12}(?:获批|获准|入围|过关|拿证|领证|成为首批|(?:拿到|取得|获得|领到)[^,。;]{0,16}(?:批[复覆文]|牌照|许可|资格|入场券|通行证))"
)
#: A list, and of whom.
_LIST = Pattern(r"名单|名录")
_LIST_OF_LET_IN = Pattern(
    r"(?:获批|获准|批复|入围|过关|核准)[^。;]{0,16}(?:名单|名录)|(?:名单|名录)[^。;]{0,40}(?:试点(?:获批)?(?:企业|外企)|获批|获准|批[复覆])|试点(?:获批)?(?:企业|外企)[^。;]{0,12}(?:名单|名录)"
)
_OTHER_LIST = Pattern(
    r"申请|受理|申报|公示|拟|候选|候补|递[交表件]|注销|撤[销回]|吊销|不予|驳回|失信|异常|违规|整改|检查|抽查|出席|参会|邀请|签约|意向|供应|合作|内资"
)
_PAPER = Pattern(r"许可证?|批[复覆文]|牌照|执照|(?<![A-Za-z])[AB][12]-|持证")
_OF_TELECOM = Pattern(r"电[信讯]|试点|增值|交易处理|信息服务|数据中心|互联网接入|呼叫中心|(?<![A-Za-z])[AB][12]-")
#: So many sentences back a list may be told of whose places are read out.
_FAR = 8
_CUES = (DOUBTED, REJECTED, REVOKED, NOT, APPLIED)


def find_plain_members(sentences: Sequence[Sentence], index: int, row: Row) -> Iterator[int]:
    """Where the names begin that the words right beside them call licensees."""
    if sentences[index].title:
        return
    for before, name, after in row.around():
        if _says_else(before, after):
            continue
        if (_HOLDER_IS.search(before[-40:]) and _is_of_telecom(sentences, index, name)) or (
            _AT_PLACE.search(before[-40:]) and _is_on_list(sentences, index)
        ):
            yield name.start
    yield from (name.start for name in _find_in_it(row))


def _says_else(before: str, after: str) -> bool:
    """Whether the clause of a name tells of a refusal, an end, an application or a rumour."""
    own = f"{before[max(before.rfind(mark) for mark in ';。') + 1 :]} N {after.partition('。')[0].partition(';')[0]}"
    return any(cue.search(own) for cue in _CUES)


def _is_of_telecom(sentences: Sequence[Sentence], index: int, name: Name) -> bool:
    """Whether the paper that somebody holds is one of telecom, by its sentence or the one before, whatever the holder's name says."""
    near = " ".join(one.text for one in sentences[max(0, index - 1) : index + 1]).replace(name.text, "")
    return _PAPER.search(near) is not None and _OF_TELECOM.search(near) is not None


def _is_on_list(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the last list that is told of before a sentence is one of those let in."""
    for at in range(index, max(-1, index - _FAR), -1):
        text = sentences[at].text
        if not sentences[at].title and _LIST.search(text):
            return _LIST_OF_LET_IN.search(text) is not None and _OTHER_LIST.search(text) is None
    return False


def _find_in_it(row: Row) -> list[Name]:
    """The names that are among so many let in, whom the same sentence tells right before them."""
    lead = row.lead
    if not lead.endswith((",", ";", ":")) or not _OF_LET_IN.search(lead) or any(cue.search(lead) for cue in _CUES):
        return []
    return row.walk(_JOINS, _IN_IT)
