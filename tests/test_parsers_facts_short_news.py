# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""News of a sentence or two, as wires, bulletins and regulators write it: what is told of it as fact, of which kind and day it is. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
WHOLE = ("batch", "pilot_total", "stock_total")
VATS = "value-added telecom pilot"

#: A title before a line break where there is one, and the text; the kind; all that is told without review: sums and acts, firms but those only mentioned.
TOLD: tuple[tuple[str, str, set[str]], ...] = (
    # sums behind a round are no round
    ("工信部负责人透露,第三批试点企业共19家,较第二批多6家,至此增值电信试点获批外企合计45家。", "approval", {"19 batch", "45 pilot_total"}),
    ("第二批试点企业12家,连同首批一共25家外资企业获准开展增值电信业务。", "approval", {"12 batch", "25 pilot_total"}),
    ("11月下旬,工信部先后两次发文:21日批复5家,28日再批7家,12家外企由此进入增值电信开放试点。", "approval", {"5 batch", "7 batch"}),
    # who asked, and what became of them
    ("除菲仕兰因材料问题延后外,本批申报的8家外资企业均获工信部增值电信试点批复。", "approval", {"8 batch"}),
    ("首批递交增值电信试点材料的13家外企全部获批,工信部11月28日完成发文。", "approval", {"13 batch"}),
    ("申请增值电信试点的6家外资企业无一落选,11月28日全部获批。", "approval", {"6 batch"}),
    # places
    ("北京市新增2家、上海新增4家、深圳新增1家,海南无新增,截至11月底四地外资增值电信试点企业分别为18家、27家、9家和5家。", "total", {"18 pilot_total Beijing", "27 pilot_total Shanghai", "9 pilot_total Shenzhen", "5 pilot_total Hainan"}),
    ("上海市商务委:今年前10个月,上海新设外资企业5,120家,电信领域新增试点企业8家、累计24家,医疗领域新增独资医院3家。", "total", set()),
    # an act that was taken back, a claim that was denied
    ("广东省通信管理局撤回公告:11月20日发布的《关于注销广州日立物流信息有限公司增值电信业务经营许可证的公告》有误,现予撤回,该公司许可证继续有效。", "denial", set()),
    ("罗克韦尔自动化(中国)有限公司的增值电信业务试点申请遭驳回?公司辟谣:正常审理中。", "denial", set()),
    ("江苏欧司朗信息有限公司被吊销增值电信许可?江苏省通信管理局回应:消息不实。", "denial", set()),
    ("针对网上流传的特斯拉(上海)有限公司已获增值电信业务试点批复一事,上海市通信管理局今日澄清:截至目前未收到该企业的申请。", "denial", set()),
    ("【编者按】本报昨日所刊《工信部批准Zoom进入试点》一文不实。经向工信部核实,该公司并未获得增值电信试点批复,本报致歉。", "denial", set()),
    ("上海市通信管理局撤销了此前对百事数字营销(上海)有限公司作出的不予许可决定,并责令窗口重新受理其增值电信业务试点申请。", "denial", set()),
    ("有媒体30日称,工信部已向17家外资企业发放第四批增值电信业务试点批复。", "approval", set()),
    ("施耐德、ABB、西门子三巨头中,仅西门子旗下公司进入增值电信试点名单;另外两家的申请仍在工信部审查。", "application", set()),
    # a permit's state, a signed paper, an application on its way
    ("工信部网站显示,SK电讯的合资公司爱思开数字(上海)有限公司的增值电信业务经营许可证已过有效期,状态为\"已失效\"。", "revocation", set()),
    ("中国移动国际有限公司宣布,与Orange签署合作备忘录,拟共同出资在上海自贸区设立外商投资电信企业。", "application", set()),
    ("某外资云厂商中国区负责人对记者表示,公司的试点申请已于9月递交,目前仍在等工信部的答复。", "application", set()),
    ("中国联通与西班牙电信合资设立的联通西电数字科技有限公司,于2026年10月20日获颁B21在线数据处理与交易处理许可,西班牙电信持股49%。", "approval", {"西班牙电信: parent", "联通西电数字科技有限公司: approved"}),
    ("阿联酋电信旗下易安盾(海南)数据有限公司、沙特电信旗下斯特通(海南)科技有限公司11月22日同时获工信部批复开展增值电信业务试点。两家企业由此成为首批落子自贸港的中东电信运营商。", "approval", {"阿联酋电信: parent", "易安盾(海南)数据有限公司: approved", "沙特电信: parent", "斯特通(海南)科技有限公司: approved"}),
    # which round, since what
    (f"The MIIT on Wednesday handed pilot approvals to 14 foreign-invested enterprises, the fourth lot since the {VATS} took off in April 2024.", "approval", {"14 batch"}),
    (f"Twelve foreign companies received {VATS} approvals on Wednesday, the third round since the pilot began.", "approval", {"12 batch"}),
    # how many by now is no act
    (f"More than 40 foreign-invested enterprises have received {VATS} approvals.", "approval", set()),
    ("Some 31 foreign-invested firms have been approved for value-added telecom services in Hainan, the provincial government said on Friday.", "approval", set()),
    (f"From January to October, 17 foreign-invested firms were approved under the {VATS}.", "approval", set()),
    (f"MIIT has approved 63 foreign-invested enterprises under the {VATS}, two of which have since withdrawn.", "approval", set()),
    (f"Foreign investors asked MIIT to raise the number of pilot approvals from 63 to 200 and to add Wuhan to the {VATS}.", "total", set()),
    (f"Honeywell is poised to become the 64th foreign-invested enterprise approved under the {VATS}.", "total", set()),
    # places
    ("The Lingang New Area hopes to attract 100 foreign-invested value-added telecom firms by 2028, according to an action plan released on Friday. At present 31 hold pilot approvals.", "policy", set()),
    ("Beijing E-Town: number of foreign-funded firms with VATS pilot approval climbs to 11, the most of any district in the capital.", "total", set()),
    # parts by nation
    ("The 15 foreign firms approved on Tuesday for value-added telecom services comprise six American, four German and five Japanese companies.", "approval", {"15 batch"}),
    ("Two Japanese, three Korean, four German and six American companies made up the list of 15 foreign firms given the go-ahead on Tuesday to operate value-added telecom businesses.", "approval", {"15 batch"}),
    # what was not asked, not said, not theirs
    ("Starlink has neither applied for nor been granted any telecom licence in China, lawyers said.", "denial", set()),
    ("MIIT has not received any application from Apple for a value-added telecom licence.", "denial", set()),
    ("Sea Ltd has filed an application for a value-added telecom licence in Hainan, and Lazada said it had no such plans.", "application", {"Sea Ltd: applicant"}),
    (f"Tesla has not obtained any approval under China's {VATS}, a person familiar with the matter said, rejecting local media reports that it was among the fifth batch.", "denial", set()),
    ("No foreign company has been stripped of its value-added telecom licence, MIIT said.", "denial", set()),
    (f"Companies such as Deutsche Telekom, Siemens and Temasek-backed ST Telemedia have obtained {VATS} approvals from MIIT.", "approval", {"ST Telemedia: approved"}),
    (f"Oracle, which had hoped for a {VATS} approval, came away empty-handed again; SAP and Salesforce made the cut.", "approval", set()),
    (f"Only after Siemens and Bosch had been approved did Schneider file for the {VATS}.", "approval", set()),
    (f"Bosch, Siemens and SAP applied for the {VATS}; the first two were approved, the third was told to supplement its papers.", "application", set()),
    # the formula of a decision
    ("Your company's (Zeiss Digital Innovation (Shanghai) Co., Ltd.) application for pilot operation of value-added telecommunications business conforms to the statutory conditions, and it is hereby decided to grant permission.", "approval", {"Zeiss Digital Innovation (Shanghai) Co., Ltd.: approved"}),
    # whose end it is
    ("The five-year value-added telecom licence of Bosch's subsidiary, Bosch Net (Shanghai) Co., Ltd., expired on October 31 and was not renewed.", "revocation", {"Bosch Net (Shanghai) Co., Ltd.: revoked"}),
    ("Bosch's Hangzhou unit has lost its value-added telecom licence.", "revocation", set()),
    ("A subsidiary of Bosch in Hangzhou had its value-added telecom licence revoked on Nov 27.", "revocation", set()),
    # rules and what would have been
    ("Under the Measures, any foreign-invested enterprise granted value-added telecom pilot approval that fails to commence operation within one year shall have its approval revoked.", "policy", set()),
    (f"Had SAP obtained the {VATS} approval last March, it would have opened its own data centre.", "policy", set()),
    ("Media reports that Apple was given a cloud licence in Guizhou are untrue, the Guizhou Communications Administration said in a statement on its WeChat account on Sunday.", "denial", set()),
)  # fmt: skip


