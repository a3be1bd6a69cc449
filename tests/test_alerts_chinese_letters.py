"""Letters of channels in Chinese: a Chinese frame that answers by itself, and the English one below it."""

import re
from itertools import chain

import briefings as given_
import pytest
from briefings import at
from hypothesis import HealthCheck, given, settings
from invented import briefings
from test_alerts_digests import make_digest, make_item
from test_alerts_first_look import LOOK
from test_alerts_messages import CHECK, QUESTIONS
from test_alerts_properties import NUMBER, list_numbers, read_html, squeeze

from alerts.digests.digest_words import FirmState
from alerts.digests.digests import render_digest_for
from alerts.in_chinese.disputes_chinese import write_side_in_chinese
from alerts.in_chinese.summaries_chinese import ENGLISH_BELOW
from alerts.layout.wrapping import width
from alerts.notices.checks import render_check
from alerts.notices.first_look import render_first_look
from alerts.notices.sight_messages import SightLost, SightRestored, render_sight_lost, render_sight_restored
from alerts.rendering import render_briefing, render_for
from alerts.words.chinese import BODIES as BODIES_IN_CHINESE
from alerts.words.chinese import name_fact, write_as_of, write_growth, write_hedge
from alerts.words.wording import ACTS, BODIES
from domain.alerts import Briefing, Channel, Rendered
from domain.altering import alter
from domain.findings import Dispute, StatedCount
from domain.timing import Window

MAIL = Channel("mail", "email", language="zh")
BELOW = "以下为英文,并附来源原文"
ALL = (
    given_.NEW, given_.REGIONAL, given_.CONFIRMED, given_.AMENDED, given_.DISPUTED, given_.CORRECTED,
    given_.WITHDRAWN, given_.REMOVED, given_.RECORD,
)  # fmt: skip


def render(briefing: Briefing) -> tuple[str, str, Rendered]:
    """The Chinese part, the English one, and the whole."""
    rendered = render_for(briefing, MAIL)
    front, _, rest = rendered.text.partition(BELOW)
    assert rest, "English follows"
    return front, rest, rendered


def check_letter(briefing: Briefing) -> None:
    front, _, rendered = render(briefing)
    assert squeeze(read_html(rendered.html)) == squeeze(rendered.text), "HTML says the same"
    assert all(width(line) <= 72 or "://" in line for line in rendered.text.splitlines())
    assert rendered.text.endswith(render_briefing(briefing).text), "the English letter is whole"
    known = set(list_numbers(briefing))
    said = re.sub(r"\s+", " ", front)
    assert [one for one in NUMBER.findall(said) if one not in known and one.replace(",", "") not in known] == []
    assert briefing.finding.id in front


@pytest.mark.parametrize("briefing", ALL)
def test_a_letter_has_its_frame_in_both_languages(briefing: Briefing) -> None:
    check_letter(briefing)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefings())
def test_any_letter_has_its_frame_in_both_languages(briefing: Briefing) -> None:
    check_letter(briefing)


def test_an_act_of_policy_is_said_to_be_no_approval_in_both_frames() -> None:
    text = " ".join(render_for(given_.ACT, Channel("mail", "email", language="zh")).text.split())
    assert "注意 政策文件不是批复:此处未述任何企业获批。" in text
    assert "NOTE An act of policy is no approval: this tells of no firm that was let in." in text


def test_a_total_stands_beside_its_earlier_points() -> None:
    text = "".join(render_for(given_.DISPUTED, MAIL).text.split())
    points = "2220家(2024年9月;F-2024-004)、2343家(2024年12月;F-2025-002)、超过2400家(2025年2月;F-2025-008)"
    assert f"历次{points}。此为全部外商投资电信企业,非试点。" in text


def test_other_channels_have_the_english_frame_alone() -> None:
    assert BELOW not in render_for(given_.NEW, alter(MAIL, language="en")).text


#: The same questions as of the English frame, and the words that answer in Chinese.
ANSWERS = {
    "How many?": "首批13家外资企业",
    "Of what?": "获增值电信业务经营试点批复",
    "And what are they not?": "13家为试点获批企业,非全部外商投资电信企业总数",
    "As of when?": "13家获批(本批)所报日期2025年2月28日",
    "Which firms?": "2家(全称)T-SystemsP.R.ChinaLtd.SiemensDigitalTechnology(Shenzhen)Co.,Ltd.",
    "How many are not named?": "未具名7家(计算:13-2-4)",
    "Who says so?": "2篇独立报道:People'sDailyOnline、CRNTT",
    "Has the regulator itself said it?": "尚未证实:未见工信部网页",
    "Could we have seen it if it had?": "最近读取2025年3月1日07:50)。未监测:MIIT'sWeChat",
    "What changed since the last message?": "这是我们就此事发给您的首条消息",
    "What do I do if it is wrong?": "如有错误或不明,请直接回复,并注明F-2025-007",
}


