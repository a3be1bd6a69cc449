# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What a careful reader of the rules made them tell: others' lists, hearsay, ends and refusals of something else, tables of anything, acts without an approval."""

import pytest
from scenes import READER

from domain.claims import Reading
from domain.dates import Published
from parsers.facts.text.document import Document

#: Quiet background, since brief texts are asked less.
BEHIND_ZH = "增值电信业务扩大对外开放试点自2024年4月启动,在北京、上海、海南、深圳四地先行开展。试点企业须遵守网络与数据安全的各项规定,主管部门对其实施事中事后监管。"
BEHIND_EN = (
    "The pilot for the wider opening of value-added telecom services began in April 2024 in parts of Beijing, Shanghai, Hainan and Shenzhen. "
    "Companies in it have to follow the rules on network and data security, and the authorities supervise them while they operate."
)


def read(body: str, title: str = "", published: str = "2026-03-05") -> Reading:
    behind = BEHIND_ZH if any("一" <= letter <= "鿿" for letter in body[:20]) else BEHIND_EN
    return READER.read(Document(title, f"{body}\n{behind}", Published(published)))


def tell_firms(body: str, status: str, title: str = "") -> list[str]:
    return [one.name for one in read(body, title).firms if one.status == status and not one.review]


def tell_counts(body: str, title: str = "") -> list[tuple[int, str]]:
    counts = read(body, title).counts
    return [
        (one.value, one.role)
        for one in counts
        if not one.review and one.role in ("batch", "pilot_total", "stock_total")
    ]


def tell_terms(body: str) -> list[tuple[str, str]]:
    told = [term for one in read(body).statements for term in one.policy if not term.review]
    return [
        (one.kind, one.value) for one in told if one.kind in ("effective", "share", "region_added", "service_added")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "以下企业为获批增值电信业务试点企业的投资方:\n1.西门子(中国)有限公司\n2.汇丰银行(中国)有限公司",
        "以下企业为首批获批增值电信业务试点外资企业提供法律服务:\n1.上海汇业法律咨询有限公司\n2.北京大成商务咨询有限公司",
        "以下企业获批绿色数据中心:\n1.易昆尼克斯数据中心(上海)有限公司\n2.普洛斯数据服务(常熟)有限公司\n上述企业均为外商投资企业,其增值电信业务由合作方持证经营。",
        "Our firm has advised the following clients, some of which were granted value-added telecom approvals:\nHSBC Fintech Services (Shanghai) Co., Ltd.\nTrafigura Trading (China) Co., Ltd.",
        "The following companies may provide value-added telecom services only once approved by MIIT:\nKyndryl (China) Co., Ltd.\nEquinix Information Technology (Shanghai) Co., Ltd.",
        "The following five enterprises attended the value-added telecom pilot approval ceremony as guests: 1. Kestrel Data Co., Ltd.; 2. Otsuru Networks Co., Ltd.; and 3. Harrow Cloud (Beijing) Co., Ltd.",
        "据一位接近监管的人士介绍,西门子数字科技(深圳)有限公司已拿到增值电信业务试点批复。",
        "市场消息:特斯拉(上海)有限公司已获批增值电信业务试点。",
        "HKT was awarded an SBO licence; IDC permits of foreign firms in Shanghai rose to 26.",
        "On 12 February Siemens Healthineers, whose Chinese unit has been approved for the value-added telecom pilot, reported quarterly results.",
    ],
)
def test_others_than_those_let_in_are_not_told_as_such(body: str) -> None:
    assert tell_firms(body, "approved") == []


def test_a_plain_list_of_those_let_in_is_told() -> None:
    body = "工业和信息化部批准以下外商投资企业开展增值电信业务经营试点:\n1.西门子数字科技(深圳)有限公司\n2.特斯拉(上海)有限公司"
    assert len(tell_firms(body, "approved")) == 2


@pytest.mark.parametrize(
    "body",
    [
        "工信部注销深圳某代理公司的增值电信业务经营许可证,该公司曾为特斯拉提供短信服务。",
        "工信部撤销了对霍尼韦尔增值电信业务试点的附加条件,试点批复继续有效。",
        "MIIT withdrew a warning issued to Equinix over its value-added telecom licence.",
        "北京市通信管理局公告,注销北京微软数据服务技术有限公司等20家企业主动申请的电信业务备案,增值电信业务许可不受影响。",
        "Unity's value-added telecom approval was cancelled and reissued under its new name, Unity China Technology.",
    ],
)
def test_an_end_of_something_else_is_no_end_of_an_approval(body: str) -> None:
    assert tell_firms(body, "revoked") == []


