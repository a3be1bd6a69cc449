"""Validators: RFC 9110 §8.8, §13, §15 and RFC 9111 §4.3, as a server can observe them."""

from datetime import timedelta

import pytest
from crawling import FEED, HOUR, START, feed, make_feed, watch_feed
from loopback import answer

CONDITIONS = ("if-none-match", "if-modified-since")
DATE = "Mon, 03 Mar 2025 01:00:00 GMT"


def conditions(asked):
    return {name: asked.headers[name] for name in CONDITIONS if name in asked.headers}


def test_the_first_request_for_a_url_is_unconditional():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        assert watch.poll().result == "read"
        assert conditions(watch.last) == {}


def test_validators_belong_to_one_url_and_never_to_its_redirect_target_or_origin():
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = answer("", 302, [("Location", "/new"), ("ETag", '"of old"')])
        watch.site.routes["/new"] = feed(("ETag", '"of new"'))
        watch.poll()
        watch.poll()
        assert [conditions(asked) for asked in watch.site.hits("/old")] == [{}, {}]
        assert [conditions(asked) for asked in watch.site.hits("/new")] == [{}, {"if-none-match": '"of new"'}]


def test_a_changed_redirect_target_is_asked_without_the_old_targets_validators():
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = answer("", 302, [("Location", "/one")])
        watch.site.routes["/one"] = feed(("ETag", '"one"'))
        watch.poll()
        watch.site.routes["/old"] = answer("", 302, [("Location", "/two")])
        watch.site.routes["/two"] = feed(("ETag", '"two"'))
        watch.poll()
        assert conditions(watch.last) == {}


def test_a_source_whose_address_is_changed_starts_anew():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = watch.site.routes["/other"] = feed(("ETag", '"a"'))
        watch.poll()
        assert watch.poll(url=watch.site.url("/other")).result == "read"
        assert conditions(watch.last) == {}


@pytest.mark.parametrize(
    "etag", ['"a"', 'W/"weak"', 'W/"', "unquoted", '"with space, and comma"', '"\xe4\xff"', '""', '"a" ;gzip', "W/123"]
)
def test_an_etag_is_sent_back_byte_for_byte(etag):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", etag))
        watch.poll()
        watch.poll()
        assert f"\r\nIf-None-Match: {etag}".encode("latin-1") in watch.last.raw


@pytest.mark.parametrize(
    "date", [DATE, "Monday, 03-Mar-25 01:00:00 GMT", "2025-03-03T01:00:00+08:00", "0", "yesterday"]
)
def test_a_last_modified_is_sent_back_byte_for_byte(date):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("Last-Modified", date))
        watch.poll()
        watch.poll()
        assert conditions(watch.last) == {"if-modified-since": date}


def test_both_are_sent_where_both_were_given():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"a"', "if-modified-since": DATE}


def test_a_304_with_new_validators_replaces_them():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        watch.site.routes["/feed"] = answer("", 304, [("ETag", '"b"'), ("Last-Modified", "later")])
        assert watch.poll().result == "not_modified"
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"b"', "if-modified-since": "later"}


def test_a_bare_304_keeps_them():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        watch.site.routes["/feed"] = answer("", 304)
        for _ in range(2):
            assert watch.poll().result == "not_modified"
            assert conditions(watch.last) == {"if-none-match": '"a"', "if-modified-since": DATE}


def test_a_200_without_any_clears_them():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        watch.site.routes["/feed"] = feed(body=make_feed("Something else"))
        watch.poll()
        watch.poll()
        assert conditions(watch.last) == {}


def test_a_200_with_one_of_them_clears_the_other():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        watch.site.routes["/feed"] = feed(("ETag", '"b"'), body=make_feed("Something else"))
        watch.poll()
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"b"'}


def test_none_are_invented():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("Date", DATE))
        for _ in range(3):
            watch.poll()
        assert all(conditions(asked) == {} for asked in watch.site.asked)


BROKEN = {
    "truncated": b'HTTP/1.1 200 OK\r\nETag: "new"\r\nContent-Length: 9999\r\n\r\n<rss><channel>',
    "truncated inside gzip": b'HTTP/1.1 200 OK\r\nETag: "new"\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00',
    "unparsable": answer("<rss", 200, [("ETag", '"new"')], content_type="application/rss+xml"),
    "wrong type": answer("<html><title>Log in</title>", 200, [("ETag", '"new"')]),
    "404": answer("gone fishing", 404, [("ETag", '"new"')]),
    "500": answer("oops", 500, [("ETag", '"new"')]),
    "empty": answer("", 200, [("ETag", '"new"')], content_type="application/rss+xml"),
    "202": answer("", 202, [("ETag", '"new"')]),
    "206": answer(FEED[:90], 206, [("ETag", '"new"')]),
}


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN)
def test_a_bad_answer_leaves_validators_and_what_is_known_as_they_were(said):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'), ("Last-Modified", DATE))
        watch.poll()
        known = watch.memory.validators
        watch.site.routes["/feed"] = said
        done = watch.poll()
        assert (done.result, done.entries) == ("failed", ())
        assert watch.memory.validators == known
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"a"', "if-modified-since": DATE}


def test_fewer_rows_than_the_minimum_leave_validators_as_they_were():
    with watch_feed(min_entries=2) as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        assert watch.poll().result == "read"
        watch.site.routes["/feed"] = feed(("ETag", '"b"'), body=make_feed("One row"))
        done = watch.poll()
        assert (done.failure.name, done.entries) == ("empty", ())
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"a"'}


def test_a_304_to_an_unconditional_request_is_an_error():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 304, [("ETag", '"a"')])
        done = watch.poll()
        assert (done.result, done.failure.name) == ("failed", "bad-answer")
        watch.poll()
        assert conditions(watch.last) == {}