def test_the_chinese_frame_is_asked_what_the_english_one_is() -> None:
    assert list(ANSWERS) == list(QUESTIONS)


@pytest.mark.parametrize("question", ANSWERS)
def test_the_chinese_frame_answers_by_itself(question: str) -> None:
    front, _, _ = render(alter(given_.NEW, related=()))
    assert ANSWERS[question] in squeeze(front)


def test_the_reason_names_the_list_in_chinese() -> None:
    why = "your list “Aerospace” watches Airbus (named here as Airbus China); the first approval in this record"
    front, _, _ = render(alter(given_.NEW, why=why))
    assert "您的清单“Aerospace”关注:Airbus(文中写作AirbusChina)" in squeeze(front)
    channel = "the channel “desk” takes every approval, revocation and policy act"
    front, _, _ = render(alter(given_.NEW, why=channel))
    assert "频道“desk”接收全部批复、终止、政策文件" in squeeze(front)


# --- fixed words, both ways


#: What is written for a source's word, and what is never written for it.
FIXED = {
    "批复": ("pilot approval", "licence"),
    "试点批复": ("pilot approval", "licence"),
    "经营许可证": ("licence", "approval"),
    "许可证": ("licence", "approval"),
    "拟申请": ("plans to apply", "accepted"),
    "申请": ("applied", "accepted"),
    "受理": ("application accepted for review", "approved"),
    "签约": ("signed", "joined"),
    "不予许可": ("refused", "rejected"),
    "注销": ("cancelled", "revoked"),
    "撤销": ("withdrawn by the authority", "cancelled"),
    "吊销": ("revoked as a penalty", "cancelled"),
}


@pytest.mark.parametrize("chinese", FIXED)
def test_an_act_has_one_word_in_english(chinese: str) -> None:
    english, never = FIXED[chinese]
    assert ACTS[chinese] == english
    assert never not in ACTS[chinese]


def test_bodies_have_one_name_in_each_language() -> None:
    assert set(BODIES) == set(BODIES_IN_CHINESE)
    assert (BODIES["MIIT"], BODIES_IN_CHINESE["MIIT"]) == ("MIIT", "工信部")
    assert (BODIES["SHCA"], BODIES_IN_CHINESE["SHCA"]) == (
        "the communications administration of Shanghai", "上海市通信管理局",
    )  # fmt: skip
    assert (BODIES["MOFCOM"], BODIES_IN_CHINESE["MOFCOM"]) == ("MOFCOM", "商务部")
    assert "an institute, not a regulator" in BODIES["CAICT"]
    assert len(set(BODIES_IN_CHINESE.values())) == len(BODIES_IN_CHINESE)


#: Said of one finding in both frames: the Chinese words, and the English ones.
PAIRS = (
    ("首批13家外资企业", "first batch of 13 foreign-invested firms"),
    ("增值电信业务经营试点批复", "value-added telecom pilot"),
    ("超过2400", "over 2,400"),
    ("外商投资电信企业(全部,非试点)", "all foreign-invested telecom firms"),
    ("截至2025年2月底", "as of end Feb 2025"),
    ("同比增长30%", "in one year"),
    ("13家之中,上海", "of the 13, in Shanghai"),
    ("尚未证实:未见工信部网页", "Not confirmed: no page of MIIT seen."),
)
NEVER = ("VAT", "carrier", "2,400+", ">2,400", "~", "licence", "won ", "secured", "许可证", "2400+")


@pytest.mark.parametrize(("chinese", "english"), PAIRS)
def test_one_thing_is_called_the_same_in_both_frames(chinese: str, english: str) -> None:
    front, rest, _ = render(given_.NEW)
    assert squeeze(chinese) in squeeze(front)
    assert english in " ".join(rest.split())


def test_no_frame_uses_a_word_that_is_never_written() -> None:
    """Of the thirteen pilot approvals, the sources' own words left out."""
    front, rest, _ = render(given_.NEW)
    own = re.sub(r"IN THE SOURCES' WORDS.*", "", rest, flags=re.S)
    assert [word for word in NEVER if word in front + own] == []


def test_a_later_batch_a_running_total_and_a_fall_have_their_words() -> None:
    second = alter(given_.THIRTEEN, batch=2)
    assert name_fact(second).startswith("第二批13家")
    running = alter(given_.THIRTEEN, counts=(alter(given_.THIRTEEN.counts[0], role="pilot_total"),))
    assert name_fact(running).startswith("累计13家")
    assert "in all so far" in " ".join(render_briefing(alter(given_.NEW, finding=running)).text.split())
    growth = given_.TOTAL.growth[0]
    assert write_growth(alter(growth, basis="since", value=-3.0)) == "较上年末下降3%"
    assert write_growth(alter(growth, qualifier="nearly")) == "同比增长近30%"
    assert [write_hedge(one) for one in ("nearly 30", "over 30", "30")] == ["近30", "超过30", "30"]
    assert write_as_of(StatedCount(1, "exact", "stock_total", (), as_of="2024-12")) == "截至2024年12月"