@pytest.mark.parametrize(
    "body",
    [
        "特斯拉撤回增值电信业务试点申请后重新提交,并非被拒。",
        "上海市通信管理局不予受理邓白氏的跨地区增值电信业务许可变更申请,其试点批复不受影响。",
        "Shanghai regulators refused Dun & Bradstreet's request to change its address on the value-added telecom permit, which remains valid.",
        "The ministry rejected a complaint against Siemens Healthineers' value-added telecom approval.",
    ],
)
def test_a_refusal_of_something_else_turns_nobody_away(body: str) -> None:
    assert tell_firms(body, "rejected") == []


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("", "截至2025年底,全国外商投资电信企业共2730家。业务收入(亿元)如下表:\n年份 | IDC | EDI | 合计\n2024 | 120 | 80 | 200\n2025 | 150 | 95 | 245", [(2730, "stock_total")]),
        ("", "By February 2026 a total of 150 foreign firms had been approved for the value-added telecom pilot. Inquiries to our law firm:\nMonth | Phone | Mail | Total\n1/2026 | 40 | 22 | 62\n2/2026 | 51 | 30 | 81", [(150, "pilot_total")]),
        ("外商投资电信企业许可注销情况", "年份 | 上海 | 北京 | 合计\n2024 | 20 | 12 | 32\n2025 | 31 | 14 | 45", []),
        ("Licensed foreign-invested telecom firms in China and India", "Year | China | India | Total\n2024 | 2400 | 300 | 2700\n2025 | 2730 | 310 | 3040", []),
    ],
)  # fmt: skip
def test_a_table_of_anything_is_no_total(title: str, body: str, told: list[tuple[int, str]]) -> None:
    assert tell_counts(body, title) == told


def test_a_table_that_goes_on_with_a_total_is_told() -> None:
    body = "As of the end of June 2020, 266 foreign-invested telecom enterprises had been approved.\n\nYear | MIIT | SCA | Total\n2019 | 145 | 46 | 191\nJune 2020 | 213 | 53 | 266"
    assert (191, "stock_total") in tell_counts(body)


@pytest.mark.parametrize(
    "body",
    [
        "上海市通信管理局向首批5家外资企业颁发增值电信业务试点申请受理单。",
        "第三批20家外资企业进入增值电信业务试点专家评审。",
        "临港另有12家外资企业待批增值电信业务试点。",
        "苏州今年申报的11家外资企业全部获批高新技术企业。",
        "Twelve foreign firms were granted approval to change the scope of their value-added telecom licences.",
        "Twelve foreign firms were admitted to the value-added telecom pilot's advisory council.",
        "MIIT approved the list of 12 foreign firms to be inspected for compliance in the value-added telecom pilot.",
        "港资外商投资电信企业达1900家。",
        "从事信息服务业务的外商投资电信企业有1500家。",
        "生物技术、增值电信和独资医院三个试点领域共批准外资企业190家。",
        "Three pilot fields - value-added telecom, biotech and wholly owned hospitals - have seen 190 foreign firms approved so far.",
        "知情人士透露,工信部已批准8家外资企业开展增值电信业务试点,名单未公布。",
        "新片区取得试点批复的外资企业达到12家,涵盖工业软件、医疗健康等方向。",
    ],
)
def test_what_is_given_else_or_counts_others_is_no_batch_and_no_total(body: str) -> None:
    assert tell_counts(body) == []


def test_the_batch_since_the_last_one_is_no_sum() -> None:
    body = "The ministry approved 12 foreign-invested companies for the value-added telecom pilot on Monday, the second batch since February, when 13 got in."
    assert tell_counts(body) == [(12, "batch")]


