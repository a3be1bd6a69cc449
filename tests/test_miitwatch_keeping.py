"""A record is kept where it is: no command begins a new one at a path with a slip, and who wrote last is known."""

from datetime import timedelta
from pathlib import Path

import pytest
from practice import Practice
from watching import at, open_watching

from miitwatch.rounds.housekeeping import keep_house
from replica.world import start_world
from storage.outbox.pausing import list_places

NOW = at("2025-01-06 10:00")
INBOX = '[store]\npath = "moved/miitwatch.db"\n[alerts.inbox]\nkind = "inbox"\npath = "inbox"\noperators = true\n'


@pytest.mark.parametrize("command", ["resume", "prune", "vacuum", "reparse", "deliver", "alerts resume inbox"])
def test_a_command_that_needs_a_record_makes_none(tmp_path: Path, command: str) -> None:
    with start_world() as world:
        practice = Practice(world, tmp_path)
        practice.config.write_text(INBOX, "utf-8")
        said = practice.call(*command.split())
    assert said.returncode == 1
    assert "there is no database at" in said.stderr
    assert not (tmp_path / "moved").exists()


def test_a_sample_can_be_sent_before_the_first_poll(tmp_path: Path) -> None:
    with start_world() as world:
        practice = Practice(world, tmp_path)
        practice.config.write_text(INBOX, "utf-8")
        assert practice.call("alerts", "test", "inbox").returncode == 0


def test_a_daemon_of_many_weeks_is_known_to_have_written_to_the_last(tmp_path: Path) -> None:
    """Else a copy that is begun elsewhere looks, after a month, like a record that nobody else writes."""
    with open_watching(tmp_path, NOW, "technode") as watching:
        for day in range(60):
            watching.clock.now = NOW + timedelta(days=day)
            keep_house(watching.app)
        with watching.app.store.read() as db:
            [place] = list_places(db)
    assert place.since == "2025-01-06T02:00:00Z"
    assert place.until == "2025-03-06T02:00:00Z"
