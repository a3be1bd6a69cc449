# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whose a day is: that of a press conference, of a paper, of what a firm does after its approval; and approvals that are none yet."""

import pytest
from scenes import READER

from domain.claims import Reading
from domain.dates import Published
from parsers.facts.cues.plain_chinese import write_plainly
from parsers.facts.text.document import Document

FIRM = "博世(上海)数据有限公司"


def read(body: str, title: str = "", published: str | None = "2026-03-10") -> Reading:
    return READER.read(Document(title, body, Published(published) if published else None))


def as_of(reading: Reading) -> dict[int, str | None]:
    return {one.value: one.as_of for one in reading.counts if one.role in ("pilot_total", "stock_total")}


ANSWERS = "记者:试点进展如何?\n何咏前:增值电信这块,眼下已经批了13家外资企业。\n记者:谢谢。\n何咏前:再见。"


@pytest.mark.parametrize("published", ["2025-03-21", None])
def test_a_total_told_now_at_a_press_conference_holds_on_its_day(published: str | None) -> None:
    reading = read(ANSWERS, "商务部召开例行新闻发布会(2025年3月20日)", published)
    assert as_of(reading) == {13: "2025-03-20"}


def test_an_english_transcript_gives_its_day_too() -> None:
    body = "He Yadong: Good afternoon.\n\nEconomic Daily: What progress has been made?\n\nHe Yadong: In value-added telecommunications, 58 foreign-invested enterprises have so far been given pilot approvals, against 13 in late February."
    reading = read(body, "MOFCOM Regular Press Conference (November 13, 2025)", "2025-11-13")
    assert as_of(reading)[58] == "2025-11-13"


def test_a_total_of_another_time_has_not_the_day_of_the_conference() -> None:
    body = "记者:试点进展如何?\n何咏前:截至去年底,全国外商投资电信企业已有2343家。\n记者:谢谢。\n何咏前:再见。"
    reading = read(body, "商务部召开例行新闻发布会(2025年3月20日)", "2025-03-20")
    assert as_of(reading) == {2343: "2024-12"}


def test_a_page_that_is_no_transcript_gives_no_such_day() -> None:
    body = "商务部2025年3月20日召开例行新闻发布会。此前有企业咨询。增值电信试点目前批了13家外资企业。"
    assert not any("briefing" in one.rule for one in read(body, published=None).counts)


def test_as_of_the_date_of_an_announcement_is_the_day_under_which_it_is_signed() -> None:
    body = "董事會欣然宣佈,於二零二六年一月十六日,附屬公司匯域雲端服務(深圳)有限公司獲工業和信息化部發出增值電信業務經營試點批覆。截至本公告日期,共有九家外商投資企業持有該等批覆。\n承董事會命\n香港,二零二六年一月二十日"
    assert as_of(read(body, "匯域科技集團有限公司 自願性公告", "2026-01-20")) == {9: "2026-01-20"}


@pytest.mark.parametrize(
    "body",
    [
        f"3月3日,已获批增值电信试点的{FIRM}启用临港新楼。",
        f"3月3日,已取得增值电信业务经营试点批复的{FIRM}庆祝成立十周年。",
        f"3月3日,首批获批增值电信试点的{FIRM}宣布任命新总经理。",
        f"3月3日,获得增值电信业务经营试点批复后,{FIRM}启用临港新楼。",
        "On March 3 Bosch (Shanghai) Data Co., Ltd., which has been approved for the value-added telecom pilot, opened a new building.",
        "Bosch (Shanghai) Data Co., Ltd., approved for the value-added telecom pilot, celebrated its tenth birthday on March 3.",
    ],
)
def test_what_a_firm_does_after_its_approval_gives_the_approval_no_day(body: str) -> None:
    reading = read(body)
    assert (reading.kind, reading.event_date) == ("approval", None)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("2月28日,首批获得增值电信业务经营试点批复的外资企业共13家,分布在北京、上海、海南、深圳。", "2026-02-28"),
        ("2月28日,首批获批增值电信试点的外资企业名单发布,共13家。", "2026-02-28"),
        ("3月3日,获得批复的13家外资企业在工信部领取增值电信业务经营试点批复。", "2026-03-03"),
        ("MIIT on March 3 approved 14 foreign-invested companies for the value-added telecom pilot; Bosch (Shanghai) Data Co., Ltd., which has been approved, said it would open a data centre.", "2026-03-03"),
    ],
)  # fmt: skip
def test_the_day_of_a_grant_stays_its_own(body: str, day: str) -> None:
    assert read(body).event_date == day


