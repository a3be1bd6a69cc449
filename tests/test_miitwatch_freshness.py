"""Silent sources and short lists are told to operators once, and their end once, on a clock that the test sets."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from practice import Practice, open_practice

from domain.dates import BEIJING
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.rounds.rounds import run_round
from miitwatch.running.demo import SetClock
from replica.timeline import Telling

DAY = timedelta(days=1)


def at(text: str) -> datetime:
    """An instant from Beijing time."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING).astimezone(UTC)


def tell_everyday(site: str, when: datetime) -> Telling:
    """An everyday piece of news, which concerns nobody here."""
    name = f"{site}-{when:%Y%m%d%H}"
    body = f"A short note of {when:%d %B} about a museum, its visitors and the weather on that day."
    return Telling(name, site, when, f"Museum note of {when:%d %B %Y}", body, section="news", language="en")


def learn_rhythm(practice: Practice) -> None:
    """The table gives no time: the program's own judgement is what is tested."""
    text = practice.config.read_text("utf-8")
    practice.config.write_text(text.replace('news_within = "900d"\n', ""), "utf-8")


@contextmanager
def open_watch(practice: Practice, clock: SetClock) -> Iterator[Application]:
    config = load_config(practice.config, {}, practice.folder)
    with open_application(config, clock, PlainProgress(lambda _: None)) as app:
        yield app


def look(app: Application, practice: Practice, clock: SetClock, now: datetime) -> list[str]:
    """One round at `now`; answers the notices of silence and length told so far."""
    clock.now = now
    practice.world.set_time(now)
    run_round(app, everything=True)
    return list_notices(practice)


def list_notices(practice: Practice) -> list[str]:
    rows = practice.ask("SELECT subject FROM deliveries WHERE kind = 'notice' AND channel = 'inbox' ORDER BY made_at")
    return [str(row[0]) for row in rows]


def look_daily(app: Application, practice: Practice, clock: SetClock, first: datetime, last: datetime) -> list[str]:
    now, told = first, list_notices(practice)
    while now <= last:
        told = look(app, practice, clock, now)
        now += DAY
    return told


def publish_daily(practice: Practice, site: str, first: datetime, days: int) -> None:
    """A site with news of these days and no other."""
    practice.world.tellings = [one for one in practice.world.tellings if one.site != site]
    for number in range(days):
        practice.world.publish(tell_everyday(site, first + number * DAY))


def test_ten_working_days_of_the_same_list_alarm_once_and_recover_once(tmp_path: Path) -> None:
    with open_practice(tmp_path, "c114") as practice:
        learn_rhythm(practice)
        publish_daily(practice, "c114", at("2026-02-27 09:00"), 8)
        clock = SetClock(at("2026-03-02 10:00"))
        with open_watch(practice, clock) as app:
            assert look_daily(app, practice, clock, at("2026-03-02 10:00"), at("2026-03-10 10:00")) == []
            told = look_daily(app, practice, clock, at("2026-03-11 10:00"), at("2026-03-20 10:00"))
            assert len(told) == 1
            assert told[0].startswith("[ops] stale: c114 since")
            assert show_state(practice).startswith("stale since 2026-03-06")

            practice.world.publish(tell_everyday("c114", at("2026-03-23 09:00")))
            assert look(app, practice, clock, at("2026-03-23 10:00"))[1:] == ["[ops] recovered: c114"]
            told = look_daily(app, practice, clock, at("2026-03-24 10:00"), at("2026-03-27 10:00"))
            assert len(told) == 2


def show_state(practice: Practice) -> str:
    rows = json.loads(practice.call("sources", "list", "--json").stdout)
    return str(next(row["state"] for row in rows if row["name"] == "c114"))


@pytest.mark.parametrize(
    ("last", "back"),
    [("2025-01-24 09:00", "2025-02-10 09:00"), ("2026-02-12 09:00", "2026-02-27 09:00")],
)
def test_the_same_over_spring_festival_alarms_nobody(tmp_path: Path, last: str, back: str) -> None:
    with open_practice(tmp_path, "chinanews") as practice:
        learn_rhythm(practice)
        publish_daily(practice, "chinanews", at(last) - 6 * DAY, 7)
        clock = SetClock(at(last))
        with open_watch(practice, clock) as app:
            hour = timedelta(hours=1)
            assert look_daily(app, practice, clock, at(last) + hour, at(back)) == []
            practice.world.publish(tell_everyday("chinanews", at(back) + hour))
            assert look(app, practice, clock, at(back) + 2 * hour) == []


def test_a_frozen_feed_is_told_at_the_first_look_and_a_fresh_one_is_not(tmp_path: Path) -> None:
    with open_practice(tmp_path, "c114", "chinanews") as practice:
        learn_rhythm(practice)
        for site in ("c114", "chinanews"):
            publish_daily(practice, site, at("2026-02-27 09:00"), 5)
        practice.world.switch("c114", "frozen")
        clock = SetClock(at("2026-03-03 10:00"))
        with open_watch(practice, clock) as app:
            told = look(app, practice, clock, at("2026-03-03 10:00"))
            assert len(told) == 1
            assert "stale: c114 since" in told[0]
            text = practice.ask("SELECT text FROM notices")[0][0]
            assert all(
                word in text for word in ("SEEN", "NEWEST", "EXPECTED", "DO         miitwatch sources check c114")
            )

            practice.world.switch("c114", "frozen", on=False)
            told = look_daily(app, practice, clock, at("2026-03-03 12:00"), at("2026-03-04 12:00"))
            assert told[1:] == ["[ops] recovered: c114"]


def test_a_source_that_fails_is_told_by_its_failure_and_not_by_its_silence(tmp_path: Path) -> None:
    with open_practice(tmp_path, "c114", "chinanews") as practice:
        learn_rhythm(practice)
        for site in ("c114", "chinanews"):
            publish_daily(practice, site, at("2026-02-27 09:00"), 4 if site == "c114" else 40)
        clock = SetClock(at("2026-03-02 10:00"))
        with open_watch(practice, clock) as app:
            look(app, practice, clock, at("2026-03-02 10:00"))
            path = "/" + str(practice.world.sources()["c114"]["url"]).partition("://")[2].partition("/")[2]
            practice.world.switch("c114", "500", path=path)
            told = look_daily(app, practice, clock, at("2026-03-03 10:00"), at("2026-03-20 10:00"))
            assert len(told) == 1
            assert "server-error: c114" in told[0]


def test_a_list_that_loses_most_of_its_rows_is_told_when_it_has_lasted_and_when_it_is_over(tmp_path: Path) -> None:
    with open_practice(tmp_path, "c114") as practice:
        learn_rhythm(practice)
        publish_daily(practice, "c114", at("2026-02-25 09:00"), 30)
        clock = SetClock(at("2026-03-02 10:00"))
        with open_watch(practice, clock) as app:
            assert look_daily(app, practice, clock, at("2026-03-02 10:00"), at("2026-03-06 10:00")) == []
            whole = practice.world.tellings
            practice.world.tellings = [one for one in whole if one.site != "c114" or one.at > at("2026-03-05 00:00")]
            told = [len(look(app, practice, clock, at(f"2026-03-06 1{hour}:00"))) for hour in (1, 2, 3, 4)]
            assert told == [0, 0, 1, 1]
            assert list_notices(practice)[0].startswith("[ops] thin: c114 since")
            practice.world.tellings = whole
            told = look_daily(app, practice, clock, at("2026-03-06 16:00"), at("2026-03-07 16:00"))
            assert told[1:] == ["[ops] recovered: c114"]
