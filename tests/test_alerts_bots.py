"""Slack, Feishu, and through Apprise DingTalk and WeCom: over real sockets, against bots that answer as those do."""

import base64
import hashlib
import hmac
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from messages import make_message

from alerts.channels.apprise_channel import find_longest
from alerts.channels.limits import measure
from alerts.channels.pacing import find_wait
from alerts.channels.posts import set_post
from alerts.channels.sending import reach, send
from domain.alerts import Channel, Receipt, Rendered
from domain.altering import alter
from domain.errors import DeliveryError
from domain.sources import CrawlSettings
from network.client import Client
from replica.answers import Answer
from replica.chats import FEISHU_SECRET
from replica.world import World, start_world

TOKEN = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def world() -> Iterator[World]:
    with start_world() as opened:
        yield opened


@pytest.fixture
def client() -> Iterator[Client]:
    opened = Client(CrawlSettings(version="1.0"))
    yield opened
    opened.close()


def slack(world: World, bot: str = "T0/B0/secret-bot", **changes: Any) -> Channel:
    url = world.url("hooks", f"/services/{bot}")
    return alter(Channel("desk", "slack", url=url, allow_private=True), **changes)


def feishu(world: World, bot: str = TOKEN, **changes: Any) -> Channel:
    url = world.url("hooks", f"/open-apis/bot/v2/hook/{bot}")
    return alter(Channel("desk", "feishu", url=url, allow_private=True, language="zh"), **changes)


def fail(channel: Channel, client: Client, **changes: Any) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        send(channel, make_message(**changes), client)
    return caught.value


# --- Slack


def test_slack_takes_one_text_with_a_bold_subject(world: World, client: Client) -> None:
    receipt = send(slack(world), make_message(), client)
    (hook,) = world.hooks
    assert json.loads(hook.body)["text"].startswith(
        "*New, citing MIIT: 13 foreign firms approved [F-2025-007]*\n13 firms."
    )
    assert receipt == Receipt("200", "ok", hook.body)


@pytest.mark.parametrize(
    ("bot", "status", "said", "park"),
    [
        ("T0/B0/bot-gone", "404", "no_service", True),
        ("T0/B0/bot-archived", "410", "channel_is_archived", True),
        ("T0/B0/bot-banned", "403", "action_prohibited", True),
    ],
)
def test_a_slack_bot_that_is_gone_parks_the_channel(
    world: World, client: Client, bot: str, status: str, said: str, park: bool
) -> None:
    error = fail(slack(world, bot), client)
    assert (error.status, error.answer, error.park, error.refused) == (status, said, park, False)


def test_slack_is_asked_no_sooner_than_it_says(world: World, client: Client) -> None:
    send(slack(world), make_message(), client)
    error = fail(slack(world), client)
    assert (error.status, error.retry_after, error.park, error.refused) == ("429", 30.0, False, False)


@pytest.mark.parametrize(
    ("answer", "refused", "status"),
    [
        (Answer(400, b"invalid_payload", "text/plain"), True, "400"),
        (Answer(400, b"user_not_found", "text/plain"), False, "400"),
        (Answer(200, b"<html>Log in to the hotel's network</html>"), False, "200"),
    ],
)
def test_only_what_slack_rejects_is_refused_and_only_ok_is_success(
    world: World, client: Client, answer: Answer, refused: bool, status: str
) -> None:
    world.put("hooks", "/services/T0/B0/secret-bot", answer)
    error = fail(slack(world), client)
    assert (error.refused, error.park, error.status) == (refused, False, status)


# --- Feishu


def test_feishu_takes_a_post_signed_in_its_body(world: World, client: Client) -> None:
    message = make_message()
    receipt = send(feishu(world, "signed", secrets=(FEISHU_SECRET,)), message, client)
    payload = json.loads(world.hooks[-1].body)
    key = f"{int(message.at.timestamp())}\n{FEISHU_SECRET}".encode()
    assert payload["sign"] == base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
    assert payload["content"]["post"]["zh_cn"]["title"] == message.subject
    assert (receipt.status, receipt.sent) == ("200 code 0", world.hooks[-1].body)


def test_a_later_attempt_is_signed_anew(world: World, client: Client) -> None:
    channel, message = feishu(world, "signed", secrets=(FEISHU_SECRET,)), make_message()
    for hours in (1, 2):
        send(channel, message, client, at=message.at + timedelta(hours=hours))
    first, second = (json.loads(hook.body) for hook in world.hooks)
    assert int(second["timestamp"]) - int(first["timestamp"]) == 3600
    assert first["sign"] != second["sign"]
    assert first["content"] == second["content"]


def test_without_a_secret_nothing_is_signed(world: World, client: Client) -> None:
    send(feishu(world), make_message(), client)
    assert set(json.loads(world.hooks[-1].body)) == {"msg_type", "content"}


