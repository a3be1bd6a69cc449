"""Where a full Chinese name begins behind words that are none of its letters, and what is no name at all."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
NAME = "雷诺瓦信息技术(海南)有限公司"
ACT = "工信部近日批准3家外资企业开展增值电信业务经营试点。"


def list_names(text: str) -> set[str]:
    return {one.name for one in READER.read(Document("", text, Published("2026-05-06"))).firms}


@pytest.mark.parametrize(
    "words",
    [
        "据报{0}拿到了批复",
        "批复给了{0}",
        "工信部批准了{0}的申请",
        "走进{0}的办公区",
        "上个月{0}拿到批复",
        "海口的那家叫{0}",
        "减去{0},还有2家",
        "以{0}为例,其母公司在欧洲",
        "名单里有{0}",
        "台资方面仅{0}一家",
        "海口新区与{0}签约",
        "他报出的名字有{0}",
        "海口有{0}、三亚没有企业上榜",
    ],
)
def test_the_words_before_a_name_are_none_of_its_letters(words: str) -> None:
    assert NAME in list_names(f"{ACT}{words.format(NAME)}。")


def test_letters_of_a_name_stay_its_own() -> None:
    for name in ("以色列卡梅安全(北京)有限公司", "上海有孚网络股份有限公司", "苏州工业园区星洲数据科技有限公司"):
        assert name in list_names(f"{ACT}名单如下:\n{name}\n{NAME}\n")


def test_what_is_said_of_firms_is_no_name() -> None:
    text = f"{ACT}{NAME}榜上有名,以独资居多,持股七成的入选。被通报的问题包括强制、频繁、过度索取权限等。"
    assert not {"榜上有名", "持股七成", "居多", "入选", "频繁", "过度索取权限"} & list_names(text)
