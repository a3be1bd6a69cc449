"""Operators hear of a page on the subject that cannot be read while it may still be read, not days later."""

from datetime import timedelta
from pathlib import Path

import pytest
from watching import Watching, at, open_watching

from domain.altering import alter
from miitwatch.messages.delivery import deliver_due
from replica.answers import Answer, answer_html

NOW = at("2025-05-06 10:00")
HOUR = timedelta(hours=1)
SUBJECT = "MIIT approves second batch of 17 foreign-invested firms for value-added telecom pilot"
OTHER = "Weather in Hainan: MIIT and the telecom operators keep the lines open"
#: Beyond every step of the retries.
FIVE_DAYS = timedelta(days=5)


def list_rows(watching: Watching, *titles: str, host: str = "technode") -> None:
    """The feed shows these rows; their pages, at this host, answer 500."""
    base = watching.practice.world.url(host, "")
    rows = "".join(
        f"<item><title>{title}</title><link>{base}/p/{place}</link>"
        "<pubDate>Tue, 06 May 2025 02:30:00 GMT</pubDate></item>"
        for place, title in enumerate(titles)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{rows}</channel></rss>'
    watching.practice.world.put("technode", "/feed/", Answer(body=feed.encode(), content_type="application/rss+xml"))
    for place in range(len(titles)):
        watching.practice.world.put(host, f"/p/{place}", Answer(500, b"no"))


def test_a_page_on_the_subject_is_told_at_its_second_failure_and_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, SUBJECT, OTHER)
        watching.look(NOW)
        assert watching.notices() == []
        watching.look(NOW + HOUR)
        deliver_due(watching.app)
        assert watching.notices() == ["one page of technode on the subject cannot be read yet"]
        [text] = watching.ask("SELECT text FROM messages WHERE kind = 'notice' AND channel = 'inbox'")
        assert SUBJECT in " ".join(str(text[0]).split())
        assert "told to nobody yet" in " ".join(str(text[0]).split())
        watching.look(NOW + 3 * HOUR)
        assert len(watching.notices()) == 1


@pytest.mark.parametrize(("seconds", "told"), [(604_800, 1), (7_200, 0)])
def test_a_page_on_the_subject_whose_site_asks_for_a_week_is_told_at_its_first_failure(
    tmp_path: Path, seconds: int, told: int
) -> None:
    """Its second try comes when that is over, and until then nobody would know."""
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, SUBJECT, OTHER)
        for place in range(2):
            busy = Answer(503, b"later", headers=(("Retry-After", str(seconds)),))
            watching.practice.world.put("technode", f"/p/{place}", busy)
        watching.look(NOW)
        watching.look(NOW + HOUR)
        assert watching.notices() == ["one page of technode on the subject cannot be read yet"] * told
        for (text,) in watching.ask("SELECT text FROM messages WHERE kind = 'notice' AND channel = 'inbox'"):
            assert "server-error, 1 try, listed by technode" in " ".join(str(text).split())
            assert "and longer while their site is to be left alone" in " ".join(str(text).split())


