"""Subjects: a closed word, the standing, the number early, the id last, ASCII, 78 characters."""

from datetime import timedelta
from typing import Any

import briefings as given_
import pytest

from alerts.finding.subjects import fit_subject, write_subject
from alerts.words.cleaning import to_ascii
from domain.alerts import Briefing
from domain.altering import alter
from domain.findings import Dispute, Finding


def with_finding(finding: Finding, briefing: Briefing = given_.NEW) -> Briefing:
    changes = tuple(alter(change, finding=finding) for change in briefing.changes)
    return alter(briefing, finding=finding, changes=changes)


@pytest.mark.parametrize(
    ("briefing", "subject"),
    [
        (given_.NEW, "New, citing MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]"),
        (given_.REGIONAL, "New, citing MIIT: 4 foreign firms approved in Shanghai, pilot [F-2025-006]"),
        (given_.CONFIRMED, "Confirmed by MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]"),
        (given_.AMENDED, "Amended: Airbus China named among the 13, telecom pilot [F-2025-007]"),
        (given_.DISPUTED, 'Disputed: "2,400 new", or "over 2,400"? [F-2025-008]'),
        (given_.CORRECTED, "Corrected: the date of the act is 28 Feb 2025, not 1 Mar 2025 [F-2025-007]"),
        (given_.WITHDRAWN, "Withdrawn: no 13 approvals [F-2025-010]"),
        (given_.REMOVED, "Page removed: MIIT's page on the 13 is gone since 9 Apr 2025 [F-2025-007]"),
        (given_.RECORD, "Record, citing MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]"),
    ],
)
def test_each_change_has_its_word(briefing: Briefing, subject: str) -> None:
    assert write_subject(briefing) == subject


@pytest.mark.parametrize(
    ("changes", "subject"),
    [
        ({}, "New, citing MIIT: telecom policy act in Beijing and 3 more places [F-2024-011]"),
        ({"regions": ("Hainan", "Beijing")}, "New, citing MIIT: telecom policy act in Hainan and Beijing [F-2024-011]"),
        (
            {"regions": ("Lingang", "Shanghai"), "region": "Shanghai", "authority": ("SHCA",)},
            "New, citing SHCA: telecom policy act in Shanghai [F-2024-011]",
        ),
        ({"regions": ()}, "New, citing MIIT: policy act on foreign telecom access [F-2024-011]"),
    ],
)
def test_an_act_of_several_places_names_no_single_one(changes: dict[str, Any], subject: str) -> None:
    assert write_subject(with_finding(alter(given_.LAUNCHED, **changes), given_.ACT)) == subject


@pytest.mark.parametrize(
    ("publisher", "authority"),
    [
        ("Shanghai Communications Administration", ()),
        ("上海市通信管理局", ("SHCA",)),
        ("上海市通信管理局", ("MIIT", "SHCA")),
    ],
)
def test_an_administrations_letters_leave_room_for_what_it_decided(publisher: str, authority: tuple[str, ...]) -> None:
    page = alter(given_.LAUNCH_REPORT, publisher=publisher, authority="provincial")
    own = alter(
        given_.LAUNCHED, authority=authority, region="Shanghai", reports=(page,), confirmation="confirmed",
        confirmed_by=page.url,
    )  # fmt: skip
    subject = write_subject(with_finding(own, given_.ACT))
    assert subject == "New, confirmed by SHCA: telecom policy act in Shanghai [F-2024-011]"


def test_whether_two_names_are_one_firm_is_asked_though_the_names_are_long() -> None:
    dispute = Dispute(
        "Deutsche Telekom (China) Communication Technology Co", "T-Systems P.R. China Ltd.", "identity_open"
    )
    disputed = alter(given_.THIRTEEN, disputes=(dispute,))
    change = alter(given_.DISPUTED.changes[0], finding=disputed)
    subject = write_subject(alter(given_.DISPUTED, finding=disputed, changes=(change,)))
    assert subject == "Disputed: one firm or two among the 13? Deutsche Telekom (China) [F-2025-007]"


def test_no_subject_ends_at_a_word_that_leads_nowhere() -> None:
    assert fit_subject("New", f"approvals of {'x' * 40} in a very long place", "F-2025-007").endswith("x [F-2025-007]")


