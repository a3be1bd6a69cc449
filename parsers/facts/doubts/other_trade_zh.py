# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese row names those let in for another trade, or firms of the country itself, beside those of the pilot.

为三家外资企业颁发电信试点批复,并为两家内资企业颁发算力试点批复。两家企业是:甲公司…: the row counts as many as the clause that tells of others.
"""

import re
from collections.abc import Sequence

from parsers.facts.doubts.unsure_zh import OTHER_TRADES
from parsers.facts.status.granting import Judged
from parsers.facts.status.small_numbers_zh import read_small
from parsers.facts.text.sentences import Sentence

_COUNT = re.compile(r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})[家户间]")
_TELECOM = re.compile(r"[增加]值|电[信讯]|信息服务|互联网接入|IDC|CDN")
_OTHERS = re.compile(rf"{OTHER_TRADES}|内资|民营企业|国有企业")
#: 获准开展自动驾驶试点的企业中, 已获批数据出境试点的企业包括: what opens a row of those of another trade.
_LET_IN_ELSE = re.compile(
    rf"(?:获批|获准|批准|取得|获得|拿到|领到|持有|入选|参加|参与|开展)(?:(?![增加]值|电[信讯])[^,。;]){{0,10}}{OTHER_TRADES}(?:(?![增加]值|电[信讯])[^,。;]){{0,12}}的(?:[^,。;的]{{0,4}})?(?:企业|公司|外企)[^。;]{{0,8}}(?:中|里|包括|有|是|为)[^。;]*$"
)
#: 另有三家被要求补正: as many others, who are not let in.
_NOT_YET = re.compile(
    r"补正|补件|补充材料|退[回件]|撤[回件]|驳回|不予|在审|待审|受理|排队|等待|等候|申请(?!获批|获准)|申报"
)
#: So far before a row that may stand at which it points.
_FAR = 3


def is_of_other_trade_zh(one: Judged, text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the row of a name is one of those let in for another trade, by its own words or by the clause that it counts again."""
    sentence = sentences[one.sentence]
    before = text[sentence.start : one.name.start]
    if _LET_IN_ELSE.search(before):
        return True
    head = _COUNT.search(before)
    if head is None or one.rule not in ("named", "member") or _OTHERS.search(before):
        return False
    number = read_small(head["n"])
    for at in range(one.sentence - 1, max(-1, one.sentence - _FAR - 1), -1):
        counting = [clause for clause in re.split("[,;。:]", sentences[at].text) if number in _read_counts(clause)]
        if "另" in before and (others := [clause for clause in counting if "另" in clause]):
            return any(_NOT_YET.search(clause) for clause in others)
        if counting:
            return all(_OTHERS.search(clause) and not _TELECOM.search(clause) for clause in counting)
    return False


def _read_counts(clause: str) -> set[int]:
    return {read_small(found["n"]) for found in _COUNT.finditer(clause)}
