"""Lists that are read otherwise than before, or asked at another address, over real sockets: nothing of them is taken
as known, and nothing is told as missed that was not."""

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from crawling import HOUR, START, watch_feed
from loopback import Asked, answer

import parsers
from crawler import reading_marks
from domain.altering import alter
from domain.recalling import mark_place, recall_place
from domain.sources import Follow, Source, SourceMemory, Validators

DAY = timedelta(days=1)


def page(*rows: tuple[str, int, str]) -> bytes:
    """A list page of rows: folder, number, day (empty: none)."""
    items = "".join(
        f'<li><a href="/{folder}/{n}.html">A headline with number {n} in it</a> <span>{day}</span></li>'
        for folder, n, day in rows
    )
    return answer(f"<ul>{items}</ul>")


NEWS = [("a", n, "2025-03-02") for n in range(10, 4, -1)]
NOTICES = [("b", n, "2025-02-27") for n in range(3, 0, -1)]


@pytest.mark.parametrize("status", [200, 304])
def test_a_widened_pattern_reads_the_list_that_did_not_change(status: int) -> None:
    body = page(*NEWS[:3], ("b", 1, "2025-03-02"), *NEWS[3:])
    tagged = body.replace(b"\r\n\r\n", b'\r\nETag: "same"\r\n\r\n', 1)

    def serve(asked: Asked) -> bytes:
        return answer(b"", 304, (("ETag", '"same"'),)) if "if-none-match" in asked.headers else tagged

    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = serve if status == 304 else body
        assert len(watch.poll().entries) == 6
        watch.clock.move(HOUR)
        assert watch.poll().result == ("not_modified" if status == 304 else "unchanged")
        watch.restart()
        watch.clock.move(HOUR)
        done = watch.poll(link_pattern=r"/[ab]/\d+")
        assert (done.result, len(done.entries), done.gap) == ("read", 7, None)
        assert not any(entry.late for entry in done.entries)
        watch.clock.move(HOUR)
        assert watch.poll().entries == (), "then it is known again"


def test_another_follow_reads_it_too_and_so_do_parsers_of_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1, follow="matching") as watch:
        watch.site.routes["/news"] = page(*NEWS)
        watch.poll()
        watch.clock.move(HOUR)
        assert watch.poll(follow="all").result == "read"
        watch.clock.move(HOUR)
        assert watch.poll().result == "unchanged"
        monkeypatch.setattr("crawler.reading_marks.mark_parsers", lambda: "later")
        watch.clock.move(HOUR)
        assert watch.poll().result == "read"
        assert watch.poll().result == "unchanged"


@pytest.mark.parametrize(("follow", "result"), [("matching", "read"), ("all", "unchanged"), ("none", "unchanged")])
def test_other_title_rules_read_the_lists_anew_that_are_followed_by_them(
    monkeypatch: pytest.MonkeyPatch, follow: Follow, result: str
) -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1, follow=follow) as watch:
        watch.site.routes["/news"] = page(*NEWS)
        watch.poll()
        monkeypatch.setattr("crawler.reading_marks.mark_titles", lambda: "later")
        watch.clock.move(HOUR)
        assert watch.poll().result == result
        watch.clock.move(HOUR)
        assert watch.poll().result == "unchanged"


