"""Whether a list meets what was known, how it is paged back, and lists that drifted, over real sockets."""

import pytest
from crawling import HOUR, START, Watch, watch_feed
from loopback import answer

from crawler.freshness import judge
from crawler.list_heads import meets, note_head
from domain.altering import alter
from domain.dates import Published
from domain.pages import Entry


def rows(*days: str, prefix: str = "n") -> tuple[Entry, ...]:
    return tuple(
        Entry(f"https://a.example/{prefix}{number}", f"t{number}", Published(day)) for number, day in enumerate(days)
    )


KNOWN = rows("2025-03-03", "2025-03-02", "2025-03-01", prefix="k")
HEAD = note_head((), KNOWN)
NEW = rows("2025-03-06", "2025-03-05", "2025-03-04")
PINNED = rows("2024-01-01", prefix="p")
ONE_DAY = rows("2025-03-06", "2025-03-06", "2025-03-06", "2025-03-06")


def rows_head(*days: str) -> tuple[str, ...]:
    """The marks of a list that runs upwards and had these days, its newest row last."""
    return note_head((), rows(*days[::-1], prefix="k"))


@pytest.mark.parametrize(
    ("entries", "head", "met"),
    [
        (KNOWN, HEAD, True),
        (NEW, HEAD, False),
        (NEW + KNOWN[:1], HEAD, True),
        (KNOWN[:1] + NEW, HEAD, False),
        (PINNED + NEW, note_head(HEAD, PINNED), False),
        (rows("2025-03-07", prefix="q") + PINNED + NEW, note_head(HEAD, PINNED), False),
        (PINNED + NEW + KNOWN, note_head(HEAD, PINNED), True),
        (PINNED + ONE_DAY, note_head(HEAD, PINNED), False),  # not a list that runs upwards from its known row
        (PINNED + rows("2024-03-01", prefix="p2") + ONE_DAY, note_head(HEAD, PINNED), False),
        (PINNED + ONE_DAY + KNOWN[:1], note_head(HEAD, PINNED), True),
        (
            rows("2025-01-02", "2025-02-10", prefix="k") + rows("2025-03-15"),
            rows_head("2025-02-10", "2025-01-02"),
            True,
        ),
        (KNOWN[::-1] + NEW[::-1], HEAD, True),
        (NEW[::-1], HEAD, False),
        (KNOWN + rows("2025-02-28"), HEAD, True),  # an old row that was added late, at the end
        (KNOWN + rows("2025-03-01"), HEAD, True),
        (KNOWN + rows("2025-03-02"), HEAD, False),
        (KNOWN[:1] + rows("2025-02-28", "2025-02-27"), HEAD, False),
    ],
)
def test_a_list_meets_what_was_known_where_a_known_row_stands_below_its_new_ones(entries, head, met) -> None:  # type: ignore[no-untyped-def]
    assert meets(entries, head) is met


def _show(main: range, *others: int, day: str = "2025-03-02") -> tuple[Entry, ...]:
    """A list of these rows, dated where a day is given, and behind it a box of others without a date."""
    named = [(n, Published(day) if day else None) for n in main] + [(n, None) for n in others]
    return tuple(Entry(f"https://a.example/{n}", f"t{n}", published) for n, published in named)


BOX = (901, 902, 903)


@pytest.mark.parametrize("day", ["2025-03-02", ""], ids=["dated", "undated"])
@pytest.mark.parametrize(
    ("new", "met"),
    [
        (_show(range(40, 20, -1), *BOX), False),  # the list has turned over, and the box beside it has not
        (_show(range(39, 19, -1), *BOX), True),  # all but one are new
        (_show(range(39, 20, -1), *BOX), False),
        (_show(range(38, 18, -1), *BOX)[1:19], True),  # the newest but one is there
        (_show(range(21, 1, -1), 904, 905, 906), True),  # the box alone has turned over
    ],
)
def test_a_box_of_rows_beside_a_list_does_not_close_a_gap(new: tuple[Entry, ...], met: bool, day: str) -> None:
    before = _show(range(20, 0, -1), *BOX, day=day)
    shown = tuple(alter(entry, published=entry.published if day else None) for entry in new)
    assert meets(shown, note_head((), before), len(before)) is met


@pytest.mark.parametrize("boxed", [5, 9, 12, 20])
def test_nor_does_a_box_with_as_many_rows_as_the_list_or_more(boxed: int) -> None:
    box = range(900, 900 + boxed)
    before = _show(range(10, 0, -1), *box, day="")
    assert meets(_show(range(19, 9, -1), *box, day=""), note_head((), before), len(before)), "all are new but one"
    assert not meets(_show(range(30, 20, -1), *box, day=""), note_head((), before), len(before))
    assert not meets(_show(range(30, 24, -1), *box, day=""), note_head((), before), len(before)), "and it is shorter"


