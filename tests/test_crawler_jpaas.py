"""Columns in two hops: the shell, then the unit whose parameters stand in it, with all that goes wrong there."""

import json
from datetime import timedelta

import pytest
from crawling import HOUR, watch_feed
from loopback import Asked, answer, open_site

from domain.altering import alter

COLUMN = "/xwfb/gxdt/index.html"
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"
ROWS = "".join(
    '<li class="cf">'
    f'<a class="fl" href="/xwfb/gxdt/sjdt/art/2025/art_{number:032x}.html" title="第{number}条新闻的标题"><i></i>'
    f'第{number}条</a><span class="fr">2025-02-28</span></li>'
    for number in range(3)
)
FRAGMENT = f'<div class="page-content"><ul>{ROWS}</ul></div>'


def shell(page_id="ca517c97303b40cf80bd668b35f6148f", parse_type="buildstatic", script=True, title="工信动态"):
    query = (
        f"{{'parseType':'{parse_type}','webId':'8d828e408d90447786ddbe128d495e9e','tplSetId':'209741b2109044b5b7695700b2bec37e',"
        f"'pageType':'column','tagId':'右侧内容','editType':'null','pageId':'{page_id}'}}"
    )
    unit = f'<script url="{UNIT}" querydata="{query}" src="/unitbuild.js?v=3.1.3-GXB"></script>' if script else ""
    return f"<html><head><title>{title}</title></head><body><div class='clist_con'>{unit}</div></body></html>"


def unit(fragment=FRAGMENT, *headers, **more):
    body = json.dumps({"success": True, "code": "200", "data": {"html": fragment}, **more})
    return answer(body, 200, headers, content_type="application/json;charset=UTF-8")


def conditional(etag, whole):
    def say(asked: Asked) -> bytes:
        return answer("", 304) if asked.headers.get("if-none-match") == etag else whole

    return say


def watch_column(**table):
    return watch_feed(COLUMN, **{"kind": "jpaas", "authority": "regulator", "min_entries": 1, **table})


def test_a_column_is_read_in_two_requests():
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell()), UNIT: unit()}
        done = watch.poll()
        assert (done.result, done.requests, len(done.entries)) == ("read", 3, 3)  # with robots.txt
        assert done.entries[0].title == "第0条新闻的标题"
        assert done.entries[0].url == watch.site.url(f"/xwfb/gxdt/sjdt/art/2025/art_{0:032x}.html")
        assert watch.memory.served_by == watch.site.url(watch.last.target)
        assert [page.final_url for page in done.pages] == [watch.memory.served_by]


def test_the_unit_is_asked_with_get_utf8_and_the_column_as_referer():
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell()), UNIT: unit()}
        watch.poll()
        assert watch.last.method == "GET"
        assert "tagId=%E5%8F%B3%E4%BE%A7%E5%86%85%E5%AE%B9" in watch.last.target
        assert "editType=null" in watch.last.target
        assert watch.last.headers["referer"] == watch.site.url(COLUMN)
        assert "cookie" not in watch.last.headers


@pytest.mark.parametrize("spelling", ["buildstatic", "bulidstatic"])
def test_both_spellings_of_parse_type_are_passed_on_as_written(spelling):
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell(parse_type=spelling)), UNIT: unit()}
        assert watch.poll().result == "read"
        assert f"parseType={spelling}" in watch.last.target


def test_the_parameters_are_read_from_the_page_each_time():
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell("a" * 32)), UNIT: unit()}
        watch.poll()
        watch.site.routes[COLUMN] = answer(shell("b" * 32))
        watch.poll()
        assert f"pageId={'b' * 32}" in watch.last.target


