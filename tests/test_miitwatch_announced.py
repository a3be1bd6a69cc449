"""A page that says nothing of what its row announced is no article: it is asked again."""

from datetime import UTC, datetime

import pytest

from domain.claims import Reading
from domain.dates import parse_published
from domain.errors import ParseError
from domain.pages import Article, Entry
from miitwatch.measuring.labelled import find_corpus, load_sets
from miitwatch.reading.announced import check_subject, choose_published, is_another_page, settle_published
from parsers.facts.subject.titles import find_announced

TITLE = "China approves 13 foreign-invested firms for pilot value-added telecom operations"
URL = "https://news.example/1"


def make_article(title: str, body: str) -> Article:
    return Article(URL, title, body, None)


def announce(title: str) -> Entry:
    return Entry(URL, title)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Just a moment...", "Checking your browser before accessing news.example. Powered by Cloudflare."),
        ("Page not found | Telecom Daily", "The page you are looking for has moved or does not exist."),
        ("", "系统维护中,请稍后再试。"),
        ("Access denied", "You do not have permission to view this page. Reference 18.2f4."),
    ],
)
def test_a_wall_or_a_missing_page_answered_with_200_is_no_article(title: str, body: str) -> None:
    with pytest.raises(ParseError, match="says nothing of what its row announced") as caught:
        check_subject(make_article(title, body), announce(TITLE))
    assert caught.value.name == "layout-changed"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A step for the pilot", "Thirteen overseas companies may now offer internet access, the ministry said."),
        ("", "工信部向13家外资企业发放增值电信业务经营试点批复。"),
        ("Kurz", "China lässt 13 foreign telecom firms zu"),
    ],
)
def test_a_page_on_the_subject_is_read_however_it_is_worded(title: str, body: str) -> None:
    check_subject(make_article(title, body), announce(TITLE))


def test_a_page_that_repeats_its_rows_telecom_licences_is_read_though_neither_says_foreign() -> None:
    title = "全国增值电信业务持证企业超过15万家"
    check_subject(make_article(title, "截至6月底,全国增值电信业务经营许可持证企业共151481家。"), announce(title))


def test_a_list_of_firms_under_its_rows_own_title_is_read_though_it_does_not_call_them_foreign() -> None:
    title = "增值电信业务试点第四批批复名单公布"
    body = "试点批复名单（第四批，共2家）：1、乐天数据（海南）有限公司；2、软银云（北京）有限公司。"
    check_subject(make_article(title, body), announce(title))


@pytest.mark.parametrize("body", ["页面不存在。", "您的访问过于频繁,请稍后再试。"])
def test_a_walls_words_under_a_title_of_telecom_licences_are_still_no_article(body: str) -> None:
    title = "全国增值电信业务持证企业超过15万家"
    with pytest.raises(ParseError):
        check_subject(make_article(title, body), announce(title))


@pytest.mark.parametrize(
    ("row", "body"),
    [
        (
            "关于撤销赫曼云科技（中国）有限公司增值电信业务经营试点批复的公告",
            "2026年4月10日，工业和信息化部依法撤销赫曼云科技（中国）有限公司的增值电信业务经营试点批复。",
        ),
        (
            "MIIT revokes Hermann Cloud's value-added telecom pilot approval",
            "The ministry said on Friday that it had revoked Hermann Cloud's value-added telecom pilot approval.",
        ),
    ],
)
def test_a_notice_on_one_firm_that_does_not_call_it_foreign_is_read(row: str, body: str) -> None:
    check_subject(make_article(row, body), announce(row))
    with pytest.raises(ParseError, match="says nothing of what its row announced"):
        check_subject(make_article(row, "您访问的页面不存在。"), announce(row))


def test_a_row_that_announces_nothing_of_the_kind_asks_nothing_of_its_page() -> None:
    check_subject(make_article("Page not found", "Gone."), announce("Weather in Hainan"))


@pytest.mark.parametrize(
    ("title", "body", "other"),
    [
        ("Page not found", "The page you are looking for has moved. Please try again.", True),
        (TITLE, "The page you are looking for has moved. Please try again.", True),
        ("Page not found", "Read also: foreign telecom firms wait for licences.", True),
        (TITLE, "The ministry has taken back what was said of foreign telecom firms.", False),
        ("China approves firms", "The ministry has taken back what was said of foreign telecom firms.", False),
    ],
)
def test_a_known_page_is_another_one_where_its_subject_or_its_title_is_gone(title: str, body: str, other: bool) -> None:
    reading = Reading(title, f"{title}\n{body}", None, "en", relevant=False, score=0.0, reasons=())
    assert is_another_page(make_article(title, body), reading, f"{TITLE}\nForeign telecom firms.", "") is other


