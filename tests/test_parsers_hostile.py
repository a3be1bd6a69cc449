"""Markup that no honest page has is refused before any parser sees it, in linear time."""

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import measure_cpu

from domain.errors import ParseError
from domain.pages import Listing
from parsers import hostile
from parsers.articles import parse_article
from parsers.feeds import parse_feed
from parsers.hostile import scan_markup
from parsers.lists import parse_list


def read_list(body: bytes, url: str) -> Listing:
    return parse_list(body, url, date(2025, 3, 1), "/x/")


LAUGHS = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
MANY = " ".join(f"a{number}='x'" for number in range(200_000))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"<rss {MANY}></rss>", "attributes"),
        (f"<rss {MANY.replace(chr(39), '')}", "attributes"),
        ("<p title='" + "' t='".join(">" * 2_000) + "'>", "attributes"),
        ("<div>" * 100_000, "inside each other"),
        ("<b></b>" * 60_000, "elements"),
        (LAUGHS, "entities"),
        ("<!DOCTYPE x SYSTEM 'y'>" + "<!entity a 'b'>", "entities"),
        ("x" * (hostile.MAX_CHARACTERS + 1), "characters"),
    ],
)
def test_hostile_markup_is_refused_by_name_and_at_once(text, said):
    def scan() -> None:
        with pytest.raises(ParseError, match=said) as raised:
            scan_markup(text, "http://x.example/")
        assert raised.value.name == "unreadable"

    assert measure_cpu(scan) < 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain text with a < b and c > d",
        "<!DOCTYPE html><html><body>" + "<p>one<br>" * 5_000,
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd"><rss></rss>',
        "<ul>" + "<li>row" * 3_000 + "</ul>",
        "<!-- " + "<div>" * 5_000 + " --><p>x</p>",
        "<a><![CDATA[" + "<div>" * 5_000 + "]]></a>",
        "<table>" + "<tr><td>a<td>b" * 3_000 + "</table>",
        "<img " + "src='a' " * 100 + "/>" * 3_000,
        "<x/>" * 3_000,
    ],
)
def test_honest_markup_passes(text):
    assert scan_markup(text) is None


def name_refusal(text: str) -> str:
    try:
        scan_markup(text)
    except ParseError as error:
        return error.name
    return ""


@pytest.mark.parametrize(
    "text",
    [
        *("<!--" * 200_000, "<![CDATA[" * 150_000, "<a b='" * 300, "<" * 500_000, "<a =" + "=" * 400_000),
        "<!doctype" * 100_000,
    ],
)
def test_the_scan_is_linear_on_what_never_ends(text):
    said: list[str] = []
    assert measure_cpu(lambda: said.append(name_refusal(text))) < 2
    assert said[0] in ("", "unreadable")


@pytest.mark.parametrize(
    ("parse", "body", "said"),
    [
        (parse_feed, f"<rss {MANY}><channel></channel></rss>", "attributes"),
        (parse_article, f"<div {MANY}>x</div>", "attributes"),
        (parse_feed, LAUGHS, "entities"),
    ],
)
def test_parsers_refuse_before_they_parse(parse, body, said):
    def refuse() -> None:
        with pytest.raises(ParseError, match=said):
            parse(body.encode(), "http://x.example/")

    assert measure_cpu(refuse) < 2


NAMESPACES = " ".join(f"xmlns:a{number}='u{number}'" for number in range(400))
PADDED = "甲乙丙丁甲乙丙丁，"
HEAVY = {
    "elements without text": (parse_article, "<b>x</b>" * 20_000),
    "furniture": (parse_article, f"<body><div>{f'<div class=share>{PADDED}</div>' * 9_000}</div></body>"),
    "nested furniture": (parse_article, "<div class=share>" * 900 + f"<b>{PADDED}</b>" * 12_000),
    "many pieces": (parse_article, f"<body><div>{f'<b>{PADDED * 2}</b>' * 15_000}</div></body>"),
    "spans": (parse_article, f"<table>{'<tr><td rowspan=1000>a<td>b' * 5_000}</table>"),
    "spaces": (parse_article, "<body><p>甲" + " \n" * 700_000 + "x</p></body>"),
    "sections without end": (parse_feed, f"<rss><channel>{'<![CDATA[' * 100_000}</channel></rss>"),
    "ampersands": (parse_feed, f"<rss><channel><title>{'&a' * 300_000}</title></channel></rss>"),
    "namespaces": (parse_feed, f"<rss {NAMESPACES}><channel>{'<a1:b/>' * 15_000}</channel></rss>"),
    "dates": (parse_feed, f"<rss><item><link>/</link><pubDate>{'2025-01-01T' * 100_000}</pubDate></item></rss>"),
    "one link often": (read_list, "<ul>" + "<li><a href=/x/1.html>abc</a>" * 5_000 + "</ul>"),
    "many links": (read_list, "<div>" + "".join(f"<a href=/x/{n}.html>abc</a>" for n in range(8_000)) + "</div>"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_what_passes_the_scan_ends_within_the_time_allowed(name):
    parse, text = HEAVY[name]

    def try_to_parse(body: str) -> None:
        with contextlib.suppress(ParseError):
            parse(body.encode(), "http://x.example/")

    try_to_parse("<p>x</p>")  # what is loaded when first needed is no matter of the text
    assert measure_cpu(lambda: try_to_parse(text)) < 5


@settings(max_examples=200)
@given(st.text(alphabet="<>/!-[]CDATA=\"' ab\n", max_size=300))
def test_any_text_passes_or_is_refused_by_name(text):
    assert name_refusal(text) in ("", "unreadable")


@pytest.mark.parametrize("piece", ["<p", "<br", "</", "</<\u200b/", "<p a<"])
def test_tags_that_never_close_are_elements_each(piece: str) -> None:
    with pytest.raises(ParseError, match="more than") as raised:
        scan_markup("<div>" + piece * 100_000)
    assert raised.value.heavy


TAGS = ("<a>", "</a>", '<a b="c">', "<a b='>' c>", "<a/>", "<?xml v?>", "<!ENTITY a")
PIECES = (*TAGS, "<!-- ", "-->", "<![CDATA[", "]]>", "x", "<", '"')


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_is_plain_at_one_look_passes_the_look_at_each_tag(text: str) -> None:
    if hostile._is_plain(text):
        hostile._scan_tags(text, "http://x.example/")
        assert text.count("<") <= hostile.MAX_DEPTH
    else:
        assert "<" in text


@pytest.mark.parametrize("tag", ["<a b='1'>", "<a b=1>", "<a b>", '<a b="<">', "<!DOCTYPE r>", "<!-- x -->", "< a>"])
def test_a_tag_that_is_not_plain_is_looked_at(tag: str) -> None:
    assert hostile._is_plain('<a b="c">x</a><d/>')
    assert not hostile._is_plain(f"<r>{tag}</r>")


def test_more_plain_tags_than_may_be_open_are_counted() -> None:
    assert hostile._is_plain("<a>" * hostile.MAX_DEPTH)
    assert not hostile._is_plain("<a>" * (hostile.MAX_DEPTH + 1))


@pytest.mark.parametrize("piece", ["<a ", '<a b="', "<a b", "<![CDATA[", "<?xml ", "<a " + " " * 900])
def test_one_look_takes_linear_time(piece: str) -> None:
    assert measure_cpu(lambda: hostile._PLAIN.findall(piece * (2_000_000 // len(piece)))) < 2
