"""What counts as a working day, what a source's lists teach of its rhythm, and when silence is a state."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import freshness
from crawler.freshness import Freshness
from crawler.reading_marks import recall_reading
from crawler.remembering import remember_failure, remember_wait
from crawler.rhythm import expect_news, learn_answer
from crawler.workdays import is_working_day, list_years, measure_working_time
from domain.altering import alter
from domain.dates import BEIJING, Published, publish_at
from domain.pages import Entry, Failure, LeftOut, Listing
from domain.recalling import mark_choice
from domain.sources import MOST_REMEMBERED, Authority, Source, SourceMemory, Unmatched, note_news

DAY = timedelta(days=1)
COLUMN = Source("column", "jpaas", "https://a.example/", authority="regulator", min_entries=1)
FEED = Source("feed", "feed", "https://b.example/", authority="state")
FIRST, LAST = datetime(2015, 1, 1), datetime(2035, 1, 1)  # noqa: DTZ001 hypothesis adds the zone
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))


def at(text: str) -> datetime:
    """An instant from Beijing time, for example `2025-03-03 10:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING).astimezone(UTC)


def watch(last: str, since: str = "2024-06-03 10:00", **changes: Any) -> SourceMemory:
    """A source that answers, watched since long, whose last news came at `last`."""
    values: dict[str, Any] = {"polls": 99, "last_success": at(last), "watched_since": at(since), "news": (at(last),)}
    return SourceMemory(**{**values, **changes})


def judge(source: Source, history: SourceMemory, now: datetime) -> Freshness:
    """Judged right after an answer, where there ever was one."""
    return freshness.judge(source, alter(history, last_success=history.last_success and now), now)


def learn(rows: list[datetime], now: datetime, source: Source = COLUMN, **known: Any) -> SourceMemory:
    """What a list with rows published then teaches, read at `now`."""
    entries = tuple(Entry(f"https://a.example/{n}", f"row {n}", publish_at(row)) for n, row in enumerate(rows))
    return learn_answer(source, SourceMemory(last_count=len(rows), **known), Listing(entries), now)


# --- working days


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2025-01-26", True),  # the Sunday before Spring Festival is made up for
        ("2025-01-27", True),
        ("2025-01-28", False),  # New Year's Eve
        ("2025-02-04", False),
        ("2025-02-05", True),
        ("2025-02-08", True),  # a Saturday that is made up for
        ("2025-02-09", False),
        ("2026-02-14", True),
        ("2026-02-16", False),
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),
        ("2025-09-28", True),
        ("2025-10-01", False),
        ("2025-10-08", False),
        ("2025-10-09", True),
        ("2025-10-11", True),
        ("2025-10-12", False),
        ("2026-10-07", False),
        ("2026-10-08", True),
        ("2026-10-10", True),
        ("2025-03-08", False),
    ],
)
def test_working_days_are_those_of_the_state_councils_notices(day: str, works: bool) -> None:
    assert is_working_day(date.fromisoformat(day)) is works


def test_years_that_nobody_has_announced_are_estimated_and_their_golden_weeks_kept_whole() -> None:
    assert not is_working_day(date(2040, 2, 13))  # the second day of that year's Spring Festival
    assert measure_working_time(at("2040-09-30 12:00"), at("2040-10-09 00:00")) == timedelta(hours=0)
    assert measure_working_time(at("2041-10-01 00:00"), at("2041-10-09 00:00")) == timedelta(0)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2025-03-03 10:00", "2025-03-17 10:00", 10),
        ("2025-03-07 18:00", "2025-03-10 06:00", 0.5),
        ("2025-01-24 12:00", "2025-02-08 00:00", 0.5),  # Spring Festival with the days around it
        ("2025-02-08 00:00", "2025-02-10 00:00", 1),  # the Saturday that is made up for
        ("2025-09-26 12:00", "2025-10-09 12:00", 4),  # Friday's half, the Sunday, Monday, Tuesday, the half Thursday
        ("2026-02-12 12:00", "2026-02-27 12:00", 1),
    ],
)
def test_time_is_counted_on_working_days_alone(start: str, end: str, days: float) -> None:
    assert measure_working_time(at(start), at(end)) == days * DAY


def test_years_that_another_process_has_listed_need_no_library() -> None:
    code = (
        "import sys, datetime; from crawler import workdays; workdays.take_years({2025: (frozenset(), frozenset(), "
        "frozenset())}); print(workdays.is_working_day(datetime.date(2025, 10, 1)), 'holidays' in sys.modules, "
        "workdays.is_working_day(datetime.date(2026, 10, 1)), 'holidays' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["True", "False", "False", "True"], "of a year that was not listed the library is asked"
    assert list_years([2025])[2025][0] >= {date(2025, 10, 1), date(2025, 1, 28)}


def test_publishers_abroad_rest_at_the_end_of_the_year() -> None:
    start, end = at("2025-12-24 00:00"), at("2026-01-05 00:00")
    assert measure_working_time(start, end) == 7 * DAY
    assert measure_working_time(start, end, rests_at_year_end=True) == 1 * DAY  # Sunday, 4 January, is made up for


@given(INSTANTS, INSTANTS, INSTANTS)
def test_working_time_adds_up_and_is_never_more_than_time(one: datetime, two: datetime, three: datetime) -> None:
    first, middle, last = sorted((one, two, three))
    if last - first > 3_600 * DAY:
        last = first + 3_600 * DAY
        middle = min(middle, last)
    whole = measure_working_time(first, last)
    assert whole == measure_working_time(first, middle) + measure_working_time(middle, last)
    assert timedelta(0) <= whole <= last - first
    assert measure_working_time(last, first) == timedelta(0)


# --- silence


def test_a_column_that_shows_nothing_new_for_ten_working_days_is_stale_and_not_an_hour_before() -> None:
    history = watch("2025-03-03 10:00")
    before = judge(COLUMN, history, at("2025-03-17 09:00"))
    after = judge(COLUMN, history, at("2025-03-17 10:00"))

    assert (before.state, before.name) == ("green", "")
    assert (after.state, after.name, after.since) == ("amber", "stale", at("2025-03-03 10:00"))
    assert after.expected == after.quiet == 10 * DAY
    assert after.what == "nothing new for 10 working days, where something is expected within 10 working days"
    assert judge(COLUMN, history, at("2025-04-01 10:00")).state == "red"


@pytest.mark.parametrize(
    ("source", "last", "back"),
    [
        (COLUMN, "2025-01-17 17:00", "2025-02-11 09:00"),
        (COLUMN, "2026-02-06 17:00", "2026-03-04 09:00"),
        (FEED, "2025-01-24 17:00", "2025-02-10 09:00"),
        (FEED, "2026-02-12 17:00", "2026-02-28 09:00"),
        (FEED, "2025-09-30 17:00", "2025-10-10 09:00"),
        (FEED, "2027-02-01 17:00", "2027-02-17 09:00"),  # not announced
        (FEED, "2027-09-30 17:00", "2027-10-11 09:00"),
    ],
)
def test_no_holiday_alarms(source: Source, last: str, back: str) -> None:
    now = at(last)
    while now <= at(back):
        assert judge(source, watch(last), now).name == "", now
        now += timedelta(hours=6)


def test_the_same_silence_alarms_where_there_is_no_holiday() -> None:
    assert judge(FEED, watch("2025-03-07 17:00"), at("2025-03-12 17:00")).name == "stale"
    assert judge(FEED, watch("2025-02-10 09:00"), at("2025-02-13 09:00")).name == "stale"


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        ({"authority": "state", "kind": "feed"}, 3),
        ({"authority": "trade", "kind": "feed", "language": "zh"}, 3),
        ({"authority": "trade", "kind": "feed", "language": "en"}, 5),
        ({"authority": "regulator", "every": timedelta(hours=2)}, 10),
        ({"authority": "regulator", "every": timedelta(hours=12)}, 35),
        ({"authority": "provincial", "every": timedelta(hours=6)}, 20),
        ({"authority": "aggregator", "kind": "feed"}, 20),
        ({"authority": "regulator", "kind": "miit_search"}, 20),
        ({"authority": "state", "news_within": timedelta(days=7)}, 7),
    ],
)
def test_a_source_without_history_is_given_the_time_of_its_kind(changes: dict[str, Any], days: int) -> None:
    assert expect_news(alter(COLUMN, **changes), ()) == days * DAY


@given(st.lists(st.integers(1, 60), min_size=3, max_size=29))
def test_no_source_is_stale_while_its_silence_is_no_longer_than_one_it_had(gaps: list[int]) -> None:
    instants = [at("2015-03-02 10:00")]
    for gap in gaps:
        instants.append(instants[-1] + gap * DAY)
    longest = max(measure_working_time(one, other) for one, other in pairwise(instants))
    expected = expect_news(COLUMN, tuple(instants))
    assert expected >= max(longest, 10 * DAY)
    assert expected <= max(longest * 2, 10 * DAY)


def test_one_long_gap_of_many_is_an_exception_that_may_come_again() -> None:
    days = [0, 1, 2, 3, 4, 7, 8, 9, 10, 80]
    news = tuple(at("2025-03-03 10:00") + n * DAY for n in days)
    longest = measure_working_time(news[-2], news[-1])
    assert longest > 40 * DAY
    assert expect_news(COLUMN, news) == longest * 1.25


def test_a_given_rhythm_is_not_learnt() -> None:
    given_rhythm = alter(COLUMN, news_within=4 * DAY)
    news = tuple(at("2025-01-06 10:00") + 20 * n * DAY for n in range(4))
    assert expect_news(given_rhythm, news) == 4 * DAY


def test_news_ends_a_silence_beyond_doubt() -> None:
    stale = judge(COLUMN, watch("2025-03-03 10:00"), at("2025-03-18 10:00"))
    fresh = judge(COLUMN, watch("2025-03-18 10:00"), at("2025-03-18 10:00"))
    assert (stale.settled, fresh.settled) == (False, True)


def test_what_a_clock_that_ran_ahead_left_behind_hides_no_silence() -> None:
    history = watch("2025-03-03 10:00", news=(at("2025-03-03 10:00"), at("2031-01-01 10:00")))
    history = alter(history, newest=at("2031-01-01 10:00"))
    assert judge(COLUMN, history, at("2025-03-20 10:00")).name == "stale"


def test_silence_from_before_the_watch_is_held_against_nobody() -> None:
    history = watch("2025-01-06 10:00", since="2025-03-03 10:00", newest=at("2025-01-06 10:00"))
    assert judge(COLUMN, history, at("2025-03-05 10:00")).name == ""
    assert judge(COLUMN, history, at("2025-03-17 10:00")).since == at("2025-01-06 10:00")


def test_while_nobody_asked_nobody_was_silent() -> None:
    history = watch("2025-03-03 10:00", last_success=at("2025-03-05 10:00"))
    assert freshness.judge(COLUMN, history, at("2025-06-02 10:00")).name == ""


def test_a_feed_of_2018_is_stale_at_the_first_look_and_a_quiet_column_is_not() -> None:
    now = at("2025-03-03 10:00")
    frozen = learn([at("2018-01-10 09:00") + n * DAY for n in range(20)], now, FEED, last_success=now)
    judged = judge(FEED, frozen, now)
    assert (judged.state, judged.name, judged.since) == ("red", "stale", at("2018-01-29 09:00"))

    rare = learn([at("2023-01-10 09:00") + 80 * n * DAY for n in range(9)], at("2025-01-20 10:00"), last_success=now)
    assert judge(COLUMN, rare, at("2025-01-20 10:00")).name == ""


def test_rows_that_come_and_go_are_no_news_where_the_newest_is_of_2018() -> None:
    history = watch("2025-03-03 10:00", newest=at("2018-01-29 09:00"))
    assert judge(FEED, history, at("2025-03-03 11:00")).name == "stale"


@pytest.mark.parametrize(
    ("history", "state", "name"),
    [
        (SourceMemory(), "amber", ""),
        (watch("2025-03-03 10:00", failing="timeout", failures=1), "amber", "timeout"),
        (watch("2025-03-03 10:00", failing="timeout", failures=3), "red", "timeout"),
        (watch("2025-03-03 10:00", failing="gone", failures=1, stopped=True), "red", "gone"),
        (watch("2024-03-04 10:00", failing="dns", failures=9), "red", "dns"),
    ],
)
def test_a_failure_is_told_before_silence(history: SourceMemory, state: str, name: str) -> None:
    judged = judge(COLUMN, history, at("2025-03-04 10:00"))
    assert (judged.state, judged.name) == (state, name)
    assert not judged.settled  # it ends no silence


@given(st.lists(INSTANTS, max_size=6), INSTANTS, INSTANTS, st.sampled_from([COLUMN, FEED]))
def test_any_history_is_judged(news: list[datetime], since: datetime, now: datetime, source: Source) -> None:
    history = SourceMemory(
        last_success=since, watched_since=since, news=note_news((), news), newest=max(news, default=None)
    )
    judged = judge(source, history, now)
    assert isinstance(judged, Freshness)
    assert (judged.state == "green") == (judged.name == "")
    if judged.name:
        assert judged.since is not None
        assert judged.since <= now
        assert judged.quiet is not None
        assert judged.expected is not None
        assert judged.quiet >= judged.expected


# --- what a list teaches


def test_the_first_list_teaches_the_rhythm_of_its_rows() -> None:
    rows = [at("2025-01-06 10:00") + 7 * n * DAY for n in range(8)]
    memory = learn(rows, at("2025-03-03 10:00"))
    assert memory.news == tuple(rows)
    assert memory.newest == rows[-1]
    assert memory.watched_since == at("2025-03-03 10:00")


def test_a_row_kept_on_top_is_no_rhythm() -> None:
    rows = [at("2019-01-07 10:00"), *(at("2025-01-06 10:00") + 7 * n * DAY for n in range(8))]
    assert learn(rows, at("2025-03-03 10:00")).news == tuple(rows[1:])


def test_rows_of_the_future_and_lists_with_few_dates_tell_no_newest() -> None:
    now = at("2025-03-03 10:00")
    assert learn([at("2025-03-01 10:00"), at("2025-03-02 10:00"), at("2026-01-01 10:00")], now).newest == at(
        "2025-03-02 10:00"
    )
    rows = (Entry("u", "dated", Published("2018-01-01")), Entry("v", "undated"), Entry("w", "undated"))
    assert learn_answer(COLUMN, SourceMemory(), Listing(rows), now).newest is None
    kept = learn_answer(COLUMN, SourceMemory(newest=now), Listing(()), now)
    assert kept.newest == now


@given(st.lists(INSTANTS, max_size=80), st.lists(INSTANTS, max_size=3))
def test_news_is_kept_in_order_one_a_day_and_bounded(news: list[datetime], more: list[datetime]) -> None:
    noted = note_news(note_news((), news), more)
    days = [instant.astimezone(BEIJING).date() for instant in noted]
    assert days == sorted(set(days))
    assert len(noted) <= MOST_REMEMBERED
    assert not news or max(news + more) == noted[-1]


def read_length(memory: SourceMemory, length: int, now: datetime) -> SourceMemory:
    """What a further list of this length leaves."""
    listing = Listing(tuple(Entry(f"u{n}", "t") for n in range(length)))
    return alter(learn_answer(COLUMN, alter(memory, last_count=length), listing, now), last_success=now)


def read_counts(
    lengths: list[int | None], source: Source = COLUMN, gap: timedelta = timedelta(hours=1)
) -> SourceMemory:
    """What lists of these lengths leave, an hour apart; None is an answer without a new list."""
    memory, now = SourceMemory(), at("2025-03-03 10:00")
    for length in lengths:
        listing = None if length is None else Listing(tuple(Entry(f"u{n}", "t") for n in range(length)))
        if length is not None:
            memory = alter(memory, last_count=length)
        memory = alter(learn_answer(source, memory, listing, now), last_success=now)
        now += gap
    return memory


@pytest.mark.parametrize(
    ("lengths", "name"),
    [
        ([20, 20, 20, 9, None, None], "thin"),
        ([20, 20, 20, 9, 9, 8], "thin"),
        ([20, 20, 20, 9, None], ""),  # two polls are no state
        ([20, 20, 20, 9, 9, 9, 20], ""),
        ([20, 20, 20, 10, 10, 10], ""),  # half
        ([4, 4, 4, 1, 1, 1], "thin"),
        ([4, 4, 4, 2, 2, 2], ""),  # not three fewer
        ([1, *([20] * 11), 1, None, None], "thin"),  # one odd list disarms nothing
        ([1, 20, 1, None, None], "thin"),
        ([20, 3, 3, 3], "thin"),  # one whole list is known
        ([20, None, 20, None, 1, None, None], "thin"),
        ([12, 0, None, None], "thin"),  # a feed that has none any more
        ([2, 2, 2, 0, 0, 0], "thin"),
        ([0, None, None, None], ""),  # it never had any
        ([0, 2, 0, 0, 0], "thin"),
        ([3, None, None], ""),
    ],
)
def test_a_list_is_thin_that_stays_far_shorter_than_usual(lengths: list[int | None], name: str) -> None:
    memory = read_counts(lengths)
    assert judge(COLUMN, memory, at("2025-03-03 18:00")).name == name


def test_a_list_that_was_as_short_on_two_days_before_is_not_thin() -> None:
    days = read_counts([5, 6, 20, 20, 20, 20], gap=DAY)
    for lengths, polls in (([6, 6, 6], 0), ([4, 4, 4], 3)):
        memory, now = days, at("2025-03-09 10:00")
        for hour, length in enumerate(lengths):
            memory = read_length(alter(memory, last_count=length), length, now + timedelta(hours=hour))
        assert memory.thin_polls == polls


def test_a_list_that_shrinks_row_by_row_becomes_thin_however_often_it_is_asked() -> None:
    """Two polls a row, a quarter of an hour apart: thirty of them are of seven hours, in which it loses fifteen."""
    for days in (0, 1, 10):
        memory, now = SourceMemory(), at("2025-03-03 10:00")
        for _ in range(days * 96):
            memory, now = read_length(memory, 60, now), now + timedelta(minutes=15)
        for length in [row for row in range(60, 26, -1) for _ in (1, 2)]:
            memory, now = read_length(memory, length, now), now + timedelta(minutes=15)
        assert judge(COLUMN, memory, now).name == "thin"
        assert memory.thin_since == now - timedelta(minutes=15 * 6), "from 29 rows on"


LISTED = alter(COLUMN, kind="list", link_pattern="/n3/")


def read_unmatched(numbers: list[int], gap: timedelta = DAY) -> Unmatched:
    """What lists leave that have so many dated rows which the pattern does not match."""
    memory, now = SourceMemory(), at("2025-03-03 10:00")
    for number in numbers:
        memory = learn_answer(LISTED, memory, Listing((Entry("u", "t"),), unmatched=LeftOut(number, "x")), now)
        now += gap
    return memory.unmatched


@pytest.mark.parametrize(
    ("numbers", "rows"),
    [
        ([0, 0, 0, 3], 3),
        ([0, 0, 0, 2], 0),
        ([0, 0, 3], 0),  # of two days nothing is usual
        ([*([0] * 20), 1, 2, 3], 3),  # one a day
        ([9, 12, 10, 11, 14], 0),  # a page with many links of other columns
        ([9, 12, 10, 11, 23], 0),
        ([9, 12, 10, 11, 25], 25),
        ([0, 0, 0, 8, 7], 7),
        ([8, 0, 0, 0, 8], 0),  # as on a day before
        ([0, 0, 0, 9, 0], 0),
    ],
)
def test_more_rows_than_usual_that_do_not_match_are_noted(numbers: list[int], rows: int) -> None:
    known = read_unmatched(numbers)
    assert (known.rows, known.like) == (rows, "x" if rows else "")


def test_what_does_not_match_is_noted_by_days_and_forgotten_under_another_pattern() -> None:
    known = read_unmatched([0, 1, 2, 1] * 24, timedelta(hours=1))
    assert known.usual == (2, 2, 2, 2, 2)
    assert read_unmatched([*([0] * 96), 1, 2, 3], timedelta(hours=1)).rows == 3
    memory = SourceMemory(unmatched=known, chosen_by=mark_choice(LISTED))
    assert recall_reading(LISTED, memory).unmatched == known
    assert recall_reading(alter(LISTED, link_pattern="/n[34]/"), memory).unmatched == Unmatched()
    assert learn_answer(COLUMN, SourceMemory(), Listing(()), at("2025-03-03 10:00")).unmatched == Unmatched()


def test_lengths_that_were_stored_of_each_list_go_as_days_come() -> None:
    now = at("2025-03-03 10:00")
    before = SourceMemory(counts=(20,) * 30)
    memory = read_length(before, 18, now)
    assert memory.counts == (*(20,) * 29, 18)
    assert read_length(memory, 19, now + timedelta(hours=1)).counts == (*(20,) * 29, 19)
    assert read_length(memory, 12, now + timedelta(hours=1)).counts == (*(20,) * 29, 18)
    assert read_length(memory, 12, now + DAY).counts == (*(20,) * 28, 18, 12)


def test_a_thin_list_is_described() -> None:
    judged = judge(COLUMN, read_counts([20, 18, 20, 6, 6, 6], gap=DAY), at("2025-03-08 18:00"))
    assert (judged.state, judged.since) == ("red", at("2025-03-06 10:00"))
    assert judged.what == "its list has 6 rows, where 18 to 20 are usual"
    judged = judge(COLUMN, read_counts([20, 18, 20, 6, 6, 6]), at("2025-03-03 18:00"))
    assert (judged.state, judged.since) == ("amber", at("2025-03-03 13:00"))
    assert judged.what == "its list has 6 rows, where 20 are usual"


def test_a_list_that_stays_thin_turns_red_and_never_becomes_the_usual_one_by_itself() -> None:
    states = [
        judge(COLUMN, read_counts([20, 20, *([1] * hours)]), at("2025-03-03 11:00") + timedelta(hours=hours)).state
        for hours in (2, 3, 48, 49)
    ]
    assert states == ["green", "amber", "amber", "red"]
    stays = read_counts([20, 20, *([1] * 70)], gap=DAY)
    assert (stays.counts, stays.thin_polls) == ((20, 20), 70)
    assert read_counts([20, 20, *([1] * 70), 19], gap=DAY).thin_polls == 0


def test_whoever_finds_a_short_list_right_says_so_by_its_least_length() -> None:
    """A list of one row too, though its least length is that of a column whose table says nothing."""
    for least, rows in ((5, 8), (1, 1)):
        right = alter(COLUMN, min_entries=least, least_given=True)
        thin = read_counts([20, 20, rows, rows, rows])
        assert judge(COLUMN, thin, at("2025-03-03 18:00")).name == "thin"
        memory = learn_answer(right, thin, None, at("2025-03-04 10:00"))
        assert (memory.thin_polls, memory.thin_since) == (0, None)


@pytest.mark.parametrize(
    ("authority", "lengths", "name"),
    [
        ("regulator", [20, 20, 20, 1, 1, 1], ""),
        ("regulator", [20, 20, 20, 0, 0, 0], "thin"),  # its archive holds what it held
        ("regulator", [0, None, None, None], ""),  # it never held any
        ("aggregator", [20, 20, 20, 0, 0, 0], ""),  # it asks for the last days alone
    ],
)
def test_a_search_is_thin_only_where_a_whole_archive_comes_to_hold_nothing(
    authority: Authority, lengths: list[int | None], name: str
) -> None:
    search = alter(COLUMN, kind="miit_search", authority=authority)
    assert judge(search, read_counts(lengths, search), at("2025-03-03 19:00")).name == name


# --- not asked


def test_a_source_that_is_due_and_was_not_asked_turns_amber_then_red() -> None:
    due = at("2025-03-05 10:00")
    history = watch("2025-03-05 09:00", due=due)
    states = {
        minutes: freshness.judge(COLUMN, history, due + timedelta(minutes=minutes)) for minutes in (0, 59, 60, 179, 180)
    }
    assert [(one.state, one.name) for one in states.values()] == [
        ("green", ""),
        ("green", ""),
        ("amber", "not-asked"),
        ("amber", "not-asked"),
        ("red", "not-asked"),
    ]
    assert states[180].since == due
    assert states[180].what == "due since 2025-03-05 10:00 and not asked: nobody asked it"


def test_a_source_held_back_by_its_hosts_cap_is_not_asked_though_its_due_time_moved_on() -> None:
    now = at("2025-03-05 10:00")
    held = Failure("day-cap", "the cap", "https://a.example/", retry_after=13 * 3600.0)
    waiting = remember_wait(COLUMN, watch("2025-03-05 09:00", due=now), held, now, 0.0)
    again = remember_wait(COLUMN, waiting, held, now + timedelta(hours=1), 0.0)
    assert again.due is not None
    assert again.due > now + timedelta(hours=12)
    fresh = freshness.judge(COLUMN, again, now + timedelta(hours=3))
    assert (fresh.state, fresh.name, fresh.since) == ("red", "not-asked", now)
    failed = remember_failure(COLUMN, again, Failure("timeout", "late", "https://a.example/"), now, 0.0)
    assert failed.held_since is None, "it was asked"


def test_a_source_that_nobody_has_asked_yet_or_that_is_gone_is_not_late() -> None:
    now = at("2025-03-05 10:00")
    assert freshness.judge(COLUMN, SourceMemory(), now).what == "it has not been asked yet"
    gone = watch("2025-03-05 09:00", due=now, stopped=True)
    assert freshness.judge(COLUMN, gone, now + DAY).name == "gone"
