"""The receipt of our manners: what it counts is what the sites saw."""

import json
from pathlib import Path

from practice import open_practice


def test_the_receipt_counts_what_the_site_saw(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        for _ in range(3):
            practice.run("poll", "--all")
        seen = practice.world.asked("ministry")
        receipt = json.loads(practice.run("politeness", "--json").stdout)
        (host,) = receipt["hosts"]
        assert host["requests"] == len(seen)
        assert host["not_modified"] == sum(one.status == 304 for one in seen) > 0
        assert host["refused"] == sum(one.status >= 400 for one in seen)
        shown = practice.run("politeness").stdout
        assert host["host"] in shown
        assert "The cap is 2000 requests" in shown


def test_retries_cannot_pass_the_cap(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        text = practice.config.read_text("utf-8")
        practice.config.write_text(text.replace("host_gap = 0\n", "host_gap = 0\nday_cap = 5\n", 1), "utf-8")
        for _ in range(4):
            practice.run("poll", "--all")
        assert len(practice.world.asked("ministry")) == 5
        (host,) = json.loads(practice.run("politeness", "--json").stdout)["hosts"]
        assert (host["requests"], host["most_a_day"]) == (5, 5)
        assert host["held_back"] > 0


def test_a_host_that_forbids_it_is_not_asked_and_that_is_counted(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.switch("ministry", "robots-disallow")
        practice.run("poll", "--all")
        (host,) = json.loads(practice.run("politeness", "--json").stdout)["hosts"]
        assert (host["requests"], host["forbidden"], host["robots"]) == (1, 1, "200")