def test_cookies_are_sent_to_the_unit_where_the_table_asks_for_them_and_never_required():
    with watch_column(cookies=True) as watch:
        watch.site.routes |= {COLUMN: answer(shell(), 200, [("Set-Cookie", "wzws_sessionid=x; path=/")]), UNIT: unit()}
        assert watch.poll().result == "read"
        assert watch.last.headers["cookie"] == "wzws_sessionid=x"
        watch.site.routes[COLUMN] = answer(shell())
        assert watch.poll().result == "unchanged"
        assert "cookie" not in watch.last.headers


def test_both_requests_are_conditional_where_validators_are_known():
    with watch_column() as watch:
        watch.site.routes[COLUMN] = conditional('"shell"', answer(shell(), 200, [("ETag", '"shell"')]))
        watch.site.routes[UNIT] = conditional('"unit"', unit(FRAGMENT, ("ETag", '"unit"')))
        assert watch.poll().result == "read"
        watch.restart()
        for _ in range(2):
            done = watch.poll()
            assert (done.result, done.requests) == ("not_modified", 2)
            assert [asked.headers.get("if-none-match") for asked in watch.site.pages[-2:]] == ['"shell"', '"unit"']


def test_an_unchanged_shell_still_shows_a_changed_unit():
    with watch_column() as watch:
        watch.site.routes[COLUMN] = conditional('"shell"', answer(shell(), 200, [("ETag", '"shell"')]))
        watch.site.routes[UNIT] = unit()
        watch.poll()
        assert watch.poll().result == "unchanged"
        watch.site.routes[UNIT] = unit(FRAGMENT.replace("第0条新闻", "第九条新闻"))
        done = watch.poll()
        assert (done.result, done.entries[0].title) == ("read", "第九条新闻的标题")


def test_a_shell_that_is_still_fresh_is_not_asked_and_delays_no_poll():
    with watch_column() as watch:
        watch.site.routes[COLUMN] = answer(shell(), 200, [("Cache-Control", "max-age=86400"), ("ETag", '"s"')])
        watch.site.routes[UNIT] = unit()
        watch.poll()
        assert watch.pause() == HOUR
        for _ in range(3):
            done = watch.poll_when_due()
            assert (done.result, done.requests) == ("unchanged", 1)
        assert len(watch.site.hits(COLUMN)) == 1
        watch.clock.move(timedelta(days=1))
        watch.poll()
        assert len(watch.site.hits(COLUMN)) == 2


def test_the_units_own_max_age_is_a_floor():
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell()), UNIT: unit(FRAGMENT, ("Cache-Control", "max-age=7200"))}
        watch.poll()
        assert watch.pause() == 2 * HOUR


def test_after_a_refusal_the_shell_is_asked_anew_for_its_parameters():
    with watch_column() as watch:
        watch.site.routes[COLUMN] = conditional('"shell"', answer(shell("a" * 32), 200, [("ETag", '"shell"')]))
        watch.site.routes[UNIT] = unit()
        watch.poll()
        watch.site.routes[UNIT] = answer('{"success":false,"data":{}}', content_type="application/json")
        assert watch.poll().failure.name == "api-refused"
        watch.site.routes[COLUMN] = conditional('"shell"', answer(shell("b" * 32), 200, [("ETag", '"shell"')]))
        watch.site.routes[UNIT] = lambda asked: (
            unit(FRAGMENT + "<p>new</p>") if "bbbb" in asked.target else answer("", 500)
        )
        assert watch.poll().result == "read"


