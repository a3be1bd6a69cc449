# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What must not be told as a batch: firms that lose, wait, are written to or rumoured; and what only points to a batch. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.subject.rivals import find_rivals
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
#: The text, its title before a line break where it has one; the figures that are told without review.
TOLD: tuple[tuple[str, set[tuple[int, str]]], ...] = (
    ('关于撤销部分外商投资企业增值电信业务试点批复的通告\n经查,北京柯兰数据有限公司、上海维多网络有限公司以欺骗手段取得批复。\n上述2家企业即日起停止经营。', set()),
    ('上海注销四家外资企业电信试点批复\n甲申网络(上海)有限公司等主动申请终止业务。\n以上4家公司应于30日内完成用户清退。', set()),
    ('试点批复收回公告\n下列3家外商投资企业未按期开展业务,现收回其增值电信业务试点批复。', set()),
    ('工信部批复新一批外资电信试点\n11月18日,维斯信息(上海)有限公司、洛可网络(北京)有限公司获得增值电信业务经营试点批复。上述2家企业均在上海注册。', {(2, 'batch')}),
    ('北京市通信管理局向5家外商投资企业发出整改通知,要求其按试点批复开展增值电信业务。', set()),
    ('上海市通信管理局受理外资电信试点申请,另向3家外资企业下发补正告知书。', set()),
    ('工信部约谈外资企业,向两家外商投资电信企业送达警示函。', set()),
    ('管理局向6家外资企业发放增值电信业务试点批复,并向4家发出不予受理通知书。', {(6, 'batch')}),
    ('工信部批准8家外资企业开展增值电信试点,另有6家正在排队候批。', {(8, 'batch')}),
    ('首批13家外资企业获增值电信试点批复,还有七家外企在等待审批。', {(13, 'batch')}),
    ('广东已批准3家外资企业参与增值电信试点,再有两家正等候批复结果。', {(3, 'pilot_total')}),
    ('到目前为止,增值电信领域有21家外资企业获批试点。', {(21, 'pilot_total')}),
    ('截至目前,全国有21家外资企业获准开展增值电信业务试点。', {(21, 'pilot_total')}),
    ('商务部表示,试点启动一年,迄今为止有34家外资企业获得增值电信业务试点批复。', {(34, 'pilot_total')}),
    ('截至10月底,有88家外商投资企业获得增值电信业务经营试点批复。', {(88, 'pilot_total')}),
    ('针对网上流传的又有40家外资企业获批增值电信试点的说法,工信部官员表示今年以来没有新发批复。', set()),
    ('有自媒体称工信部又批准了30家外资企业试点增值电信业务,发言人回应称没有此事。', set()),
    ('Three foreign-invested firms lose telecom pilot approvals\nMIIT withdrew the approvals of Kessler Data (Shanghai) Co., Ltd. and two others. The three companies must stop serving customers by December.', set()),
    ('MIIT revokes pilot approvals\nApprovals held by foreign-invested telecom firms were cancelled on Monday. The above three companies must stop selling internet access at once.', set()),
    ('The Guangdong regulator accepted six applications from foreign-invested companies for the telecom pilot and asked four more to complete theirs.', set()),
    ('The bureau sent notices to five foreign-invested telecom companies, telling them to mend their pilot filings.', set()),
    ('MIIT approved nine foreign-invested companies for the value-added telecom pilot; another five are waiting in line.', {(9, 'batch')}),
    ('MIIT cleared nine foreign firms for the telecom pilot on Monday. Five more foreign-invested companies are queuing for approval.', {(9, 'batch')}),
    ('Asked about online claims that another 40 foreign firms had been approved for the telecom pilot, an official said none had been issued since January.', set()),
    ('A post on Weibo saying that 25 more foreign-invested companies had been cleared for the telecom pilot drew a denial from the ministry.', set()),
    ('The official dismissed talk that a further 30 foreign companies had received pilot approvals.', set()),
    ('A video on social media claimed that MIIT had approved 60 foreign telecom companies; the ministry said no approval had been issued.', set()),
    ('So far 21 foreign-invested companies have been approved under the value-added telecom pilot, MOFCOM said on Thursday.', {(21, 'pilot_total')}),
    ('Up to now, the ministry has granted pilot approvals for value-added telecom services to 21 foreign-invested companies.', {(21, 'pilot_total')}),
    ('MIIT issued 14 pilot permits on Monday, but only six foreign-invested companies share them.', {(6, 'batch')}),
    ('Approvals under the telecom pilot have reached nine foreign-invested companies, MIIT said: five in Beijing and four in Shanghai.', {(4, 'subset'), (5, 'subset'), (9, 'batch')}),
    ('Permits dated June 3 have gone out to eleven foreign-funded firms for value-added telecom services.', {(11, 'batch')}),
    ('It is the twelfth foreign-invested company in the city to join the value-added telecom pilot.', {(12, 'pilot_total')}),
    ('Under its telecom pilot MIIT let in six more foreign-invested companies, of which Alden Cloud (Beijing) Co., Ltd. is the largest.', {(6, 'batch')}),
    ('Posts on Weibo by MIIT said on Friday that 13 foreign-invested companies had won pilot approvals for value-added telecom services.', {(13, 'batch')}),
    ('Reuters reports that MIIT has approved 13 foreign-invested companies for the value-added telecom pilot.', {(13, 'batch')}),
    ('In an online statement the ministry said 13 foreign-invested companies had been approved for the telecom pilot on Friday.', {(13, 'batch')}),
    ('据工信部微信公众号消息,工信部近日向13家外商投资企业发放增值电信业务经营试点批复。', {(13, 'batch')}),
    ('工信部微信公众号称,又有11家外资企业获得增值电信业务经营试点批复。', {(11, 'batch')}),
    ('工信部官方微博2月28日说,首批13家外企获增值电信试点批复。', {(13, 'batch')}),
    ('北京市通信管理局向5家外商投资企业发出增值电信业务经营试点批复。', {(5, 'batch')}),
    ('上海市通信管理局向4家外资企业下发试点批复,并向2家发出补正通知。', {(4, 'batch')}),
    ('工信部向8家外商投资企业送达增值电信业务经营试点批复通知。', {(8, 'batch')}),
    ('MIIT sent approval letters to six foreign-invested companies under the value-added telecom pilot.', {(6, 'batch')}),
    ('The ministry asked 13 approved foreign-invested telecom companies to report monthly.', set()),
    ('以上13家企业均获得增值电信业务经营试点批复,可在京沪琼深开展业务。', {(13, 'batch')}),
    ('上述11家外商投资企业此前已获工信部试点批复。', set()),
    ('The above nine foreign-invested companies have been granted approvals under the value-added telecom pilot.', {(9, 'batch')}),
    ('These nine foreign-invested telecom companies withdrew from the pilot last month.', set()),
    ('Nine foreign-invested companies were struck off the telecom pilot list, MIIT said.', set()),
    ('MIIT ended the pilot approvals of nine foreign-invested telecom companies.', set()),
    ('Nine foreign-invested companies dropped out of the value-added telecom pilot after approval.', set()),
    ('九家外资企业退出增值电信试点,批复自动失效。', set()),
    ('工信部批准三家外资企业终止增值电信业务试点。', set()),
    ('工信部同意5家外资企业注销增值电信业务试点批复的申请。', set()),
    ('有4家外资企业的增值电信试点批复到期未续。', set()),
    ('Six foreign-invested firms saw their telecom pilot approvals expire in June.', set()),
    ('Six foreign-invested firms had their telecom pilot approvals suspended.', set()),
    ('MIIT suspended pilot approvals granted to six foreign-invested telecom firms.', set()),
    ('MIIT renewed the pilot approvals of six foreign-invested telecom firms.', set()),
    ('工信部为6家外资企业的增值电信试点批复办理延期。', set()),
    ('工信部对6家外资企业的增值电信业务试点批复予以变更。', set()),
    ('Officials visited 13 foreign-invested telecom companies approved under the pilot.', set()),
    ('工信部走访了13家获批试点的外资电信企业。', set()),
    ('工信部召集13家获批外资企业开会。', set()),
    ('A lawyer said 20 foreign firms could be cleared for the telecom pilot by June.', set()),
    ('Analysts at a broker expect 20 foreign firms to be approved for the telecom pilot this year.', set()),
    ('Another 20 foreign firms are expected to win telecom pilot approvals soon, MIIT said.', set()),
    ('MIIT plans to approve 20 more foreign-invested companies under the telecom pilot.', set()),
    ('工信部拟再批准20家外资企业参与增值电信试点。', set()),
    ('预计年内还将有20家外资企业获批增值电信试点。', set()),
    ('Regulator SHCA said it had turned down three of the eleven foreign-invested applicants and approved eight for the telecom pilot.', set()),
    ('MIIT on Monday approved five foreign-invested companies for the telecom pilot, among them three from Japan.', {(5, 'batch'), (3, 'subset')}),
    ('MIIT approved telecom pilot applications from five foreign-invested companies but sent back four.', set()),
    ('Since the first batch of 13 foreign-invested companies was cleared in February 2025, the telecom pilot has spread.', {(13, 'batch')}),
    ("Vietnam's telecom ministry has granted licences to 12 foreign-invested companies.", set()),
    ('MIIT granted numbering resources to 12 foreign-invested telecom companies.', set()),
    ('MIIT has granted 5G trial frequencies to 3 foreign-invested companies.', set()),
    ('CAC approved security assessments of 12 foreign-invested companies for telecom data export.', set()),
    ('首批13家获批外企中,已有9家开展增值电信业务。', {(9, 'subset'), (13, 'batch')}),
    ('获批的13家外资企业均已开展增值电信业务试点。', set()),
    ('去年获批的13家外资企业今年营收增长30%。', set()),
    ('工信部核准12家外资电信企业的码号资源申请。', set()),
    ('工信部通报12家外资企业增值电信业务不合规。', set()),
    ('工信部批准的外资增值电信企业名单中,12家已停止经营。', set()),
    ('12家外资企业的增值电信试点申请进入公示,公示期10天。', set()),
    ('工信部公示拟获增值电信试点批复的12家外资企业名单。', set()),
    ('工信部将于下周向12家外资企业颁发增值电信业务试点批复。', set()),
    ('12家外资企业有望本月获增值电信试点批复。', set()),
    ('12家外资企业被移出增值电信试点名单。', set()),
    ('网传12家外资企业获增值电信试点批复,工信部未予证实。', set()),
    ('越南向12家外资企业发放电信牌照。', set()),
    ('香港通讯办向12家外资公司发出电讯牌照。', set()),
    ('12家外资企业申请增值电信试点未获批复。', set()),
    ('工信部回复12家外资企业关于增值电信业务试点批复的咨询。', set()),
    ('工信部与12家获得增值电信业务试点批复的外资企业签署承诺书。', set()),
    ('MIIT next week will hand telecom pilot approvals to 12 foreign-invested companies.', set()),
    ('Twelve foreign-invested companies will get telecom pilot approvals next week, MIIT said.', set()),
    ('MIIT listed 12 foreign-invested companies for public comment before granting telecom pilot approvals.', set()),
    ('MIIT did not say whether the 12 foreign-invested companies had received telecom pilot approvals.', set()),
    ('If approved, the 12 foreign-invested companies would be the second group in the telecom pilot.', set()),
    ('Twelve foreign-invested companies failed to win telecom pilot approvals.', set()),
)  # fmt: skip


