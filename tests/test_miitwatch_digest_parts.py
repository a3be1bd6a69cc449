"""A digest in parts: whatever is withdrawn or merged between them, its counts equal the rows that it names."""

import json
import random
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Desk, open_desk
from records import make_finding
from schemas import find_faults, load_schema

from domain.alerts import Channel
from domain.altering import alter
from domain.findings import Finding

FINDINGS = 24
SCHEMA = load_schema("digest.v1.json")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A hook that takes one small body an hour, so that a digest of it has several parts, hours apart."""
    monkeypatch.setattr("alerts.channels.limits.LARGEST_DATA", 2_400)
    with open_desk(tmp_path) as made:
        made.set_channels(made.inbox(readers=False), made.hook(per_hour=1))
        yield made


def tell_many(desk: Desk, channel: str = "hook") -> dict[str, Finding]:
    desk.tell(90, channel, batch=90)
    desk.deliver()
    changes = [desk.tell(number, channel, batch=number) for number in range(1, FINDINGS + 1)]
    desk.deliver(minutes=61)
    return {change.finding.id: change.finding for change in changes}


def disturb(desk: Desk, chance: random.Random, standing: dict[str, Finding], channel: str, number: int) -> None:
    """Some findings are withdrawn, some merged into others, some corrected; who was told of them is addressed."""
    for kind in ("withdrawn", "merged", "corrected"):
        name = chance.choice(sorted(standing))
        finding = standing.pop(name) if kind != "corrected" else standing[name]
        if kind == "merged":
            other = chance.choice([*sorted(standing), "F-2025-090"])
            desk.change(alter(finding, merged_into=other), number, "amended", ("inbox",))
        else:
            changed = {"withdrawn": True} if kind == "withdrawn" else {"regions": ("Hainan",)}
            desk.change(alter(finding, **changed), number, kind, (channel,))


def read_digests(desk: Desk) -> list[dict[str, Any]]:
    bodies = [json.loads(hook.body) for hook in desk.world.hooks]
    return [body for body in bodies if body["type"] == "digest.collected"]


@pytest.mark.parametrize("seed", range(4))
def test_counts_equal_the_rows_whatever_happens_between_the_parts(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    standing = tell_many(desk)
    for number in range(2, 12):
        desk.clock.now += timedelta(minutes=2)
        if len(standing) > 6:
            disturb(desk, chance, standing, "hook", number)
        desk.deliver(minutes=58)
    parts = read_digests(desk)
    assert len(parts) == parts[0]["data"]["parts"] > 2
    named = 0
    for number, body in enumerate(parts, 1):
        assert find_faults(body, SCHEMA, SCHEMA) == []
        data = body["data"]
        assert (data["part"], data["before"], data["in_all"]) == (number, named, FINDINGS)
        assert f"({number} of {len(parts)}): {FINDINGS} findings in {len(parts)} messages" in data["subject"]
        named += len(data["items"])
    assert named == FINDINGS, "all parts together name as many rows as each says"
    rows = [item for body in parts for item in body["data"]["items"]]
    told = [item["id"] for item in rows if item["left_out"] is None]
    assert len(told) == len(set(told)), "each finding once"
    for item in rows:
        assert item["left_out"] is None or item["summary"].startswith("left out: ")
    assert [state for state in desk.states("hook", "digest") if state != "accepted"] == []


def test_what_nobody_heard_of_is_told_by_the_part_alone(desk: Desk) -> None:
    """A withdrawal, or a correction, of what stands in a part that was not sent yet: no message of its own."""
    standing = tell_many(desk)
    last = sorted(standing)[-1]
    before = len(desk.world.hooks)
    desk.clock.now += timedelta(minutes=2)
    desk.change(alter(standing[last], withdrawn=True), 2, "withdrawn", ("hook",))
    for _ in range(8):
        desk.deliver(minutes=61)
    bodies = [json.loads(hook.body) for hook in desk.world.hooks[before:]]
    assert {body["type"] for body in bodies} == {"digest.collected"}
    assert bodies[-1]["data"]["items"][-1]["left_out"] == "withdrawn"


@pytest.mark.parametrize("again", [False, True], ids=["once", "and what took it in again"])
def test_what_a_part_that_was_sent_took_in_says_so_under_its_own_number(desk: Desk, again: bool) -> None:
    standing = tell_many(desk)
    first, second, *_, last = sorted(standing)
    desk.clock.now += timedelta(minutes=2)
    desk.change(alter(standing[last], merged_into=first), 2, "amended", ("inbox",))
    if again:
        desk.change(alter(standing[first], merged_into=second), 2, "amended", ("inbox",))
    for _ in range(8):
        desk.deliver(minutes=61)
    rows = [item for body in read_digests(desk) for item in body["data"]["items"]]
    assert [row["id"] for row in rows] == sorted(standing)
    whole = second if again else first
    assert (rows[-1]["left_out"], rows[-1]["summary"]) == ("merged", f"left out: the same event as {whole}")


def test_what_was_merged_before_its_part_was_made_is_told_by_what_took_it_in(desk: Desk) -> None:
    """The alert is of the finding that is gone, the row of the one that stands and has no alert of its own."""
    desk.tell(90, "hook", batch=90)
    desk.deliver()
    changes = [desk.tell(number, "hook", batch=number) for number in range(1, FINDINGS + 1)]
    whole = desk.tell(91, "inbox", batch=91).finding.id
    merged = changes[-1].finding
    desk.change(alter(merged, merged_into=whole), 2, "amended", ("inbox",))
    desk.deliver(minutes=61)
    for _ in range(8):
        desk.deliver(minutes=61)
    rows = {item["id"]: item for body in read_digests(desk) for item in body["data"]["items"]}
    assert (len(rows), merged.id in rows) == (FINDINGS, False)
    assert (rows[whole]["left_out"], rows[whole]["changes"]) == (None, ["new"])


@pytest.mark.parametrize(
    ("language", "left"), [("en", "left out: withdrawn before it was told."), ("zh", "略:发送前已撤回。")]
)
def test_a_chat_keeps_its_numbers_too(desk: Desk, monkeypatch: pytest.MonkeyPatch, language: str, left: str) -> None:
    monkeypatch.setattr("alerts.channels.feishu.LONGEST", 1_500)
    url = desk.world.url("hooks", "/open-apis/bot/v2/hook/token")
    channel = Channel("chat", "feishu", url=url, allow_private=True, language=language, per_hour=1, digest=None)  # type: ignore[arg-type]
    desk.set_channels(desk.inbox(readers=False), channel)
    standing = tell_many(desk, "chat")
    gone = sorted(standing)[-1]
    desk.clock.now += timedelta(minutes=2)
    desk.change(alter(make_finding(gone, batch=FINDINGS), withdrawn=True), 2, "withdrawn", ("inbox",))
    for _ in range(8):
        desk.deliver(minutes=61)
    texts = [row[0] for row in desk.ask("SELECT text FROM messages WHERE kind = 'digest' ORDER BY number")]
    rows = [line for text in texts for line in text.split("\n") if re.match(r"\d+\. ", line)]
    assert [int(line.split(".")[0]) for line in rows] == list(range(1, FINDINGS + 1))
    assert len(texts) > 1
    assert rows[-1] == f"{FINDINGS}. [{gone}] {left}"
