"""Article pages and attachments: a readable 200, or an error with a name."""

import pytest
from crawling import feed, watch_feed
from loopback import answer

from crawler.hosts import HeldBackError
from crawler.pages import fetch_page
from domain.errors import FetchError

ARTICLE = "<h1>Title</h1><p>" + "Words of an article. " * 40 + "</p>"


def fetch(watch, path="/article", **options):
    return fetch_page(watch.site.url(path), watch.source, watch.fetcher, watch.clock(), **options)


def test_a_page_is_followed_to_where_it_stands():
    with watch_feed() as watch:
        watch.site.routes["/article"] = answer("", 302, [("Location", "/stands/here")])
        watch.site.routes["/stands/here"] = answer(ARTICLE)
        page = fetch(watch)
        assert (page.url, page.final_url) == (watch.site.url("/article"), watch.site.url("/stands/here"))
        assert (page.body, page.received_at) == (ARTICLE.encode(), watch.clock())


def test_a_file_comes_as_it_is():
    with watch_feed() as watch:
        watch.site.routes["/list.xls"] = answer(b"\xd0\xcf\x11\xe0 bytes", content_type="application/vnd.ms-excel")
        assert fetch(watch, "/list.xls").body == b"\xd0\xcf\x11\xe0 bytes"


def test_pages_are_always_asked_unconditionally_and_say_what_is_wanted():
    with watch_feed() as watch:
        watch.site.routes["/article"] = answer(ARTICLE, 200, [("ETag", '"a"')])
        for _ in range(2):
            fetch(watch, referer=watch.site.url("/column"))
        assert "if-none-match" not in watch.last.headers
        assert watch.last.headers["referer"] == watch.site.url("/column")
        assert watch.last.headers["accept"].startswith("text/html")


def test_a_referer_of_another_host_is_not_sent():
    with watch_feed() as watch:
        watch.site.routes["/article"] = answer(ARTICLE)
        fetch(watch, referer="https://www.miit.gov.cn/xwfb/gxdt/index.html")
        assert "referer" not in watch.last.headers


@pytest.mark.parametrize(
    ("said", "name", "transient"),
    [
        (answer("no", 404), "not-found", False),
        (answer("no", 410), "gone", False),
        (answer("no", 403), "refused", False),
        (answer("no", 429), "rate-limited", True),
        (answer("no", 500), "server-error", True),
        (answer("", 200), "bad-answer", True),
        (answer("", 204), "bad-answer", True),
        (answer("", 304), "bad-answer", True),
        (b"", "bad-answer", True),
    ],
)
def test_anything_but_a_readable_200_is_an_error(said, name, transient):
    with watch_feed() as watch:
        watch.site.routes["/article"] = said
        with pytest.raises(FetchError) as caught:
            fetch(watch)
        assert (caught.value.name, caught.value.transient) == (name, transient)


def test_robots_txt_holds_for_pages_too():
    with watch_feed() as watch:
        watch.site.routes |= {"/robots.txt": answer("User-agent: *\nDisallow: /article"), "/article": answer(ARTICLE)}
        with pytest.raises(FetchError) as caught:
            fetch(watch)
        assert (caught.value.name, watch.site.pages) == ("robots", [])


def test_a_page_told_to_wait_counts_for_its_host():
    with watch_feed() as watch:
        watch.site.routes |= {"/article": answer("", 503, [("Retry-After", "600")]), "/feed": feed()}
        for name in ("news", "other"):
            source = type(watch.source)(name, "feed", watch.source.url, allow_private=True)
            with pytest.raises(FetchError) as caught:
                fetch_page(watch.site.url("/article"), source, watch.fetcher, watch.clock())
            assert caught.value.retry_after == 600
        with pytest.raises(HeldBackError):
            fetch(watch)
        assert watch.poll().result == "waiting"