def read(text: str) -> Reading:
    title, found, body = text.partition("\n")
    return READER.read(Document(title if found else "", body if found else title, Published("2026-11-20")))


@pytest.mark.parametrize(("text", "figures"), TOLD)
def test_only_what_was_let_in_is_told(text: str, figures: set[tuple[int, str]]) -> None:
    told = {(count.value, count.role) for count in read(text).counts if count.role in ROLES and not count.review}

    assert told == figures


#: A text, and exactly the firms that it tells as approved.
NAMED: tuple[tuple[str, set[str]], ...] = (
    ("工信部11月4日向和润达网络科技(北京)有限公司发放增值电信业务经营试点批复。", {"和润达网络科技(北京)有限公司"}),
    ("工信部批准和远信息(上海)有限公司开展增值电信业务经营试点。", {"和远信息(上海)有限公司"}),
    ("上海市通信管理局同意与众云网络(上海)有限公司开展增值电信业务经营试点。", {"与众云网络(上海)有限公司"}),
    ("工信部向甲辰数据(北京)有限公司和乙巳网络(上海)有限公司发放增值电信业务经营试点批复。", {"甲辰数据(北京)有限公司", "乙巳网络(上海)有限公司"}),
    ("工信部向及时雨云(深圳)有限公司颁发增值电信业务经营试点批复。", {"及时雨云(深圳)有限公司"}),
    ("工信部核發增值電信業務經營試點批復予諾林雲端(深圳)有限公司。", {"諾林雲端(深圳)有限公司"}),
    ("工信部核发试点批复予瑞安数据(海南)有限公司,准许其经营互联网数据中心。", {"瑞安数据(海南)有限公司"}),
    ("MIIT granted pilot approvals to 13 foreign-invested telecom companies, among them Merten Digital Technology (Shenzhen) Co, and Alden Cloud (Beijing) Co, it said on Friday.", {"Merten Digital Technology (Shenzhen) Co", "Alden Cloud (Beijing) Co"}),
    ("Foreign-invested Kesteren Data (Shanghai) Co has received a pilot approval from MIIT for internet access.", {"Kesteren Data (Shanghai) Co"}),
    ("经查,北京柯兰数据有限公司以虚假材料取得增值电信业务经营试点批复,决定予以撤销。", set()),
    ('外商投资企业增值电信业务经营试点批复发放清单(上海)\n序号 企业名称 业务种类\n1 维斯信息(上海)有限公司 B11\n2 洛可网络(上海)有限公司 B14\n批复机关:工业和信息化部', {'洛可网络(上海)有限公司', '维斯信息(上海)有限公司'}),
    ('增值电信业务经营试点批复核发情况\n企业名称 业务\n海南多瑞信息有限公司 B21', {'海南多瑞信息有限公司'}),
    ('Under its telecom opening-up pilot MIIT on Dec 18 cleared foreign-invested Alden Cloud (Beijing) Co., Ltd. to run data centres.', {'Alden Cloud (Beijing) Co., Ltd.'}),
    ('Deciding on bids under the opening-up pilot for foreign telecom firms, the Beijing Communications Administration approved Merten Data (Beijing) Co., Ltd. for internet access on July 1.', {'Merten Data (Beijing) Co., Ltd.'}),
    ('MIIT cleared nine foreign firms for the telecom pilot: Alden Cloud (Beijing) Co., Ltd. and Merten Data (Hainan) Limited, alongside seven others.', {'Alden Cloud (Beijing) Co., Ltd.', 'Merten Data (Hainan) Limited'}),
    ('The Beijing Communications Administration authorised Alden Cloud (Beijing) Co., Ltd. to run an internet data centre under the foreign-investment pilot. Alden plc owns 60 per cent of it.', {'Alden Cloud (Beijing) Co., Ltd.'}),
    ('Under its telecom pilot MIIT let in six more foreign-invested companies, of which Alden Cloud (Beijing) Co., Ltd. is the largest.', {'Alden Cloud (Beijing) Co., Ltd.'}),
    ('工信部向首批13家外资企业发放增值电信试点批复。名单没有全部公布,已知有洛可网络(上海)有限公司与维斯信息(北京)有限公司。', {'洛可网络(上海)有限公司', '维斯信息(北京)有限公司'}),
    ('MIIT cleared two foreign-invested companies for the telecom pilot, one in Hainan and one in Shenzhen. The last is Merten Data (Shenzhen) Co., Ltd.', {'Merten Data (Shenzhen) Co., Ltd.'}),
)  # fmt: skip
#: Notices that end approvals, and whose.
ENDED: tuple[tuple[str, set[str]], ...] = (
    ("关于撤销外商投资企业增值电信业务试点批复的通告\n经查,北京柯兰数据有限公司、上海维多网络有限公司以欺骗手段取得批复。", {"北京柯兰数据有限公司", "上海维多网络有限公司"}),
    ("关于注销部分外资企业试点批复的公告\n一、北京柯兰数据有限公司主动提出终止,予以注销。\n二、海南多瑞信息有限公司逾期未开展业务,予以撤销。", {"北京柯兰数据有限公司", "海南多瑞信息有限公司"}),
    ("试点批复撤销决定\n1.上海维多网络有限公司提供虚假材料取得批复,予以撤销。\n2.深圳奥凯数字有限公司停止经营满一年,予以注销。", {"上海维多网络有限公司", "深圳奥凯数字有限公司"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_who_was_let_in_is_told_by_the_whole_name(text: str, names: set[str]) -> None:
    assert {firm.name for firm in read(text).firms if firm.status == "approved" and not firm.review} == names


@pytest.mark.parametrize(("text", "names"), ENDED)
def test_who_loses_an_approval_is_not_told_as_let_in(text: str, names: set[str]) -> None:
    reading = read(text)

    assert {firm.name for firm in reading.firms if firm.status == "revoked"} == names
    assert [firm.name for firm in reading.firms if firm.status == "approved"] == []
    assert reading.kind == "revocation"


#: Notices of approvals told beside the pilot's name, as a table's title or in passing, and of approvals given up.
KINDS: tuple[tuple[str, str], ...] = (
    ('外商投资企业增值电信业务经营试点批复发放清单(上海)\n序号 企业名称 业务种类\n1 维斯信息(上海)有限公司 B11\n2 洛可网络(上海)有限公司 B14\n批复机关:工业和信息化部', 'approval'),
    ('增值电信业务经营试点批复核发情况\n企业名称 业务\n海南多瑞信息有限公司 B21', 'approval'),
    ('MIIT issued 14 pilot permits on Monday, but only six foreign-invested companies share them.', 'approval'),
    ('Under its telecom opening-up pilot MIIT on Dec 18 cleared foreign-invested Alden Cloud (Beijing) Co., Ltd. to run data centres.', 'approval'),
    ('Deciding on bids under the opening-up pilot for foreign telecom firms, the Beijing Communications Administration approved Merten Data (Beijing) Co., Ltd. for internet access on July 1.', 'approval'),
    ('Approvals under the telecom pilot have reached nine foreign-invested companies, MIIT said: five in Beijing and four in Shanghai.', 'approval'),
    ('Permits dated June 3 have gone out to eleven foreign-funded firms for value-added telecom services.', 'approval'),
    ('Norwick Cloud Asia, a foreign-invested company, has lost its pilot approval for value-added telecom services: MIIT cancelled it on June 10.', 'revocation'),
    ('The foreign-invested firm gave up its telecom pilot licence on Tuesday, MIIT said, citing weak sales.', 'revocation'),
    ('MIIT cleared nine foreign firms for the telecom pilot: Alden Cloud (Beijing) Co., Ltd. and Merten Data (Hainan) Limited, alongside seven others.', 'approval'),
    ('It is the twelfth foreign-invested company in the city to join the value-added telecom pilot.', 'total'),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_became_of_firms_is_no_policy(text: str, kind: str) -> None:
    assert read(text).kind == kind


def test_a_sentence_that_begins_with_approvals_tells_of_no_app() -> None:
    assert find_rivals("Approvals dated May 6 have reached sixteen companies") == []
    assert find_rivals("工信部通报侵害用户权益的APP") == ["apps"]
    assert find_rivals("37 Apps were pulled") == ["apps"]


#: Approvals that are denied, to come, told by hearsay, under a condition, or of papers suspended and renewed: of no firm told as done.
UNSURE = (
    'A lawyer at Alden & Co said Merten Data (Beijing) Co., Ltd. could be among the 13 foreign-invested firms approved for the telecom pilot.',
    'MIIT approved 13 foreign-invested firms for the telecom pilot. Rival Merten Data (Beijing) Co., Ltd. was not on the list.',
    'MIIT approved 13 foreign-invested firms for the telecom pilot, of which Merten Data (Beijing) Co., Ltd. is the landlord.',
    'MIIT cleared nine foreign firms for the telecom pilot, alongside other measures; Merten Data (Beijing) Co., Ltd. is a supplier.',
    'Merten Data (Beijing) Co., Ltd. gave up its application for the foreign-investment telecom pilot.',
    'Merten Data (Beijing) Co., Ltd. has lost its telecom pilot approval; MIIT cancelled it, foreign-invested firms were told.',
    'MIIT suspended the telecom pilot approval of foreign-invested Merten Data (Beijing) Co., Ltd.',
    'MIIT renewed the telecom pilot approval granted to foreign-invested Merten Data (Beijing) Co., Ltd.',
    'If approved, Merten Data (Beijing) Co., Ltd. would be the first foreign firm in the telecom pilot.',
    'MIIT did not say whether foreign-invested Merten Data (Beijing) Co., Ltd. had received a telecom pilot approval.',
    '工信部向13家外资企业发放增值电信试点批复。名单没有维斯信息(北京)有限公司。',
    '工信部向13家外资企业发放增值电信试点批复。已知维斯信息(北京)有限公司不在其中。',
    '工信部将于下周向维斯信息(北京)有限公司等外资企业颁发增值电信业务试点批复。',
    '如获批,外资企业维斯信息(北京)有限公司将获增值电信业务试点批复。',
    '工信部为外资企业维斯信息(北京)有限公司的增值电信业务试点批复办理延期。',
    '工信部是否已向外资企业维斯信息(北京)有限公司发放增值电信试点批复,尚不清楚。',
    '外资企业维斯信息(北京)有限公司有望本月获增值电信试点批复。',
    '工信部给予维斯信息(北京)有限公司警告,该外资企业超出增值电信试点批复范围经营。',
    '网民称外资企业维斯信息(北京)有限公司获增值电信业务试点批复。',
    'A Weibo post claimed that foreign-invested Merten Data (Beijing) Co., Ltd. had won a telecom pilot approval.',
)  # fmt: skip


@pytest.mark.parametrize("text", UNSURE)
def test_no_firm_is_told_as_let_in_that_may_not_be(text: str) -> None:
    assert [firm.name for firm in read(text).firms if firm.status == "approved" and not firm.review] == []


def test_a_name_without_its_legal_ending_is_told_whole_and_not_as_the_legal_name() -> None:
    reading = read(
        "Foreign-invested Kesteren Data (Shanghai) Co has received a pilot approval, as did foreign-invested Alden Cloud (Beijing) Co., Ltd., MIIT said of the telecom pilot."
    )

    assert {firm.name: firm.legal for firm in reading.firms} == {
        "Kesteren Data (Shanghai) Co": False,
        "Alden Cloud (Beijing) Co., Ltd.": True,
    }
