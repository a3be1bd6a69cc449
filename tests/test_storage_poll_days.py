"""Old polls become one row for each source and day, and a coverage statement of those days stays what it was."""

import random
from datetime import datetime, timedelta
from pathlib import Path

from desk import Desk, open_desk
from records import NOW, SOURCE, make_entry, make_poll

from alerts.coverage.coverage import render_coverage
from domain.altering import alter
from domain.dates import beijing_day
from domain.pages import Failure
from miitwatch.history.coverage import gather_coverage
from storage.file.pruning import prune
from storage.polls import polls
from storage.polls.poll_days import fold_polls, list_folded, list_old_polls

OTHER = alter(SOURCE, name="press", authority="press", kind="feed")
DAYS = 9


def fill(desk: Desk) -> None:
    """Nine days of two sources, seeded: answers, failures, polls that waited, and two that found something."""
    draw = random.Random(400)
    with desk.app.store.write() as tx:
        for source in (SOURCE, OTHER):
            at = NOW
            while at < NOW + timedelta(days=DAYS):
                result = draw.choices(["not_modified", "unchanged", "failed", "waiting"], [5, 5, 3, 1])[0]
                name = draw.choice(["timeout", "server-error"])
                failure = Failure(name, "it did not answer", source.url) if result == "failed" else None
                polls.save_poll(tx, make_poll(source=source, at=at, result=result, failure=failure, pages=()), source)
                at += timedelta(seconds=draw.randrange(600, 20_000))
            polls.save_poll(tx, make_poll(make_entry(5), source=source, at=NOW + timedelta(days=2)), source)
        tx.execute("UPDATE source_rows SET every_seconds = 7200")


def state(desk: Desk, since: datetime, until: datetime) -> tuple[object, str]:
    with desk.app.store.read() as db:
        coverage = gather_coverage(desk.app, db, beijing_day(since), beijing_day(until))
    return coverage, render_coverage(coverage)


def test_coverage_over_folded_days_gives_the_same_figures(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        fill(desk)
        desk.clock.now = NOW + timedelta(days=DAYS + 405)
        windows = [
            (NOW + timedelta(days=a), NOW + timedelta(days=b)) for a, b in ((-1, 20), (0, 0), (2, 4), (3, 3), (8, 9))
        ]
        before = [state(desk, *window) for window in windows]
        read = [find_read(desk, day) for day in range(DAYS)]
        assert before[0][0].looks > 100  # type: ignore[attr-defined]
        assert before[0][0].silences  # type: ignore[attr-defined]
        went = prune(desk.app.store, desk.clock.now).polls
        assert desk.ask("SELECT count(*) FROM polls") == [(2,)]  # those that found something
        assert went > 100
        assert [state(desk, *window) for window in windows] == before
        assert [find_read(desk, day) for day in range(DAYS)] == read
        assert desk.ask("SELECT count(*), count(DISTINCT source) FROM poll_days") == [(2 * (DAYS + 1), 2)]
        assert desk.ask("PRAGMA foreign_key_check") == []


def find_read(desk: Desk, day: int) -> datetime | None:
    until = (NOW + timedelta(days=day)).replace(hour=16)  # a Beijing day ends
    with desk.app.store.read() as db:
        return polls.find_read_before(db, [OTHER.name], until)


def test_only_days_that_are_old_enough_go_and_later_ones_join_them(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        fill(desk)
        with desk.app.store.write() as tx:
            assert fold_polls(tx, list_old_polls(tx, NOW + timedelta(days=400))) == 0
            first = fold_polls(tx, list_old_polls(tx, NOW + timedelta(days=403)))
            assert first > 0
            assert fold_polls(tx, list_old_polls(tx, NOW + timedelta(days=403))) == 0
            polls.save_poll(tx, make_poll(source=OTHER, at=NOW + timedelta(hours=1), result="unchanged"), OTHER)
            assert fold_polls(tx, list_old_polls(tx, NOW + timedelta(days=403))) == 1
            looks = list(list_folded(tx, OTHER.name, NOW, NOW + timedelta(days=30)))
        assert looks == sorted(looks, key=lambda look: look.at)
        assert NOW + timedelta(hours=1) in [look.at for look in looks]
        days = [row[0] for row in desk.ask("SELECT max(day) FROM poll_days")]
        assert days == ["2025-03-02"]
