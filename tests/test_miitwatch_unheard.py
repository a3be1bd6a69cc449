"""What was withdrawn or corrected before anybody heard of it: nobody is told of an error that they never had."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk

from domain.findings import Urgency
from domain.timing import WEEKLY
from miitwatch.folding.orders import Act, Order
from miitwatch.rounds.rulings import carry_out
from storage.outbox import outbox

MONDAY = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # 09:00 in Beijing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """One hook that collects for a digest on Mondays, and one without digests; it is Friday."""
    with open_desk(tmp_path) as made:
        made.set_channels(made.inbox(readers=False), made.hook("weekly", digest=WEEKLY), made.hook("plain"))
        made.deliver()
        yield made


def tell(desk: Desk, number: int = 1, **urgencies: Urgency) -> None:
    """A finding is stored, and told to these channels with these urgencies."""
    first, *more = urgencies
    change = desk.tell(number, first, urgency=urgencies[first], batch=number, changed=1)
    with desk.app.store.write() as tx:
        outbox.add_alerts(tx, [outbox.NewAlert(change, name, urgencies[name], desk.clock.now) for name in more])


def rule(desk: Desk, act: Act, value: str = "", finding: str = "F-2025-001") -> None:
    desk.clock.now += timedelta(hours=1)
    carry_out(desk.app, Order(act, finding, "J. Li", "it was read wrongly", value))
    desk.deliver(minutes=2)


def read_types(desk: Desk, path: str) -> list[str]:
    return [body["type"] for body in read_bodies(desk, path)]


def read_bodies(desk: Desk, path: str) -> list[dict[str, Any]]:
    return [json.loads(hook.body) for hook in desk.world.hooks if hook.path == f"/{path}"]


def test_what_only_waits_for_a_digest_and_is_withdrawn_is_told_to_nobody(desk: Desk) -> None:
    tell(desk, weekly="digest", plain="urgent")
    desk.deliver(seconds=20)
    rule(desk, "withdraw")
    assert read_types(desk, "plain") == ["finding.new", "finding.withdrawn"], "who had it hears it at once"
    assert read_types(desk, "weekly") == []
    desk.clock.now = MONDAY
    desk.deliver()
    (digest,) = read_bodies(desk, "weekly")
    assert digest["data"]["items"] == []
    assert "nothing new" in digest["data"]["subject"]
    assert desk.ask("SELECT count(*) FROM alerts WHERE queued = 0") == [(0,)]


def test_who_had_it_by_a_message_of_its_own_hears_of_it_though_more_is_collected(desk: Desk) -> None:
    tell(desk, weekly="urgent")
    desk.deliver(seconds=20)
    desk.tell(1, "weekly", change=2, kind="amended", urgency="digest", changed=2)
    rule(desk, "withdraw")
    assert read_types(desk, "weekly") == ["finding.new", "finding.withdrawn"]


def test_what_is_withdrawn_before_its_message_is_made_is_told_to_nobody(desk: Desk) -> None:
    tell(desk, plain="urgent")
    tell(desk, 2, plain="urgent")
    rule(desk, "withdraw")
    assert [body["data"]["finding"]["id"] for body in read_bodies(desk, "plain")] == ["F-2025-002"]
    assert sorted(desk.states("plain")) == ["accepted", "superseded"], "what was kept back is on record"


def test_what_is_corrected_before_anybody_heard_of_it_is_told_as_new(desk: Desk) -> None:
    tell(desk, weekly="digest", plain="urgent")
    rule(desk, "correct", "batch=2")
    (told,) = read_bodies(desk, "plain")
    assert (told["type"], told["data"]["finding"]["batch"]) == ("finding.new", 2)
    assert "Corrected" not in told["data"]["subject"]
    assert read_types(desk, "weekly") == [], "its digest tells it as it stands"
    desk.clock.now = MONDAY
    desk.deliver()
    (digest,) = read_bodies(desk, "weekly")
    assert [item["id"] for item in digest["data"]["items"]] == ["F-2025-001"]
    assert "second batch" in digest["data"]["subject"]
