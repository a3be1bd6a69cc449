# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What a text only seems to say is kept for a person: claims beside denials, targets and corrections, and owners."""

from datetime import UTC, datetime

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.findings import ArticleRef, ReadingEvent
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.doubts import doubt_counts
from parsers.facts.reader import Reader
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


def _read(reader: Reader, text: str, title: str = "") -> Reading:
    return reader.read(Document(title, text, Published("2026-03-10")))


@pytest.mark.parametrize(
    "text",
    [
        "网传“工信部将再批150家外资企业经营增值电信业务”的消息不属实，工信部有关负责人3月9日表示。",
        "本报上周称工信部向18家外资企业发放了增值电信业务经营试点批复，此说有误。",
        "The ministry said a report that it had approved 30 foreign telecom companies for the pilot was not true.",
        "On Monday we wrote that China had approved 30 foreign companies for its telecom pilot. That was wrong.",
        "A post claimed, in error, that 30 foreign companies were granted approvals in the telecom pilot.",
    ],
)
def test_a_batch_beside_a_denial_is_not_told_as_fact(reader: Reader, text: str) -> None:
    counts = _read(reader, text).counts

    assert [count for count in counts if count.role == "batch" and not count.review] == []


def test_a_batch_told_plainly_is_still_fact(reader: Reader) -> None:
    reading = _read(reader, "China approved 14 foreign companies for its value-added telecom pilot on Monday.")

    assert [(count.value, count.role, count.review) for count in reading.counts] == [(14, "batch", False)]


@pytest.mark.parametrize(
    "owner",
    [
        "由汉诺工业控股有限公司独资设立。",
        "由汉诺工业控股有限公司出资设立。",
        "为汉诺工业控股有限公司全资设立的企业。",
    ],
)
def test_who_set_up_the_licensee_is_its_parent(reader: Reader, owner: str) -> None:
    text = f"工信部3月9日批准深圳柏林数据服务有限公司开展增值电信业务经营试点，该外资企业{owner}"
    firms = {firm.name: firm.status for firm in _read(reader, text).firms}

    assert firms["汉诺工业控股有限公司"] == "parent"
    assert firms["深圳柏林数据服务有限公司"] == "approved"


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Siemens was approved by MIIT on Monday to run value-added telecom services in the pilot.", False),
        ("MIIT approved multinationals such as Siemens on Monday for its value-added telecom pilot.", True),
    ],
)
def test_a_whole_group_loosely_said_to_be_approved_waits_for_a_person(reader: Reader, text: str, waits: bool) -> None:
    firms = [firm for firm in _read(reader, text).firms if firm.status == "approved"]

    assert [(firm.name, firm.review) for firm in firms] == [("Siemens", waits)]


