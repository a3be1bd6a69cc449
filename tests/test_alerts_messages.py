"""One message of each kind, as worded by hand in tests/messages: every paragraph there stands in the message, in order.

The drafts are those of the opening of February 2025; what is invented in them, the briefings say.
"""

from dataclasses import replace
from pathlib import Path

import briefings as given_
import pytest
from records import NOW, make_bare_reading

from alerts.checks import Check, render_check
from alerts.rendering import render_briefing
from domain.alerts import Briefing, Rendered
from domain.claims import Count, Statement

FOLDER = Path(__file__).parent / "messages"
#: The thirteen, where the sources' words for the act differ, told to one who had the message of Shanghai's four.
WORDED = replace(
    given_.NEW,
    finding=replace(given_.THIRTEEN, firms=tuple(replace(firm, act="試點批覆") for firm in given_.THIRTEEN.firms)),
    parts=(replace(given_.FOUR, firms=tuple(replace(firm, act="licenses") for firm in given_.FOUR.firms)),),
    told=(given_.TOLD_FOUR,),
)
ATTACHED_LINE = (
    "The whole notice is attached as text, with the SHA-256 of the page as received: "
    "F-2025-007-1.txt, of 工业和信息化部."
)
ATTACHED = replace(
    given_.CONFIRMED,
    attached=(ATTACHED_LINE,),
)
CHECK = Check(
    page="R-2025-012",
    publisher="MIIT",
    title="关于发放第二批外商投资企业增值电信业务经营试点批复的公告",
    url="https://www.miit.gov.cn/zwgk/wjgs/art/2025/art_11111111111111111111111111111111.html",
    why="one attachment (.wps) could not be opened",
    reading=replace(
        make_bare_reading(),
        statements=(Statement("approval", ("MIIT",), "2025-09-10", batch=2),),
        counts=(Count(8, "exact", "batch", "8家", 0, 2, "rule", 0.55, review=True),),
    ),
    at=NOW,
)
MESSAGES: dict[str, Briefing | Check] = {
    "new": WORDED,
    "lead": given_.REGIONAL,
    "amended": given_.AMENDED,
    "disputed": given_.DISPUTED,
    "confirmed": ATTACHED,
    "corrected": given_.CORRECTED,
    "withdrawn": given_.WITHDRAWN,
    "removed": given_.REMOVED,
    "please_check": CHECK,
}


def render(given: Briefing | Check) -> Rendered:
    return render_check(given) if isinstance(given, Check) else render_briefing(given)


def test_every_draft_has_its_message() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(MESSAGES)


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_reads_as_it_was_worded(name: str) -> None:
    wanted = (FOLDER / f"{name}.txt").read_text("utf-8").strip("\n").split("\n\n")
    rendered = render(MESSAGES[name])
    assert f"Subject: {rendered.subject}" == wanted[0]
    place = 0
    for paragraph in wanted[1:]:
        found = f"\n{rendered.text}".find(f"\n{paragraph}\n", place)
        assert found >= 0, f"\n{paragraph}\n\nis not, or not here, in\n\n{rendered.text}"
        place = found + len(paragraph)