@pytest.mark.parametrize(
    "body",
    [
        "工信部:并无自2026年4月1日起取消外资股比限制的计划,增值电信试点按原方案推进。",
        "某研究报告建议:在全国取消应用商店业务外资股比限制,并新增杭州、南京纳入增值电信试点。",
        "菲律宾自2026年4月1日起允许外资独资经营电信业务,中国增值电信试点仍限四地。",
        "专家解读称,若修法通过,自2027年起取消增值电信外资不得超过50%的限制。",
        "MIIT clarified that the value-added telecom pilot has not been extended to Chengdu and Wuhan.",
        "The draft would add Chengdu and Wuhan to the value-added telecom pilot, the State Council said, inviting comments.",
    ],
)
def test_terms_that_nobody_has_set_are_not_told(body: str) -> None:
    assert tell_terms(body) == []


def test_a_term_that_is_set_is_told() -> None:
    assert ("region_added", "Hangzhou") in tell_terms(
        "工信部3月1日发布通告,增值电信业务扩大开放试点新增杭州、南京两地。"
    )


@pytest.mark.parametrize(
    "body",
    [
        "西门子数字科技(深圳)有限公司(成立于2019年6月3日)获批增值电信业务试点。",
        "Siemens Digital Technology (Shenzhen) Co., Ltd. (founded on 3 June 2019) has been approved for the value-added telecom pilot.",
        "2月26日,第150家获批增值电信试点的外资企业霍尼韦尔(中国)有限公司举行开业仪式。",
        "Ahead of the National People's Congress on 5 March, MIIT approved 12 foreign firms for the value-added telecom pilot.",
    ],
)
def test_the_day_of_something_else_is_not_the_acts(body: str) -> None:
    assert READER.read(Document("", body, Published("2026-03-05"))).event_date is None


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("北京、上海分别新增5家和7家,全国获批增值电信业务经营试点的外资企业累计达167家。", (167, "pilot_total")),
        ("从事增值电信业务的外商投资电信企业达2730家。", (2730, "stock_total")),
        ("Thirteen foreign-invested companies received approval certificates for the value-added telecom pilot on 28 February.", (13, "batch")),
        ("工信部在回复网友留言时表示,截至2月底,已有167家外资企业获得增值电信业务试点批复。", (167, "pilot_total")),
        ("The ministry renewed the licence of one joint venture last week. On Friday it granted value-added telecom pilot approvals to 12 foreign companies.", (12, "batch")),
    ],
)  # fmt: skip
def test_plain_figures_near_such_words_are_told(body: str, told: tuple[int, str]) -> None:
    assert told in tell_counts(body)


@pytest.mark.parametrize(
    "body",
    [
        "The following companies attended a ceremony on Friday at which they received their value-added telecom pilot approvals:\nKyndryl (China) Co., Ltd.\nEquinix Information Technology (Shanghai) Co., Ltd.",
        "The Shanghai Communications Authority has approved the following companies for the value-added telecom pilot:\nKyndryl (China) Co., Ltd.\nEquinix Information Technology (Shanghai) Co., Ltd.",
    ],
)
def test_plain_lists_near_such_words_are_told(body: str) -> None:
    assert len(tell_firms(body, "approved")) == 2


def test_plain_terms_near_such_words_are_told() -> None:
    assert tell_terms("针对外资企业的建议,国务院决定自2026年4月1日起取消增值电信业务外资不得超过50%的限制。")
    assert tell_terms("The rules, revised from a draft published last year, take effect on 1 April 2026.")


@pytest.mark.parametrize(
    "body",
    [
        "2026世界数字服务大会2月28日在上海开幕,工信部在会上向12家外资企业颁发增值电信业务试点批复。",
        "Siemens Digital Technology (Shenzhen) Co., Ltd., founded in 2010 and approved on 28 February 2026, offers value-added telecom services under the pilot.",
    ],
)
def test_the_acts_day_near_such_words_is_told(body: str) -> None:
    assert READER.read(Document("", body, Published("2026-03-05"))).event_date == "2026-02-28"


