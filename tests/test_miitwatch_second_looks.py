"""The second look against the practice internet: a page that is changed in place, and later taken away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Log
from practice import tell_batch
from test_miitwatch_canaries import NOTICE, NOW
from test_miitwatch_canaries import watch as watch_canary

from alerts.coverage.coverage import render_coverage
from alerts.coverage.coverage_chinese import render_coverage_in_chinese
from domain.addresses import host_of
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.history.coverage import gather_coverage
from miitwatch.messages.delivery import deliver_due
from miitwatch.proof.evidence_pages import describe_pages
from miitwatch.rounds.rounds import run_round
from miitwatch.rounds.rulings import Order, carry_out
from miitwatch.running.demo import SetClock, write_config
from replica.world import World, start_world
from storage.articles import looks
from storage.articles.articles import load_text
from storage.articles.looks import list_gone
from storage.articles.pages import load_page, load_page_ids
from storage.chain.exhibits import find_scope
from storage.file.pruning import prune
from storage.ledger import ledger

BEGIN = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
BODY = (
    "近日，工业和信息化部向第二批{count}家外商投资企业发放增值电信业务经营试点批复，"
    "获批企业分别位于北京、上海、海南、深圳，可开展互联网接入、信息服务等增值电信业务。"
    "其中包括赫曼云科技（中国）有限公司。下一步，将稳妥有序扩大增值电信业务对外开放。"
)
PLAIN = (
    "工业和信息化部召开电视电话会议，部署安全生产工作。会议要求各地压实责任，排查隐患，确保平稳有序，切实保障群众安全。"
    * 2
)
TITLE = "工业和信息化部向第二批{count}家外商投资企业发放增值电信业务经营试点批复"


@dataclass
class Watch:
    app: Application
    clock: SetClock
    world: World
    path: str = ""

    def pass_time(self, **later: float) -> None:
        """Time passes, the world with it, and one round is run."""
        self.clock.now += timedelta(**later)
        self.world.set_time(self.clock.now)
        run_round(self.app)

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self.app.store.read() as db:
            return [tuple(row) for row in db.execute(query, values)]

    def changes(self) -> list[tuple[str, str]]:
        rows = self.ask("SELECT kind, reason FROM changes ORDER BY event, number")
        return [(str(kind), str(reason)) for kind, reason in rows]

    def asked(self) -> int:
        return len([one for one in self.world.requests if one.path == self.path])

    def state(self) -> tuple[Any, ...]:
        return self.ask("SELECT state, last_result FROM second_looks WHERE authority = 'regulator'")[0]


@contextmanager
def begin_watch(tmp_path: Path) -> Iterator[Watch]:
    """A watch of the ministry's column, in which nothing on the subject stands yet."""
    with start_world() as world:
        world.tellings = []
        world.publish(
            tell_batch(BEGIN - timedelta(days=1), "plain", title="工业和信息化部召开电视电话会议", body=PLAIN)
        )
        world.set_time(BEGIN)
        text = write_config(world)
        for name in world.sources():
            if name != "miit_news":
                text = text.replace(f"[sources.{name}]\n", f"[sources.{name}]\nenabled = false\n")
        (tmp_path / "config.toml").write_text(text, "utf-8")
        clock = SetClock(BEGIN)
        config = load_config(tmp_path / "config.toml", {}, tmp_path)
        with open_application(config, clock, Log()) as app:
            made = Watch(app, clock, world)
            made.pass_time()
            yield made


def publish_batch(watch: Watch, **changes: Any) -> None:
    told = {"title": TITLE.format(count=13), "body": BODY.format(count=13), **changes}
    watch.world.publish(tell_batch(BEGIN, "batch", **told))
    watch.path = "/" + watch.world.address("batch").partition("://")[2].partition("/")[2]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    with begin_watch(tmp_path) as made:
        publish_batch(made)
        made.pass_time(hours=2)
        assert made.changes() == [("new", "first_report")]
        yield made


def test_a_page_that_stays_the_same_is_asked_after_an_hour_a_day_a_week_a_month_and_each_ninety_days(
    watch: Watch,
) -> None:
    asked = [watch.asked()]
    for step in ({"minutes": 59}, {"minutes": 2}, {"hours": 22}, {"hours": 2}, {"days": 6}, {"days": 24}, {"days": 91}):
        watch.pass_time(**step)
        asked.append(watch.asked())
    assert asked == [1, 1, 2, 2, 3, 4, 5, 6]
    assert watch.changes() == [("new", "first_report")]
    assert watch.state() == ("watched", "same")


