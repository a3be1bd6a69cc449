# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese row of members hangs on others than those let in: 目前还有5家企业在排队。其中包括甲公司.

其中包括, 例如 and 分别是 tell of those spoken of last. Where the row's own sentence tells no grant, the nearest sentence before it that speaks
of firms has to tell one.
"""

import re
from collections.abc import Sequence

from parsers.facts.cues.status_cues import APPROVED
from parsers.facts.doubts.plain_grants_zh import ROW_GOES_ON
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_zh import count_firms_zh, tells_of_others_zh
from parsers.facts.status.pointing_rows_zh import SPEAKS_OF_FIRMS
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: A row that was asked what it points back at is surer than one that only such a word tells.
_ASKED = 0.8
#: So far before it, over sentences that speak of no firms, those may be told at whom a row points.
_FAR = 4
#: What tells a grant in the row's own sentence besides.
_LETS_IN = Pattern(
    r"新批|新增|批了|批出|批下来|在列|领[到了]?证|持证|颁证|获证|名单[上里中]|(?<!未)(?<!没)[进入上]了?名单|这一?批|过关|放行|(?:取得|获得|拿到|领到)[^,。;]{0,24}执照"
)
#: 我说几个大家熟悉的: no more than that names follow.
_NAMES_FOLLOW = Pattern(r"(?:[点说举讲报]|列举)(?:出|了)?(?:几个|一些|一个|其中)|哪些|哪几家|名字")
#: 点名的有甲,以及乙,后者尚在补正材料: of a row of some of each kind.
_SOME_WAIT = Pattern(r"补正|在审|待[审批]|排队|尚未")
_GOT_PAPER = Pattern(r"新批|批了|批出|批下来|领[到了]?证|持证|颁证|获证")


#: 包括甲、乙,日商丙,以及丁旗下的上海子公司: of a row of groups only a unit is told, and of which of them does not show.
_ROW_OF_OWNERS = Pattern(
    rf"{ROW_GOES_ON}(?:,[^,。;]{{1,30}}){{0,3}}(?:旗下|的?(?:上海|北京|深圳|海南|在[华陆]|大陆|中国|内地))[^,。;、]{{0,10}}(?:子公司|附属公司|分支|单位)"
)


def is_row_of_owners(one: Judged, after: str) -> bool:
    """Whether a name without its form in a row of those let in is a group's, of which a unit was let in."""
    if one.rule != "member" or one.name.shape == "legal":
        return False
    return _ROW_OF_OWNERS.match(after) is not None


def is_loose_member_zh(one: Judged, text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a name is told as a member by a sentence that tells no grant, and who was spoken of last were not let in."""
    sentence = sentences[one.sentence]
    if one.rule != "member" or one.confidence >= _ASKED or re.search(r"[一-鿿]{4}", sentence.text) is None:
        return False
    if APPROVED.search(sentence.text) or _LETS_IN.search(sentence.text):
        return False
    if _SOME_WAIT.search(sentence.text):
        return True
    return not _points_at_let_in(one.sentence, sentences)


def _points_at_let_in(index: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the nearest sentence before one that speaks of firms tells a grant, or only tells more of those of whom one is told."""
    for at in range(index - 1, max(-1, index - _FAR - 1), -1):
        said = sentences[at].text
        if APPROVED.search(said) or _GOT_PAPER.search(said):
            return not tells_of_others_zh(said)
        if SPEAKS_OF_FIRMS.search(said) and not _NAMES_FOLLOW.search(said) and not _goes_on(said, sentences[:at]):
            return False
    return False


def _goes_on(said: str, before: Sequence[Sentence]) -> bool:
    """Whether a sentence parts those of whom a grant was told: by its first number, 8家深企分属三个片区, or by places, 北京、上海合计78家."""
    counts = count_firms_zh(said)
    if counts and any(APPROVED.search(one.text) and counts[0] in count_firms_zh(one.text) for one in before):
        return True
    return len(counts) > 1 and bool(find_regions(said)) and not tells_of_others_zh(said)
