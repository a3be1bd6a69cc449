"""Health, readiness and metrics, asked over a real socket of the application's own server."""

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from domain.alerts import Message
from domain.altering import alter
from domain.errors import ConfigError
from domain.pages import Failure, Poll
from domain.sources import SourceMemory
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.page.serving import LAST_ANSWERS, serve_page
from miitwatch.progress import PlainProgress
from miitwatch.pulse import DEADLINE
from storage.outbox import outbox
from storage.polls import polls

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CONFIG = """
[page]
listen = "127.0.0.1:0"
{page}
[sources.ministry]
kind = "jpaas"
url = "https://www.ministry.example/xwfb/index.html"
authority = "regulator"
[sources.paper]
kind = "feed"
url = "https://paper.example/feed.xml"
[sources.wire]
kind = "feed"
url = "https://wire.example/feed.xml"
[sources.quiet]
kind = "feed"
url = "https://quiet.example/feed.xml"
enabled = false
"""


def open_watch(folder: Path, page: str = "") -> Iterator[Application]:
    path = folder / "config.toml"
    path.write_text(CONFIG.format(page=page), "utf-8")
    config = load_config(path, {}, folder)
    with open_application(config, lambda: NOW, PlainProgress(lambda line: None)) as app:
        remember(app, "ministry", "paper", "wire")
        yield app


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Application]:
    yield from open_watch(tmp_path)


def remember(app: Application, *names: str, **changes: Any) -> None:
    """These sources as last asked ten minutes ago; what is not changed is well."""
    known = {source.name: source for source in app.config.sources}
    asked = NOW - timedelta(minutes=10)
    values: dict[str, Any] = {"last_poll": asked, "last_success": asked, "watched_since": asked, "polls": 7} | changes
    with app.store.write() as tx:
        for name in names:
            memory = SourceMemory(url=known[name].url, **values)
            failure = Failure(changes["failing"], known[name].url, "HTTP 403", False) if changes else None
            result = "failed" if failure else "read"
            polls.save_poll(tx, Poll(name, asked, asked, result, memory, requests=1, failure=failure), known[name])


def ask(app: Application, path: str, **headers: str) -> httpx.Response:
    with serve_page(app, app.pulse) as address:
        return httpx.get(address + path, headers=headers)


def test_a_well_watch_is_healthy_and_ready(app: Application) -> None:
    assert ask(app, "/healthz").text == "ok\n"
    answer = ask(app, "/readyz")
    assert answer.status_code == 200
    told = answer.json()
    assert told["ready"] is True
    assert (told["reasons"], told["warnings"]) == ([], [])
    assert told["sources"] == {"green": 3, "amber": 0, "red": 0, "off": 1}
    assert "per_source" not in told


def test_verbose_names_every_source_that_is_on(app: Application) -> None:
    remember(app, "paper", failing="timeout", failures=1, failing_since=NOW)
    told = ask(app, "/readyz?verbose").json()
    assert told["ready"] is True, "one failed poll is no state yet"
    by_name = {one["source"]: one for one in told["per_source"]}
    assert sorted(by_name) == ["ministry", "paper", "wire"]
    assert (by_name["paper"]["state"], by_name["paper"]["failure"]) == ("amber", "timeout")