def test_a_box_that_shows_what_was_newest_does_not_either_where_the_list_has_dates() -> None:
    before = _show(range(20, 0, -1), *BOX)
    assert not meets(_show(range(40, 20, -1), 901, 19, 903), note_head((), before), len(before))


def test_news_in_a_lower_one_of_a_pages_lists_is_no_gap() -> None:
    before = _show(range(30, 0, -1), day="")
    third = _show(range(30, 10, -1), 99, *range(10, 1, -1), day="")
    assert meets(third, note_head((), before), 30)
    assert not meets(_show(range(60, 40, -1), 99, *range(10, 1, -1), day=""), note_head((), before), 30)


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_a_list_of_which_most_rows_were_known_meets_whatever_its_former_top_was(dated: bool) -> None:
    def show(*numbers: int) -> tuple[Entry, ...]:
        return tuple(Entry(f"https://a.example/{n}", f"t{n}", _date(n) if dated else None) for n in numbers)

    before = show(*range(20, 0, -1))
    head = note_head(note_head((), before), show(99))  # a search that once answered with one row
    assert meets(show(*range(21, 0, -1)), head, 1)
    assert meets(show(*range(29, 10, -1)), head, 1), "ten of nineteen"
    assert not meets(show(*range(30, 10, -1)), head, 1), "ten of twenty"
    assert meets(show(21, *range(15, 0, -1)), note_head((), before), 20), "the newest five were taken down"
    assert meets(show(22, 21, *range(15, 0, -1)), note_head((), before), 20), "and two came"
    assert not meets(show(*range(25, 20, -1), *range(10, 0, -1)), note_head((), before), 20), "half of it is gone"


def test_a_short_list_that_lost_its_newest_row_is_no_gap() -> None:
    assert meets(NEW + KNOWN[1:], HEAD, 3)
    assert meets(NEW + KNOWN[2:], HEAD, 3)


def test_of_a_long_list_the_first_rows_are_remembered_and_the_newest_marks_win() -> None:
    head = note_head(HEAD, rows(*["2025-03-05"] * 100))
    assert len(head) == 60
    assert set(head) & set(HEAD) == set()
    assert note_head(HEAD, NEW)[3:] == HEAD


@pytest.mark.parametrize("number", [70, 100, 150])
@pytest.mark.parametrize(
    ("dated", "upwards"), [(False, False), (True, False), (True, True)], ids=["undated", "newest first", "newest last"]
)
def test_a_list_longer_than_what_is_remembered_of_it_has_not_moved_on_where_nothing_is_new(
    number: int, dated: bool, upwards: bool
) -> None:
    def shown(first: int) -> tuple[Entry, ...]:
        """The rows from the `first` on, newest first: each row stays the row of its number."""
        rows = [Entry(f"https://a.example/{n}", f"t{n}", _date(n) if dated else None) for n in range(first, -1, -1)]
        return tuple(rows[:number][::-1] if upwards else rows[:number])

    head = note_head((), shown(number))
    assert meets(shown(number), head), "served again"
    assert meets(shown(number + 1), head), "one new row"
    assert meets(shown(number + number - 1), head), "all are new but one"
    assert not meets(shown(2 * number + 60), head)


def _date(number: int) -> Published:
    return Published(f"20{number // 300:02}-{number % 300 // 25 + 1:02}-{number % 25 + 1:02}")


def page(first: int, number: int, following: str = "", day: str = "2025-03-02") -> bytes:
    items = "".join(
        f'<li><a href="/a/{n}.html">A headline with number {n} in it</a> <span>{day}</span></li>'
        for n in range(first, first - number, -1)
    )
    return answer(f"<ul>{items}</ul><a href='/other.html'>Next week</a>{following}")


def test_a_list_page_is_paged_back_by_the_link_that_its_table_names() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        watch.site.routes["/news"] = page(40, 10, "<a href='/news/2'>Older rows</a>")
        watch.site.routes["/news/2"] = page(30, 10, "<a href='/news/3'>Older rows</a>")
        watch.site.routes["/news/3"] = page(20, 12, "<a href='/news/4'>Older rows</a>")
        watch.clock.move(HOUR)
        done = watch.poll()
        assert [asked.path for asked in watch.site.pages[-3:]] == ["/news", "/news/2", "/news/3"]
        assert {entry.url.rpartition("/")[2] for entry in done.entries} == {f"{n}.html" for n in range(9, 41)}
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.pages, done.gap.since) == ("moved on", True, 3, START)
        marked = [entry for entry in done.entries if entry.late]
        assert len(marked) == 20
        assert "found on page 3 of the list" in marked[-1].late


