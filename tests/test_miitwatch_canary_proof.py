"""A known page that never read well here is told once and holds nothing back; one that did has its full force."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from test_miitwatch_canaries import DAY, NOTICE, NOW, state, watch
from watching import Watching, open_watching

from miitwatch.application import open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress

#: What no page says, so that both tables are wrong from the start.
WRONG = f"""
[canaries.pages]
source = "miit_news"
url = "{{ministry}}{NOTICE}"
title = "增值电信业务扩大对外开放试点"
date = "2023-04-10"
[canaries.pages.second]
url = "{{thirteen}}"
title = "向首批外商投资企业发放"
count = 15
"""


@contextmanager
def restart(watching: Watching, old: str, new: str) -> Iterator[Watching]:
    """The same ledger under a configuration that was edited."""
    watching.app.close()
    text = watching.practice.config.read_text("utf-8")
    assert old in text
    watching.practice.config.write_text(text.replace(old, new), "utf-8")
    config = load_config(watching.practice.config, {}, watching.practice.folder)
    with open_application(config, watching.clock, PlainProgress(lambda _: None)) as app:
        yield Watching(watching.practice, app, watching.clock)


def test_a_table_that_never_read_well_is_told_once_and_holds_nothing_back(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_news", extra=WRONG) as watching:
        watching.practice.world.publish(tell_batch(NOW - timedelta(hours=1)))
        for day in range(3):
            watching.look(NOW + day * DAY)
        assert state(watching) == ("unproven", "canary-misread", 0)
        assert watching.notices() == ["canary-unproven: pages"]
        assert watching.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("read",)]
        text = watching.ask("SELECT text FROM notices WHERE key = 'canary-unproven:pages'")[0][0]
        assert "EXPECTED   date 2023-04-10" in text
        assert "template has changed" not in text
        assert "HELD       Nothing." in text


def test_from_its_first_good_reading_on_it_holds_back(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "miit_news", extra=WRONG) as watching:
        watching.look(NOW)
        with restart(watching, 'date = "2023-04-10"', 'date = "2024-04-10"') as mended:
            mended.look(NOW + DAY)
            assert state(mended) == ("reads well", "", 0)
            assert mended.notices() == ["canary-unproven: pages", "recovered: canary pages"]
            mended.switch("ministry", "moved-date")
            mended.practice.world.publish(tell_batch(NOW + 2 * DAY - timedelta(hours=1)))
            mended.look(NOW + 2 * DAY)
            assert state(mended)[0] == "misread"
            assert mended.notices()[2:] == ["canary-misread: pages"]
            assert mended.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("pending",)]


def test_a_table_that_is_written_anew_must_read_well_anew(tmp_path: Path) -> None:
    """A slip of the pen in a table that read well for years would else hold back all that the host says."""
    with watch(tmp_path) as watching:
        watching.look(NOW)
        with restart(
            watching, 'title = "增值电信业务扩大对外开放试点"', 'title = "增值电信业务扩大开放试点"'
        ) as edited:
            edited.switch(
                "ministry", "404", path=edited.ask("SELECT url FROM articles WHERE title LIKE '%首批%'")[0][0]
            )
            edited.practice.world.remove("thirteen-ministry")
            edited.practice.world.publish(tell_batch(NOW + DAY - timedelta(hours=1)))
            edited.look(NOW + DAY)
            assert state(edited)[0] == "unproven"
            assert edited.notices() == ["canary-unproven: pages"]
            assert edited.ask("SELECT state FROM entries WHERE title LIKE '%第二批8家%'") == [("read",)]


def test_records_from_before_proof_was_kept_have_their_full_force(tmp_path: Path) -> None:
    with watch(tmp_path) as watching:
        watching.look(NOW)
        with watching.app.store.write() as tx:
            tx.execute("UPDATE canary_rows SET record = json_remove(record, '$.proven')")
        watching.switch("ministry", "renamed-classes")
        watching.look(NOW + DAY)
        assert state(watching)[0] == "misread"


def test_both_gone_where_neither_was_ever_read_is_no_loss_of_a_guard(tmp_path: Path) -> None:
    missing = WRONG.replace(NOTICE, "/none/one.html").replace("{thirteen}", "{ministry}/none/two.html")
    with open_watching(tmp_path, NOW, "miit_news", extra=missing) as watching:
        watching.look(NOW)
        watching.look(NOW + DAY)
        assert state(watching) == ("unproven", "not-found", 0)
        assert watching.notices() == ["canary-unproven: pages"]


@pytest.mark.parametrize("fault", ["404", "500"])
def test_what_was_never_read_here_keeps_no_change_of_another_page_waiting(tmp_path: Path, fault: str) -> None:
    """Neither a wrong table nor one whose pages no longer answer may keep another page's change untold for ever."""
    with open_watching(tmp_path, NOW, "miit_news", extra=WRONG) as watching:
        watching.switch("ministry", fault, path=NOTICE)
        for day in range(5):
            watching.look(NOW + day * DAY, due_only=True)
        world = watching.practice.world
        world.amend("thirteen-ministry", body=world.telling("thirteen-ministry").body.replace("13家", "14家"))
        for day in range(5, 9):
            watching.look(NOW + day * DAY, due_only=True)
        assert watching.ask("SELECT last_result FROM second_looks WHERE last_result LIKE 'held: canary'") == []
        assert watching.ask("SELECT count(*) FROM article_rows WHERE version = 2") == [(1,)]


