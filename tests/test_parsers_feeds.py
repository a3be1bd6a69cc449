"""Feeds: every format in use, and every defect that real ones have shown."""

import html
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.addresses import canonicalise_address
from domain.errors import ParseError
from domain.pages import Listing
from parsers.articles import parse_entry_html
from parsers.feeds import parse_feed

PAGES = Path(__file__).parent / "pages"
ADDRESS = "http://news.example/rss/feed.xml"


def read_page(name: str, url: str = ADDRESS) -> Listing:
    return parse_feed((PAGES / name).read_bytes(), url)


def rss(items: str, head: str = "", declared: str = "utf-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{declared}"?>\n<rss version="2.0"><channel><title>News</title>'
        f"<link>http://news.example/</link>{head}{items}</channel></rss>"
    )


def item(title: str = "甲公司获批", link: str = "http://news.example/1.html", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def read(text: str, codec: str = "utf-8", content_type: str = "text/xml") -> Listing:
    return parse_feed(text.encode(codec), ADDRESS, content_type)


class TestDefects:
    """The nineteen of the catalogue that concern what a feed says; the others are the crawler's."""

    def test_01_gb2312_declared_with_characters_of_gbk_only(self):
        listing = read(rss(item("镕基路、囍字号"), declared="gb2312"), "gb18030")
        assert [entry.title for entry in listing.entries] == ["镕基路、囍字号"]
        assert listing.warnings == ()

    @pytest.mark.parametrize(("header", "declared", "codec"), [("gbk", "utf-8", "utf-8"), ("utf-8", "gb2312", "gbk")])
    def test_02_header_contradicts_declaration(self, header, declared, codec):
        listing = read(rss(item(), declared=declared), codec, f"application/rss+xml; charset={header}")
        assert listing.entries[0].title == "甲公司获批"
        assert "declared as" in listing.warnings[0]

    def test_03_gbk_bytes_declared_as_utf_8_and_the_other_way_round(self):
        for declared, codec in (("utf-8", "gbk"), ("gb2312", "utf-8")):
            assert read(rss(item(), declared=declared), codec).entries[0].title == "甲公司获批"

    def test_04_byte_order_mark_and_blank_lines_before_the_declaration(self):
        assert read(rss(item()), "utf-8-sig").entries[0].title == "甲公司获批"
        listing = read("\n\n  " + rss(item()))
        assert len(listing.entries) == 1
        assert listing.warnings == ("blank lines stand before the XML declaration",)

    def test_04_a_servers_own_words_before_the_feed(self):
        listing = read("Notice: something in line 3\n" + rss(item()))
        assert len(listing.entries) == 1
        assert "before the feed" in listing.warnings[0]

    def test_05_unescaped_ampersands_entities_and_control_characters(self):
        listing = read(
            rss(
                item(
                    "R&D at A&amp;B &ndash; ok\x0b",
                    "http://news.example/?a=1&b=2",
                    "<description>x&#12;y</description>",
                )
            )
        )
        entry = listing.entries[0]
        assert (entry.title, entry.url) == ("R&D at A&B – ok", "http://news.example/?a=1&b=2")
        assert entry.summary == "xy"
        assert len(listing.warnings) == 2

    def test_05_cdata_is_left_as_it_is(self):
        listing = read(rss(item("<![CDATA[R&D & more]]>")))
        assert listing.entries[0].title == "R&D & more"
        assert listing.warnings == ()

    def test_05_tags_that_cross_are_read_leniently_with_a_warning(self):
        listing = read(
            rss(item(more="<description><b>bold</description>") + item("第二条", "http://news.example/2.html"))
        )
        assert [entry.title for entry in listing.entries] == ["甲公司获批", "第二条"]
        assert "malformed" in listing.warnings[-1]

    def test_06_no_dates_at_all(self):
        assert read(rss(item())).entries[0].published is None

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("2025-02-28 08:14:30", "2025-02-28T00:14:30Z"),  # 07
            ("2025-02-28", "2025-02-28"),  # 08
            ("Invalid Date", None),  # 09
            ("2026年10月5日", "2026-10-05"),
            ("Fri, 28 Feb 2025 08:14:30 +0800", "2025-02-28T00:14:30Z"),
        ],
    )
    def test_07_to_09_dates(self, written, meant):
        published = read(rss(item(more=f"<pubDate>{written}</pubDate>"))).entries[0].published
        assert (published.as_text() if published else None) == meant

    @pytest.mark.parametrize(
        ("link", "absolute"),
        [
            ("/a/1.html", "http://news.example/a/1.html"),
            ("1.html", "http://news.example/rss/1.html"),
            ("//cdn.example/1.html", "http://cdn.example/1.html"),
            ("\n  http://news.example/2.html \n", "http://news.example/2.html"),
        ],
    )
    def test_10_relative_links(self, link, absolute):
        assert read(rss(item(link=link))).entries[0].url == absolute

    def test_11_duplicate_and_missing_guids(self):
        same = '<guid isPermaLink="false">7</guid>'
        listing = read(rss(item("甲", "/1", same) + item("乙", "/2", same) + item("丙", "/3") + item("丙", "/3")))
        assert [(entry.title, entry.id) for entry in listing.entries] == [("甲", "7"), ("乙", "7"), ("丙", "")]

    def test_11_a_guid_that_is_an_address_stands_in_for_a_link(self):
        listing = read(
            rss("<item><title>甲</title><guid>http://news.example/7.html</guid></item><item><title>乙</title></item>")
        )
        assert listing.entries[0].url == "http://news.example/7.html"
        assert not listing.entries[0].pageless

    def test_11_a_row_without_a_page_is_read_as_it_stands(self):
        alone = '<guid isPermaLink="false">d-99</guid><description>首批13家外资企业获批</description>'
        listing = read(rss(item("甲", "/1") + f"<item><title>乙</title>{alone}</item><item><title>丙</title></item>"))
        _, by_guid, by_title = listing.entries
        assert (by_guid.pageless, by_guid.id, by_guid.summary) == (True, "d-99", "首批13家外资企业获批")
        assert (by_title.pageless, by_title.title, by_title.published) == (True, "丙", None)
        assert by_guid.url.startswith("http://news.example/rss/feed.xml#item:")
        canonical = {canonicalise_address(entry.url) for entry in listing.entries}
        assert len(canonical) == 3, "each is an article of its own"
        assert listing.warnings == ()

    def test_11_a_document_that_a_row_encloses_is_its_page(self):
        enclosed = '<enclosure url="/list.pdf" type="application/pdf" length="9"/>'
        (entry,) = read(rss(f"<item><title>名单</title>{enclosed}</item>")).entries
        assert (entry.url, entry.pageless) == ("http://news.example/list.pdf", False)

    def test_11_a_row_that_nothing_is_known_by_is_left_out_and_counted(self):
        listing = read(rss(item("甲", "/1") + "<item><description>13家</description></item>"))
        assert [entry.title for entry in listing.entries] == ["甲"]
        assert listing.warnings == ("1 rows without an address, a guid and a title left out",)

    def test_11_a_guid_stays_as_it_was_given_and_makes_no_address(self):
        listing = read(rss(item("甲", "/1", "<guid>7</guid>") + item("乙", "", "<guid>8</guid>")))
        assert [(entry.id, entry.pageless) for entry in listing.entries] == [("7", False), ("8", True)]

    @pytest.mark.parametrize(
        ("body", "said"),
        [
            ("<!DOCTYPE html><html><head><title>Log in</title></head><body><rss></body></html>", "'Log in'"),
            ("<html><body>feed</body></html>", "not a feed"),
            ('{"items": []}', "JSON"),
            ("", "empty"),
            ("Too many requests", "Too many"),
            ('<?xml version="1.0"?><urlset></urlset>', "not a feed"),
        ],
    )
    def test_12_what_is_no_feed_says_what_it_is(self, body, said):
        with pytest.raises(ParseError, match=said) as raised:
            read(body, content_type="application/rss+xml")
        assert raised.value.name == "not-a-feed"

    def test_13_a_frozen_feed_keeps_its_old_dates(self):
        listing = read(rss(item(more="<pubDate>Mon, 08 Jan 2018 03:02:01 GMT</pubDate>")))
        assert listing.entries[0].published.as_text() == "2018-01-08T03:02:01Z"

    def test_14_title_only(self):
        assert read(rss(item())).entries[0].summary == ""

    def test_16_the_day_or_month_of_an_address_stands_in_for_a_missing_date(self):
        listing = read(rss(item(link="/page/202502/7.shtml") + item(link="/n3/2025/0228/c1-2.html")))
        assert [entry.published.as_text() for entry in listing.entries] == ["2025-02", "2025-02-28"]

    def test_19_as_many_rows_as_there_are(self):
        items = "".join(item(str(number), f"/{number}") for number in range(500))
        assert len(read(rss(items)).entries) == 500


