"""Text that would like to be more than text, planted wherever the web's words are kept, in every page and feed.

tests/hostile.json holds the payloads; each that ran as a script would call `fired`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import etree, html
from paging import PAYLOADS, fill_hostile, open_page
from records import make_finding, make_reading, make_store, store_article, store_entry, store_finding

from domain.altering import alter
from web.showing import urlsplit_safely

#: What our own templates hold; anything else came out of a payload.
TAGS = frozenset(
    (
        "a", "article", "blockquote", "body", "br", "button", "caption", "code", "dd", "div", "dl", "dt", "em",
        "footer", "form", "h1", "h2", "h3", "head", "header", "html", "input", "label", "li", "link", "main",
        "mark", "meta", "nav", "ol", "option", "p", "pre", "section", "select", "span", "strong", "table", "tbody",
        "td", "textarea", "th", "thead", "time", "title", "tr", "ul",
    )
)  # fmt: skip
ATTRIBUTES = frozenset(
    (
        "action", "aria-current", "aria-label", "aria-labelledby", "autocomplete", "charset", "class", "content",
        "datetime", "for", "href", "hreflang", "id", "lang", "maxlength", "method", "name", "placeholder", "readonly",
        "rel", "reversed", "role", "rows", "scope", "selected", "size", "tabindex", "title", "type", "value",
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("hostile")
    fill_hostile(folder)
    with open_page(folder) as client:
        yield client


def judge(answer: httpx.Response) -> None:
    """Nothing in the document but what our templates hold, and links only to pages of ours or of the web."""
    document = html.fromstring(answer.content)
    for element in document.iter(etree.Element):
        assert element.tag in TAGS, (element.tag, element.attrib)
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        for name in ("href", "action"):
            target = element.get(name, "/")
            assert re.match(r"(?:https?://|/(?!/)|#|\?)", target), target
    assert not re.search(r"fired\(1\)\s*</script", answer.text)


def test_the_list_is_long_and_holds_nothing_twice() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 223


def test_every_finding_and_article_is_text(page: httpx.Client) -> None:
    for number in range(1, len(PAYLOADS) + 1):
        for path in (f"/f/F-2025-{number:03}", f"/a/{number}"):
            answer = page.get(path, params={"lang": ("en", "zh")[number % 2]})
            assert answer.status_code == 200, answer.text
            judge(answer)


def test_every_list_table_and_answer_is_text(page: httpx.Client) -> None:
    offsets = range(0, len(PAYLOADS), 50)
    paths = [f"{path}?offset={offset}" for path in ("/findings", "/firms") for offset in offsets]
    paths += ["/today", "/totals", "/sources", "/search?q=fired", "/findings?known_on=2025-02-28"]
    paths += [f"/data/{view}?_size=300" for view in ("findings", "approvals", "firm_register", "counts", "articles")]
    for path in paths:
        answer = page.get(path)
        assert answer.status_code == 200, (path, answer.text)
        judge(answer)


def test_what_is_asked_comes_back_as_text(page: httpx.Client) -> None:
    asking = (("/search", "q"), ("/findings", "firm"), ("/findings", "since"), ("/data", "sql"), ("/firms", "name"))
    for number, payload in enumerate(PAYLOADS):
        path, name = asking[number % len(asking)]
        answer = page.get(path, params={name: payload})
        assert answer.status_code in (200, 400), (path, payload)
        judge(answer)


def test_only_addresses_of_the_web_are_links() -> None:
    for payload in PAYLOADS:
        found = urlsplit_safely(payload)
        assert found == "" or found.startswith(("http://", "https://"))


def test_no_title_publisher_or_address_makes_a_page_heavy(tmp_path: Path) -> None:
    """An older version kept them at any length; what comes in now is cut at the door."""
    long = "首批13家外资企业获批 " * 6_000
    address = f"https://a.example/{'x' * 70_000}"
    finding = make_finding()
    report = alter(finding.reports[0], title=long, publisher=long, url=address, language="zh-Hans")
    store = make_store(tmp_path)
    store_article(store, store_entry(store), alter(make_reading(), title=long))
    store_finding(store, alter(finding, reports=(report,), confirmed_by=address))
    with store.write() as tx:
        tx.execute("UPDATE article_rows SET publisher = ?, url = ?", (long, address))
    store.close()
    paths = ("/today", "/findings", "/f/F-2025-001", "/a/1", "/firms/siemens-china", "/totals", "/findings.atom")
    paths += ("/search?q=%E8%8E%B7%E6%89%B9", "/search?q=Siemens", "/data/articles", "/data/findings")
    with open_page(tmp_path) as client:
        said = {path: client.get(path) for path in paths}
    assert {path: answer.status_code for path, answer in said.items()} == dict.fromkeys(paths, 200)
    assert {path: len(answer.content) for path, answer in said.items() if len(answer.content) > 30_000} == {}
    assert "[cut: the first 340 of 72,000 characters]" in said["/a/1"].text
    assert "an address of 70,018 characters at a.example, over 2,048" in said["/f/F-2025-001"].text


def test_the_feed_holds_no_markup(page: httpx.Client) -> None:
    feed = etree.fromstring(page.get("/findings.atom").content)
    assert {etree.QName(one).namespace for one in feed.iter(etree.Element)} == {"http://www.w3.org/2005/Atom"}
    assert {one.get("type") for one in feed.iter("{*}summary")} == {"text"}
