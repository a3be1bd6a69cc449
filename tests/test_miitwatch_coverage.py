"""The coverage statement: its figures are those of the record, and its gaps are told."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import Log
from practice import Practice, tell_batch

from alerts.coverage.coverage import WIDTH, clip, render_coverage
from alerts.coverage.coverage_chinese import render_coverage_in_chinese
from alerts.coverage.coverage_summary import count_passed, count_read, describe_sight, summarise_watch
from alerts.layout.wrapping import width
from alerts.words.chinese import write_moment as write_moment_in_chinese
from domain.altering import alter
from domain.coverage import Coverage, Gap, Seen, Silence, WatchChange
from domain.dates import iso_utc
from domain.errors import ConfigError
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.history.coverage import gather_coverage
from miitwatch.rounds.rounds import run_round
from miitwatch.running.demo import SetClock, write_config
from replica.world import World, start_world

#: Monday, 2 March 2026, 00:00 in Beijing.
MONDAY = datetime(2026, 3, 1, 16, 0, tzinfo=UTC)
PLAIN = (
    "工业和信息化部召开电视电话会议，部署安全生产工作。会议要求各地压实责任，排查隐患，确保平稳有序，切实保障群众安全。"
    * 2
)


@dataclass
class Week:
    app: Application
    clock: SetClock
    world: World
    folder: Path

    def run_until(self, end: datetime, every: timedelta = timedelta(hours=6)) -> None:
        while self.clock.now + every <= end:
            self.clock.now += every
            self.world.set_time(self.clock.now)
            run_round(self.app)

    def cover(self, since: str = "2026-03-02", until: str = "2026-03-08") -> Coverage:
        with self.app.store.read() as db:
            return gather_coverage(self.app, db, since, until)

    def ask(self, query: str) -> Any:
        with self.app.store.read() as db:
            return db.execute(query).fetchone()[0]


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    """The ministry's news and a paper, asked every six hours from Sunday on."""
    with start_world() as world:
        world.tellings = []
        world.publish(tell_batch(MONDAY - timedelta(days=3), "plain", title="工业和信息化部召开会议", body=PLAIN))
        text = write_config(world)
        for name in world.sources():
            if name != "miit_news":
                text = text.replace(f"[sources.{name}]\n", f"[sources.{name}]\nenabled = false\n")
        text = text.replace('every = "60m"', 'every = "6h"')
        (tmp_path / "config.toml").write_text(text, "utf-8")
        clock = SetClock(MONDAY - timedelta(hours=12))
        world.set_time(clock.now)
        config = load_config(tmp_path / "config.toml", {}, tmp_path)
        with open_application(config, clock, Log()) as app:
            made = Week(app, clock, world, tmp_path)
            run_round(app)
            yield made


def test_a_quiet_week_in_figures_that_add_up(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    covered = week.cover()
    (source,) = covered.sources
    assert (source.group, source.due) == ("MIIT, own site", 28)
    assert source.looks == week.ask(
        "SELECT count(*) FROM polls WHERE result <> 'waiting' AND started >= '2026-03-01T16:00:00Z' "
        "AND started < '2026-03-08T16:00:00Z'"
    )
    assert source.answered == source.looks
    assert len(source.days) == 7
    assert covered.silences == ()
    assert count_read(covered) + count_passed(covered) + len(covered.seen.not_read) == covered.seen.total
    assert covered.seen.total == week.ask(
        "SELECT count(*) FROM entries WHERE first_seen BETWEEN '2026-03-01T16:00:00Z' AND '2026-03-08T15:59:59Z'"
    )


def test_a_silence_is_told_with_its_beginning_end_and_cause(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=2))
    week.world.switch("ministry", "403")
    week.run_until(MONDAY + timedelta(days=3))
    week.world.switch("ministry", "403", on=False)
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    covered = week.cover()
    (silence,) = covered.silences
    assert silence.source == "miit_news"
    assert silence.failure.startswith("blocked")
    assert silence.until is not None
    assert silence.looks == covered.looks - covered.answered
    assert covered.sources[0].longest_gap >= timedelta(hours=12)
    text = render_coverage(covered)
    assert re.search(r"miit_news \(.+\) did not answer\s+from", text)
    chinese = re.sub(r"\s+", "", render_coverage_in_chinese(covered))
    until = write_moment_in_chinese(silence.until)
    assert f"miit_news(MIIT,其自有网站)自{write_moment_in_chinese(silence.since)}至{until}无应答" in chinese.replace(
        "工信部", "MIIT"
    )