ELSEWHERE = """
[canaries.trade]
source = "developingtelecoms"
url = "{page:thirteen-developingtelecoms}"
title = "13 foreign firms"
contains = ["Airbus China"]
count = 13
[canaries.trade.second]
url = "{page:thirteen-xinhua}"
title = "greenlights 13 foreign firms"
count = 13
"""


def test_a_feeds_article_is_a_known_page_and_a_second_of_another_site_vouches_for_itself(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "developingtelecoms", extra=ELSEWHERE) as watching:
        world = watching.practice.world
        watching.look(NOW)
        assert state(watching) == ("reads well", "", 0)
        world.amend("thirteen-developingtelecoms", title="Another piece", body="Nothing of it is left here. " * 40)
        watching.look(NOW + DAY)
        # Xinhua's page reads well, which says nothing of this site's template
        assert state(watching)[0] == "misread"
        assert watching.notices() == ["canary-misread: trade"]
        world.remove("thirteen-developingtelecoms")
        watching.look(NOW + 2 * DAY)
        assert state(watching)[::2] == ("reads well", 1)
        gone = watching.ask("SELECT text FROM notices WHERE key = 'canary-gone:trade'")[0][0]
        assert "No known page of this template is left" in " ".join(gone.split())


GDELT_ROW = """
[canaries.index]
source = "gdelt"
reads = "row"
url = "{site:gdelt}/api/v2/doc/doc?query=telecom&startdatetime=20250228000000&enddatetime=20250303000000"
title = "13 foreign"
[canaries.index.second]
url = "{site:gdelt}/api/v2/doc/doc?query=telecom&startdatetime=20240408000000&enddatetime=20240415000000"
title = "telecom"
"""


def test_a_known_row_of_gdelt_is_asked_for_by_its_window_alone(tmp_path: Path) -> None:
    with open_watching(tmp_path, NOW, "gdelt", extra=GDELT_ROW) as watching:
        watching.look(NOW)
        assert state(watching) == ("reads well", "", 0)
        asked = [one.path for one in watching.practice.world.requests if "startdatetime" in one.path]
        assert len(asked) == 1
        assert asked[0].endswith("&startdatetime=20250228000000&enddatetime=20250303000000")
        assert "timespan" not in asked[0]
        watching.switch("gdelt", "gdelt-rate-text")
        watching.look(NOW + DAY)
        assert state(watching)[:2] == ("unreachable", "rate-limited")