@pytest.mark.parametrize(
    "body",
    [
        "MIIT on March 3 issued draft approvals to 14 foreign-invested companies under the value-added telecom pilot.",
        "3月3日,工业和信息化部原则同意14家外资企业开展增值电信业务试点。",
        "3月3日,工业和信息化部向14家外资企业发放增值电信业务试点预批复。",
        f"3月3日,工业和信息化部原则同意{FIRM}开展增值电信业务试点。",
        f"3月3日,{FIRM}、德恩云(北京)科技有限公司等14家外资企业获得增值电信业务试点预批复。",
        "MIIT on March 3 granted draft approvals to Bosch (Shanghai) Data Co., Ltd. and Kuka Cloud (Shenzhen) Co., Ltd. under the value-added telecom pilot.",
    ],
)
def test_an_approval_in_draft_or_in_principle_lets_nobody_in(body: str) -> None:
    reading = read(body)
    assert not any(one.role == "batch" for one in reading.counts)
    assert not any(one.status == "approved" for one in reading.firms)


@pytest.mark.parametrize(
    ("body", "batch"),
    [
        ("3月3日,工业和信息化部同意14家外资企业开展增值电信业务试点。原则同意的另有3家。", 14),
        ("MIIT on March 3 granted approvals to 14 foreign-invested companies for the value-added telecom pilot, two months after draft rules were published.", 14),
    ],
)  # fmt: skip
def test_drafts_beside_a_grant_leave_it_told(body: str, batch: int) -> None:
    assert [one.value for one in read(body).counts if one.role == "batch" and not one.review] == [batch]


def test_a_draft_that_went_before_leaves_the_firms_let_in() -> None:
    body = f"3月3日,{FIRM}获得增值电信业务经营试点批复,此前已于1月获得预批复。"
    assert [(one.name, one.status) for one in read(body).firms] == [(FIRM, "approved")]


def test_one_of_those_let_in_is_let_in_whenever_it_asked() -> None:
    body = f"2月26日,工业和信息化部颁发首批增值电信业务经营试点批复,全国共13家外资企业获批。拿到批复的企业中,{FIRM}是较早提出申请的一家。"
    assert [(one.name, one.status) for one in read(body).firms] == [(FIRM, "approved")]


def test_a_city_with_its_province_is_a_place_and_no_firm() -> None:
    body = "Tianjin, Suzhou (Jiangsu), Hangzhou (Zhejiang) and Guangzhou (Guangdong) are added as pilot areas for the wider opening of value-added telecom services."
    reading = read(body)
    assert reading.firms == ()
    assert {"Suzhou", "Hangzhou", "Guangzhou"} <= set(reading.regions)


def test_a_version_before_a_name_and_other_banks_are_no_part_of_a_name() -> None:
    body = "1.悦途出行 4.2.1 北京悦途旅行科技有限公司\n2.JobLink 2.11 捷聘人力资源(北京)有限公司\nThe loan came from the Export-Import Bank of China."
    assert [one.name for one in read(body).firms] == ["北京悦途旅行科技有限公司", "捷聘人力资源(北京)有限公司"]


