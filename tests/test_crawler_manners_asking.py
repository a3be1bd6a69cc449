"""Manners: what a poll asks, what it sends, and how often a host hears from us."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from crawling import SETTINGS, START, feed, watch_feed
from loopback import answer

from crawler.hosts import HostBook
from crawler.polling import poll_source
from domain.altering import alter
from domain.sources import HostMemory, Source, SourceMemory

DAY = timedelta(days=1)


def test_get_only_one_request_a_poll():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        counts = [watch.poll().requests for _ in range(3)]
        assert counts == [2, 1, 1]  # the first with robots.txt
        assert [asked.method for asked in watch.site.asked] == ["GET"] * 4


def test_no_favicon_no_head_no_added_query():
    with watch_feed("/feed?a=1&b=%E4%BD%A0&c=x+y") as watch:
        watch.site.routes["/feed"] = feed()
        for _ in range(2):
            watch.poll()
        assert [asked.target for asked in watch.site.asked] == ["/robots.txt", *["/feed?a=1&b=%E4%BD%A0&c=x+y"] * 2]


def test_no_cookies_unless_the_sources_table_asks_for_them():
    with watch_feed("/a") as watch:
        watch.site.routes["/a"] = answer("", 302, [("Location", "/b"), ("Set-Cookie", "id=7; Path=/; HttpOnly")])
        watch.site.routes["/b"] = feed(("Set-Cookie", "late=1"))
        watch.poll()
        assert all("cookie" not in asked.headers for asked in watch.site.asked)
        watch.poll(cookies=True)
        assert watch.last.headers["cookie"] == "id=7"
        watch.poll()
        assert "cookie" not in watch.site.hits("/a")[-1].headers


def test_a_site_that_sets_a_cookie_and_sends_back_is_followed_where_cookies_are_asked_for():
    with watch_feed(cookies=True) as watch:
        watch.site.routes["/feed"] = lambda asked: (
            feed() if "cookie" in asked.headers else answer("", 302, [("Location", "/feed"), ("Set-Cookie", "ok=1")])
        )
        assert watch.poll().result == "read"
        assert watch.poll(cookies=False).failure.name == "redirects"


def test_no_referer_unless_the_sources_table_gives_one():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        assert "referer" not in watch.last.headers
        watch.poll(referer=watch.site.url("/column"))
        assert watch.last.headers["referer"] == watch.site.url("/column")


def test_a_referer_that_no_header_can_hold_is_encoded():
    """The page whose file is asked for may stand at /电信: asking failed by no name, and its files were not read."""
    with watch_feed() as watch:
        watch.poll(referer=watch.site.url("/电信?x=1%20&y=\ud800"))
        assert watch.last.headers["referer"] == watch.site.url("/%E7%94%B5%E4%BF%A1?x=1%20&y=?")


def test_a_referer_goes_to_its_own_host_alone():
    with watch_feed(referer="https://www.other.example/column") as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        assert "referer" not in watch.last.headers


def test_an_honest_user_agent_with_name_version_and_contact():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        assert {asked.headers["user-agent"] for asked in watch.site.asked} == {"miitwatch/1.2 (+watch@example.org)"}


def test_the_sources_table_can_change_the_user_agent():
    with watch_feed(user_agent="Mozilla/5.0 (compatible; miitwatch/1.2)") as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        assert {asked.headers["user-agent"] for asked in watch.site.asked} == {
            "Mozilla/5.0 (compatible; miitwatch/1.2)"
        }


def test_accept_names_what_we_can_read_and_refuses_nothing():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        accept = watch.last.headers["accept"]
        for kind in ("application/rss+xml", "application/atom+xml", "text/html", "application/json", "*/*;q=0.1"):
            assert kind in accept


def test_gzip_and_brotli_are_accepted_and_read():
    import gzip

    import brotli
    from crawling import FEED

    with watch_feed() as watch:
        for pack, name in ((gzip.compress, "gzip"), (brotli.compress, "br")):
            watch.memory = SourceMemory()
            watch.site.routes["/feed"] = feed(("Content-Encoding", name), body=pack(FEED))
            assert len(watch.poll().entries) == 2
        assert watch.last.headers["accept-encoding"] == "gzip, br"


def test_one_connection_per_host_at_a_time():
    under_way: list[str] = []
    most: list[int] = []

    def answer_slowly(asked):
        under_way.append(asked.path)
        most.append(len(under_way))
        watch.site.wait_stopped(0.01)
        under_way.remove(asked.path)
        return feed() if asked.path != "/robots.txt" else answer("", 404)

    with watch_feed() as watch:
        watch.site.routes["/robots.txt"] = answer_slowly
        sources = [Source(f"s{n}", "feed", watch.site.url(f"/{n}"), allow_private=True) for n in range(8)]
        for number in range(8):
            watch.site.routes[f"/{number}"] = answer_slowly
        results: list[str] = []
        threads = [
            threading.Thread(
                target=lambda one=one: results.append(
                    poll_source(one, SourceMemory(), watch.fetcher, watch.clock()).result
                )
            )
            for one in sources
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert results == ["read"] * 8
        assert set(most) == {1}
        assert {asked.headers["connection"] for asked in watch.site.asked} == {"close"}


def test_host_gap_apart_jittered_upwards_and_none_on_loopback():
    waits: list[float] = []
    book = HostBook({}, alter(SETTINGS, host_gap=4.0), sleep=waits.append, jitter=lambda: 0.5)
    for host in ("www.site.example", "127.0.0.1:8000", "localhost", "[::1]:80", "127.8.8.8"):
        for _ in range(2):
            with book.take_turn(host, f"http://{host}/", lambda: START, None):
                pass
    assert waits == [pytest.approx(5.0, abs=0.1)]


def test_a_source_can_ask_for_another_gap_even_on_loopback():
    with watch_feed(host_gap=3.0) as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        watch.poll()
        assert watch.waits == [pytest.approx(3.0, abs=0.2)] * 2  # robots.txt, page, page


def test_the_gap_holds_across_a_restart():
    waits: list[float] = []
    known = {"www.site.example": HostMemory("www.site.example", last_request=START)}
    book = HostBook(known, SETTINGS, sleep=waits.append, jitter=lambda: 0.0)
    with book.take_turn("www.site.example", "", lambda: START + timedelta(seconds=0.5), None):
        pass
    assert waits == [1.5]


def test_a_days_cap_holds_for_all_requests_to_a_host():
    with watch_feed(settings=alter(SETTINGS, day_cap=3)) as watch:
        watch.site.routes["/feed"] = feed()
        assert [watch.poll().result for _ in range(4)] == ["read", "unchanged", "waiting", "waiting"]
        held = watch.poll()
        assert (held.failure.name, len(watch.site.asked)) == ("day-cap", 3)
        assert watch.memory.due == datetime(2025, 3, 3, 16, 0, tzinfo=UTC)  # midnight in Beijing
        watch.restart()
        assert watch.poll().result == "waiting"
        assert watch.poll_when_due().result == "unchanged"


# robots.txt, RFC 9309


def test_robots_txt_is_obeyed_and_the_decision_recorded():
    with watch_feed() as watch:
        watch.site.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /feed\n", content_type="text/plain")
        done = watch.poll()
        assert (done.result, done.failure.name, watch.site.pages) == ("failed", "robots", [])
        assert any("forbids /feed" in note for note in done.notes)
        watch.restart()
        watch.site.routes["/other"] = feed()
        done = watch.poll(url=watch.site.url("/other"))
        assert done.result == "read"
        assert any("allows /other" in note for note in done.notes)
        (memory,) = watch.hosts.snapshot()
        assert (memory.robots_status, memory.robots_at) == ("200", START)
        assert "Disallow" in memory.robots


def test_rules_for_our_name_go_before_those_for_all():
    with watch_feed() as watch:
        rules = "User-agent: *\nDisallow: /\n\nUser-agent: miitwatch\nAllow: /feed\nDisallow: /\n"
        watch.site.routes |= {"/robots.txt": answer(rules, content_type="text/plain"), "/feed": feed()}
        assert watch.poll().result == "read"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_robots_txt_with_4xx_means_no_rules(status):
    with watch_feed() as watch:
        watch.site.routes |= {"/robots.txt": answer("Disallow: /", status), "/feed": feed()}
        done = watch.poll()
        assert done.result == "read"
        assert any(f"sets no rules ({status})" in note for note in done.notes)


def test_robots_txt_with_429_sets_no_rules_but_is_asked_again():
    with watch_feed() as watch:
        watch.site.routes |= {"/robots.txt": answer("", 429), "/feed": feed()}
        assert watch.poll().result == "read"
        watch.site.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /feed")
        assert watch.poll().failure.name == "robots"


@pytest.mark.parametrize("status", [500, 503])
def test_robots_txt_with_5xx_means_wait(status):
    with watch_feed() as watch:
        watch.site.routes |= {"/robots.txt": answer("", status), "/feed": feed()}
        for number in range(3):
            done = watch.poll_when_due() if number else watch.poll()
            assert (done.result, done.failure.name, watch.memory.failing) == ("waiting", "robots", "robots")
        assert (watch.site.pages, watch.memory.failures) == ([], 3)
        watch.site.routes["/robots.txt"] = answer("", 404)
        assert watch.poll_when_due().result == "read"
        assert watch.memory.failing == ""


def test_robots_txt_without_an_answer_means_wait_and_says_why():
    with watch_feed() as watch:
        watch.site.routes |= {"/robots.txt": b"", "/feed": feed()}
        done = watch.poll()
        assert (done.result, done.failure.name, watch.site.pages) == ("failed", "bad-answer", [])
        assert "robots.txt could not be read" in done.failure.what


def test_robots_txt_is_kept_for_a_day():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        for hours, expected in ((0, 1), (23, 1), (1, 2)):
            watch.clock.move(timedelta(hours=hours))
            watch.restart()
            watch.poll()
            assert len(watch.site.hits("/robots.txt")) == expected


def test_robots_txt_may_redirect_five_times():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.site.routes["/robots.txt"] = answer("", 301, [("Location", "/r1")])
        watch.site.routes |= {f"/r{n}": answer("", 302, [("Location", f"/r{n + 1}")]) for n in range(1, 9)}
        watch.site.routes["/r5"] = answer("User-agent: *\nDisallow: /feed", content_type="text/plain")
        assert watch.poll().failure.name == "robots"
        watch.restart()
        watch.clock.move(DAY)
        watch.site.routes["/r5"] = answer("", 302, [("Location", "/r6")])
        assert watch.poll().result == "read"


def test_each_redirect_hop_obeys_its_own_robots_txt():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 302, [("Location", "/private/feed")])
        watch.site.routes["/private/feed"] = feed()
        watch.site.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /private", content_type="text/plain")
        assert watch.poll().failure.name == "robots"
        assert watch.site.hits("/private/feed") == []


def test_robots_txt_can_be_left_aside_by_the_operator():
    with watch_feed(settings=alter(SETTINGS, robots=False)) as watch:
        watch.site.routes |= {"/robots.txt": answer("User-agent: *\nDisallow: /"), "/feed": feed()}
        assert watch.poll().result == "read"
        assert watch.site.hits("/robots.txt") == []


def test_each_bad_state_keeps_its_name_and_its_beginning():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 404)
        for number in range(3):
            watch.poll_when_due() if number else watch.poll()
        assert (watch.memory.failing, watch.memory.failures, watch.memory.failing_since) == ("not-found", 3, START)
        assert watch.memory.last_success is None
        watch.site.routes["/feed"] = feed()
        watch.poll_when_due()
        assert (watch.memory.failing, watch.memory.failures, watch.memory.failing_since) == ("", 0, None)


def test_a_login_in_the_address_is_sent_and_shown_nowhere():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 302, [("Location", "/there")])
        watch.site.routes["/there"] = feed(("ETag", '"a"'))
        login = watch.site.url("/feed").replace("://", "://reader:secret@")
        told = [watch.poll(url=login), watch.poll()]
        watch.site.routes["/there"] = answer("", 500)
        told.append(watch.poll())
        assert [done.result for done in told] == ["read", "unchanged", "failed"]
        assert {asked.headers["authorization"] for asked in watch.site.pages} == {"Basic cmVhZGVyOnNlY3JldA=="}
        assert watch.site.hits("/there")[1].headers["if-none-match"] == '"a"'
        for done in told:
            shown = alter(done, memory=alter(done.memory, url=""))
            assert "secret" not in repr(shown)
