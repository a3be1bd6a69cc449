"""Downtime and lists that move on: paged back until they meet what was known, marked late, the rest recorded."""

from datetime import timedelta
from pathlib import Path

import pytest
from watching import Watching, at, open_watching

from replica.timeline import Telling

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NOW = at("2025-05-05 10:00")
BACK = NOW + 10 * DAY


def publish(watching: Watching, number: int, site: str = "ministry", section: str = "notices") -> None:
    """So many notices about nothing in particular, the first an hour after NOW, spread over the ten days."""
    step = 9.5 * DAY / number
    for index in range(number):
        when = NOW + HOUR + index * step
        body = f"现将第{index}号事项予以公示，公示期为七个工作日，社会各界如有意见请书面反映。" * 3
        title = f"关于第{index}号一般事项的公示"
        watching.practice.world.publish(Telling(f"{site}-{index}", site, when, title, body, section=section))


def gap(watching: Watching, source: str) -> tuple[object, ...]:
    query = "SELECT cause, failure, closed, remaining, pages_walked, late_finds FROM gaps WHERE source = ?"
    rows = watching.ask(query, source)
    assert len(rows) == 1
    return rows[0]


def found(watching: Watching) -> int:
    return int(watching.ask("SELECT count(*) FROM entries WHERE title LIKE '关于第%号一般事项的公示'")[0][0])


def late(watching: Watching) -> list[str]:
    return [row[0] for row in watching.ask("SELECT found_late_because FROM late_finds")]


def test_after_ten_days_of_downtime_three_pages_of_new_rows_are_found_and_marked_late(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 72)
        before = len(watching.practice.world.asked("ministry"))
        watching.look(BACK)

        assert found(watching) == 72
        words = late(watching)
        assert len(words) == 72
        assert all("not asked between 2025-05-05 02:00 and 2025-05-15 02:00 UTC" in one for one in words)
        assert sum("found on page 3 of the list" in one for one in words) == 24
        assert gap(watching, "miit_notices") == ("not asked", "", 1, "", 4, 72)
        assert watching.ask("SELECT since, until FROM gaps") == [("2025-05-05T02:00:00Z", "2025-05-15T02:00:00Z")]
        units = [one for one in watching.practice.world.asked("ministry")[before:] if "build/unit" in one.path]
        assert len(units) == 4
        assert watching.notices() == [], "a gap that was closed is nobody's trouble"

        watching.look(BACK + 2 * HOUR)
        assert len(watching.ask("SELECT * FROM gaps")) == 1


def test_a_short_pause_that_overlaps_marks_what_was_published_meanwhile(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 5)
        watching.look(BACK)
        assert gap(watching, "miit_notices") == ("not asked", "", 1, "", 1, 5)
        assert len(late(watching)) == 5


def test_news_of_the_last_interval_is_in_time(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 3)
        watching.look(NOW + 30 * timedelta(minutes=1))
        for hours in range(1, 12):
            watching.look(NOW + hours * HOUR)
        assert found(watching) == 1
        assert late(watching) == []
        assert watching.ask("SELECT count(*) FROM gaps") == [(0,)]


def test_a_failure_is_named_as_the_cause(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 30)
        watching.switch("ministry", "empty-html")
        for days in range(1, 10):
            watching.look(NOW + days * DAY)
        watching.switch("ministry", "empty-html", on=False)
        watching.look(BACK)
        assert gap(watching, "miit_notices") == ("failing", "empty", 1, "", 2, 30)
        assert found(watching) == 30


def test_where_paging_is_ignored_the_gap_stays_open_and_is_told_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 72)
        watching.switch("ministry", "paging-ignored")
        watching.look(BACK)
        cause, _, closed, remaining, pages, number = gap(watching, "miit_notices")
        assert (cause, closed, pages, number) == ("not asked", 0, 1, 24)
        assert "paging is ignored" in str(remaining)
        missing = watching.ask("SELECT missing_from, missing_to FROM gaps")[0]
        assert "2025-05-0" in missing[0] < missing[1] < "2025-05-13"
        assert watching.notices() == ["gap: miit_notices"]
        watching.look(BACK + 2 * HOUR)
        assert watching.notices() == ["gap: miit_notices"]
        assert watching.ask("SELECT count(*) FROM gaps") == [(1,)]


