"""The receipt of our manners: what it counts is what the sites saw."""

import json
import threading
from pathlib import Path

import pytest
from practice import Practice, open_practice

LIMIT = 120.0


def test_the_receipt_counts_what_the_site_saw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "118")  # narrower, the host wraps
    with open_practice(tmp_path, "miit_news") as practice:
        for _ in range(3):
            practice.call("poll", "--all")
        seen = practice.world.asked("ministry")
        receipt = json.loads(practice.call("politeness", "--json").stdout)
        (host,) = receipt["hosts"]
        assert host["requests"] == len(seen)
        assert host["not_modified"] == sum(one.status == 304 for one in seen) > 0
        assert host["refused"] == sum(one.status >= 400 for one in seen)
        shown = practice.call("politeness").stdout
        assert host["host"] in shown
        assert "The cap is 2000 requests" in shown


def test_retries_cannot_pass_the_cap(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        text = practice.config.read_text("utf-8")
        practice.config.write_text(text.replace("host_gap = 0\n", "host_gap = 0\nday_cap = 5\n", 1), "utf-8")
        for _ in range(4):
            practice.call("poll", "--all")
        assert len(practice.world.asked("ministry")) == 5
        (host,) = json.loads(practice.call("politeness", "--json").stdout)["hosts"]
        assert (host["requests"], host["most_a_day"]) == (5, 5)
        assert host["held_back"] > 0


def test_a_host_that_forbids_it_is_not_asked_and_that_is_counted(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.switch("ministry", "robots-disallow")
        practice.call("poll", "--all")
        (host,) = json.loads(practice.call("politeness", "--json").stdout)["hosts"]
        assert (host["requests"], host["forbidden"], host["robots"]) == (1, 1, "200")


@pytest.mark.parametrize("day_cap", [12, 60])
def test_kills_cannot_pass_the_cap_and_the_receipt_keeps_up(tmp_path: Path, day_cap: int) -> None:
    with open_practice(tmp_path, "miit_news", "miit_notices") as practice:
        text = practice.config.read_text("utf-8")
        practice.config.write_text(text.replace("host_gap = 0\n", f"host_gap = 0\nday_cap = {day_cap}\n", 1), "utf-8")
        # a block is a twentieth of the cap; each kill may leave one counted that was never asked
        block = max(1, day_cap // 20)
        for _ in range(3):
            kill_after(practice, min(len(practice.world.asked("ministry")) + 2, day_cap - 3 * block))
        practice.call("poll", "--all")
        seen = len(practice.world.asked("ministry"))
        receipt = json.loads(practice.call("politeness", "--json").stdout)
        (host,) = receipt["hosts"]
        assert 5 < seen <= day_cap
        # a request that was counted may have been cut off before it was made
        assert host["requests"] <= seen + 3
        assert seen <= host["requests"] + receipt["perhaps_more"].get(host["host"], 0)
        assert receipt["perhaps_more"].get(host["host"], 0) <= 3 * block


def kill_after(practice: Practice, requests: int) -> None:
    """Runs the daemon and kills it once the ministry has been asked so often, in all runs together."""
    pause = threading.Event()
    process = practice.start("run")
    try:
        for _ in range(int(LIMIT / 0.005)):
            if len(practice.world.asked("ministry")) >= requests:
                break
            pause.wait(0.005)
        else:
            pytest.fail("the daemon asked for nothing")
    finally:
        process.kill()
        process.communicate(timeout=LIMIT)