def test_a_name_keeps_the_brand_that_it_begins_with(reader: Reader) -> None:
    text = "3月9日，当联合利华数字商务（上海）有限公司的代表接过批复，外资增值电信试点又添一家获批企业。"

    assert "联合利华数字商务（上海）有限公司" in [firm.name for firm in _read(reader, text).firms]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("截至2月底，全国外商投资电信企业2600家，较上年末增长一成五。", 15),
        ("截至2月底，全国外商投资电信企业2600家，较去年同期增加两成五。", 25),
        ("外商投资电信企业总数达2600家，同比增长三成二。", 32),
        ("到2月底，全国共有外商投资电信企业2600户。与去年同期相比，户数多出五分之一。", 20),
        ("By the end of February China had 2,600 foreign-invested telecom companies, up by two-fifths in a single year.", 40),
        ("Foreign-invested telecom companies stood at 2,600 at the end of February, climbing three-tenths on the year.", 30),
        ("Stock of foreign-invested telecom companies 2,600 at end-February, +24% y/y.", 24),
        ("China had 2,600 foreign-invested telecom companies at the end of February. The figure was 18 percent higher than a year earlier.", 18),
    ],
)  # fmt: skip
def test_growth_of_the_total_in_parts_of_ten_and_told_of_a_figure(reader: Reader, text: str, value: float) -> None:
    assert [growth.value for growth in _read(reader, text).growth] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "By then 2,600 foreign-invested telecom companies were open. Foreign investment fell, though the number of new ventures rose. The figure for revenue grew 9 percent.",
        "外商投资电信企业2600家。全市电信业务收入达80亿元，数量增长一成。",
    ],
)
def test_growth_of_something_told_between_is_not_the_totals(reader: Reader, text: str) -> None:
    assert _read(reader, text).growth == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("海南省通信管理局14日说，外资增值电信试点再扩。至此，海南获批企业增加到18家。", "pilot_total"),
        ("外资增值电信试点再扩。至此，全国获批外企增至18家。", "pilot_total"),
        ("外资增值电信扩大开放试点方面，全国获批总数为18家。", "pilot_total"),
        ("工信部公布第三批获得增值电信业务经营试点批复的外商投资企业名单，共计18家，具体如下。", "batch"),
        ("Eighteen foreign-funded companies have so far obtained approval to provide value-added telecom services in the pilot.", "pilot_total"),
    ],
)  # fmt: skip
def test_a_total_of_the_pilot_and_the_sum_of_a_batch(reader: Reader, text: str, role: str) -> None:
    assert (18, role) in [(count.value, count.role) for count in _read(reader, text).counts]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("关于练习通信（广州）有限公司增值电信业务经营试点申请的批复", "粤通信许〔2026〕7号\n练习通信（广州）有限公司：\n原则同意你公司在广州市试点经营信息服务业务。", "approval"),
        ("不予受理通知书", "练习数据（深圳）有限公司：\n你们提交的外商投资企业经营增值电信业务试点申请，经审查，决定不予受理。", "denial"),
        ("MIIT gives three more cities permission to trial telecom opening", "Three cities were granted permission on Monday to open value-added telecom services to foreign companies.", "policy"),
        ("", "On 2 March 2026 the State Council approved the Work Plan for opening up telecoms to foreign investors. Ownership caps are abolished.", "policy"),
        ("", "Another 18 foreign-invested companies have been authorized to run pilot value-added telecom services in China. The approvals went to applicants in Tianjin, Guangzhou and Suzhou, the cities added to the pilot last year.", "approval"),
        ("", "China's industry ministry has withdrawn the value-added telecom approval it gave to Sungrove Payments (China) Co., Ltd, a foreign firm, over forged contracts.", "revocation"),
    ],
)  # fmt: skip
def test_what_kind_of_news_it_is(reader: Reader, title: str, text: str, kind: str) -> None:
    assert _read(reader, text, title).kind == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the revocation, 68 foreign companies remain in the telecom pilot.", (68, "pilot_total")),
        ("MIIT approved nine foreign firms for its telecom pilot. An earlier round in July brought in 22 companies.", (22, "batch")),
        ("At the end of March, 604 telecom companies with foreign investment were registered in Beijing.", (604, "stock_total")),
        ("Foreign telecom firms numbered 3,600 at the end of September. Three months earlier the tally had been 3,150.", (3150, "stock_total")),
        ("Nine foreign-invested firms got pilot telecom approvals, lifting to 63 the number approved since the pilot began.", (63, "pilot_total")),
    ],
)  # fmt: skip
def test_english_totals_and_rounds(reader: Reader, text: str, told: tuple[int, str]) -> None:
    assert told in [(count.value, count.role) for count in _read(reader, text).counts]


def test_places_are_no_firms_of_the_pilot(reader: Reader) -> None:
    text = "Four cities may open value-added telecom services to foreign firms, bringing to eleven the number of places in the pilot."

    assert [count.role for count in _read(reader, text).counts if count.role != "other" and count.value == 11] == []


@pytest.mark.parametrize(
    "text",
    [
        "Three Japanese companies were approved by MIIT for the value-added telecom pilot on Friday.",
        "MIIT granted approvals to three Japanese companies for the value-added telecom pilot.",
        "Three U.S. companies were approved by MIIT for the value-added telecom pilot on Friday.",
        "Three Hong Kong companies have won permits under MIIT's value-added telecom pilot, becoming the second batch.",
        "工信部批准上海3家外资企业开展增值电信业务试点。",
    ],
)  # fmt: skip
def test_a_part_of_those_approved_whose_whole_is_not_told_waits_for_a_person(reader: Reader, text: str) -> None:
    reading = _read(reader, text)
    at = datetime(2026, 3, 10, tzinfo=UTC)
    article = ArticleRef(1, "https://press.example/1", "", "Press", "business", "2026-03-10", at, ())
    folded = fold(State(), ReadingEvent(1, at, article, reading))

    assert [(one.kind, [(c.value, c.role) for c in one.counts]) for one in reading.statements] == [
        ("approval", [(3, "subset")])
    ]
    assert (folded.changes, folded.outcome.rule) == ((), "review")


