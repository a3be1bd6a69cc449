"""The daemon as a real process against the practice internet: stopped, killed, started twice."""

import os
import random
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch

from replica.timeline import Telling
from storage.outbox.queue import LEASE

#: No wait in these tests is longer; reaching it is a failure. Measured, on a busy machine, a daemon was seen to take
#: more than 40 s to finish an article and end.
LIMIT = 180.0
#: A kill between taking a message and its being received leaves it leased: no other process may send it for so long.
LEASED = LEASE.total_seconds() + LIMIT


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        text = made.config.read_text("utf-8")
        made.config.write_text(text.replace('every = "60m"', 'every = "1s"'), "utf-8")
        made.call("poll", "--all")
        yield made


def wait_until(holds: Callable[[], bool], process: "subprocess.Popen[str] | None" = None, limit: float = LIMIT) -> bool:
    """Looks again every 50 ms until it holds, the process has ended, or the limit is reached."""
    pause = threading.Event()
    for _ in range(int(limit / 0.05)):
        if holds():
            return True
        if process is not None and process.poll() is not None:
            return holds()
        pause.wait(0.05)
    return False


def path_of(practice: Practice, telling_id: str) -> str:
    return "/" + practice.world.address(telling_id).partition("://")[2].partition("/")[2]


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_in_the_middle_of_a_slow_answer_it_ends_with_0_and_the_alert_delivered(
    practice: Practice, name: signal.Signals
) -> None:
    telling = tell_batch(just_now())
    practice.world.publish(telling)
    gate = practice.world.gate(path_of(practice, telling.id))
    before = signal.signal(name, signal.SIG_DFL)  # as a shell starts it, whatever started these tests ignores
    try:
        process = practice.start("run")
    finally:
        signal.signal(name, before)
    try:
        assert gate.reached.wait(LIMIT), "the daemon asks for the article"
        process.send_signal(name)
        assert not any("8 foreign" in subject for subject in practice.subjects())
        gate.set()
        _, errors = process.communicate(timeout=LIMIT)
    finally:
        process.kill()

    assert process.returncode == 0, errors
    assert len([subject for subject in practice.subjects() if "8 foreign firms approved" in subject]) == 1


def test_where_a_closing_terminal_is_ignored_the_daemon_goes_on(practice: Practice) -> None:
    """As `nohup` starts it."""
    first, second = tell_numbered_batch(1), tell_numbered_batch(2)
    practice.world.publish(first)
    gate = practice.world.gate(path_of(practice, first.id))
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        process = practice.start("run")
    finally:
        signal.signal(signal.SIGHUP, before)
    try:
        assert gate.reached.wait(LIMIT), "the daemon asks for the article"
        process.send_signal(signal.SIGHUP)
        gate.set()
        practice.world.publish(second)
        assert wait_until(lambda: bool(practice.world.asked("ministry", path_of(practice, second.id))), process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=LIMIT)


def test_a_second_start_and_a_poll_beside_the_daemon_say_who_holds_the_database(practice: Practice) -> None:
    process = practice.start("run")
    try:
        assert wait_until(lambda: (practice.folder / "miitwatch.db.holder").exists(), process)
        for words in (("run",), ("poll", "--all")):
            second = practice.run(*words)
            assert second.returncode == 1
            assert f"miitwatch run (process {process.pid}" in second.stderr
        assert practice.call("findings").returncode == 0, "readers need no lock"
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=LIMIT)

    assert process.returncode == 0


def test_a_restart_asks_nobody_early(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.call("poll", "--all")
        asked = len(practice.world.asked("ministry"))
        process = practice.start("run")
        assert wait_until(lambda: (practice.folder / "miitwatch.db.holder").exists(), process)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=LIMIT)

        assert len(practice.world.asked("ministry")) == asked


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_killed_at_any_moment_it_loses_and_repeats_nothing(practice: Practice, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(1, 4):
        practice.world.publish(tell_numbered_batch(number))
        process = practice.start("run")
        threading.Event().wait(chance.uniform(0.3, 2.5))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=LIMIT)

    def told_all() -> bool:
        return {f"{n + 20} foreign firms approved" for n in range(1, 4)} <= set(list_told(practice))

    process = practice.start("run")
    try:
        assert wait_until(told_all, process, LEASED), practice.subjects()
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=LIMIT)
    ids: dict[str, set[str]] = {}
    for hook in practice.world.hooks:
        ids.setdefault(hook.header("webhook-id"), set()).add(hook.body.decode())
    assert all(len(bodies) == 1 for bodies in ids.values()), "a repeated id repeats the same message"
    subjects = [subject for subject in practice.subjects() if subject.startswith("New")]
    new = {
        subject: {h.header("webhook-id") for h in practice.world.hooks if subject in h.body.decode()}
        for subject in subjects
    }
    assert all(len(one) == 1 for one in new.values()), "an event has one id throughout"
    assert practice.ask("PRAGMA integrity_check") == [("ok",)]


def tell_numbered_batch(number: int) -> Telling:
    act = f"第{'一二三四'[number]}批{number + 20}家外商投资企业发放增值电信业务经营试点批复"
    follows = "获批企业可开展互联网接入、信息服务等增值电信业务，下一步将稳妥有序扩大增值电信业务对外开放。"
    title, body = f"工业和信息化部向{act}", f"工业和信息化部今日向{act}，{follows}"
    return tell_batch(just_now(), f"batch-{number}", title=title, body=body)


def list_told(practice: Practice) -> list[str]:
    return [subject.partition(": ")[2].partition(",")[0] for subject in practice.subjects()]