def test_a_page_whose_list_has_turned_over_is_paged_back_past_the_box_of_what_is_read_most() -> None:
    def box(*numbers: int) -> str:
        return "".join(f'<a href="/a/{n}.html">A story much read: {n}</a>' for n in numbers)

    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(20, 20, box(901, 902, 903))
        watch.poll()
        watch.site.routes["/news"] = page(60, 20, box(901) + "<a href='/news/2'>Older rows</a>")
        watch.site.routes["/news/2"] = page(40, 20, box(902, 7) + "<a href='/news/3'>Older rows</a>")
        watch.site.routes["/news/3"] = page(20, 20, box(903))
        watch.clock.move(HOUR)
        done = watch.poll()
        assert {int(entry.url.rpartition("/")[2].removesuffix(".html")) for entry in done.entries} >= set(range(1, 61))
        assert done.gap is not None
        assert (done.gap.cause, done.gap.closed, done.gap.pages) == ("moved on", True, 3)


def test_a_list_page_without_that_link_leaves_the_gap_open() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        watch.site.routes["/news"] = page(40, 10)
        watch.clock.move(HOUR)
        done = watch.poll()
        assert done.gap is not None
        assert done.gap.remaining == "page 1 has no link to an older one"
        assert not done.gap.retry


def _miss_page_2(watch: Watch) -> None:
    """The list has moved on by far, and its second page cannot be read at this poll, but at the next."""
    watch.site.routes["/news"] = page(40, 10, "<a href='/news/2'>Older rows</a>")
    watch.site.routes["/news/2"] = answer("no", 500)
    done = watch.poll()
    assert done.gap is not None
    assert done.gap.retry
    watch.site.routes["/news/2"] = page(30, 10, "<a href='/news/3'>Older rows</a>")
    watch.site.routes["/news/3"] = page(20, 12)
    watch.clock.move(HOUR)


def test_rows_that_cannot_be_read_on_a_further_page_are_counted() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        watch.site.routes["/news"] = page(25, 10, "<a href='/news/2'>Older rows</a>")
        bad = "<li onclick='o(1)'>Foreign firms approved <span>2025-03-02</span></li>"
        watch.site.routes["/news/2"] = page(15, 10).replace(b"<li>", bad.encode() + b"<li>", 1)
        watch.site.routes["/news/2"] = answer(watch.site.routes["/news/2"].partition(b"\r\n\r\n")[2].decode())
        watch.clock.move(HOUR)
        watch.poll()
        assert (watch.memory.left_out, watch.memory.left_out_like) == (1, "Foreign firms approved 2025-03-02")


def test_the_rest_of_a_gap_that_is_tried_again_keeps_why_the_list_was_not_read() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        rest = b"\r\nCache-Control: max-age=259200\r\n\r\n"
        watch.site.routes["/news"] = page(10, 10).replace(b"\r\n\r\n", rest, 1)
        watch.poll()
        watch.clock.move(72 * HOUR)
        _miss_page_2(watch)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.detail, done.gap.closed) == ("not asked", "the site asked for rest", True)
        late = {entry.late.partition(" between")[0] for entry in done.entries if "found on page" in entry.late}
        assert late == {"it was not asked (the site asked for rest)"}
        assert watch.memory.gap_detail == ""


def test_so_does_one_of_a_list_that_had_failed() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        watch.site.routes["/news"] = answer("no", 500)
        watch.clock.move(HOUR)
        watch.poll()
        watch.clock.move(HOUR)
        _miss_page_2(watch)
        done = watch.poll()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.detail, done.gap.closed) == ("failing", "server-error", True)


def test_a_gap_whose_further_page_never_answers_keeps_the_time_that_may_have_been_missed() -> None:
    """What is new is known at the first try already: from its newest row on nothing would have been missed."""
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(8, 6)
        watch.poll()
        assert watch.memory.newest is not None
        watch.site.routes["/news"] = page(24, 9, "<a href='/news/2'>Older rows</a>", "2025-03-12")
        watch.site.routes["/news/2"] = answer("no", 500)
        spans, memories = [], []
        for _ in range(4):
            watch.clock.move(13 * 24 * HOUR if not spans else HOUR)
            done = watch.poll()
            assert done.gap is not None
            assert done.gap.remaining.startswith("page 2 could not be read")
            spans.append((done.gap.missing_from, done.gap.missing_to))
            memories.append((done.gap.retry, watch.memory.last_count, judge(watch.source, watch.memory, done.started)))
        assert spans[0][0] < spans[0][1]
        assert set(spans) == {spans[0]}
        assert [retry for retry, *_ in memories] == [True, True, True, False]
        assert [count for _, count, _ in memories] == [6, 6, 6, 9]


