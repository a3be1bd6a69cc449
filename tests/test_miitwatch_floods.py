"""Very many findings of one poll, on each kind of channel: within its service's limits, counts equal to rows."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk

from alerts.channels.limits import measure
from alerts.channels.webhook import LARGEST_BODY
from domain.alerts import Channel, Rendered
from domain.timing import WEEKLY

TOKEN = "0123456789abcdef"
KINDS = ("webhook", "email", "slack", "feishu", "dingtalk", "wecom")
#: Apprise's plugins, and the paths of the practice's bots that they are turned to.
SERVICES = {"DingTalk": "/robot/send?access_token={token}", "WeComBot": "/cgi-bin/webhook/send?key={key}"}
#: A numbered row of a digest's text, with its finding's id: in a letter below its title, in a chat in brackets.
ROW = re.compile(r"^(\d[\d,]*)\. .*?(F-2025-\d+)", re.M | re.S)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("miitwatch.messages.attempts.MOMENT", 0)
    with open_desk(tmp_path) as made:
        for service, path in SERVICES.items():
            plugins = pytest.importorskip(f"apprise.plugins.{service.lower()}")
            monkeypatch.setattr(getattr(plugins, f"Notify{service}"), "notify_url", made.world.url("hooks", path))
        yield made


def make_channel(desk: Desk, kind: str) -> Channel:
    common: dict[str, Any] = {"allow_private": True, "digest": WEEKLY}
    match kind:
        case "webhook":
            return desk.hook("desk", digest=WEEKLY)
        case "email":
            return desk.mail(name="desk", digest=WEEKLY)
        case "slack":
            return Channel("desk", "slack", url=desk.world.url("hooks", "/services/T/B/bot"), **common)
        case "feishu":
            url = desk.world.url("hooks", f"/open-apis/bot/v2/hook/{TOKEN}")
            return Channel("desk", "feishu", url=url, language="zh", **common)
        case _:
            scheme = {"dingtalk": "dingtalk", "wecom": "wecombot"}[kind]
            return Channel("desk", "apprise", url=f"{scheme}://{TOKEN}", language="zh", **common)


@pytest.mark.parametrize("kind", KINDS)
def test_very_many_findings_of_one_poll_arrive_within_the_services_limits(desk: Desk, kind: str) -> None:
    check_flood(desk, kind, 120)  # the arithmetic is the same for a thousand, which the long test tells


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_a_thousand_findings_in_full(desk: Desk, kind: str) -> None:
    check_flood(desk, kind, 1000)


def check_flood(desk: Desk, kind: str, number: int) -> None:
    channel = make_channel(desk, kind)
    desk.set_channels(desk.inbox(readers=False), channel)
    desk.deliver()
    told = {desk.tell(one, "desk", batch=one).finding.id for one in range(1, number + 1)}
    for _ in range(60):
        desk.world.set_time(desk.world.now + timedelta(minutes=1))
        desk.deliver(minutes=1)
        if set(desk.states("desk", "digest")) == {"accepted"}:
            break
    assert desk.ask("SELECT count(*) FROM alerts WHERE queued = 0") == [(0,)]
    assert desk.ask("SELECT DISTINCT kind, type, state FROM messages") == [("digest", "digest.collected", "accepted")]
    assert desk.ask("SELECT count(*) FROM attempts WHERE state <> 'accepted'") == [(0,)], "no service said no"
    check_rows(desk, channel, told)
    if kind == "webhook":
        assert all(len(hook.body) < LARGEST_BODY for hook in desk.world.hooks)


def check_rows(desk: Desk, channel: Channel, told: set[str]) -> None:
    """Each part says how many findings there are in all, and the rows of all parts are as many, each in one."""
    rows = desk.ask("SELECT number, subject, text, data FROM messages ORDER BY number")
    named: list[str] = []
    for part, (number, subject, text, data) in enumerate(rows, 1):
        said = json.loads(data)
        numbered = ROW.findall(text)
        ids = [item["id"] for item in said["items"]]
        assert [one for _, one in numbered] == ids, "the text names the rows that the data names"
        assert [int(place.replace(",", "")) for place, _ in numbered] == list(
            range(len(named) + 1, len(named) + len(ids) + 1)
        )
        assert (said["part"], said["parts"], said["before"], said["in_all"]) == (part, len(rows), len(named), len(told))
        if channel.language == "en":
            many = f"in {len(rows)} messages" if len(rows) > 1 else "in one message"
            assert f"{len(told):,} findings {many}" in subject
        carried = desk.ask("SELECT count(*) FROM message_alerts WHERE message = ?", number)
        assert carried == [(len(ids),)], "what it carries is what it names"
        assert measure(channel, Rendered(subject, text, "", (), data)) <= 1
        named += ids
    assert len(named) == len(told)
    assert set(named) == told