def test_the_weakest_standing_is_said() -> None:
    weak = alter(given_.THIRTEEN, confirmation="press_only", authority=())
    assert write_subject(with_finding(weak)).startswith("New, press only: 13 foreign firms approved")


def test_a_new_event_that_the_body_itself_tells_is_new_and_confirmed() -> None:
    briefing = with_finding(given_.CONFIRMED_FINDING)
    assert write_subject(briefing).startswith("New, confirmed by MIIT: 13 foreign firms approved")


def test_what_was_published_more_than_two_days_before_is_a_late_find() -> None:
    late = alter(given_.THIRTEEN, published="2025-02-20")
    assert write_subject(with_finding(late)).startswith("Late find, citing MIIT: 13 foreign firms approved")
    edge = alter(given_.THIRTEEN, published="2025-02-28", first_seen=given_.at("2025-03-02 23:59"))
    assert write_subject(with_finding(edge)).startswith("New, ")
    after = alter(edge, first_seen=edge.first_seen + timedelta(minutes=1))
    assert write_subject(with_finding(after)).startswith("Late find, ")


def test_a_long_firm_name_does_not_push_the_number_out_of_sight() -> None:
    long = "Siemens Digital Technology (Shenzhen) Co., Ltd."
    change = alter(given_.AMENDED.changes[0], details=(("firms", long),))
    subject = write_subject(alter(given_.AMENDED, changes=(change,)))
    assert subject == "Amended: 1 more firm named among the 13, telecom pilot [F-2025-007]"
    assert "13" in subject[:40]


@pytest.mark.parametrize(
    ("firms", "said"),
    [
        (
            "空中客車（中國）企業管理服務有限公司; 特斯拉信息技術（上海）有限公司",
            "2 more firms named among the 13, telecom pilot",
        ),
        ("Airbus China; 特斯拉信息技術（上海）有限公司", "2 more firms named among the 13, telecom pilot"),
        ("Airbus China; Siemens Cloud", "13 foreign firms, now naming Airbus China; Siemens Cloud"),
    ],
)
def test_names_that_a_subject_cannot_show_are_counted(firms: str, said: str) -> None:
    change = alter(given_.AMENDED.changes[0], details=(("firms", firms),))
    subject = write_subject(alter(given_.AMENDED, changes=(change,)))
    assert subject == f"Amended: {said} [F-2025-007]"


@pytest.mark.parametrize(
    ("claim", "against", "said"),
    [
        ("12 (batch)", "13 (batch)", "13 or 12 foreign firms approved, pilot batch 1"),
        ("13 (batch)", "over 14 (batch)", "13 or over 14 foreign firms approved, pilot batch 1"),
        ("5 (subset in Shanghai)", "4 (subset in Shanghai)", "4 or 5 (a part in Shanghai)"),
    ],
)
def test_a_dispute_on_a_count_names_both_figures(claim: str, against: str, said: str) -> None:
    disputed = alter(given_.THIRTEEN, disputes=(Dispute(claim, against, "count_differs"),))
    briefing = with_finding(disputed, alter(given_.DISPUTED, finding=disputed))
    assert write_subject(briefing) == f"Disputed: {said} [F-2025-007]"


def test_of_several_changes_the_gravest_gives_the_word() -> None:
    both = alter(given_.NEW, changes=(*given_.NEW.changes, alter(given_.WITHDRAWN.changes[0], number=2)))
    assert write_subject(both).startswith("Withdrawn: ")


def test_parts_that_do_not_fit_are_left_out_whole() -> None:
    matter = "13 foreign firms approved in a city with a long name, pilot batch 1"
    subject = fit_subject("New, citing MIIT", matter, "F-2025-007")
    assert subject == "New, citing MIIT: 13 foreign firms approved in a city with a long [F-2025-007]"
    assert len(subject) <= 78


def test_a_phrase_without_room_is_shortened_and_not_halved() -> None:
    head = "New, confirmed by Shanghai Communications"
    subject = fit_subject(head, "policy act on foreign telecom access, Lingang, Shanghai", "F-2025-001")
    assert subject == f"{head}: telecom policy act [F-2025-001]"
    assert fit_subject("New, citing MIIT", "policy act on foreign telecom access, Hainan", "F-2024-001") == (
        "New, citing MIIT: policy act on foreign telecom access, Hainan [F-2024-001]"
    )


