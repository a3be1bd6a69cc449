"""What is known already is not entered again, and a run that ended early goes on where it was."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from archive_bench import NOW, Bench, count, save
from archives import APPROVAL, SECOND, WEATHER, HereEngine, WarcFile, store_text, write_lines, write_page
from click.testing import CliRunner

from domain.altering import alter
from domain.archives import Batch
from domain.errors import StorageError
from miitwatch.archive.archive_listing import list_archive
from miitwatch.archive.backfilling import begin_run, read_archive
from miitwatch.cli import cli
from miitwatch.rounds.archive_entering import enter_batch


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "ledger"
    folder.mkdir()
    return Bench(folder)


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
    from storage.articles import entries
    from storage.polls import polls

    source = Source("daily", "feed", "https://daily.test/feed")
    with bench.open() as app, app.store.write() as tx:
        saved = polls.save_poll(tx, make_poll(Entry("https://daily.test/1", "Short"), source=source), source)
        entries.mark_done(tx, saved.new_entries[0], Outcome("passed_by_title", "tells of games"), NOW)
    summary = bench.enter(write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")]))
    assert count(summary) == {"entered": 1}
    assert bench.ask("SELECT state, outcome, article_id IS NOT NULL FROM entries") == [("read", "changed", 1)]


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
            left = [alter(portion, most=1) for portion in run.left]
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
    told = ask_doctor(bench)
    assert f"warn  backfill: {tray}: begun 2026-03-02T08:00:00Z and not ended" in told
    assert f"`miitwatch backfill {store}` goes on" in told

    told = call(bench, "backfill", str(store))
    assert "An earlier run was not finished and read by rules 2024.1" in told
    assert "Going on with an earlier run" not in told
    assert bench.ask("SELECT count(*) FROM events WHERE number > 0") == [(1,)]
    assert list(bench.folder.glob("*.backfill-*")) == []
    assert "backfill" not in ask_doctor(bench)


def test_an_archive_is_entered_by_the_daemons_user_who_may_read_no_secret(bench: Bench, tmp_path: Path) -> None:
    """Nobody is told, so no channel's secret is needed: the unit's are root's alone, and root's files nobody else's."""
    path = bench.folder / "config.toml"
    hook = '[alerts.hook]\nkind = "webhook"\nurl = "https://hooks.test/"\n'
    path.write_text(path.read_text("utf-8") + hook, "utf-8")
    store = write_lines(tmp_path / "a.jsonl", [store_text(APPROVAL, "https://daily.test/1")])
    assert "1  entered into the ledger" in call(bench, "backfill", str(store))


def ask_doctor(bench: Bench) -> str:
    return CliRunner().invoke(cli, ["--config", str(bench.folder / "config.toml"), "doctor"]).output


def call(bench: Bench, *words: str) -> str:
    """What a command of its own process says."""
    command = [sys.executable, "-m", "miitwatch", "--config", str(bench.folder / "config.toml"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_a_file_that_was_changed_meanwhile_is_read_anew(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(WEATHER, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        read_archive(run, HereEngine(run.desk), lambda _: None)
        run.tray.close()
    write_lines(store, [store_text(APPROVAL, "https://daily.test/1"), store_text(WEATHER, "https://daily.test/2")])
    assert count(bench.enter(store)) == {"entered": 1, "prefiltered": 1}


def test_two_runs_over_one_archive_at_once_are_refused(bench: Bench, tmp_path: Path) -> None:
    store = write_lines(tmp_path / "a.jsonl", [store_text(WEATHER, "https://daily.test/1")])
    with bench.open() as app, begin_run(app, [store], list_archive([store]), "") as run:
        with pytest.raises(StorageError, match="at work on the same archive"):
            bench.enter(store)
        run.tray.remove()
    assert list(bench.folder.glob("*.backfill-*")) == []
