"""The message of a page that is gone names the same notice where it still stands; an open point leads to its page."""

import json

import briefings as given
import pytest

from alerts.chat import render_chat
from alerts.in_chinese.disputes_chinese import write_sides_in_chinese
from alerts.payloads.payloads import describe_message
from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.findings import Dispute

TWIN = alter(given.MINISTRY_REPORT, article=77, url="https://ythzxfw.miit.gov.cn/art/2025/art_7.html", part="copy")


def add_twin(**changes: object) -> Briefing:
    finding = given.REMOVED.finding
    twin = alter(TWIN, **changes)  # type: ignore[arg-type]
    return alter(given.REMOVED, finding=alter(finding, reports=(*finding.reports, twin)))


def test_the_same_notice_at_another_address_is_named() -> None:
    rendered = render_briefing(add_twin())
    flat = " ".join(rendered.text.split())
    assert "The same notice at another address of 工业和信息化部 was not seen gone." in flat
    assert f"STILL AT 工业和信息化部, not seen gone {TWIN.url} " in flat
    assert f"\n{TWIN.url}\n" in rendered.text
    assert TWIN.url in render_chat(add_twin(), "en")
    assert "同一内容另有网址(工业和信息化部),未见撤下" in render_chat(add_twin(), "zh")


@pytest.mark.parametrize(
    "changes", [{"part": "mention"}, {"voice": "another", "publisher": "Xinhua"}, {"url": given.MINISTRY_REPORT.url}]
)
def test_what_is_no_such_notice_is_not(changes: dict[str, object]) -> None:
    assert "STILL AT" not in render_briefing(add_twin(**changes)).text


def test_a_twin_that_is_gone_too_is_not_and_the_webhook_has_both() -> None:
    briefing = alter(add_twin(), gone=frozenset({given.MINISTRY, 77}))
    assert "STILL AT" not in render_briefing(briefing).text
    assert json.loads(describe_message(briefing))["gone"] == [given.MINISTRY, 77]


def test_an_open_point_on_what_a_twin_still_says_leads_to_it_in_both_languages() -> None:
    point = Dispute("13 (batch), still on A-77", "14 (batch)", "still_said_elsewhere")
    before = add_twin().finding
    briefing = alter(given.CORRECTED, finding=alter(before, disputes=(point,)))
    text = render_briefing(briefing).text
    flat = " ".join(text.split())
    assert "13(approvedinonebatch),stillonanotherpageof工业和信息化部(A-77)against14" in "".join(text.split())
    assert "one page was changed, another that said the same was not seen changed" in flat
    assert f"\n{TWIN.url}\n" in text
    (said,) = write_sides_in_chinese(briefing.finding)
    assert "仍见于工业和信息化部另一网页(A-77)" in said
    assert "未见修改" in said
    letter = render_for(briefing, Channel("desk", "inbox", language="zh")).text
    assert "仍见于工业和信息化部另一网页" in "".join(letter.split())