def test_a_page_that_does_not_answer_is_tried_again_at_the_next_poll(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 60)
        watching.switch("ministry", "paging-fails")
        watching.look(BACK)
        cause, _, closed, remaining, _, number = gap(watching, "miit_notices")
        assert (cause, closed, number) == ("not asked", 0, 24)
        assert "page 2 could not be read: server-error" in str(remaining)
        assert watching.ask("SELECT tried_again FROM gaps") == [(1,)]
        assert watching.notices() == []

        watching.switch("ministry", "paging-fails", on=False)
        watching.look(BACK + HOUR)
        assert gap(watching, "miit_notices") == ("not asked", "", 1, "", 3, 60)
        assert found(watching) == 60
        assert all("not asked between" in one for one in late(watching))
        assert watching.look(BACK + 2 * HOUR).polls[0][1].result in ("not_modified", "unchanged")


def test_a_page_that_never_answers_leaves_the_gap_open_after_three_more_polls(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        publish(watching, 60)
        watching.switch("ministry", "paging-fails")
        told = []
        for hours in range(6):
            watching.look(BACK + hours * HOUR)
            told.append(len(watching.notices()))
        assert told == [0, 0, 0, 1, 1, 1]
        assert watching.notices() == ["gap: miit_notices"]
        assert gap(watching, "miit_notices")[2] == 0


@pytest.mark.parametrize(
    ("source", "site", "section"), [("miit_search", "ministry", "circulars"), ("govcn_library", "govcn", "library")]
)
def test_searches_are_paged_by_number(tmp_path: Path, source: str, site: str, section: str) -> None:
    with open_watching(tmp_path, NOW, source) as watching:
        watching.look(NOW)
        step = 9.5 * DAY / 25
        for index in range(25):
            title = f"关于第{index}号一般事项的公示 外商投资 电信"
            body = f"现将第{index}号事项予以公示，公示期为七个工作日。" * 4
            when = NOW + HOUR + index * step
            watching.practice.world.publish(Telling(f"x-{index}", site, when, title, body, section=section))
        watching.look(BACK)
        assert watching.ask("SELECT count(*) FROM entries WHERE title LIKE '关于第%号一般事项的公示%'") == [(25,)]
        assert gap(watching, source)[2:4] == (1, "")


def test_a_feed_cannot_be_paged_back_and_its_gap_is_recorded_as_such(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "chinanews") as watching:
        watching.look(NOW)
        publish(watching, 80, site="chinanews", section="")
        watching.look(BACK)
        cause, _, closed, remaining, pages, _ = gap(watching, "chinanews")
        assert (cause, closed, pages) == ("not asked", 0, 1)
        assert "no further pages" in str(remaining)
        assert [one for one in watching.notices() if not one.startswith("Please check")] == ["gap: chinanews"]


def test_a_list_that_never_answered_until_it_was_full_says_what_may_have_come_and_gone(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.switch("ministry", "empty-html")
        publish(watching, 72)
        for days in range(10):
            watching.look(NOW + days * DAY)
        watching.switch("ministry", "empty-html", on=False)
        watching.switch("ministry", "paging-ignored")
        watching.look(BACK)
        assert gap(watching, "miit_notices")[:3] == ("failing", "empty", 0)
        assert watching.ask("SELECT since, missing_from FROM gaps") == [("2025-05-05T02:00:00Z",) * 2]
        assert "gap: miit_notices" in watching.notices()
        ((text,),) = watching.ask("SELECT text FROM messages WHERE type = 'notice.gap' AND channel = 'inbox'")
        said = " ".join(text.split())
        assert (
            "SEEN its list does not show all of that time: none of its rows was known, and they do not reach back to "
            "then: paging is ignored: page 2 shows the rows of before NOT READ from 5 May 2025, 10:00 to "
            "15 May 2025, 10:00 FOUND 24 late finds on 1 page of its list"
        ) in said
        watching.look(BACK + 2 * HOUR)
        assert len(watching.ask("SELECT * FROM gaps")) == 1
