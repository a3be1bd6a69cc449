"""What recipients refused, looked for among the newest attempts."""

from datetime import datetime
from pathlib import Path

from records import NOW, later, make_message, make_store

from storage.file.store import Store
from storage.outbox import outbox


def _try(store: Store, name: str, recipient: str, kind: str, state: str, at: datetime) -> None:
    with store.write() as tx:
        outbox.add_message(tx, make_message(name, "mail", recipient=recipient, kind=kind))
        following = later(days=1) if state == "waiting" else None
        outbox.record_attempt(tx, name, at=at, state=state, status="", next_attempt=following)  # type: ignore[arg-type]


def _load(store: Store, *recipients: str) -> dict[str, list[datetime]]:
    with store.read() as db:
        return outbox.load_refusals(db, "mail", recipients)


def test_refusals_count_by_recipient_and_accepted_notices_end_those_of_notices_alone(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    tries = [
        ("a", "finding", "refused"), ("b", "finding", "accepted"), ("a", "notice", "refused"),
        ("a", "notice", "accepted"), ("b", "finding", "refused"), ("a", "finding", "refused"),
        ("c", "notice", "accepted"), ("b", "notice", "accepted"), ("d", "finding", "refused"),
        ("d", "finding", "waiting"),
    ]  # fmt: skip
    for number, (recipient, kind, state) in enumerate(tries):
        _try(store, f"msg_{number}", recipient, kind, state, later(minutes=number))
    refusals = _load(store, "a", "b", "c", "d")
    assert refusals == {"a": [later(minutes=5), NOW], "b": [later(minutes=4)], "c": [], "d": []}
    assert outbox.find_refusing(refusals) is None
    both = _load(store, "a", "b")
    assert outbox.find_refusing(both) == later(minutes=4), "until then one took what came"
    assert outbox.find_refusing({"a": [NOW], "b": [NOW]}) is None, "one message each"
    store.close()


def test_only_the_newest_attempts_are_looked_at(tmp_path: Path) -> None:
    """On a channel of operators alone nothing but notices follows, for years."""
    store = make_store(tmp_path)
    _try(store, "msg_1", "", "finding", "refused", NOW)
    _try(store, "msg_2", "", "notice", "accepted", NOW)
    many = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO attempts (message, at, state, status, answer) "
        "SELECT t.message, t.at, t.state, '250', '' FROM n, (SELECT * FROM attempts ORDER BY id DESC LIMIT 1) t"
    )
    with store.write() as tx:
        tx.execute(many, (1998,))
    assert _load(store, "") == {"": [NOW]}
    with store.write() as tx:
        tx.execute(many, (1,))
    assert _load(store, "") == {"": []}
    store.close()
