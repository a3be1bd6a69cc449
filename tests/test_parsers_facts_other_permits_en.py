# ruff: noqa: E501  (a passage of a test stands on one line)
"""English firms that got another paper than telecom's, or are only named beside the one let in. All are invented."""

import pytest
from told import check

DAY = "2025-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "Nokia got its licence from MIIT as a maker of base stations in 2010. It is not in the value-added telecom pilot.",
        "Nokia was granted a spectrum permit by MIIT in May. It has no value-added telecom licence.",
        "Nokia received an MIIT approval number for its handsets. The value-added telecom pilot is another matter.",
        "Nokia was licensed by MIIT to make base stations. The value-added telecom pilot is a different matter.",
        "Nokia received MIIT's approval for its drones; it still needs a value-added telecom licence.",
        "Nokia holds a permit for radio equipment from MIIT, and is now applying for a value-added telecom licence.",
        "Nokia won approval from the Hainan government for a data centre; a value-added telecom licence from MIIT is still needed.",
    ],
)
def test_another_paper_is_no_approval_under_the_pilot(text: str) -> None:
    check(DAY, text, (), ("Nokia approved",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nokia won a value-added telecom licence from MIIT on June 11.", "Nokia"),
        ("Nokia got its licence from MIIT in May. The firm is now in the value-added telecom pilot.", "Nokia"),
        ("Nokia received an approval from MIIT under the value-added telecom pilot on June 11. Its radio permit is another matter.", "Nokia"),
        ("Bosch (Shanghai) Smart Life Technology Co., Ltd. got its approval from MIIT for the value-added telecom pilot. It has no office in Beijing.", "Bosch (Shanghai) Smart Life Technology Co., Ltd."),
        ("MIIT has issued an operating licence for value-added telecom services to Bosch (Shanghai) Smart Life Technology Co., Ltd.", "Bosch (Shanghai) Smart Life Technology Co., Ltd."),
    ],
)  # fmt: skip
def test_the_paper_of_telecom_is(text: str, name: str) -> None:
    check(DAY, text, (f"{name} approved",), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MIIT's minister met Nokia's Anna Berg in Beijing on June 11 and said 13 foreign-invested firms had been approved under the value-added telecom pilot.", "Nokia"),
        ("Airbus's data centre landlord GDS was approved by MIIT for value-added telecom services.", "Airbus"),
        ("Nokia's China joint venture partner Tencent was licensed by MIIT for value-added telecom services.", "Nokia"),
        ("Orange Business's owner, Orange SA, was approved by MIIT under the value-added telecom pilot.", "Orange Business"),
    ],
)  # fmt: skip
def test_who_stands_beside_the_one_let_in_is_mentioned(text: str, name: str) -> None:
    check(DAY, text, (f"{name} mentioned",), (f"{name} parent", f"{name} approved"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nokia's Shanghai unit was approved by MIIT under the value-added telecom pilot on June 11.", "Nokia parent"),
        (
            "MIIT's minister met Nokia's Anna Berg and told her that Nokia had been approved under the value-added telecom pilot.",
            "Nokia approved",
        ),
    ],
)
def test_a_unit_let_in_makes_its_group_the_parent(text: str, told: str) -> None:
    check(DAY, text, (told,), ())
