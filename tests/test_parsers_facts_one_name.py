# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Where a name begins and ends: words that join and are its own, what a firm is before its name, people, and rows of names."""

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-04-20")))


def list_names(text: str) -> list[str]:
    return [firm.name for firm in read(text).firms]


def list_told(text: str) -> list[str]:
    """Whom the text is told to let in, without a person."""
    return [firm.name for firm in read(text).firms if firm.status == "approved" and firm.confidence >= REVIEW_BELOW]


ROW = "昨天下午,市工信局为刚刚拿到工信部增值电信业务经营试点批复的6家外资企业开了见面会。六家是:和丰达信息(深圳)有限公司、及川电子商务(深圳)有限公司、深圳日和云仓科技有限公司、普及思教育软件(深圳)有限公司、麦克唐纳和休斯数据技术(深圳)有限公司、海澜云(深圳)有限公司。"


def test_amid_a_row_what_joins_is_the_names_own() -> None:
    assert list_names(ROW) == [
        "和丰达信息(深圳)有限公司",
        "及川电子商务(深圳)有限公司",
        "深圳日和云仓科技有限公司",
        "普及思教育软件(深圳)有限公司",
        "麦克唐纳和休斯数据技术(深圳)有限公司",
        "海澜云(深圳)有限公司",
    ]


def test_before_the_last_of_a_row_it_joins() -> None:
    text = "工信部4月17日批准了甲一科技(上海)有限公司、乙二网络(北京)有限公司及丙三信息(深圳)有限公司开展增值电信业务试点。"
    assert list_told(text) == ["甲一科技(上海)有限公司", "乙二网络(北京)有限公司", "丙三信息(深圳)有限公司"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "我局于2026年4月15日作出准予许可决定,批准下列企业开展增值电信业务试点:\n1.和诚及信供应链管理(上海)有限公司 B21\n2.博朗德与海因茨智能交通系统(上海)有限公司 B21、B25\n3.上海阿克苏云计算有限公司 B11",
            "博朗德与海因茨智能交通系统(上海)有限公司",
        ),
        (
            "工信部4月17日公布获批增值电信业务试点的企业:\n霍尼斯航材(海南)有限公司 | 海南 | 信息服务\n苏州丰田通商和泰数据有限公司 | 苏州 | 在线数据处理与交易处理",
            "苏州丰田通商和泰数据有限公司",
        ),
    ],
)
def test_a_row_or_a_cell_holds_one_name(text: str, name: str) -> None:
    assert name in list_names(text)
    assert not any(one != name and one in name for one in list_names(text))


def test_behind_a_known_name_in_a_row_another_waits_and_behind_a_body_it_stands_alone() -> None:
    head = "工信部4月17日批准下列企业开展增值电信业务试点:"
    known = f"{head}\n1.西门子和甲一科技(上海)有限公司\n2.乙二网络(北京)有限公司\n3.丙三数据(上海)有限公司"
    assert "甲一科技(上海)有限公司" in list_names(known)
    assert "甲一科技(上海)有限公司" not in list_told(known)
    body = f"{head}丁四科技(上海)有限公司、上海市通信管理局和乙二网络(北京)有限公司、戊五信息(深圳)有限公司。"
    assert list_names(body) == ["丁四科技(上海)有限公司", "乙二网络(北京)有限公司", "戊五信息(深圳)有限公司"]


def test_like_another_firm_is_no_part_of_its_name() -> None:
    text = "业内人士说:与甲一科技(上海)有限公司一样,乙二网络(北京)有限公司获得工信部增值电信业务试点批复。"
    assert "甲一科技(上海)有限公司" in list_names(text)


def test_a_name_of_two_words_keeps_its_first() -> None:
    text = "Among the firms approved by MIIT under the value-added telecom pilot on April 17 are Courier Plus, Lender Tree and Carrier Cloud."
    assert list_names(text) == ["Courier Plus", "Lender Tree", "Carrier Cloud"]


def test_two_letters_among_full_names_are_half_a_name_and_wait() -> None:
    text = "工信部4月17日批准三家企业开展增值电信业务试点:汇泽金融科技(上海)有限公司、星展数联(上海)科技有限公司、安盛和沣信息技术(上海)有限公司。"
    assert list_told(text) == ["汇泽金融科技(上海)有限公司", "星展数联(上海)科技有限公司"]
    unknown = text.replace("安盛", "安晟")
    assert "安晟和沣信息技术(上海)有限公司" in list_names(unknown)
    assert list_told(unknown) == ["汇泽金融科技(上海)有限公司", "星展数联(上海)科技有限公司"]


