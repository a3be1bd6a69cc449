"""docs/tables.md against the database, in both directions; and that queries at work use indexes."""

import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from records import NOW, make_finding, make_message, make_store, store_entry, store_finding

from domain.findings import Change
from storage.articles import entries
from storage.asking import history, requests, untold
from storage.outbox import outbox

MANUAL = (Path(__file__).parent.parent / "docs" / "tables.md").read_text(encoding="utf-8")
VIEWS = (
    "findings", "findings_history", "approvals", "firm_register", "counts", "articles", "outcomes", "sources_health",
    "deliveries", "digests", "fallbacks", "canaries", "gaps", "late_finds", "second_looks", "politeness",
    "shipped_record",
)  # fmt: skip


def _describe(view: str) -> list[str]:
    section = re.split(r"^## ", MANUAL, flags=re.MULTILINE)
    body = next(part for part in section if part.startswith(f"{view}\n"))
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", body, flags=re.MULTILINE)
    assert all(len(meaning) > 3 for _, meaning in rows)
    return [column for column, _ in rows]


@pytest.fixture
def db(tmp_path: Path):  # type: ignore[no-untyped-def]
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), findings=["F-2025-001"])
    with store.read() as connection:
        yield connection
    store.close()


@pytest.mark.parametrize("view", VIEWS)
def test_every_column_is_described_and_every_description_is_a_column(db: sqlite3.Connection, view: str) -> None:
    columns = [row["name"] for row in db.execute("SELECT name FROM pragma_table_info(?)", (view,))]
    assert _describe(view) == columns


def test_every_view_is_described_and_every_description_is_a_view(db: sqlite3.Connection) -> None:
    views = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")}
    assert set(re.findall(r"^\| \[`(\w+)`\]", MANUAL, flags=re.MULTILINE)) == views == set(VIEWS)


@pytest.mark.parametrize("query", re.findall(r"```sql\n(.+?)```", MANUAL, flags=re.DOTALL))
def test_each_query_of_the_manual_runs(db: sqlite3.Connection, query: str) -> None:
    cursor = db.execute(query)
    assert cursor.description is not None
    assert all(row is not None for row in cursor)


def test_the_manuals_questions_have_the_answers_that_they_ask_for(db: sqlite3.Connection) -> None:
    queries = re.findall(r"```sql\n(.+?)```", MANUAL, flags=re.DOTALL)
    answers = [[tuple(row) for row in db.execute(query)] for query in queries]
    assert answers[0][0][:5] == ("2025-02-28", "2025-02-28", 13, "西门子（中国）有限公司; 汇丰", 11)
    assert answers[1] == []
    assert [row[:4] for row in answers[2]] == [("inbox", "", "13 approved", "waiting")]
    assert len(answers) == 4, "one form of each question: the others stand in docs/querying.md"


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-02-28T15:59:59Z", "2025-02-28"), ("2025-02-28T16:00:00Z", "2025-03-01"), ("2025-03-01", "2025-03-01"),
        ("2025-03", "2025-03"), (None, None),
    ],
)  # fmt: skip
def test_a_day_of_publication_is_beijings_and_as_precise_as_the_source(
    tmp_path: Path, published: str | None, day: str | None
) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding(published=published))
    with store.write() as tx:
        tx.execute("UPDATE article_rows SET published = ?", (published,))
        tx.execute("UPDATE entries SET published = ?, late = 'told late'", (published,))
    views = ("findings", "findings_history", "firm_register", "counts", "articles", "outcomes", "late_finds")
    with store.read() as connection:
        for view, column in {**dict.fromkeys(views, "published_day"), "approvals": "announced_day"}.items():
            rows = connection.execute(f"SELECT {column} FROM {view}").fetchall()
            assert {row[0] for row in rows} == {day}, view
    store.close()


@pytest.mark.parametrize("value", ["F-2025-001", "2025-02-28", "https://www.miit.example/art/1.html"])
def test_views_are_flat_text_that_an_analyst_can_read(db: sqlite3.Connection, value: str) -> None:
    row = db.execute("SELECT * FROM approvals").fetchone()
    assert value in tuple(row)
    assert not any(isinstance(cell, bytes) or str(cell).startswith(("[", "{")) for cell in row)


