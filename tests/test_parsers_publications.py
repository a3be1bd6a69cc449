"""Dates of feeds, lists and pages, by our own grammar."""

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import Published
from parsers.publications import date_address, find_published, read_published

SEEN = date(2026, 1, 2)
ZONES = [timezone(timedelta(minutes=minutes)) for minutes in (-870, -300, 0, 330, 480, 870)]


def read(value: object, seen: date | None = SEEN) -> str | None:
    published = read_published(value, seen)
    return published.as_text() if published else None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fri, 28 Feb 2025 08:14:30 +0800", "2025-02-28T00:14:30Z"),
        ("Fri, 28 Feb 2025 08:14:30 GMT", "2025-02-28T08:14:30Z"),
        ("28 Feb 25 08:14 EST", "2025-02-28T13:14:00Z"),
        ("Thursday, 27-Feb-25 23:30:00 GMT", "2025-02-27T23:30:00Z"),
        ("Fri, 28 Feb 2025 08:14:30", "2025-02-28T00:14:30Z"),
        ("Fri Feb 28 08:14:30 CST 2025", "2025-02-28T00:14:30Z"),
        ("Fri, 28 Feb 2025 08:14:30 CST", "2025-02-28T14:14:30Z"),
        ("Fri Feb 28 2025 08:14:00 GMT+0800 (China Standard Time)", "2025-02-28T00:14:00Z"),
        ("2025-02-28T08:14:30Z", "2025-02-28T08:14:30Z"),
        ("2025-02-28T08:14:30.123+08:00", "2025-02-28T00:14:30Z"),
        ("2025-02-27T23:30:00-05:00", "2025-02-28T04:30:00Z"),
        ("2025-02-28T08:14:30", "2025-02-28T00:14:30Z"),
        ("2025-02-28 08:14:30", "2025-02-28T00:14:30Z"),
        ("2025-02-28 08:14:30 +0800", "2025-02-28T00:14:30Z"),
        ("2025-02-28-08:14:30", "2025-02-28T00:14:30Z"),
        ("2025/2/28 8:14", "2025-02-28T00:14:00Z"),
        ("20250228T081430Z", "2025-02-28T08:14:30Z"),
        ("20250228081430", "2025-02-28T00:14:30Z"),
        ("２０２５年２月２８日 ０８：１４", "2025-02-28T00:14:00Z"),
        ("2025年02月28日 星期五 16:32", "2025-02-28T08:32:00Z"),
        ("2025年2月28日下午3时20分", "2025-02-28T07:20:00Z"),
        ("2025-02-28 08:14:30 CST", "2025-02-28T00:14:30Z"),
        ("Feb 28, 2025, 8:14 pm", "2025-02-28T12:14:00Z"),
        ("2025-02-28 12:05 a.m.", "2025-02-27T16:05:00Z"),
        ("周五, 28 2月 2025 08:14:00 +0800", "2025-02-28T00:14:00Z"),
        ("16:32, February 28, 2025", "2025-02-28T08:32:00Z"),
        ("Updated: Feb. 28, 2025 08:14", "2025-02-28T00:14:00Z"),
    ],
)
def test_instants_are_read_in_their_zone_and_without_one_in_beijing(written, meant):
    assert read(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-02-28", "2025-02-28"),
        ("[2025-02-28]", "2025-02-28"),
        ("2025.02.28", "2025-02-28"),
        ("20250228", "2025-02-28"),
        ("2026年10月5日", "2026-10-05"),
        ("二〇二六年十月十五日", "2026-10-15"),
        ("二○二五年二月二十八日", "2025-02-28"),
        ("28 February 2025", "2025-02-28"),
        ("Feb 28th, 2025", "2025-02-28"),
        ("28/02/2025", "2025-02-28"),
        ("28.02.2025", "2025-02-28"),
        ("28th of February 2025", "2025-02-28"),
        ("民國114年2月28日", "2025-02-28"),
        ("02/28/2025", "2025-02-28"),
        ("2025-02-28 08:14 XYZ", "2025-02-28"),
    ],
)
def test_a_day_stays_a_day_and_gets_no_midnight(written, meant):
    published = read_published(written)
    assert published == Published(meant, None)


@pytest.mark.parametrize("written", ["2026-10", "2026年10月", "2026/10", "October 2026"])
def test_a_month_stays_a_month(written):
    published = read_published(written)
    assert published == Published("2026-10")
    assert published.precision == "month"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("12-31", "2025-12-31"), ("01-02", "2026-01-02"), ("01-03", "2026-01-03"), ("01-04", "2025-01-04")),
        *(("[10-05]", "2025-10-05"), ("10月5日", "2025-10-05"), ("02-29", "2024-02-29")),
    ],
)
def test_a_day_without_a_year_lies_in_the_past_of_the_day_it_was_seen(written, meant):
    assert read(written) == meant
    assert read(written, None) is None


