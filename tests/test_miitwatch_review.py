"""Rulings as a person gives them: on pages that wait, and on findings, with and without a daemon running."""

import json
import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import asdict
from practice import HANGS, Practice, just_now, open_practice, tell_batch

from domain.altering import alter
from domain.errors import ConfigError, StorageError
from miitwatch.application import Application
from miitwatch.folding.orders import Order, check_order
from miitwatch.loading import open_for_work
from miitwatch.rounds import answering, rulings
from storage.asking import requests

#: A notice of the ministry that says what it is about, and nothing that could be counted.
TITLE = "关于发放第三批外商投资企业增值电信业务经营试点批复的公告"
BODY = (
    "现将第三批获得增值电信业务经营试点批复的外商投资企业名单予以公告，名单详见附件。"
    "各有关单位应当依法依规开展经营，并接受监督检查。"
)
PERSON = ("--by", "J. Li", "--reason", "read the page")


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        made.call("poll", "--all")
        made.world.publish(tell_batch(just_now()))
        made.world.publish(tell_batch(just_now(), "third", title=TITLE, body=BODY))
        made.call("poll", "--all")
        yield made


def list_waiting(practice: Practice) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(practice.call("review", "list", "--json").stdout)
    return rows


def find_batch(practice: Practice) -> str:
    return next(str(one["id"]) for one in practice.findings() if one["batch"] == 2)


def wait_for_page(practice: Practice) -> str:
    return next(row["id"] for row in list_waiting(practice) if row["title"] == TITLE)


def test_a_regulators_page_without_a_figure_waits_for_a_person_and_the_operator_is_told(practice: Practice) -> None:
    page = wait_for_page(practice)

    told = [path.read_text("utf-8") for path in (practice.folder / "inbox" / "new").iterdir()]
    assert [text for text in told if f"miitwatch review accept {page}" in text]
    assert "第三批" in practice.call("review", "show", page).stdout
    (since,) = [row["since"] for row in list_waiting(practice) if row["id"] == page]
    assert since.endswith("Z"), "programs get the instant itself, people read Beijing's clock"
    ((clock,),) = practice.ask("SELECT strftime('%Y-%m-%d %H:%M', ?, '+8 hours')", since)
    assert f"{clock} " in practice.call("review", "list").stdout


def test_a_page_that_is_rejected_never_returns(practice: Practice) -> None:
    page = wait_for_page(practice)

    done = practice.call("review", "reject", page, *PERSON)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("; nobody is told")
    assert "rejected by " in done.stdout
    practice.call("poll", "--all")
    assert page not in [row["id"] for row in list_waiting(practice)]
    again = practice.call("review", "reject", page, *PERSON)
    assert again.returncode == 2


# --- a batch read just below the threshold

BELOW_TITLE = "外商投资企业增值电信业务经营试点批复发放"
BELOW = (
    "近日，工业和信息化部向新一批外商投资企业发放增值电信业务经营试点批复，其中上海8家。"
    "获批企业可开展互联网接入、信息服务等增值电信业务。"
)
CHANNELS = """
[alerts.reader]
kind = "inbox"
path = "reader"

[alerts.asked]
kind = "inbox"
path = "asked"
please_check = true
"""


def read_inbox(practice: Practice, name: str = "inbox") -> list[EmailMessage]:
    """The mails that lie in an inbox, as a mail program would read them."""
    folder = practice.folder / name / "new"
    parser = BytesParser(_class=EmailMessage, policy=default)
    return [parser.parsebytes(path.read_bytes()) for path in sorted(folder.iterdir())] if folder.exists() else []


def read_subjects(practice: Practice, name: str) -> list[str]:
    return [mail["Subject"] for mail in read_inbox(practice, name)]


def find_eight(practice: Practice) -> list[str]:
    return [one["id"] for one in practice.findings() if any(count["value"] == 8 for count in one["counts"])]


def find_uncertain(practice: Practice) -> list[str]:
    return [row["id"] for row in list_waiting(practice) if row["title"] == BELOW_TITLE]


@contextmanager
def open_uncertain(folder: Path) -> Iterator[Practice]:
    """A practice whose ministry has just published a page that tells of eight firms, not surely."""
    with open_practice(folder, "miit_news", extra=CHANNELS) as made:
        made.call("poll", "--all")
        made.world.publish(tell_batch(just_now(), "below", title=BELOW_TITLE, body=BELOW))
        yield made


