"""A source that is due and is not asked is told once, and its end once; a round's works are watched while they run."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from watching import at, open_watching

from domain.altering import alter
from miitwatch.pulse import Pulse
from replica.answers import Answer

HOUR = timedelta(hours=1)
POSTS = """
[sources.posts]
kind = "feed"
url = "{site:globaltimes}/posts.xml"
news_within = "100d"
follow = "none"
allow_private = true
"""
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Posts</title><link>https://a.example/'
    "</link><item><title>Weather {}</title><link>https://a.example/{}</link></item></channel></rss>"
)
NOW = at("2025-03-05 10:00")


def test_a_source_that_its_hosts_cap_keeps_from_being_asked_is_told_once_and_recovers_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_news", "miit_notices") as watching:
        watching.app.pulse.started = NOW
        watching.look(NOW)
        settings = watching.app.config.crawler
        watching.app.fetcher.hosts._settings = alter(settings, day_cap=1)
        for hours in range(2, 13):
            watching.look(NOW + hours * HOUR, due_only=True)
        told = watching.notices()
        assert [one for one in told if "miit_news" in one] == ["not-asked: miit_news"]
        watching.app.fetcher.hosts._settings = settings
        watching.look(NOW + 30 * HOUR)
        watching.look(NOW + 31 * HOUR)
        told = watching.notices()
        assert [one for one in told if "miit_news" in one] == ["not-asked: miit_news", "recovered: miit_news"]


def test_what_was_not_asked_while_nothing_ran_is_no_news(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_news", "miit_notices") as watching:
        watching.look(NOW)
        later = NOW + timedelta(days=3)
        watching.app.pulse.started = later
        watching.look(later, "miit_notices")
        assert not [one for one in watching.notices() if "not-asked" in one]


def test_a_source_that_asks_for_far_longer_a_rest_than_its_interval_is_told_once_and_its_end_once(
    tmp_path: Path,
) -> None:
    """Its wish is kept to; what comes and goes meanwhile was not seen because of it, and not because nothing ran."""
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:

        def look(days: float, number: int, *headers: tuple[str, str]) -> None:
            feed = Answer(200, FEED.format(number, number).encode(), "application/rss+xml", headers, validators=False)
            watching.practice.world.put("globaltimes", "/posts.xml", feed)
            watching.look(NOW + timedelta(days=days), due_only=True)

        rest = ("Cache-Control", "max-age=2592000")
        look(0, 1, rest)
        asked = len(watching.practice.world.asked("globaltimes", "/posts.xml"))
        look(2, 2, rest)
        assert len(watching.practice.world.asked("globaltimes", "/posts.xml")) == asked
        look(7.05, 3, rest)
        assert watching.notices() == ["resting: posts", "gap: posts"]
        gap = watching.ask("SELECT cause, failure FROM gaps")
        assert gap == [("not asked", "the site asked for rest")]
        sent = watching.ask("SELECT text FROM messages WHERE type = 'notice.gap' AND channel = 'inbox'")
        text = " ".join(sent[0][0].split())
        assert "the site asked for rest" in text
        assert "did not run" not in text
        look(16, 3)
        assert watching.notices()[2:] == ["recovered: posts"]


def test_a_column_that_leads_to_the_front_page_is_told_once_and_its_end_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:

        def look(hours: int, path: str) -> None:
            feed = Answer(200, FEED.format(1, 1).encode(), "application/rss+xml", validators=False)
            away = Answer(302, b"", "text/html", (("Location", "/front.xml"),), validators=False)
            watching.practice.world.put("globaltimes", path, feed)
            if path != "/posts.xml":
                watching.practice.world.put("globaltimes", "/posts.xml", away)
            watching.look(NOW + hours * HOUR)

        look(0, "/front.xml")
        look(2, "/front.xml")
        assert watching.notices() == [], "a detour of two polls is no move"
        look(4, "/front.xml")
        look(6, "/front.xml")
        assert watching.notices() == ["moved: posts"]
        ((text,),) = watching.ask("SELECT text FROM messages WHERE type = 'notice.moved' AND channel = 'inbox'")
        assert "/posts.xml, another address answers: " in " ".join(text.split())
        look(8, "/posts.xml")
        assert watching.notices() == ["moved: posts", "recovered: posts"]


def test_a_server_that_keeps_its_validators_for_another_list_is_told_once_and_its_rows_are_late(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:

        def look(days: int, number: int, status: int = 200) -> None:
            body = FEED.format(number, number).encode()
            body = body.replace(b"</item>", b"<pubDate>Sat, 08 Mar 2025 10:00:00 +0800</pubDate></item>")
            kept = (("ETag", '"kept"'),)
            feed = Answer(status, body, "application/rss+xml", kept, validators=False)
            watching.practice.world.put("globaltimes", "/posts.xml", feed)
            watching.look(NOW + timedelta(days=days), due_only=True)

        for days, number, status in ((0, 1, 200), (3, 2, 304), (6, 2, 304), (7, 2, 200), (8, 2, 200)):
            look(days, number, status)
        assert watching.notices() == ["old-validators: posts", "gap: posts"]
        assert watching.ask("SELECT cause, failure, since FROM gaps") == [
            ("failing", "old-validators", "2025-03-05T02:00:00Z")
        ]
        assert [row[0][:26] for row in watching.ask("SELECT found_late_because FROM late_finds")] == [
            "it failed (old-validators)"
        ]
        notes = watching.ask("SELECT notes FROM polls WHERE notes LIKE '%under the same validators%'")
        assert len(notes) == 1
        look(40, 2)
        assert watching.notices()[2:] == ["recovered: posts"]


def test_a_server_whose_validators_leave_out_what_is_no_row_is_nobodys_trouble(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:
        for days in (0, 7, 14):
            body = FEED.format(1, 1).replace("<item>", f"<description>{days} comments</description><item>").encode()
            feed = Answer(200, body, "application/rss+xml", (("ETag", '"of the newest"'),), validators=False)
            watching.practice.world.put("globaltimes", "/posts.xml", feed)
            watching.look(NOW + timedelta(days=days), due_only=True)
        assert watching.notices() == []
        assert watching.ask("SELECT cause FROM gaps WHERE cause = 'failing'") == []


def test_a_rounds_work_at_a_host_is_watched_and_each_request_is_a_sign_of_life(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, alive = [], []
    watch, beat = Pulse.watch_work, Pulse.beat_work

    @contextmanager
    def watch_work(pulse: Pulse, host: str) -> Iterator[None]:
        began.append(host)
        with watch(pulse, host):
            yield

    def beat_work(pulse: Pulse, rests: float = 0.0) -> None:
        alive.append(rests)
        beat(pulse, rests)

    monkeypatch.setattr(Pulse, "watch_work", watch_work)
    monkeypatch.setattr(Pulse, "beat_work", beat_work)
    with open_watching(tmp_path, NOW, "miit_news") as watching:
        watching.look(NOW)
        requests = len(watching.practice.world.asked("ministry"))
        assert len(alive) == requests > 1
        assert set(alive) == {watching.app.config.crawler.deadline}, "a request may take as long as its deadline"
        assert len(set(began)) == 1
        assert watching.app.pulse.list_silent() == ()
