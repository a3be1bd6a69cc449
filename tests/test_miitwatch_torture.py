"""No alert is lost and none is repeated: the daemon killed again and again while its receivers fail in every way.

The daemon under test runs on a clock that hurries, so that the waits of the real schedule pass in seconds.
"""

import contextlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from hurried import make_clock
from practice import Practice, clean_environment, open_practice, tell_batch

from replica.answers import Gate

#: Seconds of the daemon's clock in one second: its first waits of 5 s, 5 min, 30 min, 2 h are 0.01, 0.5, 3 and 12 s.
FACTOR = 600
#: Seconds within which everything has arrived once the receivers work again; reaching it is a failure.
LIMIT = 240.0
CHANNELS = ("inbox", "mail", "hook")
#: What the receivers do between one kill and the next. An empty name: they work.
MAIL = ("", "", "down", "greylist", "reset", "busy", "slow")
HOOK = ("", "", "500", "503-seconds", "429-seconds", "dropped", "silent", "slow")
#: The events told here: batches from this one on, each of its own size, beside what the practice ministry tells anyway.
FIRST = 11
BODY = (
    "近日，工业和信息化部向第{n}批{count}家外商投资企业发放增值电信业务经营试点批复，获批企业可开展互联网接入、信息服务等"
    "增值电信业务。下一步，将稳妥有序扩大增值电信业务对外开放。"
)


@dataclass
class Ordeal:
    """One torture: the world, the daemon that is killed in it, and what was seen of it."""

    practice: Practice
    chance: random.Random
    begin: float = field(default_factory=time.time)
    published: int = 0
    kills: int = 0
    in_flight: set[tuple[str, str]] = field(default_factory=set)
    gates: list[Gate] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.log = self.practice.folder / "daemon.log"

    # --- what is done to the daemon

    def publish(self) -> None:
        now = make_clock(self.begin, FACTOR)()
        batch = FIRST + self.published
        title = f"工业和信息化部向第{spell(batch)}批{batch + 100}家外商投资企业发放增值电信业务经营试点批复"
        body = BODY.format(n=spell(batch), count=batch + 100)
        self.practice.world.publish(tell_batch(now - timedelta(minutes=1), f"batch-{batch}", title=title, body=body))
        self.published += 1
        self.practice.world.set_time(now)

    def trouble(self) -> None:
        """Puts the receivers into some other state."""
        self.mend()
        mail, hook = self.chance.choice(MAIL), self.chance.choice(HOOK)
        if mail == "slow":
            self.gates.append(self.practice.world.gate_mail())
        elif mail:
            self.practice.world.switch("mail", mail)
        if hook == "slow":
            self.gates.append(self.practice.world.gate("/miitwatch"))
        elif hook:
            self.practice.world.switch("hooks", hook)

    def mend(self) -> None:
        for gate in self.gates:
            gate.set()
        self.gates.clear()
        self.practice.world.mail.gate = None
        for fault in set(MAIL) - {"", "slow"}:
            self.practice.world.switch("mail", fault, on=False)
        for fault in set(HOOK) - {"", "slow"}:
            self.practice.world.switch("hooks", fault, on=False)

    @contextlib.contextmanager
    def run_daemon(self) -> Iterator["subprocess.Popen[bytes]"]:
        """The daemon, killed at the end of the block at the latest."""
        command = [sys.executable, str(Path(__file__).with_name("hurried.py"))]
        words = [str(self.practice.config), str(self.begin), str(FACTOR)]
        with self.log.open("ab") as log:
            process = subprocess.Popen([*command, *words], stdout=log, stderr=log, env=clean_environment())
        try:
            yield process
        finally:
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
            process.wait()

    def live(self, longest: float) -> None:
        """Starts the daemon and kills it at some moment, wherever it then is; now and then before it has begun."""
        with self.run_daemon() as process:
            if self.chance.random() < 0.9:
                self.await_work(process)
            time.sleep(self.chance.uniform(0.0, longest))
            assert process.poll() is None, self.log.read_text("utf-8")[-3000:]
            os.kill(process.pid, signal.SIGKILL)
        self.kills += 1
        if self.practice.database.exists():
            leased = "SELECT id, leased_until FROM messages WHERE leased_until IS NOT NULL"
            with contextlib.suppress(Exception):  # killed while it made its tables
                self.in_flight.update(self.practice.ask(leased))

    def await_work(self, process: "subprocess.Popen[bytes]") -> None:
        """Until the daemon has taken its lock, which is when it begins."""
        holder = self.practice.database.with_name("miitwatch.db.holder")
        pause, until = threading.Event(), time.monotonic() + LIMIT
        while not (holder.exists() and f'"pid": {process.pid},' in holder.read_text("utf-8")):
            assert process.poll() is None, self.log.read_text("utf-8")[-3000:]
            assert time.monotonic() < until, "the daemon never began"
            pause.wait(0.01)

    def recover(self) -> None:
        """The receivers work again: everything arrives."""
        self.mend()
        pause = threading.Event()
        with self.run_daemon() as process:
            until = time.monotonic() + LIMIT
            while not self.is_settled():
                assert process.poll() is None, self.log.read_text("utf-8")[-3000:]
                assert time.monotonic() < until, self.describe()
                pause.wait(0.1)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0, self.log.read_text("utf-8")[-3000:]

    def is_settled(self) -> bool:
        (found,) = self.practice.ask("SELECT count(DISTINCT batch) FROM findings WHERE batch >= ?", FIRST)
        (waiting,) = self.practice.ask(
            "SELECT (SELECT count(*) FROM alerts WHERE queued = 0) + "
            "(SELECT count(*) FROM messages WHERE state IN ('waiting', 'parked')) + "
            "(SELECT count(*) FROM entries WHERE state = 'pending')"
        )
        return found[0] >= self.published and waiting[0] == 0

    # --- what came of it

    def describe(self) -> str:
        waiting = self.practice.ask(
            "SELECT id, channel, state, attempts, next_attempt, last_status, last_answer FROM messages "
            "WHERE state IN ('waiting', 'parked')"
        )
        findings = self.practice.ask("SELECT id, kind, batch, count FROM findings")
        return f"{self.published} published\n{waiting}\n{findings}\n{self.log.read_text('utf-8')[-3000:]}"

    def count_taken(self) -> dict[str, Counter[str]]:
        """By channel, how often each message was taken: acknowledged, as far as the receiver knows."""
        hooks = (one for one in self.practice.world.asked("hooks", "/miitwatch") if 200 <= one.status < 300)
        mails = (message_from_bytes(mail.data)["Message-ID"] for mail in self.practice.world.mails)
        inbox = (path.name.split(".")[1] for path in (self.practice.folder / "inbox" / "new").iterdir())
        return {
            "hook": Counter(one.header("webhook-id") for one in hooks),
            "mail": Counter(str(one).strip("<>").partition("@")[0] for one in mails),
            "inbox": Counter(inbox),
        }