@pytest.mark.parametrize(
    ("bot", "secret", "status"),
    [
        ("unknown", "", "200 code 19001"),
        ("signed", "another secret", "200 code 19021"),
        ("signed", "", "200 code 19021"),
    ],
)
def test_a_200_with_a_code_in_it_has_failed(world: World, client: Client, bot: str, secret: str, status: str) -> None:
    error = fail(feishu(world, bot, secrets=(secret,) if secret else ()), client)
    assert (error.status, error.park, error.refused) == (status, True, False)
    assert world.hooks == []


def test_feishu_waits_where_it_is_too_much(world: World, client: Client) -> None:
    for _ in range(5):
        send(feishu(world), make_message(), client)
    error = fail(feishu(world), client)
    assert (error.status, error.retry_after, error.park) == ("200 code 11232", 60.0, False)


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}", b'{"code": "0"}', b'{"code": true}', b"\xff"])
def test_an_answer_without_a_code_is_no_success(world: World, client: Client, body: bytes) -> None:
    world.put("hooks", f"/open-apis/bot/v2/hook/{TOKEN}", Answer(200, body, "application/json"))
    error = fail(feishu(world), client)
    assert (error.status, error.park, error.refused) == ("200", False, False)


def test_old_bots_call_their_code_otherwise(world: World, client: Client) -> None:
    body = b'{"StatusCode": 0, "StatusMessage": "success"}'
    world.put("hooks", f"/open-apis/bot/v2/hook/{TOKEN}", Answer(200, body, "application/json"))
    assert send(feishu(world), make_message(), client).status == "200 code 0"


# --- both


def test_a_private_address_is_refused_unless_allowed_and_no_error_shows_a_token(world: World, client: Client) -> None:
    for channel in (slack(world, allow_private=False), feishu(world, allow_private=False)):
        error = fail(channel, client)
        assert "private-address" in str(error)
        assert TOKEN not in str(error)
        assert "secret-bot" not in str(error)
    assert world.hooks == []
    echo = Answer(404, f"no bot {slack(world).url}".encode(), "text/plain")
    world.put("hooks", "/services/T0/B0/secret-bot", echo)
    assert fail(slack(world), client).answer.startswith("no bot [removed]")


def test_their_hosts_are_reached_without_a_message(world: World) -> None:
    for channel in (slack(world), feishu(world)):
        assert reach(channel).endswith(" answers")
    assert world.hooks == []


# --- through Apprise


def apprise(url: str, **changes: Any) -> Channel:
    return alter(Channel("desk", "apprise", url=url, language="zh"), **changes)


@pytest.fixture
def dingtalk(world: World, monkeypatch: pytest.MonkeyPatch) -> Channel:
    plugins = pytest.importorskip("apprise.plugins.dingtalk")
    address = world.url("hooks", "/robot/send?access_token={token}")
    monkeypatch.setattr(plugins.NotifyDingTalk, "notify_url", address)
    return apprise(f"dingtalk://{TOKEN}")


@pytest.fixture
def wecom(world: World, monkeypatch: pytest.MonkeyPatch) -> Channel:
    plugins = pytest.importorskip("apprise.plugins.wecombot")
    monkeypatch.setattr(plugins.NotifyWeComBot, "notify_url", world.url("hooks", "/cgi-bin/webhook/send?key={key}"))
    return apprise(f"wecombot://{TOKEN}")


def test_dingtalk_through_apprise(world: World, client: Client, dingtalk: Channel) -> None:
    receipt = send(dingtalk, make_message(text="@所有人 <at id=all>"), client)
    sent = json.loads(world.hooks[-1].body)
    assert sent["text"]["content"].split("\r\n") == [make_message().subject, "＠所有人 ＜at id=all＞"]
    assert sent["at"] == {"atMobiles": [], "isAtAll": False}
    assert (receipt.status, receipt.sent) == ("200", world.hooks[-1].body)


def test_a_200_with_an_error_in_it_has_failed_though_apprise_takes_it(
    world: World, client: Client, dingtalk: Channel, wecom: Channel
) -> None:
    gone = fail(alter(dingtalk, url=f"dingtalk://{TOKEN}unknown"), client)
    assert (gone.status, gone.park, gone.refused) == ("200 code 300001", True, False)
    gone = fail(alter(wecom, url=f"wecombot://{TOKEN}unknown"), client)
    assert (gone.status, gone.park, gone.refused) == ("200 code 93000", True, False)
    bad = Answer(200, b'{"errcode": 430104, "errmsg": "unsuitable"}', "application/json")
    world.put("hooks", "/robot/send", bad)
    error = fail(dingtalk, client)
    assert (error.status, error.refused, error.park) == ("200 code 430104", True, False)
    assert world.hooks == []


