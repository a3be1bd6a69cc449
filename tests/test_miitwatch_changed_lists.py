"""A source's table is changed between two rounds: what its list shows all the same is read, and what may have been
missed at another address or under another name is said."""

import threading
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from watching import Watching, at, open_watching

from crawler import reading_marks
from domain.altering import alter
from domain.sources import SourceMemory
from miitwatch.application import open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.rounds.due_sources import recall_all
from parsers.facts.subject.titles import TitleVerdict
from replica.answers import Answer
from replica.timeline import Telling
from storage.polls import polls

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NOW = at("2025-05-05 10:00")
POSTS = """
[sources.posts]
kind = "feed"
url = "{site:globaltimes}/posts.xml"
follow = "none"
allow_private = true
"""
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Posts</title><link>https://a.example/'
    "</link><item><title>Weather tomorrow</title><link>{}</link></item></channel></rss>"
)


def look_with(watching: Watching, now: Any, *changes: tuple[str, str]) -> None:
    """The program is started again with these words of its configuration changed, and asks all."""
    text = watching.practice.config.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    watching.practice.config.write_text(text, "utf-8")
    config = load_config(watching.practice.config, {}, watching.practice.folder)
    with open_application(config, watching.clock, PlainProgress(lambda _: None)) as app:
        replace(watching, app=app).look(now)


def test_a_row_that_better_title_rules_let_through_is_read_though_its_list_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = POSTS.replace('"none"', '"matching"')
    with open_watching(tmp_path, NOW, "posts", extra=posts) as watching:
        page = watching.practice.world.url("globaltimes", "/weather.html")
        watching.practice.world.put("globaltimes", "/posts.xml", Answer(200, FEED.format(page).encode(), "text/xml"))
        monkeypatch.setattr(
            "parsers.facts.subject.titles.judge_title", lambda *_: TitleVerdict(passes=False, reason="other")
        )
        monkeypatch.setattr("miitwatch.reading.title_verdicts._verdicts", {})
        watching.look(NOW)
        assert watching.ask("SELECT state FROM entries") == [("passed over",)]
        monkeypatch.setattr(
            "parsers.facts.subject.titles.judge_title", lambda *_: TitleVerdict(passes=True, reason="it may")
        )
        monkeypatch.setattr("miitwatch.reading.title_verdicts._verdicts", {})
        monkeypatch.setattr("crawler.reading_marks.mark_titles", lambda: "later")
        watching.look(NOW + HOUR)
        assert watching.ask("SELECT version FROM entries ORDER BY id") == [(1,), (2,)]
        assert watching.ask("SELECT count(*) FROM late_finds") == [(0,)]


def test_of_what_only_the_headline_was_read_the_page_is_once_the_source_follows_all(tmp_path: Path) -> None:
    """Its list answers 304, or gives the same bytes, and stays for a month as it is."""
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:
        page = watching.practice.world.url("globaltimes", "/weather.html")
        watching.practice.world.put("globaltimes", "/posts.xml", Answer(200, FEED.format(page).encode(), "text/xml"))
        watching.look(NOW)
        watching.look(NOW + HOUR)
        assert watching.ask("SELECT version FROM entries") == [(1,)]
        look_with(watching, NOW + 2 * HOUR, ('follow = "none"', 'follow = "all"'))
        assert watching.ask("SELECT version FROM entries ORDER BY version") == [(1,), (2,)]
        assert watching.ask("SELECT count(*) FROM gaps") == [(0,)]
        assert watching.ask("SELECT count(*) FROM late_finds") == [(0,)]


def publish(watching: Watching, number: int) -> None:
    step = 9.5 * DAY / number
    for index in range(number):
        when, title = NOW + HOUR + index * step, f"关于第{index}号一般事项的公示"
        body = f"现将第{index}号事项予以公示，公示期为七个工作日，社会各界如有意见请书面反映。" * 3
        watching.practice.world.publish(Telling(f"n-{index}", "ministry", when, title, body, section="notices"))


def test_a_source_under_another_name_must_meet_what_the_removed_one_showed(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 40)
        look_with(watching, NOW + 10 * DAY, ("[sources.miit_notices]", "[sources.column]"))
        gaps = watching.ask("SELECT source, cause, closed, since FROM gaps")
        assert gaps == [("column", "not asked", 1, "2025-05-05T02:00:00Z")]
        assert watching.ask("SELECT count(*) FROM entries WHERE title LIKE '关于第%号%'") == [(40,)]


def test_so_must_one_whose_address_and_name_are_spelt_otherwise(tmp_path: Path) -> None:
    """Of two that were removed, the one that was read last; never a source that is still there."""
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        source = watching.app.sources_by_name["miit_notices"]
        with watching.app.store.read() as db:
            memory = polls.load_memory(db, "miit_notices")
        assert memory is not None
        earlier = alter(memory, last_success=NOW - DAY, head=("old",))
        column = alter(source, name="column", url=source.url.replace("http:", "https:"))
        for left, head in (({"b": earlier, "a": memory}, memory.head), ({"miit_notices": memory}, ())):
            kept = recall_all((source, column), left)["column"]
            assert (kept.head, kept.url, kept.validators, kept.due) == (head, column.url, (), None)
        assert recall_all((column,), {"a": memory, "column": SourceMemory()})["column"].head == memory.head


def test_an_address_of_which_nothing_was_known_is_told_once_as_a_gap(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=POSTS) as watching:
        for name in ("posts", "others"):
            feed = Answer(200, FEED.format(f"https://a.example/{name}").encode(), "text/xml")
            watching.practice.world.put("globaltimes", f"/{name}.xml", feed)
        watching.look(NOW)
        look_with(watching, NOW + 14 * DAY, ("/posts.xml", "/others.xml"))
        cause, closed, remaining = watching.ask("SELECT cause, closed, remaining FROM gaps")[0]
        assert (cause, closed) == ("not asked", 0)
        assert str(remaining).startswith("its address was changed from http://")
        look_with(watching, NOW + 14 * DAY + HOUR)
        assert watching.notices() == ["gap: posts"]


def test_the_files_that_read_lists_are_read_once_and_not_by_each_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight workers begin at once: what none of them finds made, each would make for itself."""
    readers: list[tuple[str, threading.Thread]] = []

    def note_reader(kind: str) -> str:
        readers.append((kind, threading.current_thread()))
        return kind

    monkeypatch.setattr(reading_marks, "mark_parsers", cache(lambda: note_reader("lists")))
    monkeypatch.setattr(reading_marks, "mark_titles", cache(lambda: note_reader("titles")))
    more = "".join(POSTS.replace("posts]", f"posts_{n}]").replace('"none"', '"matching"') for n in range(3))
    with open_watching(tmp_path, NOW, "posts", extra=POSTS + more) as watching:
        page = watching.practice.world.url("globaltimes", "/weather.html")
        watching.practice.world.put("globaltimes", "/posts.xml", Answer(200, FEED.format(page).encode(), "text/xml"))
        watching.look(NOW)
    assert readers == [("lists", threading.main_thread()), ("titles", threading.main_thread())]