def test_a_date_in_dispute_fits_with_the_number_in_sight() -> None:
    dispute = Dispute("decided 2025-03-03", "decided 2025-02-28", "date_differs")
    finding = alter(given_.THIRTEEN, disputes=(dispute,))
    subject = write_subject(with_finding(finding, alter(given_.DISPUTED, finding=finding)))
    assert subject == "Disputed: the 13, decided 3 Mar 2025 or 28 Feb 2025? [F-2025-007]"


@pytest.mark.parametrize(
    ("claim", "against", "matter"),
    [
        ("16 (batch)", "17 (batch)", "17 or 16 (approved in one batch)"),
        ("8 (subset in Shanghai)", "9 (subset in Shanghai)", "9 or 8 (a part in Shanghai)"),
        ("airbus-china: approved", "airbus-china: applicant", 'Airbus China: "approved" or "applicant"?'),
    ],
)
def test_a_dispute_tells_both_sides(claim: str, against: str, matter: str) -> None:
    """A subject with room for one of them alone told that one like a fact."""
    finding = alter(given_.THIRTEEN, disputes=(Dispute(claim, against, "count_differs"),))
    subject = write_subject(with_finding(finding, alter(given_.DISPUTED, finding=finding)))
    assert subject == f"Disputed: {matter} [F-2025-007]"


def test_the_page_that_confirms_gives_its_name_not_the_body_that_decided() -> None:
    council = alter(given_.MINISTRY_REPORT, publisher="gov.cn", authority="government")
    finding = alter(given_.CONFIRMED_FINDING, reports=(*given_.THIRTEEN.reports, council))
    assert write_subject(with_finding(finding, given_.CONFIRMED)).startswith("Confirmed by gov.cn: 13 foreign firms")


@pytest.mark.parametrize(
    ("text", "ascii_"),
    [("Telefónica", "Telefonica"), ("西门子 Siemens", " Siemens"), ("ＡＢ１", "AB1"), ("a\u202eb\0", "ab")],
)
def test_ascii_keeps_letters_and_drops_what_has_none(text: str, ascii_: str) -> None:
    assert to_ascii(text) == ascii_


def test_a_firm_whose_name_has_no_latin_letters_is_not_left_out_as_a_gap() -> None:
    change = alter(
        given_.CORRECTED.changes[-1],
        kind="corrected",
        summary="赫曼云科技有限公司 is not named as approved any more",
        details=(),
    )
    subject = write_subject(alter(given_.CORRECTED, changes=(change,)))
    assert subject.startswith("Corrected: a firm is not named as approved any more [")


LONG = "Siemens Digital Technology (Shenzhen) Co., Ltd."
SHELL = "Shell Information Services (Tianjin) Co., Ltd."


def name_alone(kind: str, status: str, name: str) -> Briefing:
    """A finding that tells nothing but what became of one firm."""
    firm = alter(given_.NEW.finding.firms[0], names=(name,), status=status)
    return with_finding(alter(given_.NEW.finding, kind=kind, counts=(), firms=(firm,), batch=None, region=None))


@pytest.mark.parametrize(
    ("kind", "status", "name", "subject"),
    [
        ("approval", "approved", LONG, "New, citing MIIT: Siemens Digital Technology (Shenzhen) approved [F-2025-007]"),
        ("revocation", "revoked", SHELL, "New, citing MIIT: approval or licence of Shell... ended [F-2025-007]"),
        ("approval", "approved", "Merck KGaA", "New, citing MIIT: Merck KGaA approved, pilot [F-2025-007]"),
        (
            "approval", "approved", "Logitech Information (Suzhou) Co., Ltd.",
            "New, citing MIIT: Logitech Information (Suzhou) approved, pilot [F-2025-007]",
        ),
    ],
)  # fmt: skip
def test_a_long_name_is_cut_and_what_happened_stays(kind: str, status: str, name: str, subject: str) -> None:
    said = write_subject(name_alone(kind, status, name))
    assert said == subject
    assert len(said) <= 78


def test_a_name_of_one_endless_word_leaves_the_subject_as_long_as_it_may_be() -> None:
    assert len(write_subject(name_alone("approval", "approved", "X" * 90))) <= 78
    assert len(fit_subject("New", "y" * 90 + " (Z)", "", ("(Z)",))) <= 78
