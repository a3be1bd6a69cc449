"""Known pages: asked at most daily, read by the same code, told once, and what depends on them held back."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from watching import Watching, at, open_watching

from domain.errors import ConfigError
from miitwatch.config import load_config
from miitwatch.reading.canary_table import describe_canaries, load_records

DAY = timedelta(days=1)
NOTICE = "/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"
NOW = at("2025-03-10 10:00")
CANARY = f"""
[canaries.pages]
source = "miit_news"
url = "{{ministry}}{NOTICE}"
title = "增值电信业务扩大对外开放试点"
date = "2024-04-10"
contains = ["工信部通信函〔2024〕107号"]
min_length = 300
files = 2
[canaries.pages.second]
url = "{{ministry}}SECOND"
title = "向首批外商投资企业发放"
date = "2025-03-04"
count = 13
min_length = 300
contains = "西门子数字科技（深圳）有限公司 | 深圳"
"""


def watch(folder: Path, extra: str = CANARY, sources: tuple[str, ...] = ("miit_news",)):  # type: ignore[no-untyped-def]
    from replica.world import start_world

    with start_world() as world:
        second = world.address("thirteen-ministry").partition("://")[2]
    return open_watching(folder, NOW, *sources, extra=extra.replace("SECOND", "/" + second.partition("/")[2]))


def state(watching: Watching) -> tuple[object, ...]:
    return watching.ask("SELECT state, failure, first_gone FROM canaries")[0]


def asked(watching: Watching, path: str = NOTICE) -> int:
    return len(watching.practice.world.asked("ministry", path))


def second_path(watching: Watching) -> str:
    return "/" + watching.practice.world.address("thirteen-ministry").partition("://")[2].partition("/")[2]


def test_a_known_page_that_reads_well_is_asked_once_a_day_and_makes_no_entry(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        for hours in range(0, 48, 6):
            watching.look(NOW + timedelta(hours=hours))
        assert state(watching) == ("reads well", "", 0)
        assert asked(watching) == 2
        assert watching.notices() == []
        assert watching.ask("SELECT count(*) FROM entries WHERE url LIKE '%' || ?", NOTICE) == [(0,)]
        assert watching.ask("SELECT count(*) FROM pages WHERE url LIKE '%' || ?", NOTICE) == [(0,)]


def test_a_restart_asks_no_known_page_again_before_its_day_is_over(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        config = watching.app.config
        watching.app.close()
        from miitwatch.application import open_application
        from miitwatch.progress import PlainProgress

        with open_application(config, watching.clock, PlainProgress(lambda _: None)) as app:
            again = Watching(watching.practice, app, watching.clock)
            again.look(NOW + timedelta(hours=23))
            assert asked(again) == 1
            again.look(NOW + DAY)
            assert asked(again) == 2


@pytest.mark.parametrize("fault", ["renamed-classes", "moved-date", "title-from-navigation", "half-body"])
def test_a_changed_template_is_told_within_a_period_and_nothing_of_it_is_told_as_fact(
    tmp_path: Path, fault: str
) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        before = watching.ask("SELECT id, changes FROM findings ORDER BY id")
        watching.switch("ministry", fault)
        watching.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
        watching.look(NOW + DAY)
        assert state(watching)[0] == "misread"
        assert watching.notices() == ["canary-misread: pages"]
        assert watching.ask("SELECT id, changes FROM findings ORDER BY id") == before
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("pending",)]
        watching.look(NOW + 2 * DAY)
        assert watching.notices() == ["canary-misread: pages"]

        watching.switch("ministry", fault, on=False)
        watching.look(NOW + 3 * DAY)
        assert state(watching) == ("reads well", "", 0)
        assert watching.notices() == ["canary-misread: pages", "recovered: canary pages"]
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("read",)]
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]


def test_the_notice_says_what_was_expected_what_was_read_and_what_to_do(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.switch("ministry", "moved-date")
        watching.look(NOW + DAY)
        text = watching.ask("SELECT text FROM notices WHERE key = 'canary:pages'")[0][0]
        assert "EXPECTED   date 2024-04-10" in text
        assert "READ       date 4 May 2016" in text
        assert NOTICE in "".join(text.split())
        assert "LAST WELL  10 Mar 2025, 10:00" in text
        assert "miitwatch sources reread miit_news" in text


@pytest.mark.parametrize(("fault", "failure"), [("404", "not-found"), ("410", "gone"), ("empty", "bad-answer")])
def test_a_known_page_that_is_gone_is_an_error_of_its_own_and_the_second_serves(
    tmp_path: Path, fault: str, failure: str
) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.switch("ministry", fault, path=NOTICE)
        watching.look(NOW + DAY)
        watching.look(NOW + 2 * DAY)
        assert state(watching) == ("reads well", failure, 1)
        served = watching.ask("SELECT served_by FROM canaries")[0][0]
        assert served == watching.practice.world.address("thirteen-ministry")
        assert watching.notices() == ["canary-gone: pages"]
        watching.switch("ministry", fault, path=NOTICE, on=False)
        watching.look(NOW + 3 * DAY)
        assert state(watching) == ("reads well", "", 0)
        assert watching.notices()[1:] == ["recovered: canary pages"]


def test_an_emptied_page_is_gone_too(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.practice.world.amend("notice-107", body="", enclosures=())
        watching.look(NOW + DAY)
        assert state(watching) == ("reads well", "layout-changed", 1)
        assert watching.notices() == ["canary-gone: pages"]


def test_where_the_second_reads_well_the_page_was_changed_and_not_the_template(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.practice.world.amend("notice-107", title="关于开展另一项工作的通告")
        watching.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
        watching.look(NOW + DAY)
        assert state(watching)[0] == "changed"
        assert watching.notices() == ["canary-misread: pages"]
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)], "nothing is held back"


def test_both_gone_is_told_and_holds_nothing_back(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.practice.world.remove("notice-107")
        watching.practice.world.remove("thirteen-ministry")
        watching.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
        watching.look(NOW + DAY)
        assert state(watching) == ("gone", "not-found", 1)
        assert watching.notices() == ["canary-gone: pages"]
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]


def test_a_fault_of_ours_at_a_known_page_holds_nothing_back_and_stops_no_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def trip(*_: object, **__: object) -> object:
        raise ZeroDivisionError("a bug")

    with watch(tmp_path) as watching:
        watching.look(NOW)
        with monkeypatch.context() as broken:
            broken.setattr("miitwatch.reading.canaries.read_known", trip)
            watching.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
            watching.look(NOW + DAY)
        assert state(watching)[:2] == ("unreachable", "unreadable")
        assert "a fault of ours while reading the known page" in caplog.text
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("read",)]
        watching.look(NOW + 2 * DAY)
        assert state(watching) == ("reads well", "", 0)


@pytest.mark.parametrize("fault", ["403", "500", "wzws-200", "429"])
def test_a_wall_before_a_known_page_is_no_changed_template(tmp_path: Path, fault: str) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        for path in (NOTICE, second_path(watching)):
            watching.switch("ministry", fault, path=path)
        watching.look(NOW + DAY)
        assert state(watching)[0] == "unreachable"
        assert asked(watching) == 2, "and it is not asked again the same day"
        watching.look(NOW + DAY + timedelta(hours=5))
        assert asked(watching) == 2
        assert watching.notices() == []


def test_where_the_first_cannot_be_fetched_the_second_still_guards(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.switch("ministry", "500", path=NOTICE)
        watching.look(NOW + DAY)
        assert state(watching)[0] == "reads well"
        assert watching.ask("SELECT served_by LIKE '%' || ? FROM canaries", second_path(watching)) == [(1,)]
        watching.switch("ministry", "renamed-classes")
        watching.look(NOW + 2 * DAY)
        assert state(watching)[0] == "misread"
        assert watching.notices() == ["canary-misread: pages"]


def list_canary_notices(watching: Watching) -> list[str]:
    """Without those of the page being cited by the record too, and asked again in vain."""
    return [one for one in watching.notices() if not one.startswith(("look-failing: ", "recovered: pages of "))]


def test_two_known_pages_that_cannot_be_fetched_for_three_days_are_told_once(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        for path in (NOTICE, second_path(watching)):
            watching.switch("ministry", "500", path=path)
        for day in range(1, 4):
            watching.look(NOW + day * DAY)
        assert watching.notices() == []
        for day in range(4, 10):
            watching.look(NOW + day * DAY)
        assert state(watching)[0] == "unreachable"
        assert list_canary_notices(watching) == ["canary-unreachable: pages"]
        watching.switch("ministry", "500", on=False, path=second_path(watching))
        watching.look(NOW + 10 * DAY)
        assert list_canary_notices(watching) == ["canary-unreachable: pages", "recovered: canary pages"]


ROW = """
[canaries.search]
source = "miit_search"
reads = "row"
url = "{ministry}/search-front-server/api/search/info?q=试点工作的通告&cateid=196"
title = "增值电信业务扩大对外开放试点工作的通告"
date = "2024-04-10"
contains = ["工信部通信函〔2024〕107号"]
[canaries.search.second]
url = "{ministry}/search-front-server/api/search/info?q=首批外商投资企业"
title = "向首批"
date = "2025-03-04"
"""


def test_a_known_row_is_found_by_the_sources_own_adapter(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_search", extra=ROW) as watching:
        watching.look(NOW)
        assert state(watching) == ("reads well", "", 0)
        watching.switch("ministry", "keys-renamed")
        watching.look(NOW + DAY)
        assert state(watching)[:2] == ("misread", "layout-changed")
        assert "canary-misread: search" in watching.notices()


LIBRARY_ROW = """
[canaries.library]
source = "govcn_library"
reads = "row"
url = "LIBRARY?t=zhengcelibrary_bm&q=增值电信业务扩大对外开放试点&p=1&n=10&searchfield=title"
title = "增值电信业务扩大对外开放试点"
date = "2024-04-10"
contains = ["工信部通信函〔2024〕107号"]
[canaries.library.second]
url = "LIBRARY?t=zhengcelibrary_bm&q=号资源&p=1&n=10&searchfield=title"
title = "关于加强电信网码号资源管理的通知"
"""


def test_a_known_row_of_the_state_councils_library_is_found(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "govcn_library", extra=LIBRARY_ROW, library="govcn_library") as watching:
        watching.look(NOW)
        assert state(watching) == ("reads well", "", 0)
        watching.switch("govcn", "404")
        watching.look(NOW + DAY)
        assert state(watching)[:2] == ("gone", "not-found")


def test_a_canary_that_leaves_the_configuration_holds_nothing_back(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        watching.switch("ministry", "renamed-classes")
        watching.look(NOW + DAY)
        assert state(watching)[0] == "misread"
        watching.app.close()
        path = watching.practice.config
        text = path.read_text("utf-8").replace("[canaries.pages]\n", "[canaries.pages]\nenabled = false\n")
        path.write_text(text, "utf-8")
        done = watching.practice.call("poll")
        assert done.returncode in (0, 2, 3), done.stderr
        assert watching.ask("SELECT count(*) FROM canaries") == [(0,)]


def test_sources_lists_known_pages_and_check_asks_them_without_storing(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        listed = watching.practice.call("sources").stdout
        assert "Known pages" in listed
        assert "reads well" in listed
        row = json.loads(watching.practice.call("sources", "list", "--json").stdout)
        own = next(one for one in row if one["name"] == "miit_news")
        assert [one["state"] for one in own["canaries"]] == ["reads well"]

        watching.switch("ministry", "moved-date")
        done = watching.practice.call("sources", "check", "miit_news", "--json")
        assert done.returncode == 3
        column, canary = json.loads(done.stdout)
        assert column["status"] == "ok"
        assert (canary["name"], canary["status"], canary["error"]) == ("canary pages", "failed", "canary-misread")
        assert "expected date 2024-04-10" in canary["wrong"]
        assert state(watching) == ("reads well", "", 0)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('source = "nobody"', 'canaries.x.source = "nobody" is no source'),
        ('source = "miit_news"\ntitle = ""', "canaries.x says nothing that must be read"),
        ('source = "miit_news"\ndate = "10 April"', "canaries.x.date"),
    ],
)
def test_a_canary_that_cannot_be_one_is_refused(tmp_path: Path, keys: str, said: str) -> None:
    text = (
        '[sources.miit_news]\nkind = "feed"\nurl = "https://a.example/"\n'
        f'[canaries.x]\n{keys}\nurl = "https://a.example/1"\n[canaries.x.second]\nurl = "https://a.example/2"\n'
        'title = "x"\n'
    )
    (tmp_path / "config.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=re.escape(said)):
        load_config(tmp_path / "config.toml", {}, tmp_path)


def test_a_page_that_was_never_reached_is_held_against_nothing(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.switch("ministry", "500")
        watching.look(NOW)
        (row,) = describe_canaries(watching.app.config, load_records(watching.app.config))
    assert "expected ;" not in row["what"]
    assert row["what"]
