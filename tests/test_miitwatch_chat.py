"""Chat channels on the real way: the same outbox, the same states, each service's pace, the words of its language."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import make_finding

from domain.alerts import Channel
from domain.altering import alter
from domain.errors import ConfigError
from miitwatch.messages.channel_desk import resume_channel, send_test
from miitwatch.messages.delivery import name_job
from miitwatch.running.calls import Calls
from miitwatch.running.daemon import deliver_watched
from replica.answers import Answer

TOKEN = "0123456789abcdef"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The clock stands still, so nothing is waited for on the spot: it is left for the next turn."""
    monkeypatch.setattr("miitwatch.messages.attempts.MOMENT", 0)
    with open_desk(tmp_path) as made:
        yield made


def slack(desk: Desk, bot: str = "bot") -> Channel:
    return Channel("slack", "slack", url=desk.world.url("hooks", f"/services/T/B/{bot}"), allow_private=True)


def feishu(desk: Desk, bot: str = TOKEN) -> Channel:
    url = desk.world.url("hooks", f"/open-apis/bot/v2/hook/{bot}")
    return Channel("feishu", "feishu", url=url, allow_private=True, language="zh")


def move(desk: Desk, **later: float) -> None:
    """Both clocks go on: the program's and the world's."""
    desk.clock.now += timedelta(**later)
    desk.world.set_time(desk.world.now + timedelta(**later))


def read_titles(desk: Desk) -> list[str]:
    posts = [json.loads(hook.body)["content"]["post"]["zh_cn"] for hook in desk.world.hooks]
    return [post["title"] for post in posts]


def test_a_chat_is_told_in_its_language_and_what_was_sent_is_kept(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), feishu(desk))
    desk.tell(1, "feishu")
    assert desk.deliver().accepted == 1
    (title,) = read_titles(desk)
    assert title.startswith("新增(")
    assert title.endswith("[F-2025-001]")
    assert desk.ask("SELECT subject, html FROM messages WHERE channel = 'feishu'") == [(title, "")]
    assert desk.ask("SELECT state, status FROM attempts") == [("accepted", "200 code 0")]


def test_a_later_message_names_the_first_in_its_own_words(desk: Desk) -> None:
    desk.set_channels(feishu(desk))
    desk.tell(1)
    desk.deliver()
    move(desk, minutes=1)
    desk.tell(1, change=2, kind="withdrawn", withdrawn=True)
    desk.deliver()
    assert read_titles(desk)[1].startswith("撤回:")
    lines = json.loads(desk.world.hooks[1].body)["content"]["post"]["zh_cn"]["content"]
    assert lines[0][0]["text"].startswith("请勿采用我们20")


def test_the_pace_of_a_service_holds_messages_back_and_loses_none(desk: Desk) -> None:
    desk.set_channels(feishu(desk))
    for number in range(1, 13):
        desk.tell(number)
    sent = []
    for _ in range(4):
        desk.deliver()
        sent.append(len(desk.world.hooks))
        move(desk, seconds=2)
    assert sent == [5, 10, 12, 12]
    assert set(desk.states("feishu")) == {"accepted"}
    assert desk.ask("SELECT DISTINCT state FROM attempts") == [("accepted",)], "nothing was refused as too much"


def test_what_its_pace_holds_back_is_tried_at_each_tick_and_what_is_done_is_not(desk: Desk) -> None:
    """The daemon's job of the channel would else rest for ten seconds, however short the pace."""
    channel = feishu(desk)
    desk.set_channels(channel)
    for number in range(1, 8):
        desk.tell(number)
    calls, stop = Calls((name_job(channel), "the round")), threading.Event()
    deliver_watched(desk.app, channel, stop, calls)
    assert len(desk.world.hooks) == 5
    assert calls.list_called() == (name_job(channel),)
    move(desk, seconds=2)
    calls.begin(name_job(channel))
    deliver_watched(desk.app, channel, stop, calls)
    assert len(desk.world.hooks) == 7
    assert calls.list_called() == ()


def test_a_bot_that_is_archived_holds_the_channel_until_a_person_resumes_it(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), slack(desk, "bot-archived"))
    desk.tell(1, "slack")
    desk.deliver()
    move(desk, hours=30)
    desk.deliver()
    assert len(desk.world.asked("hooks", "/services/T/B/bot-archived")) == 1
    assert "parked" in desk.states("slack")
    assert desk.notices("inbox")
    desk.set_channels(desk.inbox(), slack(desk))
    resume_channel(desk.app, "slack")
    desk.deliver(seconds=1)
    assert desk.states("slack") == ["accepted"]


def test_a_200_that_says_no_parks_or_waits_and_is_told(desk: Desk) -> None:
    desk.set_channels(desk.inbox(), feishu(desk, "unknown"))
    desk.tell(1, "feishu")
    desk.deliver()
    assert desk.states("feishu") == ["parked"]
    desk.deliver(hours=2)
    assert len(desk.world.asked("hooks", "/open-apis/bot/v2/hook/unknown")) == 1
    desk.set_channels(desk.inbox(), feishu(desk))
    desk.deliver(days=1)
    assert desk.states("feishu") == ["accepted"]


def test_a_test_goes_the_real_way(desk: Desk) -> None:
    for channel in (slack(desk), feishu(desk)):
        desk.set_channels(channel)
        assert send_test(desk.app, channel).accepted == 1
        assert f"channel {channel.name}" in desk.world.hooks[-1].body.decode()
    desk.world.put("hooks", f"/open-apis/bot/v2/hook/{TOKEN}", Answer(200, b'{"code": 19024}', "application/json"))
    move(desk, seconds=10)
    assert send_test(desk.app, feishu(desk)).failed == 1


def test_a_held_channel_is_not_tested_behind_the_operators_back(desk: Desk) -> None:
    channel = slack(desk, "bot-archived")
    desk.set_channels(channel)
    assert send_test(desk.app, channel).failed == 1
    move(desk, seconds=10)
    with pytest.raises(ConfigError, match="alerts resume slack"):
        send_test(desk.app, channel)


def test_apprise_is_imported_only_when_a_channel_needs_it() -> None:
    code = "import sys, miitwatch.messages.delivery; print(sorted({'apprise', 'requests'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("language", "late", "overtaken"),
    [("en", "SENT LATE: found 28 Feb 2025, 17:00, sent", "OVERTAKEN: since this"), ("zh", "补发:", "已被后续更正:")],
)
def test_what_is_late_or_overtaken_is_a_line_of_its_own(desk: Desk, language: str, late: str, overtaken: str) -> None:
    """In a letter they are labels in a column; a chat has none, and what is set in columns is ragged there."""
    channel = alter(feishu(desk), language=language)  # type: ignore[arg-type]
    desk.set_channels(desk.inbox(), channel)
    desk.tell(1, "feishu")
    desk.world.switch("hooks", "500")
    desk.deliver()
    desk.change(make_finding(published="2025-02-28"), 2, "corrected", ("inbox",))
    desk.world.switch("hooks", "500", on=False)
    move(desk, hours=2)
    desk.deliver()
    content = json.loads(desk.world.hooks[-1].body)["content"]["post"]["zh_cn" if language == "zh" else "en_us"][
        "content"
    ]
    first, second, third = ("".join(run["text"] for run in line) for line in content[:3])
    assert first.startswith(overtaken)
    assert second.startswith(late)
    assert not third.startswith((" ", late))