def test_thirteen_becomes_fourteen_and_the_page_goes_away(watch: Watch) -> None:
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [("corrected", "page_changed")]
    versions = watch.ask("SELECT version, text_sha256 FROM article_rows WHERE relevant = 1 ORDER BY version")
    assert [version for version, _ in versions] == [1, 2]
    assert versions[0][1] != versions[1][1]
    (count,) = watch.ask("SELECT count FROM findings")[0]
    assert count == 14

    watch.world.remove("batch")
    watch.pass_time(hours=2)
    assert watch.changes()[2:] == [], "missing once is no removal"
    assert watch.state()[1] == "missing: 404"
    watch.pass_time(days=1, minutes=1)
    assert watch.changes()[2:] == [("removed", "deciding_page_removed")]
    assert watch.state() == ("removed", "missing: 404")
    assert watch.ask("SELECT state, standing, count FROM findings") == [("stands", "confirmed", 14)]
    kept = watch.ask("SELECT count(*) FROM article_pages p JOIN article_rows a ON a.id = p.article_id AND relevant")
    assert kept == [(2,)], "both versions are kept as received"
    asked = watch.asked()
    watch.pass_time(days=100)
    assert watch.asked() == asked + 1, "it may come back"
    assert watch.changes()[3:] == [], "that it is gone is told once"


DRAFT_TITLE = "工业和信息化部公开征求对《关于扩大增值电信业务对外开放的通告（征求意见稿）》的意见"
DRAFT = (
    "2026年3月2日，工业和信息化部发布通告征求意见稿，拟扩大增值电信业务对外开放试点，外资股比由不超过50%放宽至100%。"
    "请于2026年{}月10日前将意见反馈至我部。社会各界如有意见，可以通过信函或者电子邮件方式提出，来信请注明有关字样。"
)
CUT = (
    "近日，工业和信息化部向第二批外商投资企业发放增值电信业务经营试点批复。"
    "有关部门将稳妥有序扩大开放，支持企业按照批复内容开展经营，具体情况另行通知。"
)


SILENT = (
    "增值电信业务对外开放试点工作正在有序推进。外商投资企业可以向所在地通信管理局了解有关政策。"
    "各地通信管理局要加强事中事后监管，做好企业服务，及时总结经验，推动电信业务健康有序发展，维护公平竞争的市场秩序。"
)


def test_a_page_that_was_cut_short_waits_for_a_person_and_comes_back_without_a_correction(watch: Watch) -> None:
    finding = watch.ask("SELECT id, count, standing, firms FROM findings")
    watch.world.amend("batch", title="工业和信息化部发放增值电信业务经营试点批复", body=CUT)
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [], "it only takes back"
    assert watch.ask("SELECT id, count, standing, firms FROM findings") == finding
    ((detail,),) = watch.ask("SELECT outcome_detail FROM entries WHERE outcome = 'review'")
    assert detail.startswith("please check: the page was changed, is less than two thirds as long")
    assert watch.ask("SELECT count(*) FROM article_rows WHERE relevant = 1") == [(2,)], "both versions are kept"

    watch.world.amend("batch", title=TITLE.format(count=13), body=BODY.format(count=13))
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == []
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [("corrected", "page_changed")], "what it replaces is the version that was folded"


def test_a_person_accepts_what_a_page_that_was_cut_short_takes_back(watch: Watch) -> None:
    watch.world.amend("batch", title="工业和信息化部发放增值电信业务经营试点批复", body=CUT)
    watch.pass_time(hours=2)
    ((article,),) = watch.ask("SELECT article_id FROM entries WHERE outcome = 'review'")
    carry_out(watch.app, Order("accept", f"R-{article}", "A. Reader", "the ministry took the figure back"))
    assert ("corrected", "page_changed") in watch.changes()
    assert watch.ask("SELECT count(*) FROM entries WHERE outcome = 'review'") == [(0,)]


def fall_silent(watch: Watch) -> None:
    """The page is about the same subject and tells nothing of it any more."""
    watch.world.amend("batch", title="外商投资企业增值电信业务经营试点", body=SILENT)
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [("disputed", "page_no_longer_says")]


def be_cut(watch: Watch) -> None:
    watch.world.amend("batch", title="工业和信息化部发放增值电信业务经营试点批复", body=CUT)
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [], "it waits for a person"


