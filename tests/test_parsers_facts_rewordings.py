# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Families of wordings that were once misread, each in words of its own; whom a report names; what is on the subject. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")
ROLES = ("batch", "subset", "pilot_total", "stock_total")
#: What the family has in common, the roles of its figures, its sentences.
FAMILIES: tuple[tuple[str, list[str], tuple[str, ...]], ...] = (
    ("licensees with foreign capital", ["stock_total"], (
        "At the end of 2025, 2,810 companies with foreign investment were licensed to provide telecom services in China.",
        "China had 2,510 firms with foreign capital operating in the telecom sector at the end of May.",
        "Some 2,640 enterprises with overseas investment held telecommunications licences in China as of June.",
        "Telecom enterprises with foreign investment totaled 2,700 at the end of the third quarter.",
        "Telecom operators with foreign shareholders reached 2,500 in April.",
        "2,343 companies with overseas capital could offer telecom services on the mainland at the end of 2024.",
        "Foreign-invested firms entitled to do telecom business numbered 2,220 in September.",
    )),
    ("all of those approved", ["batch"], (
        "All nine of the Beijing-based firms that the ministry cleared on Monday for the value-added telecom pilot are wholly foreign-owned.",
        "All six of the foreign companies approved on Tuesday for the telecom pilot are in Hainan.",
        "Lingang is where all eight of the foreign-invested enterprises that MIIT admitted last week to the value-added telecom pilot are registered.",
        "All three of the foreign-invested carriers named on Friday by MIIT will offer value-added telecom services.",
        "All twelve of the overseas firms licensed this month under the telecom pilot must file annual reports.",
    )),
    ("regional holders", ["stock_total"], (
        "Suzhou has 96 foreign-funded companies with value-added telecom permits.",
        "Guangdong is home to 640 foreign-invested enterprises holding telecom licences.",
        "Zhejiang now has over 118 foreign-invested firms that hold value-added telecom licences.",
        "Beijing hosts 512 foreign-invested companies with telecom licences.",
    )),
    ("granted far", ["batch"], (
        "MIIT granted approvals under its value-added telecom pilot, which covers four regions and six services, to nine foreign-invested enterprises.",
        "The ministry has issued permits for internet access, data centres and other value-added telecom services to seven foreign-funded companies.",
        "Pilot approvals for value-added telecom services in Beijing and Shanghai were handed to five overseas-funded firms on Monday.",
        "The Hainan Communications Administration gave permission for value-added telecom services in the free trade port to four foreign-invested companies.",
        "The regulator awarded pilot licences for value-added telecom services in the Lin-gang area, Shanghai, to six foreign-invested enterprises.",
    )),
    ("this figure", ["stock_total"], (
        "方案提出到2030年外商投资电信企业超过8000家。今年6月末这一数字为3120家。",
        "工信部力争2028年外商投资电信企业达到6000家,目前这一数字是3120家。",
        "外商投资电信企业三年内要翻番。截至9月底,该数字为3120家。",
        "规划要求外商投资电信企业数量明显增加。去年底这一数目为3120家。",
        "到2027年外商投资电信企业有望突破4500家。眼下这个数字为3120家。",
    )),
    ("rumour", [], (
        "坊间称下一批可能有15家外企拿到增值电信试点批复,工信部未回应。",
        "一位知情人士说,工信部年内或批准30家外资企业参与增值电信试点。",
        "有媒体援引消息人士称,第三批也许会有20家外资企业获得试点批复。",
        "业内猜测,下批或有12家外企获批增值电信业务试点。",
        "据传工信部将向18家外资企业发放增值电信业务试点批复。",
        "券商预计,到明年底获批增值电信试点的外资企业可望达到100家。",
    )),
    ("denied quote", [], (
        "“50家外企已获基础电信牌照”的说法不实,工信部有关负责人说。",
        "网帖称“20家外资企业已获发增值电信牌照”,工信部表示该信息不属实。",
        "“外企可随意经营电信业务,已批60家”系误读,工信部提醒。",
        "“首批30家外企获增值电信批复”为虚假信息,通信管理局辟谣。",
    )),
    ("with before", ["batch", "pilot_total"], (
        "工信部批准第三批10家外资企业开展增值电信业务试点,加上此前两批,合计34家。",
        "又有7家外资企业拿到增值电信试点批复,连同首批,至今共有20家。",
        "再添8家外企获批增值电信试点,算上之前的,总计已有32家。",
        "工信部再向9家外企发放试点批复,连同此前获批的,累计33家。增值电信业务开放提速。",
        "新增6家外资企业获批增值电信业务试点,连同早前获批者合共26家。",
    )),
    ("following in all", ["batch"], (
        "Approvals for value-added telecom services are hereby granted to the following foreign-invested enterprises, nine in total:",
        "Pilot approvals are issued to the following foreign-invested companies, five in all, to provide value-added telecom services.",
        "MIIT has granted pilot approvals to the following foreign-invested enterprises (6 in all) for value-added telecom services:",
        "The following eight foreign-invested enterprises are granted approvals under the value-added telecom pilot:",
        "We hereby approve the following foreign-invested enterprises, seven altogether, for the value-added telecom pilot:",
    )),
    ("parts in brackets", ["batch", "subset", "subset"], (
        "MIIT approved 22 foreign-invested firms for the value-added telecom pilot. Most are in Shanghai (9) and Beijing (6).",
        "Of 22 foreign-invested firms approved on Monday for the value-added telecom pilot, the largest shares went to Shanghai (9) and Beijing (6).",
        "MIIT approved 22 foreign-invested companies for the telecom pilot: Shanghai (9), Beijing (6).",
        "The 22 foreign-invested companies approved for the value-added telecom pilot are led by Shanghai (9), followed by Beijing (6).",
        "MIIT cleared 22 foreign-invested firms for the value-added telecom pilot, with clusters in Shanghai (9) and Beijing (6).",
    )),
    ("compared", ["stock_total", "stock_total"], (
        "The number of foreign-invested telecom firms climbed to 2,900 at the end of March from 2,600 at the end of September.",
        "Foreign-invested telecom companies rose to 2,900 in March from 2,600 six months before.",
        "There were 2,900 foreign-invested telecom firms at the end of March, up from 2,600 at the end of September.",
        "Foreign-invested telecom enterprises numbered 2,900 in March, compared with 2,600 in September.",
        "By March China had 2,900 foreign-invested telecom companies, against 2,600 in September.",
    )),
    ("list contains", ["batch"], (
        "The ministry's latest list names 14 foreign-invested companies approved for the value-added telecom pilot.",
        "The new batch, the third, covers 14 foreign-invested companies approved for value-added telecom services.",
        "A notice posted by MIIT lists 14 foreign-invested enterprises cleared for the telecom pilot.",
        "The announcement named 14 foreign-invested companies admitted to the value-added telecom pilot.",
        "The third list of approvals carries 14 foreign-invested enterprises, MIIT said of the value-added telecom pilot.",
    )),
    ("growth zh", ["stock_total"], (
        "全国外商投资电信企业已有2900家,一年来多了两成。",
        "外商投资电信企业2900家,比一年前增加20%。",
        "外商投资电信企业达2900家,过去一年里增长了20%。",
        "全国外商投资电信企业总数2900家,较一年前多出20%。",
        "外商投资电信企业突破2900家,与去年同期相比增长20%。",
    )),
)  # fmt: skip
#: A report, its kind, and whom it names with what it says of them.
NAMED: tuple[tuple[str, str | None, dict[str, str]], ...] = (
    ("The Ministry of Industry and Information Technology has approved 13 foreign-invested companies, including Siemens Digital Technology (Shenzhen) Co., Ltd. and T-Systems P.R. China Ltd., to run value-added telecom services.", "approval", {"Siemens Digital Technology (Shenzhen) Co., Ltd.": "approved", "T-Systems P.R. China Ltd.": "approved"}),
    ("Among the nine approved firms are Falkner Data (Shanghai) Co., Ltd., a unit of Germany's Falkner AG, and Beijing Moriya Network Co., Ltd., MIIT said in a notice on the value-added telecom pilot.", "approval", {"Falkner Data (Shanghai) Co., Ltd.": "approved", "Falkner AG": "parent", "Beijing Moriya Network Co., Ltd.": "approved"}),
    ("The approved companies include Orlan Cloud (Beijing) Co., Ltd., Hainan Vessel Technology Co., Ltd. and Shenzhen Ridge Software Co., Ltd. They may run value-added telecom services under the foreign investment pilot, MIIT said.", "approval", {"Orlan Cloud (Beijing) Co., Ltd.": "approved", "Hainan Vessel Technology Co., Ltd.": "approved", "Shenzhen Ridge Software Co., Ltd.": "approved"}),
    ("Dutch logistics group Brenner said its Shanghai unit, Brenner Data Services (Shanghai) Co., Ltd., had been granted a pilot approval for value-added telecom services by China's industry ministry.", "approval", {"Brenner Data Services (Shanghai) Co., Ltd.": "approved"}),
    ("MIIT approved eight foreign-invested firms for the value-added telecom pilot. The ones named so far are Airbus China, HSBC Fintech Services (Shanghai) and Bosch (China) Investment Ltd.", "approval", {"Airbus China": "approved", "HSBC Fintech Services (Shanghai)": "approved", "Bosch (China) Investment Ltd.": "approved"}),
    ("MIIT has rejected an application by Corvane Networks (Shanghai) Ltd to join the value-added telecom pilot for foreign-invested firms, its Dutch parent Corvane Group said.", "denial", {"Corvane Networks (Shanghai) Ltd": "rejected"}),
    ("The ministry has cancelled the pilot approval of Belfort Cloud Services (Shanghai) Co., Ltd., a foreign-invested company, at the firm's request. The approval was for value-added telecom services, MIIT said.", "revocation", {"Belfort Cloud Services (Shanghai) Co., Ltd.": "revoked"}),
    ("MIIT denied a report that 30 foreign-invested firms had been licensed for basic telecom services, calling it untrue.", "denial", {}),
    ("MIIT dismisses reports of foreign mobile licences\nThe Ministry of Industry and Information Technology said on Thursday that online reports that it had issued mobile licences to three foreign carriers were false.", "denial", {}),
    ("China to extend telecom pilot to five more cities\nChina will allow foreign investors to wholly own data centres in Tianjin, Suzhou, Guangzhou, Chengdu and Wuhan from July 1, the Ministry of Industry and Information Technology said on Monday. Foreign-invested telecom firms must apply for approval.", "policy", {}),
    ("Tesla has applied to take part in China's value-added telecom pilot for foreign investors, its Shanghai office said. MIIT has not yet decided.", "application", {"Tesla": "applicant"}),
    ("At the end of March, the number of foreign-invested telecom companies in China stood at 2,450, up 28 percent, MIIT said.", "total", {}),
    ("China Unicom and Equinix were partners before Equinix's own unit, Equinix Digital Services (Shanghai) Co., Ltd., won an approval from MIIT for the value-added telecom pilot for foreign-invested firms.", "approval", {"China Unicom": "mentioned", "Equinix Digital Services (Shanghai) Co., Ltd.": "approved"}),
    ("工信部向首批13家外资企业颁发增值电信业务经营试点批复,包括西门子数字科技(深圳)有限公司、空中客车(中国)企业管理服务有限公司等。", "approval", {"西门子数字科技(深圳)有限公司": "approved", "空中客车(中国)企业管理服务有限公司": "approved"}),
    ("获批企业包括德国电信、西门子、汇丰等跨国公司的在华子公司。工信部此次共批准13家外资企业开展增值电信业务试点。", "approval", {"德国电信": "parent", "西门子": "parent", "汇丰": "parent"}),
    ("本批获批的有上海沃尔登信息技术有限公司、北京凯勒网络有限公司和海南诺瓦数据有限公司。工信部称三家外资企业可开展增值电信业务试点。", "approval", {"上海沃尔登信息技术有限公司": "approved", "北京凯勒网络有限公司": "approved", "海南诺瓦数据有限公司": "approved"}),
    ("法国电力旗下的欧岚数据(上海)有限公司昨日收到工信部颁发的增值电信业务经营试点批复,成为上海第六家获批的外资企业。", "approval", {"欧岚数据(上海)有限公司": "approved"}),
    ("北京市通信管理局关于同意北京莱克信息服务有限公司开展增值电信业务试点的批复\n北京莱克信息服务有限公司:\n你公司报来的外商投资经营电信业务试点申请收悉。经审查,同意你公司开展互联网接入服务业务试点。\n北京市通信管理局\n2026年3月5日", "approval", {"北京莱克信息服务有限公司": "approved"}),
    ("工信部辟谣\n网传“工信部已批准30家外资企业经营基础电信业务”。工信部新闻发言人表示,该消息不属实。", "denial", {}),
    ("工业和信息化部注销上海贝尔福云服务有限公司增值电信业务经营试点批复。该公司为外商投资企业,主动申请注销。", "revocation", {"上海贝尔福云服务有限公司": "revoked"}),
    ("行政处罚决定书\n当事人:凯洛信息服务(上海)有限公司(外商投资企业)。\n当事人在取得增值电信业务试点批复后,将业务出租给上海恒远网络有限公司经营。我局决定撤销其增值电信业务经营试点批复。\n上海市通信管理局\n2026年5月8日", "revocation", {"凯洛信息服务(上海)有限公司": "revoked", "上海恒远网络有限公司": "mentioned"}),
    ("关于不予批准的公示\n经审查,深圳瑞恩数据有限公司提交的外商投资增值电信业务试点申请不符合条件,我部作出不予许可决定。", "denial", {"深圳瑞恩数据有限公司": "rejected"}),
    ("工信部扩大增值电信试点\n工业和信息化部12月3日发布通告,将增值电信业务对外开放试点扩大到天津、苏州、广州,取消互联网数据中心外资股比限制。", "policy", {}),
    ("特斯拉、托克已向上海市通信管理局递交增值电信业务试点申请,7家外资企业的申请已获受理。", "application", {"特斯拉": "applicant", "托克": "applicant"}),
    ("截至2026年3月底,全国外商投资电信企业总数为2951家,比去年同期增长20%,工信部公布。", "total", {}),
    ("小米、阿里通信等民营企业获得移动转售牌照。", None, {"小米": "mentioned"}),
    ("工信部批复名单显示,SAP、甲骨文、亚马逊的中国子公司获得增值电信业务试点资格,外资企业共计12家。", "approval", {"SAP": "parent", "甲骨文": "parent", "亚马逊": "parent"}),
    ("Subsidiaries of SAP, Oracle and Amazon won approvals under China's value-added telecom pilot, MIIT said, bringing the number of foreign-invested firms approved to 40.", None, {"SAP": "parent", "Oracle": "parent", "Amazon": "parent"}),
    ("Local affiliates of Deutsche Telekom, Siemens and Airbus are among the 13 foreign-invested companies that MIIT cleared for the value-added telecom pilot.", "approval", {"Deutsche Telekom": "parent", "Siemens": "parent", "Airbus": "parent"}),
    ("MIIT's list names Hartwell Science and Technology (Beijing) Limited Company, Longview Data Center (Shanghai) Limited and six other foreign-invested companies as approved for the value-added telecom pilot.", "approval", {"Hartwell Science and Technology (Beijing) Limited Company": "approved", "Longview Data Center (Shanghai) Limited": "approved"}),
    ("Analysts at Bernstein said the approvals, which went to 13 foreign-invested firms such as Airbus China, would not hurt China Mobile. MIIT runs the value-added telecom pilot.", "approval", {"China Mobile": "mentioned", "Airbus China": "approved"}),
)  # fmt: skip
ELSEWHERE = (
    "MIIT names 38 apps over privacy breaches\nThe Ministry of Industry and Information Technology named 38 apps, including three run by foreign companies, for collecting personal data without consent.",
    "China approved 112 imported and domestic games in March, the National Press and Publication Administration said.",
    "Wholly foreign-owned hospitals get green light\nFive foreign investors have been cleared to open wholly owned hospitals in Beijing and Shanghai, the National Health Commission said.",
    "MIIT issues 5G spectrum to carriers\nThe ministry has granted spectrum licences to China Mobile and China Telecom for 5G services. Foreign vendors may bid.",
    "India clears 12 foreign telecom gear makers\nIndia's telecom department has approved 12 foreign companies to sell equipment.",
    "Vietnam opens telecom sector\nVietnam will let foreign investors own 100 percent of data centre companies from July, its telecom ministry said.",
    "全国新设外商投资企业5.9万家,同比增长9.9%,实际使用外资8262亿元。",
    "工信部通报38款侵害用户权益APP\n工信部近日通报38款APP,其中3款由外资企业运营,要求限期整改。",
    "工信部向中国广电颁发5G商用牌照。",
    "国家卫健委批准5家外商独资医院在北京、上海试点。",
    "越南开放电信市场\n越南信息传媒部表示,外资企业可持有数据中心企业100%股权。",
    "OFCA said Hong Kong had 28 licensed fixed operators and 290 internet service providers; foreign ownership is not restricted.",
    "Ofcom fined a Chinese-owned telecom firm, and the FCC revoked the licences of two Chinese carriers.",
    "商务部:前5个月全国新设立外商投资企业2.4万家,制造业引资增长。",
    "证监会核准3家外资券商展业。",
    "MIIT handed out type-approval certificates to 15 foreign handset makers.",
    "Tesla opened a data centre in Shanghai to store car data locally.",
    "工信部许可13家民营企业开展移动转售业务。",
    "Beijing will let foreign banks open wholly owned securities ventures; 11 have applied.",
    "文化和旅游部批准12家外商独资演出经纪机构。",
    "中国电信发布年报,收入增长5%,海外业务扩展到30个国家。",
    "Foreign direct investment in China's information services sector rose 11% in the first quarter.",
    "工信部注销126家企业跨地区增值电信业务经营许可证。",
    "Deutsche Telekom reported higher quarterly profit and said its China unit grew.",
)  # fmt: skip
ON_THE_SUBJECT = (
    "MIIT has issued a licence to a British telecom company, BT, allowing it to offer services nationwide in China.",
    "上海临港首家外商独资互联网数据中心企业获批。",
    "China's State Council approved wider opening of value-added telecom services to foreign investors in free trade zones.",
    "国务院同意在沈阳等6个城市暂时调整实施外商投资电信企业管理规定。",
    "Foreign firms may now wholly own call centres in Hainan under new telecom rules.",
    "工信部:支持符合条件的外资企业参与增值电信业务试点。",
    "Beijing removes foreign ownership caps on internet access services in four pilot zones.",
    "美国公司Equinix获准在上海独资经营数据中心业务,工信部已发放批复。",
    "The telecom regulator rejected an application by a Dutch company to run data centres in Shanghai.",
    "Tesla seeks approval from China's industry ministry to offer internet access services on its own.",
    "德国电信在华子公司T-Systems获工信部颁发增值电信试点批复。",
    "外资控股的IDC企业可在北京开展业务,股比限制取消,市通信管理局说。",
)  # fmt: skip


