"""The series that charts and tables take: from what stands, observed or shipped, and of the record what is verified."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from records import make_finding, make_reading, make_store, store_article, store_entry, store_finding

from domain.altering import alter
from domain.charts import Point
from domain.findings import Dispute, Finding, RecordEvent, StatedCount, StatedGrowth
from domain.record import load_record
from findings.fold import fold
from findings.state import State
from miitwatch.folding.indexing import word_finding
from miitwatch.history.total_series import find_series
from storage.asking import series, totals
from storage.file.store import Store
from storage.ledger import ledger

TODAY = datetime(2026, 11, 25, tzinfo=UTC)


def enter_record(store: Store) -> None:
    with store.write() as tx:
        state = State.load(ledger.load_findings(tx))
        for row in load_record():
            event = ledger.append_record(tx, RecordEvent(0, TODAY, row))
            folded = fold(state, event)
            ledger.save_folded(tx, event, folded, word_finding)
            state.apply(folded)


def make_total(finding_id: str, value: int, as_of: str | None, role: str = "stock_total", **changes: object) -> Finding:
    bare = make_finding(finding_id)
    count = StatedCount(value, "exact", role, bare.counts[0].evidence, None, as_of)  # type: ignore[arg-type]
    programme = "pilot-2024-107" if role == "pilot_total" else "all-foreign-invested"
    total = alter(bare, kind="total", programme=programme, counts=(count,), growth=(), firms=(), batch=None)
    return alter(total, decided=None, **changes)  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


def show(points: tuple[Point, ...]) -> list[tuple[str, str, int]]:
    return [(point.series, point.as_of, point.value) for point in points]


def test_the_record_gives_two_series_without_what_is_unverified(store: Store) -> None:
    enter_record(store)
    with store.read() as db:
        stock = series.list_stock(db)
        assert show(series.list_pilot(db)) == [("pilot", "2025-02-28", 13), ("pilot", "2025-03-20", 13)]
        growth = [(point.as_of, point.growth, point.growth_basis) for point in series.list_growth(db)]
    assert [point.value for point in stock if point.series == "caict"] == [3, 67, 78, 87, 121, 129, 166, 191, 232, 266]
    assert [point.value for point in stock if point.series == "ministry"] == [1926, 2220, 2343, 2400]
    assert not any(point.observed for point in stock)
    assert growth == [
        ("2018-12", 39.0, None), ("2020-06", 39.0, "since"), ("2024-12", 31.0, "yoy"), ("2024-12", 31.0, "yoy"),
        ("2025-02", 30.0, "yoy"),
    ]  # fmt: skip
    assert (stock[-1].qualifier, stock[-1].growth, stock[-1].url[:21]) == ("over", 30.0, "http://en.people.cn/n")


def test_an_observed_point_stands_with_its_dispute_and_an_undated_one_has_no_place(store: Store) -> None:
    dispute = Dispute("2,400 told as new firms", "2,400 in all", "total_told_as_new")
    growth = (StatedGrowth(30.0, "yoy", (), "2025-02"),)
    store_finding(store, make_total("F-2025-001", 2400, "2025-02", disputes=(dispute,), growth=growth))
    store_finding(store, make_total("F-2025-002", 2600, None))
    store_finding(store, make_total("F-2025-003", 900, "2022-06"))
    store_finding(store, make_total("F-2025-004", 42, "2025-02", region="Hainan"))
    with store.read() as db:
        points = series.list_stock(db)
    assert show(points) == [("unassigned", "2022-06", 900), ("ministry", "2025-02", 2400)]
    assert (points[1].observed, points[1].disputed, points[1].growth) == (True, True, 30.0)


def test_a_rough_growth_is_rough_in_the_series_and_in_the_table(store: Store) -> None:
    growth = (StatedGrowth(30.0, "yoy", (), "2025-02", "nearly"),)
    store_finding(store, make_total("F-2025-001", 2400, "2025-02", growth=growth))
    with store.read() as db:
        assert [(one.growth, one.growth_qualifier) for one in series.list_stock(db)] == [(30.0, "nearly")]
        assert [(one.growth, one.growth_qualifier) for one in series.list_growth(db)] == [(30.0, "nearly")]
        told = db.execute("SELECT value, qualifier FROM finding_counts WHERE measure = 'growth'").fetchone()
    assert tuple(told) == (30.0, "nearly")


def test_the_pilots_total_is_what_is_stated_and_the_sum_of_the_batches_by_their_days(store: Store) -> None:
    store_finding(store, make_finding("F-2025-001"))
    eight = StatedCount(8, "exact", "batch", make_finding().counts[0].evidence)
    store_finding(store, make_finding("F-2025-002", decided="2025-09-10", batch=2, counts=(eight,)))
    part = make_finding("F-2025-003", decided="2025-09-10", region="Shanghai", regions=("Shanghai",), batch=2)
    store_finding(store, alter(part, part_of="F-2025-002"))
    store_finding(store, make_total("F-2025-004", 25, "2025-12", "pilot_total"))
    with store.read() as db:
        points = series.list_pilot(db)
    assert show(points) == [("pilot", "2025-02-28", 13), ("pilot", "2025-09-10", 21), ("pilot", "2025-12", 25)]
    assert [(point.basis, point.note) for point in points] == [
        ("computed", "the first batch"), ("computed", "the sum of the 2 batches known"), ("stated", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "disputed"),
    [
        ("identity_open", False),
        ("status_differs", False),
        ("date_differs", False),
        ("count_differs", True),
        ("denied", True),
    ],
)
def test_only_what_doubts_the_figure_marks_it_as_disputed(store: Store, reason: str, disputed: bool) -> None:
    store_finding(store, make_finding("F-2025-001", disputes=(Dispute("one", "other", reason),)))
    with store.read() as db:
        assert [point.disputed for point in series.list_pilot(db)] == [disputed]


@pytest.mark.parametrize("states", [True, False])
def test_a_confirmed_batch_names_who_states_its_figure_on_the_page_that_it_links_to(store: Store, states: bool) -> None:
    """The body whose page confirms where that page gives the number, else the report that does."""
    page, told = "https://www.miit.gov.cn/art/1.html", "https://www.globaltimes.example/2"
    finding = make_finding("F-2025-001", confirmation="confirmed", confirmed_by=page)
    confirming = alter(finding.reports[0], publisher="工业和信息化部", url=page, article=2, voice="v2")
    press = alter(finding.reports[0], publisher="Global Times", authority="state", url=told)
    said = finding.counts[0].evidence[0]
    evidence = (said, alter(said, article=2)) if states else (said,)
    stated = (alter(finding.counts[0], evidence=evidence),)
    store_finding(store, alter(finding, counts=stated, reports=(press, confirming)))
    with store.read() as db:
        shown = ("MIIT", page) if states else ("Global Times", told)
        assert [(point.publisher, point.url) for point in series.list_pilot(db)] == [shown]
        standing = "confirmed" if states else "press_only"
        assert [*map(tuple, db.execute("SELECT approved_standing, standing, confirmer FROM approvals"))] == [
            (standing, "confirmed", "MIIT")
        ]


def test_after_a_batch_that_is_not_exact_no_sum_is_computed(store: Store) -> None:
    about = StatedCount(8, "over", "batch", make_finding().counts[0].evidence)
    store_finding(store, make_finding("F-2025-001"))
    store_finding(store, make_finding("F-2025-002", decided="2025-09-10", batch=2, counts=(about,)))
    store_finding(store, make_finding("F-2025-003", decided="2025-12-10", batch=3))
    with store.read() as db:
        assert show(series.list_pilot(db)) == [("pilot", "2025-02-28", 13)]


def test_a_part_is_counted_with_its_whole(store: Store) -> None:
    enter_record(store)
    with store.read() as db:
        regions = [(bar.label, bar.approvals, bar.firms, bar.observed) for bar in series.count_regions(db)]
        services = [(bar.label, bar.approvals, bar.firms) for bar in series.count_services(db)]
    assert regions == [("Shanghai", 1, 4, 0), ("Beijing", 1, None, 0), ("Hainan", 1, None, 0), ("Shenzhen", 1, None, 0)]
    assert services == [("INFO", 1, None), ("IOT", 1, None), ("ISP", 1, None)]


def test_a_figure_that_the_ministry_confirms_is_the_ministrys_and_not_the_mirrors_that_was_read_first(
    store: Store,
) -> None:
    """The chart, the table and the view say the same body, and link to its page."""
    page = "https://www.miit.example/art/2.html"
    first = make_finding().reports[0]
    mirror = alter(first, article=1, publisher="A mirror", authority="press", url="https://mirror.example/1")
    said = make_finding().counts[0].evidence[0]
    total = make_total("F-2025-001", 2220, "2024-12", confirmation="confirmed", confirmed_by=page)
    evidence = (alter(said, article=1), alter(said, article=2, quote="2220家"))
    grown = (StatedGrowth(31.0, "yoy", evidence, "2024-12"),)
    reports = (mirror, alter(first, article=2, url=page, voice="v2"))
    stated = (alter(total.counts[0], evidence=evidence),)
    store_article(store, store_entry(store, 1), make_reading())
    store_finding(store, alter(total, counts=stated, growth=grown, reports=reports), number=2)
    with store.write() as tx:
        tx.execute("UPDATE article_rows SET publisher = 'A mirror', url = 'https://mirror.example/1' WHERE id = 1")
        tx.execute("UPDATE article_rows SET publisher = 'MIIT', url = ? WHERE id = 2", (page,))
    with store.read() as db:
        assert [(one.publisher, one.url) for one in series.list_stock(db)] == [("MIIT", page)]
        for role in ("stock_total", "growth"):
            assert [(one["publisher"], one["article_id"]) for one in totals.list_series(db, role)] == [("MIIT", 2)]
        assert [*map(tuple, db.execute("SELECT publisher, url, quote FROM counts WHERE measure = 'count'"))] == [
            ("MIIT", page, "2220家")
        ]
        told = db.execute("SELECT publisher, url FROM findings").fetchone()
        assert tuple(told) == (first.publisher, page)
        assert first.publisher != "A mirror"


def test_the_earlier_points_of_a_series_are_the_newest_three_and_of_one_day_what_was_published_last(
    store: Store,
) -> None:
    for number, (as_of, published) in enumerate(
        [("2023-12", "2024-01"), ("2024-03", "2024-04"), ("2024-09", "2024-12"), ("2024-09", "2024-10"),
         ("2024-12", "2025-01"), ("2025-02", "2025-03")], 1
    ):  # fmt: skip
        store_finding(store, make_total(f"F-2025-{number:03}", 1000 + number, as_of, published=published))
    told = make_total("F-2025-007", 1999, "2025-02", published="2025-03")
    aside = alter(told.counts[0], as_of="2024-11")  # stated beside its own figure
    store_finding(store, alter(told, counts=(*told.counts, aside)))
    store_finding(store, make_total("F-2025-008", 30, "2024-12", region="Hainan"))
    store_finding(store, make_total("F-2025-009", 25, "2024-12", "pilot_total"))
    store_finding(store, make_total("F-2025-010", 2000, "2024-12", withdrawn=True, published="2025-02"))
    with store.read() as db:
        asked = make_total("F-2025-006", 1006, "2025-02")
        assert [one.id for one in find_series(db, asked)] == ["F-2025-002", "F-2025-003", "F-2025-005"]


def test_a_figure_that_nobody_confirms_is_that_of_the_highest_authority_that_states_it(store: Store) -> None:
    first = make_finding().reports[0]
    said = make_finding().counts[0].evidence[0]
    reports = tuple(
        alter(
            first, article=number, authority=authority, part=part, url=f"https://{number}.example/", voice=f"v{number}"
        )
        for number, authority, part in ((1, "press", "main"), (2, "regulator", "mention"), (3, "institute", "main"))
    )
    evidence = tuple(alter(said, article=number) for number in (4, 1, 2, 3))
    total = make_total("F-2025-001", 266, "2020-06", reports=reports)
    store_finding(store, alter(total, counts=(alter(total.counts[0], evidence=evidence),)))
    with store.read() as db:
        assert [row["article_id"] for row in totals.list_series(db, "stock_total")] == [2]


def test_each_total_has_its_own_standing_and_a_sum_that_of_its_worst_batch(store: Store) -> None:
    """By the one rule of domain/citing.py, in the view, in the series, and on the page."""
    page = "https://www.miit.example/art/1.html"
    first = make_finding(
        confirmation="attributed", counts=(StatedCount(13, "exact", "batch", make_finding().counts[0].evidence),)
    )
    second = alter(first, id="F-2025-002", batch=2, decided="2025-09-10", confirmation="confirmed", confirmed_by=page)
    told = make_total("F-2025-003", 2400, "2025-02", confirmation="press_only")
    confirmed = make_total("F-2025-004", 2500, "2025-06", confirmation="confirmed", confirmed_by=page)
    for one in (first, second, told, confirmed):
        store_finding(store, one)
    with store.read() as db:
        rows = db.execute("SELECT value, standing FROM counts WHERE role = 'stock_total' ORDER BY as_of").fetchall()
        assert [tuple(row) for row in rows] == [(2400, "press_only"), (2500, "confirmed")]
        assert [(point.value, point.standing) for point in series.list_stock(db)] == [
            (2400, "press_only"), (2500, "confirmed"),
        ]  # fmt: skip
        pilot = [(point.value, point.standing) for point in series.list_pilot(db)]
        assert pilot == [(13, "attributed"), (26, "attributed")], "the second is confirmed, the first is not"
        assert [(row["value"], row["standing"]) for row in totals.list_pilot(db)] == pilot[::-1]


MANUAL = (Path(__file__).parents[1] / "docs/querying.md").read_text("utf-8")
QUESTIONS = dict(re.findall(r"^### (\d+)\. .+?```sql\n(.+?)```", MANUAL, flags=re.MULTILINE | re.DOTALL))
#: By hand, from domain/record.toml: the first columns of what the manual's questions answer where only it is there.
ANSWERS: dict[str, list[tuple[object, ...]]] = {
    "1": [(name, "parent", "2025-02-26", "attributed") for name in ("Bank of China", "HSBC", "Liepin", "Siemens")],
    "2": [
        ("caict", "2003", "exact", 3, None), ("caict", "2016-12", "exact", 67, 64),
        ("caict", "2017-06", "exact", 78, 11), ("caict", "2017-12", "exact", 87, 9),
        ("caict", "2018-12", "exact", 121, 34), ("caict", "2019-03", "exact", 129, 8),
        ("caict", "2019-09", "exact", 166, 37), ("caict", "2019-12", "exact", 191, 25),
        ("caict", "2020-03", "exact", 232, 41), ("caict", "2020-06", "exact", 266, 34),
        ("ministry", "2024-03", "exact", 1926, None), ("ministry", "2024-09", "exact", 2220, 294),
        ("ministry", "2024-12", "exact", 2343, 123), ("ministry", "2025-02", "over", 2400, 57),
    ],
    "3": [("Unity", None, "2024-10-29")],
    "4": [],
    "5": [("F-2026-018", "2025-02-26", None, 4, "Shanghai", "F-2026-019")],
    "6": [(13, 2, 4, 7)],
    "7": [],
    "8": [("F-2026-019", "approval", "attributed", None, None)],
    "9": [],
    "10": [],
}  # fmt: skip


@pytest.mark.parametrize("number", ANSWERS)
def test_the_manuals_questions_are_answered_on_the_shipped_record(store: Store, number: str) -> None:
    enter_record(store)
    with store.read() as db:
        rows = [tuple(row) for row in db.execute(QUESTIONS[number])]
    width = len(ANSWERS[number][0]) if ANSWERS[number] else None
    assert [row[:width] for row in rows] == ANSWERS[number]


def test_the_manuals_growth_joins_no_two_series_and_nothing_between_them(store: Store) -> None:
    """Each figure after the first of its series grows from the one before; between the two is none."""
    enter_record(store)
    for number, value, as_of in ((1, 900, "2022-06"), (2, 1100, "2023-06"), (3, 2600, "2025-06")):
        store_finding(store, make_total(f"F-2025-00{number}", value, as_of))
    with store.read() as db:
        rows = {row["as_of"]: (row["series"], row["since_last"]) for row in db.execute(QUESTIONS["2"])}
    assert rows["2022-06"] == rows["2023-06"] == (None, None)
    assert rows["2024-03"] == ("ministry", None)
    assert rows["2025-06"] == ("ministry", 200)
    assert not {"2018", "2024-10"} & set(rows), "of regions, and not verified"
