"""Messages of any size: each is made on every channel, fits where it must, and says what is left out."""

import json
from dataclasses import replace

import briefings as given_
import pytest
from schemas import check_message

from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.findings import StatedCount

LARGEST = 19_500
KINDS = ("email", "inbox", "slack", "feishu", "webhook")
COUNT = given_.TOTAL.counts[0]
TOTALS = tuple(
    replace(given_.TOTAL, id=f"F-2025-{number:03}", counts=(replace(COUNT, value=2000 + number),))
    for number in range(100, 140)
)
PARTS = tuple(replace(given_.FOUR, id=f"F-2025-{number:03}") for number in range(100, 160))
NOTES = tuple(f"名单附件{number}.wps: one of too many attachments, none of which is read" for number in range(200))
MANY = {
    "forty related totals": replace(given_.NEW, related=TOTALS),
    "sixty parts": replace(given_.NEW, parts=PARTS),
    "two hundred notes": replace(given_.NEW, finding=replace(given_.THIRTEEN, unread=NOTES)),
    "all of it": replace(
        given_.NEW, related=TOTALS, parts=PARTS, finding=replace(given_.THIRTEEN, unread=NOTES)
    ),
    "five hundred counts": replace(
        given_.NEW,
        finding=replace(
            given_.THIRTEEN,
            counts=(
                given_.THIRTEEN.counts[0],
                *(StatedCount(number, "exact", "subset", COUNT.evidence, "Hainan") for number in range(500)),
            ),
        ),
    ),
}  # fmt: skip


def flow(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("briefing", MANY.values(), ids=MANY)
def test_a_finding_with_very_much_beside_it_is_told_on_every_channel(
    briefing: Briefing, kind: str, language: str
) -> None:
    channel = Channel("desk", kind, language=language)  # type: ignore[arg-type]
    rendered = render_for(briefing, channel)
    assert len(rendered.data.encode()) <= LARGEST
    assert check_message("finding.new", rendered.data, "finding.v1.json") == []
    data = json.loads(rendered.data)
    assert data["dropped"]
    assert data["finding"]["counts"][0]["value"] == 13
    assert data["computed"]["stated"] == 13


@pytest.mark.parametrize("briefing", MANY.values(), ids=MANY)
def test_its_record_can_be_shown(briefing: Briefing) -> None:
    assert "13" in render_briefing(replace(briefing, changes=())).text


def test_what_a_hook_leaves_out_of_long_lists_is_counted() -> None:
    data = json.loads(render_for(MANY["all of it"], Channel("desk", "webhook")).data)
    assert [one["id"] for one in data["related"]] == [one.id for one in TOTALS[:10]]
    assert data["finding"]["unread"] == list(NOTES[:10])
    assert "related findings after the tenth: 30" in data["dropped"]
    assert "notes of what was not read after the tenth: 190" in data["dropped"]


def test_a_letter_names_the_first_of_very_many_and_says_how_many_more_there_are() -> None:
    english = flow(render_briefing(MANY["all of it"]).text)
    assert english.partition("SEE ALSO")[2].partition("TIMES")[0].count("F-2025-1") == 10
    assert "and 30 more, in the record" in english
    assert english.partition("NOT READ")[2].count("too many attachments") == 10
    assert "; and 190 more, in the record" in english
    chinese = flow(render_for(MANY["all of it"], Channel("desk", "inbox", language="zh")).text)
    assert ";另有190项,见记录" in chinese.replace(" ", "")
    few = flow(render_briefing(replace(given_.NEW, related=TOTALS[:10])).text)
    assert "more, in the record" not in few
