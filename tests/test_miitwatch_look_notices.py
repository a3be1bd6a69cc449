"""Pages that are asked again in vain: told once a host, said in the coverage statement, never done with."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from test_miitwatch_second_looks import BODY, LOST, TITLE, Watch, begin_watch, publish_batch

from alerts.coverage.coverage import render_coverage
from alerts.coverage.coverage_chinese import render_coverage_in_chinese
from domain.dates import beijing_day
from miitwatch.history.coverage import gather_coverage
from storage.articles.looks import list_unanswered

TOLD = "SELECT type FROM messages WHERE type IN ('notice.look-failing', 'notice.recovered') AND channel = 'inbox'"


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """A page of the trade press that is in the ledger, and whose site begins to refuse its pages, not its lists."""
    with begin_watch(tmp_path) as made:
        publish_batch(made)
        made.pass_time(hours=2)
        with made.app.store.write() as tx:
            tx.execute("UPDATE looks SET authority = 'trade'")
        made.world.switch("ministry", "403", path=made.path)
        yield made


def fail_four_times(watch: Watch) -> None:
    for _ in range(4):
        watch.pass_time(hours=7)


def test_pages_that_give_no_answer_are_told_once_a_host_and_once_when_they_answer(watch: Watch) -> None:
    for _ in range(3):
        watch.pass_time(hours=7)
        assert watch.ask(TOLD) == []
    watch.pass_time(hours=7)
    assert watch.ask(TOLD) == [("notice.look-failing",)]
    watch.pass_time(days=7)
    watch.pass_time(hours=7)
    assert watch.ask(TOLD) == [("notice.look-failing",)]
    watch.world.switch("ministry", "403", on=False, path=watch.path)
    watch.pass_time(hours=7)
    assert watch.ask("SELECT last_result, unanswered_since FROM looks") == [("same", None)]
    assert watch.ask(TOLD) == [("notice.look-failing",), ("notice.recovered",)]


def test_the_answer_of_one_page_ends_no_trouble_of_another_at_its_host(watch: Watch) -> None:
    told = {"title": TITLE.format(count=13), "body": BODY.format(count=13)}
    watch.world.publish(tell_batch(watch.clock.now, "twin", **told))
    fail_four_times(watch)
    assert watch.ask("SELECT last_result = 'same', unanswered_since IS NULL FROM looks ORDER BY 1") == [(0, 0), (1, 1)]
    assert watch.ask(TOLD) == [("notice.look-failing",)]


def test_a_page_that_did_not_answer_at_its_last_look_is_asked_on(watch: Watch) -> None:
    for days in (0, 7, 30):
        watch.pass_time(days=days)
        fail_four_times(watch)
    ((state, tries, due),) = watch.ask("SELECT state, tries, due FROM looks")
    assert (state, tries) == ("watched", 0)
    assert timedelta(days=29) < datetime.fromisoformat(due) - watch.clock.now < timedelta(days=31)
    watch.world.switch("ministry", "403", on=False, path=watch.path)
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(days=31)
    assert watch.changes()[1:] == [("corrected", "page_changed")]


def test_the_coverage_statement_says_which_pages_gave_no_answer(watch: Watch) -> None:
    since = watch.clock.now + timedelta(hours=7)
    fail_four_times(watch)
    with watch.app.store.read() as db:
        assert list_unanswered(db, watch.clock.now) == ()
    watch.pass_time(hours=4)
    day = beijing_day(watch.clock.now)
    with watch.app.store.read() as db:
        covered = gather_coverage(watch.app, db, day, day)
    (vain,) = covered.unanswered
    assert (vain.pages, vain.since) == (1, since)
    said = " ".join(render_coverage(covered).split())
    assert f"{vain.host}: 1 page that we cite asked again in vain since" in said
    assert f"{vain.host}:所引用的1个页面自" in "".join(render_coverage_in_chinese(covered).split())


def test_a_page_that_may_not_be_asked_for_a_day_is_told(watch: Watch) -> None:
    watch.world.switch("ministry", "403", on=False, path=watch.path)
    watch.world.switch("ministry", "robots-500")
    watch.pass_time(hours=23)
    assert watch.ask("SELECT last_result FROM looks") == [("held",)]
    watch.pass_time(hours=23)
    assert watch.ask(TOLD) == []
    watch.pass_time(hours=7)
    assert watch.ask(TOLD) == [("notice.look-failing",)]


def test_a_wall_answered_with_200_ends_no_trouble_and_stays_among_what_gave_no_answer(watch: Watch) -> None:
    fail_four_times(watch)
    ((since,),) = watch.ask("SELECT unanswered_since FROM looks")
    watch.world.switch("ministry", "403", on=False, path=watch.path)
    watch.world.amend("batch", title="工业和信息化部门户网站", body=LOST)
    for _ in range(3):
        watch.pass_time(days=7)
        assert watch.ask("SELECT last_result, unanswered_since FROM looks") == [("missing: emptied", since)]
    assert watch.ask(TOLD) == [("notice.look-failing",)]
    watch.world.amend("batch", title=TITLE.format(count=13), body=BODY.format(count=13))
    watch.pass_time(days=1, hours=1)
    assert watch.ask(TOLD) == [("notice.look-failing",), ("notice.recovered",)]


def test_a_page_that_is_missing_for_days_and_cannot_be_said_removed_is_told(watch: Watch) -> None:
    watch.world.switch("ministry", "403", on=False, path=watch.path)
    watch.world.amend("batch", title="工业和信息化部门户网站", body=LOST)
    for _ in range(3):
        watch.pass_time(days=1, minutes=1)
        assert watch.ask(TOLD) == []
    watch.pass_time(days=1, minutes=1)
    assert watch.ask(TOLD) == [("notice.look-failing",)]
    ((text,),) = watch.ask("SELECT text FROM messages WHERE type = 'notice.look-failing' AND channel = 'inbox'")
    assert "missing: emptied" in text
    assert "each day" in " ".join(text.split())
