"""Please check: what was read, each with a question mark, and never more than was read."""

import json

import pytest
from records import NOW, make_bare_reading, make_reading
from schemas import find_faults, load_schema

from alerts.layout.wrapping import width
from alerts.notices.checks import Check, render_check
from alerts.notices.unread_pages import UnreadPage, render_unread
from domain.altering import alter
from domain.claims import Count, Firm, Statement

CHECK = Check(
    page="R-2025",
    publisher="MIIT",
    title="关于发放第二批试点批复的公告",
    url="https://www.miit.gov.cn/art/1.html",
    why="one attachment (.wps) could not be opened",
    reading=None,
    at=NOW,
)
SECOND = Statement("approval", ("MIIT",), "2025-09-10", batch=2)
EIGHT = Count(8, "about", "batch", "约8家", 0, 3, "rule", 0.55, review=True)


def test_every_figure_stands_with_a_question_mark_and_the_sources_own_words() -> None:
    reading = alter(make_bare_reading(), statements=(SECOND,), counts=(EIGHT,))
    rendered = render_check(alter(CHECK, reading=reading))
    said = " ".join(rendered.text.split())
    assert rendered.subject == "Please check: a second batch, about 8 firms? Not told as fact [R-2025]"
    assert said.startswith("A page of MIIT may tell of a second batch of approvals. It could not be read")
    assert "READ about 8 firms? 「约8家」 dated 10 Sep 2025?" in said
    assert "miitwatch review accept R-2025 --by NAME --reason TEXT" in said
    assert dict(rendered.headers)["X-Miitwatch-Change"] == "Please check"


ENDED = Statement("revocation", ("MIIT",), None)


def end(number: int, detail: str = "revoked") -> Count:
    return Count(number, "exact", "other", f"{number}家", 0, 2, "rule", 0.55, review=True, detail=detail)


@pytest.mark.parametrize(
    ("number", "asked", "read"),
    [
        (3, "approvals or licences ended, 3 firms", "3 firms whose approvals or licences ended? 「3家」"),
        (1, "approvals or licences ended, 1 firm", "1 firm whose approvals or licences ended? 「1家」"),
    ],
)
def test_an_ending_counts_firms_and_not_something_else(number: int, asked: str, read: str) -> None:
    rendered = render_check(
        alter(CHECK, reading=alter(make_bare_reading(), statements=(ENDED,), counts=(end(number),)))
    )
    assert rendered.subject == f"Please check: {asked}? Not told as fact [R-2025]"
    assert read in " ".join(rendered.text.split())


def test_a_figure_of_something_else_is_not_what_a_subject_asks() -> None:
    firm = Firm("Airbus China", "airbus", "revoked", "Airbus China", 0, 12, "rule", 0.5, review=True)
    reading = alter(make_bare_reading(), statements=(ENDED,), counts=(end(27, "other_topic"),), firms=(firm,))
    rendered = render_check(alter(CHECK, reading=reading))
    assert rendered.subject.startswith("Please check: approvals or licences ended, Airbus China, ended?")
    said = " ".join(rendered.text.split())
    assert "27 of something else that the text counts? 「27家」" in said
    assert "Airbus China, ended?" in said, "what is cancelled is not said to be revoked"


def test_what_a_page_tells_beside_its_news_may_be_told_and_the_findings_are_named() -> None:
    said = " ".join(render_check(alter(CHECK, findings=("F-2025-004", "F-2025-007"))).text.split())
    assert "MEANS Its news is not told as fact, or counted, until a person rules. SEE ALSO what it tells" in said
    assert "beside its news, or its news may be: F-2025-004, F-2025-007" in said
    assert "Nothing of it" not in said
    assert "SEE ALSO" not in render_check(CHECK).text


def test_where_nothing_was_read_it_says_so() -> None:
    said = " ".join(render_check(CHECK).text.split())
    assert "may tell of news on foreign firms' access" in said
    assert "READ no figure, no firm and no date?" not in said
    assert "READ no figure, no firm and no date" in said


@pytest.mark.parametrize("title", ["页面标题" * 40, "a\r\nBcc: x@y.example", "x" * 300, ""])
def test_a_title_from_the_web_breaks_nothing(title: str) -> None:
    rendered = render_check(alter(CHECK, title=title, publisher=title, reading=make_reading()))
    lines = [line for line in rendered.text.splitlines() if "://" not in line]
    assert all(width(line) <= 72 for line in lines)
    assert len(rendered.subject) <= 78
    assert rendered.subject.isascii()
    assert "\n" not in rendered.subject


@pytest.mark.parametrize("title", ["MIIT approves second batch", "页面标题" * 40, "a\r\nBcc: x@y.example", ""])
@pytest.mark.parametrize("number", [1, 12])
def test_pages_that_cannot_be_read_are_named_with_their_addresses_in_both_languages(title: str, number: int) -> None:
    pages = [
        UnreadPage(title, f"https://www.miit.example/{place}", "miit_news", "server-error", 2)
        for place in range(number)
    ]
    english, chinese = (render_unread(pages, NOW, language) for language in ("en", "zh"))
    for rendered in (english, chinese):
        assert f"\n{pages[0].url}\n" in rendered.text
        assert all(width(line) <= 72 for line in rendered.text.splitlines() if "://" not in line)
        assert dict(rendered.headers)["X-Miitwatch-Change"] == "Please check"
        schema = load_schema("notice.v1.json")
        body = {"type": "notice.please-check", "timestamp": "2025-02-28T09:00:00Z", "data": json.loads(rendered.data)}
        assert find_faults(body, schema, schema) == []
    assert english.subject.startswith("Please check: ")
    assert len(english.subject) <= 78
    assert chinese.subject.startswith("请核实")
    assert ("MORE       2 other pages" in english.text) == (number == 12)