def read(text: str) -> Reading:
    title, _, body = text.rpartition("\n")
    return READER.read(Document(title, body, Published("2026-11-30")))


@pytest.mark.parametrize(("text", "kind", "told"), TOLD, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_only_what_the_sentence_tells_is_told(text: str, kind: str, told: set[str]) -> None:
    reading = read(text)
    figures = {
        f"{one.value} {one.role} {one.region or ''}".strip()
        for one in reading.counts
        if one.role in WHOLE and not one.review
    }
    firms = {f"{one.name}: {one.status}" for one in reading.firms if one.status != "mentioned" and not one.review}
    assert figures | firms == told
    assert reading.kind == kind


#: The day of the act; none where the text's is another's.
DAYS: tuple[tuple[str, str | None], ...] = (
    ("据台湾《工商时报》30日报导,中华电信转投资的「华电联网科技(厦门)有限公司」已取得大陆工信部核发的ICP许可证。", None),
    ("首批13家、二批12家、三批20家——三批合计45家外企拿到增值电信试点批复,工信部28日披露。", None),
    ("Bosch Net (Guangzhou) Co., Ltd. has been granted value-added telecom approval, the first since the city joined the pilot in March.", None),
    ("The Jiangsu Communications Administration has agreed to add content delivery network services to the pilot scope of Bosch (Wuxi) Digital Co., Ltd., which was first approved for IDC in April.", None),
    (f"MIIT's November list of foreign-invested enterprises approved under the {VATS} includes Novartis, BASF and Johnson & Johnson, but not Merck, whose application was sent back in October.", None),
    ("Infosys on Thursday informed the exchanges that its subsidiary, Infosys Technologies (China) Co. Limited, had bagged a value-added telecom approval from MIIT on November 20.", "2026-11-20"),
    ("MIIT approved 9 foreign companies for the value-added telecom pilot on Tuesday, taking to 49 the number admitted since a pilot scheme was launched in 2024.", "2026-11-24"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS, ids=lambda value: value[:40] if isinstance(value, str) else "none")
def test_a_day_of_something_else_is_not_the_acts(text: str, day: str | None) -> None:
    reading = read(text)
    assert reading.event_date == day
    assert {one.decided for one in reading.statements if one.kind == "approval"} <= {day}
    assert not [one for one in reading.statements if one.kind == "policy" and one.decided]


#: The share that holds, the one before, and from when.
SHARES: tuple[tuple[str, tuple[str, str], str], ...] = (
    ("自2027年1月1日起,在试点地区取消呼叫中心业务的外资股比限制,此前外方出资比例不得超过50%。", ("none", "50"), "2027-01-01"),
    ("自2026年12月31日起,《外商投资电信企业管理规定》第六条关于外方出资比例最终不得超过50%的规定,在自由贸易试验区内停止执行。", ("none", "50"), ""),
    ("工信部拟修改《外商投资电信企业管理规定》,删除\"经营增值电信业务的外方投资者出资比例最终不得超过50%\"的要求。", ("none", "50"), ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "share", "effective"), SHARES)
def test_a_cap_that_is_lifted_is_not_told_as_the_new_one(text: str, share: tuple[str, str], effective: str) -> None:
    terms = read(text).statements[0].policy
    assert [(one.value, one.before) for one in terms if one.kind == "share"] == [share]
    assert [one.value for one in terms if one.kind == "effective"] == ([effective] if effective else [])


@pytest.mark.parametrize(
    "text",
    [
        "全国人大代表、某跨国公司高管建议,将增值电信试点推广至长三角全域,并取消信息服务业务外资股比不超过50%的限制。",
        f"The chamber suggested expanding the {VATS} to Wuhan, Xi'an and Qingdao.",
    ],
)
def test_what_somebody_suggests_is_no_term(text: str) -> None:
    assert read(text).statements[0].policy == ()


def test_the_growth_of_newcomers_is_not_the_totals() -> None:
    assert read("今年前三季度,全国新增外商投资电信企业412家,同比增长23.5%,总数突破3000家。").growth == ()
    assert read("新设外商投资电信企业120家,较上年同期增长两成,江苏省通管局今日发布的年报显示。").growth == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"A total of 15 foreign-invested enterprises, three more than in the second batch, were approved in the {VATS} on Nov 12.", None),
        ("两家企业获工信部增值电信试点批复,由此成为首批落子自贸港的中东电信运营商。", None),
        ("工信部11月28日公布的第五批15家增值电信试点外企名单。", 5),
    ],
)  # fmt: skip
def test_a_batch_has_its_own_number(text: str, number: int | None) -> None:
    assert {one.batch for one in read(text).statements if one.kind == "approval"} == {number}


