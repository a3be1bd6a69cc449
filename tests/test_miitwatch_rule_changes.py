"""After an upgrade that reads otherwise operators get what would differ, once, and nothing is applied."""

import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch
from test_miitwatch_moving import wait_until
from test_miitwatch_rereading import Otherwise, count_one_more

from miitwatch.application import open_application
from miitwatch.clock import read_clock
from miitwatch.config import load_config
from miitwatch.messages.delivery import deliver_due
from miitwatch.progress import PlainProgress
from miitwatch.rounds.rounds import run_round


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        made.call("poll", "--all")
        yield made


def read_as_before(practice: Practice) -> None:
    """The batch is read and told by rules that count one firm more, as an older version might have done."""
    practice.world.publish(tell_batch(just_now()))
    config = load_config(practice.config, {}, practice.folder)
    with open_application(config, read_clock, PlainProgress(lambda _: None)) as app:
        app.__dict__["reader"] = Otherwise(app.reader, count_one_more)
        run_round(app, everything=True)
        deliver_due(app, settled=True)
    write(practice, "UPDATE meta SET value = '2025.9 (an older version)' WHERE key = 'rules_compared'")


def write(practice: Practice, statement: str) -> None:
    connection = sqlite3.connect(practice.database)
    try:
        with connection:
            connection.execute(statement)
    finally:
        connection.close()


def count_batch(practice: Practice) -> list[int]:
    (batch,) = [one for one in practice.findings() if one["batch"] == 2]
    return [count["value"] for count in batch["counts"] if count["role"] == "batch"]


def list_told(practice: Practice) -> list[str]:
    """The texts of the notices that came by the operators' inbox."""
    query = "SELECT text FROM messages WHERE type = 'notice.rules-changed' AND state = 'accepted' AND channel = 'inbox'"
    return [row[0] for row in practice.ask(query)]


def check_told(practice: Practice) -> None:
    (text,) = list_told(practice)
    (batch,) = [one["id"] for one in practice.findings() if one["batch"] == 2]
    words = " ".join(text.split())
    assert "from 2025.9 (an older version) to" in words
    assert batch in words
    assert "now: approval" in words
    assert "exact 9 batch" in words.partition("Then:")[0]
    assert "exact 8 batch" in words.partition("Then:")[2]
    assert "miitwatch reparse --apply" in words
    assert count_batch(practice) == [9], "nothing is applied"


def test_a_poll_after_the_upgrade_tells_operators_once_what_differs(practice: Practice) -> None:
    read_as_before(practice)
    before = practice.subjects()

    assert practice.call("poll").returncode == 0
    assert practice.call("poll").returncode == 0

    check_told(practice)
    assert practice.subjects() == before, "readers are told nothing"


def test_the_daemon_after_the_upgrade_tells_operators_once_what_differs(practice: Practice) -> None:
    read_as_before(practice)
    for _ in range(2):
        process = practice.start("run")
        try:
            assert wait_until(lambda: bool(list_told(practice)), process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)

    check_told(practice)


def test_rules_that_read_the_same_are_no_news(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))
    practice.call("poll", "--all")
    write(practice, "DELETE FROM meta WHERE key = 'rules_compared'")  # a record of before it was noted

    assert practice.call("poll").returncode == 0

    assert list_told(practice) == []
    ((noted,),) = practice.ask("SELECT value FROM meta WHERE key = 'rules_compared'")
    assert noted.startswith("20")


def test_an_archive_that_cannot_be_compared_is_told(practice: Practice) -> None:
    read_as_before(practice)
    write(practice, "UPDATE texts SET text = NULL, compressed = x'00' WHERE pruned_at IS NULL")

    practice.call("poll")
    practice.call("poll")

    (text,) = list_told(practice)
    assert "FAILED" in text
    assert "miitwatch reparse" in text


def test_a_new_record_begins_by_todays_rules(practice: Practice) -> None:
    ((noted,),) = practice.ask("SELECT value FROM meta WHERE key = 'rules_compared'")
    assert noted.startswith("20")
    assert list_told(practice) == []
