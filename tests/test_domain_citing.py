"""Where a fact is shown to stand, and on whose word it is: by one rule, whatever shows it."""

import briefings as given_
import pytest

from domain.altering import alter
from domain.citing import (
    code_confirmer,
    is_confirmed,
    judge_evidence,
    judge_report,
    list_tellers,
    name_confirmer,
    order_evidence,
    put_best_first,
)
from domain.describing import describe_finding
from domain.doubts import count_doubts
from domain.findings import Dispute, Evidence, Finding, Report, StatedCount, StatedGrowth

MINISTRY = alter(given_.MINISTRY_REPORT, part="mention")
COUNCIL = alter(
    given_.CRNTT_REPORT, article=12, url="https://www.gov.cn/yaowen/1.htm", publisher="gov.cn", authority="government"
)


def place(article: int) -> Evidence:
    return alter(given_.cite(given_.XINHUA, "13"), article=article)


def make_total(*articles: int, **changes: object) -> Finding:
    """A total that the ministry's page confirms in passing, its number stated in these articles."""
    count = StatedCount(2343, "exact", "stock_total", tuple(place(one) for one in articles), as_of="2024-12")
    growth = (StatedGrowth(31.0, "yoy", (place(given_.GLOBAL), place(MINISTRY.article))),)
    finding = alter(
        given_.TOTAL, authority=(), confirmation="confirmed", confirmed_by=MINISTRY.url, confirmed_at=given_.NOW,
        reports=(given_.GLOBAL_REPORT, given_.XINHUA_REPORT, COUNCIL, MINISTRY), counts=(count,), growth=growth,
    )  # fmt: skip
    return alter(finding, **changes)  # type: ignore[arg-type]


def test_the_confirming_page_comes_first_where_it_states_it_even_in_passing() -> None:
    finding = order_evidence(make_total(given_.GLOBAL, given_.XINHUA, 12, MINISTRY.article))
    assert [one.article for one in finding.counts[0].evidence] == [MINISTRY.article, 12, given_.XINHUA, given_.GLOBAL]
    assert [one.article for one in finding.growth[0].evidence] == [MINISTRY.article, given_.GLOBAL]


def test_what_stands_in_no_report_that_is_kept_comes_last_and_is_on_nobodys_word() -> None:
    assert [one.article for one in put_best_first((place(99), place(1), place(2)), (2, 1))] == [2, 1, 99]
    finding = make_total(99)
    assert judge_evidence(finding, finding.counts[0].evidence).standing == "press_only"
    assert judge_evidence(alter(finding, observed=False, confirmation="attributed"), ()).standing == "attributed"


@pytest.mark.parametrize(
    ("articles", "standing", "teller"),
    [
        ((given_.GLOBAL, MINISTRY.article), "confirmed", "工业和信息化部"),
        ((given_.GLOBAL, 12), "confirmed", "gov.cn"),  # the State Council's page confirms by itself
        ((given_.GLOBAL, given_.XINHUA), "attributed", "People's Daily Online"),
        ((given_.GLOBAL,), "press_only", "Global Times"),
    ],
)
def test_a_fact_has_the_standing_of_the_best_report_that_states_it(
    articles: tuple[int, ...], standing: str, teller: str
) -> None:
    finding = make_total(*articles)
    word = judge_evidence(finding, finding.counts[0].evidence)
    assert (word.standing, word.report.publisher if word.report else "") == (standing, teller)
    assert is_confirmed(finding, finding.counts[0].evidence) is (MINISTRY.article in articles)
    told = describe_finding(finding)
    assert (told["counts"][0]["confirmation"], told["counts"][0]["stated_by"]) == (standing, teller)
    assert told["growth"][0]["confirmation"] == "confirmed"
    assert told["growth"][0]["evidence"][0]["article"] == MINISTRY.article


@pytest.mark.parametrize(
    ("report", "standing"),
    [
        (alter(COUNCIL, basis="headline"), "press_only"),
        (alter(COUNCIL, publisher="MOFCOM"), "attributed"),  # a ministry's page that does not decide on this
        (alter(given_.XINHUA_REPORT, authority="aggregator"), "press_only"),
        (given_.GLOBAL_REPORT, "press_only"),
    ],
)
def test_a_report_alone_gives_what_the_fold_would_give_it(report: Report, standing: str) -> None:
    moved = alter(report, url="https://elsewhere.example/1")
    assert judge_report(make_total(1, reports=(moved,)), moved) == standing


def test_no_fact_stands_above_its_finding() -> None:
    finding = make_total(12, confirmation="attributed", confirmed_by=None)
    assert judge_report(finding, COUNCIL) == "attributed"
    assert (name_confirmer(finding), code_confirmer(finding)) == ("", "")


def test_the_page_that_confirms_is_among_those_who_say_it() -> None:
    finding = make_total(MINISTRY.article)
    passing = alter(given_.XINHUA_REPORT, part="mention")
    tellers = list_tellers(alter(finding, reports=(given_.GLOBAL_REPORT, passing, MINISTRY)))
    assert [one.article for one in tellers] == [given_.GLOBAL, MINISTRY.article]
    assert (name_confirmer(finding), code_confirmer(finding)) == ("MIIT", "MIIT")
    told = describe_finding(finding)
    assert (told["confirmer"], told["said_by"][0], told["authority"]) == ("MIIT", "工业和信息化部", [])


def test_only_open_points_on_the_figure_make_it_disputed() -> None:
    reasons = ("identity_open", "status_differs", "date_differs", "count_differs", "denied")
    disputed = tuple(Dispute("one", "other", reason) for reason in reasons)
    assert count_doubts(make_total(1, disputes=disputed)) == (2, 3)


def test_what_a_page_says_now_is_cited_before_what_it_said_before_it_was_changed() -> None:
    later = alter(MINISTRY, article=21, part="copy")
    finding = make_total(MINISTRY.article, 21, reports=(given_.XINHUA_REPORT, MINISTRY, later))
    assert [one.article for one in order_evidence(finding).counts[0].evidence] == [21, MINISTRY.article]
    word = judge_evidence(finding, finding.counts[0].evidence)
    assert (word.standing, word.report) == ("confirmed", later)
    only_before = make_total(MINISTRY.article, reports=(MINISTRY, later))
    assert judge_evidence(only_before, only_before.counts[0].evidence).report == MINISTRY