def _list_unreviewed(reading: Reading) -> list[tuple[int, str]]:
    return [(count.value, count.role) for count in reading.counts if not count.review and count.role != "other"]


@pytest.mark.parametrize(
    "row",
    [
        "业务涵盖智慧农业、车路协同、远程医疗等场景",
        "业务涉及工业互联网、智能网联汽车和跨境电商",
        "应用领域包括在线教育、数字文旅、智慧港口",
    ],
)
def test_fields_of_business_in_a_row_are_not_told_as_approved(reader: Reader, row: str) -> None:
    reading = _read(reader, f"截至2026年2月底，全国已累计批准142家外资企业开展增值电信业务经营试点，{row}。")

    assert [firm.name for firm in reading.firms if firm.status == "approved" and not firm.review] == []


def test_a_row_that_is_said_to_be_of_firms_is_told(reader: Reader) -> None:
    reading = _read(reader, "包括岚海信息技术、维朔数字在内的9家外资企业近日获得增值电信业务试点批复。")

    assert {f.name for f in reading.firms if f.status == "approved" and not f.review} == {"岚海信息技术", "维朔数字"}


@pytest.mark.parametrize(
    "text",
    [
        "By the end of December, the ministry says, 77 foreign-invested companies held approvals under the telecom pilot.",
        "By the beginning of August the Ministry of Industry and Information Technology had issued pilot approvals to 77 foreign companies.",
        "The CSRC cleared 77 more foreign-invested brokers on Monday.",
        "The carrier received permission to use the band for two more years.",
    ],
)
def test_what_is_held_or_of_another_sector_is_no_batch_told_as_fact(reader: Reader, text: str) -> None:
    reading = _read(reader, text, "China's value-added telecom pilot for foreign firms")

    assert [told for told in _list_unreviewed(reading) if told[1] == "batch"] == []


def test_those_of_a_batch_that_did_something_are_a_part_of_it(reader: Reader) -> None:
    reading = _read(reader, "首批17家企业中，12家已经正式上线增值电信业务，试点总体平稳。")

    assert (12, "batch") not in {(count.value, count.role) for count in reading.counts}


def test_what_any_firm_may_do_counts_none(reader: Reader) -> None:
    reading = _read(reader, "截至2月底获批试点的外资电信企业共266家。一家企业可同时持有多项试点批复。")

    assert 1 not in {value for value, _ in _list_unreviewed(reading)}


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen companies in Beijing hold pilot approvals for value-added telecom services, the Beijing Communications Administration said.",
        "Sixty-one foreign-invested firms registered in Beijing have been approved under the pilot so far, out of 170 nationwide.",
        "In all 24 foreign-invested companies are operating under the pilot in Hainan.",
    ],
)
def test_what_one_place_has_is_not_told_as_the_whole(reader: Reader, text: str) -> None:
    counts = _read(reader, text).counts
    told = {c.value for c in counts if c.role == "pilot_total" and c.confidence >= REVIEW_BELOW and not c.region}

    assert told <= {170}


def test_the_owner_inside_its_units_sentence_is_not_told_as_approved(reader: Reader) -> None:
    reading = _read(
        reader,
        "Three foreign firms were approved on Monday to join the telecom pilot. The newcomers are Vaillard Digital Health (Shanghai) Co Ltd, an offshoot of Swiss drugmaker Vaillard; and Orbis Freight Technology (Shanghai) Co Ltd.",
    )

    assert [f.name for f in reading.firms if f.name == "Vaillard" and f.status == "approved" and not f.review] == []


def test_what_one_place_has_waits_for_a_person_with_its_role(reader: Reader) -> None:
    reading = _read(
        reader, "Shanghai is home to 812 foreign-invested telecom companies, or 29 percent of the 2,800 nationwide."
    )

    told = {(count.value, count.role, count.review) for count in reading.counts}
    assert told == {(812, "stock_total", True), (2800, "stock_total", False)}


