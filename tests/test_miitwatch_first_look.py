"""The first look of a new ledger, failing sources and failing channels, on a clock that the test sets."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch

from domain.pages import Article, Failure
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.messages.delivery import deliver_due
from miitwatch.progress import PlainProgress
from miitwatch.rounds.rounds import run_round
from miitwatch.running.demo import SetClock
from parsers.articles import parse_article
from parsers.templates import Template
from storage.articles.entries import mark_failed
from storage.outbox import outbox


@contextmanager
def open_watch(practice: Practice, clock: SetClock) -> Iterator[Application]:
    config = load_config(practice.config, {}, practice.folder)
    with open_application(config, clock, PlainProgress(lambda _: None)) as app:
        yield app


def look(app: Application, practice: Practice, clock: SetClock, later: timedelta = timedelta(0)) -> None:
    """Time passes, then one round and one delivery."""
    clock.now += later
    practice.world.set_time(clock.now)
    run_round(app, everything=True)
    deliver_due(app)


def list_types(practice: Practice) -> list[str]:
    return [json.loads(hook.body)["type"] for hook in practice.world.hooks]


def list_path(practice: Practice, source: str) -> str:
    return "/" + str(practice.world.sources()[source]["url"]).partition("://")[2].partition("/")[2]


def test_what_stood_there_is_told_in_one_message(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)

        assert list_types(practice) == ["summary.first_look"]
        text = json.loads(practice.world.hooks[0].body)["data"]
        assert text["asked"] == text["answered"] == 1


def test_news_of_the_first_look_is_alerted_only_if_it_is_of_the_last_two_days(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        practice.world.publish(tell_batch(clock.now - timedelta(hours=50)))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
        assert list_types(practice) == ["summary.first_look"]
        assert "8 foreign" in practice.world.hooks[0].body.decode()

    with open_practice(tmp_path / "..", "miit_news") as practice:
        clock = SetClock(just_now(0))
        practice.database.unlink(missing_ok=True)
        practice.world.publish(tell_batch(clock.now - timedelta(hours=46)))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
        assert sorted(list_types(practice)) == ["finding.new", "summary.first_look"]
        told = {body["type"]: body["data"] for body in (json.loads(hook.body) for hook in practice.world.hooks)}
        summary = told["summary.first_look"]
        assert summary["apart"] == [told["finding.new"]["finding"]["id"]]
        assert summary["recent"] == [], "an event is told once"


def test_the_first_look_ends_after_six_hours_though_a_source_never_answers(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news", "xinhua") as practice:
        clock = SetClock(just_now(0))
        practice.world.switch("xinhua", "robots-500")
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            assert list_types(practice) == [], "xinhua has not been asked: its robots.txt is awaited"
            look(app, practice, clock, timedelta(hours=5))
            assert list_types(practice) == []
            look(app, practice, clock, timedelta(hours=2))

        assert list_types(practice) == ["summary.first_look"]
        data = json.loads(practice.world.hooks[0].body)["data"]
        assert data["asked"] == 2
        assert data["answered"] == 1


def test_a_source_that_answers_after_the_first_look_alerts_as_usual(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        practice.world.switch("ministry", "403")
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            practice.world.switch("ministry", "403", on=False)
            practice.world.publish(tell_batch(clock.now - timedelta(days=20)))
            look(app, practice, clock, timedelta(days=1))

        assert list_types(practice)[0] == "summary.first_look"
        assert any("8 foreign firms approved" in subject for subject in practice.subjects())


def test_a_failing_source_is_told_to_operators_once_after_three_polls_and_once_when_it_is_over(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news", "xinhua") as practice:
        clock = SetClock(just_now(0))
        path = list_path(practice, "xinhua")
        practice.world.switch("xinhua", "500", path=path)
        subjects: list[list[str]] = []
        with open_watch(practice, clock) as app:
            for _ in range(5):
                look(app, practice, clock, timedelta(hours=7))
                subjects.append(list_notices(practice))
            practice.world.switch("xinhua", "500", on=False, path=path)
            look(app, practice, clock, timedelta(days=1))

        assert [len(told) for told in subjects] == [0, 0, 1, 1, 1]
        assert "server-error: xinhua" in subjects[-1][0]
        assert [subject for subject in list_notices(practice) if "recovered: xinhua" in subject]


def list_notices(practice: Practice) -> list[str]:
    return [
        str(row[0])
        for row in practice.ask("SELECT subject FROM deliveries WHERE kind = 'notice' AND channel = 'inbox'")
    ]


def test_when_everything_fails_at_once_it_is_us_and_told_once(tmp_path: Path) -> None:
    with open_practice(tmp_path, "xinhua", "globaltimes") as practice:
        # From the day before what the feeds tell: no digest is due meanwhile, whose mail would fail, and be told too.
        clock = SetClock(just_now(0).replace(hour=2, minute=0) - timedelta(days=1))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            practice.world.close()
            for _ in range(4):
                look(app, practice, clock, timedelta(hours=7))

        notices = list_notices(practice)
        assert len(set(notices)) == 1
        assert "network-down" in notices[0]


def test_a_message_that_was_refused_is_tried_again_until_it_is_taken_and_says_that_it_is_late(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            practice.world.switch("hooks", "503")
            practice.world.publish(tell_batch(clock.now))
            look(app, practice, clock, timedelta(minutes=5))
            practice.world.switch("hooks", "503", on=False)
            taken = len(practice.world.hooks)
            clock.now += timedelta(hours=3)
            deliver_due(app)
            with app.store.read() as db:
                waiting = [one for one in outbox.list_messages(db) if one["state"] != "accepted"]

        ids = [hook.header("webhook-id") for hook in practice.world.hooks]
        assert waiting == []
        assert len(practice.world.hooks) == taken + 1
        assert ids[-1] in ids[:-1], "the same message keeps its id"


def test_a_page_given_up_just_before_a_kill_is_told_at_the_next_start(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            row = practice.ask("SELECT id, url FROM entries LIMIT 1")[0]
            with app.store.write() as tx:  # the commit after which the process was killed
                mark_failed(tx, row[0], Failure("gone", "it is gone", row[1]), clock.now)
        with open_watch(practice, clock) as app:
            look(app, practice, clock, timedelta(hours=2))
            look(app, practice, clock, timedelta(hours=2))

        told = [path.read_text("utf-8") for path in (practice.folder / "inbox" / "new").iterdir()]
        assert len([text for text in told if row[1] in text and "could not be read" in text]) == 1


def test_a_page_that_trips_our_own_code_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(body: bytes, url: str, content_type: str = "", templates: Iterable[Template] = ()) -> Article:
        if b"trip-us" in body:
            raise ValueError("a fault of ours")
        return parse_article(body, url, content_type, templates)

    monkeypatch.setattr("parsers.articles.parse_article", trip)
    with open_practice(tmp_path, "miit_news") as practice:
        clock = SetClock(just_now(0))
        with open_watch(practice, clock) as app:
            look(app, practice, clock)
            practice.world.publish(tell_batch(clock.now, "trip", body="trip-us " + "字" * 80))
            practice.world.publish(tell_batch(clock.now))
            look(app, practice, clock, timedelta(hours=2))

        assert [subject for subject in practice.subjects() if "8 foreign firms approved" in subject]
        assert practice.ask("SELECT attempts, failure FROM entries WHERE state = 'failed'") == [(1, "unreadable")]
