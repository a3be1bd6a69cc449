"""The end of the first look, operators' notices, and the test of a channel."""

import briefings as given_
import pytest

from alerts.layout.wrapping import width
from alerts.notices.first_look import FirstLook, render_first_look
from alerts.notices.notice import Notice
from alerts.notices.notices import render_notice, render_test
from domain.alerts import Channel, NextRegular, Rendered, Sight
from domain.altering import alter
from domain.timing import WEEKLY, DigestTime

LOOK = FirstLook(
    at=given_.at("2025-03-01 09:00"),
    started=given_.at("2025-03-01 08:00"),
    asked=37,
    answered=33,
    recent=(given_.THIRTEEN, given_.TOTAL),
    older=(),
    outcomes=(("changed", 3), ("nothing_new", 38), ("off_topic", 1322)),
    failing=(("miit_news", "blocked-miit-403"), ("miit_search", "timeout")),
    sight=Sight("MIIT", "www.miit.gov.cn", None, given_.at("2025-03-01 08:05"), "blocked-miit-403"),
    blind_spots=(("MIIT's WeChat", "needs an account"), ("Hainan's administration", "no address known")),
)
LOOK_TEXT = """\
First look finished: 37 sources asked, 33 answered. What stood there is
recorded and is not told again, except these, since they are recent.

LAST 30 DAYS
F-2025-007 13 foreign firms approved, pilot batch 1; dated 28 Feb 2025;
           published 1 Mar 2025; Press, citing MIIT
F-2025-008 over 2,400 foreign-invested telecom firms in all; published 1
           Mar 2025; Press, citing MIIT

PAGES      3 told of an event or a total; 38 told of what was known;
           1,322 off topic

SIGHT      www.miit.gov.cn cannot be read since 1 Mar 2025, 08:05; it
           was never read. The ministry's firewall refused this client
           (403). Until it can be read, no finding here can be confirmed
           by MIIT.
CANNOT SEE miit_news: The ministry's firewall refused this client (403)
           (blocked-miit-403)
           miit_search: The answer did not arrive in time (timeout)
NOT WATCHED
           MIIT's WeChat: needs an account
           Hainan's administration: no address known

FROM NOW   what is new is told when it is read, each event once, later
           changes under the same id
TIMES      Beijing time (UTC+8) where no other zone is named
"""
NOTICE = Notice(
    name="layout-changed",
    subject="layout-changed: miit_news",
    at=given_.at("2025-03-05 08:11"),
    since=given_.at("2025-03-05 06:10"),
    facts=(
        ("SEEN", "HTTP 200, no unit script on the column page (3 polls)"),
        ("ADDRESS", "https://www.miit.gov.cn/xwfb/gxdt/sjdt/index.html"),
        ("DO", "miitwatch sources check miit_news"),
    ),
)
NOTICE_TEXT = """\
layout-changed: miit_news since 5 Mar 2025, 06:10

SINCE      5 Mar 2025, 06:10
SEEN       HTTP 200, no unit script on the column page (3 polls)
ADDRESS
https://www.miit.gov.cn/xwfb/gxdt/sjdt/index.html
DO         miitwatch sources check miit_news
TIMES      Beijing time (UTC+8) where no other zone is named
"""


def keep_to_limits(rendered: Rendered) -> bool:
    lines = [line for line in rendered.text.splitlines() if "://" not in line]
    return all(width(line) <= 72 for line in lines) and len(rendered.subject) <= 78 and rendered.subject.isascii()


def test_what_has_a_message_of_its_own_is_not_listed_again() -> None:
    text = render_first_look(alter(LOOK, recent=(given_.TOTAL,), apart=("F-2025-007",))).text
    assert "F-2025-007 13 foreign firms" not in text
    assert "APART      told by themselves or with the digest, and not here:\n           F-2025-007" in text
    alone = render_first_look(alter(LOOK, recent=(), apart=("F-2025-007",)))
    assert "is recorded and is not told again, except by itself or with the digest." in " ".join(alone.text.split())
    assert "nothing on foreign firms" not in alone.text
    assert "随定期摘要发送" in render_first_look(alter(LOOK, recent=(), apart=("F-2025-007",)), "zh").text


