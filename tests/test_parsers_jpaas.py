"""Columns of the JPaaS publishing system: the shell's call, and the list in its answer."""

import html
import json
from datetime import date
from pathlib import Path

import pytest

from domain.errors import ParseError
from domain.pages import Listing
from parsers.jpaas import UnitCall, find_unit, parse_unit

PAGES = Path(__file__).parent / "pages"
COLUMN = "https://www.miit.gov.cn/xwfb/gxdt/index.html"
UNIT = "https://www.miit.gov.cn/api-gateway/jpaas-publish-server/front/page/build/unit"
SEEN = date(2025, 3, 1)
SCRIPT = '<script src="/x/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit" {more}></script>'


def find(page: str, url: str = COLUMN) -> UnitCall:
    return find_unit(page.encode(), url)


def answer(fragment: str) -> bytes:
    return json.dumps({"success": True, "code": "200", "data": {"html": fragment}}, ensure_ascii=False).encode()


def read(body: bytes) -> Listing:
    return parse_unit(body, COLUMN, SEEN)


def refusal(body: bytes) -> str:
    with pytest.raises(ParseError) as raised:
        read(body)
    return raised.value.name


class TestShell:
    def test_of_several_units_the_one_of_the_list_is_called(self):
        call = find_unit((PAGES / "column_shell.html").read_bytes(), COLUMN)
        assert call.url == UNIT
        assert dict(call.params) == {
            "webId": "web32",
            "pageId": "page32",
            "parseType": "buildstatic",
            "pageType": "column",
            "tagId": "右侧内容",
            "tplSetId": "tpl32",
            "editType": "null",
        }

    @pytest.mark.parametrize(
        "written",
        [
            "{'pageId':'p','tagId':'分页列表','editType':null}",
            '{"pageId":"p","tagId":"分页列表","editType":null}',
            "{'pageId': 'p', 'tagId': '分页列表', 'editType': None}",
        ],
    )
    @pytest.mark.parametrize("escape", [str, html.escape, lambda text: html.escape(html.escape(text))])
    def test_query_data_in_every_spelling(self, written, escape):
        more = f"queryData={json.dumps(escape(written), ensure_ascii=False)}" if '"' not in escape(written) else ""
        more = more or f"queryData='{escape(written)}'"
        call = find(SCRIPT.replace("{more}", more))
        assert dict(call.params) == {"pageId": "p", "tagId": "分页列表", "editType": "null"}

    def test_parse_type_is_never_corrected_and_attributes_fill_gaps(self):
        more = """webId="w" parseType="bulidstatic" queryData="{'pageId':'p','pageType':'column'}" """
        call = find(SCRIPT.replace("{more}", more), "https://bjca.miit.gov.cn/zwgk/tzgg/index.html")
        assert call.url.startswith("https://bjca.miit.gov.cn/")
        assert dict(call.params) == {"pageId": "p", "pageType": "column", "webId": "w", "parseType": "bulidstatic"}

    def test_a_table_inside_the_query_data_is_sent_as_json(self):
        more = """queryData="{'pageId':'p','paramJson':{'pageNo':1}}" """
        assert dict(find(SCRIPT.replace("{more}", more)).params)["paramJson"] == '{"pageNo": 1}'

    def test_lists_that_weigh_the_same_as_the_first_are_named(self):
        def script(page: str, tag: str) -> str:
            return SCRIPT.replace(
                "{more}", f"""queryData="{{'pageId':'{page}','pageType':'column','tagId':'{tag}'}}" """
            )

        first, second, navigation = script("a", "左侧列表"), script("b", "右侧列表"), script("c", "导航")
        call = find(navigation + navigation.replace("'c'", "'d'") + first + second + first)
        assert dict(call.params)["pageId"] == "a"
        assert call.others == ("右侧列表 (pageId b)",)
        assert find(f"<div class=clist_con>{second}</div>{first}").others == ()
        assert find(navigation + navigation.replace("'c'", "'d'")).others == (), "what weighs little may be anything"

    @pytest.mark.parametrize(
        ("page", "said"),
        [
            ("<html><head><title>练习动态</title></head><body><ul></ul></body></html>", "练习动态"),
            ("<html><head><title>政策文件库</title></head></html>", "miit_search"),
            (SCRIPT.replace("{more}", 'queryData="os.system(1)"'), "cannot be read"),
            (SCRIPT.replace("{more}", """queryData="{'tagId':'x'}" """), "cannot be read"),
            (SCRIPT.replace("{more}", f'queryData="{"[" * 9_000}"'), "cannot be read"),
        ],
    )
    def test_a_shell_without_a_readable_unit_is_a_changed_layout(self, page, said):
        with pytest.raises(ParseError, match=said) as raised:
            find(page)
        assert raised.value.name == "layout-changed"


class TestAnswer:
    def test_rows_in_every_spelling(self):
        listing = read(answer((PAGES / "column_fragment.html").read_text(encoding="utf-8")))
        art = "https://www.miit.gov.cn/xwfb/gxdt/sjdt/art/2025/art_{}123456789abcdef0123456789abcdef.html"
        assert [(entry.url, entry.title, entry.published.as_text()) for entry in listing.entries] == [
            (art.format(0), "第一条的完整标题：首批企业获得批复", "2025-02-28"),
            (art.format(1).replace("https", "http"), "第二条", "2025-02-27"),
            (art.format(2), "2019年第三条", "2025-02-26"),
            (
                "https://www.miit.gov.cn/xwfb/gxdt/art/2025/art_3123456789abcdef0123456789abcdef.html",
                "第四条",
                "2025-02-25",
            ),
        ]

    def test_rows_of_a_table(self):
        rows = '<tr><th>标题</th><th>日期</th></tr><tr><td><a href="/a.html">甲</a></td><td>2025-02-28</td></tr>'
        (entry,) = read(answer(f"<table>{rows}</table>")).entries
        assert (entry.title, entry.published.as_text()) == ("甲", "2025-02-28")

    def test_a_date_without_year_over_new_year_is_last_years(self):
        (entry,) = parse_unit(answer("<ul><li><a href=/a.html>甲</a>12-31</li></ul>"), COLUMN, date(2026, 1, 2)).entries
        assert entry.published.day == "2025-12-31"

    @pytest.mark.parametrize(
        ("body", "name"),
        [
            ({"success": False, "data": {}}, "api-refused"),
            ({"success": True, "code": "200", "data": {"html": ""}}, "empty"),
            ({"success": True, "code": "200"}, "api-refused"),
            ({"success": True, "data": {"html": None}}, "api-refused"),
            ({"success": True, "data": {"html": "<div class=new-list></div>"}}, "layout-changed"),
            ([], "layout-changed"),
        ],
    )
    def test_every_way_of_saying_no_has_its_name(self, body, name):
        assert refusal(json.dumps(body).encode()) == name

    def test_what_is_no_json_has_its_name(self):
        assert refusal(b"<html><body>x</body></html>") == "unreadable"
        assert refusal("<html><body>访问过于频繁，请稍后再试</body></html>".encode()) == "rate-limited"

    def test_the_answers_own_words_are_told(self):
        body = json.dumps({"success": False, "code": "500", "message": "参数错误", "data": {}}).encode()
        with pytest.raises(ParseError, match="500 参数错误"):
            read(body)

    @pytest.mark.parametrize("said", ["暂无数据", "<div count='0'></div>", "没有相关信息"])
    def test_an_answer_that_says_that_it_is_empty_is_an_empty_list(self, said):
        assert read(answer(f"<div>{said}</div>")) == Listing(())
