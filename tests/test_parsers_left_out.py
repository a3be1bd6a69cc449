"""Rows that cannot be read are counted with an example, and rows that hold more than one article are read whole."""

import json
from datetime import date

import pytest

from domain.lengths import limit_listing
from domain.pages import LeftOut, Listing
from parsers.feeds import parse_feed
from parsers.gdelt import parse_gdelt
from parsers.govcn import parse_govcn
from parsers.jpaas import parse_unit
from parsers.lists import parse_list
from parsers.miit_search import parse_miit_search

URL = "https://www.miit.gov.cn/col/index.html"
SEEN = date(2026, 1, 10)
GOOD = '<li><a href="/art/1.html">关于开展试点的通知</a><span>2026-01-05</span></li>'


def unit(markup: str) -> Listing:
    return parse_unit(json.dumps({"success": True, "data": {"html": markup}}).encode(), URL, SEEN)


def rows(markup: str) -> list[tuple[str, str, str]]:
    found = unit(markup).entries
    return [(one.url.rpartition("/")[2], one.title, one.published.day if one.published else "") for one in found]


SCRIPTED = '<li><a href="javascript:void(0)" onclick="o(1)">关于外商投资的批复</a><span>2026-01-02</span></li>'


@pytest.mark.parametrize(
    "row",
    [
        SCRIPTED,
        '<li onclick="o(1)">关于外商投资的批复<i>2026-01-02</i></li>',
        SCRIPTED.replace("javascript:void(0)", "#"),
        '<li><a data-id="1">关于外商投资的批复</a><span>2026-01-02</span></li>',
    ],
)
def test_a_row_that_only_a_script_opens_is_left_out_and_said_so(row: str) -> None:
    listing = unit(f"<ul>{GOOD}{row}</ul>")
    assert [one.title for one in listing.entries] == ["关于开展试点的通知"]
    assert listing.left_out.rows == 1
    assert listing.left_out.like.startswith("关于外商投资的批复")
    assert listing.warnings == ("1 rows without an address or a title left out",)
    page = f"<html><body><ul>{GOOD}{row}</ul></body></html>".encode()
    assert parse_list(page, URL, SEEN, r"/art/").left_out == listing.left_out


@pytest.mark.parametrize(
    "row",
    [
        '<li><a href="javascript:next()">下一页</a></li>',
        "<li>发布日期：2026-01-05 来源：某某司</li>",
        '<li><a href="#">更多</a> 2026-01-05</li>',
        "<li>今天是2026年1月5日 星期一</li>",
        '<li><a name="top"></a>本栏目最近一次更新时间为 2026-01-04</li>',
        '<li><a name="top">本栏目最近一次更新时间为 2026-01-04</a></li>',
    ],
)
def test_paging_and_captions_are_no_rows(row: str) -> None:
    assert unit(f"<ul>{GOOD}{row}</ul>").left_out == LeftOut()
    assert parse_list(f"<ul>{GOOD}{row}</ul>".encode(), URL, SEEN, r"/art/").left_out == LeftOut()


def test_what_the_pattern_of_a_list_does_not_ask_for_is_not_left_out() -> None:
    other = '<li><a href="/video/1.html">关于开展试点的视频说明</a><span>2026-01-05</span></li>'
    assert parse_list(f"<ul>{GOOD}{other}</ul>".encode(), URL, SEEN, r"/art/").left_out == LeftOut()


