"""What people look up: windows, regions, firms, and things that took each other in."""

from pathlib import Path

import pytest
from records import (
    NOW,
    make_bare_reading,
    make_finding,
    make_message,
    make_page,
    make_poll,
    make_reading,
    make_store,
    store_article,
    store_entry,
    store_finding,
)

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import Finding, StatedCount
from domain.sources import Source
from storage.asking import history
from storage.asking.history import Filter
from storage.file.store import Store
from storage.ledger import ledger
from storage.outbox import outbox
from storage.polls import polls


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    opened = make_store(tmp_path)
    yield opened
    opened.close()


def _ids(store: Store, **wanted: object) -> list[str]:
    with store.read() as db:
        return [finding.id[-3:] for finding in history.find_findings(db, Filter(**wanted))]  # type: ignore[arg-type]


def _dated(number: int, published: str | None, decided: str | None = None) -> Finding:
    return make_finding(f"F-2025-{number:03}", published=published, decided=decided)


def test_a_window_is_of_beijing_days_both_ends_included(store: Store) -> None:
    store_finding(store, _dated(1, "2025-02-27T15:59:59Z"))  # 27 Feb, 23:59:59 in Beijing
    store_finding(store, _dated(2, "2025-02-27T16:00:00Z"))  # 28 Feb, 00:00
    store_finding(store, _dated(3, "2025-02-28"))
    store_finding(store, _dated(4, "2025-03-01"))
    store_finding(store, _dated(5, None))
    assert _ids(store, since="2025-02-28", until="2025-02-28") == ["002", "003"]
    assert _ids(store, until="2025-02-27") == ["001"]
    assert _ids(store, since="2025-03") == ["004"]
    assert _ids(store, since="2025", until="2025") == ["001", "002", "003", "004"]
    assert _ids(store, limit=2) == ["003", "004"]
    assert len(_ids(store)) == 5


def test_a_date_as_coarse_as_a_month_is_where_it_may_lie(store: Store) -> None:
    store_finding(store, _dated(1, "2025-02", "2025"))
    assert _ids(store, since="2025-02-10", until="2025-02-10") == ["001"]
    assert _ids(store, since="2025-03-01") == []
    assert _ids(store, by="decided", since="2025-11-01") == ["001"]
    assert _ids(store, by="decided", since="2026-01-01") == []
    assert _ids(store, by="seen", since="2025-02-28", until="2025-02-28") == ["001"]


@pytest.mark.parametrize("day", ["yesterday", "2025-13", "2025-02-30", "25-02-01", ""])
def test_a_date_that_is_none_is_an_error(store: Store, day: str) -> None:
    with store.read() as db, pytest.raises(ValueError):
        history.find_findings(db, Filter(since=day))


def test_findings_by_kind_standing_region_and_firm(store: Store) -> None:
    store_finding(store, make_finding("F-2025-001"))
    store_finding(
        store, make_finding("F-2025-002", kind="policy", confirmation="confirmed", regions=("Hainan",), firms=())
    )
    assert _ids(store, kind="policy") == ["002"]
    assert _ids(store, confirmation="confirmed") == ["002"]
    assert _ids(store, region="hainan") == ["002"]
    assert _ids(store, region="Shanghai") == ["001"]
    for firm in ("siemens-china", "西门子", "SIEMENS ltd", "ＨＳＢＣ"):
        assert _ids(store, firm=firm) == ["001"]
    assert _ids(store, firm="tesla", status="approved") == []
    assert _ids(store, firm="tesla", status="applicant") == ["001"]
    assert _ids(store, firm="100%") == []


def test_what_was_merged_or_withdrawn_is_shown_only_when_asked_for(store: Store) -> None:
    store_finding(store, make_finding("F-2025-001"))
    store_finding(store, make_finding("F-2025-002", merged_into="F-2025-001"))
    store_finding(store, make_finding("F-2025-003", withdrawn=True))
    store_finding(store, make_finding("F-2025-004", retracted=True))
    assert _ids(store) == ["001"]
    assert _ids(store, states=("merged", "withdrawn", "retracted")) == ["002", "003", "004"]
    with store.read() as db:
        assert {row["finding_id"] for row in history.find_firms(db, Filter())} == {"F-2025-001"}
        assert {row["finding_id"] for row in history.find_counts(db, Filter())} == {"F-2025-001"}
        assert [row[0] for row in db.execute("SELECT finding_id FROM approvals")] == ["F-2025-001"]


