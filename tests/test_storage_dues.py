"""A clock that was set forward and back leaves no entry and no page waiting for the time that it showed."""

from datetime import timedelta
from pathlib import Path

from records import NOW, SOURCE, later, make_entry, make_poll, make_store

from domain.pages import Failure
from storage.articles import dues, entries
from storage.polls import polls


def test_a_try_planned_by_a_clock_that_ran_ahead_is_pulled_in(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    plain, asked = Failure("timeout", "no answer", "u"), Failure("rate-limited", "wait", "u", retry_after=6 * 86400)
    plans = [(plain, later(days=60)), (plain, NOW), (asked, later(days=60)), (asked, NOW)]
    with store.write() as tx:
        new = polls.save_poll(tx, make_poll(*map(make_entry, range(1, 5))), SOURCE).new_entries
        for entry, (failure, at) in zip(new, plans, strict=True):
            entries.mark_failed(tx, entry, failure, at)
        assert dues.is_any_far(tx, NOW)
        assert dues.pull_in(tx, NOW) == 2
        assert not dues.is_any_far(tx, NOW), "once is enough"
        tries = [row[0] for row in tx.execute("SELECT next_try FROM entries ORDER BY id")]
        waits = [row[0] for row in tx.execute("SELECT not_before FROM entries ORDER BY id")]
    expected = [NOW + timedelta(days=3), NOW + timedelta(minutes=10), NOW + timedelta(days=7), NOW + timedelta(days=6)]
    assert tries == [f"{one:%Y-%m-%dT%H:%M:%SZ}" for one in expected]
    assert waits == [None, None, tries[2], tries[3]]
    store.close()


def test_a_look_planned_by_a_clock_that_ran_ahead_is_pulled_in(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.write() as tx:
        tx.execute("PRAGMA defer_foreign_keys = ON")
        for number, (authority, days) in enumerate(
            [("regulator", 490), ("regulator", 80), ("trade", 400), ("trade", 20)], 1
        ):
            tx.execute(
                "INSERT INTO looks (entry_id, article_id, url, host, source, authority, began, due, validators) "
                "VALUES (?, 1, 'u', 'h', 's', ?, '2025-01-01T00:00:00Z', ?, '{}')",
                (number, authority, f"{NOW + timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}"),
            )
        assert dues.pull_in(tx, NOW) == 2
        planned = [row[0] for row in tx.execute("SELECT due FROM looks ORDER BY entry_id")]
        tx.execute("DELETE FROM looks")
    assert planned == [f"{NOW + timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}" for days in (90, 80, 30, 20)]
    store.close()
