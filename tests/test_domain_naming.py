"""Firms in three classes: one rule for messages and views. All firms and names here are invented or our own words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from records import make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import Dispute, Finding, NamedFirm, StatedCount
from domain.naming import class_firms
from miitwatch.history.summaries import summarise_finding
from storage.file.store import Store

HAN = NamedFirm("han-prc", ("Hanse P.R. China Ltd.",), "approved", "legal", (), group="hanse")
TECH = NamedFirm("han-tech", ("Hanse (China) Technology Co",), "approved", "group", (), group="hanse")
OWNER = NamedFirm("hanse", ("Hanse",), "parent", "group", (), group="hanse")
NORD = NamedFirm("nord-shenzhen", ("Nord Digital (Shenzhen) Co., Ltd.",), "approved", "legal", (), group="nord")
NORD_GROUP = NamedFirm("nord", ("Nord",), "parent", "group", (), group="nord")
SUED = NamedFirm("sued-china", ("Sued China",), "approved", "group", (), group="sued")
SUED_OWNER = NamedFirm("sued", ("Sued",), "parent", "group", (), group="sued")
OPEN = Dispute(TECH.names[0], HAN.names[0], "identity_open")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(tmp_path)
    yield made
    made.close()


@pytest.fixture
def whole() -> Finding:
    firms = (TECH, NORD, HAN, OWNER, SUED, SUED_OWNER)
    return make_finding("F-2025-001", firms=firms, disputes=(OPEN,))


@pytest.fixture
def part() -> Finding:
    count = alter(make_finding().counts[0], value=1)
    return make_finding("F-2025-002", firms=(NORD_GROUP,), counts=(count,), region="Shanghai", part_of="F-2025-001")


def test_an_open_identity_is_counted_once_also_where_one_name_is_short(whole: Finding) -> None:
    classes = class_firms(whole)
    assert [firm.key for firm in classes.legal] == ["nord-shenzhen", "han-prc"]
    assert [firm.key for firm in classes.group] == ["sued-china"]
    assert classes.doubles == {"han-prc": (TECH,)}
    assert classes.not_named == 10


def test_without_the_dispute_both_names_count(whole: Finding) -> None:
    classes = class_firms(alter(whole, disputes=()))
    assert (len(classes.legal), len(classes.group), classes.not_named) == (2, 2, 9)


def test_of_three_names_open_to_each_other_one_counts_and_of_two_that_are_apart_two(whole: Finding) -> None:
    third = alter(HAN, key="han-third", names=("Hanse Third Ltd.",))
    firms, pairs = (HAN, TECH, third), (OPEN, Dispute(HAN.names[0], third.names[0], "identity_open"))
    all_open = (*pairs, Dispute(third.names[0], TECH.names[0], "identity_open"))
    assert class_firms(alter(whole, firms=firms, disputes=all_open)).not_named == 12
    assert class_firms(alter(whole, firms=firms, disputes=pairs)).not_named == 11


def test_an_owner_named_for_another_place_is_a_unit_of_its_own(whole: Finding, part: Finding) -> None:
    classes = class_firms(whole, (part,))
    assert [firm.key for firm in classes.group] == ["sued-china", "nord"]
    assert classes.regions == {"nord": "Shanghai"}
    assert classes.not_named == 9


def test_a_firm_counts_as_the_telling_has_it_that_counts_it(whole: Finding, part: Finding) -> None:
    only = alter(SUED, status="mentioned")
    part = alter(part, firms=(SUED,))
    assert [firm.key for firm in class_firms(alter(whole, firms=(only,)), (part,)).group] == ["sued-china"]


def read_row(store: Store, finding_id: str) -> tuple[object, ...]:
    query = "SELECT approved, named_legal, named_group, not_named FROM approvals WHERE finding_id = ?"
    with store.read() as db:
        return tuple(db.execute(query, (finding_id,)).fetchone())


@pytest.mark.parametrize("first", ["whole", "part"])
def test_views_count_as_messages_do_in_whatever_order_whole_and_part_come(
    store: Store, whole: Finding, part: Finding, first: str
) -> None:
    for finding in (whole, part) if first == "whole" else (part, whole):
        store_finding(store, finding)
    assert read_row(store, "F-2025-001") == (13, 2, 2, 9)
    assert read_row(store, "F-2025-002") == (1, 0, 1, 0)
    assert "by name 2, by group 2, not named 9" in summarise_finding(whole, (part,))["what"]


def test_a_part_that_leaves_takes_its_names_with_it(store: Store, whole: Finding, part: Finding) -> None:
    for finding in (whole, part):
        store_finding(store, finding)
    store_finding(store, alter(part, part_of=None), number=2)
    assert read_row(store, "F-2025-001") == (13, 2, 1, 10)


def test_more_names_than_stated_are_no_number(store: Store, whole: Finding) -> None:
    count = StatedCount(2, "exact", "batch", whole.counts[0].evidence)
    store_finding(store, alter(whole, counts=(count,)))
    assert read_row(store, "F-2025-001") == (2, 2, 1, None)