def test_a_number_answers_for_ever_with_the_finding_that_took_it_in(store: Store) -> None:
    last = make_finding("F-2025-003")
    store_finding(store, make_finding("F-2025-001", merged_into="F-2025-002"))
    store_finding(store, make_finding("F-2025-002", merged_into="F-2025-003"))
    store_finding(store, last)
    store_finding(store, make_finding("F-2025-004", part_of="F-2025-003"))
    with store.read() as db:
        assert history.load_finding(db, "F-2025-001") == last
        assert history.load_finding(db, "F-2025-003") == last
        assert history.load_finding(db, "F-2099-001") is None
        assert [part.id for part in history.load_parts(db, "F-2025-003")] == ["F-2025-004"]


def test_findings_that_took_each_other_in_are_an_error_not_a_hang(store: Store) -> None:
    store_finding(store, make_finding("F-2025-001", merged_into="F-2025-002"))
    store_finding(store, make_finding("F-2025-002", merged_into="F-2025-001"))
    with store.read() as db, pytest.raises(StorageError, match="F-2025-001, F-2025-002"):
        history.load_finding(db, "F-2025-001")


def test_firms_of_a_region_are_those_of_findings_about_it_alone(store: Store) -> None:
    store_finding(store, make_finding("F-2025-001"))  # national, several regions: nobody said who is where
    store_finding(store, make_finding("F-2025-002", region="Shanghai", regions=("Shanghai",), part_of="F-2025-001"))
    with store.read() as db:
        here = history.find_firms(db, Filter(region="Shanghai", status="approved"))
        named = history.find_firms(db, Filter(firm="汇丰"))
    assert [(row["finding_id"], row["name"], row["group"]) for row in here] == [
        ("F-2025-002", "西门子（中国）有限公司", ""),
        ("F-2025-002", "汇丰", "HSBC"),
    ] or [row["name"] for row in here] == ["汇丰", "西门子（中国）有限公司"]
    assert {row["key"] for row in named} == {"hsbc"}
    assert len(named) == 2


def test_counts_by_role_and_what_not_named_means(store: Store) -> None:
    store_finding(store, make_finding())
    with store.read() as db:
        (batch,) = history.find_counts(db, Filter(kind="batch"))
        (growth,) = history.find_counts(db, Filter(kind="growth"))
        approval = db.execute("SELECT approved, qualifier, named_legal, named_group, not_named, firms FROM approvals")
        assert tuple(approval.fetchone()) == (13, "exact", 1, 1, 11, "西门子（中国）有限公司; 汇丰")
    assert (batch["value"], type(batch["value"]), batch["quote"]) == (13, int, "13家")
    assert (growth["measure"], growth["value"], growth["basis"], growth["as_of"]) == ("growth", 30.0, "yoy", "2025-02")


def test_of_a_total_no_firms_are_said_to_be_not_named(store: Store) -> None:
    total = StatedCount(2400, "exact", "stock_total", make_finding().counts[0].evidence, as_of="2025-02")
    store_finding(store, make_finding(kind="total", counts=(total,), firms=()))
    with store.read() as db:
        assert tuple(db.execute("SELECT count, not_named FROM findings").fetchone()) == (2400, None)


@pytest.mark.parametrize("qualifier", ["over", "about", "nearly"])
def test_of_a_rounded_count_nobody_says_how_many_are_not_named(store: Store, qualifier: str) -> None:
    finding = make_finding()
    store_finding(store, alter(finding, counts=(alter(finding.counts[0], qualifier=qualifier),)))
    with store.read() as db:
        assert tuple(db.execute("SELECT approved, not_named FROM approvals").fetchone()) == (13, None)


@pytest.mark.parametrize("day", ["20250228", "2025-W05", "2025-W09-5", "25-02-28"])
def test_a_date_written_in_another_way_is_refused_and_not_compared(store: Store, day: str) -> None:
    for wanted in ({"since": day}, {"until": day}, {"decided_by": day}):
        with pytest.raises(ValueError, match=f"^'{day}' is no date$"):
            _ids(store, **wanted)