@pytest.mark.parametrize("value", [1740701640000, "1740701640000", 1740701640, "1740701640", 1740701640000.0])
def test_epochs_are_milliseconds_or_seconds_as_number_or_text(value):
    assert read(value) == "2025-02-28T00:14:00Z"


def test_an_epoch_at_midnight_in_beijing_is_a_stored_day():
    assert read("1740672000000") == "2025-02-28"


@pytest.mark.parametrize(
    "value",
    [
        *("Invalid Date", "", " ", None, "null", "0000-00-00", "0", 0, True, "2026-02-30", "30 Feb 2025 08:00 GMT"),
        *("13/14/2025", "03/04/2025", "yesterday", "8 tips for 2025", float("nan"), 10**30, -1, [], {}, "2025-13-01"),
        "99999999999999",
    ],
)
def test_what_states_no_date_is_none(value):
    assert read(value) is None


def test_the_first_date_of_a_text_is_taken_with_its_own_time():
    text = "发布时间：2025-02-28 17:30 来源：某司 更新：2025-03-01 09:00"
    assert find_published(text) == read_published("2025-02-28 17:30")


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("http://en.people.cn/n3/2025/0228/c90000-1.html", "2025-02-28"),
        ("https://english.news.cn/20250228/0123456789abcdef0123456789abcdef/c.html", "2025-02-28"),
        ("https://www.chinadaily.com.cn/a/202502/28/WS1.html", "2025-02-28"),
        ("https://www.chinanews.com.cn/cj/2025/02-28/1.shtml", "2025-02-28"),
        ("https://www.ecns.cn/news/2025-02-28/detail-x.shtml", "2025-02-28"),
        ("http://www.caict.ac.cn/kxyj/qwfb/qwsj/202502/t20250228_5.htm", "2025-02-28"),
        ("https://blog.example/2025/02/28/slug/", "2025-02-28"),
        ("https://www.globaltimes.cn/page/202502/12.shtml", "2025-02"),
        ("https://www.miit.gov.cn/a/art/2025/art_2326271e1b424e09b6e5924ad2948863.html", None),
        ("https://x.example/a?d=/20250228/", None),
        ("https://x.example/20259999/a.html", None),
    ],
)
def test_addresses_carry_days_or_months_and_a_bare_year_is_nothing(address, meant):
    published = date_address(address)
    assert (published.as_text() if published else None) == meant


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans(), st.binary()), st.dates())
def test_nothing_raises(value, seen):
    published = read_published(value, seen)
    assert published is None or published.day


@given(st.text(alphabet="0123456789-/:. 年月日TZ+JanFeb,", max_size=60), st.dates(min_value=date(1991, 1, 1)))
def test_nothing_raises_on_what_looks_like_dates(text, seen):
    published = find_published(text, seen)
    assert published is None or published.earliest() <= published.latest()


@given(st.datetimes(min_value=datetime(1990, 1, 2), max_value=datetime(2099, 1, 1)))  # noqa: DTZ001 - no zone is meant
def test_days_and_times_come_back_as_written(moment):
    assert read_published(moment.strftime("%Y-%m-%d")).day == moment.strftime("%Y-%m-%d")
    published = read_published(moment.strftime("%Y-%m-%d %H:%M:%S"))
    assert published.instant is not None
    assert published.day == moment.strftime("%Y-%m-%d")


FIRST, LAST = datetime(1990, 1, 2), datetime(2099, 12, 30)  # noqa: DTZ001 - hypothesis takes them without a zone


@given(st.datetimes(FIRST, LAST, timezones=st.sampled_from(ZONES)), st.booleans())
def test_what_mail_writes_is_read_as_mail_reads_it(instant: datetime, universal: bool) -> None:
    """The form of nearly every feed, which is read before all others are tried."""
    written = format_datetime(instant.astimezone(UTC), usegmt=True) if universal else format_datetime(instant)
    meant = parsedate_to_datetime(written).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert read(written) == meant
    assert read(f"{written} (a note)") == meant, "as the other forms read it"


@pytest.mark.parametrize("written", ["Fri, 30 Feb 2025 08:14:30 GMT", "Fri, 28 Feb 2025 24:14:30 GMT"])
def test_a_day_or_hour_that_does_not_exist_is_no_instant(written: str) -> None:
    assert "T" not in (read(written) or "")
