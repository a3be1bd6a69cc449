"""The first page over a real socket: what is new to the record and old to the world is not shown as news."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html
from paging import fill_record, open_page
from records import NOW, make_finding

from storage.values.instants import write_instant

OLD = make_finding("F-2025-001", published="2024-04-10", decided=None)
DECIDED = make_finding("F-2025-002", published="2024-04-10", decided="2024-04-08")


def begin(folder: Path, days: float) -> None:
    """The record asked its first source so many days before NOW."""
    first = write_instant(NOW - timedelta(days=days))
    with closing(sqlite3.connect(folder / "miitwatch.db")) as db, db:
        db.execute("INSERT INTO poll_days VALUES ('ministry', ?, ?, ?, NULL, 1, '[]')", (first[:10], first, first))


def read_today(folder: Path, language: str = "en") -> str:
    with open_page(folder, now=NOW + timedelta(hours=1)) as client:
        answer = client.get(f"/today?lang={language}", follow_redirects=True)
    return " ".join(html.fromstring(answer.content).text_content().split())


@pytest.mark.parametrize(("days", "said"), [(1, True), (29, True), (40, False)])
def test_a_watch_that_began_within_the_time_that_is_told_says_so(tmp_path: Path, days: float, *, said: bool) -> None:
    fill_record(tmp_path, OLD)
    begin(tmp_path, days)
    text = read_today(tmp_path)
    assert "In the last 30 days (this browser's first look): 1 new event" in text
    assert ("what stood there already counts as new here." in text) is said
    if days == 1:
        assert "This watch began on 27 Feb 2025, 17:00" in text


def test_and_so_in_chinese(tmp_path: Path) -> None:
    fill_record(tmp_path, OLD)
    begin(tmp_path, 1)
    assert "本监测始于2025年2月27日17:00" in read_today(tmp_path, "zh")


def test_each_card_has_the_day_of_its_event(tmp_path: Path) -> None:
    fill_record(tmp_path, OLD, DECIDED)
    text = read_today(tmp_path)
    assert "10 Apr 2024 published; " in text
    assert "8 Apr 2024 decided; " in text