def test_what_was_read_and_what_was_not_stands_in_it(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    week.world.publish(tell_batch(week.clock.now, "batch"))
    path = "/" + week.world.address("batch").partition("://")[2].partition("/")[2]
    week.world.switch("ministry", "404", path=path)
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    covered = week.cover()
    (missed,) = covered.seen.not_read
    assert (missed.source, missed.authority, missed.why) == ("miit_news", "regulator", "not-found")
    assert count_read(covered) == covered.seen.total - 1, "its headline is known, and that is not its text"
    text = render_coverage(covered)
    assert "1 from an official body: see the annex" in " ".join(text.split())
    assert week.world.address("batch") in text
    chinese = render_coverage_in_chinese(covered)
    assert "未读者中1个出自官方:见附件。" in chinese
    assert "附件:未读" in chinese
    assert week.world.address("batch") in chinese


def test_what_was_passed_over_by_its_title_was_not_read(week: Week) -> None:
    """Its page was never asked for: a statement for a diligence file must not call it read in full."""
    week.run_until(MONDAY + timedelta(days=1))
    seen = Seen(7, 1, (("passed_by_title", 4), ("off_topic", 2), ("headline_only", 1)), ())
    covered = alter(week.cover(), seen=seen)
    said = " ".join(render_coverage(covered).split())
    assert "2 read in full; 1 by headline only; 4 passed over, their title being about something else" in said
    chinese = re.sub(r"\s+", "", render_coverage_in_chinese(covered))
    assert "全文读取2;仅读标题1;因标题与主题无关而未打开4;未读0。其余均已读取。" in chinese
    assert "All others were read. Of the 3 read, in full or by headline: 2 off topic; 1 by a headline" in said
    assert "7 pages: 2 read, 1 by headline only, 4 passed over by title, 0 not read" in summarise_watch(covered)


def test_the_statement_is_seven_parts_of_seventy_two_columns(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    text = render_coverage(week.cover())
    assert re.findall(r"^(\d)\. ", text, re.MULTILINE) == list("1234567")
    assert [line for line in text.splitlines() if width(line) > WIDTH and "http" not in line] == []
    assert "Mon 2 Mar 2026, 00:00 to Sun 8 Mar 2026, 24:00 (UTC+8)" in " ".join(text.split())
    head, *rows = text.partition("1. What we looked at\n")[2].partition("\n\n")[0].splitlines()
    assert re.split("  +", head.strip()) == ["sources", "looks due", "answered", "longest gap"]
    assert rows
    assert all(row[: head.index("looks due") + len("looks due")].rstrip()[-1].isdigit() for row in rows)


def test_the_statement_in_chinese_has_the_same_parts_and_figures(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    covered = week.cover()
    english, chinese = render_coverage(covered), render_coverage_in_chinese(covered)
    assert re.findall(r"^([一二三四五六七])、", chinese, re.MULTILINE) == list("一二三四五六七")
    assert [line for line in chinese.splitlines() if width(line) > WIDTH and "http" not in line] == []
    assert "2026年3月2日(周一)00:00至2026年3月8日(周日)24:00" in re.sub(r"\s+", "", chinese)
    tables = [english.partition("answered")[2].partition("2. ")[0], chinese.partition("有应答")[2].partition("二、")[0]]
    assert tables[0].count("\n") > 3
    figures = [re.findall(r"(?<=  )\d[\d,]*(?=  )", table) for table in tables]
    assert figures[0] == figures[1] != []
    assert "own site" not in chinese


def test_what_was_off_blind_lasting_or_changed_stands_in_the_chinese_one_too(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    covered = week.cover()
    gap = Gap("c114", MONDAY, MONDAY + timedelta(hours=2), True, "not asked; 1 page walked back, 2 late finds")
    lasting = Silence("crntt", "State media", MONDAY, None, 3, "timeout")
    full = alter(
        covered,
        off=(("weibo", "behind a login"),),
        blind_spots=("公众号",),
        silences=(lasting,),
        single_failures=2,
        gaps=(gap, alter(gap, closed=False, what="words of another kind")),
        changes=(WatchChange(MONDAY, "list added on 2026-03-02"),),
    )
    said = re.sub(r"\s+", "", render_coverage_in_chinese(full))
    for part in (
        "配置中有1个来源停用:weibo:behindalogin",
        "crntt(官方媒体)自2026年3月2日00:00起至今无应答:查看3次,timeout。",
        "另有2次查看单独失败",
        "无遗漏:未询问;回查1页,补得2项。",
        "可能有遗漏:wordsofanotherkind。",
        "listaddedon2026年3月2日",
    ):
        assert part in said, part
    empty = alter(full, sources=(), blind_spots=(), silences=(), single_failures=0, gaps=(), changes=(), rules=())
    said = re.sub(r"\s+", "", render_coverage_in_chinese(alter(empty, seen=Seen(0, 0, (), ()))))
    for part in ("没有启用的来源。", "未配置盲区。", "未读取任何内容", "五、缺口无。", "六、期间监测设置的变动无。"):
        assert part in said, part


def test_groups_of_sources_are_named_in_chinese(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    covered = week.cover()
    named = {
        "MIIT, own site": "工信部,其自有网站",
        "CAICT (not watched any more)": "CAICT(已不监测)",
        "gov.cn": "gov.cn",
        "Shanghai Communications Administration": "上海市通信管理局",
        "Heilongjiang Communications Administration, own site": "黑龙江省通信管理局官网",
        "Advisory firms": "咨询机构",
    }
    sources = tuple(alter(covered.sources[0], group=group) for group in named)
    said = render_coverage_in_chinese(alter(covered, sources=sources))
    for told in named.values():
        assert f"   {told}  " in said


def test_a_name_too_long_is_cut_with_marks_of_one_column() -> None:
    assert clip("Shanghai Communications Administration", 25) == "Shanghai Communications.."
    assert clip("上海市通信管理局上海市通信管理局", 25) == "上海市通信管理局上海市.."
    assert clip("CAICT", 25) == "CAICT"


def test_a_watch_that_began_within_the_period_says_so(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    covered = week.cover("2026-02-25", "2026-03-02")
    assert covered.begun == MONDAY - timedelta(hours=12)
    assert covered.due == 6, "looks are due from its beginning on"
    assert "this watch began on" in render_coverage(covered)


def test_a_period_before_the_watch_has_no_looks_and_says_so(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    covered = week.cover("2026-02-01", "2026-02-10")
    assert (covered.due, covered.looks, covered.sources) == (0, 0, ())
    assert covered.unbegun == ("miit_news",)
    assert covered.begun == MONDAY - timedelta(hours=12)
    said = render_coverage(covered)
    assert "No source was watched yet." in said
    assert "1 source not watched yet in this period: miit_news." in said
    assert "本期间尚未监测的来源1个:miit_news。" in render_coverage_in_chinese(covered)


def test_a_source_that_joined_later_counts_from_then_on_and_takes_nothing_from_the_others(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=3))
    with week.app.store.write() as tx:
        for name, joined in (
            ("late_one", MONDAY + timedelta(days=2, hours=12)),
            ("next_one", MONDAY + timedelta(days=9)),
        ):
            tx.execute("INSERT INTO source_rows (name, every_seconds) VALUES (?, 21600)", (name,))
            tx.execute(
                "INSERT INTO polls (source, started, finished, result, rows_found, new_entries, unusable, requests, "
                "notes) VALUES (?, ?, ?, 'read', 0, 0, 0, 1, '[]')",
                (name, iso_utc(joined), iso_utc(joined)),
            )
    covered = week.cover("2026-03-02", "2026-03-04")
    assert {one.name: one.due for one in covered.sources} == {"late_one": 2, "miit_news": 12}
    assert covered.joined == (("late_one", MONDAY + timedelta(days=2, hours=12)),)
    assert covered.unbegun == ("next_one",)
    assert "late_one: watched from 4 Mar 2026, 12:00" in render_coverage(covered)
    assert all(one.longest_gap >= timedelta(0) for one in covered.sources)


def test_sight_in_one_sentence(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=2))
    week.world.switch("ministry", "403")
    week.run_until(MONDAY + timedelta(days=4, hours=1))
    week.world.switch("ministry", "403", on=False)
    week.run_until(MONDAY + timedelta(days=7, hours=1))
    covered = week.cover()
    body = covered.sources[0].group.removesuffix(", own site")
    said = describe_sight(covered, body)
    read = {day for source in covered.sources for day in source.days}
    missing = [day for day in covered.days if day not in read]
    assert missing, "the wall is left alone for days"
    first = datetime.fromisoformat(missing[0])
    assert said.startswith(f"{body}'s site was not read on {first.day} {first:%b %Y}"), said
    assert "1 source, 28 looks due" in summarise_watch(covered)


def test_changes_of_the_watch_are_told_without_what_is_a_channels_own(week: Week) -> None:
    path = week.folder / "config.toml"
    text = path.read_text("utf-8")
    added = (
        '\n[watch.aero]\ntitle = "Aerospace"\nfirms = ["Airbus"]\n\n[watch.open]\nfirms = ["Tesla"]\nshared = true\n'
    )
    week.clock.now += timedelta(days=1)
    path.write_text(
        text.replace("[sources.miit_news]\n", '[sources.miit_news]\nenabled = false\nreason = "moved"\n') + added
    )
    with open_application(load_config(path, {}, week.folder), week.clock, Log()) as app, app.store.read() as db:
        changes = gather_coverage(app, db, "2026-03-01", "2026-03-03").changes
    assert sorted(change.what for change in changes) == [
        "a watch list added",
        "list “open” added",
        "source miit_news off: moved",
    ]


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2026-03-09", "2026-03-08", "ends on"),
        ("2031-01-01", "2031-01-02", "has not begun"),
        ("soon", "x", "2025-03-10"),
        ("20260302", "2026-03-08", "2025-03-10"),
        ("0001-01-01", "2026-03-08", "years are"),
        ("2026-03-02", "9999-12-31", "years are"),
    ],
)
def test_periods_that_are_none(week: Week, since: str, until: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        week.cover(since, until)


def test_the_command_prints_the_statement_and_its_figures(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    practice = Practice(week.world, week.folder)
    shown = practice.call("coverage", "--since", "2026-03-01", "--until", "2026-03-02")
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.startswith("COVERAGE STATEMENT\n")
    figures = json.loads(practice.call("coverage", "--since", "2026-03-01", "--until", "2026-03-02", "--json").stdout)
    assert figures["sources"][0]["name"] == "miit_news"
    late = alter(week.cover("2026-03-01", "2026-03-02"))
    assert figures["sources"][0]["answered"] == late.answered


def test_a_silence_across_both_edges_of_the_period_is_told_with_its_true_ends(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=1))
    week.world.switch("ministry", "403")
    began = week.clock.now
    week.run_until(MONDAY + timedelta(days=4))
    week.world.switch("ministry", "403", on=False)
    week.run_until(MONDAY + timedelta(days=9))
    covered = week.cover("2026-03-04", "2026-03-04")
    (silence,) = covered.silences
    assert began < silence.since < began + timedelta(days=1)
    assert silence.until is not None
    assert silence.until > MONDAY + timedelta(days=3)
    assert covered.single_failures == 0
    assert "failed singly" not in render_coverage(covered)


def test_a_source_that_left_the_configuration_stays_in_statements_of_its_time(week: Week) -> None:
    week.run_until(MONDAY + timedelta(days=2))
    looks = week.cover("2026-03-02", "2026-03-03").looks
    path = week.folder / "config.toml"
    text = path.read_text("utf-8").replace("[sources.miit_news]", "[sources.other]").replace("/xwfb/", "/zwgk/")
    path.write_text(text, "utf-8")
    with open_application(load_config(path, {}, week.folder), week.clock, Log()) as app, app.store.read() as db:
        covered = gather_coverage(app, db, "2026-03-02", "2026-03-03")
    former = next(one for one in covered.sources if one.name == "miit_news")
    assert former.looks == looks
    assert former.group.endswith("(not watched any more)")
