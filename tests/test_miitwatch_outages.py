"""Our own line down: one notice, one recovery, and afterwards every source at its own interval."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from practice import BODY, tell_batch
from watching import Watching, at, open_watching

from domain.errors import FetchError
from miitwatch.rounds.rounds import run_round

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NOW = at("2025-05-06 10:00")
#: Asked every hour, every two and every three, each on a host of its own.
NAMES = ("miit_notices", "shanghai_administration", "govcn_library", "xinhua")


def told(watching: Watching) -> list[str]:
    """The notices about the watch itself; what a person is to check is no trouble of it."""
    return [one for one in watching.notices() if not one.startswith("Please check")]


@contextmanager
def unplug(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No request gets through, as with the cable out."""

    def refuse(url: str, **_: Any) -> None:
        raise FetchError(url, "Network is unreachable", name="connect", transient=True)

    with monkeypatch.context() as pulled:
        pulled.setattr(watching.app.fetcher.client, "get", refuse)
        yield


def tick(watching: Watching, first: datetime, last: datetime, step: timedelta = 10 * MINUTE) -> None:
    """What the daemon does, at every so many minutes."""
    now = first
    while now <= last:
        watching.clock.now = now
        watching.practice.world.set_time(now)
        run_round(watching.app, once=False)
        now += step


def test_an_outage_of_thirty_hours_is_told_once_and_its_end_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + 4 * HOUR)
        assert told(watching) == []
        with unplug(watching, monkeypatch):
            tick(watching, NOW + 4 * HOUR, NOW + 34 * HOUR, 20 * MINUTE)
            assert len(told(watching)) == 1
            assert told(watching)[0].startswith("network-down: none of ")
        back = NOW + 34 * HOUR + 10 * MINUTE
        tick(watching, back, back + 12 * HOUR)
        assert told(watching)[1:] == ["recovered: network-down"]
        first = watching.ask(
            "SELECT source, min(started) FROM polls WHERE failure IS NULL AND started >= ? GROUP BY source",
            back.strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        every = {source.name: source.every for source in watching.app.sources}
        assert {name for name, _ in first} == set(NAMES)
        late = {name: datetime.fromisoformat(when) - back for name, when in first}
        assert [name for name in NAMES if late[name] > every[name] * 1.3 + 20 * MINUTE] == []


def list_summaries(watching: Watching) -> list[str]:
    return [str(row[0]) for row in watching.ask("SELECT DISTINCT subject FROM deliveries WHERE kind = 'summary'")]


def test_a_first_look_that_nothing_answered_does_not_end_and_is_quiet_once_the_line_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        watching.practice.world.publish(tell_batch(NOW - timedelta(days=20), section="notices"))
        with unplug(watching, monkeypatch):
            tick(watching, NOW, NOW + 30 * HOUR, 2 * HOUR)
            assert list_summaries(watching) == [], "nothing was looked at: nobody may hear that nothing stood there"
        tick(watching, NOW + 32 * HOUR, NOW + 44 * HOUR, HOUR)
        assert list_summaries(watching) == ["First look finished: 4 of 4 sources answered; 1 recent"]
        assert watching.ask("SELECT count(*) FROM deliveries WHERE kind = 'finding'") == [(0,)]


def test_an_outage_is_noticed_before_the_rarely_asked_sources_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + 10 * MINUTE)
        with unplug(watching, monkeypatch):
            tick(watching, NOW + 20 * MINUTE, NOW + 160 * MINUTE)
            assert [one.partition(":")[0] for one in told(watching)] == ["network-down"]
            assert watching.ask("SELECT failures FROM sources_health WHERE source = 'govcn_library'") == [(0,)]


def test_one_silent_host_among_others_is_no_outage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + HOUR)
        get = watching.app.fetcher.client.get
        dead = watching.practice.world.url("xinhua", "")

        def refuse(url: str, **options: Any) -> Any:
            if url.startswith(dead):
                raise FetchError(url, "refused", name="connect", transient=True)
            return get(url, **options)

        monkeypatch.setattr(watching.app.fetcher.client, "get", refuse)
        tick(watching, NOW + HOUR, NOW + 14 * HOUR, 20 * MINUTE)
        assert told(watching) == ["connect: xinhua"]


def test_a_source_that_stays_silent_after_an_outage_is_told_on_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + HOUR)
        with unplug(watching, monkeypatch):
            tick(watching, NOW + HOUR, NOW + 8 * HOUR, 20 * MINUTE)
        get = watching.app.fetcher.client.get
        dead = watching.practice.world.url("xinhua", "")

        def refuse(url: str, **options: Any) -> Any:
            if url.startswith(dead):
                raise FetchError(url, "refused", name="connect", transient=True)
            return get(url, **options)

        monkeypatch.setattr(watching.app.fetcher.client, "get", refuse)
        tick(watching, NOW + 8 * HOUR, NOW + 20 * HOUR, 20 * MINUTE)
        assert told(watching)[1:] == ["recovered: network-down", "connect: xinhua"]


def test_a_page_that_was_listed_before_a_long_outage_is_read_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five tries fail in five days without a line: given up by then, only its headline would ever be read."""
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + HOUR)
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        path = "/" + watching.practice.world.address("second-batch").partition("://")[2].partition("/")[2]
        watching.switch("ministry", "dropped", path=path)
        tick(watching, NOW + 2 * HOUR, NOW + 3 * HOUR, HOUR)
        batch = "SELECT state, attempts FROM entries WHERE title LIKE '%第二批%'"
        assert watching.ask(batch)[0][0] == "failed"
        with unplug(watching, monkeypatch):
            tick(watching, NOW + 4 * HOUR, NOW + 148 * HOUR, 2 * HOUR)
        assert [one for one in told(watching) if "could not be read" in one] == []
        watching.switch("ministry", "dropped", path=path, on=False)
        tick(watching, NOW + 149 * HOUR, NOW + 152 * HOUR, HOUR)
        assert watching.ask(batch)[0][0] == "read"
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]


def test_a_page_that_was_to_be_asked_again_in_an_outage_is_asked_after_it_and_not_a_week_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, *NAMES) as watching:
        tick(watching, NOW, NOW + HOUR)
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        tick(watching, NOW + 2 * HOUR, NOW + 20 * HOUR, HOUR)
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]
        with unplug(watching, monkeypatch):
            tick(watching, NOW + 21 * HOUR, NOW + 61 * HOUR, HOUR)
        # under the same title: no list says that it was changed
        watching.practice.world.amend("second-batch", body=BODY.replace("赫曼云科技", "弗兰云科技"))
        tick(watching, NOW + 62 * HOUR, NOW + 70 * HOUR, HOUR)
        ((firms,),) = watching.ask("SELECT firms FROM findings WHERE batch = 2")
        assert "弗兰云科技" in firms