def be_rejected(watch: Watch) -> None:
    be_cut(watch)
    ((article,),) = watch.ask("SELECT article_id FROM entries WHERE outcome = 'review'")
    carry_out(watch.app, Order("reject", f"R-{article}", "A. Reader", "the site showed half of its page"))


VERSIONS_WITHOUT_A_FINDING = pytest.mark.parametrize("come_between", [fall_silent, be_cut, be_rejected])


@VERSIONS_WITHOUT_A_FINDING
def test_a_correction_after_a_version_that_no_finding_rests_on_is_a_correction(
    watch: Watch, come_between: Callable[[Watch], None]
) -> None:
    come_between(watch)
    before = watch.changes()
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[len(before) :][:1] == [("corrected", "page_changed")]
    assert ("disputed", "count_differs") not in watch.changes()
    assert watch.ask("SELECT count, disputes FROM findings") == [(14, 0)]


@VERSIONS_WITHOUT_A_FINDING
def test_the_removal_after_a_version_that_no_finding_rests_on_is_told(
    watch: Watch, come_between: Callable[[Watch], None]
) -> None:
    come_between(watch)
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    assert watch.changes()[-1] == ("removed", "deciding_page_removed")
    assert watch.state() == ("removed", "missing: 404")


def test_the_answer_that_proves_a_removal_is_kept_and_exported(watch: Watch) -> None:
    address = watch.world.address("batch")
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    prune(watch.app.store, watch.clock.now + timedelta(days=40))
    ((number,),) = watch.ask("SELECT payload ->> '$.page' FROM events WHERE kind = 'removal'")
    with watch.app.store.read() as db:
        page = load_page(db, number)
        (finding,) = ledger.load_findings(db)
        scope = find_scope(db, [finding.id], ())
        told = {one.number: one for one in describe_pages(db, scope, [finding])}
    assert (page.status, page.url) == (404, address)
    assert len(told) == 2, "the notice, and what is answered in its place"
    assert told[number].said == ()
    assert told[number].held_for == ("A-2 (MIIT), whose page is gone: this was answered in its place",)


def test_the_version_that_fell_silent_is_kept_and_exported(watch: Watch, tmp_path: Path) -> None:
    """A dispute rests on it, though it tells nothing more. Only a regulator's pages are kept whatever they say."""
    fall_silent(watch)
    with watch.app.store.write() as tx:
        tx.execute("UPDATE article_rows SET authority = 'trade'")
    prune(watch.app.store, watch.clock.now + timedelta(days=1000))
    ((article,),) = watch.ask("SELECT article_id FROM changes WHERE kind = 'disputed'")
    with watch.app.store.read() as db:
        (number,) = load_page_ids(db, article)
        assert SILENT.encode() in load_page(db, number).body
        assert SILENT in (load_text(db, article) or "")
        (finding,) = ledger.load_findings(db)
        scope = find_scope(db, [finding.id], ())
        told = {one.number: one for one in describe_pages(db, scope, [finding])}
    assert article in scope.articles
    assert told[number].held_for == (f"A-{article} (MIIT), by which {finding.id} was disputed",)


def test_what_was_only_worded_anew_is_corrected_when_it_is_changed(watch: Watch) -> None:
    watch.world.amend("batch", title=TITLE.format(count=13), body=BODY.format(count=13) + "特此通告。")
    watch.pass_time(hours=2)
    assert watch.changes() == [("new", "first_report")]
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[1:] == [("corrected", "page_changed")]
    assert watch.ask("SELECT count FROM findings") == [(14,)]


def test_a_text_that_is_otherwise_at_each_look_is_asked_ever_more_seldom(watch: Watch) -> None:
    asked = watch.asked()
    for hour in range(48):
        watch.world.amend("batch", body=BODY.format(count=13) + f"本文已有{hour + 5}人阅读。")
        watch.pass_time(hours=1)
    assert watch.asked() - asked <= 7, "three versions an hour apart, then after a day"
    assert watch.changes() == [("new", "first_report")]
    for days in (6, 30, 31):
        watch.world.amend("batch", body=BODY.format(count=13) + f"本文已有{days * 100}人阅读。")
        watch.pass_time(days=days)
    assert watch.state()[0] == "watched", "what it says now was not seen twice"
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(days=31)
    assert watch.changes()[1:] == [("corrected", "page_changed")]
    asked = watch.asked()
    watch.pass_time(hours=2)
    assert watch.asked() == asked + 1, "what changed a finding is asked again soon"


