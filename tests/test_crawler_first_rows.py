"""The first rows that a list ever shows: what may have come and gone while it could not be read, over real sockets."""

from datetime import timedelta

import pytest
from crawling import HOUR, START, Watch, watch_feed
from loopback import answer

from crawler.gaps import walk_back
from domain.altering import alter
from domain.dates import Published
from domain.pages import Entry, Listing
from domain.sources import SourceMemory

DAY = 24 * HOUR


def rows(*days: str) -> bytes:
    """A feed of one row for each of these days, in Beijing at nine; an empty one without any."""
    items = "".join(
        f"<item><title>Of {day}</title><link>https://a.example/{place}</link>"
        f"<pubDate>{day}T09:00:00+08:00</pubDate></item>"
        for place, day in enumerate(days)
    )
    return answer(f"<rss version='2.0'><channel><title>t</title><link>https://a.example/</link>{items}</channel></rss>")


def page(first: int, number: int, day: str, older: str = "") -> bytes:
    """A list page of so many rows of one day; without a day undated."""
    items = "".join(
        f'<li><a href="/a/{n}.html">A headline with number {n} in it</a> <span>{day}</span></li>'
        for n in range(first, first - number, -1)
    )
    return answer(f"<ul>{items}</ul><a href='/else.html'>Next week</a>{older}")


def fail(watch: Watch, path: str, days: int = 3) -> None:
    """The source is asked for the first time, and gives server errors for so many days."""
    watch.site.routes[path] = answer("no", 500)
    watch.poll()
    watch.clock.move(timedelta(days=days) - HOUR)
    watch.poll()
    watch.clock.move(HOUR)


def test_a_feed_that_was_empty_at_first_and_full_after_an_outage_says_what_may_be_missing() -> None:
    with watch_feed(every=HOUR) as watch:
        watch.site.routes["/feed"] = rows()
        assert watch.poll().gap is None
        watch.site.routes["/feed"] = rows("2025-03-08", "2025-03-07", "2025-03-06")
        watch.clock.move(6 * DAY)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.since) == ("not asked", False, START)
        assert done.gap.remaining == (
            "none of its rows was known, and they do not reach back to then: it has no further pages to ask for"
        )
        assert [str(one)[:10] for one in (done.gap.missing_from, done.gap.missing_to)] == ["2025-03-03", "2025-03-06"]
        assert [bool(entry.late) for entry in done.entries] == [True, True, True]


def test_so_does_one_that_failed_from_its_first_try_on() -> None:
    with watch_feed(every=HOUR) as watch:
        fail(watch, "/feed")
        watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-05")
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.detail, done.gap.closed) == ("failing", "server-error", False)
        assert done.gap.since == START, "it was to be read from its first try on"
        watch.clock.move(HOUR)
        watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-06", "2025-03-05")
        assert watch.poll().gap is None, "and it is said once"


def test_one_whose_host_was_to_be_left_alone_from_its_first_try_on_does_too() -> None:
    with watch_feed(every=HOUR) as watch:
        watch.memory = alter(watch.memory, url=watch.source.url, held_since=START)
        watch.clock.move(3 * DAY)
        watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-05")
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed) == ("not asked", False)
        assert done.gap.detail == "its host was to be left alone, or its day's cap was used up"


def test_a_first_list_that_reaches_back_to_before_it_was_to_be_read_has_lost_nothing() -> None:
    with watch_feed(every=HOUR) as watch:
        fail(watch, "/feed")
        watch.site.routes["/feed"] = rows("2025-03-05", "2025-03-04", "2025-03-01")
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.pages) == ("failing", True, 1)
        assert [bool(entry.late) for entry in done.entries] == [True, True, False], "what was there before is no find"


@pytest.mark.parametrize("hours", [1, 3])
def test_a_list_that_can_be_read_soon_after_its_first_try_begins_there(hours: int) -> None:
    with watch_feed(every=HOUR) as watch:
        watch.site.routes["/feed"] = answer("no", 500)
        watch.poll()
        watch.clock.move(hours * HOUR)
        watch.site.routes["/feed"] = rows("2025-03-03")
        done = watch.poll()
        assert (done.result, done.gap, done.entries[0].late) == ("read", None, "")