FAULTS = {
    "no script": ({COLUMN: answer(shell(script=False))}, "layout-changed"),
    "moved to search": ({COLUMN: answer("", 302, [("Location", "/search/zcwjk.html")])}, "layout-changed"),
    "success false": ({UNIT: answer('{"success":false,"data":{}}', content_type="application/json")}, "api-refused"),
    "empty html": ({UNIT: unit("")}, "empty"),
    "no data": ({UNIT: answer('{"success":true,"code":"200"}', content_type="application/json")}, "api-refused"),
    "rows without links": ({UNIT: unit("<div class='page-content'><ul><li>x</li></ul></div>")}, "layout-changed"),
    "html instead of json": ({UNIT: answer("<html><p>hello</p></html>")}, "unreadable"),
    "unit 500": ({UNIT: answer('{"message":"not supported"}', 500)}, "server-error"),
    "unit 404": ({UNIT: answer("", 404)}, "not-found"),
    "refused": ({COLUMN: answer("no", 403)}, "blocked-miit-403"),
    "unit refused": ({UNIT: answer("no", 403)}, "blocked-miit-403"),
    "challenge for the shell": (
        {COLUMN: answer("<html>网站防火墙 网防G01 <form action='/wzws_confirm.html'>")},
        "blocked-wzws",
    ),
    "challenge for the unit": (
        {UNIT: answer("<script>var a=1;document.cookie='x';location.href='/'</script>")},
        "blocked-jsl",
    ),
    "asked to slow down": ({UNIT: answer("<html><p>访问过于频繁，请稍后再试</p></html>")}, "rate-limited"),
}


@pytest.mark.parametrize(("routes", "name"), FAULTS.values(), ids=FAULTS)
def test_every_fault_of_a_column_has_its_name_and_leaves_what_is_known(routes, name):
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell(), 200, [("ETag", '"s"')]), UNIT: unit(FRAGMENT, ("ETag", '"u"'))}
        watch.site.routes["/search/zcwjk.html"] = answer("<html><title>政策文件库</title><div id='app'></div></html>")
        watch.poll()
        known = watch.memory.validators
        watch.site.routes |= routes
        done = watch.poll()
        assert (done.result, done.failure.name, done.entries) == ("failed", name, ())
        assert watch.memory.validators == known
        assert done.pages


def test_a_column_that_redirects_says_where_to():
    with watch_column() as watch:
        watch.site.routes[COLUMN] = answer("", 302, [("Location", "/search/zcwjk.html")])
        watch.site.routes["/search/zcwjk.html"] = answer("<html><title>政策文件库</title></html>")
        done = watch.poll()
        assert watch.site.url("/search/zcwjk.html") in done.failure.what
        assert "miit_search" in done.failure.what


def test_a_unit_that_is_gone_does_not_stop_the_column():
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: answer(shell()), UNIT: answer("", 410)}
        assert watch.poll().failure.name == "gone"
        assert not watch.memory.stopped
        watch.site.routes[COLUMN] = answer("", 410)
        watch.poll()
        assert watch.memory.stopped


def test_where_plain_http_gives_no_answer_https_is_asked():
    """Seen from a proxy, since no test listens at the ports of the web."""
    with open_site() as proxy, watch_column() as watch:
        proxy.routes["http://www.site.example/robots.txt"] = answer("", 404)
        proxy.routes["http://www.site.example/a/index.html"] = b""
        watch.source = alter(watch.source, url="http://www.site.example/a/index.html", proxy=proxy.url(""))
        done = watch.poll()
        assert done.failure.name == "connect"
        assert [asked.target for asked in proxy.asked][-1] == "www.site.example:443"
        assert any("asking by https" in note for note in done.notes)


def test_further_lists_of_a_column_are_noted_and_stay_so_while_its_page_is_the_same():
    second = shell(page_id="another").partition("<body>")[2]
    column = answer(shell() + second, 200, [("ETag", '"1"')])
    with watch_column() as watch:
        watch.site.routes |= {COLUMN: conditional('"1"', column), UNIT: unit()}
        done = watch.poll()
        assert watch.memory.other_lists == ("右侧内容 (pageId another)",)
        assert any("1 more lists on the column's page are not asked" in note for note in done.notes)
        watch.clock.move(HOUR)
        watch.site.routes[UNIT] = unit(FRAGMENT.replace("第0条", "第9条"))
        assert watch.poll().result == "read"
        assert watch.memory.other_lists == ("右侧内容 (pageId another)",)
        watch.clock.move(HOUR)
        watch.site.routes[COLUMN] = answer(shell())
        watch.poll()
        assert watch.memory.other_lists == ()
