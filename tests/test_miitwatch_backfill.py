"""An archive of every kind, read and entered: in the order of publication, told to nobody, each document counted."""

import gzip
import json
import os
import random
from collections import Counter
from pathlib import Path

import pytest
from archive_bench import Bench, count, save
from archives import APPROVAL, SECOND, WEATHER, WarcFile, store_text, write_feed, write_lines, write_page
from office_files import build_xls

from miitwatch.application import Application


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "ledger"
    folder.mkdir()
    return Bench(folder)


def test_a_web_archive_is_entered_in_the_order_of_publication_and_told_to_nobody(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile()
    warc.add("https://daily.test/second", write_page(SECOND))
    warc.add("https://daily.test/weather", write_page(WEATHER))
    warc.add("https://daily.test/first", gzip.compress(write_page(APPROVAL)), headers=[("Content-Encoding", "gzip")])
    warc.add("https://daily.test/moved", b"moved", status="301 Moved Permanently")
    warc.add("https://daily.test/picture", b"\x89PNG", kind="image/png")
    warc.add_other("https://daily.test/again", "revisit")
    summary = bench.enter(warc.save(tmp_path / "news.warc.gz"))
    assert count(summary) == {"entered": 2, "prefiltered": 1, "no_page": 3}
    assert summary.rules == Counter({"changed": 2})
    events = bench.ask(
        "SELECT a.url, a.publisher, a.published FROM events e JOIN article_rows a ON a.id = e.article_id"
    )
    assert events == [
        ("https://daily.test/first", "The Daily", "2025-02-28"),
        ("https://daily.test/second", "The Daily", "2025-09-11"),
    ]
    assert [row[0] for row in bench.ask("SELECT count FROM findings WHERE kind = 'approval' ORDER BY decided")] == [
        13,
        27,
    ]
    assert bench.ask("SELECT count(*) FROM alerts") == bench.ask("SELECT count(*) FROM messages") == [(0,)]
    assert bench.ask("SELECT count(*) FROM looks") == [(0,)]  # a page of years ago is not asked again


def test_a_page_keeps_its_bytes_and_says_out_of_which_file_they_came(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile()
    warc.add("https://daily.test/first", write_page(APPROVAL), date="2025-03-01T10:00:00Z")
    bench.enter(warc.save(tmp_path / "news.warc.gz"))
    ((provenance, received, sha256, status),) = bench.ask("SELECT provenance, received_at, sha256, status FROM pages")
    assert json.loads(provenance) == {
        "file": "news.warc.gz", "place": f"byte {warc.offsets[0]:,}", "captured": "2025-03-01T10:00:00Z",
        "addressed": "the archive",
    }  # fmt: skip
    assert received == "2026-03-02T08:00:00Z"  # when it came to this machine: nothing else is known to it
    assert status == 200
    from hashlib import sha256 as digest

    assert sha256 == digest(write_page(APPROVAL)).hexdigest()


def test_what_stands_on_an_archive_alone_is_told_apart_as_the_manual_says(bench: Bench, tmp_path: Path) -> None:
    manual = (Path(__file__).parents[1] / "docs/tables.md").read_text("utf-8")
    question = manual.split("What stands on archives alone")[1].split("```sql\n")[1].split("```")[0]
    lines = [store_text(APPROVAL, "https://daily.test/1"), store_text(SECOND, "https://daily.test/2")]
    bench.enter(write_lines(tmp_path / "a.jsonl", lines))
    alone = {row[0] for row in bench.ask(question)}
    assert alone == {row[0] for row in bench.ask("SELECT id FROM findings WHERE observed = 1")}
    assert {row[0] for row in bench.ask("SELECT source FROM articles")} == {"archive"}
    with bench.open() as app, app.store.write() as tx:  # the second as a source of ours listed it
        tx.execute("UPDATE entries SET source = 'daily' WHERE url = 'https://daily.test/2'")
    seen = bench.ask("SELECT finding_ids FROM articles WHERE source = 'daily'")[0][0].split(", ")
    assert {row[0] for row in bench.ask(question)} == alone - set(seen) != set()


def test_a_document_store_is_read_line_by_line_and_bad_lines_are_named(bench: Bench, tmp_path: Path) -> None:
    page = {"url": "https://daily.test/2", "html": write_page(SECOND).decode()}
    undated = {**store_text(APPROVAL, "https://elsewhere.test/1"), "published": "some day"}
    store = write_lines(
        tmp_path / "store.jsonl",
        [page, undated, store_text(WEATHER, "https://daily.test/3")],
        more=['{"url": "https://daily.test/4", ', "[]", json.dumps({"url": "ftp://a.test/", "text": "x"})],
    )
    summary = bench.enter(store)
    assert count(summary) == {"entered": 2, "prefiltered": 1, "unreadable": 2, "no_address": 1}
    assert summary.undated == 1
    assert [str(fault) for fault in summary.faults] == [
        "store.jsonl, line 2: published is no date: 'some day'; undated",
        "store.jsonl, line 4: unreadable: no JSON, column 33: Expecting property name enclosed in double quotes",
        "store.jsonl, line 5: unreadable: a JSON list where an object was expected",
        "store.jsonl, line 6: url is 'ftp://a.test/', no address over http",
    ]
    rows = bench.ask("SELECT url, published, publisher, authority FROM article_rows ORDER BY id")
    assert rows == [
        ("https://daily.test/2", "2025-09-11", "The Daily", "press"),
        ("https://elsewhere.test/1", None, "elsewhere.test", "aggregator"),  # undated stays undated, and comes last
    ]
    ((body,),) = bench.ask("SELECT p.sha256 FROM pages p WHERE p.url = 'https://elsewhere.test/1'")
    from hashlib import sha256

    assert body == sha256(json.dumps(undated, ensure_ascii=False).encode()).hexdigest()


def test_a_packed_store_is_read_and_one_that_is_cut_off_says_behind_which_line(bench: Bench, tmp_path: Path) -> None:
    letters = random.Random(3)
    others = [
        {"url": f"https://daily.test/{n}", "text": "".join(letters.choices("abcdefgh ", k=2_000))} for n in range(50)
    ]
    packed = write_lines(tmp_path / "store.jsonl.gz", [store_text(APPROVAL, "https://daily.test/first"), *others])
    data = packed.read_bytes()
    packed.write_bytes(data[: len(data) // 2])
    summary = bench.enter(packed)
    assert summary.fates["entered"] == 1
    assert summary.fates["broken"] == 1
    (fault,) = summary.faults
    assert "cannot be read on behind line" in fault.what
    read = sum(summary.fates.values()) - 1
    assert 10 < read < 45
    assert fault.place == f"line {read + 1}"


def test_a_saved_feed_gives_articles_and_headlines(bench: Bench, tmp_path: Path) -> None:
    rows = [
        ("https://daily.test/1", {**APPROVAL, "text": f"{APPROVAL['text']}\n{'试点工作将有序推进。' * 12}"}, True),
        ("https://daily.test/2", SECOND, False),
        ("https://daily.test/3", WEATHER, True),
    ]
    summary = bench.enter(save(tmp_path / "feeds" / "2025.xml", write_feed(rows)).parent)
    assert count(summary) == {"entered": 2, "prefiltered": 1}
    assert bench.ask("SELECT url, basis FROM article_rows ORDER BY id") == [
        ("https://daily.test/1", "article"),
        ("https://daily.test/2", "headline"),
    ]
    assert len(set(bench.ask("SELECT sha256 FROM pages"))) == 1  # the feed as it lay there, held once


def test_a_folder_of_pages_whose_site_the_operator_names_is_the_sites(bench: Bench, tmp_path: Path) -> None:
    link = '<p><a href="files/list.xls">附件：首批获批企业名单.xls</a></p>'
    page = write_page(APPROVAL).replace(b"</div>", link.encode() + b"</div>")
    folder = tmp_path / "saved"
    save(folder / "news" / "1.html", page)
    save(
        folder / "news" / "files" / "list.xls", build_xls([["获批外商投资电信企业"], ["汇丰科技服务（中国）有限公司"]])
    )
    save(folder / "picture.png", b"\x89PNG")
    summary = bench.enter(folder, site="https://www.miit.test/")
    assert count(summary) == {"entered": 1, "attached": 1}
    ((url, publisher, authority),) = bench.ask("SELECT url, publisher, authority FROM article_rows")
    assert (url, publisher, authority) == ("https://www.miit.test/news/1.html", "MIIT", "regulator")
    assert bench.ask("SELECT name, unread FROM attachments") == [("附件：首批获批企业名单.xls", "")]
    assert bench.ask("SELECT json_extract(provenance, '$.file') FROM pages ORDER BY id") == [
        ("saved/news/1.html",),
        ("saved/news/files/list.xls",),
    ]
    assert any("汇丰科技服务" in row[0] for row in bench.ask("SELECT text FROM texts"))


def test_a_saved_page_that_names_an_address_itself_speaks_for_nobody(bench: Bench, tmp_path: Path) -> None:
    """Anybody can write the ministry's address into a file: it is shown, and gives no rank."""
    head = '<link rel="canonical" href="https://www.miit.test/news/1.html">'
    bench.enter(save(tmp_path / "found.html", write_page(APPROVAL, head)))
    assert bench.ask("SELECT url, publisher, authority FROM article_rows") == [
        ("https://www.miit.test/news/1.html", "saved file found.html", "aggregator")
    ]
    assert bench.ask("SELECT standing FROM findings WHERE kind = 'approval'") == [("press_only",)]


def test_a_page_without_any_address_is_known_by_its_files_name(bench: Bench, tmp_path: Path) -> None:
    bench.enter(save(tmp_path / "clips" / "a b.html", write_page(APPROVAL)).parent)
    assert bench.ask("SELECT url FROM article_rows") == [("file:clips/a%20b.html",)]


def test_names_in_gbk_are_read_and_known_by_their_bytes(bench: Bench, tmp_path: Path) -> None:
    """A folder packed on a Chinese desktop: its names are no UTF-8."""
    folder = tmp_path / "saved"
    name, listed = (os.fsdecode(text.encode("gbk")) for text in ("公告.html", "名单.xls"))
    link = '<p><a href="%C3%FB%B5%A5.xls">附件：名单.xls</a></p>'
    save(folder / name, write_page(APPROVAL).replace(b"</div>", link.encode() + b"</div>"))
    save(folder / listed, build_xls([["获批外商投资电信企业"], ["汇丰科技服务（中国）有限公司"]]))
    summary = bench.enter(folder, site="https://www.miit.test/")
    assert count(summary) == {"entered": 1, "attached": 1}
    assert bench.ask("SELECT url FROM article_rows") == [("https://www.miit.test/%B9%AB%B8%E6.html",)]


@pytest.mark.parametrize("link", ["a%00.pdf", f"{'x' * 300}.pdf"])
def test_a_link_to_what_no_file_can_be_called_costs_the_page_nothing(bench: Bench, tmp_path: Path, link: str) -> None:
    anchor = f'<p><a href="{link}">附件：名单.pdf</a></p>'.encode()
    page = write_page(APPROVAL).replace(b"</div>", anchor + b"</div>")
    assert count(bench.enter(save(tmp_path / "clips" / "1.html", page).parent)) == {"entered": 1}
    assert bench.ask("SELECT unread FROM attachments") == [("not in the archive beside its page",)]


def test_an_attachment_outside_the_folder_is_not_read_whatever_a_page_links(bench: Bench, tmp_path: Path) -> None:
    save(tmp_path / "secret.txt", "外商投资电信企业 secret".encode())
    folder = tmp_path / "saved"
    links = '<p><a href="../secret.txt">附件1.txt</a><a href="link.txt">附件2.txt</a></p>'
    save(folder / "1.html", write_page(APPROVAL).replace(b"</div>", links.encode() + b"</div>"))
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    bench.enter(folder / "1.html")
    assert {row[0] for row in bench.ask("SELECT unread FROM attachments")} == {"not in the archive beside its page"}
    assert not any("secret" in row[0] for row in bench.ask("SELECT text FROM texts"))


def test_what_waits_for_a_person_waits_without_a_message(bench: Bench, tmp_path: Path) -> None:
    from miitwatch.notices.page_notices import notice_pages

    vague = {**APPROVAL, "text": "工业和信息化部就增值电信业务扩大对外开放试点答记者问。外商投资电信企业对此十分关注。"}
    summary = bench.enter(write_lines(tmp_path / "a.jsonl", [store_text(vague, "https://www.miit.test/1")]))
    assert summary.rules == Counter({"review": 1})
    with bench.open() as app:
        notice_pages(app)
    assert bench.ask("SELECT count(*) FROM messages") == [(0,)]
    assert bench.ask("SELECT count(*) FROM entries WHERE outcome = 'review'") == [(1,)]


def test_the_first_look_is_the_daemons_and_is_not_begun_by_an_archive(bench: Bench, tmp_path: Path) -> None:
    bench.enter(write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")]))
    assert bench.ask("SELECT key FROM meta WHERE key LIKE 'first_look%'") == []


def test_what_became_of_the_documents_adds_up(bench: Bench, tmp_path: Path) -> None:
    texts = [APPROVAL, SECOND, WEATHER]
    french = {"title": "Le ministère", "published": "2025-03-01", "text": "Le ministère MIIT a approuvé les firmes "
              "foreign telecom et les licences pour une première fois dans le pays, selon les autorités qui ont été "
              "citées par la presse et sont dans le texte."}  # fmt: skip
    off = {"title": "Foreign carriers open data centers in Vietnam", "published": "2025-03-01",
           "text": "Foreign carriers opened a data center in Vietnam after its regulator granted permits to overseas "
                   "telecom firms. Analysts in Hanoi expect more."}  # fmt: skip
    bench.enter(
        write_lines(
            tmp_path / "a.jsonl",
            [store_text(text, f"https://daily.test/{n}") for n, text in enumerate([*texts, french, off])],
            more=["nonsense"],
        )
    )
    figures = [line.split(maxsplit=1) for line in bench.told if line[:12].strip().replace(",", "").isdigit()]
    total, *others = [(int(number), words) for number, words in figures]
    assert total == (6, "documents, of which")
    assert sum(number for number, _ in others) == 6
    assert {words for _, words in others} == {
        "entered into the ledger", "off topic, told by its letters alone", "off topic, read whole",
        "in a language that is not read", "could not be read",
    }  # fmt: skip


def test_findings_that_readers_know_and_the_archive_corrects_are_named_and_nobody_is_told(
    bench: Bench, tmp_path: Path
) -> None:
    from records import make_message

    from storage.outbox import outbox

    bench.enter(write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")]))
    ((finding,),) = bench.ask("SELECT id FROM findings WHERE kind = 'approval'")
    with bench.open() as app, app.store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), findings=[finding])
    before = bench.ask("SELECT count(*) FROM alerts")
    other = {**APPROVAL, "text": APPROVAL["text"].replace("13家", "15家")}
    summary = bench.enter(write_lines(tmp_path / "b.jsonl", [store_text(other, "https://www.miit.test/1")]))
    assert summary.told == (finding,)
    assert any(finding in line for line in bench.told)
    assert bench.ask("SELECT count(*) FROM alerts") == before


def test_application_type_is_what_the_store_opens(bench: Bench) -> None:
    with bench.open() as app:
        assert isinstance(app, Application)


def test_the_record_and_its_evidence_say_that_no_site_sent_the_page(bench: Bench, tmp_path: Path) -> None:
    from miitwatch.messages.briefings import show_finding
    from miitwatch.notices.sight import look_at_regulator
    from miitwatch.proof.evidence import export_finding
    from storage.asking import history
    from storage.chain.bundles import read_member
    from storage.chain.proofs import check_export

    warc = WarcFile()
    warc.add("https://daily.test/first", write_page(APPROVAL), date="2025-03-01T10:00:00Z")
    bench.enter(warc.save(tmp_path / "news.warc.gz"))
    with bench.open() as app:
        with app.store.read() as db:
            (finding,) = history.find_findings(db, history.Filter(kind="approval"))
            shown = " ".join(show_finding(app, db, finding, look_at_regulator(app)).text.split())
        export = tmp_path / "evidence.zip"
        export.write_bytes(export_finding(app, finding.id))
    assert "read out of an archive file 2 Mar 2026, 16:00 (UTC+8)" in shown
    assert "retrieved" not in shown
    assert list(check_export(export)) == []
    sheet = " ".join((read_member(export, "SHEET.txt") or b"").decode().split())
    assert f"archive file news.warc.gz at byte {warc.offsets[0]:,}" in sheet
    assert (
        "which says captured 2025-03-01T10:00:00Z, answered with HTTP 200; its address is that of the archive" in sheet
    )
    assert "prove that any site ever sent what was read out of an archive file" in sheet
    kept = gzip.decompress(read_member(export, "pages.warc.gz") or b"").decode("utf-8", "replace")
    assert "archive-file: news.warc.gz" in kept
    assert "request: none: the page was read out of an archive file" in kept