FIRST = ("1.html", "甲地批准外商投资企业", "2026-01-02")
SECOND = ("2.html", "乙地批准外商投资企业", "2026-01-03")
LINKS = [f'<a href="/art/{url}">{title}</a>' for url, title, _ in (FIRST, SECOND)]


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td>{0} 2026-01-02</td><td>{1} 2026-01-03</td></tr>",
        "<tr><td>{0}</td><td>2026-01-02</td><td>{1}</td><td>2026-01-03</td></tr>",
        "<tr><td>2026-01-02</td><td>{0}</td><td>2026-01-03</td><td>{1}</td></tr>",
        '<tr><td>{0}<time datetime="2026-01-02">Fri</time></td><td>{1}<time datetime="2026-01-03">Sat</time></td></tr>',
    ],
)
def test_a_row_of_two_dated_articles_is_two_entries(row: str) -> None:
    assert rows(f"<table>{row.format(*LINKS)}</table>") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "row",
    [
        '<a href="/lm/index.html">[公告]</a>{0}<span>2026-01-02</span>',
        '<a href="/lm/index.html">公告</a>{0}<span>2026-01-02</span>',
        '<span>2026-01-02</span><a href="/lm/index.html">公告</a>{0}',
        '{0}<a href="/jd/2.html">解读</a><span>2026-01-02</span>',
        '{0}<a href="/jd/2.html">一图读懂</a><a href="/f/1.pdf">PDF 下载</a><span>2026-01-02</span>',
        '{0}<span>2026-01-02</span><a href="/f/1.pdf">Download</a>',
        '{0}<span>2026-01-02</span><p><a href="/art/1.html">甲地近日批准外商投资企业，此举旨在扩大开放</a></p>',
    ],
)
def test_the_article_of_a_row_is_neither_its_column_nor_what_stands_beside_it(row: str) -> None:
    assert rows(f"<ul><li>{row.format(*LINKS)}</li></ul>") == [FIRST]


def test_a_file_beside_the_notice_of_a_table_row_does_not_stand_for_it() -> None:
    cells = f'<td>{LINKS[0]}</td><td><a href="/f/1.pdf">下载</a></td><td>2026-01-02</td>'
    assert rows(f"<table><tr>{cells}</tr></table>") == [FIRST]


TOLD = ("9.html", "关于甲地批准外商投资企业一事的解读", "2026-01-02")
TOLD_LINK = f'<a href="/lm/9.html">{TOLD[1]}</a>'


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (f"{{0}}<span>2026-01-02</span>{TOLD_LINK}", [FIRST, TOLD]),
        (f"{{0}}{TOLD_LINK}<span>2026-01-02</span>", [FIRST, TOLD]),
        (f"<span>2026-01-02</span>{{0}}{TOLD_LINK}", [FIRST, TOLD]),
        (f"{{0}}<i>2026-01-02</i>{{1}}<i>2026-01-03</i>{TOLD_LINK}", [FIRST, SECOND, (*TOLD[:2], "")]),
        ('{0}<a href="/jd/2.html">解读</a><i>2026-01-02</i>{1}<i>2026-01-03</i>', [FIRST, SECOND]),
    ],
)
def test_every_link_of_a_row_that_says_something_is_an_entry(row: str, found: list[tuple[str, str, str]]) -> None:
    assert rows(f"<ul><li>{row.format(*LINKS)}</li></ul>") == found


def test_a_short_title_with_a_date_of_its_own_is_an_entry_where_each_has_one() -> None:
    row = f'<a href="/art/3.html">人事任免</a><i>2026-01-03</i>{LINKS[0]}<i>2026-01-02</i>'
    assert rows(f"<ul><li>{row}</li></ul>") == [("3.html", "人事任免", "2026-01-03"), FIRST]


OFFICE = '<a href="/lm/dxj/">电信管理局</a>'


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([f"{OFFICE}{{0}}<span>2026-01-02</span>", f"{OFFICE}{{1}}<span>2026-01-03</span>"], [FIRST, SECOND]),
        ([f"<i>2026-01-02</i>{OFFICE}{{0}}", f"<i>2026-01-03</i>{OFFICE}{{1}}"], [FIRST, SECOND]),
        ([f"{OFFICE}{{0}} 2026-01-02"] * 2 + [f"{OFFICE}{{1}} 2026-01-03"], [FIRST, SECOND]),
        (["{0} 2026-01-02 {1} 2026-01-03"] * 2, [FIRST, SECOND]),
    ],
    ids=["before", "date first", "listed twice", "two articles listed twice"],
)
def test_what_stands_beside_the_articles_of_several_rows_is_no_article(
    lines: list[str], found: list[tuple[str, str, str]]
) -> None:
    assert rows("".join(f"<li>{line.format(*LINKS)}</li>" for line in lines)) == found