def test_a_regulator_that_cannot_be_read_makes_the_watch_unready(app: Application) -> None:
    remember(app, "ministry", failing="blocked", failures=3, failing_since=NOW - timedelta(days=1))
    answer = ask(app, "/readyz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["no page of the regulator can be read: ministry (blocked)"]


def test_half_of_the_sources_red_make_it_unready(app: Application) -> None:
    remember(app, "paper", "wire", failing="timeout", failures=4, failing_since=NOW)
    assert ask(app, "/readyz").json()["reasons"] == ["2 of 3 sources are red: miitwatch sources"]


def test_a_message_that_waits_for_more_than_an_hour_makes_it_unready(app: Application) -> None:
    made = NOW - timedelta(hours=1, seconds=1)
    message = Message("msg_1", "inbox", "", "finding", "finding.new", "13 firms", "text", "", made)
    with app.store.write() as tx:
        outbox.add_message(tx, message)
    assert ask(app, "/readyz").json()["reasons"] == [
        "channel inbox: 1 message waits, the oldest since 2026-03-02 07:59 UTC"
    ]
    assert 'miitwatch_outbox_oldest_seconds{channel="inbox"} 3601.0' in ask(app, "/metrics").text


def test_a_job_that_hangs_makes_it_unready(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    time = [50.0]
    monkeypatch.setattr("miitwatch.pulse.monotonic", lambda: time[0])
    app.pulse.beat("the round")
    time[0] += DEADLINE + 1
    assert "the round hangs" in ask(app, "/readyz").json()["reasons"][0]


def test_a_database_that_is_gone_is_said_in_words(app: Application) -> None:
    app.store.close()
    answer = ask(app, "/readyz")
    assert answer.status_code == 503
    assert answer.json()["reasons"][0].startswith("database: ")
    assert ask(app, "/healthz").status_code == 200, "the process lives"


def test_the_metrics_are_those_of_the_manual(app: Application) -> None:
    text = ask(app, "/metrics").text
    served = set(re.findall(r"^# TYPE (miitwatch_\w+)", text, re.MULTILINE))
    manual = (ROOT / "docs/operations.md").read_text("utf-8")
    described = set(re.findall(r"^\| `(miitwatch_\w+)`", manual, re.MULTILINE))
    assert served == described
    assert 'miitwatch_source_polls_total{source="ministry"} 7.0' in text
    assert 'miitwatch_source_state{source="quiet",state="off"} 1.0' in text
    assert "process_resident_memory_bytes" in text


def test_a_token_guards_the_metrics_alone(tmp_path: Path) -> None:
    for app in open_watch(tmp_path, 'token = "s3cret"'):
        assert ask(app, "/metrics").status_code == 401
        assert ask(app, "/metrics", Authorization="Bearer wrong").status_code == 401
        assert ask(app, "/metrics", Authorization="Bearer s3cret").status_code == 200
        assert ask(app, "/readyz").status_code == 200


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nothing", 404), ("POST", "/healthz", 405)])
def test_what_is_not_there_is_said(app: Application, method: str, path: str, status: int) -> None:
    with serve_page(app, app.pulse) as address:
        answer = httpx.request(method, address + path)
    assert answer.status_code == status
    assert ("Nothing is at this address." if path == "/nothing" else "GET and HEAD only.") in answer.text


def test_head_has_no_body(app: Application) -> None:
    with serve_page(app, app.pulse) as address:
        answer = httpx.head(address + "/healthz")
    assert (answer.status_code, answer.content) == (200, b"")


def test_the_server_ends_when_it_is_told_and_turns_for_nothing_else(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[int] = []
    monkeypatch.setattr("uvicorn.Server.on_tick", lambda _, counter: turns.append(counter))
    before = time.monotonic()
    with serve_page(app, app.pulse) as address:
        assert httpx.get(address + "/healthz").status_code == 200
    with serve_page(app, app.pulse):
        pass  # told before it has begun
    assert time.monotonic() - before < 2 * LAST_ANSWERS, "else it was left behind after its patience"
    assert not [thread for thread in threading.enumerate() if thread.name == "page"]
    assert turns == []


def test_each_answer_tells_the_time_at_which_it_was_given(app: Application) -> None:
    instants = [NOW, NOW + timedelta(hours=3, seconds=7)]
    with serve_page(replace(app, clock=lambda: instants[0]), app.pulse) as address:
        told = [parsedate_to_datetime(httpx.get(address + "/healthz").headers["date"])]
        del instants[0]
        told.append(parsedate_to_datetime(httpx.get(address + "/healthz").headers["date"]))
    assert told == [NOW, NOW + timedelta(hours=3, seconds=7)]


def test_an_address_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for app in open_watch(tmp_path):
            app.config = alter(app.config, listen=("127.0.0.1", port))
            with (
                pytest.raises(ConfigError, match=rf"page\.listen: 127\.0\.0\.1:{port} cannot be served"),
                serve_page(app, app.pulse),
            ):
                pass


def test_an_empty_address_serves_nothing(tmp_path: Path) -> None:
    for app in open_watch(tmp_path):
        app.config = alter(app.config, listen=None)
        with serve_page(app, app.pulse) as address:
            assert address == ""


@pytest.mark.parametrize(
    ("listen", "said"),
    [
        ('"0.0.0.0:8650"', "page.token_file"),
        ('"localhost:8650"', "127.0.0.1:8650"),
        ('"127.0.0.1"', "127.0.0.1:8650"),
        ('"127.0.0.1:99999"', "127.0.0.1:8650"),
    ],
)
def test_addresses_that_do_not_serve(tmp_path: Path, listen: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[page]\nlisten = {listen}\n", "utf-8")
    with pytest.raises(ConfigError) as raised:
        load_config(path, {}, tmp_path)
    assert said in str(raised.value)


def test_readyz_is_json(app: Application) -> None:
    answer = ask(app, "/readyz")
    assert answer.headers["content-type"].startswith("application/json")
    assert json.loads(answer.content)["version"]
