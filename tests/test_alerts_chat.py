"""A finding in a few lines: worded by hand from the drafts, in both languages, and what holds for any finding."""

import json

import briefings as given_
import pytest
from briefings import at
from hypothesis import HealthCheck, given, settings
from invented import briefings

from alerts.chat import render_chat
from alerts.in_chinese.chinese_subjects import LONGEST, WORDS, write_chinese_subject
from alerts.layout.wrapping import width
from alerts.rendering import render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter

SLACK = Channel("desk", "slack", url="https://hooks.example/services/T/B/x")
FEISHU = Channel("desk", "feishu", url="https://open.example/open-apis/bot/v2/hook/x", language="zh")
ALL = (
    given_.NEW,
    given_.REGIONAL,
    given_.CONFIRMED,
    given_.AMENDED,
    given_.DISPUTED,
    given_.CORRECTED,
    given_.WITHDRAWN,
    given_.REMOVED,
    given_.RECORD,
)


ENGLISH = """\
Beijing, Shanghai, Hainan, Shenzhen; dated 28 Feb 2025. Not confirmed: no page of MIIT seen \
(last read 1 Mar 2025, 07:50).
By name 2: T-Systems P.R. China Ltd.; Siemens Digital Technology (Shenzhen) Co., Ltd. By group 4: Siemens; \
Bank of China; HSBC; Liepin. Not named 7 (computed: 13 - 2 - 4).
Do not add: Shanghai's 4 (F-2025-006) are part of the 13. "Over 2,400" is another series: all foreign-invested \
telecom firms in China, in the pilot or not.
"China has cleared 13 foreign-invested companies to run pilot value-added telecom services in Beijing, Shanghai, \
Hainan and Shenzhen, the Ministry of Industry and Information Technology (MIIT) said on Friday." People's Daily Online
People's Daily Online http://en.people.cn/n3/2025/0301/c90000-20283229.html | \
CRNTT http://www.crntt.hk/doc/7_0_107045514_1.html | record F-2025-007"""
CHINESE = """\
北京、上海、海南、深圳;所报日期2025年2月28日。尚未证实:未见工信部网页(最近读取2025年3月1日07:50)。
具名2家:T-Systems P.R. China Ltd.;Siemens Digital Technology (Shenzhen) Co., Ltd.;\
仅知集团或简称4家:Siemens、Bank of China、HSBC、Liepin;未具名7家(计算:13-2-4)。
勿相加:上海4家(F-2025-006)已含在13家内;“超过2400家”(截至2025年2月底)为全部外商投资电信企业,非试点企业。
「首批13家外資企業取得工信部的增值電信業務經營試點批覆。」 CRNTT
CRNTT http://www.crntt.hk/doc/7_0_107045514_1.html | \
People's Daily Online http://en.people.cn/n3/2025/0301/c90000-20283229.html | 记录 F-2025-007"""


def test_the_thirteen_in_english() -> None:
    rendered = render_for(given_.NEW, SLACK)
    assert rendered.subject == "New, citing MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]"
    assert rendered.text == ENGLISH


def test_the_thirteen_in_chinese() -> None:
    rendered = render_for(given_.NEW, FEISHU)
    assert rendered.subject == "新增(报道引工信部):首批13家外资企业获增值电信业务经营试点批复[F-2025-007]"
    assert rendered.text == CHINESE
    assert json.loads(rendered.data)["subject"] == rendered.subject
    assert dict(rendered.headers)["X-Miitwatch-Change"] == "New"


@pytest.mark.parametrize(
    ("briefing", "english", "chinese"),
    [
        (given_.CONFIRMED, "MIIT now says so on its own page", "工信部已在其网页公布"),
        (
            given_.AMENDED,
            "Airbus China is now named as one of the 13",
            "补充我们2025年3月1日08:16的消息:Airbus China列为13家之一",
        ),
        (
            given_.DISPUTED,
            "Two reports differ on this",
            (
                "两种说法并存,均予保留:“新增2400家”(Global Times)与“共超过2400家”(People's Daily Online)"
                "(有报道将总数说成新增)"
            ),
        ),
        (
            given_.CORRECTED,
            "We were wrong in our message of 1 Mar 2025, 08:16: the date of the act is 28 Feb 2025, not 1 Mar 2025.",
            "更正我们2025年3月1日08:16的消息:日期为2025年2月28日,非2025年3月1日。",
        ),
        (
            given_.WITHDRAWN,
            "Please disregard our message of 5 Mar 2025, 14:10.",
            "请勿采用我们2025年3月5日14:10的消息:并无此事",
        ),
        (given_.REMOVED, "A page that told of this is gone", "页面撤下并不说明所述真伪"),
        (given_.BETTER, "MIIT now says so on its own page too: a first batch of 13", "证实者:原为gov.cn,现为MIIT"),
    ],
)
def test_a_later_message_opens_with_what_it_changes_and_ends_with_the_record(
    briefing: Briefing, english: str, chinese: str
) -> None:
    lines = [line for line in render_chat(briefing, "en").split("\n") if not line.startswith("INVENTED")]
    zh = [line for line in render_chat(briefing, "zh").split("\n") if not line.startswith("虚构")]
    assert lines[0].startswith(english)
    assert chinese in zh[0]
    assert lines[-1].endswith(f"record {briefing.finding.id}")
    assert zh[-1].endswith(f"记录 {briefing.finding.id}")


