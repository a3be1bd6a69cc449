"""What a round reports: one report that fails ends none of the others and no round, and is told itself."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from watching import Watching, at, open_watching

from domain.errors import StorageError
from domain.findings import Event, Folded
from findings.state import State
from replica.answers import Answer

NOW = at("2025-05-06 10:00")
HOUR = timedelta(hours=1)
FAULT = "fault: what a round tells of sources could not be told"


def list_rows(watching: Watching, titles: list[str], path: str) -> None:
    """The feed shows these rows; what their pages answer is not set here."""
    base = watching.practice.world.url("technode", "")
    rows = "".join(
        f"<item><title>{title}</title><link>{base}{path}{place}</link>"
        "<pubDate>Tue, 06 May 2025 02:30:00 GMT</pubDate></item>"
        for place, title in enumerate(titles)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{rows}</channel></rss>'
    watching.practice.world.put("technode", "/feed/", Answer(body=feed.encode(), content_type="application/rss+xml"))


def test_a_report_that_fails_is_told_once_and_keeps_no_other_from_being(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    title = "MIIT approves second batch of 17 foreign-invested firms for value-added telecom pilot"
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, [title], "/p/")
        watching.practice.world.put("technode", "/p/0", Answer(500, b"no"))
        with monkeypatch.context() as broken:
            broken.setattr("miitwatch.notices.reporting.source_notices.notice_sources", trip)
            watching.look(NOW)
            assert watching.notices() == [FAULT]
            watching.look(NOW + HOUR)
            assert watching.notices() == [FAULT, "one page of technode on the subject cannot be read yet"]
        watching.look(NOW + 2 * HOUR)
        assert watching.notices()[2:] == ["recovered: what a round tells of sources"]
        watching.look(NOW + 3 * HOUR)
        assert len(watching.notices()) == 3


def test_a_store_that_takes_nothing_ends_the_report_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise StorageError("full") from error

    with open_watching(tmp_path, NOW, "technode") as watching:
        monkeypatch.setattr("miitwatch.notices.reporting.source_notices.notice_sources", refuse)
        with pytest.raises(StorageError, match="full"):
            watching.look(NOW)
        assert watching.notices() == []


def test_pages_with_endless_titles_and_addresses_that_are_given_up_are_told(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode") as watching:
        titles = [f"{number}: {'工信部批复外商投资企业试点' * 25}" for number in range(12)]
        path = f"/p/{'a' * 1500}"
        list_rows(watching, titles, path)
        for place in range(12):
            watching.practice.world.put("technode", f"{path}{place}", Answer(500, b"no"))
        for tries in range(9):
            watching.look(NOW + tries * timedelta(days=5))
        assert watching.ask("SELECT DISTINCT state FROM outcomes") == [("given up",)]
        assert "12 pages could not be read" in watching.notices()
        assert [one for one in watching.notices() if "fault" in one] == []
        [(data,)] = watching.ask("SELECT data FROM messages WHERE type = 'notice.page-given-up' AND channel = 'inbox'")
        assert len(str(data).encode()) <= 19_500


def test_an_error_that_holds_a_whole_page_is_told_by_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(_: State, __: Event) -> Folded:
        raise UnicodeDecodeError("utf-8", b"\xff" * 100_000, 0, 1, "invalid start byte")

    monkeypatch.setattr("miitwatch.folding.ledger.fold", trip)
    with open_watching(tmp_path, NOW, "xinhua") as watching:
        watching.look(NOW)
        assert "fault: an entry could not be read or stored" in watching.notices()
        texts = watching.ask("SELECT text FROM messages WHERE kind = 'notice'")
        assert texts
        assert all("UnicodeDecodeError" in str(text) and len(str(text)) < 2_000 for (text,) in texts)
