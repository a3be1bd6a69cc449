"""The outbox: nothing is told twice, nothing is lost, and no two processes send the same message."""

import multiprocessing
from datetime import timedelta
from pathlib import Path

import pytest
from records import NOW, later, make_finding, make_message, make_store, store_finding

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import Change
from storage.file.store import Store, open_store
from storage.outbox import outbox


def _alert(change: Change, channel: str = "inbox", **options: object) -> outbox.NewAlert:
    alert = outbox.NewAlert(change, channel, "normal", later(seconds=60), "watched firm")
    return alter(alert, **options)  # type: ignore[arg-type]


def _add(store: Store, *alerts: outbox.NewAlert) -> tuple[int, ...]:
    with store.write() as tx:
        return outbox.add_alerts(tx, alerts)


def _queue(store: Store, message_id: str, *findings: str, channel: str = "inbox", **changes: object) -> None:
    with store.write() as tx:
        outbox.add_message(tx, make_message(message_id, channel, **changes), findings=findings)


def _claim(store: Store, now=NOW, **options) -> str | None:  # type: ignore[no-untyped-def]
    with store.write() as tx:
        queued = outbox.claim(tx, now, **options)
    return None if queued is None else queued.message.id


def _record(store: Store, message_id: str, state: str, at=NOW, **options) -> None:  # type: ignore[no-untyped-def]
    with store.write() as tx:
        outbox.record_attempt(tx, message_id, at=at, state=state, status="250", **options)  # type: ignore[arg-type]


def test_a_change_is_addressed_to_a_channel_once_for_ever(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    change = store_finding(store, make_finding())
    first = _add(store, _alert(change), _alert(change, "mail"), _alert(change))
    assert len(first) == 2
    assert _add(store, _alert(change, due=NOW), _alert(change, "mail")) == ()
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), first[:1])
    assert _add(store, _alert(change)) == ()
    with pytest.raises(StorageError, match="FOREIGN KEY"):
        _add(store, _alert(alter(change, number=9)))
    store.close()


def test_alerts_fall_due_and_leave_when_a_message_carries_them(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    one, two = store_finding(store, make_finding()), store_finding(store, make_finding("F-2025-002"))
    ids = _add(store, _alert(one), _alert(two, due=later(seconds=10), urgency="urgent"))
    with store.read() as db:
        assert outbox.next_due(db) == later(seconds=10)
        assert outbox.due_alerts(db, later(seconds=9)) == ()
        (urgent,) = outbox.due_alerts(db, later(seconds=10))
        assert (urgent.id, urgent.change, urgent.urgency, urgent.reason) == (ids[1], two, "urgent", "watched firm")
        assert [alert.id for alert in outbox.due_alerts(db, later(seconds=60))] == [ids[1], ids[0]]
        assert [alert.change for alert in outbox.list_alerts(db, ids)] == [one, two]
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), ids)
        assert outbox.due_alerts(tx, later(days=1)) == ()
        queued = outbox.load_queued(tx, "msg_1")
    assert (queued.alert_ids, queued.named.told) == (ids, ("F-2025-001", "F-2025-002"))
    store.close()


