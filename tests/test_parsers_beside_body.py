"""What belongs to an article and stands beside its body: further blocks, files below it, files that scripts open."""

import pytest

from domain.errors import ParseError
from domain.pages import BELOW, Article
from parsers.articles import parse_article
from parsers.page_index import MOST_BLOCKS

URL = f"https://www.miit.gov.cn/xwfb/gxdt/sjdt/art/2025/art_{'0' * 32}.html"
GENERIC = "http://127.0.0.1:8000/news/7.html"
LONG = "主管部门向十三家外商投资企业发出增值电信业务经营试点批复，分布在四个试点地区，企业可以按批复内容开展业务。"


def read(inside: str, url: str = URL) -> tuple[str, list[tuple[str, str]]]:
    page = f'<html><head><meta charset="utf-8"></head><body><h1 id="con_title">标题</h1>{inside}</body></html>'
    article = parse_article(page.encode(), url)
    return article.body, [(one.name, one.url.partition(".cn")[2]) for one in article.attachments if not one.unread]


def test_files_in_an_element_below_the_body_are_found_and_those_of_other_articles_are_not() -> None:
    body = f'<div id="con_con"><p>{LONG}</p></div>'
    under = '<div class="fujian">附件：<a href="/1.pdf">名单.pdf</a><a href="/2.doc">相关企业说明</a></div>'
    others = '<div>上一篇：<a href="/3.pdf">旧名单.pdf</a></div>'
    assert read(body + under + others)[1] == [("名单.pdf", "/1.pdf"), ("相关企业说明.doc", "/2.doc")]


MANUAL = '<div>分享到</div><a href="/help/manual.pdf">网站使用手册</a>'


@pytest.mark.parametrize(
    ("end", "under", "found"),
    [
        ("", MANUAL, []),
        ('<p>附件：<a href="/1.pdf">名单.pdf</a></p>', MANUAL, [("名单.pdf", "/1.pdf")]),
        ("<p>附件：企业名单</p>", '<p><a href="/1.pdf">名单.pdf</a></p>', [("名单.pdf", "/1.pdf")]),
        ("", '<p><a href="/1.pdf">附件1.pdf</a></p>', [("附件1.pdf", "/1.pdf")]),
    ],
)
def test_on_a_known_layout_too_a_file_below_is_the_articles_where_it_is_called_an_annex(
    end: str, under: str, found: list[tuple[str, str]]
) -> None:
    assert read(f'<div id="con_con"><p>{LONG}</p>{end}</div>{under}')[1] == found


PUBLISHED = "<p>现将首批获得增值电信业务经营试点批复的外商投资企业名单予以公布，请各有关单位认真做好相关工作。</p>"
RULES = '<p>依据<a href="/rules.pdf">管理规定.pdf</a>，现予公布，有关事项通知如下，请各单位遵照执行。</p>'


@pytest.mark.parametrize(
    ("inside", "under", "found"),
    [
        (PUBLISHED * 2, '<a href="/f/P02.xlsx">外商投资电信企业名单.xlsx</a>', ["外商投资电信企业名单.xlsx"]),
        (RULES * 2 + "<p>附件：名单</p>", '<a href="/1.xlsx">名单</a>', ["管理规定.pdf", "名单.xlsx"]),
        (RULES * 2 + "<p>附件：名单</p>", '<a href="/1.xlsx">下载</a>', ["管理规定.pdf", "下载.xlsx"]),
        (
            RULES * 2 + '<p>附件：</p><p>1. <a href="/1.xlsx">名单</a></p>',
            '<a href="/2.pdf">手册</a>',
            ["管理规定.pdf", "名单.xlsx"],
        ),
    ],
)
def test_a_file_below_is_the_articles_where_the_text_awaits_it_or_speaks_of_the_same(
    inside: str, under: str, found: list[str]
) -> None:
    page = f'<div id="con_con">{inside}</div><div class="dl">{under}</div>'
    assert [name for name, _ in read(page)[1]] == found


def test_any_other_file_below_the_text_of_a_known_layout_is_named_as_unread_and_makes_up_for_no_text() -> None:
    def parse(text: str) -> Article:
        page = f'<html><head><meta charset="utf-8"></head><body><div id="con_con">{text}</div>{MANUAL}</body></html>'
        return parse_article(page.encode(), URL)

    assert parse(LONG * 2).list_unread() == [f"网站使用手册.pdf: {BELOW}"]
    with pytest.raises(ParseError):
        parse("加载中")


