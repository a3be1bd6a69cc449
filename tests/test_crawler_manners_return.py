"""When to come back: RFC 9111 §5, RSS 2.0, RFC 9110 §10.2.3, on a clock that tests move."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from crawling import FEED, HOUR, START, feed, make_feed, watch_feed
from loopback import answer

from crawler.freshness import judge
from crawler.polling import poll_source
from crawler.schedule import is_due
from domain.altering import alter
from domain.sources import Source, SourceMemory

DAY = timedelta(days=1)


def http_date(instant):
    return format_datetime(instant, usegmt=True)


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ([("Cache-Control", "max-age=10800")], 3 * HOUR),
        ([("Cache-Control", "public, max-age=10800"), ("Age", "3600")], 2 * HOUR),
        ([("Cache-Control", "max-age=60")], HOUR),
        ([("Expires", http_date(START + 5 * HOUR)), ("Date", http_date(START))], 5 * HOUR),
        ([("Expires", http_date(START + 5 * HOUR))], 5 * HOUR),
        ([("Expires", http_date(START + 5 * HOUR)), ("Date", http_date(START + HOUR))], 4 * HOUR),
        ([("Cache-Control", "max-age=7200"), ("Expires", http_date(START + 5 * HOUR))], 2 * HOUR),
        ([("Cache-Control", 'MAX-AGE="7200"')], 2 * HOUR),
        ([("Cache-Control", "max-age=00000000000000007200")], 2 * HOUR),
    ],
)
@pytest.mark.parametrize("status", [200, 304])
def test_max_age_less_age_and_expires_are_a_floor_on_200_and_on_304(headers, pause, status):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(*headers, ("ETag", '"a"'))
        if status == 304:
            watch.site.routes["/feed"] = feed(("ETag", '"a"'))
            watch.poll()
            watch.site.routes["/feed"] = answer("", 304, headers)
        watch.poll()
        assert watch.pause() == pause


@pytest.mark.parametrize(
    "headers",
    [
        [("Cache-Control", "max-age=99999999")],
        [("Cache-Control", f"max-age={'9' * 16}")],
        [("Cache-Control", f"max-age={'9' * 5000}")],
        [("Expires", http_date(START + 4000 * DAY))],
    ],
)
def test_absurd_values_are_capped_at_seven_days_and_shown(headers):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(*headers)
        done = watch.poll()
        assert watch.pause() == 7 * DAY
        assert any("capped at seven" in note for note in done.notes)


@pytest.mark.parametrize(
    ("header", "extra", "every", "rest"),
    [
        ("max-age=2592000", "", HOUR, 7 * DAY),
        ("max-age=2592000", "", 2 * DAY, None),  # it is asked seldom anyway
        ("", "<ttl>3600</ttl>", HOUR, 2.5 * DAY),  # minutes, as RSS has it, though seconds may have been meant
        ("max-age=21601", "", HOUR, timedelta(seconds=21601)),
        ("max-age=21600", "", HOUR, None),
        ("max-age=28800", "", 2 * HOUR, None),
        ("", "<skipDays><day>Monday</day><day>Tuesday</day></skipDays>", HOUR, None),  # nothing comes then
    ],
)
def test_a_wish_for_a_long_rest_is_kept_to_and_is_a_state_of_its_own(header, extra, every, rest):
    with watch_feed(every=every) as watch:
        headers = [("Cache-Control", header)] if header else []
        watch.site.routes["/feed"] = feed(*headers, body=make_feed("One", extra=extra))
        watch.poll()
        assert watch.memory.rest_until == (None if rest is None else START + rest)
        judged = judge(watch.source, watch.memory, START + HOUR)
        assert (judged.state, judged.name) == (("green", "") if rest is None else ("amber", "resting"))
        if rest is not None:
            assert watch.pause() >= rest
            watch.site.routes["/feed"] = feed()
            watch.poll()
            assert watch.memory.rest_until is None, "it lasts until an answer asks for less"


@pytest.mark.parametrize(("idle", "detail"), [(0 * HOUR, "the site asked for rest"), (5 * DAY, "")])
def test_a_gap_is_the_rests_only_where_the_source_was_asked_when_it_ended(idle, detail):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("Cache-Control", "max-age=25200"), body=make_feed("One"))
        watch.poll()
        watch.site.routes["/feed"] = feed(body=make_feed("Two").replace(b"example/0", b"example/9"))
        watch.clock.move(7 * HOUR + idle)
        done = watch.poll()
        assert (done.gap.cause, done.gap.detail) == ("not asked", detail)


def test_rows_that_were_missed_while_a_site_rested_say_so():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("Cache-Control", "max-age=259200"), body=make_feed("One"))
        watch.poll()
        later = make_feed("Two").replace(b"example/0", b"example/9").replace(b"28 Feb", b"04 Mar")
        watch.site.routes["/feed"] = feed(body=later)
        done = watch.poll_when_due()
        assert done.gap is not None
        assert (done.gap.cause, done.gap.detail, done.gap.closed) == ("not asked", "the site asked for rest", False)
        assert done.entries[0].late.startswith("it was not asked (the site asked for rest) between 2025-03-03 02:00")


@pytest.mark.parametrize(
    "headers",
    [
        [("Cache-Control", "no-store, max-age=86400")],
        [("Cache-Control", "no-cache")],
        [("Expires", "0")],
        [("Expires", "-1")],
        [("Expires", http_date(START - DAY))],
        [("Cache-Control", "max-age=0")],
        [("Cache-Control", "max-age=-5, max-age=nonsense")],
    ],
)
def test_no_store_no_cache_and_expires_0_mean_the_normal_interval(headers):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(*headers)
        watch.poll()
        assert watch.pause() == HOUR


@pytest.mark.parametrize(
    ("wish", "pause"),
    [
        ("<ttl>180</ttl>", 3 * HOUR),
        ("<ttl>5</ttl>", HOUR),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 12 * HOUR),
        ("<ttl>99999999</ttl>", 7 * DAY),
    ],
)
def test_ttl_and_update_period_are_honoured(wish, pause):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), body=make_feed("One", extra=wish))
        watch.poll()
        assert watch.pause() == pause
        watch.site.routes["/feed"] = answer("", 304)
        watch.poll()
        assert watch.pause() == pause


def test_skip_hours_are_honoured():
    hours = "".join(f"<hour>{hour}</hour>" for hour in (3, 4, 5))
    with watch_feed() as watch:  # it is 02:00 GMT
        watch.site.routes["/feed"] = feed(body=make_feed("One", extra=f"<skipHours>{hours}</skipHours>"))
        watch.poll()
        assert watch.memory.due == START.replace(hour=6)


def test_skip_days_are_honoured():
    with watch_feed(every=timedelta(days=4)) as watch:  # it is Monday
        days = "<skipDays><day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>"
        watch.site.routes["/feed"] = feed(body=make_feed("One", extra=days))
        watch.poll()
        assert watch.memory.due == START.replace(hour=0) + 7 * DAY


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("value", ["7200", http_date(START + 2 * HOUR)])
def test_429_and_503_with_retry_after_wait_that_long_for_that_source(status, value):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("later", status, [("Retry-After", value)])
        done = watch.poll()
        assert done.failure.retry_after == 7200
        assert watch.memory.wait_until == START + 2 * HOUR
        assert watch.pause() >= 2 * HOUR
        watch.clock.move(2 * HOUR - timedelta(seconds=1))
        assert watch.poll().result == "waiting"
        assert len(watch.site.pages) == 1
        watch.site.routes["/feed"] = feed()
        assert watch.poll_when_due().result == "read"
        assert (watch.memory.failing, watch.memory.wait_until) == ("", None)


def test_a_retry_after_shorter_than_the_interval_does_not_shorten_it():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("later", 429, [("Retry-After", "1")])
        watch.poll()
        assert watch.pause() >= HOUR


def test_an_absurd_retry_after_is_capped_at_seven_days():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("later", 503, [("Retry-After", "9" * 30)])
        watch.poll()
        assert watch.memory.wait_until == START + 7 * DAY


def test_the_host_waits_once_a_second_source_of_it_is_told_so():
    with watch_feed("/one") as watch:
        others = [Source(name, "feed", watch.site.url(f"/{name}"), allow_private=True) for name in ("two", "three")]
        watch.site.routes["/one"] = watch.site.routes["/two"] = answer("", 429, [("Retry-After", "7200")])
        watch.site.routes["/three"] = feed()

        def ask(source):
            return poll_source(source, SourceMemory(), watch.fetcher, watch.clock())

        watch.poll()
        assert ask(others[0]).failure.name == "rate-limited"
        held = ask(others[1])
        assert (held.result, held.failure.name, held.requests) == ("waiting", "rate-limited", 0)
        assert held.memory.due >= START + 2 * HOUR
        assert watch.site.hits("/three") == []
        watch.restart()
        assert ask(others[1]).result == "waiting"
        watch.clock.move(2 * HOUR)
        assert ask(others[1]).result == "read"


def test_one_source_told_to_wait_does_not_stop_its_neighbours():
    with watch_feed("/one") as watch:
        watch.site.routes["/one"] = answer("", 429, [("Retry-After", "7200")])
        watch.site.routes["/two"] = feed()
        watch.poll()
        other = Source("two", "feed", watch.site.url("/two"), allow_private=True)
        for _ in range(2):
            assert poll_source(other, SourceMemory(), watch.fetcher, watch.clock()).result == "read"
        watch.clock.move(3 * HOUR)
        watch.poll()
        assert poll_source(other, SourceMemory(), watch.fetcher, watch.clock()).result == "read"


@pytest.mark.parametrize("status", [429, 404, 500, 502, 503])
def test_without_a_hint_429_404_and_5xx_back_off_exponentially_and_never_stop_for_good(status):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("no", status)
        pauses = []
        for number in range(12):
            done = watch.poll_when_due() if number else watch.poll()
            assert (done.result, watch.memory.failures) == ("failed", number + 1)
            pauses.append(watch.pause())
        assert pauses[:5] == [HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR]
        assert set(pauses[5:]) == {24 * HOUR}
        assert len(watch.site.pages) == 12
        watch.site.routes["/feed"] = feed()
        assert watch.poll_when_due().result == "read"
        assert watch.pause() == HOUR


def test_the_back_off_is_jittered_upwards():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("no", 500)
        watch.jitter = 0.5
        watch.poll()
        assert watch.pause() == 1.1 * HOUR


def test_410_stops():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("over", 410)
        done = watch.poll()
        assert (done.failure.name, watch.memory.stopped, watch.memory.failing) == ("gone", True, "gone")
        watch.clock.move(100 * DAY)
        assert not is_due(watch.memory, watch.clock())
        assert watch.poll().result == "waiting"
        assert len(watch.site.pages) == 1


def test_410_of_a_redirects_target_does_not_stop_the_configured_address():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 302, [("Location", "/over")])
        watch.site.routes["/over"] = answer("over", 410)
        watch.poll()
        assert not watch.memory.stopped


def test_the_default_interval_is_an_hour():
    assert Source("a", "feed", "https://a.example/").every == HOUR


@pytest.mark.parametrize("jitter", [0.0, 0.5, 0.999])
def test_starts_are_jittered_and_never_early(jitter):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.jitter = jitter
        watch.poll()
        assert watch.pause() == HOUR * (1 + 0.2 * jitter)


def test_nothing_is_asked_twice_within_its_interval_after_a_restart():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        watch.restart()
        watch.clock.move(HOUR - timedelta(seconds=1))
        assert not is_due(watch.memory, watch.clock())
        watch.clock.move(timedelta(seconds=1))
        assert is_due(watch.memory, watch.clock())


def tick(watch):
    """What a daemon does at each tick."""
    from crawler.schedule import mend_clock

    watch.memory = mend_clock(watch.memory, watch.clock())
    if is_due(watch.memory, watch.clock()):
        watch.poll()


@pytest.mark.parametrize("back", [timedelta(minutes=10), HOUR, 2 * DAY, 400 * DAY])
def test_a_clock_set_back_causes_neither_a_burst_nor_a_silence(back):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        watch.clock.move(timedelta(minutes=20))
        watch.clock.move(-back - timedelta(minutes=20))
        for _ in range(59):
            tick(watch)
            watch.clock.move(timedelta(minutes=1))
        assert len(watch.site.pages) == 1
        for _ in range(3):
            tick(watch)
            watch.clock.move(timedelta(minutes=1))
        assert len(watch.site.pages) == 2


def test_a_clock_set_back_does_not_stretch_a_hosts_wait():
    with watch_feed("/one") as watch:
        watch.site.routes["/one"] = watch.site.routes["/two"] = answer("", 429, [("Retry-After", "3600")])
        other = Source("two", "feed", watch.site.url("/two"), allow_private=True)
        watch.poll()
        poll_source(other, SourceMemory(), watch.fetcher, watch.clock())
        watch.clock.move(-30 * DAY)
        held = poll_source(other, SourceMemory(), watch.fetcher, watch.clock())
        assert held.failure.retry_after == pytest.approx(3600)
        watch.clock.move(timedelta(minutes=61))
        assert poll_source(other, SourceMemory(), watch.fetcher, watch.clock()).result == "failed"


def test_a_jump_of_30_days_causes_one_poll():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed()
        watch.poll()
        watch.clock.move(30 * DAY)
        for _ in range(50):
            tick(watch)
            watch.clock.move(timedelta(minutes=1))
        assert len(watch.site.pages) == 2


def test_an_answer_that_stays_away_keeps_being_asked_for():
    """Where nothing answers at all the fault may be our own line: the pause stays under four hours."""
    with watch_feed() as watch:
        watch.site.routes["/feed"] = b""
        watch.site.routes["/robots.txt"] = b""
        names = {watch.poll().failure.name}
        dead = alter(watch.source, url="http://127.0.0.1:1/feed")
        watch.source, watch.memory = dead, SourceMemory()
        for number in range(8):
            done = watch.poll_when_due() if number else watch.poll()
            names.add(done.failure.name)
        assert names == {"bad-answer", "connect"}
        assert watch.pause() == 4 * HOUR


def test_what_a_feed_says_of_its_rhythm_is_forgotten_when_it_stops_saying_so():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(body=make_feed("One", extra="<ttl>600</ttl>"))
        watch.poll()
        watch.site.routes["/feed"] = feed(body=FEED)
        watch.poll()
        assert watch.pause() == HOUR