def test_what_is_collected_for_a_finding_comes_along_with_what_is_due(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    first = store_finding(store, make_finding())
    second = store_finding(store, make_finding("F-2025-001"), number=2)
    other = store_finding(store, make_finding("F-2025-002"))
    _add(store, _alert(first, due=later(days=1)), _alert(second), _alert(other, due=later(days=1)))
    with store.read() as db:
        assert {alert.change.number for alert in outbox.due_alerts(db, later(minutes=2))} == {1, 2}
        assert len(outbox.due_alerts(db, later(days=2))) == 3
    store.close()


def test_alerts_that_only_settle_are_brought_forward(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    one, two = store_finding(store, make_finding()), store_finding(store, make_finding("F-2025-002"))
    _add(store, _alert(one), _alert(two, due=later(days=1)))
    with store.write() as tx:
        assert outbox.bring_forward(tx, NOW, timedelta(seconds=60)) == 1
        assert [alert.change for alert in outbox.due_alerts(tx, NOW)] == [one]
    store.close()


def test_an_alert_is_in_one_message_for_each_recipient(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    ids = _add(store, _alert(store_finding(store, make_finding()), "mail"))
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_a", "mail", recipient="a@x.example"), ids)
        outbox.add_message(tx, make_message("msg_b", "mail", recipient="b@x.example"), ids)
    for message, why in (
        (make_message("msg_c", "mail", recipient="a@x.example"), "in message msg_a already"),
        (make_message("msg_d", "inbox"), "no alert"),
        (make_message("msg_a", "mail", recipient="c@x.example"), "cannot be queued"),
        (make_message("", "mail"), "needs an id"),
    ):
        with pytest.raises(StorageError, match=why), store.write() as tx:
            outbox.add_message(tx, message, ids)
    with store.write() as tx:
        assert outbox.supersede(tx, "msg_a")
        outbox.add_message(tx, make_message("msg_e", "mail", recipient="a@x.example"), ids)
    store.close()


def test_a_claimed_message_is_free_again_when_its_lease_ends(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1")
    assert _claim(store, NOW - timedelta(seconds=1)) is None
    assert _claim(store) == "msg_1"
    assert _claim(store, later(seconds=89)) is None
    assert _claim(store, later(seconds=90)) == "msg_1"
    with store.write() as tx:
        outbox.give_back(tx, "msg_1")
    assert _claim(store, later(seconds=91)) == "msg_1"
    store.close()


def test_a_message_that_waits_holds_back_only_later_ones_of_its_finding_and_channel(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    one, two = store_finding(store, make_finding()), store_finding(store, make_finding("F-2025-002"))
    again, anew = (store_finding(store, make_finding(change.finding.id), number=2) for change in (one, two))
    carried = {
        "msg_1": _add(store, _alert(one)),
        "msg_2": _add(store, _alert(again), _alert(two)),
        "msg_3": _add(store, _alert(anew)),
        "msg_4": _add(store, _alert(one, "hook")),
    }
    for name, alerts in carried.items():
        with store.write() as tx:
            outbox.add_message(tx, make_message(name, "hook" if name == "msg_4" else "inbox"), alerts)
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_5", recipient="b@x.example"), carried["msg_1"])
    _queue(store, "msg_6", "F-2025-001", "F-2025-002")  # it only names them
    assert [_claim(store) for _ in range(5)] == ["msg_1", "msg_4", "msg_5", "msg_6", None]
    for number in (4, 5, 6):
        _record(store, f"msg_{number}", "accepted")
    _record(store, "msg_1", "waiting", next_attempt=later(minutes=5))
    assert _claim(store) is None
    assert _claim(store, later(minutes=5)) == "msg_1"
    _record(store, "msg_1", "accepted")
    assert _claim(store) == "msg_2"
    _record(store, "msg_2", "refused")
    assert _claim(store) == "msg_3"
    store.close()


def test_one_channel_may_be_asked_for_and_busy_ones_left_out(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for channel in ("a", "b", "c"):
        _queue(store, f"msg_{channel}", channel=channel)
    assert _claim(store, channel="b") == "msg_b"
    assert _claim(store, channel="b") is None
    assert _claim(store, busy=["a"]) == "msg_c"
    store.close()


def test_words_are_frozen_at_the_first_attempt(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1")
    with store.write() as tx:
        said = outbox.freeze(tx, "msg_1", make_message("msg_1", subject="as it now stands", text="new \ud800"))
        again = outbox.freeze(tx, "msg_1", make_message("msg_1", subject="too late"))
        kept = outbox.load_message(tx, "msg_1")
        assert not outbox.supersede(tx, "msg_1")
    assert said == again == kept
    assert (kept.subject, kept.text, kept.headers) == ("as it now stands", "new \ufffd", make_message("m").headers)
    _queue(store, "msg_2")
    with pytest.raises(StorageError, match="another one"), store.write() as tx:
        outbox.freeze(tx, "msg_2", make_message("msg_2", "mail"))
    with pytest.raises(StorageError, match="no message msg_9"), store.write() as tx:
        outbox.freeze(tx, "msg_9", make_message("msg_9"))
    store.close()


def test_each_attempt_is_kept_byte_for_byte(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1")
    raw = b"Subject: x\r\n\r\n" + "批".encode() * 500
    _record(store, "msg_1", "waiting", next_attempt=later(seconds=5), answer="try later")
    _record(store, "msg_1", "accepted", at=later(seconds=6), answer="queued", sent=raw)
    with store.read() as db:
        first, second = outbox.load_sent(db, "msg_1")
        assert (first.sent, first.answer, first.state) == (None, "try later", "waiting")
        assert (second.sent, second.at) == (raw, later(seconds=6))
        row = db.execute("SELECT state, attempts, next_attempt, accepted_at, sent_sha256 FROM deliveries").fetchone()
    assert tuple(row) == ("accepted", 2, None, "2025-02-28T09:00:06Z", second.sent_sha256)
    assert _claim(store, later(days=9)) is None
    store.close()


def test_a_slow_attempt_cannot_undo_that_a_message_was_accepted(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1")
    _record(store, "msg_1", "accepted")
    _record(store, "msg_1", "waiting", next_attempt=later(minutes=5))
    with store.read() as db:
        assert outbox.load_queued(db, "msg_1").state == "accepted"
        assert len(outbox.load_sent(db, "msg_1")) == 2
    store.close()


@pytest.mark.parametrize(
    ("state", "options"), [("waiting", {}), ("parked", {}), ("accepted", {"next_attempt": NOW}), ("no such state", {})]
)
def test_a_state_and_its_next_attempt_must_agree(tmp_path: Path, state: str, options: dict[str, object]) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1")
    with pytest.raises(StorageError):
        _record(store, "msg_1", state, **options)
    with store.read() as db:
        assert outbox.load_sent(db, "msg_1") == ()
    store.close()


def test_a_parked_channel_is_tried_at_once_when_it_works_again(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in (1, 2, 3):
        _queue(store, f"msg_{number}", channel="hook")
    _queue(store, "msg_4", channel="mail")
    _record(store, "msg_1", "parked", next_attempt=later(days=1))
    with store.write() as tx:
        assert outbox.park_channel(tx, "hook", later(days=1)) == 3
    assert [_claim(store), _claim(store)] == ["msg_4", None]
    _record(store, "msg_4", "accepted")
    assert _claim(store, later(days=1)) == "msg_1"
    _record(store, "msg_1", "accepted", at=later(days=1))
    with store.write() as tx:
        assert outbox.release_channel(tx, "hook", "", later(hours=1)) == 2
        assert outbox.release_channel(tx, "hook", "", later(hours=1)) == 0
    assert [_claim(store, later(hours=1)) for _ in range(3)] == ["msg_2", "msg_3", None]
    store.close()


def test_a_held_channel_waits_for_a_person(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _queue(store, "msg_1", channel="hook")
    with store.write() as tx:
        outbox.hold_channel(tx, "hook", NOW, "410 Gone")
    assert _claim(store, later(days=30)) is None
    with store.read() as db:
        (depth,) = outbox.queue_depth(db)
    assert (depth.held_since, depth.waiting) == (NOW, 1)
    with store.write() as tx:
        assert outbox.resume_channel(tx, "hook", later(hours=1)) == 1
    assert _claim(store, later(hours=1)) == "msg_1"
    store.close()


def test_depth_says_what_waits_since_when_and_whether_the_channel_fails(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _add(store, _alert(store_finding(store, make_finding()), "mail"))
    _queue(store, "msg_1", channel="hook")
    _queue(store, "msg_2", channel="hook", at=later(minutes=1))
    _record(store, "msg_1", "waiting", at=later(minutes=2), next_attempt=later(minutes=7))
    _record(store, "msg_1", "parked", at=later(minutes=7), next_attempt=later(days=1))
    with store.read() as db:
        hook, mail = outbox.queue_depth(db)
    assert (hook.channel, hook.waiting, hook.parked, hook.oldest) == ("hook", 1, 1, NOW)
    assert (hook.next_attempt, hook.failing_since, hook.last_success) == (later(minutes=1), later(minutes=2), None)
    assert (mail.channel, mail.unsent_alerts, mail.waiting, mail.oldest) == ("mail", 1, 0, None)
    _record(store, "msg_2", "accepted", at=later(minutes=9))
    with store.read() as db:
        hook = outbox.queue_depth(db)[0]
    assert (hook.failing_since, hook.last_success) == (None, later(minutes=9))
    store.close()


def test_told_is_what_the_channel_accepted_about_the_finding(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    _queue(store, "msg_1", "F-2025-001", channel="mail", recipient="a@x.example")
    _queue(store, "msg_2", "F-2025-001", channel="mail", recipient="b@x.example")
    _queue(store, "msg_3", "F-2025-001", channel="mail", at=later(days=1), subject="confirmed")
    _queue(store, "msg_4", "F-2025-001", channel="hook")
    _queue(store, "msg_5", "F-2025-001", channel="mail", kind="summary", subject="first look", at=later(days=2))
    for number in (2, 3, 4, 5):
        _record(store, f"msg_{number}", "accepted", at=later(days=number))
    with store.read() as db:
        told = outbox.told(db, "mail", "F-2025-001")
        assert [(one.message_id, one.subject, one.at) for one in told] == [
            ("msg_2", "13 approved", later(days=2)),
            ("msg_3", "confirmed", later(days=3)),
        ]
        assert [one.message_id for one in outbox.told(db, "mail", "F-2025-001", recipient="a@x.example")] == []
        both = outbox.told(db, "mail", "F-2025-001", kinds=("finding", "summary"))
        assert [one.message_id for one in both] == ["msg_2", "msg_3", "msg_5"]
    _record(store, "msg_1", "accepted", at=later(days=6))
    with store.read() as db:
        assert outbox.told(db, "mail", "F-2025-001") == told
        mine = outbox.told(db, "mail", "F-2025-001", recipient="a@x.example")
    assert [(one.message_id, one.at) for one in mine] == [("msg_1", later(days=6))]
    store.close()


def test_messages_are_listed_newest_first(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    _queue(store, "msg_1", "F-2025-001")
    _queue(store, "msg_2", channel="hook", at=later(hours=1), kind="notice")
    _record(store, "msg_1", "accepted")
    with store.read() as db:

        def ids(**narrowed) -> list[str]:  # type: ignore[no-untyped-def]
            return [row["message_id"] for row in outbox.list_messages(db, **narrowed)]

        assert ids() == ["msg_2", "msg_1"]
        assert ids(limit=1) == ids(channel="hook") == ids(state="waiting") == ids(kind="notice") == ["msg_2"]
        assert ids(finding="F-2025-001") == ids(until=NOW) == ["msg_1"]
        assert ids(since=later(minutes=1)) == ["msg_2"]
    store.close()


def test_a_trouble_is_told_once_and_its_end_once(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.write() as tx:
        assert outbox.raise_notice(tx, "source:miit", "MIIT fails", "timeout", NOW)
        assert not outbox.raise_notice(tx, "source:miit", "MIIT fails", "timeout", later(hours=1))
        assert outbox.raise_notice(tx, "disk", "disk full", "", NOW)
        assert [notice.key for notice in outbox.list_notices(tx)] == ["source:miit", "disk"]
        assert outbox.clear_notice(tx, "source:miit", later(hours=2))
        assert not outbox.clear_notice(tx, "source:miit", later(hours=3))
        assert outbox.raise_notice(tx, "source:miit", "MIIT fails again", "403", later(hours=4))
        assert [(notice.key, notice.cleared_at) for notice in outbox.list_notices(tx, lasting=False)] == [
            ("source:miit", later(hours=2)),
            ("disk", None),
            ("source:miit", None),
        ]
    store.close()


def _send_all(path: str, barrier, answers) -> None:  # type: ignore[no-untyped-def]
    store = open_store(Path(path), now=NOW)
    barrier.wait()
    sent = []
    while True:
        with store.write() as tx:
            queued = outbox.claim(tx, NOW)
        if queued is None:
            break
        sent.append(queued.message.id)
        with store.write() as tx:
            outbox.record_attempt(tx, queued.message.id, at=NOW, state="accepted", status="200", sent=b"x")
    store.close()
    answers.put(sent)


def test_two_processes_never_send_the_same_message(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    expected = [f"msg_{number:03}" for number in range(120)]
    with store.write() as tx:
        for message_id in expected:
            outbox.add_message(tx, make_message(message_id))
    store.close()
    context = multiprocessing.get_context("spawn")
    barrier, answers = context.Barrier(2), context.Queue()
    path = str(tmp_path / "miitwatch.db")
    processes = [context.Process(target=_send_all, args=(path, barrier, answers)) for _ in range(2)]
    for process in processes:
        process.start()
    one, two = answers.get(timeout=60), answers.get(timeout=60)
    for process in processes:
        process.join()
    assert sorted(one + two) == expected
    assert one == sorted(one)
    assert two == sorted(two)
    store = make_store(tmp_path)
    with store.read() as db:
        rows = db.execute("SELECT count(*), min(attempts), max(attempts) FROM messages WHERE state = 'accepted'")
        assert tuple(rows.fetchone()) == (120, 1, 1)
    store.close()