def test_those_of_whom_a_notice_says_that_they_follow_are_told(reader: Reader) -> None:
    reading = _read(
        reader,
        "经企业申请和专家评审，下列2家企业已于2025年9月10日取得增值电信业务经营试点批复。现将有关信息公示如下：\n序号\t企业名称\t业务种类\n1\t泽拓数据服务（上海）有限公司\t互联网数据中心业务\n2\t上海谊和安物流科技有限公司\t信息服务业务",
    )

    told = {(firm.name, firm.review) for firm in reading.firms if firm.status == "approved"}
    assert told == {("泽拓数据服务（上海）有限公司", False), ("上海谊和安物流科技有限公司", False)}


def test_whose_approval_ends_with_another_bodys_consent_is_not_told_as_approved(reader: Reader) -> None:
    reading = _read(
        reader,
        "依照规定，并报工业和信息化部同意，自2026年3月4日起，注销下列企业持有的增值电信业务经营试点批复：\n1.奥岚特（北京）信息服务有限公司；\n2.京瑞和通数据有限公司。",
        "北京市通信管理局关于注销部分增值电信业务经营试点批复的公告",
    )

    assert {firm.status for firm in reading.firms} == {"revoked"}


ZH = "工信部3月9日向外商投资企业发放增值电信业务经营试点批复。"
EN = "China's MIIT on Friday granted pilot approvals to 7 foreign-invested telecom firms. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (ZH + "加上前两批的12家和9家，外资企业已有35家。", 9),
        (ZH + "通过CEPA取得内地电信业务牌照的香港服务提供者累计有88家。", 88),
        (ZH + "申请遭拒的企业里，记者联系了其中五家，只有三家愿意开口。", 3),
        (ZH + "园区里十家企业有六家注册地址在同一层楼。", 6),
        (EN + "Of the 120 houses on the street, 30 are shops that foreign owners run.", 30),
    ],
)
def test_a_part_of_others_and_a_sum_of_some_are_not_told_as_fact(reader: Reader, text: str, value: int) -> None:
    told = [count for count in _read(reader, text).counts if count.value == value and count.role != "other"]

    assert [count for count in told if not count.review] == []


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        (ZH + "试点企业累计有88家。", 88, "pilot_total"),
        (ZH + "获批的21家企业中，其中有三家来自德国。", 3, "subset"),
        (EN + "Of the seven companies approved, three are from Germany.", 3, "subset"),
    ],
)
def test_a_part_and_a_sum_of_those_let_in_are_told(reader: Reader, text: str, value: int, role: str) -> None:
    assert (value, role, False) in [(one.value, one.role, one.review) for one in _read(reader, text).counts]


def test_a_short_name_that_comes_before_the_full_one_may_be_the_group(reader: Reader) -> None:
    text = (
        "Kerchove has run the Asian business of Belgian terminal operator Praktijkaai since 2019. "
        "China's MIIT on Friday granted pilot approvals to foreign-invested telecom firms, among them "
        "Praktijkaai Data (Ningbo) Co., Ltd. Praktijkaai said it would hire."
    )
    firms = {firm.name: (firm.status, firm.review) for firm in _read(reader, text).firms}

    assert firms["Praktijkaai Data (Ningbo) Co., Ltd."] == ("approved", False)
    assert firms["Praktijkaai"] != ("approved", False)


def test_a_figure_of_nothing_published_is_never_doubted() -> None:
    """Off the subject no figure is asked for doubts at all, and beside a published one none of these is."""
    (sentence,) = split_sentences("网传工信部批准30家外资企业的消息不属实,另有5家在申请", 0)
    other = Draft(5, "exact", "other", "applicants", 20, 22, "zh.applied", 0.7, 20, 0)
    batch = Draft(30, "exact", "batch", "", 7, 10, "zh.batch", 0.9, 7, 0)
    relevance = Relevance(True, 0.9, ())

    assert doubt_counts([other], sentence.text, (sentence,), relevance) == [other]
    doubted, kept = doubt_counts([batch, other], sentence.text, (sentence,), relevance)
    assert kept == other
    assert doubted.confidence < REVIEW_BELOW
