"""Whose page it is: the host that answers says so, not the list that leads there."""

from datetime import timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from test_miitwatch_second_looks import BEGIN, BODY, PLAIN, TITLE, Watch, begin_watch, publish_batch

from domain.addresses import host_of
from domain.pages import Entry
from domain.sources import Source
from miitwatch.config import load_config
from miitwatch.reading.publishers import choose_publisher
from replica.answers import Answer, answer_html

CATALOGUE = {source.name: source for source in load_config(Path("config.toml"), {}, Path.cwd()).sources}
BY_HOST = {host_of(one.url): one for one in CATALOGUE.values() if one.url}
MIIT, GOV = ("MIIT", "regulator"), ("State Council (gov.cn)", "government")
SHANGHAI, ZHEJIANG = "Shanghai communications administration", "Zhejiang communications administration"


@pytest.mark.parametrize(
    ("source", "url", "named"),
    [
        ("miit_news", "https://www.miit.gov.cn/xwfb/a.html", MIIT),
        ("miit_news", "http://wap.miit.gov.cn:80/xwfb/a.html", MIIT),
        ("miit_news", "https://tsm.miit.gov.cn/a.html", MIIT),
        ("miit_news", "http://www.xinhuanet.com/tech/20260302/a/c.html", ("Xinhua", "state")),
        ("miit_search_foreign", "https://mp.weixin.qq.com/s/abc", ("mp.weixin.qq.com", "aggregator")),
        ("miit_news", "https://www.miit.gov.cn.example/a.html", ("www.miit.gov.cn.example", "aggregator")),
        ("miit_news", "https://notmiit.gov.cn/a.html", ("notmiit.gov.cn", "aggregator")),
        ("miit_news", "https://shca.miit.gov.cn/a.html", (SHANGHAI, "provincial")),
        ("miit_news", "https://zjca.miit.gov.cn/a.html", (ZHEJIANG, "provincial")),
        ("govcn_news", "https://www.gov.cn/yaowen/a.htm", GOV),
        ("govcn_library_pilot", "https://www.gov.cn/zhengce/a.htm", GOV),
        ("govcn_news", "https://www.miit.gov.cn/a.html", MIIT),
        ("govcn_news", "https://www.ndrc.gov.cn/a.html", ("www.ndrc.gov.cn", "aggregator")),
        ("govcn_news", "https://www.news.cn/a.html", ("www.news.cn", "aggregator")),
        ("mofcom", "https://file.mofcom.gov.cn/a.html", ("MOFCOM", "government")),
        ("bjca", "https://xxgk.miit.gov.cn/a.html", ("xxgk.miit.gov.cn", "aggregator")),
        ("caict", "https://mp.weixin.qq.com/s/abc", ("CAICT", "institute")),  # its pattern lists that account
        ("cgtn_china", "https://elsewhere.example/a", ("CGTN", "state")),
    ],
)
def test_an_official_list_lends_its_rank_to_its_own_hosts_only(source: str, url: str, named: tuple[str, str]) -> None:
    assert choose_publisher(BY_HOST, Entry(url, "T"), CATALOGUE[source]) == named


@pytest.mark.parametrize("source", ["miit_news", "cgtn_china", "google_news_zh"])
def test_what_a_redirect_led_to_is_the_host_that_answered(source: str) -> None:
    entry = Entry("https://www.miit.gov.cn/go.html", "T")
    assert choose_publisher(BY_HOST, entry, CATALOGUE[source]) == MIIT
    _, authority = choose_publisher(BY_HOST, entry, CATALOGUE[source], "https://blog.example/1")
    assert authority == ("state" if source == "cgtn_china" else "aggregator")


def test_the_practice_ministry_on_a_port_of_its_own_is_one_host() -> None:
    source = Source("m", "jpaas", "http://127.0.0.1:8001/list", publisher="MIIT", authority="regulator")
    assert choose_publisher({}, Entry("http://127.0.0.1:8001/a", "T"), source) == MIIT
    assert choose_publisher({}, Entry("http://127.0.0.1:8002/a", "T"), source) == ("127.0.0.1:8002", "aggregator")


def lead_elsewhere(watch: Watch, count: int) -> str:
    """The page that the ministry's list names answers by leading to a site that nobody knows."""
    world = watch.world
    elsewhere = world.url("hooks", "/copied.html")
    title, body = TITLE.format(count=count), BODY.format(count=count)
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div><p>{body}</p></div></body></html>"
    world.put("hooks", "/copied.html", answer_html(page))
    world.put("ministry", watch.path, Answer(302, headers=(("Location", elsewhere),)))
    return host_of(elsewhere)


def test_a_page_that_leads_to_another_site_confirms_nothing(tmp_path: Path) -> None:
    with begin_watch(tmp_path) as watch:
        publish_batch(watch)
        host = lead_elsewhere(watch, 13)
        watch.pass_time(hours=2)
        assert watch.ask("SELECT publisher, authority FROM article_rows WHERE relevant = 1") == [(host, "aggregator")]
        assert watch.ask("SELECT standing FROM findings") == [("press_only",)]
        lead_elsewhere(watch, 14)
        watch.pass_time(hours=2)
        assert watch.changes()[1:] == [("corrected", "page_changed")], "it was that site's from the beginning"


def test_a_known_page_that_leads_to_another_site_later_is_gone_and_corrects_nothing(tmp_path: Path) -> None:
    with begin_watch(tmp_path) as watch:
        publish_batch(watch)
        watch.pass_time(hours=2)
        lead_elsewhere(watch, 14)
        watch.pass_time(hours=2)
        assert watch.ask("SELECT publisher, authority FROM article_rows WHERE relevant = 1") == [MIIT]
        assert watch.ask("SELECT standing, count FROM findings") == [("confirmed", 13)]
        assert watch.state() == ("watched", "missing: emptied")


def test_a_page_that_led_elsewhere_when_it_had_the_lists_rank_is_not_gone_when_that_site_changes_it(
    tmp_path: Path,
) -> None:
    """Before a page was its own host's it was stored as the regulator's, and so it is looked at again."""
    with begin_watch(tmp_path) as watch, pytest.MonkeyPatch.context() as before:
        before.setattr("miitwatch.reading.reading.name_publisher", lambda *_: MIIT)
        publish_batch(watch)
        host = lead_elsewhere(watch, 13)
        watch.pass_time(hours=2)
        before.undo()
        assert watch.ask("SELECT authority FROM second_looks") == [("regulator",)]
        lead_elsewhere(watch, 14)
        watch.pass_time(hours=2)
        other = tell_batch(BEGIN + timedelta(hours=5), "other", title="工业和信息化部召开会议部署工作", body=PLAIN)
        watch.world.publish(other)  # its site reads well
        watch.pass_time(hours=2)
        for _ in range(2):
            watch.pass_time(days=1, minutes=1)
        assert [kind for kind, _ in watch.changes() if kind == "removed"] == []
        assert watch.ask("SELECT state, authority FROM second_looks") == [("watched", "aggregator")]
        named = watch.ask("SELECT publisher, authority FROM article_rows WHERE relevant = 1 ORDER BY version")
        assert named == [MIIT, (host, "aggregator")]
