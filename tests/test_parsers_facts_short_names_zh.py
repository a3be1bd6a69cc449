"""The words by which a Chinese text calls a firm whose full name it gives."""

import pytest

from domain.firms import load_gazetteer
from parsers.facts.names.short_names_zh import shorten_zh, stands_for_firm
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
GRANTED = "工信部3月2日向{}颁发增值电信业务经营试点批复,这是当地首家外资企业获批。"


@pytest.mark.parametrize(
    ("full", "short", "told"),
    [
        ("峤岚(上海)信息科技有限公司", "峤岚", "峤岚的负责人说,机房设在昆山。"),
        ("天津峤岚科技有限公司", "峤岚", "园区介绍,峤岚将招聘四十人。"),
        ("三亚峤岚网络服务有限公司", "三亚峤岚", "三亚峤岚则计划搭建平台。"),
        ("海口峤岚旅行科技有限公司", "峤岚旅行", "峤岚旅行主要为游客预订酒店。"),
        ("上海峤天通信有限公司", "峤天通信", "峤天通信的谈判拖了三年。"),
        ("峤岚互连(深圳)有限公司", "峤岚", "机柜不多,峤岚在外省的客户嫌远。"),
    ],
)
def test_a_short_name_is_whom_the_full_name_names_and_waits(full: str, short: str, told: str) -> None:
    firms = {firm.name: firm for firm in READER.read(Document("", GRANTED.format(full) + told)).firms}

    assert (firms[full].status, firms[short].status) == ("approved", "approved")
    assert firms[short].review


@pytest.mark.parametrize("told", ["山上的峤岚气候宜人。", "新峤岚路已经通车。"])
def test_two_characters_inside_other_words_name_nobody(told: str) -> None:
    text = GRANTED.format("峤岚(上海)信息科技有限公司") + told

    assert [firm.name for firm in READER.read(Document("", text)).firms] == ["峤岚(上海)信息科技有限公司"]


def test_of_two_short_names_the_longer_is_read() -> None:
    text = GRANTED.format("滨海峤岚数据服务有限公司") + "滨海峤岚依托母公司的码头。"

    assert [firm.name for firm in READER.read(Document("", text)).firms] == ["滨海峤岚数据服务有限公司", "滨海峤岚"]


@pytest.mark.parametrize("full", ["上海国际信息科技有限公司", "中国环球网络有限公司"])
def test_a_plain_word_is_no_short_name(full: str) -> None:
    assert not {"国际", "环球"} & {*shorten_zh(full)}


def test_a_short_name_is_no_part_of_a_longer_one() -> None:
    assert not stands_for_firm("峤岚集团表示", 0, 2)
    assert stands_for_firm("峤岚表示", 0, 2)
