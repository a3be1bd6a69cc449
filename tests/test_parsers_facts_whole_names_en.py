"""A full English name is told whole: HSBC's has an "and", others begin with a number or with small words."""
# ruff: noqa: E501  (a text stands on one line)

import pytest
from told import tell_page

FRAMES = [
    "The Ministry of Industry and Information Technology granted {} a pilot approval to operate value-added telecom services.",
    "{} has received a pilot approval for value-added telecom services from China's MIIT.",
    "MIIT said the 13 foreign-invested firms approved for the value-added telecom pilot include Oceanic Cloud Data (Beijing) Co., Ltd., {} and Meridian Link (Shanghai) Co., Ltd.",
    "MIIT published the first list of firms that received pilot approvals for value-added telecom services:\n1. {}\n2. Meridian Link (Shanghai) Co., Ltd.",
]
WHOLE = [
    "Hongkong and Shanghai Banking Corporation Limited",
    "7-Eleven Digital (Shanghai) Co., Ltd.",
    "van den Berg Data (Hainan) Co., Ltd.",
    "eBay Information Technology (Shanghai) Co., Ltd.",
    "H&M Hennes & Mauritz (Shanghai) Commercial Co., Ltd.",
    "Dun & Bradstreet (Shanghai) Information Services Co., Ltd.",
    "Airbus (China) Enterprise Management and Services Co., Ltd.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", WHOLE)
def test_a_name_is_told_with_all_its_words(name: str, frame: str) -> None:
    told = {one for one in tell_page("2026-05-06", frame.format(name)) if one.endswith(" approved")}
    assert {one.replace(". approved", " approved") for one in told if not one.startswith(("Oceanic", "Meridian"))} == {
        f"{name.removesuffix('.')} approved"
    }


def test_two_firms_that_and_joins_stay_two() -> None:
    text = (
        FRAMES[1]
        .format("Airbus China and Deutsche Telekom (China) Communication Technology Co., Ltd.")
        .replace("has received a pilot approval", "have received pilot approvals")
    )
    told = {one for one in tell_page("2026-05-06", text) if "Deutsche" in one}
    assert told == {"Deutsche Telekom (China) Communication Technology Co., Ltd. approved"}


@pytest.mark.parametrize(
    "text",
    [
        "PCCW Global's Shenzhen unit and four other foreign-invested companies have been granted value-added telecom pilot approvals, MIIT said.",
        "Siemens, PCCW Global's Shenzhen unit and four other foreign companies have been granted value-added telecom pilot approvals, MIIT said.",
    ],
)
def test_a_unit_of_a_firm_is_not_the_firm(text: str) -> None:
    assert "PCCW Global approved" not in tell_page("2026-05-06", text)


def test_an_unnamed_unit_is_not_told_by_its_groups_name() -> None:
    text = "Tesla Shanghai unit approved for telecom pilot||Tesla is among 15 foreign groups whose Chinese subsidiaries were approved on Monday for the value-added telecom pilot."
    assert not {one for one in tell_page("2026-03-03", text) if one.startswith("Tesla") and one.endswith(" approved")}


def test_another_countrys_commission_lets_nobody_into_chinas_market() -> None:
    text = "Saudi Arabia's Communications, Space and Technology Commission has issued cloud permits to three foreign-invested companies. In the UAE, TDRA approved two content delivery networks in a pilot lifting the 49 percent ownership cap. China's MIIT runs a value-added telecom pilot of its own."
    assert "3 batch" not in tell_page("2026-03-03", text)


def test_two_of_the_three_who_are_named_are_no_part() -> None:
    text = "MIIT approved three foreign-invested companies for the value-added telecom pilot on Monday. Siemens Digital Technology (Shenzhen) Co., Ltd. and Meridian Link (Shanghai) Co., Ltd. are two of the three."
    assert "2 subset" not in tell_page("2026-03-03", text)
