"""Article pages: text, title, date, source and attachments, by template and without one."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.dates import Published, publish_at
from domain.errors import ConfigError, ParseError
from domain.pages import Entry
from parsers.articles import parse_article, parse_entry_html
from parsers.templates import lay_over, load_folder, load_shipped, load_templates

PAGES = Path(__file__).parent / "pages"
HEX = "0123456789abcdef0123456789abcdef"
MINISTRY = f"https://www.miit.gov.cn/xwfb/gxdt/sjdt/art/2025/art_{HEX}.html"
GENERIC = "http://127.0.0.1:8000/news/7.html"
LINKED = '<script type="application/ld+json">DATA</script>'
LONG = "主管部门向十三家外商投资企业发出增值电信业务经营试点批复，分布在四个试点地区，企业可以按批复内容开展业务。"
LONG += "下一步将继续做好服务工作，稳步扩大开放。"


def ministry_page(content: str, *, time: str = '<span id="con_time">2025-02-28 17:30</span>', head: str = "") -> bytes:
    page = f'<html><head><meta charset="utf-8">{head}</head><body><h1 id="con_title">标题</h1>'
    page += f'<div class="cinfo">{time}</div><div class="ccontent" id="con_con">{content}</div></body></html>'
    return page.encode()


class TestMinistry:
    def test_the_whole_page(self):
        article = parse_article((PAGES / "ministry_article.html").read_bytes(), MINISTRY)
        assert article.title == "首批试点企业获得经营批复"
        assert article.body.split("\n") == [
            "二月二十八日，主管部门向十三家外商投资企业发出增值电信业务经营试点批复。",
            "名单见下表，其中北京四家、上海四家。",
            "其余各家分布在海南和深圳。",
            "序号 | 企业名称 | 所在地",
            "1 | 甲乙（中国） 通信有限公司 | 上海",
            "2 | 丙丁数字技术有限公司",
            "附件：1.企业名单.pdf 附件二",
        ]
        assert article.published.as_text() == "2025-02-28T09:30:00Z"
        assert (article.source, article.language, article.template) == ("练习司", "zh-CN", "ministry")
        assert [(file.name, file.url.rsplit("/", 1)[-1]) for file in article.attachments] == [
            ("1.企业名单.pdf", "abc.pdf"),
            ("附件二.doc", "20157.doc"),
            ("full.pdf", "full.pdf"),
        ]

    def test_con_time_wins_over_pubdate_and_pubdate_stands_in(self):
        head = '<meta name="PubDate" content="2025-03-08 10:00">'
        assert parse_article(ministry_page(LONG, head=head), MINISTRY).published.day == "2025-02-28"
        assert parse_article(ministry_page(LONG, time="", head=head), MINISTRY).published.day == "2025-03-08"

    def test_a_day_in_con_time_is_made_precise_only_by_the_same_day(self):
        for other, instant in (("2025-02-28 10:00", True), ("2025-03-08 10:00", False)):
            page = ministry_page(
                LONG, time='<span id="con_time">2025-02-28</span>', head=f'<meta name="PubDate" content="{other}">'
            )
            published = parse_article(page, MINISTRY).published
            assert (published.day, published.instant is not None) == ("2025-02-28", instant)

    def test_a_missing_source_is_empty_and_the_meta_stands_in(self):
        assert parse_article(ministry_page(LONG), MINISTRY).source == ""
        head = '<meta name="contentsource" content="某司">'
        assert parse_article(ministry_page(LONG, head=head), MINISTRY).source == "某司"

    def test_a_short_body_is_a_changed_layout_unless_a_file_makes_up_for_it(self):
        with pytest.raises(ParseError, match="at least 60") as raised:
            parse_article(ministry_page("<p>只有一句。</p>"), MINISTRY)
        assert raised.value.name == "layout-changed"
        for content in ('<iframe src="/a/b.pdf"></iframe>', '<p>附件：<a href="/a/b.docx">名单</a></p>'):
            assert len(parse_article(ministry_page(content), MINISTRY).attachments) == 1

    @pytest.mark.parametrize(("content", "letters"), [("", 0), ("<p>只有一句。</p>", 5)])
    def test_how_little_text_is_there_is_a_figure_and_not_words(self, content, letters):
        """By it a page that was emptied is told from one that is read wrongly."""
        with pytest.raises(ParseError) as raised:
            parse_article(ministry_page(content), MINISTRY)
        assert raised.value.letters == letters
        renamed = ministry_page(content).replace(b'class="ccontent" id="con_con"', b'class="neu"')
        with pytest.raises(ParseError) as raised:
            parse_article(renamed, MINISTRY)
        assert raised.value.letters is None

    @pytest.mark.parametrize("site", ["ministry", "generic"])
    def test_one_sentence_on_the_subject_is_an_article(self, site):
        """Agencies tell an approval in a sentence of 33 characters; it was told five days later, by its headline."""
        flash = "工业和信息化部5月6日批准8家外资企业在上海开展增值电信业务试点。"
        page = ministry_page(f"<p>{flash}</p>")
        if site == "generic":
            page = f"<html><body><article><h1>快讯</h1><p>{flash}</p></article></body></html>".encode()
        assert (
            flash in parse_article(page, MINISTRY if site == "ministry" else GENERIC, "text/html; charset=utf-8").body
        )

    @pytest.mark.parametrize("said", ["请完成验证后继续访问本网站。", "外资企业增值电信业务试点相关报道"])
    def test_a_short_page_that_tells_nothing_on_the_subject_is_none(self, said):
        page = f"<html><body><article><h1>快讯</h1><p>{said}</p></article></body></html>".encode()
        with pytest.raises(ParseError, match=r"at least 40|no running text"):
            parse_article(page, GENERIC, "text/html; charset=utf-8")

    def test_a_renamed_body_is_a_changed_layout_and_no_guess(self):
        page = ministry_page(f"<p>{LONG}</p>").replace(b'class="ccontent" id="con_con"', b'class="neu"')
        with pytest.raises(ParseError, match="ministry") as raised:
            parse_article(page, MINISTRY)
        assert raised.value.name == "layout-changed"

    def test_other_containers_of_the_same_system(self):
        for name in ("xxgk_con", "article_con", "TRS_Editor", "con_text"):
            page = ministry_page(f"<p>{LONG}</p>").replace(b'class="ccontent" id="con_con"', f'class="{name}"'.encode())
            assert parse_article(page, MINISTRY).body == LONG

    def test_on_another_host_the_address_or_the_marks_tell_the_template(self):
        for url in (f"http://127.0.0.1:9/art/2025/art_{HEX}.html", "http://127.0.0.1:9/x.html"):
            assert parse_article(ministry_page(f"<p>{LONG}</p>"), url).template == "ministry"


class TestOtherTemplates:
    def test_the_governments_site(self):
        url = "https://www.gov.cn/zhengce/202502/content_7000000.htm"
        article = parse_article((PAGES / "govcn_article.html").read_bytes(), url)
        assert (article.template, article.title, article.source) == ("government", "练习政策发布", "练习部网站")
        assert article.published.as_text() == "2025-02-20T09:45:00Z"
        assert article.body.split("\n") == [
            "发文机关： | 练习部 | 发文字号： | 练部函〔2025〕7号",
            "成文日期： | 2025年02月18日 | 发布日期： | 2025年02月20日",
            "练习部日前印发行动方案，提出扩大电信领域开放试点，支持试点地区及时推出配套措施。",
            "方案共二十条，自发布之日起施行，任务分工另行通知各地区各部门。",
            "方案全文",
        ]
        assert [file.name for file in article.attachments] == ["方案全文.pdf"]

    def test_peoples_daily_in_its_own_charset(self):
        article = parse_article(
            (PAGES / "people_article.html").read_bytes(), "http://finance.people.com.cn/n1/2025/0228/c1004-1.html"
        )
        assert (article.template, article.title, article.source) == ("people", "练习标题：十三家企业获批", "练习日报")
        assert article.published.as_text() == "2025-02-28T08:32:00Z"
        first, second = article.body.split("\n")
        assert first.startswith("本报北京2月28日电")
        assert "囍、镕" in second

    def test_peoples_daily_in_english(self):
        article = parse_article(
            (PAGES / "people_en_article.html").read_bytes(), "http://en.people.cn/n3/2025/0228/c90000-1.html"
        )
        assert (article.title, article.source, article.language) == ("Thirteen firms cleared", "Practice Wire", "en")
        assert article.published.as_text() == "2025-02-28T08:32:00Z"
        assert article.body.startswith("BEIJING, Feb. 28")
        assert article.body.endswith("four places.")


class TestGeneric:
    BODY = "".join(f"<p>{LONG}</p>" for _ in range(3))

    def read(self, html: str, url: str = GENERIC):
        return parse_article(html.encode(), url)

    def test_running_text_is_found_and_furniture_left_out(self):
        article = self.read(
            "<html><head><title>十三家企业获批 - 练习网</title></head><body>"
            "<div id=menu><a href=/>首页</a><a href=/a>一个很长很长的栏目名称，带有逗号，也带有逗号</a></div>"
            f"<div class=main><h1>十三家企业获批</h1><div class=info>发布时间：2025-02-28 08:14　来源：练习网</div>"
            f"<div class=txt>{self.BODY}<p>上一篇：别的公司获批</p><p>责任编辑：某某</p>"
            "<div class='share'>分享到微信</div></div></div>"
            f"<div class=related>{LONG}</div><div class=footer>版权所有，联系我们，{LONG}</div></body></html>"
        )
        assert article.title == "十三家企业获批"
        assert article.body == "\n".join([LONG] * 3)
        assert article.published == publish_at(Published("2025-02-28").earliest().replace(hour=0, minute=14, day=28))
        assert (article.source, article.template) == ("练习网", "generic")

    def test_text_between_line_breaks_without_paragraphs(self):
        article = self.read(f"<body><h1>标题甲</h1><div><div>{LONG}<br><br>{LONG}</div></div></body>")
        assert article.body == f"{LONG}\n{LONG}"

    def test_sections_lists_and_tables_stay_with_the_text_around_them(self):
        firms = "".join(f"<li>某某{number}号技术有限公司</li>" for number in range(13))
        rows = "".join(f"<tr><td>{number}</td><td>某某{number}号技术有限公司</td></tr>" for number in range(13))
        sections = f"<div class=s><p>{LONG}</p></div><div class=s><p>{LONG}</p><p>{LONG}</p></div>"
        for more, lines in ((f"<ul>{firms}</ul>", 13), (f"<table>{rows}</table>", 13), (sections, 3)):
            article = self.read(f"<body><h1>标题甲</h1><div class=c><p>{LONG}</p>{more}</div></body>")
            assert len(article.body.split("\n")) == 1 + lines

    def test_the_cell_of_an_old_layout_is_the_body_and_its_caption_is_not(self):
        article = self.read(
            "<html><title>标题甲_某网</title><body><table><tr><td><a href=/>首页</a></td></tr>"
            "<tr><td><b>标题甲</b></td></tr><tr><td>2025-02-28 08:14　来源：某报</td></tr>"
            f"<tr><td><font>{LONG}<br>　　{LONG}</font></td></tr></table></body></html>"
        )
        assert (article.title, article.source, article.body) == ("标题甲", "某报", f"{LONG}\n{LONG}")
        assert article.published.as_text() == "2025-02-28T00:14:00Z"

    def test_a_date_under_the_title_inside_the_body_is_found(self):
        article = self.read(f"<div id=content><h1>T</h1><p>By A. Writer | 28 Feb 2025</p>{self.BODY}</div>")
        assert article.published.as_text() == "2025-02-28"

    def test_paragraphs_that_are_each_wrapped_stay_together(self):
        lines = [f"{number}。{LONG * (1 + number % 2)}" for number in range(4)]
        wrapped = "".join(f"<div class=a{n}><div class=b{n}><p>{line}</p></div></div>" for n, line in enumerate(lines))
        article = self.read(f"<body><nav><a href=/>A</a></nav><main><h1>标题甲</h1>{wrapped}</main></body>")
        assert article.body.split("\n") == lines

    def test_teasers_of_other_articles_are_not_the_text_however_long(self):
        teaser = f"<div class=e><a href=/1><h3>别的消息</h3></a><p>{LONG * 2}</p></div>"
        article = self.read(
            f"<body><div class=a><div class=b><h1>标题甲</h1><div class=c><p>{LONG}</p></div></div>"
            f"<div class=d>{teaser * 4}<div class=e><h3><a href=/2>另一则</a></h3><p>{LONG * 2}</p></div></div>"
            "</div></body>"
        )
        assert article.body == LONG

    def test_headings_inside_an_article_are_not_teasers(self):
        article = self.read(f"<body><div class=c><h1>标题甲</h1><p>{LONG}</p><h2>其二</h2><p>{LONG}</p></div></body>")
        assert article.body == f"{LONG}\n其二\n{LONG}"

    def test_plain_text_keeps_its_lines(self):
        article = parse_article(f"{LONG}\n{LONG}".encode(), GENERIC, "text/plain; charset=utf-8")
        assert article.body == f"{LONG}\n{LONG}"

    def test_a_layout_of_tables_keeps_paragraphs_apart(self):
        article = self.read(
            f"<table><tr><td><a href=/>首页</a></td><td><p>{LONG}</p><p>{LONG}</p>"
            "<table><tr><td>序号</td><td>企业</td></tr><tr><td>1</td><td>甲公司</td></tr></table></td></tr></table>"
        )
        assert article.body.split("\n")[-4:] == [LONG, LONG, "序号 | 企业", "1 | 甲公司"]

    @pytest.mark.parametrize(
        ("head", "meant"),
        [
            ('<meta property="article:published_time" content="2025-02-28T08:14:30+00:00">', "2025-02-28T08:14:30Z"),
            ('<meta name="publishdate" content="2025-02-28">', "2025-02-28"),
            ('<meta itemprop="datePublished" content="2025-02-28 08:14">', "2025-02-28T00:14:00Z"),
            (
                LINKED.replace(
                    "DATA", '{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-02-28T08:14:30Z"}]}'
                ),
                "2025-02-28T08:14:30Z",
            ),
        ],
    )
    def test_dates_that_pages_state_for_machines(self, head, meant):
        article = self.read(f"<html><head>{head}</head><body><div>{self.BODY}</div></body></html>")
        assert article.published.as_text() == meant

    def test_a_date_inside_the_text_is_not_the_publication(self):
        article = self.read(f"<body><div><p>2019年1月1日起，{LONG}</p>{self.BODY}</div></body>")
        assert article.published is None

    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("根据2016年3月1日施行的规定", None),
            ("2016年3月1日起施行", None),
            ("under the rules in force since March 1, 2016", None),
            ("2025年2月28日 星期五 16:32", "2025-02-28"),
            ("2025年2月28日上午8时30分 来源：某报", "2025-02-28"),
            ("新华社北京2025年2月28日电", "2025-02-28"),
            ("发布时间2025年2月28日", "2025-02-28"),
            ("By Li Wei | Last updated at 08:14, Feb 28, 2025 | Shanghai", "2025-02-28"),
            ("2025-02-28", "2025-02-28"),
        ],
    )
    def test_a_short_line_above_the_text_dates_the_page_unless_it_is_prose(self, line, day):
        published = self.read(f"<body><div><p>{line}</p>{self.BODY}</div></body>").published
        assert (published.day if published else None) == day

    def test_the_address_dates_a_page_that_says_nothing(self):
        assert self.read(f"<body>{self.BODY}</body>", "http://x.example/202502/28/a.html").published.day == "2025-02-28"

    def test_a_body_stated_for_machines_wins_over_a_teaser(self):
        data = '{"@type": "NewsArticle", "headline": "甲", "articleBody": "' + LONG * 5 + '"}'
        article = self.read(f'<script type="application/ld+json">{data}</script><body><p>{LONG}</p></body>')
        assert article.body == LONG * 5

    def test_furniture_that_holds_most_of_the_text_is_kept(self):
        assert self.read(f"<body><div><div class='print-content'>{self.BODY}</div></div></body>").body.count(LONG) == 3

    @pytest.mark.parametrize(
        "page", ["", "<html></html>", "<body><script>x()</script></body>", "<body><p>请稍候</p></body>"]
    )
    def test_a_page_without_text_is_a_changed_layout(self, page):
        with pytest.raises(ParseError) as raised:
            self.read(page)
        assert raised.value.name == "layout-changed"


class TestTables:
    def body(self, table: str) -> list[str]:
        return parse_article(ministry_page(f"<p>{LONG}</p>{table}"), MINISTRY).body.split("\n")[1:]

    def test_cells_never_run_together(self):
        rows = "<table><tr><td>13</td><td>2400</td></tr><tr><td>甲公司</td><td>乙公司</td></tr></table>"
        assert self.body(rows) == ["13 | 2400", "甲公司 | 乙公司"]

    def test_a_cell_that_hangs_down_leaves_its_column_empty_below(self):
        rows = "<tr><td rowspan=2>甲公司<td>一号<td>北京</tr><tr><td>二号<td>上海</tr><tr><td>乙<td>三号<td>海南</tr>"
        assert self.body(f"<table>{rows}</table>") == ["甲公司 | 一号 | 北京", "| 二号 | 上海", "乙 | 三号 | 海南"]

    def test_empty_rows_are_dropped_and_absurd_spans_bounded(self):
        rows = "<table><tr><td></td><td></td></tr><tr><td rowspan=99999999999>甲</td><td>乙</td></tr></table>"
        assert self.body(rows) == ["甲 | 乙"]


class TestFiles:
    def find(self, content: str) -> list[tuple[str, str]]:
        article = parse_article(ministry_page(f"<p>{LONG}</p>{content}"), MINISTRY)
        return [(file.name, file.url.removeprefix("https://www.miit.gov.cn")) for file in article.attachments]

    @pytest.mark.parametrize("kind", ["pdf", "doc", "docx", "wps", "xls", "xlsx", "ofd", "rar", "zip", "PDF"])
    def test_every_kind_of_file_is_found(self, kind):
        assert self.find(f'<a href="/cms_files/1.{kind}">附件</a>') == [
            (f"附件.{kind.lower()}", f"/cms_files/1.{kind}")
        ]

    def test_embedded_ones_and_download_calls(self):
        call = "/api-gateway/jpaas-web-server/front/document/download?fileUrl=/a/b.xls&fileName=%E5%90%8D%E5%8D%95.xls"
        assert self.find('<iframe src="/a/b.pdf"></iframe>') == [("b.pdf", "/a/b.pdf")]
        assert self.find('<embed src="/a/b.pdf">') == [("b.pdf", "/a/b.pdf")]
        assert self.find('<div id="pdfshow" data-value="/a/b.pdf"></div>') == [("b.pdf", "/a/b.pdf")]
        assert self.find('<iframe src="/pdfjs/web/viewer.html?file=/a/b.pdf"></iframe>') == [("b.pdf", "/a/b.pdf")]
        assert self.find(f'<a href="{call}"></a>') == [("名单.xls", call)]

    def test_none_twice_and_pages_are_no_files(self):
        links = '<a href="/a.pdf">甲</a><a href="/a.pdf">乙</a><a href="/b.html">丙</a><a href="data:c.pdf">丁</a>'
        assert self.find(links) == [("甲.pdf", "/a.pdf")]


def test_a_row_with_its_own_html_becomes_an_article():
    markup = f'<h1>标题</h1><p>{LONG}</p><a href="/a.pdf">附件</a>'
    entry = Entry(
        MINISTRY, "标题", Published("2025-02-28"), html=markup, attachments=(("b.pdf", "https://x.example/b.pdf"),)
    )
    article = parse_entry_html(entry)
    assert article.body == f"{LONG}\n附件"
    assert [file.name for file in article.attachments] == ["b.pdf", "附件.pdf"]
    assert (article.title, article.published, article.template) == ("标题", Published("2025-02-28"), "entry")
    with pytest.raises(ParseError):
        parse_entry_html(Entry(MINISTRY, "标题", html="<p></p>"))


class TestTemplateFiles:
    def test_the_shipped_ones_load(self):
        assert {"ministry", "government", "people"} <= {template.name for template in load_shipped()}

    def test_an_operators_own_comes_first(self):
        own = load_templates('[mine]\naddress = "//www.miit.gov.cn"\nbody = [".mine"]\ntitle = [".head"]\nleast = 5\n')
        page = ministry_page(f"<p>{LONG}</p>").replace(
            b"</body>", "<b class=head>我</b><p class=mine>自己的正文</p></body>".encode()
        )
        article = parse_article(page, MINISTRY, templates=own)
        assert (article.template, article.title, article.body) == ("mine", "我", "自己的正文")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[a]\nbody = [1, 2]\nbodies = []", "bodies"),
            ("[a]\naddress = 'x'", "at least one"),
            ("[a]\nbody = 'x'", "list"),
            ("[a]\nbody = ['p[']", "CSS"),
            ("[a]\nbody = ['p']\naddress = '('", "regular expression"),
            ("[a]\nbody = ['p']\nleast = 'x'", "least"),
            ("[a", "TOML"),
        ],
    )
    def test_mistakes_name_the_template(self, text, said):
        with pytest.raises(ConfigError, match=said):
            load_templates(text)

    def test_one_of_a_shipped_name_takes_its_place(self):
        own = load_templates('[ministry]\nmarks = [".mine"]\nbody = [".mine"]\nleast = 5\n')
        names = [template.name for template in lay_over(own)]
        assert names.count("ministry") == 1
        assert set(names) == {template.name for template in load_shipped()}
        page = ministry_page(f"<p>{LONG}</p>").replace(b"</body>", "<p class=mine>自己的正文</p></body>".encode())
        assert parse_article(page, "http://127.0.0.1:9/x.html", templates=own).body == "自己的正文"

    @pytest.mark.parametrize(
        ("files", "said"),
        [
            ({"a.toml": "[a]\naddress = '//x/'\nbody = ['p[']"}, r"a\.toml: template a: body: 'p\[' is no CSS"),
            ({"a.toml": "[a]\naddress = '('\nbody = ['p']"}, r"a\.toml: template a: address is no regular"),
            ({"a.toml": "[a]\naddress = '//x/'\nbodi = ['p']"}, r"unknown key 'bodi'; the nearest is body"),
            ({"a.toml": "[a]\nbody = ['p']"}, "needs an address or marks"),
            ({"a.toml": "[a]\naddress = '//x/'\nsample = 'http://y/'\nbody = ['p']"}, "does not fit its own sample"),
            ({"a.toml": "[a]\naddress = '//x/'\npromises = 1\nbody = ['p']"}, "promises is true or false"),
            ({"a.toml": "body = ['p']"}, r"a\.toml: body stands outside of a table"),
            ({"a.toml": "[a"}, r"a\.toml: the templates are no TOML"),
            (dict.fromkeys(("a.toml", "b.toml"), "[m]\nmarks = ['p']\nbody = ['p']"), r"b\.toml: template m stands in"),
        ],
    )  # fmt: skip
    def test_mistakes_in_a_folder_name_the_file(self, tmp_path, files, said):
        for name, text in files.items():
            (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(ConfigError, match=said):
            load_folder(tmp_path)

    def test_a_folder_that_is_not_there_is_said_so(self, tmp_path):
        with pytest.raises(ConfigError, match=r"there is no folder .*none"):
            load_folder(tmp_path / "none")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 3_000), st.text(alphabet="<>/\"'=& divtableбб甲\n", max_size=20))
def test_damage_gives_an_article_or_a_named_error(place, patch):
    page = (PAGES / "ministry_article.html").read_text(encoding="utf-8")
    at = place % len(page)
    name = ""
    try:
        parse_article((page[:at] + patch + page[at + len(patch) :]).encode(), MINISTRY)
    except ParseError as error:
        name = error.name
    assert name in ("", "layout-changed", "unreadable")
