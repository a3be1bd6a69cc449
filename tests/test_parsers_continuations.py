"""An article on several pages: that it goes on is said, and no list or neighbour is taken for its next page."""

from datetime import timedelta
from pathlib import Path

import pytest
from test_miitwatch_page_notices import NOW, list_rows
from watching import open_watching

from parsers.articles import parse_article
from replica.answers import answer_html

URL = "http://finance.people.com.cn/n1/2025/0228/c1004-40428764.html"
TEXT = (
    "近日,工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复,获批企业分别位于北京、上海、海南、深圳。"
    "其中包括赫曼云科技(中国)有限公司。下一步,将稳妥有序扩大增值电信业务对外开放,完善事中事后监管。"
)


def read_on(inside: str = "", under: str = "", url: str = URL) -> str:
    page = (
        f"<html><body><h1>标题</h1><div><div class='rm_txt_con'><p>{TEXT}</p>{inside}</div>{under}</div></body></html>"
    )
    return parse_article(page.encode(), url, "text/html; charset=utf-8").goes_on


def link(href: str, words: str) -> str:
    return f'<a href="{href}">{words}</a>'


@pytest.mark.parametrize(
    ("url", "href", "words"),
    [
        (URL, "/n1/2025/0228/c1004-40428764-2.html", "下一页"),
        (URL, "c1004-40428764-2.html", "2"),
        ("https://news.example/yaowen/202502/content_7.htm", "./content_7_2.htm", "【2】"),
        ("https://news.example/2025/telecom-pilot", "/2025/telecom-pilot?page=2", "Next page »"),
        ("https://news.example/story?id=5", "?id=5&page=2#top", "下一頁 &gt;"),
        ("https://news.example/story?id=5&page=1", "?id=5&page=2", "Page 2"),
    ],
)
def test_a_link_to_the_next_page_in_or_just_under_the_body_is_found(url: str, href: str, words: str) -> None:
    assert read_on(link(href, words), url=url).endswith(href.removeprefix(".").partition("#")[0])
    assert read_on(under=f"<p>{link(href, words)}</p>", url=url)


@pytest.mark.parametrize(
    ("url", "href", "words"),
    [
        (URL, "/n1/2025/0228/c1004-40428765.html", "下一页"),  # another article
        (URL, "/n1/2025/0228/c1004-40428764-2.html", "下一篇:数据中心"),
        (URL, "/n1/2025/0228/c1004-40428764-2.html", "Next"),
        (URL, "/index2.html", "下一页"),
        (URL, "https://elsewhere.example/n1/2025/0228/c1004-40428764-2.html", "下一页"),
        (URL, "/n1/2025/0228/c1004-40428764-22.html", "2"),
        (URL, f"{URL}#2", "2"),
        (URL, "javascript:next(2)", "下一页"),
        ("https://news.example/xwfb/index.html", "index_2.html", "下一页"),  # a list
        ("https://news.example/telecom/", "?page=2", "Next page"),
        ("https://news.example/story?id=5", "?id=6&page=2", "2"),
    ],
)
def test_neighbours_and_pages_of_lists_are_no_next_page(url: str, href: str, words: str) -> None:
    assert read_on(link(href, words), under=link(href, words), url=url) == ""


def test_what_stands_far_under_the_body_is_not_the_articles() -> None:
    comments = f"<p>{'很多读者的评论。' * 40}</p>{link(f'{URL}?page=2', '2')}"
    assert read_on(under=f"</div></div><div><div>{comments}") == ""


@pytest.mark.parametrize("unseen", ["<script>{}</script>", "<style>{}</style>", "<template>{}</template>", "<!--{}-->"])
def test_what_no_reader_sees_between_body_and_pager_does_not_part_them(unseen: str) -> None:
    between = unseen.format("var shares = 1; " * 20)
    assert read_on(under=f"{between}<p>{link('c1004-40428764-2.html', '下一页')}</p>")


def test_what_goes_on_is_told_as_not_read(tmp_path: Path) -> None:
    title = "工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复"
    page = (
        f"<html><body><h1>{title}</h1><div><p>{TEXT}</p><p><a href='/p/0-2'>2</a> <a href='/p/0-2'>下一页</a></p></div>"
    )
    with open_watching(tmp_path, NOW, "technode") as watching:
        watching.look(NOW - timedelta(days=1))
        list_rows(watching, title)
        watching.practice.world.put("technode", "/p/0", answer_html(page))
        watching.look(NOW)
        further = watching.practice.world.url("technode", "/p/0-2")
        [told] = [one["unread"] for one in watching.practice.findings() if one["unread"]]
        assert told == [f"its further pages: it goes on at {further}"]
