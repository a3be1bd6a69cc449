"""Walls: each recognised by how it looks on the wire, named, backed off for hours, and never asked to be solved."""

import pytest
from crawling import HOUR, feed, make_feed, watch_feed
from loopback import answer

from crawler.pages import fetch_page
from domain.errors import FETCH_FAILURES, BlockedError, FetchError

JSL_1 = answer(
    "<script>document.cookie=('_')+('_')+'jsl_clearance_s=1'+';';location.href=location.pathname</script>",
    521,
    [("Set-Cookie", "__jsluid_s=5f; max-age=31536000; path=/; HttpOnly")],
)
JSL_2 = answer(
    '<script>;go({"bts":["16","x"],"chars":"ab","ct":"9","ha":"md5","tn":"__jsl_clearance_s","vt":"3600"})</script>',
    521,
)
WALLS = {
    "miit 403": (answer("<html><body>403 Forbidden</body></html>", 403), "miit-403"),
    "miit 403 with a firewall's mark": (
        answer("<p>网防G01</p>", 403, [("Set-Cookie", "wzws_sessionid=1")]),
        "miit-403",
    ),
    "wzws 403": (answer("<form action='/x/wzws_confirm.html?eventID=1'>", 403), "wzws"),
    "wzws 200": (answer("<html>网防G01 eventID: 77 </html>", 200), "wzws"),
    "wzws 200 by cookie": (answer("<html>eventID: 77</html>", 200, [("Set-Cookie", "wzws_cid=ab; path=/")]), "wzws"),
    "jsl stage 1": (JSL_1, "jsl"),
    "jsl stage 2": (JSL_2, "jsl"),
    "rivers 412": (answer("<script>$_ts=window['$_ts'];</script>", 412), "rivers"),
    "rivers 202": (answer("<script>$_ts=window['$_ts'];</script>", 202), "rivers"),
    "probe": (answer("<script>var buid='x'</script><script src='/a/probe.js'></script>", 202), "probe"),
    "overseas": (answer("<p>您的访问被阻断：电信云防护</p>".encode("gb18030"), 405), "overseas"),
}


def watch_ministry():
    return watch_feed("/column", kind="jpaas", authority="regulator", min_entries=1)


@pytest.mark.parametrize(("said", "wall"), WALLS.values(), ids=WALLS)
def test_each_wall_is_recognised_and_named(said, wall):
    with watch_ministry() as watch:
        watch.site.routes["/column"] = said
        done = watch.poll()
        assert (done.result, done.failure.name) == ("failed", f"blocked-{wall}")
        assert done.failure.name in FETCH_FAILURES
        assert watch.memory.failing == f"blocked-{wall}"


@pytest.mark.parametrize(("said", "wall"), WALLS.values(), ids=WALLS)
def test_a_wall_is_backed_off_for_hours_and_never_solved(said, wall):
    with watch_ministry() as watch:
        watch.site.routes["/column"] = said
        for pause in (6 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR):
            before = len(watch.site.pages)
            watch.poll()
            assert len(watch.site.pages) == before + 1  # no second try, no step of a challenge
            assert watch.memory.wait_until == watch.clock() + pause
            assert watch.poll().result == "waiting"
            watch.clock.move(pause)
        assert {asked.headers["user-agent"] for asked in watch.site.asked} == {"miitwatch/1.2 (+watch@example.org)"}
        assert all("cookie" not in asked.headers for asked in watch.site.asked)


@pytest.mark.parametrize(("said", "wall"), WALLS.values(), ids=WALLS)
def test_an_article_page_behind_a_wall_is_named_too(said, wall):
    with watch_ministry() as watch:
        watch.site.routes["/article"] = said
        with pytest.raises(BlockedError) as caught:
            fetch_page(watch.site.url("/article"), watch.source, watch.fetcher, watch.clock())
        assert caught.value.wall == wall


@pytest.mark.parametrize(
    "plea", ["访问过于频繁", "系统繁忙", "请输入验证码", "安全验证", "Access Denied", "请求被拒绝"]
)
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_200_that_pleads_to_slow_down_is_rate_limited(plea, charset):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer(f"<html><p>{plea}</p></html>".encode(charset), 200)
        done = watch.poll()
        assert done.failure.name == "rate-limited"
        with pytest.raises(FetchError) as caught:
            fetch_page(watch.source.url, watch.source, watch.fetcher, watch.clock())
        assert caught.value.name == "rate-limited"


def test_marks_of_walls_in_a_good_answer_mean_nothing():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(
            ("Set-Cookie", "wzws_sessionid=1"), body=make_feed("验证码 安全验证 网防G01 Access Denied")
        )
        assert watch.poll().result == "read"
        article = "<title>403</title><p>网防G01 " + "真正的正文。" * 100 + "</p>"
        watch.site.routes["/article"] = answer(article, 200, [("Set-Cookie", "wzws_cid=1")])
        page = fetch_page(watch.site.url("/article"), watch.source, watch.fetcher, watch.clock())
        assert page.status == 200


def test_403_and_521_of_other_sites_are_no_walls_of_the_ministry():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("<h1>Forbidden</h1>", 403)
        assert watch.poll().failure.name == "refused"
        watch.site.routes["/feed"] = answer("<h1>Web server is down</h1>", 521, [("Server", "cloudflare")])
        assert watch.poll().failure.name == "server-error"
        watch.site.routes["/feed"] = answer("", 202)
        assert watch.poll().failure.name == "bad-answer"


def test_a_403_with_a_firewalls_cookie_elsewhere_is_wzws():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("<p>no</p>", 403, [("Set-Cookie", "wzws_sessionid=1")])
        assert watch.poll().failure.name == "blocked-wzws"


def test_a_wall_before_robots_txt_is_named_as_the_wall():
    with watch_feed() as watch:
        watch.site.routes["/robots.txt"] = JSL_1
        done = watch.poll()
        assert (done.result, done.failure.name) == ("failed", "blocked-jsl")
        assert watch.site.pages == []
