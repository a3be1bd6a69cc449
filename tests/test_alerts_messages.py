"""One message of each kind, as worded by hand in tests/messages: every paragraph there stands in the message, in order.

The drafts are those of the opening of February 2025; what is invented in them, the briefings say.
"""

import re
from pathlib import Path

import briefings as given_
import pytest
from records import NOW, make_bare_reading

from alerts.notices.checks import Check, render_check
from alerts.rendering import render_briefing
from domain.alerts import Briefing, Rendered
from domain.altering import alter
from domain.claims import Count, Statement
from miitwatch.folding.orders import read_page

FOLDER = Path(__file__).parent / "messages"
#: The thirteen, where the sources' words for the act differ, told to one who had the message of Shanghai's four.
WORDED = alter(
    given_.NEW,
    finding=alter(given_.THIRTEEN, firms=tuple(alter(firm, act="試點批覆") for firm in given_.THIRTEEN.firms)),
    parts=(alter(given_.FOUR, firms=tuple(alter(firm, act="licenses") for firm in given_.FOUR.firms)),),
    told=(given_.TOLD_FOUR,),
)
ATTACHED_LINE = (
    "The whole notice is attached as text, with the SHA-256 of the page as received: "
    "F-2025-007-1.txt, of 工业和信息化部."
)
ATTACHED = alter(
    given_.CONFIRMED,
    attached=(ATTACHED_LINE,),
)
CHECK = Check(
    page="R-12",
    publisher="MIIT",
    title="关于发放第二批外商投资企业增值电信业务经营试点批复的公告",
    url="https://www.miit.gov.cn/zwgk/wjgs/art/2025/art_11111111111111111111111111111111.html",
    why="one attachment (.wps) could not be opened",
    reading=alter(
        make_bare_reading(),
        statements=(Statement("approval", ("MIIT",), "2025-09-10", batch=2),),
        counts=(Count(8, "exact", "batch", "8家", 0, 2, "rule", 0.55, review=True),),
    ),
    at=NOW,
)
MESSAGES: dict[str, Briefing | Check] = {
    "new": WORDED,
    "lead": given_.REGIONAL,
    "decider": given_.BETTER,
    "policy": given_.ACT,
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


def list_labels(text: str) -> set[str]:
    """A field's label, as the first eleven columns have it, and headings over the whole width."""
    found = set()
    for line in text.splitlines():
        front, heading = line[:11].rstrip(), line.partition(":")[0]
        named = re.fullmatch(r"[A-Z ]+\??|by name|by group|not named|not counted", front)
        if named and line[10:11] == " ":
            found.add(front)
        elif re.fullmatch(r"[A-Z][A-Z' ]+", heading):
            found.add(heading)
    return found


def test_every_label_of_a_message_stands_on_the_page_for_its_reader() -> None:
    page = (Path(__file__).parents[1] / "docs/reading-an-alert.md").read_text("utf-8")
    shown = set().union(*(list_labels(render(one).text) for one in MESSAGES.values()))
    assert {"STANDING", "DO NOT ADD", "CITE AS", "SETTLES IT", "ALSO QUOTED", "by group", "FIGURES", "WRONG?"} <= shown
    assert find_unexplained(shown, page) == set()


def find_unexplained(labels: set[str], page: str) -> set[str]:
    """The labels that stand nowhere on the page as words of their own."""
    return {label for label in labels if not re.search(rf"(?<!\w){re.escape(label)}(?!\w)", page)}


def test_the_page_of_a_please_check_has_a_number_that_its_commands_take() -> None:
    for target in re.findall(r"miitwatch review \w+ (\S+)", (FOLDER / "please_check.txt").read_text("utf-8")):
        assert read_page(target) == 12


def test_every_letter_says_once_in_which_zone_its_times_are() -> None:
    for name, given in MESSAGES.items():
        if not isinstance(given, Check):
            assert render(given).text.count("Beijing time (UTC+8)") == 1, name


#: What someone who has seen none of this asks of a message, and the words that answer (of the thirteen as told first).
QUESTIONS = {
    "How many?": "A first batch of 13 foreign-invested firms",
    "Of what?": "approved for China's value-added telecom pilot",
    "And what are they not?": "The 13 counts pilot approvals; it is no total of all foreign-invested telecom firms",
    "As of when?": "13 approved in this batch dated 28 Feb 2025",
    "Which firms?": "by name T-Systems P.R. China Ltd. (group: Deutsche Telekom) [1] Siemens Digital Technology",
    "How many are not named?": "not named 7 (computed: 13 - 2 - 4)",
    "Who says so?": "reported by People's Daily Online and 1 other outlet, citing MIIT",
    "Has the regulator itself said it?": "Not confirmed: no page of MIIT seen.",
    "Could we have seen it if it had?": "www.miit.gov.cn was last read on 1 Mar 2025, 07:50. Not watched: MIIT",
    "What changed since the last message?": "This is our first message to you on this event.",
    "What do I do if it is wrong?": "Wrong or unclear? Reply, and name F-2025-007.",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_one_message_alone_answers_what_a_stranger_asks(question: str) -> None:
    said = " ".join(render_briefing(alter(given_.NEW, related=())).text.split())
    assert QUESTIONS[question] in said


#: The fields that answer in every message that tells something, whatever its kind.
ANSWERED = {
    "Who says so?": ("\nWHO SAYS IT: ",),
    "Has the regulator itself said it, and could we have seen it?": ("\nSTANDING   ",),
    "What changed since the last message?": ("\nBEFORE     ", "\nYOU HAD    ", "\nWE SAID    "),
    "What do I do if it is wrong?": ("\nWRONG?     ",),
}


@pytest.mark.parametrize("question", ANSWERED)
@pytest.mark.parametrize("name", [name for name in MESSAGES if name not in {"please_check", "withdrawn"}])
def test_each_kind_of_message_answers_by_itself(name: str, question: str) -> None:
    text = render(MESSAGES[name]).text
    assert any(field in text for field in ANSWERED[question]), text


def test_a_later_message_says_what_changed_since_the_last() -> None:
    assert "BEFORE" not in render_briefing(given_.AMENDED).text
    said = " ".join(render_briefing(alter(given_.NEW, told=(given_.TOLD_FOUR,))).text.split())
    assert (
        'YOU HAD 28 Feb 2025, 17:20: "New, citing MIIT: 4 foreign firms approved in Shanghai, pilot [F-2025-006]"'
        in said
    )
    assert "Shanghai's 4 (our message of 28 Feb 2025, 17:20, F-2025-006) are part of the 13." in said
