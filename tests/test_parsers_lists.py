"""Web pages that list articles, by a pattern of their addresses."""

from datetime import date
from urllib.parse import urljoin

import pytest

from domain.errors import ConfigError, ParseError
from domain.pages import LeftOut
from miitwatch.settings.config_sources import default_link_pattern
from parsers.lists import MAX_ROWS, parse_list

SEEN = date(2025, 3, 1)
XINHUA = r"/\d{8}/[0-9a-f]{32}/c\.html$"
HEX = "0123456789abcdef0123456789abcdef"


def read(
    page: str, pattern: str, url: str = "https://english.news.example/list/latest.htm"
) -> list[tuple[str, str, str | None]]:
    listing = parse_list(f"<html><title>List</title><body>{page}</body></html>".encode(), url, SEEN, pattern)
    dated = [(entry, entry.published.as_text() if entry.published else None) for entry in listing.entries]
    return [(entry.url, entry.title, published) for entry, published in dated]


def test_links_by_pattern_with_dates_of_their_addresses():
    row = f'<ul><li><a href="/20250228/{HEX}/c.html">Thirteen cleared</a></li></ul>'
    page = f'<a href="/">Home</a>{row}<a href="/about">About</a>'
    assert read(page, XINHUA) == [
        (f"https://english.news.example/20250228/{HEX}/c.html", "Thirteen cleared", "2025-02-28")
    ]


def test_protocol_relative_links_and_a_base():
    page = (
        '<base href="https://other.example/x/"><a href="//www.daily.example/a/202502/28/WS1.html">One</a>'
        '<a href="a/202502/27/WS2.html">Two</a>'
    )
    assert [row[0] for row in read(page, r"/a/\d{6}/\d\d/WS")] == [
        "https://www.daily.example/a/202502/28/WS1.html",
        "https://other.example/x/a/202502/27/WS2.html",
    ]


def test_a_time_beside_the_link_is_more_than_the_address_says():
    page = (
        "<div class=item><h3><a href=/a/202502/28/WS1.html>One</a></h3><p>Teaser</p><span>2025-02-28 17:30</span></div>"
    )
    assert read(page, "WS1")[0][2] == "2025-02-28T09:30:00Z"


def test_a_month_only_address_is_a_month():
    assert read("<a href=/page/202502/7.shtml>Business row</a>", r"/page/\d{6}/")[0][2] == "2025-02"


def test_each_row_has_its_own_date():
    page = "".join(f"<li><a href=/x/{n}.html>Row number {n}</a> <i>2025-02-{n:02}</i></li>" for n in (3, 2, 1))
    assert [row[2] for row in read(f"<ul>{page}</ul>", "/x/")] == ["2025-02-03", "2025-02-02", "2025-02-01"]


def test_the_institutes_table():
    page = (
        "<table><tr><td><a class=kxyj_text href=/kxyj/qwfb/qwsj/202502/t20250227_1.htm "
        "title='外商投资情况（2025年1月）'>外商…</a></td>"
        "<td><span class=kxyj_text>2025-02-28</span></td></tr></table>"
    )
    assert read(page, r"/t\d{8}_\d+\.htm", "http://www.caict.example/kxyj/")[0][1:] == (
        "外商投资情况（2025年1月）",
        "2025-02-28",
    )


def test_picture_headline_and_teaser_of_one_article_are_one_row():
    page = (
        "<div><a href=/x/1.html><img alt='A picture of something'></a><h2><a href=/x/1.html>The headline</a></h2>"
        "<a href=/x/1.html#more>A teaser that is much longer than the headline and goes on for quite a while.</a></div>"
    )
    assert read(page, "/x/") == [("https://english.news.example/x/1.html", "The headline", None)]


def test_a_card_that_is_one_link_gives_title_teaser_and_date():
    page = "<a href=/x/1.html><h3>The headline</h3><p>The teaser.</p><time>2025-02-28</time></a>"
    listing = parse_list(page.encode(), "https://x.example/", SEEN, "/x/")
    (entry,) = listing.entries
    assert (entry.title, entry.published.day) == ("The headline", "2025-02-28")
    assert "The teaser." in entry.summary


def test_a_time_stated_for_machines_wins_over_words():
    page = (
        "<div><a href=/x/1.html>A headline</a><time datetime=2025-02-28T08:14:00Z>2 hours ago, 27 Feb 2025</time></div>"
    )
    assert read(page, "/x/")[0][2] == "2025-02-28T08:14:00Z"


def test_month_and_day_are_settled_by_the_day_of_seeing():
    assert read("<ul><li><a href=/x/1.html>Row one here</a>12-31</li></ul>", "/x/")[0][2] == "2024-12-31"


