# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese row names those whom another country lets in: 越南工信部批准4家外资企业…。四家企业是:甲公司….

What its own sentence tells is looked at elsewhere; here it is the sentence before, at which the row points back.
"""

from collections.abc import Sequence

from parsers.facts.cues.status_cues import APPROVED
from parsers.facts.status.granting import Judged
from parsers.facts.text.nations_zh import LAND_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: What stands in no name of another country's body: firms, China's own bodies, and what joins two.
_NO_BODY = r"(?:工信部|工业和信息化部|通信管理局|通管局|企业|公司|集团|驻华|在华|[获家等在向由的、和与经资商籍批])"
_BODY = rf"(?:工信部|(?:(?!{_NO_BODY})[^,。;]){{1,10}}?(?:部(?!分|门|署|长|落)|局(?!长|面|部)|署|委员会|当局|监管机构|监管部门|政府))"
#: 沙特通信、空间与技术委员会: its name lists what it looks after.
_LONG_BODY = r"(?:通信|电信|通讯|资讯|信息|数字|传媒|媒体)[一-鿿、]{2,14}?(?:委员会|管理局|监管局|发展局|总局)"
#: 越南工信部批准, 台湾数位部核准: it acts itself, and right away.
_ACTS_THERE = Pattern(
    rf"(?<!中国){LAND_ZH}(?:{_BODY}|{_LONG_BODY}(?:\([A-Z]+\))?[^,。;]{{0,8}}(?:宣布|公布|表示)?,?)(?:(?!{_NO_BODY})[^,。;]){{0,10}}?(?:批准|核准|准许|准予|许可|发放|颁发|核发|签发|批出|发出|[向给为对][^,。;]{{1,16}}(?:发放|颁发|核发|签发|批出|发出))"
)
#: 通讯事务管理局今日宣布,根据《电讯条例》向三间公司批出…, 准其在香港提供: bodies of Hong Kong and Taiwan, and what is given for there.
_ACTS_BESIDE = Pattern(
    rf"(?:通讯事务管理局|(?<!人民)通讯局|数位发展部门?|数发部|通传会)(?:(?!{_NO_BODY}|转)[^。;]){{0,40}}?[向给为对]?[^。;]{{0,12}}(?:批准|核准|准许|准予|许可|发放|颁发|核发|签发|批出|发出)|准[其许予]?在(?:香港|澳门|台湾)"
)
_CHINAS = Pattern(r"(?:中国|我国|国家)(?:的)?(?:工信部|工业和信息化部)|通信管理局|通管局")
#: So far before a row that may stand at which it points.
_FAR = 3


def _acts_elsewhere(said: str) -> bool:
    return _ACTS_THERE.search(said) is not None or _ACTS_BESIDE.search(said) is not None


def is_of_other_land(said: str) -> bool:
    """Whether a sentence tells a grant by another country's body, or by one of Hong Kong or Taiwan, and names none of China's."""
    return _acts_elsewhere(said) and _CHINAS.search(said) is None


def is_of_other_land_zh(one: Judged, sentences: Sequence[Sentence]) -> bool:
    """Whether the nearest sentence that tells a grant, from that of a name back, tells one of another country's."""
    for at in range(one.sentence, max(-1, one.sentence - _FAR - 1), -1):
        said = sentences[at].text
        if _acts_elsewhere(said):
            return _CHINAS.search(said) is None
        if APPROVED.search(said):
            return False
    return False
