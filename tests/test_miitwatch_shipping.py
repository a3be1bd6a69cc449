"""The shipped record in a database: entered once, told to nobody, and marked wherever it is shown."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from domain.altering import alter
from domain.record import NOT_OBSERVED, load_record
from miitwatch.application import Application, open_application
from miitwatch.cli import cli
from miitwatch.config import load_config
from miitwatch.messages.delivery import deliver_due
from miitwatch.notices.first_look import end_if_done
from miitwatch.progress import PlainProgress
from miitwatch.proof.rebuilding import rebuild
from miitwatch.rounds import shipping
from miitwatch.running.demo import SetClock
from storage.asking import history, measuring
from storage.ledger import searching
from storage.ledger.shipped import list_entered

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
CONFIG = """
[store]
path = "miitwatch.db"
[page]
listen = ""
[alerts.inbox]
kind = "inbox"
path = "inbox"
"""


@contextmanager
def open_ledger(folder: Path, now: datetime = NOW) -> Iterator[Application]:
    path = folder / "config.toml"
    path.write_text(CONFIG, "utf-8")
    with open_application(load_config(path, {}, folder), SetClock(now), PlainProgress(lambda _: None)) as app:
        yield app


@pytest.fixture(scope="module")
def shipped_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    with open_ledger(folder) as app:
        assert shipping.enter_record(app) == len(load_record())
    return folder


def ask(folder: Path, *words: str) -> str:
    result = CliRunner().invoke(cli, ["--config", str(folder / "config.toml"), *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_it_is_entered_once_and_folds_into_the_same_again(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as app:
        assert shipping.enter_record(app) == len(load_record())
        assert shipping.enter_record(app) == 0
    with open_ledger(tmp_path, NOW + timedelta(days=30)) as app:
        assert shipping.enter_record(app) == 0
        rebuilt = rebuild(app)
    assert (rebuilt.findings, rebuilt.parting) == (len(load_record()), None)


def test_rows_of_a_later_version_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = load_record()
    with open_ledger(tmp_path) as app:
        monkeypatch.setattr(shipping, "load_record", lambda: tuple(others))
        assert shipping.enter_record(app) == len(others)
        monkeypatch.setattr(shipping, "load_record", lambda: (alter(first, text="Said anew."), *others))
        monkeypatch.setattr(shipping, "mark_record", lambda: "another")
        assert shipping.enter_record(app) == 1
        with app.store.read() as db:
            assert list_entered(db) == {row.key for row in load_record()}


def test_a_record_that_was_entered_whole_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    early, *later = load_record()
    assert all(row.recorded > "2026-01-01" for row in later)
    monkeypatch.setattr(shipping, "load_record", lambda: (alter(early, recorded="2025-01-01"), *later))
    with open_ledger(tmp_path, datetime(2025, 6, 1, tzinfo=UTC)) as app:
        assert shipping.enter_record(app) == 1  # not whole: what is of a later day is looked for at each start
        assert shipping.enter_record(app) == 0
    with open_ledger(tmp_path) as app:
        assert shipping.enter_record(app) == len(later)

    def read() -> None:
        raise AssertionError("the record was read")

    monkeypatch.setattr(shipping, "load_record", read)
    with open_ledger(tmp_path) as app:
        assert shipping.enter_record(app) == 0


def test_a_run_before_the_rows_were_written_does_not_get_them(tmp_path: Path) -> None:
    with open_ledger(tmp_path, datetime(2025, 2, 27, tzinfo=UTC)) as app:
        assert shipping.enter_record(app) == 0
    with open_ledger(tmp_path) as app:  # the clock is set right, or time has passed
        assert shipping.enter_record(app) == len(load_record())


def test_what_fails_half_way_enters_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = (*load_record()[:3], alter(load_record()[3], key="broken", firms=(None,)))  # type: ignore[arg-type]
    with open_ledger(tmp_path) as app:
        monkeypatch.setattr(shipping, "load_record", lambda: bad)
        with pytest.raises(AttributeError):
            shipping.enter_record(app)
        monkeypatch.undo()
        assert shipping.enter_record(app) == len(load_record())
        assert rebuild(app).parting is None


def test_nobody_is_told_and_nothing_counts_it(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as app:
        shipping.enter_record(app)
        assert end_if_done(app)
        for days in (0, 8):  # a Monday's digest falls due between
            app.clock = SetClock(NOW + timedelta(days=days))
            deliver_due(app)
        with app.store.read() as db:
            assert db.execute("SELECT count(*) FROM alerts").fetchone()[0] == 0
            assert db.execute("SELECT count(*) FROM message_findings").fetchone()[0] == 0
            texts = [row[0] for row in db.execute("SELECT text FROM messages ORDER BY number")]
            assert history.untold_findings(db) == ()
            assert history.find_findings(db, history.Filter()) == ()
            assert measuring.count_findings(db) == ()
    assert len(texts) == 2
    assert not any(figure in text for text in texts for figure in ("2,400", "F-2026-", "Siemens"))
    assert "NOTHING NEW" in texts[1]


def test_every_listing_marks_it(shipped_ledger: Path) -> None:
    for command in ("findings", "firms", "counts"):
        listed = " ".join(ask(shipped_ledger, command).split())
        assert listed.count("shipped, not") >= 8, command
        assert "shipped" not in ask(shipped_ledger, command, "--observed")
    assert "unverified" in ask(shipped_ledger, "counts", "--kind", "pilot_total")
    rows = json.loads(ask(shipped_ledger, "findings", "--json"))
    assert {row["observed"] for row in rows} == {False}
    forty = next(row["record"] for row in rows if row["record"]["key"] == "forty-undated")
    assert (forty["verified"], forty["said"]) == (False, f"{NOT_OBSERVED}; grade weak; unverified, undated")
    firms = {row["name"]: row for row in json.loads(ask(shipped_ledger, "firms", "--json"))}
    assert firms["Airbus China"]["note"].startswith("possibly among the 13")
    assert (firms["BT"]["observed"], firms["BT"]["grade"], firms["BT"]["note"]) == (0, "good", "")


def test_a_row_is_shown_in_full_with_its_source_and_without_a_mirrors_address(shipped_ledger: Path) -> None:
    ids = {row["record"]["key"]: row["id"] for row in json.loads(ask(shipped_ledger, "findings", "--json"))}
    shown = ask(shipped_ledger, "show", ids["first-batch-2025"])
    assert f"RECORD     {NOT_OBSERVED}; grade good." in shown
    assert "\n           http://en.people.cn/n3/2025/0301/c90000-20283229.html\n" in shown
    assert "CRNTT (seen on a mirror)" in shown
    assert "http" not in ask(shipped_ledger, "show", ids["hainan-guide-2024"])
    assert "seen on a mirror" in ask(shipped_ledger, "show", ids["hainan-guide-2024"])
    assert json.loads(ask(shipped_ledger, "show", ids["bt-2019"], "--json"))["record"]["grade"] == "good"


def test_the_record_is_listed_by_date_with_its_doubts(shipped_ledger: Path) -> None:
    rows = json.loads(ask(shipped_ledger, "record", "--json"))
    dates = [row["date"] for row in rows]
    assert dates == [*sorted(dates[:-2]), "undated", "undated"]
    assert [row["key"] for row in rows[-2:]] == ["forty-undated", "pilot-166-undated"]
    assert f"{len(rows)} rows, shipped, not observed here, no bytes held. 5 are unverified" in ask(
        shipped_ledger, "record"
    )


def test_it_is_found_by_its_words_and_by_firms_in_either_language(shipped_ledger: Path) -> None:
    for query in ("空客", "negative list", "107号"):
        assert NOT_OBSERVED in " ".join(ask(shipped_ledger, "search", query).split())
    with open_ledger(shipped_ledger) as app, app.store.read() as db:
        assert searching.is_filled(db)


def test_the_record_as_it_stood_on_a_day_marks_it_too(shipped_ledger: Path) -> None:
    assert "its first was seen on 2026-11-25" in ask(shipped_ledger, "findings", "--known-on", "2026-11-24")
    then = json.loads(ask(shipped_ledger, "findings", "--known-on", "2026-11-25", "--json"))
    assert len(then) == len(load_record())
    assert {row["record"]["grade"] for row in then} == {"good", "fair", "weak"}