def test_short_words_are_an_entry_where_a_row_has_no_others() -> None:
    assert rows('<ul><li><a href="/art/3.html">公告</a><i>2026-01-02</i></li></ul>') == [
        ("3.html", "公告", "2026-01-02")
    ]


def test_answers_of_every_kind_count_what_they_leave_out_with_an_example() -> None:
    bad = {"title": "无地址的一行"}
    gdelt = json.dumps({"articles": [{"url": "https://a.test/1", "title": "One"}, bad]}).encode()
    assert parse_gdelt(gdelt, URL).left_out == LeftOut(1, "无地址的一行")
    govcn = json.dumps([{"URL": "https://a.test/1", "TITLE": "One"}, bad, "x"]).encode()
    assert parse_govcn(govcn, URL).left_out == LeftOut(2, "无地址的一行")
    hits = [{"data": {"url": "/1", "title": "One"}}, {"data": bad}, {}]
    search = {"success": True, "data": {"searchResult": {"dataResults": hits, "totalHits": 3}}}
    assert parse_miit_search(json.dumps(search).encode(), URL).left_out == LeftOut(2, "无地址的一行")
    items = "<item><title>One</title><link>https://a.test/1</link></item><item><description>无名</description></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>{items}</channel></rss>'.encode()
    assert parse_feed(feed, URL).left_out == LeftOut(1, "无名")
    long = items.replace("a.test/1", f"a.test/{'x' * 9000}")
    listing = parse_feed(feed.replace(items.encode(), f"{long}{items}".encode()), URL)
    assert limit_listing(listing).left_out.rows == 3


CARDS = r"/news/\d{6}/\d\d/content_WS\w+\.html"
READ = "<li><h4><a href=/news/202601/05/content_WS1.html>Minister visits a factory</a></h4></li>"


@pytest.mark.parametrize(
    ("card", "title"),
    [
        ("<h3>China approves 13 foreign firms</h3><a class=overlay href={0}></a>", "China approves 13 foreign firms"),
        ("<h4>China approves 13 foreign firms</h4><a href={0}><img src=a.jpg></a>", "China approves 13 foreign firms"),
        ("<a href={0}><img></a><p>China approves 13 firms 2026-01-06</p>", "China approves 13 firms"),
        ("<div><a href={0}><img></a><i>2026-01-06</i></div><p>China approves 13 firms</p>", "China approves 13 firms"),
        ("<a href=/tag/>All news of foreign firms</a><a href={0}></a><p>13 firms approved</p>", "13 firms approved"),
    ],
)
def test_a_link_without_words_has_those_that_stand_beside_it(card: str, title: str) -> None:
    address = "/news/202601/06/content_WSa1.html"
    listing = parse_list(f"<ul>{READ}<li>{card.format(address)}</li></ul>".encode(), URL, SEEN, CARDS)
    assert [(one.url, one.title) for one in listing.entries][1:] == [(f"https://www.miit.gov.cn{address}", title)]
    assert listing.left_out == LeftOut()


def test_a_link_to_an_article_without_any_words_is_left_out_by_its_address() -> None:
    bare = "<li><a href=/news/202601/06/content_WSa1.html><img></a><i>2026-01-06</i></li>"
    listing = parse_list(f"<ul>{READ}{bare}{bare}</ul>".encode(), URL, SEEN, CARDS)
    assert [one.title for one in listing.entries] == ["Minister visits a factory"]
    assert listing.left_out == LeftOut(1, "https://www.miit.gov.cn/news/202601/06/content_WSa1.html")


