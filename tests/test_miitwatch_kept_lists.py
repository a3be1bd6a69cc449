"""Lists that could not be read are kept with their error; after a repair they are read and told as late finds."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from watching import Watching, at, open_watching

from domain.pages import LeftOut
from miitwatch.messages.delivery import deliver_due
from miitwatch.notices.canary_notices import notice_canaries
from miitwatch.reading.kept_lists import reread_canaries, reread_lists
from replica.timeline import Telling

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = at("2025-05-06 10:00")


def break_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours in reading rows, to be repaired later: what the site sends is as always."""
    monkeypatch.setattr("parsers.jpaas.read_rows", lambda *_: ((), LeftOut()))


def count_kept(watching: Watching) -> int:
    query = "SELECT count(*) FROM pages WHERE kept_because = 'unreadable' AND url LIKE '%/unit?%'"
    return int(watching.ask(query)[0][0])


def tell_notice(when: datetime, number: int) -> Telling:
    title = f"关于第{number}号一般事项的公示"
    body = f"现将第{number}号事项予以公示，公示期为七个工作日，社会各界如有意见请书面反映。" * 3
    return tell_batch(when, f"p-{number}", section="notices", title=title, body=body)


def test_after_a_repair_kept_lists_give_their_entries_as_late_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        with monkeypatch.context() as broken:
            break_rows(broken)
            watching.look(NOW + 2 * HOUR)
            errors = watching.ask(
                "SELECT l.failure FROM pages p JOIN polls l ON l.id = p.poll_id WHERE p.kept_because = 'unreadable'"
            )
            assert set(errors) == {("layout-changed",)}
        # the site has taken the page off its list meanwhile; only the kept bytes still show it
        watching.practice.world.switch("ministry", "empty-html")
        watching.clock.now = NOW + 4 * DAY
        done = reread_lists(watching.app, watching.app.sources)
        assert [(one.source, one.read, one.new) for one in done] == [("miit_notices", 1, 1)]
        because = "its list of 2025-05-06 04:00 UTC could not be read then (layout-changed) and was read again"
        assert watching.ask("SELECT source, found_late_because FROM late_finds") == [("miit_notices", because)]
        watching.look(NOW + 4 * DAY)
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]
        deliver_due(watching.app, settled=True)
        subjects = [row[0] for row in watching.ask("SELECT subject FROM deliveries WHERE kind = 'finding'")]
        assert subjects
        assert all("Late find" in subject for subject in subjects)
        assert reread_lists(watching.app, watching.app.sources)[0].new == 0


def test_what_still_cannot_be_read_stays_kept(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        watching.switch("ministry", "rows-split")
        watching.look(NOW + HOUR)
        assert count_kept(watching) == 1
        done = reread_lists(watching.app, watching.app.sources)
        assert [(one.read, one.new) for one in done] == [(0, 0)]
        assert "layout-changed" in done[0].why
        assert count_kept(watching) == 1


def test_a_list_that_drifted_is_not_taken_for_good_when_it_is_read_again(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        watching.switch("ministry", "rows-titled-alike")
        watching.practice.world.publish(tell_batch(NOW, section="notices"))
        watching.look(NOW + HOUR)
        done = reread_lists(watching.app, watching.app.sources)
        assert [(one.read, one.new) for one in done] == [(0, 0)]
        assert watching.ask("SELECT count(*) FROM entries WHERE title = '查看详情'") == [(0,)]


def test_all_of_a_failing_time_is_kept_and_of_older_ones_twenty(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        watching.switch("ministry", "rows-split")
        for number in range(1, 26):
            watching.practice.world.publish(tell_notice(NOW + number * HOUR, number))
            watching.look(NOW + number * HOUR)
        assert count_kept(watching) == 25
        watching.switch("ministry", "rows-split", on=False)
        watching.look(NOW + 30 * HOUR)
        watching.switch("ministry", "rows-split")
        watching.practice.world.publish(tell_notice(NOW + 30 * HOUR, 30))
        watching.look(NOW + 31 * HOUR)
        kept = watching.ask("SELECT count(*) FROM pages WHERE kept_because = 'unreadable'")[0][0]
        assert kept == 20


def test_the_command_says_what_it_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_watching(tmp_path, NOW, "miit_notices") as watching:
        watching.look(NOW)
        assert "Nothing that could not be read is kept" in watching.practice.call("sources", "reread").stdout
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        with monkeypatch.context() as broken:
            break_rows(broken)
            watching.look(NOW + 2 * HOUR)
        done = watching.practice.call("sources", "reread", "miit_notices")
        assert done.returncode == 0, done.stderr
        assert "miit_notices: 1 of 1 kept lists read, 1 new entries" in done.stdout
        assert watching.practice.call("sources", "reread", "nobody").returncode == 2


CANARY = """
[canaries.pages]
source = "miit_notices"
url = "{ministry}/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"
title = "增值电信业务扩大对外开放试点"
[canaries.pages.second]
url = "{thirteen}"
title = "向首批外商投资企业发放"
"""


def test_after_a_repair_a_misread_known_page_is_read_from_its_kept_bytes_and_lets_go_what_it_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_watching(tmp_path, NOW, "miit_notices", extra=CANARY) as watching:
        watching.look(NOW)
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        with monkeypatch.context() as broken:
            broken.setattr("parsers.articles.find_title", lambda *_: "首页")
            watching.look(NOW + DAY)
        assert watching.ask("SELECT state FROM canaries") == [("misread",)]
        due = watching.ask("SELECT due FROM canaries")
        watching.look(NOW + DAY + HOUR)
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("pending",)]

        assert [record.name for record in reread_canaries(watching.app, watching.app.sources)] == ["pages"]
        assert watching.ask("SELECT state FROM canaries") == [("reads well",)]
        assert watching.ask("SELECT due FROM canaries") == due, "it is still asked once a day"
        notice_canaries(watching.app)
        assert watching.notices() == ["canary-misread: pages", "recovered: canary pages"]
        watching.look(NOW + DAY + 2 * HOUR)
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("read",)]