ALL_DAY = {
    "pending": lambda db: entries.load_entries(db, entries.list_due(db, NOW)),
    "pending, all": lambda db: entries.load_entries(db, entries.list_due(db, NOW, ignore_schedule=True)),
    "due alerts": lambda db: outbox.due_alerts(db, NOW),
    "next due": lambda db: outbox.next_due(db),
    "claim": lambda db: outbox.claim(db, NOW),
    "claim of a channel": lambda db: outbox.claim(db, NOW, channel="inbox"),
    "refusals": lambda db: outbox.load_refusals(db, "inbox", [""]),
    "told": lambda db: outbox.told(db, "inbox", "F-2025-001"),
    "finding": lambda db: history.load_finding(db, "F-2025-001"),
    "parts": lambda db: history.load_parts(db, "F-2025-001"),
    "hashes": lambda db: history.page_hashes(db, [1]),
    "findings": lambda db: history.find_findings(db, history.Filter(since="2025-02-28")),
    "findings of a region": lambda db: history.find_findings(db, history.Filter(by="decided", region="Shanghai")),
    "requests": lambda db: requests.next_request(db),
}


@pytest.mark.parametrize("work", ALL_DAY.values(), ids=ALL_DAY)
def test_what_runs_all_day_scans_no_table(tmp_path: Path, work) -> None:  # type: ignore[no-untyped-def]
    store = make_store(tmp_path)
    store_entry(store)
    change: Change = store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_alerts(tx, [outbox.NewAlert(change, "inbox", "normal", NOW)])
        outbox.add_message(tx, make_message("msg_1"), findings=["F-2025-001"])
        tables = [row[0] for row in tx.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        plans = _explain(tx, work)
    aliases = ("a", "b", "c", "d", "e", "f", "h", "m", "n", "o", "p", "r", "t", "mf", "mine", "earlier")
    whole = {f"SCAN {name}" for name in (*tables, *aliases)}
    assert whole & set(plans) == set(), plans
    store.close()


@pytest.mark.parametrize(
    "ask",
    [
        untold.list_given_up,
        lambda db: untold.list_unread(db, 2, timedelta(hours=6)),
        lambda db: untold.list_unasked(db, timedelta(days=1)),
    ],
)
def test_a_round_walks_through_no_entry_that_was_read(tmp_path: Path, ask) -> None:  # type: ignore[no-untyped-def]
    store = make_store(tmp_path)
    with store.read() as db:
        plans = _explain(db, ask)
    assert "SCAN e" not in plans
    assert any(plan.startswith("SCAN e USING INDEX entries_") for plan in plans)
    store.close()


def _explain(db: sqlite3.Connection, work) -> list[str]:  # type: ignore[no-untyped-def]
    """The plans of all statements that `work` runs on the connection."""
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    work(db)
    db.set_trace_callback(None)
    plans = [row["detail"] for one in statements for row in db.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert plans
    return plans


def test_requests_are_answered_once_in_order(tmp_path: Path) -> None:
    from domain.errors import StorageError

    store = make_store(tmp_path)
    with store.write() as tx:
        first = requests.add_request(tx, "ruling", '{"id":"F-2025-001"}', NOW)
        second = requests.add_request(tx, "reparse", "{}", NOW)
        asked = requests.next_request(tx)
        assert asked is not None
        assert (asked.id, asked.kind, asked.payload) == (first, "ruling", '{"id":"F-2025-001"}')
        requests.answer_request(tx, first, '{"ok":true}', NOW)
        requests.answer_request(tx, second, '"no such finding"', NOW, failed=True)
        assert requests.next_request(tx) is None
        assert [requests.load_request(tx, one).state for one in (first, second)] == ["done", "failed"]
    with pytest.raises(StorageError, match="does not wait"), store.write() as tx:
        requests.answer_request(tx, first, "{}", NOW)
    with pytest.raises(StorageError, match="no request 9"), store.read() as db:
        requests.load_request(db, 9)
    store.close()
