"""Readers are told once when the ministry cannot be read for two working days, and once when it can be again."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from practice import tell_batch
from test_miitwatch_canaries import DAY, NOW, watch
from test_miitwatch_coverage import MONDAY, Week, week

from domain.altering import alter
from miitwatch.history.coverage import gather_coverage
from miitwatch.notices.health import gather_health
from miitwatch.notices.sight import look_at_regulator

__all__ = ["week"]


def list_told(week: Week, channel: str = "mail") -> list[tuple[str, str]]:
    with week.app.store.read() as db:
        rows = db.execute(
            "SELECT type, subject FROM messages WHERE kind = 'summary' AND channel = ? AND type LIKE 'notice.%' "
            "ORDER BY number",
            (channel,),
        )
        return [(row["type"], row["subject"]) for row in rows]


def blind(week: Week, since: datetime) -> None:
    week.run_until(since, timedelta(hours=1))
    week.world.switch("ministry", "403")


def text_of(week: Week, type_name: str) -> str:
    with week.app.store.read() as db:
        query = "SELECT text FROM messages WHERE type = ? AND channel = 'mail'"
        return " ".join(str(db.execute(query, (type_name,)).fetchone()[0]).split())


def test_two_working_days_without_the_ministry_are_told_once_to_every_reader(week: Week) -> None:
    blind(week, MONDAY + timedelta(hours=12))
    week.run_until(MONDAY + timedelta(days=2, hours=11), timedelta(hours=1))
    assert list_told(week) == []
    week.run_until(MONDAY + timedelta(days=5), timedelta(hours=1))
    told = list_told(week)
    assert [name for name, _ in told] == ["notice.limited_sight"]
    assert told[0][1].startswith("Limited sight: ")
    assert told[0][1].endswith("silence proves nothing")
    assert [name for name, _ in list_told(week, "hook")] == ["notice.limited_sight"]
    text = text_of(week, "notice.limited_sight")
    assert "no message from us does not mean no news from MIIT" in text
    assert "blocked-" in text


def test_its_recovery_says_what_was_missed(week: Week) -> None:
    blind(week, MONDAY + timedelta(hours=12))
    week.run_until(MONDAY + timedelta(days=4), timedelta(hours=1))
    week.world.publish(tell_batch(week.clock.now, "missed"))
    week.world.switch("ministry", "403", on=False)
    week.run_until(MONDAY + timedelta(days=7), timedelta(hours=1))
    assert [name for name, _ in list_told(week)] == ["notice.limited_sight", "notice.sight_restored"]
    text = text_of(week, "notice.sight_restored")
    assert "can be read again" in text
    assert "new rows in its lists: 1." in text


def test_a_weekend_is_no_working_day(week: Week) -> None:
    friday_evening = MONDAY + timedelta(days=4, hours=18)
    blind(week, friday_evening)
    week.run_until(MONDAY + timedelta(days=7, hours=20), timedelta(hours=1))
    assert list_told(week) == []


def test_a_message_carries_it_meanwhile(week: Week) -> None:
    blind(week, MONDAY + timedelta(hours=12))
    week.run_until(MONDAY + timedelta(days=3), timedelta(hours=1))
    sight: Any = look_at_regulator(week.app)
    assert sight.failing_since is not None
    assert sight.failure.startswith("blocked-")


def test_a_frozen_list_is_no_sight(week: Week) -> None:
    """It answers, with the same list, for months: that nothing comes from it proves nothing."""
    (source,) = (alter(one, news_within=timedelta(days=10)) for one in week.app.sources)
    week.app.config = alter(week.app.config, sources=(source,))
    week.run_until(MONDAY + timedelta(days=5), timedelta(days=1))
    assert look_at_regulator(week.app).failing_since is None
    week.run_until(MONDAY + timedelta(days=40), timedelta(days=1))
    sight = look_at_regulator(week.app)
    assert sight.failure == "stale"
    assert sight.failing_since is not None
    assert [name for name, _ in list_told(week)] == ["notice.limited_sight"]


def test_lists_that_answer_are_no_sight_while_their_pages_are_held_back(tmp_path: Path) -> None:
    """Both known pages are misread, so nothing of the host is told as fact: readers must not take that for silence."""
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.switch("ministry", "renamed-classes")
        watching.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
        for hours in range(24, 24 * 5, 12):
            watching.look(NOW + timedelta(hours=hours))
        sight = look_at_regulator(watching.app)
        assert (sight.failure, sight.failing_since) == ("canary-misread", NOW + DAY)
        told = watching.ask("SELECT count(*) FROM messages WHERE type = 'notice.limited_sight' AND channel = 'inbox'")
        assert told == [(1,)]
        reasons = gather_health(watching.app, watching.app.pulse).reasons
        assert any("held back" in one and "canary-misread" in one for one in reasons)
        with watching.app.store.read() as db:
            covered = gather_coverage(watching.app, db, "2025-03-10", "2025-03-14")
        assert {one.why for one in covered.seen.not_read} == {"held: canary-misread"}

        watching.switch("ministry", "renamed-classes", on=False)
        watching.look(NOW + 6 * DAY)
        assert look_at_regulator(watching.app).failing_since is None
        assert not any("held back" in one for one in gather_health(watching.app, watching.app.pulse).reasons)
        told = watching.ask("SELECT count(*) FROM messages WHERE type = 'notice.sight_restored' AND channel = 'inbox'")
        assert told == [(1,)]
