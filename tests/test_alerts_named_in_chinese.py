"""Firms that have no name in ASCII letters: a subject counts them, and its body names them as they are written."""

from collections.abc import Sequence

import briefings as given_
import pytest
from records import NOW, make_bare_reading
from test_alerts_digests import make_digest, make_item

from alerts.digests.digest_words import write_digest_subject
from alerts.finding.leads import open_message, state_fact
from alerts.finding.subjects import write_subject
from alerts.notices.checks import Check, render_check
from alerts.rendering import render_briefing
from alerts.words.chinese import name_fact
from alerts.words.cleaning import show_name_in_ascii
from domain.alerts import Briefing
from domain.altering import alter
from domain.claims import Firm, FirmStatus, Statement
from domain.findings import Change, ChangeKind, Dispute, Finding, NamedFirm, StatedCount

JIA = "甲方信息技术（上海）有限公司"
YI = "乙方网络(北京)有限公司"
BING = "丙通讯技术(深圳)有限公司"
DING = "丁云数据(海南)有限公司"


def name(*names: str, status: FirmStatus = "approved", also: Sequence[str] = ()) -> Finding:
    """An approval without a number that names these firms."""
    firms = tuple(
        NamedFirm(f"key-{place}", (one, *also), status, "legal", given_.AIRBUS.evidence)
        for place, one in enumerate(names)
    )
    return alter(given_.THIRTEEN, counts=(), growth=(), firms=firms, batch=None, related=())


def brief(finding: Finding, kind: ChangeKind = "new", *details: tuple[str, str]) -> Briefing:
    change = Change(finding, 1, NOW, kind, "told", "told", 1, 1, details)
    return alter(given_.NEW, finding=finding, changes=(change,), related=(), parts=())


def test_a_batch_that_nobody_counts_is_told_by_its_number() -> None:
    """The seventh batch was told as "an approval"; only its subject said which."""
    seventh = alter(name(), batch=7)
    assert write_subject(brief(seventh)) == "New, citing MIIT: firms approved, pilot batch 7 [F-2025-007]"
    assert state_fact(seventh).startswith("a seventh batch of foreign-invested firms is approved for China's")
    assert state_fact(seventh).endswith("; how many and which firms is not stated")
    assert name_fact(seventh) == "第7批外资企业获增值电信业务经营试点批复,家数未写明"
    assert state_fact(alter(seventh, batch=None)).startswith("an approval of foreign-invested firms for")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, "a third"), (8, "an eighth"), (10, "a tenth"), (11, "an 11th"), (12, "a 12th"), (13, "a 13th"),
        (18, "an 18th"), (21, "a 21st"), (22, "a 22nd"), (23, "a 23rd"), (80, "an 80th"), (111, "a 111th"),
    ],
)  # fmt: skip
def test_a_batch_of_any_number_is_told_in_english(number: int, said: str) -> None:
    assert state_fact(alter(name(), batch=number)).startswith(f"{said} batch of foreign-invested firms is approved for")


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (name(JIA), "1 foreign firm approved, pilot"),
        (name(JIA, YI, BING, DING), "4 foreign firms approved, pilot"),
        (name(JIA, also=["Alpha Information (Shanghai)"]), "Alpha Information (Shanghai) approved, pilot"),
        (name(JIA, "Airbus China"), "Airbus China and 1 more approved, pilot"),
        (name("T-Systems（中国）"), "T-Systems approved, pilot"),
        (name("HSBC", status="parent"), "a unit of HSBC approved, pilot"),
        (name("汇丰", status="parent"), "1 foreign firm approved, pilot"),
        (alter(name(JIA), region="Hainan", programme=""), "1 foreign firm approved in Hainan"),
        (alter(name(JIA, YI, status="revoked"), kind="revocation"), "2 approvals or licences ended"),
        (alter(name(JIA, status="revoked"), kind="revocation"), "1 approval or licence ended"),
    ],
)
def test_a_subject_counts_firms_whose_names_it_cannot_show(finding: Finding, said: str) -> None:
    assert write_subject(brief(finding)) == f"New, citing MIIT: {said} [F-2025-007]"
    assert write_digest_subject(make_digest(make_item(finding))).split(": ")[1].startswith(said.partition(",")[0])


def test_the_body_names_them_all_or_says_how_many_more() -> None:
    finding = name(JIA, YI, BING, DING)
    assert open_message(finding).startswith(f"{JIA}, {YI}, {BING} and 1 more are approved for ")
    text = "".join(render_briefing(brief(finding)).text.split())
    assert all("".join(one.split()) in text for one in (JIA, YI, BING, DING))
    ended = alter(name(JIA, YI, BING, DING, status="revoked"), kind="revocation")
    assert state_fact(ended).startswith(f"the end of approvals or licences of {JIA}, {YI}, {BING} and 1 more is report")
    assert name_fact(finding) == f"{JIA}等4家企业获增值电信业务经营试点批复,总数未写明"
    assert name_fact(name(JIA)) == f"{JIA}获增值电信业务经营试点批复,家数未写明"
    assert name_fact(ended).startswith(f"{JIA}等4家企业的批复或许可证被")