def test_the_first_look_names_first_what_is_recent_then_what_cannot_be_seen() -> None:
    rendered = render_first_look(LOOK)
    assert rendered.text == LOOK_TEXT
    assert rendered.subject == "First look finished: 33 of 37 sources answered; 2 recent"
    assert keep_to_limits(rendered)


def test_a_first_look_without_news_says_so() -> None:
    said = render_first_look(alter(LOOK, recent=(), failing=(), sight=given_.SIGHT)).text
    assert "is not told again, since none of it is of the last 30 days." in " ".join(said.split())
    assert "CANNOT SEE every source that was asked answered" in said
    assert "Until it can be read" not in said


def test_that_nothing_stood_there_is_said_of_what_could_be_read_alone() -> None:
    blind = alter(LOOK, recent=())
    said = " ".join(render_first_look(blind).text.split())
    assert "not told again, as far as it could be read, since none of that is of the last 30 days." in said
    assert "nothing on foreign firms' access to China's telecom market in what could be read" in said
    assert "已读取的内容中,外资准入电信业务方面无近期事项" in render_first_look(blind, "zh").text

    unread = alter(blind, failing=(), unread=(("公告", "timeout"),))
    assert "market in what could be read" in " ".join(render_first_look(unread).text.split())
    whole = render_first_look(alter(blind, failing=()), "zh").text
    assert "could be read" not in " ".join(whole.split()).replace("Until it can be read", "")
    assert "已读取的内容中" not in whole


def test_older_findings_are_named_up_to_a_dozen_and_then_counted() -> None:
    many = tuple(alter(given_.FOUR, id=f"F-2024-{number:03d}") for number in range(1, 41))
    said = render_first_look(alter(LOOK, older=many)).text
    assert "OLDER: 40 findings" in said
    assert "F-2024-012" in said
    assert "F-2024-013" not in said
    assert "and 28 more: miitwatch findings" in said


def test_a_notice_says_since_when_what_was_seen_and_what_to_do() -> None:
    rendered = render_notice(NOTICE)
    assert rendered.text == NOTICE_TEXT
    assert rendered.subject == "[ops] layout-changed: miit_news since 5 Mar 2025, 06:10"


def test_a_recovery_has_no_since() -> None:
    recovered = Notice("recovered", "recovered: miit_news", NOTICE.at, None, (("SEEN", "It answers again."),))
    rendered = render_notice(recovered)
    assert rendered.subject == "[ops] recovered: miit_news"
    assert "SINCE" not in rendered.text


@pytest.mark.parametrize("title", ["页面标题" * 40, "a\r\nBcc: x@y.example", "x" * 300, ""])
def test_a_title_from_the_web_breaks_no_notice(title: str) -> None:
    rendered = render_notice(alter(NOTICE, subject=f"please-check: {title}", facts=(("PAGE", title),)))
    assert keep_to_limits(rendered)
    assert "\n" not in rendered.subject
    assert rendered.subject.endswith(" since 5 Mar 2025, 06:10")


def test_a_test_message_is_marked_as_one_and_shows_both_scripts() -> None:
    rendered = render_test(Channel("desk", "inbox"))
    assert rendered.subject == "Test: channel desk; no event"
    assert "「这是一条测试消息" in rendered.text
    assert 'lang="zh' in rendered.html
    assert keep_to_limits(rendered)


def test_the_first_look_says_what_comes_by_the_channels_own_settings() -> None:
    berlin = DigestTime(None, 18, 30, "Europe/Berlin")
    following = NextRegular(given_.at("2025-03-03 09:00"))
    weekly = " ".join(render_first_look(alter(LOOK, digest=WEEKLY, next_regular=following)).text.split())
    daily = " ".join(render_first_look(alter(LOOK, digest=berlin)).text.split())
    assert "FROM NOW new events at once, the rest on Mondays at 09:00; each event once" in weekly
    assert weekly.endswith("NEXT regular message Mon 3 Mar 2025, 09:00. If it does not come, the watch is down.")
    assert "the rest every day at 18:30 (Europe/Berlin); each" in daily


def test_a_failure_without_words_of_its_own_stands_as_it_is() -> None:
    look = alter(LOOK, failing=(("miit_news", "not asked yet"),), unread=(("A page", "layout-changed"),))
    said = " ".join(render_first_look(look).text.split())
    assert "CANNOT SEE miit_news: not asked yet " in said
    assert "NOT READ A page: The page's layout changed (layout-changed)" in said
