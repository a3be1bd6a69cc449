"""An archive of every kind, read and entered: in the order of publication, told to nobody, each document counted."""

import gzip
import json
import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from archives import APPROVAL, SECOND, WEATHER, HereEngine, WarcFile, store_text, write_feed, write_lines, write_page
from office_files import build_xls

from domain.archives import Batch, Portion
from domain.errors import ConfigError, StorageError
from miitwatch.application import Application
from miitwatch.archive_entering import enter_batch, read_batch, write_batch
from miitwatch.archive_listing import list_archive
from miitwatch.archive_summary import Summary, describe_summary, sum_up
from miitwatch.backfilling import begin_run, enter_archive, open_archive_store, read_archive
from miitwatch.commands.backfilling import _check_options
from miitwatch.config import load_config

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CONFIG = """
[store]
path = "{folder}/m.db"
[sources.ministry]
kind = "list"
url = "https://www.miit.test/news/"
authority = "regulator"
publisher = "MIIT"
[sources.daily]
kind = "feed"
url = "https://daily.test/feed"
authority = "press"
title = "The Daily"
[alerts.inbox]
kind = "inbox"
path = "{folder}/inbox"
language = "en"
operators = true
"""


@dataclass
class Bench:
    """A ledger in a folder, and runs over archives into it."""

    folder: Path

    def __post_init__(self) -> None:
        path = self.folder / "config.toml"
        path.write_text(CONFIG.format(folder=self.folder), encoding="utf-8")
        self.config = load_config(path, {}, self.folder)

    def open(self) -> Any:
        return open_archive_store(self.config, lambda: NOW)

    def enter(self, *paths: Path, site: str = "", loses: Any = None) -> Summary:
        listed = list_archive(paths)
        with self.open() as app, begin_run(app, paths, listed, site) as run:
            self.engine = HereEngine(run.desk, loses)
            read_archive(run, self.engine, lambda _: None)
            enter_archive(app, run)
            summary = sum_up(run.tray)
            self.told = list(describe_summary(summary, listed.faults))
            run.tray.remove()
        return summary

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.config.store_path) as db:
            return [tuple(row) for row in db.execute(query, values)]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "ledger"
    folder.mkdir()
    return Bench(folder)


def count(summary: Summary) -> dict[str, int]:
    return {fate: number for fate, number in summary.fates.items() if number}