def test_the_word_of_who_asks_beside_it_is_no_word_for_the_end() -> None:
    asks = NamedFirm("yi", (YI,), "applicant", "legal", given_.AIRBUS.evidence, act="申请")
    lost = NamedFirm("jia", (JIA,), "revoked", "legal", given_.AIRBUS.evidence, act="注销")
    ended = alter(name(), kind="revocation", firms=(asks, lost))
    assert "(in the source's word: 注销)" in state_fact(ended)
    assert name_fact(ended) == f"{JIA}的批复或许可证被注销"
    assert "source's word" not in state_fact(alter(ended, firms=(asks, alter(lost, act=None))))
    assert name_fact(alter(ended, firms=(asks, alter(lost, act=None)))).endswith("被终止")


def test_a_correction_and_a_dispute_leave_no_gap_where_a_name_stands() -> None:
    held = name(JIA)
    corrected = brief(held, "corrected", ("field", "firm:key-0"), ("before", "approved"), ("after", "applicant"))
    assert write_subject(corrected) == "Corrected: the state of a firm is applicant, not approved [F-2025-007]"
    gone = brief(held, "corrected", ("field", f"firm:{YI}"), ("before", "approved"), ("after", "not stated"))
    assert write_subject(gone) == "Corrected: the state of a firm is not stated, not approved [F-2025-007]"
    disputes = {
        Dispute("key-0: applicant", "key-0: approved", "status_differs"): 'a firm: "applicant" or "approved"?',
        Dispute(JIA, "甲方信息", "identity_open"): "one firm or two?",
        Dispute("Airbus China", JIA, "identity_open"): "one firm or two?",
    }
    for dispute, said in disputes.items():
        finding = alter(held, disputes=(dispute,))
        assert write_subject(brief(finding, "disputed")) == f"Disputed: {said} [F-2025-007]"


@pytest.mark.parametrize(
    ("names", "said"),
    [((JIA,), "an approval, 1 firm named"), ((JIA, YI), "an approval, 2 firms named"),
     (("Airbus China", JIA), "an approval, Airbus China, approved")],
)  # fmt: skip
def test_a_page_to_check_asks_for_the_number_of_firms_that_it_cannot_name(names: Sequence[str], said: str) -> None:
    firms = tuple(Firm(one, one, "approved", one, 0, len(one), "test", 0.5, review=True) for one in names)
    reading = alter(make_bare_reading(), statements=(Statement("approval", ("MIIT",), None),), firms=firms)
    rendered = render_check(Check("R-12", "MIIT", "公告", "https://www.miit.gov.cn/1", "unsure", reading, NOW))
    assert rendered.subject == f"Please check: {said}? Not told as fact [R-12]"
    assert JIA.replace("（", "(").replace("）", ")")[:6] in rendered.text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Airbus China", "Airbus China"),
        ("Nestlé (China) Ltd.", "Nestle (China) Ltd."),
        ("IBM", "IBM"),
        ("甲方IT技术有限公司", ""),
        ("（）", ""),
        ("", ""),
    ],
)
def test_a_name_is_shown_where_most_of_it_can_be(written: str, shown: str) -> None:
    assert show_name_in_ascii(written) == shown


@pytest.mark.parametrize(
    ("kind", "role", "detail", "said"),
    [
        ("revocation", "other", "revoked", "the approval or licence of 1 foreign-invested firm is ended"),
        ("application", "other", "applicants", "1 foreign firm has applied for the telecom pilot"),
        ("application", "other", "applications_accepted", "1 application of foreign firms is accepted for review"),
        ("application", "other", "signed", "1 foreign firm has signed"),
        ("total", "stock_total", "", "China has 1 foreign-invested telecom firm in all"),
        ("total", "pilot_total", "", "1 foreign-invested firm is approved so far, in all"),
    ],
)
def test_one_is_no_plural(kind: str, role: str, detail: str, said: str) -> None:
    count = StatedCount(1, "exact", role, given_.AIRBUS.evidence, detail=detail)  # type: ignore[arg-type]
    finding = alter(name(), kind=kind, counts=(count,))
    assert state_fact(finding).startswith(said)
    assert " 1 firms" not in write_subject(brief(finding))
    assert " 1 approvals" not in write_subject(brief(finding))
