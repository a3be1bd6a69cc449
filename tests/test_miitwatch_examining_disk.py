"""doctor's forecast: growth by file from the record, and when the disk is full."""

import os
import shutil
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from records import NOW, make_page, make_store

from miitwatch.setup.examining_disk import Growth, forecast, measure_database, measure_inbox
from storage.file.store import Store


def fill(store: Store, *ages: int) -> None:
    """A page received so many days before now, each of its own bytes."""
    with store.write() as tx:
        for number, days in enumerate(ages):
            page = make_page(f"https://a.example/{number}", b"%d" % number)
            tx.execute("INSERT INTO bodies (sha256, size, compressed) VALUES (?, 1, x'00')", (page.sha256,))
            values = (page.url, page.url, page.sha256, (NOW - timedelta(days=days)).isoformat())
            tx.execute(
                "INSERT INTO pages (url, final_url, status, headers, sha256, received_at, peer, kept_because) "
                "VALUES (?, ?, 200, '[]', ?, ?, '', 'listing')",
                values,
            )


def test_the_database_grows_by_the_share_of_what_came_lately(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    fill(store, 60, 50, 40, 20)
    with store.read() as db:
        growth = measure_database(store.path, db, NOW)
    store.close()

    assert growth.per_day == pytest.approx(growth.size / 4 / 30)
    assert growth.size >= store.path.stat().st_size > 0


def test_a_young_record_is_counted_by_its_own_days_and_its_first_day_not_at_all(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.read() as db:
        assert measure_database(store.path, db, NOW).per_day is None
    fill(store, 4, 1)
    with store.read() as db:
        growth = measure_database(store.path, db, NOW)
        assert growth.per_day == pytest.approx(growth.size / 4)
        assert measure_database(store.path, db, NOW - timedelta(days=3, hours=6)).per_day is None
    store.close()


def test_an_inbox_grows_by_its_messages(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    for name, size, days in (("a", 9000, 45), ("b", 3000, 10), ("c", 3000, 5)):
        (tmp_path / "new" / name).write_bytes(b"x" * size)
        at = (NOW - timedelta(days=days)).timestamp()
        os.utime(tmp_path / "new" / name, (at, at))

    assert measure_inbox(tmp_path, NOW) == Growth("inbox", tmp_path, 15_000, 200.0)
    assert measure_inbox(tmp_path / "none", NOW) == Growth("inbox", tmp_path / "none", 0, None)


def test_mails_that_were_restored_came_when_their_names_say(tmp_path: Path) -> None:
    """All files are of the day of the restore: by them 400 days of mail came within one."""
    (tmp_path / "cur").mkdir()
    for days in range(1, 41):
        came = int((NOW - timedelta(days=days)).timestamp())
        mail = tmp_path / "cur" / f"{came}.msg_{days:02}.miitwatch:2,S"
        mail.write_bytes(b"x" * 3000)
        os.utime(mail, ((NOW - timedelta(hours=25)).timestamp(),) * 2)

    assert measure_inbox(tmp_path, NOW) == Growth("inbox", tmp_path, 120_000, 3000.0)


@pytest.mark.parametrize(
    ("free", "verdict", "said"),
    [
        (50_000_000_000, "ok", "50.0 GB free in {}: full in about 2,500 days, at 20.0 MB a day"),
        (1_500_000_000, "warn", "1.5 GB free in {}: full in about 75 days, at 20.0 MB a day"),
        (900_000_000_000, "ok", "900.0 GB free in {}: enough for ten years and more, at 20.0 MB a day"),
    ],
)
def test_files_on_one_disk_fill_it_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, verdict: str, said: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    database = Growth("database", tmp_path / "miitwatch.db", 1_200_000_000, 19_500_000.0)
    lines = list(forecast([database, Growth("inbox", tmp_path / "inbox", 90_000, 500_000.0)]))

    assert lines[0] == ("ok", f"database {tmp_path / 'miitwatch.db'}: 1.2 GB, grows 19.5 MB a day")
    assert lines[1] == ("ok", f"inbox {tmp_path / 'inbox'}: 90 kB, grows 0.5 MB a day")
    assert lines[2:] == [(verdict, said.format(tmp_path))]


def test_a_disk_with_little_room_is_named_before_any_growth_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=400_000_000))
    lines = list(forecast([Growth("database", tmp_path / "miitwatch.db", 90_000, None)]))
    assert "known when it is a day old" in lines[0][1]
    assert lines[1] == ("warn", f"0.4 GB free in {tmp_path}")