@pytest.mark.parametrize(
    ("side", "said"),
    [
        ("2,400 told as new firms", "新增2400家"),
        ("over 2,400 in all", "共超过2400家"),
        ("13 (batch)", "13(本批家数)"),
        ("4 (subset in Shanghai)", "4(其中家数,上海)"),
        ("2,343 in 2024-12", "2024年12月为2343家"),
        ("parts of 15 in all", "各部分合计15家"),
        ("a batch of 13", "一批13家"),
        ("MIIT denies it", "工信部予以否认"),
        ("decided 2025-02-28", "日期为2025年2月28日"),
        ("airbus-china: applicant", "Airbus China:申请人"),
        ("airbus-china: parent", "Airbus China:其下属企业获批"),
        ("T-Systems P.R. China Ltd.", "T-Systems P.R. China Ltd."),
    ],
)
def test_sides_of_a_dispute_are_in_chinese(side: str, said: str) -> None:
    finding = alter(given_.THIRTEEN, firms=(*given_.THIRTEEN.firms, given_.AIRBUS))
    assert write_side_in_chinese(side, finding) == said


def test_what_a_body_denies_is_named_in_chinese() -> None:
    dispute = Dispute("MIIT denies it", "13 foreign firms approved", "denied")
    finding = alter(given_.THIRTEEN, disputes=(dispute,))
    assert write_side_in_chinese(dispute.against, finding) == name_fact(finding)
    front, _, _ = render(alter(given_.NEW, finding=finding))
    assert "“工信部予以否认”与“首批13家外资企业获增值电信业务经营试点批复”(官方予以否认)" in squeeze(front)


# --- what is not about one finding


def test_a_digest_has_both_frames_with_the_same_numbers() -> None:
    firm = FirmState("Airbus", "named among the 13", "获批,所报日期2025年2月28日")
    digest = make_digest(make_item(given_.THIRTEEN), make_item(given_.TOTAL), firms=(firm,))
    rendered = render_digest_for(MAIL, digest)
    front, _, rest = rendered.text.partition(BELOW)
    for part in (front, rest):
        assert re.findall(r"^(\d)\.", part, re.M) == ["1", "2"]
    assert "中国电信业对外开放:2025年2月24日至2025年3月2日" in front
    assert "获批,所报日期2025年2月28日" in front
    assert "named among the 13" in rest
    assert "Made " not in front
    assert squeeze(read_html(rendered.html)) == squeeze(rendered.text)
    assert all(width(line) <= 72 for line in rendered.text.splitlines())
    quiet = render_digest_for(MAIL, alter(digest, items=(), window=Window(*(digest.window.first, digest.window.last))))  # type: ignore[union-attr]
    assert "外资准入电信业务无新情况" in quiet.text.partition(BELOW)[0]


LOST = SightLost(given_.NOW, given_.SIGHT, at("2025-02-26 06:10"), (), 22)
RESTORED = SightRestored(given_.NOW, given_.SIGHT, at("2025-02-26 06:10"), 3)


@pytest.mark.parametrize(
    ("rendered", "subject", "said"),
    [
        (render_first_look(LOOK, "zh"), "首次查看完成:", "近30天"),
        (
            render_sight_lost(LOST, "zh"),
            "视野受限:www.miit.gov.cn自2025年2月26日06:10起",
            "没有消息不等于工信部没有新消息",
        ),
        (render_sight_restored(RESTORED, "zh"), "恢复读取:www.miit.gov.cn", "列表中有3条新条目"),
        (render_check(CHECK, "zh"), "请核实:", "核实之前不作为事实发送"),
    ],
    ids=["first look", "sight lost", "sight restored", "please check"],
)
def test_summaries_have_both_frames(rendered: Rendered, subject: str, said: str) -> None:
    front, below, rest = rendered.text.partition(BELOW)
    assert rendered.subject.startswith(subject)
    assert said in squeeze(front)
    assert below
    assert rest.strip()
    assert not re.search(r"[a-z]{4,} [a-z]{3,} [a-z]{3,}", front.replace("the Shanghai", "")), "no English sentence"
    assert squeeze(read_html(rendered.html)) == squeeze(rendered.text)


def test_the_line_between_the_frames_is_in_both_languages() -> None:
    (heading,) = chain(ENGLISH_BELOW)
    assert BELOW in str(heading)
    assert "IN ENGLISH" in str(heading)
