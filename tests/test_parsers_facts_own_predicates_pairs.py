# ruff: noqa: E501  (a passage of a test stands on one line)
"""A firm that does something else in its own clause is not told what is decided in its neighbour's; one that shares the decision is."""

import pytest
from told import check

DAY = "2026-03-02"
S, B = "西门子中国", "博世中国"
PAPER = "外资增值电信试点批复"
WON = "Siemens China won a value-added telecom pilot approval"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{B}新厂投产,{S}获{PAPER}。", f"{S} approved", f"{B} approved"),
        (f"{B}被罚款,{S}获{PAPER}。", f"{S} approved", f"{B} approved"),
        (f"{B}表示,{S}获得{PAPER}是里程碑。", f"{S} approved", f"{B} approved"),
        (f"{B}相关人士透露,{S}获得{PAPER}是里程碑。", f"{S} approved", f"{B} approved"),
        (f"西门子子公司获{PAPER},博世子公司被罚款。", "西门子 parent", "博世 parent"),
        (f"博世表示,西门子子公司获{PAPER}是好消息。", "西门子 parent", "博世 parent"),
        (f"Bosch China cut jobs and {WON}.", "Siemens China approved", "Bosch China approved"),
        (f"{WON} and Bosch China welcomed the move.", "Siemens China approved", "Bosch China approved"),
        (
            "A unit of Bosch was fined and a unit of Siemens won a value-added telecom pilot approval.",
            "Siemens parent",
            "Bosch parent",
        ),
        (
            "Bosch said a unit of Siemens had won a value-added telecom pilot approval.",
            "Siemens parent",
            "Bosch parent",
        ),
        (
            "Siemens China applied for the value-added telecom pilot for foreign firms and Bosch China welcomed the move.",
            "Siemens China applicant",
            "Bosch China applicant",
        ),
        (
            "Bosch China welcomed the move and Siemens China lost its value-added telecom pilot approval.",
            "Siemens China revoked",
            "Bosch China revoked",
        ),
    ],
)
def test_who_does_something_else_has_no_share_in_what_is_decided(text: str, told: str, untold: str) -> None:
    check(DAY, text, (told,), (untold,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{S}获{PAPER},{B}也在其中。", (f"{S} approved", f"{B} approved")),
        (f"{S}、{B}获{PAPER}。", (f"{S} approved", f"{B} approved")),
        (f"西门子子公司获{PAPER},博世子公司也获批。", ("西门子 parent", "博世 parent")),
        (
            "A unit of Siemens won a value-added telecom pilot approval and a unit of Bosch did so too.",
            ("Siemens parent", "Bosch parent"),
        ),
        (
            "Siemens said its unit Siemens Digital Technology (Shenzhen) Co., Ltd. had won a value-added telecom pilot approval.",
            ("Siemens parent", "Siemens Digital Technology (Shenzhen) Co., Ltd. approved"),
        ),
        (
            "The approved companies, including Bosch Connected Services (Shanghai) Co., Ltd. and Hainan Lianhe Data Technology Co., Ltd., will provide value-added telecom services under the pilot for foreign firms.",
            ("Hainan Lianhe Data Technology Co., Ltd. approved",),
        ),
    ],
)
def test_who_shares_the_decision_is_told_so(text: str, told: tuple[str, ...]) -> None:
    check(DAY, text, told, ())