def test_helpers_named_behind_an_approval_are_not_told_as_let_in() -> None:
    body = "On 12 June 2025 Meridian DataPort (Shenzhen) Company Limited received the written approval of the Ministry of Industry and Information Technology for the value-added telecom pilot. Before the said approval, the Group sold space through 2 licensed domestic resellers, Shenzhen Lianhua Broadband Co., Ltd. and Guangdong Eastgate Network Co., Ltd."
    assert [one.name for one in read(body).firms if one.status == "approved"] == [
        "Meridian DataPort (Shenzhen) Company Limited"
    ]


def test_the_total_of_a_year_before_is_exact_and_of_then_and_the_pilots_of_the_stocks_day() -> None:
    body = "China counted 3,046 foreign-invested telecommunications enterprises at the end of 2025, an increase of 30 percent over the 2,343 of the year before, an official of the Ministry of Industry and Information Technology said on Wednesday. Of these, 97 hold approvals under the pilot for value-added services."
    reading = read(body, published="2026-01-22")
    assert as_of(reading) == {3046: "2025-12", 2343: "2024-12", 97: "2025-12"}
    assert {one.qualifier for one in reading.counts} == {"exact"}
    assert [one.basis for one in reading.growth] == ["yoy"]


def test_near_a_number_is_nearly_it() -> None:
    reading = read("Foreign-invested telecom enterprises in China near 3,000 at the end of 2025, the ministry said.")
    assert [(one.value, one.qualifier) for one in reading.counts] == [(3000, "nearly")]


def test_rarer_words_for_now_are_read_as_the_plain_one() -> None:
    reading = read("发言人介绍,增值电信试点眼下已批13家外资企业。")
    assert [(one.value, one.role) for one in reading.counts] == [(13, "pilot_total")]


@pytest.mark.parametrize(
    "body",
    [
        "MIIT turned down nine of the 23 applications it received under the value-added telecom pilot in January, approving the other 14.",
        "MIIT rejected nine applications under the value-added telecom pilot and approved the remaining 14 on March 3.",
        "Of 23 foreign-invested applicants for the value-added telecom pilot nine were rejected on March 3 and the other 14 approved.",
    ],
)
def test_those_approved_beside_the_refused_are_a_batch(body: str) -> None:
    reading = read(body)
    assert [(one.value, one.role) for one in reading.counts if one.role == "batch"] == [(14, "batch")]
    assert reading.kind == "approval"


def test_a_word_for_newly_added_is_no_part_of_a_brief_name() -> None:
    body = f"3月9日,工信部官网更新外商投资企业增值电信业务试点批复名单,新增{FIRM}等11家。"
    assert [one.name for one in read(body).firms] == [FIRM]


def test_suppliers_whose_applications_were_approved_are_let_in() -> None:
    body = "MIIT approved applications from two suppliers, Bosch (Shanghai) Data Co., Ltd. and Kuka Cloud (Shenzhen) Co., Ltd., for the value-added telecom pilot on March 3."
    assert [one.status for one in read(body).firms] == ["approved", "approved"]


def test_hospitals_approved_beside_the_refused_are_no_batch_of_the_pilot() -> None:
    body = "MIIT approved 13 foreign firms for the value-added telecom pilot on March 3. The health commission rejected two hospital applications and approved the remaining 3."
    assert [one.value for one in read(body).counts if one.role == "batch"] == [13]


def test_a_firm_in_which_somebody_has_a_stake_is_no_place() -> None:
    body = "Bosch has bought a stake in Kessler (Shanghai), which was approved for the value-added telecom pilot on March 3."
    assert "Kessler (Shanghai)" in [one.name for one in read(body).firms]


@pytest.mark.parametrize(
    "text", ["出现今年首次", "例如今年3月", "比如今天", "出现下降", "呈现阶段性", "这一批下来13家", "当下属公司"]
)
def test_words_that_only_look_like_one_for_now_stay(text: str) -> None:
    assert write_plainly(text) == text
