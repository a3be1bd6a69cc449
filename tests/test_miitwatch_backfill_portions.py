"""Archives read in portions, with many faults, or that hold what is news still; the address of a cluster."""

import gzip
import random
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from archive_bench import Bench
from archives import APPROVAL, SECOND, WEATHER, HereEngine, WarcFile, store_text, write_lines, write_page

from miitwatch.archive.archive_listing import list_archive
from miitwatch.archive.backfilling import begin_run
from miitwatch.commands.backfilling import _check_options


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "ledger"
    folder.mkdir()
    return Bench(folder)


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
    monkeypatch.setattr("miitwatch.archive.archive_reading.MOST", 1)
    packed = write_lines(tmp_path / "store.jsonl.gz", [{"url": "https://daily.test/1", "text": "天气"}] * 200)
    bench.enter(packed)
    lines = [task[0].line for task in bench.engine.tasks]
    assert lines[:17] == list(range(1, 18))
    assert all(after - line >= (line - 1) / 16 for line, after in pairwise(lines))
    assert len(lines) < 60


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
