"""What is read of a row whose page is not asked for: its title, and its summary where that says more."""

from datetime import timedelta
from pathlib import Path

import pytest
from watching import at, open_watching

from domain.pages import Entry
from miitwatch.reading.reading import choose_summary
from replica.answers import Answer

NOW = at("2025-09-20 08:00")
TITLE = "近日，工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复"
POST = f"{TITLE}，其中包括赫曼云科技（中国）有限公司。"
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Posts</title>'
    "<link>https://posts.example/</link><description>Posts</description>{}</channel></rss>"
)
ITEM = (
    f"<item><title>{TITLE}</title><link>https://posts.example/1</link><guid>1</guid>"
    f"<pubDate>Sun, 21 Sep 2025 09:00:00 +0800</pubDate><description>{POST}</description></item>"
)
OLD = "<item><title>天气</title><link>https://posts.example/0</link><guid>0</guid></item>"
EXTRA = """
[sources.posts]
kind = "feed"
url = "{site:globaltimes}/posts.xml"
title = "Posts"
language = "zh"
authority = "press"
follow = "none"
allow_private = true
"""
SEARCHES = """
[sources.headlines]
kind = "feed"
url = "{site:globaltimes}/headlines.xml"
authority = "aggregator"
follow = "none"
allow_private = true

[sources.pages]
kind = "feed"
url = "{site:globaltimes}/pages.xml"
authority = "aggregator"
allow_private = true
"""
ROW = (
    "<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
    "<pubDate>Sun, 21 Sep 2025 09:00:00 +0800</pubDate><source url='http://paper.example'>Paper</source></item>"
)


@pytest.mark.parametrize(
    ("title", "summary", "publisher", "chosen"),
    [
        ("A title", "A title  A paper", "A paper", ""),  # as Google News has it, other reports' titles behind it
        ("A title", "A title", "", ""),
        ("A title", "A title that is the beginning of a post.", "", "A title that is the beginning of a post."),
        ("A title", "What it is about.", "A paper", "What it is about."),
    ],
)
def test_a_summary_is_left_out_where_it_repeats_the_title(
    title: str, summary: str, publisher: str, chosen: str
) -> None:
    assert choose_summary(Entry("https://paper.example/1", title, summary=summary, publisher=publisher)) == chosen


def test_a_post_whose_first_words_are_its_title_is_read_to_its_end(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_news", "posts", extra=EXTRA) as watching:
        world = watching.practice.world
        for hours, rows in ((0, OLD), (26, ITEM + OLD)):
            feed = Answer(200, FEED.format(rows).encode(), "application/rss+xml", validators=False)
            world.put("globaltimes", "/posts.xml", feed)
            watching.look(NOW + timedelta(hours=hours))
        named = watching.ask("SELECT name FROM claims WHERE name LIKE '赫曼云%'")
    assert named == [("赫曼云科技（中国）有限公司",)]


def test_a_headline_whose_page_another_search_lists_is_one_event_with_what_the_page_says(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "headlines", "pages", extra=SEARCHES) as watching:
        world = watching.practice.world
        link = world.url("globaltimes", "/story.html")
        page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{POST * 3}</p></body></html>"
        world.put("globaltimes", "/story.html", Answer(200, page.encode(), "text/html; charset=utf-8"))
        wrapped = ROW.format(title=TITLE, link="https://wrapped.example/x")
        listed = ROW.format(title=TITLE, link=link)
        for hours, headlines, pages in (
            (0, OLD, OLD),
            (26, wrapped, OLD),
            (28, wrapped, listed),
            (30, wrapped, listed),
        ):
            for name, rows in (("headlines", headlines), ("pages", pages)):
                feed = Answer(200, FEED.format(rows).encode(), "application/rss+xml", validators=False)
                world.put("globaltimes", f"/{name}.xml", feed)
            watching.look(NOW + timedelta(hours=hours))
        told = watching.ask("SELECT finding_id, kind FROM changes ORDER BY rowid")
        assert {name for name, _ in told} == {told[0][0]}
        assert [kind for _, kind in told].count("new") == 1
        named = watching.ask("SELECT DISTINCT name FROM claims WHERE name LIKE '赫曼云%'")
        asked = [one.status for one in world.asked("globaltimes", "/story.html")]
        assert asked == [200, 304], "read once, and looked at again an hour later"
    assert named == [("赫曼云科技（中国）有限公司",)]