def test_a_policy_page_without_a_figure_or_firm_is_asked_again(tmp_path: Path) -> None:
    with begin_watch(tmp_path) as watch:
        publish_batch(watch, title=DRAFT_TITLE, body=DRAFT.format(5))
        watch.pass_time(hours=2)
        assert watch.ask("SELECT kind, reason, finding ->> '$.kind' FROM changes") == [
            ("new", "first_report", "policy")
        ]
        watch.world.amend("batch", title=DRAFT_TITLE, body=DRAFT.format(6))
        watch.pass_time(hours=2)
        assert ("corrected", "page_changed") in watch.changes()
        ((before, after),) = watch.ask(
            "SELECT d.value ->> 1, (SELECT a.value ->> 1 FROM json_each(c.details) a WHERE a.value ->> 0 = 'after') "
            "FROM changes c, json_each(c.details) d WHERE c.kind = 'corrected' AND d.value ->> 0 = 'before'"
        )
        assert (before, after) == ("2026-05-10", "2026-06-10")
        watch.world.remove("batch")
        watch.pass_time(hours=2)
        watch.pass_time(days=1, minutes=1)
        assert watch.changes()[-1] == ("removed", "deciding_page_removed")


def test_a_page_that_comes_back_is_no_removal(watch: Watch) -> None:
    watch.world.switch("ministry", "404", path=watch.path)
    watch.pass_time(hours=2)
    assert watch.state()[1] == "missing: 404"
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    watch.pass_time(days=1, minutes=1)
    assert watch.state() == ("watched", "same")
    assert watch.ask("SELECT missing_since FROM second_looks") == [(None,)]
    assert watch.changes() == [("new", "first_report")]


def test_a_site_that_is_gone_as_a_whole_removes_nothing(watch: Watch) -> None:
    """Where every address answers 404, it is the site: nobody says that this page is gone."""
    watch.world.switch("ministry", "404")
    for _ in range(4):
        watch.pass_time(days=1, hours=1)
    assert watch.changes() == [("new", "first_report")]
    assert watch.state() == ("watched", "missing: 404")


def test_a_site_that_is_gone_as_a_whole_stands_in_the_coverage_statement(watch: Watch) -> None:
    watch.world.switch("ministry", "404")
    for _ in range(3):
        watch.pass_time(days=1, hours=1)
    with watch.app.store.read() as db:
        covered = gather_coverage(watch.app, db, "2026-03-04", "2026-03-05")
    assert [(one.host, one.pages) for one in covered.unanswered] == [(host_of(watch.world.url("ministry")), 1)]


def test_an_emptied_page_waits_for_another_page_that_reads_well(watch: Watch) -> None:
    watch.world.amend("batch", body="")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, hours=1)
    watch.pass_time(days=1, hours=1)
    assert watch.changes() == [("new", "first_report")], "it may be a new design: no other page was read"
    watch.world.publish(tell_batch(watch.clock.now, "other", title="工业和信息化部召开座谈会", body=PLAIN))
    watch.pass_time(days=1, hours=1)
    watch.pass_time(days=1, hours=1)
    assert watch.changes()[1:] == [("removed", "deciding_page_removed")]


def test_a_headline_of_a_page_that_could_not_be_read_vouches_for_no_site(watch: Watch) -> None:
    watch.world.amend("batch", body="")
    watch.pass_time(hours=2)
    title = TITLE.format(count=15).replace("第二批", "第三批")
    watch.world.publish(tell_batch(watch.clock.now, "walled", title=title, body=BODY.format(count=15)))
    path = "/" + watch.world.address("walled").partition("://")[2].partition("/")[2]
    watch.world.switch("ministry", "404", path=path)
    for _ in range(8):
        watch.pass_time(days=1, hours=1)
    assert watch.ask("SELECT basis FROM article_rows ORDER BY id DESC LIMIT 1") == [("headline",)]
    assert watch.state() == ("watched", "missing: emptied")
    assert not [kind for kind, _ in watch.changes() if kind == "removed"]


