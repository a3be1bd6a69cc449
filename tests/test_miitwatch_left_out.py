"""Rows that cannot be read in a list that else reads well are told to operators once, and their end once."""

import json
from datetime import timedelta
from pathlib import Path

from watching import at, open_watching

from parsers.lists import MAX_ROWS
from replica.answers import Answer

NOW = at("2025-03-05 10:00")
LIST = """
[sources.posts]
kind = "list"
url = "{site:globaltimes}/posts.html"
link_pattern = "/p/"
news_within = "100d"
follow = "none"
allow_private = true
"""
GOOD = '<li><a href="/p/1.html">Weather in March</a> 2025-03-01</li>'
BAD = '<li><a href="javascript:show(2)">关于外商投资的批复</a> 2025-03-02</li>'


def test_rows_left_out_are_told_once_and_their_end_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=LIST) as watching:

        def look(hours: int, *rows: str) -> list[str]:
            page = f"<html><body><ul>{''.join(rows)}</ul></body></html>"
            watching.practice.world.put("globaltimes", "/posts.html", Answer(200, page.encode(), "text/html"))
            watching.look(NOW + timedelta(hours=hours))
            return watching.notices()

        assert look(0, GOOD) == []
        assert look(2, GOOD, BAD) == ["rows-left-out: posts"]
        assert look(4, GOOD, BAD) == ["rows-left-out: posts"], "an unchanged list tells nothing new"
        ((text,),) = watching.ask("SELECT text FROM messages WHERE type = 'notice.rows-left-out' AND channel = 'inbox'")
        assert "1 row of its list" in " ".join(text.split())
        assert "关于外商投资的批复" in "".join(text.split())
        assert look(6, GOOD) == ["rows-left-out: posts"], "one list without such a row is no end"
        assert look(8, GOOD, BAD) == ["rows-left-out: posts"]
        assert look(8 + 71, GOOD) == ["rows-left-out: posts"]
        assert look(8 + 73, GOOD) == ["rows-left-out: posts", "recovered: posts"]


def test_more_links_than_are_taken_have_words_of_their_own(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=LIST) as watching:
        links = "".join(
            f'<li><a href="/p/{number}.html">Weather of day {number}</a></li>' for number in range(MAX_ROWS + 2)
        )
        page = Answer(200, f"<html><body><ul>{links}</ul></body></html>".encode(), "text/html")
        watching.practice.world.put("globaltimes", "/posts.html", page)
        watching.look(NOW)
        ((text,),) = watching.ask("SELECT text FROM messages WHERE type = 'notice.rows-left-out' AND channel = 'inbox'")
        assert "2 links more match than are taken of one page" in " ".join(text.split())
        assert "cannot be read" not in text


def test_it_is_told_although_the_process_died_between_the_poll_and_the_notice(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=LIST) as watching:
        page = Answer(200, f"<html><body><ul>{GOOD}{BAD}</ul></body></html>".encode(), "text/html")
        watching.practice.world.put("globaltimes", "/posts.html", page)
        watching.look(NOW)
        with watching.app.store.write() as tx:  # as if the notice had not been stored
            tx.execute("DELETE FROM notices WHERE key = 'rows-left-out:posts'")
        watching.look(NOW + timedelta(hours=2))
        assert watching.notices() == ["rows-left-out: posts"] * 2
        assert watching.ask("SELECT result FROM polls ORDER BY id")[-1] != ("read",)


def test_articles_that_get_new_addresses_one_by_one_are_told_once_and_their_end_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=LIST) as watching:

        def look(day: int, moved: int) -> list[str]:
            rows = "".join(
                f'<li><a href="/{"pq"[n <= moved]}/{day - n}.html">Weather of day {day - n}</a> 2025-03-01</li>'
                for n in range(1, 41)
            )
            other = f'<li><a href="/video/{day}.html">Pictures of the day</a> 2025-03-01</li>' * (day % 2)
            page = Answer(200, f"<html><body><ul>{rows}{other}</ul></body></html>".encode(), "text/html")
            watching.practice.world.put("globaltimes", "/posts.html", page)
            watching.look(NOW + timedelta(days=day))
            return watching.notices()

        for day in range(6):
            assert look(day, 0) == [], "rows of other columns are usual"
        assert look(6, 2) == []
        assert look(7, 3) == [], "four with the other column's, where one is usual"
        told = ["rows-unmatched: posts"]
        assert look(8, 5) == told
        assert look(9, 15) == look(10, 15) == told, "they never become usual by themselves"
        ((text,),) = watching.ask(
            "SELECT text FROM messages WHERE type = 'notice.rows-unmatched' AND channel = 'inbox'"
        )
        said = " ".join(text.split())
        assert "5 dated rows of its list lead to addresses that its link_pattern does not match" in said
        assert "where 4 at most are usual, such as: Weather of day 7," in said
        assert "/q/7.html; Weather of day 6," in said
        assert look(11, 0) == look(12, 0) == told
        assert look(13, 1)[1:] == ["recovered: posts"]


COLUMN = """
[sources.posts]
kind = "jpaas"
url = "{site:globaltimes}/column.html"
news_within = "100d"
follow = "none"
allow_private = true
"""
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"


def test_further_lists_of_a_column_are_told_once_and_their_end_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "posts", extra=COLUMN) as watching:

        def look(hours: int, *tags: str) -> list[str]:
            scripts = "".join(
                f"""<script url="{UNIT}" queryData="{{'pageId':'{tag}','tagId':'{tag}'}}"></script>""" for tag in tags
            )
            answer = json.dumps({"success": True, "data": {"html": f"<ul>{GOOD}</ul>"}})
            put = watching.practice.world.put
            put(
                "globaltimes", "/column.html", Answer(200, f"<html><body>{scripts}</body></html>".encode(), "text/html")
            )
            put("globaltimes", UNIT, Answer(200, answer.encode(), "application/json"))
            watching.look(NOW + timedelta(hours=hours))
            return watching.notices()

        assert look(0, "列表", "导航") == []
        assert look(2, "列表一", "列表二", "导航") == look(4, "列表一", "列表二") == ["list-unasked: posts"]
        ((text,),) = watching.ask("SELECT text FROM messages WHERE type = 'notice.list-unasked' AND channel = 'inbox'")
        assert "1 further list that may be the column's as well: 列表二 (pageId 列表二)" in " ".join(text.split())
        assert look(6, "列表") == ["list-unasked: posts", "recovered: posts"]