def test_a_batch_read_just_below_the_threshold_is_told_once_a_person_accepts_it(tmp_path: Path) -> None:
    """The operator is asked in the same poll; nobody is told of an event before the ruling, everyone after it."""
    with open_uncertain(tmp_path) as practice:
        practice.call("poll", "--all")
        (page,) = find_uncertain(practice)
        (asked,) = [mail for mail in read_inbox(practice) if f"[{page}]" in mail["Subject"]]
        text = asked.get_body(("plain",)).get_content()  # type: ignore[union-attr]
        assert asked["Subject"] == f"Please check: an approval, 8 firms in Shanghai? Not told as fact [{page}]"
        assert "8 firms in Shanghai? 「8家」" in text
        assert f"miitwatch review accept {page}" in text
        assert [one for one in read_subjects(practice, "reader") if not one.startswith("First look")] == []
        assert [one for one in read_subjects(practice, "asked") if f"[{page}]" in one], "since it wants to be asked"
        assert [hook for hook in practice.world.hooks if b"please-check" in hook.body] == []
        assert find_eight(practice) == []

        done = practice.call("review", "accept", page, *PERSON)
        assert done.returncode == 0, done.stderr
        practice.call("poll", "--all")

        (told,) = [one for one in read_subjects(practice, "reader") if not one.startswith("First look")]
        assert told.startswith("New, confirmed by MIIT: 8 foreign firms approved in Shanghai")
        assert len(find_eight(practice)) == 1
        cleared = practice.ask("SELECT cleared_at FROM notices WHERE key = ?", page.replace("R-", "review:"))
        assert cleared[0][0]
        assert find_uncertain(practice) == []


def test_a_batch_below_the_threshold_that_is_rejected_never_returns(tmp_path: Path) -> None:
    with open_uncertain(tmp_path) as practice:
        practice.call("poll", "--all")
        (page,) = find_uncertain(practice)

        practice.call("review", "reject", page, *PERSON)
        practice.call("reparse", "--apply")
        practice.call("poll", "--all")

        assert find_uncertain(practice) == []
        assert find_eight(practice) == []
        assert practice.subjects() == []
        assert len([one for one in read_subjects(practice, "inbox") if f"[{page}]" in one]) == 1


def test_a_page_that_is_accepted_no_longer_waits(practice: Practice) -> None:
    page = wait_for_page(practice)

    done = practice.call("review", "accept", page, *PERSON)

    assert done.returncode == 0, done.stderr
    assert page not in [row["id"] for row in list_waiting(practice)]


def test_a_withdrawal_is_told_to_everyone_who_was_told(practice: Practice) -> None:
    finding = find_batch(practice)

    done = practice.call("review", "withdraw", finding, *PERSON)

    assert done.returncode == 0, done.stderr
    withdrawn = [subject for subject in practice.subjects() if subject.startswith("Withdrawn")]
    assert len(withdrawn) == 1
    assert finding in withdrawn[0]
    assert finding not in [one["id"] for one in practice.findings()]


def test_a_dry_run_says_who_would_be_told_and_keeps_nothing(practice: Practice) -> None:
    finding = find_batch(practice)
    before = practice.ask("SELECT count(*) FROM events")

    done = practice.call("review", "withdraw", finding, "--dry-run", *PERSON)

    accepted = practice.call("review", "accept", wait_for_page(practice), "--dry-run", *PERSON)

    assert "would be told to hook, inbox, mail" in done.stdout
    assert accepted.stdout.startswith("nobody would be told: ")
    assert practice.ask("SELECT count(*) FROM events") == before
    assert finding in [one["id"] for one in practice.findings()]


#: How soon, `benchmarks/answer_requests.py` measures.
ANSWERED = "SELECT state FROM requests WHERE answered_at >= asked_at ORDER BY id DESC LIMIT 1"


def test_the_running_daemon_carries_a_ruling_out(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "PATIENCE", HANGS)
    finding = find_batch(practice)
    process = practice.start_watching()
    try:
        done = practice.call("review", "withdraw", finding, *PERSON)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=40)

    assert done.returncode == 0, done.stderr
    assert finding in done.stdout
    assert practice.ask(ANSWERED) == [("done",)]
    assert any(subject.startswith("Withdrawn") for subject in practice.subjects())


def test_the_running_daemon_tells_what_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "PATIENCE", HANGS)
    with open_uncertain(tmp_path) as practice:
        practice.call("poll", "--all")
        (page,) = find_uncertain(practice)
        process = practice.start_watching()
        try:
            done = practice.call("review", "accept", page, *PERSON)
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=40)

        assert done.returncode == 0, done.stderr
        assert practice.ask(ANSWERED) == [("done",)]
        (told,) = [one for one in read_subjects(practice, "reader") if not one.startswith("First look")]
        assert told.startswith("New, confirmed by MIIT: 8 foreign firms approved in Shanghai")
        assert practice.call("ledger", "check").returncode == 0


