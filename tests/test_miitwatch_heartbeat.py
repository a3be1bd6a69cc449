"""The heartbeat against the practice hook sink: asked when all is well, and with a reason when not."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk
from practice import open_practice
from records import SOURCE, make_poll

from domain.altering import alter
from domain.pages import Failure
from domain.timing import WEEKLY
from miitwatch.config import load_config
from miitwatch.heartbeat import EVERY
from miitwatch.notices import beating
from miitwatch.notices.beating import beat


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk whose heartbeat's time is its clock's."""
    with open_desk(tmp_path) as made:
        url = made.world.url("hooks", "/ping/5f0c")
        made.app.config = alter(made.app.config, heartbeat_url=url, heartbeat_private=True)
        monkeypatch.setattr(beating, "monotonic", lambda: made.clock.now.timestamp())
        yield made


def list_asked(desk: Desk) -> list[tuple[str, str]]:
    asked = [hook for hook in desk.world.hooks if hook.path.startswith("/ping")]
    return [(hook.path.removeprefix("/ping/5f0c"), hook.body.decode()) for hook in asked]


def fail_poll(number: int) -> tuple[object, object]:
    source = alter(SOURCE, name=f"source_{number}")
    return source, make_poll(source=source, failure=Failure("timeout", "it did not answer", source.url))


def test_it_is_asked_after_a_round_and_at_most_once_a_minute(desk: Desk) -> None:
    assert not beat(desk.app), "nothing has happened yet"
    for _ in range(5):
        desk.app.heartbeat.note_round([])
        beat(desk.app)
    assert list_asked(desk) == [("", "")]
    desk.clock.now += timedelta(seconds=EVERY)
    assert beat(desk.app)
    assert len(list_asked(desk)) == 2


def test_a_round_that_failed_as_a_whole_is_told_until_one_succeeds(desk: Desk) -> None:
    failed = [fail_poll(1), fail_poll(2)]
    steps: list[list[object]] = [failed, [], [fail_poll(1), (SOURCE, make_poll())]]
    for asked in steps:
        desk.app.heartbeat.note_round(asked)  # type: ignore[arg-type]
        beat(desk.app)
        desk.clock.now += timedelta(seconds=EVERY)
    down = ("/fail", "none of the 2 sources asked could be read")
    assert list_asked(desk) == [down, down, ("", "")]


def test_sources_that_are_asked_singly_count_by_the_last_look_at_each(desk: Desk) -> None:
    fine = (alter(SOURCE, name="source_2"), make_poll())
    for asked in (fail_poll(1), fine, fail_poll(1), fail_poll(2), fine):
        desk.app.heartbeat.note_round([asked])  # type: ignore[list-item]
        beat(desk.app)
        desk.clock.now += timedelta(seconds=EVERY)
    down = ("/fail", "none of the 2 sources asked could be read")
    assert list_asked(desk) == [("", ""), ("", ""), ("", ""), down, ("", "")]


def test_an_error_is_told_by_its_name_alone(desk: Desk) -> None:
    desk.app.heartbeat.note_fault(OSError("/secret/place: disk full"))
    beat(desk.app)
    assert list_asked(desk) == [("/fail", "the round ended by OSError")]


def test_a_channel_that_has_failed_for_an_hour_is_told(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.mail())
    desk.world.switch("mail", "busy")
    desk.tell(1, "mail")
    desk.deliver()
    desk.app.heartbeat.note_round([])
    beat(desk.app)
    desk.clock.now += timedelta(minutes=61)
    desk.app.heartbeat.note_round([])
    beat(desk.app)
    (well, failing) = list_asked(desk)
    assert well == ("", "")
    assert failing == ("/fail", "channel mail has failed since 2025-02-28 09:00 UTC")


def test_a_channel_whose_receiver_is_gone_is_told_at_once(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), desk.hook())
    desk.world.switch("hooks", "410")
    desk.tell(1, "hook")
    desk.deliver()
    desk.app.heartbeat.note_round([])
    beat(desk.app)
    assert list_asked(desk)[-1] == ("/fail", "channel hook has failed since 2025-02-28 09:00 UTC")


def test_a_delivered_digest_asks_it_too(desk: Desk) -> None:
    desk.set_channels(desk.hook(digest=WEEKLY))
    desk.deliver()
    assert not beat(desk.app)
    desk.deliver(days=3)
    assert desk.states("hook", "digest") == ["accepted"]
    assert beat(desk.app)


@pytest.mark.parametrize("fault", ["500", "404"])
def test_its_own_failure_is_logged_and_holds_up_nothing(
    desk: Desk, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk.world.switch("hooks", fault)
    desk.app.heartbeat.note_round([])
    assert not beat(desk.app)
    assert f"the heartbeat failed: its address answered {fault}" in caplog.text
    desk.app.config = alter(desk.app.config, heartbeat_private=False)
    desk.clock.now += timedelta(minutes=2)
    desk.app.heartbeat.note_round([])
    assert not beat(desk.app)
    assert "private-address" in caplog.text
    assert "5f0c" not in caplog.text, "the address is a secret"


def test_its_address_comes_from_a_file_and_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "ping.txt").write_text("https://hc.firm.example/5f0c-secret\n", "utf-8")
    (tmp_path / "config.toml").write_text('[heartbeat]\nurl_file = "ping.txt"\n', "utf-8")
    config = load_config(tmp_path / "config.toml", {}, tmp_path)
    assert config.heartbeat_url == "https://hc.firm.example/5f0c-secret"
    from miitwatch.setup.config_show import show_config

    assert "5f0c" not in show_config(config)


def test_poll_asks_it_once(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        url = practice.world.url("hooks", "/ping")
        text = practice.config.read_text("utf-8") + f'\n[heartbeat]\nurl = "{url}"\nallow_private = true\n'
        practice.config.write_text(text, "utf-8")
        done = practice.call("poll")
        assert done.returncode == 0, done.stderr
        assert [hook.body for hook in practice.world.hooks if hook.path == "/ping"] == [b""]