def test_articles_are_their_newest_version_with_the_findings_that_they_tell(store: Store) -> None:
    entry = store_entry(store)
    article = store_article(store, entry, make_bare_reading())
    again = store_article(store, entry, make_reading())
    store_finding(store, make_finding("F-2025-001", article=again))
    with store.read() as db:
        rows = history.find_articles(db, Filter(since="2025-02-28"))
        mine = next(row for row in rows if row["id"] == again)
        assert article not in {row["id"] for row in rows}
        assert (mine["finding_ids"], mine["version"], "text" in mine) == ("F-2025-001", 2, False)
        assert [row["id"] for row in history.find_articles(db, Filter(confirmation="attributed"))] == [again]
        assert len(history.find_articles(db, Filter(status="nothing_new", firm="西门子", kind="approval"))) == 2
        assert history.find_articles(db, Filter(firm="nobody")) == ()
        with pytest.raises(ValueError, match="decided"):
            history.find_articles(db, Filter(by="decided"))
        whole = history.load_article(db, again)
        assert whole is not None
        assert whole["text"] == make_reading().text
        claim = history.load_claim(db, 1)
        assert claim is not None
        assert (claim["quote"], claim["publisher"]) == ("13家", "MIIT")
        assert (history.load_article(db, 99), history.load_claim(db, 99)) == (None, None)


def test_evidence_is_the_articles_pages_or_the_listing_that_carried_it(store: Store) -> None:
    own = store_article(store, store_entry(store), make_reading())
    source = Source("search", "miit_search", "https://www.miit.example/search")
    listing = make_page(source.url, b'{"rows": []}')
    from records import make_entry

    with store.write() as tx:
        row = alter(make_entry(5), html="<p>text</p>")
        saved = polls.save_poll(tx, make_poll(row, source=source, pages=(listing,)), source)
    carried = store_article(store, saved.new_entries[0], make_reading(), body=None)
    with store.read() as db:
        assert history.page_hashes(db, [carried, own, own, 99]) == (
            (own, "2025-02-28T09:00:00Z", make_page().sha256),
            (carried, "2025-02-28T09:00:00Z", listing.sha256),
        )


def test_untold_is_what_no_message_digest_or_summary_ever_named_whoever_asks(store: Store) -> None:
    for number in (*range(1, 6), 8):
        store_finding(store, make_finding(f"F-2025-00{number}"))
    store_finding(store, make_finding("F-2025-006", observed=False))
    store_finding(store, make_finding("F-2025-007", merged_into="F-2025-001"))
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), findings=["F-2025-001"])
        outbox.add_message(tx, make_message("msg_2", kind="summary"), findings=["F-2025-002"])
        outbox.add_message(tx, make_message("msg_3", kind="notice"), findings=["F-2025-003"])
        outbox.add_message(tx, make_message("msg_4"), findings=["F-2025-004"])
        outbox.supersede(tx, "msg_4")
        outbox.add_message(tx, make_message("msg_5", kind="digest"), findings=["F-2025-008"])
    with store.read() as db:
        untold = [finding.id for finding in history.untold_findings(db)]
        view = db.execute(
            "SELECT id FROM findings WHERE state = 'stands' AND observed = 1 AND messages = 0 ORDER BY id"
        ).fetchall()
    assert untold == ["F-2025-003", "F-2025-004", "F-2025-005"]
    assert [row[0] for row in view] == untold
    told = ["F-2025-001", "F-2025-002", "F-2025-008"]
    with store.read() as db:
        assert list(ledger.list_told(db)) == told
        asked = [f"F-2025-00{number}" for number in range(1, 9)]
        assert [one for one in asked if outbox.is_addressed(db, "inbox", one)] == told


def test_first_told_is_when_a_receiver_first_accepted_it(store: Store) -> None:
    store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), findings=["F-2025-001"])
        assert tx.execute("SELECT messages, first_told FROM findings").fetchone()[:] == (1, None)
        outbox.record_attempt(tx, "msg_1", at=NOW, state="accepted", status="250")
        assert tx.execute("SELECT first_told FROM findings").fetchone()[0] == "2025-02-28T09:00:00Z"