def test_what_cannot_be_ruled_on_is_said_and_not_kept(practice: Practice) -> None:
    before = practice.ask("SELECT count(*) FROM events")
    batch = find_batch(practice)
    for words, said in (
        (("accept", "R-999999", *PERSON), "R-999999 does not wait for a person"),
        (("accept", "R-99999999999999999999999", *PERSON), "no page is called R-999"),
        (("withdraw", "F-2025-999", *PERSON), "no finding is called F-2025-999"),
        (("merge", batch, "--value", "F-1999-001", *PERSON), "F-1999-001 is no standing finding"),
        (("merge", batch, "F-1999-001", *PERSON), "F-1999-001 is no standing finding"),
        (("correct", batch, "--value", "batch=2", *PERSON), "says so already"),
        (("withdraw", batch, "--by", "", "--reason", "an error"), "--by must name who decides"),
    ):
        done = practice.call("review", *words)
        assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert practice.call("review", "show", "R-99999999999999999999999").returncode == 2
    assert practice.call("review", "accept", "F-2025-001").returncode == 2, "a name and a reason are needed"
    assert practice.ask("SELECT count(*) FROM events") == before


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"by": " "}, "--by"),
        ({"by": "?"}, "--by"),
        ({"reason": ""}, "--reason"),
        ({"value": "decided=0000"}, "there is no day 0000"),
        ({"value": "decided=9999"}, "9999 is in the future"),
        ({"value": "decided=2025-03-11"}, "in the future: today is 2025-03-10"),
        ({"value": "decided=2025-04"}, "in the future"),
        ({"value": "decided=20250228"}, "a date is written 2025, 2025-02 or 2025-02-28"),
        ({"value": "decided=2025-W09-5"}, "a date is written"),
        ({"value": "decided=2025-02-29"}, "there is no day 2025-02-29"),
        ({"value": "decided=1989"}, "before 1990"),
        ({"value": "decided="}, "FIELD=VALUE"),
        ({"value": "batch=-1"}, "a batch is a number such as 2"),
        ({"value": "batch=1_0"}, "a batch is a number"),
        ({"value": "count:batch=0"}, "a count is a number such as 13"),
        ({"value": "count:batch=1000000"}, "a count is a number"),
        ({"value": "count:batch=\u0661\u0663"}, "a count is a number"),
        ({"target": "R-12"}, "correct is for findings"),
        ({"target": "R-1\u0662", "act": "accept"}, "no page is called"),
        ({"target": "R-12", "act": "accept"}, "takes no --value"),
        ({"act": "split", "value": "12,x"}, "articles by number"),
        ({"act": "split", "value": "9" * 19}, "articles by number"),
    ],
)
def test_an_order_that_nobody_could_mean_is_refused_in_plain_words(changes: dict[str, Any], said: str) -> None:
    order = Order("correct", "F-2025-007", "J. Li", "the page says so", "decided=2025-02-27")
    now = datetime(2025, 3, 10, 1, 20, tzinfo=UTC)
    check_order(order, now)
    with pytest.raises(ConfigError, match=re.escape(said)):
        check_order(alter(order, **changes), now)


@pytest.mark.parametrize(
    "value", ["decided=2025-03-10", "decided=2025-03", "decided=2025", "batch=2", "count:batch=13"]
)
def test_an_order_as_one_would_write_it_is_taken(value: str) -> None:
    check_order(Order("correct", "F-2025-007", "李", "公告", value), datetime(2025, 3, 9, 17, 0, tzinfo=UTC))


# --- what the running process finds before it


def ask_app(app: Application, order: Order, kind: str = "ruling") -> int:
    with app.store.write() as tx:
        return requests.add_request(tx, kind, json.dumps(asdict(order)), app.clock())


def load_answer(app: Application, number: int) -> tuple[str, str]:
    with app.store.read() as db:
        found = requests.load_request(db, number)
    return found.state, found.answer or ""


