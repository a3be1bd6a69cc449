"""A source whose pages come and cannot be read is told at the third page in a row, and its end once."""

from datetime import timedelta
from pathlib import Path

from practice import tell_batch
from watching import Watching, at, open_watching

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NOW = at("2025-05-06 10:00")


def publish(watching: Watching, number: int) -> None:
    title = f"关于第{number}号一般事项的公示"
    body = f"现将第{number}号事项予以公示，公示期为七个工作日，社会各界如有意见请书面反映。" * 3
    telling = tell_batch(NOW + number * HOUR - MINUTE, f"page-{number}", section="notices", title=title, body=body)
    watching.practice.world.publish(telling)


def test_the_third_page_in_a_row_is_told_and_the_end_once(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        watching.switch("ministry", "renamed-classes")
        told = []
        for number in range(1, 6):
            publish(watching, number)
            watching.look(NOW + number * HOUR)
            told.append(len(watching.notices()))
        assert told == [0, 0, 1, 1, 1]
        assert watching.notices() == ["layout-changed: pages of miit_notices"]
        text = watching.ask("SELECT text FROM notices WHERE key = 'pages:miit_notices'")[0][0]
        assert "template ministry" in text
        assert "miitwatch sources check miit_notices" in text

        watching.switch("ministry", "renamed-classes", on=False)
        publish(watching, 7)
        watching.look(NOW + 7 * HOUR)
        publish(watching, 8)
        watching.look(NOW + 8 * HOUR)
        assert watching.notices()[1:] == ["recovered: pages of miit_notices"]


def test_single_pages_that_fail_between_others_are_no_changed_template(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        for number in range(1, 9):
            watching.switch("ministry", "renamed-classes", on=number % 2 == 0)
            publish(watching, number)
            watching.look(NOW + number * HOUR)
        assert watching.notices() == []


def test_pages_that_do_not_come_are_not_told_as_a_changed_template(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        for number in range(1, 6):
            publish(watching, number)
            path = "/" + watching.practice.world.address(f"page-{number}").partition("://")[2].partition("/")[2]
            watching.switch("ministry", "500", path=path)
            watching.look(NOW + number * HOUR)
        assert watching.ask("SELECT count(*) FROM entries WHERE state = 'failed'") == [(5,)]
        assert watching.notices() == []
