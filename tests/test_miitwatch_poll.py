"""`poll` as a person or cron runs it: a real process against the practice internet, over real sockets."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        # the ledger's first look is over before the tests' own news comes
        made.run("poll", "--all")
        yield made


def shorten_patience(practice: Practice) -> None:
    """A silent server is given up after a second, not after twenty."""
    text = practice.config.read_text("utf-8")
    practice.config.write_text(text.replace("[crawler]\n", "[crawler]\nread_timeout = 1\ndeadline = 2\n"), "utf-8")


def test_one_event_is_one_alert_on_each_channel(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))

    done = practice.run("poll", "--all")

    assert done.returncode == 0, done.stderr
    new = [subject for subject in practice.subjects() if subject.startswith("New, confirmed by MIIT: 8 ")]
    assert len(new) == 1
    mails = [mail.data for mail in practice.world.mails if b"8 foreign firms approved" in mail.data]
    assert len(mails) == 1
    inbox = [path.read_bytes() for path in (practice.folder / "inbox" / "new").iterdir()]
    assert sum(b"8 foreign firms approved" in one for one in inbox) == 1


def test_a_second_poll_repeats_nothing(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))
    practice.run("poll", "--all")
    before = len(practice.world.hooks)

    done = practice.run("poll", "--all")

    assert done.returncode == 0
    assert "not modified" in done.stdout
    assert len(practice.world.hooks) == before


def test_nothing_is_due_right_after_a_poll(practice: Practice) -> None:
    asked = len(practice.world.asked("ministry"))

    done = practice.run("poll")

    assert done.returncode == 0
    assert "Nothing is due" in done.stdout
    assert len(practice.world.asked("ministry")) == asked


def test_a_page_that_times_out_once_still_gives_its_alert_after_its_list_has_turned_304(practice: Practice) -> None:
    shorten_patience(practice)
    telling = tell_batch(just_now())
    practice.world.publish(telling)
    path = practice.world.address(telling.id).partition("://")[2].partition("/")[2]
    practice.world.hold(f"/{path}", times=1)

    first = practice.run("poll", "--all")
    second = practice.run("poll", "--all")

    assert first.returncode == 0, "a failed article page is not a failed source"
    assert "not read" in first.stdout
    assert "not modified" in second.stdout
    assert [subject for subject in practice.subjects() if "8 foreign firms approved" in subject]


def test_a_page_that_never_answers_is_named_to_the_operator(practice: Practice) -> None:
    shorten_patience(practice)
    telling = tell_batch(just_now())
    practice.world.publish(telling)
    address = practice.world.address(telling.id)
    practice.world.hold("/" + address.partition("://")[2].partition("/")[2], times=99)

    for _ in range(7):
        practice.run("poll", "--all")

    told = [path.read_text("utf-8") for path in (practice.folder / "inbox" / "new").iterdir()]
    assert [one for one in told if address in one and "could not be read" in one]
    assert practice.ask("SELECT state FROM entries WHERE title = ?", telling.title) == [("given up",)]


def test_two_polls_of_one_event_started_at_once_give_one_alert(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))

    both = [practice.start("poll", "--all"), practice.start("poll", "--all")]
    ended = [(process.communicate(timeout=60), process.returncode) for process in both]

    assert 0 in [code for _, code in ended]
    for (_, errors), code in ended:
        assert code == 0 or "is at work on" in errors
    practice.run("poll")
    assert len([subject for subject in practice.subjects() if "8 foreign firms approved" in subject]) == 1


def test_all_sources_unreachable_is_said_once_and_then_source_by_source(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    sources = "".join(
        f'[sources.feed_{n}]\nkind = "feed"\nurl = "http://127.0.0.1:{port}/{n}"\nallow_private = true\n' for n in "abc"
    )
    (tmp_path / "config.toml").write_text(f'[store]\npath = "miitwatch.db"\n{sources}', "utf-8")
    practice = Practice(None, tmp_path)  # type: ignore[arg-type]  # no world: nothing answers

    done = practice.run("poll", "--all")

    assert done.returncode == 4
    first, *lines = done.stdout.splitlines()[:4]
    assert first == "The network seems down: none of the 3 sources asked gave any answer."
    assert (done.stdout + done.stderr).count("The network seems down") == 1
    assert sorted(line.split()[1] for line in lines) == ["feed_a:", "feed_b:", "feed_c:"]
    assert all("connect" in line for line in lines)


def test_one_source_of_several_that_fails_exits_3(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news", "xinhua") as practice:
        address = practice.world.sources()["xinhua"]["url"]
        practice.world.switch("xinhua", "500", path="/" + address.partition("://")[2].partition("/")[2])

        done = practice.run("poll", "--all")

        assert done.returncode == 3
        assert "server-error" in done.stdout


def test_a_delivery_that_fails_exits_5_and_is_kept(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))
    practice.world.switch("hooks", "500")

    done = practice.run("poll", "--all")

    assert done.returncode == 5
    waiting = practice.ask("SELECT state, attempts FROM deliveries WHERE channel = 'hook' AND type = 'finding.new'")
    assert waiting == [("waiting", 1)]
    practice.world.switch("hooks", "500", on=False)


def test_an_unknown_source_is_a_usage_error(practice: Practice) -> None:
    done = practice.run("poll", "nobody")

    assert done.returncode == 2
    assert "nobody" in done.stderr


def test_the_first_look_is_one_message_and_recent_news_is_alerted_beside_it(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.publish(tell_batch(just_now()))

        done = practice.run("poll", "--all")

        assert done.returncode == 0
        types = [json.loads(hook.body)["type"] for hook in practice.world.hooks]
        assert sorted(types) == ["finding.new", "summary.first_look"]
        subject = practice.subjects()[0]
        assert "8 foreign firms approved" in subject
        told = practice.ask("SELECT count(*) FROM findings WHERE observed = 1 AND messages = 0")
        assert told == [(0,)], "every finding is named by a message or the summary"
