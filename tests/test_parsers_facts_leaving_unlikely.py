"""A waiting figure is one of something else where learnt weights think little of its role."""

from collections.abc import Mapping

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.weights.learnt_together import TOLD_FROM
from parsers.facts.weights.leaving_unlikely import leave_unlikely

PART = Draft(4, "exact", "subset", "", 5, 8, "en.of-them", DOUBTED_AT, 5, 0)
BATCH = Draft(13, "exact", "batch", "", 40, 42, "en.were-granted+doubt-so-far", DOUBTED_AT, 40, 1)


def odds_of(**likely: float) -> Mapping[str, float]:
    return {"batch": 0.0, "subset": 0.0, "other": 0.0} | likely


def test_a_figure_that_waits_and_is_held_for_little_counts_something_else() -> None:
    [left] = leave_unlikely([PART], {5: odds_of(subset=TOLD_FROM - 0.01)}, chinese=False)

    assert (left.role, left.detail, left.rule) == ("other", "unlikely", "en.of-them+unlikely")
    assert (left.value, left.start, left.end) == (PART.value, PART.start, PART.end)


def test_a_figure_of_whose_other_role_weights_are_sure_has_that_and_waits() -> None:
    for chinese, sure in ((True, 0.6), (False, TOLD_FROM)):
        [now] = leave_unlikely([PART], {5: odds_of(subset=0.05, batch=sure)}, chinese=chinese)
        [left] = leave_unlikely([PART], {5: odds_of(subset=0.05, batch=sure - 0.01)}, chinese=chinese)

        assert (now.role, now.rule, now.confidence) == ("batch", "en.of-them+learnt", DOUBTED_AT)
        assert left.role == "other"


def test_a_chinese_figure_is_left_where_weights_think_less_of_it() -> None:
    assert [one.role for one in leave_unlikely([PART], {5: odds_of(subset=0.1)}, chinese=True)] == ["subset"]
    assert [one.role for one in leave_unlikely([PART], {5: odds_of(subset=0.09)}, chinese=True)] == ["other"]


@pytest.mark.parametrize(
    ("claim", "odds"),
    [
        (PART, {5: odds_of(subset=TOLD_FROM)}),
        (alter(PART, rule="en.of-them+likely"), {5: odds_of(other=1.0)}),
        (PART, {}),
        (alter(PART, confidence=REVIEW_BELOW), {5: odds_of(other=1.0)}),
        (alter(PART, role="other", detail="applicants"), {5: odds_of(batch=1.0)}),
    ],
)
def test_what_is_told_or_likely_enough_is_left(claim: Draft, odds: Mapping[int, Mapping[str, float]]) -> None:
    assert leave_unlikely([claim], odds, chinese=False) == [claim]


def test_the_likeliest_of_batches_that_are_all_unlikely_is_kept_for_a_person() -> None:
    other = alter(BATCH, value=31, at=90, start=90, end=92)
    one, both = {40: odds_of(batch=0.01)}, {40: odds_of(batch=0.01), 90: odds_of(batch=0.02)}

    assert leave_unlikely([BATCH], one, chinese=False) == [BATCH]
    assert [claim.role for claim in leave_unlikely([BATCH], {40: odds_of(batch=0.009)}, chinese=False)] == ["other"]
    assert [claim.role for claim in leave_unlikely([BATCH, other], both, chinese=False)] == ["other", "batch"]
    told = alter(other, confidence=REVIEW_BELOW)
    assert [
        claim.role for claim in leave_unlikely([BATCH, told], {**both, 40: odds_of(batch=0.03)}, chinese=False)
    ] == ["other", "batch"]
    likely = both | {90: odds_of(batch=TOLD_FROM)}
    assert [claim.role for claim in leave_unlikely([BATCH, other], likely, chinese=False)] == ["other", "batch"]
