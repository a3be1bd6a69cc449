"""The notice of sources that fail: what is seen, not lost, serving meanwhile; one for a site, and one at its end."""

from datetime import timedelta
from pathlib import Path

import pytest
from watching import Watching, at, open_watching

from domain.altering import alter
from domain.errors import CommandError
from miitwatch.running.single_round import check_names
from replica.answers import Answer

HOUR = timedelta(hours=1)
NOW = at("2025-03-05 05:10")
CANARY = """
[canaries.notice]
source = "miit_news"
url = "{ministry}/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"
title = "增值电信业务扩大对外开放试点"
contains = "工信部通信函〔2024〕107号"
[canaries.notice.second]
url = "{thirteen}"
title = "向首批外商投资企业发放"
contains = "西门子数字科技（深圳）有限公司"
"""


def read_notice(watching: Watching, subject: str) -> str:
    ((text,),) = watching.ask("SELECT text FROM notices WHERE subject LIKE ?1 ORDER BY id LIMIT 1", f"%{subject}%")
    return " ".join(str(text).split())


def read_message(watching: Watching, subject: str) -> str:
    ((text,),) = watching.ask("SELECT text FROM messages WHERE subject LIKE ? AND kind = 'notice'", f"%{subject}%")
    return " ".join(str(text).split())


def test_columns_of_a_site_that_fail_alike_are_told_in_one_notice_with_what_is_not_lost(tmp_path: Path) -> None:
    names = ("miit_news", "miit_notices", "miit_search")
    with open_watching(tmp_path, NOW, *names, extra=CANARY, keys={"miit_news": 'fallback = "miit_search"'}) as watching:
        watching.look(NOW)
        watching.switch("ministry", "shell-without-script")
        for hours in (1, 2, 3):
            watching.look(NOW + hours * HOUR)
        assert watching.notices() == ["layout-changed: miit_news, miit_notices (2 of 3 MIIT sources)"]
        said = read_notice(watching, "layout-changed")
        assert "SINCE 5 Mar 2025, 06:10 LAST GOOD 5 Mar 2025, 05:10" in said
        assert "SEEN miit_news: HTTP 200, 685 bytes, no unit script on the column page" in said
        assert "(3 polls)" in said
        assert (
            "NOT LOST 6 answers kept unread: 5 Mar 2025, 06:10, 5 Mar 2025, 07:10, 5 Mar 2025, 08:10 MEANWHILE" in said
        )
        assert "MEANWHILE for miit_news: miit_search is asked in its place; its last new entry: 5 Mar 2025" in said
        assert "for miit_notices: nothing is asked in its place" in said
        assert "CANARY notice was read correctly at 5 Mar 2025, 06:10, so articles still parse" in said
        assert "DO miitwatch sources check miit_news miit_notices" in said
        assert "READERS not told: one path to MIIT still serves." in said

        watching.switch("ministry", "shell-without-script", on=False)
        watching.look(NOW + 4 * HOUR)
        assert watching.notices()[1:] == ["recovered: miit_news, miit_notices"]
        over = read_message(watching, "recovered")
        assert "They answer again. It failed for 3 h (3 polls), 5 Mar 2025, 06:10 to 5 Mar 2025, 09:10." in over


def test_very_many_addresses_that_fail_alike_are_counted_after_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("miitwatch.notices.source_notices._ADDRESSES", 1)
    with open_watching(tmp_path, NOW, "miit_news", "miit_notices", "miit_search", extra=CANARY) as watching:
        watching.look(NOW)
        watching.switch("ministry", "shell-without-script")
        for hours in (1, 2, 3):
            watching.look(NOW + hours * HOUR)
        said = read_notice(watching, "layout-changed")
        assert said.count("ADDRESS") == 1
        assert "MORE 1 other addresses: miitwatch sources" in said


def test_a_source_alone_on_its_site_is_told_by_its_name_and_readers_are_not_spoken_of(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "xinhua", "cgtn_business") as watching:
        watching.look(NOW)
        watching.switch("xinhua", "500")
        for hours in (1, 2, 3):
            watching.look(NOW + hours * HOUR)
        assert watching.notices() == ["server-error: xinhua"]
        said = read_notice(watching, "server-error")
        assert "MEANWHILE nothing is asked in its place" in said
        assert "CANARY no known page of this site" in said
        assert "READERS" not in said


def test_a_failure_that_becomes_another_is_told_once_it_has_lasted(tmp_path: Path) -> None:
    """Whoever was told of a 404 looks for a new address, and never hears that it is refused now."""
    with open_watching(tmp_path, NOW, "c114", "xinhua") as watching:
        looks = iter(range(1, 100))

        def look(times: int) -> list[str]:
            for _ in range(times):
                watching.look(NOW + next(looks) * timedelta(days=2))
            return [notice for notice in watching.notices() if "c114" in notice and "page" not in notice]

        look(1)
        watching.switch("c114", "404")
        assert look(4) == ["not-found: c114"]
        watching.switch("c114", "404", on=False)
        watching.switch("c114", "403")
        assert look(2) == ["not-found: c114"]
        assert look(3) == ["not-found: c114", "refused: c114"]
        watching.switch("c114", "403", on=False)
        watching.switch("c114", "410")
        said = look(1)
        assert said[2:] == ["gone: c114"], "it is not asked again, which nobody would know"


