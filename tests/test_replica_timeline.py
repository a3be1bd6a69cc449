"""The timeline as data: the order that the story needs, what is marked as invented, and what stands for what."""

import re
from datetime import timedelta

from replica.outlets import OUTLETS
from replica.timeline import describe_invented, load_tellings, merge_steps, start, steps

TELLINGS = {telling.id: telling for telling in load_tellings()}


def test_it_covers_a_year_in_thirty_to_forty_steps() -> None:
    instants = steps()
    assert 30 <= len(instants) <= 40
    assert timedelta(days=365) < instants[-1] - instants[0] < timedelta(days=430)
    assert instants == sorted(set(instants))
    assert start() < instants[0]


def test_every_telling_has_appeared_by_the_last_step() -> None:
    assert max(telling.at for telling in TELLINGS.values() if telling.about != "noise") == steps()[-1]


def test_steps_that_follow_within_two_hours_become_one() -> None:
    first = start()
    near, far = first + timedelta(minutes=90), first + timedelta(hours=9)
    assert merge_steps([far, first, near, near]) == [near, far]


def test_the_first_thirteen_come_in_their_order() -> None:
    told = [telling.id for telling in load_tellings() if telling.event == "first-13"]
    assert told == [
        "four-chinadaily",
        "thirteen-globaltimes",
        "thirteen-xinhua",
        "thirteen-crntt",
        "thirteen-google",
        "thirteen-c114",
        "thirteen-ministry",
        "thirteen-developingtelecoms",
        "experts-chinanews",
    ]
    stepped = [next(step for step in steps() if step >= TELLINGS[name].at) for name in told[:3]]
    assert len(set(stepped)) == 3


def test_six_outlets_tell_it_in_two_languages_and_two_scripts() -> None:
    told = {telling.site for telling in TELLINGS.values() if telling.id.startswith("thirteen-")} - {"ministry"}
    languages = {outlet.language for outlet in OUTLETS if outlet.name in told}
    assert len(told) == 6
    assert languages == {"en", "zh-Hans", "zh-Hant"}


def test_a_dozen_look_alikes_at_least() -> None:
    alike = [telling for telling in TELLINGS.values() if telling.about == "look-alike"]
    assert len(alike) >= 12
    assert sum("13" in telling.title + telling.body for telling in alike) >= 6


def test_the_invented_page_is_named_as_such() -> None:
    told = describe_invented()
    assert "no page of the ministry" in TELLINGS["thirteen-ministry"].invented
    assert any(line.startswith(TELLINGS["thirteen-ministry"].title) for line in told)
    assert any("Every sentence" in line for line in told)


def test_everyday_news_does_not_touch_the_subject() -> None:
    for telling in TELLINGS.values():
        if telling.about == "noise":
            assert not re.search(
                r"外资|外商|foreign-(invested|funded)|增值电信|value-added", telling.title + telling.body
            )


def test_every_list_has_something_before_the_first_step() -> None:
    standing = {(telling.site, telling.section) for telling in TELLINGS.values() if telling.at <= start()}
    needed = {(telling.site, telling.section) for telling in TELLINGS.values()}
    assert needed == standing


def test_addresses_made_of_ids_do_not_collide() -> None:
    assert len({telling.digest for telling in TELLINGS.values()}) == len(TELLINGS)
    assert len({telling.serial for telling in TELLINGS.values()}) == len(TELLINGS)
