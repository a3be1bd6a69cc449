"""Damage, bombs and bad addresses in an archive: each is named with its place, and the rest goes on."""

import gzip
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from archive_bench import Bench, count, save
from archives import APPROVAL, SECOND, WEATHER, HereEngine, WarcFile, store_text, write_feed, write_lines, write_page

from domain.archives import Batch, Portion
from miitwatch.archive.archive_listing import list_archive
from miitwatch.archive.backfilling import begin_run, read_archive
from miitwatch.rounds.archive_entering import read_batch, write_batch


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "ledger"
    folder.mkdir()
    return Bench(folder)


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

    monkeypatch.setattr("miitwatch.archive.archive_answers._receive", fail)
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
