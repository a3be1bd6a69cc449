"""A file that is not there yet, or does not answer, of an official page that says nothing without it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from test_miitwatch_second_look_files import LIST, find_file, list_firms
from test_miitwatch_second_looks import BEGIN, Watch, begin_watch, publish_batch

from miitwatch.messages.delivery import deliver_due

#: Of whom and of what the list is, its file alone says.
TITLE = "关于公布有关名单的通告"
BODY = "现将名单予以公布，详见附件。特此通告。"
STATE = "SELECT state, outcome FROM entries WHERE title = ?"


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    with begin_watch(tmp_path) as made:
        yield made


def publish_list(watch: Watch, fault: str, **changes: object) -> None:
    publish_batch(watch, enclosures=(LIST,), **{"title": TITLE, "body": BODY, **changes})
    watch.world.switch("ministry", fault, path=find_file(watch))


@pytest.mark.parametrize("fault", ["404", "500", "dropped"])
def test_a_list_that_comes_hours_after_its_notice_is_read_and_told(watch: Watch, fault: str) -> None:
    publish_list(watch, fault)
    for minutes in (120, 11, 61):
        watch.pass_time(minutes=minutes)
    assert watch.ask(STATE, TITLE) == [("failed", None)], "it waits: without its file it would be off the subject"
    watch.world.switch("ministry", fault, on=False, path=find_file(watch))
    watch.pass_time(hours=7)
    assert watch.ask(STATE, TITLE) == [("read", "changed")]
    assert "空中客车" in list_firms(watch)
    deliver_due(watch.app, settled=True)
    assert watch.ask("SELECT count(*) FROM deliveries WHERE kind = 'finding' AND channel = 'inbox'") == [(1,)]


def test_one_that_never_comes_is_asked_for_by_the_schedule_and_then_let_be(watch: Watch) -> None:
    publish_list(watch, "404")
    for _ in range(9):
        watch.pass_time(days=1)
    assert watch.ask(STATE, TITLE) == [("read", "off_topic")]
    ((detail,),) = watch.ask("SELECT outcome_detail FROM entries WHERE title = ?", TITLE)
    assert "获批企业名单.xlsx: could not be fetched: not-found" in detail
    asked = [one for one in watch.world.requests if one.path == find_file(watch)]
    assert len(asked) == 6, "once, and after ten minutes, an hour, six hours, a day and three"
    assert watch.ask("SELECT count(*) FROM messages WHERE kind = 'notice'") == [(0,)], (
        "pages on whatever have dead links"
    )


def test_an_old_page_waits_for_no_file(watch: Watch) -> None:
    watch.world.publish(
        tell_batch(BEGIN - timedelta(days=40), "batch", title=TITLE, body=BODY, section="news", enclosures=(LIST,))
    )
    watch.world.switch("ministry", "404", path=find_file(watch))
    watch.pass_time(hours=2)
    assert watch.ask(STATE, TITLE) == [("read", "off_topic")]


def test_one_that_its_server_calls_gone_is_not_waited_for(watch: Watch) -> None:
    publish_list(watch, "410")
    watch.pass_time(hours=2)
    assert watch.ask(STATE, TITLE) == [("read", "off_topic")]


def test_a_page_on_the_subject_is_read_at_once_and_asked_again_for_its_file(watch: Watch) -> None:
    publish_list(watch, "404", title="外商投资增值电信企业情况通报")
    watch.pass_time(hours=2)
    assert watch.ask("SELECT state FROM entries WHERE title = '外商投资增值电信企业情况通报'") == [("read",)]
    watch.world.switch("ministry", "404", on=False, path=find_file(watch))
    watch.pass_time(hours=2)
    assert "空中客车" in list_firms(watch)
