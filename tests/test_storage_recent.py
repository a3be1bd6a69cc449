"""What is new for the page and its feed: what this watch has observed, and read by time."""

import sqlite3
from pathlib import Path

from records import later, make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import NamedFirm
from storage.asking import recent


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


def name(key: str, **changes: object) -> NamedFirm:
    named = NamedFirm(key, (key,), "approved", "group", ())
    return alter(named, **changes)  # type: ignore[arg-type]


AIRBUS, HSBC, SIEMENS = name("Airbus"), name("HSBC"), name("Siemens")
UNIT, PARENT = name("T-Systems P.R. China Ltd.", named="legal", group="Deutsche Telekom"), name("Deutsche Telekom")
NAMED = (("firms", "Airbus; HSBC"),)


def test_firms_that_came_later_are_counted_as_the_finding_counts_them(tmp_path: Path) -> None:
    """A group beside its own unit is no second firm; nor is one that a part named before its whole did."""
    store = make_store(tmp_path)
    store_finding(store, make_finding(firms=(AIRBUS,)))
    store_finding(store, make_finding("F-2025-002", firms=(SIEMENS,), part_of="F-2025-001"))
    more = make_finding(firms=(AIRBUS, HSBC, UNIT, PARENT, SIEMENS))
    named = (("firms", "; ".join(firm.names[0] for firm in more.firms[1:])),)
    store_finding(store, more, number=2, kind="amended", at=later(hours=2), details=named)
    with store.read() as db:
        assert recent.count_added_firms(db, later(hours=1)) == 2  # HSBC and the unit
        assert recent.count_added_firms(db, later(hours=2)) == 0
    store.close()


def test_a_new_part_adds_its_firms_to_the_whole_that_was_there(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding(firms=(AIRBUS,)))
    store_finding(store, make_finding("F-2025-002", firms=(HSBC, AIRBUS), part_of="F-2025-001"), at=later(hours=2))
    with store.read() as db:
        assert recent.count_added_firms(db, later(hours=1)) == 1
    store.close()


def test_no_firm_was_added_to_what_is_new_itself_or_does_not_stand(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number, changes in enumerate(({}, {"withdrawn": True}, {"observed": False}), 1):
        finding = make_finding(f"F-2025-00{number}", firms=(AIRBUS,), **changes)
        store_finding(store, finding, at=later(hours=2 if number == 1 else 0))
        more = alter(finding, firms=(AIRBUS, HSBC))
        store_finding(store, more, number=2, kind="amended", at=later(hours=3), details=NAMED)
    with store.read() as db:
        assert recent.count_added_firms(db, later(hours=1)) == 0  # the first one is a new event by itself
        assert recent.count_added_firms(db, later(hours=2)) == 1
    store.close()