def test_dingtalk_that_has_had_too_much_is_left_alone_for_ten_minutes(
    world: World, client: Client, dingtalk: Channel
) -> None:
    for _ in range(20):
        send(dingtalk, make_message(), client)
    error = fail(dingtalk, client)
    assert (error.status, error.retry_after, error.park) == ("200 code 410100", 600.0, False)


def test_wecom_gets_no_more_than_it_takes_cut_between_lines(world: World, client: Client, wecom: Channel) -> None:
    line = "首批13家外商投资企业获得增值电信业务经营试点批复。"
    send(wecom, make_message(text="\n".join([line] * 90)), client)
    content = json.loads(world.hooks[-1].body)["text"]["content"]
    assert len(content.encode()) <= 2048
    assert set(content.splitlines()[1:-1]) == {line}
    assert content.endswith("\n全文:记录 F-2025-007")


@pytest.mark.parametrize(
    ("status", "park", "refused"), [(500, False, False), (403, True, False), (413, False, True), (302, False, False)]
)
def test_any_service_is_judged_by_its_status(
    world: World, client: Client, status: int, park: bool, refused: bool
) -> None:
    answer = Answer(status, b"no", "text/plain", headers=(("Location", world.url("hooks", "/elsewhere")),))
    world.put("hooks", "/any", answer)
    error = fail(apprise(world.url("hooks", "/any").replace("http://", "json://")), client)
    assert (error.status, error.park, error.refused) == (str(status), park, refused)
    assert world.asked("hooks", "/elsewhere") == []


def test_nobody_there_is_a_failure_and_no_token_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    error = fail(apprise(f"json://user:{TOKEN}@127.0.0.1:1/{TOKEN}"), client)
    assert (error.status, error.park, error.refused) == ("", False, False)
    assert TOKEN not in str(error) + caplog.text


@pytest.mark.parametrize(
    ("address", "longest"),
    [  # as each service documents it, in characters; DingTalk's own limit is ours, below Apprise's
        (f"discord://1234567890/{TOKEN}", 2_000),
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", 4_096),
        (f"pover://{'u' * 30}@{'t' * 30}", 1_024),
        (f"dingtalk://{TOKEN}", 12_000),
        (f"wecombot://{TOKEN}", 2_048),
    ],
)
@pytest.mark.parametrize("letter", ["x", "批"])
def test_no_service_gets_more_than_it_takes(address: str, longest: int, letter: str) -> None:
    pytest.importorskip("apprise")
    channel = apprise(address)
    octets = find_longest(channel)
    subject, text = set_post(make_message(text="\n".join([letter * 40] * 500)), channel, octets)
    assert 0.9 * longest < octets <= longest
    assert len(f"{subject}\r\n{text}".encode()) <= longest
    assert text.endswith("F-2025-007")
    assert measure(channel, Rendered("s", letter * longest, "")) > 1


def test_an_address_that_apprise_does_not_know_parks_the_channel(client: Client) -> None:
    error = fail(apprise(f"dingtonk://{TOKEN}"), client)
    assert error.park
    assert TOKEN not in str(error)
    with pytest.raises(DeliveryError, match="Apprise understands no address"):
        reach(apprise(f"dingtonk://{TOKEN}"))
    assert reach(apprise(f"dingtalk://{TOKEN}")) == "Apprise knows the service dingtalk; its host is not tried"


def test_what_a_service_says_is_kept_without_its_token(world: World, client: Client) -> None:
    world.put("hooks", "/any", Answer(500, f"token {TOKEN} is bad".encode(), "text/plain"))
    url = world.url("hooks", "/any").replace("http://", f"json://{TOKEN}@")
    assert fail(apprise(url), client).answer == "token [removed] is bad"


# --- the pace


@pytest.mark.parametrize(
    ("kind", "url", "ages", "wait"),
    [
        ("slack", "https://hooks.example/x", [], 0),
        ("slack", "https://hooks.example/x", [0], 2),
        ("slack", "https://hooks.example/x", [1], 1),
        ("slack", "https://hooks.example/x", [2], 0),
        ("slack", "https://hooks.example/x", [-3600], 2),
        ("feishu", "https://open.example/x", [0, 0, 0, 0], 0),
        ("feishu", "https://open.example/x", [0, 0, 0, 0, 0], 2),
        ("feishu", "https://open.example/x", [30] * 100, 31),
        ("apprise", "dingtalk://t", [10] * 19, 0),
        ("apprise", "dingtalk://t", [10] * 20, 51),
        ("apprise", "wecombot://t", [61] * 20, 0),
        ("apprise", "json://t", [0] * 20, 0),
        ("webhook", "https://hooks.example/x", [0] * 20, 0),
    ],
)
def test_each_service_has_its_pace(kind: Any, url: str, ages: list[int], wait: int) -> None:
    now = make_message().at
    recent = [now - timedelta(seconds=age) for age in ages]
    assert find_wait(Channel("desk", kind, url=url), recent, now) == wait
