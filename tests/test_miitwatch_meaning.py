"""Why a new finding matters, seen against a record on disk: first in a region, for a service, since a day; a step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import Finding, StatedCount
from domain.watching import WatchedFirm, WatchList
from miitwatch.messages.meaning import explain_meaning
from storage.file.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(tmp_path)
    yield made
    made.close()


def approve(number: int, decided: str | None, **changes: object) -> Finding:
    return make_finding(f"F-2025-{number:03}", decided=decided, **changes)


def total(number: int, value: int, as_of: str, **changes: object) -> Finding:
    given = make_finding(f"F-2025-{number:03}")
    count = StatedCount(value, "over", "stock_total", given.counts[0].evidence, as_of=as_of)
    return alter(given, kind="total", programme="all-foreign-invested", counts=(count,), firms=(), **changes)  # type: ignore[arg-type]


def explain(store: Store, *findings: Finding) -> list[tuple[str, str]]:
    """What is said of the last one, the others being in the record."""
    for finding in findings:
        store_finding(store, finding)
    with store.read() as db:
        return [(one.code, one.words) for one in explain_meaning(db, findings[-1])]


def test_against_an_empty_record_nothing_is_first(store: Store) -> None:
    assert explain(store, approve(1, "2025-02-28")) == []


def test_a_region_and_a_service_that_no_earlier_approval_has(store: Store) -> None:
    first = approve(1, "2025-02-28")
    second = approve(2, "2025-03-10", regions=("Shanghai", "Hainan"), services=("CDN", "IOT"))
    assert explain(store, first, second) == [
        ("new_region:Hainan", "the first approval in Hainan in this record"),
        ("new_service:IOT", "the first approval for internet of things (IoT) in this record"),
    ]


def test_the_first_since_a_day_that_lies_a_month_back(store: Store) -> None:
    assert explain(store, approve(1, "2025-02-28"), approve(2, "2025-04-02")) == [
        ("first_since:2025-02-28", "the first approval since that of 28 Feb 2025 (F-2025-001)")
    ]


@pytest.mark.parametrize(
    ("other", "new"),
    [
        (approve(1, "2025-03-20"), approve(2, "2025-04-02")),  # too short a time
        (approve(1, "2025-02"), approve(2, "2025-04-02")),  # the day is not known
        (approve(1, "2025-02-28", withdrawn=True), approve(2, "2025-04-02")),  # it was no approval
        (approve(1, "2025-02-28"), approve(2, "2025-04-02", part_of="F-2025-001")),  # a part of it
    ],
)
def test_what_is_no_first(store: Store, other: Finding, new: Finding) -> None:
    assert explain(store, other, new) == []


def test_a_total_says_the_figure_before_it_with_its_date(store: Store) -> None:
    older, before, other = (
        total(1, 2220, "2024-09"),
        total(2, 2343, "2024-12"),
        total(3, 99, "2025-01", region="Hainan"),
    )
    assert explain(store, older, before, other, total(4, 2400, "2025-02")) == [
        ("step_in_total:F-2025-002", "the figure before it was over 2,343, as of Dec 2024 (F-2025-002)")
    ]


def test_a_message_says_why_it_comes_and_why_it_matters(tmp_path: Path) -> None:
    desk: Desk
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.hook(watch=("banks",)), desk.inbox())
        banks = WatchList("banks", "Banks", (WatchedFirm("HSBC", ("hsbc",), ("HSBC",)),))
        desk.app.config = alter(desk.app.config, watch_lists=(banks,))
        store_finding(desk.app.store, approve(1, "2024-12-01", regions=("Beijing",)))
        desk.tell(2)
        desk.deliver()
        (mine,) = desk.ask("SELECT text, data ->> 'why', data ->> 'reasons' FROM messages WHERE channel = 'hook'")
        (other,) = desk.ask("SELECT text, data ->> 'why' FROM messages WHERE channel = 'inbox'")

    assert mine[1] == (
        "your list “Banks” watches HSBC (named here as 汇丰); the first approval in Shanghai in this record; "
        "the first approval since that of 1 Dec 2024 (F-2025-001)"
    )
    assert mine[2] == '["watched_firm:new_approval","new_region:Shanghai","first_since:2024-12-01"]'
    assert " ".join(mine[0].split()).count(mine[1]) == 1, "the mail says the same, in WHY YOU"
    assert "Banks" not in other[0] + other[1]
