"""A finding's history in Chinese: each kind of change told by its reason and details, names as written."""

import re

import pytest
from records import make_change, make_finding
from replaying import Replay, load_articles

from alerts.in_chinese.history_chinese import tell_change_in_chinese, tell_person_in_chinese
from domain.altering import alter
from domain.findings import Change, Dispute

FINDING = make_finding("F-2025-001")
FACT = "首批13家外资企业获增值电信业务经营试点批复"
#: As the page of a Chinese message names it.
PUBLISHER = {"MIIT": "工信部"}.get(FINDING.reports[0].publisher, FINDING.reports[0].publisher)
URL = FINDING.reports[0].url
PERSON = (("ruled_by", "J. Li"), ("ruled_on", "2025-03-02"), ("ruling", "as the page says"))


def change(kind: str, reason: str, *details: tuple[str, str], summary: str = "words of the fold") -> Change:
    made = make_change(FINDING, 2, 7, kind=kind, reason=reason)  # type: ignore[arg-type]
    return alter(made, details=details, summary=summary)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (change("new", "first_report"), FACT),
        (change("new", "late_find", ("late_find", "read today")), f"补报:{FACT}"),
        (change("new", "part_of_known", ("part_of", "F-2025-003")), f"{FACT},属于F-2025-003"),
        (change("new", "split_by_person", ("split_from", "F-2025-002"), *PERSON), f"自F-2025-002分出:{FACT}"),
        (change("confirmed", "deciding_body_says_so"), FACT),
        (
            change("confirmed", "deciding_body_says_so", ("firms", "Siemens"), ("news", "firms_named")),
            f"{FACT};具名企业:Siemens",
        ),
        (change("amended", "firms_named", ("firms", "BT Group"), ("news", "firms_named")), "具名企业:BT Group"),
        (
            change(
                "amended", "decided_changed", ("decided.before", "2025-02-27"), ("decided.after", "2025-02-26")
            ),
            "日期:原为2025年2月27日,现为2025年2月26日",
        ),
        (change("amended", "attributed", ("news", "attributed")), "现引工信部"),
        (change("amended", "takes_in", ("takes_in", "F-2025-009"), *PERSON), "并入F-2025-009"),
        (change("amended", "batch_added", ("news", "batch_added")), "批次:1"),
        (change("amended", "accepted_by_person", *PERSON), "经人工采信"),
        (change("amended", "dispute_settled", *PERSON), "分歧了结"),
        (
            change("amended", "dispute_settled", ("claim", "13 (batch)"), ("against", "12 (batch)")),
            "“13(本批家数)”与“12(本批家数)”(分歧了结)",
        ),
        (change("amended", "unheard_of"), FACT),
        (
            change("disputed", "count_differs", ("claim", "13 (batch)"), ("against", "12 (batch)")),
            "“13(本批家数)”与“12(本批家数)”(各报道家数不同)",
        ),
        (
            change(
                "corrected", "decided_corrected",
                ("field", "decided"), ("before", "2025-02-27"), ("after", "2025-02-28"),
            ),
            "日期为2025年2月28日,非2025年2月27日",
        ),
        (change("corrected", "split_by_person", ("split", "F-2025-004"), *PERSON), "F-2025-004为另一事件"),
        (
            change("corrected", "count_rejected", ("before", "count:batch:12"), ("after", "not stated")),
            f"经人工剔除一个数字:{FACT}",
        ),
        (change("corrected", "page_changed", ("whose", "source")), f"来源网页有改动:{FACT}"),
        (change("corrected", "unheard_of"), f"更正:{FACT}"),
        (
            change("removed", "page_removed", ("url", URL), ("status", "404"), ("since", "2025-03-05")),
            f"{PUBLISHER}网页自2025年3月5日起应答404",
        ),
        (
            change("removed", "page_removed", ("url", "https://x"), ("status", "200"), ("since", "2025-03-05")),
            "来源网页自2025年3月5日起内容为空",
        ),
        (change("withdrawn", "withdrawn_by_person", ("was", "a game"), *PERSON), f"{FACT},实为:a game"),
        (change("withdrawn", "not_made_again"), FACT),
    ],
)  # fmt: skip
def test_a_change_is_told_by_its_reason_and_details(told: Change, expected: str) -> None:
    assert tell_change_in_chinese(told) == expected


def test_a_finding_that_was_taken_in_says_by_which() -> None:
    told = change("corrected", "merged_by_person", *PERSON)
    taken = alter(told, finding=alter(FINDING, merged_into="F-2025-002"))
    assert tell_change_in_chinese(taken) == "与F-2025-002为同一事件"


def test_a_dispute_without_its_sides_in_the_details_is_no_error() -> None:
    settled = alter(FINDING, disputes=(Dispute("13 (batch)", "12 (batch)", "count_differs"),))
    assert tell_change_in_chinese(alter(change("disputed", "count_differs"), finding=settled)) == "各报道家数不同"


def test_who_ruled_stands_beside() -> None:
    assert tell_person_in_chinese(change("amended", "accepted_by_person", *PERSON)) == (
        "裁定人:J. Li,2025年3月2日,理由:as the page says"
    )
    assert tell_person_in_chinese(change("new", "first_report")) == ""


def test_no_code_of_the_record_is_shown_to_a_reader() -> None:
    for one in Replay().play(load_articles()).changes():
        said = tell_change_in_chinese(one)
        assert said
        assert not re.search(r"[a-z]_[a-z]|\bnot stated\b|\bfirms\b", said), said
