# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A grant that is told as perhaps done is told to nobody as done; one that is told with such a word elsewhere is. All are invented."""

import pytest

from domain.claims import Count
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-11-28")
PILOT = "for the value-added telecom pilot"


def find_told(text: str) -> list[Count]:
    """The batches and totals that would be told without a person."""
    reading = READER.read(Document("", text, PAGE))
    return [one for one in reading.counts if not one.review and one.role in ("batch", "subset", "pilot_total")]


@pytest.mark.parametrize("word", ["或已", "可能已", "疑似已", "似已", "大概已", "恐已", "似乎已", "想必已"])
def test_what_the_ministry_perhaps_gave_is_told_to_nobody(word: str) -> None:
    assert find_told(f"工业和信息化部{word}向第四批5家外商投资企业发放增值电信业务经营试点批复。") == []


def test_a_second_figure_that_others_give_is_told_to_nobody() -> None:
    assert find_told("工业和信息化部已向5家(另说6家)外商投资企业发放增值电信业务经营试点批复。") == []


@pytest.mark.parametrize(
    "told",
    [
        f"MIIT perhaps approved five foreign-invested companies {PILOT} this week.",
        f"MIIT has probably approved five foreign-invested companies {PILOT} this week.",
        f"MIIT appears to have approved five foreign-invested companies {PILOT} this week.",
        f"It seems that MIIT has approved five foreign-invested companies {PILOT} this week.",
        f"Five foreign-invested companies have probably been approved by MIIT {PILOT} this week.",
        f"Five foreign-invested companies, or perhaps six, were approved by MIIT {PILOT} this week.",
        f"Five foreign-invested companies seem to have been approved by MIIT {PILOT} this week.",
    ],
)
def test_an_english_grant_that_is_perhaps_done_is_told_to_nobody(told: str) -> None:
    assert find_told(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "工业和信息化部或者其派出机构已向第四批5家外商投资企业发放增值电信业务经营试点批复。",
        "工业和信息化部已向第四批5家外商投资企业发放增值电信业务经营试点批复,企业大概明年开展业务。",
        "据企业提交的资料,工业和信息化部已向第四批5家外商投资企业发放增值电信业务经营试点批复。",
        f"Perhaps the best-known of them is a car maker: MIIT has approved five foreign-invested companies {PILOT}.",
        f"MIIT has approved five foreign-invested companies {PILOT}, which will probably open next year.",
        f"Five foreign-invested companies, large or small, were approved by MIIT {PILOT} this week.",
        f"Five foreign-invested companies were approved by MIIT {PILOT}, probably the last of the year.",
    ],
)
def test_what_was_given_is_told_though_something_else_is_only_probable(told: str) -> None:
    assert [one.value for one in find_told(told)] == [5]
