"""Limits and addresses: every hostile answer ends, is named, and delays no other source."""

import gzip
import threading
import time

import pytest
from crawling import SETTINGS, feed, make_feed, watch_feed
from loopback import Asked, answer, open_site

from crawler.pages import fetch_page
from crawler.polling import poll_source
from domain.altering import alter
from domain.errors import FetchError
from domain.sources import Source, SourceMemory


def drip(site):
    def slowly(asked: Asked):
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n"
        while not site.wait_stopped(0.02):
            yield b"x"

    return slowly


def test_a_total_deadline_per_request_besides_the_per_read_timeout():
    with watch_feed(settings=alter(SETTINGS, deadline=0.4, read_timeout=5.0)) as watch:
        watch.site.routes["/feed"] = drip(watch.site)
        failure = watch.poll().failure
        assert failure.name == "timeout"
        assert "bytes a second" not in failure.what, "that ends it too, later"


def test_the_read_timeout_ends_silence_before_the_deadline():
    with watch_feed(settings=alter(SETTINGS, deadline=30.0, read_timeout=0.2)) as watch:
        watch.site.routes["/feed"] = lambda asked: iter(lambda: b"" if not watch.site.wait_stopped(20) else None, None)
        began = time.monotonic()
        assert watch.poll().failure.name == "timeout"
        assert time.monotonic() - began < 20.0


def test_a_cap_on_the_body_counted_after_decompression():
    with watch_feed(settings=alter(SETTINGS, max_body=10_000)) as watch:
        watch.site.routes["/feed"] = feed(
            ("Content-Encoding", "gzip"), body=gzip.compress(make_feed(*["Same title"] * 5000))
        )
        assert watch.poll().failure.name == "too-large"
        watch.site.routes["/feed"] = feed()
        assert watch.poll().result == "read"


def test_a_slow_source_delays_no_other():
    with watch_feed("/slow", settings=alter(SETTINGS, deadline=30.0)) as watch, open_site() as other:
        watch.site.routes["/slow"] = drip(watch.site)
        other.routes["/feed"] = feed()
        thread = threading.Thread(target=watch.poll)
        thread.start()
        quick = Source("quick", "feed", other.url("/feed"), allow_private=True)
        assert poll_source(quick, SourceMemory(), watch.fetcher, watch.clock()).result == "read"
        assert thread.is_alive(), "the slow one is given five seconds"
        thread.join(20)


@pytest.mark.parametrize(
    "spelling", ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]"]
)
def test_no_request_goes_to_a_private_address_in_any_spelling(spelling):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        done = watch.poll(url=f"http://{spelling}:{watch.site.port}/feed", allow_private=False)
        assert (done.result, done.failure.name) == ("failed", "private-address")
        assert watch.site.asked == []


@pytest.mark.parametrize("target", ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/"])
def test_no_redirect_hop_goes_to_a_private_address(target, monkeypatch):
    """The first hop is let through as if its address were public, so that the second is the one that is judged."""
    from network import guard

    judge = guard.why_private
    monkeypatch.setattr(guard, "why_private", lambda address: "" if str(address) == "127.0.0.1" else judge(address))
    with watch_feed(allow_private=False) as watch:
        watch.site.routes["/feed"] = answer("", 302, [("Location", target)])
        assert watch.poll().failure.name == "private-address"
        assert len(watch.site.pages) == 1


def test_article_pages_are_held_to_the_same_rule():
    with watch_feed() as watch:
        watch.site.routes["/article"] = answer("words " * 200)
        source = alter(watch.source, allow_private=False)
        with pytest.raises(FetchError) as caught:
            fetch_page(watch.site.url("/article"), source, watch.fetcher, watch.clock())
        assert caught.value.name == "private-address"
        page = fetch_page(watch.site.url("/article"), watch.source, watch.fetcher, watch.clock())
        assert page.body == b"words " * 200
