"""Answers of the search interfaces, and every way in which they mislead."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ParseError
from domain.pages import Entry, Listing
from parsers.articles import parse_entry_html
from parsers.searches import parse_gdelt, parse_govcn, parse_miit_search

MIIT = "https://www.miit.gov.cn/search-front-server/api/search/info?q=x"
GOVCN = "https://sousuo.www.gov.cn/search-gov/data?t=zhengcelibrary_bm"
GDELT = "https://api.gdeltproject.org/api/v2/doc/doc"
CONTENT = (
    "<p>主管部门向十三家外商投资企业发出增值电信业务经营试点批复。</p><table><tr><td>1</td><td>甲公司</td></tr></table>"
)


def row(**fields: object) -> dict[str, object]:
    nested = [
        {"fieldName": "content", "fieldValue": CONTENT},
        {
            "fieldName": "filepdf",
            "fieldType": "Attach",
            "fieldValue": json.dumps([{"name": "附件.pdf", "url": "/a/b.pdf"}]),
        },
    ]
    base = {
        "title": "关于<em>试点</em>的批复",
        "url": "/zwgk/zcwj/art/2025/art_0123456789abcdef0123456789abcdef.html",
        "deploytime": "1740701640000",
        "infocontent": "摘要&nbsp;<em>试点</em>",
        "filenumbername": "工信部函〔2025〕9号",
        "infoextends": json.dumps({"infoContent": json.dumps(nested)}),
    }
    return base | fields


def ask(*rows: dict[str, object], grouped: bool = True, total: str = "totalHits", **top: object) -> Listing:
    hits = [{"groupData": [{"data": one}]} if grouped else {"data": one} for one in rows]
    answer = {"code": "200", "success": True, "data": {"searchResult": {total: len(rows), "dataResults": hits}}} | top
    return parse_miit_search(json.dumps(answer, ensure_ascii=False).encode(), MIIT)


def refuse(parse, body: object, url: str) -> str:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(ParseError) as raised:
        parse(raw, url)
    return raised.value.name


class TestMiitSearch:
    def read(self, **fields: object) -> Entry:
        return ask(row(**fields)).entries[0]

    @pytest.mark.parametrize("grouped", [True, False])
    @pytest.mark.parametrize("total", ["totalHits", "totalCount"])
    def test_a_row_carries_its_article_and_its_files(self, grouped, total):
        (entry,) = ask(row(), grouped=grouped, total=total).entries
        assert (entry.title, entry.summary) == ("关于试点的批复", "摘要 试点")
        assert entry.url == "https://www.miit.gov.cn/zwgk/zcwj/art/2025/art_0123456789abcdef0123456789abcdef.html"
        assert entry.published.as_text() == "2025-02-28T00:14:00Z"
        article = parse_entry_html(entry)
        assert article.body.split("\n") == [
            "发文字号：工信部函〔2025〕9号",
            "主管部门向十三家外商投资企业发出增值电信业务经营试点批复。",
            "1 | 甲公司",
        ]
        assert [(file.name, file.url) for file in article.attachments] == [
            ("附件.pdf", "https://www.miit.gov.cn/a/b.pdf")
        ]

    @pytest.mark.parametrize(
        ("fields", "meant"),
        [
            ({"deploytime": 1740701640000}, "2025-02-28T00:14:00Z"),
            ({"deploytime": None, "cdate": "1740701640000"}, "2025-02-28T00:14:00Z"),
            ({"deploytime": "", "jsearch_date": "2025-02-28"}, "2025-02-28"),
            ({"deploytime": "1740672000000", "jsearch_date": "2025-02-28 08:14"}, "2025-02-28T00:14:00Z"),
            ({"deploytime": "soon"}, None),
        ],
    )
    def test_dates_as_number_text_or_in_another_field(self, fields, meant):
        published = self.read(**fields).published
        assert (published.as_text() if published else None) == meant

    def test_a_number_that_the_text_names_itself_is_not_put_before_it(self):
        nested = json.dumps(
            {"infoContent": json.dumps([{"fieldName": "content", "fieldValue": "<p>工信部函〔2025〕9号</p>"}])}
        )
        assert self.read(infoextends=nested).html == "<p>工信部函〔2025〕9号</p>"

    def test_the_other_nesting(self):
        fields = {"elementList": [{"fieldName": "content", "fieldValue": CONTENT}]}
        for extends in (fields, json.dumps(fields)):
            assert CONTENT in self.read(infoextends=extends).html

    @pytest.mark.parametrize("broken", ["{", json.dumps({"infoContent": "["}), "[" * 100_000])
    def test_broken_nested_json_leaves_the_row_without_a_body_and_says_so(self, broken):
        listing = ask(row(infoextends=broken))
        assert listing.entries[0].html == ""
        assert "broken" in listing.warnings[0]

    def test_title_text_stands_in_and_addresses_are_of_any_kind(self):
        assert self.read(title=None, title_text="<em>试点</em>二").title == "试点二"
        assert self.read(url="http://wap.miit.gov.cn/a.html").url == "http://wap.miit.gov.cn/a.html"

    @pytest.mark.parametrize(
        "body",
        [
            {"code": "200", "success": True, "data": {}},
            {"code": "200", "data": {"searchResult": {"totalHits": 0, "dataResults": None}}},
            {"code": "200", "data": {"searchResult": {"dataResults": []}}},
            {"code": 200, "data": None},
        ],
    )
    def test_no_hits_are_an_empty_listing(self, body):
        assert parse_miit_search(json.dumps(body).encode(), MIIT) == Listing(())

    @pytest.mark.parametrize(
        ("body", "name"),
        [
            ({"code": "200", "success": False, "data": {}}, "api-refused"),
            ({"code": "500", "message": "busy"}, "api-refused"),
            ({}, "api-refused"),
            ({"code": "200", "data": {"searchResult": {"totalHits": 12, "results": []}}}, "layout-changed"),
            ({"code": "200", "data": {"searchResult": {"dataResults": [{"data": {"name": "x"}}]}}}, "layout-changed"),
            (b"<html>503</html>", "unreadable"),
        ],
    )
    def test_refusals_and_changes_have_their_names(self, body, name):
        assert refuse(parse_miit_search, body, MIIT) == name


class TestGovcn:
    def test_the_array_files_with_their_mark(self):
        rows = [{"TITLE": "甲", "URL": "https://www.gov.cn/a/content_1.htm", "DOCRELPUBTIME": "2025-02-28"}]
        rows.append({"TITLE": "乙", "URL": "./202502/content_2.htm", "DOCRELPUBTIME": ""})
        body = json.dumps(rows, ensure_ascii=False).encode("utf-8-sig")
        one, two = parse_govcn(body, "https://www.gov.cn/yaowen/liebiao/YAOWENLIEBIAO.json").entries
        assert (one.title, one.published.as_text()) == ("甲", "2025-02-28")
        assert (two.url, two.published.as_text()) == (
            "https://www.gov.cn/yaowen/liebiao/202502/content_2.htm",
            "2025-02",
        )

    @pytest.mark.parametrize(
        "wrap",
        [
            lambda rows: {
                "code": 200,
                "searchVO": {"catMap": {"bumenfile": {"listVO": rows}, "gongwen": {"listVO": []}}},
            },
            lambda rows: {"code": 200, "catMap": {"bumenfile": {"listVO": rows}, "otherfile": None}},
            lambda rows: {"code": 200, "searchVO": {"totalCount": 1, "listVO": rows}},
        ],
    )
    def test_the_library_in_each_nesting(self, wrap):
        rows = [
            {"title": "<em>试点</em>通告", "url": "https://www.gov.cn/b/content_3.htm", "pubtimeStr": "2024.04.10"}
            | {"puborg": "练习部", "pcode": "练部〔2024〕1号", "summary": "一&nbsp;二"}
        ]
        (entry,) = parse_govcn(json.dumps(wrap(rows)).encode(), GOVCN).entries
        assert (entry.title, entry.published.as_text()) == ("试点通告", "2024-04-10")
        assert entry.summary == "练部〔2024〕1号\n练习部\n一 二"

    @pytest.mark.parametrize("body", [[], {"code": 200, "searchVO": {"totalCount": 0, "listVO": []}}, {"catMap": None}])
    def test_nothing_found_is_an_empty_listing(self, body):
        assert parse_govcn(json.dumps(body).encode(), GOVCN) == Listing(())

    @pytest.mark.parametrize(
        ("body", "name"),
        [
            ({"code": 1001, "msg": "error"}, "api-refused"),
            ({"result": []}, "layout-changed"),
            ([{"NAME": "x"}], "layout-changed"),
            (b"<html>\xe8\xaf\xb7\xe6\xb1\x82\xe8\xa2\xab\xe6\x8b\x92\xe7\xbb\x9d</html>", "rate-limited"),
            (b"", "unreadable"),
        ],
    )
    def test_refusals_and_changes_have_their_names(self, body, name):
        assert refuse(parse_govcn, body, GOVCN) == name


class TestGdelt:
    def test_rows_and_no_invented_publication(self):
        rows = [{"url": "https://x.example/n3/2025/0228/c1.html", "title": "A  title", "seendate": "20250301T101500Z"}]
        rows.append({"url": "https://y.example/a", "title": "B", "seendate": "20250301T101500Z", "domain": "y.example"})
        one, two = parse_gdelt(json.dumps({"articles": rows}).encode(), GDELT).entries
        assert (one.title, one.published.as_text()) == ("A title", "2025-02-28")
        assert (two.published, two.publisher, two.publisher_url) == (None, "y.example", "https://y.example/")

    def test_nothing_is_an_empty_listing(self):
        assert parse_gdelt(b"{}", GDELT) == Listing(())

    def test_escapes_and_control_characters_that_json_forbids_are_let_pass(self):
        body = rb'{"articles": [{"url": "https://x.example/a", "title": "It\'s a' + b"\ttitle" + rb'"}]}'
        assert parse_gdelt(body, GDELT).entries[0].title == "It\\'s a title"

    @pytest.mark.parametrize(
        ("body", "name"),
        [
            (b"Please limit requests to one every 5 seconds or contact ...", "rate-limited"),
            (b"Queries containing OR'd terms must be surrounded by ().", "api-refused"),
            (b"The specified phrase is too short.", "api-refused"),
            (b"", "api-refused"),
            (b'{"articles": [', "unreadable"),
            (b'{"status": "x"}', "layout-changed"),
        ],
    )
    def test_plain_text_is_a_refusal_whatever_the_status_said(self, body, name):
        assert refuse(parse_gdelt, body, GDELT) == name


GOOD = {"title": "甲", "url": "https://x.example/a"}
NAMELESS = {"title": "", "url": "https://x.example/b"}
RENAMED = {"heading": "甲", "link": "https://x.example/a"}


def hold(url: str, *rows: object) -> bytes:
    """An answer of each interface that holds these rows."""
    hits = [{"data": one} for one in rows]
    answers = {
        MIIT: {"code": "200", "data": {"searchResult": {"dataResults": hits}}},
        GOVCN: {"code": 200, "searchVO": {"listVO": rows}},
        GDELT: {"articles": rows},
    }
    return json.dumps(answers[url]).encode()


@pytest.mark.parametrize(("parse", "url"), [(parse_miit_search, MIIT), (parse_govcn, GOVCN), (parse_gdelt, GDELT)])
class TestRowsLeftOut:
    def test_rows_without_an_address_or_a_title_are_counted_in_a_warning(self, parse, url):
        listing = parse(hold(url, GOOD, NAMELESS, RENAMED), url)
        assert [entry.title for entry in listing.entries] == ["甲"]
        assert listing.warnings == ("2 rows without an address or a title left out",)

    def test_an_answer_of_which_every_row_can_be_read_has_no_warning(self, parse, url):
        assert parse(hold(url, GOOD, GOOD), url).warnings == ()

    def test_an_answer_of_which_no_row_can_be_read_has_changed(self, parse, url):
        assert refuse(parse, json.loads(hold(url, RENAMED)), url) == "layout-changed"
        assert refuse(parse, json.loads(hold(url, NAMELESS, RENAMED)), url) == "layout-changed"


def test_a_row_that_is_no_table_is_counted_too():
    assert parse_gdelt(hold(GDELT, GOOD, "x"), GDELT).warnings == ("1 rows without an address or a title left out",)
    assert refuse(parse_gdelt, {"articles": ["x"]}, GDELT) == "layout-changed"
    assert refuse(parse_govcn, ["x"], GOVCN) == "layout-changed"


def test_hits_of_the_ministry_without_their_rows_have_changed_also_where_no_total_is_given():
    body = {"code": "200", "data": {"searchResult": {"dataResults": [{"row": GOOD}]}}}
    assert refuse(parse_miit_search, body, MIIT) == "layout-changed"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["code", "data", "searchResult", "dataResults", "groupData", "title", "url", "infoextends"])
            | st.sampled_from(["searchVO", "catMap", "listVO", "TITLE", "URL", "articles", "html", "success"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_gives_a_listing_or_a_named_error(value):
    for parse in (parse_miit_search, parse_govcn, parse_gdelt):
        name = ""
        try:
            parse(json.dumps(value).encode(), MIIT)
        except ParseError as error:
            name = error.name
        assert name in ("", "api-refused", "layout-changed", "unreadable", "rate-limited")