class TestFormats:
    def test_rss_091_with_doctype_and_wishes(self):
        listing = read_page("feed_rss091.xml")
        assert [entry.title for entry in listing.entries] == ["A row with a café", "A row without description"]
        assert (listing.skip_hours, listing.skip_days) == ((0, 3), ("Saturday", "Sunday"))

    def test_rdf(self):
        listing = read_page("feed_rdf.xml")
        (entry,) = listing.entries
        assert (entry.url, entry.title, entry.summary) == ("https://rdf.example/1", "One row of RDF", "Its summary.")
        assert entry.published.as_text() == "2025-02-28T00:14:30Z"
        assert listing.interval_hint == 1800

    def test_atom(self):
        full, cut = read_page("feed_atom.xml").entries
        assert (full.title, full.url, full.id) == ("AT&T and others", "https://atom.example/base/one.html", "urn:1")
        assert full.published.as_text() == "2025-02-28T00:14:00Z"
        assert full.summary == "Short."
        assert full.attachments == (("list.pdf", "https://atom.example/list.pdf"),)
        assert cut.published.as_text() == "2025-02-27T00:00:00Z"
        assert (cut.summary, cut.html) == ("Too short to be all [...]", "")

    def test_a_row_with_its_whole_article_can_be_read_without_its_page(self):
        article = parse_entry_html(read_page("feed_atom.xml").entries[0])
        assert article.body.split("\n")[1].startswith("The second paragraph")
        assert [attachment.url for attachment in article.attachments] == ["https://atom.example/list.pdf"]
        assert article.published.as_text() == "2025-02-28T00:14:00Z"

    def test_google_news(self):
        one, two = read_page("feed_google.xml", "https://news.google.com/rss/search?q=x").entries
        assert one.title == "Thirteen foreign firms cleared for telecom pilot"
        assert (one.publisher, one.publisher_url) == ("Practice Daily", "https://www.practice-daily.example")
        assert one.url == "https://news.google.com/rss/articles/CBMiAAAA?oc=5"
        assert one.summary == "Thirteen foreign firms cleared for telecom pilot Practice Daily"
        assert (two.title, two.publisher) == ("十三家外资企业获批 - 深入", "练习日报")
        assert two.summary == "十三家外资企业获批\n试点再进一步"

    def test_bing_news_is_unwrapped(self):
        (entry,) = read_page("feed_bing.xml", "https://www.bing.com/news/search?format=rss&q=x").entries
        assert entry.url == "https://www.practice-daily.example/a?id=7"
        assert entry.publisher == "Practice Daily on MSN"

    def test_an_empty_feed_is_an_empty_listing(self):
        assert read(rss("")) == Listing(())
        assert (
            read('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>').entries == ()
        )

    def test_a_feed_that_is_cut_off_is_unreadable(self):
        with pytest.raises(ParseError, match="cut off") as raised:
            read(rss(item() * 3)[:-30])
        assert raised.value.name == "unreadable"

    def test_a_feed_whose_last_tag_is_missing_is_whole(self):
        listing = read(rss(item()).replace("</rss>", ""))
        assert len(listing.entries) == 1
        assert "malformed" in listing.warnings[0]

    def test_what_stands_behind_the_feed_does_not_matter(self):
        assert len(read(rss(item()) + "<!-- page -->" + "x" * 50_000).entries) == 1


