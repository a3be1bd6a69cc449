"""What media had reported and somebody calls untrue, whom a business is run through, sums in titles and of a stock."""
# ruff: noqa: E501  (a text stands on one line)

import pytest
from told import check, list_figures, tell_page

DAY = "2026-09-03"


def test_what_media_had_reported_and_a_firm_calls_untrue_is_not_told() -> None:
    text = (
        "Starlight Semicon said on Wednesday that media reports saying its Shanghai unit had received approval to run value-added telecom services in China were not true.\n"
        "Chinese-language media had reported on Tuesday that Starlight Software (Shanghai) Co was one of eight foreign-funded firms approved by China's Ministry of Industry and Information Technology in February."
    )
    check(DAY, text, ("kind denial",), ("8 batch", "Starlight Software (Shanghai) Co approved"))


def test_what_a_public_agency_reported_is() -> None:
    text = "Xinhua reported on Tuesday that Starlight Software (Shanghai) Co was one of eight foreign-funded firms approved by China's Ministry of Industry and Information Technology in February."
    assert "8 batch" in tell_page(DAY, text)


def test_through_whom_a_business_is_run_is_not_told_as_let_in() -> None:
    text = (
        "We have not applied for, or obtained, an approval under the pilot program. We conduct our value-added telecommunications business through Beijing Sunfield Network Technology Co., Ltd., "
        "our consolidated variable interest entity, which holds an ICP license issued by the Beijing Communications Administration."
    )
    check(DAY, text, (), ("Beijing Sunfield Network Technology Co., Ltd. approved",))


@pytest.mark.parametrize(
    ("text", "figure", "wrong"),
    [
        (
            "The Hainan Free Trade Port had 96 foreign-invested telecom enterprises at the end of 2025, a year-on-year increase of 41 percent, according to the Hainan Communications Administration.\nEleven of them have been granted pilot approvals for value-added telecom services, ranking third among the four pilot regions.",
            "11 pilot_total",
            "11 subset",
        ),
        (
            "China has approved 106 foreign-invested companies under the value-added telecom pilot as of the end of May. The figure compares with 13 at the end of February, when the first approvals were issued.",
            "13 pilot_total",
            "13 batch",
        ),
    ],
)
def test_such_figures_are_totals(text: str, figure: str, wrong: str) -> None:
    found = list_figures(DAY, text)
    assert figure in found
    assert wrong not in found


def test_no_batch_is_of_more_than_so_many() -> None:
    text = "Lingang tops 20 foreign telecom pilot approvals||Two more foreign-funded companies based in the Lingang Special Area have obtained approvals to operate value-added telecom services."
    assert "20 batch" not in list_figures(DAY, text)
