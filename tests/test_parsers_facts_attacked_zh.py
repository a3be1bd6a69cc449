"""A firm beside the approval of others, of which its own clause tells something else than a plain grant: it waits."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

_READER = Reader(load_gazetteer())
_ACT = "工业和信息化部5月6日向13家外资企业发放增值电信业务经营试点批复。"
_FIRM = "贝塔云科技（北京）有限公司"


def _tell(clause: str) -> set[tuple[str, str]]:
    """The firms told as fact, with what is told of them."""
    reading = _READER.read(Document("", f"{_ACT}{clause}。", Published("2026-05-06")))
    return {(firm.name, firm.status) for firm in reading.firms if not firm.review and firm.status != "mentioned"}


@pytest.mark.parametrize(
    "said",
    [
        "预计将获批",
        "力争年内获批",
        "争取获得批复",
        "本可获批",
        "险些获批",
        "渴望获批",
        "据信获批",
        "被传获批",
        "宣称获批但未出示批复",
        "获批一事系误传",
        "获批呼声最高",
        "获批希望渺茫",
        "获批与否取决于评估",
        "获批后未满一年即退出",
        "获批的决定被法院撤销",
        "去年获批，今年未通过年检被取消",
        "获批范围被缩减",
        "获批在越南经营电信业务",
        "获批进入越南市场",
        "获批独资医院试点",
        "取得网络文化经营许可证",
        "新药获批",
        "项目环评获批",
        "快递许可获批",
        "入选最佳试点服务商",
        "代理的3家企业获批",
        "所在园区有3家企业获批",
        "走访获批企业",
        "起诉获批企业",
        "总裁获批准入境",
        "增资获批",
    ],
)
def test_firm_whose_clause_tells_no_plain_grant_waits(said: str) -> None:
    """Each of these was told as an approval, since a word for one stood beside the name."""
    assert _tell(f"{_FIRM}{said}") == set()


@pytest.mark.parametrize(
    "clause",
    [
        f"批复颁发仪式在{_FIRM}举行",
        f"有媒体称{_FIRM}也在名单中",
        f"批复由{_FIRM}代为领取",
    ],
)
def test_firm_that_the_words_around_name_otherwise_waits(clause: str) -> None:
    """A place, hearsay, and a messenger."""
    assert _tell(clause) == set()


def test_firm_whose_application_did_not_pass_is_turned_away() -> None:
    assert _tell(f"{_FIRM}的申请未通过") == {(_FIRM, "rejected")}


@pytest.mark.parametrize(
    "said",
    [
        "获批",
        "已获批开展互联网数据中心业务",
        "历时三个月获批",
        "于5月6日收到工业和信息化部下发的试点批复",
        "是首批获批企业之一",
    ],
)
def test_plain_grant_is_still_told(said: str) -> None:
    """Days, adverbs and the body before the verb, telecom's paper or business behind it."""
    assert _tell(f"{_FIRM}{said}") == {(_FIRM, "approved")}
