"""The plain shape of RSS: its rows are feedparser's, field by field; of any other shape there are none."""

import io
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.feed_repairs import mend_feed
from parsers.feeds import parse_feed
from parsers.plain_feeds import Row, read_plain_rows
from replica.feeds import write_feed

PAGES = Path(__file__).parent / "pages"
#: What `parsers.feeds` takes from a row.
READ = ("link", "id", "title", "published", "created", "updated", "summary", "news_source")
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:atom="http://www.w3.org/2005/Atom"'
)


def ask_feedparser(text: str) -> list[Row]:
    declared = "<?xml version='1.0' encoding='utf-8'?>\n" + text
    headers = {"content-type": "application/xml; charset=utf-8"}
    options = {"sanitize_html": False, "resolve_relative_uris": False}
    parsed = feedparser.parse(io.BytesIO(declared.encode()), response_headers=headers, **options)
    assert not parsed.bozo, parsed.bozo_exception
    return list(parsed.entries)


def pick_out(row: Row) -> dict[str, object]:
    """All that is read of a row, in one form for both."""
    source = dict.get(row, "source") or {}
    return {
        **{key: dict.get(row, key) or "" for key in READ},
        "links": [(one.get("rel"), one.get("href") or "") for one in dict.get(row, "links") or ()],
        "content": [one["value"] for one in dict.get(row, "content") or ()],
        "source": (source.get("title") or "", source.get("href") or "") if source.get("title") else None,
    }


def check_alike(text: str) -> bool:
    """Whether the feed is plain; if it is, each of its rows is what feedparser makes of it."""
    rows = read_plain_rows(text)
    if rows is not None:
        assert [pick_out(row) for row in rows] == [pick_out(row) for row in ask_feedparser(text)]
    return rows is not None


def write_rss(items: str, channel: str = "<title>News</title><link>http://news.example/</link>") -> str:
    return f'<rss version="2.0" {SPACES}><channel>{channel}{items}</channel></rss>'


FULL = (
    "<item><title>甲公司获批 &amp; more</title><link> http://news.example/?a=1&amp;amp;b=2 </link>"
    '<guid isPermaLink="false">tag:7</guid><pubDate>Fri, 28 Feb 2025 08:14:30 +0800</pubDate>'
    "<description><![CDATA[<p>Thirteen &amp; more</p>]]></description><category domain='x'>a</category>"
    "<category>b</category><dc:creator>Wang</dc:creator><author>a@b.example (Wang)</author>"
    "<content:encoded><![CDATA[<p>The whole text</p>]]></content:encoded><slash:comments>3</slash:comments>"
    "<wfw:commentRss>http://news.example/1/feed</wfw:commentRss><comments>http://news.example/1#c</comments>"
    '<enclosure url="http://news.example/a.pdf" length="7" type="application/pdf"/>'
    '<source url="http://other.example/">Other</source><media:thumbnail url="http://news.example/a.jpg"/></item>'
)
CHANNEL = (
    "<title>News</title><link>http://news.example/</link><description>x</description><language>zh-cn</language>"
    '<atom:link href="http://news.example/feed" rel="self" type="application/rss+xml"/><ttl>60</ttl>'
    "<image><url>http://news.example/a.png</url><title>News</title><link>http://news.example/</link></image>"
    "<skipHours><hour>3</hour></skipHours><lastBuildDate>Fri, 28 Feb 2025 08:14:30 +0800</lastBuildDate>"
)


def test_what_most_feeds_write_is_plain_and_is_read_as_feedparser_reads_it() -> None:
    assert check_alike(write_rss(FULL, CHANNEL))
    assert check_alike(write_feed(3, 40).decode().partition("?>")[2])
    assert check_alike(write_rss(""))
    assert read_plain_rows(write_rss(FULL))[0]["link"] == "http://news.example/?a=1&b=2"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("feed_google.xml", True),
        ("feed_bing.xml", False), ("feed_atom.xml", False), ("feed_rdf.xml", False), ("feed_rss091.xml", False),
    ],
)  # fmt: skip
def test_the_fixture_pages(name: str, plain: bool) -> None:
    text, _ = mend_feed((PAGES / name).read_text("utf-8", "replace"), "http://news.example/")
    assert check_alike(text) == plain


@pytest.mark.parametrize(
    "item",
    [
        "<title>a</title><title>b</title>",
        "<title>a<b>b</b></title>",
        "<title type='html'>a</title>",
        "<title>caf\u00e9</title>",
        "<title>\u00e7\u0094\u00b5</title>",
        "<Title>a</Title>",
        "<pubdate>2025</pubdate>",
        "<dc:date>2025-02-28</dc:date>",
        "<dc:title>a</dc:title>",
        "<media:title>a</media:title>",
        "<media:content url='x'><media:title>a</media:title></media:content>",
        "<updated>2025</updated>",
        "<link>http:///news.example/1</link>",
        "<link href='http://news.example/1'/>",
        "<atom:link href='http://news.example/1'/>",
        "<description xml:base='http://b.example/'>a</description>",
        "<guid ispermalink='false'>7</guid>",
        "<id>7</id>",
        "<url>http://news.example/1</url>",
        "<image><title>a</title></image>",
        "<summary>a</summary>",
    ],
)
def test_what_is_not_named_is_left_to_feedparser(item: str) -> None:
    assert read_plain_rows(write_rss(f"<item>{item}</item>")) is None
    assert read_plain_rows(write_rss("<item><title>a</title></item>")) is not None


