"""Redirects: followed by hand, remembered only where they have proved themselves."""

import pytest
from crawling import SETTINGS, feed, watch_feed
from loopback import answer, open_site

from domain.addresses import is_same_place


def redirect(status, target):
    return answer("", status, [("Location", target)])


@pytest.mark.parametrize("status", [301, 308])
def test_301_and_308_are_remembered_after_they_have_held_for_three_polls(status):
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = redirect(status, "/new")
        watch.site.routes["/new"] = feed(("ETag", '"a"'))
        for _ in range(3):
            watch.poll()
        assert watch.memory.moved_to == watch.site.url("/new")
        watch.restart()
        watch.poll()
        assert len(watch.site.hits("/old")) == 3
        assert len(watch.site.hits("/new")) == 4
        assert watch.last.headers["if-none-match"] == '"a"'


def test_a_permanent_redirect_counts_on_a_304_as_on_a_200():
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = redirect(301, "/new")
        watch.site.routes["/new"] = lambda asked: (
            answer("", 304) if "if-none-match" in asked.headers else feed(("ETag", '"a"'))
        )
        assert [watch.poll().result for _ in range(3)] == ["read", "not_modified", "not_modified"]
        assert watch.memory.moved_to == watch.site.url("/new")


@pytest.mark.parametrize("status", [302, 307, 303])
def test_302_and_307_are_never_remembered(status):
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = redirect(status, "/new")
        watch.site.routes["/new"] = feed()
        for _ in range(5):
            watch.poll()
        assert (watch.memory.moved_to, len(watch.site.hits("/old"))) == ("", 5)


def test_of_a_mixed_chain_only_the_permanent_beginning_is_remembered():
    with watch_feed("/a") as watch:
        watch.site.routes |= {"/a": redirect(301, "/b"), "/b": redirect(302, "/c"), "/c": feed()}
        for _ in range(3):
            watch.poll()
        assert watch.memory.moved_to == watch.site.url("/b")


def test_a_redirect_that_changes_its_target_starts_to_count_anew():
    with watch_feed("/old") as watch:
        watch.site.routes |= {"/one": feed(), "/two": feed()}
        for target in ("/one", "/one", "/two", "/two"):
            watch.site.routes["/old"] = redirect(301, target)
            watch.poll()
        assert watch.memory.moved_to == ""
        watch.poll()
        assert watch.memory.moved_to == watch.site.url("/two")


@pytest.mark.parametrize(
    "unreadable", [answer("<html><title>Log in</title><form></form>"), answer("no", 403), answer("", 200)]
)
def test_a_permanent_redirect_to_something_unreadable_is_not_remembered(unreadable):
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = redirect(301, "/login")
        watch.site.routes["/login"] = unreadable
        for _ in range(5):
            assert watch.poll().result == "failed"
        assert (watch.memory.moved_to, watch.memory.moving_to) == ("", "")
        watch.site.routes["/old"] = feed()
        assert watch.poll().result == "read"


def test_one_unreadable_answer_in_between_starts_the_count_anew():
    with watch_feed("/old") as watch:
        watch.site.routes["/old"] = redirect(301, "/new")
        for body in (feed(), feed(), answer("portal"), feed(), feed()):
            watch.site.routes["/new"] = body
            watch.poll()
        assert watch.memory.moved_to == ""


def test_an_address_that_moved_and_then_fails_gives_way_to_the_configured_one():
    with watch_feed("/old") as watch:
        watch.site.routes |= {"/old": redirect(301, "/new"), "/new": feed()}
        for _ in range(3):
            watch.poll()
        watch.site.routes |= {"/old": feed(), "/new": answer("gone", 410)}
        done = watch.poll()
        assert (done.failure.name, watch.memory.stopped, watch.memory.moved_to) == ("gone", False, "")
        assert watch.poll().result == "read"
        assert watch.last.path == "/old"


def test_at_most_ten_hops():
    with watch_feed("/0") as watch:
        watch.site.routes |= {f"/{number}": redirect(302, f"/{number + 1}") for number in range(30)}
        watch.site.routes["/10"] = feed()
        assert watch.poll().result == "read"
        assert len(watch.site.pages) == 11
        watch.site.routes["/10"] = redirect(302, "/11")
        done = watch.poll()
        assert (done.failure.name, done.failure.url) == ("redirects", watch.source.url)
        assert "more than 10" in done.failure.what
        assert len(watch.site.pages) == 22


