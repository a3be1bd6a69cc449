"""Rows that lists show again are judged by their titles once."""

import pytest

from domain.pages import Entry
from domain.sources import Source
from miitwatch.reading import title_verdicts
from miitwatch.reading.reading import judge_entry, tell_depth
from parsers.facts.subject import titles
from parsers.facts.subject.titles import TitleVerdict, judge_title
from storage.polls.renewing import Depth

SEARCH = Source("search", "feed", "https://search.example/rss", authority="aggregator", follow="matching")
COLUMN = Source("column", "jpaas", "https://paper.example/col/", authority="regulator", follow="all")
SOURCES = {source.name: source for source in (SEARCH, COLUMN)}
DULL = Entry("https://a.example/1", "城市足球联赛揭幕战今晚在主场打响", summary="球迷入场须知")
NEWS = "工信部向首批13家外资企业发放增值电信业务经营试点批复"


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What was judged, in order."""
    calls: list[tuple[str, str]] = []

    def judge(title: str, summary: str) -> TitleVerdict:
        calls.append((title, summary))
        return judge_title(title, summary)

    monkeypatch.setattr(title_verdicts, "_verdicts", {})
    monkeypatch.setattr(titles, "judge_title", judge)
    return calls


def test_the_same_title_is_judged_once_under_the_same_rules(judged: list[tuple[str, str]]) -> None:
    for _ in range(3):
        assert tell_depth(SOURCES, SEARCH.name, DULL) == Depth.TITLE
        assert judge_entry(SEARCH, DULL) is not None
    assert judged == [(DULL.title, DULL.summary)]
    assert tell_depth(SOURCES, COLUMN.name, DULL) == Depth.PAGE, "it reads all, whatever another passed over"


def test_another_summary_is_judged_anew(judged: list[tuple[str, str]]) -> None:
    told = Entry(DULL.url, DULL.title, summary=NEWS)
    assert [tell_depth(SOURCES, SEARCH.name, one) for one in (DULL, told)] == [Depth.TITLE, Depth.PAGE]
    assert len(judged) == 2


def test_what_is_kept_has_a_bound(judged: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_verdicts, "MOST_KEPT", 2)
    rows = [Entry(DULL.url, f"{DULL.title}{number}") for number in range(5)]
    for row in rows:
        tell_depth(SOURCES, SEARCH.name, row)
        assert len(title_verdicts._verdicts) <= 2
    assert len(judged) == 5