@pytest.mark.parametrize(
    "body",
    [
        "工信部正研究新增成都、武汉为增值电信业务扩大对外开放试点地区,自2026年7月1日起实施。",
        "业界期待工信部取消信息服务业务外资股比限制,并新增杭州为试点地区。",
        "业内人士希望自2026年7月1日起取消增值电信业务外资股比限制,新增成都、重庆纳入试点。",
        "征求意见稿提出,自2026年7月1日起取消数据中心业务外资股比限制,新增杭州、南京为增值电信试点地区。",
        "外媒称中国将新增成都为增值电信试点地区。知情人士说,自2026年7月1日起将取消外资股比限制。",
        "工信部表示,下一步将推动取消更多业务外资股比限制,探索新增试点地区成都、武汉。",
        "The ministry should extend the value-added telecom pilot to Chengdu and Wuhan and remove the foreign ownership cap from July 1, 2026, the chamber said.",
        "Analysts expect MIIT to add Chengdu and Chongqing to the value-added telecom pilot and to lift the cap on foreign ownership from July 1, 2026.",
        "A leaked memo says the pilot for value-added telecom services adds Hangzhou from 1 July 2026 and removes the foreign ownership cap on app stores.",
        "Foreign companies hope that the pilot will be extended to Chengdu on July 1, 2026 and that the 50 percent cap will be scrapped.",
        "Analysts expect MIIT to add Chengdu, Chongqing and Wuhan to the value-added telecom pilot.",
        "It is not clear whether the value-added telecom pilot adds Chengdu. The rules have yet to take effect on July 1, 2026.",
    ],
)
def test_a_term_that_is_only_studied_hoped_for_or_leaked_waits(body: str) -> None:
    assert tell_terms(body) == []


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("《上海市推进增值电信业务扩大对外开放试点实施方案》自2026年4月1日起施行,新增临港为试点地区。", ("effective", "2026-04-01")),
        ("经过多年研究讨论,国务院决定新增成都、武汉为增值电信业务扩大对外开放试点地区。", ("region_added", "Chengdu")),
        ("为深入推进电信业务对外开放,自2026年5月1日起取消互联网数据中心业务外资股比限制。", ("effective", "2026-05-01")),
        ("通告提出持续推进试点工作,新增杭州、南京为增值电信试点地区。", ("region_added", "Nanjing")),
        ("新地区何时可以申请?通告自发布之日起施行,增值电信试点地区新增杭州。", ("effective", "on publication")),
        ("The long-expected notice takes effect on April 1, 2026 and adds Hangzhou to the value-added telecom pilot.", ("effective", "2026-04-01")),
        ("The expansion, which is expected to draw dozens of foreign firms, adds Chengdu and Wuhan to the value-added telecom pilot.", ("region_added", "Wuhan")),
        ("Seeking to revive foreign investment, China lifted the cap on foreign ownership of app stores.", ("share", "none")),
    ],
)  # fmt: skip
def test_hopes_in_another_clause_a_name_or_before_a_decision_are_no_doubt(body: str, term: tuple[str, str]) -> None:
    assert term in tell_terms(body)


def test_a_citys_firms_that_are_among_a_larger_batch_are_not_told_as_one() -> None:
    body = "Seven foreign-invested companies in Shanghai are among 26 in the country that were granted approvals on December 3 under the pilot opening of value-added telecommunications."
    assert (7, "batch") not in tell_counts(body)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("The 13 foreign-invested companies approved in February are among 2,400 foreign-invested telecom firms licensed in China.", 13),
        ("Nine foreign-invested companies that MIIT approved on March 3 are among 40 that applied for the value-added telecom pilot.", 9),
    ],
)  # fmt: skip
def test_firms_told_as_approved_stay_a_batch_among_a_larger_number(body: str, value: int) -> None:
    assert (value, "batch") in tell_counts(body)


@pytest.mark.parametrize(
    "head",
    [
        "以下为首批获批增值电信业务试点的受益企业:",
        "以下单位祝贺首批外资企业获批增值电信业务试点:",
        "为获批增值电信业务试点的外资企业出具审计报告的机构如下:",
    ],
)
def test_who_gains_by_congratulates_or_vouches_for_those_let_in_is_not_told_as_let_in(head: str) -> None:
    assert tell_firms(f"{head}\n1.上海云锦数据科技有限公司\n2.特斯拉(上海)有限公司", "approved") == []


def test_those_who_are_congratulated_on_their_approval_are_told() -> None:
    body = "热烈祝贺以下外资企业获批增值电信业务试点:\n1.上海云锦数据科技有限公司\n2.特斯拉(上海)有限公司"
    assert tell_firms(body, "approved") == ["上海云锦数据科技有限公司", "特斯拉(上海)有限公司"]