LOST = (
    "抱歉，您访问的页面不存在或已经移动。请检查您输入的网址是否正确，或返回首页继续浏览。"
    "如有疑问，请与网站管理员联系，我们将尽快为您处理，感谢您的理解与支持。"
) * 3


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("页面不存在", "failed: layout-changed"),
        ("工业和信息化部门户网站", "missing: emptied"),
        (TITLE.format(count=13), "missing: emptied"),
    ],
)
def test_a_missing_pages_words_answered_with_200_dispute_nothing(watch: Watch, title: str, result: str) -> None:
    watch.world.amend("batch", title=title, body=LOST)
    watch.pass_time(hours=2)
    assert watch.state() == ("watched", result)
    assert watch.changes() == [("new", "first_report")]
    watch.world.amend("batch", title=TITLE.format(count=13), body=BODY.format(count=13))
    watch.pass_time(days=1, hours=1)
    assert watch.state() == ("watched", "same")
    assert watch.ask("SELECT missing_since FROM second_looks") == [(None,)]
    assert watch.changes() == [("new", "first_report")]
    assert watch.ask("SELECT max(version) FROM article_rows WHERE relevant = 1") == [(1,)]


def test_a_missing_pages_words_that_stay_are_a_removal_where_the_site_reads_well(watch: Watch) -> None:
    watch.world.amend("batch", title="工业和信息化部门户网站", body=LOST)
    watch.pass_time(hours=2)
    watch.world.publish(tell_batch(watch.clock.now, "other", title="工业和信息化部召开座谈会", body=PLAIN))
    watch.pass_time(days=1, hours=1)
    watch.pass_time(days=1, hours=1)
    assert watch.changes()[1:] == [("removed", "deciding_page_removed")]
    assert watch.ask("SELECT state, standing, count FROM findings") == [("stands", "confirmed", 13)]


def test_a_walls_words_that_were_read_as_another_page_vouch_for_no_site(watch: Watch) -> None:
    """A row about something else says nothing that its page would have to say: what answers is read, off topic."""
    watch.world.amend("batch", body=LOST)
    watch.pass_time(hours=2)
    watch.world.publish(tell_batch(watch.clock.now, "other", title="工业和信息化部召开座谈会", body=LOST))
    watch.pass_time(days=1, hours=1)
    watch.pass_time(days=1, hours=1)
    assert watch.ask("SELECT title FROM article_rows ORDER BY id DESC LIMIT 1") == [("工业和信息化部召开座谈会",)]
    assert watch.state() == ("watched", "missing: emptied")
    assert watch.changes() == [("new", "first_report")]


def test_a_wall_is_no_removal(watch: Watch) -> None:
    watch.world.switch("ministry", "403")
    watch.pass_time(hours=2)
    assert watch.state()[1].startswith("failed: ")
    watch.pass_time(days=3)
    assert watch.changes() == [("new", "first_report")]


@pytest.mark.parametrize(
    "fault", ["half-body", "cells-joined", "moved-date", "renamed-classes", "emptied-body", "frameset"]
)
def test_a_new_template_between_two_looks_at_known_pages_tells_nothing(tmp_path: Path, fault: str) -> None:
    with watch_canary(tmp_path) as watching:
        watching.look(NOW)
        before = watching.ask("SELECT count(*) FROM changes")
        watching.switch("ministry", fault)
        for hours in (2, 4, 12, 26, 40, 54):
            watching.look(NOW + timedelta(hours=hours), due_only=True)
        assert watching.ask("SELECT count(*) FROM changes") == before
        looked = watching.ask("SELECT last_result FROM second_looks WHERE last_result IS NOT NULL")
        assert not any(str(result).startswith("missing") for (result,) in looked)
        # the first known page has no table whose cells could run together: it reads well
        expected = "reads well" if fault == "cells-joined" else "misread"
        assert watching.ask("SELECT state FROM canaries") == [(expected,)]


def test_a_page_that_answers_and_cannot_be_read_is_not_emptied(watch: Watch) -> None:
    watch.world.switch("ministry", "frameset", path=watch.path)
    for _ in range(3):
        watch.world.publish(tell_batch(watch.clock.now, "other", title="工业和信息化部召开座谈会", body=PLAIN))
        watch.pass_time(days=1, hours=1)
    assert watch.state() == ("watched", "failed: layout-changed")
    assert watch.changes() == [("new", "first_report")]