def test_while_the_rest_of_a_gap_is_tried_again_its_list_is_not_taken_for_a_frozen_one() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        watch.clock.move(200 * 24 * HOUR)
        now = watch.clock()
        watch.site.routes["/news"] = page(40, 10, "<a href='/news/2'>Older rows</a>", day=f"{now:%Y-%m-%d}")
        watch.site.routes["/news/2"] = answer("no", 500)
        done = watch.poll()
        assert done.gap is not None
        assert done.gap.retry
        assert judge(watch.source, watch.memory, now).what != "all that it lists is old"


def test_no_more_than_ten_pages_are_walked() -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", next_link="^Older", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        for number in range(1, 15):
            name = "/news" if number == 1 else f"/news/{number}"
            watch.site.routes[name] = page(900 - 10 * number, 10, f"<a href='/news/{number + 1}'>Older</a>")
        watch.clock.move(HOUR)
        before = len(watch.site.pages)
        done = watch.poll()
        assert len(watch.site.pages) - before == 10
        assert done.gap is not None
        assert (done.gap.closed, done.gap.remaining) == (False, "no known row within 10 pages")
        assert watch.poll().result == "unchanged", "and it is not walked again"


DRIFTED = {
    "no dates": (page(12, 8, day=""), "none of 8 rows has a date"),
    "one title": (
        answer("".join(f'<li><a href="/a/{n}.html">Read more</a> <span>2025-03-03</span></li>' for n in range(5))),
        "5 of 5 rows have one title",
    ),
    "old rows": (page(500, 8, day="2015-06-01"), "its newest row is of 2015-06-01"),
    "dates moved": (page(10, 8, day="2015-06-01"), "its newest row is of 2015-06-01"),
}


@pytest.mark.parametrize(("changed", "what"), DRIFTED.values(), ids=DRIFTED)
def test_a_list_that_is_readable_and_not_what_it_was_has_a_changed_layout(changed: bytes, what: str) -> None:
    with watch_feed("/news", kind="list", link_pattern=r"/a/\d+", min_entries=1) as watch:
        watch.site.routes["/news"] = page(10, 10)
        watch.poll()
        known = watch.memory
        watch.site.routes["/news"] = changed
        watch.clock.move(HOUR)
        done = watch.poll()
        assert done.failure is not None
        assert done.failure.name == "layout-changed"
        assert what in done.failure.what
        assert done.entries == ()
        assert (watch.memory.validators, watch.memory.head) == (known.validators, known.head)
        watch.site.routes["/news"] = page(11, 10)
        assert watch.poll().result == "read"


def dated_feed(*days: str) -> bytes:
    """A feed of one row each; what stands behind a day tells rows of it apart."""
    items = "".join(
        f"<item><title>Of {day}</title><link>https://a.example/{day}</link><pubDate>{day[:10]}T09:00:00+08:00</pubDate></item>"
        for day in days
    )
    return answer(f"<rss version='2.0'><channel><title>t</title><link>https://a.example/</link>{items}</channel></rss>")


@pytest.mark.parametrize("between", [dated_feed(), answer(b"", 304)], ids=["emptied", "said to be unchanged"])
def test_what_may_have_been_missed_reaches_back_past_answers_that_showed_none_of_it(between: bytes) -> None:
    """The rows that came prove that the list had moved on by then, whatever its server said meanwhile."""
    with watch_feed("/feed", every=HOUR) as watch:
        known = dated_feed("2025-03-02", "2025-03-01")
        watch.site.routes["/feed"] = known.replace(b"\r\n\r\n", b'\r\nETag: "kept"\r\n\r\n', 1)
        watch.poll()
        for _ in range(3):
            watch.clock.move(24 * HOUR)
            watch.site.routes["/feed"] = between
            assert watch.poll().failure is None
        watch.clock.move(24 * HOUR)
        watch.site.routes["/feed"] = dated_feed("2025-03-06", "2025-03-05", "2025-03-04")
        done = watch.poll()
        assert done.gap is not None
        assert not done.gap.closed
        assert [str(one)[:10] for one in (done.gap.missing_from, done.gap.missing_to)] == ["2025-03-02", "2025-03-04"]


def test_a_list_that_turned_over_below_a_row_that_is_kept_on_top_has_a_gap_with_its_time() -> None:
    with watch_feed("/feed", every=HOUR) as watch:
        kept = "2024-05-06"
        watch.site.routes["/feed"] = dated_feed(kept, "2025-03-02", "2025-03-01", "2025-02-28")
        watch.poll()
        watch.clock.move(6 * 24 * HOUR)
        watch.site.routes["/feed"] = dated_feed(kept, *(f"2025-03-07-{number}" for number in range(5)))
        done = watch.poll()
        assert done.gap is not None
        assert not done.gap.closed
        assert [str(one)[:10] for one in (done.gap.missing_from, done.gap.missing_to)] == ["2025-03-02", "2025-03-07"]