def test_an_empty_list_that_was_asked_as_always_has_lost_nothing_when_its_first_rows_come() -> None:
    with watch_feed(every=HOUR) as watch:
        watch.site.routes["/feed"] = rows()
        for _ in range(80):
            watch.poll()
            watch.clock.move(HOUR)
        watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-06")
        done = watch.poll()
        assert (done.gap, [entry.late for entry in done.entries]) == (None, ["", ""])


@pytest.mark.parametrize(("days", "said"), [(3, True), (0.1, False)])
def test_one_whose_address_never_worked_is_later_than_it_was_to_be_at_the_right_one(days: float, *, said: bool) -> None:
    with watch_feed("/wrong", every=HOUR) as watch:
        watch.site.routes["/wrong"] = answer("no", 404)
        watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-05")
        watch.poll()
        watch.clock.move(days * DAY)
        done = watch.poll(url=watch.site.url("/feed"))
        assert done.result == "read"
        assert (done.gap is not None) is said
        if done.gap is not None:
            assert (done.gap.since, done.gap.cause, done.gap.detail) == (START, "failing", "not-found")
            assert not done.gap.closed
            watch.clock.move(HOUR)
            watch.site.routes["/feed"] = rows("2025-03-06", "2025-03-06", "2025-03-05")
            assert watch.poll().gap is None


def test_an_undated_first_list_proves_nothing() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1, every=HOUR) as watch:
        fail(watch, "/news")
        watch.site.routes["/news"] = page(20, 5, "")
        done = watch.poll()
        assert done.gap is not None
        assert not done.gap.closed
        assert (done.gap.missing_from, done.gap.missing_to) == (START, watch.clock())


def test_an_old_row_that_is_kept_on_top_of_a_first_list_does_not_say_that_nothing_is_missing() -> None:
    with watch_feed(every=HOUR) as watch:
        fail(watch, "/feed")
        watch.site.routes["/feed"] = rows("2021-06-01", "2025-03-06", "2025-03-05")
        done = watch.poll()
        assert done.gap is not None
        assert not done.gap.closed
        assert done.gap.missing_from == START
        assert str(done.gap.missing_to) == "2025-03-05 01:00:00+00:00", "nine in Beijing, of the last row in its order"


LIST = {"kind": "list", "link_pattern": r"/a/\d+", "next_link": "^Older", "min_entries": 1, "every": HOUR}


def test_a_first_list_is_paged_back_to_when_it_was_to_be_read_and_no_further() -> None:
    with watch_feed("/news", **LIST) as watch:
        fail(watch, "/news")
        watch.site.routes["/news"] = page(40, 10, "2025-03-06", "<a href='/news/2'>Older rows</a>")
        both = list_block(30, *["2025-03-04"] * 5, *["2025-02-20"] * 5)
        watch.site.routes["/news/2"] = answer(both + "<a href='/news/3'>Older rows</a>")
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.closed, done.gap.pages, done.gap.cause) == (True, 2, "failing")
        found = {int(entry.url.rpartition("/")[2].removesuffix(".html")) for entry in done.entries}
        assert found == set(range(26, 41)), "what was published before it was to be read is no news"
        assert sum("found on page 2 of the list" in entry.late for entry in done.entries) == 5


def list_block(first: int, *days: str, name: str = "ul") -> str:
    """A list, or a box, of one row for each of these days, as markup."""
    items = "".join(
        f'<li><a href="/a/{number}.html">A headline with number {number} in it</a> <span>{day}</span></li>'
        for number, day in zip(range(first, 0, -1), days, strict=False)
    )
    return f"<{name}>{items}</{name}>"


MOVED_ON = ("2025-03-06", "2025-03-06", "2025-03-05", "2025-03-05")
OLDER = ("2025-02-20", "2025-02-11", "2024-12-03")
BACK = ("2025-03-06", "2025-03-04", "2025-03-01")
ELSE = "<a href='/else.html'>Next week</a>"


