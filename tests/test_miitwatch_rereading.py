"""Reading the archive again with other rules: silence, one correction, late finds, the same numbers."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from desk import Log
from practice import HANGS, TITLE, Practice, just_now, open_practice, tell_batch
from readings import build_event
from recording import Recorder, open_recorder
from records import make_finding
from replaying import load_articles
from test_storage_chain import mark_as_first

from domain.altering import alter
from domain.claims import Reading
from domain.findings import Finding
from domain.firms import name_key
from findings.revising import summarise
from miitwatch.application import Application, open_application
from miitwatch.commands.rereading import revise
from miitwatch.config import load_config
from miitwatch.folding import orders
from miitwatch.history.record import open_record
from miitwatch.rounds import answering, rulings
from miitwatch.rounds.rereading import (
    Difference,
    MovedError,
    Plan,
    Reread,
    apply_plan,
    reread_archive,
    write_differences,
)
from storage.asking import history
from storage.asking.knowing import load_known
from storage.chain.verifying import check_record
from storage.ledger import ledger

OPENING = [article for article in load_articles() if "2025-02-28" <= article["seen"][:10] <= "2025-03-05"]
BEGIN = datetime(2025, 2, 20, tzinfo=UTC)


@dataclass
class Rules:
    """A reader whose rules the test sets: by text, how it is read."""

    version: str = "test"
    readings: dict[str, Reading] = field(default_factory=dict)

    def read(self, document: Any) -> Reading:
        return alter(self.readings[f"{document.title}\n{document.body}"], rules=self.version)


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    with open_recorder(tmp_path, BEGIN) as made:
        yield made


def play(recorder: Recorder, articles: list[dict[str, Any]]) -> Rules:
    """Lives through the articles; returns the rules that read them all as they were read."""
    recorder.play(articles)
    rules = Rules(readings={event.reading.text: event.reading for event in map(build_event, articles)})
    recorder.app.__dict__["reader"] = rules
    return rules


def read_otherwise(rules: Rules, article: dict[str, Any], **changes: Any) -> None:
    """From now on the rules read this article's text as if it were another article's."""
    text = build_event(article).reading.text
    other = build_event(article | changes).reading
    rules.version = "test.2"
    rules.readings[text] = alter(other, text=text)


def tell(number: int, value: int, day: str = "2025-02-28", **changes: Any) -> dict[str, Any]:
    """An article about a batch of so many firms."""
    statement = {
        "kind": "approval", "authority": ["MIIT"], "decided": day, "batch": 1,
        "counts": [{"value": value, "role": "batch", "words": "so many firms"}],
    }  # fmt: skip
    return {
        "id": number, "publisher": f"Paper {number}", "authority": "state", "published": day, "seen": f"{day} 18:00",
        "statements": [statement], **changes,
    }  # fmt: skip


OFF_TOPIC: dict[str, Any] = {"statements": [], "relevant": False}


def subjects(recorder: Recorder) -> list[str]:
    """What the reader was told of findings, in order."""
    return [row[0] for row in recorder.ask("SELECT subject FROM messages WHERE kind = 'finding' ORDER BY number")]


def untold(recorder: Recorder) -> list[Any]:
    return recorder.ask("SELECT id FROM findings WHERE state = 'stands' AND observed = 1 AND messages = 0")


def test_the_same_rules_change_nothing(recorder: Recorder) -> None:
    play(recorder, OPENING)
    assert reread_archive(recorder.app.store, recorder.app.reader).plan.is_empty
    assert revise(recorder.app) is None


def test_what_a_person_ruled_is_folded_again_and_changes_nothing(recorder: Recorder) -> None:
    play(recorder, OPENING)
    approvals = [one for one in recorder.findings() if one.kind == "approval"]
    batch = next(one for one in approvals if one.batch == 1)
    for act, value in (
        ("correct", "decided=2025-02-27"),
        ("reject", "firm:airbus-china"),
        ("accept", "dispute:identity_open"),
        ("split", ",".join(str(report.article) for report in batch.reports[:2])),
    ):
        order = orders.Order(act, batch.id, "J. Li", "the page says so", value)  # type: ignore[arg-type]
        assert rulings.carry_out(recorder.app, order).changes, act
    assert reread_archive(recorder.app.store, recorder.app.reader).plan.is_empty


def test_a_message_that_was_wrong_is_corrected_once_and_all_else_is_silent(recorder: Recorder) -> None:
    first, second = tell(1, 12), tell(2, 12, seen="2025-02-28 19:00")
    rules = play(recorder, [first, second])
    before = subjects(recorder)
    for article in (first, second):
        read_otherwise(rules, article, statements=tell(1, 13)["statements"])

    done = revise(recorder.app)

    assert done is not None
    assert "Told: 0 late finds, 1 correction." in done.said
    (finding,) = recorder.findings()
    assert [count.value for count in finding.counts] == [13]
    new = subjects(recorder)[len(before) :]
    assert len(new) == 1
    assert new[0].startswith("Corrected")
    (text,) = recorder.ask("SELECT text FROM messages ORDER BY number DESC LIMIT 1")[0]
    assert "13, not 12" in text
    assert "Ours" in text
    assert revise(recorder.app) is None, "once"
    with recorder.app.store.read() as db:  # the rereading explains what it changed in the article's row
        assert db.execute("SELECT count(*) FROM chain WHERE kind = 'article' AND record = '1'").fetchone()[0] == 2
        assert check_record(db).faults == ()


def test_an_article_that_an_older_program_sealed_is_read_again_without_a_fault(recorder: Recorder) -> None:
    article = tell(1, 12)
    rules = play(recorder, [article])
    mark_as_first(recorder.app.store.path)
    read_otherwise(rules, article, statements=tell(1, 13)["statements"])

    assert revise(recorder.app) is not None

    with recorder.app.store.read() as db:
        assert db.execute("SELECT count(*) FROM chain WHERE kind = 'article' AND record = '1'").fetchone()[0] == 2
        assert check_record(db).faults == ()


def test_names_and_dates_that_only_add_are_written_in_silence(recorder: Recorder) -> None:
    article = tell(1, 13)
    rules = play(recorder, [article])
    before = subjects(recorder)
    statement = article["statements"][0] | {"firms": [{"name": "Airbus China", "status": "approved"}]}
    read_otherwise(rules, article, statements=[statement])

    assert revise(recorder.app) is not None

    (finding,) = recorder.findings()
    assert [firm.names[0] for firm in finding.firms] == ["Airbus China"]
    recorder.deliver(days=2)
    assert subjects(recorder) == before
    assert recorder.ask("SELECT change, reason, firms FROM findings_history WHERE known_until IS NULL") == [
        ("amended", "read_again", "Airbus China (approved)")
    ]


def test_an_event_that_nobody_was_told_of_is_a_late_find_with_its_cause(recorder: Recorder) -> None:
    unread, other = tell(1, 8, **OFF_TOPIC), tell(2, 13, seen="2025-03-01 09:00")
    rules = play(recorder, [unread, other])
    assert [one.id for one in recorder.findings()] == ["F-2025-001"]
    earlier = tell(1, 8, "2025-02-12")["statements"][0] | {"batch": None}
    read_otherwise(rules, unread, statements=[earlier], relevant=True)

    done = revise(recorder.app)

    assert done is not None
    assert [(one.id, one.decided) for one in recorder.findings()] == [
        ("F-2025-001", "2025-02-28"), ("F-2025-002", "2025-02-12"),
    ]  # fmt: skip
    recorder.deliver()
    assert subjects(recorder)[-1].startswith("Late find")
    (text,) = recorder.ask("SELECT text FROM messages ORDER BY number DESC LIMIT 1")[0]
    assert "test.2" in text
    assert untold(recorder) == []
    assert recorder.ask("SELECT rule FROM outcomes ORDER BY entry_id") == [("changed",), ("changed",)]
    assert recorder.ask("SELECT rules, relevant FROM articles ORDER BY id") == [("test.2", 1), ("test", 1)]
    assert recorder.ask("SELECT id, rules FROM findings ORDER BY id") == [
        ("F-2025-001", "test"), ("F-2025-002", "test.2"),
    ]  # fmt: skip


def test_what_is_not_made_again_stays_retracted_and_comes_back_under_its_number(recorder: Recorder) -> None:
    wrong, right = tell(1, 13), tell(2, 8, "2025-03-20", seen="2025-03-20 09:00")
    right["statements"][0]["batch"] = 2
    rules = play(recorder, [wrong, right])
    kept = dict(rules.readings)
    read_otherwise(rules, wrong, **OFF_TOPIC)

    assert revise(recorder.app) is not None

    assert [(one.id, one.retracted) for one in recorder.findings()] == [("F-2025-001", True), ("F-2025-002", False)]
    recorder.deliver()
    assert [subject.split()[0] for subject in subjects(recorder)] == ["New,", "New,", "Withdrawn:"]
    assert recorder.ask("SELECT id FROM findings WHERE state = 'retracted'") == [("F-2025-001",)]
    assert recorder.ask("SELECT rule FROM outcomes ORDER BY entry_id") == [("off_topic",), ("changed",)]

    rules.readings = kept
    assert revise(recorder.app) is not None
    assert [(one.id, one.retracted) for one in recorder.findings()] == [("F-2025-001", False), ("F-2025-002", False)]
    assert reread_archive(recorder.app.store, recorder.app.reader).plan.is_empty


def tell_total(value: int, **changes: Any) -> dict[str, Any]:
    """An article about how many foreign-invested telecom firms there are: it waits for the weekly digest."""
    count = {"value": value, "role": "stock_total", "as_of": "2025-02", "words": "so many firms"}
    statement = {"kind": "total", "authority": ["MIIT"], "counts": [count]}
    return tell(1, value) | {"statements": [statement], **changes}


def list_kinds(recorder: Recorder) -> list[Any]:
    return [row[0] for row in recorder.ask("SELECT kind FROM messages ORDER BY number")]


def test_what_only_a_digest_told_is_corrected_as_what_any_message_told(recorder: Recorder) -> None:
    rules = play(recorder, [tell_total(2400)])
    recorder.deliver(days=8)
    assert list_kinds(recorder)[-1] == "digest"
    assert untold(recorder) == []
    assert subjects(recorder) == []
    read_otherwise(rules, tell_total(2400), statements=tell_total(2340)["statements"])

    done = revise(recorder.app)

    assert done is not None
    assert "Told: 0 late finds, 1 correction." in done.said
    recorder.deliver()
    assert [subject.split()[0] for subject in subjects(recorder)] == ["Corrected:"]
    assert "2,340, not 2,400" in recorder.ask("SELECT text FROM messages ORDER BY number DESC LIMIT 1")[0][0]


def test_what_only_a_digest_told_is_withdrawn_and_is_no_late_find_when_it_stands_again(recorder: Recorder) -> None:
    article = tell_total(2400)
    rules = play(recorder, [article])
    recorder.deliver(days=8)
    kept = dict(rules.readings)
    read_otherwise(rules, article, **OFF_TOPIC)
    revise(recorder.app)
    recorder.deliver()
    assert [subject.split()[0] for subject in subjects(recorder)] == ["Withdrawn:"]

    rules.readings = kept
    revise(recorder.app)

    assert recorder.ask("SELECT kind, reason FROM changes ORDER BY event")[-1] == ("corrected", "made_again")
    recorder.deliver()
    assert not [subject for subject in subjects(recorder) if subject.startswith("Late find")]


def test_numbers_stay_where_the_first_report_falls_away(recorder: Recorder) -> None:
    first, second = tell(1, 13), tell(2, 13, seen="2025-02-28 20:00")
    rules = play(recorder, [first, second])
    read_otherwise(rules, first, **OFF_TOPIC)

    assert revise(recorder.app) is not None

    (finding,) = recorder.findings()
    assert (finding.id, [report.article for report in finding.reports]) == ("F-2025-001", [2])
    assert len(subjects(recorder)) == 1


def test_a_ledger_that_went_on_is_read_again(recorder: Recorder) -> None:
    article = tell(1, 12)
    rules = play(recorder, [article])
    read_otherwise(rules, article, statements=tell(1, 13)["statements"])
    plan = reread_archive(recorder.app.store, recorder.app.reader).plan
    recorder.play([tell(3, 8, "2025-03-20", seen="2025-03-20 09:00")])
    with pytest.raises(MovedError):
        apply_plan(recorder.app, plan)
    assert recorder.ask("SELECT count(*) FROM events WHERE kind <> 'reading' AND number > 0") == [(0,)]


def test_what_was_said_before_the_revision_stays_what_was_said(recorder: Recorder) -> None:
    article = tell(1, 12)
    rules = play(recorder, [article])
    told = recorder.ask("SELECT finding FROM changes")
    read_otherwise(rules, article, statements=tell(1, 13)["statements"])
    recorder.clock.now = datetime(2025, 4, 1, tzinfo=UTC)
    revise(recorder.app)
    query = (
        "SELECT counts, rules FROM findings_history "
        "WHERE known_from <= ?1 AND (known_until IS NULL OR known_until > ?1) AND id = 'F-2025-001'"
    )
    assert recorder.ask(query, "2025-03-31") == [("12 batch", "test")]
    assert recorder.ask(query, "2025-04-01") == [("13 batch", "test.2")]
    assert recorder.ask("SELECT finding FROM changes LIMIT 1") == told[:1]


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("regions", ["Shanghai", "Hainan"], "in Hainan Shanghai"),
        ("services", ["IDC", "CDN"], "services CDN IDC"),
        ("batch", 1, "batch 1"),
        ("document", "工信函〔2025〕9号", "document 工信函〔2025〕9号"),
        ("authority", ["MIIT", "SHCA"], "by MIIT SHCA"),
    ],
)
def test_what_a_revision_takes_away_is_shown_before_and_kept(
    recorder: Recorder, field: str, value: Any, shown: str
) -> None:
    article = tell(1, 12)
    statement = article["statements"][0]
    article["statements"] = [{key: held for key, held in statement.items() if key != "batch"} | {field: value}]
    rules = play(recorder, [article])
    bare = {key: held for key, held in article["statements"][0].items() if key != field}
    if field == "authority":
        bare["authority"] = ["MIIT"]
    read_otherwise(rules, article, statements=[bare])
    done = reread_archive(recorder.app.store, recorder.app.reader)
    [written] = write_differences(done)
    assert shown in written.now
    assert shown not in written.then
    recorder.clock.now = datetime(2025, 4, 1, tzinfo=UTC)
    apply_plan(recorder.app, done.plan)
    with recorder.app.store.read() as db:
        assert load_known(db, "2025-04-01") == ledger.load_findings(db)
        assert shown in summarise(load_known(db, "2025-03-31")[0])


def test_todays_rules_may_be_asked_for_an_earlier_day(recorder: Recorder) -> None:
    first, second = tell(1, 12), tell(2, 8, "2025-03-20", seen="2025-03-20 09:00")
    second["statements"][0]["batch"] = 2
    rules = play(recorder, [first, second])
    read_otherwise(rules, first, statements=tell(1, 13)["statements"])

    def ask(known_on: str | None, word: str) -> list[tuple[str, int]]:
        with open_record(recorder.app, known_on, word) as db:
            found = history.find_findings(db, history.Filter())
        return [(one.id, one.counts[0].value) for one in found]

    assert ask("2025-02-28", "then") == [("F-2025-001", 12)]
    assert ask("2025-02-28", "today") == [("F-2025-001", 13)]
    assert ask(None, "today") == [("F-2025-001", 13), ("F-2025-002", 8)]
    assert ask("2025-02-27", "today") == []


# --- beside a running daemon


class Otherwise:
    """The shipped reader with one rule changed."""

    def __init__(self, reader: Any, change: Callable[[Reading], Reading]) -> None:
        self.reader, self.change = reader, change

    def read(self, document: Any) -> Reading:
        return alter(self.change(self.reader.read(document)), rules="test.2")


def count_one_more(reading: Reading) -> Reading:
    """The batch of the notice has a firm more than it says."""
    if reading.title != TITLE:
        return reading
    raised = {count: alter(count, value=9) for count in reading.counts if count.role == "batch"}
    statements = tuple(
        alter(one, counts=tuple(raised.get(count, count) for count in one.counts)) for one in reading.statements
    )
    return alter(reading, statements=statements, counts=tuple(raised.get(count, count) for count in reading.counts))


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        made.call("poll", "--all")
        made.world.publish(tell_batch(just_now()))
        made.call("poll", "--all")
        yield made


@pytest.fixture
def app(practice: Practice) -> Iterator[Application]:
    from miitwatch.clock import read_clock

    config = load_config(practice.config, {}, practice.folder)
    with open_application(config, read_clock, Log()) as made:
        yield made


def test_the_shipped_rules_read_what_they_read(practice: Practice) -> None:
    assert "no finding would differ" in practice.call("reparse").stdout
    assert "no finding would differ" in practice.call("reparse", "--apply").stdout


def test_the_running_daemon_folds_a_revision(
    practice: Practice, app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How soon, `benchmarks/answer_requests.py` measures of rulings."""
    monkeypatch.setattr(answering, "PATIENCE", HANGS)
    app.__dict__["reader"] = Otherwise(app.reader, count_one_more)
    process = practice.start_watching()
    try:
        done = revise(app)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=40)

    assert done is not None
    assert "1 correction" in done.said
    assert practice.ask("SELECT kind, payload, state FROM requests") == [("reparse", "{}", "done")], "the plan stands"
    (batch,) = [one for one in practice.findings() if one["batch"] == 2]
    assert [count["value"] for count in batch["counts"] if count["role"] == "batch"] == [9]
    assert len([subject for subject in practice.subjects() if subject.startswith("Corrected")]) == 1


def test_a_finding_that_would_be_taken_into_another_says_which() -> None:
    """All that it says by itself stays: told by its words alone it would be the same now and then."""
    stands = make_finding("F-2025-002")
    merged = alter(stands, merged_into="F-2025-001")
    moved = alter(stands, merged_into="F-2025-003")

    def write(now: Finding, then: Finding) -> tuple[str, str]:
        plan = Plan(1, "test", "")
        [written] = write_differences(Reread("2025-01-01", 2, (Difference(now, then),), plan))
        return written.now, written.then

    assert write(stands, merged) == (summarise(stands, name_key), "the same event as F-2025-001")
    assert write(merged, stands) == ("the same event as F-2025-001", summarise(stands, name_key))
    assert write(merged, moved) == ("the same event as F-2025-001", "the same event as F-2025-003")
    other = alter(merged, regions=("Hainan",))
    assert write(merged, other) == (summarise(merged, name_key), summarise(other, name_key))