def test_the_title_rules_mark_is_that_of_all_files_that_judge_titles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they import beside them gives the answers of `re`, however found or remembered, or only names a type."""
    here, folder = reading_marks.mark_titles(), tmp_path / "parsers"
    shutil.copytree(Path(str(parsers.__file__)).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(parsers, "__file__", str(folder / "__init__.py"))
    marks = {here}
    imported = set()
    for name in reading_marks.TITLE_FILES:
        rules = (folder / name).read_text("utf-8")
        imported |= set(re.findall(r"^ *from (parsers\S*) import", rules, re.MULTILINE))
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("#")
        marks.add(reading_marks.mark_titles.__wrapped__())
    assert len(marks) == len(reading_marks.TITLE_FILES) + 1
    judging = {f"parsers.{name.removesuffix('.py').replace('/', '.')}" for name in reading_marks.TITLE_FILES}
    assert imported - judging == {f"parsers.facts.text.{name}" for name in ("patterns", "recall", "sentences")}


def test_a_memory_without_marks_is_of_a_list_that_was_read_otherwise() -> None:
    """As an earlier version left it: what its parsers left out may be read now."""
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*NEWS)
        watch.poll()
        watch.memory = alter(watch.memory, chosen_by="", parsed_by="")
        watch.clock.move(HOUR)
        done = watch.poll()
        assert (done.result, done.gap, watch.memory.polls) == ("read", None, 2)
        assert watch.poll().result == "unchanged"


def test_a_failure_between_does_not_hide_that_the_list_is_to_be_read() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*NEWS, *NOTICES)
        watch.poll()
        watch.site.routes["/news"] = answer("no", 500)
        watch.clock.move(HOUR)
        assert watch.poll(link_pattern=r"/[ab]/\d+").result == "failed"
        watch.site.routes["/news"] = page(*NEWS, *NOTICES)
        watch.clock.move(HOUR)
        assert len(watch.poll().entries) == 9


@pytest.mark.parametrize("day", ["2025-02-27", "2025-01-02", ""])
def test_a_pattern_for_quite_other_rows_tells_no_gap_and_no_changed_layout(day: str) -> None:
    notices = [("b", n, day) for n in range(9, 0, -1)]
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*NEWS, *notices)
        watch.poll()
        watch.clock.move(HOUR)
        done = watch.poll(link_pattern=r"/b/\d+")
        assert (done.result, done.failure, done.gap, len(done.entries)) == ("read", None, None, 9)
        assert not any(entry.late for entry in done.entries)


def test_but_after_a_pause_that_its_rows_do_not_cover_it_says_what_it_does_not_know() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*NEWS)
        watch.poll()
        watch.clock.move(14 * DAY)
        watch.site.routes["/news"] = page(*(("b", n, "2025-03-15") for n in range(9, 0, -1)))
        done = watch.poll(link_pattern=r"/b/\d+")
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed) == ("not asked", False)
        assert "its link_pattern was changed" in done.gap.remaining


def test_one_that_is_followed_otherwise_has_the_same_rows_and_is_paged_back_as_ever() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1, follow="matching") as watch:
        watch.site.routes["/news"] = page(*(("a", n, "") for n in range(10, 0, -1)))
        watch.poll()
        watch.clock.move(HOUR)
        watch.site.routes["/news"] = page(*(("a", n, "") for n in range(40, 30, -1)))
        done = watch.poll(follow="all")
        assert done.gap is not None
        assert (done.gap.cause, done.gap.remaining) == ("moved on", "it has no further pages to ask for")


def test_a_list_that_moved_on_while_another_version_came_is_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*(("a", n, "") for n in range(10, 0, -1)))
        watch.poll()
        monkeypatch.setattr("crawler.reading_marks.mark_parsers", lambda: "later")
        watch.clock.move(HOUR)
        watch.site.routes["/news"] = page(*(("a", n, "") for n in range(40, 30, -1)))
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed) == ("moved on", False)


def test_the_parsers_mark_is_that_of_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a copy of the folder: the same where it is the same, another where one file was changed or renamed."""
    here, folder = reading_marks.mark_parsers(), tmp_path / "parsers"
    shutil.copytree(Path(str(parsers.__file__)).parent, folder, ignore=shutil.ignore_patterns("__pycache__", "facts"))
    monkeypatch.setattr(parsers, "__file__", str(folder / "__init__.py"))

    def mark() -> str:
        return reading_marks.mark_parsers.__wrapped__()  # what is made once a process, made now

    first = mark()
    assert (first, len(first)) == (here, 16)
    with (folder / "rows.py").open("a", encoding="utf-8") as file:
        file.write("#")
    changed = mark()
    (folder / "rows.py").rename(folder / "lines.py")
    assert len({first, changed, mark()}) == 3


def test_that_a_server_hid_rows_stays_known_when_its_answers_are_forgotten() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*NEWS)
        watch.poll()
        url, known = watch.memory.validators[0]
        watch.memory = alter(watch.memory, validators=((url, alter(known, caught_at=START)),))
        watch.poll(follow="all")
        assert dict(watch.memory.validators)[url].caught_at == START


OLD = [("a", n, "2025-03-02") for n in range(10, 0, -1)]
#: Two weeks later: more is new than the first page shows.
LATER = [("a", n, "2025-03-16") for n in range(40, 30, -1)]