def test_a_request_that_fails_is_answered_and_stops_neither_the_others_nor_the_watch(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    batch = find_batch(practice)
    load_waiting = rulings.reviews.load_waiting

    def overflow(db: sqlite3.Connection, article: int) -> object:
        db.execute("SELECT ?", (10**30,))
        return load_waiting(db, article)

    monkeypatch.setattr(rulings.reviews, "load_waiting", overflow)
    with open_for_work(practice.config) as app:
        bad = [
            ask_app(app, Order("accept", "R-99999999999999999999999", "Li", "a slip")),
            ask_app(app, Order("accept", "R-1", "Li", "a fault of ours")),
            ask_app(app, Order("accept", "R-1", "Li", "of another version"), "unheard-of"),
        ]
        good = ask_app(app, Order("withdraw", batch, "Li", "an error"))
        assert answering.answer_requests(app) == 4
        assert answering.answer_requests(app) == 0
        slip, fault, unknown = [load_answer(app, number) for number in bad]
        assert load_answer(app, good)[0] == "done"
    assert (slip[0], "no page is called R-999" in slip[1]) == ("failed", True)
    assert (fault[0], fault[1].startswith("failed: OverflowError")) == ("failed", True)
    assert unknown[0] == "failed"
    assert "(ruling) failed" in caplog.text


def test_a_ruling_that_a_busy_database_does_not_take_is_kept_as_its_command_said(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = find_batch(practice)
    monkeypatch.setattr("storage.file.store.BUSY_TIMEOUT", 50)
    monkeypatch.setattr(answering, "REST", 0.0)
    with open_for_work(practice.config) as app:
        number = ask_app(app, Order("correct", batch, "Li", "the page says so", "batch=7"))
        behind = ask_app(app, Order("withdraw", batch, "Li", "an error"))
        with closing(sqlite3.connect(app.store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert answering.answer_requests(app) == 0, "and the round goes on"
            other.execute("ROLLBACK")
        assert [load_answer(app, one)[0] for one in (number, behind)] == ["waiting", "waiting"]
        assert answering.answer_requests(app) == 2
        assert [load_answer(app, one)[0] for one in (number, behind)] == ["done", "done"]


def test_work_that_the_database_did_not_take_is_not_tried_again_at_once(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A re-reading may take minutes each time, in which nothing else would be asked."""
    tried: list[object] = []
    monkeypatch.setattr(rulings, "carry_out", partial(_overfill, tried))
    with open_for_work(practice.config) as app:
        ask_app(app, Order("withdraw", find_batch(practice), "Li", "an error"))
        for _ in range(3):
            assert answering.answer_requests(app) == 0
    assert len(tried) == 1


def test_a_rereading_that_the_database_never_takes_holds_up_no_ruling(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []
    monkeypatch.setitem(answering._WORK, "reparse", partial(_overfill, tried))
    monkeypatch.setattr(answering, "REST", 0.0)
    with open_for_work(practice.config) as app:
        with app.store.write() as tx:
            large = answering.requests.add_request(tx, "reparse", "{}", app.clock())
        ruling = ask_app(app, Order("withdraw", find_batch(practice), "Li", "an error"))
        for _ in range(answering.MOST_TRIES):
            assert answering.answer_requests(app) == 0
        assert answering.answer_requests(app) == 2
        state, answer = load_answer(app, large)
        assert (state, "ask again" in answer) == ("failed", True)
        assert load_answer(app, ruling)[0] == "done"
    assert len(tried) == answering.MOST_TRIES


@pytest.mark.parametrize(("kind", "kept"), [("reparse", False), ("archive", False), ("ruling", True)])
def test_what_failed_and_can_be_asked_again_is_not_kept_and_an_order_is(
    practice: Practice, kind: str, kept: bool
) -> None:
    with open_for_work(practice.config) as app:
        number = ask_app(app, Order("withdraw", "F-2025-999", "Li", "an error"), kind)
        assert answering.answer_requests(app) == 1
        assert load_answer(app, number)[0] == "failed"
    ((payload,),) = practice.ask("SELECT payload FROM requests")
    assert (payload != "{}") == kept


def test_a_process_killed_before_it_answers_has_ruled_nothing_and_rules_once_afterwards(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = find_batch(practice)
    count = "SELECT count(*) FROM changes WHERE reason = 'batch_corrected'"
    with open_for_work(practice.config) as app:
        number = ask_app(app, Order("correct", batch, "Li", "the page says so", "batch=7"))
        with monkeypatch.context() as broken:
            broken.setattr(answering.requests, "answer_request", _die)
            with pytest.raises(KeyboardInterrupt):
                answering.answer_requests(app)
        assert practice.ask(count) == [(0,)]
        assert answering.answer_requests(app) == 1
        assert load_answer(app, number)[0] == "done"
        again = ask_app(app, Order("correct", batch, "Li", "the page says so", "batch=7"))
        assert answering.answer_requests(app) == 1
        assert load_answer(app, again) == ("failed", f"{batch} says so already: batch=7")
    assert practice.ask(count) == [(1,)]


def _die(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def _overfill(tried: list[object], *asked: object) -> None:
    tried.append(asked)
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise StorageError("miitwatch.db: the disk is full") from error