def test_without_a_pattern_every_dated_link_counts():
    page = (
        "<a href=/a>About us and others</a><ul><li><a href=/x/1.html>A headline of some length</a>2025-02-28</li></ul>"
    )
    assert [row[1] for row in read(page, "")] == ["A headline of some length"]


def test_no_match_is_a_changed_layout_that_says_what_was_there():
    with pytest.raises(ParseError, match="1 links") as raised:
        read("<a href=/a>x</a>", XINHUA)
    assert raised.value.name == "layout-changed"


def test_a_long_pattern_leaves_room_for_what_was_there():
    made = default_link_pattern("https://paper.example/news/index.html")
    with pytest.raises(ParseError) as raised:
        parse_list(b"<html><title>Log in</title><a href='/x'>x</a></html>", "https://paper.example/news/", SEEN, made)
    assert len(raised.value.what) < 200
    assert "title 'Log in', 1 links" in raised.value.what


def test_a_bad_pattern_is_the_configurations_fault():
    with pytest.raises(ConfigError, match="link_pattern"):
        read("<a href=/a>x</a>", "(")


def test_pages_in_gb2312_are_read():
    page = "<html><meta charset=gb2312><a href=/n1/2025/0228/c1-2.html>镕基路上的企业</a></html>".encode("gb18030")
    (entry,) = parse_list(page, "http://world.people.example/", SEEN, r"/n1/").entries
    assert (entry.title, entry.published.day) == ("镕基路上的企业", "2025-02-28")


PEOPLE = "https://en.people.example/business/index.html"
OLD = "<li><a href=/n3/2025/0228/c1-1.html>Thirteen foreign firms cleared</a> 2025-02-28</li>"
NEW = "<li><a href={0}>Fourteenth foreign firm cleared</a> 2025-03-01</li>"


@pytest.mark.parametrize("address", ["/n4/2025/0301/c1-2.html", "//finance.people.example/n3/2025/0301/c1-2.html"])
def test_dated_rows_that_do_not_match_are_counted_beside_those_that_do(address):
    older = OLD.replace("c1-1", "c1-0")
    page = f"<ul>{OLD}{NEW.format(address)}{older}</ul><ul>{NEW.format('/other/9.html')}</ul>"
    listing = parse_list(page.encode(), PEOPLE, SEEN, r"^https://en\.people\.example/n3/")
    assert (len(listing.entries), listing.left_out.rows, listing.unmatched.rows) == (2, 0, 1)
    assert listing.unmatched.like == f"Fourteenth foreign firm cleared, {urljoin(PEOPLE, address)}"


@pytest.mark.parametrize(
    "row",
    [
        "<li><a href=https://partner.example/n3/2025/0301/c1-2.html>Fourteenth foreign firm cleared</a></li>",
        "<li><a href=/about/>About our business pages</a></li>",
        "<li><a href=/n9/>More</a> 2025-03-01</li>",
        "<li><a href=/n3/2025/0227/c1-0.html>Row one here</a><a href=/n3/2025/0227/c1-9.html>Row two here</a></li>",
    ],
)
def test_what_leads_off_the_site_or_has_no_date_or_title_is_no_such_row(row):
    listing = parse_list(f"<ul>{OLD}{row}</ul>".encode(), PEOPLE, SEEN, r"en\.people\.example/n3/")
    assert listing.unmatched == LeftOut()


def test_rows_beyond_those_that_are_taken_do_match():
    page = "".join(OLD.replace("c1-1", f"c1-{number}") for number in range(MAX_ROWS + 2))
    listing = parse_list(f"<ul>{page}</ul>".encode(), PEOPLE, SEEN, r"en\.people\.example/n3/")
    assert (listing.left_out.beyond, listing.unmatched) == (2, LeftOut())


def test_rows_that_do_not_match_lead_where_the_pages_base_says():
    rows = OLD.replace("/n3/", "n3/").replace("2025-02-28", "") + NEW.format("n4/2025/0301/c1-2.html")
    page = f"<base href=https://en.people.example/archive/><ul>{rows}</ul>"
    listing = parse_list(page.encode(), PEOPLE, SEEN, r"/archive/n3/")
    assert [entry.url for entry in listing.entries] == ["https://en.people.example/archive/n3/2025/0228/c1-1.html"]
    assert listing.unmatched.like == (
        "Fourteenth foreign firm cleared, https://en.people.example/archive/n4/2025/0301/c1-2.html"
    )


def test_rows_whose_base_is_another_site_lead_off_the_site():
    page = f"<base href=https://partner.example/><ul>{OLD}{NEW.format('n4/2025/0301/c1-2.html')}</ul>"
    assert parse_list(page.encode(), PEOPLE, SEEN, r"/n3/").unmatched == LeftOut()