def test_a_page_that_was_changed_is_told_where_the_known_pages_read_well(tmp_path: Path) -> None:
    with watch_canary(tmp_path) as watching:
        watching.look(NOW)
        asked = len(watching.practice.world.asked("ministry", NOTICE))
        watching.practice.world.amend("thirteen-ministry", title=TITLE.format(count=14), body=BODY.format(count=14))
        watching.look(NOW + timedelta(hours=2), due_only=True)
        assert len(watching.practice.world.asked("ministry", NOTICE)) == asked + 1
        assert watching.ask("SELECT last_result FROM second_looks WHERE last_result LIKE 'held%'") == []
        assert watching.ask("SELECT count(*) FROM article_rows WHERE version = 2") == [(1,)]


def test_the_message_of_a_page_that_is_gone_names_its_twin(watch: Watch) -> None:
    told = {"title": TITLE.format(count=13), "body": BODY.format(count=13)}
    watch.world.publish(tell_batch(watch.clock.now, "twin", **told))
    watch.pass_time(hours=2)
    deliver_due(watch.app)
    removed = watch.world.address("batch")
    watch.world.remove("batch")
    for _ in range(3):
        watch.pass_time(days=1, minutes=1)
    assert watch.changes()[1:] == [("removed", "deciding_page_removed")]
    deliver_due(watch.app)
    [(text,)] = watch.ask("SELECT text FROM messages WHERE type = 'finding.removed' AND channel = 'inbox'")
    assert f"\n{watch.world.address('twin')}\n" in text.partition("STILL AT")[2]
    with watch.app.store.read() as db:
        (finding,) = ledger.load_findings(db)
        gone = list_gone(db, [report.article for report in finding.reports])
    assert {report.url for report in finding.reports if report.article in gone} == {removed}


def test_pages_that_are_held_back_keep_no_other_hosts_from_being_asked_again_and_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stay due for weeks, and before all others."""
    monkeypatch.setattr(looks, "MOST_AT_ONCE", 2)
    with watch_canary(tmp_path, sources=("miit_news", "technode")) as watching:
        watching.look(NOW)
        host = watching.practice.world.url("ministry", "").partition("://")[2].rstrip("/")
        with watching.app.store.write() as tx:
            tx.execute("UPDATE looks SET due = ? WHERE host = ?", ("2025-03-10T02:30:00Z", host))
        ((held,),) = watching.ask("SELECT count(*) FROM looks WHERE host = ?", host)
        assert held >= 2
        watching.switch("ministry", "renamed-classes")
        for hours in (24, 30):
            watching.look(NOW + timedelta(hours=hours))
        rows = watching.ask("SELECT host, last_look IS NOT NULL FROM looks ORDER BY 1")
        assert any(other != host for other, _ in rows)
        assert {other for other, looked in rows if looked} == {other for other, _ in rows if other != host}
        watching.clock.now = NOW + timedelta(hours=36)
        with watching.app.store.read() as db:
            covered = gather_coverage(watching.app, db, "2025-03-10", "2025-03-11")
    assert [(late.host, late.pages) for late in covered.overdue] == [(host, held)]
    due = f"{host}: {held} pages that we cite not asked again yet, due since"
    assert due in " ".join(render_coverage(covered).split())
    assert f"{host}:所引用的{held}个页面" in "".join(render_coverage_in_chinese(covered).split())


def test_a_page_of_a_source_that_was_renamed_is_asked_as_its_host_wants(tmp_path: Path, watch: Watch) -> None:
    """Without the agent and the referer of the ministry's sources its firewall refuses every look."""
    text = (tmp_path / "config.toml").read_text("utf-8").replace("[sources.miit_news]", "[sources.miit_gxdt]")
    (tmp_path / "renamed.toml").write_text(text, "utf-8")
    with open_application(load_config(tmp_path / "renamed.toml", {}, tmp_path), watch.clock, Log()) as app:
        Watch(app, watch.clock, watch.world).pass_time(hours=2)
    first, look = (one for one in watch.world.requests if one.path == watch.path)
    assert look.header("user-agent") == first.header("user-agent") != ""
    assert look.header("referer") == first.header("referer") != ""
    assert watch.state() == ("watched", "same")


def take_away(watch: Watch) -> None:
    watch.world.switch("ministry", "404", path=watch.path)
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    assert watch.state() == ("removed", "missing: 404")


def list_again(watch: Watch) -> None:
    """The column is listed anew: an unchanged list sights nothing."""
    when = watch.clock.now
    watch.world.publish(tell_batch(when, f"other{when:%d%H}", title="工业和信息化部召开电视电话会议", body=PLAIN))