@pytest.mark.parametrize(("status", "name"), [(429, "rate-limited"), (503, "server-error")])
def test_a_site_that_asks_for_a_week_of_rest_is_told_at_once_and_not_at_its_third_failure(
    tmp_path: Path, status: int, name: str
) -> None:
    """Asked again after a week and after two, its third failure comes on the fifteenth day."""
    week = Answer(status, b"later", headers=(("Retry-After", "604800"),))
    with open_watching(tmp_path, NOW, "technode", "xinhua") as watching:
        watching.look(NOW)
        watching.practice.world.put("technode", "/feed/", week)
        watching.look(NOW + HOUR)
        assert watching.notices() == [f"{name}: technode"]
        assert "It is left alone until 12 Mar 2025, 06:10, as its site asks." in read_notice(watching, name)
        watching.look(NOW + 2 * HOUR)
        watching.look(NOW + timedelta(days=8))
        assert watching.notices() == [f"{name}: technode"]


def test_a_plea_that_keeps_a_source_from_few_polls_is_told_as_any_failure_is(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode", "xinhua") as watching:
        watching.look(NOW)
        watching.practice.world.put("technode", "/feed/", Answer(429, headers=(("Retry-After", "7200"),)))
        watching.switch("xinhua", "wzws-403")
        for hours in (1, 9):
            watching.look(NOW + hours * HOUR)
        assert watching.notices() == []


def test_a_source_told_by_another_failure_is_told_at_once_that_it_is_left_alone_for_a_week(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "technode", "xinhua") as watching:
        watching.look(NOW)
        watching.practice.world.put("technode", "/feed/", Answer(404))
        for days in (1, 3, 5):
            watching.look(NOW + timedelta(days=days))
        watching.practice.world.put("technode", "/feed/", Answer(429, headers=(("Retry-After", "604800"),)))
        watching.look(NOW + timedelta(days=7))
        assert watching.notices() == ["not-found: technode", "rate-limited: technode"]


def switch_source(watching: Watching, name: str, *, on: bool) -> None:
    """As if the daemon were started again with the source on or off."""
    sources = tuple(alter(one, enabled=on) if one.name == name else one for one in watching.app.config.sources)
    watching.app.config = alter(watching.app.config, sources=sources)


def test_a_failing_source_that_was_switched_off_is_trouble_no_more_and_is_told_anew_when_it_is_back(
    tmp_path: Path,
) -> None:
    """It counted for ever, and on again, a year later, its failure was taken for told."""
    with open_watching(tmp_path, NOW, "c114", "xinhua") as watching:
        watching.look(NOW)
        watching.switch("xinhua", "500")
        for hours in (1, 2, 3, 4):
            watching.look(NOW + hours * HOUR)
        lasting = "SELECT count(*) FROM notices WHERE cleared_at IS NULL AND key LIKE 'source:xinhua%'"
        assert watching.ask(lasting) == [(2,)], "while it is on it is told once"

        switch_source(watching, "xinhua", on=False)
        watching.look(NOW + 5 * HOUR)
        assert watching.ask(lasting) == [(0,)]
        assert watching.notices() == ["server-error: xinhua"], "nobody needs to hear of that"

        switch_source(watching, "xinhua", on=True)
        for hours in (6, 7, 8):
            watching.look(NOW + hours * HOUR)
        assert watching.notices() == ["server-error: xinhua"] * 2
        watching.switch("xinhua", "500", on=False)
        watching.look(NOW + 9 * HOUR)
        assert watching.notices()[2:] == ["recovered: xinhua"]


def test_a_source_that_said_it_is_gone_is_asked_again_where_a_person_names_it(tmp_path: Path) -> None:
    """A server that is set up wrongly for an hour says 410 too: the source was blind for good, whatever one did."""
    with open_watching(tmp_path, NOW, "c114", "xinhua") as watching:
        watching.look(NOW)
        watching.switch("xinhua", "410")
        watching.look(NOW + HOUR)
        said = read_notice(watching, "gone: xinhua")
        assert "A source is asked again by: miitwatch poll --all xinhua Nothing else asks it again." in said
        watching.switch("xinhua", "410", on=False)
        assert [one.name for one, _ in watching.look(NOW + 30 * HOUR).asked] == ["c114"]
        assert watching.look(NOW + 31 * HOUR, "xinhua", due_only=True).asked == []
        ((source, poll),) = watching.look(NOW + 32 * HOUR, "xinhua").asked
        assert (source.name, poll.failure) == ("xinhua", None)
        assert watching.notices()[-1] == "recovered: xinhua"
        watching.switch("xinhua", "410")
        watching.look(NOW + 33 * HOUR, "xinhua")
        assert [one.name for one, _ in watching.look(NOW + 60 * HOUR).asked] == ["c114"], "it is stopped again"


def test_a_source_that_is_off_is_said_to_be_off_and_not_that_nothing_is_due(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "c114") as watching:
        with pytest.raises(CommandError, match=r"source xinhua is off: set enabled = true in \[sources.xinhua\]"):
            check_names(watching.app, ("c114", "xinhua"))
        check_names(watching.app, ("c114",))