class TestTexts:
    def test_summaries_are_plain_text(self):
        markup = html.escape("<p>第一段。</p><script>x()</script><p>第二段 &amp; 完。<img src=x></p>")
        (entry,) = read(rss(item(more=f"<description>{markup}</description>"))).entries
        assert entry.summary == "第一段。\n第二段 & 完。"

    def test_titles_keep_what_is_no_markup(self):
        titles = {
            "&lt;5G&gt;新规": "<5G>新规",
            "&lt;b&gt;甲&lt;/b&gt;": "甲",
            "A &amp;amp; B": "A & B",
            "a\n  b": "a b",
        }
        for written, meant in titles.items():
            assert read(rss(item(written))).entries[0].title == meant

    def test_the_publishers_name_is_cut_only_where_the_row_names_it(self):
        assert read(rss(item("Deal - Reuters"))).entries[0].title == "Deal - Reuters"

    def test_a_whole_article_in_the_row_is_kept_as_html_and_a_teaser_is_not(self):
        namespace = ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        body = "<p>" + "监管部门批复了十三家企业的试点申请。" * 15 + "</p>"
        for ending, kept in (("", True), ("<p>阅读全文</p>", False), (" [&#8230;]", False)):
            encoded = f"<content:encoded><![CDATA[{body}{ending}]]></content:encoded><description>短。</description>"
            text = rss(item(more=encoded)).replace("<rss", f"<rss{namespace}")
            entry = read(text).entries[0]
            assert bool(entry.html) == kept
            assert entry.summary == "短。"


