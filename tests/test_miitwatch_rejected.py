"""What a person rejected does not come back at another address; what is new of it is asked about again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch
from test_miitwatch_review import BELOW, BELOW_TITLE, PERSON, find_eight, find_uncertain, read_subjects


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    with open_practice(tmp_path, "miit_news") as made:
        made.call("poll", "--all")
        publish(made, "below")
        yield made


def publish(practice: Practice, name: str, body: str = BELOW) -> None:
    practice.world.publish(tell_batch(just_now(), name, title=BELOW_TITLE, body=body))
    practice.call("poll", "--all")


def count_asked(practice: Practice) -> int:
    return len([one for one in read_subjects(practice, "inbox") if one.startswith("Please check")])


def test_a_copy_of_what_was_rejected_asks_nobody_at_another_address(practice: Practice) -> None:
    (page,) = find_uncertain(practice)
    practice.call("review", "reject", page, *PERSON)
    asked = count_asked(practice)

    publish(practice, "below-again")
    publish(practice, "below-with-more", f"{BELOW}\n各地通信管理局将做好服务保障工作。")

    assert find_uncertain(practice) == []
    assert count_asked(practice) == asked
    kept = practice.ask("SELECT rule, detail FROM outcome_rows ORDER BY id DESC LIMIT 2")
    assert kept == [("rejected", f"says in the same words what a person rejected: {page}")] * 2
    practice.call("reparse", "--apply")
    assert find_uncertain(practice) == []
    assert find_eight(practice) == []


def test_another_figure_asks_again_after_a_rejection(practice: Practice) -> None:
    (page,) = find_uncertain(practice)
    practice.call("review", "reject", page, *PERSON)
    asked = count_asked(practice)

    publish(practice, "nine", BELOW.replace("8家", "9家"))

    assert len(find_uncertain(practice)) == 1
    assert count_asked(practice) == asked + 1


def test_a_copy_that_waits_is_rejected_with_the_page(practice: Practice) -> None:
    publish(practice, "below-again")
    first, second = find_uncertain(practice)

    done = practice.call("review", "reject", second, *PERSON)

    assert done.returncode == 0, done.stderr
    assert f"with it, in the same words: {first}" in done.stdout
    assert find_uncertain(practice) == []
    ((lasting,),) = practice.ask(
        "SELECT count(*) FROM notices WHERE key LIKE 'review:%' AND subject LIKE '%8 firms%' AND cleared_at IS NULL"
    )
    assert lasting == 0
    publish(practice, "below-once-more")
    assert find_uncertain(practice) == []