def test_a_200_with_the_same_body_as_before_makes_no_new_entry():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        assert len(watch.poll().entries) == 2
        watch.site.routes["/feed"] = feed(("ETag", '"b"'))
        done = watch.poll()
        assert (done.result, done.entries, done.pages) == ("unchanged", (), ())
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"b"'}


def test_once_a_week_an_audit_fetch_is_unconditional():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        watch.poll()
        watch.site.routes["/feed"] = answer("", 304)
        watch.clock.move(timedelta(days=6, hours=23))
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"a"'}
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        watch.clock.move(HOUR)
        assert watch.poll().result == "unchanged"
        assert conditions(watch.last) == {}
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"a"'}


@pytest.mark.parametrize(
    ("given", "again", "caught"),
    [
        ([("ETag", '"a"')], [("ETag", '"a"')], True),
        ([("Last-Modified", DATE)], [("Last-Modified", DATE)], True),
        ([("ETag", '"a"'), ("Last-Modified", DATE)], [("ETag", '"a"'), ("Last-Modified", DATE)], True),
        ([("ETag", '"a"')], [("ETag", '"b"')], False),
        ([("ETag", '"a"'), ("Last-Modified", DATE)], [("ETag", '"b"'), ("Last-Modified", DATE)], False),
        ([("ETag", 'W/"a"')], [("ETag", 'W/"a"')], False),  # a weak one says that they mean the same
        ([], [], False),
    ],
)
def test_validators_under_which_other_bytes_came_are_not_sent_for_thirty_days(given, again, caught):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = feed(*given)
        watch.poll()
        watch.site.routes["/feed"] = answer("", 304)
        if given:
            watch.clock.move(timedelta(days=6))
            assert watch.poll().result == "not_modified"
            watch.clock.move(timedelta(days=1))
        sent = make_feed("A server that kept its validators").replace(b"example/0", b"example/7")
        watch.site.routes["/feed"] = feed(*again, body=sent.replace(b"28 Feb", b"04 Mar"))
        done = watch.poll()
        assert (done.result, conditions(watch.last)) == ("read", {})
        assert any("under the same validators" in note for note in done.notes) is caught
        if caught:
            assert (done.gap.cause, done.gap.detail, done.gap.since) == ("failing", "old-validators", START)
            assert done.entries[0].late.startswith("it failed (old-validators) between 2025-03-03 02:00")
        for days in (1, 28):
            watch.clock.move(timedelta(days=days))
            done = watch.poll()
            if caught:
                assert (done.result, conditions(watch.last), done.gap) == ("unchanged", {}, None)
        watch.clock.move(timedelta(days=1))
        watch.poll()
        assert (conditions(watch.last) != {}) is bool(given)


def test_a_list_that_is_asked_without_conditions_was_seen_whatever_its_validators_say():
    with watch_feed(every=HOUR * 100) as watch:
        for titles in (("One",), ("One", "Two"), ("One", "Two", "Three")):
            older, _, day = make_feed(*titles).rpartition(b"28 Feb")
            watch.site.routes["/feed"] = feed(("ETag", '"a"'), body=older + b"04 Mar" + day)
            watch.clock.move(timedelta(days=7))
            done = watch.poll()
        assert watch.memory.validators[0][1].caught_at == watch.clock.now
        assert done.gap is None


ROWS = ("Of Friday", "Of Thursday", "Of Wednesday", "Of Tuesday")


def post(*numbers, comments=0):
    """A feed whose ETag is of its newest post: these rows by their numbers, 0 the newest, each a day older."""
    body = make_feed(*(ROWS[number] for number in numbers), extra=f"<description>{comments} comments</description>")
    for place, number in enumerate(numbers):
        body = body.replace(b"28 Feb", b"%d Feb" % (27 - number), 1)
        body = body.replace(b"example/%d<" % place, b"example/row-%d<" % number)
    return feed(("ETag", '"of the newest"'), body=body)


@pytest.mark.parametrize("after", [post(0, 1, 2, comments=5), post(0, 2), post(0, 2, 3)])
def test_other_bytes_that_show_nothing_unknown_hid_nothing(after):
    """A count of comments moved, a post was taken down, and an older one came up in its place."""
    with watch_feed(every=HOUR * 24) as watch:
        watch.site.routes["/feed"] = post(0, 1, 2)
        watch.poll()
        watch.site.routes["/feed"] = answer("", 304)
        watch.clock.move(timedelta(days=6))
        watch.poll()
        watch.site.routes["/feed"] = after
        watch.clock.move(timedelta(days=1))
        done = watch.poll()
        assert (done.result, conditions(watch.last), done.gap) == ("read", {}, None)
        assert [entry.late for entry in done.entries if entry.late] == []
        assert not any("under the same validators" in note for note in done.notes)
        assert watch.memory.validators[0][1].caught_at is None
        watch.poll()
        assert conditions(watch.last) == {}, "it may keep them for other rows too"
        watch.clock.move(timedelta(days=30))
        watch.poll()
        watch.poll()
        assert conditions(watch.last) == {"if-none-match": '"of the newest"'}


def test_the_time_between_audits_is_configurable():
    from crawling import SETTINGS

    from domain.altering import alter

    with watch_feed(settings=alter(SETTINGS, audit_every=timedelta(days=2))) as watch:
        watch.site.routes["/feed"] = feed(("ETag", '"a"'))
        watch.poll()
        for days, expected in ((1, {"if-none-match": '"a"'}), (1, {})):
            watch.clock.move(timedelta(days=days))
            watch.poll()
            assert conditions(watch.last) == expected