def test_an_address_spelt_otherwise_must_meet_what_the_list_showed_before() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*OLD)
        watch.poll()
        watch.clock.move(14 * DAY)
        older = b"<a href='/news/2'>Older rows</a>"
        body = page(*LATER).partition(b"\r\n\r\n")[2]
        watch.site.routes["/news/"] = answer(body + older)
        watch.site.routes["/news/2"] = page(*(("a", n, "2025-03-10") for n in range(30, 8, -1)))
        done = watch.poll(url=watch.site.url("/news/"))
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.pages, done.gap.since) == ("not asked", True, 2, START)
        assert sum(bool(entry.late) for entry in done.entries) == 30
        assert (watch.memory.before, watch.memory.polls) == ("", 2)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("http://www.miit.gov.cn/a/index.html", "https://www.miit.gov.cn/a/index.html"),
        ("https://miit.gov.cn/a/", "https://www.miit.gov.cn/a"),
        ("http://WWW.miit.gov.cn:80/a?b=1", "https://miit.gov.cn/a/?b=1"),
    ],
)
def test_what_is_remembered_of_a_list_stays_however_its_address_is_spelt(before: str, after: str) -> None:
    old = Source("one", "list", before)
    known = Validators(etag='"x"', body_sha256="1")
    memory = SourceMemory(
        url=before, place=mark_place(old), head=("aa",), last_success=START, last_count=9, newest=START,
        validators=((before, known),), moved_to="http://elsewhere.example/", stopped=True,
    )  # fmt: skip
    now = recall_place(alter(old, url=after), memory)
    assert (now.head, now.last_success, now.last_count, now.newest) == (("aa",), START, 9, START)
    assert (now.url, now.before, now.validators, now.moved_to, now.stopped) == (after, "", (), "", False)


def test_so_it_does_at_the_address_that_it_was_led_to() -> None:
    old = Source("one", "list", "https://old.example/a/")
    memory = SourceMemory(
        url=old.url,
        place=mark_place(old),
        head=("aa",),
        last_success=START,
        led_to="https://new.example/b/",
        led_polls=9,
    )
    now = recall_place(alter(old, url="https://new.example/b"), memory)
    assert (now.head, now.before, now.led_to, now.led_polls) == (("aa",), "", "", 0)


def test_at_another_address_none_of_whose_rows_was_known_one_open_gap_says_so() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/\w/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*OLD)
        watch.poll(url=watch.site.url("/news").replace("//", "//reader:secret@"))
        watch.clock.move(14 * DAY)
        watch.site.routes["/column"] = page(*(("c", n, "2025-03-16") for n in range(10, 0, -1)))
        done = watch.poll(url=watch.site.url("/column"))
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.since) == ("not asked", False, START)
        assert done.gap.remaining.startswith("its address was changed from http://127.0.0.1:")
        assert "secret" not in done.gap.remaining
        assert watch.memory.before == ""
        watch.clock.move(HOUR)
        watch.site.routes["/column"] = page(*(("c", n, "2025-03-16") for n in range(11, 1, -1)))
        assert watch.poll().gap is None


def test_at_another_address_that_lists_what_was_known_the_list_is_paged_back_as_ever() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*OLD)
        watch.poll()
        watch.clock.move(HOUR)
        watch.site.routes["/column"] = page(("a", 11, "2025-03-03"), *OLD)
        done = watch.poll(url=watch.site.url("/column"))
        assert (done.gap, len(done.entries), any(entry.late for entry in done.entries)) == (None, 11, False)


def test_one_whose_dates_reach_further_back_has_lost_nothing() -> None:
    """An older list is no changed layout either."""
    with watch_feed("/news", kind="list", link_pattern=r"/\w/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(*OLD)
        watch.poll()
        watch.clock.move(HOUR)
        watch.site.routes["/column"] = page(*(("c", n, "2024-11-01") for n in range(10, 0, -1)))
        done = watch.poll(url=watch.site.url("/column"))
        assert (done.result, done.gap, watch.memory.newest is not None) == ("read", None, True)


def test_a_list_that_fails_at_its_new_address_first_keeps_what_it_must_meet() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/\w/\d+") as watch:
        watch.site.routes["/news"] = page(*OLD)
        watch.poll()
        watch.site.routes["/column"] = answer("no", 500)
        watch.clock.move(14 * DAY)
        assert watch.poll(url=watch.site.url("/column")).result == "failed"
        watch.clock.move(HOUR)
        watch.site.routes["/column"] = page(*LATER)
        done = watch.poll()
        assert done.gap is not None
        assert not done.gap.closed