def spell(number: int) -> str:
    """1 to 199 in Chinese: 1 is 一, 21 is 二十一, 105 is 一百零五."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = "一百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def test_numbers_are_spelt() -> None:
    assert [spell(n) for n in (1, 10, 15, 21, 100, 105, 110, 119)] == [
        "一", "十", "十五", "二十一", "一百", "一百零五", "一百一十", "一百一十九",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kills", "longest"), [(6, 0.8), pytest.param(100, 3.0, marks=pytest.mark.long)], ids=["short", "full"]
)
def test_every_finding_reaches_every_channel_whatever_dies(tmp_path: Path, kills: int, longest: float) -> None:
    began = time.monotonic()
    seed = int(os.environ.get("TORTURE_SEED", "20250228"))
    with open_practice(tmp_path, "miit_news") as practice:
        hurry(practice)
        ordeal = Ordeal(practice, random.Random(seed))
        for number in range(kills):
            if number % 2 == 0:
                ordeal.publish()
            ordeal.trouble()
            ordeal.live(longest)
        ordeal.publish()
        ordeal.recover()
        duplicates = check(ordeal)
        (messages,) = practice.ask("SELECT count(*) FROM messages WHERE state = 'accepted'")
        (failed,) = practice.ask("SELECT count(*) FROM attempts WHERE state <> 'accepted'")
    assert failed[0] or kills < 100, "the receivers were in trouble"
    print(  # noqa: T201 the line that README states
        f"\ntorture: {ordeal.kills} kills, {ordeal.published} events, {messages[0]} messages, "
        f"{failed[0]} failed attempts, {duplicates} duplicates, "
        f"{len(ordeal.in_flight)} sends in flight at the kills, {time.monotonic() - began:.0f} seconds, seed {seed}"
    )


def hurry(practice: Practice) -> None:
    text = re.sub(r'every = "\w+"', 'every = "1s"', practice.config.read_text("utf-8"))
    practice.config.write_text(text.replace("host_gap = 0", "host_gap = 0\nday_cap = 1000000"), "utf-8")


def check(ordeal: Ordeal) -> int:
    """Everything that is promised of delivery; returns how often a message was taken once more."""
    practice = ordeal.practice
    assert practice.ask("PRAGMA integrity_check") == [("ok",)]
    assert practice.ask("PRAGMA foreign_key_check") == []
    assert practice.ask("SELECT id FROM findings WHERE observed AND messages = 0") == []
    rebuilt = practice.run("ledger", "check")
    assert rebuilt.returncode == 0, rebuilt.stdout
    assert practice.ask("SELECT id, state, last_answer FROM messages WHERE state <> 'accepted'") == []
    events = practice.ask(
        "SELECT batch, count(*), min(count) FROM findings WHERE batch >= ? GROUP BY batch ORDER BY batch", FIRST
    )
    assert events == [(n, 1, n + 100) for n in range(FIRST, FIRST + ordeal.published)], "each event is one finding"
    taken = ordeal.count_taken()
    for channel in CHANNELS:
        stored = {row[0] for row in practice.ask("SELECT id FROM messages WHERE channel = ?", channel)}
        assert set(taken[channel]) == stored, f"{channel} holds what the database holds"
        check_told(ordeal, channel)
    check_words(ordeal)
    again = Counter({(c, m): n - 1 for c in CHANNELS for m, n in taken[c].items() if n > 1})
    flown = Counter(message for message, _ in ordeal.in_flight)
    assert {key: n for key, n in again.items() if n > flown[key[1]]} == {}, "only what was in flight came twice"
    return again.total()


def check_told(ordeal: Ordeal, channel: str) -> None:
    """The channel heard of every finding, and of each event once as new.

    That is in a message of its own; by the first look's summary alone where that look was not over, which on a busy
    machine takes many lives; or in a collected message where more fell due in an hour than the channel takes.
    """
    named = (
        "SELECT mf.finding_id, count(*) FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "JOIN findings f ON f.id = mf.finding_id WHERE m.channel = ? AND m.state = 'accepted' AND {} "
        "GROUP BY mf.finding_id"
    )
    findings = {row[0] for row in ordeal.practice.ask("SELECT id FROM findings WHERE observed")}
    heard = ordeal.practice.ask(named.format("m.kind IN ('finding', 'summary', 'digest')"), channel)
    assert {finding for finding, _ in heard} == findings
    told = f"(m.type IN ('finding.new', 'digest.collected') OR m.kind = 'summary') AND f.batch >= {FIRST}"
    events = ordeal.practice.ask(named.format(told), channel)
    assert [times for _, times in events] == [1] * ordeal.published


def check_words(ordeal: Ordeal) -> None:
    """The same id says the same words, to the hook byte for byte, and an event keeps its id from first to last."""
    words: dict[str, set[bytes]] = {}
    ids: dict[int, set[str]] = {}
    for hook in ordeal.practice.world.hooks:
        words.setdefault(hook.header("webhook-id"), set()).add(hook.body)
        body = json.loads(hook.body)
        if body["type"].startswith("finding.") and (body["data"]["finding"]["batch"] or 0) >= FIRST:
            ids.setdefault(body["data"]["finding"]["batch"], set()).add(body["data"]["finding"]["id"])
    assert [one for one, said in words.items() if len(said) > 1] == []
    (told,) = ordeal.practice.ask(
        "SELECT count(DISTINCT f.batch) FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "JOIN findings f ON f.id = mf.finding_id WHERE m.channel = 'hook' AND m.type = 'finding.new' AND f.batch >= ?",
        FIRST,
    )
    assert len(ids) == told[0]
    assert [one for one in ids.values() if len(one) > 1] == []
    kept = {row[0] for row in ordeal.practice.ask("SELECT DISTINCT sent_sha256 FROM attempts WHERE state = 'accepted'")}
    assert None not in kept, "what was accepted is kept as sent"
