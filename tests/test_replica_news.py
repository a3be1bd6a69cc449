"""Feeds and lists with the defects of the real ones, gov.cn's JSON, and the aggregators."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from replica.answers import Answer
from replica.world import World, start_world

END = datetime(2025, 5, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with start_world() as started:
        started.set_time(END)
        yield started


def get(world: World, source: str) -> httpx.Response:
    table = world.sources()[source]
    return httpx.get(table["url"], params=table.get("query"))


def test_the_gb2312_feed_has_characters_that_gb2312_lacks(world: World) -> None:
    body = get(world, "c114").content
    assert body.startswith(b'<?xml version="1.0" encoding="gb2312"?>')
    assert "外商投资" in body.decode("gbk")
    article = httpx.get(world.address("thirteen-c114")).content
    with pytest.raises(UnicodeDecodeError):
        article.decode("gb2312")
    assert "陶喆镕" in article.decode("gbk")


def test_china_news_gives_beijing_time_without_a_zone(world: World) -> None:
    root = ET.fromstring(get(world, "chinanews").content)
    dates = {item.findtext("title"): item.findtext("pubDate") for item in root.iter("item")}
    assert dates["工信部：2024年外商投资电信企业数量同比增长31%"] == "2025-01-21 16:30:00"


def test_technode_is_no_well_formed_xml(world: World) -> None:
    with pytest.raises(ET.ParseError):
        ET.fromstring(get(world, "technode").content)


def test_crntt_has_a_mark_and_a_blank_line_before_the_declaration(world: World) -> None:
    assert get(world, "crntt").content.startswith(b"\xef\xbb\xbf\n<?xml")


def test_developing_telecoms_has_relative_links_and_no_guid(world: World) -> None:
    items = list(ET.fromstring(get(world, "developingtelecoms").content).iter("item"))
    assert items
    assert all((item.findtext("link") or "").startswith("/telecom-business/") for item in items)
    assert all(item.find("guid") is None for item in items)


def test_china_briefing_gives_a_page_where_a_feed_should_be(world: World) -> None:
    answer = get(world, "chinabriefing")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_google_wraps_its_links_and_names_publishers(world: World) -> None:
    items = {item.findtext("title"): item for item in ET.fromstring(get(world, "google_news").content).iter("item")}
    item = items["China approves 13 foreign firms for value-added telecom pilot - Telecom Review Asia"]
    assert (item.findtext("link") or "").startswith("https://news.google.com/rss/articles/CBMi")
    source = item.find("source")
    assert source is not None
    assert (source.text, source.get("url")) == ("Telecom Review Asia", "https://www.telecomreviewasia.com")
    guid = item.find("guid")
    assert guid is not None
    assert guid.get("isPermaLink") == "false"


def test_gdelt_lists_other_sites_and_complains_in_plain_text(world: World) -> None:
    rows = get(world, "gdelt").json()["articles"]
    assert world.address("thirteen-xinhua") in {row["url"] for row in rows}
    assert all(httpx.get(row["url"]).status_code == 200 for row in rows[:3])
    world.switch("gdelt", "gdelt-rate-text", times=1)
    answer = get(world, "gdelt")
    assert answer.status_code == 200
    assert answer.text.startswith("Please limit requests")


def test_list_pages_link_their_articles(world: World) -> None:
    listed = get(world, "chinadaily").text
    host = world.url("chinadaily", "").removeprefix("http:")
    assert f'href="{host}/shanghaipudong/chinashftz/2025-02/28/c_1076115.htm"' in listed
    assert 'href="/page/202503/1330499.shtml"' in get(world, "globaltimes").text


def test_the_institutes_list_is_a_table_behind_a_wall_that_opens_at_the_second_try(world: World) -> None:
    world.switch("caict", "412", times=1)
    assert get(world, "caict").status_code == 412
    listed = get(world, "caict").text
    assert 'title="国内增值电信业务许可情况分析报告回顾（2023年6月）"' in listed
    assert '<td><span class="kxyj_text">2024-07-12</span></td>' in listed


def test_articles_stand_among_noise(world: World) -> None:
    page = httpx.get(world.address("thirteen-globaltimes")).text
    assert "Ski resorts see 13 percent more visitors" in page
    assert page.index('class="nav"') < page.index("<h1>") < page.index('class="related"') < page.index('class="footer"')


def test_govcn_gives_an_array_with_a_mark_and_upper_case_keys(world: World) -> None:
    body = get(world, "govcn_news").content
    assert body.startswith(b"\xef\xbb\xbf[")
    rows = json.loads(body.decode("utf-8-sig"))
    row = next(row for row in rows if row["TITLE"].startswith("商务部：扩大开放试点"))
    assert row["DOCRELPUBTIME"] == "2025-03-20"
    page = httpx.get(row["URL"]).text
    assert '<meta name="firstpublishedtime" content="2025-03-20-17:30:00">' in page
    assert "已有13家" in page.partition('class="pages_content"')[2]


def test_the_library_search_has_both_nestings(world: World) -> None:
    path = world.url("govcn", "/search-gov/data")
    flat = httpx.get(path, params={"t": "zhengcelibrary_bm", "q": "增值电信 试点"}).json()["searchVO"]["listVO"]
    assert [row["pcode"] for row in flat] == ["工信部通信函〔2024〕107号"]
    assert "<em>增值电信</em>" in flat[0]["title"]
    deep = httpx.get(path, params={"t": "zhengcelibrary", "q": "增值电信"}).json()["searchVO"]["catMap"]
    assert deep["bumenfile"]["listVO"][0]["url"] == flat[0]["url"]
    world.switch("govcn", "catmap-top", times=1)
    assert "catMap" in httpx.get(path, params={"t": "zhengcelibrary", "q": "增值电信"}).json()


def test_a_feed_can_freeze_in_2018(world: World) -> None:
    world.switch("crntt", "frozen", times=1)
    dates = [
        item.findtext("pubDate") or ""
        for item in ET.fromstring(get(world, "crntt").text.strip("\ufeff\n")).iter("item")
    ]
    assert dates[0] == "Wed, 31 Jan 2018 08:30:00 GMT"


def test_a_path_can_be_given_an_answer_of_ones_own(world: World) -> None:
    world.put("xinhua", "/moved", Answer(301, headers=(("Location", "/list/latestnews.htm"),), validators=False))
    moved = httpx.get(world.url("xinhua", "/moved"))
    assert (moved.status_code, moved.headers["location"]) == (301, "/list/latestnews.htm")
    world.put("xinhua", "/moved", None)
    assert httpx.get(world.url("xinhua", "/moved")).status_code == 404


def test_a_dripping_answer_outlives_every_read_timeout(world: World) -> None:
    world.switch("xinhua", "drip", times=1)
    with httpx.stream("GET", world.sources()["xinhua"]["url"], timeout=1) as answer:
        pieces = answer.iter_raw(1)
        assert next(pieces) + next(pieces) == b"<!"