@pytest.mark.parametrize(
    ("shown", "closed"),
    [
        (list_block(40, *MOVED_ON) + "<h3>Most read</h3>" + list_block(9, *OLDER), False),
        (list_block(40, *MOVED_ON) + f"<div>{list_block(9, *OLDER)}</div>", False),
        (list_block(40, *MOVED_ON) + list_block(9, *OLDER, name="ol"), False),
        (f"<div>{list_block(40, *MOVED_ON)}</div>" + list_block(9, *OLDER[:1]), False),
        (list_block(40, *MOVED_ON) + f"<div>{list_block(9, *BACK)}</div>", False),  # a second list, which has not
        (list_block(40, *MOVED_ON, *OLDER), True),
        (list_block(40, *MOVED_ON) + "<!-- five --><hr> " + list_block(30, *OLDER), True),  # one list, cut into parts
        (list_block(40, *BACK) + f"<div>{list_block(9, *OLDER)}</div>", True),
        (f"<div>{list_block(50, MOVED_ON[0])}</div>" + list_block(40, *BACK), True),  # a card with the newest above it
        (list_block(40, *BACK) + f"<div>{list_block(9, *BACK)}</div>", True),
    ],
)
def test_a_dated_box_of_older_rows_does_not_say_that_a_first_list_reaches_back(shown: str, *, closed: bool) -> None:
    with watch_feed("/news", **{**LIST, "next_link": ""}) as watch:
        fail(watch, "/news")
        watch.site.routes["/news"] = answer(shown + ELSE)
        done = watch.poll()
        assert done.gap is not None
        assert done.gap.closed is closed
        if not closed:
            assert done.gap.missing_from == START
            assert f"{done.gap.missing_to}" < "2025-03-06"


def test_a_first_list_with_such_a_box_is_paged_back_past_it() -> None:
    box = f"<div>{list_block(9, *OLDER)}</div>"
    with watch_feed("/news", **LIST) as watch:
        fail(watch, "/news")
        watch.site.routes["/news"] = answer(list_block(40, *MOVED_ON) + box + "<a href='/news/2'>Older rows</a>")
        watch.site.routes["/news/2"] = answer(list_block(36, "2025-03-04", "2025-03-03", "2025-03-02") + box + ELSE)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.closed, done.gap.pages) == (True, 2)
        found = {int(entry.url.rpartition("/")[2].removesuffix(".html")) for entry in done.entries}
        assert {36, 35} < found, "what came meanwhile stood on the second page"


def test_a_further_page_of_a_first_list_that_cannot_be_read_is_tried_again() -> None:
    with watch_feed("/news", **LIST) as watch:
        fail(watch, "/news")
        watch.site.routes["/news"] = page(40, 10, "2025-03-06", "<a href='/news/2'>Older rows</a>")
        watch.site.routes["/news/2"] = answer("no", 500)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.closed, done.gap.retry) == (False, True)
        watch.site.routes["/news/2"] = page(30, 10, "2025-02-20")
        watch.clock.move(HOUR)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.closed, done.gap.since, done.gap.cause) == (True, START, "failing")


def test_a_search_of_which_all_pages_were_read_has_lost_nothing() -> None:
    with watch_feed(every=HOUR) as watch:
        watch.site.routes["/feed"] = rows()
        done = watch.poll()
        visit = watch.fetcher.visit(watch.source, START + 6 * DAY, {})
        shown = Listing((Entry("https://a.example/1", "t", Published("2025-03-08")),))
        walked = walk_back(
            watch.source,
            SourceMemory(last_success=START),
            visit,
            shown,
            done.pages[0],
            lambda number, size, before: (before, Listing(())),
        )
        assert walked.gap is not None
        assert (walked.gap.closed, walked.gap.cause) == (True, "not asked")


def test_a_list_that_its_host_kept_from_being_asked_says_so_and_not_that_this_program_was_down() -> None:
    with watch_feed(every=HOUR) as watch:
        watch.site.routes["/feed"] = rows("2025-03-03", "2025-03-02")
        watch.poll()
        watch.memory = alter(watch.memory, held_since=START + HOUR)
        watch.clock.move(3 * DAY)
        watch.site.routes["/feed"] = rows("2025-03-05", "2025-03-04", "2025-03-03", "2025-03-02")
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.detail) == (
            "not asked",
            "its host was to be left alone, or its day's cap was used up",
        )
