"""Rulings as a person gives them: on pages that wait, and on findings, with and without a daemon running."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch

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
        made.run("poll", "--all")
        made.world.publish(tell_batch(just_now()))
        made.world.publish(tell_batch(just_now(), "third", title=TITLE, body=BODY))
        made.run("poll", "--all")
        yield made


def list_waiting(practice: Practice) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(practice.run("review", "list", "--json").stdout)
    return rows


def find_batch(practice: Practice) -> str:
    return next(str(one["id"]) for one in practice.findings() if one["batch"] == 2)


def wait_for_page(practice: Practice) -> str:
    return next(row["id"] for row in list_waiting(practice) if row["title"] == TITLE)


def test_a_regulators_page_without_a_figure_waits_for_a_person_and_the_operator_is_told(practice: Practice) -> None:
    page = wait_for_page(practice)

    told = [path.read_text("utf-8") for path in (practice.folder / "inbox" / "new").iterdir()]
    assert [text for text in told if f"miitwatch review accept {page}" in text]
    assert "第三批" in practice.run("review", "show", page).stdout


def test_a_page_that_is_rejected_never_returns(practice: Practice) -> None:
    page = wait_for_page(practice)

    done = practice.run("review", "reject", page, *PERSON)

    assert done.returncode == 0, done.stderr
    assert "nobody is told" in done.stdout
    practice.run("poll", "--all")
    assert page not in [row["id"] for row in list_waiting(practice)]
    again = practice.run("review", "reject", page, *PERSON)
    assert again.returncode == 2


def test_a_page_that_is_accepted_no_longer_waits(practice: Practice) -> None:
    page = wait_for_page(practice)

    done = practice.run("review", "accept", page, *PERSON)

    assert done.returncode == 0, done.stderr
    assert page not in [row["id"] for row in list_waiting(practice)]


def test_a_withdrawal_is_told_to_everyone_who_was_told(practice: Practice) -> None:
    finding = find_batch(practice)

    done = practice.run("review", "withdraw", finding, *PERSON)

    assert done.returncode == 0, done.stderr
    withdrawn = [subject for subject in practice.subjects() if subject.startswith("Withdrawn")]
    assert len(withdrawn) == 1
    assert finding in withdrawn[0]
    assert finding not in [one["id"] for one in practice.findings()]


def test_a_dry_run_says_who_would_be_told_and_keeps_nothing(practice: Practice) -> None:
    finding = find_batch(practice)
    before = practice.ask("SELECT count(*) FROM events")

    done = practice.run("review", "withdraw", finding, "--dry-run", *PERSON)

    assert "would be told to" in done.stdout
    assert practice.ask("SELECT count(*) FROM events") == before
    assert finding in [one["id"] for one in practice.findings()]


def test_the_running_daemon_carries_a_ruling_out_within_two_seconds(practice: Practice) -> None:
    finding = find_batch(practice)
    process = practice.start("run")
    try:
        while not (practice.folder / "miitwatch.db.holder").exists():
            assert process.poll() is None
        done = practice.run("review", "withdraw", finding, *PERSON)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=40)

    assert done.returncode == 0, done.stderr
    assert finding in done.stdout
    took = practice.ask(
        "SELECT (julianday(answered_at) - julianday(asked_at)) * 86400 FROM requests ORDER BY id DESC LIMIT 1"
    )
    assert took[0][0] <= 2
    assert any(subject.startswith("Withdrawn") for subject in practice.subjects())


def test_what_cannot_be_ruled_on_is_said(practice: Practice) -> None:
    assert practice.run("review", "accept", "R-999999", *PERSON).returncode == 2
    merge = practice.run("review", "merge", find_batch(practice), "--value", "F-1999-001", *PERSON)
    assert "not carried out" in merge.stdout
    assert practice.run("review", "accept", "F-2025-001").returncode == 2, "a name and a reason are needed"
