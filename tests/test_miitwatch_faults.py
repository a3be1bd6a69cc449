"""A fault of ours, or a site that trips it, stops no other source and no later round."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from practice import tell_batch
from test_miitwatch_second_looks import Watch, watch

from miitwatch.lanes import Lanes, Work
from replica.answers import Answer

__all__ = ["watch"]


def test_a_work_that_raises_is_noted_and_stops_no_other() -> None:
    done: list[object] = []

    def trip() -> object:
        raise ZeroDivisionError("a bug")

    with ThreadPoolExecutor(2) as pool:
        lanes = Lanes(pool)
        lanes.add("one", Work(trip, done.append))
        lanes.add("one", Work(lambda: "after it", done.append))
        lanes.add("two", Work(lambda: "beside it", done.append))
        while not lanes.idle:
            lanes.step(5)
    assert sorted(map(str, done)) == ["after it", "beside it"]
    assert lanes.faults == {"one": "ZeroDivisionError: a bug"}


def test_a_robots_txt_that_redirects_to_no_address_stops_no_round(watch: Watch) -> None:
    """The page is due for a second look; its host's robots.txt is asked again after a day."""
    watch.world.put("ministry", "/robots.txt", Answer(302, b"", headers=(("Location", "http://[::1"),)))
    watch.pass_time(days=1, hours=2)
    assert watch.ask("SELECT last_result FROM second_looks") != [("same",)]
    watch.world.put("ministry", "/robots.txt", None)
    watch.world.publish(
        tell_batch(watch.clock.now, "later", title="工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复")
    )
    watch.pass_time(days=1, hours=2)
    watch.pass_time(days=1, hours=2)
    assert watch.ask("SELECT count(*) FROM entries WHERE state = 'pending'") == [(0,)]


def test_a_look_that_trips_our_own_code_is_not_asked_again_at_every_tick(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object, **__: object) -> object:
        raise ZeroDivisionError("a bug")

    watch.world.amend("batch", body="改动后的正文，" * 20)
    monkeypatch.setattr("miitwatch.second_looks.read_received", trip)
    watch.pass_time(hours=2)
    asked = watch.asked()
    for _ in range(3):
        watch.pass_time(seconds=1)
    assert watch.asked() == asked, "it waits for its next try"
    assert watch.ask("SELECT last_result FROM second_looks") == [("failed: a fault of ours: ZeroDivisionError",)]