@pytest.mark.parametrize("chain", [["/a"], ["/b", "/a"], ["/b", "/c", "/b"]])
def test_loops_end_at_once(chain):
    with watch_feed("/a") as watch:
        for here, there in zip(["/a", *chain], chain, strict=False):
            watch.site.routes[here] = redirect(301, there)
        done = watch.poll()
        assert done.failure.name == "redirects"
        assert "loop" in done.failure.what
        assert len(watch.site.pages) == len(chain)


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("new", "/dir/new"),
        ("/new", "/new"),
        ("?p=2", "/dir/old"),
        ("/新闻", "/%E6%96%B0%E9%97%BB"),
        ("/new#part", "/new"),
        ("/a b", "/a%20b"),
    ],
)
def test_a_location_in_any_form_is_followed(location, path):
    with watch_feed("/dir/old") as watch:
        target = location.encode().decode("latin-1")
        watch.site.routes |= {path: feed(), "/dir/old?p=2": feed(), "/dir/old": redirect(302, target)}
        assert watch.poll().result == "read"
        assert watch.last.path == path


def test_a_location_of_any_length_is_refused_in_few_words():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = redirect(302, f"https://news.example/{'x' * 9_000}")
        failure = watch.poll().failure
        assert failure.name == "redirects"
        assert failure.what == "it redirects to an address of 9,021 characters at news.example, over 2,048"
        assert len(watch.site.pages) == 1


@pytest.mark.parametrize("location", ["ftp://a.example/", "javascript:alert(1)", "http://", "http://[::", "mailto:a@b"])
def test_a_location_that_leads_nowhere_is_named(location):
    with watch_feed() as watch:
        watch.site.routes["/feed"] = redirect(301, location)
        assert watch.poll().failure.name == "redirects"


def test_a_redirect_without_a_location_is_a_bad_answer():
    with watch_feed() as watch:
        watch.site.routes["/feed"] = answer("", 302)
        assert watch.poll().failure.name == "bad-answer"


def test_an_address_that_moved_is_asked_itself_once_in_audit_every_and_taken_back_when_it_answers():
    with watch_feed("/old") as watch:
        watch.site.routes |= {"/old": redirect(301, "/new"), "/new": feed()}
        for _ in range(4):
            watch.poll()
        assert (len(watch.site.hits("/old")), watch.memory.led_polls) == (3, 4)
        assert watch.memory.led_to == watch.site.url("/new")
        watch.clock.move(SETTINGS.audit_every)
        watch.poll()
        watch.poll()
        assert (len(watch.site.hits("/old")), watch.memory.moved_to) == (4, watch.site.url("/new"))
        watch.site.routes["/old"] = feed()
        watch.clock.move(SETTINGS.audit_every)
        watch.poll()
        assert (watch.memory.moved_to, watch.memory.led_to, watch.memory.led_polls) == ("", "", 0)
        watch.poll()
        assert len(watch.site.hits("/old")) == 6


def test_an_address_that_moved_and_is_gone_itself_keeps_no_list_from_being_read():
    with watch_feed("/old") as watch:
        watch.site.routes |= {"/old": redirect(301, "/new"), "/new": feed()}
        for _ in range(3):
            watch.poll()
        watch.site.routes["/old"] = answer("", 410)
        watch.clock.move(SETTINGS.audit_every)
        assert [watch.poll().failure for _ in range(3)] == [None] * 3
        assert (len(watch.site.hits("/old")), watch.memory.moved_to) == (4, watch.site.url("/new"))


REFUSALS = [answer("", 503, [("Retry-After", "86400")]), answer("wzws_confirm", 403)]


@pytest.mark.parametrize("refusal", REFUSALS, ids=["retry-after", "wall"])
def test_what_the_abandoned_host_refuses_holds_no_list_that_another_host_gives(refusal):
    with watch_feed("/old") as watch, open_site() as other:
        watch.site.routes["/old"] = redirect(301, other.url("/new"))
        other.routes["/new"] = feed()
        for _ in range(3):
            watch.poll()
        assert watch.memory.moved_to == other.url("/new")
        watch.site.routes["/old"] = refusal
        watch.clock.move(SETTINGS.audit_every)
        done = watch.poll()
        assert (done.failure, watch.memory.wait_until, len(watch.site.hits("/old"))) == (None, None, 4)
        assert any(note.startswith("its own address gave no list") for note in done.notes)


@pytest.mark.parametrize("refusal", REFUSALS, ids=["retry-after", "wall"])
def test_but_the_host_that_refuses_it_is_not_asked_again_at_once(refusal):
    with watch_feed("/old") as watch:
        watch.site.routes |= {"/old": redirect(301, "/new"), "/new": feed()}
        for _ in range(3):
            watch.poll()
        watch.site.routes["/old"] = refusal
        watch.clock.move(SETTINGS.audit_every)
        assert watch.poll().result == "failed"
        assert len(watch.site.hits("/new")) == 3


def test_an_address_that_differs_in_scheme_www_or_a_closing_slash_is_the_same():
    same = (
        "https://www.miit.gov.cn/xwfb/gxdt/index.html",
        "http://miit.gov.cn:80/xwfb/gxdt",
        "http://wap.miit.gov.cn/xwfb/gxdt/",
    )
    assert all(is_same_place(one, other) for one in same for other in same)
    assert not is_same_place(same[0], "https://www.miit.gov.cn/index.html")
    assert not is_same_place(same[0], "https://www.example.org/xwfb/gxdt/index.html")
