"""The other kinds over real sockets: what each asks, and how each answer is judged."""

import json
from urllib.parse import parse_qs

import pytest
from crawling import HOUR, watch_feed
from loopback import answer

from domain.altering import alter

SEARCH_ROW = {
    "title": "关于外商投资电信业务的通知",
    "url": "/zwgk/zcwj/wjfb/tg/art/2025/art_2326271e1b424e09b6e5924ad2948863.html",
    "deploytime": "1740700000000",
}
SEARCH_ROWS = tuple(
    {**SEARCH_ROW, "title": f"通知{number}", "url": f"/art/2025/art_{number:032x}.html"} for number in range(24)
)


def said(value):
    return answer(json.dumps(value), content_type="application/json;charset=UTF-8")


def search_answer(*rows):
    return said({"code": "200", "success": True, "data": {"searchResult": {"totalHits": len(rows), "dataResults": [
        {"groupData": [{"data": row}]} for row in rows
    ]}}})  # fmt: skip


def test_the_ministrys_search_is_asked_with_its_parameters_and_the_tables_own():
    with watch_feed("/search/info", kind="miit_search", query=(("q", "外商投资 电信"), ("pg", "50"))) as watch:
        watch.site.routes["/search/info"] = search_answer(SEARCH_ROW)
        done = watch.poll()
        assert (done.result, done.entries[0].title) == ("read", SEARCH_ROW["title"])
        asked = parse_qs(watch.last.target.partition("?")[2], keep_blank_values=True)
        assert asked["q"] == ["外商投资 电信"]
        assert asked["pg"] == ["50"]
        assert asked["cateid"] == ["196"]
        assert asked["sortFields"] == ['[{"name":"deploytime","type":"desc"}]']
        assert "infoextends" in asked["selectFields"][0]
        assert "referer" not in watch.last.headers
        assert watch.poll().result == "unchanged"


def test_what_the_searchs_address_says_goes_before_the_defaults():
    with watch_feed("/search/info?cateid=57&q=x", kind="miit_search", query=(("q", "y"),)) as watch:
        watch.site.routes["/search/info"] = search_answer(SEARCH_ROW)
        watch.poll()
        asked = parse_qs(watch.last.target.partition("?")[2])
        assert (asked["cateid"], asked["q"]) == (["57"], ["y"])


def test_a_search_for_other_words_has_lost_nothing_of_the_list_that_it_had_before():
    with watch_feed("/search/info", kind="miit_search", query=(("q", "电信"),)) as watch:
        watch.site.routes["/search/info"] = search_answer(*SEARCH_ROWS[:12])
        assert watch.poll().result == "read"
        watch.clock.move(HOUR)
        watch.site.routes["/search/info"] = search_answer(*SEARCH_ROWS[12:])
        done = watch.poll(query=(("q", "数据中心"),))
        assert (done.result, done.gap, done.memory.polls) == ("read", None, 1)
        assert not any(entry.late for entry in done.entries)


def test_a_memory_that_was_stored_without_its_words_is_that_of_its_address():
    """As an earlier version left it: the upgrade is no change of what is watched."""
    with watch_feed("/search/info", kind="miit_search", query=(("q", "电信"),)) as watch:
        watch.site.routes["/search/info"] = search_answer(SEARCH_ROW)
        watch.poll()
        watch.memory = alter(watch.memory, place="")
        assert (watch.poll().result, watch.memory.polls) == ("unchanged", 2)


def test_a_wait_that_a_site_asked_for_is_kept_to_whatever_the_words():
    with watch_feed("/search/info", kind="miit_search", query=(("q", "电信"),)) as watch:
        watch.site.routes["/search/info"] = answer("", 429, (("Retry-After", "7200"),))
        assert watch.poll().result == "failed"
        watch.restart()
        assert watch.poll(query=(("q", "数据中心"),)).result == "waiting"


def test_a_search_without_hits_is_an_empty_list():
    with watch_feed("/search/info", kind="miit_search") as watch:
        watch.site.routes["/search/info"] = said({"code": "200", "success": True, "data": {}})
        assert (watch.poll().result, watch.memory.last_count) == ("read", 0)
        assert watch.poll(min_entries=1).result == "unchanged"


def test_a_search_that_says_no_is_refused():
    with watch_feed("/search/info", kind="miit_search") as watch:
        watch.site.routes["/search/info"] = said({"success": False, "code": "500", "message": "系统异常"})
        done = watch.poll()
        assert done.failure.name == "api-refused"
        assert watch.pause() == HOUR


def test_a_govcn_file_is_asked_as_it_stands():
    with watch_feed("/zhengce/zuixin/ZUIXINZHENGCE.json", kind="govcn", min_entries=1) as watch:
        rows = [
            {
                "TITLE": "国务院关于开放的意见",
                "URL": "https://www.gov.cn/a/content_1.htm",
                "DOCRELPUBTIME": "2025-02-28",
            }
        ]
        watch.site.routes["/zhengce/zuixin/ZUIXINZHENGCE.json"] = answer(
            b"\xef\xbb\xbf" + json.dumps(rows).encode(), content_type="application/json"
        )
        assert len(watch.poll().entries) == 1
        assert watch.last.target == "/zhengce/zuixin/ZUIXINZHENGCE.json"
        watch.site.routes["/zhengce/zuixin/ZUIXINZHENGCE.json"] = answer("[]", content_type="application/json")
        assert watch.poll().failure.name == "empty"


def test_the_policy_library_gets_the_tables_parameters():
    with watch_feed("/search-gov/data?t=zhengcelibrary_bm", kind="govcn", query=(("q", "电信"), ("n", "10"))) as watch:
        watch.site.routes["/search-gov/data"] = answer("no", 500)
        watch.poll()
        assert watch.last.target == "/search-gov/data?t=zhengcelibrary_bm&q=%E7%94%B5%E4%BF%A1&n=10"


def test_a_list_page_is_read_by_its_link_pattern():
    with watch_feed("/business", kind="list", link_pattern=r"/n3/\d{4}/\d{4}/c\d+-\d+\.html", min_entries=1) as watch:
        page = '<ul><li><a href="/n3/2025/0228/c90000-20282903.html">China opens its telecom market wider</a></li></ul>'
        watch.site.routes["/business"] = answer(page)
        assert watch.poll().entries[0].url == watch.site.url("/n3/2025/0228/c90000-20282903.html")
        watch.site.routes["/business"] = answer("<p>We have moved</p>")
        assert watch.poll().failure.name in ("layout-changed", "empty")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Please limit requests to one every 5 seconds or contact us.", "rate-limited"),
        ("Queries containing OR'd terms must be surrounded by ().", "api-refused"),
    ],
)
def test_gdelts_errors_in_words_are_named(body, name):
    with watch_feed("/doc", kind="gdelt") as watch:
        watch.site.routes["/doc"] = answer(body, content_type="text/html")
        assert watch.poll().failure.name == name


def test_gdelt_is_read():
    with watch_feed("/doc?query=x", kind="gdelt") as watch:
        rows = [{"url": "https://news.example/1", "title": "Telecom opens", "seendate": "20250228T010000Z"}]
        watch.site.routes["/doc"] = said({"articles": rows})
        assert len(watch.poll().entries) == 1
        assert watch.last.target == "/doc?query=x"
        watch.site.routes["/doc"] = said({})
        assert (watch.poll().result, watch.memory.last_count) == ("read", 0)