def read(text: str) -> Reading:
    title, _, body = text.partition("\n") if "\n" in text else ("", "", text)
    return READER.read(Document(title, body, PUBLISHED))


@pytest.mark.parametrize(("family", "roles", "sentences"), FAMILIES, ids=[one[0] for one in FAMILIES])
def test_a_family_is_read_alike(family: str, roles: list[str], sentences: tuple[str, ...]) -> None:
    found = {text: [one.role for one in read(text).counts if one.role in ROLES] for text in sentences}

    assert len(sentences) >= 4
    assert {text: told for text, told in found.items() if sorted(told) != sorted(roles)} == {}


@pytest.mark.parametrize(("text", "kind", "named"), NAMED, ids=[one[0][:40] for one in NAMED])
def test_whom_a_report_names(text: str, kind: str | None, named: dict[str, str]) -> None:
    reading = read(text)
    found = {one.name: one.status for one in reading.firms}

    assert kind in (None, reading.kind)
    assert {name: found.get(name) for name in named} == named
    assert [one.name for one in reading.firms if one.status == "approved" and one.review] == []


@pytest.mark.parametrize("text", ELSEWHERE, ids=lambda text: text[:40])
def test_what_is_told_of_other_fields_is_not_on_the_subject(text: str) -> None:
    assert not read(text).relevant


@pytest.mark.parametrize("text", ON_THE_SUBJECT, ids=lambda text: text[:40])
def test_what_lets_foreign_firms_in_is_on_the_subject(text: str) -> None:
    assert read(text).relevant
