"""The Atom feed against RFC 4287's own grammar, and CSV as a spreadsheet would read it."""

import csv
import io
from pathlib import Path
from typing import NoReturn

import pytest
from lxml import etree
from paging import APPROVAL, fill_small, open_page, open_record
from records import NOW, later, make_finding, make_poll, make_reading, make_store, store_finding

from domain.altering import alter
from domain.findings import ArticleRef, Folded, Outcome
from domain.sources import Source
from miitwatch.folding.indexing import word_finding
from miitwatch.page.page_supply import build_supply
from storage.ledger import ledger
from storage.polls import polls
from web.answers import Asked
from web.feeds import show_feed
from web.spreadsheets import Neutraliser, neutralise_cell

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_the_feed_is_valid_and_leads_to_the_page(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, "public_url = 'https://watch.firm.example'\nguarded = true") as page:
        answer = page.get("/findings.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = etree.fromstring(answer.content)
    assert GRAMMAR.validate(feed), GRAMMAR.error_log
    assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == ["https://watch.firm.example/findings.atom"]
    ids = feed.xpath("a:entry/a:id/text()", namespaces=ATOM)
    assert sorted(ids) == [f"tag:miitwatch,2025:finding:F-2025-{number:03}" for number in (1, 2, 3)]
    links = feed.xpath("a:entry/a:link/@href", namespaces=ATOM)
    assert f"https://watch.firm.example/f/{APPROVAL}" in links


def test_the_feed_answers_304_until_something_changes_and_keeps_its_ids(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path) as page:
        first = page.get("/findings.atom")
        held = {"if-none-match": first.headers["etag"]}
        assert page.get("/findings.atom", headers=held).status_code == 304
        store = make_store(tmp_path)
        changed = make_finding(APPROVAL, decided="2025-02-27")
        store_finding(store, changed, number=2, kind="corrected", at=later(hours=5))
        store.close()
        second = page.get("/findings.atom", headers=held)
    assert second.status_code == 200
    before, after = (etree.fromstring(one.content) for one in (first, second))
    assert GRAMMAR.validate(after), GRAMMAR.error_log
    assert {*before.xpath("a:entry/a:id/text()", namespaces=ATOM)} == {
        *after.xpath("a:entry/a:id/text()", namespaces=ATOM)
    }
    assert after.xpath("a:updated/text()", namespaces=ATOM) == ["2025-02-28T14:00:00Z"]
    newest = after.find("a:entry", ATOM)
    assert newest.findtext("a:id", namespaces=ATOM).endswith(APPROVAL)
    assert newest.findtext("a:published", namespaces=ATOM) == "2025-02-28T09:00:00Z"
    assert "Last change: corrected." in newest.findtext("a:summary", namespaces=ATOM)


OWN_SITE = """[sources.miit]
kind = "feed"
authority = "regulator"
url = "https://www.miit.example/feed"
"""


def test_a_poll_of_the_bodys_own_site_is_no_news_of_a_finding(tmp_path: Path) -> None:
    fill_small(tmp_path)
    paths = ("/findings.atom", f"/f/{APPROVAL}.json")
    with open_page(tmp_path, OWN_SITE) as page:
        first = [page.get(path) for path in paths]
        store = make_store(tmp_path)
        source = Source("miit", "feed", "https://www.miit.example/feed", authority="regulator")
        with store.write() as tx:
            polls.save_poll(tx, make_poll(source=source, at=later(hours=3)), source)
        store.close()
        held = [
            page.get(path, headers={"if-none-match": one.headers["etag"]})
            for path, one in zip(paths, first, strict=True)
        ]
        again = [page.get(path) for path in paths]
    assert [one.status_code for one in held] == [304, 304]
    assert again[0].content == first[0].content
    assert "last read" not in again[0].text
    assert [one.json()["regulator_last_read"] for one in (first[1], again[1])] == [None, "2025-02-28T12:00:00Z"]


def test_who_holds_the_feed_is_answered_before_an_entry_is_worded(tmp_path: Path) -> None:
    """A finding that is touched without a change of its own, or made a part of another, is sent again."""
    fill_small(tmp_path)

    def refuse(*given: object) -> NoReturn:
        raise AssertionError("worded")

    with open_record(tmp_path) as app:
        supply = build_supply(app, refuse)
        asked = Asked(headers={"if-none-match": dict(show_feed(supply, Asked()).headers)["etag"]})
        held = alter(supply, word=refuse)
        assert show_feed(held, asked).status == 304
        assert show_feed(alter(supply, version="9"), asked).status == 200
        with app.store.write() as tx:
            (finding,) = (one for one in ledger.load_findings(tx) if one.id == APPROVAL)
            event = ledger.append_reading(
                tx, ArticleRef(1, "u", "t", "MIIT", "regulator", None, NOW), make_reading(), NOW
            )
            touched = Folded((), Outcome("copy"), touched=(alter(finding, services=("IDC",)),))
            ledger.save_folded(tx, event, touched, word_finding)
        with pytest.raises(AssertionError, match="worded"):
            show_feed(held, asked)


def test_what_xml_has_no_place_for_is_left_out(tmp_path: Path) -> None:
    report = make_finding().reports[0]
    hostile = "\x00\x08<b>&\u202e\ufffe13"
    store = make_store(tmp_path)
    store_finding(store, make_finding(kind="policy", reports=(alter(report, title=hostile),)))
    store.close()
    with open_page(tmp_path) as page:
        feed = etree.fromstring(page.get("/findings.atom").content)
    assert GRAMMAR.validate(feed), GRAMMAR.error_log
    assert "<b>&13" in feed.xpath("string(a:entry/a:summary)", namespaces=ATOM).replace(" ", "")


def test_an_empty_record_has_a_valid_feed(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    with open_page(tmp_path) as page:
        assert GRAMMAR.validate(etree.fromstring(page.get("/findings.atom").content)), GRAMMAR.error_log


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("-3.5", "-3.5"), ("+30", "+30"),
        ("13家", "13家"), ("", ""), ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_a_cell_that_begins_like_a_formula_is_text(cell: str, shown: str) -> None:
    assert neutralise_cell(cell) == shown


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_csv_is_rewritten_whatever_pieces_it_comes_in(size: int) -> None:
    out = io.StringIO()
    rows = [["a", "b"], ["=1", 'x"\n=2\n,"'], ["广东\n-1", "-1"], ["", '"=3']]
    csv.writer(out).writerows(rows)
    whole = out.getvalue().encode()
    pieces = [whole[place : place + size] for place in range(0, len(whole), size)]
    rewriter = Neutraliser()
    written = b"".join(rewriter.feed(piece, last=place == len(pieces)) for place, piece in enumerate(pieces, 1))
    read = list(csv.reader(io.StringIO(written.decode(), newline="")))
    assert read == [["a", "b"], ["'=1", 'x"\n=2\n,"'], ["广东\n-1", "-1"], ["", '"=3']]


def test_a_long_text_is_a_cell_like_another() -> None:
    written = Neutraliser().feed(b'id,text\r\n1,"' + b"=x" * 200_000 + b'"\r\n', last=True).decode()
    assert list(csv.reader(io.StringIO(written, newline="")))[1] == ["1", "'" + "=x" * 200_000]


def test_formulas_of_the_web_are_text_in_every_csv(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding(document="=cmd|'/C calc'!A0", services=("+1+1", "IDC")))
    store.close()
    with open_page(tmp_path, now=NOW) as page:
        for path in ("/data/findings.csv", "/data/findings.csv?_stream=1", "/data.csv?sql=select+*+from+findings"):
            (row,) = csv.DictReader(io.StringIO(page.get(path).text))
            assert (row["document"], row["services"]) == ("'=cmd|'/C calc'!A0", "'+1+1, IDC"), path
        failed = page.get("/data.csv?sql=select+*+from+nothing")
        assert (failed.status_code, failed.text.splitlines()[0]) == (400, "error")