def test_without_a_pattern_a_link_without_words_is_left_out_where_it_has_a_date() -> None:
    good = "<li><a href=/x/1.html>A headline of some length</a> 2026-01-05</li>"
    furniture = "<div><a href=/><img src=logo.png></a><a href=/feed><i></i></a></div>"
    assert parse_list(f"{furniture}<ul>{good}</ul>".encode(), URL, SEEN, "").left_out == LeftOut()
    bare = "<li><a href=/x/2.html></a> 2026-01-06</li>"
    left = parse_list(f"{furniture}<ul>{good}{bare}</ul>".encode(), URL, SEEN, "").left_out
    assert left == LeftOut(1, "https://www.miit.gov.cn/x/2.html")


NOTICE = ("8.html", "关于外商投资试点批复的公告", "2026-01-06")
NOTICE_LINK = f'<a href="/art/{NOTICE[0]}">{NOTICE[1]}</a>'
KNOWN = ("1.html", "关于开展试点的通知", "2026-01-05")


@pytest.mark.parametrize(
    ("nested", "annex"),
    [
        ('<ul><li><a href="/f/1.html">附件一：获批企业名单</a></li></ul>', ("1.html", "附件一：获批企业名单", "")),
        ("<ul><li>附件：获批企业名单 2026-01-01</li></ul>", None),
    ],
)
def test_a_row_with_a_list_inside_it_keeps_what_is_its_own(nested: str, annex: tuple[str, str, str] | None) -> None:
    found = rows(f"<ul><li>{NOTICE_LINK}{NOTICE[2]}{nested}</li>{GOOD}</ul>")
    assert found == [NOTICE, *([annex] if annex else []), KNOWN]
    undated = rows(f"<ul><li>{NOTICE_LINK}{nested.replace('</a>', '</a> 2026-01-01')}</li>{GOOD}</ul>")
    assert undated[0] == (*NOTICE[:2], ""), "a date of the list inside is not its own"


def test_the_name_of_a_column_above_its_rows_is_no_row() -> None:
    column = f'<li><a href="/lm/">政策文件</a><ul>{GOOD}</ul></li>'
    assert rows(f"<ul>{column}</ul>") == [KNOWN]


@pytest.mark.parametrize(
    "pinned",
    [
        f"<p>{NOTICE_LINK}<i>2026-01-06</i></p>",
        f"<div class=top>{NOTICE_LINK}<p>置顶</p> 2026-01-06</div>",
        f"<h3>{NOTICE_LINK} 2026-01-06</h3>",
        f"<table><tr><td>{NOTICE_LINK}</td><td>2026-01-06</td></tr></table>",
        f'<a href="/art/{NOTICE[0]}"><p>{NOTICE[1]}</p><p>2026-01-06</p></a>',
    ],
)
def test_a_dated_row_of_another_kind_than_the_list_is_read_in_its_place(pinned: str) -> None:
    assert rows(f"{pinned}<ul>{GOOD}</ul>") == [NOTICE, KNOWN]
    assert rows(f"<ul>{GOOD}</ul>{pinned}") == [KNOWN, NOTICE]


def test_a_dated_row_of_another_kind_that_only_a_script_opens_is_left_out() -> None:
    assert unit(f"<p>{SCRIPTED[4:-5]}</p><ul>{GOOD}</ul>").left_out == LeftOut(1, "关于外商投资的批复2026-01-02")


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class=page><a href="?2">2</a><a href="?3">下一页</a> 2026-01-06</div>',
        '<p><a href="/lm/">更多</a> 2026-01-06</p>',
        '<h2><a href="/lm/">政策文件</a></h2>',
        '<p><a href="/lm/">信息通信管理局的其他栏目</a></p>',
        '<div><a href="javascript:print()">打印</a>本栏目最近一次更新时间为 2026-01-04</div>',
    ],
)
def test_what_is_undated_or_paging_beside_a_list_is_no_row(furniture: str) -> None:
    assert rows(f"{furniture}<ul>{GOOD}</ul>{furniture}") == [KNOWN]
    assert unit(f"{furniture}<ul>{GOOD}</ul>").left_out == LeftOut()
