"""The second look at a page with a file: one that does not answer, one that is replaced, one that goes away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_miitwatch_second_looks import BODY, TITLE, Watch, begin_watch, publish_batch

from replica.answers import Answer
from replica.attachments import TYPES, Enclosure
from replica.jpaas import locate_file

HEAD = ("序号", "企业名称", "业务种类")
FIRST = ("1", "西门子（中国）有限公司", "信息服务业务")
SECOND = ("2", "空中客车（中国）企业管理服务有限公司", "互联网接入服务业务")
THIRD = ("2", "博世（中国）投资有限公司", "互联网接入服务业务")


def make_list(*rows: tuple[str, ...]) -> Enclosure:
    return Enclosure("获批企业名单.xlsx", "xlsx", "获得增值电信业务经营试点批复的企业名单", (HEAD, *rows))


LIST = make_list(FIRST, SECOND)


def find_file(watch: Watch) -> str:
    telling = watch.world.telling("batch")
    return locate_file(telling, telling.enclosures[0])


def list_conditions(watch: Watch) -> list[bool]:
    """Of each request for the file, whether it was conditional."""
    asked = [one for one in watch.world.requests if one.path == find_file(watch)]
    return ["if-none-match" in {name.lower() for name, _ in one.headers} for one in asked]


def list_firms(watch: Watch) -> str:
    ((firms,),) = watch.ask("SELECT firms FROM findings")
    return str(firms)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Watch]:
    """Nothing is published yet."""
    with begin_watch(tmp_path) as made:
        yield made


@pytest.fixture
def watch(bare: Watch) -> Watch:
    """The page was read with its file."""
    publish_batch(bare, enclosures=(LIST,))
    bare.pass_time(hours=2)
    assert bare.changes() == [("new", "first_report")]
    assert "空中客车" in list_firms(bare)
    return bare


def test_a_changed_page_whose_file_never_answers_is_read_without_it_at_the_second_try(bare: Watch) -> None:
    publish_batch(bare, enclosures=(LIST,))
    bare.world.switch("ministry", "dropped", path=find_file(bare))
    bare.pass_time(hours=2)
    bare.pass_time(hours=2)
    assert bare.changes() == [("new", "first_report")], "it was read without its file"
    bare.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    bare.pass_time(hours=2)
    assert bare.state()[1].startswith("failed: ")
    bare.pass_time(hours=6, minutes=1)
    assert bare.changes()[1:2] == [("corrected", "page_changed")]
    assert bare.ask("SELECT count FROM findings") == [(14,)]


def test_a_file_that_could_not_be_fetched_is_read_when_it_answers(bare: Watch) -> None:
    publish_batch(bare, enclosures=(LIST,))
    bare.world.switch("ministry", "dropped", path=find_file(bare))
    bare.pass_time(hours=2)
    bare.pass_time(hours=2)
    bare.world.switch("ministry", "dropped", on=False, path=find_file(bare))
    bare.pass_time(hours=2)
    assert bare.changes()[1:] == [("amended", "firms_named")]
    assert "空中客车" in list_firms(bare)


def test_a_list_that_is_replaced_under_its_address_is_read_though_its_page_is_the_same(watch: Watch) -> None:
    watch.world.amend("batch", enclosures=(make_list(FIRST, THIRD),))
    watch.pass_time(hours=2)
    assert ("corrected", "page_changed") in watch.changes()
    assert "博世" in list_firms(watch)
    assert "空中客车" not in list_firms(watch)
    pages = "SELECT count(*) FROM article_pages p JOIN article_rows a ON a.id = p.article_id AND a.relevant"
    assert watch.ask(pages) == [(4,)]
    assert watch.ask(pages.replace("count(*)", "count(DISTINCT page_id)")) == [(3,)], "the page was received once"
    made = watch.changes()
    watch.pass_time(days=2)
    assert watch.changes() == made, "the file is the same as at the last look"
    assert watch.state() == ("watched", "same")


def test_a_file_is_asked_at_each_look_conditionally_and_changes_nothing_while_it_is_the_same(watch: Watch) -> None:
    assert list_conditions(watch) == [False]
    watch.pass_time(hours=2)
    watch.pass_time(days=1)
    assert list_conditions(watch) == [False, True, True]
    assert watch.changes() == [("new", "first_report")]
    assert watch.ask("SELECT max(version) FROM article_rows WHERE relevant = 1") == [(1,)]


def test_a_changed_page_keeps_what_a_file_says_that_does_not_answer(watch: Watch) -> None:
    watch.world.switch("ministry", "dropped", path=find_file(watch))
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == []
    watch.pass_time(hours=6, minutes=1)
    assert watch.changes()[1:] == [("corrected", "page_changed")]
    assert watch.ask("SELECT count FROM findings") == [(14,)]
    assert "空中客车" in list_firms(watch), "that the file does not answer takes back no name"


def test_a_file_that_does_not_answer_is_tried_again_and_its_page_is_not_missing(watch: Watch) -> None:
    watch.world.switch("ministry", "dropped", path=find_file(watch))
    watch.pass_time(hours=2)
    assert watch.state()[1].startswith("failed: ")
    watch.world.switch("ministry", "dropped", on=False, path=find_file(watch))
    watch.pass_time(hours=6, minutes=1)
    assert watch.state() == ("watched", "same")
    assert watch.ask("SELECT missing_since FROM second_looks") == [(None,)]
    assert watch.changes() == [("new", "first_report")]


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (Answer(404, b"not found", "text/plain"), "same"),
        (Answer(200, b"PK\x03\x04 half of a workbook", TYPES["xlsx"]), "failed: file-unreadable: 获批企业名单.xlsx"),
    ],
)
def test_a_file_that_is_gone_or_cannot_be_read_takes_nothing_back(watch: Watch, answer: Answer, result: str) -> None:
    watch.world.put("ministry", find_file(watch), answer)
    watch.pass_time(hours=2)
    assert watch.state() == ("watched", result)
    assert watch.changes() == [("new", "first_report")]
    assert "空中客车" in list_firms(watch)


def test_operators_hear_of_a_file_that_was_replaced_by_one_that_cannot_be_read(watch: Watch) -> None:
    watch.world.put("ministry", find_file(watch), Answer(200, b"PK\x03\x04 half of a workbook", TYPES["xlsx"]))
    told = "SELECT count(*) FROM messages WHERE type = 'notice.file-unread' AND text LIKE '%获批企业名单.xlsx%'"
    for _ in range(3):
        watch.pass_time(hours=7)
        assert watch.ask(told) == [(0,)], "it may be half uploaded"
    watch.pass_time(hours=7)
    assert watch.ask(told) == [(1,)]
