# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English texts in which another country took a licence, a board gave its leave, a request was taken back, or nobody was let in. All passages are invented."""

import pytest
from told import check

DAY = "2025-11-20"
PILOT = "the value-added telecom pilot"


@pytest.mark.parametrize(
    "text",
    [
        f"HKT, whose US licence was revoked on November 4, was approved by MIIT under {PILOT} in June.",
        f"HKT, which lost its American telecom licence on November 4, received an approval from MIIT under {PILOT} in June.",
        f"HKT won approval from MIIT under {PILOT} in June, before the FCC revoked its licence on November 4.",
    ],
)
def test_what_another_country_takes_is_no_approval_of_the_pilot(text: str) -> None:
    check(DAY, text, ("kind approval", "decided 2025-06"), ("HKT revoked", "decided 2025-11-04", "kind revocation"))


def test_a_firm_whose_licence_elsewhere_ended_is_only_named() -> None:
    text = f"HKT's British licence was revoked on November 4. In China, MIIT approved nine foreign-invested firms under {PILOT} in June."
    check(
        DAY, text, ("kind approval", "9 batch as of 2025-06"), ("HKT revoked", "kind revocation", "decided 2025-11-04")
    )


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT on November 4 revoked the approval of HKT under {PILOT}; its US licence had lapsed in June.",
        "MIIT revoked the value-added telecom pilot approval of HKT, a Hong Kong carrier, on November 4.",
        "HKT lost its value-added telecom pilot approval on November 4, MIIT said.",
        "HKT withdrew its bid for a second one and its value-added telecom pilot approval was cancelled by MIIT on November 4.",
    ],
)
def test_what_the_ministry_takes_is(text: str) -> None:
    check(DAY, text, ("kind revocation", "HKT revoked", "decided 2025-11-04"), ())


@pytest.mark.parametrize(
    "text",
    [
        f"Orange Business's plan to enter {PILOT} won approval from its board on November 4. It will now apply to MIIT.",
        "The entry of Orange Business into MIIT's value-added telecom pilot was approved by its shareholders on November 4.",
        "The board of Orange Business on November 4 approved its entry into MIIT's value-added telecom pilot.",
    ],
)
def test_the_leave_of_an_own_board_lets_nobody_in(text: str) -> None:
    check(DAY, text, (), ("kind approval", "Orange Business approved", "decided 2025-11-04"))


@pytest.mark.parametrize(
    "text",
    [
        f"Siemens was approved by MIIT under {PILOT} on November 4, two weeks after its board approved the plan on October 21.",
        f"Siemens received its shareholders' consent on October 21 and MIIT's approval under {PILOT} on November 4.",
    ],
)
def test_the_ministrys_leave_beside_a_boards(text: str) -> None:
    check(DAY, text, ("kind approval", "decided 2025-11-04"), ("decided 2025-10-21",))


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT approved neither Siemens nor Tesla under {PILOT}.",
        "Neither Siemens nor Tesla was approved under MIIT's value-added telecom pilot.",
        f"None of the three foreign-invested firms was approved by MIIT under {PILOT}.",
    ],
)
def test_where_nobody_was_let_in_is_no_approval(text: str) -> None:
    check(DAY, text, (), ("kind approval", "Siemens approved", "Tesla approved", "3 batch"))


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT approved 11 foreign-invested firms under {PILOT} on November 4. Neither Siemens nor Tesla was among them.",
        f"MIIT approved 11 foreign-invested firms under {PILOT} on November 4; none of them was named.",
    ],
)
def test_others_were_let_in_all_the_same(text: str) -> None:
    check(DAY, text, ("kind approval", "11 batch as of 2025-11-04"), ("Siemens approved", "Tesla approved"))


@pytest.mark.parametrize(
    "text",
    [
        f"Siemens said it had withdrawn its application for {PILOT}.",
        "Siemens has withdrawn its value-added telecom pilot application with MIIT and cancelled its plans.",
    ],
)
def test_a_request_taken_back_is_no_approval_that_ends(text: str) -> None:
    check(DAY, text, ("kind application",), ("Siemens revoked", "Siemens applicant", "kind revocation"))


def test_approvals_that_are_signed_are_given() -> None:
    text = "The approvals of 12 foreign-invested firms under MIIT's value-added telecom pilot, announced on November 18, were signed on November 3."
    check(DAY, text, ("kind approval", "12 batch as of 2025-11-03"), ("12 other",))


def test_firms_that_sign_are_not_let_in() -> None:
    text = f"Twelve foreign-invested firms signed applications for {PILOT} with MIIT on November 3."
    check(DAY, text, ("12 other",), ("12 batch", "kind approval"))
