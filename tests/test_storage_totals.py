"""The totals of the page: dated growth, the pilot's computed running total, and nothing that is unverified."""

from pathlib import Path

from records import make_finding, make_store, store_finding

from domain.findings import StatedCount, StatedGrowth
from storage.asking import series, totals


def test_growth_has_the_date_of_the_total_it_is_told_with_and_stands_once(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for finding_id in ("F-2025-001", "F-2025-002"):
        count = StatedCount(2343, "exact", "stock_total", (), as_of="2024-12")
        growth = StatedGrowth(31.0, "yoy", ())
        store_finding(store, make_finding(finding_id, kind="total", counts=(count,), growth=(growth,), region=None))
    with store.read() as db:
        rows = totals.list_growth(db)
        points = series.list_growth(db)
        stock = series.list_stock(db)
    store.close()
    assert [(row["day"], row["value"], row["finding_id"], row["others"]) for row in rows] == [
        ("2024-12", 31.0, "F-2025-002", ["F-2025-001"])
    ]
    assert {(point.as_of, point.growth) for point in points} == {("2024-12", 31.0)}
    assert {(point.as_of, point.value, point.growth) for point in stock} == {("2024-12", 2343, 31.0)}


def test_the_pilots_running_total_is_computed_and_a_batch_has_its_decisions_date(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    count = StatedCount(13, "exact", "batch", ())
    store_finding(store, make_finding(counts=(count,), growth=(), region=None, part_of=None, decided="2025-02-28",
                                      programme=series.PROGRAMME, batch=1))  # fmt: skip
    with store.read() as db:
        pilot, batches = totals.list_pilot(db), totals.list_series(db, "batch")
    store.close()
    assert [(row["day"], row["value"], row["note"]) for row in pilot] == [
        ("2025-02-28", 13, "computed: the first batch")
    ]
    assert [(row["day"], row["value"]) for row in batches] == [("2025-02-28", 13)]