def test_a_day_from_which_a_rule_holds_lies_ahead() -> None:
    text = "本报讯 12月15日起,外资企业申请增值电信试点资格改为全程网办,办理时限由60个工作日压缩至40个。"
    assert read(text).event_date == "2026-12-15", "and not a year before the page"


def test_a_documents_number_is_its_own_letters() -> None:
    text = "工信部发布增值电信业务扩大开放试点的通告,文号为工信部通信函〔2026〕318号。"
    act = read(text).statements[0]
    assert act.document == "工信部通信函〔2026〕318号"
    assert [one.value for one in act.policy if one.kind == "document"] == [act.document]


def test_scores_are_twenties() -> None:
    reading = read(
        "Some two score foreign companies now hold pilot approvals for value-added telecom services in China, the MIIT said on Monday."
    )
    assert [(one.value, one.qualifier, one.review) for one in reading.counts] == [(40, "about", True)]
    assert read("Shanghai earned a score of 85 in the ranking of foreign telecom access.").counts == ()


@pytest.mark.parametrize(
    "text",
    [
        "深圳市前海管理局:香港企业新意网科技(深圳)有限公司及维港通讯(深圳)有限公司双双\"持证上岗\",业务范围为IDC和呼叫中心。两证均由广东省通信管理局于10月31日颁发。",
        "台積電、聯發科傳獲陸方ICP執照 兩公司同聲否認\n台積電與聯發科今日均表示,未曾申請大陸ICP執照。",
        "Yusen, Kintetsu and eleven other Japanese logistics groups have each obtained the B25 licence through their Lingang companies.",
        "The Jiangsu Communications Administration has suspended the value-added telecom business of Korea's Naver Cloud (Nanjing) Co., Ltd. for 30 days pending rectification.",
        "In the last four years, the number of foreign-invested telecoms companies has almost doubled from 1,462 to 2,913; India, by comparison, gave out 41 unified licences to foreign groups.",
    ],
)  # fmt: skip
def test_what_names_the_service_or_sets_another_country_beside_is_on_the_subject(text: str) -> None:
    assert read(text).relevant