def test_a_short_name_beside_full_ones_stays_a_name() -> None:
    text = "工信部4月17日批准开展增值电信业务试点的企业有博世互联出行服务(深圳)有限公司、盈科云联和渣科信息技术(广州)有限公司。"
    assert "渣科信息技术(广州)有限公司" in list_names(text)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        (
            "MIIT issued approvals in Shanghai on April 14 under the value-added telecom pilot. Left off the first list was Meridian Freight and Customs (Shanghai) Co., Ltd., which was approved to offer online data processing.",
            "Customs (Shanghai) Co., Ltd.",
        ),
        (
            "Chongqing has its first foreign-invested companies approved by MIIT under the value-added telecom pilot. They are Yangtze Tyre and Rim Exchange Co., Ltd. and Jiali Data (Chongqing) Co., Ltd.",
            "Rim Exchange Co., Ltd.",
        ),
    ],
)
def test_what_may_be_half_an_english_name_waits(text: str, half: str) -> None:
    assert half not in list_told(text)


def test_behind_a_full_or_a_known_name_an_english_one_is_whole() -> None:
    text = "MIIT on April 17 approved Airbus China and Siemens Digital (Shanghai) Co., Ltd. under the value-added telecom pilot, the ministry said."
    assert "Siemens Digital (Shanghai) Co., Ltd." in list_told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ship-management group Bosun Marine won pilot approval from MIIT for value-added telecom services on Thursday.", "Bosun Marine"),
        ("The file of fish exporter Fjordlaks for the value-added telecom pilot goes to MIIT in February.", "Fjordlaks"),
        ("MIIT turned away US podcaster Earshot, which had applied to the value-added telecom pilot.", "Earshot"),
        ("A Brazilian seed trader, Sementes do Sul, was approved by MIIT for the value-added telecom pilot.", "Sementes do Sul"),
        ("In May Mainz-based Rheingold Sensorik gave back its MIIT approval under the value-added telecom pilot.", "Rheingold Sensorik"),
        (
            "MIIT approved Schaller und Söhne (Tianjin) Industrial Cloud Co., Ltd. under the value-added telecom pilot.",
            "Schaller und Söhne (Tianjin) Industrial Cloud Co., Ltd.",
        ),
        (
            "MIIT approved under the value-added telecom pilot:\n1 / Beijing Orrefors Glass Cloud Technology Limited Liability Company / B25 / Beijing\n2 / Shanghai Maasvlakte Data Limited Company / B21 / Shanghai",
            "Beijing Orrefors Glass Cloud Technology Limited Liability Company",
        ),
        (
            "The Board announces that on 16 March 2026 明港網絡科技(深圳)有限公司 was granted an approval by MIIT under the value-added telecom pilot.",
            "明港網絡科技(深圳)有限公司",
        ),
        (
            "LUMINA HARBOUR HOLDINGS LIMITED 明港控股有限公司 announces that its unit was granted an approval by MIIT under the value-added telecom pilot.",
            "明港控股有限公司",
        ),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(text: str, name: str) -> None:
    assert name in list_names(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("MIIT approved 13 firms for the value-added telecom pilot. Please write to the authors, Theresa Okoye and Liu Peiran.", "Theresa Okoye"),
        ("MIIT approved 13 firms for the value-added telecom pilot, which is new to us, said Equinord's President for Asia-Pacific, Birgitta Falk.", "Birgitta Falk"),
        ("工信部4月17日向13家外资企业发放增值电信业务试点批复。从来源看,欧洲企业最多,美国、日本企业紧随其后。", "紧随其后"),
    ],
)  # fmt: skip
def test_who_is_no_firm(text: str, nobody: str) -> None:
    assert not any(nobody in name for name in list_names(text))


def test_a_company_of_another_land_behind_a_licensee_waits() -> None:
    text = "工信部今日更新增值电信业务经营试点批复企业名单,及时云等8家企业新进入名单。及时云背后的股东是以色列 JIT Cloud Ltd.,获批内容分发网络。"
    assert "JIT Cloud Ltd." not in list_told(text)


def test_what_an_account_wrote_waits() -> None:
    text = "近日,有自媒体发布《又有9家外企拿下增值电信试点批复》一文,称东隅(广州)云计算有限公司已获得工业和信息化部批复。经核实,该公司未取得任何批复。"
    assert list_told(text) == []
