"""What an address is asked by: as httpx reads it, and without httpx where it is plain."""

import subprocess
import sys

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import FetchError
from network.targets import Target, read_target

PLAIN = [
    "http://a.example",
    "https://a.example/",
    "https://www.miit.gov.cn/api-gateway/jpaas-publish-server/front/page?webId=8d8&pageNo=1&q=%E7%94%B5",
    "http://127.10.3.200:80/feed/4.xml",
    "http://127.10.3.200:8080/feed/4.xml?",
    "https://a.example:443/x",
    "http://a.example:443?x=1/../2",
    "http://a-1.b.example/a//b/c.html;v=1?x=a+b",
]
ODD = [
    "HTTP://A.example/Path",
    "http://a.example/a b?c d",
    "http://a.example/../x/./y/..",
    "http://a.example/.well-known/x",
    "http://user:pass%20word@a.example:81/x",
    "http://[2001:db8::1]:81/x",
    "http://中国.example/电信?文=1",
    "http://a.example/50%",
    "http://a.example:065/",
    "http://a.example/x#part",
    "http://1.2.3/x",
    "http://a.example/?q='x'|{}",
]
PIECES = st.sampled_from(
    [
        "/",
        "?",
        ".",
        "..",
        ":",
        "@",
        "%",
        "%41",
        "%zz",
        "#",
        "&",
        "=",
        "'",
        "|",
        "\\",
        "a",
        "B",
        "_",
        "é",
        "电",
        "0",
        " ",
    ]
)


def read_by_httpx(url: str) -> Target | str:
    """What httpx makes of an address, as it is asked; a text where it takes it for none."""
    try:
        read = httpx.URL(url)
    except httpx.InvalidURL:
        return "no address"
    if read.scheme not in ("http", "https") or not read.host:
        return "no address"
    return Target(read.scheme, read.raw_host, read.port, read.raw_path, read.netloc, read.userinfo)


def read_by_us(url: str) -> Target | str:
    try:
        return read_target(url)
    except FetchError as error:
        return "no address" if (error.name, error.transient) == ("dns", False) else error.name


@pytest.mark.parametrize("url", [*PLAIN, *ODD])
def test_an_address_is_asked_as_httpx_reads_it(url: str) -> None:
    assert read_by_us(url) == read_by_httpx(url)


@given(
    scheme=st.sampled_from(["http://", "https://", "ftp://", "HTTP://", "//"]),
    host=st.sampled_from(
        ["a.example", "A.example", "1.2.3.4", "1.2.3.400", "01.2.3.4", "a-", "-a.b", "a..b", "1.2", ""]
    ),
    port=st.sampled_from(["", ":", ":80", ":443", ":8080", ":99999", ":0", ":x"]),
    rest=st.lists(PIECES, max_size=8).map("".join),
)
def test_whatever_an_address_holds_it_is_asked_as_httpx_reads_it(scheme: str, host: str, port: str, rest: str) -> None:
    url = scheme + host + port + rest
    assert read_by_us(url) == read_by_httpx(url)


@pytest.mark.parametrize("place", ["a.example/\ud800", "a.example/x?y=\udfff", "\ud800@a.example/", "\ud800.example/"])
def test_an_address_with_half_a_character_is_none(place: str) -> None:
    assert read_by_us(f"http://{place}") == "no address"


def test_an_address_longer_than_any_is_none() -> None:
    assert read_by_us("http://a.example/" + "a" * 70_000) == "no address"


def test_plain_addresses_are_read_without_httpx() -> None:
    code = f"import sys, network.targets as t; [*map(t.read_target, {PLAIN})]; print('httpx' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
