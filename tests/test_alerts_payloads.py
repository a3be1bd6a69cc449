"""What webhooks say: by the published schemas, under the size that receivers take, counts and firms kept longest."""

import base64
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import briefings as given_
import pytest
from hypothesis import HealthCheck, given, settings
from invented import briefings
from messages import make_message
from schemas import find_faults, load_schema
from standardwebhooks import WebhookVerificationError

from alerts.channels.webhook import LARGEST_BODY, form_body, sign
from alerts.notices.first_look import FirstLook, render_first_look
from alerts.notices.notice import Notice
from alerts.notices.notices import render_notice, render_test
from alerts.payloads.payload_size import LARGEST_DATA, write_payload
from alerts.payloads.payload_steps import FINDING_STEPS
from alerts.payloads.payloads import describe_briefing, describe_message, name_type
from alerts.rendering import render_briefing
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.findings import NamedFirm, StatedGround, StatedTerm

HOOK = Channel("hook", "webhook", url="https://hooks.firm.example/x")
DOCS = Path(__file__).parent.parent / "docs" / "webhooks.md"


def send(type_: str, data: str) -> dict[str, Any]:
    """The body as a receiver gets it."""
    body = form_body(make_message(type=type_, data=data), HOOK)
    assert len(body) < LARGEST_BODY
    received: dict[str, Any] = json.loads(body)
    return received


def faults_of(received: dict[str, Any], schema: str) -> list[str]:
    loaded = load_schema(schema)
    return find_faults(received, loaded, loaded)


@pytest.mark.parametrize(
    ("briefing", "type_"),
    [
        (given_.NEW, "finding.new"),
        (given_.CONFIRMED, "finding.confirmed"),
        (given_.AMENDED, "finding.amended"),
        (given_.CORRECTED, "finding.corrected"),
        (given_.DISPUTED, "finding.disputed"),
        (given_.REMOVED, "finding.removed"),
        (given_.WITHDRAWN, "finding.withdrawn"),
    ],
)
def test_each_change_is_sent_by_its_schema(briefing: Briefing, type_: str) -> None:
    assert name_type(briefing) == type_
    assert faults_of(send(type_, describe_message(briefing)), "finding.v1.json") == []


def test_the_thirteen_with_their_parts_and_what_must_not_be_added() -> None:
    data = json.loads(describe_message(given_.NEW))
    assert data["finding"]["id"] == "F-2025-007"
    assert [count["value"] for count in data["finding"]["counts"]] == [13]
    named = {"by_legal_name": 2, "by_group_or_short_name": 4, "not_named": 7, "unmatched": []}
    assert data["computed"] == {"stated": 13, **named}
    assert data["do_not_add"][0] == "Shanghai's 4 (F-2025-006) are part of the 13."
    assert data["sight"]["last_read"] == "2025-02-28T23:50:00Z"
    assert (
        data["finding"]["counts"][0]["evidence"][1]["sentence"]
        == "首批13家外資企業取得工信部的增值電信業務經營試點批覆。"
    )
    assert data["truncated"] is False


def test_a_message_without_a_change_has_no_type() -> None:
    with pytest.raises(ValueError, match="without a change"):
        name_type(given_.RECORD)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefings())
def test_any_finding_keeps_to_the_schema(briefing: Briefing) -> None:
    named = alter(briefing, changes=briefing.changes or given_.NEW.changes)
    assert faults_of(send(name_type(named), describe_message(named)), "finding.v1.json") == []


def make_huge(firms: int) -> Briefing:
    """A finding of a size that no webhook takes."""
    many = tuple(
        NamedFirm(
            f"firm-{number}",
            (f"某某某某{number}有限公司", f"Firm {number}"),
            "approved",
            "legal",
            given_.AIRBUS.evidence * 9,
        )
        for number in range(firms)
    )
    return alter(given_.NEW, finding=alter(given_.THIRTEEN, firms=many))


