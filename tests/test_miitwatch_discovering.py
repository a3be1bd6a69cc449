"""sources add: an address is tried as what it may be, and what it is stands in a table that loads."""

import tomllib
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch

from domain.altering import alter
from domain.sources import Source
from miitwatch.config import load_config
from miitwatch.setup.discovering import _is_own, _make_linked, guess_authority, name_source
from replica.answers import Answer, answer_html


def add(practice: Practice, url: str) -> dict[str, dict[str, str]]:
    done = practice.call("sources", "add", url)
    assert done.returncode == 0, done.stderr
    tables: dict[str, dict[str, str]] = tomllib.loads(done.stdout)["sources"]
    return tables


def test_a_column_of_the_ministries_cms_is_recognised_and_its_table_loads(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.publish(tell_batch(just_now()))
        url = practice.world.sources()["miit_news"]["url"]
        (name, table), *more = add(practice, url).items()
        assert (table["kind"], table["url"], more) == ("jpaas", url, [])
        own = tmp_path / "own.toml"
        own.write_text(practice.call("sources", "add", url).stdout, "utf-8")
        assert [source.name for source in load_config(own, {}, tmp_path).sources] == [name]


def test_the_feed_that_a_page_names_is_found(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        feed = next(table["url"] for table in practice.world.sources().values() if table["kind"] == "feed")
        link = f'<link rel="alternate" type="application/rss+xml" href="{feed}">'
        page = f"<html><head>{link}</head><body>Hello</body></html>"
        practice.world.put("ministry", "/news/", answer_html(page))
        (table,) = add(practice, practice.world.url("ministry", "/news/")).values()
        assert (table["kind"], table["url"]) == ("feed", feed)


def test_what_cannot_be_watched_says_why(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.put("ministry", "/empty/", answer_html("<html><body><p>Nothing is here.</p></body></html>"))
        done = practice.call("sources", "add", practice.world.url("ministry", "/empty/"))
        assert done.returncode == 2
        assert "cannot be watched as it stands" in done.stderr
        assert "Give the address of its feed" in done.stderr


@pytest.mark.parametrize(
    ("url", "name", "authority"),
    [
        ("https://www.miit.gov.cn/xwfb/gxdt/index.html", "miit_xwfb", "regulator"),
        ("https://bjca.miit.gov.cn/zwgk/", "bjca_zwgk", "provincial"),
        ("https://www.mofcom.gov.cn/", "mofcom", "government"),
        ("https://feeds.paper.example/telecom/rss.xml", "paper_telecom", "press"),
    ],
)
def test_names_and_authorities_by_address(url: str, name: str, authority: str) -> None:
    assert name_source(url) == name
    assert guess_authority(url) == authority


def test_no_name_and_no_link_of_a_page_is_taken_for_this_machine() -> None:
    public = alter(Source("x", "feed", "https://paper.example/"), allow_private=_is_own("https://paper.example/"))
    assert not _is_own("http://127.evil.example/feed.xml")
    assert not _is_own("http://localhost.evil.example/")
    assert not _make_linked(public, "http://127.0.0.1:6379/").allow_private
    assert _is_own("http://127.0.0.1:8000/feed.xml"), "an operator's own, as typed"


def test_an_empty_feed_is_a_table_with_a_word_of_caution(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        feed = b"<rss version='2.0'><channel><title>x</title></channel></rss>"
        practice.world.put("ministry", "/feed.xml", Answer(200, feed, "application/rss+xml"))
        done = practice.call("sources", "add", practice.world.url("ministry", "/feed.xml"))
        assert done.returncode == 0, done.stderr
        assert "# it answered with 0 rows; check whether that is right" in done.stdout