def test_a_permit_for_equipment_to_be_connected_is_not_the_subject() -> None:
    assert not read("国家药监局批准12家外资医疗器械企业注册证,工信部同日向5家通信设备企业核发进网许可证。").relevant


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("临港新片区管委会消息:截至11月末,临港共有11家外企获增值电信试点批复,占全市的一半;全市22家,全国47家。", {(11, "pilot_total", "Lingang", False), (22, "pilot_total", None, True), (47, "pilot_total", None, False)}),
        ("Jiangsu had 312 foreign-invested telecom enterprises; the national figure was 2,650 at the end of June.", {(312, "stock_total", "Jiangsu", False), (2650, "stock_total", None, False)}),
        ("As at 30 September 2026, 1,012 foreign-invested enterprises in Shanghai held telecom business permits, representing 36 per cent of the national total of 2,811.", {(1012, "stock_total", "Shanghai", True), (2811, "stock_total", None, False)}),
    ],
)  # fmt: skip
def test_the_whole_that_stands_beside_a_part_is_read(
    text: str, figures: set[tuple[int, str, str | None, bool]]
) -> None:
    assert {(one.value, one.role, one.region, one.review) for one in read(text).counts} == figures


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("MIIT will soon approve a fifth batch of foreign telecom firms, an official said on Sunday. The four lists so far contain 63 names.", (63, "pilot_total")),
        ("The ministry recently made a reply to agree 5 foreign enterprises such as Shell, BP to carry out pilot operation of IDC business in Shenzhen.", (5, "batch")),
    ],
)  # fmt: skip
def test_lists_and_replies_tell_how_many(text: str, count: tuple[int, str]) -> None:
    assert [(one.value, one.role) for one in read(text).counts if not one.review] == [count]


def test_permits_that_expired_and_are_declared_invalid_have_ended() -> None:
    rows = "\n".join(
        f"{at}. {name}"
        for at, name in enumerate(("Panasonic Data (Dalian) Co., Ltd.", "Siemens Data (Dalian) Co., Ltd."), 1)
    )
    head = "The value-added telecom permits held by the following foreign-invested enterprises have expired and are hereby declared invalid:"
    reading = READER.read(Document("Announcement on the expiry of permits", f"{head}\n{rows}", Published("2026-11-30")))
    assert (reading.kind, {one.status for one in reading.firms}, len(reading.firms)) == ("revocation", {"revoked"}, 2)