@pytest.mark.parametrize("firms", [30, 100, 500])
def test_what_is_too_large_loses_detail_and_says_which(firms: int) -> None:
    text = describe_message(make_huge(firms))
    assert len(text.encode()) <= LARGEST_DATA
    data = json.loads(text)
    assert data["truncated"] is True
    assert data["dropped"]
    assert [count["value"] for count in data["finding"]["counts"]] == [13]
    assert len(data["finding"]["firms"]) == (firms if firms < 60 else 50)
    assert data["computed"]["by_legal_name"] == firms
    assert faults_of(send("finding.new", text), "finding.v1.json") == []


def test_an_act_with_very_many_terms_and_places_loses_detail_and_is_told() -> None:
    """Terms and grounds carry evidence as counts and firms do: left whole, the act would never be told."""
    proof = (alter(given_.BEGAN, sentence="试点" * 200),) * 12
    terms = tuple(StatedTerm("region_added", f"Region {number}", proof) for number in range(40))
    grounds = tuple(StatedGround("region", f"Region {number}", proof) for number in range(40))
    briefing = alter(given_.ACT, finding=alter(given_.LAUNCHED, terms=terms, grounds=grounds))
    text = describe_message(briefing)
    assert len(text.encode()) <= LARGEST_DATA
    data = json.loads(text)
    assert [term["value"] for term in data["finding"]["terms"]] == [f"Region {number}" for number in range(40)]
    assert faults_of(send("finding.new", text), "finding.v1.json") == []


def test_a_hook_has_the_place_of_the_act_and_of_each_region_and_service() -> None:
    told = json.loads(describe_message(given_.ACT))["finding"]["grounds"]
    assert [(one["kind"], one["value"], one["evidence"][0]["quote"]) for one in told[1:]] == [
        ("service", "IDC", "internet data centers"),
        ("service", "CDN", "content delivery networks"),
        *(("region", name, name) for name in ("Beijing", "Shanghai", "Hainan", "Shenzhen")),
    ]
    assert (told[0]["kind"], told[0]["value"]) == ("act", "policy")


@pytest.mark.parametrize("articles", [1, 12])
def test_a_title_or_an_address_without_end_keeps_no_finding_from_being_told(articles: int) -> None:
    one = given_.THIRTEEN.reports[0]
    endless = alter(one, title="试点批复" * 10_000, url=f"https://a.test/{'a' * 1_900}", publisher="报" * 5_000)
    worse = alter(endless, url=f"https://a.test/{'a' * 70_000}")
    finding = alter(given_.THIRTEEN, reports=(worse, *(endless,) * articles))
    text = describe_message(alter(given_.NEW, finding=finding))
    assert len(text.encode()) <= LARGEST_DATA
    data = json.loads(text)
    assert data["dropped"][0] == "titles and publishers after 300 characters, addresses of more than 2,000"
    assert len(data["finding"]["articles"][0]["title"]) == 300
    assert data["finding"]["articles"][0]["url"] == ""
    assert faults_of(send("finding.new", text), "finding.v1.json") == []


def test_detail_goes_in_the_stated_order_and_no_further_than_needed() -> None:
    slightly = describe_briefing(alter(given_.NEW, told=(given_.TOLD_FOUR,) * 90))
    data = json.loads(write_payload(slightly, FINDING_STEPS))
    assert data["dropped"] == ["told, but for the last"]
    assert data["finding"]["counts"][0]["evidence"][0]["sentence"]
    assert data["related"][0]["programme"] == "all-foreign-invested"


LOOK = FirstLook(
    at=given_.at("2025-03-01 09:00"),
    started=given_.at("2025-03-01 08:00"),
    asked=37,
    answered=33,
    recent=(given_.THIRTEEN, given_.TOTAL),
    older=(given_.FOUR,),
    outcomes=(("changed", 3), ("off_topic", 1322)),
    failing=(("miit_news", "blocked-miit-403"),),
    sight=given_.SIGHT,
    blind_spots=(("MIIT's WeChat", ""),),
)
NOTICE = Notice(
    name="layout-changed",
    subject="layout-changed: miit_news",
    at=given_.at("2025-03-05 08:11"),
    since=given_.at("2025-03-05 06:10"),
    facts=(("SEEN", "HTTP 200, no unit script on the column page (3 polls)"),),
)