def test_a_page_whose_robots_txt_cannot_be_read_uses_up_no_try_and_is_told_and_read_in_the_end(tmp_path: Path) -> None:
    """A site in maintenance answers 503 for everything: six tries in four days, none of which asked for the page."""
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, SUBJECT, OTHER, host="xinhua")
        watching.switch("xinhua", "robots-500")
        for hours in (0, 1, 2):
            watching.look(NOW + hours * HOUR)
        assert watching.notices() == []
        watching.look(NOW + 4 * HOUR)
        assert watching.notices() == ["one page of technode on the subject cannot be read yet"]
        for hours in (8, 16, 32):
            watching.look(NOW + hours * HOUR)
        assert watching.notices()[1:] == ["one page of technode may not be asked for"]
        [text] = watching.ask("SELECT text FROM messages WHERE subject LIKE '%may not be asked for%' LIMIT 1")
        assert OTHER in " ".join(str(text[0]).split())
        assert "robots, 0 tries, listed by technode" in " ".join(str(text[0]).split())
        for days in range(2, 8):
            watching.look(NOW + days * 24 * HOUR)
        assert watching.ask("SELECT DISTINCT state FROM outcomes") == [("failed",)]
        assert len(watching.notices()) == 2
        assert not [one for one in watching.practice.world.asked("xinhua") if one.path.startswith("/p/")]
        watching.switch("xinhua", "robots-500", on=False)
        for place in range(2):
            watching.practice.world.put("xinhua", f"/p/{place}", answer_html(f"<p>{OTHER} {'Some words. ' * 40}</p>"))
        watching.look(NOW + 9 * 24 * HOUR)
        assert watching.ask("SELECT DISTINCT url LIKE '%/p/%' FROM articles") == [(1,)]
        assert {one.path for one in watching.practice.world.asked("xinhua") if one.path.startswith("/p/")} == {
            "/p/0",
            "/p/1",
        }


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("MIIT approves first batch of 13 foreign companies", True),
        ("工信部:首批13家外资企业获批", True),
        ("13 foreign-invested enterprises approved for pilot program in China", True),
        ("工业和信息化部召开电视电话会议部署通信保障工作", False),
        ("Tesla opens a showroom in Chengdu with much ado", False),
    ],
)
def test_a_wall_in_a_pages_place_is_told_where_its_row_may_tell_of_foreign_firms_let_in(
    tmp_path: Path, title: str, told: bool
) -> None:
    wall = answer_html("<p>This site uses cookies to offer you a better experience. Accept all to go on reading.</p>")
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, title)
        watching.practice.world.put("technode", "/p/0", wall)
        watching.look(NOW)
        watching.look(NOW + HOUR)
        assert watching.notices() == (["one page of technode on the subject cannot be read yet"] if told else [])
        if told:
            assert watching.ask("SELECT state, failure FROM outcomes") == [("failed", "layout-changed")]
            for tries in range(1, 7):
                watching.look(NOW + tries * FIVE_DAYS)
            assert watching.ask("SELECT state FROM outcomes") == [("given up",)]
            assert watching.ask("SELECT title FROM article_rows") == [(title,)]


def test_what_is_given_up_is_no_trouble_that_lasts(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode") as watching:
        list_rows(watching, *[SUBJECT.replace("17", str(number)) for number in range(20, 32)])
        for tries in range(6):
            watching.look(NOW + tries * FIVE_DAYS)
        assert watching.notices()[-1] == "12 pages could not be read"
        assert watching.ask("SELECT key FROM notices WHERE cleared_at IS NULL AND key LIKE 'given-up:%'") == []
        [text] = watching.ask("SELECT text FROM messages WHERE subject LIKE '%12 pages could not%' LIMIT 1")
        query = "SELECT title, url FROM outcomes WHERE state = 'given up'"
        assert f"2 others: {query}" in " ".join(str(text[0]).split())
        assert len(watching.ask(query)) == 12


def test_a_channel_that_is_asked_to_look_hears_of_it_with_the_operators_and_no_other(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode") as watching:
        inbox = next(one for one in watching.app.config.channels if one.name == "inbox")
        readers = [
            alter(inbox, name=name, operators=False, please_check=asked, language=language, path=str(tmp_path / name))
            for name, asked, language in (("desk", True, "en"), ("zh", True, "zh"), ("other", False, "en"))
        ]
        watching.app.config = alter(watching.app.config, channels=(alter(inbox, operators=True), *readers))
        list_rows(watching, SUBJECT, OTHER)
        watching.look(NOW)
        query = "SELECT channel, type, subject, text FROM messages WHERE kind = 'notice' ORDER BY channel"
        assert watching.ask(query) == []
        for hours in (1, 3):
            watching.look(NOW + hours * HOUR)
        desk, operators, chinese = watching.ask(query)
        assert [one[0] for one in (desk, operators, chinese)] == ["desk", "inbox", "zh"]
        assert desk[1] == chinese[1] == "notice.please-check"
        assert operators[1] == "notice.page-unread"
        assert desk[2] == "Please check: a page on the subject, listed by technode, cannot be read yet"
        text = " ".join(desk[3].split())
        assert SUBJECT in text
        assert "A title is no fact" in text
        assert "R-" not in text, "there is nothing to rule on"
        assert chinese[2].startswith("请核实")