class TestWishes:
    def test_the_longer_of_ttl_and_update_period(self):
        assert read(rss("", "<ttl>90</ttl>")).interval_hint == 5400
        module = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
        period = f"<sy:updatePeriod {module}>daily</sy:updatePeriod><sy:updateFrequency {module}>4</sy:updateFrequency>"
        assert read(rss("", f"<ttl>90</ttl>{period}")).interval_hint == 21_600
        assert read(rss("", f"<ttl>1440</ttl>{period}")).interval_hint == 86_400

    @pytest.mark.parametrize("ttl", ["0", "-5", "soon", ""])
    def test_a_wish_that_is_none_is_none(self, ttl):
        assert read(rss("", f"<ttl>{ttl}</ttl>")).interval_hint is None

    def test_wishes_of_rows_are_not_the_feeds(self):
        assert read(rss(item(more="<ttl>9</ttl>"))).interval_hint is None


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 900), st.text(max_size=12))
def test_damage_gives_a_listing_or_a_named_error(place, patch):
    seed = rss(item(more="<pubDate>2025-02-28 08:14:30</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description>") * 2)
    at = place % len(seed)
    name = ""
    try:
        read((seed[:at] + patch + seed[at + len(patch) :]).encode("utf-8", "replace").decode())
    except ParseError as error:
        name = error.name
    assert name in ("", "not-a-feed", "unreadable")


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#57343;", "&#x110000;", "&#1114112;", "&#xFFFE;", "&#0;", "&#x1F;"]
)
def test_a_reference_to_no_character_blinds_nobody(reference: str) -> None:
    feed = (
        '<rss version="2.0"><channel><title>t</title>'
        f"<item><title>A{reference}B</title><link>https://a.example/1</link></item></channel></rss>"
    )

    listing = parse_feed(feed.encode(), "https://a.example/rss.xml")

    assert [entry.title for entry in listing.entries] == ["AB"]
    assert listing.warnings