@pytest.mark.parametrize(
    "text",
    [
        write_rss(FULL).replace("<rss ", "<rss xml:lang='zh' "),
        write_rss(FULL).replace("<rss ", "<rss xmlns='http://backend.userland.com/rss2' "),
        write_rss(FULL).replace("<channel>", "<channel xml:base='http://b.example/'>"),
        write_rss(FULL).replace("<item>", "<item xml:lang='zh'>"),
        write_rss(FULL).replace("</channel>", "</channel><channel></channel>"),
        write_rss(FULL, "<title>a<link>b</link></title>"),
        write_rss(FULL, "<image><title>a<b/></title></image>"),
        write_rss(FULL, "<entry/>"),
        write_rss(FULL, "<source url='a'>b</source>"),
        "<!DOCTYPE rss>" + write_rss(FULL),
        write_rss(FULL) + "x",
        write_rss(FULL).replace("</item>", ""),
        write_rss(FULL).replace("xmlns:dc", "xmlns:d"),
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title></entry></feed>",
    ],
)
def test_another_shape_of_the_whole_is_left_to_feedparser(text: str) -> None:
    assert read_plain_rows(text) is None


WORDS = st.text(alphabet="ab 甲\u3000\u00a0é&<>;#\n/:.?=%-]x", max_size=12)
MARKUP = st.sampled_from(("", "<p>x</p>", "a &amp; b", "&lt;b&gt;", "&amp;amp;", "&#233;", "&nbsp;", "x<!-- y -->z"))
VALUES = st.one_of(
    WORDS.map(escape),
    WORDS.map(lambda text: f"<![CDATA[{text.replace(']]>', '')}]]>"),
    MARKUP.map(escape),
    st.sampled_from(
        ("http://news.example/1", "/1", "1.html", "//b.example/1", "http:///x", "x<!-- y -->z", "<?pi x?>a", "#a")
    ),
    st.sampled_from(
        ("http://news.example/?a=1&amp;b=2", "?a=1&amp;copy;2", "?a=1&amp;amp;b=2", "  http://a.example  ")
    ),
)
NAMES = st.sampled_from(
    ("title", "link", "guid", "pubDate", "description", "content:encoded", "source", "enclosure", "author", "category",
     "comments", "dc:creator", "slash:comments", "wfw:commentRss", "media:thumbnail", "media:content", "dc:date",
     "media:title", "updated", "id", "Title", "summary", "content", "url", "image", "media:description")
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    ("", "", "", ' isPermaLink="false"', ' isPermaLink="true"', ' isPermaLink="TRUE"', ' url="http://a.example/x.pdf"',
     ' url=""', ' domain="d"', ' type="html"', ' href="http://a.example/"', ' xml:base="http://b.example/"',
     ' xml:lang="zh"', f" url={quoteattr('http://a.example/?a=1&b=2')}")
)  # fmt: skip
#: Mostly such as are plain, so that there is something to compare.
FITTING = {"guid": 3, "source": 3, "enclosure": 3, "category": 3, "media:thumbnail": 3, "media:content": 3}


@st.composite
def draw_item(draw: st.DrawFn) -> str:
    names = draw(st.lists(NAMES, max_size=7))
    parts = []
    for name in names:
        attributes = draw(ATTRIBUTES) if FITTING.get(name) or draw(st.integers(0, 9)) == 0 else ""
        parts.append(f"<{name}{attributes}>{draw(VALUES)}</{name}>")
    return f"<item>{''.join(parts)}</item>"


@settings(max_examples=400, deadline=None)
@given(items=st.lists(draw_item(), max_size=3), channel=st.sampled_from((CHANNEL, "", "<language>zh</language>")))
def test_any_feed_that_is_taken_for_plain_is_read_as_feedparser_reads_it(items: list[str], channel: str) -> None:
    text, _ = mend_feed(write_rss("".join(items), channel), "http://news.example/")
    check_alike(text)


PLAIN = st.sampled_from(("title", "link", "guid", "pubDate", "description", "content:encoded", "source", "enclosure"))


@settings(max_examples=400, deadline=None)
@given(names=st.lists(PLAIN, unique=True), data=st.data())
def test_each_order_of_the_plain_elements_is_read_as_feedparser_reads_it(names: list[str], data: st.DataObject) -> None:
    fitting = {"guid": "isPermaLink", "source": "url", "enclosure": "url"}
    parts = []
    for name in names:
        value = data.draw(st.sampled_from(("", "true", "false", "http://a.example/x.pdf")))
        attribute = f' {fitting[name]}="{value}"' if name in fitting and value else ""
        parts.append(f"<{name}{attribute}>{data.draw(VALUES)}</{name}>")
    text, _ = mend_feed(write_rss(f"<item>{''.join(parts)}</item>"), "http://news.example/")
    check_alike(text)


@settings(max_examples=100, deadline=None)
@given(items=st.lists(draw_item(), max_size=3))
def test_the_listing_is_the_same_whichever_of_them_reads_it(items: list[str]) -> None:
    body = write_rss("".join(items)).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parsers.feeds.read_plain_rows", lambda _: None)
        try:
            slow = parse_feed(body, "http://news.example/rss")
        except Exception as error:  # noqa: BLE001 whatever it is, the other way raises it too
            slow = error
    try:
        fast = parse_feed(body, "http://news.example/rss")
    except Exception as error:  # noqa: BLE001
        fast = error
    assert repr(fast) == repr(slow)