def test_a_page_that_was_told_as_gone_and_that_its_list_still_shows_is_told_as_back_once(watch: Watch) -> None:
    """The ministry moves its pages for two days, while its lists answer: a later correction was never seen."""
    take_away(watch)
    asked = watch.asked()
    list_again(watch)
    watch.pass_time(hours=2)
    assert watch.asked() == asked, "its list shows it at each poll: once a day is enough"
    list_again(watch)
    watch.pass_time(days=1)
    watch.pass_time(minutes=1)
    assert (watch.asked(), watch.state()) == (asked + 1, ("removed", "missing: 404"))
    assert watch.changes()[1:] == [("removed", "deciding_page_removed")], "told once"
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    list_again(watch)
    watch.pass_time(days=1, hours=1)
    watch.pass_time(minutes=1)
    assert watch.state() == ("watched", "same")
    assert watch.changes()[2:] == [("amended", "page_returned")]
    with watch.app.store.read() as db:
        (finding,) = (one for one in ledger.load_findings(db) if one.reports)
        assert list_gone(db, [report.article for report in finding.reports]) == frozenset()
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    watch.pass_time(hours=2)
    assert watch.changes()[3:] == [("corrected", "page_changed")]
    watch.pass_time(days=2)
    assert len(watch.changes()) == 4


def test_a_page_that_comes_back_with_another_text_is_told_as_back_and_corrected(watch: Watch) -> None:
    take_away(watch)
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    list_again(watch)
    watch.pass_time(days=1, hours=1)
    watch.pass_time(minutes=1)
    assert watch.changes()[2:] == [("amended", "page_returned"), ("corrected", "page_changed")]
    assert watch.state()[0] == "watched"


def test_an_official_page_that_is_gone_and_listed_no_more_is_asked_after_a_week_a_month_and_each_ninety_days(
    watch: Watch,
) -> None:
    watch.world.remove("batch")
    watch.pass_time(hours=2)
    watch.pass_time(days=1, minutes=1)
    asked = [watch.asked()]
    for days in (6, 1.1, 22, 1.1, 88, 2.1):
        watch.pass_time(days=days)
        asked.append(watch.asked())
    assert [one - asked[0] for one in asked] == [0, 0, 1, 1, 2, 2, 3]
    assert watch.state() == ("removed", "missing: 404")
    assert watch.changes()[1:] == [("removed", "deciding_page_removed")]


def test_readers_who_were_told_that_a_page_is_gone_are_told_that_it_is_back(watch: Watch) -> None:
    take_away(watch)
    deliver_due(watch.app)
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    list_again(watch)
    watch.pass_time(days=1, hours=1)
    watch.pass_time(minutes=5)
    deliver_due(watch.app)
    told = watch.ask("SELECT channel, subject, text FROM messages WHERE kind = 'finding' ORDER BY id")
    gone = [channel for channel, subject, _ in told if "removed" in subject]
    back = [channel for channel, _, text in told if "answers again, after it had been gone" in " ".join(text.split())]
    assert sorted(back) == sorted(gone) != []


@pytest.mark.parametrize("fault", ["robots-500", "503"])
def test_a_look_at_a_gone_page_that_told_nothing_uses_up_no_turn(watch: Watch, fault: str) -> None:
    """It came back on the seventh day, while its site answered nobody for some hours: 23 more days would be late."""
    take_away(watch)
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    path = "" if fault == "robots-500" else watch.path
    watch.world.switch("ministry", fault, path=path)
    watch.pass_time(days=7, minutes=1)
    assert watch.state()[1].startswith("held" if fault == "robots-500" else "failed: ")
    asked = watch.asked()
    watch.pass_time(hours=5)
    assert watch.asked() == asked
    watch.world.switch("ministry", fault, on=False, path=path)
    watch.pass_time(hours=13)
    watch.pass_time(minutes=5)
    assert watch.state() == ("watched", "same")
    assert watch.changes()[2:] == [("amended", "page_returned")]


def test_a_gone_page_that_fails_on_is_tried_four_times_a_turn(watch: Watch) -> None:
    take_away(watch)
    watch.world.switch("ministry", "404", on=False, path=watch.path)
    watch.world.switch("ministry", "503", path=watch.path)
    asked = watch.asked()
    watch.pass_time(days=7, minutes=1)
    for _ in range(6):
        watch.pass_time(hours=6, minutes=1)
    assert watch.asked() == asked + 4
    watch.pass_time(days=7)
    assert watch.asked() == asked + 5, "and the same turn comes again"
