# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Whom a text names, and what it says of them: for each rule a text that it must read so, and a near one that it must not."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ZH = "工信部3月6日向外商投资企业颁发增值电信业务经营试点批复。"
EN = "China's MIIT on Friday granted pilot approvals to 7 foreign-invested value-added telecom firms. "


def read_firms(text: str, title: str = "") -> dict[str, str]:
    reading = READER.read(Document(title, text, Published("2026-03-10")))
    return {firm.name: firm.status for firm in reading.firms}


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        # nationality before a name; a name that holds one
        ("德商练习机械软件(苏州)有限公司获批。", ["练习机械软件(苏州)有限公司"], []),
        ("招商练习数据(深圳)有限公司获批。", ["招商练习数据(深圳)有限公司"], []),
        # what a firm is, before its name; a trade in a name
        ("获批的包括瑞典仓储设备商练习智能(东莞)有限公司、法资奥习日商业服务(上海)有限公司。", ["练习智能(东莞)有限公司", "奥习日商业服务(上海)有限公司"], []),
        ("获批的有美国零售商练沃商业(深圳)有限公司和易练电商业务(上海)有限公司。", ["练沃商业(深圳)有限公司", "易练电商业务(上海)有限公司"], []),
        ("取得批复的会员之一海练照明(广州)有限公司用了八个月。", ["海练照明(广州)有限公司"], []),
        # a cell of a row is a name as it stands; outside it 联合 joins two
        ("企业名称|所在地|外资股比\n1|练海联合云计算(厦门)股份有限公司|厦门|62%", ["练海联合云计算(厦门)股份有限公司"], []),
        ("习方联合练云计算(厦门)股份有限公司获批。", ["练云计算(厦门)股份有限公司"], []),
        # numbers of rows
        ("序号 企业名称\n1 练朗网络(海南)有限公司\n2 习塔数据(深圳)有限公司", ["练朗网络(海南)有限公司", "习塔数据(深圳)有限公司"], []),
        # a verb left before a name, and a name that begins with its character
        ("取得批复的公司有奥练云计算(深圳)有限公司等。", ["奥练云计算(深圳)有限公司"], []),
        ("获批企业包括有道练习科技(北京)有限公司。", ["有道练习科技(北京)有限公司"], []),
        # the last of a list joined by 及, and 及 inside a name
        ("获批的有西门子、练利信息(上海)有限公司及索习互动(上海)有限公司。", ["索习互动(上海)有限公司"], []),
        ("甲练云(上海)有限公司、普练及安习服务(北京)有限公司、乙习网(深圳)有限公司获批。", ["普练及安习服务(北京)有限公司"], []),
        # a foreign group told by its country, and a phrase that is none
        ("获批的还有瑞士练达集团旗下单位。", ["练达集团"], []),
        ("德国的大型集团均未获批。", [], ["的大型集团", "大型集团"]),
        # short and ambiguous brands
        ("新电信的内地附属公司获批。", ["新电信"], []),
        ("创新电信服务的企业获批。", [], ["新电信"]),
        ("台湾的远传未受影响。", ["远传"], []),
        ("远传感器企业获批。", [], ["远传"]),
        # an agency is no firm
        ("【彭博专讯】特斯拉获批。", ["特斯拉"], ["彭博"]),
    ],
)  # fmt: skip
def test_names_in_chinese(text: str, names: list[str], others: list[str]) -> None:
    found = read_firms(ZH + text)

    assert [name for name in names if name not in found] == []
    assert [name for name in others if name in found] == []


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        # endings of other countries
        ("It is owned by Kestrel Practice Oyj.", ["Kestrel Practice Oyj"], []),
        ("Kestrel Practice SE was among them.", ["Kestrel Practice SE"], []),
        # a describing word with a hyphen is no part of a name
        ("It is owned by Helsinki-headquartered Kestrel Oyj.", ["Kestrel Oyj"], ["Helsinki-headquartered Kestrel Oyj"]),
        # "and" inside a name and between two
        ("It cleared its subsidiary Kern and Vogel Data (Tianjin) Co., Ltd.", ["Kern and Vogel Data (Tianjin) Co., Ltd."], []),
        ("It cleared Siemens and Vogel Data (Tianjin) Co., Ltd.", ["Vogel Data (Tianjin) Co., Ltd.", "Siemens"], []),
        # a short form of a full name, a person of that name, a title
        ("It cleared Kestrel Cloud (Shanghai) Co., Ltd. on Monday. Kestrel will start in May.", ["Kestrel"], []),
        ("It cleared Kestrel Cloud (Shanghai) Co., Ltd. on Monday. Anna Kestrel will leave.", [], ["Kestrel"]),
        # a unit's owner that nobody knows
        ("Yuan Practice (Shenzhen) Co., a unit of Formosa Precision Test, was cleared.", ["Formosa Precision Test"], []),
        ("The firm is a unit of the Ministry of Practice.", [], ["Ministry", "Practice"]),
        # a figure of speech is not part of the name
        ("Trafigura's data arm was cleared.", ["Trafigura"], ["Trafigura's data arm"]),
    ],
)  # fmt: skip
def test_names_in_english(text: str, names: list[str], others: list[str]) -> None:
    found = read_firms(EN + text)

    assert [name for name in names if name not in found] == []
    assert [name for name in others if name in found] == []


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (ZH + "香港电讯(HKT)旗下的练讯通科技(广州)有限公司获批。", "香港电讯", "parent"),
        (ZH + "香港电讯(HKT)旗下的练讯通科技(广州)有限公司获批。", "练讯通科技(广州)有限公司", "approved"),
        (ZH + "瑞士练达集团独资设立的练达软件(上海)有限公司获批。", "练达集团", "parent"),
        (ZH + "法国电信、沃达丰目前均未公开表示要申请。", "沃达丰", "mentioned"),
        (ZH + "沃达丰已公开表示要申请。", "沃达丰", "applicant"),
        (ZH + "霍尼韦尔去年同浦东新区签署了合作协议,尚未取得批文。", "霍尼韦尔", "applicant"),
        (ZH + "霍尼韦尔去年同一家车企签署了合作协议。", "霍尼韦尔", "mentioned"),
        (EN + "HKT said its wholly owned Shenzhen vehicle, Kestrel (Shenzhen) Limited, was cleared.", "HKT", "parent"),
        (EN + "HKT said it was cleared as one of the seven.", "HKT", "approved"),
        (EN + "Household names such as IKEA were approved through Chinese subsidiaries.", "IKEA", "parent"),
        (EN + "Among the beneficiaries is Kestrel Data (Shenzhen) Co., Ltd.", "Kestrel Data (Shenzhen) Co., Ltd.", "approved"),
        (EN + 'Chunghwa Telecom said it had "no plan whatsoever" to apply.', "Chunghwa Telecom", "mentioned"),
        (EN + "Panasonic is among those that have submitted papers.", "Panasonic", "applicant"),
        (EN + "Companies such as Samsung stand to gain from the approvals.", "Samsung", "mentioned"),
        (EN + "A report that LinkedIn was licensed is simply wrong.", "LinkedIn", "mentioned"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_firm(text: str, name: str, status: str) -> None:
    assert read_firms(text)[name] == status


def test_a_table_head_leads_back_to_what_became_of_its_firms() -> None:
    rows = "No. | Name of enterprise | Place\n1 | Kestrel Data (Tianjin) Co., Ltd. | Tianjin\n2 | Lumen Practice (Suzhou) Limited | Suzhou"
    granted = "Pilot approvals for value-added telecommunications are hereby issued to the following foreign-invested enterprises. They shall accept supervision.\n"
    asked = "The administration accepted applications of foreign-invested enterprises for the value-added telecom pilot. They shall wait.\n"

    assert set(read_firms(granted + rows).values()) == {"approved"}
    assert set(read_firms(asked + rows).values()) == {"applicant"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("内地外资电讯商逾3,000间,按年多约18%。", 18),
        ("大陆外资电信企业约2650家,比去年同期成长近四分之一。", 25),
        ("外商投资电信企业达2600家,用户比去年同期多四分之一。", None),
        ("Foreign-invested telecom enterprises ballooned by 30 p.c on a yearly basis to over 2,400.", 30),
        ("Foreign-invested telecom enterprises increased by just over one-fifth last year.", 20),
        ("Foreign-invested telecom enterprises saw revenue rise by just over one-fifth last year.", None),
    ],
)
def test_growth_of_the_total(text: str, value: float | None) -> None:
    growth = READER.read(Document("", text, Published("2026-03-10"))).growth

    assert [one.value for one in growth] == ([value] if value else [])


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("", "The ministry issued replies approving Tianjin, Guangzhou and Suzhou to carry out the value-added telecom pilot for foreign investors.", "policy"),
        ("", "The ministry issued replies approving Kestrel Data (Tianjin) Co., Ltd. to carry out the foreign-invested value-added telecom pilot.", "approval"),
        ("", "工信部宣布将外资增值电信扩大开放试点推广至长三角全域。", "policy"),
        ("海南省通信管理局关于外商投资企业增值电信业务试点批复情况的公示", "企业名称 | 所在地\n练格信息(海南)有限公司 | 海口", "approval"),
        ("关于不予许可决定书的送达公告", "经审查,你单位作为外商投资企业申请经营在线数据处理与交易处理业务试点,决定不予许可。", "denial"),
        ("", "Two foreign firms gave up China's value-added telecom pilot approvals; Kestrel Data (Shanghai) Co., Ltd. handed back its licence.", "revocation"),
    ],
)  # fmt: skip
def test_kinds(title: str, text: str, kind: str) -> None:
    assert READER.read(Document(title, text, Published("2026-03-10"))).kind == kind


def test_digits_of_other_scripts_are_no_numbers() -> None:
    reading = READER.read(Document("", "٣٤2月28日工信部公布首批٣٤家外资企业获批增值电信业务试点。", None))

    assert [count.value for count in reading.counts] == []