def test_an_amendment_quotes_its_own_report() -> None:
    assert '"Airbus China, which runs a platform for aircraft performance data, is approved as well." Developing' in (
        render_chat(given_.AMENDED, "en")
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_act_without_figure_or_firm_is_quoted_by_the_sentence_that_says_so(language: str) -> None:
    assert '"China on Wednesday began a pilot that lets foreign investors' in render_chat(given_.ACT, language)


def test_what_was_withdrawn_is_quoted_no_more_and_its_firms_are_not_named() -> None:
    for language in ("en", "zh"):
        text = render_chat(given_.WITHDRAWN, language)
        assert "T-Systems" not in text
        assert "cleared" not in text


@pytest.mark.parametrize(
    ("change", "subject"),
    [
        (given_.REGIONAL, "新增(报道引工信部):上海4家外资企业获增值电信业务经营试点批复[F-2025-006]"),
        (given_.CONFIRMED, "已证实(工信部):首批13家外资企业获增值电信业务经营试点批复[F-2025-007]"),
        (given_.AMENDED, "补充:Airbus China列为13家之一[F-2025-007]"),
        (given_.DISPUTED, "说法不一:“新增2400家”还是“共超过2400家”?[F-2025-008]"),
        (given_.CORRECTED, "更正:日期为2025年2月28日,非2025年3月1日[F-2025-007]"),
        (given_.WITHDRAWN, "撤回:并无此事:首批13家外资企业获增值电信业务经营试点批复[F-2025-010]"),
    ],
)
def test_chinese_subjects(change: Briefing, subject: str) -> None:
    assert write_chinese_subject(change) == subject


def test_a_chinese_letter_has_a_chinese_subject_and_refers_to_the_first_one() -> None:
    mail = Channel("mail", "email", language="zh")
    assert render_for(given_.NEW, mail).subject.startswith("新增(报道引工信部):")
    told = alter(given_.TOLD_THIRTEEN, subject="新增(报道引工信部):首批13家[F-2025-007]")
    late = alter(told, at=at("2025-03-01 15:42"), subject="补充:Airbus China列为13家之一[F-2025-007]")
    corrected = alter(given_.CORRECTED, told=(told, late))
    assert "We were wrong in our message of 1 Mar 2025, 08:16" in render_for(corrected, mail).text.replace("\n", " ")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefings())
def test_any_finding_has_its_lines_in_both_languages(briefing: Briefing) -> None:
    subject = write_chinese_subject(briefing)
    assert subject.endswith(f"[{briefing.finding.id}]")
    assert width(subject) <= LONGEST
    assert subject.startswith(tuple(WORDS.values()))
    for language in ("en", "zh"):
        lines = render_chat(briefing, language).split("\n")
        assert all(lines)
        assert lines[-1].endswith(briefing.finding.id)
        assert not any(char in "".join(lines) for char in "\r\x00\u202e")


@pytest.mark.parametrize("briefing", ALL)
def test_a_chat_has_few_lines_and_the_address_of_each_publisher_that_it_quotes(briefing: Briefing) -> None:
    for language in ("en", "zh"):
        *lines, last = render_chat(briefing, language).split("\n")
        assert 1 <= len(lines) <= 6
        quoting = [
            report
            for report in briefing.finding.reports
            if lines[-1].endswith((f"」 {report.publisher}", f'" {report.publisher}'))
        ]
        assert briefing is given_.WITHDRAWN or quoting
        assert all(f"{report.publisher} {report.url}" in last for report in quoting)


MANY = tuple(alter(given_.FOUR, id=f"F-2025-{number:03}", part_of=None) for number in range(41, 53))


@pytest.mark.parametrize(
    ("channel", "line"),
    [
        (SLACK, "Told with it: F-2025-041: 4 foreign firms approved in Shanghai, pilot."),
        (FEISHU, "同时告知:F-2025-041:上海4家外资企业获增值电信业务经营试点批复。"),
    ],
)
@pytest.mark.parametrize("briefing", [given_.NEW, given_.WITHDRAWN], ids=["new", "withdrawn"])
def test_what_is_told_with_a_finding_is_named_and_what_only_stands_beside_it_is_not(
    briefing: Briefing, channel: Channel, line: str
) -> None:
    carrying = alter(briefing, related=(MANY[0], given_.TOTAL), carried=(MANY[0].id,))
    assert line in render_for(carrying, channel).text.split("\n")
    assert "F-2025-008" not in render_for(carrying, channel).text
    assert line[:4] not in render_for(alter(carrying, carried=()), channel).text


def test_a_part_that_a_withdrawal_carries_is_named() -> None:
    carrying = alter(given_.WITHDRAWN, parts=(MANY[0],), carried=(MANY[0].id,))
    assert "Told with it: F-2025-041" in render_for(carrying, SLACK).text


@pytest.mark.parametrize(("channel", "more"), [(SLACK, "; and 2 more, in the record."), (FEISHU, ";另有2项,见记录。")])
def test_of_very_many_told_with_a_finding_ten_are_named(channel: Channel, more: str) -> None:
    carrying = alter(given_.NEW, related=MANY, carried=tuple(one.id for one in MANY))
    (line,) = (one for one in render_for(carrying, channel).text.split("\n") if "F-2025-041" in one)
    assert [one.id in line for one in MANY] == [True] * 10 + [False] * 2
    assert line.endswith(more)
