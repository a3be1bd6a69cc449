"""A page that waits for a person and is changed meanwhile, against the practice internet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from practice import tell_batch
from test_miitwatch_review import BELOW, BELOW_TITLE
from test_miitwatch_second_looks import BODY, CUT, SILENT, TITLE, Watch, begin_watch, publish_batch

from domain.errors import ConfigError
from miitwatch.messages.delivery import deliver_due
from miitwatch.notices.page_notices import notice_pages
from miitwatch.rounds.rulings import Order, carry_out
from storage.asking.reviews import list_waiting

EARLIER = "此前，工业和信息化部已{day}向第二批13家外商投资企业发放增值电信业务经营试点批复。"
MORE = BELOW + "有关部门将继续做好服务。"


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """A watch that has just read a page which tells of eight firms, not surely."""
    with begin_watch(tmp_path) as made:
        publish_batch(made, title=BELOW_TITLE, body=BELOW)
        made.pass_time(hours=2)
        notice_pages(made.app)
        assert made.changes() == []
        yield made


def amend(watch: Watch, title: str, body: str) -> None:
    watch.world.amend("batch", title=title, body=body)
    watch.pass_time(hours=2)
    notice_pages(watch.app)


def list_pages(watch: Watch) -> list[int]:
    with watch.app.store.read() as db:
        return [one.article for one in list_waiting(db)]


def list_asked(watch: Watch) -> list[tuple[int, bool]]:
    """Of which versions a person was asked, and whether that lasts."""
    rows = watch.ask("SELECT key, cleared_at IS NULL FROM notices WHERE key LIKE 'review:%' ORDER BY id")
    return [(int(key.partition(":")[2]), bool(lasts)) for key, lasts in rows]


def accept(watch: Watch, article: int) -> None:
    carry_out(watch.app, Order("accept", f"R-{article}", "A. Reader", "read the page"))


def find_newest(watch: Watch) -> int:
    ((article,),) = watch.ask("SELECT max(article_id) FROM entries WHERE article_id IN (SELECT article_id FROM looks)")
    return int(article)


def test_a_cut_page_that_comes_back_waits_no_more_and_nobody_is_asked_again(tmp_path: Path) -> None:
    with begin_watch(tmp_path) as watch:
        publish_batch(watch)
        watch.pass_time(hours=2)
        outcome = watch.ask("SELECT outcome, outcome_detail, done_at FROM entries WHERE outcome = 'changed'")
        amend(watch, "工业和信息化部发放增值电信业务经营试点批复", CUT)
        (page,) = list_pages(watch)
        assert list_asked(watch) == [(page, True)]
        amend(watch, TITLE.format(count=13), BODY.format(count=13))
        assert find_newest(watch) > page
        assert list_pages(watch) == []
        assert list_asked(watch) == [(page, False)]
        assert watch.ask("SELECT outcome, outcome_detail, done_at FROM entries WHERE outcome = 'changed'") == outcome


def test_the_version_that_a_person_was_asked_about_can_be_accepted_when_the_page_was_changed(watch: Watch) -> None:
    (page,) = list_pages(watch)
    amend(watch, BELOW_TITLE, MORE)
    newer = find_newest(watch)
    assert list_pages(watch) == [newer]
    assert list_asked(watch) == [(page, False), (newer, True)]
    accept(watch, page)
    assert watch.changes() == [("new", "first_report")]
    assert list_pages(watch) == [newer], "it goes on waiting"
    with pytest.raises(ConfigError, match="does not wait"):
        accept(watch, page)
    accept(watch, newer)
    assert list_pages(watch) == []
    assert watch.ask("SELECT count, disputes FROM findings") == [(8, 0)]
    assert find_newest(watch) == newer


def test_what_a_newer_version_tells_by_itself_ends_the_wait(watch: Watch) -> None:
    (page,) = list_pages(watch)
    amend(watch, TITLE.format(count=13), BODY.format(count=13))
    assert watch.changes() == [("new", "first_report")]
    assert list_pages(watch) == []
    assert list_asked(watch) == [(page, False)]
    with pytest.raises(ConfigError, match="does not wait"):
        accept(watch, page)


@pytest.mark.parametrize(("day", "rule"), [("", "nothing_new"), ("于2026年3月2日", "changed")])
def test_a_newer_version_that_adds_what_is_known_ends_no_wait_for_what_is_uncertain(
    watch: Watch, day: str, rule: str
) -> None:
    (page,) = list_pages(watch)
    told = {"title": TITLE.format(count=13), "body": BODY.format(count=13)}
    watch.world.publish(tell_batch(watch.clock.now, "known", **told))
    watch.pass_time(hours=2)
    assert watch.changes() == [("new", "first_report")]
    amend(watch, BELOW_TITLE, BELOW + EARLIER.format(day=day))
    watch.pass_time(days=1)
    notice_pages(watch.app)
    rows = watch.ask("SELECT rule, findings <> '[]' FROM outcome_rows ORDER BY id DESC LIMIT 1")
    assert rows == [(rule, 1)], "the known batch is met, the eight firms are told to nobody"
    assert list_pages(watch) == [page]
    assert list_asked(watch) == [(page, True)]
    accept(watch, page)
    assert ("new", "part_of_known") in watch.changes()


def test_a_page_that_is_gone_goes_on_waiting_under_its_number(watch: Watch) -> None:
    (page,) = list_pages(watch)
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    notice_pages(watch.app)
    assert watch.state()[0] == "removed"
    assert list_pages(watch) == [page]
    assert list_asked(watch) == [(page, True)]


@pytest.mark.parametrize(("act", "changes"), [("accept", [("new", "first_report")]), ("reject", [])])
def test_a_page_that_waited_and_is_gone_is_still_ruled_on(
    watch: Watch, act: Literal["accept", "reject"], changes: list[tuple[str, str]]
) -> None:
    (page,) = list_pages(watch)
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    assert watch.state()[0] == "removed"
    watch.pass_time(hours=1)
    carry_out(watch.app, Order(act, f"R-{page}", "A. Reader", "read the page"))
    assert watch.changes() == changes
    assert list_pages(watch) == []
    with pytest.raises(ConfigError, match="does not wait"):
        carry_out(watch.app, Order(act, f"R-{page}", "A. Reader", "read the page"))


def test_a_wait_that_ends_leaves_neither_a_rejection_nor_a_removal_as_the_outcome(watch: Watch) -> None:
    (page,) = list_pages(watch)
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    watch.pass_time(hours=1)
    carry_out(watch.app, Order("reject", f"R-{page}", "A. Reader", "no such event"))
    with watch.app.store.write() as tx:  # its address answers again, as when it is planned anew
        tx.execute("UPDATE looks SET state = 'watched', due = last_look")
    publish_batch(watch, title=BELOW_TITLE, body=BELOW.replace("8家", "9家"))
    watch.pass_time(hours=2)
    assert list_pages(watch) == [find_newest(watch)], "what was rejected never returns; another figure asks again"
    amend(watch, TITLE.format(count=13), BODY.format(count=13))
    assert list_pages(watch) == []
    ((outcome, detail),) = watch.ask("SELECT outcome, outcome_detail FROM entries e JOIN looks l ON l.entry_id = e.id")
    assert (outcome, detail.partition(" ")[2]) == ("changed", "new (first_report)")


def test_what_an_accepted_version_says_is_held_against_what_its_page_says_now(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newer text tells nothing: it ends no wait, and it is no wait of its own where no official body wrote it."""
    (page,) = list_pages(watch)
    monkeypatch.setattr("miitwatch.reading.reading.name_publisher", lambda *_: ("A paper", "trade"))
    amend(watch, "外商投资企业增值电信业务经营试点", SILENT)
    newest = find_newest(watch)
    assert newest > page
    assert list_pages(watch) == [page]
    assert list_asked(watch) == [(page, True)]
    accept(watch, page)
    assert watch.changes() == [("new", "first_report"), ("disputed", "page_no_longer_says")]
    assert list_pages(watch) == []
    assert find_newest(watch) == newest
    deliver_due(watch.app)
