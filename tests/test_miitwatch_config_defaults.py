"""What a source is given that its table does not say: by its kind, its authority and the crawler's settings."""

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from configuring import FEED, load

from domain.sources import CrawlSettings
from miitwatch import __version__
from miitwatch.settings.config_sources import default_link_pattern


@pytest.mark.parametrize(
    ("authority", "follow"),
    [
        ("regulator", "all"),
        ("provincial", "all"),
        ("government", "all"),
        ("institute", "matching"),
        ("state", "matching"),
        ("press", "matching"),
        ("trade", "matching"),
        ("advisory", "matching"),
        ("aggregator", "matching"),
    ],
)
def test_default_follow(tmp_path: Path, authority: str, follow: str) -> None:
    assert load(tmp_path, f'{FEED}authority = "{authority}"\n').sources[0].follow == follow


@pytest.mark.parametrize(
    ("kind", "least"), [("jpaas", 1), ("list", 1), ("feed", 0), ("miit_search", 0), ("govcn", 0), ("gdelt", 0)]
)
def test_default_min_entries(tmp_path: Path, kind: str, least: int) -> None:
    table = f'[sources.a]\nkind = "{kind}"\nurl = "https://a.example/x/"\n'
    assert load(tmp_path, table).sources[0].min_entries == least
    assert not load(tmp_path, table).sources[0].least_given
    for number in (7, least):
        source = load(tmp_path, f"{table}min_entries = {number}\n").sources[0]
        assert (source.min_entries, source.least_given) == (number, True)


def test_crawler_settings(tmp_path: Path) -> None:
    text = (
        '[crawler]\ncontact = "mailto:w@example.org"\nhost_gap = "4s"\nmax_body = 1000\ndeadline = 9\n'
        'read_timeout = 3\nday_cap = 5\nrobots = false\naudit_every = "1d"\nproxy = "socks5://u:p@proxy.example:1080"\n'
    )
    assert load(tmp_path, text).crawler == CrawlSettings(
        contact="mailto:w@example.org",
        version=__version__,
        host_gap=4.0,
        max_body=1000,
        deadline=9.0,
        read_timeout=3.0,
        proxy="socks5://u:p@proxy.example:1080",
        day_cap=5,
        audit_every=timedelta(days=1),
        robots=False,
    )


def test_a_sources_proxy_is_its_own_or_the_crawlers(tmp_path: Path) -> None:
    both = f'[crawler]\nproxy = "http://one.example:1"\n{FEED}'
    assert load(tmp_path, both).sources[0].proxy == "http://one.example:1"
    assert load(tmp_path, both + 'proxy = "http://two.example:2"\n').sources[0].proxy == "http://two.example:2"


def test_addresses_may_be_written_as_people_read_them(tmp_path: Path) -> None:
    text = '[sources.a]\nkind = "feed"\nurl = \'https://g.example/rss?q=增值 (外资 OR "x") 50%25&hl=zh\'\n'
    assert load(tmp_path, text).sources[0].url == (
        "https://g.example/rss?q=%E5%A2%9E%E5%80%BC%20(%E5%A4%96%E8%B5%84%20OR%20%22x%22)%2050%25&hl=zh"
    )


@pytest.mark.parametrize("template", ["{version}", "x/{version} (+{contact})", "x (a; x/{version}; +{contact}) y"])
def test_user_agent_with_and_without_contact(tmp_path: Path, template: str) -> None:
    source = f'{FEED}user_agent = "{template}"\n'
    with_contact = load(tmp_path, f'[crawler]\ncontact = "w@example.org"\n{source}').sources[0].user_agent
    assert with_contact == template.replace("{version}", __version__).replace("{contact}", "w@example.org")
    without = load(tmp_path, source).sources[0].user_agent
    assert "+" not in without
    assert "{" not in without
    assert without.count("(") == without.count(")")


LISTS = [
    ("https://x.example/news/", "https://x.example/news/1.html", True),
    ("https://x.example/", "https://x.example/articles/1", True),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/a/one.html", True),
    ("https://x.example/tech/index.html", "http://www.x.example/tech/20250228/abc/c.html", True),
    ("https://x.example/tech/index.html", "https://x.example/view.php?id=7", True),
    ("https://www.x.example/news/", "https://www.x.example/news/china-opens-telecom/", True),
    ("https://www.x.example/news/", "https://www.x.example/news/foo", True),
    ("https://www.x.example/news/", "https://www.x.example/news/", False),
    ("https://www.x.example/news/", "https://www.x.example/news/page/2/", False),
    ("https://www.x.example/news/", "https://www.x.example/about", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/list.html", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/list_2.html", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8001/a/one.html", False),
    ("https://x.example/tech/index.html", "https://x.example/tech/index_2.html", False),
    ("https://x.example/tech/index.html", "https://x.example/logo-2-x.png", False),
    ("https://x.example/tech/index.html", "https://x.example/", False),
    ("https://x.example/tech/index.html", "https://evil.example/x.example/1.html", False),
    ("https://x.example/tech/index.html", "https://x.example.evil.org/1.html", False),
]


@pytest.mark.parametrize(("page", "link", "taken"), LISTS)
def test_default_link_pattern(tmp_path: Path, page: str, link: str, taken: bool) -> None:
    source = load(tmp_path, f'[sources.a]\nkind = "list"\nurl = "{page}"\n').sources[0]
    assert bool(re.search(source.link_pattern, link)) is taken


@pytest.mark.parametrize("tail", ["/" * 20_000, "a-" * 20_000 + "!", "tech/" + "x/-" * 9_000 + "?#", "?&id" * 9_000])
def test_default_link_pattern_judges_any_address_at_once(tail: str) -> None:
    """A pattern that tries everything twice takes minutes for these; the child is given two seconds."""
    code = "import re, sys; re.search(sys.argv[1], 'https://x.example/' + sys.argv[2])"
    pattern = default_link_pattern("https://x.example/tech/")
    assert subprocess.run([sys.executable, "-c", code, pattern, tail], timeout=10, check=False).returncode == 0