def test_summaries_notices_and_tests_keep_to_their_schemas() -> None:
    assert faults_of(send("summary.first_look", render_first_look(LOOK).data), "summary.first_look.v1.json") == []
    assert faults_of(send("notice.layout-changed", render_notice(NOTICE).data), "notice.v1.json") == []
    assert faults_of(send("test", render_test(HOOK).data), "test.v1.json") == []


def test_the_checker_finds_faults() -> None:
    good = send("finding.new", describe_message(given_.NEW))
    assert faults_of(good | {"extra": 1}, "finding.v1.json") == ["$: extra is not known"]
    assert len(faults_of(good | {"type": "finding.other"}, "finding.v1.json")) == 1
    good["data"]["finding"]["counts"][0]["value"] = "13"
    good["data"]["finding"]["decided"] = "28 Feb 2025"
    del good["data"]["version"]
    assert len(faults_of(good, "finding.v1.json")) == 3


def test_the_documentation_names_every_type_every_schema_and_every_key() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for path in (DOCS.parent.parent / "alerts" / "schemas").iterdir():
        assert path.name in text
    for kind in ("new", "confirmed", "amended", "corrected", "disputed", "removed", "withdrawn"):
        assert f"`finding.{kind}`" in text
    for key in describe_briefing(given_.NEW):
        assert re.search(rf"^\| `{key}` \|", text, re.MULTILINE), key


def test_the_documented_verification_works_as_written() -> None:
    text = DOCS.read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    exec(text.partition("```python\n")[2].partition("```")[0], names)
    body = form_body(make_message(), HOOK)
    secret = "whsec_" + base64.b64encode(b"twenty-four octets and more").decode()
    now = int(datetime.now(UTC).timestamp())
    signature = sign(alter(HOOK, secrets=(secret,)), "msg_2Vx", now, body)
    headers = {"webhook-id": "msg_2Vx", "webhook-timestamp": str(now), "webhook-signature": signature}
    assert names["read"](secret, headers, body)["type"] == "finding.new"
    with pytest.raises(WebhookVerificationError):
        names["read"](secret, headers, body + b" ")


def test_names_without_certainty_and_names_matched_to_none_are_in_it_as_in_the_mail() -> None:
    finding = given_.NEW.finding
    evidence = finding.counts[0].evidence
    chinese = NamedFirm("德国电信中国", ("德国电信（中国）有限公司",), "approved", "legal", evidence[1:2])
    latin = NamedFirm("dt-china", ("Deutsche Telekom China Ltd.",), "approved", "legal", evidence[:1])
    briefing = alter(
        given_.NEW, parts=(), finding=alter(finding, firms=(chinese, latin)), unsure=((12, "赫曼云有限公司"),)
    )
    received = send("finding.new", describe_message(briefing))
    assert faults_of(received, "finding.v1.json") == []
    assert received["data"]["unsure"] == [{"article": 12, "name": "赫曼云有限公司"}]
    (unmatched,) = received["data"]["computed"]["unmatched"]
    assert unmatched["key"] in {firm["key"] for firm in received["data"]["finding"]["firms"]}
    text = " ".join(render_briefing(briefing).text.split())
    assert "NOT SURE 1 name on an official page" in text
    assert f"{unmatched['name']}" in text.partition("not counted")[2]


def test_very_many_names_without_certainty_leave_room_for_the_counts() -> None:
    briefing = alter(given_.NEW, unsure=tuple((12, "名" * 100 + str(number)) for number in range(500)))
    data = json.loads(describe_message(briefing))
    assert len(json.dumps(data, ensure_ascii=False).encode()) < LARGEST_BODY
    assert data["dropped"][-1].startswith("names without certainty")
    assert [count["value"] for count in data["finding"]["counts"]] == [13]


def test_every_type_that_the_page_lists_is_one_that_its_schema_knows() -> None:
    rows = re.findall(r"^\| (`.+?`) \|.*\| `([\w.]+\.json)` \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    listed = [(name, schema) for names, schema in rows for name in re.findall(r"`([\w.-]+)`", names)]

    assert {"notice.limited_sight", "finding.new", "digest.weekly", "test"} <= {name for name, _ in listed}
    for name, schema in listed:
        told = load_schema(schema)
        assert name == "notice.NAME" or find_faults(name, told["properties"]["type"], told) == []