@pytest.mark.parametrize(
    ("page", "row", "chosen"),
    [
        ("2026-11", "2026-11-25T06:58:00Z", "2026-11-25T06:58:00Z"),
        ("2026-11", "2026-11-25", "2026-11-25"),
        ("2026-11-25", "2026-11-25T06:58:00Z", "2026-11-25T06:58:00Z"),
        ("2026-11-25", "2026-11-25T18:58:00Z", "2026-11-25"),  # it is the 26th in Beijing
        ("2026-10", "2026-11-25T06:58:00Z", "2026-10"),
        ("2026-11-25", "2026-11", "2026-11-25"),
        (None, "2026-11-25", "2026-11-25"),
        ("2026-11-25", None, "2026-11-25"),
        (None, None, None),
    ],
)
def test_a_row_is_believed_where_it_says_the_same_more_exactly(
    page: str | None, row: str | None, chosen: str | None
) -> None:
    assert choose_published(parse_published(page), parse_published(row)) == parse_published(chosen)


@pytest.mark.parametrize(
    ("page", "row", "settled"),
    [
        ("2026-11-25", "2026-11-26T06:58:00Z", "2026-11-25"),
        ("2026-09-30", "2026-11-26", "2026-09-30"),
        ("2026-11", "2026-11-26", "2026-11-26"),
        ("2026-11-27", None, "2026-11-27"),  # a server whose clock is ahead
        ("2019-05-01T02:00:00Z", "2026-11-26", None),
        ("2026-11-26", "2019-05-01", None),
        ("2031-05-01", "2026-11-26", "2026-11-26"),
        ("2026-11-26", "2099-01-01T00:00:00Z", "2026-11-26"),
        ("2031-05-01", None, None),
        (None, "2099-01-01T00:00:00Z", None),
        (None, "2019-05-01", "2019-05-01"),
        (None, None, None),
    ],
)
def test_a_day_to_come_is_nobodys_and_of_two_months_apart_none_is_believed(
    page: str | None, row: str | None, settled: str | None
) -> None:
    now = datetime(2026, 11, 26, 8, tzinfo=UTC)
    assert settle_published(parse_published(page), parse_published(row), now) == parse_published(settled)


#: Invented: rows that do not say telecom and foreign in one breath, and what answers in their page's place.
ROWS = [
    ("MIIT approves first batch of 13 foreign companies", ""),
    ("工信部:首批13家外资企业获批", ""),
    ("工信部向13家外资企业发放试点批复", ""),
    ("13 foreign-invested enterprises approved for pilot program in China", ""),
    ("MIIT denies approving third batch", ""),
    ("The week in Beijing, in six short pieces", "Thirteen foreign companies are let in, the ministry said."),
]
WALLS = [
    "This site uses cookies to offer you a better experience. Find out more on how we use cookies. Accept all",
    "Please log in or subscribe to go on reading this article. Are you a subscriber already? Sign in here.",
    "The article that you requested has been removed or can no longer be reached. Please return to our homepage.",
    "抱歉,您所访问的文章已被删除或暂时无法访问,请返回首页浏览其他内容,或使用站内搜索查找您需要的文章,谢谢您的理解。",
]


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize(("title", "summary"), ROWS)
def test_a_wall_is_no_article_whatever_words_its_row_has_for_the_subject(title: str, summary: str, wall: str) -> None:
    with pytest.raises(ParseError, match="says nothing of what its row announced"):
        check_subject(make_article("Site", wall), Entry(URL, title, summary=summary))


def test_a_ministrys_missing_page_that_names_the_ministry_in_its_foot_is_no_article() -> None:
    body = "您访问的页面不存在或已被删除。主办单位:中华人民共和国工业和信息化部"
    with pytest.raises(ParseError):
        check_subject(make_article("工业和信息化部", body), announce("工信部:首批13家外资企业获批"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("工信部:首批13家外资企业获批", "近日,主管部门工信部负责人表示,十三家外资企业拿到了批文。"),
        ("MIIT approves first batch of 13 foreign companies", "Thirteen overseas groups were let in, MIIT said."),
        ("MIIT denies approving third batch", "MIIT dismissed the report."),
    ],
)
def test_an_honest_page_under_another_title_is_read(title: str, body: str) -> None:
    check_subject(make_article("Other words", body), announce(title))


@pytest.mark.unmeasured
def test_a_labelled_text_is_hardly_ever_taken_for_another_page_than_its_title_announces() -> None:
    rows = [row for one in load_sets(find_corpus()) for row in one.rows if row["title"]]
    told = [row for row in rows if find_announced(row["title"], "")]
    refused = [row["id"] for row in told if is_refused(row["title"], row["text"])]
    assert len(told) > 500
    assert len(refused) < len(told) / 40, refused


def is_refused(title: str, text: str) -> bool:
    try:
        check_subject(make_article("", text), announce(title))
    except ParseError:
        return True
    return False
