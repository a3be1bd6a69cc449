"""Quotes: the sentence as it stands, the claim's very characters marked, never a guess at their place."""

import briefings as given_
from hypothesis import given
from hypothesis import strategies as st

from alerts.finding.quoting import LONGEST_QUOTE, Claim, gather_shown, mark_claims
from alerts.layout.plain import read_line
from alerts.words.cleaning import clean
from domain.findings import Evidence


def cite(sentence: str, quote: str, place: int, begin: int = 50) -> Evidence:
    return Evidence(1, quote, sentence, begin + place, begin + place + len(quote), "en", "by-hand", 0.9)


def marked(item: Evidence, *others: Evidence) -> list[str]:
    return [run.text for run in mark_claims(item, [item, *others]) if run.strong]


def test_the_figure_is_marked_where_it_stands() -> None:
    item = given_.THIRTEEN.counts[0].evidence[0]
    line = mark_claims(item, [item])
    assert [run.text for run in line] == ["China has cleared ", "13 foreign-invested", line[2].text]
    assert [run.strong for run in line] == [False, True, False]
    assert read_line(line) == item.sentence


def test_words_that_stand_twice_are_not_marked_by_guess() -> None:
    item = cite("13 firms and 13 licences", "13", 13)
    assert marked(item) == []


def test_another_claim_of_the_sentence_tells_which_of_two_is_meant() -> None:
    item = cite("13 firms and 13 licences", "13", 13)
    line = mark_claims(item, [item, cite("13 firms and 13 licences", "licences", 16)])
    assert [(run.text, run.strong) for run in line] == [
        ("13 firms and ", False),
        ("13", True),
        (" ", False),
        ("licences", True),
    ]


def test_offsets_that_fit_no_place_mark_nothing() -> None:
    sentence = "13 firms, licences"
    assert marked(cite(sentence, "13", 0), cite(sentence, "licences", 3)) == []


def test_a_long_passage_is_cut_around_its_claim_and_says_so() -> None:
    sentence = "x" * 900 + " 13 firms " + "y" * 900
    line = mark_claims(cite(sentence, "13 firms", 901), [cite(sentence, "13 firms", 901)])
    said = read_line(line)
    assert said.startswith("... ")
    assert said.endswith(" ...")
    assert [run.text for run in line if run.strong] == ["13 firms"]
    assert len(said) <= LONGEST_QUOTE + 8


@given(st.text(max_size=700), st.text(min_size=1, max_size=30), st.text(max_size=700))
def test_a_quote_adds_nothing_and_marks_only_the_claim(before: str, quote: str, after: str) -> None:
    sentence = before + quote + after
    item = cite(sentence, quote, len(before))
    strong = [run.text for run in mark_claims(item, [item]) if run.strong]
    assert len(strong) <= 1
    if strong:
        assert strong[0].strip() in clean(quote)


def test_claims_in_the_same_sentences_are_quoted_once() -> None:
    total = given_.TOTAL.counts[0]
    claims = [Claim("over 2,400", total.evidence), Claim("+30 %", given_.TOTAL.growth[0].evidence)]
    reports = {report.article: report for report in given_.TOTAL.reports}
    (group,) = gather_shown(claims, reports)
    assert group.labels == ["over 2,400", "+30 %"]
    assert [item.language for item in group.shown] == ["zh-Hant", "en"]


def test_a_sentence_of_a_report_that_is_not_held_is_not_quoted() -> None:
    assert gather_shown([Claim("13", given_.THIRTEEN.counts[0].evidence)], {}) == ()