def save(path: Path, body: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


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


def test_a_packed_store_is_read_in_portions_and_gone_on_with_from_amid(bench: Bench, tmp_path: Path) -> None:
    others = [{"url": f"https://daily.test/{n}", "text": f"天气预报{n}"} for n in range(1_300)]
    last = store_text(APPROVAL, "https://daily.test/last")
    packed = write_lines(tmp_path / "store.jsonl.gz", [*others, last])
    listed = list_archive([packed])
    with bench.open() as app, begin_run(app, [packed], listed, "") as run:
        engine = HereEngine(run.desk)
        engine.submit((run.left[0],))
        ((_, (first,)),) = engine.collect()  # and then it was killed
        run.tray.keep([first])
        run.tray.close()
    assert first.next is not None
    assert (first.next.line, sum(number for _, number in first.fates)) == (401, 400)
    assert 0 < first.next.reached <= packed.stat().st_size
    summary = bench.enter(packed)
    assert [task[0].line for task in bench.engine.tasks] == [401, 801, 1_201]
    assert sum(summary.fates.values()) == 1_301
    assert summary.fates["entered"] == 1


def test_a_portion_of_a_packed_store_grows_with_what_has_to_be_unpacked_before_it(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("miitwatch.archive_reading.MOST", 1)
    packed = write_lines(tmp_path / "store.jsonl.gz", [{"url": "https://daily.test/1", "text": "天气"}] * 200)
    bench.enter(packed)
    lines = [task[0].line for task in bench.engine.tasks]
    assert lines[:17] == list(range(1, 18))
    assert all(after - line >= (line - 1) / 16 for line, after in pairwise(lines))
    assert len(lines) < 60


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


def test_a_page_that_is_known_already_is_not_entered_again(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1?utm_source=x")])
    other = write_lines(
        tmp_path / "b.jsonl", [store_text(APPROVAL, "http://daily.test/1"), store_text(SECOND, "https://daily.test/2")]
    )
    assert count(bench.enter(store)) == {"entered": 1}
    assert count(bench.enter(other)) == {"entered": 1, "known": 1}
    assert count(bench.enter(other)) == {"known": 2}
    assert bench.ask("SELECT count(*) FROM events WHERE number > 0") == [(2,)]


def test_two_captures_of_one_address_in_one_archive_are_entered_once(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile()
    for day in ("2025-03-01", "2025-03-09"):
        warc.add("https://daily.test/first", write_page(APPROVAL), date=f"{day}T00:00:00Z")
    assert count(bench.enter(warc.save(tmp_path / "a.warc.gz"))) == {"entered": 1, "known": 1}


def test_an_entry_that_was_only_passed_over_by_its_title_is_read_from_the_archive(bench: Bench, tmp_path: Path) -> None:
    from records import make_poll

    from domain.findings import Outcome
    from domain.pages import Entry
    from domain.sources import Source
    from storage import entries, polls

    source = Source("daily", "feed", "https://daily.test/feed")
    with bench.open() as app, app.store.write() as tx:
        saved = polls.save_poll(tx, make_poll(Entry("https://daily.test/1", "Short"), source=source), source)
        entries.mark_done(tx, saved.new_entries[0], Outcome("passed_by_title", "tells of games"), NOW)
    summary = bench.enter(write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")]))
    assert count(summary) == {"entered": 1}
    assert bench.ask("SELECT state, outcome, article_id IS NOT NULL FROM entries") == [("read", "changed", 1)]


def test_what_waits_for_a_person_waits_without_a_message(bench: Bench, tmp_path: Path) -> None:
    from miitwatch.page_notices import notice_pages

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


def test_damaged_files_are_named_with_their_place_and_the_rest_goes_on(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    warc = WarcFile()
    warc.add("https://daily.test/first", write_page(APPROVAL))
    warc.add("https://daily.test/cut", os.urandom(50_000))
    warc.save(folder / "cut.warc.gz", upto=warc.offsets[1] + 20_000)
    save(folder / "garbage.warc", b"this is no web archive\n" * 9)
    save(folder / "huge.html", b"<p>" + b"x" * 20_000_001)
    save(folder / "binary.html", os.urandom(5_000))
    save(folder / "not-a-feed.xml", b"<html><body>moved</body></html>")
    (folder / "gone.html").symlink_to(folder / "nowhere")
    (folder / "inside").mkdir()
    (folder / "inside" / "round").symlink_to(folder)
    write_lines(folder / "z.jsonl", [store_text(SECOND, "https://daily.test/2")])
    summary = bench.enter(folder)
    assert count(summary) == {"entered": 2, "broken": 2, "too_large": 1, "unreadable": 2}
    told = "\n".join(bench.told)
    assert f"archive/cut.warc.gz, byte {warc.offsets[1]:,}: the record is cut off" in told
    assert "archive/garbage.warc, byte 0: " in told
    assert told.count("nothing behind it is read") == 2
    assert "archive/huge.html: 20,000,004 bytes, more than [crawler] max_body (20,000,000)" in told
    assert "archive/gone.html: cannot be read" in told
    assert "archive/inside/round: leads to a folder that is read already, and is not followed" in told
    assert "archive/binary.html: unreadable" in told
    assert "archive/not-a-feed.xml: not-a-feed" in told


def test_bad_lines_hide_no_file_of_which_the_rest_is_not_read(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    letters = random.Random(1).randbytes(9_000)
    write_lines(folder / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")], more=["nonsense"] * 1_000)
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b"nonsense\n" * 900 + letters)[:-6_000])
    warc = WarcFile()
    for number in range(4):
        warc.add(f"https://daily.test/{number}", write_page(WEATHER))
    warc.save(folder / "z.warc.gz", upto=warc.offsets[2] + 200)
    bench.enter(folder)
    said = bench.told[bench.told.index("Not read, or not as it stood:") + 1 :]
    assert [line.split()[0] for line in said[:2]] == ["archive/b.jsonl.gz,", "archive/z.warc.gz,"], (
        "what is cut is first"
    )
    assert [line.split(":")[0] for line in said[2:]] == [
        "  archive/a.jsonl, line 2", "  archive/a.jsonl, line 3", "  archive/a.jsonl, line 4", "  archive/a.jsonl",
        "  archive/b.jsonl.gz, line 1", "  archive/b.jsonl.gz, line 2", "  archive/b.jsonl.gz, line 3",
        "  archive/b.jsonl.gz",
    ]  # fmt: skip
    assert said[5].endswith(": 997 more")


def test_of_many_files_with_faults_the_first_are_named_and_all_are_counted(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(23):
        write_lines(folder / f"{number:02}.jsonl", [], more=["nonsense"] * 60)
    bench.enter(folder)
    assert bench.told[-1] == "  and 180 more in 3 other files"
    assert bench.told[-2] == "  archive/19.jsonl: 57 more"


def test_a_web_archive_packed_in_one_piece_is_told_as_that(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile(gzipped=False)
    warc.add("https://daily.test/first", write_page(APPROVAL))
    warc.add("https://daily.test/second", write_page(SECOND))
    bench.enter(save(tmp_path / "a.warc.gz", gzip.compress(warc.out.getvalue())))
    assert "  a.warc.gz, byte 0: packed in one piece, not record by record: unpack it with gunzip" in "\n".join(
        bench.told
    )


def test_hostile_markup_and_bombs_meet_the_limits_of_live_pages(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile()
    bomb = gzip.compress(b"a" * 60_000_000)
    warc.add("https://a.test/bomb", bomb, headers=[("Content-Encoding", "gzip")])
    warc.add("https://a.test/broken", b"\x1f\x8bnot gzip", headers=[("Content-Encoding", "gzip")])
    deep = "<div>" * 5_000 + "增值电信业务试点 外资 telecom foreign"
    warc.add("https://a.test/deep", deep.encode())
    laughs = b"<!DOCTYPE x [<!ENTITY a 'b'>]><p>" + "增值电信业务扩大对外开放试点批复 外商投资电信企业".encode() * 9
    warc.add("https://a.test/laughs", laughs)
    warc.add("https://daily.test/first", write_page(APPROVAL))
    summary = bench.enter(warc.save(tmp_path / "a.warc.gz"))
    assert summary.fates["entered"] == 1
    assert summary.fates["too_large"] == 1
    assert summary.fates["broken"] == 1
    assert sum(summary.fates.values()) == 5
    assert any("declares XML entities" in fault.what for fault in summary.faults)


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2025-13-99T00:00:00Z"])
def test_a_capture_at_no_instant_leaves_its_page_uncaptured_and_the_run_alive(
    bench: Bench, tmp_path: Path, date: str
) -> None:
    warc = WarcFile()
    warc.add("https://daily.test/first", write_page(APPROVAL), date=date)
    assert count(bench.enter(warc.save(tmp_path / "a.warc.gz"))) == {"entered": 1}


def test_a_fault_of_ours_at_one_record_is_told_and_ends_no_run(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr("miitwatch.archive_answers._receive", fail)
    warc = WarcFile()
    warc.add("https://daily.test/first", write_page(APPROVAL))
    store = write_lines(tmp_path / "b.jsonl", [store_text(SECOND, "https://daily.test/2")])
    assert count(bench.enter(warc.save(tmp_path / "a.warc.gz"), store)) == {"entered": 1, "unreadable": 1}
    assert "a fault of ours: RuntimeError('nobody thought of this')" in "\n".join(bench.told)


@pytest.mark.parametrize("url", ["https://[::1", "https://daily.test:99999/", "https://", "https://daily.test:x/"])
def test_an_address_that_cannot_be_taken_apart_is_named_and_the_rest_goes_on(
    bench: Bench, tmp_path: Path, url: str
) -> None:
    warc = WarcFile()
    warc.add(url, write_page(SECOND))
    warc.add("https://daily.test/first", write_page(APPROVAL))
    store = write_lines(tmp_path / "b.jsonl", [store_text(SECOND, url)])
    feed = save(tmp_path / "c.xml", write_feed([(url, SECOND, False)]))
    summary = bench.enter(warc.save(tmp_path / "a.warc.gz"), store, feed)
    assert summary.fates["entered"] == 1
    assert summary.fates["no_address"] >= 2
    assert "a fault of ours" not in "\n".join(bench.told)


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

    from storage import outbox

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


def test_a_run_that_was_interrupted_goes_on_and_enters_nothing_twice(bench: Bench, tmp_path: Path) -> None:
    """At every place at which it can stop: what it comes to is what one run comes to."""
    folder = tmp_path / "archive"
    folder.mkdir()
    warc = WarcFile()
    for number, text in enumerate((APPROVAL, WEATHER, SECOND)):
        warc.add(f"https://daily.test/{number}", write_page(text))
    warc.save(folder / "a.warc.gz")
    write_lines(
        folder / "b.jsonl", [store_text(SECOND, "https://elsewhere.test/1"), store_text(WEATHER, "https://e.test/2")]
    )
    save(folder / "c.html", write_page(APPROVAL))
    listed = list_archive([folder])
    for stop in range(12):
        with bench.open() as app, begin_run(app, [folder], listed, "") as run:
            left = [replace(portion, most=1) for portion in run.left]
            engine = HereEngine(run.desk)
            for step, portion in enumerate(left):
                engine.submit((portion,))
                ((_, results),) = engine.collect()
                assert not isinstance(results, Exception)
                if step == 0:
                    run.tray.keep(results)  # and then it is killed
            waiting = run.tray.list_waiting(1, 1)
            if not left and waiting:  # killed between the ledger's commit and the tray's
                enter_batch(app, Batch(run.name, run.archive, (waiting[0].document,)))
            run.tray.close()
        if not left and stop > 8:
            break
    summary = bench.enter(folder)
    assert count(summary) == {"entered": 4, "prefiltered": 2}
    assert len(bench.ask("SELECT DISTINCT url FROM article_rows")) == 4
    assert bench.ask("SELECT count(*) FROM events WHERE number > 0") == [(4,)]


def test_a_run_that_older_rules_began_is_named_let_go_and_read_anew(bench: Bench, tmp_path: Path) -> None:
    """As an upgrade in the middle of it leaves it; by the commands themselves."""
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        read_archive(run, HereEngine(run.desk), lambda _: None)
        tray = run.tray.path
        run.tray.close()
    with sqlite3.connect(tray) as db:
        assert db.execute("UPDATE run SET value = '2024.1' WHERE key = 'rules'").rowcount == 1
    told = call(bench, "doctor")
    assert f"warn  backfill: {tray}: begun 2026-03-02T08:00:00Z and not ended" in told
    assert f"`miitwatch backfill {store}` goes on" in told

    told = call(bench, "backfill", str(store))
    assert "An earlier run was not finished and read by rules 2024.1" in told
    assert "Going on with an earlier run" not in told
    assert bench.ask("SELECT count(*) FROM events WHERE number > 0") == [(1,)]
    assert list(bench.folder.glob("*.backfill-*")) == []
    assert "backfill" not in call(bench, "doctor")


def call(bench: Bench, *words: str) -> str:
    """What a command of its own process says."""
    command = [sys.executable, "-m", "miitwatch", "--config", str(bench.folder / "config.toml"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_what_is_news_still_is_named_at_the_end_since_nobody_was_told(bench: Bench, tmp_path: Path) -> None:
    today = {**APPROVAL, "published": datetime.now(UTC).date().isoformat()}
    old = write_lines(tmp_path / "old.jsonl", [store_text(SECOND, "https://daily.test/old")])
    assert "told to nobody so far" not in call(bench, "backfill", str(old))
    new = write_lines(tmp_path / "new.jsonl", [store_text(today, "https://daily.test/new")])
    said = call(bench, "backfill", str(new)).splitlines()
    ((finding,),) = bench.ask("SELECT id FROM findings WHERE published LIKE ?", f"{today['published']}%")
    assert said[-3:-1] == ["News still, by their dates or for want of one, and told to nobody so far:", f"  {finding}"]


def test_a_file_that_was_changed_meanwhile_is_read_anew(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(WEATHER, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        read_archive(run, HereEngine(run.desk), lambda _: None)
        run.tray.close()
    write_lines(store, [store_text(APPROVAL, "https://daily.test/1"), store_text(WEATHER, "https://daily.test/2")])
    assert count(bench.enter(store)) == {"entered": 1, "prefiltered": 1}


@pytest.mark.parametrize(
    "scheduler", ["tcp://127.0.0.1", "bogus", "tcp://127.0.0.1:", "tcp://h:99999", "http://h:8786", "tcp://h:0"]
)
def test_a_schedulers_address_without_a_port_is_refused_before_dask_is_asked(
    bench: Bench, tmp_path: Path, scheduler: str
) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(WEATHER, "https://e.test/1")])
    words = ("--config", str(bench.folder / "config.toml"), "backfill", str(store), "--engine", "dask")
    command = [sys.executable, "-m", "miitwatch", *words, "--scheduler", scheduler]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert f"--scheduler is an address with its port, such as tcp://10.0.0.5:8786, not '{scheduler}'" in done.stderr


def test_a_schedulers_address_as_dask_prints_it_is_taken() -> None:
    for address in (
        "tcp://10.0.0.5:8786",
        "tls://dask.firm.test:8786",
        "[::1]:8786",
        "tcp://[::1]:8786",
        "head-1:8786",
    ):
        _check_options("", "dask", None, address)


def test_two_runs_over_one_archive_at_once_are_refused(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(WEATHER, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        with pytest.raises(StorageError, match="at work on the same archive"):
            bench.enter(store)
        run.tray.remove()
    assert list(bench.folder.glob("*.backfill-*")) == []


def test_a_document_that_ends_its_process_is_found_named_and_passed_over(bench: Bench, tmp_path: Path) -> None:
    warc = WarcFile()
    for number in range(7):
        warc.add(f"https://daily.test/{number}", write_page(APPROVAL if number == 6 else WEATHER))
    folder = tmp_path / "archive"
    folder.mkdir()
    warc.save(folder / "a.warc.gz")
    write_lines(folder / "b.jsonl", [store_text(WEATHER, f"https://e.test/{n}") for n in range(5)])
    for name in ("c", "d", "e"):
        save(folder / f"{name}.html", write_page(WEATHER))

    def loses(task: Sequence[Portion]) -> bool:
        return any(
            (one.kind == "warc" and one.at <= warc.offsets[3] and (one.most != 1 or one.at == warc.offsets[3]))
            or (one.kind == "lines" and one.line <= 2 and (one.most != 1 or one.line == 2))
            or one.name.endswith("d.html")
            for one in task
        )

    summary = bench.enter(folder, loses=loses)
    assert count(summary) == {"entered": 1, "prefiltered": 5 + 4 + 2, "unreadable": 3}
    assert {(fault.name, fault.place) for fault in summary.faults} == {
        ("archive/a.warc.gz", f"byte {warc.offsets[3]:,}"),
        ("archive/b.jsonl", "line 2"),
        ("archive/d.html", ""),
    }


def test_a_packed_store_that_ends_its_process_is_named_once_as_a_whole(bench: Bench, tmp_path: Path) -> None:
    """Its places are those of the unpacked lines: stepped through as it lies, it was read on from amid a line."""
    store = write_lines(tmp_path / "a.jsonl.gz", [store_text(WEATHER, f"https://e.test/{n}") for n in range(50)])
    summary = bench.enter(store, loses=lambda task: task[0].line <= 20)
    assert count(summary) == {"unreadable": 1}
    (fault,) = summary.faults
    assert (fault.name, fault.place) == ("a.jsonl.gz", "")
    assert "gunzip" in fault.what


def test_a_batch_for_another_process_comes_back_as_it_was(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        read_archive(run, HereEngine(run.desk), lambda _: None)
        (waiting,) = run.tray.list_waiting(5, 10**9)
        batch = Batch("run", "archive", (waiting.document,))
        assert read_batch(write_batch(batch)) == batch
        run.tray.remove()


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("news", b"WARC/1.0\r\n", "warc"), ("packed", gzip.compress(b"x", mtime=0), "warc"),
        ("store", b'{"url": 1}', "lines"),
        ("feed", b"<?xml version='1.0'?><rss>", "feed"), ("page", b"<!DOCTYPE html>", "page"),
        ("a.WARC.GZ", b"", "warc"), ("a.Html", b"", "page"), ("a.pdf", b"", "file"), ("a.ndjson", b"", "lines"),
    ],
)  # fmt: skip
def test_a_file_is_told_by_its_name_else_by_its_first_bytes(tmp_path: Path, name: str, start: bytes, kind: str) -> None:
    (portion,) = list_archive([save(tmp_path / name, start)]).portions
    assert portion.kind == kind


def test_a_path_that_is_not_there_or_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no .*nowhere"):
        list_archive([tmp_path / "nowhere"])
    with pytest.raises(ConfigError, match="is no archive that is read"):
        list_archive([save(tmp_path / "music.mp3", b"ID3")])


def test_links_that_lead_out_of_the_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    save(tmp_path / "elsewhere/secret.html", b"")
    save(tmp_path / "outside.html", b"")
    save(tmp_path / "site/in/a.html", b"")
    site = tmp_path / "site"
    (site / "folder").symlink_to(tmp_path / "elsewhere")
    (site / "file.html").symlink_to("../outside.html")
    (site / "loop").symlink_to("..")
    (site / "again").symlink_to("in")
    (tmp_path / "named").symlink_to("site")

    for named in ("site", "named"):
        listed = list_archive([tmp_path / named])
        # a folder is read under the first of its names
        assert [one.name for one in listed.portions] == [f"{named}/again/a.html"]
        assert sorted((one.name, one.what) for one in listed.faults) == [
            (f"{named}/file.html", "leads out of the folder that was named, and is not followed"),
            (f"{named}/folder", "leads out of the folder that was named, and is not followed"),
            (f"{named}/in", "leads to a folder that is read already, and is not followed"),
            (f"{named}/loop", "leads out of the folder that was named, and is not followed"),
        ]


def test_a_folder_says_which_files_in_it_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c", "d.html"):
        save(tmp_path / "x" / name, b"")
    listed = list_archive([tmp_path / "x"])
    assert [one.name for one in listed.portions] == ["x/d.html"]
    assert listed.others == Counter({".png": 2, "without an ending": 1})


def test_application_type_is_what_the_store_opens(bench: Bench) -> None:
    with bench.open() as app:
        assert isinstance(app, Application)


def test_the_record_and_its_evidence_say_that_no_site_sent_the_page(bench: Bench, tmp_path: Path) -> None:
    from miitwatch.briefings import show_finding
    from miitwatch.evidence import export_finding
    from miitwatch.sight import look_at_regulator
    from storage import history
    from storage.bundles import read_member
    from storage.proofs import check_export

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
