"""When a message quotes the sentence of the act itself, and those of regions and services."""

import briefings as given_

from alerts.rendering import render_briefing
from domain.alerts import Briefing
from domain.altering import alter
from domain.findings import Finding, StatedGround

ACT = StatedGround("act", "approval", (given_.cite(given_.XINHUA, "China has cleared"),))
HAINAN = StatedGround("region", "Hainan", (given_.cite(given_.XINHUA, "Hainan"),))
SERVICES = StatedGround("service", "ISP", (given_.cite(given_.TRADE, "a platform for aircraft performance data"),))


def quote(finding: Finding, briefing: Briefing = given_.NEW) -> str:
    """What stands under IN THE SOURCES' WORDS, before the list of reports."""
    changes = tuple(alter(change, finding=finding) for change in briefing.changes)
    text = render_briefing(alter(briefing, finding=finding, changes=changes, parts=(), related=())).text
    return text.partition("IN THE SOURCES' WORDS\n")[2].partition("\nWHO SAYS IT")[0]


def test_the_act_is_quoted_where_nothing_else_would_be() -> None:
    bare = alter(given_.THIRTEEN, counts=(), firms=(), grounds=(ACT,))
    assert quote(bare).startswith("the act\n")
    assert "the act" not in quote(alter(given_.THIRTEEN, grounds=(ACT,)))


def test_a_sentence_that_states_figure_and_place_is_quoted_once_and_names_both() -> None:
    said = quote(alter(given_.THIRTEEN, grounds=(HAINAN,)))
    assert said.startswith("13; Hainan\n")
    assert said.count("China has cleared") == 1


def test_an_act_of_another_kind_that_was_taken_in_is_not_quoted_for_this_one() -> None:
    other = alter(given_.THIRTEEN, counts=(), firms=(), grounds=(alter(ACT, value="policy"),))
    assert quote(other) == ""


def test_a_later_message_quotes_of_places_and_services_only_what_it_adds() -> None:
    finding = alter(given_.AMENDED_FINDING, firms=given_.THIRTEEN.firms, grounds=(HAINAN, SERVICES))
    details = (("services", "ISP"), ("news", "services_added"))
    change = alter(given_.AMENDED.changes[0], reason="services_added", details=details)
    said = quote(finding, alter(given_.AMENDED, changes=(change,)))
    assert said.startswith("internet access (ISP)\n")
    assert "Hainan" not in said
