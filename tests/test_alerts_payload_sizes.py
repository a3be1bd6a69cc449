"""Messages of any size: each is made on every channel, fits where it must, and says what is left out."""

import json
import re
from typing import Any

import briefings as given_
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from invented import briefings, findings, words
from schemas import check_message
from test_alerts_checks import CHECK
from test_alerts_digests import make_digest, make_item
from test_alerts_first_look import LOOK, NOTICE

from alerts.digests.digest_words import FirmState
from alerts.digests.digests import split_digest
from alerts.notices.checks import render_check
from alerts.notices.first_look import render_first_look
from alerts.notices.notices import render_notice
from alerts.payloads.payload_size import write_payload
from alerts.payloads.payload_steps import FINDING_STEPS
from alerts.payloads.payloads import describe_briefing, name_type
from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.findings import Finding, StatedCount

LARGEST = 19_500
#: Values that a schema holds to a form, by their keys and by their look.
FIXED = (
    "version",
    "urgency",
    "kind",
    "confirmation",
    "role",
    "qualifier",
    "status",
    "named",
    "basis",
    "part",
    "change",
)
LIKE_CODE = re.compile(r"F-\d+-\d+|\d{4}(?:-\d\d){0,2}(?:T[\d:]+Z)?")
KINDS = ("email", "inbox", "slack", "feishu", "webhook")
COUNT = given_.TOTAL.counts[0]
TOTALS = tuple(
    alter(given_.TOTAL, id=f"F-2025-{number:03}", counts=(alter(COUNT, value=2000 + number),))
    for number in range(100, 140)
)
PARTS = tuple(alter(given_.FOUR, id=f"F-2025-{number:03}") for number in range(100, 160))
NOTES = tuple(f"名单附件{number}.wps: one of too many attachments, none of which is read" for number in range(200))
MANY = {
    "forty related totals": alter(given_.NEW, related=TOTALS),
    "sixty parts": alter(given_.NEW, parts=PARTS),
    "two hundred notes": alter(given_.NEW, finding=alter(given_.THIRTEEN, unread=NOTES)),
    "all of it": alter(
        given_.NEW, related=TOTALS, parts=PARTS, finding=alter(given_.THIRTEEN, unread=NOTES)
    ),
    "five hundred counts": alter(
        given_.NEW,
        finding=alter(
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
    assert "13" in render_briefing(alter(briefing, changes=())).text


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
    few = flow(render_briefing(alter(given_.NEW, related=TOTALS[:10])).text)
    assert "more, in the record" not in few


def list_pages(number: int) -> tuple[tuple[str, str], ...]:
    """Facts of pages as notices give them, each with the longest title and address that a row keeps."""
    page = (
        ("PAGE", "工信部批复" * 80),
        ("ADDRESS", f"https://www.miit.gov.cn/{'a' * 2000}"),
        ("SEEN", "timeout, 6 tries"),
    )
    return (*page * number, ("MEANS", "What they say is unknown."), ("DO", "Open them in a browser."))


@pytest.mark.parametrize("pages", [10, 100])
def test_a_notice_of_any_size_is_made_and_ends_with_what_to_do(pages: int) -> None:
    rendered = render_notice(alter(NOTICE, facts=list_pages(pages)))
    assert check_message("notice.page-given-up", rendered.data, "notice.v1.json") == []
    assert len(rendered.data.encode()) <= LARGEST
    data = json.loads(rendered.data)
    assert data["truncated"] is True
    assert data["facts"][0]["text"].startswith("工信部批复")
    assert data["facts"][1] == {"label": "ADDRESS", "text": "(an address of 2,024 characters)"}
    assert [fact["label"] for fact in data["facts"][-2:]] == ["MEANS", "DO"]
    said = [fact["text"] for fact in data["facts"] if fact["label"] == "LEFT OUT"]
    assert said == ([] if pages == 10 else ["272 further facts, for want of room"])
    assert f"https://www.miit.gov.cn/{'a' * 2000}" in rendered.text


def test_a_check_of_a_page_with_very_many_files_names_the_first_and_counts_the_rest() -> None:
    rendered = render_check(alter(CHECK, why=f"of an official body; {'; '.join(NOTES)}"))
    assert check_message("notice.please-check", rendered.data, "notice.v1.json") == []
    said = flow(rendered.text)
    assert said.count("too many attachments") == 9
    assert "and 191 more, in the record MEANS" in said


@pytest.mark.parametrize("recent", [70, 400])
def test_a_first_look_with_very_much_names_every_recent_finding(recent: int) -> None:
    found = tuple(alter(given_.THIRTEEN, id=f"F-2025-{number:03}") for number in range(recent))
    failing = tuple((f"source_{number}", "blocked-miit-403") for number in range(300))
    rendered = render_first_look(alter(LOOK, recent=found, failing=failing))
    assert check_message("summary.first_look", rendered.data, "summary.first_look.v1.json") == []
    assert len(rendered.data.encode()) <= LARGEST
    data = json.loads(rendered.data)
    named = [one["id"] for one in data["recent"]] + data.get("recent_more", [])
    assert named == [one.id for one in found]
    assert "sources that fail after the hundredth: 200" in data["dropped"]


FEW = settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
HOOK = Channel("desk", "webhook")
times = st.sampled_from((1, 2, 20, 200))


def blow_up(value: Any, times: int, lists: int = 0) -> Any:
    """The same with every free text so many times as long, and its outer lists; ids, codes and dates as they are."""
    if isinstance(value, dict):
        return {key: blow_up(one, times, lists) if key not in FIXED else one for key, one in value.items()}
    if isinstance(value, list):
        return [blow_up(one, times, lists + 1) for one in value] * (min(times, 60) if lists == 0 else 1)
    return value * times if isinstance(value, str) and not LIKE_CODE.fullmatch(value) else value


@FEW
@given(briefings(), times)
def test_a_finding_with_lists_and_texts_of_any_length_fits(briefing: Briefing, times: int) -> None:
    named = alter(briefing, changes=briefing.changes or given_.NEW.changes)
    text = write_payload(blow_up(describe_briefing(named), times), FINDING_STEPS)
    assert len(text.encode()) <= LARGEST
    assert check_message(name_type(named), text, "finding.v1.json") == []
    assert json.loads(text)["finding"]["id"] == briefing.finding.id


@FEW
@given(words, st.lists(st.tuples(words, words), max_size=4), times)
def test_a_notice_with_facts_of_any_number_and_length_fits(said: str, facts: list[tuple[str, str]], times: int) -> None:
    many = tuple((label, text * times) for label, text in facts) * times
    text = render_notice(alter(NOTICE, subject=said * times, facts=many)).data
    assert len(text.encode()) <= LARGEST
    assert check_message("notice.page-given-up", text, "notice.v1.json") == []


@FEW
@given(st.lists(findings(), max_size=3), words, times)
def test_a_first_look_of_any_size_fits(found: list[Finding], said: str, times: int) -> None:
    look = alter(
        LOOK,
        recent=tuple(found) * times,
        failing=((said, said * times),) * times,
        apart=("F-2025-007",) * times,
        blind_spots=((said * times, said),) * times,
    )
    text = render_first_look(look).data
    assert len(text.encode()) <= LARGEST
    assert check_message("summary.first_look", text, "summary.first_look.v1.json") == []


@FEW
@given(st.lists(findings(), max_size=4, unique_by=lambda one: one.kind), words, times)
def test_each_part_of_a_digest_of_any_size_fits_and_no_finding_is_lost(
    found: list[Finding], said: str, times: int
) -> None:
    items = [make_item(alter(one, id=f"F-2025-{n:03}")) for n, one in enumerate(found * min(times, 20), 1)]
    firms = (FirmState(said, said * times),) * times
    parts = split_digest(HOOK, make_digest(*items, firms=firms))
    told = []
    for _, rendered in parts:
        assert len(rendered.data.encode()) <= LARGEST
        assert check_message("digest.weekly", rendered.data, "digest.v1.json") == []
        told += [item["id"] for item in json.loads(rendered.data)["items"]]
    assert told == [item.finding.id for item in items]
    last = json.loads(parts[-1][1].data)
    assert len(last["firms"]) + last["firms_more"] == len(firms)


CARRIED = alter(
    given_.NEW,
    related=(alter(given_.FOUR, id="F-2025-041", part_of=None), *TOTALS),
    carried=("F-2025-041",),
)
HEAVY = alter(CARRIED, parts=PARTS, finding=alter(given_.THIRTEEN, unread=NOTES))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("briefing", [CARRIED, HEAVY], ids=["much beside it", "very much beside it"])
def test_what_a_message_carries_is_named_in_it_however_much_stands_beside(briefing: Briefing, language: str) -> None:
    letter = render_for(briefing, Channel("desk", "email", language=language))
    assert "F-2025-041" in letter.text
    assert "F-2025-041" in letter.html
    data = json.loads(render_for(briefing, Channel("desk", "webhook", language=language)).data)
    assert data["dropped"]
    assert data["also_told"] == ["F-2025-041"]
    assert data["related"][0]["id"] == "F-2025-041"


def test_all_that_a_message_carries_is_named_in_it() -> None:
    names = [one.id for one in TOTALS]
    briefing = alter(HEAVY, related=TOTALS, carried=tuple(names))
    seen = flow(render_briefing(briefing).text).partition("SEE ALSO")[2].partition("TIMES")[0]
    assert re.findall(r"F-2025-1\d\d", seen) == names
    text = render_for(briefing, HOOK).data
    assert len(text.encode()) <= LARGEST
    assert json.loads(text)["also_told"] == names


def test_numbers_without_end_are_cut_too() -> None:
    text = write_payload({"version": 1, "also_told": [f"F-2025-{number:04}" for number in range(4000)]})
    data = json.loads(text)
    assert len(text.encode()) <= LARGEST
    assert len(data["also_told"]) == 1000
    assert data["dropped"] == ["of every list of numbers what is after the thousandth"]


def test_a_record_names_everything() -> None:
    read = flow(render_briefing(alter(MANY["all of it"], changes=())).text)
    assert read.partition("SEE ALSO")[2].partition("TIMES")[0].count("F-2025-1") == len(TOTALS)
    assert read.partition("NOT READ")[2].count("too many attachments") == len(NOTES)
    doubted = tuple(alter(given_.DISPUTED_FINDING, id=one.id) for one in TOTALS)
    opened = flow(render_briefing(alter(given_.NEW, related=doubted, changes=())).text)
    assert opened.partition("OPEN")[2].partition("SEE ALSO")[0].count("F-2025-1") >= len(TOTALS)
    assert "more, in the record" not in read + opened


def test_sixty_recent_findings_with_long_summaries_and_many_failures_are_all_named() -> None:
    regions = ("Inner Mongolia", "Heilongjiang", "Guangdong", "Shandong") * 8
    found = tuple(alter(given_.LAUNCHED, id=f"F-2025-{number:03}", regions=regions) for number in range(60))
    failing = tuple((f"source_{number}", "blocked-miit-403 " * 10) for number in range(40))
    text = render_first_look(alter(LOOK, recent=found, failing=failing)).data
    data = json.loads(text)
    assert len(text.encode()) <= LARGEST
    assert check_message("summary.first_look", text, "summary.first_look.v1.json") == []
    assert [one["id"] for one in data["recent"]] + data["recent_more"] == [one.id for one in found]