@pytest.mark.parametrize("end", ["<p>相关阅读</p>", "<footer>", f"<p>{LONG * 5}</p>", "<p>版权所有：某部</p>"])
def test_below_what_ends_an_article_no_file_is_its_own(end: str) -> None:
    assert read(f'<div id="con_con"><p>{LONG}</p></div>附件：{end}<a href="/3.pdf">手册.pdf</a>')[1] == []


@pytest.mark.parametrize(("words", "found"), [("附件：", [("名单.pdf", "")]), ("今日报纸：", [])])
def test_without_a_known_layout_only_what_is_called_an_annex_is_the_articles(
    words: str, found: list[tuple[str, str]]
) -> None:
    body = f"<div><article><p>{LONG}</p><p>{LONG}</p></article></div>"
    assert read(f'{body}<div>{words}<a href="/1.pdf">名单.pdf</a></div>', GENERIC)[1] == found


@pytest.mark.parametrize(
    "link",
    [
        """<a href="javascript:void(0)" onclick="window.open('/f/1.pdf')">名单.pdf</a>""",
        """<a href="javascript:openFile('/f/1.pdf')">名单.pdf</a>""",
        """<span onclick="down(&quot;/f/1.pdf&quot;)" title="名单.pdf">下载</span>""",
    ],
)
def test_a_file_that_a_script_opens_is_found(link: str) -> None:
    assert read(f'<div id="con_con"><p>{LONG}</p><p>附件：{link}</p></div>')[1] == [("名单.pdf", "/f/1.pdf")]


def test_blocks_of_one_class_are_one_text_and_none_is_read_twice() -> None:
    outer = f'<div class="TRS_Editor"><div class="TRS_Editor"><p>{LONG}</p></div></div>'
    second = '<div class="TRS_Editor">名单：赫曼云科技（中国）有限公司。<a href="/1.pdf">全文.pdf</a></div>'
    hidden = '<div class="TRS_Editor" style="display:none">草稿</div>'
    body, files = read(outer + hidden + second + f'<div class="TRS_Editor"><p>{LONG}</p></div>')
    assert body.split("\n") == [LONG, "名单：赫曼云科技（中国）有限公司。全文.pdf"]
    assert files == [("全文.pdf", "/1.pdf")]


def test_a_block_of_the_class_elsewhere_on_the_page_is_another_text() -> None:
    body, _ = read(f'<div><div class="TRS_Editor">{LONG}</div></div><div><div class="TRS_Editor">别的文章</div></div>')
    assert body == LONG


def test_looking_for_a_body_does_not_turn_the_order_of_the_page() -> None:
    parts = "<p>一、北京市</p>{0}甲云计算公司</div><p>二、上海市</p>{0}乙云计算公司</div>"
    block = '<div class="TRS_Editor">'
    body, _ = read(f'<div id="con_con">{block}<p>{LONG}</p></div>{parts.format(block)}</div>')
    assert body.split("\n") == [LONG, "一、北京市", "甲云计算公司", "二、上海市", "乙云计算公司"]


def test_further_blocks_are_named_on_a_layout_that_promises_no_body_too() -> None:
    block = '<div class="art-con">{}</div>'
    page = f"<div>{block.format(LONG * 2)}<p>二、上海市</p>{block.format('乙云计算公司')}</div>"
    page = f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>'
    article = parse_article(page.encode(), "https://www.mofcom.gov.cn/syxwfb/art/2025/1.html")
    assert article.template == "commerce"
    assert article.list_unread() == ["the page's own text: 1 further blocks were not read"]


@pytest.mark.parametrize(
    "between", ["<p>二、上海市</p>", "二、上海市", "<!-- 二 --><table><tr><td>表</td></tr></table>"]
)
def test_a_block_behind_other_text_is_not_joined_and_said_to_be_unread(between: str) -> None:
    block = '<div class="TRS_Editor">{}</div>'
    page = f"<div>{block.format(LONG)}{block.format('甲云计算公司')}{between}{block.format('乙云计算公司')}</div>"
    page = f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>'
    article = parse_article(page.encode(), URL)
    assert article.body.split("\n") == [LONG, "甲云计算公司"]
    assert article.list_unread() == ["the page's own text: 1 further blocks were not read"]


def test_a_text_in_very_many_blocks_is_read_up_to_a_bound_and_the_rest_named() -> None:
    blocks = "".join(f'<div class="TRS_Editor">第{number}块</div>' for number in range(1, MOST_BLOCKS + 21))
    page = f'<html><body><div class="TRS_Editor">{LONG}</div>{blocks}</body></html>'
    article = parse_article(page.encode(), URL, "text/html; charset=utf-8")
    assert article.body.split("\n")[-1] == f"第{MOST_BLOCKS}块"
    assert article.list_unread() == ["the page's own text: 20 further blocks were not read"]
