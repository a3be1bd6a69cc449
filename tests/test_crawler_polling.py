"""One poll as a value: what it tells, that it never raises, and what it costs."""

import re
from pathlib import Path

import pytest
from crawling import SETTINGS, START, feed, watch_feed
from loopback import answer
from timing import measure_cpu

from crawler.polling import ADAPTERS, poll_source
from domain.altering import alter
from domain.errors import FETCH_FAILURES, StorageError
from domain.sources import Source, SourceMemory


def test_a_poll_tells_what_it_did():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        done = watch.poll()
        assert (done.source, done.started, done.finished) == ("news", START, START)
        assert [entry.title for entry in done.entries] == ["Thirteen firms approved", "A budget is passed"]
        assert [page.header("etag") for page in done.pages] == ['"a"']
        memory = done.memory
        assert (memory.url, memory.last_poll, memory.last_success, memory.polls) == (watch.source.url, START, START, 1)
        assert (memory.last_count, memory.served_by) == (2, watch.source.url)


def test_what_could_not_be_parsed_is_handed_on_as_it_came():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("<html><title>We have moved</title></html>")
        done = watch.poll()
        assert (done.result, done.failure.name) == ("failed", "not-a-feed")
        assert [page.body for page in done.pages] == [b"<html><title>We have moved</title></html>"]


def test_a_fault_of_ours_stops_no_other_source(monkeypatch, caplog):
    from parsers import feeds

    def stumble(body: bytes, url: str, content_type: str) -> None:
        raise ZeroDivisionError("one over nothing")

    monkeypatch.setattr(feeds, "parse_feed", stumble)
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        done = watch.poll()
        assert (done.result, done.failure.name) == ("failed", "unreadable")
        assert "ZeroDivisionError: one over nothing" in done.failure.what
        assert watch.memory.failures == 1
        assert "a fault of ours" in caplog.text


def test_a_database_that_cannot_be_written_is_no_failure_of_the_source(monkeypatch):
    def refuse(_: str) -> None:
        raise StorageError("the disk is full")

    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        monkeypatch.setattr(watch.fetcher.hosts, "_keep", refuse)
        with pytest.raises(StorageError, match="the disk is full"):
            watch.poll()
        assert watch.site.hits("/feed") == [], "what cannot be counted is not asked"
        assert watch.memory.failures == 0


def test_every_kind_has_its_adapter():
    from importlib import import_module
    from typing import get_args

    from domain.sources import Kind

    assert set(ADAPTERS) == set(get_args(Kind))
    assert all(callable(getattr(import_module(module), name)) for module, name in ADAPTERS.values())


@pytest.mark.parametrize("package", ["network", "crawler"])
def test_every_name_of_a_failure_is_one_of_the_closed_set(package):
    words = set()
    for path in Path(__import__(package).__file__).parent.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        words |= set(re.findall(r'name="([a-z0-9-]+)"', text))
        words |= {f"blocked-{wall}" for wall in re.findall(r'_block\(page, "([a-z0-9-]+)"', text)}
        words |= set(re.findall(r'return "([a-z-]+)", (?:True|False)', text))
    assert len(words) > 3
    assert words <= set(FETCH_FAILURES)


def test_a_round_of_200_unchanged_sources_costs_under_two_seconds_of_cpu():
    """The server's share included, since it runs in this process."""
    with watch_feed(settings=alter(SETTINGS, day_cap=10_000)) as watch:
        known = {}
        sources = [Source(f"s{n}", "feed", watch.site.url(f"/{n}"), allow_private=True) for n in range(200)]
        for source in sources:
            path = source.url.removeprefix(watch.site.url(""))
            watch.site.routes[path] = lambda asked: (
                answer("", 304) if "if-none-match" in asked.headers else feed(("ETag", '"a"'))
            )
            known[source.name] = poll_source(source, SourceMemory(), watch.fetcher, watch.clock()).memory
        results: set[str] = set()

        def ask_all() -> None:
            results.update(poll_source(one, known[one.name], watch.fetcher, watch.clock()).result for one in sources)

        assert measure_cpu(ask_all) < 2.0
        assert results == {"not_modified"}


def test_titles_are_cut_and_addresses_refused_at_the_door_and_both_is_said():
    long_title, long_address = "首批13家外资企业获批" * 6_000, f"https://news.example/{'x' * 70_000}"
    listed = {"https://news.example/1": long_title, long_address: "Second batch", "https://news.example/3": "Third"}
    rows = "".join(f"<item><title>{title}</title><link>{link}</link></item>" for link, title in listed.items())
    body = f'<rss version="2.0"><channel><title>News</title>{rows}</channel></rss>'.encode()
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(body=body)
        done = watch.poll()
        assert [entry.url for entry in done.entries] == ["https://news.example/1", "https://news.example/3"]
        assert done.entries[0].title.endswith("… [cut: the first 340 of 66,000 characters]")
        assert len(done.entries[0].title) <= 400
        assert done.notes[1:] == (
            "row refused, an address of 70,021 characters at news.example, over 2,048: Second batch",
            "rows with a title, name or file cut for its length: 1",
        )
        assert long_title.encode() in done.pages[0].body  # whole in the bytes as received
