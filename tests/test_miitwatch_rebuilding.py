"""Replaying the stored events rebuilds the findings byte for byte, whatever happened to the ledger."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from readings import build_event
from recording import Recorder, open_recorder
from records import make_finding, make_store, store_finding
from replaying import Replay, load_articles, load_messages

from domain.altering import alter
from domain.findings import RemovalEvent
from miitwatch.cli import cli
from miitwatch.commands.rereading import revise
from miitwatch.folding import orders
from miitwatch.proof.rebuilding import rebuild
from miitwatch.rounds import rulings
from miitwatch.rounds.housekeeping import renew_findings
from storage.file.schema import MIGRATIONS
from storage.ledger import finding_rows

ARTICLES = load_articles()


BEGIN = build_event(ARTICLES[0]).at - timedelta(days=3)


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    """The whole replay set, lived through and told; tests that share it alter nothing, since they run in any order."""
    with open_recorder(tmp_path_factory.mktemp("record"), BEGIN) as made:
        made.play(ARTICLES)
        made.deliver(days=30)
        yield made


@pytest.fixture
def altered(tmp_path: Path) -> Iterator[Recorder]:
    """The replay set lived through, for a test that alters it."""
    with open_recorder(tmp_path, BEGIN) as made:
        made.play(ARTICLES, deliver=False)
        yield made


def check(recorder: Recorder) -> tuple[int, str]:
    config = recorder.app.store.path.parent / "config.toml"
    config.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), "ledger", "check"])
    return done.exit_code, done.stdout


def test_the_replay_set_is_rebuilt(recorder: Recorder) -> None:
    code, said = check(recorder)
    assert code == 0, said
    assert "byte for byte" in said
    assert rebuild(recorder.app).findings == len(Replay().play(ARTICLES).state.findings())


def test_no_finding_of_the_replay_set_is_untold(recorder: Recorder) -> None:
    query = "SELECT id FROM findings WHERE state = 'stands' AND observed = 1 AND messages = 0"
    assert recorder.ask(query) == []
    told = recorder.ask("SELECT count(*) FROM deliveries WHERE kind = 'finding' AND state = 'accepted'")
    assert told[0][0] >= len(load_messages())


def test_every_entry_of_the_replay_set_has_its_outcome(recorder: Recorder) -> None:
    expected = {recorder.numbers[one["id"]]: one["outcome"] for one in ARTICLES if not one["event"]}
    outcomes = dict(recorder.ask("SELECT article_id, rule FROM outcomes"))
    assert len(outcomes) == len(ARTICLES)
    assert {number: outcomes[number] for number in expected} == expected


def test_rulings_removals_and_revisions_are_rebuilt(altered: Recorder) -> None:
    approvals = [one for one in altered.findings() if one.kind == "approval" and not one.merged_into]
    wholes = {one.part_of for one in approvals}
    first, second, third = [one for one in approvals if not one.part_of and one.id not in wholes][:3]
    for act, target, value in (
        ("correct", first.id, "decided=2024-01-01"),
        ("withdraw", second.id, ""),
        ("accept", second.id, ""),
        ("split", max(approvals, key=lambda one: len(one.reports)).id, ""),
        ("merge", third.id, second.id),
    ):
        finding = next(one for one in altered.findings() if one.id == target)
        value = value or (str(finding.reports[0].article) if act == "split" else "")
        order = orders.Order(act, target, "J. Li", "as the page says", value)  # type: ignore[arg-type]
        assert rulings.carry_out(altered.app, order).changes, act
    with altered.app.store.write() as tx:
        gone = RemovalEvent(0, altered.clock.now, first.reports[0].article, altered.clock.now, 404)
        altered.app.ledger.fold_event(tx, gone)
    code, said = check(altered)
    assert code == 0, said

    class Silent:
        """Rules that find nothing on the subject any more."""

        def read(self, document):  # type: ignore[no-untyped-def]
            return alter(build_event(ARTICLES[0]).reading, relevant=False, statements=(), rules="test.2")

    altered.app.__dict__["reader"] = Silent()
    assert revise(altered.app) is not None
    assert {one.retracted or bool(one.ruled) or bool(one.merged_into) for one in altered.findings()} == {True}
    code, said = check(altered)
    assert code == 0, said


def redate(tx: sqlite3.Connection, before: str, after: str) -> None:
    """As someone would who edits the table by hand."""
    pair = (f'"decided":"{before}"', f'"decided":"{after}"')
    tx.execute("UPDATE finding_rows SET finding = replace(finding, ?, ?)", pair)


def test_what_was_altered_is_named(tmp_path: Path) -> None:
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in ARTICLES if one["seen"].startswith("2025-02-28")], deliver=False)
        with recorder.app.store.write() as tx:
            redate(tx, "2025-02-26", "2025-02-25")
        code, said = check(recorder)
        assert code == 1
        assert "finding_rows F-2025-001 finding" in said
        assert "decided: 2025-02-25" in said
        assert "decided: 2025-02-26" in said
        with recorder.app.store.write() as tx:
            tx.execute("DELETE FROM finding_firms")
            redate(tx, "2025-02-25", "2025-02-26")
        assert "finding_firms" in check(recorder)[1]


def test_findings_of_an_older_version_are_none_that_somebody_altered(tmp_path: Path) -> None:
    """A restored backup holds them until the daemon writes them anew; a tamper alarm is no word for that."""
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in ARTICLES if one["seen"].startswith("2025-02-28")], deliver=False)
        with recorder.app.store.write() as tx:  # as one that had no such fields
            tx.execute("UPDATE finding_rows SET finding = json_remove(finding, '$.terms', '$.grounds')")
        code, said = check(recorder)
        assert code == 0, said
        with recorder.app.store.write() as tx:
            redate(tx, "2025-02-26", "2025-02-25")
        assert check(recorder)[0] == 1


def test_findings_of_an_older_version_are_written_again_as_this_one_keeps_them(tmp_path: Path) -> None:
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in ARTICLES if one["seen"].startswith("2025-02-28")], deliver=False)
        events = recorder.ask("SELECT id, event FROM finding_rows ORDER BY id")
        words = recorder.ask("SELECT * FROM finding_words")
        with recorder.app.store.write() as tx:  # as one that had no such field, and counted otherwise
            tx.execute("UPDATE finding_rows SET finding = json_remove(finding, '$.terms'), named_legal = 99")
        assert check(recorder)[0] == 1
        assert renew_findings(recorder.app) == len(events) > 0
        code, said = check(recorder)
        assert code == 0, said
        assert recorder.ask("SELECT id, event FROM finding_rows ORDER BY id") == events
        assert recorder.ask("SELECT * FROM finding_words") == words
        assert renew_findings(recorder.app) == 0


def test_findings_are_renewed_in_batches_and_go_on_where_they_were_broken_off(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in range(1, 6):
        store_finding(store, make_finding(f"F-2025-00{number}"))
    with store.write() as tx:
        assert finding_rows.renew_findings(tx, 2) == 2
        assert not finding_rows.is_renewed(tx)
        tx.execute("UPDATE finding_rows SET named_legal = 99")
        assert [finding_rows.renew_findings(tx, 2) for _ in range(2)] == [2, 1]
        assert finding_rows.is_renewed(tx)
        counted = [row[0] for row in tx.execute("SELECT named_legal FROM finding_rows ORDER BY id")]
    assert counted == [99, 99, 1, 1, 1]
    store.close()


@pytest.mark.parametrize("with_region", [False, True])
def test_firms_of_either_shape_of_version_27_are_kept_and_placed(with_region: bool, tmp_path: Path) -> None:
    """That migration was changed in place: the older of the two shapes has no place for a firm's region."""
    since = datetime(2025, 2, 20, tzinfo=UTC)
    with open_recorder(tmp_path, since) as recorder:
        recorder.play([one for one in ARTICLES if one["seen"].startswith("2025-02-28")], deliver=False)
        named = recorder.ask("SELECT * FROM firm_register ORDER BY finding_id, key")
        assert named
    with closing(sqlite3.connect(tmp_path / "miitwatch.db", isolation_level=None)) as db:
        db.executescript("DROP VIEW firm_register; DROP VIEW counts;")
        if not with_region:
            db.execute("ALTER TABLE finding_firms DROP COLUMN region")
        for view in re.findall(r"^CREATE VIEW (?:firm_register|counts) AS\n.*?;$", dict(MIGRATIONS)[27], re.M | re.S):
            db.execute(view)
        db.execute("UPDATE meta SET value = replace(value, '6:', '5:') WHERE key = 'findings_form'")
        db.executescript("DROP INDEX articles_by_entry; DROP INDEX changes_by_article; DROP INDEX outcomes_rejected;")
        db.execute("ALTER TABLE looks DROP COLUMN unanswered_since")
        db.execute("ALTER TABLE message_findings DROP COLUMN recalled")
        db.execute("DELETE FROM meta WHERE key >= 'migration 0028' AND key < 'migration 0100'")
        db.execute("PRAGMA user_version = 27")
    with open_recorder(tmp_path, since) as recorder:
        assert renew_findings(recorder.app) == len(recorder.findings())
        assert recorder.ask("SELECT * FROM firm_register ORDER BY finding_id, key") == named
        code, said = check(recorder)
        assert code == 0, said
        recorder.play([one for one in ARTICLES if one["seen"].startswith("2025-03-0")], deliver=False)
