"""What is new for the page and its feed: what this watch has observed, and read by time."""

import sqlite3
from pathlib import Path

from records import later, make_finding, make_store, store_finding

from storage import recent


def test_only_what_was_observed_is_new_and_changes_are_read_by_their_time(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding("F-2025-001"))
    store_finding(store, make_finding("F-2025-002", observed=False))
    asked: list[str] = []
    with store.read() as db:
        db.set_trace_callback(asked.append)
        listed = recent.list_last_changed(db, 5)
        db.set_trace_callback(None)
        plan = _explain(db, asked[-1])
    store.close()
    assert [one.finding.id for one in listed] == ["F-2025-001"]
    assert "SCAN c USING INDEX changes_by_time" in plan  # else each of ten thousand findings is read
    assert "SCAN f" not in plan


def _explain(db: sqlite3.Connection, asked: str) -> list[str]:
    return [row["detail"] for row in db.execute(f"EXPLAIN QUERY PLAN {asked}")]


def test_names_that_came_later_are_counted_where_the_finding_stands(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding(), details=(("firms", "Airbus; HSBC"),))
    added = (("firms", "Airbus; HSBC"), ("batch", "1"))
    store_finding(store, make_finding(), number=2, kind="amended", at=later(hours=2), details=added)
    gone = make_finding("F-2025-002", withdrawn=True)
    store_finding(store, gone, kind="amended", at=later(hours=2), details=added)
    with store.read() as db:
        assert recent.count_added_firms(db, later(hours=1)) == 2
        assert recent.count_added_firms(db, later(hours=3)) == 0
    store.close()
