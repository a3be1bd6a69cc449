# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Figures and firms that stand beside the pilot's in a whole article and are others: a reader found each told as fact, by weights or by a rule."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

#: What makes of a passage an article, in which weights are asked.
TAIL = (
    " The pilot, first announced in April 2024, scraps foreign ownership caps on internet data centers, content delivery networks, internet access and online data processing services in Beijing, Shanghai, Hainan and Shenzhen. "
    "The Ministry of Industry and Information Technology (MIIT) has said it will press ahead with opening up value-added telecom services in an orderly way and will improve supervision of the licensed companies. "
    "Analysts say the programme is meant to draw overseas capital at a time when foreign direct investment is sliding."
)
TAIL_ZH = (
    "工业和信息化部表示，增值电信业务扩大对外开放试点在北京、上海、海南、深圳率先开展，取消互联网数据中心、内容分发网络、互联网接入服务、在线数据处理与交易处理等业务的外资股比限制。"
    "下一步将有序扩大电信领域开放，加强事中事后监管，为外资企业提供更好的服务和营商环境。业内人士认为，试点有利于吸引更多外资企业来华投资兴业。"
)
GRANTED = "BEIJING -- The MIIT has granted 13 foreign-invested companies approval to run value-added telecom services under its pilot, it said on Friday. "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (GRANTED + "Of the applicants, six are in Shanghai, four in Beijing and nine in Shenzhen.", {6, 4, 9}),
        (GRANTED + "Of the 31 firms turned away, 12 are based in Shanghai and eight in Hainan.", {12, 8}),
        (GRANTED + "They serve 260 companies so far, of which 110 are in Beijing and 80 in Shanghai.", {110, 80}),
        (GRANTED + "In finance, 24 lenders were let in, among them 10 in Beijing, nine in Shanghai and five in Shenzhen.", {10, 9, 5}),
        (GRANTED + "Officials expect the next group to count five in Beijing and two in Hainan.", {5, 2}),
        (GRANTED + "The electricity pilot has admitted 97 companies so far.", {97}),
        (GRANTED + "The total of pilot companies in car insurance stands at 35.", {35}),
        (GRANTED + "The scheme for biotech firms has cleared 52 companies so far.", {52}),
        (GRANTED + "By now 128 companies are waiting in line, and 420 files have come in since the start.", {128, 420}),
        ("The MIIT has named and punished 18 foreign-invested companies approved for value-added telecom services for breaking user data rules, the ministry said on Wednesday.", {18}),
        ("BEIJING -- Eleven foreign-invested companies that were granted approval to run value-added telecom services have moved into a new tower in Lingang, the MIIT and the zone said.", {11}),
        ("At the end of June 2,220 foreign investors held stakes in listed telecom companies in China, the exchange said, as the MIIT let foreign companies run value-added telecom services under its pilot.", {2220}),
        ("6月6日，工信部批复13家外资企业开展增值电信业务试点。此次申请企业中，上海19家、北京14家、深圳9家、海南6家。", {19, 14, 9, 6}),
        ("6月6日，工信部批复13家外资企业开展增值电信业务试点。从申报情况看，上海16家、北京9家、深圳4家。", {16, 9, 4}),
        ("工信部介绍，增值电信业务试点获批企业累计设立分支机构73家，覆盖四个试点地区。", {73}),
        ("增值电信业务四个试点地区共有数据中心企业88家，其中北京35家、上海30家。", {88, 35, 30}),
        ("截至4月底，共有210家中国企业获准在欧盟经营增值电信业务，希望欧方像工信部试点一样扩大开放。", {210}),
    ],
)  # fmt: skip
def test_figures_of_others_are_not_told(reader: Reader, text: str, values: set[int]) -> None:
    whole = text + (TAIL if text.isascii() else TAIL_ZH)
    reading = reader.read(Document("", whole, Published("2026-06-10")))
    told = {one.value for one in reading.counts if one.role != "other" and not one.review}
    assert reading.relevant is True
    assert not told & values


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (GRANTED + "Among the guests at the ceremony were Volkswagen (China) Investment Co., Ltd. and BASF (China) Co., Ltd.", {"Volkswagen (China) Investment Co., Ltd.", "BASF (China) Co., Ltd."}),
        (GRANTED + "The US-China Business Council, whose members include Dell (China) Co., Ltd. and Honeywell (China) Co., Ltd., called for more.", {"Dell (China) Co., Ltd.", "Honeywell (China) Co., Ltd."}),
        ("Forty members of the Japanese Chamber took part in a survey on the MIIT's value-added telecom pilot; Hitachi (China) Ltd. and Fujitsu (China) Co., Ltd. were among those that called approval too slow.", {"Hitachi (China) Ltd.", "Fujitsu (China) Co., Ltd."}),
        ("Foreign capital is coming: JPMorgan Securities (China) Co., Ltd. and Fidelity Fund Management (China) Co., Ltd. have been approved as wholly owned brokers and fund houses, and 13 foreign-invested companies were approved by the MIIT under its value-added telecom pilot.", {"JPMorgan Securities (China) Co., Ltd.", "Fidelity Fund Management (China) Co., Ltd."}),
        ("NTT Communications China Co., Ltd. received a data centre licence from the Shanghai bureau in 2016, long before the MIIT's value-added telecom pilot, in which it takes no part.", {"NTT Communications China Co., Ltd."}),
        ("We depend on contractual arrangements with the shareholders of our variable interest entity, Guangzhou Tuoyuan Network Technology Co., Ltd., which holds an ICP licence. The MIIT has approved foreign-invested companies under its value-added telecom pilot.", {"Guangzhou Tuoyuan Network Technology Co., Ltd."}),
        ("Two private operators received Internet data center licenses from the Hebei Communications Administration: Huailai Qinghe Computing Power Co., Ltd. and Zhangbei Windfield Data Co., Ltd. Foreign investors wait for the MIIT's value-added telecom pilot.", {"Huailai Qinghe Computing Power Co., Ltd.", "Zhangbei Windfield Data Co., Ltd."}),
        ("Speaking at the MIIT's event for the value-added telecom pilot were heads of Roche Diagnostics (Shanghai) Ltd. and Merck Serono Co., Ltd. Foreign-invested companies were approved on Friday.", {"Roche Diagnostics (Shanghai) Ltd.", "Merck Serono Co., Ltd."}),
        ("工信部批复外资企业开展增值电信业务试点。获批企业将入驻由凯德置地（中国）投资有限公司持有、仲量联行测量师事务所（上海）有限公司管理的大厦。", {"仲量联行测量师事务所（上海）有限公司", "凯德置地（中国）投资有限公司"}),
        ("恩梯梯通信系统（中国）有限公司2016年获得上海市通信管理局颁发的数据中心业务许可，未参加工信部增值电信业务试点。", {"恩梯梯通信系统（中国）有限公司"}),
        ("新加坡资媒局批准中国移动国际（新加坡）有限公司、层云科技（亚洲）有限公司经营增值电信业务，此前一天工信部批复新加坡企业参加增值电信业务试点。", {"层云科技（亚洲）有限公司"}),
    ],
)  # fmt: skip
def test_firms_that_have_no_part_in_it_are_not_told_as_let_in(reader: Reader, text: str, names: set[str]) -> None:
    whole = text + (TAIL if text.isascii() else TAIL_ZH * 2)
    reading = reader.read(Document("", whole, Published("2026-06-10")))
    let_in = {one.name for one in reading.firms if one.status == "approved" and not one.review}
    assert not let_in & names


def test_a_claim_that_is_taken_back_ends_no_approval(reader: Reader) -> None:
    text = (
        "SHANGHAI -- Philips Health Cloud (Shanghai) Co., Ltd. said in a statement that it had been approved by the MIIT under the value-added telecom pilot, "
        "but took the statement back an hour later, saying that it had been sent out by mistake."
    )
    reading = reader.read(Document("Withdrawn claim", text + TAIL, Published("2026-06-10")))
    [firm] = [one for one in reading.firms if one.name.startswith("Philips")]
    assert firm.status != "revoked"
    assert firm.review is True
