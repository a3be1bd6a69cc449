"""What could cost too much is parsed in a process of its own, and ends by name within its limits."""

import subprocess
import sys
import time
from functools import partial

import pytest
from office_files import build_pdf, build_xls

from crawler import boxed
from crawler.boxed import LARGE, parse_boxed, read_file_boxed, run_boxed
from domain.errors import ParseError
from parsers.articles import parse_article
from parsers.feeds import parse_feed
from parsers.hostile import MAX_ATTRIBUTES

ITEM = "<item><title>Item {0}</title><link>https://paper.example/{0}</link></item>"
URL = "https://paper.example/feed.xml"


def make_feed(items: int, padding: int = 0) -> bytes:
    rows = "".join(ITEM.format(number) for number in range(items))
    return f"<rss version='2.0'><channel><title>{'x' * padding}</title>{rows}</channel></rss>".encode()


def test_an_odd_and_honest_feed_is_read() -> None:
    """More attributes in one tag than the scan passes; nothing in it costs much."""
    attributes = " ".join(f'a{number}="1"' for number in range(MAX_ATTRIBUTES + 1))
    body = make_feed(3).replace(b"<channel>", f"<channel {attributes}>".encode())
    assert len(parse_boxed(parse_feed, body, URL, "application/rss+xml").entries) == 3


def test_a_large_honest_feed_is_read_in_the_box(monkeypatch: pytest.MonkeyPatch) -> None:
    boxed_bodies: list[int] = []
    run = boxed.run_boxed
    monkeypatch.setattr(
        boxed, "run_boxed", lambda *given, url: boxed_bodies.append(len(given[1])) or run(*given, url=url)
    )
    body = make_feed(3, padding=LARGE)
    assert len(parse_boxed(parse_feed, body, URL, "application/rss+xml").entries) == 3
    assert boxed_bodies == [len(body)]
    assert len(parse_boxed(parse_feed, make_feed(3), URL, "").entries) == 3
    assert len(boxed_bodies) == 1, "a small one is parsed in place"


def test_a_root_with_200_000_attributes_ends_in_time_and_by_name() -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(200_000))
    body = f"<rss {attributes}><channel><item><title>x</title></item></channel></rss>".encode()
    started = time.monotonic()
    with pytest.raises(ParseError) as raised:
        parse_boxed(parse_feed, body, URL, "application/rss+xml")
    assert raised.value.name == "unreadable"
    assert time.monotonic() - started < boxed.SECONDS + 3


def test_entities_are_refused_in_the_box_too() -> None:
    body = b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>' + b" " * LARGE
    with pytest.raises(ParseError, match="entities"):
        parse_boxed(parse_feed, body, URL, "application/rss+xml")


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxed, "SECONDS", 0.5)
    with pytest.raises(ParseError, match="was stopped after"):
        run_boxed(time.sleep, 60, url=URL)


def test_what_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(ParseError, match="stopped at 300 MB"):
        run_boxed(list, range(100_000_000), url=URL)


def test_an_error_in_the_box_keeps_its_name() -> None:
    with pytest.raises(ParseError) as raised:
        run_boxed(partial(parse_feed), b"<html><body>Log in</body></html>", URL, "text/html", url=URL)
    assert (raised.value.name, raised.value.letters) == ("not-a-feed", None)


def test_an_error_in_the_box_keeps_how_much_text_there_was() -> None:
    url = "https://www.miit.gov.cn/xwfb/art/2025/art_0123456789abcdef0123456789abcdef.html"
    body = '<html><body><div class="ccontent" id="con_con"><p>只有一句。</p></div></body></html>'
    with pytest.raises(ParseError, match="at least") as raised:
        run_boxed(parse_article, body.encode(), url, "text/html; charset=utf-8", url=url)
    assert raised.value.letters == 5


def test_a_file_is_read_in_the_box_as_in_place() -> None:
    body = build_xls([["企业", "试点"], ["甲公司", "是"]])
    found = read_file_boxed(body, "名单.xls", URL, "")
    assert (found.text, found.unread, found.size) == ("企业 | 试点\n甲公司 | 是", "", len(body))
    assert read_file_boxed("甲公司".encode(), "a.txt", URL, "text/plain").text == "甲公司"
    assert read_file_boxed(b"%PDF-1.4 and nothing more", "a.pdf", URL, "").text is None


def test_a_file_leaves_nothing_of_its_reader_behind() -> None:
    code = (
        "import sys; from pathlib import Path; from crawler.boxed import read_file_boxed as read;"
        "print(read(sys.stdin.buffer.read(), 'a.pdf', 'http://x/', '').text);"
        "print(*sorted({'docx', 'openpyxl', 'pypdf', 'xlrd', 'olefile', 'numpy', 'PIL'} & set(sys.modules)))"
    )
    pdf = build_pdf([["Eight foreign firms were approved, says a notice that we wrote ourselves."]])
    said = subprocess.run([sys.executable, "-c", code], input=pdf, capture_output=True, check=True).stdout.decode()
    assert "Eight foreign firms were approved" in said.splitlines()[0]
    assert said.splitlines()[1:] == [""]


def test_a_file_that_takes_too_long_is_unread_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxed, "FILE_SECONDS", 0.01)
    found = read_file_boxed(build_xls([["甲"]]), "a.xls", URL, "")
    assert found.text is None
    assert "its parsing was stopped after" in found.unread
    assert found.sha256
